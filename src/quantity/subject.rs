//! What a figure counts or measures: the shortest phrase of the text that names it.
//!
//! Chinese puts it before the number (行政处罚57笔, 满意率达94%) or behind the unit (为8个社区, 5000多名居民); where the clause has neither, the
//! figure before it in the sentence lends its own (办结率98%，同比提高4个百分点).

mod before;
mod behind;
mod compare;
mod pair;
mod words;

use alloc::vec::Vec;

use crate::quantity::change;
use crate::quantity::reading::{Frame, Reading};
use crate::quantity::unit::Dimension;
use crate::text::{front, letter, tail};
use crate::{Bound, Span};
use before::{Before, Head};
use behind::behind;
use words::{
    AGENTS, ATTRIBUTES, CIRCUMSTANCE, EVENTS, FINISHED, LIGHT, MEASURES, NO_TOPIC, PREDICATES, SHARES, STUDY, WHOLE,
};

/// How far a subject is looked for before the number, in bytes.
const REACH_BEFORE: usize = 120;
/// How far behind the unit, in bytes.
const REACH_BEHIND: usize = 48;
/// A verb of at least so many bytes has its object in it.
const MIN_DEED: usize = 12;
/// A clause of at most so many bytes names the subject of the next one.
const MAX_TOPIC: usize = 54;

/// Gives the readings their subjects, changes and periods. `frames` says where each stands.
///
/// `lent` is a buffer for what a figure without a noun of its own takes over; also of those whose own subject stays open.
pub(crate) fn assign(
    text: &str,
    readings: &mut [Reading],
    frames: &[Frame],
    taken: &[Span],
    lent: &mut Vec<Option<Span>>,
) {
    lent.clear();
    for i in 0..readings.len() {
        let own = subject(text, readings, frames, taken, lent, i);
        readings[i].subject = own.subject;
        readings[i].change = change::moved(text, readings, frames, i);
        readings[i].period = frames[i].period;
        lent.push(own.lent);
    }
    pair::pair(text, readings, frames);
}

struct Own {
    subject: Option<Span>,
    lent: Option<Span>,
}

fn subject(text: &str, readings: &[Reading], frames: &[Frame], taken: &[Span], lent: &[Option<Span>], i: usize) -> Own {
    let (reading, frame) = (&readings[i], &frames[i]);
    let at = reading.span.start;
    // 36名渡工全年摆渡旅客7000人: the noun of the figure before is not this one's.
    let claimed = i
        .checked_sub(1)
        .and_then(|p| readings[p].subject.filter(|s| s.start >= readings[p].span.end))
        // 8个产业规模超千亿元: only the measure is left of the name.
        .map_or(0, |s| {
            let measure = before::trimmed(&text[s.end..at.max(s.end)]);
            if MEASURES.holds(measure) { s.start } else { s.end }
        });
    let head = Head { text, from: frame.segment.max(at.saturating_sub(REACH_BEFORE)).max(claimed.min(at)), to: at };
    let mut before = head.noun(taken, frame.date);
    let mut follows = behind(text, reading.span.end, readings.get(i + 1));
    // 9支巡河小队63名队员: the next figure has a noun of its own.
    if let (Some(after), Some(next)) = (follows.as_mut(), readings.get(i + 1)) {
        after.close |= after.lent && behind(text, next.span.end, readings.get(i + 2)).is_some_and(|next| next.close);
    }
    let raw = tail(text, head.floor(), at, REACH_BEFORE);
    // 210公里公路和120公里道路
    // 县人社局为37名农民工
    let given = raw.strip_suffix(['为', '向', '给', '对', '把', '让']).is_some_and(|who| AGENTS.ends(who).is_some());
    let given = given && reading.dimension == Dimension::Count;
    let by =
        raw.trim_end().strip_suffix('以').is_some_and(|verb| !verb.ends_with(['予', '加', '得', '可', '处', '给']));
    if by || given || matches!(raw, "和" | "与" | "及" | "以及") || (raw.ends_with('和') && WHOLE.ends(raw).is_none())
    {
        before = Before::default();
    }
    // 安全生产、秸秆禁烧巡查320次: what the items share is counted.
    let listed =
        text[..frame.segment].ends_with('、') && i.checked_sub(1).is_none_or(|p| readings[p].span.end <= frame.clause);
    if let (Some(noun), true) = (before.noun.as_mut(), listed) {
        // C、D级危房
        let level = text[noun.range()].char_indices().nth(1).filter(|&(at, c)| c == '级' && at < 3);
        if let Some((at, c)) = level.filter(|_| noun.start == frame.segment) {
            noun.start += at + c.len_utf8();
        }
        let words = &text[noun.range()];
        if let Some(len) = EVENTS.ends(words).filter(|_| noun.start == frame.segment && words.chars().nth(4).is_some())
        {
            noun.start = noun.end - len;
        }
    }
    // 为预算310万元的88%: the amount is the base of the share behind it.
    let base = readings.get(i + 1).is_some_and(|next| {
        matches!(next.dimension, Dimension::Percent | Dimension::Multiple)
            && next.span.start == reading.span.end + '的'.len_utf8()
            && text[reading.span.end..].starts_with('的')
    });
    if let Some(stated) = if base { stated(raw) } else { None } {
        let from = at - raw.len();
        let of = SHARES.begins(&raw[stated..]).map_or(from, |verb| from + stated + verb);
        let noun = Head { text, from: of, to: at }.noun(taken, None).noun;
        let shared = Head { text, from, to: from + stated }.noun(taken, None).noun;
        return Own { subject: noun, lent: shared };
    }
    let counted = matches!(reading.dimension, Dimension::Count);
    // 法学专业仅2人，50周岁以上占57.1%: the group is a figure itself.
    if reading.dimension == Dimension::Percent
        && matches!(raw.trim(), "占" | "占比" | "的占" | "者占" | "的仅占" | "的只占" | "的约占")
    {
        let group = i.checked_sub(1).map(|p| &readings[p]).filter(|group| {
            group.span.end == at - raw.len() && (group.bound != Bound::Exact || group.dimension == Dimension::Duration)
        });
        if let Some(group) = group {
            return Own { subject: Some(group.span), lent: Some(group.span) };
        }
    }
    // 财产在限额2倍以内
    if let Some(of) = raw.find('在').filter(|_| reading.dimension == Dimension::Multiple) {
        let own = Head { text, from: at - raw.len(), to: at - raw.len() + of }.noun(taken, None).noun;
        let subject = own.filter(|_| !raw[..of].ends_with(['存', '现', '所', '正']));
        if subject.is_some() {
            return Own { subject, lent: subject };
        }
    }
    let circumstance = reading.dimension == Dimension::Duration
        && CIRCUMSTANCE.ends(raw).is_some()
        && !raw.ends_with("减少")
        && WHOLE.ends(raw).is_none();
    let shares = matches!(reading.dimension, Dimension::Percent | Dimension::PercentagePoint | Dimension::Multiple);
    let lasts = reading.dimension == Dimension::Duration;
    // 80天-21天（封航）-3天: terms of one sum.
    let term = raw.trim_end_matches(['-', '－', '—', '–', '+', '＋', '=', '＝']);
    let term = term.len() < raw.len() && (term.is_empty() || term.ends_with(['）', ')']));
    let carried = || {
        let previous = frame.previous.filter(|&p| frames[p].first == frame.first);
        // 满意率98%，共9件: a rate is not what is counted.
        let rate = |words: &str| words.ends_with(['率', '比']) || (lasts && words.ends_with("比例"));
        previous.and_then(|p| lent[p]).filter(|span| shares || !rate(&text[span.range()]))
    };
    if term && lasts {
        let subject = carried();
        return Own { subject, lent: subject };
    }
    // 接受不少于60学时的培训
    let taught = text[reading.span.end..].starts_with('的') && before.noun.is_none();
    // 3日以内完成公示
    let verb = LIGHT.begins(front(text, reading.span.end, REACH_BEHIND)).unwrap_or(0);
    let deed = || {
        let object = behind(text, reading.span.end + verb, readings.get(i + 1)).filter(|_| verb > 0);
        // 5日内通知申请人补正: who does it is no object.
        let object = object.filter(|after| AGENTS.ends(&text[after.span.range()]).is_none());
        // 作出决定: verb and object in one
        let whole = || (verb >= MIN_DEED).then(|| Span::new(reading.span.end, reading.span.end + verb));
        object.map(|after| after.span).or_else(whole)
    };
    if circumstance {
        let subject = if reading.bound == Bound::AtMost { deed() } else { None };
        return Own { subject, lent: before.noun.or(before.verb).or_else(carried) };
    }
    use Dimension::{Area, Energy, Length, Mass, Volume};
    let rated = matches!(reading.dimension, Area | Energy | Length | Mass | Volume);
    // 10类32件民生实事, 22个110千伏和35千伏变电站: all are of one noun.
    if before.noun.is_none() && follows.is_none() && (counted || rated) {
        follows = shared(text, readings, i);
    }
    // 高校承担了近80%的项目: a verb that wants the noun behind the figure.
    let owned = text[reading.span.end..].starts_with('的');
    if before.acts && follows.is_some() {
        before.noun = None;
    }
    // 按90%的比例支付
    if ["的比例", "的比率", "的份额"].iter().any(|of| text[reading.span.end..].starts_with(of)) {
        follows = None;
    }
    let attributive = raw.ends_with('的');
    // 全球最大26兆瓦级机组, 成灾的8000亩农田: what follows is counted.
    let graded = text[reading.span.end..].starts_with('级');
    if let Some(after) = follows.filter(|after| graded || (attributive && after.close && !shares)) {
        return Own { subject: Some(after.span), lent: Some(after.span) };
    }
    if reading.dimension == Dimension::Duration {
        let mean = raw.contains("平均") || raw.contains("人均");
        // 播放普法音频420小时，: the clause ends with it.
        let closes = !text[reading.span.end..].starts_with(letter);
        let own = before
            .noun
            .filter(|noun| {
                noun.end < at || closes || mean || reading.bound != Bound::Exact || measured(&text[noun.range()])
            })
            .filter(|noun| !text[noun.range()].ends_with(['率', '比']));
        let named = own.or(before.verb.filter(|_| follows.is_none())).filter(|_| !attributive);
        // 企业开办0.5个工作日办结
        let named = named.or_else(|| before.noun.filter(|_| FINISHED.begins(&text[reading.span.end..]).is_some()));
        let named = named.or_else(|| follows.filter(|_| taught).map(|after| after.span));
        let named = named.or_else(|| if reading.bound == Bound::AtMost { deed() } else { None });
        let shared = before::trimmed(raw).is_empty()
            || raw.contains('每')
            || change::to(raw).is_some()
            || change::by(raw).is_some();
        let topic = || clause_before(text, frame, readings, taken);
        // 30年以上燃气管道, 5年累计投入
        let aged = || reading.bound != Bound::Exact && raw.is_empty() && text[reading.span.range()].contains('年');
        let aged = follows.filter(|after| after.close && aged());
        let adverbial = raw.is_empty() && text[reading.span.end..].starts_with(letter);
        // 筛查、60岁以上老年人接种
        let carries = (shared || mean) && !adverbial && !text[..at].ends_with('、');
        let named = named.or(aged.map(|after| after.span));
        let named = named.or_else(|| if carries { carried().or_else(topic) } else { None });
        return Own { subject: named, lent: before.noun.or(before.verb).or(named).or_else(carried) };
    }
    if attributive && matches!(reading.dimension, Dimension::Percent | Dimension::Multiple) {
        // 收入12亿元，为预算的102%: the budget is what it is compared with.
        if let Some(stated) = stated(raw) {
            let measured = Head { text, from: at - raw.len(), to: at - raw.len() + stated }.noun(taken, None).noun;
            // 按罚款数额的3%加处罚款
            let paid = behind::deed(text, reading.span.end + verb, true).filter(|_| verb > 0);
            let subject = measured.or(paid).or_else(carried);
            return Own { subject, lent: subject };
        }
    }
    let money = reading.dimension == Dimension::Money;
    let paid = money || matches!(reading.dimension, Dimension::Multiple | Dimension::Percent);
    let done =
        if before.noun.is_none() && (paid || counted) { behind::deed(text, reading.span.end, paid) } else { None };
    let subject = match (before.noun.or(done), follows) {
        (Some(_), Some(after)) if counted && after.close => Some(after.span),
        // 集团7万吨锌基合金项目
        (Some(noun), Some(after)) if rated && after.close && MEASURES.ends(&text[noun.range()]).is_none() => {
            Some(after.span)
        }
        (None, Some(after)) if counted && after.close => Some(after.span),
        // 投入30万元升级改造设备: what the money is for is not what it measures.
        (None, Some(after)) if !attributive && (before.verb.is_none() || after.close && !money || owned) => {
            Some(after.span)
        }
        (Some(noun), _) => Some(noun),
        (None, _) => None,
    };
    let topic = || clause_before(text, frame, readings, taken);
    // 60岁以上群众知晓率偏低，仅为71%: nearer than what the figure before it measures.
    let nearer = |span: &Span| frame.previous.is_some_and(|p| readings[p].span.end <= span.start);
    let nearer = || topic().filter(|span| nearer(span) && MEASURES.ends(&text[span.range()]).is_some());
    // 服务15所入驻高校: the verb wants an object.
    let object = || {
        let word = front(text, reading.span.end, REACH_BEHIND);
        let len = ATTRIBUTES.begins(word).filter(|_| counted && before.verb.is_some())?;
        behind(text, reading.span.end + len, readings.get(i + 1)).map(|after| after.span)
    };
    // 学习宪法、民法典等10余次: times of study.
    let studied = || {
        let words = &text[frame.clause.max(head_floor(text, at))..at];
        let begins = words.len() - words.trim_start().len();
        let start = at - words.len() + begins;
        let adverbs = STUDY.begins(&text[start..at])?;
        (text[..reading.span.end].ends_with('次') && counted).then(|| Span::new(start, start + adverbs))
    };
    // 连续五次荣获: no number of what the clause before is about.
    let whole = text[..frame.clause].trim_end_matches(['，', ',']).ends_with(['中', '里']);
    let topic = || topic().filter(|_| whole || !counted || !text[reading.span.end..].starts_with(letter));
    // 执法人员46名，其中取得职业资格的11名: the same are counted.
    let same = || {
        let p =
            frame.previous.filter(|&p| frames[p].first == frame.first && readings[p].dimension == reading.dimension);
        let unit = |reading: &Reading| text[..reading.span.end].chars().next_back();
        let open = attributive && counted && follows.is_none();
        p.filter(|&p| open && unit(&readings[p]) == unit(reading)).and_then(|p| lent[p])
    };
    let subject = same().or(subject);
    let subject = studied().or(subject).or_else(object).or(before.verb).or_else(nearer).or_else(carried).or_else(topic);
    Own { subject, lent: subject }
}

/// At most so many figures in a row are of one noun.
const MAX_SHARED: usize = 3;

/// The noun behind the figures that follow one after the other: 22个110千伏和35千伏[变电站].
fn shared(text: &str, readings: &[Reading], i: usize) -> Option<behind::Behind> {
    let mut last = i;
    while let Some(next) = readings.get(last + 1).filter(|_| last < i + MAX_SHARED) {
        let gap = text.get(readings[last].span.end..next.span.start)?;
        if next.dimension == Dimension::Percent || !matches!(gap, "" | "和" | "与" | "及") {
            break;
        }
        last += 1;
    }
    if last == i {
        return None;
    }
    let counts = readings[i + 1].dimension == Dimension::Count;
    let same = readings[i].dimension == readings[last].dimension;
    let rated = readings[last].dimension == Dimension::Energy;
    let found = behind(text, readings[last].span.end, readings.get(last + 1))?;
    (rated || same && counts).then_some(found)
}

/// Where the look for a subject begins at the earliest.
fn head_floor(text: &str, at: usize) -> usize {
    at - tail(text, 0, at, REACH_BEFORE).len()
}

/// Where the verb begins that sets something equal to a share of something else: 为预算的, 完成计划的.
fn stated(head: &str) -> Option<usize> {
    head.char_indices().map(|(at, _)| at).find(|&at| {
        let part = head[..at].ends_with(['行', '作', '成', '认', '视', '人', '因']);
        SHARES.begins(&head[at..]).is_some() && !part
    })
}

/// Whether `noun` is something that time is measured of.
fn measured(noun: &str) -> bool {
    noun.ends_with(['期', '龄', '限', '命', '数', '制']) || MEASURES.ends(noun).is_some()
}

/// The noun of the clause before: the whole (抽查的案卷中，有9卷…), what is said of it (办理周期偏长，平均43天), or what is done
/// (开展法治宣传，全年不少于30场).
fn clause_before(text: &str, frame: &Frame, readings: &[Reading], taken: &[Span]) -> Option<Span> {
    let floor = frame.previous.map_or(frame.sentence, |p| readings[p].span.end.max(frame.sentence).min(frame.clause));
    let head = tail(text, floor, frame.clause, REACH_BEFORE);
    let clause = head.strip_suffix(['，', ',', '：'])?;
    let start = clause
        .rfind(['，', ',', '：', '；'])
        .map_or(0, |at| at + clause[at..].chars().next().map_or(1, char::len_utf8));
    let from = frame.clause - head.len() + start;
    let clause = &clause[start..];
    if let Some(whole) = clause.strip_suffix(['中', '里']) {
        return Head { text, from, to: from + whole.len() }.noun(taken, None).noun;
    }
    // 符合条件的，每次0.5丸，: conditions and figures name nothing.
    let none = clause.ends_with('的') || clause.starts_with(|c: char| c.is_ascii_digit());
    if none || clause.len() > MAX_TOPIC || NO_TOPIC.begins(clause).is_some() {
        return None;
    }
    let said = PREDICATES.ends(clause).unwrap_or(0);
    Head { text, from, to: from + clause.len() - said }.noun(taken, None).noun
}
