//! `to_markdown` is read back by a Markdown parser: the words and headings are those of the report.

use gongwen::{Block, Placement, Report, Role, Style};
use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of a Markdown text without blanks, and its headings. `None` where it has markup that no report has.
fn read(markdown: &str) -> Option<(String, Vec<String>)> {
    let (mut words, mut headings, mut within) = (String::new(), Vec::new(), false);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                headings.push(String::new());
                within = true;
            }
            Event::End(TagEnd::Heading(_)) => within = false,
            Event::Start(Tag::Paragraph | Tag::Strong) | Event::End(TagEnd::Paragraph | TagEnd::Strong) => {}
            Event::HardBreak | Event::SoftBreak => {}
            Event::Text(text) => {
                words += &text;
                if within {
                    *headings.last_mut()? += &text;
                }
            }
            _ => return None,
        }
    }
    Some((letters(&words), headings.iter().map(|heading| letters(heading)).collect()))
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The words that a reader of the document reads, without the title, which may stand apart from them.
fn expected(report: &Report<'_>) -> String {
    let left_out = [Role::Title, Role::Metadata, Role::Furniture, Role::Residue, Role::Contents, Role::Blank];
    let segments = report.segments.iter().filter(|segment| !left_out.contains(&segment.role));
    letters(&segments.map(|segment| report.slice(segment.span)).collect::<String>())
}

/// The words and headings of the Markdown of a report, without its title, and the words of the report.
#[track_caller]
fn both(report: &Report<'_>) -> (String, Vec<String>, String) {
    let markdown = report.to_markdown();
    let (words, headings) = read(&markdown).unwrap_or_else(|| panic!("stray markup: {markdown}"));
    let title = report.metadata.title.as_ref().map(|title| letters(&title.text)).unwrap_or_default();
    (words.replacen(&title, "", 1), headings, expected(report))
}

#[track_caller]
fn check(text: &str) {
    let report = Report::parse(text);
    let (words, headings, expected) = both(&report);
    assert_eq!(words, expected);
    for block in &report.content {
        let Block::Section(section) = block else { continue };
        let heading = &section.heading;
        let clause =
            heading.marker.as_ref().is_some_and(|m| matches!(m.style, Style::Shi | Style::Di | Style::Article));
        if let (Placement::OwnLine, Some(title), false) = (heading.placement, &heading.title, clause) {
            let marker = heading.marker.as_ref().map_or("", |marker| &marker.text);
            let found = headings.contains(&letters(&[marker, title].concat()));
            assert!(found, "{marker}{title} is no heading");
        }
    }
}

#[test]
fn reports_read_back() {
    check(include_str!("../examples/data/yanhu-2032.txt"));
    for family in std::fs::read_dir("tests/fixtures").unwrap() {
        for entry in std::fs::read_dir(family.unwrap().path()).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "txt") {
                check(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }
}

const PIECES: &[&str] = &[
    "一、",
    "二、",
    "（一）",
    "1.",
    "2．",
    "第一条　",
    "一是",
    "二是",
    "清淤九段",
    "全年57件",
    "-3‰",
    "* ",
    "- ",
    "+ ",
    "> ",
    "# ",
    "## x",
    "```",
    "~~~",
    "    ",
    "\t",
    "| a | b |",
    "|---|---|",
    "<div>",
    "<!-- x -->",
    "&amp;",
    "[x](y)",
    "![x](y)",
    "[x]: y",
    "_甲_",
    "**乙**",
    "`丙`",
    "\\",
    "===",
    "---",
    "***",
    "1) ",
    "12. ",
    "http://a.b",
    "$x$",
    "~~x~~",
    "。",
    "；",
    "，",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "柳湾镇2032年度工作报告\n",
    "县政府：\n",
    "附件1\n",
    "2033年1月9日\n",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reads_back(pieces in prop::collection::vec(select(PIECES), 0..40)) {
        let text = pieces.concat();
        let (words, _, expected) = both(&Report::parse(&text));
        // A title may stand below its number and another line between them: the words are the same, not their order.
        let sorted = |words: String| {
            let mut letters: Vec<char> = words.chars().collect();
            letters.sort_unstable();
            letters
        };
        prop_assert_eq!(sorted(words), sorted(expected), "{}", text);
    }
}
