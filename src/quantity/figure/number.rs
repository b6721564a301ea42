//! A number with the words inside it: 10余万, 数百, 百分之九十.

use super::BLANKS;
use crate::numeral::exact::Exact;
use crate::numeral::{self, Script, Word};
use crate::quantity::bound::Bound;
use crate::quantity::unit;

/// The number, as far as it goes before its unit.
pub(super) struct Number {
    pub(super) low: Option<Exact>,
    pub(super) spread: Option<Exact>,
    pub(super) end: usize,
    pub(super) script: Script,
    /// No digit, only a multiplier.
    pub(super) bare: bool,
    pub(super) power: u32,
    pub(super) digits: usize,
    pub(super) inner: Option<Bound>,
    pub(super) middle_dot: bool,
    /// % or ‰ before the number.
    pub(super) percent: Option<&'static str>,
}

impl Number {
    /// Reads the number at `at`.
    pub(super) fn read(text: &str, at: usize) -> Option<Self> {
        let rest = &text[at..];
        let first = rest.chars().next()?;
        let (percent, skip) = match first {
            '百' if rest.starts_with("百分之") => (Some("%"), "百分之".len()),
            '千' if rest.starts_with("千分之") => (Some("‰"), "千分之".len()),
            '数' | '几' | '數' | '幾' => (None, first.len_utf8()),
            _ => (None, 0),
        };
        let vague = percent.is_none() && skip > 0;
        let word: Word = numeral::read(&rest[skip..])?;
        // 数十, 几百万: a multiplier and nothing else.
        if vague && !rest[skip..skip + word.len].chars().all(|c| numeral::power(c).is_some()) {
            return None;
        }
        let mut number = Self {
            low: word.value,
            spread: word.spread,
            end: at + skip + word.len,
            script: word.script,
            bare: word.bare && percent.is_none() && !vague,
            power: word.power,
            digits: word.digits,
            inner: vague.then_some(Bound::MoreThan),
            middle_dot: word.middle_dot,
            percent,
        };
        number.more(text, word.closed, word.big);
        Some(number)
    }

    pub(super) fn is(&self, value: u128) -> bool {
        self.spread.is_none() && self.inner.is_none() && self.low.and_then(Exact::whole) == Some(value)
    }

    pub(super) fn high(&self) -> Option<Exact> {
        self.low?.plus(self.spread?)
    }

    /// 余, 多, 几 behind the number, and the multiplier behind them.
    fn more(&mut self, text: &str, closed: Exact, big: u32) {
        let rest = &text[self.end..];
        // 5 000 余人次
        let rest = rest.strip_prefix(BLANKS).filter(|rest| rest.starts_with(['余', '餘', '多'])).unwrap_or(rest);
        let Some(c) = rest.chars().next() else { return };
        let round = || self.low.and_then(Exact::whole).is_none_or(|v| v % 10 == 0);
        let bound = match c {
            '余' | '餘' | '多' => Bound::MoreThan,
            // 30+家, but not 3+2 or 1+N
            '+' | '＋' if self.script == Script::Arabic && counted(&rest[c.len_utf8()..]) => Bound::MoreThan,
            '几' | '幾' if self.script == Script::Chinese && round() => Bound::MoreThan,
            '来' | '來' if self.script == Script::Chinese && round() => Bound::Approx,
            _ => return,
        };
        self.inner = Some(bound);
        self.end = text.len() - rest.len() + c.len_utf8();
        while let Some(c) = text[self.end..].chars().next() {
            let Some(power) = numeral::power(c).filter(|_| !unit::begins_with_multiplier(&text[self.end..])) else {
                break;
            };
            // 25亿7千多万: the multiplier counts for what no larger one has closed.
            let closed = if power < big { closed } else { Exact::default() };
            self.low = self.low.and_then(|low| low.minus(closed)?.shift(power)?.plus(closed));
            self.power = power;
            self.end += c.len_utf8();
        }
    }
}

/// Whether a unit may stand at the start of `text`.
fn counted(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_ascii()) && unit::read(text, &unit::Lexicon::default()).is_some()
}
