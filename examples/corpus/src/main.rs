//! Reads a folder of reports into one table of their figures: CSV, JSON Lines or Parquet, by the name of the file.
//!
//!     cargo run --release --manifest-path examples/corpus/Cargo.toml -- DIR --out rows.csv
//!
//! Every `.txt` and `.md` file below DIR is read, in order of the names; UTF-8, UTF-16 with its mark, and what is neither
//! as GB 18030 or the encoding that it looks like. A row is a figure, with its report, its section, its sentence and its
//! place: bytes of the text in UTF-8. Numbers are exact, as strings in JSON and Parquet.
//!
//! A file that cannot be read is named on standard error, the others are read all the same, and the code at the end is 1.
//! It is 2 where nothing was written, and 130 after an interrupt. The table appears under its name when it is whole, and
//! not before. Memory holds the names of one folder at each depth and a few megabytes of text at a time; a file of more than
//! `--max-mb` (16) is too large to be a report. `--bom` puts a byte order mark before CSV, for spreadsheets that ask for it.

mod decode;
#[path = "../../input/help.rs"]
mod help;
mod rows;
mod table;
mod unnamed;
mod walk;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use table::{Form, Part, Table};

/// Text that is in memory at a time; a single file may be larger.
const BATCH_BYTES: u64 = 8 << 20;
const BATCH_FILES: usize = 1024;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

struct Task {
    folder: PathBuf,
    out: PathBuf,
    form: Form,
    max_bytes: u64,
}

/// What a run came to.
#[derive(Default)]
struct Sum {
    files: u64,
    bytes: u64,
    rows: u64,
    unread: u64,
}

enum Failure {
    Interrupted,
    Other(String),
}

fn main() -> ExitCode {
    if help::help(include_str!("main.rs")) {
        return ExitCode::SUCCESS;
    }
    let task = match task(std::env::args_os().skip(1)) {
        Ok(task) => task,
        Err(message) => {
            eprintln!(
                "{message}\nusage: gongwen-corpus DIR --out FILE.csv|FILE.jsonl|FILE.parquet [--bom] [--max-mb N]"
            );
            return ExitCode::from(2);
        }
    };
    if let Err(error) = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::Relaxed)) {
        eprintln!("an interrupt may leave a temporary file: {error}");
    }
    let begun = Instant::now();
    match run(&task) {
        Ok(sum) => {
            let seconds = begun.elapsed().as_secs_f64().max(1e-3);
            let megabytes = sum.bytes as f64 / 1e6;
            eprintln!(
                "{} files, {megabytes:.1} MB, {} figures in {seconds:.1} s: {:.0} files/s, {:.1} MB/s",
                HumanCount(sum.files),
                HumanCount(sum.rows),
                sum.files as f64 / seconds,
                megabytes / seconds
            );
            if sum.unread == 0 {
                if sum.files == 0 {
                    eprintln!("{}", walk::empty(&task.folder));
                }
                return ExitCode::SUCCESS;
            }
            eprintln!("{} could not be read and are named above", HumanCount(sum.unread));
            ExitCode::FAILURE
        }
        Err(Failure::Interrupted) => {
            eprintln!("interrupted: {} is as it was", task.out.display());
            ExitCode::from(130)
        }
        Err(Failure::Other(message)) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn task(mut arguments: impl Iterator<Item = OsString>) -> Result<Task, String> {
    let (mut folder, mut out, mut bom, mut max) = (None, None, false, 16_u64);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or_else(|| format!("{} asks for a value", argument.to_string_lossy()));
        match argument.to_str() {
            Some("--out") => out = Some(PathBuf::from(value()?)),
            Some("--max-mb") => {
                let value = value()?;
                max = value.to_str().and_then(|mb| mb.parse().ok()).ok_or("--max-mb asks for a number")?;
            }
            Some("--bom") => bom = true,
            Some(option) if option.starts_with('-') => return Err(format!("{option} is not known")),
            _ if folder.is_none() => folder = Some(PathBuf::from(argument)),
            _ => return Err("one folder at a time".into()),
        }
    }
    let (folder, out) = (folder.ok_or("no folder")?, out.ok_or("no --out")?);
    let form = match out.extension().and_then(|extension| extension.to_str()) {
        Some("csv") => Form::Csv { bom },
        Some("jsonl" | "ndjson") => Form::JsonLines,
        Some("parquet") => Form::Parquet,
        _ => return Err(format!("{}: the name has to end in .csv, .jsonl or .parquet", out.display())),
    };
    if bom && !matches!(form, Form::Csv { .. }) {
        return Err("--bom is for CSV".into());
    }
    Ok(Task { folder, out, form, max_bytes: max.saturating_mul(1 << 20) })
}

fn run(task: &Task) -> Result<Sum, Failure> {
    let failed = |error| Failure::Other(format!("{}: {error}", task.out.display()));
    walk::check(&task.folder).map_err(Failure::Other)?;
    let file = unnamed::beside(&task.out).map_err(failed)?;
    let mut table = Table::new(file, task.form).map_err(failed)?;

    let target =
        if std::io::stderr().is_terminal() { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(None, target);
    bar.set_style(
        ProgressStyle::with_template("{spinner} {human_pos} files, {per_sec}, {elapsed}").expect("a template"),
    );
    let mut sum = Sum::default();
    let complain = |path: &Path, reason: &str| bar.suspend(|| eprintln!("{}: {reason}", path.display()));

    let mut files = walk::files(&task.folder).peekable();
    while files.peek().is_some() {
        let (mut batch, mut bytes) = (Vec::new(), 0);
        while let Some(found) = files.next_if(|_| bytes < BATCH_BYTES && batch.len() < BATCH_FILES) {
            match found {
                Ok((path, size)) if size > task.max_bytes => {
                    sum.unread += 1;
                    complain(&path, "too large to be a report; see --max-mb");
                }
                Ok((path, size)) => {
                    bytes += size;
                    batch.push(path);
                }
                Err((path, error)) => {
                    sum.unread += 1;
                    complain(&path, &error.to_string());
                }
            }
        }
        let read: Vec<Option<Result<Read, String>>> =
            batch.par_iter().map(|path| (!INTERRUPTED.load(Ordering::Relaxed)).then(|| read(path, task))).collect();
        if INTERRUPTED.load(Ordering::Relaxed) {
            return Err(Failure::Interrupted);
        }
        for (path, outcome) in batch.iter().zip(read.into_iter().flatten()) {
            match outcome {
                Ok(read) => {
                    sum.files += 1;
                    sum.bytes += read.bytes;
                    sum.rows += read.rows;
                    table.write(read.part).map_err(failed)?;
                }
                Err(reason) => {
                    sum.unread += 1;
                    complain(path, &reason);
                }
            }
        }
        bar.inc(batch.len() as u64);
    }
    bar.finish_and_clear();
    table.finish().map_err(failed)?.persist(&task.out).map_err(|error| failed(error.error))?;
    Ok(sum)
}

/// A file, read.
struct Read {
    bytes: u64,
    rows: u64,
    part: Part,
}

fn read(path: &Path, task: &Task) -> Result<Read, String> {
    let text = decode::read(path, task.max_bytes)?;
    let name = path.strip_prefix(&task.folder).unwrap_or(path).to_string_lossy();
    let rows = rows::rows(&name, &text);
    let (bytes, count) = (text.len() as u64, rows.len() as u64);
    let part = task.form.part(rows).map_err(|error| error.to_string())?;
    Ok(Read { bytes, rows: count, part })
}
