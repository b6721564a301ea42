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

impl Word {
    /// A number that is written digit by digit.
    fn simple(value: Option<Exact>, len: usize, script: Script, digits: usize) -> Self {
        Self {
            value,
            spread: None,
            len,
            script,
            closed: Exact::default(),
            big: 0,
            bare: false,
            power: 0,
            middle_dot: false,
            digits,
        }
    }
}

/// Reads the numeral at the start of `text`; the longest one. `None` where there is none.
pub(crate) fn read(text: &str) -> Option<Word> {
    if let Some(word) = plain(text) {
        return Some(word);
    }
    let first = text.chars().next()?;
    if arabic(first).is_none() && power(first).is_none() && digit(first).is_some() {
        if let Some((value, len)) = positional(text) {
            return Some(Word::simple(value.map(Exact::from), len, Script::Positional, 0));
        }
    }
    let mut reader = Reader { text, ..Reader::default() };
    while reader.step() {}
    reader.finish()
}

/// A numeral that is being read, part by part.
#[derive(Default)]
struct Reader<'t> {
    text: &'t str,
    /// Where what is read ends.
    end: usize,
    /// Of the first part.
    script: Option<Script>,
    sum: Sum,
    digits: usize,
    middle_dot: bool,
    bare: bool,
    /// The power of the multiplier at the end; 0: none.
    power: u32,
    /// Of 3万5千 and 三百五 only a single Chinese digit is read one power below the last unit.
    spoken: bool,
}

impl Reader<'_> {
    /// Takes the next part; false where none goes on with the numeral.
    fn step(&mut self) -> bool {
        let Some(c) = self.rest().chars().next() else { return false };
        if arabic(c).is_some() {
            return self.literal();
        }
        // 3.4 亿: spaced digits of a pasted page.
        let spaced = spaced_multiplier(self.rest(), c).filter(|_| self.ends_in_digits());
        let (at, multiplier) = spaced.map_or((self.end, c), |multiplier| (self.end + c.len_utf8(), multiplier));
        if let Some(power) = power(multiplier) {
            return self.multiply(power, at, multiplier);
        }
        if self.ends_in_digits() {
            return false;
        }
        match (tens(c), digit(c)) {
            (Some(value), _) => self.tens(value, c),
            (None, Some(value)) => self.digit(value, c) && self.fraction(),
            (None, None) => false,
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.end..]
    }

    /// Whether Arabic digits stand at the end: behind them goes on a multiplier only.
    fn ends_in_digits(&self) -> bool {
        self.script == Some(Script::Arabic) && self.sum.current.is_some()
    }

    /// 1200, and the 5 of 3万5千.
    fn literal(&mut self) -> bool {
        let first = self.script.is_none();
        let may_follow = first || self.script == Some(Script::Arabic) && self.sum.last >= 3;
        if self.sum.current.is_some() || !may_follow {
            return false;
        }
        let literal = literal(self.rest());
        if !first && (literal.middle_dot || !continues(&self.rest()[literal.len..], self.sum.last)) {
            return false;
        }
        self.sum.too_long |= literal.value.is_none();
        self.sum.current = Some(literal.value.unwrap_or_default());
        self.script = Some(Script::Arabic);
        self.digits += literal.digits;
        self.middle_dot |= literal.middle_dot;
        self.end += literal.len;
        (self.power, self.spoken) = (0, false);
        true
    }

    /// 万 at `at`.
    fn multiply(&mut self, power: u32, at: usize, multiplier: char) -> bool {
        // 千瓦, 百分点: the character belongs to the unit.
        let of_unit = || crate::quantity::unit::begins_with_multiplier(&self.text[at..]);
        if self.script.is_some() && power < 4 && of_unit() || !self.sum.multiply(power) {
            return false;
        }
        if self.script.is_none() {
            self.script = Some(Script::Chinese);
            self.bare = power > 1;
        }
        self.end = at + multiplier.len_utf8();
        (self.power, self.spoken) = (power, false);
        true
    }

    /// 廿, 卅
    fn tens(&mut self, value: u128, c: char) -> bool {
        if !self.sum.tens(value) {
            return false;
        }
        self.script = self.script.or(Some(Script::Chinese));
        self.end += c.len_utf8();
        self.power = 0;
        true
    }

    fn digit(&mut self, value: u32, c: char) -> bool {
        let sum = &mut self.sum;
        let behind = &self.text[self.end + c.len_utf8()..];
        if value == 0 && sum.current.is_none() && sum.last > 0 && !sum.zero {
            // 零 links two parts; it must have a part behind it.
            let goes_on = |c| arabic(c).is_none() && (digit(c).is_some() || matches!(c, '十' | '拾'));
            if !behind.starts_with(goes_on) {
                return false;
            }
            sum.zero = true;
            self.bare = false;
        } else if sum.current.is_none() {
            sum.coefficient(Exact::from(u128::from(value)));
            self.script = self.script.or(Some(Script::Chinese));
            self.spoken = !sum.zero && sum.last >= 2 && !matches!(c, '两' | '兩');
            (self.bare, self.power) = (false, 0);
        } else if sum.spread.is_none() {
            let (value, Some(low)) = (u128::from(value), sum.current.and_then(Exact::whole)) else { return false };
            // 十三五 is a plan; only 三五 alone skips a number.
            if !neighbours(low, value) || (sum.last > 0 && value != low + 1) {
                return false;
            }
            sum.spread = Some(Exact::from(value - low));
            (sum.waiting, sum.open) = (true, true);
        } else {
            return false;
        }
        self.end += c.len_utf8();
        true
    }

    /// 七点五, but not the clock's 七点五十. Always true: the numeral goes on.
    fn fraction(&mut self) -> bool {
        if self.sum.spread.is_none() && self.script == Some(Script::Chinese) {
            if let (Some(whole), Some((fraction, scale, len))) = (self.sum.current, fraction(self.rest())) {
                self.sum.current = None;
                let value = self.sum.settle(whole.plus(Exact::new(fraction, scale)));
                self.sum.current = Some(value);
                self.spoken = false;
                self.end += len;
            }
        }
        true
    }

    fn finish(mut self) -> Option<Word> {
        let script = self.script?;
        if self.sum.current.is_none() && script == Script::Chinese && !self.bare {
            self.fraction_of_unit();
        }
        let mut spread = self.sum.spread;
        if let Some(current) = self.sum.current.filter(|_| self.spoken && self.sum.last >= 2) {
            let power = self.sum.last - 1;
            let value = self.sum.settle(current.shift(power));
            self.sum.current = Some(value);
            spread = spread.and_then(|spread| spread.shift(power));
        }
        Some(Word {
            value: self.sum.plain(),
            spread,
            len: self.end,
            script,
            closed: self.sum.total,
            big: self.sum.big,
            bare: self.bare,
            power: self.power,
            middle_dot: self.middle_dot,
            digits: self.digits,
        })
    }

    /// 三十点五, 九十一点五万
    fn fraction_of_unit(&mut self) {
        let Some((fraction, scale, len)) = fraction(self.rest()) else { return };
        self.sum.current = Some(Exact::new(fraction, scale));
        self.end += len;
        self.power = 0;
        let multiplier = self.rest().chars().next();
        if let Some((c, power @ 4..)) = multiplier.and_then(|c| Some((c, power(c)?))) {
            if self.sum.multiply(power) {
                self.end += c.len_utf8();
                self.power = power;
            }
        }
    }
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
    Some(Word::simple(Some(Exact::new(u128::from(value), scale as u32)), len, Script::Arabic, digits))
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
