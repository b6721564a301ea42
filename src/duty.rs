//! The annual duty: which of the five required parts a report has.

use crate::{Kind, Report, Section};

/// A part that the regulation requires, as a report has it.
///
/// ```
/// let report = gongwen::Report::parse("一、存在的不足\n巡河员缺5名。\n");
/// let duties = report.duties();
/// assert_eq!((duties[1].kind, duties[1].has_figures), (gongwen::Kind::Shortcomings, true));
/// assert_eq!(duties[1].section.unwrap().heading.title.as_deref(), Some("存在的不足"));
/// assert!(duties[3].section.is_none(), "no plan");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Duty<'r, 'a> {
    /// The part.
    pub kind: Kind,
    /// The first section that is it; `None` where the report has none.
    pub section: Option<&'r Section<'a>>,
    /// Whether a quantity stands in it.
    pub has_figures: bool,
}

impl<'a> Report<'a> {
    /// The five parts that an annual report on rule-of-law government must have, in the order of the regulation
    /// (法治政府建设与责任落实督察工作规定, 2019, its chapter on the annual report), each with where it stands. The answer to a
    /// question: nothing of it goes into [`Report::diagnostics`], for other documents have no such duty.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、主要举措和成效\n全年办案12件。\n二、存在的不足\n人手少。\n");
    /// let missing: Vec<_> = report.duties().iter().filter(|d| d.section.is_none()).map(|d| d.kind).collect();
    /// assert_eq!(missing, [gongwen::Kind::Leadership, gongwen::Kind::Plan, gongwen::Kind::Other]);
    /// assert!(report.duties()[0].has_figures && !report.duties()[1].has_figures);
    /// ```
    #[must_use]
    pub fn duties(&self) -> [Duty<'_, 'a>; 5] {
        [Kind::Measures, Kind::Shortcomings, Kind::Leadership, Kind::Plan, Kind::Other].map(|kind| {
            let section = self.sections().map(|(_, section)| section).find(|section| section.kind == Some(kind));
            let has_figures = section.is_some_and(|section| {
                let first = self.quantities.partition_point(|quantity| quantity.span.start < section.span.start);
                self.quantities.get(first).is_some_and(|quantity| section.span.covers(quantity.span))
            });
            Duty { kind, section, has_figures }
        })
    }
}
