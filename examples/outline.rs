//! Prints what was read in a report, for a person: metadata, outline, quantities, citations, diagnostics.
//!
//!     cargo run --release --example outline -- FILE
//!
//! Without FILE, or with `-`, it reads standard input. Colours only on a terminal, and never where `NO_COLOR` is set.

mod input;

use std::env;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use gongwen::{
    Block, Bound, Diagnostic, LineIndex, Metadata, Origin, Placement, Report, Section, Sections, Severity, Span, Words,
};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The width of the output, in cells, where the terminal does not say (`COLUMNS`).
const WIDTH: u16 = 100;
/// The beginning of a section without a title is shown up to this width.
const EXCERPT: usize = 36;
/// What is counted is shown up to this width.
const SUBJECT: usize = 18;
/// What is quoted around a figure, and how much of it stands before the figure.
const QUOTE: usize = 22;
const LEAD: usize = 10;
/// What the other columns of the outline take.
const BESIDE_HEADING: usize = 30;

fn main() -> ExitCode {
    if input::help(include_str!("outline.rs")) {
        return ExitCode::SUCCESS;
    }
    let mut files = env::args_os().skip(1);
    let file = files.next().unwrap_or_else(|| "-".into());
    if files.next().is_some() || input::is_option(&file) {
        eprintln!("usage: outline [FILE]");
        return ExitCode::from(2);
    }
    let printed = input::read(file.as_ref()).and_then(|text| input::written(Page::new(&Report::parse(&text)).print()));
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// A report and what its tables share.
struct Page<'r> {
    report: &'r Report<'r>,
    index: LineIndex<'r>,
    width: u16,
    colour: bool,
}

impl<'r> Page<'r> {
    fn new(report: &'r Report<'r>) -> Self {
        let no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let width = columns.filter(|width| *width >= 40).unwrap_or(WIDTH);
        Self { report, index: report.line_index(), width, colour: io::stdout().is_terminal() && !no_colour }
    }

    fn print(&self) -> io::Result<()> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        self.part(&mut out, "Metadata", self.metadata())?;
        self.part(&mut out, "Outline", self.outline(self.report.sections()))?;
        for annex in &self.report.annexes {
            let heading = format!("{} {}", annex.label, annex.title.as_deref().unwrap_or(""));
            self.part(&mut out, heading.trim_end(), self.outline(annex.sections()))?;
        }
        self.part(&mut out, "Quantities", self.quantities())?;
        self.part(&mut out, "Citations", self.citations())?;
        self.part(&mut out, "Diagnostics", self.diagnostics())?;
        out.flush()
    }

    fn part(&self, out: &mut impl Write, heading: &str, table: Table) -> io::Result<()> {
        writeln!(out, "{}", self.paint("1", &plain(heading)))?;
        if table.is_empty() {
            writeln!(out, " none")?;
        }
        for line in table.lines() {
            let line = line.trim_end();
            let warning = line.starts_with(" warning ");
            writeln!(out, "{}", if warning { self.paint("33", line) } else { line.to_owned() })?;
        }
        writeln!(out)
    }

    fn paint(&self, code: &str, text: &str) -> String {
        if self.colour { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    }

    /// Columns without rules between them, as wide as the words, at most as wide as the page.
    fn table(&self) -> Table {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(self.width);
        table
    }

    fn metadata(&self) -> Table {
        let Metadata { title, issuer, year, addressees, document_number, .. } = &self.report.metadata;
        let Metadata { published, source, signatory, signed, copied_to, .. } = &self.report.metadata;
        let words = |words: &Option<Words<'_>>| words.as_ref().map(|words| (plain(&words.text), words.origin));
        let list = |list: &[Words<'_>]| {
            let bodies: Vec<_> = list.iter().map(|words| plain(&words.text)).collect();
            list.first().map(|first| (bodies.join("、"), first.origin))
        };
        let rows = [
            ("title", words(title)),
            ("issuer", words(issuer)),
            ("year", year.as_ref().map(|year| (year.value.to_string(), year.origin))),
            ("number", words(document_number)),
            ("addressees", list(addressees)),
            ("signatory", words(signatory)),
            ("signed", signed.as_ref().map(|date| (date.value.to_string(), date.origin))),
            ("copied to", list(copied_to)),
            ("published", published.as_ref().map(|date| (date.value.to_string(), date.origin))),
            ("source", words(source)),
        ];
        let mut table = self.table();
        for (name, value) in rows {
            // Where the document itself does not say it, the reader should know who does.
            let value = match value {
                Some((text, Origin::Document)) => text,
                Some((text, origin)) => format!("{text} ({origin})"),
                None => "—".to_owned(),
            };
            table.add_row([name.to_owned(), value]);
        }
        table
    }

    fn outline(&self, sections: Sections<'_, '_>) -> Table {
        let mut table = self.table();
        for (depth, section) in sections {
            let marker = section.heading.marker.as_ref().map_or("", |marker| &marker.text);
            let title = section.heading.title.as_deref().map_or_else(|| self.beginning(section), plain);
            // A heading on a line of its own is what everyone expects.
            let placement = match section.heading.placement {
                Placement::OwnLine => "",
                Placement::RunIn => "run-in",
                _ => "inline",
            };
            let kind = section.kind.map_or(String::new(), |kind| kind.to_string());
            let marker = format!("{:indent$}{} ", "", plain(marker), indent = 3 * (depth - 1));
            let heading = hang(&marker, &title, usize::from(self.width) - BESIDE_HEADING);
            table.add_row([self.index.line(section.span.start).to_string(), heading, kind, placement.to_owned()]);
        }
        right(&mut table, 0);
        table
    }

    /// The first words of a section that has no title.
    fn beginning(&self, section: &Section<'_>) -> String {
        match section.content.first() {
            Some(Block::Paragraph(paragraph)) => excerpt(&paragraph.text, EXCERPT),
            _ => String::new(),
        }
    }

    fn quantities(&self) -> Table {
        let mut table = self.table();
        // Words are cut to their columns here: a figure is one line.
        table.set_content_arrangement(ContentArrangement::Disabled);
        for row in self.report.indicators() {
            // The markers lead to the headings above.
            let path = self.report.path_of(row.span);
            let path: String =
                path.iter().filter_map(|section| Some(&*section.heading.marker.as_ref()?.text)).collect();
            let value = match (row.value, row.upper) {
                (Some(value), Some(upper)) => format!("{value}–{upper}"),
                (Some(value), None) => value.to_string(),
                (None, _) => self.report.slice(row.span).to_owned(),
            };
            let bound = match row.bound {
                Bound::Approx => "about",
                Bound::Nearly => "nearly",
                Bound::MoreThan => "more than",
                Bound::LessThan => "less than",
                Bound::AtLeast => "at least",
                Bound::AtMost => "at most",
                _ => "",
            };
            let place = self.place(row.span);
            let subject = row.subject.map_or(String::new(), |subject| excerpt(subject, SUBJECT));
            let quote = self.quote(row.quote_span, row.span);
            table.add_row([place, plain(&path), subject, bound.to_owned(), value, plain(row.unit), quote]);
        }
        right(&mut table, 0);
        right(&mut table, 4);
        table
    }

    /// A part of the sentence of at most [`QUOTE`] cells, with the figure in it.
    fn quote(&self, sentence: Span, figure: Span) -> String {
        let text = &*self.report.text;
        let Span { start, end } = sentence;
        let before = text[start..figure.start].char_indices().rev();
        let mut cells = 0;
        let lead = before.take_while(|(_, c)| {
            cells += c.width().unwrap_or(0);
            cells <= LEAD
        });
        let from = start + lead.last().map_or(figure.start - start, |(at, _)| at);
        let cut = if from > start { "…" } else { "" };
        format!("{cut}{}", excerpt(&text[from..end], QUOTE))
    }

    fn citations(&self) -> Table {
        let mut found: Vec<(&str, usize, Span)> = Vec::new();
        for citation in &self.report.citations {
            match found.iter_mut().find(|(title, ..)| *title == citation.title) {
                Some((_, times, _)) => *times += 1,
                None => found.push((&citation.title, 1, citation.span)),
            }
        }
        let mut table = self.table();
        for (title, times, first) in found {
            let times = if times > 1 { format!("×{times}") } else { String::new() };
            table.add_row([self.place(first), format!("《{}》", plain(title)), times]);
        }
        right(&mut table, 0);
        table
    }

    fn diagnostics(&self) -> Table {
        // What is said of many places is said once.
        let mut found: Vec<(&Diagnostic<'_>, String, Vec<String>)> = Vec::new();
        for diagnostic in &self.report.diagnostics {
            let message = self.message(diagnostic);
            let place = self.place(diagnostic.span);
            match found.iter_mut().find(|(first, said, _)| first.rule == diagnostic.rule && *said == message) {
                Some((_, _, places)) => places.push(place),
                None => found.push((diagnostic, message, vec![place])),
            }
        }
        let mut table = self.table();
        for (diagnostic, mut message, places) in found {
            let severity = match diagnostic.severity {
                Severity::Info => "info",
                _ => "warning",
            };
            if places.len() > 1 {
                message += &format!("; also at {}", places[1..].join(", "));
            }
            table.add_row([severity, &places[0], diagnostic.rule.id(), &message]);
        }
        right(&mut table, 1);
        table
    }

    fn message(&self, diagnostic: &Diagnostic<'_>) -> String {
        let mut message = plain(diagnostic.message.trim_end_matches('.'));
        if let Some(related) = &diagnostic.related {
            message += &format!("; {} ({})", plain(&related.message), self.place(related.span));
        }
        if let Some(fix) = &diagnostic.fix {
            let (old, new) = (plain(self.report.slice(fix.span)), plain(&fix.replacement));
            message += &if new.is_empty() { format!("; drop {old}") } else { format!("; {old} → {new}") };
        }
        message
    }

    /// Line and column, as editors count them.
    fn place(&self, span: Span) -> String {
        let place = self.index.position(span.start);
        format!("{}:{}", place.line, place.column)
    }
}

fn right(table: &mut Table, column: usize) {
    if let Some(column) = table.column_mut(column) {
        column.set_cell_alignment(CellAlignment::Right);
    }
}

/// The words on one line, without characters that would steer the terminal.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The beginning of a text, up to so many cells.
fn excerpt(text: &str, cells: usize) -> String {
    let text = plain(text);
    let (beginning, rest) = text.split_at(fitting(&text, cells));
    if rest.is_empty() { text } else { format!("{beginning}…") }
}

/// A heading of at most `width` cells a line, its second line below the beginning of its words.
fn hang(marker: &str, title: &str, width: usize) -> String {
    let indent = marker.width();
    let mut lines = format!("{marker}{title}");
    let mut at = 0;
    loop {
        // A line takes at least one character, however deep it stands.
        let first = lines[at..].chars().next().map_or(0, char::len_utf8);
        at += fitting(&lines[at..], if at == 0 { width } else { width.saturating_sub(indent) }).max(first);
        // No line begins with the mark that ends a clause.
        at += lines[at..].chars().next().filter(|c| "，。；：、）》”".contains(*c)).map_or(0, char::len_utf8);
        if at == lines.len() {
            return lines;
        }
        lines.insert(at, '\n');
        lines.insert_str(at + 1, &" ".repeat(indent));
        at += 1 + indent;
    }
}

/// The bytes of `text` that fit into so many cells.
fn fitting(text: &str, cells: usize) -> usize {
    let mut used = 0;
    let beyond = text.char_indices().find(|(_, c)| {
        used += c.width().unwrap_or(0);
        used > cells
    });
    beyond.map_or(text.len(), |(at, _)| at)
}
