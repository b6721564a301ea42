//! What a number is counted or measured in.

mod table;

use alloc::string::String;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::one_of;
use nom::sequence::delimited;
use nom::{IResult, Parser};

pub(crate) use table::Class;
use table::UNITS;

/// What kind of thing a unit measures.
///
/// ```
/// use gongwen::Dimension;
/// let lengths: Vec<_> = gongwen::quantities("新铺水管7公里，添设水站4处").map(|q| q.dimension).collect();
/// assert_eq!(lengths, [Dimension::Length, Dimension::Count]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Dimension {
    /// Things and events: 个, 件, 名, 人次.
    Count,
    /// 元, 美元.
    Money,
    /// %, ‰, 成: parts of a whole.
    Percent,
    /// 个百分点, 个千分点: the difference of two percentages.
    PercentagePoint,
    /// 倍.
    Multiple,
    /// 米, 公里.
    Length,
    /// 平方米, 亩.
    Area,
    /// 立方米, 升.
    Volume,
    /// 吨, 公斤.
    Mass,
    /// 年, 个工作日, 小时, 岁.
    Duration,
    /// ℃.
    Temperature,
    /// 分.
    Score,
    /// 千瓦时, 千瓦.
    Energy,
    /// GB.
    Data,
    /// One thing by another: 元/人, 次/年.
    Rate,
    /// Anything else.
    Other,
}

impl Dimension {
    /// Whether 一 before such a unit measures (一公里) and is no article (一个).
    pub(crate) const fn measures(self) -> bool {
        !matches!(self, Self::Count | Self::Duration | Self::Score | Self::Other)
    }
}

/// The words of a caller, beside the crate's own tables.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Lexicon<'o> {
    /// Units and what they measure.
    pub(crate) units: &'o [(String, Dimension)],
    /// Names that hold a number and are no quantity.
    pub(crate) names: &'o [String],
}

/// A unit at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    /// Bytes of the whole unit, with brackets and what is behind a slash.
    pub(crate) len: usize,
    /// Bytes of its first word.
    pub(crate) head: usize,
    pub(crate) dimension: Dimension,
    pub(crate) class: Class,
}

/// The unit at the start of `text`, the longest.
pub(crate) fn read(text: &str, lexicon: &Lexicon<'_>) -> Option<Match> {
    let mut found = word(text, lexicon)?;
    if !text[found.len..].starts_with(['（', '(', '/', '／']) {
        return Some(found);
    }
    // 条（幅）, 家（次）: a second measure word in brackets.
    if let Ok((rest, inner)) = bracketed(&text[found.len..]) {
        if inner == "套" || word(inner, lexicon).is_some_and(|m| m.len == inner.len()) {
            found.len = text.len() - rest.len();
        }
    }
    // 元/人, 次/年
    if let Ok((rest, _)) = slash(&text[found.len..]) {
        if let Some(len) = denominator(rest, lexicon) {
            found.len = text.len() - rest.len() + len;
            found.dimension = Dimension::Rate;
        }
    }
    Some(found)
}

/// At most this many characters in the brackets of a unit.
const MAX_BRACKETED: usize = 3;

/// (一） is written too: either closing bracket will do.
fn bracketed(text: &str) -> IResult<&str, &str> {
    let inner = take_while_m_n(1, MAX_BRACKETED, |c| !"（()）".contains(c));
    delimited(one_of("（("), inner, one_of("）)")).parse(text)
}

fn slash(text: &str) -> IResult<&str, char> {
    one_of("/／").parse(text)
}

fn word(text: &str, lexicon: &Lexicon<'_>) -> Option<Match> {
    let own = lexicon
        .units
        .iter()
        .filter(|(unit, _)| !unit.is_empty() && text.starts_with(unit.as_str()))
        .map(|(unit, dimension)| (unit.len(), *dimension, Class::Plain))
        .max_by_key(|unit| unit.0);
    let (len, dimension, class) = match (own, standard(text)) {
        (Some(own), Some(standard)) if standard.0 > own.0 => standard,
        (Some(own), _) => own,
        (None, standard) => standard?,
    };
    Some(Match { len, head: len, dimension, class })
}

fn standard(text: &str) -> Option<(usize, Dimension, Class)> {
    let bytes = text.as_bytes();
    let mut at = HEADS[bucket(bytes)];
    let mut best: Option<(usize, Dimension, Class)> = None;
    while at != 0 {
        let index = usize::from(at - 1);
        let (unit, dimension, class) = UNITS[index];
        if best.is_none_or(|b| unit.len() > b.0) && text.starts_with(unit) && ends_a_word(unit, &text[unit.len()..]) {
            best = Some((unit.len(), dimension, class));
        }
        at = NEXT[index];
    }
    best
}

/// A unit in Latin letters ends where the letters end (5g, not 5gs).
fn ends_a_word(unit: &str, rest: &str) -> bool {
    !unit.ends_with(|c: char| c.is_ascii_alphabetic()) || !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// Words that may stand behind the slash beside the units themselves.
const DENOMINATORS: &[&str] = &["平方米", "季度", "月", "日", "时", "季", "班", "单位", "万人", "千人", "亩均", "kWh"];

fn denominator(text: &str, lexicon: &Lexicon<'_>) -> Option<usize> {
    let unit = word(text, lexicon).map(|m| m.len);
    let other = DENOMINATORS.iter().filter(|word| text.starts_with(**word)).map(|word| word.len()).max();
    unit.max(other)
}

/// Whether 百 or 千 at the start of `text` belongs to a unit (千瓦, 百分点).
pub(crate) fn begins_with_multiplier(text: &str) -> bool {
    table::WITH_MULTIPLIER.iter().any(|unit| text.starts_with(unit))
}

/// Whether a unit of the table may begin with the character at the start of `bytes`; no means no.
pub(crate) fn may_begin(bytes: &[u8]) -> bool {
    let slot = slot(bytes);
    MAY_BEGIN[slot / 64] >> (slot % 64) & 1 == 1
}

const fn slot(bytes: &[u8]) -> usize {
    if bytes.is_empty() {
        return 0;
    }
    if bytes[0] < 0xE0 || bytes.len() < 3 {
        return bytes[0] as usize;
    }
    ((bytes[0] as usize & 0xF) << 12 | (bytes[1] as usize & 0x3F) << 6 | bytes[2] as usize & 0x3F) % SLOTS
}

/// Bits of a filter over first characters.
const SLOTS: usize = 8192;

static MAY_BEGIN: [u64; SLOTS / 64] = {
    let mut bits = [0; SLOTS / 64];
    let mut i = 0;
    while i < UNITS.len() {
        let slot = slot(UNITS[i].0.as_bytes());
        bits[slot / 64] |= 1 << (slot % 64);
        i += 1;
    }
    bits
};

const BUCKETS: usize = 256;

const fn bucket(bytes: &[u8]) -> usize {
    if bytes.is_empty() {
        return 0;
    }
    if bytes[0] < 0xE0 || bytes.len() < 3 {
        return bytes[0] as usize;
    }
    (bytes[0] as usize * 7 + bytes[1] as usize * 31 + bytes[2] as usize * 5) % BUCKETS
}

const CHAINS: ([u16; BUCKETS], [u16; UNITS.len()]) = {
    let (mut heads, mut next) = ([0; BUCKETS], [0; UNITS.len()]);
    let mut i = 0;
    while i < UNITS.len() {
        let b = bucket(UNITS[i].0.as_bytes());
        next[i] = heads[b];
        heads[b] = i as u16 + 1;
        i += 1;
    }
    (heads, next)
};
static HEADS: [u16; BUCKETS] = CHAINS.0;
static NEXT: [u16; UNITS.len()] = CHAINS.1;

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    fn unit(text: &str) -> Option<(&str, Dimension)> {
        read(text, &Lexicon::default()).map(|m| (&text[..m.len], m.dimension))
    }

    #[test]
    fn the_longest_unit_wins() {
        use Dimension as D;
        for (text, want, dimension) in [
            ("人次参加", "人次", D::Count),
            ("人参加", "人", D::Count),
            ("场次，", "场次", D::Count),
            ("个百分点", "个百分点", D::PercentagePoint),
            ("个工作日", "个工作日", D::Duration),
            ("个月内", "个月", D::Duration),
            ("个村", "个", D::Count),
            ("平方公里", "平方公里", D::Area),
            ("元/人。", "元/人", D::Rate),
            ("元／吨", "元／吨", D::Rate),
            ("次/年", "次/年", D::Rate),
            ("毫克/升", "毫克/升", D::Rate),
            ("小时/班", "小时/班", D::Rate),
            ("条（幅）", "条（幅）", D::Count),
            ("家(次)", "家(次)", D::Count),
            ("个（县）", "个", D::Count),
            ("美元", "美元", D::Money),
            ("千瓦时", "千瓦时", D::Energy),
            ("％", "％", D::Percent),
            ("ml", "ml", D::Volume),
            ("艘次", "艘次", D::Count),
            ("℃", "℃", D::Temperature),
        ] {
            assert_eq!(unit(text), Some((want, dimension)), "{text}");
        }
        for text in ["号", "月", "国道", "gs", "", "Ｎ"] {
            assert_eq!(unit(text), None, "{text}");
        }
    }

    #[test]
    fn own_units_join_the_table() {
        let units = vec![("网格".into(), Dimension::Count), ("个网格".into(), Dimension::Other)];
        let lexicon = Lexicon { units: &units, names: &[] };
        assert_eq!(read("个网格", &lexicon).map(|m| (m.len, m.dimension)), Some((9, Dimension::Other)));
        assert_eq!(read("网格", &lexicon).map(|m| m.len), Some(6));
        assert_eq!(read("个月", &lexicon).map(|m| m.len), Some(6));
    }

    #[test]
    fn the_filter_lets_every_unit_pass() {
        for (unit, ..) in UNITS {
            assert!(may_begin(unit.as_bytes()), "{unit}");
        }
        assert!(!may_begin("的".as_bytes()));
        assert!(!may_begin("".as_bytes()));
    }

    #[test]
    fn no_unit_is_listed_twice() {
        for (i, (unit, ..)) in UNITS.iter().enumerate() {
            assert!(UNITS[..i].iter().all(|(other, ..)| other != unit), "{unit}");
        }
    }
}
