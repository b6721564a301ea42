//! Reads Chinese official documents (公文).

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod calendar;
mod citation;
mod date;
mod diagnostic;
mod heading;
mod kind;
mod lines;
mod look_alike;
mod marker;
mod numeral;
mod outline;
mod scan;
mod source;
mod span;

pub use calendar::{CalendarDate, ClockTime, ParseDateError, When};
pub use citation::{Citation, Citations, MAX_TITLE_BYTES, citations};
pub use date::{Date, Dates, FIRST_YEAR, LAST_YEAR, dates};
pub use diagnostic::{Diagnostic, Fix, MAX_DIAGNOSTICS_PER_RULE, Related, Rule, Severity};
pub use heading::{Heading, Headings, Placement, headings};
pub use kind::Kind;
pub use lines::{Line, Lines, lines};
pub use marker::{Marker, MarkerError, Style};
pub use outline::MAX_DEPTH;
pub use span::Span;
