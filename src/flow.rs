//! The words of the outline as one running text: headings, paragraphs and cells, without wraps, residue and furniture
//! between them, and the way back to the input.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::{Block, Report, Role, Section, Span};

/// The running text, a line for each heading and paragraph that has one of its own.
pub(crate) struct Flow {
    text: String,
    pieces: Vec<Piece>,
}

/// Words that stand in one piece in the input.
struct Piece {
    /// Where they stand in the running text.
    at: usize,
    /// Where they stand in the input.
    span: Span,
    /// Whether they are more than a heading.
    body: bool,
}

/// A stretch of the input that no line end of the running text divides, and what stands for the blanks in it.
type Unit = (Span, &'static str);

impl Flow {
    pub(crate) fn new(report: &Report<'_>) -> Self {
        let mut units = Vec::new();
        collect(&report.content, &mut units);
        report.annexes.iter().for_each(|annex| collect(&annex.content, &mut units));
        let mut units = units.into_iter().peekable();
        let mut flow = Self { text: String::with_capacity(report.text.len()), pieces: Vec::new() };
        for segment in report.segments.iter().filter(|segment| flows(segment.role)) {
            if let Some(last) = flow.pieces.last() {
                let gap = Span::new(last.span.end, segment.span.start);
                while units.next_if(|(unit, _)| unit.end < gap.end || unit.end <= gap.start).is_some() {}
                let joint = units.peek().filter(|(unit, _)| unit.covers(gap)).map(|(_, joint)| *joint);
                flow.text.push_str(join(report.slice(gap), joint));
            }
            let words = report.slice(segment.span);
            let body = matches!(segment.role, Role::Body | Role::Table) && words.contains(char::is_alphanumeric);
            flow.pieces.push(Piece { at: flow.text.len(), span: segment.span, body });
            flow.text.push_str(words);
        }
        flow
    }

    pub(crate) fn all(&self) -> &str {
        &self.text
    }

    pub(crate) fn text(&self, range: Range<usize>) -> &str {
        &self.text[range]
    }

    /// The running text of what stands inside a span of the input, which cuts no piece.
    pub(crate) fn range(&self, span: Span) -> Range<usize> {
        let first = self.pieces.partition_point(|piece| piece.span.start < span.start);
        let last = self.pieces.partition_point(|piece| piece.span.end <= span.end);
        match self.pieces.get(first..last) {
            Some([one]) => one.at..one.end(),
            Some([first, .., last]) => first.at..last.end(),
            _ => 0..0,
        }
    }

    /// The places in the input of a part of the running text, touching ones joined.
    pub(crate) fn spans(&self, range: &Range<usize>) -> Vec<Span> {
        let first = self.pieces.partition_point(|piece| piece.end() <= range.start);
        let mut spans: Vec<Span> = Vec::new();
        for piece in self.pieces[first..].iter().take_while(|piece| piece.at < range.end) {
            let start = piece.span.start + range.start.saturating_sub(piece.at);
            let end = piece.span.end - piece.end().saturating_sub(range.end);
            match spans.last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => spans.push(Span::new(start, end)),
            }
        }
        spans
    }

    /// Where the byte of the input at `offset` stands in the running text.
    pub(crate) fn at(&self, offset: usize) -> Option<usize> {
        let piece = &self.pieces[self.pieces.partition_point(|piece| piece.span.start <= offset).checked_sub(1)?];
        piece.span.contains(offset).then(|| piece.at + offset - piece.span.start)
    }

    /// Where a byte of the running text stands in the input; a line end stands where the words before it end.
    pub(crate) fn origin(&self, at: usize) -> usize {
        match self.pieces.partition_point(|piece| piece.at <= at).checked_sub(1) {
            Some(nth) => (self.pieces[nth].span.start + at - self.pieces[nth].at).min(self.pieces[nth].span.end),
            None => 0,
        }
    }

    /// A part of the running text as the input has it, where it has it in one piece, and its place there.
    pub(crate) fn words<'r>(&self, report: &'r Report<'_>, range: Range<usize>) -> (Cow<'r, str>, Vec<Span>) {
        let spans = self.spans(&range);
        let whole = spans.first().zip(spans.last()).map_or(Span::default(), |(a, b)| Span::new(a.start, b.end));
        let (written, words) = (report.slice(whole), self.text(range));
        (if written == words { Cow::Borrowed(written) } else { Cow::Owned(words.into()) }, spans)
    }

    /// Whether nothing but headings stands there.
    pub(crate) fn only_headings(&self, range: &Range<usize>) -> bool {
        let first = self.pieces.partition_point(|piece| piece.at < range.start);
        !self.pieces[first..].iter().take_while(|piece| piece.at < range.end).any(|piece| piece.body)
    }
}

impl Piece {
    const fn end(&self) -> usize {
        self.at + self.span.len()
    }
}

/// Whether words of this role stand in the outline.
pub(crate) const fn flows(role: Role) -> bool {
    matches!(role, Role::Marker | Role::Heading | Role::Body | Role::Table | Role::AnnexLabel)
}

/// What stands for a gap: nothing inside a unit, else a line end or a blank where the input has one.
fn join(gap: &str, unit: Option<&'static str>) -> &'static str {
    let blank = gap.contains(crate::lines::is_blank);
    match unit {
        Some(joint) if blank => joint,
        Some(_) => "",
        None if gap.contains(['\n', '\r', '\u{2028}', '\u{2029}']) => "\n",
        None if blank => " ",
        None => "",
    }
}

fn collect(blocks: &[Block<'_>], units: &mut Vec<Unit>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => units.push((paragraph.span, "")),
            Block::Section(section) => {
                heading(section, units);
                collect(&section.content, units);
            }
        }
    }
}

fn heading(section: &Section<'_>, units: &mut Vec<Unit>) {
    let marker = section.heading.marker.as_ref().map(|marker| marker.span);
    units.extend(marker.map(|span| (span, "")));
    if let Some(title) = section.heading.title_span {
        units.extend(marker.map(|marker| (Span::new(marker.end, title.start.max(marker.end)), " ")));
        units.push((title, ""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flow(text: &str) -> String {
        Flow::new(&Report::parse(text)).text
    }

    #[test]
    fn headings_and_paragraphs_stand_on_lines() {
        let cases = [
            ("一、清淤\r\n\r\n　　干渠通水。\r\n　　支渠通水。\r\n", "一、清淤\n干渠通水。\n支渠通水。"),
            (
                "一、 清淤\n（一）干渠。通水。 一是修闸；二是补堤。\n",
                "一、 清淤\n（一）干渠。通水。 一是修闸；二是补堤。",
            ),
            ("一、\n清淤\n干渠通水。\n", "一、 清淤\n干渠通水。"),
            ("一、清淤\n干渠[bookmark: _Toc1]通水。\n", "一、清淤\n干渠通水。"),
            ("柳湾镇2032年度法治政府建设情况报告\n\n一、清淤\n通水。\n打印本页\n", "一、清淤\n通水。"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(flow(text), expected, "{text:?}");
        }
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let line = "全镇干部坚持清淤护渠，逐村逐段排查渠道";
        let text = alloc::format!("一、清淤\n{}\n{}\n{}\n通水。\n", line, line, line);
        let report = crate::Options::new().wrapping(crate::Wrapping::Join).parse(&text);
        assert!(Flow::new(&report).text.contains("渠道全镇"), "{}", Flow::new(&report).text);
    }

    #[test]
    fn a_part_leads_back_to_its_places() {
        let text = "一、清淤\n\n干渠[bookmark: _Toc1]通水。\n";
        let report = Report::parse(text);
        let flow = Flow::new(&report);
        let all = 0..flow.text.len();
        let words: Vec<&str> = flow.spans(&all).iter().map(|span| report.slice(*span)).collect();
        assert_eq!(words, ["一、清淤", "干渠", "通水。"]);
        let water = flow.text.find("渠通").unwrap();
        let words: Vec<&str> = flow.spans(&(water..water + 6)).iter().map(|span| report.slice(*span)).collect();
        assert_eq!(words, ["渠", "通"]);
        assert_eq!(flow.range(Span::new(0, text.len())), all);
        assert_eq!(flow.at(text.find('通').unwrap()), Some(water + 3));
        assert_eq!(flow.at(text.find("book").unwrap()), None);
        assert_eq!(flow.words(&report, all).0, "一、清淤\n干渠通水。");
        assert!(matches!(flow.words(&report, 0..12).0, Cow::Borrowed("一、清淤")));
    }
}
