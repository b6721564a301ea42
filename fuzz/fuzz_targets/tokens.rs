//! Text of the tokens of reports: everything that is promised of any text.
#![no_main]

#[path = "../../tests/common/promises/mod.rs"]
mod promises;

libfuzzer_sys::fuzz_target!(|data: &[u8]| promises::of_tokens(data));
