//! Prints the remarks on the form of each file, with carets under the place; `-` is standard input.
//!
//!     cargo run --release --example lint -- FILE...
//!     cargo run --release --example lint -- --fix FILE
//!     cargo run --release --example lint -- --duties FILE...
//!
//! The exit code is 1 where there are warnings, 2 where a file cannot be read. `--fix` writes the text with all certain
//! fixes to standard output and leaves the file as it is. `--duties` prints which of the five required parts the report
//! has, where each stands, and whether it carries figures. The rules are documented in `gongwen::rules`. Colours only on a
//! terminal, and never where `NO_COLOR` is set.

mod input;

use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use gongwen::{Diagnostic, Duty, Fix, Kind, LineIndex, Report, Severity, Span, lines};

/// The width of the output, in cells, where the terminal does not say (`COLUMNS`).
const WIDTH: usize = 100;
/// A text is fixed at most this often: a fix may bring out what it hid, and one report lists only so many of one rule.
const ROUNDS: usize = 100;

enum Task {
    Remarks,
    Fix,
    Duties,
}

fn main() -> ExitCode {
    if input::help(include_str!("lint.rs")) {
        return ExitCode::SUCCESS;
    }
    let (options, files): (Vec<OsString>, Vec<OsString>) =
        env::args_os().skip(1).partition(|argument| input::is_option(argument));
    let task = match (options.first().and_then(|option| option.to_str()), options.len(), files.len()) {
        (None, 0, 1..) => Task::Remarks,
        (Some("--fix"), 1, 1) => Task::Fix,
        (Some("--duties"), 1, 1..) => Task::Duties,
        _ => {
            eprintln!("usage: lint FILE... | lint --fix FILE | lint --duties FILE...");
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut warnings, mut infos, mut unread) = (0, 0, 0);
    for file in files.iter().map(PathBuf::from) {
        let name = if file.as_os_str() == "-" { "standard input".into() } else { file.to_string_lossy() };
        let done = input::read(&file).and_then(|text| {
            let report = Report::parse(&text);
            let count = |severity| report.diagnostics.iter().filter(|found| found.severity == severity).count();
            let written = match task {
                Task::Remarks => {
                    warnings += count(Severity::Warning);
                    infos += count(Severity::Info);
                    Page::new(&report, &name).remarks(&mut out)
                }
                Task::Fix => out.write_all(fixed(&report).as_bytes()),
                Task::Duties => Page::new(&report, &name).duties(&mut out),
            };
            input::written(written.and_then(|()| out.flush()))
        });
        if let Err(message) = done {
            eprintln!("{message}");
            unread += 1;
        }
    }
    if let Task::Remarks = task {
        let rest = if unread > 0 { format!(", {} not read", counted(unread, "file")) } else { String::new() };
        let _ = writeln!(out, "{}, {}{rest}", counted(warnings, "warning"), counted(infos, "info"))
            .and_then(|()| out.flush());
    }
    match (unread, warnings) {
        (1.., _) => ExitCode::from(2),
        (0, 1..) => ExitCode::FAILURE,
        (0, 0) => ExitCode::SUCCESS,
    }
}

/// The text with its certain fixes, and those that only they bring out.
fn fixed(report: &Report<'_>) -> String {
    let mut text = report.fixed();
    for _ in 0..ROUNDS {
        let next = Report::parse(&text).fixed();
        if next == text {
            break;
        }
        text = next;
    }
    text
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// A report and what its remarks share.
struct Page<'r> {
    report: &'r Report<'r>,
    name: &'r str,
    index: LineIndex<'r>,
    renderer: Renderer,
}

impl<'r> Page<'r> {
    fn new(report: &'r Report<'r>, name: &'r str) -> Self {
        let no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let colour = io::stdout().is_terminal() && !no_colour;
        let width = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).unwrap_or(WIDTH);
        let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
        Self { report, name, index: report.line_index(), renderer: renderer.term_width(width) }
    }

    fn remarks(&self, out: &mut impl Write) -> io::Result<()> {
        // The ends of lines, so that a remark is shown with its own lines and not with the whole text.
        let lines: Vec<Span> = lines(&self.report.text).map(|line| line.span).collect();
        self.report.diagnostics.iter().try_for_each(|found| writeln!(out, "{}\n", self.remark(found, &lines)))
    }

    fn remark(&self, found: &Diagnostic<'_>, lines: &[Span]) -> String {
        let related = found.related.as_ref();
        let from = related.map_or(found.span.start, |related| related.span.start.min(found.span.start));
        let to = related.map_or(found.span.end, |related| related.span.end.max(found.span.end));
        let first = lines.partition_point(|line| line.end <= from);
        let last = lines.partition_point(|line| line.start < to.max(from + 1));
        let (start, end) = match lines.get(first..last) {
            Some([first, .., last]) => (first.start, last.end),
            Some([line]) => (line.start, line.end),
            _ => (from, to),
        };
        let within = |span: Span| span.start - start..span.end - start;
        let mut snippet = Snippet::source(&self.report.text[start..end])
            .path(self.name)
            .line_start(self.index.position(start).line)
            .annotation(AnnotationKind::Primary.span(within(found.span)));
        if let Some(related) = related {
            snippet =
                snippet.annotation(AnnotationKind::Context.span(within(related.span)).label(related.message.as_ref()));
        }
        let level = if found.severity == Severity::Warning { Level::WARNING } else { Level::INFO };
        let mut group = level.primary_title(found.message.as_ref()).id(found.rule.id()).element(snippet);
        if let Some(fix) = &found.fix {
            group = group.element(Level::HELP.with_name("fix").message(self.fix(fix)));
        }
        self.renderer.render(&[group])
    }

    fn fix(&self, fix: &Fix<'_>) -> String {
        match (self.report.slice(fix.span), fix.replacement.as_ref()) {
            ("", new) => format!("insert “{new}”"),
            (old, "") => format!("delete “{old}”"),
            (old, new) => format!("write “{new}” instead of “{old}”"),
        }
    }

    fn duties(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}", self.name)?;
        self.report.duties().iter().try_for_each(|duty| writeln!(out, "  {}", self.duty(duty)))
    }

    fn duty(&self, duty: &Duty<'_, '_>) -> String {
        let name = match duty.kind {
            Kind::Measures => "measures      举措和成效",
            Kind::Shortcomings => "shortcomings  不足和原因",
            Kind::Leadership => "leadership    第一责任人职责",
            Kind::Plan => "plan          下一年度安排",
            Kind::Other => "other         其他需要报告的情况",
            _ => "?",
        };
        let Some(section) = duty.section else { return format!("missing  {name}") };
        let place = self.index.position(section.span.start);
        let heading = section.heading.marker.as_ref().map_or("", |marker| &marker.text);
        let title = section.heading.title.as_deref().unwrap_or("");
        let figures = if duty.has_figures { "with figures" } else { "without figures" };
        format!("present  {name}: {}:{} {heading}{title} ({figures})", place.line, place.column)
    }
}
