//! Prints each file as one line of JSON, in the order of the arguments.
//!
//!     cargo run --release --example json -- FILE...

use std::fs;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

fn main() -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut failed = false;
    let files: Vec<_> = std::env::args_os().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: json FILE...");
        return Ok(ExitCode::from(2));
    }
    for file in files {
        let name = file.to_string_lossy();
        let text = match fs::read(&file).map(String::from_utf8) {
            Ok(Ok(text)) => text,
            Ok(Err(error)) => {
                eprintln!("{name}: not UTF-8 from byte {}", error.utf8_error().valid_up_to());
                failed = true;
                continue;
            }
            Err(error) => {
                eprintln!("{name}: {error}");
                failed = true;
                continue;
            }
        };
        serde_json::to_writer(&mut out, &gongwen::Report::parse(&text))?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
