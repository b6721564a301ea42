//! How many parts a report keeps of a text that is made of little else than parts.
//!
//! Every line, heading and figure of a report takes memory, so a text of bare line ends or markers would take many times its own
//! length. Documents for readers stay far below these bounds: a report of 80,000 bytes has some hundreds of lines, headings and figures.

use alloc::format;

use crate::{Diagnostic, Rule, Span};

/// A report has room for so many lines, so many headings and so many quantities, whatever the length of its text, and for
/// more by [`BYTES_PER_PART`].
///
/// ```
/// let text = "5件，".repeat(gongwen::FREE_PARTS);
/// assert_eq!(gongwen::Report::parse(&text).quantities.len(), gongwen::FREE_PARTS);
/// ```
pub const FREE_PARTS: usize = 10_000;

/// Beside [`FREE_PARTS`], a report has room for one more line, heading and quantity in so many bytes of its text. What stands
/// behind is read as one line, without headings and quantities, and [`Rule::LimitParts`] says so.
///
/// ```
/// let text = "5件，".repeat(gongwen::FREE_PARTS * 2);
/// let report = gongwen::Report::parse(&text);
/// assert_eq!(report.quantities.len(), gongwen::FREE_PARTS + text.len() / gongwen::BYTES_PER_PART);
/// assert!(report.diagnostics.iter().any(|found| found.rule == gongwen::Rule::LimitParts));
/// ```
pub const BYTES_PER_PART: usize = 64;

/// How many parts of one kind a report keeps of a text of so many bytes.
pub(crate) const fn parts(bytes: usize) -> usize {
    FREE_PARTS + bytes / BYTES_PER_PART
}

/// A part of the text of which a report keeps a bounded number.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    Line,
    Heading,
    Quantity,
}

/// The remark that what stands from `at` on is read without more parts of its kind.
pub(crate) fn reached(part: Part, most: usize, at: Span) -> Diagnostic<'static> {
    let message = match part {
        Part::Line => format!("the text has more than {most} lines: what stands from here on is read as one"),
        Part::Heading => format!("the text has more than {most} headings: from here on none are read"),
        Part::Quantity => format!("the text has more than {most} quantities: from here on none are read"),
    };
    Diagnostic::new(Rule::LimitParts, at, message)
}
