//! Whether a number with a unit is a quantity.

use super::number::Number;
use super::{BLANKS, Bounds, CUE_REACH, Place, Unit};
use crate::numeral::exact::Exact;
use crate::numeral::{self, Script};
use crate::quantity::not_quantity as words;
use crate::quantity::unit::{self, Class, Dimension, Lexicon};
use crate::text::letter;
use crate::words::words;

words!(
    /// Words before a number that make a unit of the calendar last.
    LASTING = "
    征求意见 公开征求意见 之日起 日起 满 公告 公告期 有效 期限 为期 历时 历经 有效期 连续 持续 满 缩短 提前 延长 公示 公示期 压缩 仅需 只需 期为 周期
    逾期 超期 延期 滞后 拖延 工期 时限 试用期 过渡期 宽限期 审查期 拘留 停业 停产 产假 陪产假 育儿假
    "
);

pub(super) fn lasts(text: &str, line: usize, at: usize) -> bool {
    let head = text[line..at].trim_end_matches(['为', '是', '了', '至', '到', ' ']);
    LASTING.ends(head).is_some()
}

words!(
    /// Words before a number that make a unit of order count.
    COUNTING = "
    举办 连续 编发 印发 刊发 开设 开办 培训 班 共 了 编印 出版 分 各 开展 组织 简报
    "
);

words!(
    /// Words in whose company 位 is a place in an order.
    RANKING = "
    居 列 排名 排位 排在 名次 前移 上升 下降 提升 晋升 跃升 晋位 后退 进位 升至 升到 降至 降到 退至 退到
    "
);

words!(
    /// Behind which 路 and 发 count.
    COUNTED = "
    监控 探头 视频 摄像头 摄像机 摄像 图像 信号 视频资源 监控资源 图像资源 云台 子弹 弹药 炮弹 礼花弹 催泪弹 火箭弹 弹
    "
);

words!(
    /// Behind N点: what is counted in points.
    POINTS = "
    意见 建议 要求 希望 体会 思考 启示 说明 感受 做法 承诺 措施 经验
    "
);

/// A number with its unit, and what stands around them.
#[derive(Clone, Copy)]
pub(super) struct Case<'c> {
    pub(super) place: Place<'c>,
    pub(super) number: &'c Number,
    pub(super) unit: Unit,
    pub(super) word: &'c str,
    pub(super) bounds: &'c Bounds,
    pub(super) lexicon: &'c Lexicon<'c>,
}

impl<'c> Case<'c> {
    /// The line up to the number.
    fn head(&self) -> &'c str {
        &self.place.text[self.place.line..self.place.at]
    }

    /// The text from the number on.
    fn here(&self) -> &'c str {
        &self.place.text[self.place.at..]
    }

    /// The text behind the unit.
    fn rest(&self) -> &'c str {
        &self.place.text[self.unit.span.end..]
    }

    fn chinese(&self) -> bool {
        self.number.script == Script::Chinese
    }

    fn bounded(&self) -> bool {
        self.bounds.outer || self.number.inner.is_some()
    }

    fn whole(&self) -> Option<u128> {
        self.number.low.and_then(Exact::whole)
    }

    fn lasts(&self) -> bool {
        lasts(self.place.text, self.place.line, self.place.at)
    }
}

/// Whether number and unit are no quantity after all.
pub(super) fn rejected(case: Case<'_>) -> bool {
    bare(case)
        || words::other_word(case.word, &case.place.text[case.unit.span.start..])
        || each(case)
        || ordinal(case)
        || name(case)
        || case.chinese() && (article(case) || slogan(case) || pair(case))
        || of_class(case)
        || phrase(case)
}

/// 万元, 百姓, 千家万户: a power of ten alone is a figure of speech.
fn bare(case: Case<'_>) -> bool {
    case.number.bare && !case.bounded()
}

/// 每千人, 每2户; but 每30分钟 measures.
fn each(case: Case<'_>) -> bool {
    let head = case.head();
    let measured = matches!(case.unit.dimension, Dimension::Duration | Dimension::Length) && !case.chinese();
    (head.ends_with('每') && !measured || head.ends_with('隔')) && !case.bounds.outer
}

/// 前3名, 第八个五年, 十二届三次会议, and 个 before a sign of percent.
fn ordinal(case: Case<'_>) -> bool {
    let (head, word) = (case.head(), case.word);
    front(head, word)
        || numbered(head)
        || matches!(word, "次" | "场") && head.ends_with('届')
        || head.ends_with('个') && matches!(word, "%" | "％")
}

/// Part of a name: of the caller's, of 1办3组, of 甲+3.
fn name(case: Case<'_>) -> bool {
    let (head, Place { text, at, behind_figure, .. }) = (case.head(), case.place);
    let names = case.lexicon.names;
    let joined = head.ends_with(['+', '＋']) && !behind_figure && case.bounds.span.start == at;
    joined
        || words::named(case.here(), names).is_some()
        || words::second_half(head)
        || composed(head)
        || names.iter().any(|name| covers(name, text, at))
}

/// 零, 一 as an article, 二 before what is not measured (两 counts), a place that is named with a numeral.
fn article(case: Case<'_>) -> bool {
    let (Place { text, .. }, measures) = (case.place, case.unit.dimension.measures());
    // 突破一批技术: here 突破 is a verb.
    let bound = case.bounds.outer && !text[case.bounds.span.start..].starts_with("突破");
    case.number.is(0)
        || case.number.is(1) && !measures && !bound && !case.lasts()
        || case.number.is(2) && case.here().starts_with('二') && !measures && !case.bounds.outer
        || words::place_name(case.word, &text[case.unit.span.start..])
}

/// 四个自信
fn slogan(case: Case<'_>) -> bool {
    case.word == "个" && words::slogan(case.rest()) && !case.bounded()
}

/// 三上三下, 两单两制: a numeral right behind the unit, and no unit behind that.
fn pair(case: Case<'_>) -> bool {
    if case.bounded() || case.whole().is_none_or(|value| value >= 10) {
        return false;
    }
    let rest = case.rest();
    let second =
        numeral::read(rest).filter(|word| word.script == Script::Chinese && word.len == 3 && !rest.starts_with('零'));
    second.is_some_and(|second| {
        let behind = &rest[second.len..];
        unit::read(behind, case.lexicon).is_none() && !behind.starts_with(['余', '多'])
    })
}

/// What units of its class are where they count or measure nothing.
fn of_class(case: Case<'_>) -> bool {
    let (head, here, number, word) = (case.head(), case.here(), case.number, case.word);
    let two = || here.starts_with(['两', '兩']);
    match case.unit.class {
        Class::Plain => false,
        Class::ArabicOnly => {
            let small = case.whole().is_some_and(|value| value <= 10);
            case.chinese() && small && number.spread.is_none() && !case.bounded()
        }
        Class::Rank => {
            let counts = case.bounded() || two() || COUNTING.ends(head).is_some();
            !counts && (case.chinese() || word == "届" || word == "名次" || word == "位次")
        }
        Class::Calendar => {
            let long = case.whole().is_some_and(|value| value > 31);
            let week = word == "周" && (!case.chinese() || two());
            let day = word == "日" && head.trim_end_matches(BLANKS).ends_with('月');
            day || !(case.bounded() || long || week || case.lasts())
        }
        Class::Year => {
            let plain = number.digits >= 4 && number.power == 0 && number.inner.is_none() && !case.bounds.outer;
            let short = number.digits == 2 && head.ends_with(['\'', '’']);
            plain || here.starts_with('0') || short
        }
        Class::Place => {
            let Place { text, line, at, .. } = case.place;
            let near = crate::text::tail(text, line, at, CUE_REACH);
            let near = near.rsplit(['，', '。', '；', '、', ',']).next().unwrap_or(near);
            let moved = case.rest().starts_with(['升', '上', '下', '降', '跃']);
            RANKING.within(near) || moved && !case.bounded()
        }
        Class::Behind => {
            let Place { text, line, .. } = case.place;
            let noun = &text[line..case.bounds.span.start.max(line)];
            COUNTED.ends(noun.trim_end_matches(['共', '计', '达', '到', '近', '约', '为'])).is_none()
        }
        Class::Point => !case.chinese() || POINTS.begins(case.rest()).is_none(),
    }
}

/// 10点30分, 14时05分; 15分钟便民服务圈.
fn phrase(case: Case<'_>) -> bool {
    let clock = case.word == "分" && case.head().ends_with(['点', '时', '時', '點']) && !case.bounded();
    let reach = matches!(case.word, "分钟" | "小时" | "公里");
    clock || reach && case.rest().chars().take(MAX_CIRCLE).take_while(|&c| letter(c)).any(|c| c == '圈')
}

/// The name of what is reached within 15分钟 has at most so many characters.
const MAX_CIRCLE: usize = 8;

/// 第八个五年: what an ordinal counts.
fn numbered(head: &str) -> bool {
    let Some(before) = head.strip_suffix('个') else { return false };
    let number = before.trim_end_matches(|c| numeral::digit(c).is_some() || numeral::power(c).is_some());
    number.len() < before.len() && number.ends_with('第')
}

/// 1办3组, 一局三所: names of parts, when a number and one character that is no unit stand right before.
fn composed(head: &str) -> bool {
    let mut before = head.chars().rev();
    before.next().is_some_and(|c| BODIES.contains(c))
        && before.next().is_some_and(|c| numeral::digit(c).is_some())
        && !before.next().is_some_and(|c| numeral::digit(c).is_some() || numeral::power(c).is_some())
}

/// Bodies that are numbered without a measure word.
const BODIES: &str = "办局院科室委镇乡村街区会队校园馆厅圈网核轴心带";

/// 前3名, 后三位 and 前三个月 number an order; 目前3名 does not, and 前15分钟 lasts.
fn front(head: &str, unit: &str) -> bool {
    // 考核后三位
    if unit == "位" && head.ends_with('后') {
        return true;
    }
    let Some(before) = head.strip_suffix('前') else { return false };
    if matches!(unit, "分钟" | "小时") {
        return false;
    }
    // 2023年前11个月
    if before.ends_with('年') && matches!(unit, "个月" | "个季度") {
        return true;
    }
    !before.ends_with(['提', '目', '此', '以', '之', '年', '会', '空', '当', '日', '月', '底', '事', '生', '周'])
}

/// Whether `name` stands in `text` over the byte at `at`.
fn covers(name: &str, text: &str, at: usize) -> bool {
    if name.is_empty() {
        return false;
    }
    let around = crate::text::tail(text, 0, at, name.len());
    let start = at - around.len();
    let end = crate::text::floor(text, at + name.len() + 4);
    text[start..end].match_indices(name).any(|(found, _)| (start + found..start + found + name.len()).contains(&at))
}
