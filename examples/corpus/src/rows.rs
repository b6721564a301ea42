//! The figures of a report as rows.

use gongwen::{Decimal, Report};
use serde::Serialize;

/// A figure with all that is known of it. The fields are the columns, in this order.
#[derive(Serialize)]
pub struct Row {
    /// The file, from the folder on.
    pub file: String,
    pub title: Option<String>,
    pub issuer: Option<String>,
    pub report_year: Option<u16>,
    pub kind: Option<String>,
    /// The titles above it, parted by ` > `.
    pub path: String,
    pub subject: Option<String>,
    /// As written.
    pub text: String,
    pub value: Option<Decimal>,
    pub upper: Option<Decimal>,
    pub unit: String,
    pub dimension: String,
    pub bound: String,
    pub direction: Option<String>,
    pub period: Option<String>,
    pub year: Option<u16>,
    pub quote: String,
    pub line: u32,
    /// Its bytes in the text.
    pub start: u64,
    pub end: u64,
}

pub fn rows(file: &str, text: &str) -> Vec<Row> {
    let report = Report::parse(text);
    let metadata = &report.metadata;
    let title = metadata.title.as_ref().map(|title| title.text.to_string());
    let issuer = metadata.issuer.as_ref().map(|issuer| issuer.text.to_string());
    let report_year = metadata.year.as_ref().map(|year| year.value);
    let index = report.line_index();
    let row = |row: gongwen::Indicator<'_>| Row {
        file: file.into(),
        title: title.clone(),
        issuer: issuer.clone(),
        report_year,
        kind: row.kind.map(|kind| kind.to_string()),
        path: row.path.join(" > "),
        subject: row.subject.map(Into::into),
        text: row.text.into(),
        value: row.value,
        upper: row.upper,
        unit: row.unit.into(),
        dimension: row.dimension.to_string(),
        bound: row.bound.to_string(),
        direction: row.change.map(|change| change.direction.to_string()),
        period: row.period.map(Into::into),
        year: row.year,
        quote: row.quote.into_owned(),
        line: u32::try_from(index.line(row.span.start)).unwrap_or(u32::MAX),
        start: row.span.start as u64,
        end: row.span.end as u64,
    };
    report.indicators().map(row).collect()
}

/// What a column takes from a row.
pub enum Cell {
    Text(fn(&Row) -> Option<&str>),
    Number(fn(&Row) -> Option<i64>),
    Decimal(fn(&Row) -> Option<Decimal>),
}

pub struct Column {
    pub name: &'static str,
    pub cell: Cell,
}

const fn text(name: &'static str, cell: fn(&Row) -> Option<&str>) -> Column {
    Column { name, cell: Cell::Text(cell) }
}

const fn number(name: &'static str, cell: fn(&Row) -> Option<i64>) -> Column {
    Column { name, cell: Cell::Number(cell) }
}

const fn decimal(name: &'static str, cell: fn(&Row) -> Option<Decimal>) -> Column {
    Column { name, cell: Cell::Decimal(cell) }
}

/// The columns, in the order of the fields of [`Row`].
pub const COLUMNS: [Column; 20] = [
    text("file", |row| Some(&row.file)),
    text("title", |row| row.title.as_deref()),
    text("issuer", |row| row.issuer.as_deref()),
    number("report_year", |row| row.report_year.map(Into::into)),
    text("kind", |row| row.kind.as_deref()),
    text("path", |row| Some(&row.path)),
    text("subject", |row| row.subject.as_deref()),
    text("text", |row| Some(&row.text)),
    decimal("value", |row| row.value),
    decimal("upper", |row| row.upper),
    text("unit", |row| Some(&row.unit)),
    text("dimension", |row| Some(&row.dimension)),
    text("bound", |row| Some(&row.bound)),
    text("direction", |row| row.direction.as_deref()),
    text("period", |row| row.period.as_deref()),
    number("year", |row| row.year.map(Into::into)),
    text("quote", |row| Some(&row.quote)),
    number("line", |row| Some(row.line.into())),
    number("start", |row| i64::try_from(row.start).ok()),
    number("end", |row| i64::try_from(row.end).ok()),
];
