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

use crate::calendar::{CalendarDate, When};
use crate::diagnostic::Sink;
use crate::scan::{Class, Mark, Marks, marks};
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    ///
    /// ```
    /// let read = |text: String| gongwen::dates(&text).next().map(|date| date.into_owned());
    /// assert_eq!(read("2032 年 5 月开工".to_string()).unwrap().text, "2032 年 5 月");
    /// ```
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
    let all = Span::new(0, text.len());
    Dates { text, scanner: Scanner::new(all, marks(text, all)) }
}

/// The iterator of [`dates`].
///
/// ```
/// let mut dates = gongwen::dates("2031年立项，2032年开工");
/// assert_eq!(dates.next().unwrap().text, "2031年");
/// assert_eq!(dates.count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Dates<'a> {
    text: &'a str,
    scanner: Scanner<Marks<'a>>,
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

/// Appends the dates in a region of `text`, whose marks are `marks`, in order; what is damaged or impossible goes to `sink`.
pub(crate) fn readings<'d>(text: &str, region: Span, marks: &[Mark], out: &mut Vec<Reading>, sink: &mut impl Sink<'d>) {
    let mut scanner = Scanner::new(region, marks.iter().copied());
    out.extend(core::iter::from_fn(|| scanner.next(text, sink)));
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
struct Scanner<M> {
    /// Nothing before it is read again.
    floor: usize,
    end: usize,
    marks: M,
    /// The mark behind a run of digits.
    held: Option<Mark>,
}

impl<M: Iterator<Item = Mark>> Scanner<M> {
    fn new(region: Span, marks: M) -> Self {
        Self { floor: region.start, end: region.end, marks, held: None }
    }

    fn next<'d>(&mut self, text: &str, sink: &mut impl Sink<'d>) -> Option<Reading> {
        let text = &text[..self.end];
        loop {
            let mark = self.held.take().or_else(|| self.marks.next())?;
            if mark.at() < self.floor {
                continue;
            }
            let finding = match mark.class() {
                Class::Year => year::around_nian(text, self.floor, mark.at()),
                Class::Digit => numeric::at_run(text, self.floor, self.run(mark)),
                _ => continue,
            };
            let Some(finding) = finding else { continue };
            self.floor = finding.span().end;
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

    /// The run of ASCII digits that begins with `first`.
    fn run(&mut self, first: Mark) -> Span {
        let mut run = Span::new(first.at(), first.end());
        for mark in self.marks.by_ref() {
            if mark.at() != run.end || mark.class() != Class::Digit {
                self.held = Some(mark);
                break;
            }
            run.end = mark.end();
        }
        run
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
