//! Numerals against a slow reference, and the figures of generated sentences against what was written.
#![no_main]

#[path = "../../tests/common/promises/mod.rs"]
mod promises;

libfuzzer_sys::fuzz_target!(|data: &[u8]| promises::of_figures(data));
