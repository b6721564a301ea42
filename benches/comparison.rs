//! The code of docs/comparison.md, which runs as tests here, beside the crates that it is about: `cargo test --doc`.

#![doc = include_str!("../docs/comparison.md")]
