//! The roles of the parts of a text.

use crate::Span;

/// What a part of the text is. Together the segments of a report tile its text.
///
/// ```
/// use gongwen::{Report, Role};
/// let report = Report::parse("一、收入\n全年收讫。\n");
/// let roles: Vec<Role> = report.segments.iter().map(|segment| segment.role).collect();
/// assert_eq!(roles, [Role::Marker, Role::Heading, Role::Blank, Role::Body, Role::Blank]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Role {
    /// A line of the document's title.
    Title,
    /// A line under the title: occasion, speaker, version.
    Subtitle,
    /// The bodies addressed.
    Addressee,
    /// A line of metadata: document number, date of publication, source.
    Metadata,
    /// The number of a heading.
    Marker,
    /// The words of a heading.
    Heading,
    /// Running text.
    Body,
    /// Who signed.
    Signature,
    /// The date below the signature.
    Date,
    /// 抄送 and 抄报.
    CopiedTo,
    /// 附件：… before the signature.
    AttachmentNote,
    /// The label that opens an annex.
    AnnexLabel,
    /// A note in brackets at the end (附注), as （联系人：…）.
    Note,
    /// A line of a table of contents.
    Contents,
    /// A cell or a row of a table.
    Table,
    /// What a page puts around a document: navigation, buttons, page numbers.
    Furniture,
    /// What a conversion left behind.
    Residue,
    /// Blanks and line ends.
    Blank,
}

/// A part of the text with its role.
///
/// ```
/// let text = "一、渡口\n修缮3处。\n";
/// let report = gongwen::Report::parse(text);
/// let number = report.segments[0];
/// assert_eq!((number.role, report.slice(number.span)), (gongwen::Role::Marker, "一、"));
/// let whole: String = report.segments.iter().map(|segment| report.slice(segment.span)).collect();
/// assert_eq!(whole, text);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Segment {
    /// What it is.
    pub role: Role,
    /// Its place; never empty.
    pub span: Span,
}

impl Segment {
    pub(crate) const fn new(role: Role, span: Span) -> Self {
        Self { role, span }
    }
}
