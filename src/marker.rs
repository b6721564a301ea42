//! The marks that number a division: 一、 （一） 1. （1） ① 第一章 一是 and their kin.

mod read;

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::str::FromStr;

use crate::Span;
pub(crate) use read::{Form, HOOKS, Reading, may_begin, read};

/// How a marker is written. The style says nothing of the depth, which follows from the sequence.
///
/// GB/T 9704-2012, 7.3.3 names four levels, 一、 （一） 1. （1）; the others are practice, law drafting (编 to 条) or
/// GB/T 1.1 (1.1).
///
/// ```
/// use gongwen::{Marker, Style};
/// let style = |text: &str| text.parse::<Marker>().map(|marker| marker.style);
/// assert_eq!(style("三、"), Ok(Style::ChineseComma));
/// assert_eq!(style("㈢"), Ok(Style::ChineseParen));
/// assert_eq!(style("(3)"), Ok(Style::ArabicParen));
/// assert_eq!(style("三是"), Ok(Style::Shi));
/// assert_eq!(style("第三章"), Ok(Style::Chapter));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Style {
    /// 一、
    ChineseComma,
    /// （一）, ㈠
    ChineseParen,
    /// 1. and ⒈
    ArabicDot,
    /// 1、
    ArabicComma,
    /// （1） and ⑴
    ArabicParen,
    /// 1）
    ArabicClose,
    /// ①
    Circled,
    /// 第一编, 第一部分
    Part,
    /// 第一分编
    Subpart,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 第一条
    Article,
    /// 1.1
    Decimal,
    /// 甲、
    HeavenlyStem,
    /// A. and Ⅰ、
    Latin,
    /// 一是, 一要
    Shi,
    /// 第一，, 第一是
    Di,
    /// 三 alone on its line
    Bare,
}

impl Style {
    /// How many there are.
    pub(crate) const COUNT: usize = Style::Bare as usize + 1;
}

/// The mark of a numbered division.
///
/// ```
/// use gongwen::{Marker, Style};
/// let marker: Marker = "第十七条之一".parse().unwrap();
/// assert_eq!((marker.style, marker.ordinal, marker.suffix), (Style::Article, 17, Some(1)));
/// let marker: Marker = "5.1.1".parse().unwrap();
/// assert_eq!(marker.path.as_deref(), Some(&[5, 1, 1][..]));
/// assert!("一级".parse::<Marker>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Marker<'a> {
    /// The marker as written, without the blanks behind it.
    pub text: Cow<'a, str>,
    /// How it is written.
    pub style: Style,
    /// Its number, the last one of a decimal marker.
    pub ordinal: u32,
    /// All numbers of a decimal marker.
    pub path: Option<Vec<u32>>,
    /// 1 for 第十七条之一.
    pub suffix: Option<u32>,
    /// Its place.
    pub span: Span,
}

impl Marker<'_> {
    /// The same marker, borrowing nothing.
    ///
    /// ```
    /// let first = |text: String| gongwen::headings(&text).next().map(|heading| heading.marker.unwrap().into_owned());
    /// assert_eq!(first("（三）渡口\n".to_string()).unwrap().text, "（三）");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Marker<'static> {
        Marker {
            text: Cow::Owned(self.text.into_owned()),
            style: self.style,
            ordinal: self.ordinal,
            path: self.path,
            suffix: self.suffix,
            span: self.span,
        }
    }
}

/// The string is no marker, or more than one.
///
/// ```
/// use gongwen::{Marker, ParseMarkerError};
/// let error: ParseMarkerError = "一、二、".parse::<Marker>().unwrap_err();
/// assert_eq!(error.to_string(), "not a marker such as 一、（一）1. or 第一条");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("not a marker such as 一、（一）1. or 第一条")]
#[non_exhaustive]
pub struct ParseMarkerError;

impl FromStr for Marker<'static> {
    type Err = ParseMarkerError;

    fn from_str(text: &str) -> Result<Self, ParseMarkerError> {
        match read(text) {
            Some(reading) if reading.len == text.len() => Ok(Marker {
                text: Cow::Owned(text.to_string()),
                style: reading.style,
                ordinal: reading.ordinal,
                path: reading.path,
                suffix: reading.suffix,
                span: Span::new(0, text.len()),
            }),
            _ => Err(ParseMarkerError),
        }
    }
}
