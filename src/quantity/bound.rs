//! What the words beside a number say about it: at least, at most, about, nearly.

use crate::words::words;

/// How the stated number bounds the true one.
///
/// ```
/// use gongwen::Bound;
/// let bound = |text| gongwen::quantities(text).next().map(|q| q.bound);
/// assert_eq!(bound("走访近300户"), Some(Bound::Nearly));
/// assert_eq!(bound("办理时限不超过3个工作日"), Some(Bound::AtMost));
/// assert_eq!(Bound::AtMost.includes_number(), Some(true));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Bound {
    /// The number itself.
    Exact,
    /// 约, 左右, 上下.
    Approx,
    /// 近, 将近, 接近: a little less.
    Nearly,
    /// 余, 多, 超, 超过, 逾, 突破, 高于: more, the number not included.
    MoreThan,
    /// 不足, 不到, 不满, 低于: less, the number not included.
    LessThan,
    /// 不少于, 不低于, 至少, 以上: the number included.
    AtLeast,
    /// 不超过, 至多, 以下, 以内: the number included.
    AtMost,
    /// 3至5, 三五: two numbers.
    Range,
}

impl Bound {
    /// Whether the number itself is within the bound; `None` where the words leave it open.
    ///
    /// Civil Code, article 1259: 以上, 以下, 以内 and 届满 include the number; 不满, 超过 and 以外 do not.
    ///
    /// ```
    /// use gongwen::Bound;
    /// let includes = |text| gongwen::quantities(text).next().unwrap().bound.includes_number();
    /// assert_eq!(includes("18周岁以上"), Some(true));
    /// assert_eq!(includes("不满18周岁"), Some(false));
    /// assert_eq!(includes("约18周岁"), None);
    /// ```
    #[must_use]
    pub const fn includes_number(self) -> Option<bool> {
        match self {
            Self::Exact | Self::AtLeast | Self::AtMost | Self::Range => Some(true),
            Self::MoreThan | Self::LessThan => Some(false),
            Self::Approx | Self::Nearly => None,
        }
    }
}

use Bound::{Approx, AtLeast, AtMost, LessThan, MoreThan, Nearly};

words!(
    /// Words before the number, those of each of [`BOUNDS`].
    BEFORE = "
    大约 大概 约 約 ≈
    | 将近 接近 近
    | 超过 超過 超出 超 逾 突破 高于 高於 多于 大于 > ＞
    | 不足 不到 不满 不滿 未满 不及 低于 低於 少于 小于 < ＜
    | 不少于 不少於 不得少于 不应少于 不低于 不低於 不得低于 不应低于 不小于 不得小于 不下于 大于等于 至少 最少 起码 ≥ ≧
    | 不超过 不超過 不超 不得超过 不应超过 不能超过 不会超过 未超过 没有超过 不突破 不高于 不得高于 不大于 不得大于 不多于 不得多于 小于等于 至多 最多 ≤ ≦
    "
);

/// The bounds of the groups of [`BEFORE`].
const BOUNDS: [Bound; 6] = [Approx, Nearly, MoreThan, LessThan, AtLeast, AtMost];

words!(
    /// Words before a bare power of ten only, those of each of [`POWER_BOUNDS`]: 上百, 过千.
    BEFORE_POWER = "
    上
    | 过 過
    "
);

/// The bounds of the groups of [`BEFORE_POWER`].
const POWER_BOUNDS: [Bound; 2] = [AtLeast, MoreThan];

words!(
    /// Words that end like a bound and are none: 节约150元 saves it.
    NOT_BEFORE = "
    节约 预约 签约 履约 违约 邀约 续约 最近 附近 临近 邻近 靠近 亲近 就近 贴近 走近 远近 高超 赶超 反超 民约 规约 公约 条约 合约 契约 制约
    "
);

/// Words behind the unit.
const AFTER: &[(&str, Bound)] = &[
    ("及以上", AtLeast),
    ("或以上", AtLeast),
    ("或以下", AtMost),
    ("（含）以上", AtLeast),
    ("(含)以上", AtLeast),
    ("以上（含）", AtLeast),
    ("以上", AtLeast),
    ("及以下", AtMost),
    ("（含）以下", AtMost),
    ("(含)以下", AtMost),
    ("以下", AtMost),
    ("（含）以内", AtMost),
    ("以内", AtMost),
    ("以內", AtMost),
    ("之内", AtMost),
    ("左右", Approx),
    ("上下", Approx),
    ("开外", MoreThan),
];

words!(
    /// Words behind the unit that begin like a bound and are none.
    NOT_AFTER = "
    上下游 上下级 上下联 上下班 左右岸 左右两 以下简称 以下统称
    "
);

words!(
    /// 内 behind a unit of time or length, where it begins no other word.
    NOT_INSIDE = "
    内容 内部 内外 内地 内陆 内设 内涵 内蒙 内河 内生 内控
    "
);

words!(
    /// 多 behind a unit that measures (七成多, 3年多), where it begins no other word.
    NOT_MORE = "
    多次 多个 多种 多项 多样 多家 多措 多元 多渠 多部 多方 多地 多名 多场 多轮 多点 多式 多级 多年 多层 多功 多跨
    多头 多维 多位 多数 多处 多能 多路
    "
);

/// The bound that ends right before `at` (one blank may stand between), and where it begins, not before `floor`.
pub(crate) fn before(text: &str, floor: usize, at: usize, power: bool) -> Option<(Bound, usize)> {
    let head = &text[floor..at];
    let trimmed = head.strip_suffix([' ', '\u{3000}', '\u{a0}']).unwrap_or(head);
    let limit = || BEFORE.group_ends(trimmed).map(|(group, len)| (BOUNDS[group], len));
    let power = || BEFORE_POWER.group_ends(trimmed).filter(|_| power).map(|(group, len)| (POWER_BOUNDS[group], len));
    let (bound, len) = limit().or_else(power).filter(|_| NOT_BEFORE.ends(trimmed).is_none())?;
    Some((bound, floor + trimmed.len() - len))
}

/// The limit that stands before 每人每月 at the end of `text`, and where it begins: 不高于每人每天35元.
pub(crate) fn limit_of_each(text: &str) -> Option<(Bound, usize)> {
    let each = text.find('每')?;
    let (group, len) = BEFORE.group_ends(&text[..each])?;
    let bound = BOUNDS[group];
    matches!(bound, AtLeast | AtMost | MoreThan | LessThan).then(|| (bound, each - len))
}

/// The lower or upper limit that is written in `text` with other words behind it, and where it begins.
pub(crate) fn limit(text: &str) -> Option<(Bound, usize)> {
    let starts = text.char_indices().filter(|(_, c)| matches!(c, '不' | '至' | '最'));
    let longest = |at| BEFORE.group_begins(&text[at..]).map(|(group, _)| (BOUNDS[group], at));
    starts.filter_map(|(at, _)| longest(at)).rfind(|(bound, _)| matches!(bound, AtLeast | AtMost))
}

/// The bound at the start of `rest`, which stands right behind a unit (one blank may stand between), and its bytes.
pub(crate) fn after(rest: &str, lasts: bool, measures: bool) -> Option<(Bound, usize)> {
    let words = rest.strip_prefix([' ', '\u{3000}', '\u{a0}']).unwrap_or(rest);
    if words.starts_with(['以', '及', '或', '（', '(', '之', '左', '上', '开']) {
        if NOT_AFTER.begins(words).is_some() {
            return None;
        }
        let (word, bound) = AFTER.iter().find(|(word, _)| words.starts_with(word))?;
        return Some((*bound, rest.len() - words.len() + word.len()));
    }
    let first = rest.chars().next()?;
    match first {
        '内' | '內' if lasts && NOT_INSIDE.begins(rest).is_none() => Some((AtMost, first.len_utf8())),
        '多' if measures && NOT_MORE.begins(rest).is_none() => Some((MoreThan, first.len_utf8())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_before_a_number_has_its_bound() {
        for (word, group) in BEFORE.iter() {
            let text = alloc::format!("共{word}9");
            assert_eq!(before(&text, 0, text.len() - 1, false), Some((BOUNDS[group], 3)), "{word}");
        }
        for text in ["节约9", "最近9", "达9", "上9", "9"] {
            assert_eq!(before(text, 0, text.len() - 1, false), None, "{text}");
        }
        assert_eq!(before("上百", 0, 3, true), Some((AtLeast, 0)));
        assert_eq!(before("不少于 9", 0, 10, false), Some((AtLeast, 0)));
    }

    #[test]
    fn words_behind_a_unit_have_their_bound() {
        for (rest, want) in [
            ("以上的村", Some((AtLeast, 6))),
            ("及以上", Some((AtLeast, 9))),
            ("以下罚款", Some((AtMost, 6))),
            ("左右", Some((Approx, 6))),
            ("上下游企业", None),
            ("内办结", Some((AtMost, 3))),
            ("内容", None),
            ("多，", Some((MoreThan, 3))),
            ("多次", None),
            ("的", None),
            (" 以上", Some((AtLeast, 7))),
            (" 左右", Some((Approx, 7))),
            (" 内", None),
            (" ", None),
        ] {
            assert_eq!(after(rest, true, true), want, "{rest}");
        }
        assert_eq!(after("内", false, false), None);
    }
}
