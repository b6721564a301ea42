//! Reads Chinese official documents (公文).

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

mod bound;
mod change;
mod diagnostic;
mod exact;
mod figure;
mod not_quantity;
mod numeral;
mod quantity;
mod reading;
mod scan;
mod source;
mod span;
mod stand_in;
mod subject;
mod text;
mod unit;
mod words;

pub use bound::Bound;
pub use change::{Basis, Change, Direction};
pub use diagnostic::{Diagnostic, Fix, MAX_DIAGNOSTICS_PER_RULE, Related, Rule, Severity};
pub use numeral::{Numeral, ParseNumeralError};
pub use quantity::{Quantities, Quantity, quantities};
pub use span::Span;
pub use unit::Dimension;
