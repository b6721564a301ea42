//! What the examples share: reading a file, and the end of the output.

mod help;

use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::Path;

pub use help::help;

/// The text of a file, or of standard input for `-`; else what to tell the user, with the name in it.
pub fn read(file: &Path) -> Result<String, String> {
    let (name, bytes) = if file == Path::new("-") {
        let mut bytes = Vec::new();
        ("standard input".into(), io::stdin().read_to_end(&mut bytes).map(|_| bytes))
    } else {
        (file.to_string_lossy(), std::fs::read(file))
    };
    let bytes = bytes.map_err(|error| format!("{name}: {error}"))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let marked = [[0xFF, 0xFE], [0xFE, 0xFF]].iter().any(|mark| error.as_bytes().starts_with(mark));
        let encoding = if marked { "UTF-16" } else { "GB18030" };
        format!("{name}: not UTF-8 from byte {at} on; if it is text, convert it first: iconv -f {encoding} -t UTF-8")
    })
}

/// Whether an argument is an option; `-` is standard input.
pub fn is_option(argument: &OsStr) -> bool {
    argument.len() > 1 && argument.to_string_lossy().starts_with('-')
}

/// The outcome of writing. A closed pipe is none of our failures: whoever read the output has seen enough.
pub fn written(result: io::Result<()>) -> Result<(), String> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("standard output: {error}")),
        _ => Ok(()),
    }
}
