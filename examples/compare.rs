//! Puts the figures of several reports of one body side by side, year by year.
//!
//!     cargo run --release --example compare -- FILE FILE...
//!     cargo run --release --example compare -- --body NAME FILE FILE... --body NAME FILE...
//!     cargo run --release --example compare -- --csv FILE...
//!     cargo run --release --example compare -- --html FILE... > page.html
//!
//! Only you know which reports belong together: without `--body` all files are reports of one body. Each figure is
//! printed in the words of its report, bound and unit included; where two reports name it in different words, both stand
//! there, and `?` asks you to look. `~` is before a difference of numbers that are not exact (近300起). `--all` prints the
//! figures of one report alone, too. `--csv` writes one line for each figure (`--bom` before it for spreadsheets that
//! ask for one), `--html` one page with the sentences.

mod input;
mod markup;

use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use gongwen::{Decimal, Difference, Edition, Figure, Report, Series, Wording, compare};
use markup::Escaped;

/// The width of the output, in cells, where the terminal does not say (`COLUMNS`).
const WIDTH: u16 = 100;

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Table,
    Csv { bom: bool },
    Html,
}

/// What the command line asks for.
struct Task {
    form: Form,
    all: bool,
    /// Each body with its files.
    files: Vec<(String, PathBuf)>,
}

fn main() -> ExitCode {
    if input::help(include_str!("compare.rs")) {
        return ExitCode::SUCCESS;
    }
    let Some(task) = task(env::args_os().skip(1)) else {
        eprintln!("usage: compare [--csv [--bom] | --html] [--all] [--body NAME] FILE... [--body NAME FILE...]...");
        return ExitCode::from(2);
    };
    match run(&task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn task(arguments: impl Iterator<Item = OsString>) -> Option<Task> {
    let mut task = Task { form: Form::Table, all: false, files: Vec::new() };
    let (mut body, mut bom) = (String::new(), false);
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--csv") if task.form == Form::Table => task.form = Form::Csv { bom: false },
            Some("--html") if task.form == Form::Table => task.form = Form::Html,
            Some("--bom") => bom = true,
            Some("--all") => task.all = true,
            Some("--body") => body = arguments.next()?.into_string().ok()?,
            _ if input::is_option(&argument) => return None,
            _ => task.files.push((body.clone(), argument.into())),
        }
    }
    match &mut task.form {
        Form::Csv { bom: wanted } => *wanted = bom,
        _ if bom => return None,
        _ => {}
    }
    (!task.files.is_empty()).then_some(task)
}

fn run(task: &Task) -> Result<(), String> {
    let texts: Vec<String> = task.files.iter().map(|(_, file)| input::read(file)).collect::<Result<_, _>>()?;
    let reports: Vec<Report<'_>> = texts.iter().map(|text| Report::parse(text)).collect();
    let editions: Vec<Edition<'_, '_>> =
        task.files.iter().zip(&reports).map(|((body, _), report)| Edition::new(body, report)).collect();
    let mut series = compare(&editions);
    if !task.all {
        series.retain(|series| series.figures.len() > 1);
    }
    let page = Page { task, reports: &reports, editions: &editions, series: &series };
    let mut out = BufWriter::new(io::stdout().lock());
    let written = match task.form {
        Form::Table => page.tables(&mut out),
        Form::Csv { bom } => page.csv(&mut out, bom),
        Form::Html => page.html(&mut out),
    };
    input::written(written.and_then(|()| out.flush()))
}

/// The outcome and what it was made of.
struct Page<'p> {
    task: &'p Task,
    reports: &'p [Report<'p>],
    editions: &'p [Edition<'p, 'p>],
    series: &'p [Series<'p>],
}

/// The reports of a body, in order of their years, and its series.
struct Group<'p> {
    name: String,
    /// Indices of reports.
    columns: Vec<usize>,
    series: Vec<&'p Series<'p>>,
}

impl<'p> Page<'p> {
    fn groups(&self) -> Vec<Group<'p>> {
        let mut groups: Vec<Group<'p>> = Vec::new();
        for (at, edition) in self.editions.iter().enumerate() {
            match groups.iter_mut().find(|group| self.editions[group.columns[0]].body == edition.body) {
                Some(group) => group.columns.push(at),
                None => groups.push(Group { name: self.name(at), columns: vec![at], series: Vec::new() }),
            }
        }
        for group in &mut groups {
            let body = self.editions[group.columns[0]].body;
            group.columns.sort_by_key(|&at| (self.editions[at].year.is_none(), self.editions[at].year));
            group.series = self.series.iter().filter(|series| series.body == body).collect();
        }
        groups
    }

    /// The name that the user gave a body, or that its first report gives itself.
    fn name(&self, at: usize) -> String {
        let issuer = self.reports[at].metadata.issuer.as_ref();
        match self.editions[at].body {
            "" => issuer.map_or(String::new(), |issuer| plain(&issuer.text)),
            body => plain(body),
        }
    }

    /// What a column is headed with.
    fn column(&self, at: usize) -> String {
        match self.editions[at].year {
            Some(year) => year.to_string(),
            None => plain(&file_name(&self.task.files[at].1)),
        }
    }

    fn tables(&self, out: &mut impl Write) -> io::Result<()> {
        let width = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).filter(|width| *width >= 40);
        for group in self.groups() {
            writeln!(out, "{}", group.name)?;
            let mut table = Table::new();
            table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
            table.set_width(width.unwrap_or(WIDTH));
            let mut heads = vec![String::new()];
            heads.extend(group.columns.iter().map(|&at| self.column(at)));
            heads.extend(["change".into(), "%".into()]);
            table.add_row(heads);
            for series in &group.series {
                let mut cells = vec![words(series)];
                cells.extend(
                    group.columns.iter().map(|&at| of(series, at).map_or("—".into(), |f| plain(f.indicator.text))),
                );
                let difference = series.figures.last().and_then(|figure| figure.difference);
                cells.push(difference.map_or(String::new(), |difference| change(&difference, unit(series))));
                cells.push(difference.and_then(|d| d.percent).map_or(String::new(), signed));
                table.add_row(cells);
            }
            for column in 1..group.columns.len() + 3 {
                if let Some(column) = table.column_mut(column) {
                    column.set_cell_alignment(CellAlignment::Right);
                }
            }
            for line in table.lines() {
                writeln!(out, "{}", line.trim_end())?;
            }
            if group.series.is_empty() {
                let hint = if self.task.all { "" } else { " in two reports; --all prints those of one" };
                writeln!(out, " none{hint}")?;
            }
            writeln!(out)?;
        }
        Ok(())
    }

    fn csv(&self, out: &mut impl Write, bom: bool) -> io::Result<()> {
        if bom {
            out.write_all("\u{FEFF}".as_bytes())?;
        }
        let mut rows = csv::Writer::from_writer(out);
        rows.write_record([
            "body",
            "series",
            "year",
            "file",
            "line",
            "subject",
            "text",
            "value",
            "upper",
            "unit",
            "bound",
            "wording",
            "difference",
            "percent",
            "exact",
            "path",
            "quote",
        ])?;
        for (number, series) in self.series.iter().enumerate() {
            for figure in &series.figures {
                let row = &figure.indicator;
                let line = self.reports[figure.edition].line_index().line(row.span.start);
                let decimal = |value: Option<_>| value.map_or(String::new(), |value: Decimal| value.to_string());
                rows.write_record([
                    &*self.name(figure.edition),
                    &(number + 1).to_string(),
                    &figure.year.map_or(String::new(), |year| year.to_string()),
                    &self.task.files[figure.edition].1.to_string_lossy(),
                    &line.to_string(),
                    row.subject.unwrap_or(""),
                    row.text,
                    &decimal(row.value),
                    &decimal(row.upper),
                    row.unit,
                    &row.bound.to_string(),
                    figure.wording.map_or("", wording),
                    &decimal(figure.difference.map(|difference| difference.absolute)),
                    &decimal(figure.difference.and_then(|difference| difference.percent)),
                    figure.difference.map_or("", |difference| if difference.exact { "true" } else { "false" }),
                    &row.path.join(" > "),
                    &row.quote,
                ])?;
            }
        }
        rows.flush()
    }

    fn html(&self, out: &mut impl Write) -> io::Result<()> {
        let page = include_str!("compare/page.html").replace("/* style */", include_str!("compare/style.css"));
        let (head, foot) = page.split_once("<!-- tables -->").unwrap_or((&page, ""));
        out.write_all(head.as_bytes())?;
        for group in self.groups() {
            writeln!(out, "<h2>{}</h2>\n<table>\n<thead><tr><th scope=col>指标", Escaped(&group.name))?;
            for &at in &group.columns {
                writeln!(out, "<th scope=col class=n>{}", Escaped(&self.column(at)))?;
            }
            writeln!(out, "<th scope=col class=n>变化<th scope=col class=n>%</tr></thead>\n<tbody>")?;
            for series in &group.series {
                let difference = series.figures.last().and_then(|figure| figure.difference);
                let similar = series.figures.iter().any(|figure| figure.wording == Some(Wording::Similar));
                let class = if similar { " class=similar" } else { "" };
                writeln!(out, "<tr{class}><th scope=row><details><summary>{}</summary>", Escaped(&words(series)))?;
                for figure in &series.figures {
                    let (year, quote) = (self.column(figure.edition), plain(&figure.indicator.quote));
                    writeln!(out, "<p><b>{}</b> {}", Escaped(&year), Escaped(&quote))?;
                }
                writeln!(out, "</details>")?;
                for &at in &group.columns {
                    let text = of(series, at).map_or("—".into(), |figure| plain(figure.indicator.text));
                    writeln!(out, "<td class=n>{}", Escaped(&text))?;
                }
                let percent = difference.and_then(|difference| difference.percent).map_or(String::new(), signed);
                let change = difference.map_or(String::new(), |difference| change(&difference, unit(series)));
                writeln!(out, "<td class=n>{}<td class=n>{percent}</tr>", Escaped(&change))?;
            }
            writeln!(out, "</tbody>\n</table>")?;
        }
        out.write_all(foot.as_bytes())
    }
}

/// What a series counts, in the words of its reports where they differ.
fn words(series: &Series<'_>) -> String {
    let mut said: Vec<String> = Vec::new();
    for figure in &series.figures {
        let subject = plain(figure.indicator.subject.unwrap_or("…"));
        if said.last() != Some(&subject) {
            said.push(subject);
        }
    }
    let similar = series.figures.iter().any(|figure| figure.wording == Some(Wording::Similar));
    let change = if series.of_change { " (change)" } else { "" };
    format!("{}{change}{}", said.join(" → "), if similar { " ?" } else { "" })
}

fn of<'s>(series: &'s Series<'s>, edition: usize) -> Option<&'s Figure<'s>> {
    series.figures.iter().find(|figure| figure.edition == edition)
}

/// The difference of percentages is in percentage points.
fn unit<'s>(series: &Series<'s>) -> &'s str {
    if series.unit == "%" { "个百分点" } else { series.unit }
}

fn change(difference: &Difference, unit: &str) -> String {
    format!("{}{}{}", if difference.exact { "" } else { "~" }, signed(difference.absolute), plain(unit))
}

fn signed(value: Decimal) -> String {
    if value.is_sign_positive() && !value.is_zero() { format!("+{value}") } else { value.to_string() }
}

fn wording(wording: Wording) -> &'static str {
    match wording {
        Wording::Same => "same",
        _ => "similar",
    }
}

fn file_name(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

/// The words on one line, without characters that would steer the terminal.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
