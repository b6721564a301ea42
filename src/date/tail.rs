//! What follows a year: month, day and time, and the second end of an interval.

use super::year::written_year;
use super::{Finding, between, part};
use crate::Span;
use crate::calendar::{CalendarDate, ClockTime, When};

/// What stands after a year.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts {
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    time: Option<ClockTime>,
    /// The time is not on a clock.
    broken: bool,
}

impl Parts {
    pub(super) fn of_day(month: u8, day: u8) -> Self {
        Self { month: Some(month), day: Some(day), ..Self::default() }
    }

    pub(super) fn date(self, year: u16) -> Option<CalendarDate> {
        let date = CalendarDate::new(year, self.month, self.day)?;
        match self.time {
            _ if self.broken => None,
            Some(time) => date.at(time),
            None => Some(date),
        }
    }
}

/// The date that begins with the year at `start`, the rest of it following at `after`.
pub(super) fn from_year(text: &str, start: usize, after: usize, year: u16) -> Finding {
    if !part::goes_on(&text[after..]) {
        let year = CalendarDate::new(year, None, None);
        let span = Span::new(start, after);
        return year.map_or(Finding::Impossible(span), |year| Finding::Date(span, When::On(year)));
    }
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
    let span = Span::new(start, end(rest));
    let Some((after, to)) = second_end(rest, year, first) else { return Finding::Date(span, When::On(from)) };
    match to.filter(|to| from.opens(*to)) {
        Some(to) => Finding::Date(Span::new(start, end(after)), When::Between(from, to)),
        None => Finding::HalfImpossible(span, When::On(from), Span::new(start, end(after))),
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

pub(super) fn time(rest: &str, mut parts: Parts) -> (&str, Parts, Option<Parts>) {
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
    if let Some((to_year, after)) = written_year(rest) {
        let (rest, to, until) = parts(after);
        let from = first.date(year)?;
        // A later date with its own year that ends no interval is read again as a date.
        let to = to.date(to_year).filter(|to| until.is_none() && from.opens(*to))?;
        return Some((rest, Some(to)));
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
