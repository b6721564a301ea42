//! Numerals: Arabic, full-width and Chinese.

pub(crate) mod exact;
mod literal;
mod read;
mod sum;

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use crate::numeral::exact::Exact;
pub(crate) use read::{Word, read};
use sum::Sum;

/// A number as official texts write it, with its exact value.
///
/// Reads Arabic digits (`12,345.67`, `３．５`, `5 000`), Chinese numerals (`一百二十`, `两千零五`, `廿`, `二〇二四`,
/// `七点五`), the capital forms of cheques and receipts (`壹佰贰拾叁`), the traditional forms (`萬`, `億`, `兩`) and mixtures
/// (`3万5千`, `1亿2000万`). A digit that ends a numeral without a unit of its own counts in the next lower one, as spoken:
/// `三百五` is 350, `三百零五` is 305. It displays in Arabic digits, which read as the same number.
///
/// ```
/// use gongwen::{Decimal, Numeral};
///
/// let numeral: Numeral = "一万零十二".parse()?;
/// assert_eq!(numeral.value(), Decimal::from(10_012));
/// assert_eq!(numeral.to_string(), "10012");
/// assert_eq!("1亿2000万".parse::<Numeral>()?.value(), Decimal::from(120_000_000));
/// assert!("三五".parse::<Numeral>().is_err(), "a range is no single value");
/// # Ok::<(), gongwen::ParseNumeralError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Numeral(Decimal);

impl Numeral {
    /// The value, exact.
    ///
    /// ```
    /// let numeral: gongwen::Numeral = "叁万伍仟".parse().unwrap();
    /// assert_eq!(numeral.value().to_string(), "35000");
    /// ```
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Numeral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Why a text is no numeral.
///
/// ```
/// use gongwen::{Numeral, ParseNumeralError};
/// let error = |text: &str| text.parse::<Numeral>().unwrap_err();
/// assert_eq!(error("渡口"), ParseNumeralError::NotANumeral);
/// assert_eq!(error("十二处"), ParseNumeralError::Trailing { at: 6 });
/// assert_eq!(error("三五"), ParseNumeralError::Range);
/// assert_eq!(error(&"9".repeat(40)), ParseNumeralError::TooLong);
/// ```
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
    let first = input.chars().next()?;
    if first.is_ascii() || digit(first).is_none() && power(first).is_none() && tens(first).is_none() {
        return None;
    }
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
            ("三十点五", "30.5"),
            ("三十点五万", "305000"),
            ("3千5百", "3500"),
            ("0万", "0"),
            ("万", "10000"),
            ("零一", "1"),
            ("98765432109876543210", "98765432109876543210"),
        ] {
            assert_eq!(value(text), want, "{text}");
            let numeral: Numeral = text.parse().unwrap();
            assert_eq!(numeral.to_string().parse(), Ok(numeral), "{text}");
        }
    }

    #[test]
    fn what_is_no_single_numeral_says_why() {
        assert_eq!("".parse::<Numeral>(), Err(ParseNumeralError::NotANumeral));
        assert_eq!("余".parse::<Numeral>(), Err(ParseNumeralError::NotANumeral));
        assert_eq!("三件".parse::<Numeral>(), Err(ParseNumeralError::Trailing { at: 3 }));
        // A blank before a multiplier that does not fit is no part of the numeral.
        assert_eq!("12十三 百".parse::<Numeral>(), Err(ParseNumeralError::Trailing { at: 8 }));
        assert_eq!("三五".parse::<Numeral>(), Err(ParseNumeralError::Range));
        assert_eq!("七八十".parse::<Numeral>(), Err(ParseNumeralError::Range));
        assert_eq!("9".repeat(60).parse::<Numeral>(), Err(ParseNumeralError::TooLong));
        assert_eq!(("9".repeat(38) + "亿").parse::<Numeral>(), Err(ParseNumeralError::TooLong));
        assert_eq!("1,23".parse::<Numeral>(), Err(ParseNumeralError::Trailing { at: 1 }));
        assert_eq!("1,2345".parse::<Numeral>(), Err(ParseNumeralError::Trailing { at: 1 }));
        for (text, at) in [
            ("七点五十", 3),
            ("七点", 3),
            ("七点5", 3),
            ("七点两", 3),
            ("1.5,000", 3),
            ("2024,000", 4),
            ("0,123", 1),
            ("二〇三五十", 9),
            ("二百5十", 6),
            ("三千5百", 6),
            ("3百5十", 4),
            ("3万5", 4),
            ("3万5千瓦", 4),
            ("3万5万", 4),
            ("三 万", 3),
            ("3 十", 1),
            ("五廿", 3),
            ("廿廿", 3),
            ("一百零5", 6),
            ("十三五", 6),
            ("十三四四", 9),
            ("三五点五", 6),
            ("十三四点五", 9),
            ("百点五", 3),
        ] {
            assert_eq!(text.parse::<Numeral>(), Err(ParseNumeralError::Trailing { at }), "{text}");
        }
        assert_eq!(read("二〇三五十").and_then(|word| word.value), Some(Exact::from(203)));
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
            ("三四十亿", 3_000_000_000, 4_000_000_000),
            ("三四亿五千万", 350_000_000, 450_000_000),
        ] {
            let word = read(text).unwrap();
            assert_eq!(word.len, text.len(), "{text}");
            let low_value = word.value.unwrap();
            assert_eq!(low_value.whole(), Some(low), "{text}");
            assert_eq!(low_value.plus(word.spread.unwrap()).unwrap().whole(), Some(up), "{text}");
        }
    }

    #[test]
    fn how_a_numeral_is_written_is_known() {
        let digits = |text| read(text).map(|word| word.digits);
        assert_eq!((digits("3,200"), digits("3200"), digits("三千")), (Some(4), Some(4), Some(0)));
        let dot = |text| read(text).map(|word| word.middle_dot);
        assert_eq!((dot("1·8"), dot("1.8")), (Some(true), Some(false)));
        let bare = |text| read(text).map(|word| (word.bare, word.len));
        assert_eq!((bare("百"), bare("十"), bare("千瓦")), (Some((true, 3)), Some((false, 3)), Some((true, 3))));
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
            ("十5", Some((10, 3))),
            ("三万", Some((3, 3))),
            ("零", None),
            ("零五", None),
            ("甲", None),
            ("1", None),
        ] {
            assert_eq!(chinese_ordinal(text), want, "{text}");
        }
    }
}
