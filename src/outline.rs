//! From candidates to the outline: which of them stand, and how deep, decided by the sequence of their numbers.
//!
//! A text without any number has no section around it: its paragraphs stand in the report itself, so that every section has a
//! heading that the text shows.

use alloc::format;
use alloc::vec::Vec;

use crate::diagnostic::{Diagnostic, Rule, Sink, wording};
use crate::heading::Candidate;
use crate::look_alike::Evidence;
use crate::marker::{Form, Reading, Style};

/// Sections nest at most this deep, so that walking, dropping and serialising a report needs a bounded stack; deeper
/// ones become siblings, with [`Rule::LimitDepth`].
///
/// ```
/// let text = "第一编 渡口\n第一章 修缮\n第一条 东岸\n一、木作\n（一）舱板\n1.松木\n（1）入库\n①验收\n";
/// let deepest = gongwen::Report::parse(text).sections().map(|(depth, _)| depth).max();
/// assert_eq!(deepest, Some(8), "what documents write stays far below");
/// assert!(8 < gongwen::MAX_DEPTH);
/// ```
pub const MAX_DEPTH: usize = 32;

/// A heading of the outline: its candidate, and the number of numbered headings above it plus one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) candidate: usize,
    pub(crate) depth: usize,
}

/// Styles that make one list, whatever their script or brackets look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key(u8);

/// How a style takes part in the outline.
#[derive(Clone, Copy, Debug)]
struct Part {
    /// The list it belongs to.
    key: Key,
    /// A new list ends the open ones of higher rank; [`NO_RANK`] ends none.
    rank: u8,
    /// Its level in the standard (GB/T 9704-2012, 7.3.3), 0 where that names none.
    level: u8,
    /// Which lists it may continue in another script.
    mixes: Mixes,
}

const NO_RANK: u8 = 9;

const fn part(key: u8, rank: u8, level: u8, mixes: Mixes) -> Part {
    Part { key: Key(key), rank, level, mixes }
}

/// List, rank, level and mixing of each style.
const STYLES: [(Style, Part); Style::COUNT] = [
    (Style::Part, part(0, 0, 0, Mixes::Never)),
    (Style::Subpart, part(1, 1, 0, Mixes::Never)),
    (Style::Chapter, part(2, 2, 0, Mixes::Never)),
    (Style::Section, part(3, 3, 0, Mixes::Never)),
    (Style::Article, part(4, 4, 0, Mixes::Never)),
    (Style::ChineseComma, part(5, 4, 1, Mixes::Open)),
    (Style::ChineseParen, part(6, NO_RANK, 2, Mixes::Brackets)),
    (Style::ArabicDot, part(7, NO_RANK, 3, Mixes::Open)),
    (Style::ArabicComma, part(7, NO_RANK, 3, Mixes::Open)),
    (Style::ArabicParen, part(8, NO_RANK, 4, Mixes::Brackets)),
    (Style::ArabicClose, part(9, NO_RANK, 0, Mixes::Brackets)),
    (Style::Circled, part(10, NO_RANK, 0, Mixes::Never)),
    (Style::Decimal, part(11, NO_RANK, 0, Mixes::Never)),
    (Style::HeavenlyStem, part(12, NO_RANK, 0, Mixes::Never)),
    (Style::Latin, part(13, NO_RANK, 0, Mixes::Never)),
    (Style::Shi, part(14, NO_RANK, 0, Mixes::Never)),
    (Style::Di, part(15, NO_RANK, 0, Mixes::Never)),
    (Style::Bare, part(5, 4, 1, Mixes::Open)),
];

const KEYS: usize = 17;
/// 壹、 is a list of its own, and a new one ends the lists of 一、 below it.
const FINANCIAL: Part = part(16, 3, 0, Mixes::Never);

/// Which lists a number may continue in another script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mixes {
    Never,
    Brackets,
    Open,
}

fn part_of(reading: &Reading) -> Part {
    if reading.form == Form::Financial { FINANCIAL } else { part_of_style(reading.style) }
}

fn part_of_style(style: Style) -> Part {
    let row = STYLES.iter().find(|(listed, _)| *listed == style);
    row.map_or(part(0, NO_RANK, 0, Mixes::Never), |(_, part)| *part)
}

/// An open list.
struct List {
    key: Key,
    style: Style,
    mixes: Mixes,
    rank: u8,
    /// Its latest number and suffix, and the candidate that carries them.
    last: (u32, u32),
    candidate: usize,
    /// Items so far.
    items: usize,
    /// Whether it began inside a line: then it ends with that line.
    inline: bool,
}

/// Whether 2.1 stands below a 2 that only a blank parts from its words.
fn has_decimals(candidates: &[Candidate]) -> bool {
    let mut last = 0;
    candidates.iter().any(|candidate| {
        if candidate.evidence == Evidence::Decimals {
            last = candidate.reading.ordinal;
        }
        last > 0 && candidate.reading.path.as_deref() == Some(&[last, 1])
    })
}

/// Tells each candidate the next one of its list.
pub(crate) fn link(candidates: &mut [Candidate]) {
    let (mut ahead, mut any) = ([None; KEYS], [None; KEYS]);
    for (at, candidate) in candidates.iter_mut().enumerate().rev() {
        let Key(key) = part_of(&candidate.reading).key;
        // What only looks like 一清淤 stands between no two numbers of another form.
        let glued = candidate.evidence == Evidence::Row;
        candidate.next = if glued { any[usize::from(key)] } else { ahead[usize::from(key)] };
        any[usize::from(key)] = Some(at);
        if !glued {
            ahead[usize::from(key)] = Some(at);
        }
    }
}

/// Decides candidate by candidate; the caller says where lines and scopes end.
pub(crate) struct Outline<'c> {
    candidates: &'c [Candidate],
    open: Vec<List>,
    /// Whether the paragraph above introduces a new list.
    introduced: bool,
    /// Whether the parts of some 2 are numbered 2.1, 2.2.
    decimals: bool,
    /// The latest number of each list that has been closed, for numbering that runs on across parents.
    closed: [Option<u32>; KEYS],
}

impl<'c> Outline<'c> {
    /// An outline of candidates that are [linked](link).
    pub(crate) fn new(candidates: &'c [Candidate]) -> Self {
        let decimals = has_decimals(candidates);
        Self { candidates, open: Vec::new(), introduced: false, decimals, closed: [None; KEYS] }
    }

    /// The line ends: the lists that began inside it end with it.
    pub(crate) fn end_line(&mut self, sink: &mut impl Sink<'static>) {
        while self.open.last().is_some_and(|list| list.inline) {
            self.close(sink);
        }
    }

    /// A paragraph without headings stands here; one that ends in a colon introduces a new list.
    pub(crate) fn paragraph(&mut self, words: &str) {
        self.introduced = words.ends_with(['：', ':']);
    }

    /// Numbering begins anew: an annex, a second document.
    pub(crate) fn end_scope(&mut self, sink: &mut impl Sink<'static>) {
        while !self.open.is_empty() {
            self.close(sink);
        }
        self.closed = [None; KEYS];
    }

    /// The depth that a new paragraph belongs to: behind an inline series, its parent.
    pub(crate) fn paragraph_depth(&self) -> usize {
        let inside = |list: &&List| self.candidates[list.candidate].inline && list.style != Style::ChineseComma;
        let inline = |list: &&List| list.inline || inside(list);
        self.open.len() - self.open.iter().rev().take_while(inline).count()
    }

    /// The depth of what a paragraph looks back on: the article above it, else the parent of the list at hand.
    pub(crate) fn parent_depth(&self) -> usize {
        let article = self.open.iter().rposition(|list| list.style == Style::Article);
        article.map_or(self.paragraph_depth().saturating_sub(1), |level| level + 1)
    }

    /// Places the candidate, or finds that it numbers nothing.
    pub(crate) fn place(&mut self, at: usize, sink: &mut impl Sink<'static>) -> Option<Entry> {
        let candidate = &self.candidates[at];
        let Part { key, rank, mixes, .. } = part_of(&candidate.reading);
        let number = candidate.reading.ordinal;
        // A series inside a line is a list of its own, even where its line stands in a list of the same style.
        let same = |list: &List| {
            list.key == key
                && self.same_path(list, at)
                && (list.inline || !candidate.inline || self.continues(list, at))
        };
        let level = match self.open.iter().rposition(same) {
            Some(level) => {
                if !self.supported(at, self.continues(&self.open[level], at)) {
                    return None;
                }
                self.remark_on_sequence(level, at, sink);
                level
            }
            None => {
                let runs_on = number > 1 && self.closed[usize::from(key.0)] == Some(number - 1);
                // Brackets change their script more often than their numbers run on across parents.
                let may_mix = number > 1 && (!runs_on || mixes == Mixes::Brackets);
                let mixed = if may_mix { self.mixed_level(mixes, at) } else { None };
                if !self.supported(at, runs_on || mixed.is_some()) {
                    return None;
                }
                match mixed {
                    Some(level) => level,
                    None => {
                        while self.open.last().is_some_and(|list| rank < NO_RANK && list.rank > rank) {
                            self.close(sink);
                        }
                        self.close_paths(at, sink);
                        if number > 1 && !runs_on {
                            sink.report(Diagnostic::new(
                                Rule::NumberingStart,
                                candidate.marker,
                                wording::start(number),
                            ));
                        }
                        self.remark_on_level(at, sink);
                        self.push(at, key, rank, mixes, sink)
                    }
                }
            }
        };
        self.introduced = false;
        while self.open.len() > level + 1 {
            self.close(sink);
        }
        self.remark_on_style(level, at, sink);
        let list = &mut self.open[level];
        list.last = (number, candidate.reading.suffix.unwrap_or(0));
        list.candidate = at;
        list.items += 1;
        list.style = candidate.reading.style;
        Some(Entry { candidate: at, depth: level + 1 })
    }

    fn push(&mut self, at: usize, key: Key, rank: u8, mixes: Mixes, sink: &mut impl Sink<'static>) -> usize {
        let candidate = &self.candidates[at];
        if self.open.len() == MAX_DEPTH {
            sink.report(Diagnostic::new(
                Rule::LimitDepth,
                candidate.marker,
                format!("sections nest deeper than {MAX_DEPTH} levels: this one is placed beside the one above it"),
            ));
            self.open.pop();
        }
        let style = candidate.reading.style;
        // Where its next item heads another line, only a lost break put the first inside this one.
        let next = self.candidates[at].next.map(|next| &self.candidates[next]);
        let glued = matches!(candidate.reading.style, Style::ChineseComma | Style::ChineseParen)
            && next.is_some_and(|next| {
                next.reading.ordinal == candidate.reading.ordinal + 1 && next.line != candidate.line
            });
        let inline = candidate.inline && !glued;
        self.open.push(List { key, style, mixes, rank, last: (0, 0), candidate: at, items: 0, inline });
        self.open.len() - 1
    }

    fn close(&mut self, sink: &mut impl Sink<'static>) {
        let Some(list) = self.open.pop() else { return };
        self.closed[usize::from(list.key.0)] = Some(list.last.0);
        if list.items == 1 && list.last.0 == 1 {
            let marker = self.candidates[list.candidate].marker;
            sink.report(Diagnostic::new(Rule::NumberingSingle, marker, wording::single()));
        }
    }

    /// 5.2 stands in the list of 5.1, and 5.1.1 in one of its own.
    fn same_path(&self, list: &List, at: usize) -> bool {
        let above = |at: usize| self.candidates[at].reading.path.as_ref().map(|path| &path[..path.len() - 1]);
        above(list.candidate) == above(at)
    }

    /// 5.1.1 stands under 5.1; any other open list of decimal numbers ends before it, with what stands under it.
    fn close_paths(&mut self, at: usize, sink: &mut impl Sink<'static>) {
        let Some(path) = &self.candidates[at].reading.path else { return };
        let foreign = |list: &List| {
            let above = self.candidates[list.candidate].reading.path.as_deref();
            above.is_some_and(|above| !path.starts_with(above))
        };
        let Some(end) = self.open.iter().position(foreign) else { return };
        while self.open.len() > end {
            self.close(sink);
        }
    }

    /// Whether the decimal number `next` follows `path`, at its level or the one below.
    fn follows(path: &[u32], next: &[u32]) -> bool {
        match next.split_last() {
            Some((1, above)) if above == path => true,
            Some((last, above)) => path.split_last().is_some_and(|(before, head)| head == above && before + 1 == *last),
            None => false,
        }
    }

    /// The same for a number of a decimal list, which no neighbour of another kind can support.
    fn supported_path(&self, at: usize, path: &[u32]) -> bool {
        let reading = |at: usize| self.candidates[at].reading.path.as_deref();
        self.open.iter().filter_map(|list| reading(list.candidate)).any(|before| Self::follows(before, path))
            || self.candidates[at].next.and_then(reading).is_some_and(|next| Self::follows(path, next))
            || self.open.iter().any(|list| list.style == Style::ArabicDot && *path == [list.last.0, 1])
    }

    /// Whether the candidate is the next item of the list.
    fn continues(&self, list: &List, at: usize) -> bool {
        let reading = &self.candidates[at].reading;
        let suffix = reading.suffix.unwrap_or(0);
        let next = (reading.ordinal, suffix);
        next == (list.last.0 + 1, 0) || suffix > 0 && next == (list.last.0, list.last.1 + 1)
    }

    /// Whether the candidate has the evidence it needs.
    fn supported(&self, at: usize, continues: bool) -> bool {
        let candidate = &self.candidates[at];
        if let Some(path) = &candidate.reading.path {
            return self.supported_path(at, path);
        }
        let next = self.candidates[at].next.map(|next| &self.candidates[next]);
        let next = next.filter(|next| next.reading.ordinal == candidate.reading.ordinal + 1);
        let starts = candidate.reading.ordinal == 1 || candidate.reading.style == Style::Bare;
        match candidate.evidence {
            Evidence::Plain => true,
            // The next number speaks for this one only where no open list waits for it: 1.修渠, 1.2万人次, 2.护林.
            Evidence::Neighbour => {
                let key = part_of(&candidate.reading).key;
                let waits = self.open.iter().any(|list| list.key == key && list.last.0 == candidate.reading.ordinal);
                let same = |next: &&Candidate| {
                    next.evidence == Evidence::Plain && next.reading.style == candidate.reading.style
                };
                // ー、 opens a list wherever a later number of it stands.
                let opens = candidate.reading.form == Form::LookAlike
                    && starts
                    && self.open.iter().all(|list| list.key != key)
                    && self.candidates[at].next.is_some_and(|next| self.candidates[next].reading.ordinal > 1);
                // 1.10个村试点, 2.20个村铺开, 3.…: three in a row speak for each other.
                let third = || next.is_some_and(|_| self.third_follows(at));
                continues || opens || !waits && next.as_ref().is_some_and(same) || starts && !waits && third()
            }
            Evidence::Previous => continues,
            Evidence::Row => {
                let row = |at: usize| self.candidates[at].evidence == Evidence::Row;
                let list = || self.open.iter().rev().find(|list| list.key == part_of(&candidate.reading).key);
                let before = || list().is_some_and(|list| row(list.candidate));
                // Between 一、 and 三、 it is the number that is missing.
                continues && (before() || next.is_some()) || starts && next.is_some() && self.third_follows(at)
            }
            Evidence::Decimals => self.decimals && (continues || starts),
            Evidence::Run | Evidence::Glued => {
                let glued = || self.open.iter().any(|list| list.inline && list.style != Style::Shi);
                let runs = starts && next.is_some_and(|next| next.reading.style == candidate.reading.style);
                continues || runs && (candidate.evidence == Evidence::Run || glued())
            }
        }
    }

    /// Whether the next two of its list count on from the candidate.
    fn third_follows(&self, at: usize) -> bool {
        let number = |at: usize| self.candidates[at].reading.ordinal;
        let third = self.candidates[at].next.and_then(|next| self.candidates[next].next);
        third.is_some_and(|third| number(third) == number(at) + 2)
    }

    /// The open list whose next number this is, in another script: （一） then （2）. Not where the list itself goes on.
    fn mixed_level(&self, mixes: Mixes, at: usize) -> Option<usize> {
        let number = self.candidates[at].reading.ordinal;
        let level = self.open.iter().rposition(|list| {
            list.mixes == mixes
                && mixes != Mixes::Never
                && list.last.0 + 1 == number
                && list.inline == self.candidates[at].inline
        })?;
        let list = &self.open[level];
        let own = part_of_style(list.style).key == list.key;
        let goes_on =
            self.candidates[list.candidate].next.is_some_and(|next| self.candidates[next].reading.ordinal == number);
        (!(own && goes_on)).then_some(level)
    }

    fn remark_on_sequence(&self, level: usize, at: usize, sink: &mut impl Sink<'static>) {
        let list = &self.open[level];
        if self.continues(list, at) || list.inline || list.style == Style::Shi {
            if list.inline && !self.continues(list, at) && self.candidates[at].reading.ordinal > list.last.0 {
                self.gap(list, at, sink);
            }
            return;
        }
        let (number, last) = (self.candidates[at].reading.ordinal, list.last.0);
        let marker = self.candidates[at].marker;
        let earlier = self.candidates[list.candidate].marker;
        let remark = |rule, message| Diagnostic::new(rule, marker, message).related(earlier, "the item before it");
        if number == last {
            sink.report(remark(Rule::NumberingDuplicate, wording::duplicate(number)));
        } else if number == 1 && self.introduced {
            // 下列情形…： and a list of its own under the same article.
        } else if number == 1 {
            sink.report(remark(Rule::NumberingRestart, wording::restart(last)));
        } else if number < last {
            sink.report(remark(Rule::NumberingOrder, wording::order(last, number)));
        } else {
            self.gap(list, at, sink);
        }
    }

    fn gap(&self, list: &List, at: usize, sink: &mut impl Sink<'static>) {
        let (number, last) = (self.candidates[at].reading.ordinal, list.last.0);
        sink.report(
            Diagnostic::new(Rule::NumberingGap, self.candidates[at].marker, wording::gap(last, number))
                .related(self.candidates[list.candidate].marker, "the item before it"),
        );
    }

    fn remark_on_level(&self, at: usize, sink: &mut impl Sink<'static>) {
        let Some(list) = self.open.last() else { return };
        let style = self.candidates[at].reading.style;
        let (level, parent) = (part_of_style(style).level, part_of_style(list.style).level);
        if parent > 0 && level > parent + 1 {
            let message = wording::skipped_level((parent, list.style), (level, style));
            sink.report(
                Diagnostic::new(Rule::NumberingSkippedLevel, self.candidates[at].marker, message)
                    .related(self.candidates[list.candidate].marker, "the level above"),
            );
        }
    }

    fn remark_on_style(&self, level: usize, at: usize, sink: &mut impl Sink<'static>) {
        let list = &self.open[level];
        let style = self.candidates[at].reading.style;
        if list.items > 0 && list.style != style {
            let number = self.candidates[at].reading.ordinal;
            let message = wording::mixed_style((list.last.0, list.style), (number, style));
            sink.report(
                Diagnostic::new(Rule::NumberingMixedStyle, self.candidates[at].marker, message)
                    .related(self.candidates[list.candidate].marker, "the item before it"),
            );
        }
    }
}
