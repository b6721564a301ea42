//! The text as the parsers see it: the input without what must not be read, and the way back to the input's offsets.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::lines::is_blank;
use crate::{Role, Span};

/// The input and its view. The view is the input itself unless something was cut out of it (conversion residue, the
/// breaks of wrapped lines); every parser reads the view, and `origin` and `slice` lead back.
pub(crate) struct Source<'a> {
    text: &'a str,
    view: Option<String>,
    /// What the view leaves out, in order, none touching the next.
    cuts: Vec<Cut>,
    /// What was cut out, in spans of the input.
    removed: Vec<(Span, Role)>,
}

#[derive(Clone, Copy)]
struct Cut {
    /// Where in the view the bytes are missing.
    at: usize,
    /// Bytes missing up to and including this cut.
    removed: usize,
}

impl<'a> Source<'a> {
    /// The input as it is.
    pub(crate) fn plain(text: &'a str) -> Self {
        Self { text, view: None, cuts: Vec::new(), removed: Vec::new() }
    }

    /// The input without `cuts`, which are sorted and do not overlap. Of a blank that is written out (&nbsp;) the view
    /// keeps one, where words stand on both sides.
    pub(crate) fn without(text: &'a str, cuts: &[(Span, Role)]) -> Self {
        if cuts.is_empty() {
            return Self::plain(text);
        }
        let mut view = String::with_capacity(text.len());
        let mut list: Vec<Cut> = Vec::with_capacity(cuts.len());
        let (mut done, mut removed) = (0, 0);
        for (nth, (cut, role)) in cuts.iter().enumerate() {
            view.push_str(&text[done..cut.start]);
            let gap = |at: usize, next: usize| cuts.get(next).is_some_and(|(cut, _)| at == cut.start);
            let apart = view.ends_with(|c| !is_blank(c)) && !gap(cut.end, nth + 1);
            let blank = *role == Role::Residue && apart && text[cut.range()].starts_with('&') && cut.end < text.len();
            removed += cut.len() - usize::from(blank);
            match list.last_mut() {
                Some(last) if last.at == view.len() => last.removed = removed,
                _ => list.push(Cut { at: view.len(), removed }),
            }
            if blank {
                view.push(' ');
            }
            done = cut.end;
        }
        view.push_str(&text[done..]);
        Self { text, view: Some(view), cuts: list, removed: cuts.to_vec() }
    }

    /// The text to parse.
    pub(crate) fn view(&self) -> &str {
        self.view.as_deref().unwrap_or(self.text)
    }

    /// The input.
    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The span of the input behind a span of the view. A cut at an edge stays outside.
    pub(crate) fn origin(&self, span: Span) -> Span {
        if self.cuts.is_empty() {
            return span;
        }
        let start = span.start + self.shift(self.cuts.partition_point(|cut| cut.at <= span.start));
        let end = span.end + self.shift(self.cuts.partition_point(|cut| cut.at < span.end));
        Span::new(start, end.max(start))
    }

    fn shift(&self, cuts: usize) -> usize {
        cuts.checked_sub(1).map_or(0, |last| self.cuts[last].removed)
    }

    /// What was cut out, as spans of the input with their roles.
    pub(crate) fn removed(&self) -> &[(Span, Role)] {
        &self.removed
    }

    /// The words at a span of the view: borrowed from the input where they stand there in one piece.
    pub(crate) fn slice(&self, span: Span) -> Cow<'a, str> {
        let origin = self.origin(span);
        if origin.len() == span.len() {
            Cow::Borrowed(&self.text[origin.range()])
        } else {
            Cow::Owned(self.view()[span.range()].into())
        }
    }

    /// The input at the place of a span of the view, breaks and residue included.
    pub(crate) fn exact(&self, span: Span) -> Cow<'a, str> {
        Cow::Borrowed(&self.text[self.origin(span).range()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_leaves_the_view_and_spans_lead_back() {
        let source =
            Source::without("甲\n乙[x]丙", &[(Span::new(3, 4), Role::Blank), (Span::new(7, 10), Role::Residue)]);
        assert_eq!(source.view(), "甲乙丙");
        assert_eq!(source.origin(Span::new(0, 3)), Span::new(0, 3));
        assert_eq!(source.origin(Span::new(3, 6)), Span::new(4, 7));
        assert_eq!(source.origin(Span::new(6, 9)), Span::new(10, 13));
        assert_eq!(source.exact(Span::new(0, 9)), "甲\n乙[x]丙");
        assert_eq!(source.slice(Span::new(0, 6)), "甲乙");
        assert!(matches!(source.slice(Span::new(3, 6)), Cow::Borrowed("乙")));
    }

    #[test]
    fn a_blank_that_is_written_out_parts_the_words_beside_it() {
        let cut = |start, end| (Span::new(start, end), Role::Residue);
        let source = Source::without("甲&nbsp;乙&nbsp;\n", &[cut(3, 9), cut(12, 18)]);
        assert_eq!(source.view(), "甲 乙 \n");
        assert_eq!(source.origin(Span::new(0, 3)), Span::new(0, 3));
        assert_eq!(source.origin(Span::new(4, 7)), Span::new(9, 12));
        assert_eq!(source.exact(Span::new(0, 7)), "甲&nbsp;乙");
        assert_eq!(source.slice(Span::new(0, 7)), "甲 乙");
        assert_eq!(source.slice(Span::new(4, 7)), "乙");
    }

    #[test]
    fn without_cuts_the_view_is_the_input() {
        let source = Source::without("甲乙", &[]);
        assert_eq!(source.origin(Span::new(3, 6)), Span::new(3, 6));
        assert!(matches!(source.slice(Span::new(0, 3)), Cow::Borrowed("甲")));
        assert_eq!(source.text(), "甲乙");
    }
}
