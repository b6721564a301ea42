//! Words that stand on several lines, read as one text with the way back to their places.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::Span;

/// Parts of the view, joined without what stands between them.
pub(super) struct Joined<'v> {
    parts: Vec<Span>,
    pub(super) text: Cow<'v, str>,
}

impl<'v> Joined<'v> {
    pub(super) fn new(view: &'v str, parts: Vec<Span>) -> Self {
        let text = match parts[..] {
            [line] => Cow::Borrowed(&view[line.range()]),
            _ => Cow::Owned(parts.iter().map(|part| &view[part.range()]).collect()),
        };
        Self { parts, text }
    }

    /// The place in the view of a span of the joined text, from its first to its last part.
    pub(super) fn place(&self, span: Span) -> Span {
        Span::new(self.offset(span.start, true), self.offset(span.end, false))
    }

    /// Between two parts an offset is the end of the upper one, or the start of the lower one.
    fn offset(&self, at: usize, starts: bool) -> usize {
        let mut left = at;
        for part in &self.parts {
            if left < part.len() || !starts && left == part.len() {
                return part.start + left;
            }
            left -= part.len();
        }
        self.parts.last().map_or(0, |part| part.end)
    }

    /// The whole, from the first to the last part.
    pub(super) fn span(&self) -> Span {
        self.place(Span::new(0, self.text.len()))
    }

    pub(super) fn parts(&self) -> &[Span] {
        &self.parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_over_the_line_end() {
        let joined = Joined::new("榆陵县\n2032年", Vec::from([Span::new(0, 9), Span::new(10, 17)]));
        assert_eq!(joined.text, "榆陵县2032年");
        assert_eq!(joined.place(Span::new(0, 9)), Span::new(0, 9));
        assert_eq!(joined.place(Span::new(9, 16)), Span::new(10, 17));
        assert_eq!(joined.place(Span::new(6, 13)), Span::new(6, 14));
        assert_eq!(joined.span(), Span::new(0, 17));
    }
}
