//! Numerals: Arabic, full-width and Chinese.

use core::str::FromStr;

use rust_decimal::Decimal;

use crate::exact::Exact;

/// A number as official texts write it, with its exact value.
///
/// Reads Arabic digits (`12,345.67`, `３．５`, `5 000`), Chinese numerals (`一百二十`, `两千零五`, `廿`, `二〇二四`,
/// `七点五`), the capital forms of cheques and receipts (`壹佰贰拾叁`), the traditional forms (`萬`, `億`, `兩`) and mixtures
/// (`3万5千`, `1亿2000万`). A digit that ends a numeral without a unit of its own counts in the next lower one, as spoken:
/// `三百五` is 350, `三百零五` is 305.
///
/// ```
/// use gongwen::Numeral;
/// use rust_decimal::Decimal;
///
/// let numeral: Numeral = "一万零十二".parse()?;
/// assert_eq!(numeral.value(), Decimal::from(10_012));
/// assert_eq!("1亿2000万".parse::<Numeral>()?.value(), Decimal::from(120_000_000));
/// assert!("三五".parse::<Numeral>().is_err(), "a range is no single value");
/// # Ok::<(), gongwen::ParseNumeralError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Numeral(Decimal);

impl Numeral {
    /// The value, exact.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.0
    }
}

/// Why a text is no numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ParseNumeralError {
    /// The text does not begin with a numeral.
    #[error("not a numeral")]
    NotANumeral,
    /// A numeral, and more text behind it.
    #[error("a numeral, but text follows it at byte {at}")]
    Trailing {
        /// Where the numeral ends.
        at: usize,
    },
    /// Two values in one word: 三五, 七八十.
    #[error("a range, not a single value")]
    Range,
    /// More digits than the exact type holds (28).
    #[error("too long to be held exactly")]
    TooLong,
}

impl FromStr for Numeral {
    type Err = ParseNumeralError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let word = read(text).ok_or(ParseNumeralError::NotANumeral)?;
        if word.len < text.len() {
            return Err(ParseNumeralError::Trailing { at: word.len });
        }
        if word.spread.is_some() {
            return Err(ParseNumeralError::Range);
        }
        word.value.and_then(Exact::decimal).map(Numeral).ok_or(ParseNumeralError::TooLong)
    }
}

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Script {
    /// Digits, with a multiplier or without (3万).
    Arabic,
    /// 一百二十
    Chinese,
    /// Chinese digits side by side: 二〇二四, 九八. A year or a code.
    Positional,
}

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

/// The digit that a character stands for: 0-9, ０-９, 〇○零一…九, 壹…玖, 两.
pub(crate) fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => c as u32 - '0' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        '〇' | '零' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '貳' | '两' | '兩' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The power of ten that a character multiplies by.
pub(crate) fn power(c: char) -> Option<u32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        _ => return None,
    })
}

/// 廿 and 卅: tens in one character.
fn tens(c: char) -> Option<u128> {
    match c {
        '廿' => Some(20),
        '卅' => Some(30),
        _ => None,
    }
}

fn arabic(c: char) -> Option<u32> {
    match c {
        '0'..='9' | '０'..='９' => digit(c),
        _ => None,
    }
}

/// A whole number in Chinese numerals at the start of `input`, up to 百千 (the longest reading), and its bytes.
pub(crate) fn chinese_ordinal(input: &str) -> Option<(u32, usize)> {
    let mut sum = Sum::default();
    let mut end = 0;
    for (at, c) in input.char_indices() {
        let taken = match (arabic(c), power(c)) {
            (Some(_), _) | (_, Some(4..)) => false,
            (_, Some(power)) => sum.multiply(power),
            _ => match (tens(c), digit(c)) {
                (Some(value), _) => sum.tens(value),
                (_, Some(0)) => at > 0,
                (_, Some(value)) => sum.current.is_none() && sum.coefficient(Exact::from(u128::from(value))),
                _ => false,
            },
        };
        if !taken {
            break;
        }
        end = at + c.len_utf8();
    }
    let value = sum.plain()?.whole().and_then(|value| u32::try_from(value).ok())?;
    (end > 0).then_some((value, end))
}

/// A numeral that grows from left to right: 3亿 | 5千 2百 | 6.
#[derive(Default)]
struct Sum {
    /// What 万 and 亿 have closed.
    total: Exact,
    /// The thousands, hundreds and tens since then.
    section: Exact,
    /// The digit or the Arabic number that still waits for its unit.
    current: Option<Exact>,
    /// The power of the last big multiplier (万 4, 亿 8), 0 for none.
    big: u32,
    /// The power of the last multiplier of the section; 0: none yet.
    small: u32,
    /// What is written between the last multiplier and here begins with 零.
    zero: bool,
    /// The power that a trailing digit counts one below.
    last: u32,
    /// Upper less lower value, in the same units as the part it stands in.
    spread: Option<Exact>,
    /// The spread belongs to the digit that waits for its unit.
    waiting: bool,
    /// The spread belongs to what no 万 or 亿 has closed.
    open: bool,
    too_long: bool,
}

impl Sum {
    fn settle(&mut self, value: Option<Exact>) -> Exact {
        self.too_long |= value.is_none();
        value.unwrap_or_default()
    }

    fn coefficient(&mut self, value: Exact) -> bool {
        self.current = Some(value);
        true
    }

    fn tens(&mut self, value: u128) -> bool {
        if self.current.is_some() || self.small == 1 {
            return false;
        }
        self.section = self.settle(self.section.plus(Exact::from(value)));
        self.small = 1;
        self.last = 1;
        self.zero = false;
        true
    }

    /// Applies a multiplier; false where it cannot stand here.
    fn multiply(&mut self, power: u32) -> bool {
        let rises = self.big != 0 && power > self.big;
        if power < 4 {
            if self.small != 0 && power >= self.small {
                return false;
            }
            let part = self.current.take().unwrap_or(Exact::ONE).shift(power);
            let part = self.settle(part);
            self.section = self.settle(self.section.plus(part));
            self.small = power;
        } else {
            if power == self.big {
                return false;
            }
            let waiting = self.current.take();
            let group = self.settle(self.section.plus(waiting.unwrap_or_default()));
            if rises {
                // 三万二千亿: all of it counts in 亿.
                let whole = self.settle(self.total.plus(group));
                self.total = self.settle(whole.shift(power));
            } else {
                let empty = group.is_zero() && waiting.is_none() && self.small == 0;
                if empty && self.big != 0 {
                    return false;
                }
                let group = if empty { Exact::ONE } else { group };
                let group = self.settle(group.shift(power));
                self.total = self.settle(self.total.plus(group));
            }
            self.section = Exact::default();
            self.small = 0;
            self.big = power;
        }
        // The spread grows with the part that it stands in: 三四百万, but not with the 万 of 三四亿五千万.
        let grows = if power < 4 { self.waiting } else { self.open || rises };
        if let (Some(spread), true) = (self.spread, grows) {
            let spread = spread.shift(power);
            self.spread = Some(self.settle(spread));
        }
        self.waiting = false;
        self.open &= power < 4;
        self.last = power;
        self.zero = false;
        true
    }

    /// The value with a trailing digit read at its face.
    fn plain(&self) -> Option<Exact> {
        if self.too_long {
            return None;
        }
        self.total.plus(self.section)?.plus(self.current.unwrap_or_default())
    }
}

/// Reads the numeral at the start of `text`; the longest one. `None` where there is none.
pub(crate) fn read(text: &str) -> Option<Word> {
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
        if let Some(power) = power(c) {
            // 千瓦, 百分点: the character belongs to the unit.
            if script.is_some() && power < 4 && crate::unit::begins_with_multiplier(&text[end..]) {
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
        if script == Some(Script::Arabic) && (sum.current.is_some() || sum.last == 0) {
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
    if sum.current.is_none() && sum.last > 0 && script == Script::Chinese && !bare {
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

/// 三四, 三五, 一两: two digits that name a small range.
fn neighbours(low: u128, high: u128) -> bool {
    low > 0 && (high == low + 1 || (low == 3 && high == 5))
}

/// Whether an Arabic part behind a multiplier goes on as in 3万5千: a smaller multiplier follows it.
fn continues(rest: &str, last: u32) -> bool {
    rest.chars().next().and_then(power).is_some_and(|power| power < last) && !crate::unit::begins_with_multiplier(rest)
}

/// Chinese digits side by side: at least three, or two that are no small range and no part of a longer numeral.
fn positional(text: &str) -> Option<(Option<u128>, usize)> {
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
fn fraction(text: &str) -> Option<(u128, u32, usize)> {
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

struct Literal {
    value: Option<Exact>,
    len: usize,
    digits: usize,
    middle_dot: bool,
}

/// Digits with thousands separators and a decimal point at the start of `text`, which begins with a digit.
fn literal(text: &str) -> Literal {
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

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    fn value(text: &str) -> alloc::string::String {
        text.parse::<Numeral>().map_or_else(|e| e.to_string(), |n| n.value().normalize().to_string())
    }

    #[test]
    fn every_form_has_its_value() {
        for (text, want) in [
            ("7", "7"),
            ("０４７", "47"),
            ("3.25", "3.25"),
            ("６．５", "6.5"),
            ("1·8", "1.8"),
            ("4,321", "4321"),
            ("4，321", "4321"),
            ("1,234,567.8", "1234567.8"),
            ("6 000", "6000"),
            ("3万", "30000"),
            ("3万5千", "35000"),
            ("3.46万亿", "3460000000000"),
            ("2亿3000万", "230000000"),
            ("6千", "6000"),
            ("十", "10"),
            ("十四", "14"),
            ("二十", "20"),
            ("一百一", "110"),
            ("一百零一", "101"),
            ("一百一十", "110"),
            ("两千零五", "2005"),
            ("两千五", "2500"),
            ("一万二", "12000"),
            ("一万零三十", "10030"),
            ("一万零十二", "10012"),
            ("一百零十万", "1100000"),
            ("三千六百零五万", "36050000"),
            ("六亿三千万", "630000000"),
            ("三万二千亿", "3200000000000"),
            ("七万八千九百六十五", "78965"),
            ("廿三", "23"),
            ("卅", "30"),
            ("二〇三一", "2031"),
            ("一九六○", "1960"),
            ("壹佰贰拾叁", "123"),
            ("伍万", "50000"),
            ("兩萬億", "2000000000000"),
            ("七点五", "7.5"),
            ("六十八点三", "68.3"),
            ("零点五", "0.5"),
            ("一点二五亿", "125000000"),
            ("九十一点五万", "915000"),
        ] {
            assert_eq!(value(text), want, "{text}");
        }
    }

    #[test]
    fn what_is_no_single_numeral_says_why() {
        assert_eq!("".parse::<Numeral>(), Err(ParseNumeralError::NotANumeral));
        assert_eq!("余".parse::<Numeral>(), Err(ParseNumeralError::NotANumeral));
        assert_eq!("三件".parse::<Numeral>(), Err(ParseNumeralError::Trailing { at: 3 }));
        assert_eq!("三五".parse::<Numeral>(), Err(ParseNumeralError::Range));
        assert_eq!("七八十".parse::<Numeral>(), Err(ParseNumeralError::Range));
        assert_eq!("9".repeat(60).parse::<Numeral>(), Err(ParseNumeralError::TooLong));
        assert_eq!("1,23".parse::<Numeral>(), Err(ParseNumeralError::Trailing { at: 1 }));
        assert_eq!("1,2345".parse::<Numeral>(), Err(ParseNumeralError::Trailing { at: 1 }));
        assert_eq!("七点五十".parse::<Numeral>(), Err(ParseNumeralError::Trailing { at: 3 }));
    }

    #[test]
    fn two_neighbouring_digits_are_a_range() {
        for (text, low, up) in [
            ("三五", 3, 5),
            ("两三", 2, 3),
            ("七八十", 70, 80),
            ("十五六", 15, 16),
            ("二三百", 200, 300),
            ("三四十万", 300_000, 400_000),
            ("一百二三十", 120, 130),
        ] {
            let word = read(text).unwrap();
            assert_eq!(word.len, text.len(), "{text}");
            let low_value = word.value.unwrap();
            assert_eq!(low_value.whole(), Some(low), "{text}");
            assert_eq!(low_value.plus(word.spread.unwrap()).unwrap().whole(), Some(up), "{text}");
        }
    }

    #[test]
    fn ordinals_end_where_the_numeral_ends() {
        for (text, want) in [
            ("三、", Some((3, 3))),
            ("十二条", Some((12, 6))),
            ("二十一", Some((21, 9))),
            ("一百零八条", Some((108, 12))),
            ("廿二", Some((22, 6))),
            ("三5", Some((3, 3))),
            ("甲", None),
            ("1", None),
        ] {
            assert_eq!(chinese_ordinal(text), want, "{text}");
        }
    }
}
