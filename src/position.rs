//! From byte offsets to the lines and columns that people and editors count.

use alloc::vec::Vec;

use unicode_segmentation::UnicodeSegmentation;

use crate::Span;
use crate::lines::lines;

/// A place as a person or an editor names it.
///
/// ```
/// let report = gongwen::Report::parse("一、渡口\n修缮👍12处。\n");
/// let place = report.line_index().position(report.quantities[0].span.start);
/// assert_eq!((place.line, place.column), (2, 4), "for a person");
/// assert_eq!((place.utf16_column, place.utf16_offset), (4, 9), "for an editor and a browser");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in graphemes, from 1: 👩‍👩‍👧, é and Ａ take one each, whatever their bytes and their width on a screen.
    pub column: usize,
    /// UTF-16 units before the place in its line, from 0: `character` in the Language Server Protocol.
    pub utf16_column: usize,
    /// UTF-16 units before the place in the text, from 0: an index in a string of JavaScript, Java or C#.
    pub utf16_offset: usize,
}

/// The lines of a text, for looking up offsets.
///
/// Made when it is asked for, in one pass; a lookup costs the search for the line and a walk in that line, never more.
/// Lines end as in [`lines`](crate::lines): at LF, CR LF, CR, U+2028 or U+2029. A text that ends in a line end has one
/// more line, which is empty, as in an editor. What a *byte* offset is, see [`Span`].
///
/// This is not the width on a screen, where 公 takes two cells: see the crate `unicode-width` for that.
///
/// ```
/// let text = "一、收入\r\n（二）支出👍🏽：12项。\r\n";
/// let index = gongwen::LineIndex::new(text);
/// let place = index.position(text.find("12").unwrap());
/// assert_eq!((place.line, place.column, place.utf16_column, place.utf16_offset), (2, 8, 10, 16));
/// assert_eq!(&text[index.line_span(1).unwrap().range()], "一、收入\r\n");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LineIndex<'a> {
    text: &'a str,
    /// Where each line starts, in bytes and in UTF-16 units.
    starts: Vec<(usize, usize)>,
}

impl<'a> LineIndex<'a> {
    /// The index of `text`.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n修缮12处。\n");
    /// assert_eq!(gongwen::LineIndex::new(&report.text), report.line_index());
    /// ```
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut starts = Vec::from([(0, 0)]);
        let mut units = 0;
        for line in lines(text) {
            units += utf16_len(&text[line.span.range()]);
            starts.push((line.span.end, units));
        }
        // The end of the last line starts another one only behind a line end.
        if !text.ends_with(['\n', '\r', '\u{2028}', '\u{2029}']) && starts.len() > 1 {
            starts.pop();
        }
        Self { text, starts }
    }

    /// The number of lines, at least 1.
    ///
    /// ```
    /// assert_eq!(gongwen::LineIndex::new("渡口\n桥梁").line_count(), 2);
    /// assert_eq!(gongwen::LineIndex::new("渡口\n").line_count(), 2, "the second one is empty");
    /// ```
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The line of the byte at `offset`, from 1.
    ///
    /// ```
    /// let text = "渡口\n桥梁";
    /// let index = gongwen::LineIndex::new(text);
    /// assert_eq!((index.line(0), index.line(text.find("桥").unwrap())), (1, 2));
    /// ```
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|(start, _)| *start <= offset)
    }

    /// The bytes of a line with its end; `None` for line 0 and behind the last one.
    ///
    /// ```
    /// let text = "渡口\n桥梁";
    /// let index = gongwen::LineIndex::new(text);
    /// assert_eq!(&text[index.line_span(2).unwrap().range()], "桥梁");
    /// assert_eq!(index.line_span(3), None);
    /// ```
    #[must_use]
    pub fn line_span(&self, line: usize) -> Option<Span> {
        let (start, _) = *self.starts.get(line.checked_sub(1)?)?;
        Some(Span::new(start, self.starts.get(line).map_or(self.text.len(), |(next, _)| *next)))
    }

    /// The place of the byte at `offset`. An offset inside a character or a grapheme is at its start, for the column;
    /// one behind the text is at its end.
    ///
    /// ```
    /// let index = gongwen::LineIndex::new("渡口\n桥梁");
    /// let place = index.position(10);
    /// assert_eq!((place.line, place.column), (2, 2), "byte 10 is the first of 梁");
    /// assert_eq!(index.position(11), place, "and byte 11 lies inside it");
    /// assert_eq!(index.position(999).column, 3, "the end of the text");
    /// ```
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line(offset);
        let (start, units) = self.starts[line - 1];
        let end = self.line_span(line).map_or(offset, |span| span.end);
        let behind = self.text[start..end].grapheme_indices(true).skip(1);
        let column = 1 + behind.take_while(|(at, _)| start + at <= offset).count();
        // The end of a text stands behind its last grapheme.
        let column = column + usize::from(offset == end && end > start);
        let utf16_column = utf16_len(&self.text[start..offset]);
        Position { line, column, utf16_column, utf16_offset: units + utf16_column }
    }
}

/// One unit for each character, and one more for those outside the Basic Multilingual Plane, whose first byte is F0 or more.
fn utf16_len(text: &str) -> usize {
    text.bytes().map(|byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_graphemes_and_utf16_units() {
        // The text, a mark in it, and line, column, UTF-16 column and UTF-16 offset of the mark.
        let cases = [
            ("|", (1, 1, 0, 0)),
            ("|甲", (1, 1, 0, 0)),
            ("甲乙|", (1, 3, 2, 2)),
            ("甲\n|", (2, 1, 0, 2)),
            ("甲\n|乙", (2, 1, 0, 2)),
            ("甲|\n乙", (1, 2, 1, 1)),
            ("甲\r\n乙|丙", (2, 2, 1, 4)),
            ("甲\r|乙", (2, 1, 0, 2)),
            ("甲\u{2028}乙\u{2029}丙|丁", (3, 2, 1, 5)),
            ("甲\n\n\n|乙", (4, 1, 0, 4)),
            // One family, seven UTF-16 units and more; a hand with a skin tone; a flag.
            ("👩‍👩‍👧|三人", (1, 2, 8, 8)),
            ("👍🏽👍🏽|", (1, 3, 8, 8)),
            ("🇨🇳|一面", (1, 2, 4, 4)),
            // A letter and a combining mark; a character of plane 2; a variation of a character.
            ("e\u{301}|甲", (1, 2, 2, 2)),
            ("𠮷|野", (1, 2, 2, 2)),
            ("葛\u{E0100}|城", (1, 2, 3, 3)),
            ("１２．３|亿", (1, 5, 4, 4)),
            ("\u{3000}\u{3000}一、|", (1, 5, 4, 4)),
            ("\u{FEFF}|一", (1, 2, 1, 1)),
        ];
        for (marked, expected) in cases {
            let offset = marked.find('|').unwrap();
            let text = marked.replace('|', "");
            let place = LineIndex::new(&text).position(offset);
            let found = (place.line, place.column, place.utf16_column, place.utf16_offset);
            assert_eq!(found, expected, "{marked:?}");
            assert_eq!(place.utf16_offset, text[..offset].encode_utf16().count(), "{marked:?}");
        }
    }

    #[test]
    fn an_offset_inside_a_grapheme_is_in_its_column() {
        let text = "甲e\u{301}乙\r\n丙";
        let index = LineIndex::new(text);
        let columns: Vec<_> =
            (0..text.len() + 3).map(|at| (index.position(at).line, index.position(at).column)).collect();
        let expected = [[(1, 1); 3].as_slice(), &[(1, 2); 3], &[(1, 3); 3], &[(1, 4); 2], &[(2, 1); 3], &[(2, 2); 3]];
        assert_eq!(columns, expected.concat());
    }

    #[test]
    fn lines_tile_the_text() {
        let cases: [(&str, &[&str]); 6] = [
            ("", &[""]),
            ("甲", &["甲"]),
            ("甲\n", &["甲\n", ""]),
            ("甲\r\n乙\r丙\u{2028}丁", &["甲\r\n", "乙\r", "丙\u{2028}", "丁"]),
            ("\n\r\n", &["\n", "\r\n", ""]),
            ("甲\u{2029}", &["甲\u{2029}", ""]),
        ];
        for (text, expected) in cases {
            let index = LineIndex::new(text);
            let found: Vec<_> =
                (1..=index.line_count()).map(|line| &text[index.line_span(line).unwrap().range()]).collect();
            assert_eq!(found, expected, "{text:?}");
            assert_eq!(index.line_span(0), None);
            assert_eq!(index.line_span(index.line_count() + 1), None);
        }
    }
}
