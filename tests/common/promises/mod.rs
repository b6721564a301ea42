//! Every promise, checked on what bytes are made into: one function for each target of `fuzz/`. `tests/corpus.rs` runs the
//! same functions over the corpus that the fuzzer found.

#![allow(dead_code)]

pub mod bytes;
#[path = "../invariants.rs"]
pub mod invariants;
pub mod numerals;
pub mod sentences;
pub mod tokens;

use bytes::Bytes;
use gongwen::{Edition, Options, Report, Role, Wrapping};
use invariants::{apart, chunks_hold, holds};

/// A text of tokens of reports.
pub fn of_tokens(data: &[u8]) {
    let mut bytes = Bytes(data);
    let limit = bytes.below(64);
    let text = tokens::text(&mut bytes);
    of_text(&text, limit);
}

/// Any text: UTF-8, what is none of it replaced.
pub fn of_bytes(data: &[u8]) {
    let limit = data.first().map_or(0, |&byte| usize::from(byte) % 64);
    of_text(&String::from_utf8_lossy(data), limit);
}

/// Numerals as they were written; and figures in sentences of a grammar, the same alone as in their document.
pub fn of_figures(data: &[u8]) {
    let Some((first, data)) = data.split_first() else { return };
    let mut bytes = Bytes(data);
    if first % 2 == 0 {
        return numerals::check(&mut bytes);
    }
    let mut sentences = Vec::new();
    while !bytes.0.is_empty() {
        sentences.push(sentences::sentence(&mut bytes));
    }
    sentences::check(&sentences);
}

/// Everything that is promised of any text.
pub fn of_text(text: &str, limit: usize) {
    let report = Report::parse(text);
    holds(&report);
    assert_eq!(report, Report::parse(text));
    let owned = report.clone().into_owned();
    assert_eq!(report, owned);
    round_trips(&owned);
    for merge in [false, true] {
        chunks_hold(&report, limit, merge);
    }
    walks(&report);
    iterates(text);
    for wrapping in [Wrapping::Keep, Wrapping::Join] {
        holds(&Options::new().wrapping(wrapping).parse(text));
    }
}

#[cfg(not(feature = "serde"))]
fn round_trips(_: &Report<'static>) {}

#[cfg(feature = "serde")]
fn round_trips(report: &Report<'static>) {
    let json = serde_json::to_string(report).unwrap();
    assert_eq!(*report, serde_json::from_str::<Report<'static>>(&json).unwrap());
    let binary = postcard::to_allocvec(report).unwrap();
    assert_eq!(*report, postcard::from_bytes::<Report<'static>>(&binary).unwrap());
}

/// The ways to move in a report, and what is made of it.
fn walks(report: &Report<'_>) {
    let index = report.line_index();
    let mut at = 0;
    for (row, quantity) in report.indicators().zip(&report.quantities) {
        assert_eq!((row.span, row.value), (quantity.span, quantity.value));
        assert!(row.quote_span.covers(quantity.span), "{row:?}");
        let line = index.position(quantity.span.start).line;
        assert!(line >= at);
        at = line;
        assert!(report.path_of(quantity.span).iter().all(|section| section.span.covers(quantity.span)));
    }
    assert_eq!(report.indicators().count(), report.quantities.len());
    let editions =
        [Edition::new("甲", report).year(2031), Edition::new("甲", report).year(2032), Edition::new("乙", report)];
    let series = gongwen::compare(&editions);
    let figures: usize = series.iter().map(|series| series.figures.len()).sum();
    assert!(figures <= 3 * report.quantities.len());
    let _ = report.to_markdown();
    let _ = report.duties();
    let shown = report.outline().to_string();
    let sections =
        report.sections().count() + report.annexes.iter().map(|annex| 1 + annex.sections().count()).sum::<usize>();
    assert_eq!(shown.split('\n').count(), sections.max(1));
    let blank = report.segments.iter().filter(|segment| segment.role == Role::Blank);
    assert!(blank.flat_map(|segment| report.slice(segment.span).chars()).all(|c| !c.is_alphanumeric()));
}

/// The lazy iterators over any text.
fn iterates(text: &str) {
    apart(text, gongwen::headings(text).filter_map(|heading| Some(heading.marker?.span)));
    apart(text, gongwen::citations(text).map(|citation| citation.span));
    apart(text, gongwen::dates(text).map(|date| date.span));
    apart(text, gongwen::quantities(text).map(|quantity| quantity.span));
    let mut at = 0;
    for line in gongwen::lines(text) {
        assert!(line.span.start == at && line.span.covers(line.content));
        at = line.span.end;
    }
    assert_eq!(at, text.len());
}
