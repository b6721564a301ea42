//! Prints each file as one line of JSON, in the order of the arguments; `-` is standard input.
//!
//!     cargo run --release --example json -- FILE...
//!
//! A file that cannot be read, or is not UTF-8, is named on standard error; the others are still printed, and the exit
//! code is 1.

mod input;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    if input::help(include_str!("json.rs")) {
        return ExitCode::SUCCESS;
    }
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() || files.iter().any(|file| input::is_option(file.as_os_str())) {
        eprintln!("usage: json FILE...");
        return ExitCode::from(2);
    }
    let mut failed = false;
    let mut complain = |message| {
        eprintln!("{message}");
        failed = true;
    };
    let mut out = BufWriter::new(io::stdout().lock());
    for file in files {
        match input::read(&file) {
            Ok(text) => {
                // Line by line, so that a reader at the other end can work along.
                let line = print(&mut out, &text).and_then(|()| out.flush());
                if line.is_err() {
                    input::written(line).unwrap_or_else(&mut complain);
                    break;
                }
            }
            Err(message) => complain(message),
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

fn print(out: &mut impl Write, text: &str) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &gongwen::Report::parse(text))?;
    writeln!(out)
}
