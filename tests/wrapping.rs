//! Hard-wrapped text: what stands on two lines is read as one, with its place in the input.

mod common;

use gongwen::{Block, Options, Placement, Report, Role, Wrapping};

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

/// The paragraphs of a text, in no order.
fn paragraphs(text: &str) -> Vec<String> {
    let report = Report::parse(text);
    let found = common::nested(&report).into_iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text.to_string()),
        _ => None,
    });
    found.collect()
}

/// A report of short paragraphs in which two lines were broken by the writer's window, and the rest by nobody.
#[test]
fn a_line_that_waits_for_the_next_joins_it_in_any_text() {
    for (text, whole) in [
        ("一、做法\n镇里清淤九里，补植三百株，\n群众都说好。\n二、打算\n", "镇里清淤九里，补植三百株，\n群众都说好。"),
        ("一、做法\n镇里推行“一渠\n一长”制度。\n二、打算\n", "镇里推行“一渠\n一长”制度。"),
        ("一、做法\n镇里办好培训班（含\n夜校）十二期。\n二、打算\n", "镇里办好培训班（含\n夜校）十二期。"),
    ] {
        assert!(paragraphs(text).iter().any(|found| found == whole), "{text}");
    }
    for text in [
        // The list of a notice, cells, an address, a number alone on its line.
        "一、做法\n镇里清淤九里，补植三百株，群众都说好：\n甲村九里，\n乙村三里，\n二、打算\n",
        "各位代表，\n全年清淤九里，补植三百株。\n",
        "一、做法\n镇里清淤九里，补植三百株，\n（一）清淤\n（二）补植\n",
        "一、做法\n镇里推行“一渠一长制度。\n“一渠一长”制度见效。\n",
        "一、\n做法\n二、\n打算\n",
    ] {
        assert!(paragraphs(text).iter().all(|found| !found.contains('\n')), "{text}: {:?}", paragraphs(text));
    }
}

#[test]
fn a_heading_over_two_lines_is_whole_where_its_first_line_waits() {
    let text = "一、做法\n（一）把清淤摆在前头，\n把补植抓在手上\n全年清淤九里，补植三百株。\n（二）推行“一渠\n一长”制度\n渠长上岗。\n";
    let report = Report::parse(text);
    let titles: Vec<_> = report.sections().filter_map(|(_, section)| section.heading.title.clone()).collect();
    assert_eq!(titles, ["做法", "把清淤摆在前头，把补植抓在手上", "推行“一渠一长”制度"]);
}

/// Few full lines among many short ones: the commas at their ends show the width.
#[test]
fn a_short_paste_shows_its_width_by_commas() {
    let short = "一、渠务\n二、林务\n三、路务\n四、灯务\n五、船务\n六、闸务\n七、站务\n八、桥务\n九、塘务\n十、坝务\n";
    let paste = format!(
        "{short}十一、其他\n沿岸各村陆续建立互助巡查队伍轮流值守重要渡口按月公开值守，\n逐户登记沿岸村民名册逐月更新来往船只台账并且按照规程轮换值\n守人员，保证汛期不断岗；遇到险情立即敲锣报警并且引导附近村\n民有序转移到高处，事后逐项复盘查找短板，逐条列出整改的期限，\n到期销号，群众满意。\n"
    );
    let found = paragraphs(&paste);
    assert_eq!(found.len(), 1, "{found:?}");
}

/// A page of many short headings has few full lines; what stands below them tells that they are broken.
#[test]
fn a_short_page_is_joined_where_its_lines_go_on() {
    let body = format!("{}\n责任落实到人。\n", &LINE[..78]);
    let mut text = String::from("青石镇2032年渡口工作报告\n县人民政府：\n");
    for (number, title) in
        ["一", "二", "三", "四", "五", "六"].iter().zip(["清淤", "护坡", "补植", "换灯", "巡查", "宣讲"])
    {
        text += &format!("    {number}、{title}工作\n    （一）{title}台账\n    {body}");
    }
    let report = Report::parse(&text);
    let blocks = report.sections().flat_map(|(_, section)| &section.content);
    let paragraphs = blocks.filter(|block| matches!(block, gongwen::Block::Paragraph(_))).count();
    assert_eq!(paragraphs, 6, "{report:#?}");
    // The same lines as entries of lists are as many paragraphs.
    let list = text.replace("责任落实到人。\n", "    （二）责任落实到人\n");
    assert_eq!(Report::parse(&list).sections().count(), 18);
}

/// 28 characters a line, the first of a paragraph set in by two where `indented`; a blank line below each where `spaced`.
fn printed(paragraphs: &[&str], indented: bool, spaced: bool) -> String {
    let mut text = String::new();
    for paragraph in paragraphs {
        let mut column = if indented { 2 } else { 0 };
        text += if indented { "　　" } else { "" };
        for c in paragraph.chars() {
            if column == 28 && !"。，；：、".contains(c) {
                text += if spaced { "\n\n" } else { "\n" };
                column = 0;
            }
            text.push(c);
            column += 1;
        }
        text += if spaced { "\n\n" } else { "\n" };
    }
    text
}

/// Paragraphs whose sentences end where their lines do.
const PARAGRAPHS: &[&str] = &[
    "一、主要做法",
    "沿岸各村陆续建立互助巡查队伍轮流值守重要渡口并且按月公开结果。渡口站逐月复核台账，把各村报来的隐患逐条登记造册。限期整改到位以后再行销号，全年共整改九十处。",
    "沿线闸门汛前逐座检修，启闭机加注油脂，止水带老化破损的一律更换，检修记录由两人签字以后归档备查。",
    "渡工例会逐季召开，由站长带头讲解险情处置的要领，新手先跟船三个月，考核合格以后方可独立操船，其间由老渡工一对一带教。",
    "二、下一步打算",
    "沿岸照明一是更换老旧灯具，由镇里统一采购安装，年内实现全线照明。二是增设应急电源，逐处登记，由各村专人管护，每月试机一次，确保汛期不断电、夜里不停渡。",
];

#[test]
fn a_full_line_that_ends_a_sentence_stands_inside_its_paragraph() {
    for (indented, spaced) in [(true, false), (false, false), (false, true)] {
        let text = printed(PARAGRAPHS, indented, spaced);
        let report = Report::parse(&text);
        let blocks = report.sections().flat_map(|(_, section)| &section.content);
        let found: Vec<String> = blocks
            .filter_map(|block| match block {
                gongwen::Block::Paragraph(paragraph) => Some(paragraph.text.split_whitespace().collect()),
                _ => None,
            })
            .collect();
        assert_eq!(found[..3], PARAGRAPHS[1..4], "{indented} {spaced}\n{text}");
        let titles: Vec<_> = report.sections().map(|(depth, section)| (depth, section.heading.placement)).collect();
        assert_eq!(titles.len(), 4, "{indented} {spaced}\n{text}");
    }
}

#[test]
fn a_numeral_behind_an_open_word_is_no_heading() {
    let mut paragraphs = PARAGRAPHS.to_vec();
    paragraphs.push("全年修缮渡口九处，更换渡船十二艘，安全渡运人次在全县居第二、第七和第九位上稳步提升。");
    let text = printed(&paragraphs, false, false);
    assert!(text.contains("第\n二、"), "{text}");
    assert_eq!(Report::parse(&text).sections().filter(|(depth, _)| *depth == 1).count(), 2);
}

/// A line that is full and ends a sentence, and what may stand below it.
#[test]
fn below_a_full_line_that_ends_a_sentence() {
    let full = "主要短板共有三个方面：一是沿岸台账更新不够及时登记不齐。";
    let own_lines = |below: &str| {
        let mut paragraphs = PARAGRAPHS.to_vec();
        let whole = format!("{full}{below}");
        paragraphs.push(if below.starts_with("二是") { &whole } else { full });
        if !below.starts_with("二是") {
            paragraphs.push(below);
        }
        let text = printed(&paragraphs, false, false);
        assert!(text.contains(&format!("不齐。\n{}", &below[..6])), "{text}");
        let report = Report::parse(&text);
        let own = report.sections().filter(|(_, section)| section.heading.placement == Placement::OwnLine).count();
        let joined = common::nested(&report).into_iter().any(|block| match block {
            Block::Paragraph(paragraph) => paragraph.text.contains(&format!("不齐。\n{}", &below[..6])),
            _ => false,
        });
        (own, joined)
    };
    // An item stands inside its line, and the words of a short line in a paragraph of their own.
    let items = "二是护栏检修进度偏慢汛前没有逐处核对，险工险段尚未逐段划定责任人。";
    assert_eq!(own_lines(items), (2, false));
    assert_eq!(own_lines("特此报告。"), (2, false));
    assert_eq!(own_lines("渡口站"), (2, false));
    assert_eq!(own_lines("渡口站逐月核对。"), (2, false));
}

/// Where the paste has lost the indents, the first line of each paragraph is shorter by two characters.
#[test]
fn a_first_line_is_full_without_the_indent_that_the_paste_lost() {
    let text = printed(PARAGRAPHS, true, false).replace('\u{3000}', "");
    let report = Report::parse(&text);
    let found: Vec<String> = common::nested(&report)
        .into_iter()
        .filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.text.split_whitespace().collect()),
            _ => None,
        })
        .collect();
    for paragraph in &PARAGRAPHS[1..4] {
        assert!(found.iter().any(|found| found == paragraph), "{paragraph}\n{found:#?}");
    }
}
