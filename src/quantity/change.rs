//! How a figure moved, and against what.

use crate::Bound;
use crate::quantity::reading::Reading;
use crate::text::tail;
use crate::words::words;

/// How far a verb is looked for before the number, in bytes.
const REACH_BEFORE: usize = 120;
/// How far 由 is looked for before the earlier of two states, in bytes.
const REACH_STATE: usize = 36;

/// The way a figure went.
///
/// ```
/// use gongwen::Direction;
/// let direction = |text| gongwen::quantities(text).last().unwrap().change.map(|change| change.direction);
/// assert_eq!(direction("渡口由5处增至12处"), Some(Direction::Increase));
/// assert_eq!(direction("办理时限压缩3天"), Some(Direction::Decrease));
/// assert_eq!(direction("修缮渡口12处"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
///
/// ```
/// use gongwen::Basis;
/// let basis = |text| gongwen::quantities(text).last().unwrap().change.unwrap().basis;
/// assert_eq!(basis("客流同比增长12%"), Some(Basis::YearOnYear));
/// assert_eq!(basis("客流比上年增长12%"), Some(Basis::PreviousYear));
/// assert_eq!(basis("客流增长12%"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
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

words!(
    /// The verbs of a change, in the groups of [`VERBS`].
    CHANGES = "
    增长 增长了 提高 提高了 提升 提升了 增加 增加了 上升 上升了 上涨 增幅 增幅达 扩大 扩大了 递增 增产 增收 多
    |
    下降 下降了 减少 减少了 降低 降低了 压缩 压减 缩短 缩短了 缩减 精简 回落 收窄 下滑 降幅 降幅达 减产 减收
    |
    增至 增加至 增加到 增加为 增长至 增长到 增到 提高至 提高到 提升至 提升到 提至 升至 上升至 上升到 扩大至 扩大到
    拓展至 拓展到 延长至 延长到
    |
    降至 降到 降低至 降低到 下降至 下降到 减至 减到 减少至 减少到 减少为 减为 压减至 压减到 压减为 压缩至 压缩到 压缩为
    缩短至 缩短到 缩短为 缩小至 缩小到 缩减至 缩减到 精简至 精简到 精简为
    |
    调整为 调整至 调整到 整合为 合并为 撤并为 变为 变成 改为
    "
);

/// What a verb of a change stands before.
#[derive(Clone, Copy)]
enum Verb {
    /// The difference: 增长12%, 减少5件.
    By(Direction),
    /// The later of two states: 由5件增至12件. Without a direction the figures must tell it.
    To(Option<Direction>),
}

/// The groups of [`CHANGES`].
const VERBS: [Verb; 5] =
    [Verb::By(Increase), Verb::By(Decrease), Verb::To(Some(Increase)), Verb::To(Some(Decrease)), Verb::To(None)];

/// The verb at the end of `head`; the longest decides: 增长到 is not 增长.
fn verb(head: &str) -> Option<Verb> {
    CHANGES.group_ends(head).map(|(group, _)| VERBS[group])
}

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
    match verb(head)? {
        Verb::By(direction) => Some(direction),
        Verb::To(_) => None,
    }
}

/// The verb between two states at the end of `head`; `Some(None)` where the figures must tell the direction.
pub(crate) fn to(head: &str) -> Option<Option<Direction>> {
    match verb(head)? {
        Verb::To(direction) => Some(direction),
        Verb::By(_) => None,
    }
}

/// Whether `gap` is such a verb and nothing else: 由9支[精简为]5支.
pub(crate) fn parts_states(gap: &str) -> bool {
    CHANGES.group_ends(gap).is_some_and(|(group, len)| len == gap.len() && matches!(VERBS[group], Verb::To(_)))
}

/// What a clause measures its change against.
pub(crate) fn basis(clause: &str) -> Option<Basis> {
    let mut starts = clause.char_indices().filter(|(_, c)| matches!(c, '同' | '环' | '较' | '比' | '上'));
    let named = starts.find_map(|(at, _)| BASES.iter().find(|(word, _)| clause[at..].starts_with(word)));
    let named = named.map(|(_, basis)| *basis);
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
pub(crate) fn moved(text: &str, readings: &[Reading], i: usize) -> Option<Change> {
    let reading = &readings[i];
    let frame = &reading.frame;
    let floor = i.checked_sub(1).map_or(frame.clause, |p| {
        readings[p].span.end.min(reading.span.start).max(frame.clause.min(reading.span.start))
    });
    let head = tail(text, floor, reading.span.start, REACH_BEFORE).trim_end();
    let verb = verb(head)?;
    let clause = tail(text, frame.clause, reading.span.start, REACH_BEFORE);
    match verb {
        Verb::By(direction) => {
            let falls = reading.value.is_some_and(|value| value.is_sign_negative()) && reading.bound != Bound::Range;
            Some(Change::new(if falls { Decrease } else { direction }, basis(clause), None))
        }
        Verb::To(direction) => {
            let from = earlier(text, readings, i);
            let told = from.and_then(|p| match (readings[p].value, reading.value) {
                (Some(a), Some(b)) if a < b => Some(Increase),
                (Some(a), Some(b)) if a > b => Some(Decrease),
                (Some(_), Some(_)) => Some(Direction::Unchanged),
                _ => None,
            });
            let basis = if from.is_some() { Some(Basis::Stated) } else { basis(clause) };
            told.or(direction).map(|direction| Change::new(direction, basis, from))
        }
    }
}

/// The figure before, where it is the earlier of two states: 由上年的[52%]提高至61.5%.
fn earlier(text: &str, readings: &[Reading], i: usize) -> Option<usize> {
    let alike =
        |p: usize| readings[p].frame.first == readings[i].frame.first && readings[p].dimension == readings[i].dimension;
    i.checked_sub(1).filter(|&p| alike(p)).filter(|&p| {
        let before = tail(text, readings[p].frame.segment, readings[p].span.start, REACH_STATE);
        let between = &text[readings[p].span.end..readings[i].span.start];
        before.contains(['由', '从', '自']) && !between.contains(['，', '。', '；'])
    })
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
