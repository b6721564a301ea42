//! Whole documents against their expected JSON form. `GONGWEN_BLESS=1 cargo test --test fixtures` writes it anew; read it
//! by eye before it is accepted.

#![cfg(feature = "serde")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use gongwen::Report;
use serde_json::Value;

/// The texts of all families.
fn texts() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let entries = |path: &Path| fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let mut texts: Vec<_> = entries(&root).iter().flat_map(|family| entries(family)).collect();
    texts.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    texts.sort();
    assert!(!texts.is_empty());
    texts
}

#[test]
fn documents_read_as_expected() {
    let mut faults = Vec::new();
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        let found = serde_json::to_value(Report::parse(&text)).unwrap();
        let json = path.with_extension("json");
        if std::env::var_os("GONGWEN_BLESS").is_some() {
            fs::write(&json, serde_json::to_string_pretty(&found).unwrap() + "\n").unwrap();
            continue;
        }
        let expected = serde_json::from_str(&fs::read_to_string(&json).unwrap()).unwrap();
        let mut differences = Vec::new();
        compare("", &expected, &found, &mut differences);
        if !differences.is_empty() {
            faults.push(format!("{}\n  {}", path.display(), differences.join("\n  ")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Where `found` differs from `expected`, path by path. Fields may be added: only those expected are compared.
fn compare(path: &str, expected: &Value, found: &Value, differences: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                compare(&format!("{path}/{key}"), value, found.get(key).unwrap_or(&Value::Null), differences);
            }
        }
        (Value::Array(expected), Value::Array(found)) => {
            for at in 0..expected.len().max(found.len()) {
                let value = |list: &[Value]| list.get(at).cloned().unwrap_or(Value::Null);
                compare(&format!("{path}/{at}"), &value(expected), &value(found), differences);
            }
        }
        _ if expected == found => {}
        _ => differences.push(format!("{path}: expected {expected}, found {found}")),
    }
}

#[test]
fn line_ends_change_nothing() {
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        let crlf = text.replace('\n', "\r\n");
        let (with_lf, with_crlf) = (Report::parse(&text), Report::parse(&crlf));
        assert_eq!(common::outline(&with_lf), common::outline(&with_crlf), "{}", path.display());
        assert_eq!(common::metadata(&with_lf.metadata), common::metadata(&with_crlf.metadata), "{}", path.display());
    }
}

/// A summary of every fixture, for the eye: `cargo test --test fixtures -- --ignored --nocapture`.
#[test]
#[ignore = "prints, checks nothing"]
fn show() {
    for path in texts() {
        let text = fs::read_to_string(&path).unwrap();
        let report = Report::parse(&text);
        println!("\n== {}", path.display());
        for line in common::metadata(&report.metadata).into_iter().chain(common::outline(&report)) {
            println!("  {line}");
        }
        let show = |role, span: gongwen::Span| println!("    {role:<14} {:?}", report.slice(span));
        report.segments.iter().for_each(|segment| show(format!("{:?}", segment.role), segment.span));
        report.citations.iter().for_each(|citation| show("citation".into(), citation.span));
        report.dates.iter().for_each(|date| show(format!("date {}", date.value), date.span));
        report.diagnostics.iter().for_each(|found| show(found.rule.id().into(), found.span));
    }
}
