//! What real reports and their neighbours contain, each phenomenon in a small document of our own.

mod brackets;
#[path = "../common/mod.rs"]
mod common;
mod headings;
mod page;
mod shapes;

use std::collections::BTreeSet;

use common::{Case, check};

type Cases = fn() -> Vec<Case>;

/// The groups, with the number of phenomena in each.
const GROUPS: &[(char, usize, Cases)] =
    &[('A', 49, headings::cases), ('B', 56, page::cases), ('D', 20, brackets::cases), ('E', 34, shapes::cases)];

#[test]
fn headings_and_numbering() {
    check(headings::cases());
}

#[test]
fn titles_and_what_stands_around_them() {
    check(page::cases());
}

#[test]
fn citations_brackets_punctuation() {
    check(brackets::cases());
}

#[test]
fn shapes_of_documents() {
    check(shapes::cases());
}

#[test]
fn every_phenomenon_has_a_case() {
    for (group, count, cases) in GROUPS {
        let expected: BTreeSet<String> = (1..=*count).map(|number| format!("{group}{number}")).collect();
        let found: BTreeSet<String> = cases().iter().map(|case| case.id().into()).collect();
        let missing: Vec<_> = expected.difference(&found).collect();
        let unknown: Vec<_> = found.difference(&expected).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "missing {missing:?}, unknown {unknown:?}");
    }
}
