//! Hard-wrapped text: what stands on two lines is read as one, with its place in the input.

use gongwen::{Options, Report, Role, Wrapping};

fn joined(text: &str) -> Report<'_> {
    Options::new().wrapping(Wrapping::Join).parse(text)
}

/// 28 full-width characters a line.
const LINE: &str = "沿岸各村陆续建立互助巡查队伍轮流值守重要渡口并且按月公开";

#[test]
fn a_quantity_over_a_break_is_one_and_its_span_holds_the_break() {
    let text = format!("{LINE}\n汛期以前沿线各处险工险段水位涨幅按照旬报口径均不少于 3\n米。\n");
    let report = joined(&text);
    let quantity = &report.quantities[0];
    assert_eq!((quantity.unit.as_ref(), quantity.value.unwrap().to_string()), ("米", "3".into()));
    assert_eq!(quantity.text, "不少于 3\n米");
    assert_eq!(report.slice(quantity.span), "不少于 3\n米");
}

#[test]
fn a_title_and_a_citation_over_a_break_are_whole() {
    let text = format!(
        "一、依照章程推进渡口巡查护栏整修台账更新各项工作落细落\n实见效\n{LINE}\n各村按照修订以后印发施行至今整整三年之久的《青石镇渡口巡\n查办法》开展工作。\n"
    );
    let report = joined(&text);
    let section = report.sections().next().unwrap().1;
    let title = section.heading.title.as_deref().unwrap();
    assert_eq!(title, "依照章程推进渡口巡查护栏整修台账更新各项工作落细落实见效");
    assert!(report.slice(section.heading.title_span.unwrap()).contains('\n'));
    assert_eq!(report.citations[0].title, "青石镇渡口巡查办法");
}

#[test]
fn a_numeral_that_begins_a_wrapped_line_is_no_heading() {
    let text = format!(
        "{LINE}\n全年汛前检修沿线闸门共计二十余座其中启闭机行程和净高达到\n12.5米以上者两座，其余照旧；对辖区内重点渡口码头和沿岸的\n一、二级堤防逐段巡查。\n"
    );
    let report = joined(&text);
    assert_eq!(report.sections().count(), 0);
    let values: Vec<_> = report.quantities.iter().filter_map(|q| q.value).map(|value| value.to_string()).collect();
    assert!(values.contains(&"12.5".into()), "{values:?}");
}

#[test]
fn the_sentence_goes_on_over_a_blank_line_and_a_page_number() {
    let text = format!("{LINE}\n全年组织沿岸渡口、码头和船闸管护人员开展联合值守、\n\n7\n\n{LINE}处置险情15\n起。\n");
    let report = joined(&text);
    assert_eq!(report.quantities.last().unwrap().text, "15\n起");
    let furniture = report.segments.iter().find(|segment| segment.role == Role::Furniture).unwrap();
    assert_eq!(report.slice(furniture.span), "7");
    assert!(report.quantities.iter().all(|quantity| quantity.text != "7"));
}

#[test]
fn lines_stand_as_they_are_where_the_caller_says_so() {
    let text = format!("{LINE}处置险情15\n起。\n").repeat(12);
    let kept = Options::new().wrapping(Wrapping::Keep).parse(&text);
    assert!(kept.quantities.is_empty());
    assert_eq!(Report::parse(&text).quantities.len(), 12);
}
