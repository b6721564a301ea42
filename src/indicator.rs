//! The quantities of a report as rows of a table.

use alloc::vec::Vec;

use rust_decimal::Decimal;

use crate::{Bound, Kind, Quantity, Report, Section, Span};

/// A quote reaches at most so many bytes to each side of its figure.
const MAX_QUOTE: usize = 450;

/// A quantity with where it stands and the sentence that states it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Indicator<'r> {
    /// The titles above it, outermost first; the marker stands for a heading without a title.
    pub path: Vec<&'r str>,
    /// Which part of the annual report it stands in.
    pub kind: Option<Kind>,
    /// What is counted.
    pub subject: Option<&'r str>,
    /// The value, or the lower one of a range.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str_option"))]
    pub value: Option<Decimal>,
    /// The upper value of a range.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str_option"))]
    pub upper: Option<Decimal>,
    /// The unit.
    pub unit: &'r str,
    /// How the number bounds the true one.
    pub bound: Bound,
    /// The ISO 8601 period that the sentence gives.
    pub period: Option<&'r str>,
    /// The sentence, shortened where it is very long.
    pub quote: &'r str,
    /// Where the quantity stands.
    pub span: Span,
}

impl<'a> Report<'a> {
    /// The quantities as rows, in document order.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、执法工作\n2032年办理案件12件。\n");
    /// let rows: Vec<_> = report.indicators().collect();
    /// assert_eq!(rows[0].path, ["执法工作"]);
    /// assert_eq!((rows[0].subject, rows[0].unit), (Some("案件"), "件"));
    /// assert_eq!(rows[0].quote, "2032年办理案件12件。");
    /// ```
    pub fn indicators(&self) -> impl Iterator<Item = Indicator<'_>> {
        self.quantities.iter().map(|quantity| self.indicator(quantity))
    }

    fn indicator<'r>(&'r self, quantity: &'r Quantity<'a>) -> Indicator<'r> {
        let path = self.path_of(quantity.span);
        Indicator {
            path: path.iter().filter_map(|section| name(section)).collect(),
            kind: path.first().and_then(|section| section.kind),
            subject: quantity.subject.as_deref(),
            value: quantity.value,
            upper: quantity.upper,
            unit: &quantity.unit,
            bound: quantity.bound,
            period: quantity.period.as_deref(),
            quote: self.quote(quantity.span),
            span: quantity.span,
        }
    }

    /// The sentence around `span`.
    fn quote(&self, span: Span) -> &str {
        let ends = |c: char| matches!(c, '。' | '！' | '？' | '\n' | '\r' | '；');
        let mut from = span.start.saturating_sub(MAX_QUOTE);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        let mut to = (span.end + MAX_QUOTE).min(self.text.len());
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        let before = &self.text[from..span.start];
        let start =
            from + before.rfind(ends).map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        let behind = &self.text[span.end..to];
        let stop = |at: usize| at + behind[at..].chars().next().filter(|c| !c.is_control()).map_or(0, char::len_utf8);
        let end = span.end + behind.find(ends).map_or(behind.len(), stop);
        self.text[start..end].trim()
    }
}

/// The title of a section, or its marker where it has none.
pub(crate) fn name<'r>(section: &'r Section<'_>) -> Option<&'r str> {
    let marker = section.heading.marker.as_ref().map(|marker| marker.text.as_ref());
    section.heading.title.as_deref().or(marker)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn a_row_knows_its_place_and_its_sentence() {
        let text = "一、做法\n（一）巡河。全年巡河30次；清理垃圾2吨！\n一是新增岗位4个\n";
        let report = Report::parse(text);
        let rows: Vec<(Vec<&str>, &str)> = report.indicators().map(|row| (row.path, row.quote)).collect();
        let expected = [
            (["做法", "巡河"].to_vec(), "全年巡河30次；"),
            (["做法", "巡河"].to_vec(), "清理垃圾2吨！"),
            (["做法", "巡河", "一是"].to_vec(), "一是新增岗位4个"),
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn a_quote_far_down_the_text_begins_behind_the_stop_before_it() {
        let text = ["水".repeat(400).as_str(), "。全年巡河30次。"].concat();
        let report = Report::parse(&text);
        assert_eq!(report.indicators().next().map(|row| row.quote), Some("全年巡河30次。"));
    }

    #[test]
    fn a_quote_is_bounded() {
        let text: String =
            core::iter::repeat_n("山", 1000).chain(["新增岗位4个"]).chain(core::iter::repeat_n("水", 1000)).collect();
        let report = Report::parse(&text);
        let quote = report.indicators().next().unwrap().quote;
        assert!(quote.contains("4个") && quote.len() <= 2 * MAX_QUOTE + 9, "{}", quote.len());
    }
}
