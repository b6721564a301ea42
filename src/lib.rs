//! Reads Chinese official documents (公文).

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod body_name;
mod calendar;
mod citation;
mod date;
mod diagnostic;
mod document;
mod furniture;
mod heading;
mod kind;
mod layout;
mod lines;
mod look_alike;
mod marker;
mod metadata;
mod numeral;
mod options;
mod outline;
mod page_metadata;
mod position;
mod report;
mod residue;
mod scan;
mod segment;
mod source;
mod span;
mod title;

pub use calendar::{CalendarDate, ClockTime, ParseDateError, When};
pub use citation::{Citation, Citations, MAX_TITLE_BYTES, citations};
pub use date::{Date, Dates, FIRST_YEAR, LAST_YEAR, dates};
pub use diagnostic::{Diagnostic, Fix, MAX_DIAGNOSTICS_PER_RULE, Related, Rule, Severity};
pub use heading::{Heading, Headings, Placement, headings};
pub use kind::Kind;
pub use lines::{Line, Lines, lines};
pub use marker::{Marker, MarkerError, Style};
pub use metadata::{Metadata, Origin, Value, Words};
pub use options::Options;
pub use outline::MAX_DEPTH;
pub use position::{LineIndex, Position};
pub use report::{Annex, Block, Paragraph, Report, SCHEMA_VERSION, Section, Sections};
pub use segment::{Role, Segment};
pub use span::Span;
