//! Real texts come cut off and with lines lost: every fixture is read from and up to many places, and without each of its
//! lines. `GONGWEN_TEXTS` names directories of other texts, parted by blanks, for the same; without optimisation the long
//! ones are cut in fewer places:
//!
//! ```sh
//! GONGWEN_TEXTS="reports more/reports" cargo test --release --test cuts -- --include-ignored
//! ```

#[path = "common/invariants.rs"]
mod invariants;

use std::fs;
use std::path::{Path, PathBuf};

use gongwen::Report;
use invariants::holds;

/// Bytes between two cuts: a prime, so that they fall at all places of characters, lines and markers.
const STEP: usize = 97;

/// Bytes of one text that are read in all its parts without optimisation, about.
const MAX_READ: usize = 1 << 20;

/// The texts below `directory`, in order.
fn texts(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(texts(&path));
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Reads a text whole, cut, and without each of its lines; how often it was read.
fn read_in_parts(path: &Path) -> usize {
    let text = fs::read_to_string(path).unwrap();
    let read = |part: &str, how: &str, at: usize| {
        // What a failing test prints.
        println!("{}: {how} {at}", path.display());
        holds(&Report::parse(part));
    };
    read(&text, "from", 0);
    let seldom = |parts: usize| if cfg!(debug_assertions) { 1 + parts * text.len() / MAX_READ } else { 1 };
    let step = STEP * seldom(text.len() / STEP);
    let cuts: Vec<usize> = (0..text.len()).step_by(step).filter(|&at| text.is_char_boundary(at)).collect();
    for &at in &cuts {
        read(&text[..at], "up to", at);
        read(&text[at..], "from", at);
    }
    let lines: Vec<_> = gongwen::lines(&text).map(|line| line.span).collect();
    for line in lines.iter().step_by(seldom(lines.len())) {
        read(&[&text[..line.start], &text[line.end..]].concat(), "without the line at", line.start);
    }
    1 + 2 * cuts.len() + lines.len() / seldom(lines.len())
}

#[test]
fn cut_fixtures_are_read() {
    let fixtures = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures"));
    assert!(!fixtures.is_empty());
    for path in fixtures {
        read_in_parts(&path);
    }
}

#[test]
#[ignore = "reads the directories named by GONGWEN_TEXTS"]
fn cut_texts_are_read() {
    let directories = std::env::var("GONGWEN_TEXTS").expect("GONGWEN_TEXTS names directories");
    for directory in directories.split_whitespace() {
        let texts = texts(Path::new(directory));
        assert!(!texts.is_empty(), "no texts in {directory}");
        let count: usize = texts.iter().map(|path| read_in_parts(path)).sum();
        println!("{directory}: {} texts, read {count} times", texts.len());
    }
}
