//! Reads Chinese official documents (公文).

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod diagnostic;
mod exact;
mod numeral;
mod scan;
mod source;
mod span;
mod unit;

pub use diagnostic::{Diagnostic, Fix, MAX_DIAGNOSTICS_PER_RULE, Related, Rule, Severity};
pub use numeral::{Numeral, ParseNumeralError};
pub use span::Span;
pub use unit::Dimension;
