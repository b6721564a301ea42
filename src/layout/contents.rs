//! Tables of contents: under 目录, or a run of headings without text that begins again.

use super::{Page, full_stop};
use crate::Role;
use crate::lines::is_blank;

/// A line of contents has at most this many bytes.
const MAX_ENTRY: usize = 210;

impl Page<'_> {
    pub(super) fn contents(&mut self) {
        let label = (0..self.rows.len()).find(|&row| is_label(self.words(row)));
        let range = match label {
            Some(label) => self.labelled(label),
            None => self.unlabelled(),
        };
        for row in range.unwrap_or(0..0) {
            if !self.blank(row) {
                self.set(row, Role::Contents);
            }
        }
    }

    /// From the label to where the first entry stands again.
    fn labelled(&self, label: usize) -> Option<core::ops::Range<usize>> {
        let first = self.next(label)?;
        let wanted = self.words(first);
        let again = (first + 1..self.rows.len()).find(|&row| self.is_entry(row, wanted));
        let text = || (first..self.rows.len()).find(|&row| self.words(row).contains('。'));
        Some(label..again.or_else(text).unwrap_or(self.rows.len()))
    }

    /// Headings with nothing between them, up to where the first one stands again.
    fn unlabelled(&self) -> Option<core::ops::Range<usize>> {
        let first = (0..self.rows.len()).find(|&row| !self.rows[row].known && self.numbered(row))?;
        self.rows[first].number.filter(|number| number.ordinal == 1)?;
        let wanted = self.words(first);
        let mut row = self.next(first)?;
        let mut entries = 1;
        while self.numbered(row) && !full_stop(self.words(row)) && self.words(row).len() <= MAX_ENTRY {
            if self.is_entry(row, wanted) {
                return (entries > 1).then_some(first..row);
            }
            entries += 1;
            row = self.next(row)?;
        }
        None
    }

    fn is_entry(&self, row: usize, wanted: &str) -> bool {
        let words = self.words(row);
        words.len() <= MAX_ENTRY && entry(words).eq(entry(wanted))
    }
}

/// What stands over a table of contents.
const LABELS: &[&str] = &["目录", "目次", "目錄"];
/// Bytes of such a label, with the blanks inside it.
const MAX_LABEL: usize = 30;

fn is_label(words: &str) -> bool {
    words.starts_with('目') && words.len() < MAX_LABEL && LABELS.iter().any(|label| bare(words).eq(label.chars()))
}

fn bare(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|c| !is_blank(*c))
}

/// An entry without blanks, leaders and page number.
fn entry(words: &str) -> impl Iterator<Item = char> {
    bare(words.trim_end_matches(|c: char| {
        is_blank(c) || c.is_ascii_digit() || matches!(c, '０'..='９' | '.' | '．' | '…' | '·' | '-')
    }))
}
