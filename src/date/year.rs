//! Dates with 年: the year before it, and a year before that one.

use super::tail::from_year;
use super::{Finding, NIAN, between, part, plain, plausible};
use crate::Span;

/// Digits behind which a longer run is not looked at: eight are two years that touch.
const MAX_RUN: usize = 9;

/// A year in figures, as it stands before a 年 or a connector.
#[derive(Clone, Copy)]
struct Year {
    start: usize,
    value: u16,
    chinese: bool,
}

/// The numeral at the end of `head`: its last four digits, and how many there are up to [`MAX_RUN`].
fn year_before(head: &str) -> Option<(Year, usize)> {
    let last = head.chars().next_back()?;
    if part::year_digit(last, false).is_none() && part::year_digit(last, true).is_none() {
        return None;
    }
    [false, true].into_iter().find_map(|chinese| {
        let mut year = Year { start: 0, value: 0, chinese };
        let mut run = 0;
        for (at, c) in head.char_indices().rev().take(MAX_RUN) {
            let Some(digit) = part::year_digit(c, chinese) else { break };
            // O before a whole year is the end of a word: Expo2024年.
            if run >= 4 && c.is_alphabetic() && !part::is_numeral(c) {
                break;
            }
            if run < 4 {
                year.value += digit * 10u16.pow(run);
            }
            year.start = at;
            run += 1;
        }
        (run >= 4).then_some((year, run as usize))
    })
}

/// The same, where it is exactly a year.
fn exact_year(head: &str) -> Option<Year> {
    year_before(head).filter(|(year, run)| *run == 4 && plausible(year.value)).map(|(year, _)| year)
}

/// The text before a connector at the end of `head`.
fn before_connector(head: &str) -> Option<&str> {
    let head = part::trim_end(head);
    // The words before most years end in a character of the text, or in punctuation.
    let last = head.chars().next_back()?;
    if !part::connects(last) {
        return None;
    }
    part::CONNECTORS.iter().find_map(|word| head.strip_suffix(word)).map(part::trim_end)
}

/// The date around the 年 at `at`; nothing before `floor` belongs to it.
pub(super) fn around_nian(text: &str, floor: usize, at: usize) -> Option<Finding> {
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
    if year.chinese && lead.ends_with(part::LONGER_NUMERAL) {
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
    if let Some((rest, _)) = part::decade(rest).ok().filter(|_| year.value % 10 == 0) {
        let end = text.len() - rest.len();
        return Some(between(Span::new(start, end), plain(year.value), plain(year.value + 9)));
    }
    Some(from_year(text, start, after, year.value))
}

/// 2021-25年: the year before the connector, and the one that the two digits stand for.
fn shortened(head: &str) -> Option<(Year, u16)> {
    if !head.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
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

/// 2021-2025年, with its 度.
fn interval_of_years(text: &str, span: impl Fn(usize) -> Span, after: usize, from: u16, to: u16) -> Finding {
    let rest = &text[after..];
    let rest = part::annual(rest).map_or(rest, |(rest, _)| rest);
    between(span(text.len() - rest.len()), plain(from), plain(to))
}

/// A year with its 年 at the start of `rest`, and what follows.
pub(super) fn written_year(rest: &str) -> Option<(u16, &str)> {
    let end = rest.char_indices().nth(4).map_or(rest.len(), |(at, _)| at);
    let year = exact_year(&rest[..end])?;
    let (after, _) = part::blanks(&rest[end..]).ok()?;
    Some((year.value, after.strip_prefix(NIAN)?))
}
