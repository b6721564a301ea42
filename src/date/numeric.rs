//! Dates without 年: 2022-03-23, 2022/4/7, 2022.3.5, and 2031-2035.

use super::tail::{Parts, time};
use super::{Finding, between, part, plain, plausible};
use crate::Span;
use crate::calendar::When;

/// The date that begins with a run of digits and is written without 年.
pub(super) fn at_run(text: &str, floor: usize, run: Span) -> Option<Finding> {
    if !matches!(run.len(), 4..=6 | 8) {
        return None;
    }
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
        return numeric(text, run.start, rest, from, Parts::of_day(month, day));
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
        let (rest, to, _) = time(rest, Parts::of_day(month, day));
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
        (None, Some((rest, Some(to)))) if from.opens(to) => {
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
        before => before.is_some_and(|c| c.is_ascii_alphanumeric() || part::is_arabic(c)),
    }
}

/// Whether a numeric date goes on as a code or an address: 2022.3.5.1, 2022/4/7/t12.
fn joined_after(rest: &str, mark: char) -> bool {
    let mut ahead = rest.chars();
    match ahead.next() {
        Some(c) if c == mark || c == '-' || c == '/' || c == '_' => {
            ahead.next().is_some_and(|c| c.is_ascii_alphanumeric())
        }
        // The Z of a time in UTC is no code.
        after => after.is_some_and(|c| c.is_ascii_alphanumeric() && c != 'Z'),
    }
}
