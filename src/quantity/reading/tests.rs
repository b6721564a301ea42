//! The pass by itself: its words, its periods, what it steps over and what it remarks.

use alloc::string::String;
use alloc::vec;

use super::*;

fn spans(text: &str, words: &[&str]) -> Vec<Span> {
    let find = |word: &&str| text.find(*word).map(|at| Span::new(at, at + word.len()));
    words.iter().filter_map(find).collect()
}

fn read(text: &str, taken: &[&str], lexicon: &Lexicon<'_>) -> Vec<Reading> {
    let survey = scan::Survey::of(text);
    readings(text, Span::new(0, text.len()), survey.marks(), &spans(text, taken), lexicon, &mut Vec::new(), &mut ())
        .to_vec()
}

#[test]
fn own_units_and_names_count() {
    let units = vec![(String::from("网格"), Dimension::Count)];
    let names = vec![String::from("五网同创"), String::from("一网3单")];
    let lexicon = Lexicon { units: &units, names: &names };
    let text = "新设12网格，推行一网3单，五网同创，查收9单";
    let found: Vec<_> = read(text, &[], &lexicon).iter().map(|r| &text[r.span.range()]).collect();
    assert_eq!(found, ["12网格", "9单"]);
}

#[test]
fn a_date_gives_its_sentence_the_period() {
    let text = "2033年收件20封，比2032年的8封增加12封（2031年9封），退件3封。另有5封";
    let taken = ["2033年", "2032年", "2031年"];
    let periods: Vec<_> = read(text, &taken, &Lexicon::default()).iter().map(|r| r.period).collect();
    assert_eq!(periods, [Some(0), Some(1), Some(0), Some(2), Some(0), None].map(|date| date.map(Period::Date)));
}

#[test]
fn taken_spans_are_stepped_over_and_bound_the_reading() {
    let text = "3.2033年9件，第3条《9件事》近8件";
    let found: Vec<_> =
        read(text, &["3.", "2033年", "《9件事》"], &Lexicon::default()).iter().map(|r| &text[r.span.range()]).collect();
    assert_eq!(found, ["9件", "近8件"]);
}

#[test]
fn a_region_is_read_as_if_alone() {
    let text = "共9件\n办结8件\n";
    let region = Span::new("共9件\n".len(), text.len());
    let mut buffers = Vec::new();
    let found =
        readings(text, region, scan::Survey::of(text).within(region), &[], &Lexicon::default(), &mut buffers, &mut ());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].subject.map(|s| &text[s.range()]), Some("办结"));
}

#[test]
fn odd_numbers_are_remarked() {
    let mut sink: Vec<Diagnostic<'_>> = Vec::new();
    let text = "调整为12.3034.5253.18，版本3.0.1，罚款99999999999999999999999999999999999元";
    let mut buffers = Vec::new();
    let found = readings(
        text,
        Span::new(0, text.len()),
        scan::Survey::of(text).marks(),
        &[],
        &Lexicon::default(),
        &mut buffers,
        &mut sink,
    );
    let rules: Vec<_> = sink.iter().map(|d| (d.rule, &text[d.span.range()])).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(rules[0], (Rule::NumberGlued, "12.3034.5253.18"));
    assert_eq!((rules[1].0, rules.len()), (Rule::NumberTooLong, 2));
}
