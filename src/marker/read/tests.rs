//! Every style and form of a marker, and what is none.

use super::*;
use crate::Marker;

#[track_caller]
fn check(text: &str, style: Style, ordinal: u32, len: &str) {
    let reading = read(text).unwrap_or_else(|| panic!("no marker in {text}"));
    assert_eq!((reading.style, reading.ordinal, &text[..reading.len]), (style, ordinal, len), "{text}");
}

#[test]
fn every_style() {
    use Style::*;
    for (text, style, ordinal, marker) in [
        ("一、收入", ChineseComma, 1, "一、"),
        ("十一、其他", ChineseComma, 11, "十一、"),
        ("二十、收尾", ChineseComma, 20, "二十、"),
        ("一百零二、附件", ChineseComma, 102, "一百零二、"),
        ("壹、总述", ChineseComma, 1, "壹、"),
        ("(一）收入", ChineseParen, 1, "(一）"),
        ("（十二)收入", ChineseParen, 12, "（十二)"),
        ("㈢收入", ChineseParen, 3, "㈢"),
        ("一）收入", ChineseParen, 1, "一）"),
        ("1. 收入", ArabicDot, 1, "1."),
        ("１２．收入", ArabicDot, 12, "１２．"),
        ("⒊收入", ArabicDot, 3, "⒊"),
        ("3、收入", ArabicComma, 3, "3、"),
        ("（2） 收入", ArabicParen, 2, "（2）"),
        ("（ 2 ）收入", ArabicParen, 2, "（ 2 ）"),
        ("⑷收入", ArabicParen, 4, "⑷"),
        ("1）收入", ArabicClose, 1, "1）"),
        ("⑳收入", Circled, 20, "⑳"),
        ("㉑收入", Circled, 21, "㉑"),
        ("第一编　总则", Part, 1, "第一编"),
        ("第二部分 收入", Part, 2, "第二部分"),
        ("第一分编\u{2002}\u{2002}通则", Subpart, 1, "第一分编"),
        ("第 一 章 总 则", Chapter, 1, "第 一 章"),
        ("第三节　召集", Section, 3, "第三节"),
        ("第一千二百六十条　本法", Article, 1260, "第一千二百六十条"),
        ("第12条 本法", Article, 12, "第12条"),
        ("5.1.1 重伤", Decimal, 1, "5.1.1"),
        ("丙、收入", HeavenlyStem, 3, "丙、"),
        ("B.收入", Latin, 2, "B."),
        ("IV、收入", Latin, 4, "IV、"),
        ("（C）收入", Latin, 3, "（C）"),
        ("一是收入", Shi, 1, "一是"),
        ("十五是收入", Shi, 15, "十五是"),
        ("二要收入", Shi, 2, "二要"),
        ("第一，收入", Di, 1, "第一，"),
        ("第二是收入", Di, 2, "第二是"),
        ("三", Bare, 3, "三"),
        ("ー、收入", ChineseComma, 1, "ー、"),
        ("—是收入", Shi, 1, "—是"),
        ("(-)收入", ChineseParen, 1, "(-)"),
        ("【一】收入", ChineseParen, 1, "【一】"),
        ("〔十二〕收入", ChineseParen, 12, "〔十二〕"),
    ] {
        check(text, style, ordinal, marker);
    }
}

#[test]
fn a_quick_look_misses_no_beginning() {
    for c in '\u{4E00}'..='\u{9FFF}' {
        assert_eq!(may_begin(c), c == '第' || numeral(c) || stem_number(c).is_some(), "{c}");
    }
}

#[test]
fn forms_are_told() {
    for (text, form) in [
        ("（一）收入", Form::Regular),
        ("(一)收入", Form::Regular),
        ("(一）收入", Form::MixedBrackets),
        ("一)收入", Form::HalfBracket),
        ("一 收入", Form::NoSeparator),
        ("（一）、收入", Form::ExtraPunctuation),
        ("①、收入", Form::ExtraPunctuation),
        ("ニ、收入", Form::LookAlike),
    ] {
        assert_eq!(read(text).map(|reading| reading.form), Some(form), "{text}");
    }
}

#[test]
fn no_marker() {
    for text in [
        "",
        "收入",
        "（三农）",
        "【摘要】",
        "〔3〕",
        "【一〕",
        "（详见附件）",
        "第一责任人",
        "第一款",
        "12345678901.",
        "0.5",
    ] {
        let reading = read(text);
        assert!(reading.is_none(), "{text}: {reading:?}");
    }
    assert!("一、收入".parse::<Marker>().is_err());
}

#[test]
fn an_inserted_article_has_a_suffix() {
    let reading = read("第十七条之一　已满").unwrap();
    assert_eq!((reading.ordinal, reading.suffix), (17, Some(1)));
}
