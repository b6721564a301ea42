//! Writes a report as one page for the browser: the text as it was, what was read in it marked, the outline beside it, the
//! figures in a table that sorts and filters. The page asks nothing of any network.
//!
//!     cargo run --release --example html -- FILE > page.html
//!
//! Without FILE, or with `-`, it reads standard input.

mod input;
mod markup;
#[path = "html/render.rs"]
mod render;

use std::io::{self, Write};
use std::process::ExitCode;

use gongwen::Report;

fn main() -> ExitCode {
    if input::help(include_str!("html.rs")) {
        return ExitCode::SUCCESS;
    }
    let mut files = std::env::args_os().skip(1);
    let file = files.next().unwrap_or_else(|| "-".into());
    if files.next().is_some() || input::is_option(&file) {
        eprintln!("usage: html [FILE] > page.html");
        return ExitCode::from(2);
    }
    let printed = input::read(file.as_ref()).and_then(|text| {
        let page = render::page(&Report::parse(&text));
        let mut out = io::stdout().lock();
        input::written(out.write_all(page.as_bytes()).and_then(|()| out.flush()))
    });
    match printed {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
