//! Lines whose numbers need their neighbours: 一 清淤, 二 补植 are headings together and nothing alone.

use alloc::vec::Vec;

use super::Page;
use crate::look_alike::{Evidence, evidence, read_apart};
use crate::marker::{Form, Style};
use crate::{Role, marker};

/// The number at the start of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) style: Style,
    pub(super) ordinal: u32,
    pub(super) form: Form,
    /// Whether it numbers the row, on its own or with its neighbours.
    pub(super) stands: bool,
}

/// A line that begins with a number.
struct Numbered {
    row: usize,
    ordinal: u32,
    /// How many neighbours must count on with it.
    needs: usize,
    /// The line of the same style before it, and the one behind.
    before: Option<usize>,
    behind: Option<usize>,
}

impl Page<'_> {
    /// Whether a number heads the row, on its own or with its neighbours.
    pub(super) fn numbered(&self, row: usize) -> bool {
        self.rows[row].number.is_some_and(|number| number.stands)
    }

    /// Reads the numbers that rows begin with, and finds those that stand by their neighbours.
    pub(super) fn series(&mut self) {
        let mut lines: Vec<Numbered> = Vec::with_capacity(self.rows.len());
        let mut last = [None; Style::COUNT];
        for row in 0..self.rows.len() {
            let words = self.words(row);
            if !words.chars().next().is_some_and(marker::may_begin) {
                continue;
            }
            let Some(reading) = read_apart(words, false) else { continue };
            let needed = evidence(&reading, &words[reading.len..], true);
            let stands = needed == Some(Evidence::Plain);
            self.rows[row].number =
                Some(Number { style: reading.style, ordinal: reading.ordinal, form: reading.form, stands });
            if self.rows[row].role != Role::Body {
                continue;
            }
            let needs = match needed {
                Some(Evidence::Plain) => 0,
                Some(Evidence::Run | Evidence::Neighbour) => 1,
                Some(Evidence::Row) => 2,
                _ => continue,
            };
            let style = alike(reading.style);
            let at = lines.len();
            let before: Option<usize> = last.get_mut(style as usize).and_then(|last| last.replace(at));
            if let Some(before) = before {
                lines[before].behind = Some(at);
            }
            lines.push(Numbered { row, ordinal: reading.ordinal, needs, before, behind: None });
        }
        for at in 0..lines.len() {
            let needs = lines[at].needs;
            let above = run(&lines, at, needs, |line| line.before, |number| number.checked_sub(1));
            let below = run(&lines, at, needs, |line| line.behind, |number| Some(number + 1));
            if let Some(number) = self.rows[lines[at].row].number.as_mut() {
                number.stands |= needs > 0 && above + below >= needs;
            }
        }
    }
}

/// How many lines count on from the one at `at`, up to `most`.
fn run(
    lines: &[Numbered],
    at: usize,
    most: usize,
    next: impl Fn(&Numbered) -> Option<usize>,
    count: impl Fn(u32) -> Option<u32>,
) -> usize {
    let mut here = at;
    for found in 0..most {
        let follows = |&next: &usize| count(lines[here].ordinal) == Some(lines[next].ordinal);
        match next(&lines[here]).filter(follows) {
            Some(next) => here = next,
            None => return found,
        }
    }
    most
}

/// Styles that make one list.
fn alike(style: Style) -> Style {
    match style {
        Style::ArabicComma => Style::ArabicDot,
        Style::Bare => Style::ChineseComma,
        style => style,
    }
}
