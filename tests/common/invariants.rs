//! What holds for every text: segments tile it, sections nest, spans lie in it on the boundaries of characters, and what
//! is quoted is its exact slice.

#![allow(dead_code)]

use gongwen::{Block, Chunking, MAX_DEPTH, Report, Role, Span};
use unicode_segmentation::UnicodeSegmentation;

fn inside(text: &str, span: Span) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

fn tiles(report: &Report<'_>) {
    let mut at = 0;
    for segment in &report.segments {
        assert_eq!(segment.span.start, at);
        assert!(!segment.span.is_empty() && inside(&report.text, segment.span), "{segment:?}");
        at = segment.span.end;
    }
    assert_eq!(at, report.text.len());
}

/// Blocks are in order inside `outer`, headings before what stands under them.
fn nest(text: &str, blocks: &[Block<'_>], outer: Span, depth: usize) {
    assert!(depth <= MAX_DEPTH + 1);
    let mut at = outer.start;
    for block in blocks {
        assert!(at <= block.span().start && block.span().end <= outer.end && inside(text, block.span()), "{:?}", block);
        at = block.span().end;
        match block {
            Block::Paragraph(paragraph) => assert_eq!(&paragraph.text, &text[paragraph.span.range()]),
            Block::Section(section) => {
                let heading = &section.heading;
                assert_eq!(section.span.start, heading.span.start);
                for span in heading.title_span.into_iter().chain(heading.marker.as_ref().map(|marker| marker.span)) {
                    assert!(inside(text, span) && heading.span.covers(span));
                }
                nest(text, &section.content, Span::new(heading.span.end, section.span.end), depth + 1);
            }
            _ => {}
        }
    }
}

/// Sorted, apart from each other, on character boundaries.
pub fn apart(text: &str, spans: impl Iterator<Item = Span>) {
    let mut at = 0;
    for span in spans {
        assert!(at <= span.start && inside(text, span) && !span.is_empty(), "{:?} behind {}", span, at);
        at = span.end;
    }
}

/// Fails where something does not hold of `report`.
#[track_caller]
pub fn holds(report: &Report<'_>) {
    let text = &*report.text;
    tiles(report);
    nest(text, &report.content, Span::new(0, text.len()), 1);
    for annex in &report.annexes {
        assert!(inside(text, annex.span));
        nest(text, &annex.content, annex.span, 1);
    }
    apart(text, report.annexes.iter().map(|annex| annex.span));
    apart(text, report.citations.iter().map(|citation| citation.span));
    apart(text, report.dates.iter().map(|date| date.span));
    apart(text, report.quantities.iter().map(|quantity| quantity.span));
    for quantity in &report.quantities {
        assert!(quantity.text == text[quantity.span.range()], "{:?}", quantity);
        assert!(quantity.subject_span.is_none_or(|span| inside(text, span)), "{:?}", quantity);
    }
    assert!(report.dates.iter().all(|date| date.text == text[date.span.range()]));
    for found in &report.diagnostics {
        let related = found.related.as_ref().map(|related| related.span);
        let fix = found.fix.as_ref().map(|fix| fix.span);
        assert!([Some(found.span), related, fix].into_iter().flatten().all(|span| inside(text, span)), "{:?}", found);
    }
    assert!(report.diagnostics.is_sorted_by_key(|found| found.span));
    let metadata = &report.metadata;
    let words = [&metadata.title, &metadata.issuer, &metadata.document_number, &metadata.source, &metadata.signatory];
    let lists = metadata.addressees.iter().chain(&metadata.copied_to);
    assert!(words.into_iter().flatten().chain(lists).all(|words| inside(text, words.span)));
    let days = [&metadata.published, &metadata.signed].into_iter().flatten().map(|day| day.span);
    assert!(days.chain(metadata.year.as_ref().map(|year| year.span)).all(|span| inside(text, span)));
}

/// Fails where the chunks of `report` leave out a word of its outline, hold one twice, or are longer than they need be.
#[track_caller]
pub fn chunks_hold(report: &Report<'_>, limit: usize, merge: bool) {
    let chunks = Chunking::new(limit).merge_small(merge).chunks(report);
    let content = report.segments.iter().filter(|segment| {
        matches!(segment.role, Role::Marker | Role::Heading | Role::Body | Role::Table | Role::AnnexLabel)
    });
    let expected: String = content.map(|segment| report.slice(segment.span)).collect();
    let spans = || chunks.iter().flat_map(|chunk| &chunk.spans).copied();
    assert_eq!(spans().map(|span| report.slice(span)).collect::<String>(), expected);
    apart(&report.text, spans());
    for chunk in &chunks {
        let length = chunk.text.chars().count();
        assert!(length <= limit || chunk.text.graphemes(true).count() == 1, "{limit} {chunk:?}");
        assert_eq!(chunk.path.len(), chunk.ordinals.len());
        assert_eq!(chunk.annex, report.annexes.iter().rposition(|annex| annex.span.start <= chunk.span.start));
    }
}
