//! What a figure counts or measures: the shortest phrase of the text that names it.
//!
//! Chinese puts it before the number (行政处罚57笔, 满意率达94%) or behind the unit (为8个社区, 5000多名居民); where the clause has neither, the
//! figure before it in the sentence lends its own (办结率98%，同比提高4个百分点).

mod words;

use alloc::vec::Vec;

use crate::change::{self, Basis, Change, Direction};
use crate::reading::{Frame, Reading};
use crate::text::{front, tail};
use crate::unit::Dimension;
use crate::{Bound, Span};
use words::{
    ADVERBS, BETWEEN, CIRCUMSTANCE, COMPARED, COMPARISON, HEADS, LIGHT, MEASURES, NOT_ADVERBS, NOT_STOPS, PLACES, SHARERS,
    STOPS, WHOLE,
};

/// How far a subject is looked for before the number, in bytes.
const REACH_BEFORE: usize = 120;
/// How far behind the unit, in bytes.
const REACH_BEHIND: usize = 48;
/// At most this many words are taken off one phrase.
const MAX_STEPS: usize = 16;

/// Gives the readings their subjects, changes and periods. `frames` says where each stands.
pub(crate) fn assign(text: &str, readings: &mut [Reading], frames: &[Frame], taken: &[Span]) {
    // What a figure without a noun of its own takes over; also of those whose own subject stays open.
    let mut lent: Vec<Option<Span>> = Vec::with_capacity(readings.len());
    for i in 0..readings.len() {
        let own = subject(text, readings, frames, taken, &lent, i);
        readings[i].subject = own.subject;
        readings[i].change = moved(text, readings, frames, i);
        readings[i].period = frames[i].date;
        lent.push(own.lent);
    }
    pair(text, readings, frames);
}

struct Own {
    subject: Option<Span>,
    lent: Option<Span>,
}

fn subject(text: &str, readings: &[Reading], frames: &[Frame], taken: &[Span], lent: &[Option<Span>], i: usize) -> Own {
    let (reading, frame) = (&readings[i], &frames[i]);
    let at = reading.span.start;
    // 986名调解员全年调解纠纷7412件: the noun of the figure before is not this one's.
    let claimed = i.checked_sub(1).and_then(|p| readings[p].subject.filter(|s| s.start >= readings[p].span.end)).map_or(0, |s| s.end);
    let head = Head { text, from: frame.segment.max(at.saturating_sub(REACH_BEFORE)).max(claimed.min(at)), to: at };
    let before = head.noun(taken, frame.date);
    let mut follows = behind(text, reading.span.end, readings.get(i + 1));
    // 11支执法队伍463名执法人员: the next figure has a noun of its own.
    if let (Some(after), Some(next)) = (follows.as_mut(), readings.get(i + 1)) {
        after.close |= after.lent && behind(text, next.span.end, readings.get(i + 2)).is_some_and(|next| next.close);
    }
    let raw = tail(text, head.floor(), at, REACH_BEFORE);
    let counted = matches!(reading.dimension, Dimension::Count);
    let share = matches!(reading.dimension, Dimension::Percent);
    let circumstance = reading.dimension == Dimension::Duration && CIRCUMSTANCE.iter().any(|word| raw.ends_with(word));
    let carried = || {
        let previous = i.checked_sub(1).filter(|&p| p >= frame.first.min(i) && frames[p].first == frame.first);
        previous.and_then(|p| lent[p])
    };
    // 3日以内完成公示
    let verb = begins_with(front(text, reading.span.end, REACH_BEHIND), LIGHT).unwrap_or(0);
    let deed = || behind(text, reading.span.end + verb, readings.get(i + 1)).filter(|_| verb > 0).map(|after| after.span);
    if circumstance {
        let subject = if reading.bound == Bound::AtMost { deed() } else { None };
        return Own { subject, lent: before.noun.or(before.verb).or_else(carried) };
    }
    let attributive = raw.ends_with('的');
    if reading.dimension == Dimension::Duration {
        let mean = raw.contains("平均") || raw.contains("人均");
        let own = before.noun.filter(|noun| noun.end < at || mean || reading.bound != Bound::Exact || measured(&text[noun.range()]));
        let named = own.or(before.verb).filter(|_| !attributive);
        let named = named.or_else(|| if reading.bound == Bound::AtMost { deed() } else { None });
        let shared = raw.is_empty() || raw.contains('每') || change::to(raw).is_some() || change::by(raw).is_some();
        let named = named.or_else(|| if shared { carried() } else { None });
        return Own { subject: named, lent: before.noun.or(before.verb).or_else(carried) };
    }
    let subject = match (before.noun, follows) {
        (Some(_), Some(after)) if counted && after.close => Some(after.span),
        (None, Some(after)) if counted && after.close => Some(after.span),
        (None, Some(after)) if !attributive && (before.verb.is_none() || share && after.close) => Some(after.span),
        (Some(noun), _) => Some(noun),
        (None, _) => None,
    };
    let subject = subject.or(before.verb).or_else(carried).or_else(|| clause_before(text, frame, taken));
    Own { subject, lent: subject }
}

/// Whether `noun` is something that time is measured of.
fn measured(noun: &str) -> bool {
    noun.ends_with(['期', '龄', '限', '命']) || ends_with(noun, MEASURES).is_some()
}

/// The noun of the clause before, where it sets the whole (抽查的案卷中，有9卷…).
fn clause_before(text: &str, frame: &Frame, taken: &[Span]) -> Option<Span> {
    let head = tail(text, frame.sentence, frame.clause, REACH_BEFORE);
    let clause = head.strip_suffix(['，', ','])?;
    let whole = clause.strip_suffix('中').or_else(|| clause.strip_suffix('里'))?;
    let start = whole.rfind(['，', ',', '：']).map_or(0, |comma| comma + whole[comma..].chars().next().map_or(1, char::len_utf8));
    let to = frame.clause - (head.len() - whole.len());
    Head { text, from: to - (whole.len() - start), to }.noun(taken, None).noun
}

/// The text before a figure, down to the start of its item.
struct Head<'t> {
    text: &'t str,
    from: usize,
    to: usize,
}

#[derive(Default)]
struct Before {
    noun: Option<Span>,
    /// A verb and no noun: 办结24件.
    verb: Option<Span>,
}

impl Head<'_> {
    fn floor(&self) -> usize {
        let mut from = self.from;
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        from
    }

    fn noun(&self, taken: &[Span], date: Option<usize>) -> Before {
        let floor = self.floor();
        let date = date.map(|index| taken[index]).filter(|span| span.start >= floor && span.end <= self.to);
        let Some(date) = date else { return self.phrase(floor, self.to) };
        let late = self.phrase(date.end, self.to);
        let compared = self.text[floor..date.start].ends_with(['较', '比']);
        if !compared && (late.noun.is_some() || late.verb.is_some()) {
            return late;
        }
        let early = self.text[floor..date.start].trim_end_matches(['较', '比', '到', '在', '由', '从', '自']);
        let early = self.phrase(floor, floor + early.len());
        if early.noun.is_some() { early } else { late }
    }

    /// The noun at the end of `text[from..to]`.
    fn phrase(&self, from: usize, to: usize) -> Before {
        let text = self.text;
        let mut end = without_tail(text, from, to);
        if let Some(compared) = comparison(&text[from..end]) {
            end = without_tail(text, from, from + compared);
        }
        let end = trim_end(text, from, end);
        let mut start = from;
        let mut verb = None;
        // 政策文件、信息等内容: what 等 and 的 introduce.
        for word in ["等", "的", "控制在", "稳定在"] {
            if let Some(found) = last(text, start, end, word) {
                start = found;
            }
        }
        let measure = ends_with(&text[start..end], MEASURES).is_some();
        // 按常住人口计算
        if text[start..end].starts_with(['按', '据']) && !text[..to].ends_with('的') && adverb_at(&text[start..end]).is_none() && begins_with(&text[start..end], NOT_ADVERBS).is_none() {
            return Before::default();
        }
        // “一村一品”覆盖率
        if measure && text[start..end].starts_with(['“', '"']) {
            if let Some(close) = text[start..end].rfind(['”', '"']).filter(|close| *close > 0) {
                let behind = start + close + text[start + close..].chars().next().map_or(1, char::len_utf8);
                if text[behind..end].chars().count() >= 2 {
                    start = behind;
                }
            }
        }
        for _ in 0..MAX_STEPS {
            let rest = &text[start..end];
            let verb_len = if measure { None } else { verb_at(rest) };
            let step = sharer(rest).or_else(|| adverb_at(rest).max(verb_len));
            let Some(len) = step else { break };
            if len == rest.len() {
                if begins_with(rest, LIGHT) == Some(len) && ADVERBS.iter().all(|word| *word != rest) {
                    verb = Some(Span::new(start, end));
                }
                start = end;
                break;
            }
            start += len;
            start += text[start..end].len() - text[start..end].trim_start().len();
        }
        if !measure {
            start = after_verb(text, start, end);
        }
        if let Some(len) = ends_with(&text[start..end], TAILS) {
            start = end - len;
        }
        let span = Span::new(start, end);
        let words = text[span.range()].trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '“' | '”' | '"' | '（' | '）' | '(' | ')' | '《' | '》'));
        if words.is_empty() || verb.is_some() {
            return Before { noun: None, verb };
        }
        let offset = words.as_ptr() as usize - text[span.range()].as_ptr() as usize;
        let span = Span::new(start + offset, start + offset + words.len());
        Before { noun: Some(span), verb: None }
    }
}

fn begins_with(text: &str, table: &[&str]) -> Option<usize> {
    table.iter().filter(|word| text.starts_with(**word)).map(|word| word.len()).max()
}

fn ends_with(text: &str, table: &[&str]) -> Option<usize> {
    table.iter().filter(|word| text.ends_with(**word)).map(|word| word.len()).max()
}

fn trim_end(text: &str, from: usize, to: usize) -> usize {
    from + text[from..to].trim_end_matches([' ', '\u{3000}', '\u{a0}', '：', ':']).len()
}

/// The end of the text without the words between noun and number.
fn without_tail(text: &str, from: usize, to: usize) -> usize {
    let mut end = to;
    for _ in 0..MAX_STEPS {
        end = trim_end(text, from, end);
        let rest = &text[from..end];
        if ends_with(rest, WHOLE).is_some() {
            break;
        }
        let Some(len) = ends_with(rest, BETWEEN) else { break };
        end -= len;
    }
    end
}

/// Where a comparison begins in `head`: 较上年, and the 占 of 占劳动力36%.
fn comparison(head: &str) -> Option<usize> {
    let mut found = head.rfind('占').filter(|at| {
        let rest = &head[at + '占'.len_utf8()..];
        ends_with(head, MEASURES).is_none() && !rest.starts_with(['地', '用', '道', '比', '有', '领'])
    });
    for word in COMPARISON {
        if let Some(at) = head.rfind(word) {
            let rest = &head[at + word.len()..];
            let compares = word.len() > 3 || rest.is_empty() || COMPARED.iter().any(|w| rest.starts_with(w)) || rest.starts_with(|c: char| c.is_ascii_digit());
            if compares && (word.len() > 3 || !head[..at].ends_with(['占', '对', '可', '相', '正', '反', '评', '环', '同', '无'])) && found.is_none_or(|f| at < f) {
                found = Some(at);
            }
        }
    }
    found
}

/// Behind the last `word` with a phrase of two characters or more behind it.
fn last(text: &str, from: usize, to: usize, word: &str) -> Option<usize> {
    let at = from + text[from..to].rfind(word)?;
    let behind = at + word.len();
    let rest = &text[behind..to];
    let part = word == "等" && (text[from..at].ends_with(['平', '高', '初', '中', '同', '上', '对', '均', '一', '二', '三', '相']) || rest.starts_with(['级', '候', '待', '教']));
    (rest.chars().count() >= 2 && !part).then_some(behind)
}

/// 每个县（区）, 各乡镇
fn sharer(text: &str) -> Option<usize> {
    let len = ["每个", "每", "各个", "各"].iter().find(|word| text.starts_with(**word))?.len();
    begins_with(&text[len..], SHARERS).map(|noun| len + noun)
}

/// The verb at the start of `text`, unless it makes one noun with what is behind it.
fn verb_at(text: &str) -> Option<usize> {
    let len = begins_with(text, LIGHT)?;
    let rest = &text[len..];
    if HEADS.iter().any(|head| rest == *head && head.chars().count() == 1) {
        return None;
    }
    (rest.is_empty() || rest.chars().count() >= 2).then_some(len)
}

/// The adverb at the start of `text`, unless it begins a word of its own.
fn adverb_at(text: &str) -> Option<usize> {
    let len = begins_with(text, ADVERBS)?;
    let whole = begins_with(text, NOT_ADVERBS).is_some_and(|whole| whole >= len);
    (!whole).then_some(len)
}

/// The start of the noun behind the last verb in the middle of a phrase that begins with its doer: 班子成员[撰写]心得体会.
fn after_verb(text: &str, from: usize, to: usize) -> usize {
    let phrase = &text[from..to];
    let mut best = from;
    let mut chars = phrase.char_indices().skip(2);
    while let Some((at, _)) = chars.next() {
        let rest = &phrase[at..];
        let Some(len) = MIDDLE.iter().filter(|word| rest.starts_with(**word)).map(|word| word.len()).max() else { continue };
        let behind = &rest[len..];
        let part = rest.starts_with('设') && (phrase[..at].ends_with(['建', '开', '增', '假', '铺', '架', '敷', '下', '内', '附']) || behind.starts_with(['备', '施', '计', '立', '置', '区', '定', '想']));
        if behind.chars().count() >= 2 && !part {
            best = from + at + len;
        }
    }
    if best > from {
        for _ in 0..MAX_STEPS {
            let rest = &text[best..to];
            let Some(len) = adverb_at(rest).max(verb_at(rest)).filter(|len| *len < rest.len()) else { break };
            best += len;
        }
    }
    best
}

/// Verbs and posts that are counted themselves, whoever stands before them: 县财政注资, 执法队空编.
const TAILS: &[&str] = &["注资", "出资", "空编", "缺编", "编制", "缺口"];

/// Words that begin the predicate wherever they stand in a phrase.
const MIDDLE: &[&str] = &[
    "累计", "共计", "先后", "已经", "举办", "召开", "开展", "作出", "发放", "印发", "聘请", "聘任", "选聘", "另聘", "张贴", "接到", "收到", "接待", "走访", "撰写",
    "列席", "主持", "出具", "提出", "提供", "查处", "拆除", "清运", "讨回", "追回", "挽回", "研究", "确定", "学习", "主动公开", "按要求", "配备", "平均", "人均", "组织", "完成", "办理", "受理",
    "控制在", "推送", "每月", "每年", "每季度", "全年", "通过", "参加", "参与", "旁听", "出动", "派出", "新增", "建成", "签约", "获评", "获得", "惠及", "带动", "吸引", "实现", "已",
    "共", "现有", "化解", "牵头", "为", "设",
];

#[derive(Clone, Copy)]
struct Behind {
    span: Span,
    /// It stands right behind the unit, and nothing says that it belongs to the next figure.
    close: bool,
    /// It may belong to the next figure.
    lent: bool,
}

/// The noun behind a unit.
fn behind(text: &str, at: usize, next: Option<&Reading>) -> Option<Behind> {
    let rest = front(text, at, REACH_BEHIND);
    let (rest, skipped) = match rest.strip_prefix('的') {
        Some(after) => (after, '的'.len_utf8()),
        None => (rest, 0),
    };
    if !rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"')) {
        return None;
    }
    let start = at + skipped;
    if let Some(len) = begins_with(rest, PLACES).filter(|len| skipped == 0 && !rest[*len..].starts_with(['级', '重', '直', '属'])) {
        return Some(Behind { span: Span::new(start, start + len), close: true, lent: false });
    }
    let mut end = rest.len();
    for (offset, c) in rest.char_indices() {
        let quote = matches!(c, '“' | '”' | '"');
        let stop = stops(rest, offset);
        if (!c.is_alphanumeric() && !quote) || stop || (c.is_ascii_digit() && offset > 0) {
            end = offset;
            break;
        }
    }
    if let Some(next) = next {
        end = end.min(next.span.start.saturating_sub(start));
    }
    // 在县域上统筹
    while let Some(shorter) = rest[..end].strip_suffix(['中', '上', '内', '里', '后', '前', '间', '时', '下']).filter(|rest| rest.chars().count() >= 2) {
        end = shorter.len();
    }
    if end < 3 {
        return None;
    }
    let span = Span::new(start, start + end);
    // 讲座36场受众4万余人: the noun is the next figure's.
    let lent = next.is_some_and(|next| {
        let gap = &text[span.end.min(next.span.start)..next.span.start];
        gap.chars().count() <= 3 && !gap.contains(['、', '，', '。', '；', '的', '和', ',']) && (gap.is_empty() || ends_with(gap, BETWEEN).is_some_and(|len| len == gap.len()))
    });
    Some(Behind { span, close: skipped == 0 && !lent, lent })
}

/// Whether the noun at the start of `rest` ends at `offset`.
fn stops(rest: &str, offset: usize) -> bool {
    let text = &rest[offset..];
    let Some(len) = begins_with(text, STOPS) else { return false };
    let whole = begins_with(text, NOT_STOPS).is_some_and(|whole| whole >= len);
    if whole || (offset > 0 && ends_with(&rest[..offset + len], WHOLE).is_some_and(|whole| whole > len)) {
        return false;
    }
    // 投资项目, 服务中心: the verb and the noun behind it are one word.
    len <= 3 || !HEADS.iter().any(|head| head.len() > 3 && text[len..].starts_with(head))
}

/// Pairs the figures behind 分别 with what is listed before it, or with the figures before it.
fn pair(text: &str, readings: &mut [Reading], frames: &[Frame]) {
    let mut i = 0;
    while i < readings.len() {
        let from = frames[i].clause.max(i.checked_sub(1).map_or(0, |p| readings[p].span.end.min(readings[i].span.start)));
        let head = tail(text, from, readings[i].span.start, REACH_BEFORE);
        let Some(found) = head.rfind("分别") else {
            i += 1;
            continue;
        };
        let found = readings[i].span.start - (head.len() - found);
        let mut group = 1;
        while i + group < readings.len() {
            let gap = &text[readings[i + group - 1].span.end..readings[i + group].span.start];
            if frames[i + group].first != frames[i].first || !matches!(gap, "、" | "和" | "，" | "与" | "及" | "," | "和占" | "、占") {
                break;
            }
            group += 1;
        }
        let list = Span::new(frames[i].clause.max(found.saturating_sub(REACH_BEFORE)), found);
        let items = items(text, list);
        if group > 1 && items.len() == group {
            for (offset, item) in items.iter().enumerate() {
                readings[i + offset].subject = Some(*item);
            }
        } else if group > 1 && i >= group && frames[i - group].first == frames[i].first {
            for offset in 0..group {
                readings[i + offset].subject = readings[i + offset - group].subject;
            }
        }
        for offset in 1..group {
            let change = readings[i].change.map(|change| Change { from: None, ..change });
            readings[i + offset].change = readings[i + offset].change.or(change);
        }
        i += group;
    }
}

/// The items of a list: 保留、修改和废止的.
fn items(text: &str, list: Span) -> Vec<Span> {
    let mut start = list.start;
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let mut items = Vec::new();
    let mut from = start;
    let mut push = |from: usize, to: usize| {
        let to = without_tail(text, from, to);
        let mut from = from;
        while let Some(len) = begins_with(&text[from..to], &["其中", "全年", "在", "对", "和", "与", "及", "的"]) {
            from += len;
        }
        if from < to {
            items.push(Span::new(from, to));
        }
    };
    for (at, c) in text[start..list.end].char_indices() {
        if matches!(c, '、' | '和' | '与' | '及' | '，' | ',') {
            push(from, start + at);
            from = start + at + c.len_utf8();
        }
    }
    push(from, list.end);
    items
}

/// How the figure moved, by the verb before it.
fn moved(text: &str, readings: &[Reading], frames: &[Frame], i: usize) -> Option<Change> {
    let (reading, frame) = (&readings[i], &frames[i]);
    let floor = i.checked_sub(1).map_or(frame.clause, |p| readings[p].span.end.min(reading.span.start).max(frame.clause.min(reading.span.start)));
    let head = tail(text, floor, reading.span.start, REACH_BEFORE).trim_end();
    let clause = tail(text, frame.clause, reading.span.start, REACH_BEFORE);
    if let Some(direction) = change::to(head) {
        let previous = i.checked_sub(1).filter(|&p| frames[p].first == frame.first && readings[p].dimension == reading.dimension);
        let from = previous.filter(|&p| {
            let before = tail(text, frames[p].clause, readings[p].span.start, REACH_BEFORE);
            before.ends_with(['由', '从', '自']) && !text[readings[p].span.end..reading.span.start].contains(['，', '。', '；'])
        });
        let told = from.and_then(|p| match (readings[p].value, reading.value) {
            (Some(a), Some(b)) if a < b => Some(Direction::Increase),
            (Some(a), Some(b)) if a > b => Some(Direction::Decrease),
            (Some(_), Some(_)) => Some(Direction::Unchanged),
            _ => None,
        });
        let basis = if from.is_some() { Some(Basis::Stated) } else { change::basis(clause) };
        return told.or(direction).map(|direction| Change::new(direction, basis, from));
    }
    let direction = change::by(head)?;
    let falls = reading.value.is_some_and(|value| value.is_sign_negative()) && reading.bound != Bound::Range;
    let direction = match direction {
        Direction::Increase if falls => Direction::Decrease,
        direction => direction,
    };
    Some(Change::new(direction, change::basis(clause), None))
}
