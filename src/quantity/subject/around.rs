//! What stands around a figure: the phrase before it, the noun behind its unit, and what the figures before it lend.

use super::before::{Before, Head, trimmed};
use super::behind::{self, Behind, behind};
use super::words::{AGENTS, BETWEEN, EVENTS, LIGHT, MEASURES, NO_TOPIC, PREDICATES, WHOLE};
use super::{REACH_BEFORE, REACH_BEHIND};
use crate::Span;
use crate::quantity::reading::{Frame, Reading};
use crate::quantity::unit::Dimension;
use crate::text::{at_most, front, tail};

/// A verb of at least so many bytes has its object in it.
const MIN_DEED: usize = 12;
/// A clause of at most so many bytes names the subject of the next one.
const MAX_TOPIC: usize = 54;
/// At most so many characters between a count and a size of what is counted: 占地面积约.
const MAX_SIZE: usize = 6;
/// At most so many figures in a row are of one noun.
const MAX_SHARED: usize = 3;

/// The figures of a text, and what was found of those before the one at hand.
#[derive(Clone, Copy)]
pub(super) struct Figures<'r> {
    pub(super) text: &'r str,
    pub(super) readings: &'r [Reading],
    /// Where no number is read: dates among them.
    pub(super) taken: &'r [Span],
}

/// One of them, with its surroundings.
pub(super) struct Around<'r> {
    pub(super) all: Figures<'r>,
    pub(super) at: usize,
    pub(super) reading: &'r Reading,
    pub(super) frame: &'r Frame,
    /// The text before the number, down to the start of its item, and where it begins.
    pub(super) head: &'r str,
    pub(super) head_start: usize,
    /// The text behind the unit.
    pub(super) rest: &'r str,
    pub(super) before: Before,
    pub(super) behind: Option<Behind>,
    /// The bytes of the verb right behind the unit.
    pub(super) verb: usize,
}

impl<'r> Around<'r> {
    pub(super) fn read(all: Figures<'r>, at: usize) -> Self {
        let Figures { text, readings, taken } = all;
        let reading = &readings[at];
        let frame = &reading.frame;
        // 全年 12 件: a blank before the number says nothing.
        let segment = frame.segment.min(reading.span.start);
        let to = segment + text[segment..reading.span.start].trim_end_matches([' ', '\u{a0}']).len();
        let from = segment.max(to.saturating_sub(REACH_BEFORE)).max(all.claimed(at).min(to));
        let place = Head { text, from, to };
        let before = place.noun(taken, frame.date);
        let rest = &text[reading.span.end..];
        let head = tail(text, place.floor(), to, REACH_BEFORE);
        let mut around = Self {
            all,
            at,
            reading,
            frame,
            head,
            head_start: to - head.len(),
            rest,
            before,
            behind: all.behind(at),
            verb: LIGHT.begins(front(rest, 0, REACH_BEHIND)).unwrap_or(0),
        };
        if around.begins_anew() {
            around.before = Before::default();
        }
        around.narrow();
        around
    }

    /// The words of the figure.
    pub(super) fn words(&self) -> &'r str {
        &self.all.text[self.reading.span.range()]
    }

    /// The figure behind this one.
    pub(super) fn next(&self) -> Option<&'r Reading> {
        self.all.readings.get(self.at + 1)
    }

    pub(super) fn is(&self, dimension: Dimension) -> bool {
        self.reading.dimension == dimension
    }

    pub(super) fn counts(&self) -> bool {
        self.is(Dimension::Count)
    }

    /// Whether it is a share of something, or a multiple.
    pub(super) fn shares(&self) -> bool {
        matches!(self.reading.dimension, Dimension::Percent | Dimension::PercentagePoint | Dimension::Multiple)
    }

    /// Whether it is a size that things are rated by.
    pub(super) fn rates(&self) -> bool {
        use Dimension::{Area, Energy, Length, Mass, Volume};
        matches!(self.reading.dimension, Area | Energy | Length | Mass | Volume)
    }

    /// 受灾的8000亩
    pub(super) fn attributive(&self) -> bool {
        // 由原来的20个工作日 stands for itself.
        self.head.ends_with('的') && BETWEEN.ends(self.head) == Some('的'.len_utf8())
    }

    /// 80%的项目
    pub(super) fn owns(&self) -> bool {
        self.rest.starts_with('的')
    }

    /// The noun at the end of the first `to` bytes of the head, from `from` on.
    pub(super) fn noun_in_head(&self, from: usize, to: usize) -> Option<Span> {
        Head { text: self.all.text, from: self.head_start + from, to: self.head_start + to }
            .noun(self.all.taken, None)
            .noun
    }

    /// The text of the clause before the number, as far as it is looked at.
    pub(super) fn clause(&self) -> &'r str {
        tail(self.all.text, self.frame.clause, self.reading.span.start, REACH_BEFORE)
    }

    /// 210公里公路和[120公里道路], 县人社局为[37名农民工], 以[30%]: what stands before is not what is counted.
    fn begins_anew(&self) -> bool {
        let head = self.head;
        let given =
            || head.strip_suffix(['为', '向', '给', '对', '把', '让']).is_some_and(|who| AGENTS.ends(who).is_some());
        let by = || {
            let verb = head.trim_end().strip_suffix('以');
            verb.is_some_and(|verb| !verb.ends_with(['予', '加', '得', '可', '处', '给']))
        };
        let joined = || head.ends_with('和') && WHOLE.ends(head).is_none();
        matches!(head, "和" | "与" | "及" | "以及") || by() || self.counts() && given() || joined()
    }

    /// What the items of a list share: C、D级危房, and in 安全生产、秸秆禁烧巡查320次 what is done.
    fn narrow(&mut self) {
        let Figures { text, readings, .. } = self.all;
        let first = self.at.checked_sub(1).is_none_or(|p| readings[p].span.end <= self.frame.clause);
        let Some(noun) = self.before.noun.as_mut().filter(|_| first && text[..self.frame.segment].ends_with('、'))
        else {
            return;
        };
        let level = text[noun.range()].char_indices().nth(1).filter(|&(at, c)| c == '级' && at < 3);
        if let Some((at, c)) = level.filter(|_| noun.start == self.frame.segment) {
            noun.start += at + c.len_utf8();
        }
        let words = &text[noun.range()];
        let whole = noun.start == self.frame.segment && words.chars().nth(4).is_some();
        if let Some(len) = EVENTS.ends(words).filter(|_| whole) {
            noun.start = noun.end - len;
        }
    }

    /// What the figure before lends; 满意率98%，共9件: a rate is not what is counted.
    pub(super) fn carried(&self) -> Option<Span> {
        let Figures { text, readings, .. } = self.all;
        let previous = self.frame.previous.filter(|&p| readings[p].frame.first == self.frame.first)?;
        let rate =
            |words: &str| words.ends_with(['率', '比']) || self.is(Dimension::Duration) && words.ends_with("比例");
        // 成讼率52.6件，低于全县平均水平11件
        let alike = self.all.readings[previous].dimension == self.reading.dimension;
        readings[previous].lent.filter(|span| self.shares() || alike || !rate(&text[span.range()]))
    }

    /// What is done within a time: 3日以内完成[公示], 5日内[作出决定].
    pub(super) fn deed(&self) -> Option<Span> {
        let at = self.reading.span.end + self.verb;
        if self.verb == 0 {
            return None;
        }
        // 5日内通知申请人补正: who does it is no object.
        let object = behind(self.all.text, at, self.next()).map(|after| after.span);
        let object = object.filter(|object| AGENTS.ends(&self.all.text[object.range()]).is_none());
        // 作出决定: verb and object in one
        object.or_else(|| (self.verb >= MIN_DEED).then(|| Span::new(self.reading.span.end, at)))
    }

    /// What is paid (罚款) or done (培训) so many bytes behind the unit, where it closes the clause.
    pub(super) fn done(&self, skipped: usize, paid: bool) -> Option<Span> {
        behind::deed(self.all.text, self.reading.span.end + skipped, paid)
    }

    /// The noun of the clause before: the whole (抽查的案卷中，有9卷…), what is said of it (办理周期偏长，平均43天), or what is done
    /// (开展法治宣传，全年不少于30场).
    pub(super) fn topic(&self) -> Option<Span> {
        let (Figures { text, readings, taken, .. }, frame) = (self.all, self.frame);
        let floor =
            frame.previous.map_or(frame.sentence, |p| readings[p].span.end.max(frame.sentence).min(frame.clause));
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
        // 案件总量居全县第3位
        let ranked = clause.rfind('居').filter(|&at| at > 0 && clause.ends_with(['位', '名', '首', '列']));
        let said = ranked.map(|at| clause.len() - at).or_else(|| PREDICATES.ends(clause)).unwrap_or(0);
        Head { text, from, to: from + clause.len() - said }.noun(taken, None).noun
    }
}

impl Figures<'_> {
    /// The end of what the figure before has for its noun, so that it is not this one's: 36名[渡工]全年摆渡旅客7000人.
    fn claimed(&self, at: usize) -> usize {
        let Some(before) = at.checked_sub(1).map(|p| &self.readings[p]) else { return 0 };
        let Some(noun) =
            before.subject.filter(|noun| noun.start >= before.span.end && noun.start < self.readings[at].span.start)
        else {
            return 0;
        };
        // 8个产业规模超千亿元: only the measure is left of the name.
        let measure = trimmed(&self.text[noun.end..self.readings[at].span.start.max(noun.end)]);
        if MEASURES.holds(measure) { noun.start } else { noun.end }
    }

    /// The noun behind the figure.
    fn behind(&self, at: usize) -> Option<Behind> {
        let (text, readings) = (self.text, self.readings);
        // 1处面积600平方米的广场: the size belongs to what is counted.
        let sized = readings.get(at + 1).filter(|size| {
            let gap = || text.get(readings[at].span.end..size.span.start).unwrap_or_default();
            let measure = |gap: &str| MEASURES.ends(gap.trim_end_matches(['约', '达', '为'])).is_some();
            text[size.span.end..].starts_with('的') && at_most(gap(), MAX_SIZE) && measure(gap())
        });
        if let Some(size) = sized.filter(|_| readings[at].dimension == Dimension::Count) {
            let found = behind(text, size.span.end, readings.get(at + 2))?;
            return Some(Behind { close: true, ..found });
        }
        let own = |at: usize| behind(self.text, self.readings[at].span.end, self.readings.get(at + 1));
        let mut found = own(at)?;
        // 9支巡河小队63名队员: the next figure has a noun of its own.
        found.close |= found.lent && at + 1 < self.readings.len() && own(at + 1).is_some_and(|next| next.close);
        Some(found)
    }

    /// The noun behind the figures that follow one after the other: 22个110千伏和35千伏[变电站].
    pub(super) fn shared(&self, at: usize) -> Option<Behind> {
        let (text, readings) = (self.text, self.readings);
        let mut last = at;
        while let Some(next) = readings.get(last + 1).filter(|_| last < at + MAX_SHARED) {
            let gap = text.get(readings[last].span.end..next.span.start)?;
            if next.dimension == Dimension::Percent || !matches!(gap, "" | "和" | "与" | "及") {
                break;
            }
            last += 1;
        }
        if last == at {
            return None;
        }
        let counts = readings[at + 1].dimension == Dimension::Count;
        let same = readings[at].dimension == readings[last].dimension;
        let rated = readings[last].dimension == Dimension::Energy;
        let found = behind(text, readings[last].span.end, readings.get(last + 1))?;
        // 750千伏和330千伏变电站5座: the noun is of the ratings, whatever is counted behind it.
        (rated || same && counts).then_some(Behind { close: found.close || rated, ..found })
    }
}
