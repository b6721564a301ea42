//! The report: one call from text to everything that was read, and the ways to move in it.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::iter::FusedIterator;

use crate::diagnostic::{BEGINNING, Remarks, Sink, damage, leftovers, remark_on_stops};
use crate::document::document;
use crate::layout::lay_out;
use crate::limit::{self, Part};
use crate::metadata::metadata;
use crate::quantity::period;
use crate::quantity::reading;
use crate::quantity::taken::Taken;
use crate::residue::residue;
use crate::scan::{Class, Survey};
use crate::source::Source;
use crate::wrapping::breaks;
use crate::{
    Citation, Date, Diagnostic, Heading, Kind, LineIndex, Metadata, Options, Quantity, Role, Rule, Segment, Span, date,
    traditional,
};

/// The version of the JSON form; it changes when a field changes its meaning.
///
/// ```
/// assert_eq!(gongwen::Report::parse("").schema_version, gongwen::SCHEMA_VERSION);
/// ```
pub const SCHEMA_VERSION: u32 = 1;

/// A document, parsed: typed, lossless, every part with its place.
///
/// Parsing never fails and never panics, whatever the text; what is odd stands in `diagnostics`. All lists are sorted by
/// their place. Two reports are equal where their texts and everything read from them are.
///
/// ```
/// let text = "靛桥街道2032年度法治政府建设情况报告\n\n区委、区政府：\n\n一、主要举措和成效\n（一）健全制度。全年审查文件12件。\n";
/// let report = gongwen::Report::parse(text);
/// assert_eq!(report.metadata.issuer.as_ref().unwrap().text, "靛桥街道");
/// for (depth, section) in report.sections() {
///     println!("{:depth$}{}", "", section.heading.title.as_deref().unwrap_or(""));
/// }
/// assert_eq!(report.sections().count(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Report<'a> {
    /// [`SCHEMA_VERSION`] of the crate that made it.
    pub schema_version: u32,
    /// The whole input.
    pub text: Cow<'a, str>,
    /// What the document says of itself.
    pub metadata: Metadata<'a>,
    /// Paragraphs and sections in document order, sections nested.
    pub content: Vec<Block<'a>>,
    /// The annexes behind the document, each with a numbering of its own.
    pub annexes: Vec<Annex<'a>>,
    /// The figures: value, unit, bound, and what they count.
    pub quantities: Vec<Quantity<'a>>,
    /// The titles cited between 《 and 》.
    pub citations: Vec<Citation<'a>>,
    /// The dates with a year.
    pub dates: Vec<Date<'a>>,
    /// The parts of the text with their roles; they tile it.
    pub segments: Vec<Segment>,
    /// Remarks on the form of the text.
    pub diagnostics: Vec<Diagnostic<'a>>,
}

/// A paragraph or a section.
///
/// ```
/// use gongwen::{Block, Report};
/// let report = Report::parse("现报告如下。\n一、渡口\n修缮3处。\n");
/// let [Block::Paragraph(words), Block::Section(section)] = &report.content[..] else { panic!() };
/// assert_eq!((&*words.text, section.heading.title.as_deref()), ("现报告如下。", Some("渡口")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Block<'a> {
    /// Running text.
    Paragraph(Paragraph<'a>),
    /// A division with a heading.
    Section(Section<'a>),
}

/// Running text between two headings or line ends.
///
/// ```
/// use gongwen::{Block, Report};
/// let report = Report::parse("现报告如下。\n");
/// let Some(Block::Paragraph(paragraph)) = report.content.first() else { panic!() };
/// assert_eq!((&*paragraph.text, report.slice(paragraph.span)), ("现报告如下。", "现报告如下。"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Paragraph<'a> {
    /// Its place.
    pub span: Span,
    /// The exact text.
    pub text: Cow<'a, str>,
}

/// A division: its heading and what stands under it.
///
/// `span` runs from the marker to the end of the last block inside, or of the stop behind a heading without body.
///
/// ```
/// let report = gongwen::Report::parse("一、主要成效\n（一）渡口。修缮3处。\n（二）桥梁。加固4座。\n");
/// let (_, section) = report.sections().next().unwrap();
/// assert_eq!(section.heading.title.as_deref(), Some("主要成效"));
/// assert_eq!((section.kind, section.content.len()), (Some(gongwen::Kind::Measures), 2));
/// assert_eq!(report.slice(section.span), "一、主要成效\n（一）渡口。修缮3处。\n（二）桥梁。加固4座。");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Section<'a> {
    /// The heading.
    pub heading: Heading<'a>,
    /// Which part of the annual report it is; only for top-level sections whose title says so.
    pub kind: Option<Kind>,
    /// Its place.
    pub span: Span,
    /// What stands under the heading.
    pub content: Vec<Block<'a>>,
}

/// An annex (附件).
///
/// ```
/// let report = gongwen::Report::parse("一、渡口\n修缮3处。\n\n附件2\n渡口名单\n一、东岸\n柳湾渡。\n");
/// let annex = &report.annexes[0];
/// assert_eq!((&*annex.label, annex.number, annex.title.as_deref()), ("附件2", Some(2), Some("渡口名单")));
/// assert_eq!(annex.sections().next().unwrap().1.heading.title.as_deref(), Some("东岸"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Annex<'a> {
    /// 附件1, as written.
    pub label: Cow<'a, str>,
    /// Its number, where the label has one.
    pub number: Option<u32>,
    /// Its title, where one stands.
    pub title: Option<Cow<'a, str>>,
    /// Its place, from the label on.
    pub span: Span,
    /// What stands in it.
    pub content: Vec<Block<'a>>,
}

impl<'a> Report<'a> {
    /// Reads `text`. Never fails, whatever the text.
    ///
    /// ```
    /// let report = gongwen::Report::parse("松溪县2032年度工作报告\n一、渡口\n修缮3处。\n");
    /// assert_eq!(report.metadata.year.unwrap().value, 2032);
    /// assert_eq!(report.quantities[0].text, "3处");
    /// assert_eq!(gongwen::Report::parse("？").content.len(), 1, "any text will do");
    /// ```
    #[must_use]
    pub fn parse(text: &'a str) -> Self {
        Options::new().parse(text)
    }

    /// The sections of the document in order, each with its depth: 1 for the top level. Unnumbered headings are
    /// sections, and add no depth to what stands in them. Annexes have their own: [`Annex::sections`].
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n（一）东岸。修缮3处。\n二、桥梁\n");
    /// let found: Vec<_> = report.sections().map(|(depth, s)| (depth, s.heading.title.as_deref())).collect();
    /// assert_eq!(found, [(1, Some("渡口")), (2, Some("东岸")), (1, Some("桥梁"))]);
    /// ```
    pub fn sections(&self) -> Sections<'_, 'a> {
        Sections::new(&self.content)
    }

    /// The innermost section that holds the byte at `offset`, annexes included.
    ///
    /// ```
    /// let text = "一、收入\n（一）本级。12项。\n";
    /// let report = gongwen::Report::parse(text);
    /// let section = report.section_at(text.find("12").unwrap()).unwrap();
    /// assert_eq!(section.heading.title.as_deref(), Some("本级"));
    /// ```
    #[must_use]
    pub fn section_at(&self, offset: usize) -> Option<&Section<'a>> {
        self.path_of(Span::new(offset, offset + 1)).pop()
    }

    /// The sections that hold `span` whole, from the outermost in.
    ///
    /// ```
    /// let text = "一、收入\n（一）本级。12项。\n";
    /// let report = gongwen::Report::parse(text);
    /// let at = text.find("12").unwrap();
    /// let titles: Vec<_> = report.path_of((at..at + 2).into()).iter().map(|s| s.heading.title.as_deref()).collect();
    /// assert_eq!(titles, [Some("收入"), Some("本级")]);
    /// ```
    #[must_use]
    pub fn path_of(&self, span: Span) -> Vec<&Section<'a>> {
        let behind = self.annexes.partition_point(|annex| annex.span.start <= span.start);
        let annex = behind.checked_sub(1).map(|at| &self.annexes[at]).filter(|annex| annex.span.covers(span));
        let mut blocks = annex.map_or(&self.content, |annex| &annex.content);
        let mut path = Vec::new();
        // Blocks are sorted and do not overlap.
        while let Some(Block::Section(section)) =
            blocks.get(blocks.partition_point(|block| block.span().start <= span.start).wrapping_sub(1))
        {
            if !section.span.covers(span) {
                break;
            }
            path.push(section);
            blocks = &section.content;
        }
        path
    }

    /// The input at `span`.
    ///
    /// # Panics
    ///
    /// Where `span` is not a span of this report's text.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n修缮约3处。\n");
    /// assert_eq!(report.slice(report.quantities[0].span), "约3处");
    /// ```
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.text[span.range()]
    }

    /// Lines and columns of the places in the text; made at each call.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n修缮3处。\n");
    /// assert_eq!(report.line_index().position(report.quantities[0].span.start).line, 2);
    /// ```
    #[must_use]
    pub fn line_index(&self) -> LineIndex<'_> {
        LineIndex::new(&self.text)
    }

    /// The same report, borrowing nothing.
    ///
    /// ```
    /// fn read(text: String) -> gongwen::Report<'static> {
    ///     gongwen::Report::parse(&text).into_owned()
    /// }
    /// assert_eq!(read("一、渡口\n修缮3处。\n".to_string()).quantities[0].text, "3处");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Report<'static> {
        Report {
            schema_version: self.schema_version,
            text: Cow::Owned(self.text.into_owned()),
            metadata: self.metadata.into_owned(),
            content: owned(self.content),
            annexes: self.annexes.into_iter().map(Annex::into_owned).collect(),
            quantities: self.quantities.into_iter().map(Quantity::into_owned).collect(),
            citations: self.citations.into_iter().map(Citation::into_owned).collect(),
            dates: self.dates.into_iter().map(Date::into_owned).collect(),
            segments: self.segments,
            diagnostics: self.diagnostics.into_iter().map(Diagnostic::into_owned).collect(),
        }
    }
}

fn owned(blocks: Vec<Block<'_>>) -> Vec<Block<'static>> {
    blocks.into_iter().map(Block::into_owned).collect()
}

impl Block<'_> {
    /// Its place.
    ///
    /// ```
    /// let report = gongwen::Report::parse("现报告如下。\n一、渡口\n修缮3处。\n");
    /// let blocks: Vec<_> = report.content.iter().map(|block| report.slice(block.span())).collect();
    /// assert_eq!(blocks, ["现报告如下。", "一、渡口\n修缮3处。"]);
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Block::Paragraph(paragraph) => paragraph.span,
            Block::Section(section) => section.span,
        }
    }

    /// The same block, borrowing nothing.
    ///
    /// ```
    /// let first = |text: String| gongwen::Report::parse(&text).content.remove(0).into_owned();
    /// assert!(matches!(first("现报告如下。\n".to_string()), gongwen::Block::Paragraph(_)));
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Block<'static> {
        match self {
            Block::Paragraph(paragraph) => {
                Block::Paragraph(Paragraph { span: paragraph.span, text: Cow::Owned(paragraph.text.into_owned()) })
            }
            Block::Section(section) => Block::Section(section.into_owned()),
        }
    }
}

impl Section<'_> {
    /// The same section, borrowing nothing.
    ///
    /// ```
    /// use gongwen::{Block, Report, Section};
    /// fn first(text: &str) -> Option<Section<'static>> {
    ///     Report::parse(text).content.into_iter().find_map(|block| match block {
    ///         Block::Section(section) => Some(section.into_owned()),
    ///         _ => None,
    ///     })
    /// }
    /// assert_eq!(first("一、渡口\n").unwrap().heading.title.as_deref(), Some("渡口"));
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Section<'static> {
        Section { heading: self.heading.into_owned(), kind: self.kind, span: self.span, content: owned(self.content) }
    }
}

impl<'a> Annex<'a> {
    /// The sections of the annex in order, with their depth in it.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n修缮3处。\n\n附件\n渡口名单\n一、东岸\n柳湾渡。\n");
    /// let titles: Vec<_> = report.annexes[0].sections().map(|(_, section)| section.heading.title.clone()).collect();
    /// assert_eq!(titles, [Some("东岸".into())]);
    /// ```
    pub fn sections(&self) -> Sections<'_, 'a> {
        Sections::new(&self.content)
    }

    /// The same annex, borrowing nothing.
    ///
    /// ```
    /// let annexes = |text: String| -> Vec<_> {
    ///     gongwen::Report::parse(&text).annexes.into_iter().map(|annex| annex.into_owned()).collect()
    /// };
    /// assert_eq!(annexes("一、渡口\n修缮3处。\n\n附件1\n渡口名单\n柳湾渡。\n".to_string())[0].number, Some(1));
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Annex<'static> {
        Annex {
            label: Cow::Owned(self.label.into_owned()),
            number: self.number,
            title: self.title.map(|title| Cow::Owned(title.into_owned())),
            span: self.span,
            content: owned(self.content),
        }
    }
}

/// Iterator of [`Report::sections`]: depth and section, in document order.
///
/// ```
/// let report = gongwen::Report::parse("一、渡口\n（一）东岸\n二、桥梁\n");
/// let mut sections = report.sections();
/// assert_eq!(sections.next().map(|(depth, _)| depth), Some(1));
/// assert_eq!(sections.count(), 2);
/// ```
#[derive(Clone, Debug)]
pub struct Sections<'r, 'a> {
    /// The blocks still to come at each open level, with the depth of the sections among them.
    open: Vec<(usize, core::slice::Iter<'r, Block<'a>>)>,
}

impl<'r, 'a> Sections<'r, 'a> {
    fn new(blocks: &'r [Block<'a>]) -> Self {
        Self { open: Vec::from([(1, blocks.iter())]) }
    }
}

impl<'r, 'a> Iterator for Sections<'r, 'a> {
    type Item = (usize, &'r Section<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        while let Some((depth, blocks)) = self.open.last_mut() {
            let depth = *depth;
            match blocks.next() {
                Some(Block::Section(section)) => {
                    let inner = depth + usize::from(section.heading.marker.is_some());
                    self.open.push((inner, section.content.iter()));
                    return Some((depth, section));
                }
                Some(Block::Paragraph(_)) => {}
                None => {
                    self.open.pop();
                }
            }
        }
        None
    }
}

impl FusedIterator for Sections<'_, '_> {}

/// Reports have a quantity in about so many bytes.
const BYTES_PER_QUANTITY: usize = 256;

/// Reads a text from first to last phase.
pub(crate) fn read<'a>(text: &'a str, options: &Options) -> Report<'a> {
    let (source, survey) = source(text, options);
    let view = source.view();
    let mut sink = Remarks::default();
    let most = limit::parts(view.len());
    if let Some(rest) = survey.beyond(most) {
        sink.report(limit::reached(Part::Line, most, rest));
    }
    let layout = lay_out(view, survey.lines());
    let metadata = metadata(&source, &layout);
    let document = document(&source, &survey, &layout, &metadata, &mut sink);

    let taken = Taken::read(view, &survey, &layout, document.markers, &mut sink);
    let mut citations: Vec<Citation<'a>> =
        taken.citations.iter().map(|span| Citation::new(source.slice(*span), source.origin(*span))).collect();
    let date = |reading: &date::Reading| {
        Date::new(source.exact(reading.span), date::Reading { span: source.origin(reading.span), ..*reading })
    };
    let dates = taken.dates.iter().map(date).collect();
    let mut quantities: Vec<Quantity<'a>> = Vec::with_capacity(view.len() / BYTES_PER_QUANTITY);
    let mut found = Vec::new();
    let lexicon = options.lexicon();
    let simplified = traditional::simplified(view, &survey);
    let year = metadata.year.as_ref().map(|year| year.value);
    'text: for stretch in layout.stretches() {
        let marks = survey.within(stretch);
        if survey.has(Class::Odd) {
            damage(view, stretch, &mut sink);
        }
        let offset = quantities.len();
        for reading in reading::readings(&simplified, stretch, marks, &taken.spans, &lexicon, &mut found, &mut sink) {
            if quantities.len() == most {
                sink.report(limit::reached(Part::Quantity, most, reading.span));
                break 'text;
            }
            let at = source.origin(reading.span);
            let year = year.filter(|_| !planned(&document.content, at));
            let mut quantity = reading.materialise(&source, period(reading, &taken, year));
            if let Some(from) = quantity.change.as_mut().and_then(|change| change.from.as_mut()) {
                *from += offset;
            }
            quantities.push(quantity);
        }
    }
    // Brackets around the document's own title cite nothing.
    let own = metadata.title.as_ref().map(|title| title.span);
    citations.retain(|citation| Some(citation.span) != own);

    quantities.shrink_to_fit();

    sink.map_to_input(&source);
    leftovers(&source, &mut sink);
    remark_on_stops(text, &document.content, &mut sink);
    document.annexes.iter().for_each(|annex| remark_on_stops(text, &annex.content, &mut sink));
    if metadata.title.is_none() && !text.trim().is_empty() {
        sink.report(Diagnostic::new(Rule::TitleMissing, BEGINNING, "the document has no title"));
    }

    Report {
        schema_version: SCHEMA_VERSION,
        text: Cow::Borrowed(text),
        content: document.content,
        annexes: document.annexes,
        quantities,
        citations,
        dates,
        segments: document.segments,
        diagnostics: sink.settle(),
        metadata,
    }
}

/// Whether the top-level section that holds `at` says what the next year will bring: its 全年 is not the report's.
fn planned(content: &[Block<'_>], at: Span) -> bool {
    let here =
        content.partition_point(|block| block.span().start <= at.start).checked_sub(1).map(|here| &content[here]);
    matches!(here, Some(Block::Section(section)) if section.kind == Some(Kind::Plan) && section.span.covers(at))
}

/// The text without residue and without the breaks of wrapped lines, and the marks of what is left.
fn source<'a>(text: &'a str, options: &Options) -> (Source<'a>, Survey) {
    let mut survey = Survey::of(text);
    let residue: Vec<(Span, Role)> =
        residue(text, survey.lines()).into_iter().map(|span| (span, Role::Residue)).collect();
    let clean = Source::without(text, &residue);
    if !residue.is_empty() {
        survey = Survey::of(clean.view());
    }
    let breaks = breaks(clean.view(), &survey, options.wrapping);
    if breaks.is_empty() {
        return (clean, survey);
    }
    let mut cuts = Vec::with_capacity(residue.len() + breaks.len());
    let mut residue = residue.into_iter().peekable();
    for (span, role) in breaks {
        let span = clean.origin(span);
        let mut from = span.start;
        // Residue inside a break keeps its own role.
        while let Some(cut) = residue.next_if(|(cut, _)| cut.start < span.end) {
            if from < cut.0.start && cut.0.start > span.start {
                cuts.push((Span::new(from, cut.0.start), role));
            }
            from = from.max(cut.0.end);
            cuts.push(cut);
        }
        cuts.push((Span::new(from, span.end), role));
    }
    cuts.extend(residue);
    cuts.retain(|(span, _)| !span.is_empty());
    let joined = Source::without(text, &cuts);
    let survey = Survey::of(joined.view());
    (joined, survey)
}
