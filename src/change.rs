//! How a figure moved, and against what.

use crate::Bound;
use crate::reading::{Frame, Reading};
use crate::text::tail;

/// How far a verb is looked for before the number, in bytes.
const REACH_BEFORE: usize = 120;

/// The way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Direction {
    /// 增长, 提高, 增至.
    Increase,
    /// 下降, 减少, 缩短至.
    Decrease,
    /// 由5件调整为5件.
    Unchanged,
}

/// What a change is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Basis {
    /// 同比: the same period of the year before.
    YearOnYear,
    /// 较上年, 比去年.
    PreviousYear,
    /// 环比, 较上季度.
    PreviousPeriod,
    /// 由…增至…, 较2022年: the text states it.
    Stated,
}

/// A change, on the later of its figures.
///
/// ```
/// use gongwen::{Basis, Direction};
/// let text = "办结率98.6%，同比提高4.1个百分点";
/// let change = gongwen::quantities(text).nth(1).unwrap().change.unwrap();
/// assert_eq!((change.direction, change.basis), (Direction::Increase, Some(Basis::YearOnYear)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Change {
    /// The way it went.
    pub direction: Direction,
    /// What it is measured against, where the clause says so.
    pub basis: Option<Basis>,
    /// The index, among the quantities of the text, of the earlier figure of 由…增至….
    pub from: Option<usize>,
}

impl Change {
    pub(crate) const fn new(direction: Direction, basis: Option<Basis>, from: Option<usize>) -> Self {
        Self { direction, basis, from }
    }
}

use Direction::{Decrease, Increase};

/// Verbs before a difference: 增长12%, 减少5件.
const BY: &[(&str, Direction)] = &[
    ("增长", Increase),
    ("增长了", Increase),
    ("提高", Increase),
    ("提高了", Increase),
    ("提升", Increase),
    ("提升了", Increase),
    ("增加", Increase),
    ("增加了", Increase),
    ("上升", Increase),
    ("上升了", Increase),
    ("上涨", Increase),
    ("增幅", Increase),
    ("增幅达", Increase),
    ("扩大", Increase),
    ("扩大了", Increase),
    ("递增", Increase),
    ("增产", Increase),
    ("增收", Increase),
    ("多", Increase),
    ("下降", Decrease),
    ("下降了", Decrease),
    ("减少", Decrease),
    ("减少了", Decrease),
    ("降低", Decrease),
    ("降低了", Decrease),
    ("压缩", Decrease),
    ("压减", Decrease),
    ("缩短", Decrease),
    ("缩短了", Decrease),
    ("缩减", Decrease),
    ("精简", Decrease),
    ("回落", Decrease),
    ("收窄", Decrease),
    ("下滑", Decrease),
    ("降幅", Decrease),
    ("降幅达", Decrease),
    ("减产", Decrease),
    ("减收", Decrease),
];

/// Verbs between two states: 由5件增至12件.
const TO: &[(&str, Option<Direction>)] = &[
    ("增至", Some(Increase)),
    ("增加至", Some(Increase)),
    ("增加到", Some(Increase)),
    ("增长至", Some(Increase)),
    ("增长到", Some(Increase)),
    ("增到", Some(Increase)),
    ("提高至", Some(Increase)),
    ("提高到", Some(Increase)),
    ("提升至", Some(Increase)),
    ("提升到", Some(Increase)),
    ("提至", Some(Increase)),
    ("升至", Some(Increase)),
    ("上升至", Some(Increase)),
    ("上升到", Some(Increase)),
    ("扩大至", Some(Increase)),
    ("扩大到", Some(Increase)),
    ("拓展至", Some(Increase)),
    ("拓展到", Some(Increase)),
    ("延长至", Some(Increase)),
    ("延长到", Some(Increase)),
    ("降至", Some(Decrease)),
    ("降到", Some(Decrease)),
    ("降低至", Some(Decrease)),
    ("降低到", Some(Decrease)),
    ("下降至", Some(Decrease)),
    ("下降到", Some(Decrease)),
    ("减至", Some(Decrease)),
    ("减到", Some(Decrease)),
    ("减少至", Some(Decrease)),
    ("减少到", Some(Decrease)),
    ("减为", Some(Decrease)),
    ("压减至", Some(Decrease)),
    ("压减到", Some(Decrease)),
    ("压减为", Some(Decrease)),
    ("压缩至", Some(Decrease)),
    ("压缩到", Some(Decrease)),
    ("压缩为", Some(Decrease)),
    ("缩短至", Some(Decrease)),
    ("缩短到", Some(Decrease)),
    ("缩短为", Some(Decrease)),
    ("缩小至", Some(Decrease)),
    ("缩小到", Some(Decrease)),
    ("缩减至", Some(Decrease)),
    ("缩减到", Some(Decrease)),
    ("精简至", Some(Decrease)),
    ("精简到", Some(Decrease)),
    ("精简为", Some(Decrease)),
    ("调整为", None),
    ("调整至", None),
    ("调整到", None),
    ("变为", None),
    ("变成", None),
    ("改为", None),
];

const BASES: &[(&str, Basis)] = &[
    ("同比", Basis::YearOnYear),
    ("环比", Basis::PreviousPeriod),
    ("较上季度", Basis::PreviousPeriod),
    ("比上季度", Basis::PreviousPeriod),
    ("较上月", Basis::PreviousPeriod),
    ("比上月", Basis::PreviousPeriod),
    ("较上年", Basis::PreviousYear),
    ("比上年", Basis::PreviousYear),
    ("较去年", Basis::PreviousYear),
    ("比去年", Basis::PreviousYear),
    ("较前一年", Basis::PreviousYear),
    ("比前一年", Basis::PreviousYear),
    ("上年增长", Basis::PreviousYear),
];

/// The verb of a difference at the end of `head`.
pub(crate) fn by(head: &str) -> Option<Direction> {
    BY.iter().filter(|(verb, _)| head.ends_with(verb)).max_by_key(|(verb, _)| verb.len()).map(|(_, d)| *d)
}

/// The verb between two states at the end of `head`; `Some(None)` where the figures must tell the direction.
pub(crate) fn to(head: &str) -> Option<Option<Direction>> {
    TO.iter().find(|(verb, _)| head.ends_with(verb)).map(|(_, d)| *d)
}

/// What a clause measures its change against.
pub(crate) fn basis(clause: &str) -> Option<Basis> {
    let named = BASES.iter().find(|(word, _)| clause.contains(word)).map(|(_, basis)| *basis);
    named.or_else(|| {
        (clause.contains('较') || clause.contains('比')).then_some(Basis::Stated).filter(|_| stated(clause))
    })
}

/// 较2022年, 比“十三五”末
fn stated(clause: &str) -> bool {
    clause
        .rfind(['较', '比'])
        .and_then(|at| clause[at..].chars().nth(1))
        .is_some_and(|c| c.is_ascii_digit() || matches!(c, '“' | '"' | '一' | '二'))
}

/// How the figure moved, by the verb before it.
pub(crate) fn moved(text: &str, readings: &[Reading], frames: &[Frame], i: usize) -> Option<Change> {
    let (reading, frame) = (&readings[i], &frames[i]);
    let floor = i.checked_sub(1).map_or(frame.clause, |p| {
        readings[p].span.end.min(reading.span.start).max(frame.clause.min(reading.span.start))
    });
    let head = tail(text, floor, reading.span.start, REACH_BEFORE).trim_end();
    let clause = tail(text, frame.clause, reading.span.start, REACH_BEFORE);
    if let Some(direction) = to(head) {
        let previous =
            i.checked_sub(1).filter(|&p| frames[p].first == frame.first && readings[p].dimension == reading.dimension);
        let from = previous.filter(|&p| {
            let before = tail(text, frames[p].clause, readings[p].span.start, REACH_BEFORE);
            before.ends_with(['由', '从', '自'])
                && !text[readings[p].span.end..reading.span.start].contains(['，', '。', '；'])
        });
        let told = from.and_then(|p| match (readings[p].value, reading.value) {
            (Some(a), Some(b)) if a < b => Some(Direction::Increase),
            (Some(a), Some(b)) if a > b => Some(Direction::Decrease),
            (Some(_), Some(_)) => Some(Direction::Unchanged),
            _ => None,
        });
        let basis = if from.is_some() { Some(Basis::Stated) } else { basis(clause) };
        return told.or(direction).map(|direction| Change::new(direction, basis, from));
    }
    let direction = by(head)?;
    let falls = reading.value.is_some_and(|value| value.is_sign_negative()) && reading.bound != Bound::Range;
    let direction = match direction {
        Direction::Increase if falls => Direction::Decrease,
        direction => direction,
    };
    Some(Change::new(direction, basis(clause), None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_tell_difference_from_state() {
        assert_eq!(by("客流增长"), Some(Increase));
        assert_eq!(by("用时缩短了"), Some(Decrease));
        assert_eq!(by("客流增长到"), None);
        assert_eq!(to("由9件减至"), Some(Some(Decrease)));
        assert_eq!(to("由9件调整为"), Some(None));
        assert_eq!(to("达到"), None);
    }

    #[test]
    fn the_clause_names_the_basis() {
        assert_eq!(basis("同比增长"), Some(Basis::YearOnYear));
        assert_eq!(basis("较上年下降"), Some(Basis::PreviousYear));
        assert_eq!(basis("环比减少"), Some(Basis::PreviousPeriod));
        assert_eq!(basis("比2031年增加"), Some(Basis::Stated));
        assert_eq!(basis("增长"), None);
        assert_eq!(basis("占比提高"), None);
    }
}
