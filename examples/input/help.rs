//! `--help`: what stands at the top of the program's own file.

use std::io::Write;

/// Prints the documentation at the top of `source` where the command line asks for help, and says whether it did.
pub fn help(source: &str) -> bool {
    let asked = std::env::args_os().skip(1).any(|argument| argument == "--help" || argument == "-h");
    if asked {
        let documentation = source.lines().map_while(|line| line.strip_prefix("//!"));
        for line in documentation.map(|line| line.strip_prefix(' ').unwrap_or(line)) {
            // A closed pipe has seen enough.
            let _ = writeln!(std::io::stdout(), "{line}");
        }
    }
    asked
}
