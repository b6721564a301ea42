//! Choices of the caller.

use alloc::string::String;
use alloc::vec::Vec;

use crate::quantity::unit::Lexicon;
use crate::traditional;
use crate::{Dimension, Report, Wrapping};

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
    units: Vec<(String, Dimension)>,
    names: Vec<String>,
}

impl Options {
    /// The default choices.
    ///
    /// ```
    /// assert_eq!(gongwen::Options::new(), gongwen::Options::default());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { wrapping: Wrapping::Detect, units: Vec::new(), names: Vec::new() }
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
    pub fn wrapping(mut self, wrapping: Wrapping) -> Self {
        self.wrapping = wrapping;
        self
    }

    /// Adds a unit to those of the crate, with what it measures.
    ///
    /// ```
    /// use gongwen::{Dimension, Options};
    /// let report = Options::new().unit("网格员岗", Dimension::Count).parse("新增12网格员岗");
    /// assert_eq!(report.quantities[0].unit, "网格员岗");
    /// ```
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>, dimension: Dimension) -> Self {
        let unit = unit.into();
        let simple = traditional::fold(&unit);
        if simple != unit {
            self.units.push((simple, dimension));
        }
        self.units.push((unit, dimension));
        self
    }

    /// Adds a name that holds a number and is no quantity, such as that of a local programme.
    ///
    /// ```
    /// let text = "村里推行十户联防机制";
    /// assert_eq!(gongwen::Options::new().parse(text).quantities.len(), 1);
    /// assert!(gongwen::Options::new().name("十户联防").parse(text).quantities.is_empty());
    /// ```
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        let name = name.into();
        let simple = traditional::fold(&name);
        if simple != name {
            self.names.push(simple);
        }
        self.names.push(name);
        self
    }

    /// Reads `text` with these choices. Never fails, whatever the text.
    ///
    /// ```
    /// let options = gongwen::Options::new().name("十户联防");
    /// for text in ["推行十户联防，走访12户。", "十户联防覆盖12个村。"] {
    ///     assert_eq!(options.parse(text).quantities.len(), 1);
    /// }
    /// ```
    #[must_use]
    pub fn parse<'a>(&self, text: &'a str) -> Report<'a> {
        crate::report::read(text, self)
    }

    pub(crate) fn lexicon(&self) -> Lexicon<'_> {
        Lexicon { units: &self.units, names: &self.names }
    }
}
