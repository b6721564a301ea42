//! Lines whose numbers need their neighbours: 一 清淤, 二 补植 are headings together and nothing alone.

use alloc::vec;
use alloc::vec::Vec;

use super::Page;
use crate::look_alike::{Evidence, evidence, marked, read_apart};
use crate::marker::Style;
use crate::{Role, marker};

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
        self.in_series[row] || marked(self.words(row))
    }

    /// Finds the rows whose numbers stand by their neighbours.
    pub(super) fn series(&mut self) {
        let mut lines: Vec<Numbered> = Vec::new();
        let mut last: Vec<(Style, usize)> = Vec::new();
        for row in 0..self.rows.len() {
            let words = self.words(row);
            let begins = || words.chars().next().is_some_and(marker::may_begin);
            if self.rows[row].role != Role::Body || !begins() {
                continue;
            }
            let Some(reading) = read_apart(words, false) else { continue };
            let needs = match evidence(&reading, &words[reading.len..], true) {
                Some(Evidence::Plain) => 0,
                Some(Evidence::Run | Evidence::Neighbour) => 1,
                Some(Evidence::Row) => 2,
                _ => continue,
            };
            let style = alike(reading.style);
            let at = lines.len();
            let before = match last.iter_mut().find(|(listed, _)| *listed == style) {
                Some((_, latest)) => Some(core::mem::replace(latest, at)),
                None => {
                    last.push((style, at));
                    None
                }
            };
            if let Some(before) = before {
                lines[before].behind = Some(at);
            }
            lines.push(Numbered { row, ordinal: reading.ordinal, needs, before, behind: None });
        }
        self.in_series = vec![false; self.rows.len()];
        for at in 0..lines.len() {
            let needs = lines[at].needs;
            let above = run(&lines, at, needs, |line| line.before, |number| number.checked_sub(1));
            let below = run(&lines, at, needs, |line| line.behind, |number| Some(number + 1));
            self.in_series[lines[at].row] = needs > 0 && above + below >= needs;
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
