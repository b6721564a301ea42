//! Places in a text.

use core::ops::Range;

/// A byte range of the input text, `start` inclusive, `end` exclusive.
///
/// Both ends stand on character boundaries of the text that was parsed. Spans order by `start`, then by `end`.
///
/// ```
/// use gongwen::Span;
/// let span = Span::new(3, 9);
/// assert_eq!(&"第一条"[span.range()], "一条");
/// assert_eq!(span.len(), 6);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`.
    ///
    /// ```
    /// assert_eq!(gongwen::Span::new(3, 9), gongwen::Span::from(3..9));
    /// ```
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The number of bytes.
    ///
    /// ```
    /// let citation = gongwen::citations("《渡口办法》").next().unwrap();
    /// assert_eq!(citation.span.len(), 12, "four characters of three bytes");
    /// ```
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    ///
    /// ```
    /// let blank = gongwen::lines("\n").next().unwrap();
    /// assert!(blank.content.is_empty() && !blank.span.is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range, for slicing.
    ///
    /// ```
    /// let text = "修缮渡口12处";
    /// let quantity = gongwen::quantities(text).next().unwrap();
    /// assert_eq!(&text[quantity.span.range()], "12处");
    /// ```
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the byte at `offset` lies inside.
    ///
    /// ```
    /// let span = gongwen::Span::new(3, 9);
    /// assert!(span.contains(3) && !span.contains(9));
    /// ```
    #[must_use]
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// Whether the two share at least one byte.
    ///
    /// ```
    /// use gongwen::Span;
    /// assert!(Span::new(3, 9).overlaps(Span::new(8, 12)));
    /// assert!(!Span::new(3, 9).overlaps(Span::new(9, 12)), "they touch");
    /// ```
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    ///
    /// ```
    /// use gongwen::Span;
    /// assert!(Span::new(3, 9).covers(Span::new(6, 9)));
    /// assert!(!Span::new(3, 9).covers(Span::new(6, 10)));
    /// ```
    #[must_use]
    pub const fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_a_span() {
        assert_eq!(Span::from(2..5), Span::new(2, 5));
    }
}
