//! What a document says of itself: title, issuer, year, addressees, number, dates, signature.

mod joined;
mod opening;
mod page;
mod reader;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::{CalendarDate, Span};
pub(crate) use reader::metadata;

/// Where a value was read.
///
/// ```
/// use gongwen::{Origin, Report};
/// let text = "发布日期：2033-01-20\n松溪县水务局2032年度工作报告\n\n一、渡口\n修缮3处。\n\n松溪县水务局\n2033年1月9日\n";
/// let metadata = Report::parse(text).metadata;
/// assert_eq!(metadata.published.unwrap().origin, Origin::Page);
/// assert_eq!(metadata.signed.unwrap().origin, Origin::Document);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Origin {
    /// The document itself.
    Document,
    /// The covering letter before it.
    Letter,
    /// The page around it.
    Page,
}

/// A value that is words.
///
/// `text` is the cleaned reading, as a title whose lines are joined; `span` runs from the first to the last of its words.
///
/// ```
/// let text = "松溪县水务局关于2032年度\n渡口管理情况的报告\n\n一、渡口\n修缮3处。\n";
/// let report = gongwen::Report::parse(text);
/// let title = report.metadata.title.as_ref().unwrap();
/// assert_eq!(title.text, "松溪县水务局关于2032年度渡口管理情况的报告");
/// assert_eq!(report.slice(title.span), "松溪县水务局关于2032年度\n渡口管理情况的报告");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Words<'a> {
    /// The value.
    pub text: Cow<'a, str>,
    /// Its place.
    pub span: Span,
    /// Where it was read.
    pub origin: Origin,
}

impl Words<'_> {
    /// The same value, borrowing nothing.
    ///
    /// ```
    /// let title = |text: String| gongwen::Report::parse(&text).metadata.title.map(|title| title.into_owned());
    /// assert_eq!(title("松溪县2032年度工作报告\n".to_string()).unwrap().text, "松溪县2032年度工作报告");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Words<'static> {
        Words { text: Cow::Owned(self.text.into_owned()), span: self.span, origin: self.origin }
    }
}

/// A value that is a number or a date, with the words that say it.
///
/// ```
/// let report = gongwen::Report::parse("松溪县二〇三二年度工作报告\n");
/// let year = report.metadata.year.unwrap();
/// assert_eq!((&*year.text, year.value), ("二〇三二年度", 2032));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Value<'a, T> {
    /// The words.
    pub text: Cow<'a, str>,
    /// What they say.
    pub value: T,
    /// Their place.
    pub span: Span,
    /// Where they were read.
    pub origin: Origin,
}

impl<T> Value<'_, T> {
    /// The same value, borrowing nothing.
    ///
    /// ```
    /// let year = |text: String| gongwen::Report::parse(&text).metadata.year.map(|year| year.into_owned());
    /// assert_eq!(year("松溪县2032年度工作报告\n".to_string()).unwrap().value, 2032);
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Value<'static, T> {
        Value { text: Cow::Owned(self.text.into_owned()), value: self.value, span: self.span, origin: self.origin }
    }
}

/// What a document says of itself; absent values are `None` or empty.
///
/// ```
/// let text = "榆陵县林业局2032年度法治政府建设情况报告\n\n县委、县政府：\n\n现报告如下。\n\n榆陵县林业局\n2033年1月9日\n";
/// let metadata = gongwen::Report::parse(text).metadata;
/// assert_eq!(metadata.issuer.unwrap().text, "榆陵县林业局");
/// assert_eq!(metadata.year.unwrap().value, 2032);
/// assert_eq!(metadata.addressees[1].text, "县政府");
/// assert_eq!(metadata.signed.unwrap().value.to_string(), "2033-01-09");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Metadata<'a> {
    /// The title, its lines joined.
    pub title: Option<Words<'a>>,
    /// The body that the report speaks for.
    pub issuer: Option<Words<'a>>,
    /// The year reported on.
    pub year: Option<Value<'a, u16>>,
    /// The bodies addressed; a vocative (各位代表) names people and is none.
    pub addressees: Vec<Words<'a>>,
    /// 津政发〔2023〕5号 and the like, without blanks.
    pub document_number: Option<Words<'a>>,
    /// The day on which a page published it (发布日期).
    pub published: Option<Value<'a, CalendarDate>>,
    /// The source that a page names (来源).
    pub source: Option<Words<'a>>,
    /// Who signed.
    pub signatory: Option<Words<'a>>,
    /// The date of the signature (成文日期).
    pub signed: Option<Value<'a, CalendarDate>>,
    /// Who gets a copy (抄送, 抄报).
    pub copied_to: Vec<Words<'a>>,
}

impl Metadata<'_> {
    /// The same metadata, borrowing nothing.
    ///
    /// ```
    /// let metadata = |text: String| gongwen::Report::parse(&text).metadata.into_owned();
    /// assert_eq!(metadata("松溪县2032年度工作报告\n".to_string()).issuer.unwrap().text, "松溪县");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Metadata<'static> {
        let list = |list: Vec<Words<'_>>| list.into_iter().map(Words::into_owned).collect();
        Metadata {
            title: self.title.map(Words::into_owned),
            issuer: self.issuer.map(Words::into_owned),
            year: self.year.map(Value::into_owned),
            addressees: list(self.addressees),
            document_number: self.document_number.map(Words::into_owned),
            published: self.published.map(Value::into_owned),
            source: self.source.map(Words::into_owned),
            signatory: self.signatory.map(Words::into_owned),
            signed: self.signed.map(Value::into_owned),
            copied_to: list(self.copied_to),
        }
    }
}
