//! Choices of the caller.

use crate::{Report, Wrapping};

/// How to read a text; the default is what [`Report::parse`] does.
///
/// ```
/// use gongwen::{Options, Report};
/// let text = "一、收入\n";
/// assert_eq!(Options::new().parse(text), Report::parse(text));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Options {
    pub(crate) wrapping: Wrapping,
}

impl Options {
    /// The default choices.
    #[must_use]
    pub const fn new() -> Self {
        Self { wrapping: Wrapping::Detect }
    }

    /// What to do about hard-wrapped lines, as they come out of a PDF; by default they are joined where the widths of the
    /// lines show that the text is wrapped.
    ///
    /// ```
    /// use gongwen::{Options, Wrapping};
    /// let text = "一、渡口管理\n全年检查12\n次。\n";
    /// let report = Options::new().wrapping(Wrapping::Keep).parse(text);
    /// assert_eq!(report.sections().next().unwrap().1.content.len(), 2);
    /// ```
    #[must_use]
    pub const fn wrapping(mut self, wrapping: Wrapping) -> Self {
        self.wrapping = wrapping;
        self
    }

    /// Reads `text` with these choices. Never fails, whatever the text.
    #[must_use]
    pub fn parse<'a>(&self, text: &'a str) -> Report<'a> {
        crate::report::read(text, self)
    }
}
