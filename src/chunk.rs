//! A report in chunks, for a search index or a language model.

mod split;

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

use crate::flow::Flow;
use crate::indicator::{name, ordinal};
use crate::{Block, Kind, Report, Section, Span};

/// A part of a report of limited length, with the headings above it and its exact place.
///
/// The chunks of a report in order hold every heading, paragraph and table of the document and its annexes, each byte
/// once; title, addressees, signature and other metadata are not in them ([`Report::metadata`](crate::Metadata) has
/// them), nor is furniture or residue.
///
/// ```
/// let report = gongwen::Report::parse("二、存在的不足\n（一）人手少。巡河员一人多岗。\n");
/// let chunk = &report.chunks(200)[0];
/// assert_eq!(chunk.text, "二、存在的不足\n（一）人手少。巡河员一人多岗。");
/// assert_eq!((&chunk.path[..], &chunk.ordinals[..]), (&["存在的不足", "人手少"][..], &[Some(2), Some(1)][..]));
/// assert_eq!((chunk.kind, chunk.annex), (Some(gongwen::Kind::Shortcomings), None));
/// let pieces: Vec<_> = chunk.spans.iter().map(|span| report.slice(*span)).collect();
/// assert_eq!(pieces.join("\n"), chunk.text);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Chunk<'r> {
    /// The words, wrapped lines joined, residue left out; one `\n` between a heading and what follows, and between
    /// paragraphs. Borrowed where the input has them in one piece.
    pub text: Cow<'r, str>,
    /// The titles of the sections that hold all of it, outermost first; the marker stands for a heading without a title.
    pub path: Vec<&'r str>,
    /// The numbers of those headings: [1, 2] is （二） under 一、. `None` for an unnumbered one.
    pub ordinals: Vec<Option<u32>>,
    /// Which part of the annual report it is of.
    pub kind: Option<Kind>,
    /// The index of its annex in [`Report::annexes`]; `None` in the document itself.
    pub annex: Option<usize>,
    /// From its first to its last byte in the input.
    pub span: Span,
    /// The places of its words in the input, in order: what stands between them (line ends, page numbers, residue) is not
    /// in `text`.
    pub spans: Vec<Span>,
}

/// How to divide a report into chunks: a limit, what it counts, and whether small sections may share a chunk.
///
/// # What a chunk is
///
/// A chunk lies in one section. The text of a section that is longer than the limit is divided behind a sentence
/// (。；！？, a line end), a sentence that is longer behind a clause (，：、), and that between characters as people count
/// them, of which each chunk holds at least one, however small the limit. A heading alone goes into the chunk of the
/// text below it, whose `path` begins with it.
///
/// With [`merge_small`](Self::merge_small) a section that fits whole is one chunk, its subsections included, and so are
/// neighbours below the same heading that fit together; `path` then names what holds all of them. Parts of the annual
/// report of different [`Kind`]s are never in one chunk, nor are document and annex.
///
/// # The length
///
/// The limit counts characters ([`char`]), or what the caller's function says of the text of a chunk: tokens of a
/// model, bytes. Headings above the chunk (`path`) are not counted. The function should not say less of a longer
/// text; each chunk that can be is within the limit by its word even so. It is asked about O(*n* log *n*) bytes for a
/// text of *n*.
///
/// ```
/// use gongwen::{Chunking, Report};
/// let report = Report::parse("一、做法\n（一）清淤。干渠通水；支渠通水。\n（二）护堤。补种柳树。\n");
/// let chunks = Chunking::new(12).chunks(&report);
/// let found: Vec<_> = chunks.iter().map(|chunk| (&*chunk.text, chunk.path.last().copied())).collect();
/// assert_eq!(found, [
///     ("一、做法\n（一）清淤。", Some("清淤")),
///     ("干渠通水；支渠通水。", Some("清淤")),
///     ("（二）护堤。补种柳树。", Some("护堤")),
/// ]);
///
/// let whole = Chunking::new(2000).length(str::len).merge_small(true).chunks(&report);
/// assert_eq!((whole.len(), &whole[0].path[..], &whole[0].ordinals[..]), (1, &["做法"][..], &[Some(1)][..]));
/// ```
#[derive(Clone, Copy)]
pub struct Chunking<F = fn(&str) -> usize> {
    limit: usize,
    length: F,
    merge_small: bool,
}

impl Chunking {
    /// Chunks of at most `limit` characters.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n修缮渡口。检查渡船。\n");
    /// let texts: Vec<_> = gongwen::Chunking::new(10).chunks(&report).into_iter().map(|chunk| chunk.text).collect();
    /// assert_eq!(texts, ["一、渡口\n修缮渡口。", "检查渡船。"]);
    /// ```
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self { limit, length: |text| text.chars().count(), merge_small: false }
    }
}

impl<F: Fn(&str) -> usize> Chunking<F> {
    /// Measures with `length` instead, as with the tokenizer of a model.
    ///
    /// ```
    /// use gongwen::{Chunking, Report};
    /// let report = Report::parse("一、渡口\n修缮渡口。检查渡船。\n");
    /// assert_eq!(Chunking::new(30).chunks(&report).len(), 1);
    /// assert_eq!(Chunking::new(30).length(str::len).chunks(&report).len(), 2, "30 bytes hold ten characters");
    /// ```
    #[must_use]
    pub fn length<G: Fn(&str) -> usize>(self, length: G) -> Chunking<G> {
        Chunking { limit: self.limit, length, merge_small: self.merge_small }
    }

    /// Whether neighbouring sections that fit together share a chunk; by default each has its own.
    ///
    /// ```
    /// use gongwen::{Chunking, Report};
    /// let report = Report::parse("一、做法\n（一）清淤。干渠通水。\n（二）护堤。补种柳树。\n");
    /// let chunking = Chunking::new(100);
    /// assert_eq!(chunking.chunks(&report).len(), 2);
    /// assert_eq!(chunking.merge_small(true).chunks(&report).len(), 1);
    /// ```
    #[must_use]
    pub fn merge_small(mut self, merge_small: bool) -> Self {
        self.merge_small = merge_small;
        self
    }

    /// The chunks of `report`, in document order.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n修缮渡口。\n二、桥梁\n加固桥墩。\n");
    /// let chunks = gongwen::Chunking::new(400).chunks(&report);
    /// assert_eq!((&*chunks[0].text, &*chunks[1].text), ("一、渡口\n修缮渡口。", "二、桥梁\n加固桥墩。"));
    /// ```
    #[must_use]
    pub fn chunks<'r>(&self, report: &'r Report<'_>) -> Vec<Chunk<'r>> {
        let flow = Flow::new(report);
        let mut walk = Walk { report, flow: &flow, chunking: self, path: Vec::new(), annex: None, chunks: Vec::new() };
        // An annex goes on to the next one, a title below its label included.
        let start = |at: usize| report.annexes.get(at).map_or(report.text.len(), |annex| annex.span.start);
        walk.level(Span::new(0, start(0)), &report.content, None);
        for (at, annex) in report.annexes.iter().enumerate() {
            walk.annex = Some(at);
            walk.level(Span::new(start(at), start(at + 1)), &annex.content, None);
        }
        walk.chunks
    }
}

impl<F> fmt::Debug for Chunking<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Chunking");
        shown.field("limit", &self.limit).field("merge_small", &self.merge_small).finish_non_exhaustive()
    }
}

impl<'a> Report<'a> {
    /// The report in chunks of at most `limit` characters, each within one section: [`Chunking`] has the rules and the
    /// further choices.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、做法\n干渠通水。\n二、不足\n人手少。\n");
    /// let chunks = report.chunks(400);
    /// assert_eq!(chunks[1].text, "二、不足\n人手少。");
    /// assert_eq!((&chunks[1].path[..], chunks[1].kind), (&["不足"][..], Some(gongwen::Kind::Shortcomings)));
    /// assert_eq!(report.slice(chunks[1].span), chunks[1].text);
    /// ```
    #[must_use]
    pub fn chunks(&self, limit: usize) -> Vec<Chunk<'_>> {
        Chunking::new(limit).chunks(self)
    }
}

/// A part of a level: a section, or the level's own text between two.
struct Part<'r, 'a> {
    section: Option<&'r Section<'a>>,
    /// Its place in the flow.
    range: Range<usize>,
}

impl Part<'_, '_> {
    fn kind(&self) -> Option<Kind> {
        self.section.and_then(|section| section.kind)
    }
}

struct Walk<'w, 'r, 'a, F> {
    report: &'r Report<'a>,
    flow: &'w Flow,
    chunking: &'w Chunking<F>,
    path: Vec<&'r Section<'a>>,
    annex: Option<usize>,
    chunks: Vec<Chunk<'r>>,
}

impl<'r, 'a, F: Fn(&str) -> usize> Walk<'_, 'r, 'a, F> {
    /// A section, an annex or the document; `carried` is where headings above begin that have no text of their own.
    fn level(&mut self, whole: Span, blocks: &'r [Block<'a>], mut carried: Option<usize>) {
        let parts = self.parts(whole, blocks);
        // Where the parts end that are of one kind with the one at hand.
        let (mut at, mut alike) = (0, 0);
        while let Some(part) = parts.get(at) {
            let start = carried.take().unwrap_or(part.range.start);
            if at >= alike {
                alike = at + parts[at..].iter().take_while(|other| other.kind() == part.kind()).count();
            }
            let mut taken = match self.chunking.merge_small {
                true => self.fitting(alike - at, |n| start..parts[at + n - 1].range.end),
                false => 0,
            };
            let below = parts.get(at + taken.max(1)).is_some_and(|next| next.section.is_some());
            match part.section {
                None if taken <= 1 && below && self.flow.only_headings(&(start..part.range.end)) => {
                    carried = Some(start);
                    taken = 1;
                }
                None if taken == 0 => self.split(start..part.range.end),
                Some(section) if taken <= 1 => {
                    self.path.push(section);
                    match taken {
                        0 => self.level(section.span, &section.content, Some(start)),
                        _ => self.push(start..part.range.end),
                    }
                    self.path.pop();
                }
                _ => self.push(start..parts[at + taken - 1].range.end),
            }
            at += taken.max(1);
        }
    }

    fn parts(&self, whole: Span, blocks: &'r [Block<'a>]) -> Vec<Part<'r, 'a>> {
        let mut parts = Vec::new();
        let mut push = |section, span| {
            let range = self.flow.range(span);
            if !range.is_empty() {
                parts.push(Part { section, range });
            }
        };
        let mut from = whole.start;
        for block in blocks {
            if let Block::Section(section) = block {
                push(None, Span::new(from, section.span.start));
                push(Some(section), section.span);
                from = section.span.end;
            }
        }
        push(None, Span::new(from, whole.end));
        parts
    }

    fn fits(&self, range: Range<usize>) -> bool {
        (self.chunking.length)(self.flow.text(range)) <= self.chunking.limit
    }

    /// How many of `count` parts fit together, `range(n)` being the first n: by doubling and halving, so that a chunk of
    /// many parts is not measured at each of them.
    fn fitting(&self, count: usize, range: impl Fn(usize) -> Range<usize>) -> usize {
        let (mut low, mut high) = (0, 1);
        while high <= count && self.fits(range(high)) {
            (low, high) = (high, high * 2);
        }
        high = high.min(count + 1);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            match self.fits(range(middle)) {
                true => low = middle,
                false => high = middle,
            }
        }
        low
    }

    fn split(&mut self, range: Range<usize>) {
        let flow = self.flow;
        let units = split::units(flow.text(0..range.end), range, &|range| self.fits(range));
        let mut at = 0;
        while let Some(first) = units.get(at) {
            // A unit that does not fit is as small as can be.
            let taken = self.fitting(units.len() - at, |n| first.start..units[at + n - 1].end).max(1);
            self.push(first.start..units[at + taken - 1].end);
            at += taken;
        }
    }

    fn push(&mut self, range: Range<usize>) {
        let (text, spans) = self.flow.words(self.report, range);
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else { return };
        let span = Span::new(first.start, last.end);
        self.chunks.push(Chunk {
            text,
            path: self.path.iter().filter_map(|section| name(section)).collect(),
            ordinals: self.path.iter().map(|section| ordinal(section)).collect(),
            kind: self.path.first().and_then(|section| section.kind),
            annex: self.annex,
            span,
            spans,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use core::cell::Cell;

    const REPORT: &str = "\
柳湾镇2032年度法治政府建设情况报告

县委：

现将有关情况报告如下。

一、做法和成效
（一）清淤。全年清淤九段；其中：一是干渠四段；二是支渠五段。
（二）护堤。补种柳树。
1.选苗。选苗三百株。
2.管护。逐株挂牌。
— 2 —
年底验收。
二、存在的不足
人手少。

柳湾镇
2033年1月9日

附件1 名单
王某，渡工。
";

    fn shown(chunks: &[Chunk<'_>]) -> Vec<String> {
        let shown = |chunk: &Chunk<'_>| {
            let ordinals: Vec<_> = chunk.ordinals.iter().flatten().map(|n| alloc::format!("{n}")).collect();
            let annex = if chunk.annex.is_some() { "附" } else { "" };
            alloc::format!("{annex}{} {}", ordinals.join("."), chunk.text.replace('\n', "|"))
        };
        chunks.iter().map(shown).collect()
    }

    #[test]
    fn a_chunk_stands_in_one_section() {
        let expected = [
            " 现将有关情况报告如下。",
            "1.1 一、做法和成效|（一）清淤。全年清淤九段；其中：",
            "1.1.1 一是干渠四段；",
            "1.1.2 二是支渠五段。",
            "1.2 （二）护堤。补种柳树。",
            "1.2.1 1.选苗。选苗三百株。",
            "1.2.2 2.管护。逐株挂牌。|年底验收。",
            "2 二、存在的不足|人手少。",
            "附 附件1 名单|王某，渡工。",
        ];
        assert_eq!(shown(&Report::parse(REPORT).chunks(400)), expected);
    }

    #[test]
    fn small_neighbours_share_a_chunk_where_they_fit() {
        let report = Report::parse(REPORT);
        let expected = [
            " 现将有关情况报告如下。",
            "1 一、做法和成效|（一）清淤。全年清淤九段；其中：一是干渠四段；二是支渠五段。",
            "1.2 （二）护堤。补种柳树。|1.选苗。选苗三百株。|2.管护。逐株挂牌。|年底验收。",
            "2 二、存在的不足|人手少。",
            "附 附件1 名单|王某，渡工。",
        ];
        assert_eq!(shown(&Chunking::new(48).merge_small(true).chunks(&report)), expected);
        let chunks = Chunking::new(4000).merge_small(true).chunks(&report);
        assert_eq!(chunks.len(), 4, "opening words, two parts of different kinds, an annex");
        assert_eq!(chunks[1].path, ["做法和成效"]);
        assert_eq!(chunks[1].kind, Some(Kind::Measures));
    }

    #[test]
    fn a_long_text_is_divided_at_its_stops() {
        let report = Report::parse("一、清淤\n干渠通水。支渠通水，闸门换新，渠道护坡完工。\n完\n");
        let texts = |limit| shown(&report.chunks(limit));
        assert_eq!(texts(14), ["1 一、清淤|干渠通水。", "1 支渠通水，闸门换新，", "1 渠道护坡完工。|完"]);
        assert_eq!(texts(7)[3..], ["1 闸门换新，", "1 渠道护坡完工。", "1 完"]);
        assert_eq!(texts(0).len(), texts(1).len(), "a character at a time, and no fewer");
        assert!(texts(1).iter().all(|text| text.chars().count() == 3));
    }

    #[test]
    fn the_length_is_the_callers() {
        let report = Report::parse(REPORT);
        let chunks = Chunking::new(60).length(str::len).chunks(&report);
        assert!(chunks.iter().all(|chunk| chunk.text.len() <= 60), "{:?}", shown(&chunks));
        // A length that grows faster than the text.
        let chunks = Chunking::new(100).length(|text: &str| text.chars().count().pow(2)).chunks(&report);
        assert!(chunks.iter().all(|chunk| chunk.text.chars().count() <= 10), "{:?}", shown(&chunks));
    }

    #[test]
    fn the_length_is_asked_a_bounded_number_of_times() {
        let text: String = (1..=2000).map(|n| alloc::format!("第{n}条 修渠。通水，护堤。\n")).collect();
        let report = Report::parse(&text);
        for (limit, merge) in [(1, false), (40, false), (usize::MAX, true), (200, true), (usize::MAX, false)] {
            let asked = Cell::new(0);
            let length = |text: &str| {
                asked.set(asked.get() + text.len());
                text.chars().count()
            };
            let chunks = Chunking::new(limit).length(length).merge_small(merge).chunks(&report);
            assert!(!chunks.is_empty() && asked.get() < 40 * text.len(), "{limit} {merge}: {}", asked.get());
        }
    }

    #[test]
    fn no_words_no_chunks() {
        for text in ["", "\n", "打印本页\n"] {
            assert_eq!(Report::parse(text).chunks(10), [], "{text:?}");
        }
    }
}
