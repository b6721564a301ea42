//! Runs of digits: Arabic with separators, Chinese side by side, the digits behind 点.

use super::read::neighbours;
use super::{arabic, digit, power};
use crate::numeral::exact::Exact;

/// Chinese digits side by side: at least three, or two that are no small range and no part of a longer numeral.
pub(super) fn positional(text: &str) -> Option<(Option<u128>, usize)> {
    let (mut value, mut count, mut len) = (Some(0u128), 0, 0usize);
    let (mut first, mut second) = (0, 0);
    for c in text.chars() {
        let Some(d) = digit(c).filter(|_| arabic(c).is_none()) else {
            // Of a longer run the last digit goes with the multiplier behind it; the run is read once either way.
            if power(c).is_some() {
                return (count > 2).then_some((value.map(|value| value / 10), len.saturating_sub(3)));
            }
            break;
        };
        match count {
            0 => first = u128::from(d),
            1 => second = u128::from(d),
            _ => {}
        }
        value = value.and_then(|v| v.checked_mul(10)?.checked_add(u128::from(d)));
        count += 1;
        len += c.len_utf8();
    }
    (count >= 3 || (count == 2 && !neighbours(first, second))).then_some((value, len))
}

/// The digits behind 点, their scale, and the bytes of 点 and digits.
pub(super) fn fraction(text: &str) -> Option<(u128, u32, usize)> {
    let rest = text.strip_prefix('点').or_else(|| text.strip_prefix('點'))?;
    let (mut value, mut scale, mut len) = (0u128, 0, 0);
    for c in rest.chars() {
        let Some(d) = digit(c).filter(|_| arabic(c).is_none() && !matches!(c, '两' | '兩')) else {
            // 七点五十分 is a time of day.
            if power(c).is_some_and(|power| power < 4) {
                return None;
            }
            break;
        };
        value = value.checked_mul(10)?.checked_add(u128::from(d))?;
        scale += 1;
        len += c.len_utf8();
    }
    (scale > 0).then_some((value, scale, text.len() - rest.len() + len))
}

pub(super) struct Literal {
    pub(super) value: Option<Exact>,
    pub(super) len: usize,
    pub(super) digits: usize,
    pub(super) middle_dot: bool,
}

/// Digits with thousands separators and a decimal point at the start of `text`, which begins with a digit.
pub(super) fn literal(text: &str) -> Literal {
    let (mut value, mut len, mut digits) = (Some(0u128), 0, 0);
    let (mut scale, mut middle_dot) = (None, false);
    let mut groups = 0;
    loop {
        let rest = &text[len..];
        let Some(c) = rest.chars().next() else { break };
        if let Some(d) = arabic(c) {
            value = value.and_then(|v| v.checked_mul(10)?.checked_add(u128::from(d)));
            digits += 1;
            scale = scale.map(|s: u32| s + 1);
            len += c.len_utf8();
            continue;
        }
        let after = &rest[c.len_utf8()..];
        match c {
            ',' | '，' | ' ' | '\u{a0}'
                if scale.is_none() && (groups > 0 || (1..=3).contains(&digits)) && !text.starts_with(['0', '０']) =>
            {
                if run(after) != 3 {
                    break;
                }
                groups += 1;
            }
            '.' | '．' | '·' if scale.is_none() && after.chars().next().is_some_and(|c| arabic(c).is_some()) => {
                scale = Some(0);
                middle_dot = c == '·';
            }
            _ => break,
        }
        len += c.len_utf8();
    }
    Literal { value: value.map(|v| Exact::new(v, scale.unwrap_or(0))), len, digits, middle_dot }
}

/// The number of digits at the start of `text`, counted up to four.
fn run(text: &str) -> usize {
    text.chars().take(4).take_while(|&c| arabic(c).is_some()).count()
}
