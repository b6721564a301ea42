//! Tables that were flattened to lines, a cell or a row on each: their lines are no headings.

use super::{Page, full_stop};
use crate::Role;
use crate::lines::is_blank;
use crate::marker::Style;
use crate::text::at_most;

/// A cell has at most this many characters,
const MAX_CELL: usize = 40;
/// and below a caption, where nothing else tells a cell from a line of text,
const MAX_CAPTIONED_CELL: usize = 14;
/// A table has at least so many cells that are figures,
const MIN_FIGURES: usize = 3;
/// and at least one in so many of its cells.
const ONE_FIGURE_IN: usize = 5;
/// A figure in a cell, its unit included, has at most this many characters.
const MAX_FIGURE: usize = 10;

impl Page<'_> {
    /// 表1 … and the cells below it; lines of short cells with many figures.
    pub(super) fn tables(&mut self, head: usize) {
        self.captioned(head);
        self.barred(head);
        // The latest top heading outside the tables, whose successor may stand between two of them.
        let mut top = 0;
        let mut row = head;
        while row < self.rows.len() {
            let end = self.cells_end(row);
            let start = self.table_start(row, end);
            for row in row..start {
                top = self.top_ordinal(row).unwrap_or(top);
            }
            self.uncaptioned(start, end, &mut top);
            top = self.rows.get(end).and_then(|_| self.top_ordinal(end)).unwrap_or(top);
            row = end + 1;
        }
    }

    /// | 季度 | 场次 |: rows with bars around their cells, at least two of them.
    fn barred(&mut self, head: usize) {
        for row in head + 1..self.rows.len() {
            let both = [row - 1, row];
            if both.iter().all(|&row| bars(self.words(row)) && matches!(self.rows[row].role, Role::Body | Role::Table))
            {
                both.into_iter().for_each(|row| self.set(row, Role::Table));
            }
        }
    }

    fn captioned(&mut self, head: usize) {
        let mut row = head;
        while row < self.rows.len() {
            let caption = self.rows[row].role == Role::Body && caption(self.words(row));
            row += 1;
            if !caption {
                continue;
            }
            let cell = |row: usize| {
                let words = self.words(row);
                self.cell(row) && at_most(words, MAX_CAPTIONED_CELL)
            };
            let end = (row..self.rows.len()).find(|&at| !self.blank(at) && !cell(at)).unwrap_or(self.rows.len());
            if (row..end).filter(|&at| !self.blank(at)).count() < MIN_FIGURES {
                continue;
            }
            for at in row - 1..end {
                if !self.blank(at) {
                    self.set(at, Role::Table);
                }
            }
            row = end;
        }
    }

    /// The first row from `row` on that is neither a cell nor blank.
    fn cells_end(&self, row: usize) -> usize {
        (row..self.rows.len()).find(|&at| !self.blank(at) && !self.cell(at)).unwrap_or(self.rows.len())
    }

    /// Where the table begins that ends the run of cells: the first row behind which figures are many; `to` where none is.
    fn table_start(&self, from: usize, to: usize) -> usize {
        let (mut start, mut cells, mut figures) = (to, 0, 0);
        for at in (from..to).rev().filter(|&at| !self.blank(at)) {
            cells += 1;
            figures += usize::from(figure(self.words(at)));
            if figures >= MIN_FIGURES && figures * ONE_FIGURE_IN >= cells {
                start = at;
            }
        }
        start
    }

    fn cell(&self, row: usize) -> bool {
        let words = self.words(row);
        let number = self.rows[row].role == Role::Furniture && figure(words);
        let open = self.rows[row].role == Role::Body && words.len() <= 4 * MAX_CELL;
        number || open && at_most(words, MAX_CELL) && !full_stop(words)
    }

    fn top_ordinal(&self, row: usize) -> Option<u32> {
        if self.rows[row].role != Role::Body {
            return None;
        }
        self.rows[row].number.filter(|number| number.style == Style::ChineseComma).map(|number| number.ordinal)
    }

    /// Cells, but for the next top heading of the document between them. A list that begins at 一、 among the cells is
    /// the table's own.
    fn uncaptioned(&mut self, from: usize, to: usize, top: &mut u32) {
        let mut own: Option<u32> = None;
        for row in from..to {
            if self.blank(row) {
                continue;
            }
            if let Some(ordinal) = self.top_ordinal(row) {
                if own.is_some_and(|own| own + 1 == ordinal) {
                    own = Some(ordinal);
                } else if ordinal == *top + 1 {
                    *top = ordinal;
                    own = None;
                    continue;
                } else {
                    own = (ordinal == 1).then_some(1);
                }
            }
            self.set(row, Role::Table);
        }
    }
}

/// Whether bars stand at both ends of the line and between its cells.
fn bars(words: &str) -> bool {
    let bar = |c: char| matches!(c, '|' | '｜');
    words.starts_with(bar) && words.ends_with(bar) && words.chars().filter(|c| bar(*c)).count() > 2
}

/// 表1 …, 附表2 …
fn caption(words: &str) -> bool {
    let Some(rest) = words.strip_prefix("附表").or_else(|| words.strip_prefix('表')) else { return false };
    let rest = rest.trim_start_matches(is_blank);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..4).contains(&digits) && words.len() <= 210 && !full_stop(words)
}

/// 12, 3.5, 41件, —
fn figure(words: &str) -> bool {
    let begins = words.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '—' | '/' | '０'..='９'));
    let letters = || words.chars().filter(|c| c.is_alphabetic()).count();
    begins && at_most(words, MAX_FIGURE) && letters() <= 3 && marker_free(words)
}

/// 1. and 1、 begin an item, not a figure; 1.5 is one.
fn marker_free(words: &str) -> bool {
    let item = words
        .trim_start_matches(|c: char| c.is_numeric())
        .strip_prefix(['.', '．'])
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_numeric()));
    !item && !words.contains(['、', '年', '月', '日']) && !words.ends_with(['）', ')'])
}
