//! What each line of a text is: title, addressee, running text, signature, page furniture. Headings come later.

mod annex;
mod closing;
mod contents;
mod opening;
mod series;
mod table;
mod unmarked;

use alloc::vec::Vec;

use crate::furniture;
use crate::lines::{Line, is_blank};
use crate::{CalendarDate, Role, Span, When};
pub(crate) use closing::dated_signature;
pub(crate) use opening::{occasion, title_part};
use series::Number;

/// A line with its role.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// The words, in the view.
    pub(crate) words: Span,
    pub(crate) role: Role,
    /// Whether the role is settled.
    known: bool,
    /// The number that it begins with.
    number: Option<Number>,
    /// Whether numbering begins anew here: an annex, a second document.
    pub(crate) opens_scope: bool,
}

/// The lines of a text with their roles.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    pub(crate) rows: Vec<Row>,
    /// The row of the document's title, where a covering letter stands before it.
    pub(crate) letter_end: Option<usize>,
}

impl Layout {
    /// The stretches of the view that are text of the document, in order: what quantities, citations and dates are
    /// read from.
    pub(crate) fn stretches(&self) -> impl Iterator<Item = Span> {
        let of_page = |role| matches!(role, Role::Blank | Role::Furniture | Role::Contents | Role::Metadata);
        self.rows.iter().filter(move |row| !row.words.is_empty() && !of_page(row.role)).map(|row| row.words)
    }

    /// Whether a signature stands above the date at `row`.
    pub(crate) fn signed_at(&self, row: usize) -> bool {
        let above = self.rows[..row].iter().rev().find(|row| !row.words.is_empty());
        above.is_some_and(|above| above.role == Role::Signature)
    }
}

/// Finds the role of every one of the lines of `view`. A role once settled stays: each step leaves to the later ones what it
/// does not know, so that the steps stand from what a line says alone to what only its neighbours tell.
pub(crate) fn lay_out(view: &str, lines: &[Line]) -> Layout {
    let mut page = Page { view, rows: Vec::with_capacity(lines.len()), decimals: false };
    page.read_lines(lines);
    page.box_numbers();
    page.series();
    // An entry of the contents is no heading, and would be taken for the first line of the text.
    page.contents();
    // Title and metadata stand above the text, everything else in or below it.
    let head = page.head();
    let title = page.title(0, head);
    page.settle_head(head, title.as_ref());
    page.addressee(head);
    // Behind a signature another document or an annex may begin, or the foot of the page.
    page.sign_offs(head);
    let letter_end = page.second_document(head, title.is_some());
    page.annexes(head);
    page.foot(head);
    page.unlabelled_attachments(head);
    // What is left may be cells of a table, or headings without numbers: both are short lines, and cells come in rows.
    page.tables(head);
    page.unmarked(head);
    page.copies_of_title();
    Layout { rows: page.rows, letter_end }
}

struct Page<'v> {
    view: &'v str,
    rows: Vec<Row>,
    /// Whether some line begins with 1.1 or 2.1 and a blank.
    decimals: bool,
}

impl<'v> Page<'v> {
    fn words(&self, row: usize) -> &'v str {
        &self.view[self.rows[row].words.range()]
    }

    fn set(&mut self, row: usize, role: Role) {
        self.rows[row].role = role;
        self.rows[row].known = true;
    }

    fn blank(&self, row: usize) -> bool {
        self.rows[row].words.is_empty()
    }

    /// The next row behind `row` that is not blank.
    fn next(&self, row: usize) -> Option<usize> {
        (row + 1..self.rows.len()).find(|&next| !self.blank(next))
    }

    /// The row before `row` that is not blank.
    fn before(&self, row: usize) -> Option<usize> {
        (0..row).rev().find(|&before| !self.blank(before))
    }

    /// 专栏 with its number on the line below: no page number.
    fn box_numbers(&mut self) {
        for row in 1..self.rows.len() {
            let number = self.rows[row].role == Role::Furniture && self.words(row).bytes().all(|b| b.is_ascii_digit());
            if number && BOXES.contains(&self.words(row - 1)) {
                self.set(row, Role::Body);
            }
        }
    }

    /// The next row behind `row` that is neither blank nor of the page.
    fn next_text(&self, row: usize) -> Option<usize> {
        (row + 1..self.rows.len()).find(|&next| !matches!(self.rows[next].role, Role::Blank | Role::Furniture))
    }

    /// The row before `row` that is neither blank nor of the page.
    fn text_before(&self, row: usize) -> Option<usize> {
        (0..row).rev().find(|&before| !matches!(self.rows[before].role, Role::Blank | Role::Furniture))
    }

    fn read_lines(&mut self, lines: &[Line]) {
        for line in lines {
            let words = &self.view[line.content.range()];
            let furniture = !words.is_empty() && furniture::anywhere(words);
            let role = match () {
                () if words.is_empty() => Role::Blank,
                () if furniture => Role::Furniture,
                () => Role::Body,
            };
            self.decimals |= ["1.1 ", "2.1 "].iter().any(|number| words.starts_with(number));
            let known = words.is_empty() || furniture;
            self.rows.push(Row { words: line.content, role, known, number: None, opens_scope: false });
        }
    }
}

/// What numbers the boxes, figures and examples of a text.
const BOXES: &[&str] = &["专栏", "專欄", "案例", "示例", "图", "图表"];

/// Whether the line ends as a sentence or a clause does.
fn full_stop(words: &str) -> bool {
    words.ends_with(['。', '；', '：', '，', '！', '？', '、', ';', ':', ',', '!', '?'])
}

/// A line that is a date, with its clock and its brackets, has at most so many bytes,
const MAX_DATE: usize = 60;
/// and ends in a figure or in one of these.
const DATE_ENDS: &[char] = &['日', '号', '號', '时', '時', '分', '秒', '整', '半', 'Z', '）', ')'];

/// Whether a date may end in the character.
fn ends_date(c: char) -> bool {
    DATE_ENDS.contains(&c) || !('\u{4E00}'..='\u{9FFF}').contains(&c) && c.is_numeric()
}

/// The date that fills the line, brackets aside.
pub(crate) fn full_date(words: &str) -> Option<(Span, CalendarDate)> {
    if words.len() > MAX_DATE || !words.ends_with(ends_date) || !words.contains(['年', '-', '/', '.']) {
        return None;
    }
    let date = crate::dates(words).next()?;
    let outside = |text: &str| text.chars().all(|c| is_blank(c) || matches!(c, '（' | '）' | '(' | ')'));
    let When::On(value) = date.value else { return None };
    let fills = outside(&words[..date.span.start]) && outside(&words[date.span.end..]);
    (fills && value.day().is_some()).then_some((date.span, value))
}
