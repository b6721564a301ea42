//! The quantities of a report as rows of a table.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::Range;

use rust_decimal::Decimal;

use crate::flow::Flow;
use crate::lines::trim;
use crate::text::{front, tail};
use crate::{Bound, Change, Dimension, Kind, Quantity, Report, Section, Span, When};

/// A quote reaches at most so many bytes to each side of its figure.
const MAX_QUOTE: usize = 450;

/// A quantity with where it stands and the sentence that states it: a row of a table.
///
/// ```
/// let text = "松溪县2032年度工作报告\n一、主要举措\n（一）渡口。修缮渡口32处，同比增长60%。\n";
/// let report = gongwen::Report::parse(text);
/// let rows: Vec<_> = report.indicators().collect();
/// let row = &rows[0];
/// assert_eq!((row.subject, row.value.unwrap().to_string(), row.unit), (Some("渡口"), "32".to_string(), "处"));
/// assert_eq!((&row.path[..], &row.ordinals[..]), (&["主要举措", "渡口"][..], &[Some(1), Some(1)][..]));
/// assert_eq!((row.kind, row.year), (Some(gongwen::Kind::Measures), Some(2032)));
/// assert_eq!(row.quote, "修缮渡口32处，同比增长60%。");
/// assert_eq!(rows[1].change.unwrap().direction, gongwen::Direction::Increase);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Indicator<'r> {
    /// The titles above it, outermost first; the marker stands for a heading without a title.
    pub path: Vec<&'r str>,
    /// The numbers of those headings: [1, 2] is （二） under 一、. `None` for an unnumbered one.
    pub ordinals: Vec<Option<u32>>,
    /// Which part of the annual report it stands in.
    pub kind: Option<Kind>,
    /// What is counted.
    pub subject: Option<&'r str>,
    /// The figure as written, with its bound and unit.
    pub text: &'r str,
    /// The value, or the lower one of a range.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str_option"))]
    pub value: Option<Decimal>,
    /// The upper value of a range.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str_option"))]
    pub upper: Option<Decimal>,
    /// The unit.
    pub unit: &'r str,
    /// What the unit measures.
    pub dimension: Dimension,
    /// How the number bounds the true one.
    pub bound: Bound,
    /// How the figure moved, where the text says so; [`from`](Change::from) is the index of the row with the earlier figure.
    pub change: Option<Change>,
    /// The ISO 8601 period that the sentence gives.
    pub period: Option<&'r str>,
    /// The year that the figure is of: the year of `period`, where that lies in one, else the year of the report. `None`
    /// in the plan for the next year and where a period of several years is named.
    pub year: Option<u16>,
    /// The sentence, or the item of a series, without the breaks of wrapped lines; shortened where it is very long.
    pub quote: Cow<'r, str>,
    /// Where that stands in the input, from its first to its last byte.
    pub quote_span: Span,
    /// Where the quantity stands.
    pub span: Span,
}

impl<'a> Report<'a> {
    /// The quantities as rows, in document order: row *n* is of [`quantities`](Report::quantities)`[n]`.
    ///
    /// ```
    /// let report = gongwen::Report::parse("青石镇2032年度工作报告\n一、执法工作\n（一）办案。办理案件12件；同比增长20%。\n");
    /// let rows: Vec<_> = report.indicators().collect();
    /// assert_eq!((&rows[0].path[..], &rows[0].ordinals[..]), (&["执法工作", "办案"][..], &[Some(1), Some(1)][..]));
    /// assert_eq!((rows[0].subject, rows[0].unit, rows[0].year), (Some("案件"), "件", Some(2032)));
    /// assert_eq!(rows[0].quote, "办理案件12件；");
    /// assert_eq!(report.slice(rows[0].quote_span), rows[0].quote);
    /// ```
    pub fn indicators(&self) -> impl Iterator<Item = Indicator<'_>> {
        let flow = Flow::new(self);
        self.quantities.iter().map(move |quantity| self.indicator(quantity, &flow))
    }

    fn indicator<'r>(&'r self, quantity: &'r Quantity<'a>, flow: &Flow) -> Indicator<'r> {
        let path = self.path_of(quantity.span);
        let kind = path.first().and_then(|section| section.kind);
        let year = self.metadata.year.as_ref().map(|year| year.value);
        let (quote, quote_span) = self.quote(quantity.span, flow);
        Indicator {
            path: path.iter().filter_map(|section| name(section)).collect(),
            ordinals: path.iter().map(|section| ordinal(section)).collect(),
            kind,
            subject: quantity.subject.as_deref(),
            text: &quantity.text,
            value: quantity.value,
            upper: quantity.upper,
            unit: &quantity.unit,
            dimension: quantity.dimension,
            bound: quantity.bound,
            change: quantity.change,
            period: quantity.period.as_deref(),
            year: match &quantity.period {
                Some(period) => year_of(period, year),
                None => year
                    .filter(|year| kind != Some(Kind::Plan) && !self.runs_on(*year, quote_span.start, quantity.span)),
            },
            quote,
            quote_span,
            span: quantity.span,
        }
    }

    /// Whether the sentence that begins at `start` counts the figure from an earlier year on: 2030年以来.
    fn runs_on(&self, year: u16, start: usize, figure: Span) -> bool {
        let first = self.dates.partition_point(|date| date.span.start < start);
        let before = self.dates[first..].iter().take_while(|date| date.span.end <= figure.start);
        before.last().is_some_and(|date| matches!(date.value, When::Since(from) if from.year() != year))
    }

    /// The sentence around `span` and its place.
    fn quote(&self, span: Span, flow: &Flow) -> (Cow<'_, str>, Span) {
        // Outside the outline the text itself is quoted.
        let Some((start, end)) = flow.at(span.start).zip(flow.at(span.end - 1)) else {
            let quoted = sentence(&self.text, span.range());
            return (Cow::Borrowed(&self.text[quoted.clone()]), quoted.into());
        };
        let (words, spans) = flow.words(self, sentence(flow.all(), start..end + 1));
        let place = spans.first().zip(spans.last()).map_or(span, |(first, last)| Span::new(first.start, last.end));
        (words, place)
    }
}

/// The sentence of `text` around a figure.
fn sentence(text: &str, figure: Range<usize>) -> Range<usize> {
    let ends = |c: char| matches!(c, '。' | '！' | '？' | '\n' | '\r' | '；');
    let before = tail(text, 0, figure.start, MAX_QUOTE);
    let behind = front(text, figure.end, MAX_QUOTE);
    let from = figure.start - before.rsplit(ends).next().map_or(0, str::len);
    let stop = |at: usize| at + behind[at..].chars().next().filter(|c| !c.is_control()).map_or(0, char::len_utf8);
    let to = figure.end + behind.find(ends).map_or(behind.len(), stop);
    trim(text, Span::new(from, to)).range()
}

/// The one year of an ISO period; what is open towards the future is of its first year only in that year's report.
fn year_of(period: &str, report: Option<u16>) -> Option<u16> {
    let year = |point: &str| point.get(..4)?.parse().ok();
    match period.split_once('/') {
        Some((from, "..")) => year(from).filter(|year| Some(*year) == report),
        Some(("..", to)) => year(to),
        Some((from, to)) => year(from).filter(|first| Some(*first) == year(to)),
        None => year(period),
    }
}

/// The number of a section.
pub(crate) fn ordinal(section: &Section<'_>) -> Option<u32> {
    section.heading.marker.as_ref().map(|marker| marker.ordinal)
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
        let rows: Vec<(Vec<&str>, Cow<'_, str>)> = report.indicators().map(|row| (row.path, row.quote)).collect();
        let expected = [
            (["做法", "巡河"].to_vec(), "全年巡河30次；".into()),
            (["做法", "巡河"].to_vec(), "清理垃圾2吨！".into()),
            (["做法", "巡河", "一是"].to_vec(), "一是新增岗位4个".into()),
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn a_quote_runs_over_the_breaks_of_wrapped_lines() {
        let (first, second) = ("全镇干部坚持清淤护渠，逐村逐段排查渠道", "，补种柳树，更换闸门，加固堤岸，巡河30");
        let text = alloc::format!("一、清淤\n{first}\n{second}\n次。通水。\n");
        let report = crate::Options::new().wrapping(crate::Wrapping::Join).parse(&text);
        let row = report.indicators().next().unwrap();
        assert_eq!(row.quote, alloc::format!("{first}{second}次。"));
        assert_eq!(report.slice(row.quote_span), alloc::format!("{first}\n{second}\n次。"));
    }

    #[test]
    fn a_figure_has_its_year() {
        let years = |text: &str| {
            let text = ["青石镇2032年度工作报告\n", text].concat();
            Report::parse(&text).indicators().map(|row| row.year).collect::<Vec<_>>()
        };
        assert_eq!(years("一、做法\n巡河30次。2031年巡河21次。\n"), [Some(2032), Some(2031)]);
        assert_eq!(years("一、做法\n今年以来巡河30次。2030年以来清淤9段。\n"), [Some(2032), None]);
        assert_eq!(years("一、做法\n截至9月底巡河30次。\n二、下一年打算\n巡河40次。\n"), [Some(2032), None]);
        assert_eq!(Report::parse("一、做法\n巡河30次。\n").indicators().next().unwrap().year, None);
    }

    #[test]
    fn a_quote_far_down_the_text_begins_behind_the_stop_before_it() {
        let text = ["水".repeat(400).as_str(), "。全年巡河30次。"].concat();
        let report = Report::parse(&text);
        assert_eq!(report.indicators().next().unwrap().quote, "全年巡河30次。");
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
