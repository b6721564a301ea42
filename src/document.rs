//! From lines with roles to the content of the report: the outline is decided, paragraphs are hung into it, and every
//! byte gets its segment.

use alloc::vec::Vec;

use crate::addressee::addresses_people;
use crate::diagnostic::{Diagnostic, Rule, Sink, remark_on_form};
use crate::heading::{Candidate, Finder};
use crate::kind::{Kind, is_personal, kind};
use crate::layout::{Layout, Row, occasion};
use crate::limit::{self, Part};
use crate::lines::{is_blank, trim};
use crate::marker::Style;
use crate::outline::{Entry, Outline, link};
use crate::report::{Annex, Block, Paragraph, Section};
use crate::scan::Survey;
use crate::source::Source;
use crate::text::at_most;
use crate::{Heading, Metadata, Placement, Role, Segment, Span};

/// The words of a heading that stand on the line below its marker have at most this many characters.
const MAX_TITLE_BELOW: usize = 40;

/// How paragraphs begin that speak of the whole list above them, not of its last item.
const LOOKS_BACK: &[&str] = &[
    "前款",
    "前两款",
    "前三款",
    "特此报告",
    "专此报告",
    "特此通知",
    "以上报告",
    "以上汇报",
    "以上情况",
    "妥否",
    "当否",
];

/// What ends the words of a heading that its body follows on the same line.
const STOPS: &[char] = &['。', '；', ';', '，', ',', '：', ':', '、'];

/// What the lines of a text make.
pub(crate) struct Document<'a> {
    pub(crate) content: Vec<Block<'a>>,
    pub(crate) annexes: Vec<Annex<'a>>,
    pub(crate) segments: Vec<Segment>,
    /// The markers of the outline, in the view.
    pub(crate) markers: Vec<Span>,
}

/// Builds the content of the report.
pub(crate) fn document<'a>(
    source: &Source<'a>,
    survey: &Survey,
    layout: &Layout,
    metadata: &Metadata<'a>,
    sink: &mut impl Sink<'static>,
) -> Document<'a> {
    let view = source.view();
    let mut finder = Finder::new();
    let mut candidates: Vec<Candidate> = Vec::with_capacity(layout.rows.len() * 2);
    let most = limit::parts(view.len());
    for row in layout.rows.iter().filter(|row| row.role == Role::Body) {
        if candidates.len() <= most {
            finder.line(view, row.words, survey.within(row.words), most + 1, &mut candidates);
        }
    }
    if let Some(beyond) = candidates.get(most) {
        sink.report(limit::reached(Part::Heading, most, beyond.marker));
        candidates.truncate(most);
    }
    link(&mut candidates);
    let unnumbered = layout.rows.iter().rfind(|row| row.role == Role::Heading).map(|row| row.words.start);
    let mut builder = Builder {
        last_heading: candidates.last().map(|candidate| candidate.line.start).max(unnumbered),
        closing: false,
        source,
        layout,
        candidates: &candidates,
        outline: Outline::new(&candidates),
        year: metadata.year.as_ref().map(|year| i32::from(year.value)),
        personal: metadata.title.as_ref().is_some_and(|title| is_personal(&title.text)),
        tree: Tree::new(layout.rows.len()),
        annexes: Vec::new(),
        segments: Tiles::new(source, layout.rows.len() * 4),
        markers: Vec::with_capacity(candidates.len() + layout.rows.len()),
        content: Vec::new(),
        taken: None,
        reviewed: false,
    };
    let mut next = 0;
    for (at, row) in layout.rows.iter().enumerate() {
        let here = candidates[next..].iter().take_while(|candidate| candidate.marker.start < row.words.end).count();
        builder.row(at, row, next..next + here, sink);
        next += here;
    }
    builder.finish(sink)
}

struct Builder<'b, 'a> {
    source: &'b Source<'a>,
    layout: &'b Layout,
    candidates: &'b [Candidate],
    outline: Outline<'b>,
    year: Option<i32>,
    /// Whether one person reports on their own duty.
    personal: bool,
    tree: Tree<'a>,
    /// The content of the document, once an annex has begun.
    content: Vec<Block<'a>>,
    annexes: Vec<Annex<'a>>,
    segments: Tiles<'b>,
    markers: Vec<Span>,
    /// Where the last line begins that may hold a heading, and whether the words that close the document have begun behind
    /// it.
    last_heading: Option<usize>,
    closing: bool,
    /// The row whose words became the title of the heading above.
    taken: Option<usize>,
    /// Whether a part tells what was done.
    reviewed: bool,
}

impl<'b, 'a> Builder<'b, 'a> {
    fn view(&self) -> &'b str {
        self.source.view()
    }

    fn segment(&mut self, role: Role, span: Span) {
        self.segments.of(role, span);
    }

    fn row(&mut self, at: usize, row: &Row, candidates: core::ops::Range<usize>, sink: &mut impl Sink<'static>) {
        if row.words.is_empty() {
            return;
        }
        if self.taken == Some(at) {
            self.segment(Role::Heading, row.words);
            return;
        }
        if row.opens_scope {
            self.outline.end_scope(sink);
        }
        match row.role {
            Role::Body => {
                self.text_line(at, row.words, candidates, sink);
                self.outline.end_line(sink);
            }
            Role::AnnexLabel => self.annex(row.words),
            Role::Heading => self.unmarked(row.words),
            Role::Title => {
                let words = &self.view()[row.words.range()];
                let at = row.words.start + occasion(words).unwrap_or(words.len());
                let title = trim(self.view(), Span::new(row.words.start, at));
                self.segment(Role::Title, title);
                self.segment(Role::Subtitle, Span::new(at, row.words.end));
            }
            _ => self.segment(row.role, row.words),
        }
        if row.role == Role::Table {
            let level = self.level();
            let paragraph = self.paragraph(row.words);
            self.tree.paragraph(level, paragraph);
        }
    }

    /// How deep a paragraph hangs: an unnumbered heading adds a level that the outline does not count.
    fn level(&self) -> usize {
        self.outline.paragraph_depth() + usize::from(self.tree.unmarked)
    }

    fn paragraph(&self, span: Span) -> Paragraph<'a> {
        Paragraph { span: self.source.origin(span), text: self.source.exact(span) }
    }

    fn body(&mut self, span: Span, level: usize) {
        let words = trim(self.view(), span);
        if words.is_empty() {
            return;
        }
        self.segment(Role::Body, words);
        let paragraph = self.paragraph(words);
        self.tree.paragraph(level, paragraph);
    }

    fn text_line(&mut self, at: usize, line: Span, candidates: core::ops::Range<usize>, sink: &mut impl Sink<'static>) {
        let words = &self.source.view()[line.range()];
        self.closing |= self.last_heading.is_some_and(|last| line.start > last) && addresses_people(words);
        let looks_back = self.closing || LOOKS_BACK.iter().any(|start| words.starts_with(start));
        let level = if looks_back { self.outline.parent_depth() } else { self.outline.paragraph_depth() };
        let level = level + usize::from(self.tree.unmarked);
        let mut above: Option<Entry> = None;
        for candidate in candidates {
            let Some(entry) = self.outline.place(candidate, sink) else { continue };
            let start = self.candidates[candidate].marker.start;
            match above.replace(entry) {
                None => self.body(Span::new(line.start, start), level),
                Some(above) => self.heading(at, above, start, sink),
            }
        }
        match above {
            None => {
                self.outline.paragraph(words);
                self.body(line, level);
            }
            Some(last) => self.heading(at, last, line.end, sink),
        }
    }

    /// A heading in the line at `at` with the body behind it, up to `next`.
    fn heading(&mut self, at: usize, entry: Entry, next: usize, sink: &mut impl Sink<'static>) {
        let candidate = &self.candidates[entry.candidate];
        remark_on_form(candidate, self.source.view(), sink);
        let (title, placement) = candidate.title(self.source.view(), next);
        let mut heading = candidate.heading(self.source, (title, placement));
        self.segment(Role::Marker, candidate.marker);
        self.markers.push(candidate.marker);
        if let Some(title) = title {
            self.segment(Role::Heading, title);
        }
        if candidate.is_empty() {
            self.title_below(at, candidate, &mut heading, sink);
        }
        let level = entry.depth + usize::from(self.tree.unmarked);
        let part = entry.depth == 1 && self.is_part(candidate.reading.style);
        let kind = heading.title.as_deref().filter(|_| part).and_then(|title| self.part(title));
        self.tree.section(level, heading, kind);
        let words = title.map_or(candidate.marker.end, |title| title.end);
        self.behind_title(Span::new(words, next), level);
    }

    /// The body of a run-in heading: the stop behind the title is part of the text, not of the paragraph.
    fn behind_title(&mut self, span: Span, level: usize) {
        let words = trim(self.view(), span);
        if words.is_empty() {
            return;
        }
        self.segment(Role::Body, words);
        let text = self.view()[words.range()].trim_start_matches(|c| is_blank(c) || STOPS.contains(&c));
        if !text.is_empty() {
            let paragraph = self.paragraph(Span::new(words.end - text.len(), words.end));
            self.tree.paragraph(level, paragraph);
        } else {
            self.tree.extend(self.source.origin(words).end);
        }
    }

    /// Whether a top-level section of this style may be a part of the report: no clause, nothing in an annex, and under an
    /// unnumbered heading only 一、.
    fn is_part(&self, style: Style) -> bool {
        let clause = matches!(style, Style::Shi | Style::Di | Style::Article);
        let nested = self.tree.unmarked && style != Style::ChineseComma;
        self.annexes.is_empty() && !clause && !nested
    }

    /// The part that a title names.
    fn part(&mut self, title: &str) -> Option<Kind> {
        let kind = kind(title, self.year, self.personal, self.reviewed);
        self.reviewed |= kind == Some(Kind::Measures);
        kind
    }

    /// （一） alone on its line: a short next line without a stop is its title.
    fn title_below(
        &mut self,
        at: usize,
        candidate: &Candidate,
        heading: &mut Heading<'a>,
        sink: &mut impl Sink<'static>,
    ) {
        let below = self.layout.rows.iter().enumerate().skip(at + 1).find(|(_, row)| !row.words.is_empty());
        let fits = below.filter(|(_, row)| {
            let words = &self.source.view()[row.words.range()];
            row.role == Role::Body
                && candidate.reading.style != Style::Article
                && at_most(words, MAX_TITLE_BELOW)
                && !words.ends_with(['。', '；', '：', '！', '，', '、'])
                && crate::marker::read(words).is_none()
        });
        match fits {
            Some((row, words)) => {
                let message = "the words of this number stand on the next line";
                let diagnostic = Diagnostic::new(Rule::HeadingSplit, candidate.marker, message);
                sink.report(diagnostic.related(words.words, "these words"));
                heading.title = Some(self.source.slice(words.words));
                heading.title_span = Some(self.source.origin(words.words));
                heading.span.end = self.source.origin(words.words).end;
                self.taken = Some(row);
            }
            None if candidate.reading.style != Style::Article => {
                sink.report(Diagnostic::new(Rule::HeadingEmpty, candidate.marker, "no words stand behind this number"));
            }
            None => {}
        }
    }

    fn unmarked(&mut self, words: Span) {
        self.segment(Role::Heading, words);
        if let Some(annex) = self.annexes.last_mut().filter(|annex| annex.title.is_none() && self.tree.is_empty()) {
            annex.title = Some(self.source.slice(words));
            return;
        }
        let heading = Heading {
            marker: None,
            title: Some(self.source.slice(words)),
            title_span: Some(self.source.origin(words)),
            placement: Placement::OwnLine,
            span: self.source.origin(words),
        };
        let named = self.annexes.is_empty();
        let kind = heading.title.as_deref().filter(|_| named).and_then(|title| self.part(title));
        self.tree.section(1, heading, kind);
        self.tree.unmarked = true;
    }

    fn annex(&mut self, words: Span) {
        self.close_annex();
        let view = self.source.view();
        let text = &view[words.range()];
        let label = text.trim_start_matches(|c: char| matches!(c, '附' | '件' | '表' | '录') || is_blank(c));
        let digits = label.len() - label.trim_start_matches(is_digit).len();
        let number = label[..digits]
            .chars()
            .try_fold(0u32, |value, c| value.checked_mul(10)?.checked_add(crate::numeral::digit(c)?));
        let (value, used) = match number.filter(|_| digits > 0) {
            Some(value) => (Some(value), digits),
            None => crate::numeral::chinese_ordinal(label).map_or((None, 0), |(value, len)| (Some(value), len)),
        };
        // 附件2-3 is one label; its number is the first.
        let tail = label[used..].trim_start_matches(|c: char| matches!(c, '-' | '—') || is_digit(c));
        let end = words.end - tail.len();
        let title = tail.trim_start_matches(|c| is_blank(c) || matches!(c, '：' | ':'));
        let title = Span::new(words.end - title.len(), words.end);
        let name = trim(view, Span::new(words.start, end));
        // The colon belongs to the label's part of the text, not to its name.
        self.segment(Role::AnnexLabel, trim(view, Span::new(words.start, title.start)));
        self.segment(Role::Heading, title);
        self.annexes.push(Annex {
            label: self.source.slice(name),
            number: value,
            title: (!title.is_empty()).then(|| self.source.slice(title)),
            span: self.source.origin(words),
            content: Vec::new(),
        });
    }

    /// Hands what was read since the last label to its annex, or to the document.
    fn close_annex(&mut self) {
        let blocks = core::mem::replace(&mut self.tree, Tree::new(0)).finish();
        match self.annexes.last_mut() {
            Some(annex) => {
                annex.span.end = blocks.last().map_or(annex.span.end, |block| block.span().end.max(annex.span.end));
                annex.content = blocks;
            }
            None => self.content = blocks,
        }
    }

    fn finish(mut self, sink: &mut impl Sink<'static>) -> Document<'a> {
        self.outline.end_scope(sink);
        self.close_annex();
        let Self { content, annexes, segments, markers, .. } = self;
        Document { content, annexes, segments: segments.finish(), markers }
    }
}

/// A digit, of either width.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// The tree that is being built.
struct Tree<'a> {
    /// The blocks of the document and of the open sections so far, from the outermost in.
    blocks: Vec<Block<'a>>,
    open: Vec<Open<'a>>,
    /// Whether an unnumbered heading is open.
    unmarked: bool,
}

/// A section that goes on.
struct Open<'a> {
    level: usize,
    section: Section<'a>,
    /// Where its blocks begin.
    from: usize,
}

impl<'a> Tree<'a> {
    /// A tree with room for so many blocks before the first section is closed.
    fn new(room: usize) -> Self {
        Self { blocks: Vec::with_capacity(room), open: Vec::new(), unmarked: false }
    }

    fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.open.is_empty()
    }

    fn push(&mut self, block: Block<'a>) {
        self.extend(block.span().end);
        self.blocks.push(block);
    }

    /// Closes the sections deeper than `level`.
    fn close_to(&mut self, level: usize) {
        while self.open.last().is_some_and(|open| open.level > level) {
            let Some(Open { mut section, from, .. }) = self.open.pop() else { break };
            section.content.reserve_exact(self.blocks.len() - from);
            section.content.extend(self.blocks.drain(from..));
            self.push(Block::Section(section));
        }
    }

    /// The innermost section goes on to `end`.
    fn extend(&mut self, end: usize) {
        if let Some(Open { section, .. }) = self.open.last_mut() {
            section.span.end = section.span.end.max(end);
        }
    }

    fn paragraph(&mut self, level: usize, paragraph: Paragraph<'a>) {
        self.close_to(level);
        self.push(Block::Paragraph(paragraph));
    }

    fn section(&mut self, level: usize, heading: Heading<'a>, kind: Option<Kind>) {
        self.close_to(level - 1);
        let span = heading.span;
        let section = Section { heading, kind, span, content: Vec::new() };
        self.open.push(Open { level, section, from: self.blocks.len() });
    }

    fn finish(mut self) -> Vec<Block<'a>> {
        self.close_to(0);
        self.blocks.shrink_to_fit();
        self.blocks
    }
}

/// The segments in the input: what the view leaves out stands among them with its own role, gaps become blanks.
struct Tiles<'s> {
    source: &'s Source<'s>,
    /// What of the removed has not come yet.
    removed: &'s [(Span, Role)],
    at: usize,
    list: Vec<Segment>,
}

impl<'s> Tiles<'s> {
    fn new(source: &'s Source<'_>, room: usize) -> Self {
        Self { source, removed: source.removed(), at: 0, list: Vec::with_capacity(room) }
    }

    /// A segment of the view, behind those before it.
    fn of(&mut self, role: Role, span: Span) {
        if span.is_empty() {
            return;
        }
        let span = self.source.origin(span);
        while let Some((&(cut, removed), rest)) =
            self.removed.split_first().filter(|((cut, _), _)| cut.start < span.end)
        {
            if cut.start > span.start {
                self.push(role, Span::new(span.start.max(self.at), cut.start));
            }
            self.push(removed, cut);
            self.removed = rest;
        }
        self.push(role, Span::new(span.start.max(self.at), span.end));
    }

    fn push(&mut self, role: Role, span: Span) {
        self.fill(span.start);
        if !span.is_empty() && span.end > self.at {
            match self.list.last_mut() {
                // Residue that touches is one piece.
                Some(last) if last.role == role && matches!(role, Role::Residue | Role::Blank) => {
                    last.span.end = span.end
                }
                _ => self.list.push(Segment::new(role, span)),
            }
            self.at = span.end;
        }
    }

    /// Closes the gap up to `to`.
    fn fill(&mut self, to: usize) {
        if self.at < to {
            let span = Span::new(self.at, to);
            let blank = self.source.text()[span.range()].chars().all(is_blank);
            self.list.push(Segment::new(if blank { Role::Blank } else { Role::Residue }, span));
            self.at = to;
        }
    }

    fn finish(mut self) -> Vec<Segment> {
        for &(cut, role) in self.removed {
            self.push(role, cut);
        }
        self.fill(self.source.text().len());
        self.list
    }
}
