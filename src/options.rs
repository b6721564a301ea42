//! Choices of the caller.

use crate::Report;

/// How to read a text; the default is what [`Report::parse`] does.
///
/// ```
/// use gongwen::{Options, Report};
/// let text = "一、收入\n";
/// assert_eq!(Options::new().parse(text), Report::parse(text));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Options {}

impl Options {
    /// The default choices.
    #[must_use]
    pub const fn new() -> Self {
        Self {}
    }

    /// Reads `text` with these choices. Never fails, whatever the text.
    #[must_use]
    pub fn parse<'a>(&self, text: &'a str) -> Report<'a> {
        crate::report::read(text)
    }
}
