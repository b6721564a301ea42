//! The noun behind a unit.

use super::REACH_BEHIND;
use super::words::{
    AGENTS, BETWEEN, BODIES, CLAUSES, DOING, EVENTS, HEADS, LIGHT, MEASURES, NOT_STOPS, PAYMENTS, PLACES, STOPS, TERMS,
    WHO_DO, WHOLE,
};
use crate::Span;
use crate::quantity::change::parts_states;
use crate::quantity::reading::Reading;
use crate::text::{at_least, front, letter};

#[derive(Clone, Copy)]
pub(super) struct Behind {
    pub(super) span: Span,
    /// It stands right behind the unit, and nothing says that it belongs to the next figure.
    pub(super) close: bool,
    /// It may belong to the next figure.
    pub(super) lent: bool,
}

/// At most so many bytes between two figures name what the second measures.
const MAX_MEASURE: usize = 36;

/// What makes the name of a body or a place of a verb.
const BODY_ENDS: [char; 9] = ['队', '站', '点', '室', '所', '团', '组', '班', '会'];

/// What is done or paid, where it closes the clause right behind the unit: 开展三次培训, 处五千元以下罚款.
pub(super) fn deed(text: &str, at: usize, paid: bool) -> Option<Span> {
    let rest = front(text, at, REACH_BEHIND);
    let skipped = if rest.starts_with('的') { '的'.len_utf8() } else { 0 };
    let rest = &rest[skipped..];
    let words = if paid { PAYMENTS.begins(rest) } else { EVENTS.begins(rest) };
    let len = words.filter(|len| !rest[*len..].starts_with(letter))?;
    Some(Span::new(at + skipped, at + skipped + len))
}

/// Whether nothing but a change stands between a figure that ends at `at` and the next one: 由9支[精简为]5支.
pub(super) fn moves(text: &str, at: usize, next: Option<&Reading>) -> bool {
    next.and_then(|next| text.get(at..next.span.start)).is_some_and(|gap| parts_states(gap.trim()))
}

/// The noun behind a unit.
pub(super) fn behind(text: &str, at: usize, next: Option<&Reading>) -> Option<Behind> {
    if moves(text, at, next) {
        return None;
    }
    let rest = front(text, at, REACH_BEHIND);
    // 100兆瓦级储能电站
    let (rest, skipped) = match rest.strip_prefix(['的', '级']) {
        Some(after) => (after, '的'.len_utf8()),
        None => (rest, 0),
    };
    if !rest.starts_with(|c: char| letter(c) || matches!(c, '“' | '"')) {
        return None;
    }
    // 41人中: of them
    if skipped == 0 && rest.starts_with(['中', '内', '里', '之']) && NOT_STOPS.begins(rest).is_none() {
        return None;
    }
    // 3个值得注意的地方: the clause before the noun.
    let (rest, clause) = match attribute(rest, text[..at].ends_with(['名', '位'])) {
        Some(clause) => (&rest[clause..], clause),
        None => (rest, 0),
    };
    let start = at + skipped + clause;
    // 37名社区矫正对象: persons are counted, not places.
    let places = skipped == 0 && !text[..at].ends_with(['名', '位', '人', '户', '件']);
    if let Some(len) = PLACES.begins(rest).filter(|len| places && !state(&rest[..*len], &rest[*len..])) {
        return Some(Behind { span: Span::new(start, start + len), close: true, lent: false });
    }
    let mut end = rest.len();
    // 37家单位援助资金310万元: whose, and the name of the next figure.
    let runs = next.is_some_and(|next| {
        rest.get(..next.span.start.saturating_sub(start)).is_some_and(|gap| gap.chars().all(|c| letter(c) || c == '“'))
    });
    for (offset, c) in rest.char_indices() {
        let quote = matches!(c, '“' | '”' | '"');
        // 项目中“差”等次: the whole ends here.
        let whole = matches!(c, '中' | '里') && offset > 3 && rest[offset + 3..].starts_with(['“', '"']);
        // 居民“办证难”, 积案“清仓见底”: what is said of them is no part of their name.
        let closes = || {
            let behind = rest[offset..].find('”').map_or("", |close| &rest[offset + close + '”'.len_utf8()..]);
            person(&rest[..offset]) || !behind.starts_with(letter)
        };
        let apart = c == '“' && offset > 3 && closes();
        let stop = apart || stops(rest, offset, skipped > 0, runs);
        if (!letter(c) && !quote) || stop || whole || (c.is_ascii_digit() && offset > 0) {
            end = offset;
            break;
        }
    }
    // 60学时的业务知识和法律法规培训: the event at the end is what the time is of.
    let phrase = rest.find(|c| !letter(c)).map_or(rest, |end| &rest[..end]);
    if skipped > 0 && end < phrase.len() && rest[end..].starts_with(['和', '与', '及']) && EVENTS.ends(phrase).is_some()
    {
        end = phrase.len();
    }
    if let Some(next) = next {
        end = end.min(next.span.start.saturating_sub(start));
    }
    // 12个主题办件量达3万件: the verb of the next figure
    if next.is_some_and(|next| next.span.start == start + end) {
        while let Some(len) = BETWEEN.ends(&rest[..end]).filter(|len| *len < end && WHOLE.ends(&rest[..end]).is_none())
        {
            end -= len;
        }
    }
    // 在县域上统筹
    while let Some(shorter) = rest[..end]
        .strip_suffix(['中', '上', '内', '里', '后', '前', '间', '时', '下'])
        .filter(|shorter| at_least(shorter, 2) && !shorter.ends_with(['高', '初', '以']))
    {
        end = shorter.len();
    }
    end -= measured(
        &rest[..end],
        text[start + end..].starts_with(|c: char| c.is_ascii_digit()) || {
            next.is_some_and(|next| {
                let gap = text.get(start + end..next.span.start).unwrap_or("，");
                gap.is_empty() || BETWEEN.ends(gap) == Some(gap.len())
            })
        },
    );
    if end < 3 {
        return None;
    }
    let span = Span::new(start, start + end);
    // 讲座36场受众4万余人: the noun is the next figure's.
    let lent = next.is_some_and(|next| {
        // 事项1723项网上可办率100%
        let between = &text[at.min(next.span.start)..next.span.start];
        let rate = between.len() <= MAX_MEASURE
            && !between.contains(['、', '，', '。', '；', ',', '的'])
            && MEASURES.ends(super::before::trimmed(between)).is_some();
        let gap = &text[span.end.min(next.span.start)..next.span.start];
        rate || gap.len() <= 9
            && !gap.contains(['、', '，', '。', '；', '的', '和', ','])
            && (gap.is_empty() || BETWEEN.ends(gap).is_some_and(|len| len == gap.len()))
    });
    Some(Behind { span, close: skipped == 0 && !lent, lent })
}

/// The bytes of a clause before the noun, with its 的. Of `people` also what they are like: 21名[德高望重的]老党员.
fn attribute(rest: &str, people: bool) -> Option<usize> {
    let end = rest.find(|c: char| !letter(c) || c.is_ascii_digit()).unwrap_or(rest.len());
    // 县级以上的机关
    let level = || rest[..end].find("级以上的").map(|at| at + "级以上".len());
    let at = match CLAUSES.begins(rest) {
        Some(_) => rest[..end].rfind('的')?,
        None => level().or_else(|| {
            let like = rest[..end].find('的').filter(|_| people)?;
            (at_least(&rest[..like], 3) && !person(&rest[..like])).then_some(like)
        })?,
    };
    let at = at + '的'.len_utf8();
    rest[at..end].chars().nth(1).map(|_| at)
}

/// The bytes at the end of a noun that name a measure of it and not what is counted: 203个断面[优良率], 8个产业[规模]超…
fn measured(noun: &str, stated: bool) -> usize {
    // 办件量, 收案数
    let amount = stated && noun.ends_with(['量', '数', '额']);
    let rate = (noun.ends_with('率') || amount) && noun.chars().nth(4).is_some();
    let len = if rate { noun.char_indices().rev().nth(2).map_or(0, |(at, _)| noun.len() - at) } else { 0 };
    let named = MEASURES.ends(noun).filter(|len| stated && *len > 3 && noun.len() > len + 3);
    len.max(named.unwrap_or(0))
}

/// 国家重点实验室, 省属企业: the place is part of a longer noun.
fn state(place: &str, behind: &str) -> bool {
    let noun = behind.find(|c: char| !letter(c) || matches!(c, '和' | '与' | '及') || c.is_ascii_digit());
    let noun = noun.map_or(behind, |end| &behind[..end]);
    // 社区调委会
    BODIES.ends(noun).is_some() && STOPS.begins(noun).is_none()
        || behind.starts_with(['级', '属', '直', '域', '城', '办'])
        || (place.ends_with('家') && behind.starts_with("重点"))
}

/// Whether `noun` names people, or a body.
fn person(noun: &str) -> bool {
    AGENTS.ends(noun).is_some() || noun.ends_with(['者', '师', '工', '民', '人', '生', '警', '官', '长'])
}

/// Whether the noun at the start of `rest` ends at `offset`.
fn stops(rest: &str, offset: usize, owned: bool, runs: bool) -> bool {
    let text = &rest[offset..];
    let before = &rest[..offset];
    // 市级以上企业
    if text.starts_with("以上") || text.starts_with("及以上") {
        return !before.ends_with('级') && offset > 0;
    }
    // 国际性和全国性赛事, 二级和三级管网
    let suffix = before.chars().next_back().filter(|c| matches!(c, '性' | '级'));
    if text.starts_with(['和', '与', '及'])
        && suffix.is_some_and(|c| text.chars().skip(2).take(3).any(|next| next == c))
    {
        return false;
    }
    // 18个村聘请
    // 仲裁机构处理
    let doer = offset > 3 && (AGENTS.ends(before).is_some() || before.ends_with("机构") || before.ends_with("组织"))
        || matches!(before, "村" | "市" | "镇" | "乡" | "区");
    if text.starts_with('任') {
        return doer && TERMS.begins(text).is_none();
    }
    // 干部讲授, 工作站受理: who, then what is done
    let done = || LIGHT.begins(text).filter(|len| *len > 3 && doer);
    let Some(len) = STOPS.begins(text).or_else(done) else { return false };
    // 被抽评项目, but not 被查处
    if offset == 0 && text.starts_with('被') {
        let noun = text.char_indices().nth(3).map_or("", |(at, _)| &text[at..]);
        return HEADS.begins(noun).is_none_or(|head| head <= 3);
    }
    // 1次业务培训，: what often is a verb ends the phrase as its noun.
    let behind = &text[len..];
    let last = !behind.starts_with(letter);
    let joined = last || behind.starts_with(['和', '与', '及', '或', '等']);
    let whole = NOT_STOPS.begins(text).is_some_and(|whole| whole > len || (whole == len && !last));
    if whole || (offset > 0 && WHOLE.ends(&rest[..offset + len]).is_some_and(|whole| whole > len)) {
        return false;
    }
    if (offset > 0 || owned) && joined && EVENTS.holds(&text[..len]) {
        return false;
    }
    // 法律服务所, 宣讲团走访: the verb, one character more, and then the word ends.
    let bodies = behind.strip_prefix(BODY_ENDS).filter(|_| len > 3);
    if bodies.is_some_and(|after| !after.starts_with(letter) || LIGHT.begins(after).is_some()) {
        return false;
    }
    // 托底性帮扶
    if before.ends_with('性') && len > 3 {
        return false;
    }
    if doer && runs && len > 3 {
        return true;
    }
    // 投资项目, 服务中心: the verb and the noun behind it are one word.
    let acts =
        DOING.holds(&text[..len]) && WHO_DO.begins(behind).is_none() && (offset == 0 || offset > 3 && person(before));
    let done_to = text[len..].starts_with("企业") || text[len..].starts_with("群众");
    len <= 3
        || acts
        || done_to
        || text.starts_with(['未', '不', '已', '将'])
        || HEADS.begins(&text[len..]).is_none_or(|head| head <= 3)
}
