//! Headings without a number, where the layout makes them plain, and no others.

use super::opening::numbered_apart;
use super::{Page, full_stop};
use crate::Role;
use crate::marker::Style;
use crate::text::at_most;

/// A heading without a number has at most this many characters.
const MAX_HEADING: usize = 30;
/// A paragraph, told from another short line.
const MIN_PARAGRAPH: usize = 20;

/// Headings of lists of words behind a document, which number their entries from one.
const GLOSSARIES: &[&str] = &[
    "名词解释",
    "名词注释",
    "术语解释",
    "术语说明",
    "名词术语解释",
    "有关名词解释",
    "相关名词解释",
    "报告名词解释",
    "有关用语说明",
    "注释",
    "名詞解釋",
];

impl Page<'_> {
    /// Short lines between paragraphs are headings where no numbers head the document; elsewhere, where a list
    /// begins again right below, and over a glossary.
    pub(super) fn unmarked(&mut self, head: usize) {
        let numbered = (head..self.rows.len()).any(|row| self.rows[row].role == Role::Body && self.top(row).is_some());
        let mut top = 0;
        // Whether the section at hand has a list of （一） of its own.
        let mut listed = false;
        for row in 0..self.rows.len() {
            if self.rows[row].opens_scope {
                (top, listed) = (0, false);
            }
            if self.rows[row].role != Role::Body || self.rows[row].known {
                continue;
            }
            let words = self.words(row);
            if let Some(ordinal) = self.top(row) {
                (top, listed) = (ordinal, false);
                continue;
            }
            if self.bracketed(row) == Some(2) {
                listed = true;
                continue;
            }
            let glossary = GLOSSARIES.contains(&words);
            let plain = if numbered { top > 1 && self.restarts_below(row, listed) } else { self.parts_paragraphs(row) };
            if glossary || plain && self.heads(row) {
                self.set(row, Role::Heading);
                self.rows[row].opens_scope = true;
                (top, listed) = (0, false);
            }
        }
    }

    /// The number of a top heading.
    pub(super) fn top(&self, row: usize) -> Option<u32> {
        const TOP: [Style; 6] =
            [Style::ChineseComma, Style::Part, Style::Subpart, Style::Chapter, Style::Section, Style::Article];
        self.rows[row].number.filter(|number| number.stands && TOP.contains(&number.style)).map(|number| number.ordinal)
    }

    pub(super) fn heads(&self, row: usize) -> bool {
        let words = self.words(row);
        let numbered = || self.numbered(row) || self.decimals && numbered_apart(words);
        at_most(words, MAX_HEADING)
            && !full_stop(words)
            && !words.starts_with(['—', '-', '（', '(', '《', '•', '●'])
            && !words.contains(['：', ':', '。', '；'])
            && !numbered()
            && words.chars().filter(|c| c.is_alphabetic()).count() > 2
    }

    /// The top list begins again right below, or a list of （一） where the section at hand has had its own.
    fn restarts_below(&self, row: usize, listed: bool) -> bool {
        let Some(next) = self.next_text(row).filter(|&next| self.rows[next].role == Role::Body) else { return false };
        self.top(next) == Some(1) || listed && self.bracketed(next) == Some(1)
    }

    fn parts_paragraphs(&self, row: usize) -> bool {
        let above = self.text_before(row).is_none_or(|above| {
            self.rows[above].role != Role::Body
                || self.words(above).ends_with(['。', '！', '：', '；', '”', '）', '，', '!', ':'])
        });
        let below = self.next_text(row).is_some_and(|below| {
            let words = self.words(below);
            let paragraph =
                words.chars().take(MIN_PARAGRAPH).count() == MIN_PARAGRAPH && words.contains(['。', '；', '：']);
            self.rows[below].role == Role::Body && (paragraph || self.numbered(below))
        });
        above && below
    }

    /// The number in brackets that begins the row.
    fn bracketed(&self, row: usize) -> Option<u32> {
        let number = self.rows[row].number.filter(|number| number.style == Style::ChineseParen)?;
        self.words(row).starts_with(['（', '(']).then_some(number.ordinal)
    }
}
