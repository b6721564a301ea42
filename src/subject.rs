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

use crate::change;
use crate::reading::{Frame, Reading};
use crate::text::{front, tail};
use crate::unit::Dimension;
use crate::{Bound, Span};
use before::{Before, Head};
use behind::behind;
use words::{CIRCUMSTANCE, EVENTS, LIGHT, MEASURES, SHARES, WHOLE};

/// How far a subject is looked for before the number, in bytes.
const REACH_BEFORE: usize = 120;
/// How far behind the unit, in bytes.
const REACH_BEHIND: usize = 48;
/// Gives the readings their subjects, changes and periods. `frames` says where each stands.
pub(crate) fn assign(text: &str, readings: &mut [Reading], frames: &[Frame], taken: &[Span]) {
    // What a figure without a noun of its own takes over; also of those whose own subject stays open.
    let mut lent: Vec<Option<Span>> = Vec::with_capacity(readings.len());
    for i in 0..readings.len() {
        let own = subject(text, readings, frames, taken, &lent, i);
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
    // 986名调解员全年调解纠纷7412件: the noun of the figure before is not this one's.
    let claimed = i
        .checked_sub(1)
        .and_then(|p| readings[p].subject.filter(|s| s.start >= readings[p].span.end))
        .map_or(0, |s| s.end);
    let head = Head { text, from: frame.segment.max(at.saturating_sub(REACH_BEFORE)).max(claimed.min(at)), to: at };
    let mut before = head.noun(taken, frame.date);
    let mut follows = behind(text, reading.span.end, readings.get(i + 1));
    // 11支执法队伍463名执法人员: the next figure has a noun of its own.
    if let (Some(after), Some(next)) = (follows.as_mut(), readings.get(i + 1)) {
        after.close |= after.lent && behind(text, next.span.end, readings.get(i + 2)).is_some_and(|next| next.close);
    }
    let raw = tail(text, head.floor(), at, REACH_BEFORE);
    // 210公里公路和120公里道路
    if matches!(raw, "和" | "与" | "及" | "以及") || (raw.ends_with('和') && WHOLE.ends(raw).is_none()) {
        before = Before::default();
    }
    // 安全生产、秸秆禁烧巡查320次: what the items share is counted.
    let listed =
        text[..frame.segment].ends_with('、') && i.checked_sub(1).is_none_or(|p| readings[p].span.end <= frame.clause);
    if let (Some(noun), true) = (before.noun.as_mut(), listed) {
        let words = &text[noun.range()];
        if let Some(len) = EVENTS.ends(words).filter(|_| noun.start == frame.segment && words.chars().nth(4).is_some())
        {
            noun.start = noun.end - len;
        }
    }
    let counted = matches!(reading.dimension, Dimension::Count);
    let circumstance = reading.dimension == Dimension::Duration && CIRCUMSTANCE.ends(raw).is_some();
    let shares = matches!(reading.dimension, Dimension::Percent | Dimension::PercentagePoint | Dimension::Multiple);
    let carried = || {
        let previous = frame.previous.filter(|&p| frames[p].first == frame.first);
        // 满意率98%，共9件: a rate is not what is counted.
        previous.and_then(|p| lent[p]).filter(|span| shares || !text[span.range()].ends_with(['率', '比']))
    };
    // 接受不少于60学时的培训
    let taught = text[reading.span.end..].starts_with('的') && before.noun.is_none();
    // 3日以内完成公示
    let verb = LIGHT.begins(front(text, reading.span.end, REACH_BEHIND)).unwrap_or(0);
    let deed =
        || behind(text, reading.span.end + verb, readings.get(i + 1)).filter(|_| verb > 0).map(|after| after.span);
    if circumstance {
        let subject = if reading.bound == Bound::AtMost { deed() } else { None };
        return Own { subject, lent: before.noun.or(before.verb).or_else(carried) };
    }
    let attributive = raw.ends_with('的');
    if reading.dimension == Dimension::Duration {
        let mean = raw.contains("平均") || raw.contains("人均");
        let own = before
            .noun
            .filter(|noun| noun.end < at || mean || reading.bound != Bound::Exact || measured(&text[noun.range()]));
        let named = own.or(before.verb.filter(|_| follows.is_none())).filter(|_| !attributive);
        let named = named.or_else(|| follows.filter(|_| taught).map(|after| after.span));
        let named = named.or_else(|| if reading.bound == Bound::AtMost { deed() } else { None });
        let shared = raw.is_empty() || raw.contains('每') || change::to(raw).is_some() || change::by(raw).is_some();
        let named = named.or_else(|| if shared { carried() } else { None });
        return Own { subject: named, lent: before.noun.or(before.verb).or_else(carried) };
    }
    if attributive && matches!(reading.dimension, Dimension::Percent | Dimension::Multiple) {
        // 收入12亿元，为预算的102%: the budget is what it is compared with.
        if let Some(stated) = stated(raw) {
            let measured = Head { text, from: at - raw.len(), to: at - raw.len() + stated }.noun(taken, None).noun;
            let subject = measured.or_else(carried).or(before.noun);
            return Own { subject, lent: subject };
        }
    }
    let paid = matches!(reading.dimension, Dimension::Money | Dimension::Multiple | Dimension::Percent);
    let done =
        if before.noun.is_none() && (paid || counted) { behind::deed(text, reading.span.end, paid) } else { None };
    let subject = match (before.noun.or(done), follows) {
        (Some(_), Some(after)) if counted && after.close => Some(after.span),
        (None, Some(after)) if counted && after.close => Some(after.span),
        (None, Some(after)) if !attributive && (before.verb.is_none() || after.close) => Some(after.span),
        (Some(noun), _) => Some(noun),
        (None, _) => None,
    };
    let subject = subject.or(before.verb).or_else(carried).or_else(|| clause_before(text, frame, taken));
    Own { subject, lent: subject }
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

/// The noun of the clause before, where it sets the whole (抽查的案卷中，有9卷…).
fn clause_before(text: &str, frame: &Frame, taken: &[Span]) -> Option<Span> {
    let head = tail(text, frame.sentence, frame.clause, REACH_BEFORE);
    let clause = head.strip_suffix(['，', ','])?;
    let whole = clause.strip_suffix('中').or_else(|| clause.strip_suffix('里'))?;
    let start = whole
        .rfind(['，', ',', '：'])
        .map_or(0, |comma| comma + whole[comma..].chars().next().map_or(1, char::len_utf8));
    let to = frame.clause - (head.len() - whole.len());
    Head { text, from: to - (whole.len() - start), to }.noun(taken, None).noun
}
