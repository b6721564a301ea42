//! Where no number is read: markers, dates, titles in 《》.

use alloc::vec::Vec;

use crate::diagnostic::Sink;
use crate::heading::Finder;
use crate::layout::Layout;
use crate::look_alike::Evidence;
use crate::scan::{Class, Mark, Survey};
use crate::{Span, citation, date};

/// What was found in a text before its quantities, in spans of the view.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    pub(crate) citations: Vec<Span>,
    pub(crate) dates: Vec<date::Reading>,
    /// All of it with the markers, sorted, none overlapping the next.
    pub(crate) spans: Vec<Span>,
}

impl Taken {
    /// Reads citations and dates of the stretches and joins them with the markers.
    pub(crate) fn read<'s>(
        view: &str,
        survey: &Survey,
        layout: &Layout,
        markers: Vec<Span>,
        sink: &mut impl Sink<'s>,
    ) -> Self {
        let room = layout.rows.len();
        let mut taken = Self { citations: Vec::with_capacity(room), dates: Vec::with_capacity(room), spans: markers };
        let mut titles = citation::Scanner::default();
        for stretch in layout.stretches() {
            let marks = survey.within(stretch);
            taken.cited(view, stretch, marks, &mut titles, sink);
            date::readings(view, stretch, marks, &mut taken.dates, sink);
        }
        taken.join();
        taken
    }

    /// Reads the citations of a part that has brackets of titles.
    fn cited<'s>(
        &mut self,
        text: &str,
        part: Span,
        marks: &[Mark],
        titles: &mut citation::Scanner,
        sink: &mut impl Sink<'s>,
    ) {
        if marks.iter().any(|mark| matches!(mark.class(), Class::TitleOpen | Class::TitleClose)) {
            citation::readings(text, part, titles, &mut self.citations, sink);
        }
    }

    /// Sorts what was read into the list of the markers.
    fn join(&mut self) {
        self.spans.reserve_exact(self.citations.len() + self.dates.len());
        self.spans.extend(
            self.citations.iter().map(|title| Span::new(title.start - '《'.len_utf8(), title.end + '》'.len_utf8())),
        );
        self.spans.extend(self.dates.iter().map(|date| date.span));
        self.spans.sort_unstable_by_key(|span| (span.start, core::cmp::Reverse(span.end)));
        let mut end = 0;
        self.spans.retain(|span| {
            let apart = span.start >= end;
            end = end.max(span.end);
            apart
        });
    }

    /// The same for one line of any text, where no outline decides about its markers.
    pub(crate) fn line(text: &str, line: Span, marks: &[Mark], finder: &mut Finder) -> Self {
        let mut candidates = Vec::new();
        let words = crate::lines::trim(text, line);
        // Blanks around the words may be marks too.
        let from = marks.partition_point(|mark| mark.at() < words.start);
        let to = marks.partition_point(|mark| mark.at() < words.end);
        finder.line(text, words, &marks[from..to], usize::MAX, &mut candidates);
        let markers = candidates
            .iter()
            .filter(|candidate| candidate.evidence == Evidence::Plain)
            .map(|candidate| candidate.marker)
            .collect();
        let mut taken = Self { spans: markers, ..Self::default() };
        taken.cited(text, line, marks, &mut citation::Scanner::default(), &mut ());
        date::readings(text, line, marks, &mut taken.dates, &mut ());
        taken.join();
        taken
    }

    /// The date behind one of the spans.
    pub(crate) fn date(&self, span: usize) -> Option<&date::Reading> {
        let span = self.spans.get(span)?;
        let at = self.dates.binary_search_by_key(&span.start, |date| date.span.start).ok()?;
        self.dates.get(at).filter(|date| date.span == *span)
    }
}
