//! Any text: everything that is promised of it.
#![no_main]

#[path = "../../tests/common/promises/mod.rs"]
mod promises;

libfuzzer_sys::fuzz_target!(|data: &[u8]| promises::of_bytes(data));
