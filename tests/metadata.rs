//! What a document says of itself, in short documents that stand at the edge of a rule.

use std::fmt::Write;

use gongwen::{Report, Words};

/// What was found, a field a line: its name, and its words or its value.
fn found(text: &str) -> String {
    let metadata = Report::parse(text).metadata;
    let mut out = String::new();
    let mut put = |name: &str, words: Option<String>| {
        if let Some(words) = words {
            writeln!(out, "{name} {words}").unwrap();
        }
    };
    let list = |bodies: &[Words]| {
        let words: Vec<&str> = bodies.iter().map(|body| body.text.as_ref()).collect();
        (!words.is_empty()).then(|| words.join("|"))
    };
    let words = |words: &Option<Words>| words.as_ref().map(|words| words.text.to_string());
    put("title", words(&metadata.title));
    put("issuer", words(&metadata.issuer));
    put("year", metadata.year.as_ref().map(|year| year.value.to_string()));
    put("to", list(&metadata.addressees));
    put("number", words(&metadata.document_number));
    put("published", metadata.published.as_ref().map(|date| date.value.to_string()));
    put("source", words(&metadata.source));
    put("by", words(&metadata.signatory));
    put("signed", metadata.signed.as_ref().map(|date| date.value.to_string()));
    put("copy", list(&metadata.copied_to));
    out
}

/// Each case: a text, and what is found in it.
#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, want) in cases {
        let found = found(text);
        if found.trim_end() != *want {
            write!(wrong, "{text}\n  want\n{want}\n  found\n{found}\n").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_first_label_of_a_page_counts() {
    check(&[
        (
            "发布日期：2033-01-09 来源：青石网\n发布日期：2033-02-01 来源：渡口网\n青石镇2032年度工作报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032\npublished 2033-01-09\nsource 青石网",
        ),
        (
            "青石网 2033-01-09 09:10 来源：渡口社\n青石镇2032年度工作报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032\npublished 2033-01-09\nsource 渡口社",
        ),
        (
            "发布日期：\n2033-01-09\n来源：\n青石网\n青石镇2032年度工作报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032\npublished 2033-01-09\nsource 青石网",
        ),
        // A day without its clock may be that of anything.
        (
            "2033-01-09\n青石镇2032年度工作报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032",
        ),
        (
            "2033-01-09 09:10\n青石镇2032年度工作报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032\npublished 2033-01-09",
        ),
    ]);
}

#[test]
fn titles_and_issuers() {
    check(&[
        (
            "泷江市 林业局2032年度工作报告\n一、做法\n全年清淤九里。\n",
            "title 泷江市 林业局2032年度工作报告\nissuer 泷江市林业局\nyear 2032",
        ),
        (
            "泷江市 林业局 财政局2032年度工作报告\n一、做法\n全年清淤九里。\n",
            "title 泷江市 林业局 财政局2032年度工作报告\nissuer 泷江市 林业局 财政局\nyear 2032",
        ),
        (
            "来源：渡口网\n青政发〔2033〕2号《关于2032年度渡口管理工作的报告》\n一、做法\n全年清淤九里。\n",
            "title 关于2032年度渡口管理工作的报告\nyear 2032\nnumber 青政发〔2033〕2号\nsource 渡口网",
        ),
        (
            "渡口管理工作报告（青石镇）\n2032年，县水务局围绕渡口管理清淤九里，护岸四处。\n",
            "title 渡口管理工作报告（青石镇）\nissuer 青石镇\nyear 2032",
        ),
        (
            "渡口管理工作报告\n2032年，县水务局围绕渡口管理清淤九里，护岸四处。\n",
            "title 渡口管理工作报告\nissuer 县水务局\nyear 2032",
        ),
        (
            "《关于2032年度渡口管理工作的报告》\n一、做法\n全年清淤九里。\n",
            "title 关于2032年度渡口管理工作的报告\nyear 2032",
        ),
        (
            "转发《关于2032年度渡口管理工作的报告》\n一、做法\n全年清淤九里。\n",
            "title 转发《关于2032年度渡口管理工作的报告》",
        ),
        (
            "青石镇2032年统计公报[1]\n一、做法\n全年清淤九里。\n[1]本公报为初步统计。\n",
            "title 青石镇2032年统计公报\nissuer 青石镇\nyear 2032",
        ),
        (
            "青石镇2032年关于渡口管理工作的报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年关于渡口管理工作的报告\nissuer 青石镇\nyear 2032",
        ),
        (
            "青石镇2032年上半年关于渡口管理工作的报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年上半年关于渡口管理工作的报告\nissuer 青石镇\nyear 2032",
        ),
        (
            "【年度报告】青石镇2032年工作报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年工作报告\nissuer 青石镇\nyear 2032",
        ),
        (
            "护好清渠——青石镇2032年工作报告\n一、做法\n全年清淤九里。\n",
            "title 护好清渠——青石镇2032年工作报告\nissuer 青石镇\nyear 2032",
        ),
        (
            "2032年青石镇关于渡口管理工作的报告\n一、做法\n全年清淤九里。\n",
            "title 2032年青石镇关于渡口管理工作的报告\nissuer 青石镇\nyear 2032",
        ),
        (
            "关于青石镇2032年渡口管理工作的报告\n一、做法\n全年清淤九里。\n",
            "title 关于青石镇2032年渡口管理工作的报告\nissuer 青石镇\nyear 2032",
        ),
        (
            "关于全镇2032年渡口管理工作的报告\n一、做法\n全年清淤九里。\n",
            "title 关于全镇2032年渡口管理工作的报告\nyear 2032",
        ),
        ("渡口管理工作报告（青石镇）\n一、做法\n全年清淤九里。\n", "title 渡口管理工作报告（青石镇）\nissuer 青石镇"),
        (
            "【青石镇2032年度工作报告】\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032",
        ),
        ("青石镇渡口工作报告\n（2032年度）\n一、做法\n全年清淤九里。\n", "title 青石镇渡口工作报告\nyear 2032"),
    ]);
}

#[test]
fn signatures_and_their_days() {
    let head = "青石镇2032年度工作报告\n县委、县政府：\n";
    let title = "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032\nto 县委|县政府\n";
    for (text, want) in [
        ("一、做法\n全年清淤九里。\n青石镇水务局\n2033年1月9日\n", "by 青石镇水务局\nsigned 2033-01-09"),
        ("一、做法\n全年清淤九里。\n青石镇水务局 2033年1月9日\n", "by 青石镇水务局\nsigned 2033-01-09"),
        (
            "一、做法\n全年清淤九里。\n汇报单位：青石镇水务局\n日期：2033年1月9日\n",
            "by 青石镇水务局\nsigned 2033-01-09",
        ),
        // Headings without numbers do not close what the document is signed with.
        (
            "去年沿岸各村清淤护岸，群众都说好。\n清淤护岸\n全年清淤九里，护岸四处，补植岸柳三百株。\n下一步打算\n继续清淤九里，护岸四处，补植岸柳三百株。\n青石镇水务局\n2033年1月9日\n",
            "by 青石镇水务局\nsigned 2033-01-09",
        ),
        // What an annex is signed with does not sign the document.
        (
            "一、做法\n全年清淤九里。\n青石镇水务局\n2033年1月9日\n附件1\n填写说明\n逐栏填写。\n青石镇林业站\n2033年2月3日\n",
            "by 青石镇水务局\nsigned 2033-01-09",
        ),
    ] {
        assert_eq!(found(&format!("{head}{text}")).trim_end(), format!("{title}{want}"), "{text}");
    }
    check(&[
        (
            "青石镇2032年度工作报告\n（2033年1月9日）\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032\nsigned 2033-01-09",
        ),
        (
            "（2033年1月9日）\n青石镇2032年度工作报告\n一、做法\n全年清淤九里。\n",
            "title 青石镇2032年度工作报告\nissuer 青石镇\nyear 2032",
        ),
    ]);
}
