//! Physical lines, and the blanks around their words.

use alloc::vec::Vec;
use core::iter::FusedIterator;

use memchr::{memchr2, memmem};

use crate::Span;
use crate::limit;
use crate::scan::{Class, Mark};

/// A line of a text.
///
/// Lines end at LF, CR LF, CR, U+2028 or U+2029; the last one needs no end.
///
/// ```
/// let text = "　　修缮渡口。\r\n";
/// let line = gongwen::lines(text).next().unwrap();
/// assert_eq!((&text[line.span.range()], &text[line.content.range()]), (text, "修缮渡口。"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Line {
    /// The whole line with its end; the spans of all lines tile the text.
    pub span: Span,
    /// The words of the line, without the blanks around them; empty where the line is blank.
    pub content: Span,
}

/// The lines of `text`.
///
/// ```
/// let text = "　　一、收入\r\n\n二、支出";
/// let words: Vec<&str> = gongwen::lines(text).map(|line| &text[line.content.range()]).collect();
/// assert_eq!(words, ["一、收入", "", "二、支出"]);
/// ```
#[must_use]
pub fn lines(text: &str) -> Lines<'_> {
    // The separators of Unicode are rare: whether they must be looked for is asked once.
    let separators = memmem::find(text.as_bytes(), "\u{2028}".as_bytes()).is_some()
        || memmem::find(text.as_bytes(), "\u{2029}".as_bytes()).is_some();
    Lines { text, at: 0, separators }
}

/// The lines of documents are longer than this on the whole.
const BYTES_PER_LINE: usize = 128;

/// The lines of `text`, whose marks are `marks`; the last of as many as a report keeps takes in all that stands behind.
pub(crate) fn surveyed(text: &str, marks: &[Mark]) -> Vec<Line> {
    let most = limit::parts(text.len());
    let mut list = Vec::with_capacity(text.len() / BYTES_PER_LINE);
    let mut at = 0;
    let mut ends = marks.iter().filter(|mark| mark.class() == Class::LineEnd).peekable();
    while let Some(end) = ends.next().filter(|_| list.len() + 1 < most) {
        let is = |mark: &Mark, byte| text.as_bytes()[mark.at()] == byte;
        let pair = ends.next_if(|next| next.at() == end.end() && is(end, b'\r') && is(next, b'\n'));
        let span = Span::new(at, pair.unwrap_or(end).end());
        list.push(Line { span, content: trim(text, Span::new(at, end.at())) });
        at = span.end;
    }
    if at < text.len() {
        let span = Span::new(at, text.len());
        list.push(Line { span, content: trim(text, span) });
    }
    list
}

/// Iterator of [`lines`].
///
/// ```
/// let mut lines = gongwen::lines("渡口\n桥梁");
/// assert_eq!(lines.next().unwrap().span.end, 7);
/// assert_eq!(lines.count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    text: &'a str,
    at: usize,
    separators: bool,
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        // One search for all ends: two would each run through the text where only the other kind stands in it.
        let end = match self.separators {
            true => rest.find(['\n', '\r', '\u{2028}', '\u{2029}']),
            false => memchr2(b'\n', b'\r', bytes),
        };
        let (words, whole) = match end {
            Some(at) if bytes[at] == b'\r' => (at, at + 1 + usize::from(bytes.get(at + 1) == Some(&b'\n'))),
            Some(at) if bytes[at] == b'\n' => (at, at + 1),
            Some(at) => (at, at + '\u{2028}'.len_utf8()),
            None => (rest.len(), rest.len()),
        };
        let span = Span::new(self.at, self.at + whole);
        let content = trim(self.text, Span::new(self.at, self.at + words));
        self.at = span.end;
        Some(Line { span, content })
    }
}

impl FusedIterator for Lines<'_> {}

/// Whether a character is blank: white space of any width, zero-width characters, the byte order mark.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\0')
}

/// `span` without the blanks at its ends; an empty span stands at the start.
pub(crate) fn trim(text: &str, span: Span) -> Span {
    let words = &text[span.range()];
    let left = words.trim_start_matches(is_blank);
    let start = span.end - left.len();
    let len = left.trim_end_matches(is_blank).len();
    if len == 0 { Span::new(span.start, span.start) } else { Span::new(start, start + len) }
}

/// The offset of the first character at or behind `at` that is not blank, `end` at the latest.
pub(crate) fn skip_blanks(text: &str, at: usize, end: usize) -> usize {
    // The lead bytes of Chinese characters lead no blank.
    if at < end && matches!(text.as_bytes()[at], 0xE4..=0xE9) {
        return at;
    }
    end - text[at..end].trim_start_matches(is_blank).len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Survey;

    fn words(text: &str) -> Vec<&str> {
        lines(text).map(|line| &text[line.content.range()]).collect()
    }

    #[test]
    fn every_line_end_is_one() {
        assert_eq!(words("甲\n乙\r\n丙\r丁\u{2028}戊\u{2029}己"), ["甲", "乙", "丙", "丁", "戊", "己"]);
        assert_eq!(words("甲\n\n乙\n"), ["甲", "", "乙"]);
        assert_eq!(words(""), Vec::<&str>::new());
    }

    #[test]
    fn blanks_of_any_width_are_trimmed() {
        assert_eq!(words("\u{FEFF}\u{3000}\u{2002}甲 乙\u{A0}\t\n"), ["甲 乙"]);
    }

    #[test]
    fn lines_tile_the_text() {
        let text = "\r\n甲\r\r\n\u{2028}乙";
        let mut at = 0;
        for line in lines(text) {
            assert_eq!(line.span.start, at);
            at = line.span.end;
        }
        assert!(lines(text).eq(Survey::of(text).lines().iter().copied()));
        assert_eq!(at, text.len());
    }
}
