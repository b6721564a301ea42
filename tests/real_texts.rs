//! What notices, plans and work reports as published add to the annual reports.

mod common;

use common::{case, check};
use gongwen::Role::{AttachmentNote, Body, Furniture, Table, Title};
use gongwen::{Kind, Report, Severity};

#[test]
fn outlines_and_metadata() {
    check(vec![
        case("第一是 counts in a paragraph", "渡口工作汇报\n今年有三点变化值得一说。第一是渡船全部换新，共换十二艘。第二是渡工持证上岗。第三是夜渡停了。\n安全第一是大家的共识。\n")
            .outline("1 第一， 1 _ ~\n1 第一， 2 _ ~\n1 第一， 3 _ ~"),
        case("a version below the title is part of it", "渡运安全处置方案\n（试行第三版）\n为做好渡运安全工作，制定本方案。\n一、分工\n各站按片负责。\n")
            .outline("1 一、 1 分工")
            .metadata(&["title 渡运安全处置方案（试行第三版）"])
            .roles(&[(Title, "（试行第三版）")]),
        case("a passing note is not", "苇塘镇渡口规则\n（2031年3月5日苇塘镇第七届人民代表大会第二次会议通过）\n第一条 渡工持证上岗。\n")
            .outline("1 条 1 渡工持证上岗")
            .metadata(&["title 苇塘镇渡口规则"]),
        case("the number of a box is no page number", "渡运发展规划\n一、设施\n各渡口逐步更新设施，统一标识标牌。\n专栏\n3\n渡船更新工程\n淘汰木质渡船，推广电动渡船。\n— 7 —\n二、保障\n落实经费，压实各站责任。\n")
            .outline("1 一、 1 设施\n1 一、 2 保障")
            .roles(&[(Body, "3"), (Furniture, "— 7 —")]),
        case("the list of attachments without its label", "苇塘镇渔政站关于渡船年检的通知\n各渡口站：\n现将渡船年检有关事项通知如下：\n一、时间\n三月底前完成。\n二、材料\n逐项填报。\n1.渡船年检申请表\n2.渡工名册\n苇塘镇渔政站\n2031年2月7日\n附件1：渡船年检申请表.docx\n附件2：渡工名册.xlsx\n")
            .outline("1 一、 1 时间\n1 一、 2 材料")
            .metadata(&[
                "title 苇塘镇渔政站关于渡船年检的通知",
                "issuer 苇塘镇渔政站",
                "addressees 各渡口站",
                "signatory 苇塘镇渔政站",
                "signed 2031-02-07",
            ])
            .roles(&[(AttachmentNote, "2.渡工名册")]),
        case("items that no link names stay items", "苇塘镇渔政站关于渡船年检的通知\n各渡口站：\n现通知如下：\n一、材料\n1.申请表\n2.渡工名册\n苇塘镇渔政站\n2031年2月7日\n附件1：收费标准.docx\n")
            .outline("1 一、 1 材料\n2 1. 1 申请表\n2 1. 2 渡工名册"),
        case("the blank in the name of a body", "榆陵县 林业局 关于开展古树普查的通知\n各林场：\n请于五月底前报送名录，逾期不再受理。\n")
            .metadata(&["title 榆陵县 林业局 关于开展古树普查的通知", "issuer 榆陵县林业局", "addressees 各林场"]),
    ]);
}

/// What scanners, editors and browsers make of numbers.
#[test]
fn numbers_as_they_are_pasted() {
    check(vec![
        case("a dash for the 一 of 一是", "一、做法\n（一）抓巡查。—是巡渡口,查出隐患九处;二是巡渡船,换下三艘;三是巡渡工。\n（二）抓宣讲。全年九场。\n")
            .outline("1 一、 1 做法\n2 （一） 1 抓巡查 |\n3 一是 1 _ ~\n3 一是 2 _ ~\n3 一是 3 _ ~\n2 （一） 2 抓宣讲 |")
            .rules(&["marker/look-alike"]),
        case("a dash alone is no 一是", "一、做法\n——是为渡口立规矩的一年。\n渡口增容——是三年来最快的。\n").outline("1 一、 1 做法"),
        case("a blank for the line end", "苇塘镇渡口小结\n今年工作小结如下：一、做法 （一）清淤。疏浚九段。 （二）护坡。砌石三段。 二、打算 （一）补植。（二）换灯。\n")
            .outline("1 一、 1 做法 ~\n2 （一） 1 清淤 ~\n2 （一） 2 护坡 ~\n1 一、 2 打算 ~\n2 （一） 1 补植 ~\n2 （一） 2 换灯 ~"),
        case("a blank before a number that points", "一、做法\n按照规程 （三）项和表格 （一）栏办理。\n渡口 一、二级分别管理。\n").outline("1 一、 1 做法"),
        case("the first of a list behind its sentence", "一、做法\n主要是：（一）清淤。疏浚九段。\n（二）护坡。砌石三段。\n二、打算\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤 ~\n2 （一） 2 护坡 |\n1 一、 2 打算"),
        case("digits that only a blank parts from their words", "渡口检查报告\n1 总体情况\n全县检查渡口九处，均已复查。\n2 发现的问题\n2.1 设施方面\n2.1.1 绳圈老化。共三处。\n2.1.2 照明不足。共两处。\n2.2 台账方面\n登记不全。\n3 整改要求\n3.1 限期更换。\n")
            .outline("1 1. 1 总体情况\n1 1. 2 发现的问题\n2 1.1 2.1 设施方面\n3 1.1 2.1.1 绳圈老化 |\n3 1.1 2.1.2 照明不足 |\n2 1.1 2.2 台账方面\n1 1. 3 整改要求\n2 1.1 3.1 限期更换")
            .metadata(&["title 渡口检查报告"]),
        case("rows of a table are not", "一、渡口\n各渡口渡船数如下。\n1 东渡口 3艘\n2 西渡口 5艘\n3 南渡口 2艘\n二、渡工\n").outline("1 一、 1 渡口\n1 一、 2 渡工"),
        case("blanks of HTML behind a tag", "<p>&nbsp;&nbsp;&nbsp;&nbsp;<strong>一、做法</strong></p>\n<p>&nbsp;&nbsp;（一）清淤。疏浚九段。</p>\n<p>&nbsp;&nbsp;<b>二、打算</b></p>\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤 |\n1 一、 2 打算"),
        case("a label that touches the date before it", "<h1>苇塘镇2031年渡口报告</h1>\n<span>时间：2032-01-10</span>&nbsp;&nbsp;<span>来源：苇塘渔政站</span>\n<p>全年平安渡运，没有发生事故。</p>\n")
            .metadata(&["title 苇塘镇2031年渡口报告", "issuer 苇塘镇", "year 2031", "published 2032-01-10", "source 苇塘渔政站"]),
        case("a table with bars", "一、做法\n各季场次见下表。\n| 季度 | 场次 |\n| ---- | ---- |\n| 一、二季度 | 3 |\n二、打算\n")
            .outline("1 一、 1 做法\n1 一、 2 打算")
            .roles(&[(Table, "| 季度 | 场次 |"), (Table, "| 一、二季度 | 3 |")]),
        case("a rule between two parts", "一、做法\n疏浚九段。\n---\n二、打算\n补植两岸。\n***\n苇塘镇渔政站\n2031年2月7日\n")
            .outline("1 一、 1 做法\n1 一、 2 打算")
            .roles(&[(Furniture, "---")])
            .metadata(&["signatory 苇塘镇渔政站", "signed 2031-02-07"]),
        case("a title of attachments on lines apart", "渡船年检通知\n各渡口站：\n现将年检事项通知如下。\n\n附件：1.申请表\n\n      2.名册\n\n苇塘镇渔政站\n\n2031年2月7日\n\n附件１\n\n申请表\n\n船名，船号。\n\n附件２\n\n名册\n\n甲某，渡工。\n")
            .outline("附件１ 申请表\n附件２ 名册")
            .roles(&[(AttachmentNote, "2.名册")]),
        case("joint signatures on lines apart", "苇塘镇渡口小结\n全年平安渡运，没有发生事故，群众普遍满意。\n\n中共苇塘镇委员会\n\n苇塘镇人民政府\n\n2031年2月7日\n")
            .metadata(&["title 苇塘镇渡口小结", "issuer 中共苇塘镇委员会 苇塘镇人民政府", "signatory 中共苇塘镇委员会 苇塘镇人民政府", "signed 2031-02-07"]),
        case("a page number below a heading without a number", "苇塘镇渡口报告\n现将全镇渡口工作的有关情况报告如下。\n2031年回望\n\n— 1 —\n\n（一）清淤。疏浚九段，两岸护坡同步完成。\n2032年任务\n\n— 2 —\n\n（一）补植。沿岸补植杨柳三百株，管护到位。\n")
            .outline("1 - 2031年回望\n1 （一） 1 清淤 |\n1 - 2032年任务\n1 （一） 1 补植 |"),
        case("digits of full width in the number of a document", "苇政发〔２０３１〕７号\n苇塘镇2031年渡口报告\n全年平安渡运，群众满意。\n")
            .metadata(&["title 苇塘镇2031年渡口报告", "issuer 苇塘镇", "year 2031", "document_number 苇政发〔２０３１〕７号"]),
        case("a blank before the 年 of an item", "一、做法\n1.2031 年清淤九段。\n2.2032 年补植两岸。\n").outline("1 一、 1 做法\n2 1. 1 2031 年清淤九段\n2 1. 2 2032 年补植两岸"),
        case("a speech names no body", "在全镇渡口工作会上的讲话\n同志们：\n一、认清形势\n二、突出重点\n")
            .outline("1 一、 1 认清形势\n1 一、 2 突出重点")
            .metadata(&["title 在全镇渡口工作会上的讲话"]),
    ]);
}

/// Clauses end in a stop and headings do not: only the stop of a heading is remarked on.
#[test]
fn stops_of_clauses_are_right() {
    let text =
        "渡船年检通知\n一、时间\n三月底前完成。\n二、材料\n逐项填报。\n三、本通知自2031年3月1日起施行，有效期两年。\n";
    assert!(Report::parse(text).diagnostics.iter().all(|found| found.rule.id() != "heading/stop"));
    let text = "一、时间。\n三月底前完成。\n二、材料。\n逐项填报。\n";
    assert_eq!(Report::parse(text).diagnostics.iter().filter(|found| found.rule.id() == "heading/stop").count(), 2);
}

/// What is still to be done is a plan where another part tells what was done.
#[test]
fn tasks_behind_a_review() {
    let text = "2032年榆陵县政府工作报告\n一、2031年工作回顾\n渔业增产。\n二、“十八五”时期主要目标任务\n渡口翻番。\n三、2032年重点工作\n清淤九段。\n";
    let report = Report::parse(text);
    let kinds: Vec<_> = report.sections().map(|(_, section)| section.kind).collect();
    assert_eq!(kinds, [Some(Kind::Measures), Some(Kind::Plan), Some(Kind::Plan)]);
    assert!(report.diagnostics.iter().all(|found| found.severity == Severity::Info));
}
