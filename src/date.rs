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
//!   diagnostic: half of what is written would be a guess. An interval whose second end is impossible keeps its first.
//! - A month and a day without a year, and a year and a month without 年 (2024.5, 2024-05), are not read.

mod part;

use alloc::borrow::Cow;
use alloc::format;
use alloc::vec::Vec;

use memchr::memmem;

use crate::calendar::{CalendarDate, ClockTime, When};
use crate::diagnostic::Sink;
use crate::{Diagnostic, Rule, Span};
pub use part::{FIRST_YEAR, LAST_YEAR};

const NIAN: &str = "年";

/// Digits behind which a longer run is not looked at: eight are two years that touch.
const MAX_RUN: usize = 9;

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
    Impossible(Span),
    Damaged(Span),
}

#[derive(Clone, Debug)]
struct Scanner {
    /// Nothing before it is read again.
    floor: usize,
    end: usize,
    /// The next 年, and the next run of digits, from `floor` on; the end where there is none.
    nian: usize,
    run: Span,
}

impl Scanner {
    fn new(region: Span) -> Self {
        let at = region.start;
        Self { floor: at, end: region.end, nian: at, run: Span::new(at, at) }.primed()
    }

    /// Marks both candidates as not yet looked for.
    fn primed(mut self) -> Self {
        self.nian = usize::MAX;
        self.run = Span::new(usize::MAX, usize::MAX);
        self
    }

    fn next<'d>(&mut self, text: &str, sink: &mut impl Sink<'d>) -> Option<Reading> {
        let text = &text[..self.end];
        if self.nian == usize::MAX {
            self.nian = next_nian(text, self.floor);
            self.run = next_run(text, self.floor);
        }
        loop {
            if self.nian >= self.end && self.run.is_empty() {
                return None;
            }
            let finding = if self.run.is_empty() || self.nian < self.run.start {
                let at = self.nian;
                self.nian = next_nian(text, at + NIAN.len());
                around_nian(text, self.floor, at)
            } else {
                let run = self.run;
                self.run = next_run(text, run.end);
                at_run(text, self.floor, run)
            };
            let Some(finding) = finding else { continue };
            let (Finding::Date(span, _) | Finding::Impossible(span) | Finding::Damaged(span)) = finding;
            self.floor = span.end;
            if self.nian < self.floor {
                self.nian = next_nian(text, self.floor);
            }
            if self.run.start < self.floor {
                self.run = next_run(text, self.floor);
            }
            let words = &text[span.range()];
            match finding {
                Finding::Date(span, value) => return Some(Reading { span, value }),
                Finding::Impossible(_) => sink.report(Diagnostic::new(
                    Rule::DateImpossible,
                    span,
                    format!(
                        "There is no such date as {words}: the calendar does not have it, or it ends before it begins."
                    ),
                )),
                Finding::Damaged(_) => sink.report(Diagnostic::new(
                    Rule::DateDamaged,
                    span,
                    format!("{words} looks like a date that lost a character, such as 年 or a dash."),
                )),
            }
        }
    }
}

fn next_nian(text: &str, from: usize) -> usize {
    memmem::find(&text.as_bytes()[from..], NIAN.as_bytes()).map_or(text.len(), |found| from + found)
}

/// The next run of ASCII digits; empty at the end of the text.
fn next_run(text: &str, from: usize) -> Span {
    let rest = &text.as_bytes()[from..];
    let Some(start) = rest.iter().position(u8::is_ascii_digit) else {
        return Span::new(text.len(), text.len());
    };
    let len = rest[start..].iter().position(|b| !b.is_ascii_digit()).unwrap_or(rest.len() - start);
    Span::new(from + start, from + start + len)
}

/// A year in figures, as it stands before a 年 or a connector.
#[derive(Clone, Copy)]
struct Year {
    start: usize,
    value: u16,
    chinese: bool,
}

/// The numeral at the end of `head`: its last four digits, and how many there are up to [`MAX_RUN`].
fn year_before(head: &str) -> Option<(Year, usize)> {
    [false, true].into_iter().find_map(|chinese| {
        let mut year = Year { start: 0, value: 0, chinese };
        let mut run = 0;
        for (at, c) in head.char_indices().rev().take(MAX_RUN) {
            let Some(digit) = part::year_digit(c, chinese) else { break };
            if run < 4 {
                year.value += digit * 10u16.pow(run);
            }
            year.start = at;
            run += 1;
        }
        // A zero alone tells no script: 二O二四 must not be read as the Arabic 4 before it ends.
        (run >= 4).then_some((year, run as usize))
    })
}

/// The same, where it is exactly a year.
fn exact_year(head: &str) -> Option<Year> {
    year_before(head).filter(|(year, run)| *run == 4 && plausible(year.value)).map(|(year, _)| year)
}

fn plausible(year: u16) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&year)
}

/// The text before a connector at the end of `head`.
fn before_connector(head: &str) -> Option<&str> {
    let head = part::trim_end(head);
    part::CONNECTORS.iter().find_map(|word| head.strip_suffix(word)).map(part::trim_end)
}

/// The date around the 年 at `at`; nothing before `floor` belongs to it.
fn around_nian(text: &str, floor: usize, at: usize) -> Option<Finding> {
    let head = part::trim_end(&text[floor..at]);
    let after = at + NIAN.len();
    let Some((year, run)) = year_before(head) else {
        let (from, to) = shortened(head)?;
        let span = |end| Span::new(floor + from.start, end);
        return Some(interval_of_years(text, span, after, from.value, to));
    };
    if run > 4 {
        return glued(head, year, run).map(|from| Finding::Damaged(Span::new(floor + from, after)));
    }
    let start = floor + year.start;
    let lead = &head[..year.start];
    if !plausible(year.value) || part::BEFORE_CHRIST.iter().any(|word| lead.ends_with(word)) {
        return None;
    }
    // 三十二〇二四年 and the like: a longer number, not a year.
    if year.chinese && lead.ends_with(['十', '百', '千', '万', '亿', '点', '两']) {
        return None;
    }
    let rest = &text[after..];
    let long = year.value % 100 == 0 && part::LENGTH_BEFORE.iter().any(|word| lead.ends_with(word));
    if long || part::LENGTH_AFTER.iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    if let Some(from) = before_connector(lead).and_then(exact_year).filter(|from| from.chinese == year.chinese) {
        let span = |end| Span::new(floor + from.start, end);
        return Some(interval_of_years(text, span, after, from.value, year.value));
    }
    if let Some(rest) = rest.strip_prefix('代').filter(|_| year.value % 10 == 0) {
        let end = text.len() - rest.len();
        return Some(between(Span::new(start, end), plain(year.value), plain(year.value + 9)));
    }
    Some(from_year(text, start, after, year.value))
}

/// 2021-25年: the year before the connector, and the one that the two digits stand for.
fn shortened(head: &str) -> Option<(Year, u16)> {
    let (cut, _) = head.char_indices().rev().nth(1)?;
    let to = head[cut..].chars().try_fold(0, |sum, c| Some(sum * 10 + c.to_digit(10)? as u16))?;
    let from = before_connector(&head[..cut]).and_then(exact_year).filter(|from| !from.chinese)?;
    let to = from.value / 100 * 100 + to;
    (to > from.value).then_some((from, to))
}

/// Where a run of five to eight digits before 年 begins, if it looks like a year with something glued to it.
fn glued(head: &str, last: Year, run: usize) -> Option<usize> {
    let longer = head[..last.start].chars().next_back().is_some_and(|c| part::year_digit(c, last.chinese).is_some());
    if last.chinese || longer || !plausible(last.value) {
        return None;
    }
    let two_years =
        run == 8 && year_before(&head[..nth_last(head, 4)]).is_some_and(|(first, _)| plausible(first.value));
    (two_years || (run < 8 && last.value % 100 != 0)).then_some(last.start)
}

/// Where the last `count` characters begin.
fn nth_last(text: &str, count: usize) -> usize {
    text.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at)
}

fn plain(year: u16) -> Option<CalendarDate> {
    CalendarDate::new(year, None, None)
}

/// 2021-2025年, with its 度.
fn interval_of_years(text: &str, span: impl Fn(usize) -> Span, after: usize, from: u16, to: u16) -> Finding {
    let rest = &text[after..];
    let rest = part::annual(rest).map_or(rest, |(rest, _)| rest);
    between(span(text.len() - rest.len()), plain(from), plain(to))
}

fn between(span: Span, from: Option<CalendarDate>, to: Option<CalendarDate>) -> Finding {
    match (from, to) {
        (Some(from), Some(to)) if from <= to => Finding::Date(span, When::Between(from, to)),
        _ => Finding::Impossible(span),
    }
}

/// What stands after a year.
#[derive(Clone, Copy, Default)]
struct Parts {
    month: Option<u8>,
    day: Option<u8>,
    time: Option<ClockTime>,
    /// The time is not on a clock.
    broken: bool,
}

impl Parts {
    fn date(self, year: u16) -> Option<CalendarDate> {
        let date = CalendarDate::new(year, self.month, self.day)?;
        match self.time {
            _ if self.broken => None,
            Some(time) => date.at(time),
            None => Some(date),
        }
    }
}

/// The date that begins with the year at `start`, the rest of it following at `after`.
fn from_year(text: &str, start: usize, after: usize, year: u16) -> Finding {
    let (rest, first, until) = parts(&text[after..]);
    let end = |rest: &str| text.len() - rest.len();
    let Some(from) = first.date(year) else {
        return Finding::Impossible(Span::new(start, end(rest)));
    };
    if let Some(until) = until {
        return between(Span::new(start, end(rest)), Some(from), until.date(year));
    }
    if let Ok((rest, _)) = part::since(rest) {
        return Finding::Date(Span::new(start, end(rest)), When::Since(from));
    }
    let single = Finding::Date(Span::new(start, end(rest)), When::On(from));
    let Some((rest, to)) = second_end(rest, year, first) else { return single };
    match to.filter(|to| from <= *to) {
        Some(to) => Finding::Date(Span::new(start, end(rest)), When::Between(from, to)),
        None => single,
    }
}

/// 度, or month, day and time, with the second end of 1-6月, 1-3日 and 9:00-17:00.
fn parts(rest: &str) -> (&str, Parts, Option<Parts>) {
    let mut parts = Parts::default();
    if let Ok((rest, _)) = part::annual(rest) {
        return (rest, parts, None);
    }
    let Ok((rest, (month, to))) = part::months(rest) else { return (rest, parts, None) };
    parts.month = Some(month);
    if let Some(to) = to {
        return (rest, parts, Some(Parts { month: Some(to), ..parts }));
    }
    day_and_time(rest, parts)
}

fn day_and_time(rest: &str, mut parts: Parts) -> (&str, Parts, Option<Parts>) {
    let Ok((rest, (day, to))) = part::days(rest) else { return (rest, parts, None) };
    parts.day = Some(day);
    if let Some(to) = to {
        return (rest, parts, Some(Parts { day: Some(to), ..parts }));
    }
    time(rest, parts)
}

fn time(rest: &str, mut parts: Parts) -> (&str, Parts, Option<Parts>) {
    let Ok((rest, time)) = part::time(rest) else { return (rest, parts, None) };
    (parts.time, parts.broken) = (time, time.is_none());
    match part::connector(rest).and_then(|(rest, _)| part::time(rest)) {
        Ok((rest, to)) => (rest, parts, Some(Parts { time: to, broken: to.is_none(), ..parts })),
        Err(_) => (rest, parts, None),
    }
}

/// The second end after a connector: a whole date (至2032年3月), or what it does not share with the first (至3日).
fn second_end(rest: &str, year: u16, first: Parts) -> Option<(&str, Option<CalendarDate>)> {
    let (rest, _) = part::connector(rest).ok()?;
    if let Some((to, after)) = written_year(rest) {
        let (rest, to_parts, until) = parts(after);
        return until.is_none().then(|| (rest, to_parts.date(to)));
    }
    first.month?;
    if let Ok((rest, (month, None))) = part::months(rest) {
        let (rest, to, until) = day_and_time(rest, Parts { month: Some(month), ..Parts::default() });
        return until.is_none().then(|| (rest, to.date(year)));
    }
    first.day?;
    let (rest, to, until) = day_and_time(rest, Parts { month: first.month, ..Parts::default() });
    (to.day.is_some() && until.is_none()).then(|| (rest, to.date(year)))
}

/// A year with its 年 at the start of `rest`, and what follows.
fn written_year(rest: &str) -> Option<(u16, &str)> {
    let end = rest.char_indices().nth(4).map_or(rest.len(), |(at, _)| at);
    let year = exact_year(&rest[..end])?;
    let (after, _) = part::blanks(&rest[end..]).ok()?;
    Some((year.value, after.strip_prefix(NIAN)?))
}

/// The date that begins with a run of digits and is written without 年.
fn at_run(text: &str, floor: usize, run: Span) -> Option<Finding> {
    let head = &text[floor..run.start];
    let (rest, _) = part::blanks(&text[run.end..]).ok()?;
    let year =
        |from: usize| text.get(from..from + 4).and_then(|year| year.parse().ok()).filter(|&year| plausible(year));
    match run.len() {
        4 => {}
        // 20316月: 年 is lost.
        5 | 6 if rest.starts_with('月') && year(run.start).is_some() => {
            let month: u8 = text[run.start + 4..run.end].parse().ok()?;
            let end = text.len() - rest.len() + "月".len();
            return (1..=12).contains(&month).then_some(Finding::Damaged(Span::new(run.start, end)));
        }
        // （20312035）: the dash is lost.
        8 if head.ends_with(['（', '(']) && rest.starts_with(['）', ')']) => {
            let (from, to) = (year(run.start)?, year(run.start + 4)?);
            return (from < to).then_some(Finding::Damaged(run));
        }
        _ => return None,
    }
    let from: u16 = year(run.start)?;
    if joined_before(head) {
        return None;
    }
    let tail = &text[run.end..];
    if let Ok((rest, (month, day))) = part::numeric_tail(tail) {
        return numeric(text, run.start, rest, from, Parts { month: Some(month), day: Some(day), ..Parts::default() });
    }
    bare_years(text, run, head, from)
}

/// 2022-03-23 and what follows it: a time, a second date.
fn numeric<'t>(text: &'t str, start: usize, rest: &'t str, year: u16, first: Parts) -> Option<Finding> {
    let mark = text[start + 4..].chars().next()?;
    let end = |rest: &str| text.len() - rest.len();
    let (after, dated, until) = time(rest, first);
    let second = part::connector(after).ok().and_then(|(rest, _)| {
        let year = rest.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
        let (rest, (month, day)) = part::numeric_tail(&rest[4..]).ok().filter(|_| plausible(year))?;
        let (rest, to, _) = time(rest, Parts { month: Some(month), day: Some(day), ..Parts::default() });
        (!joined_after(rest, mark)).then(|| (rest, to.date(year)))
    });
    if second.is_none() && joined_after(after, mark) {
        return None;
    }
    let Some(from) = dated.date(year) else {
        // Figures that are no date at all are more often a code; 2-30 is a slip.
        let slip = first.month.is_some_and(|month| (1..=12).contains(&month))
            && first.day.is_some_and(|day| (1..=31).contains(&day));
        return slip.then(|| Finding::Impossible(Span::new(start, end(after))));
    };
    let on = Finding::Date(Span::new(start, end(after)), When::On(from));
    Some(match (until, second) {
        (Some(until), _) => between(Span::new(start, end(after)), Some(from), until.date(year)),
        (None, Some((rest, Some(to)))) if from <= to => {
            Finding::Date(Span::new(start, end(rest)), When::Between(from, to))
        }
        _ => on,
    })
}

/// （2031-2035）, or 2031—2035 where a bracket, a mark of punctuation or the end of the line follows.
fn bare_years(text: &str, run: Span, head: &str, from: u16) -> Option<Finding> {
    let (rest, _) = part::connector(&text[run.end..]).ok()?;
    let to: u16 = rest.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    let after = &rest[4..];
    let free =
        |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !is_unit_sign(c) && c != '-' && !part::is_blank(c));
    let clear = !head.ends_with(|c: char| c.is_ascii_digit()) && free(after.chars().next());
    (clear && plausible(to) && from < to)
        .then(|| between(Span::new(run.start, text.len() - after.len()), plain(from), plain(to)))
}

fn is_unit_sign(c: char) -> bool {
    matches!(c, '%' | '％' | '‰' | '℃' | '.' | '．' | '/' | '+' | '＋' | '×')
}

/// Whether digits after `head` go on a code or a longer number: LW008-2024, 3.2022, v2022, t/2024.
fn joined_before(head: &str) -> bool {
    let mut back = head.chars().rev();
    match back.next() {
        Some('-' | '/' | '_') => back.next().is_some_and(|c| c.is_ascii_alphanumeric() || c == '/'),
        Some('.') => back.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => {
            c.is_ascii_alphanumeric() || part::year_digit(c, false).is_some() && c != '零' && c != '〇' && c != '○'
        }
        None => false,
    }
}

/// Whether a numeric date goes on as a code or an address: 2022.3.5.1, 2022/4/7/t12.
fn joined_after(rest: &str, mark: char) -> bool {
    let mut ahead = rest.chars();
    match ahead.next() {
        Some(c) if c == mark || c == '-' || c == '/' || c == '_' => {
            ahead.next().is_some_and(|c| c.is_ascii_alphanumeric())
        }
        Some(c) => c.is_ascii_alphanumeric(),
        None => false,
    }
}

#[cfg(test)]
mod tests;
