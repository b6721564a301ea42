//! A report as Markdown.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::flow::Flow;
use crate::{Block, Placement, Report, Role, Section, Segment, Span, Style};

/// Markdown knows no deeper headings.
const MAX_LEVEL: usize = 6;
/// What is escaped wherever it stands.
const SPECIAL: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&', '$'];
/// What stands between a heading and the words that run in behind it.
const STOPS: &[char] = &['。', '.', ' ', '\n', '\u{3000}'];

/// What a part of the text is written as.
#[derive(Clone, Copy, PartialEq)]
enum Markup {
    Heading(usize),
    Paragraph,
    /// A row of a table.
    Row,
    /// 第一条, before the words of the article.
    Article,
}

/// A part of the text, with where it stands in the input.
struct Piece<'t> {
    at: usize,
    markup: Markup,
    text: Cow<'t, str>,
}

impl Report<'_> {
    /// The document as Markdown (CommonMark): the title as `#`, headings as `##` and deeper, `######` at the deepest, and
    /// everything else as paragraphs, so that it can be read without the page that stood around it.
    ///
    /// - A heading that runs in with its paragraph (（一）调解。…) gets a line of its own. 一是 and other numbers inside a
    ///   paragraph stay in it, and so do 第一， and the items of an article; 第一条 itself is bold.
    /// - Subtitle, addressees, the note of annexes, signature, its date, copies and notes at the end are paragraphs at
    ///   their places; each annex is a heading `##` with its own headings below.
    /// - Rows of a flattened table are lines of one paragraph.
    /// - Furniture, conversion residue, the table of contents, and lines of metadata (document number, date of
    ///   publication, source) are left out; [`metadata`](Report::metadata) has what they say. Wrapped lines are joined.
    ///
    /// The words are those of the text; what Markdown would take for markup is escaped.
    ///
    /// ```
    /// let text = "青石镇2032年度工作报告\n\n县政府：\n\n一、做法\n（一）清淤。干渠*通水。一是修闸；二是补堤。\n打印本页\n";
    /// let expected = [
    ///     "# 青石镇2032年度工作报告",
    ///     "县政府：",
    ///     "## 一、做法",
    ///     "### （一）清淤",
    ///     r"干渠\*通水。一是修闸；二是补堤。",
    /// ];
    /// assert_eq!(gongwen::Report::parse(text).to_markdown(), expected.join("\n\n") + "\n");
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let flow = Flow::new(self);
        let mut parts = Vec::new();
        self.parts(&flow, &self.content, 2, &mut parts);
        for (at, annex) in self.annexes.iter().enumerate() {
            let next = self.annexes.get(at + 1).map_or(self.text.len(), |next| next.span.start);
            let below = annex.content.first().map_or(next, |block| block.span().start);
            parts.push((flow.range(Span::new(annex.span.start, below)), Markup::Heading(2)));
            self.parts(&flow, &annex.content, 3, &mut parts);
        }
        let mut pieces = self.beside();
        if let Some(title) = &self.metadata.title {
            let text = Cow::Borrowed(&*title.text);
            pieces.push(Piece { at: title.span.start, markup: Markup::Heading(1), text });
        }
        running(&flow, parts, &mut pieces);
        pieces.sort_by_key(|piece| piece.at);
        written(&pieces)
    }

    /// What stands before and behind the outline.
    fn beside(&self) -> Vec<Piece<'_>> {
        let mut pieces: Vec<Piece<'_>> = Vec::new();
        let mut last: Option<&Segment> = None;
        for segment in self.segments.iter().filter(|segment| stands_beside(segment.role)) {
            let text = Cow::Borrowed(self.slice(segment.span));
            // Residue may divide a line.
            let same_line = |last: &Segment| {
                last.role == segment.role && !self.text[last.span.end..segment.span.start].contains(LINE_ENDS)
            };
            match pieces.last_mut().filter(|_| last.is_some_and(same_line)) {
                Some(piece) => piece.text.to_mut().push_str(&text),
                None => pieces.push(Piece { at: segment.span.start, markup: Markup::Paragraph, text }),
            }
            last = Some(segment);
        }
        pieces
    }

    /// What is no paragraph among `blocks`, with its place in the running text.
    fn parts(&self, flow: &Flow, blocks: &[Block<'_>], level: usize, parts: &mut Vec<(Range<usize>, Markup)>) {
        for block in blocks {
            match block {
                Block::Section(section) if is_heading(section) => {
                    parts.push((flow.range(section.heading.span), Markup::Heading(level.min(MAX_LEVEL))));
                    self.parts(flow, &section.content, level + 1, parts);
                }
                Block::Section(section) => {
                    let marker = section.heading.marker.as_ref().filter(|marker| marker.style == Style::Article);
                    parts.extend(marker.map(|marker| (flow.range(marker.span), Markup::Article)));
                }
                Block::Paragraph(paragraph) => {
                    let at = self.segments.partition_point(|segment| segment.span.end <= paragraph.span.start);
                    if self.segments.get(at).is_some_and(|segment| segment.role == Role::Table) {
                        parts.push((flow.range(paragraph.span), Markup::Row));
                    }
                }
            }
        }
    }
}

const LINE_ENDS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];

const fn stands_beside(role: Role) -> bool {
    use Role::{Addressee, AttachmentNote, CopiedTo, Date, Note, Signature, Subtitle};
    matches!(role, Subtitle | Addressee | Signature | Date | CopiedTo | AttachmentNote | Note)
}

/// Whether a section stands under a heading of its own, and is no clause, article or item of a sentence.
fn is_heading(section: &Section<'_>) -> bool {
    let style = section.heading.marker.as_ref().map(|marker| marker.style);
    let words = section.heading.title.is_some() || section.heading.placement == Placement::OwnLine;
    words
        && section.heading.placement != Placement::Inline
        && !matches!(style, Some(Style::Shi | Style::Di | Style::Article))
}

/// The running text in pieces: the parts, and the lines between them.
fn running<'f>(flow: &'f Flow, parts: Vec<(Range<usize>, Markup)>, pieces: &mut Vec<Piece<'f>>) {
    let end = flow.all().len();
    let (mut at, mut behind_heading) = (0, false);
    for (range, markup) in parts.into_iter().chain([(end..end, Markup::Paragraph)]) {
        let between = flow.text(at..range.start);
        let words = if behind_heading { between.trim_start_matches(STOPS) } else { between };
        let mut from = range.start - words.len();
        for line in words.split('\n') {
            let start = from + line.len() - line.trim_start().len();
            from += line.len() + 1;
            let text = Cow::Borrowed(line.trim());
            if !text.is_empty() {
                pieces.push(Piece { at: flow.origin(start), markup: Markup::Paragraph, text });
            }
        }
        if !range.is_empty() {
            let words = flow.text(range.clone());
            let text = if words.contains('\n') { words.replace('\n', " ").into() } else { Cow::Borrowed(words) };
            pieces.push(Piece { at: flow.origin(range.start), markup, text });
        }
        (at, behind_heading) = (range.end, matches!(markup, Markup::Heading(_)));
    }
}

fn written(pieces: &[Piece<'_>]) -> String {
    let mut out = String::new();
    let mut last = None;
    for Piece { markup, text, .. } in pieces {
        out.push_str(match (last, markup) {
            (None, _) => "",
            (Some(Markup::Row), Markup::Row) => "\\\n",
            (Some(Markup::Article), Markup::Paragraph) => " ",
            _ => "\n\n",
        });
        match markup {
            Markup::Heading(level) => {
                out.extend(core::iter::repeat_n('#', *level));
                out.push(' ');
                escape(text, false, &mut out);
            }
            Markup::Article => {
                out.push_str("**");
                escape(text, false, &mut out);
                out.push_str("**");
            }
            Markup::Paragraph => escape(text, last != Some(Markup::Article), &mut out),
            Markup::Row => escape(text, true, &mut out),
        }
        last = Some(*markup);
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// Writes the words of one line so that Markdown reads them as words.
fn escape(text: &str, begins_line: bool, out: &mut String) {
    let text = text.trim();
    // 1. and - at the beginning of a line would open a list.
    let number = text.bytes().take_while(u8::is_ascii_digit).count();
    let list = begins_line.then(|| text[number..].chars().next()).flatten();
    let list = list.filter(|c| if number > 0 { matches!(c, '.' | ')') } else { matches!(c, '-' | '+' | '=') });
    for (at, c) in text.char_indices() {
        match c {
            // An outline has one line for each.
            '\n' | '\r' => out.push(' '),
            // Markdown has no such character.
            '\0' => out.push('\u{FFFD}'),
            c => {
                if SPECIAL.contains(&c) || (at == number && list.is_some()) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_its_markup() {
        let cases = [
            ("", ""),
            ("清淤九段。", "清淤九段。\n"),
            (
                "青石镇人民政府\n2032年度工作报告\n发布日期：2033-01-09\n\n县政府：\n\n报告如下。\n一、做法\n通水。\n\n青石镇人民政府\n2033年1月9日\n",
                "# 青石镇人民政府2032年度工作报告\n\n县政府：\n\n报告如下。\n\n## 一、做法\n\n通水。\n\n青石镇人民政府\n\n2033年1月9日\n",
            ),
            (
                "一、做法\n1.清淤。主要是：一是干渠；二是支渠。\n2.护林\n第一，补种。\n",
                "## 一、做法\n\n### 1.清淤\n\n主要是：一是干渠；二是支渠。\n\n### 2.护林\n\n第一，补种。\n",
            ),
            (
                "第一章　总则\n第一条　渡船应当检验：\n（一）船体；\n（二）灯火。\n第二条　渡工应当持证。\n",
                "## 第一章 总则\n\n**第一条** 渡船应当检验：\n\n（一）船体；\n\n（二）灯火。\n\n**第二条** 渡工应当持证。\n",
            ),
            (
                "一、做法\n通水。\n附件1\n名单\n一、渡工\n王某。\n",
                "## 一、做法\n\n通水。\n\n## 附件1 名单\n\n### 一、渡工\n\n王某。\n",
            ),
            (
                "一、做法\n-3.19‰的户数_清零_，5<6，12>9。\n",
                "## 一、做法\n\n\\-3.19‰的户数\\_清零\\_，5\\<6，12\\>9。\n",
            ),
            (
                "一、做法\n通水。\n\n表1 渡口\n甲渡\n12\n乙渡\n9\n丙渡\n7\n",
                "## 一、做法\n\n通水。\n\n表1 渡口\\\n甲渡\\\n12\\\n乙渡\\\n9\\\n丙渡\\\n7\n",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(Report::parse(text).to_markdown(), expected, "{text}");
        }
    }

    #[test]
    fn what_would_be_markup_is_escaped() {
        let escaped = |text| {
            let mut out = String::new();
            escape(text, true, &mut out);
            out
        };
        assert_eq!(escaped("1. 甲"), r"1\. 甲");
        assert_eq!(escaped("1.5万"), r"1\.5万");
        assert_eq!(escaped("12) 乙"), r"12\) 乙");
        assert_eq!(escaped("- 丙 - 丁"), r"\- 丙 - 丁");
        assert_eq!(escaped("C# `x` [y](z) a&amp;b \\"), r"C\# \`x\` \[y\](z) a\&amp;b \\");
    }
}
