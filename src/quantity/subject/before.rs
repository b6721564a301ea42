//! The noun before a number.

mod clause;
mod hints;

use super::compare::{base, behind_base, comparison};
use super::words::{
    ADVERBS, AGENTS, ALONE, BEHIND_DATE, BETWEEN, DONE_TO, DONE_WITH, EARNED, ENDED, EVENTS, HEADS, LIGHT, MANNERS,
    MEASURES, MENDED, MENDS, MIDDLE, NO_MEASURES, NO_NOUN, NOT_ADVERBS, NOUNS, OF_CHECKS, OF_THESE, OF_TRADES, PERSONS,
    PUBLISHES, RECEIVERS, SET_UP, SHARERS, SHORT_VERBS, TAILS, TRADES, WANTS, WHOLE,
};
use crate::Span;
use crate::text::{at_least, at_most, letter};
use crate::title::without_note_mark;
use hints::HINTS;

/// At most this many words are taken off one phrase.
const MAX_STEPS: usize = 16;
/// At most so many dates of one clause are looked behind.
const MAX_DATES: usize = 3;
/// Verbs where they stand alone, and before anything else the means or the manner of something: 通过12人.
const PASSED: [&str; 2] = ["通过", "公开"];
/// Before the one for whom something is done.
const GIVEN: [char; 3] = ['为', '向', '给'];
/// Ends of the names of offices and of their people: what stands behind them is what they do.
const OFFICES: [char; 19] =
    ['所', '局', '院', '队', '庭', '委', '办', '团', '道', '镇', '员', '者', '师', '警', '官', '台', '心', '口', '体'];

/// The text before a figure, down to the start of its item.
pub(super) struct Head<'t> {
    pub(super) text: &'t str,
    pub(super) from: usize,
    pub(super) to: usize,
}

#[derive(Default)]
pub(super) struct Before {
    pub(super) noun: Option<Span>,
    /// A verb and no noun: 办结24件.
    pub(super) verb: Option<Span>,
    /// The noun ends in a verb: 高校承担.
    pub(super) acts: bool,
}

impl Head<'_> {
    pub(super) fn floor(&self) -> usize {
        let mut from = self.from;
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        from
    }

    pub(super) fn noun(&self, taken: &[Span], date: Option<usize>) -> Before {
        let floor = self.floor();
        // 近五年来办案
        let since = self.text[..floor].ends_with('年') && self.text[floor..self.to].starts_with('来');
        let floor = if since { floor + '来'.len_utf8() } else { floor };
        let date = date.map(|index| taken[index]).filter(|span| span.start >= floor && span.end <= self.to);
        let Some(date) = date else { return self.phrase(floor, self.to) };
        // 到2031年底建成
        let behind = &self.text[date.end..self.to];
        let late = date.end + BEHIND_DATE.begins(behind).unwrap_or(0);
        let compared = self.text[floor..date.start].ends_with(['较', '比', '于']);
        let late = if compared { late + base(&self.text[late..self.to]) } else { late };
        let late = self.phrase(late, self.to);
        if late.noun.is_some() || (!compared && late.verb.is_some()) {
            return late;
        }
        // 产值在2030年已达2029年的九倍: from date to date, backwards.
        let mut to = date.start;
        for earlier in taken[..taken.partition_point(|span| span.start < date.start)].iter().rev().take(MAX_DATES) {
            let from = earlier.end.clamp(floor, to);
            let early = self.phrase(from, without_preposition(self.text, from, to));
            if early.noun.is_some() || earlier.start <= floor {
                return if early.noun.is_some() { early } else { late };
            }
            to = earlier.start.min(to);
        }
        let early = self.phrase(floor, without_preposition(self.text, floor, to));
        if early.noun.is_some() { early } else { late }
    }

    /// The noun at the end of `text[from..to]`.
    fn phrase(&self, from: usize, to: usize) -> Before {
        let text = self.text;
        let mut end = without_tail(text, from, to);
        let hints = HINTS.of(&text[from..end]);
        let held = |hint: u8| hints & hint != 0;
        let from = from + clause::opening(&text[from..end], held(hints::BRACKET));
        let from = from + lead(&text[from..end]);
        let from = from + behind_base(&text[from..end]).unwrap_or(0);
        if let Some(compared) = if held(hints::COMPARISON) { comparison(&text[from..end]) } else { None } {
            end = without_tail(text, from, from + compared);
        }
        end = trim_end(text, from, end);
        let mut start = from;
        let mut verb = None;
        let mut acted = false;
        // 政策文件、信息等内容: what 等 and 的 introduce.
        if held(hints::INTRODUCTION) {
            start = introduced(text, start, end);
        }
        let measure = MEASURES.ends(&text[start..end]).is_some() && NO_MEASURES.ends(&text[start..end]).is_none();
        end = start + clause::payer(&text[start..end], &text[end..to]);
        start += clause::body(&text[start..end], measure, held(hints::MODAL), held(hints::TIME));
        if clause::no_noun(&text[start..end], measure) {
            return Before::default();
        }
        // 按常住人口计算
        if text[start..end].starts_with(['按', '据'])
            && !text[..to].ends_with('的')
            && adverb_at(&text[start..end]).is_none()
            && NOT_ADVERBS.begins(&text[start..end]).is_none()
        {
            return Before::default();
        }
        // “一村一品”覆盖率
        if measure && text[start..end].starts_with(['“', '"']) {
            if let Some(close) = text[start..end].rfind(['”', '"']).filter(|close| *close > 0) {
                let behind = start + close + text[start + close..].chars().next().map_or(1, char::len_utf8);
                if at_least(&text[behind..end], 2) {
                    start = behind;
                }
            }
        }
        for _ in 0..MAX_STEPS {
            let rest = &text[start..end];
            let verb_len = if measure {
                DONE_TO
                    .begins(rest)
                    .filter(|_| NOUNS.begins(rest).is_none())
                    .filter(|len| rest.starts_with("涉及") || rest[*len..].chars().nth(2).is_some())
            } else {
                verb_at(rest)
            };
            let verb_len = verb_len.filter(|len| !acted || text[..start].ends_with('并') || !one_noun(rest, *len));
            let is_verb = verb_len.is_some() && verb_len >= adverb_at(rest);
            let adverb = adverb_at(rest).filter(|len| !(measure && named(rest, *len)));
            let step = sharer(rest)
                .or_else(|| given(text, start, rest).filter(|len| !measure || LIGHT.begins(&rest[*len..]).is_some()))
                .or_else(|| adverb.max(verb_len));
            // 在《…报》开设专栏: where it was done.
            let step = step.or_else(|| {
                let close =
                    rest.find('》').filter(|_| rest.starts_with('《') && text[..start].ends_with(['在', '于']))?;
                let behind = close + '》'.len_utf8();
                LIGHT.begins(&rest[behind..]).map(|_| behind)
            });
            let Some(len) = step else { break };
            if len == rest.len() {
                if LIGHT.begins(rest) == Some(len) && !ADVERBS.holds(rest) || PASSED.contains(&rest) {
                    verb = Some(Span::new(start, end));
                } else if ENDED.holds(rest) && LIGHT.ends(&text[from..start]).is_some() {
                    // 调解成功
                    let len = LIGHT.ends(&text[from..start]).unwrap_or(0);
                    verb = Some(Span::new(start - len, end));
                }
                start = end;
                break;
            }
            acted |= is_verb;
            start += len;
            start += text[start..end].len() - text[start..end].trim_start().len();
        }
        if measure {
            if held(hints::OBJECT) {
                start = after_object_mark(text, start, end);
            }
            start += clause::bearer(&text[start..end]);
        } else if !measure && (held(hints::DEED) || text[..start].ends_with(GIVEN)) {
            start = after_verb(text, start, end);
        }
        if let Some(len) = TAILS.ends(&text[start..end]) {
            start = end - len;
        }
        // 街道投入, but not 研发投入
        if text[start..end].strip_suffix("投入").is_some_and(|who| AGENTS.ends(who).is_some()) {
            start = end - "投入".len();
        }
        let span = Span::new(start, end);
        let words = text[span.range()].trim_matches(|c: char| {
            !letter(c) && !matches!(c, '“' | '”' | '"' | '（' | '）' | '(' | ')' | '《' | '》')
        });
        // One character is rarely a noun, and a locative never.
        let lone = words.chars().nth(1).is_none() && !ALONE.contains(words);
        if words.is_empty() || verb.is_some() || lone || NO_NOUN.holds(words) {
            return Before { noun: None, verb, acts: false };
        }
        let offset = words.as_ptr() as usize - text[span.range()].as_ptr() as usize;
        let span = Span::new(start + offset, start + offset + words.len());
        let acts = WANTS.ends(words).is_some_and(|len| len < words.len());
        Before { noun: Some(span), verb: None, acts }
    }
}

fn trim_end(text: &str, from: usize, to: usize) -> usize {
    from + without_note_mark(text[from..to].trim_end_matches([' ', '\u{3000}', '\u{a0}', '：', ':'])).len()
}

/// The end of the text without the words between noun and number.
pub(super) fn without_tail(text: &str, from: usize, to: usize) -> usize {
    let mut end = to;
    for _ in 0..MAX_STEPS {
        end = trim_end(text, from, end);
        let rest = &text[from..end];
        if WHOLE.ends(rest).is_some() {
            break;
        }
        let Some(len) = BETWEEN.ends(rest).or_else(|| shared_out(rest)).or_else(|| month(rest)) else { break };
        end -= len;
    }
    end
}

/// 从1月的, 12月份 at the end of `text`: a month of no year.
fn month(text: &str) -> Option<usize> {
    let head = text.strip_suffix('的').unwrap_or(text);
    let number = head.strip_suffix("月份").or_else(|| head.strip_suffix('月'))?;
    let before = number.trim_end_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(number.len() - before.len())).then(|| text.len() - before.len())
}

/// The same of a text that stands alone.
pub(super) fn trimmed(text: &str) -> &str {
    &text[..without_tail(text, 0, text.len())]
}

/// 每个网格 at the end of `text`.
fn shared_out(text: &str) -> Option<usize> {
    // 每船, 每班
    let any = text.chars().next_back().map(char::len_utf8).filter(|len| text[..text.len() - len].ends_with('每'));
    let len = SHARERS.ends(text).or(any)?;
    let head = &text[..text.len() - len];
    let each = ["每个", "每名", "每位", "每"].iter().find(|each| head.ends_with(**each))?;
    Some(len + each.len())
}

/// The end of what stands before a date, without one preposition.
fn without_preposition(text: &str, from: usize, to: usize) -> usize {
    let head = &text[from..to];
    from + head.strip_suffix(['较', '比', '到', '在', '由', '从', '自', '于']).unwrap_or(head).len()
}

/// Behind the last 等, 的, 中 or 控制在 that has a phrase of two characters or more behind it.
fn introduced(text: &str, from: usize, to: usize) -> usize {
    let mut start = from;
    for (at, c) in text[from..to].char_indices() {
        let rest = &text[from + at..to];
        let len = match c {
            '的' => c.len_utf8(),
            '等' if !of_a_word(&text[from..from + at], &rest[c.len_utf8()..]) => c.len_utf8(),
            '中' if OF_THESE.ends(&text[from..from + at]).is_some()
                && !rest[c.len_utf8()..].starts_with(['心', '小']) =>
            {
                c.len_utf8()
            }
            '控' | '稳' if rest.starts_with("控制在") || rest.starts_with("稳定在") => "控制在".len(),
            _ => continue,
        };
        if rest[len..].chars().nth(1).is_some() {
            start = from + at + len;
        }
    }
    start
}

/// Whether 等 between the two belongs to a word: 平等, 等级.
fn of_a_word(before: &str, behind: &str) -> bool {
    before.ends_with(['平', '高', '初', '中', '同', '上', '对', '均', '一', '二', '三', '相'])
        || behind.starts_with(['级', '候', '教'])
        || behind.starts_with('待') && !behind.starts_with("待遇")
}

/// Whether a second verb and what is behind it are one noun: 提出审核意见, 下达责令改正通知书.
fn one_noun(rest: &str, verb: usize) -> bool {
    let behind = &rest[verb..];
    let published = PUBLISHES.begins(rest) == Some(verb);
    let document = rest.ends_with(['书', '函', '证', '令', '表', '单']) && !published;
    let mended = MENDED.holds(behind) && MENDS.begins(rest) == Some(verb);
    let never = mended || published || MIDDLE.begins(rest).is_some() || AGENTS.holds(behind);
    document || (!never && behind.chars().nth(2).is_none())
}

/// Whether the adverb at the start of a short rate is part of its name: 按时办结率.
fn named(rest: &str, adverb: usize) -> bool {
    MANNERS.holds(&rest[..adverb]) && at_most(&rest[adverb..], MAX_NAMED)
}

/// At most so many characters behind a manner make one name with it.
const MAX_NAMED: usize = 5;

/// 企业 of 为企业减税: for whom it was done.
fn given(text: &str, start: usize, rest: &str) -> Option<usize> {
    if !text[..start].ends_with(['为', '向', '给', '对']) {
        return None;
    }
    let len = AGENTS.begins(rest).or_else(|| RECEIVERS.begins(rest)).or_else(|| person(rest))?;
    rest[len..].chars().nth(1).is_some().then_some(len)
}

/// People at the start of `rest`, before a verb: 农牧民审查合同.
fn person(rest: &str) -> Option<usize> {
    let ends = rest.char_indices().skip(1).take(MAX_PERSON).filter(|(_, c)| PEOPLE.contains(c));
    ends.map(|(at, c)| at + c.len_utf8()).find(|&end| LIGHT.begins(&rest[end..]).is_some_and(|verb| verb > 3))
}

/// Ends of the names of people, and at most so many characters behind the first of them.
const PEOPLE: [char; 7] = ['民', '员', '者', '工', '户', '生', '人'];
const MAX_PERSON: usize = 5;

/// 每个县（区）, 各乡镇
fn sharer(text: &str) -> Option<usize> {
    let len = ["每个", "每", "各个", "各", "个别", "部分", "少数"].iter().find(|word| text.starts_with(**word))?.len();
    SHARERS.begins(&text[len..]).map(|noun| len + noun)
}

/// The verb at the start of `text`, unless it makes one noun with what is behind it.
fn verb_at(text: &str) -> Option<usize> {
    let short = || {
        let (verb, nouns) = SHORT_VERBS.iter().find(|(verb, _)| text.starts_with(*verb))?;
        (!text[verb.len_utf8()..].starts_with(|c| nouns.contains(c))).then_some(verb.len_utf8())
    };
    let len = LIGHT.begins(text).or_else(short)?;
    let rest = &text[len..];
    // 保障性住房, 办理率
    // 减税及退税: nouns, joined
    let person = rest.starts_with('人') && PERSONS.begins(rest).is_none();
    let compound = person
        || TRADES.begins(text) == Some(len) && OF_TRADES.begins(rest).is_some()
        || rest.starts_with(['性', '型', '化', '率', '者', '员', '局', '署', '厅'])
        || NOUNS.begins(text).is_some_and(|noun| noun > len);
    let joined = rest.strip_prefix(['及', '和', '与', '、']).is_some_and(|next| LIGHT.begins(next).is_none())
        && NOT_ADVERBS.begins(rest).is_none();
    if compound || joined || (rest.chars().count() == 1 && HEADS.holds(rest)) {
        return None;
    }
    (rest.is_empty() || at_least(rest, 2) || sets_up(text)).then_some(len)
}

/// 设岗, 设点
fn sets_up(text: &str) -> bool {
    text.strip_prefix('设').is_some_and(|rest| rest.chars().count() == 1 && SET_UP.contains(rest))
}

/// The adverb at the start of `text`, unless it begins a word of its own.
fn adverb_at(text: &str) -> Option<usize> {
    let len = ADVERBS.begins(text)?;
    let whole = NOT_ADVERBS.begins(text).is_some_and(|whole| whole >= len);
    // 成功率: one character is no noun of its own.
    let rest = text[len..].chars().take(2).count();
    (!whole && rest != 1).then_some(len)
}

/// 将代编预算占比: a measure keeps its verbs, and loses what does something to it.
fn after_object_mark(text: &str, from: usize, to: usize) -> usize {
    let phrase = &text[from..to];
    // 企业实现利润
    for (at, _) in phrase.char_indices().skip(2) {
        let Some(len) = EARNED.begins(&phrase[at..]) else { continue };
        let done = AGENTS.ends(&phrase[..at]).is_some() || phrase[at..].starts_with("实现");
        if done && phrase[at + len..].chars().nth(1).is_some() {
            return from + at + len;
        }
    }
    let mark = phrase.char_indices().rev().find(|&(at, c)| {
        let word = phrase[..at].ends_with(['即', '麻', '门', '当']) || phrase[at..].starts_with("将军");
        at > 0 && (matches!(c, '将' | '把') && !word || c == '对' && AGENTS.ends(&phrase[..at]).is_some())
    });
    match mark {
        Some((at, c)) if phrase[at + c.len_utf8()..].chars().nth(1).is_some() => from + at + c.len_utf8(),
        _ => from,
    }
}

/// At most so many bytes say which levels: 县乡村三级.
const MAX_LEVELS: usize = 18;

/// What stands before the words of a phrase: ③, 1—6月, 12月当月.
fn lead(phrase: &str) -> usize {
    let item = phrase.trim_start_matches(|c| ('①'..='⓿').contains(&c));
    let months = item.trim_start_matches(|c: char| c.is_ascii_digit() || "—-–～至到、".contains(c));
    // 剔除退税因素后
    if ["剔除", "扣除", "还原"].iter().any(|word| item.starts_with(word)) {
        if let Some(at) = item.find('后').filter(|at| !item[*at..].starts_with("后续")) {
            return phrase.len() - item.len() + at + '后'.len_utf8();
        }
    }
    // 乡村两级调委会
    if let Some(at) = item.find('级').filter(|&at| at <= MAX_LEVELS) {
        let places = item[..at].strip_suffix(['两', '三', '四']).unwrap_or_default();
        let behind = &item[at + '级'.len_utf8()..];
        if places.ends_with(['省', '市', '县', '区', '乡', '镇', '村', '街', '组']) && at_least(behind, 2) {
            return phrase.len() - behind.len();
        }
    }
    let behind =
        months.strip_prefix("月份").or_else(|| months.strip_prefix('月')).filter(|_| months.len() < item.len());
    let behind = behind.map(|behind| &behind[BEHIND_DATE.begins(behind).unwrap_or(0)..]);
    phrase.len() - behind.unwrap_or(item).len()
}

/// The start of the noun behind the last verb in the middle of a phrase that begins with its doer: 班子成员[撰写]心得体会.
fn after_verb(text: &str, from: usize, to: usize) -> usize {
    let phrase = &text[from..to];
    let mut best = from;
    let given = text[..from].ends_with(GIVEN);
    let mut quoted = phrase.starts_with('“') || phrase.chars().nth(1) == Some('“');
    for (at, _) in phrase.char_indices().skip(2) {
        let rest = &phrase[at..];
        // 审计组发现问题: who, does, what
        let done = || {
            let agent = AGENTS.ends(&phrase[..at])?;
            WHOLE.ends(&phrase[..at]).is_none_or(|whole| whole <= agent).then_some(())?;
            let manner = adverb_at(rest).filter(|len| *len > 3 || rest.starts_with(['共', '已', '均']));
            let len = verb_at(rest).filter(|len| *len > 3).or(manner)?;
            // 司法所调解
            let office = phrase[..at].ends_with(OFFICES) && !phrase[..at].ends_with("家庭");
            // 被媒体采用
            if len == rest.len()
                && (office || phrase[..at].contains('被'))
                && LIGHT.holds(rest)
                && !DONE_WITH.holds(rest)
            {
                return Some(0);
            }
            (len < rest.len()).then_some(len)
        };
        // 处罚时适用“首违不罚”
        let quotes = || {
            LIGHT
                .begins(rest)
                .filter(|len| *len > 3 && rest[*len..].starts_with('“'))
                .filter(|_| EVENTS.begins(rest).is_none())
        };
        // “一窗受理”窗口
        quoted = match rest.chars().next() {
            Some('“') => true,
            Some('”') => false,
            _ => quoted,
        };
        if quoted {
            continue;
        }
        // 设立, not 设
        let middle =
            MIDDLE.begins(rest).map(|len| if len > 3 { len } else { LIGHT.begins(rest).unwrap_or(len).max(len) });
        // 为特殊群体减免公证费
        let helped = || {
            let len = verb_at(rest).filter(|len| given && *len > 3 && *len < rest.len() && !one_noun(rest, *len))?;
            (HEADS.begins(&rest[len..]).is_none() && EVENTS.begins(rest).is_none()).then_some(len)
        };
        let Some(len) = middle.filter(|len| *len < rest.len()).or_else(done).or_else(quotes).or_else(helped) else {
            continue;
        };
        let behind = &rest[len..];
        // 专项检查行动
        if rest[..len].ends_with("检查") && OF_CHECKS.holds(behind) {
            continue;
        }
        // “四色预警”抽查任务: a name, and what it is the name of
        if phrase[..at].ends_with('”') && HEADS.holds(behind) && !AGENTS.holds(behind) {
            continue;
        }
        // 公共, 行为: the last character of a word.
        let part = WHOLE.ends(&phrase[..at + len]).is_some_and(|whole| whole > len);
        let part = part
            || NOT_ADVERBS.begins(rest).is_some_and(|whole| whole > len)
            || NOUNS.begins(rest).is_some_and(|whole| whole > len)
            || rest.starts_with('设')
                && (phrase[..at].ends_with(['建', '开', '增', '假', '铺', '架', '敷', '下', '内', '附'])
                    || verb_at(rest).is_none());
        if (at_least(behind, 2) || sets_up(rest)) && !part {
            best = from + at + len;
        }
    }
    if best > from {
        for _ in 0..MAX_STEPS {
            let rest = &text[best..to];
            // 评查共抽取案卷: 共 is no verb that could have the next one in its object.
            let acted = LIGHT.ends(&text[from..best]).is_some();
            let verb = verb_at(rest).filter(|len| !acted || !one_noun(rest, *len));
            let Some(len) = adverb_at(rest).max(verb).filter(|len| *len < rest.len()) else { break };
            best += len;
        }
    }
    best
}
