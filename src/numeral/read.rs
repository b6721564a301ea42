//! The longest numeral at the start of a text.

use super::literal::{fraction, literal, positional};
use super::sum::Sum;
use super::{Script, arabic, digit, power, tens};
use crate::numeral::exact::Exact;

/// A numeral at the start of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// `None`: too long to be held.
    pub(crate) value: Option<Exact>,
    /// What the upper value is above the lower, in 三五 (2) and 七八十 (10).
    pub(crate) spread: Option<Exact>,
    pub(crate) len: usize,
    pub(crate) script: Script,
    /// What 亿 or 万 has closed, of the value: 25亿 of 25亿7千.
    pub(crate) closed: Exact,
    /// The power of that multiplier; 0: none.
    pub(crate) big: u32,
    /// 百, 千万: a multiplier with no digit before it.
    pub(crate) bare: bool,
    /// Ends in a multiplier of this power of ten (万: 4); 0 where it does not.
    pub(crate) power: u32,
    /// The decimal point is written · (1·8).
    pub(crate) middle_dot: bool,
    /// Arabic digits as written, without multiplier: 4 of 2024.
    pub(crate) digits: usize,
}

/// Reads the numeral at the start of `text`; the longest one. `None` where there is none.
pub(crate) fn read(text: &str) -> Option<Word> {
    if let Some(word) = plain(text) {
        return Some(word);
    }
    let mut sum = Sum::default();
    let (mut end, mut digits, mut middle_dot) = (0, 0, false);
    let mut script = None;
    let mut bare = false;
    let mut power_at_end = 0;
    // Of 3万5千 and 三百五 only a single Chinese digit is read one power below the last unit.
    let mut spoken = false;
    while let Some(c) = text[end..].chars().next() {
        let next = end + c.len_utf8();
        if arabic(c).is_some() {
            let fresh = script.is_none();
            if sum.current.is_some() || (!fresh && (script != Some(Script::Arabic) || sum.last < 3)) {
                break;
            }
            let literal = literal(&text[end..]);
            if !fresh && (literal.middle_dot || !continues(&text[end + literal.len..], sum.last)) {
                break;
            }
            script = Some(Script::Arabic);
            digits += literal.digits;
            middle_dot |= literal.middle_dot;
            match literal.value {
                Some(value) => sum.current = Some(value),
                None => {
                    sum.too_long = true;
                    sum.current = Some(Exact::default());
                }
            }
            end += literal.len;
            power_at_end = 0;
            spoken = false;
            continue;
        }
        // 3.4 亿: spaced digits of a pasted page.
        let (c, next) = match spaced_multiplier(&text[end..], c) {
            Some(multiplier) if script == Some(Script::Arabic) && sum.current.is_some() => {
                end = next;
                (multiplier, next + multiplier.len_utf8())
            }
            _ => (c, next),
        };
        if let Some(power) = power(c) {
            // 千瓦, 百分点: the character belongs to the unit.
            if script.is_some() && power < 4 && crate::quantity::unit::begins_with_multiplier(&text[end..]) {
                break;
            }
            let first = script.is_none();
            if !sum.multiply(power) {
                break;
            }
            if first {
                script = Some(Script::Chinese);
                bare = power > 1;
            }
            end = next;
            power_at_end = power;
            spoken = false;
            continue;
        }
        if script == Some(Script::Arabic) && sum.current.is_some() {
            break;
        }
        if let Some(value) = tens(c) {
            if !sum.tens(value) {
                break;
            }
            script = script.or(Some(Script::Chinese));
            end = next;
            power_at_end = 0;
            continue;
        }
        match digit(c) {
            Some(0) if sum.current.is_none() && sum.last > 0 && !sum.zero => {
                // 零 links two parts; it must have a part behind it.
                let follows = text[next..].chars().next();
                if !follows.is_some_and(|c| arabic(c).is_none() && (digit(c).is_some() || matches!(c, '十' | '拾'))) {
                    break;
                }
                sum.zero = true;
                bare = false;
                end = next;
            }
            Some(value) if sum.current.is_none() => {
                sum.coefficient(Exact::from(u128::from(value)));
                bare = false;
                if script.is_none() {
                    if let Some((value, len)) = positional(&text[end..]) {
                        return Some(Word {
                            value: value.map(Exact::from),
                            spread: None,
                            len: end + len,
                            script: Script::Positional,
                            closed: Exact::default(),
                            big: 0,
                            bare: false,
                            power: 0,
                            middle_dot: false,
                            digits: 0,
                        });
                    }
                }
                script = script.or(Some(Script::Chinese));
                spoken = !sum.zero && sum.last >= 2 && !matches!(c, '两' | '兩');
                power_at_end = 0;
                end = next;
            }
            Some(value) if sum.spread.is_none() => {
                let Some(low) = sum.current.and_then(Exact::whole) else { break };
                // 十三五 is a plan; only 三五 alone skips a number.
                if !neighbours(low, u128::from(value)) || (sum.last > 0 && u128::from(value) != low + 1) {
                    break;
                }
                sum.spread = Some(Exact::from(u128::from(value) - low));
                (sum.waiting, sum.open) = (true, true);
                end = next;
            }
            _ => break,
        }
        // 七点五, but not the clock's 七点五十.
        if sum.current.is_some() && sum.spread.is_none() && script == Some(Script::Chinese) {
            if let Some((fraction, scale, len)) = fraction(&text[end..]) {
                let waiting = sum.current.take().unwrap_or_default();
                let value = waiting.plus(Exact::new(fraction, scale));
                let value = sum.settle(value);
                sum.current = Some(value);
                spoken = false;
                end += len;
            }
        }
    }
    let script = script?;
    // 三十点五
    if sum.current.is_none() && script == Script::Chinese && !bare {
        if let Some((fraction, scale, len)) = fraction(&text[end..]) {
            sum.current = Some(Exact::new(fraction, scale));
            end += len;
            power_at_end = 0;
            // 九十一点五万
            let mut rest = text[end..].chars();
            if let Some(c) = rest.next() {
                if let Some(power @ 4..) = power(c) {
                    if sum.multiply(power) {
                        end += c.len_utf8();
                        power_at_end = power;
                    }
                }
            }
        }
    }
    let mut spread = sum.spread;
    if spoken && sum.last >= 2 {
        if let Some(current) = sum.current {
            let power = sum.last - 1;
            let current = current.shift(power);
            sum.current = Some(sum.settle(current));
            if let Some(s) = spread {
                spread = s.shift(power);
            }
        }
    }
    let value = sum.plain();
    Some(Word {
        value,
        spread,
        len: end,
        script,
        closed: sum.total,
        big: sum.big,
        bare,
        power: power_at_end,
        middle_dot,
        digits,
    })
}

/// A number in ASCII digits that no separator, blank or multiplier goes on, which most are: 1200, 94.1.
fn plain(text: &str) -> Option<Word> {
    let bytes = text.as_bytes();
    let run = |from: usize| bytes[from..].iter().take(MAX_PLAIN + 1).take_while(|byte| byte.is_ascii_digit()).count();
    let whole = run(0);
    let scale = if bytes.get(whole) == Some(&b'.') { run(whole + 1) } else { 0 };
    let digits = whole + scale;
    let len = digits + usize::from(scale > 0);
    let goes_on = |c: char| {
        matches!(c, ',' | '，' | '.' | '．' | '·' | ' ' | '\u{a0}' | '\u{3000}')
            || arabic(c).is_some()
            || power(c).is_some()
    };
    if whole == 0 || digits > MAX_PLAIN || text[len..].starts_with(goes_on) {
        return None;
    }
    let value = bytes[..len]
        .iter()
        .filter(|byte| byte.is_ascii_digit())
        .fold(0u64, |value, digit| value * 10 + u64::from(digit - b'0'));
    Some(Word {
        value: Some(Exact::new(u128::from(value), scale as u32)),
        spread: None,
        len,
        script: Script::Arabic,
        closed: Exact::default(),
        big: 0,
        bare: false,
        power: 0,
        middle_dot: false,
        digits,
    })
}

/// Digits that a `u64` holds whatever they are.
const MAX_PLAIN: usize = 19;

/// The multiplier behind the blank at the start of `text`.
fn spaced_multiplier(text: &str, blank: char) -> Option<char> {
    if !matches!(blank, ' ' | '\u{3000}' | '\u{a0}') {
        return None;
    }
    let rest = &text[blank.len_utf8()..];
    let multiplier = rest.chars().next().filter(|&c| power(c).is_some_and(|power| power > 1))?;
    (!crate::quantity::unit::begins_with_multiplier(rest)).then_some(multiplier)
}

/// 三四, 三五, 一两: two digits that name a small range.
pub(super) fn neighbours(low: u128, high: u128) -> bool {
    low > 0 && (high == low + 1 || (low == 3 && high == 5))
}

/// Whether an Arabic part behind a multiplier goes on as in 3万5千: a smaller multiplier follows it.
fn continues(rest: &str, last: u32) -> bool {
    rest.chars().next().and_then(power).is_some_and(|power| power < last)
        && !crate::quantity::unit::begins_with_multiplier(rest)
}
