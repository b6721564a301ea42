//! Reads Chinese official documents (公文).

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod body_name;
mod bound;
mod calendar;
mod change;
mod citation;
mod date;
mod diagnostic;
mod document;
mod duty;
mod exact;
mod figure;
mod furniture;
mod heading;
mod indicator;
mod kind;
mod layout;
mod lines;
mod look_alike;
mod marker;
mod metadata;
mod not_quantity;
mod numeral;
mod options;
mod outline;
mod page_metadata;
mod quantity;
mod reading;
mod report;
mod residue;
mod scan;
mod segment;
mod source;
mod span;
mod subject;
mod taken;
mod text;
mod title;
mod unit;
mod wrapping;

pub use bound::Bound;
pub use calendar::{CalendarDate, ClockTime, ParseDateError, When};
pub use change::{Basis, Change, Direction};
pub use citation::{Citation, Citations, MAX_TITLE_BYTES, citations};
pub use date::{Date, Dates, FIRST_YEAR, LAST_YEAR, dates};
pub use diagnostic::{Diagnostic, Fix, MAX_DIAGNOSTICS_PER_RULE, Related, Rule, Severity};
pub use duty::Duty;
pub use heading::{Heading, Headings, Placement, headings};
pub use indicator::Indicator;
pub use kind::Kind;
pub use lines::{Line, Lines, lines};
pub use marker::{Marker, MarkerError, Style};
pub use metadata::{Metadata, Origin, Value, Words};
pub use numeral::{Numeral, ParseNumeralError};
pub use options::Options;
pub use outline::MAX_DEPTH;
pub use quantity::{Quantities, Quantity, quantities};
pub use report::{Annex, Block, Paragraph, Report, SCHEMA_VERSION, Section, Sections};
pub use segment::{Role, Segment};
pub use span::Span;
pub use unit::Dimension;
pub use wrapping::Wrapping;
