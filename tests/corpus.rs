//! The corpus that the fuzzer found, without the fuzzer: every input of `fuzz/corpus/` keeps every promise.

#[path = "common/promises/mod.rs"]
mod promises;

use std::path::Path;

fn replay(target: &str, check: fn(&[u8])) {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut paths: Vec<_> = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        // What a failing test prints.
        println!("{}", path.display());
        check(&std::fs::read(&path).unwrap());
    }
}

#[test]
fn texts_of_tokens_keep_every_promise() {
    replay("tokens", promises::of_tokens);
}

#[test]
fn any_texts_keep_every_promise() {
    replay("text", promises::of_bytes);
}

#[test]
fn figures_are_read_as_they_were_written() {
    replay("numerals", promises::of_figures);
}
