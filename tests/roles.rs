//! The role of each line of short documents that stand at the edge of a rule: a line more or a mark less, and it is something
//! else.

use gongwen::{Report, Role};

/// The role of the first words of each line.
fn roles(text: &str) -> Vec<(Role, &str)> {
    let report = Report::parse(text);
    let filled = gongwen::lines(text).filter(|line| !line.content.is_empty());
    let role = |at: usize| report.segments.iter().find(|segment| segment.span.range().contains(&at)).unwrap().role;
    filled.map(|line| (role(line.content.start), &text[line.content.range()])).collect()
}

/// Each case is a document: a line of it, and before its bar the role of the line.
#[track_caller]
fn check(cases: &[&str]) {
    let mut wrong = String::new();
    for case in cases {
        let rows: Vec<(&str, &str)> = case.lines().map(|row| row.split_once('|').unwrap_or(("", ""))).collect();
        let text: String = rows.iter().map(|(_, words)| format!("{words}\n")).collect();
        let want: Vec<_> = rows.iter().filter(|(role, _)| !role.is_empty()).collect();
        let found = roles(&text);
        assert_eq!(want.len(), found.len(), "{case}");
        for ((role, _), (found, words)) in want.into_iter().zip(found) {
            let found = format!("{found:?}").to_lowercase();
            if *role != found {
                wrong += &format!("{found}|{words} is no {role}, in:\n{case}\n\n");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn heads() {
    check(&[
        // People are addressed in the text, bodies above it.
        "title|青石镇2032年度工作报告\nbody|各位代表，\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度工作报告\naddressee|县委、县财政局等：\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度工作报告\naddressee|各镇（街道办事处、管委会），县直各部门：\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度工作报告\nbody|各镇（街道）负责清淤的人：\nmarker|一、做法\nbody|全年清淤九里。",
        // A motto, and what it stands above.
        "title|护好一渠清水\ntitle|——青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度工作报告\nsubtitle|——护好一渠清水\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度工作报告\nsubtitle|护好一渠清水\nmarker|一、做法\nbody|全年清淤九里。",
        // Where and when the text was read.
        "title|青石镇2032年度工作报告\nsubtitle|2033年1月9日在镇第八届人民代表大会上\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度工作报告\nsubtitle|镇第八届人民代表大会2033年1月9日通过\nmarker|一、做法\nbody|全年清淤九里。",
        // A title over three lines, and the body that issues it above 关于.
        "title|青石镇人民政府\ntitle|关于2032年度渡口管理\ntitle|工作情况的报告\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇人民政府\ntitle|青石镇水务局\ntitle|关于2032年度渡口管理工作情况的报告\nmarker|一、做法\nbody|全年清淤九里。",
        "furniture|工作动态\n\ntitle|关于2032年度渡口管理工作情况的报告\nmarker|一、做法\nbody|全年清淤九里。",
        "metadata|来源：青石网\ntitle|护好一渠清水\ntitle|关于2032年度渡口管理工作情况的报告\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。\nfurniture|青石镇2032年度工作报告",
        "title|青石镇关于贯彻《渡口管理\ntitle|办法》情况的报告\nmarker|一、做法\nbody|全年清淤九里。",
        "title|落实《渡口管理\ntitle|办法》青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。",
        "title|12月青石镇渡口工作报告\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度\ntitle|工作报告\nmarker|一、做法\nbody|全年清淤九里。\nbody|工作报告",
        "title|关于2032年度渡口管理\ntitle|工作情况的报告\ntitle|（征求意见稿）\nmarker|一、做法\nbody|全年清淤九里。",
        // The addressee over two lines.
        "title|青石镇2032年度工作报告\naddressee|县委、县人大常委会、\naddressee|县人民政府：\nmarker|一、做法\nbody|全年清淤九里。",
        "title|青石镇2032年度工作报告\nsubtitle|护好一渠清水\naddressee|县人民政府：\nmarker|一、做法\nbody|全年清淤九里。",
        // What the page says above the title.
        "metadata|渡口网 2033-01-09 09:10 来源：青石镇\ntitle|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。",
        "metadata|发布日期：\nmetadata|2033-01-09\ntitle|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。",
        "metadata|青政发〔2033〕2号\ntitle|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。",
    ]);
}

#[test]
fn page_numbers_and_boxes() {
    check(&[
        "marker|一、做法\nbody|全年清淤九里。\nfurniture|12\nbody|补植三百株。",
        "marker|一、做法\nbody|全年清淤九里。\nbody|专栏\nbody|3\nbody|补植三百株。",
        "marker|一、做法\nbody|全年清淤九里。\nfurniture|- 3 -\nmarker|二、打算\nfurniture|第4页\nbody|补植三百株。",
        "marker|一、做法\nbody|全年清淤九里。\nfurniture|——— 3 ———\nbody|补植三百株。\nbody|—————————————————— 3\nbody|护岸四处。",
    ]);
}

#[test]
fn annexes() {
    check(&[
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。\nannexlabel|附件1\nmarker|一、填写说明\nbody|逐栏填写。\nmarker|二、填写期限\nbody|月底以前。",
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。\nannexlabel|附件1\nheading|填写说明\nbody|逐栏填写。",
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。\nbody|附件材料清单\nbody|逐栏填写。",
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。\nattachmentnote|附件：\nattachmentnote|1.清淤台账\nattachmentnote|2.补植台账\nsignature|青石镇人民政府\ndate|2033年1月9日",
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。\nannexlabel|附件：\nmarker|1.清淤台账\nmarker|2.补植台账\nbody|逐栏填写。",
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。\nsignature|青石镇人民政府\ndate|2033年1月9日\nannexlabel|附件：清淤台账\nbody|逐栏填写。",
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里。\nattachmentnote|附件：清淤台账\nsignature|青石镇人民政府\ndate|2033年1月9日",
    ]);
}

#[test]
fn closings() {
    check(&[
        "marker|一、做法\nbody|全年清淤九里。\nsignature|青石镇水务局",
        "marker|一、做法\nbody|全年清淤九里\nbody|青石镇水务局",
        "marker|一、做法\nbody|全年清淤九里。\nannexlabel|附件1\nheading|填写说明\nbody|逐栏填写。\nbody|青石镇水务局",
        "marker|一、做法\nbody|全年清淤九里。\nsignature|青石镇水务局 2033年1月9日",
        "marker|一、做法\nbody|全年清淤九里。\nsignature|青石镇党委书记 陆远",
        "marker|一、做法\nbody|全年清淤九里。\nbody|青石镇党委书记 陆远带队走访",
        "marker|一、做法\nbody|全年清淤九里。\ndate|2033年1月9日\nsignature|青石镇水务局",
        "marker|一、做法\nbody|全年清淤九里。\nsignature|青石镇水务局\ndate|2033年1月9日\nnote|（联系人：陆远）",
        "marker|一、做法\nbody|全年清淤九里。\nsignature|汇报单位：青石镇水务局\nnote|（联系人：陆远）",
        "marker|一、做法\nbody|全年清淤九里。\nsignature|汇报单位：青石镇水务局\nfurniture|下一篇：护岸四处",
        "marker|一、做法\nbody|全年清淤九里。\nbody|汇报单位：青石镇水务局\nbody|护岸四处。",
        "marker|一、做法\nbody|全年清淤九里。\nnote|注：\nnote|［1］渡口，指客渡。\nnote|［2］护栏，指岸栏。",
        "marker|一、做法\nbody|全年清淤九里。\nbody|［1］渡口，指客渡。\nnote|［3］护栏，指岸栏。",
    ]);
}

#[test]
fn tables_of_cells() {
    check(&[
        "marker|一、做法\nbody|全年清淤九里。\ntable|表1 渡口台账\ntable|渡口\ntable|护栏\ntable|12\ntable|30\ntable|15\nbody|全部渡口都有护栏。",
        "marker|一、做法\nbody|全年清淤九里。\ntable|表1 渡口台账\n\ntable|渡口\n\ntable|12\n\ntable|30\n\ntable|15\nbody|全部渡口都有护栏。",
        "marker|一、做法\nbody|全年清淤九里。\ntable|沿岸各渡口护栏安装处数合计截至年底\ntable|12\ntable|30\ntable|15",
        "marker|一、做法\nbody|全年清淤九里。\nbody|表1 渡口台账\nbody|全部渡口都有护栏。",
        "marker|一、做法\nbody|全年清淤九里。\nbody|表彰渡口能手\nbody|渡口\nbody|护栏\nbody|岸桩\nbody|全部渡口都有护栏。",
        "marker|一、做法\nbody|全年清淤九里。\ntable|| 渡口 | 护栏 |\ntable|| 东渡 | 12 |\nbody|全部渡口都有护栏。",
        "marker|一、做法\nbody|全年清淤九里。\nbody|| 渡口 | 护栏 |\nbody|全部渡口都有护栏。",
    ]);
}

#[test]
fn headings_without_numbers() {
    check(&[
        "marker|一、做法\nbody|全年清淤九里。\nbody|护岸工程\nmarker|一、东岸\nbody|护岸四处。",
        "marker|一、做法\nbody|全年清淤九里。\nmarker|二、打算\nbody|来年补植。\nheading|护岸工程\nmarker|一、东岸\nbody|护岸四处。\nmarker|二、西岸\nbody|护岸六处。",
        "title|青石镇2032年度工作报告\nbody|去年沿岸各村清淤护岸，群众说好。\nheading|清淤护岸\nbody|全年清淤九里，护岸四处，补植岸柳三百株。\nheading|下一步打算\nbody|继续清淤九里，护岸四处，补植岸柳三百株。",
        "title|青石镇2032年度工作报告\nmarker|一、做法\nbody|全年清淤九里，护岸四处，补植岸柳三百株。\nbody|下一步打算\nbody|继续清淤九里，护岸四处，补植岸柳三百株。",
    ]);
}
