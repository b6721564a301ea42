//! What a figure counts or measures: the shortest phrase of the text that names it.
//!
//! Chinese puts it before the number (行政处罚57笔, 满意率达94%) or behind the unit (为8个社区, 5000多名居民); where the clause has neither, the
//! figure before it in the sentence lends its own (办结率98%，同比提高4个百分点).

mod around;
mod before;
mod behind;
mod compare;
mod pair;
mod words;

use crate::quantity::change;
use crate::quantity::reading::Reading;
use crate::quantity::unit::Dimension;
use crate::text::{at_least, at_most, front, letter};
use crate::{Bound, Span};
use around::{Around, Figures};
use behind::{behind, moves};
use words::{
    AGENTS, ATTRIBUTES, CIRCUMSTANCE, DEEDS, FINISHED, HOURS, LIST_HEADS, MEASURES, PAYMENTS, REACHES, SHARES, STUDY,
    WHOLE,
};

/// How far a subject is looked for before the number, in bytes.
const REACH_BEFORE: usize = 120;
/// How far behind the unit, in bytes.
const REACH_BEHIND: usize = 48;

/// Gives the readings their subjects and changes.
pub(crate) fn assign(text: &str, readings: &mut [Reading], taken: &[Span]) {
    for i in 0..readings.len() {
        let own = subject(Figures { text, readings, taken }, i);
        (readings[i].subject, readings[i].lent) = (own.subject, own.lent);
        readings[i].change = change::moved(text, readings, i);
    }
    pair::pair(text, readings);
}

/// What a figure counts, and what it lends to the next.
struct Own {
    subject: Option<Span>,
    lent: Option<Span>,
}

impl Own {
    const fn both(subject: Option<Span>) -> Self {
        Self { subject, lent: subject }
    }
}

/// Asks the ways in which a figure may name what it counts, special ones first.
fn subject(all: Figures<'_>, at: usize) -> Own {
    let mut around = Around::read(all, at);
    let special = base_of_share(&around)
        .or_else(|| share_of_group(&around))
        .or_else(|| multiple_of_limit(&around))
        .or_else(|| term_of_sum(&around))
        .or_else(|| circumstance(&around));
    if let Some(own) = special {
        return own;
    }
    // 接受不少于60学时的培训
    let taught = around.owns() && around.before.noun.is_none();
    settle(&mut around);
    let own = attribute(&around).or_else(|| time(&around, taught)).or_else(|| share_of_base(&around));
    own.unwrap_or_else(|| {
        let subject = counted(&around);
        // 满意率连续8个季度居全县首位，达99%: a time lends nothing of its own.
        let time = subject.is_some_and(|span| matches!(&all.text[span.range()], "季度" | "年度" | "学期"));
        Own { subject, lent: if time { around.before.noun.or_else(|| around.carried()) } else { subject } }
    })
}

/// 为预算[310万元]的88%: the amount is the base of the share behind it.
fn base_of_share(around: &Around<'_>) -> Option<Own> {
    let next = around.next().filter(|_| around.owns())?;
    let shares = matches!(next.dimension, Dimension::Percent | Dimension::Multiple);
    if !shares || next.span.start != around.reading.span.end + '的'.len_utf8() {
        return None;
    }
    let stated = stated(around.head)?;
    let of = SHARES.begins(&around.head[stated..]).map_or(0, |verb| stated + verb);
    Some(Own { subject: around.noun_in_head(of, around.head.len()), lent: around.noun_in_head(0, stated) })
}

/// What a share of a group stands behind, and nothing else of the text.
const GROUP_SHARES: &[&str] = &["", "的", "仅", "占", "占比", "的占", "者占", "的仅占", "的只占", "的约占"];

/// 法学专业仅2人，50周岁以上占[57.1%]: the group is a figure itself.
fn share_of_group(around: &Around<'_>) -> Option<Own> {
    if !around.is(Dimension::Percent) || !GROUP_SHARES.contains(&around.head.trim()) {
        return None;
    }
    let group = &around.all.readings[around.at.checked_sub(1)?];
    let touches = group.span.end == around.head_start;
    // An age is a group, 连续五年低于3% is none.
    let age = || around.all.text[group.span.range()].contains('岁');
    let groups = group.bound != Bound::Exact || group.dimension == Dimension::Duration && age();
    (touches && groups).then(|| Own::both(Some(group.span)))
}

/// 财产在限额[2倍]以内
fn multiple_of_limit(around: &Around<'_>) -> Option<Own> {
    let of = around.head.find('在').filter(|_| around.is(Dimension::Multiple))?;
    let own = around.noun_in_head(0, of).filter(|_| !around.head[..of].ends_with(['存', '现', '所', '正']));
    own.map(|own| Own::both(Some(own)))
}

/// 80天-[21天]（封航）-[3天]: terms of one sum.
fn term_of_sum(around: &Around<'_>) -> Option<Own> {
    let term = around.head.trim_end_matches(['-', '－', '—', '–', '+', '＋', '=', '＝']);
    let signed = term.len() < around.head.len() && (term.is_empty() || term.ends_with(['）', ')']));
    (signed && around.is(Dimension::Duration)).then(|| Own::both(around.carried()))
}

/// 在[3日]以内完成公示: a time in which something is done.
fn circumstance(around: &Around<'_>) -> Option<Own> {
    let head = around.head;
    let within = around.is(Dimension::Duration)
        && CIRCUMSTANCE.ends(head).is_some()
        && !head.ends_with("减少")
        && WHOLE.ends(head).is_none();
    within.then(|| Own {
        subject: if around.reading.bound == Bound::AtMost { around.deed() } else { None },
        lent: around.before.noun.or(around.before.verb).or_else(|| around.carried()),
    })
}

/// Words behind a share that are no noun of their own: 按90%[的比例]支付.
const PROPORTIONS: &[&str] = &["的比例", "的比率", "的份额"];

/// Weighs what stands before against what stands behind.
fn settle(around: &mut Around<'_>) {
    // 10类32件民生实事, 22个110千伏和35千伏变电站: all are of one noun.
    if around.before.noun.is_none() && around.behind.is_none() && (around.counts() || around.rates()) {
        around.behind = around.all.shared(around.at);
    }
    // 惠及26个小区1.38万户
    let reached = around.before.verb.is_some_and(|verb| REACHES.holds(&around.all.text[verb.range()]));
    if let Some(after) = around.behind.as_mut().filter(|after| reached && after.lent) {
        after.close = true;
    }
    // 高校承担了近80%的项目: a verb that wants the noun behind the figure.
    if around.before.acts && around.behind.is_some() {
        around.before.noun = None;
    }
    if PROPORTIONS.iter().any(|of| around.rest.starts_with(of)) {
        around.behind = None;
    }
}

/// 全球最大[26兆瓦]级机组, 成灾的[8000亩]农田: what follows is counted.
fn attribute(around: &Around<'_>) -> Option<Own> {
    let after = around.behind?;
    let attributive = around.attributive() && after.close && !around.shares();
    (attributive || around.rest.starts_with('级')).then(|| Own::both(Some(after.span)))
}

/// What a time is measured of: 平均办理周期[43天].
fn time(around: &Around<'_>, taught: bool) -> Option<Own> {
    if !around.is(Dimension::Duration) {
        return None;
    }
    let (text, head, reading, before) = (around.all.text, around.head, around.reading, &around.before);
    let mean = head.contains("平均") || head.contains("人均");
    // 播放普法音频420小时，: the clause ends with it.
    let closes = !around.rest.starts_with(letter);
    let hours = HOURS.ends(&text[reading.span.range()]).is_some();
    let vague = reading.bound != Bound::Exact;
    let of_time =
        |noun: &Span| noun.end < reading.span.start || closes && hours || mean || vague || timed(&text[noun.range()]);
    let own = before.noun.filter(of_time).filter(|noun| !text[noun.range()].ends_with(['率', '比']));
    let named = own.or(before.verb.filter(|_| around.behind.is_none())).filter(|_| !around.attributive());
    // 企业开办0.5个工作日办结
    let named = named.or_else(|| before.noun.filter(|_| FINISHED.begins(around.rest).is_some()));
    let named = named.or_else(|| around.behind.filter(|_| taught).map(|after| after.span));
    let named = named.or_else(|| if reading.bound == Bound::AtMost { around.deed() } else { None });
    // 30年以上燃气管道, 5年累计投入
    let aged = || vague && head.is_empty() && text[reading.span.range()].contains('年');
    let aged = around.behind.filter(|after| after.close && aged()).map(|after| after.span);
    let named = named.or(aged);
    let open = || {
        before::trimmed(head).is_empty()
            || head.contains('每')
            || change::to(head).is_some()
            || change::by(head).is_some()
    };
    let adverbial = head.is_empty() && !closes;
    // 筛查、60岁以上老年人接种
    let carries = !adverbial && !text[..reading.span.start].ends_with('、') && (mean || open());
    let named = named.or_else(|| if carries { around.carried().or_else(|| around.topic()) } else { None });
    Some(Own { subject: named, lent: before.noun.or(before.verb).or(named).or_else(|| around.carried()) })
}

/// 收入12亿元，为预算的[102%]: the budget is what it is compared with.
fn share_of_base(around: &Around<'_>) -> Option<Own> {
    if !around.attributive() || !matches!(around.reading.dimension, Dimension::Percent | Dimension::Multiple) {
        return None;
    }
    let stated = stated(around.head)?;
    // 按罚款数额的3%加处罚款
    let paid = || if around.verb > 0 { around.done(around.verb, true) } else { None };
    let measured = around.noun_in_head(0, stated).or_else(paid);
    Some(Own::both(measured.or_else(|| around.carried()).or_else(|| around.topic())))
}

/// What any other figure counts or measures.
fn counted(around: &Around<'_>) -> Option<Span> {
    studied(around)
        .or_else(|| repeated(around))
        .or_else(|| same(around))
        .or_else(|| beside(around))
        .or_else(|| object(around))
        .or(around.before.verb)
        .or_else(|| measure_before(around))
        .or_else(|| around.carried())
        .or_else(|| topic(around))
}

/// 学习宪法、民法典等[10余次]: times of study.
fn studied(around: &Around<'_>) -> Option<Span> {
    let words = around.clause().trim_start();
    let adverbs = STUDY.begins(words)?;
    let start = around.reading.span.start - words.len();
    let times = around.counts() && around.words().ends_with('次');
    times.then(|| Span::new(start, start + adverbs))
}

/// 镇长先后[5次]带头宣讲水法: how often, and then what was done.
fn repeated(around: &Around<'_>) -> Option<Span> {
    let times = around.words().strip_suffix('次').filter(|_| around.counts())?;
    let counted = times.ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十百两余多".contains(c));
    let doer = around.before.noun.is_none_or(|who| AGENTS.ends(&around.all.text[who.range()]).is_some());
    let deed = front(around.rest, 0, REACH_BEHIND);
    let deed = &deed[..deed.find(|c| !letter(c)).unwrap_or(deed.len())];
    let done = DEEDS.begins(deed).filter(|len| deed[*len..].chars().nth(1).is_some());
    (counted && doer && around.before.verb.is_none() && done.is_some())
        .then(|| Span::new(around.reading.span.end, around.reading.span.end + deed.len()))
}

/// Of what is told apart, a clause of more characters is no name of it.
const MAX_APART: usize = 12;

/// 执法人员46名，其中取得职业资格的[11名]: the same are counted, and the clause tells which of them.
fn same(around: &Around<'_>) -> Option<Span> {
    if !around.attributive() || !around.counts() || around.behind.is_some() {
        return None;
    }
    let Figures { text, readings, .. } = around.all;
    let previous = around.frame.previous.filter(|&p| readings[p].frame.first == around.frame.first)?;
    let unit = |reading: &Reading| text[..reading.span.end].chars().next_back();
    let alike =
        readings[previous].dimension == around.reading.dimension && unit(&readings[previous]) == unit(around.reading);
    let start = around.head_start;
    let mut which = around.head.trim_end_matches('的');
    while let Some(len) = LIST_HEADS.begins(which) {
        which = &which[len..];
    }
    // 比上年的8件: what it is compared with.
    let base = which.starts_with(['比', '较', '由', '从', '是', '为', '占', '按']);
    let told = alike && !base && which.chars().all(|c| letter(c) && !c.is_ascii_digit());
    let told = told && at_least(which, 2) && at_most(which, MAX_APART);
    let at = start + around.head.trim_end_matches('的').len() - which.len();
    let told = told.then(|| Span::new(at, at + which.len()));
    told.or_else(|| readings[previous].lent.filter(|_| alike))
}

/// The noun before the number, or the one behind the unit.
fn beside(around: &Around<'_>) -> Option<Span> {
    let (before, money) = (&around.before, around.is(Dimension::Money));
    let paid = money || matches!(around.reading.dimension, Dimension::Multiple | Dimension::Percent);
    let done = || if paid || around.counts() { around.done(0, paid) } else { None };
    let noun = before.noun.or_else(done);
    let Some(after) = around.behind else { return noun };
    if after.close && around.counts() {
        return Some(after.span);
    }
    let Some(noun) = noun else {
        // 投入30万元升级改造设备: what the money is for is not what it measures.
        // 安排30万元专项资金
        let sum = money && PAYMENTS.ends(&around.all.text[after.span.range()]).is_some();
        let free = before.verb.is_none() || after.close && (!money || sum) || around.owns();
        return (free && !around.attributive()).then_some(after.span);
    };
    // 集团7万吨锌基合金项目
    let rated = after.close && around.rates() && MEASURES.ends(&around.all.text[noun.range()]).is_none();
    Some(if rated { after.span } else { noun })
}

/// 服务[15所]入驻高校: the verb wants an object.
fn object(around: &Around<'_>) -> Option<Span> {
    if !around.counts() || around.before.verb.is_none() {
        return None;
    }
    let len = ATTRIBUTES.begins(front(around.rest, 0, REACH_BEHIND))?;
    behind(around.all.text, around.reading.span.end + len, around.next()).map(|after| after.span)
}

/// 60岁以上群众知晓率偏低，仅为[71%]: nearer than what the figure before it measures.
fn measure_before(around: &Around<'_>) -> Option<Span> {
    let previous = &around.all.readings[around.frame.previous?];
    let nearer = |span: &Span| previous.span.end <= span.start;
    around.topic().filter(|span| nearer(span) && MEASURES.ends(&around.all.text[span.range()]).is_some())
}

/// What the clause before is about (整合渡管队伍，由[9支]精简为5支); 连续[五次]荣获 is no number of it.
fn topic(around: &Around<'_>) -> Option<Span> {
    let whole = || around.all.text[..around.frame.clause].trim_end_matches(['，', ',']).ends_with(['中', '里']);
    let moves = || moves(around.all.text, around.reading.span.end, around.next());
    let fits = !around.counts() || !around.rest.starts_with(letter) || whole() || moves();
    if fits { around.topic() } else { None }
}

/// Where the verb begins that sets something equal to a share of something else: 为预算的, 完成计划的.
fn stated(head: &str) -> Option<usize> {
    head.char_indices().map(|(at, _)| at).find(|&at| {
        let part = head[..at].ends_with(['行', '作', '成', '认', '视', '人', '因']);
        SHARES.begins(&head[at..]).is_some() && !part
    })
}

/// Whether `noun` is something that time is measured of.
fn timed(noun: &str) -> bool {
    noun.ends_with(['期', '龄', '限', '命', '数', '制']) || MEASURES.ends(noun).is_some()
}
