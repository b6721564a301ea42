//! The page of the rules against what is really reported, and what holds for the diagnostics of every text.

use std::collections::BTreeSet;

use gongwen::{Diagnostic, MAX_DIAGNOSTICS_PER_RULE, Report, Rule, Severity};
use proptest::prelude::*;
use proptest::sample::select;

const PAGE: &str = include_str!("../src/rules.md");

/// What the page says of one rule.
#[derive(Debug)]
struct Entry<'p> {
    id: &'p str,
    head: &'p str,
    meaning: &'p str,
    message: &'p str,
    text: Option<String>,
    fixed: Option<String>,
}

fn entries() -> Vec<Entry<'static>> {
    PAGE.split("\n## ").skip(1).map(entry).collect()
}

fn entry(part: &'static str) -> Entry<'static> {
    let paragraphs: Vec<&str> = part.split("\n\n").collect();
    let block = |name: &str| {
        let (_, rest) = part.split_once(&format!("\n```{name}\n"))?;
        Some(format!("{}\n", rest.split_once("\n```").unwrap().0))
    };
    let message = paragraphs.iter().find_map(|paragraph| paragraph.strip_prefix("> ")).unwrap();
    Entry {
        id: paragraphs[0],
        head: paragraphs[1],
        meaning: paragraphs[2],
        message: message.trim(),
        text: block("text"),
        fixed: block("fixed"),
    }
}

/// The text of a rule that takes a longer one than the page shows.
fn long_text(rule: Rule) -> String {
    let items: String = match rule {
        // 160,000 bytes.
        Rule::LimitParts => "5件。".repeat(22_853),
        _ => (1..MAX_DIAGNOSTICS_PER_RULE + 7).map(|number| format!("{number}、学习\n组织培训。\n")).collect(),
    };
    format!("靛桥镇2032年度普法报告\n\n{items}")
}

fn rules(diagnostics: &[Diagnostic<'_>]) -> BTreeSet<&'static str> {
    diagnostics.iter().map(|found| found.rule.id()).collect()
}

#[test]
fn the_page_names_every_rule_in_order() {
    let on_page: Vec<_> = entries().iter().map(|entry| entry.id).collect();
    let ids: Vec<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(on_page, ids);
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands for one rule");
}

#[test]
fn the_page_gives_severity_source_and_meaning() {
    for (entry, rule) in entries().iter().zip(Rule::ALL) {
        let severity = if rule.severity() == Severity::Warning { "Warning" } else { "Info" };
        assert_eq!(entry.head, format!("{severity} · {}", rule.source()), "{}", entry.id);
        assert!(entry.meaning.ends_with('.'), "{}", entry.id);
    }
}

#[test]
fn every_text_of_the_page_gives_its_rule_and_no_other() {
    for (entry, rule) in entries().iter().zip(Rule::ALL) {
        if *rule == Rule::LimitDepth {
            // The styles that can stand below one another are fewer than the limit; it guards the types, not the page.
            assert_eq!(entry.text, None);
            continue;
        }
        let text = entry.text.clone().unwrap_or_else(|| long_text(*rule));
        let report = Report::parse(&text);
        let found = &report.diagnostics;
        let also = if *rule == Rule::LimitDiagnostics { vec!["marker/pause"] } else { vec![] };
        let others: Vec<_> = rules(found).into_iter().filter(|id| *id != entry.id && !also.contains(id)).collect();
        assert_eq!(others, [""; 0], "{}: {found:#?}", entry.id);
        let first = found.iter().find(|found| found.rule == *rule).unwrap_or_else(|| panic!("no {}", entry.id));
        assert_eq!(first.message, entry.message, "{}", entry.id);
        assert_eq!(first.severity, rule.severity());
    }
}

#[test]
fn two_remarks_on_one_run_are_one_with_residue_inside_it() {
    let report = Report::parse("落实《渡口规程》[b]》》。");
    let fixes: Vec<_> = report.diagnostics.iter().filter_map(|found| found.fix.as_ref()).collect();
    assert_eq!(fixes.len(), 1, "{fixes:?}");
    assert_eq!(report.fixed(), "落实《渡口规程》。");
}

#[test]
fn the_page_shows_every_fix() {
    for entry in entries() {
        let Some(text) = &entry.text else { continue };
        let report = Report::parse(text);
        let has_fix = report.diagnostics.iter().any(|found| found.fix.is_some());
        assert_eq!(entry.fixed.clone().unwrap_or_else(|| text.clone()), report.fixed(), "{}", entry.id);
        assert_eq!(entry.fixed.is_some(), has_fix, "{}", entry.id);
        if let Some(fixed) = &entry.fixed {
            assert_eq!(Report::parse(fixed).diagnostics, [], "{}", entry.id);
        }
    }
}

/// Pieces that give every kind of remark, and their neighbours.
const PIECES: &[&str] = &[
    "靛桥镇2032年度普法报告\n",
    "一、",
    "二、",
    "三、",
    "一 ",
    "二 ",
    "（一）",
    "(一）",
    "（二)",
    "(二)、",
    "一）",
    "二)",
    "ー、",
    "(-)",
    "(ニ）",
    "1、",
    "2、",
    "3、",
    "1.",
    "2．",
    "①、",
    "②",
    "(3)、",
    "一是",
    "二是",
    "组织培训",
    "入户走访。",
    "学习。\n",
    "宣讲\n",
    "如下：\n",
    "2032年",
    "20__年",
    "12件",
    "3.5万元",
    "《",
    "《《",
    "》",
    "》》",
    "渡口规程",
    "。",
    "；",
    "，",
    "：",
    "“",
    "”",
    "\n",
    "\n",
    "\n",
    "　　",
    " ",
    "[b]",
    "[/b]",
    "** ",
    "# ",
    "<!-- -->",
    "\u{fffd}",
    "\u{feff}",
    "\r\n",
];

fn texts() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn diagnostics_have_their_places(text in texts()) {
        let report = Report::parse(&text);
        let mut seen = BTreeSet::new();
        for found in &report.diagnostics {
            prop_assert!(seen.insert((found.rule, found.span)), "twice: {found:?}");
            prop_assert_eq!(found.severity, found.rule.severity());
            prop_assert!(!found.message.contains(['\n', '\r']) && !found.message.ends_with('.'), "{}", found.message);
            if let Some(related) = &found.related {
                let behind = found.rule == Rule::HeadingSplit;
                prop_assert_eq!(related.span.start > found.span.start, behind, "{:?}", found);
                prop_assert!(!report.slice(related.span).is_empty());
            }
        }
    }

    #[test]
    fn fixes_change_their_spans_and_nothing_else(text in texts()) {
        let report = Report::parse(&text);
        let fixes: Vec<_> = report.diagnostics.iter().filter_map(|found| found.fix.as_ref()).collect();
        prop_assert!(fixes.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{fixes:?}");
        let mut by_hand = text.clone();
        for fix in fixes.iter().rev() {
            prop_assert!(&text[fix.span.range()] != fix.replacement.as_ref());
            by_hand.replace_range(fix.span.range(), &fix.replacement);
        }
        prop_assert_eq!(report.fixed(), by_hand);
    }

    /// Mostly one round is enough; where a fix changes how broken lines are joined, a second finds something new.
    #[test]
    fn fixing_comes_to_an_end(text in texts()) {
        let mut fixed = text.clone();
        for _ in 0..4 {
            fixed = Report::parse(&fixed).fixed();
        }
        let left: Vec<_> = Report::parse(&fixed).diagnostics.into_iter().filter_map(|found| found.fix).collect();
        prop_assert!(left.is_empty(), "{left:#?}\n{text:?}\n{fixed:?}");
    }

    #[test]
    fn a_fix_gives_the_marker_that_was_meant(damage in prop::collection::vec(0..DAMAGE.len(), 1..12), stop in any::<bool>()) {
        let text = |damaged: bool| {
            let mut text = String::from("靛桥镇2032年度普法报告\n\n县委：\n\n现将有关情况报告如下。\n一、做法\n");
            for (at, kind) in damage.iter().enumerate() {
                let number = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"][at];
                let (before, after) = if damaged { DAMAGE[*kind] } else { ("（", "）") };
                let end = if damaged && stop { "。" } else { "" };
                text += &format!("{before}{number}{after}组织培训{end}\n入户走访12次。\n1{}学习《《渡口规程》\n逐条讲解。\n",
                    if damaged { "、" } else { "." });
            }
            if damaged { text } else { text.replace("《《", "《") }
        };
        let (damaged, whole) = (text(true), text(false));
        prop_assert_eq!(Report::parse(&damaged).fixed(), whole.clone());
        let again = Report::parse(&whole);
        prop_assert!(again.diagnostics.iter().all(|found| found.fix.is_none()), "{:#?}", again.diagnostics);
    }
}

/// Brackets around a number, and what stands behind them, as they come in real texts.
const DAMAGE: [(&str, &str); 8] =
    [("（", "）"), ("(", "）"), ("（", ")"), ("", "）"), ("（", "）、"), ("(", "）、"), ("（", ")."), ("（", "）．")];
