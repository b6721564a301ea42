//! Dates with a year, in Arabic and Chinese numerals.
//!
//! Two kinds of candidates, taken in the order of the text: a 年, whose year stands before it and whose month and day
//! stand after it; and a run of four digits that looks like a year, for the forms without 年 (2022-03-23, 2031-2035).
//!
//! Decisions:
//! - 以来 and 至今 belong to the date and leave it open; 度 of 年度 and 份 of 月份 belong to it; 前, 底, 末, 初, 起, 间 and
//!   上半年, 一季度 stay outside: 2024年6月底前 is 2024-06, 2021年上半年 is 2021.
//! - A clock time belongs to its day. A decade (1980年代) is the interval of its ten years.
//! - What the calendar does not have (2月30日, 13月), and an interval that ends before it begins, give no date at all, and a
//!   diagnostic: half of what is written would be a guess. Where only the second end
//!   of an interval is impossible (2月20日至30日) the first is kept.
//! - A month and a day without a year, and a year and a month without 年 (2024.5, 2024-05), are not read.

mod numeric;
mod part;
mod tail;
mod year;

use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;

use memchr::memchr_iter;

use crate::calendar::{CalendarDate, When};
use crate::diagnostic::Sink;
use crate::{Diagnostic, Rule, Span};
pub use part::{FIRST_YEAR, LAST_YEAR};

const NIAN: &str = "年";

/// A date that the text states, with a year.
///
/// `text` is the exact words and `span` their byte range in the text that was parsed; `value` is shortened to what is
/// said. Years from [`FIRST_YEAR`] to [`LAST_YEAR`] are read. The forms are those of GB/T 15835-2011 and GB/T 7408
/// (ISO 8601), and what documents write in their place.
///
/// ```
/// let found: Vec<_> = gongwen::dates("2023年以来，自2024年5月1日至3日，二〇二四年六月").collect();
/// let values: Vec<_> = found.iter().map(|date| date.value.to_string()).collect();
/// assert_eq!(values, ["2023/..", "2024-05-01/2024-05-03", "2024-06"]);
/// assert_eq!(found[0].text, "2023年以来");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Date<'a> {
    /// The words.
    pub text: Cow<'a, str>,
    /// Their place.
    pub span: Span,
    /// What they say.
    pub value: When,
}

impl<'a> Date<'a> {
    pub(crate) fn new(text: Cow<'a, str>, reading: Reading) -> Self {
        Self { text, span: reading.span, value: reading.value }
    }

    /// The same date, borrowing nothing.
    #[must_use]
    pub fn into_owned(self) -> Date<'static> {
        Date { text: Cow::Owned(self.text.into_owned()), span: self.span, value: self.value }
    }
}

/// The dates of `text`, in order, found as they are asked for. A date stays inside its line.
///
/// ```
/// let texts: Vec<_> = gongwen::dates("5年来，12.4国家宪法日，国发〔2021〕5号，2024年度").map(|d| d.text).collect();
/// assert_eq!(texts, ["2024年度"]);
/// ```
pub fn dates(text: &str) -> Dates<'_> {
    Dates { text, scanner: Scanner::new(Span::new(0, text.len())) }
}

/// The iterator of [`dates`].
#[derive(Clone, Debug)]
pub struct Dates<'a> {
    text: &'a str,
    scanner: Scanner,
}

impl<'a> Iterator for Dates<'a> {
    type Item = Date<'a>;

    fn next(&mut self) -> Option<Date<'a>> {
        let reading = self.scanner.next(self.text, &mut ())?;
        Some(Date::new(Cow::Borrowed(&self.text[reading.span.range()]), reading))
    }
}

impl core::iter::FusedIterator for Dates<'_> {}

/// The place of a date and what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) span: Span,
    pub(crate) value: When,
}

/// The dates in a region of `text`, in order; what is damaged or impossible goes to `sink`.
pub(crate) fn readings<'d>(text: &str, region: Span, sink: &mut impl Sink<'d>) -> Vec<Reading> {
    let mut scanner = Scanner::new(region);
    core::iter::from_fn(|| scanner.next(text, sink)).collect()
}

/// What a candidate turns out to be.
enum Finding {
    Date(Span, When),
    /// A date, and the interval around it whose second end does not exist.
    HalfImpossible(Span, When, Span),
    Impossible(Span),
    Damaged(Span),
}

#[derive(Clone, Debug)]
struct Scanner {
    /// Nothing before it is read again.
    floor: usize,
    end: usize,
    /// The next 年 from `floor` on, or the end; none before the first look.
    nian: Option<usize>,
    /// The next run of digits from `floor` on, empty at the end; none before the first look.
    run: Option<Span>,
}

impl Scanner {
    fn new(region: Span) -> Self {
        Self { floor: region.start, end: region.end, nian: None, run: None }
    }

    fn next<'d>(&mut self, text: &str, sink: &mut impl Sink<'d>) -> Option<Reading> {
        let text = &text[..self.end];
        loop {
            let nian = *self.nian.get_or_insert_with(|| next_nian(text, self.floor));
            let run = *self.run.get_or_insert_with(|| next_run(text, self.floor));
            if nian >= self.end && run.is_empty() {
                return None;
            }
            let finding = if run.is_empty() || nian < run.start {
                self.nian = Some(next_nian(text, nian + NIAN.len()));
                year::around_nian(text, self.floor, nian)
            } else {
                self.run = Some(next_run(text, run.end));
                numeric::at_run(text, self.floor, run)
            };
            let Some(finding) = finding else { continue };
            let read = finding.span();
            self.floor = read.end;
            self.nian = self.nian.filter(|at| *at >= read.end);
            self.run = self.run.filter(|run| run.start >= read.end);
            match finding {
                Finding::Date(span, value) => return Some(Reading { span, value }),
                Finding::HalfImpossible(span, value, whole) => {
                    sink.report(impossible(text, whole));
                    return Some(Reading { span, value });
                }
                Finding::Impossible(span) => sink.report(impossible(text, span)),
                Finding::Damaged(span) => sink.report(damaged(text, span)),
            }
        }
    }
}

impl Finding {
    /// All that was read.
    fn span(&self) -> Span {
        match *self {
            Self::Date(span, _) | Self::HalfImpossible(_, _, span) | Self::Impossible(span) | Self::Damaged(span) => {
                span
            }
        }
    }
}

fn impossible<'d>(text: &str, span: Span) -> Diagnostic<'d> {
    let words = &text[span.range()];
    let message =
        format!("there is no such date as “{words}”: the calendar does not have it, or it ends before it begins");
    Diagnostic::new(Rule::DateImpossible, span, message)
}

fn damaged<'d>(text: &str, span: Span) -> Diagnostic<'d> {
    let words = &text[span.range()];
    Diagnostic::new(
        Rule::DateDamaged,
        span,
        format!("“{words}” looks like a date that has lost a character, such as “年” or a dash"),
    )
}

fn next_nian(text: &str, from: usize) -> usize {
    // The last byte of 年 is one in a hundred of Chinese text.
    let bytes = &text.as_bytes()[from..];
    let mut ends = memchr_iter(NIAN.as_bytes()[2], bytes).map(|last| last + 1);
    ends.find(|&end| bytes[..end].ends_with(NIAN.as_bytes())).map_or(text.len(), |end| from + end - NIAN.len())
}

/// The next run of ASCII digits; empty at the end of the text.
fn next_run(text: &str, from: usize) -> Span {
    let rest = &text.as_bytes()[from..];
    let Some(start) = next_digit(rest) else {
        return Span::new(text.len(), text.len());
    };
    let len = rest[start..].iter().position(|b| !b.is_ascii_digit()).unwrap_or(rest.len() - start);
    Span::new(from + start, from + start + len)
}

/// Most blocks hold no digit: each is asked as a whole.
fn next_digit(bytes: &[u8]) -> Option<usize> {
    const BLOCK: usize = 32;
    let digit = |block: &[u8]| block.iter().fold(false, |found, byte| found | byte.is_ascii_digit());
    let free = bytes.chunks_exact(BLOCK).take_while(|block| !digit(block)).count() * BLOCK;
    bytes[free..].iter().position(u8::is_ascii_digit).map(|at| free + at)
}

fn plausible(year: u16) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&year)
}

fn between(span: Span, from: Option<CalendarDate>, to: Option<CalendarDate>) -> Finding {
    match (from, to) {
        (Some(from), Some(to)) if from.opens(to) => Finding::Date(span, When::Between(from, to)),
        _ => Finding::Impossible(span),
    }
}

fn plain(year: u16) -> Option<CalendarDate> {
    CalendarDate::new(year, None, None)
}

#[cfg(test)]
mod tests;
