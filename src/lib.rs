//! Reads Chinese official documents (公文): the text of a government annual report becomes a typed, lossless [`Report`].
//!
//! ```
//! let text = "\
//! 砚湖区水务局2032年度法治政府建设情况报告
//!
//! 区委、区政府：
//!
//! 一、主要举措和成效
//! （一）规范执法。依据《中华人民共和国水法》办理案件48件，其中一是取水案件31件；二是河道案件17件。
//! （二）化解纠纷。2032年5月以来，调解成功率达到96.5%以上。
//! 二、下一步打算
//! 继续努力。
//!
//! 砚湖区水务局
//! 2033年1月12日
//! ";
//! let report = gongwen::Report::parse(text);
//!
//! assert_eq!(report.metadata.issuer.as_ref().unwrap().text, "砚湖区水务局");
//! assert_eq!(report.metadata.signed.as_ref().unwrap().value.to_string(), "2033-01-12");
//!
//! let outline: Vec<(usize, &str)> =
//!     report.sections().map(|(depth, section)| (depth, section.heading.marker.as_ref().unwrap().text.as_ref())).collect();
//! assert_eq!(outline, [(1, "一、"), (2, "（一）"), (3, "一是"), (3, "二是"), (2, "（二）"), (1, "二、")]);
//!
//! let rate = report.quantities.last().unwrap();
//! assert_eq!((&*rate.text, rate.bound, rate.subject.as_deref()), ("96.5%以上", gongwen::Bound::AtLeast, Some("调解成功率")));
//! assert_eq!(report.path_of(rate.span)[1].heading.title.as_deref(), Some("化解纠纷"));
//! assert_eq!(report.line_index().position(rate.span.start).line, 7);
//!
//! let whole: String = report.segments.iter().map(|segment| report.slice(segment.span)).collect();
//! assert_eq!(whole, text);
//! ```
//!
//! # From text to report
//!
//! Parsing never fails and never panics. The files of `src/` are named after what they read; the text goes through them
//! in this order:
//!
//! 1. **Source text** (`source`, `scan`): the input and the view of it that is parsed, with the way back to the input's
//!    offsets; and the one pass that finds the characters which matter to any parser.
//! 2. **Residue and lines** (`residue`, `lines`, `wrapping`, `furniture`): what a conversion left behind is cut out of the
//!    view, hard-wrapped lines are joined, and what a page puts around a document is told apart.
//! 3. **Roles of lines** (`layout`, `title`, `addressee`, `page_metadata`, `body_name`): title, addressees, signature, date, copies,
//!    annexes, contents, tables.
//! 4. **Markers and candidates for headings** (`marker`, `numeral`, `look_alike`, `heading`): 一、 （一） 1. 第一条 一是, and
//!    what only looks like one.
//! 5. **Outline** (`outline`, `document`): which candidates stand and how deep, by the sequence of their numbers, never by
//!    the style alone.
//! 6. **Metadata and kinds** (`metadata`, `kind`): what the document says of itself, and which part of the annual report a
//!    section is.
//! 7. **Citations, dates, quantities** (`citation`, `date`, `calendar`, `quantity` with a room each for units, bounds, figures,
//!    subjects, changes and periods): stand-off readings of the document's own words, not of furniture and residue.
//! 8. **Report** (`report`, `segment`, `diagnostic`, `position`, `indicator`, `duty`): all of it, and the ways to move in it.
//! 9. **For users** (`flow`, `chunk`, `compare`, `markdown`, `tree`): the report in parts, beside others, and as text again.
//!
//! Used by many: `span` and `text` (places, slices), `words` and `letters` (lists of words, quickly asked), `traditional`
//! (traditional characters), `options` and `limit` (the caller's choices, and bounds).
//!
//! Phases 4 and 7 are public by themselves: [`headings`], [`citations`], [`dates`] and [`quantities`] are lazy and work on any
//! `&str`.
//!
//! # Why it is so
//!
//! - **No error.** A report with a fault in it is still a report, and its reader wants the rest. What is odd becomes a
//!   [`Diagnostic`] with its place; nothing that parses returns a `Result`.
//! - **The order of numbers, not their look.** Offices write （一） (一） （1） for one and the same level. So a heading's
//!   depth follows from the list that its number continues, and the change of style is a remark.
//! - **Lists beside the tree.** Figures, citations and dates stand in headings, tables and annexes as well as in
//!   paragraphs, and most users want all of them. So they are flat, sorted lists, and [`Report::path_of`] leads from a
//!   place to its sections.
//! - **Segments beside the tree.** The tree holds what a reader reads. Page numbers, navigation and residue are no part
//!   of it, and must not be lost: the segments tile the input, which a test of any caller can check.
//! - **Bytes.** Rust slices strings by bytes, at no cost. People, editors and browsers count otherwise: [`LineIndex`].
//! - **Borrowed words.** Words are slices of the input where it has them in one piece, and copies where lines were
//!   joined or residue cut out. `into_owned` frees any part from the input.
//! - **Exact values.** 94.37 has no exact binary form, and a report is checked to the last digit: values are decimals,
//!   and strings in JSON. A bound is a field of its own, for 近300 is not 300.
//! - **Words in tables.** What a unit, a bound, a verb or a title is, is a list to be read and disputed; the code that
//!   applies it is elsewhere.
//!
//! # Limits
//!
//! The time is linear in the length of the text, so every search has a named bound: sections nest at most
//! [`MAX_DEPTH`] deep, a citation has at most [`MAX_TITLE_BYTES`], each rule leaves at most [`MAX_DIAGNOSTICS_PER_RULE`]
//! remarks, and a report keeps at most [`FREE_PARTS`] lines, headings and quantities each and one for every [`BYTES_PER_PART`] of the
//! text. Where a limit changes what is read, a [`Diagnostic`] says so. Years run from [`FIRST_YEAR`] to [`LAST_YEAR`];
//! a number too long to be held exactly keeps its text and has no value.
//!
//! # What it does not do
//!
//! It reads text, not PDF, Word or HTML (`pdftotext -layout` and `pandoc` make text of them), and only UTF-8 (`encoding_rs` decodes
//! GB 18030). It does not split words (`jieba-rs` does), look up laws, or judge whether a figure is true. It names what is
//! odd and never changes it, save by [`Report::fixed`]. The rules are those of official documents: on other prose the outline
//! is meaningless.
//!
//! # Features
//!
//! `std` (default): faster byte search, the same interface. `serde` (default): the JSON form, and any other serde format. What is
//! read back is taken as it is: a report that did not come from here may hold spans outside of its text, or sections nested so deep
//! that reading it exhausts the stack.

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod addressee;
mod body_name;
mod calendar;
mod chunk;
mod citation;
mod compare;
mod date;
mod diagnostic;
mod document;
mod duty;
mod flow;
mod furniture;
mod heading;
mod indicator;
mod kind;
mod layout;
mod letters;
mod limit;
mod lines;
mod look_alike;
mod markdown;
mod marker;
mod metadata;
mod names;
mod numeral;
mod options;
mod outline;
mod page_metadata;
mod position;
mod quantity;
mod report;
mod residue;
mod scan;
#[cfg(test)]
mod schema;
mod segment;
mod source;
mod span;
mod text;
mod title;
mod traditional;
mod tree;
mod words;
mod wrapping;

pub use calendar::{CalendarDate, ClockTime, ParseDateError, When};
pub use chunk::{Chunk, Chunking};
pub use citation::{Citation, Citations, MAX_TITLE_BYTES, citations};
pub use compare::{Difference, Edition, Figure, Series, Wording, compare};
pub use date::{Date, Dates, FIRST_YEAR, LAST_YEAR, dates};
pub use diagnostic::{Diagnostic, Fix, MAX_DIAGNOSTICS_PER_RULE, Related, Rule, Severity};
pub use duty::Duty;
pub use heading::{Heading, Headings, Placement, headings};
pub use indicator::Indicator;
pub use kind::Kind;
pub use limit::{BYTES_PER_PART, FREE_PARTS};
pub use lines::{Line, Lines, lines};
pub use marker::{Marker, ParseMarkerError, Style};
pub use metadata::{Metadata, Origin, Value, Words};
pub use numeral::{Numeral, ParseNumeralError};
pub use options::Options;
pub use outline::MAX_DEPTH;
pub use position::{LineIndex, Position};
pub use quantity::bound::Bound;
pub use quantity::change::{Basis, Change, Direction};
pub use quantity::unit::Dimension;
pub use quantity::{Quantities, Quantity, quantities};
pub use report::{Annex, Block, Paragraph, Report, SCHEMA_VERSION, Section, Sections};
/// Exact decimals, the values of figures: the type of the crate `rust_decimal`, whose version 1 is part of this interface.
///
/// ```
/// use gongwen::Decimal;
///
/// let quantity = gongwen::quantities("满意率94.37%").next().unwrap();
/// let share: Decimal = quantity.value.unwrap() / Decimal::ONE_HUNDRED;
/// assert_eq!(share.to_string(), "0.9437");
/// ```
#[doc(no_inline)]
pub use rust_decimal::Decimal;
pub use segment::{Role, Segment};
pub use span::Span;
pub use tree::Tree;
pub use wrapping::Wrapping;

#[doc = include_str!("promises.md")]
pub mod promises {}

#[doc = include_str!("rules.md")]
pub mod rules {}

/// The examples of the README and the cookbook run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.zh.md")]
#[doc = include_str!("../docs/cookbook.md")]
struct Readme;
