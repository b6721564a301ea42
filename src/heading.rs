//! Candidates for headings, line by line: marker, placement and title. The outline decides which of them stand.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::iter::FusedIterator;

use crate::lines::{Lines, is_blank, lines, skip_blanks, trim};
use crate::look_alike::{Evidence, evidence, read_apart, shi};
use crate::marker::{Form, Marker, Reading, Style, may_begin};
use crate::scan::{Class, Mark, marks};
use crate::text::at_most;
use crate::{Span, source::Source};

/// The lead sentence of an 一是 is its title up to this many characters; longer ones are body.
const MAX_LEAD: usize = 40;
/// A heading that runs in with a colon has at most this many characters before it.
const MAX_COLON_TITLE: usize = 16;
/// Bytes in which the end of a title is looked for; headings of real reports stay below 130.
const MAX_TITLE: usize = 1200;
/// What follows such a colon is body from this many characters on.
const MIN_COLON_BODY: usize = 16;

/// What ends a run-in title; the half-width one where it ends a sentence.
const FULL_STOPS: [char; 2] = ['。', '.'];

/// Where a heading stands.
///
/// ```
/// use gongwen::Placement;
/// let text = "一、渡口\n（一）修缮。一是东渡；二是西渡。\n";
/// let places: Vec<_> = gongwen::headings(text).map(|heading| heading.placement).collect();
/// assert_eq!(places, [Placement::OwnLine, Placement::RunIn, Placement::Inline, Placement::Inline]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Placement {
    /// On a line of its own.
    OwnLine,
    /// At the start of a paragraph that goes on behind it.
    RunIn,
    /// In the middle of a paragraph.
    Inline,
}

/// A heading, or a candidate for one.
///
/// `span` runs from the marker to the end of the title; the 。 of a run-in title is body.
///
/// ```
/// let text = "（二）修缮渡口。全年完工3处。\n";
/// let heading = gongwen::headings(text).next().unwrap();
/// assert_eq!(heading.marker.unwrap().ordinal, 2);
/// assert_eq!(heading.title.as_deref(), Some("修缮渡口"));
/// assert_eq!((&text[heading.span.range()], &text[heading.title_span.unwrap().range()]), ("（二）修缮渡口", "修缮渡口"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Heading<'a> {
    /// The mark that numbers it; `None` for an unnumbered heading.
    pub marker: Option<Marker<'a>>,
    /// Its words: the whole line less a final full stop, or the text up to the first 。 outside quotes and brackets.
    pub title: Option<Cow<'a, str>>,
    /// The place of the title.
    pub title_span: Option<Span>,
    /// Where it stands.
    pub placement: Placement,
    /// Marker and title.
    pub span: Span,
}

impl Heading<'_> {
    /// The same heading, borrowing nothing.
    ///
    /// ```
    /// let first = |text: String| gongwen::headings(&text).next().map(|heading| heading.into_owned());
    /// assert_eq!(first("一、渡口\n".to_string()).unwrap().title.as_deref(), Some("渡口"));
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Heading<'static> {
        Heading {
            marker: self.marker.map(Marker::into_owned),
            title: self.title.map(|title| Cow::Owned(title.into_owned())),
            title_span: self.title_span,
            placement: self.placement,
            span: self.span,
        }
    }
}

/// The candidates for headings in `text`, in order, without depth: the sequence of the whole document decides that,
/// and which of them are look-alikes ([`Report::parse`](crate::Report::parse)). Lazy, one line at a time.
///
/// ```
/// let text = "一、收入\n（一）本级。一是税收。二是收费。\n";
/// let titles: Vec<_> = gongwen::headings(text).map(|h| h.marker.unwrap().text).collect();
/// assert_eq!(titles, ["一、", "（一）", "一是", "二是"]);
/// ```
#[must_use]
pub fn headings(text: &str) -> Headings<'_> {
    Headings { text, lines: lines(text), marks: Vec::new(), finder: Finder::default(), found: Vec::new(), at: 0 }
}

/// Iterator of [`headings`].
///
/// ```
/// let mut headings = gongwen::headings("一、渡口\n二、桥梁\n");
/// assert_eq!(headings.next().unwrap().title.as_deref(), Some("渡口"));
/// assert_eq!(headings.count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Headings<'a> {
    text: &'a str,
    lines: Lines<'a>,
    /// The marks of the line at hand.
    marks: Vec<Mark>,
    finder: Finder,
    /// The candidates of the line at hand, and how many of them have been given out.
    found: Vec<Candidate>,
    at: usize,
}

impl<'a> Iterator for Headings<'a> {
    type Item = Heading<'a>;

    fn next(&mut self) -> Option<Heading<'a>> {
        loop {
            if let Some(candidate) = self.found.get(self.at) {
                self.at += 1;
                let next = self.found.get(self.at).map_or(candidate.line.end, |next| next.marker.start);
                return Some(candidate.heading(&Source::plain(self.text), candidate.title(self.text, next)));
            }
            let line = self.lines.next()?;
            self.found.clear();
            self.at = 0;
            self.marks.clear();
            self.marks.extend(marks(self.text, line.content));
            self.finder.line(self.text, line.content, &self.marks, usize::MAX, &mut self.found);
        }
    }
}

impl FusedIterator for Headings<'_> {}

/// A candidate, in spans of the view.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) reading: Reading,
    pub(crate) marker: Span,
    pub(crate) evidence: Evidence,
    /// Whether it stands inside its line.
    pub(crate) inline: bool,
    /// The words of the line that holds it.
    pub(crate) line: Span,
    /// Where the words behind the marker begin.
    words: usize,
    /// Where the title ends: the first 。 or the end of the line; `None` where a quotation opens before.
    title_end: Option<usize>,
    /// The next candidate of its list, once the outline has [linked](crate::outline::link) them.
    pub(crate) next: Option<usize>,
}

impl Candidate {
    /// The heading with its title and placement.
    pub(crate) fn heading<'a>(
        &self,
        source: &Source<'a>,
        (title, placement): (Option<Span>, Placement),
    ) -> Heading<'a> {
        let marker = Marker {
            text: source.slice(self.marker),
            style: self.reading.style,
            ordinal: self.reading.ordinal,
            path: self.reading.path.clone(),
            suffix: self.reading.suffix,
            span: source.origin(self.marker),
        };
        let span = Span::new(self.marker.start, title.map_or(self.marker.end, |title| title.end));
        Heading {
            marker: Some(marker),
            title: title.map(|title| source.slice(title)),
            title_span: title.map(|title| source.origin(title)),
            placement,
            span: source.origin(span),
        }
    }

    /// Title and placement, where the next heading begins at `next` (the end of the line if none follows in it).
    ///
    /// A sentence behind 一是 is a title only where a body follows it on its line. 一是联办文化周。 alone on a line is a
    /// section, run in and without a title: whether the next paragraph is its body or the next thought, its words do not say.
    pub(crate) fn title(&self, view: &str, next: usize) -> (Option<Span>, Placement) {
        let lead = self.reading.style == Style::Shi || self.inline && self.reading.style == Style::Di;
        let placement = match (self.inline, self.title_end) {
            (true, _) => Placement::Inline,
            (false, Some(end)) if !lead && next == self.line.end && self.ends_line(view, end) => Placement::OwnLine,
            (false, _) => Placement::RunIn,
        };
        let Some(end) = self.title_end else { return (None, placement) };
        if end > next || (lead || self.inline) && (self.ends_line(view, end) || next - end <= '。'.len_utf8()) {
            // No stop before the next marker: a lead-in without body has no title of its own.
            let cut = trim(view, Span::new(self.words, next.min(end)));
            let cut = Span::new(cut.start, cut.end - trailing_punctuation(&view[cut.range()]));
            let title = !lead && !cut.is_empty();
            return (title.then_some(cut), placement);
        }
        let title = trim(view, Span::new(self.words, end));
        if title.is_empty() || (lead || self.inline) && !at_most(&view[title.range()], MAX_LEAD) {
            return (None, placement);
        }
        (Some(title), placement)
    }

    fn ends_line(&self, view: &str, end: usize) -> bool {
        matches!(&view[end..self.line.end], "" | "。" | ".")
    }

    /// 一、 and （一）, which head the parts of a document.
    fn names_level(&self) -> bool {
        matches!(self.reading.style, Style::ChineseComma | Style::ChineseParen)
    }

    /// Whether nothing stands behind the marker.
    pub(crate) fn is_empty(&self) -> bool {
        self.words >= self.line.end
    }
}

/// Where the marker begins that `mark` is part of, if only a blank parts it from the words before it: 一、做法 （一）学习
/// was two lines.
fn behind_blank(view: &str, line: Span, mark: Mark) -> Option<usize> {
    let before = match mark.class() {
        Class::Open => &view[line.start..mark.at()],
        Class::Pause => view[line.start..mark.at()].trim_end_matches(is_numeral),
        _ => return None,
    };
    let start = line.start + before.len();
    let parts = (start < mark.at() || mark.class() == Class::Open) && before.ends_with(is_blank);
    parts.then_some(start)
}

/// A character of 二十一.
fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

fn trailing_punctuation(words: &str) -> usize {
    words.len() - words.trim_end_matches(['；', ';', '，', ',', '。', '：', ':', '、', ' ', '\u{3000}']).len()
}

/// Finds candidates; keeps its buffers from line to line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Finder {
    /// The punctuation of the line; flagged is what stands inside a closed pair of quotes or brackets.
    layout: Vec<Mark>,
    open: Vec<usize>,
}

/// Most lines have fewer marks.
const ROOM: usize = 64;

impl Finder {
    /// A finder with room for the marks of a long line.
    pub(crate) fn new() -> Self {
        Self { layout: Vec::with_capacity(ROOM), open: Vec::with_capacity(ROOM) }
    }

    /// Appends the candidates of the line whose words are `line` and whose marks are `marks`, until there are `most` in all.
    pub(crate) fn line(&mut self, view: &str, line: Span, marks: &[Mark], most: usize, out: &mut Vec<Candidate>) {
        let begins = |at: usize| at < line.end && view[at..].chars().next().is_some_and(may_begin);
        let inside = |mark: &Mark| ends_words(mark.class()) && begins(skip_blanks(view, mark.end(), line.end));
        let apart = |mark: &Mark| behind_blank(view, line, *mark).is_some();
        if !begins(line.start) && !marks.iter().any(|mark| inside(mark) || apart(mark)) {
            return;
        }
        self.lay_out(view, marks);
        let first = out.len();
        if let Some(candidate) = self.candidate(view, line, line.start, None, 0) {
            out.push(candidate);
        }
        for at in 0..self.layout.len() {
            let mark = self.layout[at];
            if out.len() >= most {
                break;
            }
            if mark.is_flagged() {
                continue;
            }
            let taken = |out: &[Candidate]| out[first..].last().map_or(line.start, |last| last.marker.end);
            if let Some(start) = behind_blank(view, line, mark).filter(|&start| start >= taken(out)) {
                out.extend(self.candidate(view, line, start, Some(Class::Stop), at).filter(Candidate::names_level));
            }
            if !ends_words(mark.class()) {
                continue;
            }
            let start = skip_blanks(view, mark.end(), line.end);
            if start >= taken(out) && begins(start) {
                out.extend(self.candidate(view, line, start, Some(mark.class()), at + 1));
            }
        }
        self.unpunctuated_first(view, line, first, out);
    }

    /// 主要表现在一是…。二是…: the first of a series may follow its sentence without a mark.
    fn unpunctuated_first(&self, view: &str, line: Span, first: usize, out: &mut Vec<Candidate>) {
        let is_shi = |candidate: &Candidate, n| candidate.reading.style == Style::Shi && candidate.reading.ordinal == n;
        let Some(second) = out[first..].iter().position(|candidate| is_shi(candidate, 2)) else { return };
        if out[first..first + second].iter().any(|candidate| is_shi(candidate, 1)) {
            return;
        }
        let end = out[first + second].marker.start;
        let start = out[first..first + second].last().map_or(line.start, |last| last.marker.end);
        let Some(at) = view[start..end].find("一是").map(|at| at + start) else { return };
        if view[..at].ends_with(['第', '之', '统', '唯', '同', '单', '专', '其', '十']) {
            return;
        }
        let from = self.layout.partition_point(|mark| mark.at() < at);
        if let Some(candidate) = self.candidate(view, line, at, Some(Class::Colon), from) {
            out.insert(first + second, candidate);
        }
    }

    /// Lays out the punctuation of the line. A pair that never closes hides nothing.
    fn lay_out(&mut self, view: &str, marks: &[Mark]) {
        self.layout.clear();
        self.open.clear();
        let mut waiting = [0usize; PAIRS];
        let mut paired = false;
        let closes =
            |mark: &Mark| mark.class() == Class::QuoteAscii || pair(mark.class()).is_some_and(|(_, opens)| !opens);
        let any_closes = marks.iter().any(closes);
        for &mark in marks {
            let class = match mark.class() {
                Class::Dot if ends_sentence(view, mark) => Class::Stop,
                class if is_boundary(class) || pair(class).is_some() => class,
                _ => continue,
            };
            let mark = mark.with(class);
            let here = self.layout.len();
            // Until the pass below, the flag says that the mark is half of a closed pair.
            self.layout.push(mark);
            let Some((pair, opens)) = pair(mark.class()).filter(|_| any_closes) else { continue };
            let closes = if mark.class() == Class::QuoteAscii { waiting[pair] > 0 } else { !opens };
            if !closes {
                self.open.push(here);
                waiting[pair] += 1;
                continue;
            }
            while waiting[pair] > 0 {
                let Some(start) = self.open.pop() else { break };
                let Some((other, _)) = self::pair(self.layout[start].class()) else { break };
                waiting[other] -= 1;
                if other == pair {
                    self.layout[start] = self.layout[start].flagged(true);
                    self.layout[here] = mark.flagged(true);
                    paired = true;
                    break;
                }
            }
        }
        if !paired {
            return;
        }
        let mut depth = 0usize;
        let mut ascii_open = false;
        for mark in &mut self.layout {
            let paired = mark.is_flagged();
            let opens = match mark.class() {
                Class::QuoteAscii if paired => {
                    ascii_open = !ascii_open;
                    ascii_open
                }
                class => pair(class).is_some_and(|(_, opens)| opens),
            };
            if paired && !opens {
                depth -= 1;
            }
            *mark = mark.flagged(depth > 0);
            if paired && opens {
                depth += 1;
            }
        }
    }

    fn candidate(&self, view: &str, line: Span, at: usize, behind: Option<Class>, from: usize) -> Option<Candidate> {
        let reading = read_apart(&view[at..line.end], behind.is_some())?;
        let marker = Span::new(at, at + reading.len);
        let rest = &view[marker.end..line.end];
        let needed = match (behind, reading.style) {
            (_, Style::Shi) => shi(&reading, &view[marker.range()], rest)?,
            (None, _) => evidence(&reading, rest, true)?,
            (Some(class), _) => inline_evidence(&reading, rest, class)?,
        };
        let mut words = skip_blanks(view, marker.end, line.end);
        // 一是：…, 第一部分：… begin behind their marks.
        let marks: &[char] = match reading.style {
            Style::Shi => &['：', ':', '，', ','],
            Style::Part | Style::Subpart | Style::Chapter => &['：', ':', '、'],
            _ => &['：', ':'],
        };
        if let Some(after) = view[words..line.end].strip_prefix(marks) {
            words = skip_blanks(view, line.end - after.len(), line.end);
        }
        let title_end = self.title_end(view, words, line, from);
        Some(Candidate {
            reading,
            marker,
            evidence: needed,
            inline: behind.is_some(),
            line,
            words,
            title_end,
            next: None,
        })
    }

    /// The first 。 outside quotes and brackets, else the end of the line; a colon ends a short title with a body
    /// behind it.
    fn title_end(&self, view: &str, words: usize, line: Span, from: usize) -> Option<usize> {
        let ahead = self.layout[from..].iter().skip_while(|mark| mark.at() < words);
        let mut colon = None;
        for &mark in ahead {
            if mark.at() - words > MAX_TITLE {
                return None;
            }
            if mark.is_flagged() {
                continue;
            }
            match mark.class() {
                Class::Stop if view[mark.at()..].starts_with(FULL_STOPS) => {
                    // 强化引领：红帆行动。全年…: the stop parts title and body, not the colon.
                    let short = view[words..mark.at()].chars().take(MAX_LEAD + 1).count() <= MAX_LEAD;
                    let parts = short && mark.end() < line.end;
                    return Some(colon.filter(|_| !parts).unwrap_or(mark.at()));
                }
                Class::Colon if colon.is_none() => {
                    if view[mark.end()..line.end].starts_with(['“', '"', '「']) && !self.closes_soon(view, mark.end())
                    {
                        return None;
                    }
                    let title = view[words..mark.at()].chars().take(MAX_COLON_TITLE + 1).count();
                    let body = view[mark.end()..line.end].chars().take(MIN_COLON_BODY).count();
                    if title <= MAX_COLON_TITLE && body == MIN_COLON_BODY {
                        colon = Some(mark.at());
                    }
                }
                _ => {}
            }
        }
        Some(colon.unwrap_or(line.end))
    }

    /// Whether the quotation that opens at `at` closes before a stop inside it.
    fn closes_soon(&self, view: &str, at: usize) -> bool {
        let from = self.layout.partition_point(|mark| mark.at() <= at);
        self.layout[from..]
            .iter()
            .find(|mark| matches!(mark.class(), Class::Stop | Class::QuoteClose | Class::QuoteAscii))
            .is_some_and(|mark| mark.class() != Class::Stop && !view[..mark.at()].ends_with('。'))
    }
}

/// Kinds of pairs: round and square brackets, quotes, 《》, ".
const PAIRS: usize = 4;

/// What a heading inside a line may stand behind.
fn ends_words(class: Class) -> bool {
    let closes = matches!(class, Class::QuoteClose | Class::TitleClose | Class::Close | Class::QuoteAscii);
    closes || is_boundary(class) || class == Class::Dot
}

/// Whether a half-width point ends a sentence: behind a wide character and before no letter.
fn ends_sentence(view: &str, mark: Mark) -> bool {
    let bytes = view.as_bytes();
    let wide = |byte: Option<&u8>| byte.is_some_and(|byte| !byte.is_ascii());
    let before = mark.at().checked_sub(1).and_then(|before| bytes.get(before));
    bytes[mark.at()] == b'.' && wide(before) && bytes.get(mark.end()).is_none_or(|next| !next.is_ascii_alphabetic())
}

fn is_boundary(class: Class) -> bool {
    matches!(class, Class::Stop | Class::Semicolon | Class::Colon | Class::Comma | Class::Pause)
}

fn pair(class: Class) -> Option<(usize, bool)> {
    Some(match class {
        Class::Open => (0, true),
        Class::Close => (0, false),
        Class::QuoteOpen => (1, true),
        Class::QuoteClose => (1, false),
        Class::TitleOpen => (2, true),
        Class::TitleClose => (2, false),
        Class::QuoteAscii => (3, true),
        _ => return None,
    })
}

/// What a marker inside a line needs. Digits number a clause only behind ： and in sequence; other styles where a
/// sentence has ended, which is how lines run together look.
fn inline_evidence(reading: &Reading, rest: &str, behind: Class) -> Option<Evidence> {
    if !is_boundary(behind)
        || behind == Class::Pause
        || matches!(reading.form, Form::NoSeparator | Form::OtherMark | Form::LookAlike)
    {
        return None;
    }
    let needed = evidence(reading, rest, false)?;
    match reading.style {
        Style::Di if behind != Class::Comma => Some(needed),
        Style::ArabicDot | Style::ArabicComma | Style::ArabicParen | Style::ArabicClose | Style::Circled
            if needed == Evidence::Plain =>
        {
            match (reading.ordinal, behind) {
                (1, Class::Colon) => Some(Evidence::Run),
                (1, Class::Stop) => Some(Evidence::Glued),
                (1, _) | (_, Class::Comma) => None,
                _ => Some(Evidence::Previous),
            }
        }
        Style::ChineseComma | Style::ChineseParen if behind != Class::Comma => {
            Some(if reading.ordinal == 1 { Evidence::Run } else { Evidence::Previous })
        }
        _ => None,
    }
}
