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

/// Whether number and unit are no quantity after all.
pub(super) fn rejected(
    place: Place<'_>,
    number: &Number,
    unit: Unit,
    word: &str,
    bounds: &Bounds,
    lexicon: &Lexicon<'_>,
) -> bool {
    let Place { text, line, at, .. } = place;
    let rest = &text[unit.span.end..];
    let head = &text[line..at];
    let chinese = number.script == Script::Chinese;
    let bounded = bounds.outer || number.inner.is_some();
    // 万元, 百姓, 千家万户: a power of ten alone is a figure of speech.
    if number.bare && !bounded {
        return true;
    }
    if words::other_word(word, &text[unit.span.start..]) {
        return true;
    }
    // 每千人, 每2户; but 每30分钟 measures.
    let measured = matches!(unit.dimension, Dimension::Duration | Dimension::Length) && !chinese;
    let each = head.ends_with('每') && !measured || head.ends_with('隔');
    if each && !bounds.outer {
        return true;
    }
    if front(head, word) || (head.ends_with('个') && matches!(word, "%" | "％")) {
        return true;
    }
    if head.ends_with(['+', '＋']) && !place.behind_figure && bounds.span.start == at {
        return true;
    }
    if words::named(&text[at..], lexicon.names).is_some()
        || words::second_half(head)
        || composed(head)
        || numbered(head)
        || lexicon.names.iter().any(|name| covers(name, text, at))
    {
        return true;
    }
    if chinese {
        if number.is(0) {
            return true;
        }
        // 突破一批技术: here 突破 is a verb.
        let bound = bounds.outer && !text[bounds.span.start..].starts_with("突破");
        let article = number.is(1) && !unit.dimension.measures() && !bound && !lasts(text, line, at);
        let ordinal = number.is(2) && text[at..].starts_with('二') && !unit.dimension.measures() && !bounds.outer;
        if article || ordinal || words::place_name(word, &text[unit.span.start..]) {
            return true;
        }
        if word == "个" && words::slogan(rest) && !bounded {
            return true;
        }
        // 三上三下, 两单两制: a numeral right behind the unit, and no unit behind that.
        if !bounded && number.low.and_then(Exact::whole).is_some_and(|value| value < 10) {
            let second = numeral::read(rest)
                .filter(|word| word.script == Script::Chinese && word.len == 3 && !rest.starts_with('零'));
            if second.is_some_and(|second| {
                unit::read(&rest[second.len..], lexicon).is_none() && !rest[second.len..].starts_with(['余', '多'])
            }) {
                return true;
            }
        }
    }
    match unit.class {
        Class::Plain => {}
        Class::ArabicOnly => {
            let small = number.low.and_then(Exact::whole).is_some_and(|value| value <= 10);
            if chinese && small && number.spread.is_none() && !bounded {
                return true;
            }
        }
        Class::Rank => {
            let two = text[at..].starts_with(['两', '兩']);
            let counts = bounded || two || COUNTING.ends(head).is_some();
            if !counts && (chinese || word == "届" || word == "名次" || word == "位次") {
                return true;
            }
        }
        Class::Calendar => {
            let long = number.low.and_then(Exact::whole).is_some_and(|value| value > 31);
            let week = word == "周" && (!chinese || text[at..].starts_with(['两', '兩']));
            let day = word == "日" && head.trim_end_matches(BLANKS).ends_with('月');
            if day || !(bounded || long || week || lasts(text, line, at)) {
                return true;
            }
        }
        Class::Year => {
            let calendar = number.digits >= 4 && number.power == 0 && number.inner.is_none() && !bounds.outer
                || text[at..].starts_with('0');
            let short = number.digits == 2 && head.ends_with(['\'', '’']);
            if calendar || short {
                return true;
            }
        }
        Class::Place => {
            let near = crate::text::tail(text, line, at, CUE_REACH);
            let near = near.rsplit(['，', '。', '；', '、', ',']).next().unwrap_or(near);
            if RANKING.within(near) || rest.starts_with(['升', '上', '下', '降', '跃']) && !bounded {
                return true;
            }
        }
        Class::Behind => {
            let noun =
                text[line..bounds.span.start.max(line)].trim_end_matches(['共', '计', '达', '到', '近', '约', '为']);
            if COUNTED.ends(noun).is_none() {
                return true;
            }
        }
        Class::Point => {
            if !(chinese && POINTS.begins(rest).is_some()) {
                return true;
            }
        }
    }
    // 10点30分, 14时05分
    if word == "分" && head.ends_with(['点', '时', '時', '點']) && !bounded {
        return true;
    }
    // 十二届三次会议
    if matches!(word, "次" | "场") && head.ends_with('届') {
        return true;
    }
    // 15分钟便民服务圈
    if matches!(word, "分钟" | "小时" | "公里") && rest.chars().take(8).take_while(|&c| letter(c)).any(|c| c == '圈')
    {
        return true;
    }
    false
}

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
