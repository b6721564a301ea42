//! The words of the remarks on numbering: for people who know documents, each naming the numbers it is about.

use alloc::format;
use alloc::string::String;

use crate::Style;

/// How the first number of each style is written.
const FIRST: &[(Style, &str)] = &[
    (Style::Part, "第一编"),
    (Style::Subpart, "第一分编"),
    (Style::Chapter, "第一章"),
    (Style::Section, "第一节"),
    (Style::Article, "第一条"),
    (Style::ChineseComma, "一、"),
    (Style::ChineseParen, "（一）"),
    (Style::ArabicDot, "1."),
    (Style::ArabicComma, "1、"),
    (Style::ArabicParen, "（1）"),
    (Style::ArabicClose, "1）"),
    (Style::Circled, "①"),
    (Style::Decimal, "1.1"),
    (Style::HeavenlyStem, "甲、"),
    (Style::Latin, "A."),
    (Style::Shi, "一是"),
    (Style::Di, "第一，"),
    (Style::Bare, "一"),
];

/// The levels of the standard, from the outermost in (GB/T 9704-2012, 7.3.3).
const LEVELS: [&str; 4] = ["一、", "（一）", "1.", "（1）"];

fn first(style: Style) -> &'static str {
    FIRST.iter().find(|row| row.0 == style).map_or("1", |row| row.1)
}

/// `last` and then `number`, more than one later.
pub(crate) fn gap(last: u32, number: u32) -> String {
    match number.saturating_sub(last) {
        2 => format!("number {number} follows number {last}: number {} is missing", last + 1),
        _ => format!("number {number} follows number {last}: numbers {} to {} are missing", last + 1, number - 1),
    }
}

pub(crate) fn duplicate(number: u32) -> String {
    format!("number {number} stands twice in this list")
}

pub(crate) fn order(last: u32, number: u32) -> String {
    format!("number {number} follows number {last}: the order is broken")
}

pub(crate) fn restart(last: u32) -> String {
    format!("number 1 follows number {last}: the list begins again, and no sentence introduces a new one")
}

pub(crate) fn start(number: u32) -> String {
    let missing = match number - 1 {
        1 => "number 1 is missing".into(),
        before => format!("numbers 1 to {before} are missing"),
    };
    format!("the list begins at number {number}: {missing} or cannot be recognised")
}

pub(crate) fn single() -> &'static str {
    "number 1 is the only item of its list: a list of one needs no number"
}

pub(crate) fn mixed_style(last: (u32, Style), number: (u32, Style)) -> String {
    let (before, here) = (first(last.1), first(number.1));
    format!("number {} is written in the style of “{here}”, number {} in the style of “{before}”", number.0, last.0)
}

/// `parent` and `level` count from one.
pub(crate) fn skipped_level(parent: (u8, Style), level: (u8, Style)) -> String {
    let between = LEVELS.get(usize::from(parent.0)..usize::from(level.0) - 1).unwrap_or_default();
    let (above, here) = (first(parent.1), first(level.1));
    format!(
        "a list in the style of “{here}” stands right under “{above}”: the standard has “{}” between",
        between.join("” and “")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_the_numbers() {
        assert_eq!(gap(1, 3), "number 3 follows number 1: number 2 is missing");
        assert_eq!(gap(2, 7), "number 7 follows number 2: numbers 3 to 6 are missing");
        assert_eq!(start(2), "the list begins at number 2: number 1 is missing or cannot be recognised");
        assert_eq!(start(5), "the list begins at number 5: numbers 1 to 4 are missing or cannot be recognised");
        assert_eq!(
            mixed_style((1, Style::ChineseParen), (2, Style::ArabicParen)),
            "number 2 is written in the style of “（1）”, number 1 in the style of “（一）”"
        );
        assert_eq!(
            skipped_level((1, Style::ChineseComma), (4, Style::ArabicParen)),
            "a list in the style of “（1）” stands right under “一、”: the standard has “（一）” and “1.” between"
        );
    }
}
