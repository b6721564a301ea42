//! What the reader of a report should know about its form: rule, severity, place, message, fix.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::Span;

/// At most this many diagnostics are kept of one rule, so that a damaged text cannot make the list longer than itself;
/// [`Rule::LimitDiagnostics`] says when it bites.
pub const MAX_DIAGNOSTICS_PER_RULE: usize = 64;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Severity {
    /// A matter of practice, or a rule that says "can".
    Info,
    /// A reader may be misled, or text was lost.
    Warning,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident $id:literal $severity:ident,)+) => {
        /// The rule behind a diagnostic. [`Rule::id`] is its stable name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[doc = $doc])+ #[cfg_attr(feature = "serde", serde(rename = $id))] $name,)+
        }

        impl Rule {
            /// Every rule, in the order of the documentation.
            pub const ALL: &[Rule] = &[$(Rule::$name),+];

            /// The name in the form `group/rule`.
            ///
            /// ```
            /// assert_eq!(gongwen::Rule::NumberingGap.id(), "numbering/gap");
            /// ```
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Rule::$name => $id,)+ }
            }

            /// The severity of every diagnostic of this rule.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Rule::$name => Severity::$severity,)+ }
            }
        }
    };
}

rules! {
    /// A number of a list is missing (GB/T 9704-2012, 7.3.3 orders the numbers, not their completeness; practice).
    NumberingGap "numbering/gap" Warning,
    /// The same number twice in one list (practice).
    NumberingDuplicate "numbering/duplicate" Warning,
    /// A number lower than the one before it (practice).
    NumberingOrder "numbering/order" Warning,
    /// A list begins again under the same parent (practice).
    NumberingRestart "numbering/restart" Warning,
    /// A list does not begin at one (practice).
    NumberingStart "numbering/start" Warning,
    /// A list changes its script or its brackets (GB/T 9704-2012, 7.3.3).
    NumberingMixedStyle "numbering/mixed-style" Warning,
    /// A list of one (practice).
    NumberingSingle "numbering/single" Info,
    /// 1. straight under 一、 (GB/T 9704-2012, 7.3.3: the levels "can" be 一、（一）1.（1）).
    NumberingSkippedLevel "numbering/skipped-level" Info,
    /// One half-width and one full-width bracket, as in (一） (GB/T 9704-2012, 7.3.3).
    MarkerMixedBrackets "marker/mixed-brackets" Info,
    /// One bracket of a marker is missing (GB/T 9704-2012, 7.3.3).
    MarkerHalfBracket "marker/half-bracket" Warning,
    /// The 、 or the stop behind the number is missing, a blank or a comma (GB/T 15834-2011, B.3).
    MarkerNoSeparator "marker/no-separator" Warning,
    /// A character that looks like a numeral stands for it, as ー for 一 (practice).
    MarkerLookAlike "marker/look-alike" Warning,
    /// Punctuation behind a bracketed or circled number (GB/T 15834-2011, B.3).
    MarkerExtraPunctuation "marker/extra-punctuation" Info,
    /// 1、 where 1. is the form (GB/T 9704-2012, 7.3.3).
    MarkerPause "marker/pause" Info,
    /// A heading on its own line ends in a full stop (practice).
    HeadingStop "heading/stop" Info,
    /// A marker with no words behind it.
    HeadingEmpty "heading/empty" Info,
    /// The document has no title.
    TitleMissing "title/missing" Info,
    /// A 《 that never closes (GB/T 15834-2011, 4.15).
    CitationUnclosed "citation/unclosed" Warning,
    /// A 》 that never opened (GB/T 15834-2011, 4.15).
    CitationUnopened "citation/unopened" Warning,
    /// 《《 or 》》 where one is meant (GB/T 15834-2011, 4.15).
    CitationDoubled "citation/doubled" Warning,
    /// A day that the calendar does not have.
    DateImpossible "date/impossible" Warning,
    /// Digits that look like a date that lost a character.
    DateDamaged "date/damaged" Warning,
    /// A number that is too long to be held exactly; its text stands.
    NumberTooLong "number/too-long" Warning,
    /// Figures that touch each other; what each one is cannot be told.
    NumberGlued "number/glued" Warning,
    /// Sections nest deeper than [`MAX_DEPTH`](crate::MAX_DEPTH); the deepest stand side by side.
    LimitDepth "limit/depth" Warning,
    /// More than [`MAX_DIAGNOSTICS_PER_RULE`] diagnostics of one rule: the rest is not listed.
    LimitDiagnostics "limit/diagnostics" Info,
}

/// A remark on the text. Parsing never fails: what is odd stands here, with its place.
///
/// ```
/// let report = gongwen::Report::parse("一、收入\n三、支出\n");
/// let gap = &report.diagnostics.iter().find(|d| d.rule.id() == "numbering/gap").unwrap();
/// assert_eq!(&report.text[gap.span.range()], "三、");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Diagnostic<'a> {
    /// The rule.
    pub rule: Rule,
    /// Its weight.
    pub severity: Severity,
    /// The place.
    pub span: Span,
    /// What is the matter, for a reader who knows documents and not parsers.
    pub message: Cow<'a, str>,
    /// The earlier place that this one conflicts with.
    pub related: Option<Related<'a>>,
    /// What to write instead, where that is certain.
    pub fix: Option<Fix<'a>>,
}

/// An earlier place that a diagnostic refers to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Related<'a> {
    /// The place.
    pub span: Span,
    /// What stands there.
    pub message: Cow<'a, str>,
}

/// A certain correction.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Fix<'a> {
    /// What to replace.
    pub span: Span,
    /// What to write there.
    pub replacement: Cow<'a, str>,
}

impl<'a> Diagnostic<'a> {
    pub(crate) fn new(rule: Rule, span: Span, message: impl Into<Cow<'a, str>>) -> Self {
        Self { rule, severity: rule.severity(), span, message: message.into(), related: None, fix: None }
    }

    pub(crate) fn related(mut self, span: Span, message: impl Into<Cow<'a, str>>) -> Self {
        self.related = Some(Related { span, message: message.into() });
        self
    }

    pub(crate) fn fix(mut self, span: Span, replacement: impl Into<Cow<'a, str>>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into() });
        self
    }

    /// The same diagnostic, borrowing nothing.
    #[must_use]
    pub fn into_owned(self) -> Diagnostic<'static> {
        let owned = |text: Cow<'a, str>| Cow::Owned(text.into_owned());
        Diagnostic {
            rule: self.rule,
            severity: self.severity,
            span: self.span,
            message: owned(self.message),
            related: self.related.map(|r| Related { span: r.span, message: owned(r.message) }),
            fix: self.fix.map(|f| Fix { span: f.span, replacement: owned(f.replacement) }),
        }
    }
}

/// Where parsers leave their diagnostics; the caller decides what they cost. `()` drops them.
pub(crate) trait Sink<'a> {
    fn report(&mut self, diagnostic: Diagnostic<'a>);
}

impl<'a> Sink<'a> for () {
    fn report(&mut self, _: Diagnostic<'a>) {}
}

impl<'a> Sink<'a> for Vec<Diagnostic<'a>> {
    fn report(&mut self, diagnostic: Diagnostic<'a>) {
        self.push(diagnostic);
    }
}
