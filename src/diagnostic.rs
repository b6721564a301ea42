//! What the reader of a report should know about its form: rule, severity, place, message, fix.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::Span;

mod damage;
mod fix;
mod form;
mod remarks;
mod stops;
pub(crate) mod wording;

pub(crate) use damage::{damage, leftovers};
pub(crate) use form::remark_on_form;
pub(crate) use remarks::{BEGINNING, Remarks};
pub(crate) use stops::remark_on_stops;

/// At most this many diagnostics are kept of one rule, so that a damaged text cannot make the list longer than itself;
/// [`Rule::LimitDiagnostics`] says when it bites.
///
/// ```
/// use gongwen::{MAX_DIAGNOSTICS_PER_RULE, Report, Rule};
/// let text = "一、检查\n".to_string() + &"依据《渡口办法检查渡船。\n".repeat(100);
/// let found = Report::parse(&text).diagnostics;
/// let of = |rule| found.iter().filter(|diagnostic| diagnostic.rule == rule).count();
/// assert_eq!((of(Rule::CitationUnclosed), of(Rule::LimitDiagnostics)), (MAX_DIAGNOSTICS_PER_RULE, 1));
/// ```
pub const MAX_DIAGNOSTICS_PER_RULE: usize = 64;

/// How much a diagnostic weighs.
///
/// ```
/// use gongwen::{Report, Severity};
/// let report = Report::parse("一、渡口\n依据《《渡口办法》检查。\n");
/// let warnings: Vec<_> = report.diagnostics.iter().filter(|found| found.severity == Severity::Warning).collect();
/// assert_eq!(warnings[0].rule.id(), "citation/doubled");
/// assert!(Severity::Info < Severity::Warning);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Severity {
    /// A matter of practice, or a rule that says "can".
    Info,
    /// A reader may be misled, or text was lost.
    Warning,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident $id:literal $severity:ident $source:expr,)+) => {
        /// The rule behind a diagnostic. [`Rule::id`] is its stable name; [`rules`](crate::rules) shows each at work.
        ///
        /// ```
        /// use gongwen::{Report, Rule};
        /// let report = Report::parse("松溪县工作报告\n一、渡口\n三、桥梁\n");
        /// assert_eq!(report.diagnostics[0].rule, Rule::NumberingGap);
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[doc = $doc])+ #[cfg_attr(feature = "serde", serde(rename = $id))] $name,)+
        }

        impl Rule {
            /// Every rule, in the order of the documentation.
            ///
            /// ```
            /// let ids: Vec<_> = gongwen::Rule::ALL.iter().map(|rule| rule.id()).collect();
            /// assert_eq!((ids[0], ids.contains(&"citation/doubled")), ("numbering/gap", true));
            /// ```
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
            ///
            /// ```
            /// use gongwen::{Rule, Severity};
            /// assert_eq!(Rule::CitationDoubled.severity(), Severity::Warning);
            /// assert_eq!(Rule::HeadingStop.severity(), Severity::Info);
            /// ```
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Rule::$name => Severity::$severity,)+ }
            }

            /// Where the rule comes from: a national standard with its clause, or `practice`, or `limit` for one of this
            /// crate's own bounds.
            ///
            /// ```
            /// assert_eq!(gongwen::Rule::CitationUnclosed.source(), "GB/T 15834-2011, 4.15");
            /// ```
            #[must_use]
            pub const fn source(self) -> &'static str {
                match self { $(Rule::$name => $source,)+ }
            }
        }
    };
}

/// The levels of a document "can" be numbered 一、 （一） 1. （1）.
const LEVELS: &str = "GB/T 9704-2012, 7.3.3";
/// Brackets come in pairs.
const BRACKETS: &str = "GB/T 15834-2011, 4.9";
/// Titles of books and documents stand between one 《 and one 》.
const TITLE_MARKS: &str = "GB/T 15834-2011, 4.15";
/// What stands behind the numbers of a series (an informative annex).
const BEHIND_NUMBERS: &str = "GB/T 15834-2011, B.3";
/// Titles end without a full stop (an informative annex).
const TITLE_END: &str = "GB/T 15834-2011, B.4";
/// The format of official documents names their title.
const TITLE: &str = "GB/T 9704-2012, 7.3.1";
/// What readers of documents expect, and no standard says.
const PRACTICE: &str = "practice";
/// A bound of this crate.
const LIMIT: &str = "limit";

rules! {
    /// A number of a list is missing.
    NumberingGap "numbering/gap" Warning PRACTICE,
    /// The same number twice in one list.
    NumberingDuplicate "numbering/duplicate" Warning PRACTICE,
    /// A number lower than the one before it.
    NumberingOrder "numbering/order" Warning PRACTICE,
    /// A list begins again under the same parent, and no sentence introduces it.
    NumberingRestart "numbering/restart" Warning PRACTICE,
    /// A list does not begin at one.
    NumberingStart "numbering/start" Warning PRACTICE,
    /// A list changes its script or its brackets.
    NumberingMixedStyle "numbering/mixed-style" Warning LEVELS,
    /// A list of one.
    NumberingSingle "numbering/single" Info PRACTICE,
    /// 1. straight under 一、.
    NumberingSkippedLevel "numbering/skipped-level" Info LEVELS,
    /// One half-width and one full-width bracket, as in (一）.
    MarkerMixedBrackets "marker/mixed-brackets" Info LEVELS,
    /// The opening bracket of a marker is missing.
    MarkerHalfBracket "marker/half-bracket" Warning BRACKETS,
    /// A blank or another mark in place of the 、 or the stop behind the number.
    MarkerNoSeparator "marker/no-separator" Warning BEHIND_NUMBERS,
    /// A character that looks like a numeral stands for it, as ー for 一.
    MarkerLookAlike "marker/look-alike" Warning PRACTICE,
    /// Punctuation behind a bracketed or circled number.
    MarkerExtraPunctuation "marker/extra-punctuation" Info BEHIND_NUMBERS,
    /// 1、 where 1. is the form.
    MarkerPause "marker/pause" Info BEHIND_NUMBERS,
    /// A heading on its own line ends in a full stop.
    HeadingStop "heading/stop" Info TITLE_END,
    /// A marker alone on its line, its words on the next.
    HeadingSplit "heading/split" Info PRACTICE,
    /// A marker with no words behind it.
    HeadingEmpty "heading/empty" Info PRACTICE,
    /// The document has no title.
    TitleMissing "title/missing" Info TITLE,
    /// A 《 that never closes.
    CitationUnclosed "citation/unclosed" Warning TITLE_MARKS,
    /// A 》 that never opened.
    CitationUnopened "citation/unopened" Warning TITLE_MARKS,
    /// 《《 or 》》 where one is meant.
    CitationDoubled "citation/doubled" Warning TITLE_MARKS,
    /// A day that the calendar does not have, or an interval that ends before it begins.
    DateImpossible "date/impossible" Warning PRACTICE,
    /// Digits that look like a date that lost a character.
    DateDamaged "date/damaged" Warning PRACTICE,
    /// Figures that touch each other; what each one is cannot be told.
    NumberGlued "number/glued" Warning PRACTICE,
    /// A number that is blotted out, as in 20__年 or x名.
    NumberMasked "number/masked" Info PRACTICE,
    /// A number that is too long to be held exactly; its text stands.
    NumberTooLong "number/too-long" Warning LIMIT,
    /// Characters that no reader can see: lost in a conversion, or private to a font.
    TextUnreadable "text/unreadable" Warning PRACTICE,
    /// Markup that a conversion left in the text, said once for the whole text.
    TextResidue "text/residue" Info PRACTICE,
    /// Sections nest deeper than [`MAX_DEPTH`](crate::MAX_DEPTH); the deepest stand side by side.
    LimitDepth "limit/depth" Warning LIMIT,
    /// The text has more lines, headings or quantities than a report keeps ([`FREE_PARTS`](crate::FREE_PARTS)).
    LimitParts "limit/parts" Warning LIMIT,
    /// More than [`MAX_DIAGNOSTICS_PER_RULE`] diagnostics of one rule: the rest is not listed.
    LimitDiagnostics "limit/diagnostics" Info LIMIT,
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
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
///
/// ```
/// let report = gongwen::Report::parse("一、渡口\n二、桥梁\n二、道路\n");
/// let again = report.diagnostics.iter().find(|found| found.rule == gongwen::Rule::NumberingDuplicate).unwrap();
/// let first = again.related.as_ref().unwrap();
/// assert_eq!((report.slice(again.span), first.span.start), ("二、", report.text.find("二、").unwrap()));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Related<'a> {
    /// The place.
    pub span: Span,
    /// What stands there.
    pub message: Cow<'a, str>,
}

/// A certain correction.
///
/// ```
/// let report = gongwen::Report::parse("一、渡口\n依据《《渡口办法》检查。\n");
/// let fix = report.diagnostics.iter().find_map(|found| found.fix.as_ref()).unwrap();
/// assert_eq!((report.slice(fix.span), &*fix.replacement), ("《《", "《"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
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
    ///
    /// ```
    /// let remarks = |text: String| -> Vec<_> {
    ///     gongwen::Report::parse(&text).diagnostics.into_iter().map(|found| found.into_owned()).collect()
    /// };
    /// let found = remarks("松溪县工作报告\n一、渡口\n三、桥梁\n".to_string());
    /// assert_eq!(found[0].rule, gongwen::Rule::NumberingGap);
    /// ```
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
