//! What real reports and their neighbours contain: outline, metadata, dates and citations of whole small documents.

mod common;

use common::{case, check};
use gongwen::Role::{Body, Contents, Furniture, Note, Residue, Subtitle};

#[test]
fn headings_and_numbering() {
    check(vec![
        case("A1", "（一）渠务\n1.清淤。九段。\n2.护坡。三段。\n（二）林务\n3.补植。三百株。\n")
            .outline("1 （一） 1 渠务\n2 1. 1 清淤 |\n2 1. 2 护坡 |\n1 （一） 2 林务\n2 1. 3 补植 |"),
        case("A2", "一、基本做法\n一)压实护渠责任\n二)压实护林责任\n二、短板\n")
            .outline("1 一、 1 基本做法\n2 （一） 1 压实护渠责任\n2 （一） 2 压实护林责任\n1 一、 2 短板")
            .rules(&["marker/half-bracket"]),
        case("A3", "一、收支\n（一）收入\n1.本级\n（1）规费\n（2）租金\n2.代管\n")
            .outline("1 一、 1 收支\n2 （一） 1 收入\n3 1. 1 本级\n4 （1） 1 规费\n4 （1） 2 租金\n3 1. 2 代管"),
        case("A4", "一、材料\n１．住址证明；\n２．船只证明；\n").outline("1 一、 1 材料\n2 1. 1 住址证明；\n2 1. 2 船只证明；"),
        case("A5", "１．优先对象\n（１）家有渡工的；\n（２）渡龄未满的；\n２．一般对象\n")
            .outline("1 1. 1 优先对象\n2 （1） 1 家有渡工的；\n2 （1） 2 渡龄未满的；\n1 1. 2 一般对象"),
        case("A6", "一、项目\n5.修渠\n6.4座码头投用\n7.护林\n")
            .outline("1 一、 1 项目\n2 1. 5 修渠\n2 1. 6 4座码头投用\n2 1. 7 护林")
            .rules(&["numbering/start"]),
        case("A6 alone", "一、项目\n6.4座码头投用\n").outline("1 一、 1 项目"),
        case("A7", "8.补植\n9.“3+2”护渠机制\n").outline("1 1. 8 补植\n1 1. 9 “3+2”护渠机制").rules(&["numbering/start"]),
        case("A8", "一、 账目说明\n1、 上年结余\n2、代管账目\n").outline("1 一、 1 账目说明\n2 1、 1 上年结余\n2 1、 2 代管账目"),
        case("A9", "第一章　　通　　则\n").outline("1 章 1 通　　则"),
        case("A10", "三、交 通\n四、水 利\n").outline("1 一、 3 交 通\n1 一、 4 水 利").rules(&["numbering/start"]),
        case("A11", "一、做法\n一是修渠；二是护林；三是换灯；四是补路；五是修桥；六是清塘；七是植树；八是建亭；九是修缮食堂；十是更换门牌；十一是粉刷围墙。\n")
            .outline("1 一、 1 做法\n2 一是 1 _ |\n2 一是 2 _ ~\n2 一是 3 _ ~\n2 一是 4 _ ~\n2 一是 5 _ ~\n2 一是 6 _ ~\n2 一是 7 _ ~\n2 一是 8 _ ~\n2 一是 9 _ ~\n2 一是 10 _ ~\n2 一是 11 _ ~"),
        case("A12", "一、回望\n一是渔业更稳。全年出船平安。\n港区改造提速。新建泊位三处。\n二是林业更旺。\n")
            .outline("1 一、 1 回望\n2 一是 1 渔业更稳 |\n2 一是 2 _ |"),
        case("A13", "一、队伍\n（一）抓学习\n盯紧新手带教，先考核再下船。今年一是办班，二是跟班。\n")
            .outline("1 一、 1 队伍\n2 （一） 1 抓学习\n3 一是 1 _ ~\n3 一是 2 _ ~"),
        case("A14", "一、港口\n港口能力又上台阶。\n新增泊位三处，靠泊更快。\n").outline("1 一、 1 港口"),
        case("A15", "一、绿化\n来年绿化任务\n为：新栽行道树700株以上。\n").outline("1 一、 1 绿化"),
        case("A16", "一、粮食\n——守住粮田，仓廪更实。\n").outline("1 一、 1 粮食"),
        case("A17", "一、办法\n——因地制宜，一村一策。\n各片区按季报送。\n").outline("1 一、 1 办法"),
        case("A18", "一、支出\n——渔政支出3518万元，增长5.2%；\n——修渠支出310万元，增长1.2%。\n").outline("1 一、 1 支出"),
        case("A19", "一、体会\n第一，疏浚旧渠。春前动工。\n第二，补植两岸。不留断档。\n第一责任人到场督办。\n")
            .outline("1 一、 1 体会\n2 第一， 1 疏浚旧渠 |\n2 第一， 2 补植两岸 |"),
        case("A20", "第一章 通则\n第六条 本规程自印发之日起施行。\n第二章 会议\n第一节 召集\n第七条 每月一次。\n")
            .outline("1 章 1 通则\n2 条 6 本规程自印发之日起施行\n1 章 2 会议\n2 节 1 召集\n3 条 7 每月一次")
            .rules(&["numbering/start"]),
        case("A21", "第四条 办理时限。自收件之日起五日。\n").outline("1 条 4 办理时限 |").rules(&["numbering/start"]),
        case("A22", "第五条 下列来件不收：\n（一）无落款的；\n（二）重复的。\n前款来件退回寄件人。\n")
            .outline("1 条 5 下列来件不收：\n2 （一） 1 无落款的；\n2 （一） 2 重复的")
            .rules(&["numbering/start"]),
        case("A23", "第一章 通则\n一、供全镇使用\n二、各村照办\n第二章 职责\n三、镇长总揽\n")
            .outline("1 章 1 通则\n2 一、 1 供全镇使用\n2 一、 2 各村照办\n1 章 2 职责\n2 一、 3 镇长总揽"),
        case("A24", "第一章 通则\n第二章 渡口\n第三章附则\n第三章规定了罚则的，从其规定。\n").outline("1 章 1 通则\n1 章 2 渡口\n1 章 3 附则"),
        case("A25", "一、本镇设渡口站点三处。\n二、各渡口应当挂出绳圈和水瓢。缆绳由镇里添置。\n").outline("1 一、 1 本镇设渡口站点三处\n1 一、 2 各渡口应当挂出绳圈和水瓢 |"),
        case("A26", "一、带头\n（一）带头守规程。\n（二）带头巡渡口、查渡船；带头访船户，补短板。\n本镇全年研究九次。\n")
            .outline("1 一、 1 带头\n2 （一） 1 带头守规程\n2 （一） 2 带头巡渡口、查渡船；带头访船户，补短板"),
        case("A27", "一、做法\n（一）把牢方向，谋定后动。\n镇里研究九次。\n（二）沉到一线，马上就办。\n村里回访三轮。\n")
            .outline("1 一、 1 做法\n2 （一） 1 把牢方向，谋定后动\n2 （一） 2 沉到一线，马上就办"),
        case("A28", "一、 做法\n二、 短板和成因\n").outline("1 一、 1 做法\n1 一、 2 短板和成因"),
        case("A29", "（一）窗口\n1.优化叫号方式\n新设叫号机两台。\n2.优化取件方式\n新设取件柜一组。\n")
            .outline("1 （一） 1 窗口\n2 1. 1 优化叫号方式\n2 1. 2 优化取件方式"),
        case("A30", "（一）队伍\n1.将险情复盘列入渡工例会，逐季打分。\n2.将渡口巡查列入值班表，逐日登记。\n")
            .outline("1 （一） 1 队伍\n2 1. 1 将险情复盘列入渡工例会，逐季打分\n2 1. 2 将渡口巡查列入值班表，逐日登记"),
        case("A32", "一、补贴给谁？\n答：给渡工。\n二、补贴多久到账？\n答：次月到账。\n例2：六月出工，七月到账。\n").outline("1 一、 1 补贴给谁？\n1 一、 2 补贴多久到账？"),
        case("A33", "一、招生\n摇号在前，补录在后\n本镇小学照此办理。\n").outline("1 一、 1 招生"),
        case("A34 line", "一、身份\n①本人 ②亲属 ③邻居\n").outline("1 一、 1 身份"),
        case("A34", "一、分区\n①更衣区\n②洗消区\n").outline("1 一、 1 分区\n2 ① 1 更衣区\n2 ① 2 洗消区"),
        case("A35", "一、做法\n（一）清淤\n（二）补植\n（一）巡山\n（二）防火\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤\n2 （一） 2 补植\n2 （一） 1 巡山\n2 （一） 2 防火")
            .rules(&["numbering/restart"]),
        case("A36", "一、结案\n结案方式：调解居多，判决较少。\n").outline("1 一、 1 结案"),
        case("A37", "一、口径\n备注：1.范围为全镇；2.以下不计：（1）停渡；（2）借用。\n")
            .outline("1 一、 1 口径\n2 1. 1 范围为全镇 ~\n2 1. 2 以下不计 ~\n3 （1） 1 停渡 ~\n3 （1） 2 借用 ~"),
        case("A38", "一、林业\n林业全年造林1.9万亩。\n").outline("1 一、 1 林业"),
        case("A39", "镇情报告\n一、回望\n全年不易。\n各位委员！\n来年加力。\n二、任务\n")
            .outline("1 一、 1 回望\n1 一、 2 任务")
            .metadata(&["title 镇情报告"]),
        case("A40", "一、回望\n一年来，镇里清淤九段。\n一年来，村里补植三百株。\n").outline("1 一、 1 回望"),
        case("A41", "一、做法\n（一）清淤\n（二）补植\n(三)办好便民渡口\n").outline("1 一、 1 做法\n2 （一） 1 清淤\n2 （一） 2 补植\n2 （一） 3 办好便民渡口"),
        case("A42", "一、文书\n（一）清理\n1. 清退旧文书。九份。\n二、台账\n1.补登。三册。\n")
            .outline("1 一、 1 文书\n2 （一） 1 清理\n3 1. 1 清退旧文书 |\n1 一、 2 台账\n2 1. 1 补登 |"),
        case("A43", "一、做法\n全年清淤九段。\n二、短板\n（一）人手偏紧\n（二）车辆偏旧\n")
            .outline("1 一、 1 做法\n1 一、 2 短板\n2 （一） 1 人手偏紧\n2 （一） 2 车辆偏旧"),
        case("A44", "一、队伍\n（一）人员配备。\n上游渡口设岗3个，渡工19人；\n下游渡口设岗2个，渡工11人。\n").outline("1 一、 1 队伍\n2 （一） 1 人员配备"),
        case("A49", "二、短板\n问题主要是：\n一是个别窗口推诿；\n二是新手偏多。\n")
            .outline("1 一、 2 短板\n2 一是 1 _ |\n2 一是 2 _ |")
            .rules(&["numbering/start"]),
    ]);
}

/// A28 and A45 to A48: the words of a title say which part of the report it is.
#[test]
fn kinds_follow_the_words() {
    let text = "一、镇长落实第一责任人职责情况\n二、“十八五”期间进展\n三、 短板和成因\n四、理顺片区关系\n五、来年安排\n六、其他需要报告的情况\n";
    let report = gongwen::Report::parse(text);
    let kinds: Vec<_> = report.sections().map(|(_, section)| section.kind).collect();
    use gongwen::Kind::{Leadership, Measures, Other, Plan, Shortcomings};
    assert_eq!(kinds, [Some(Leadership), Some(Measures), Some(Shortcomings), None, Some(Plan), Some(Other)]);
    assert!(report.dates.is_empty() && report.metadata.year.is_none());
}

/// The innermost section of each paragraph: its words, the title or number of the section.
#[test]
fn paragraphs_hang_where_they_belong() {
    for (id, text, places) in [
        ("A12", "一、回望\n一是渔业更稳。出船平安。\n港区改造提速。\n", &[("港区", "一是")][..]),
        (
            "A22",
            "第五条 下列来件不收：\n（一）无落款的；\n（二）重复的。\n前款来件退回。\n另行登记。\n",
            &[("前款", "第五条"), ("另行", "第五条")],
        ),
        ("A39", "一、回望\n全年不易。\n各位委员！\n来年加力。\n", &[("各位", "一、"), ("来年", "一、")]),
        (
            "E32",
            "四、安排\n一是清旧账。逐件销号。二是立新规。出台三项。\n各村照办。\n",
            &[("逐件", "一是"), ("出台", "二是"), ("各村", "四、")],
        ),
        ("D19", "一、做法\n镇里研究三次。\n（一）清淤。九段。\n", &[("镇里", "一、"), ("九段", "（一）")]),
        ("E4", "一、做法\n（一）清淤。九段。\n（二）补植。三段。\n特此报告。\n", &[("特此", "一、")]),
    ] {
        let report = gongwen::Report::parse(text);
        for (words, marker) in places {
            let section = report.section_at(text.find(words).unwrap()).unwrap();
            assert_eq!(section.heading.marker.as_ref().unwrap().text, *marker, "{id}: {words}");
        }
    }
}

#[test]
fn title_and_what_stands_around_it() {
    check(vec![
        case("B1", "年 度 通 报\n一、回望\n").outline("1 一、 1 回望").metadata(&["title 年度通报"]),
        case("B2", "柳湾乡2031年上半年普法小结\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年上半年普法小结", "issuer 柳湾乡", "year 2031"]),
        case("B2 five years", "五年来，全镇清淤四十段，补植两千株，群众都说好。\n一、做法\n").outline("1 一、 1 做法").metadata(&[]),
        case("B3", "2032年，县渔政局围绕护渔护岸抓普法，全年办班十二期。\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["issuer 县渔政局", "year 2032"]),
        case("B4", "一、做法和成效\n全年十二场。\n").outline("1 一、 1 做法和成效").metadata(&[]),
        case("B5", "县委、县政府：\n2032年，县渔政局围绕护渔抓普法，全年办班十二期。\n")
            .metadata(&["issuer 县渔政局", "year 2032", "addressees 县委 + 县政府"]),
        case("B6", "松溪镇人民政府关于2031年度护渠工作的报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 松溪镇人民政府关于2031年度护渠工作的报告", "issuer 松溪镇人民政府", "year 2031"]),
        case("B7", "关于2031年度护渠工作的报告\n关于2031年度护渠工作的报告\n2031年，松溪镇坚持把护渠摆在前头，全年清淤九段。\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 关于2031年度护渠工作的报告", "issuer 松溪镇", "year 2031"]),
        case("B8", "松溪县2030年度渡口管护总结和2031年度打算的报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 松溪县2030年度渡口管护总结和2031年度打算的报告", "issuer 松溪县", "year 2030"]),
        case("B9", "松溪县2033年度普法报告\n一、上年度主要做法\n")
            .outline("1 一、 1 上年度主要做法")
            .metadata(&["title 松溪县2033年度普法报告", "issuer 松溪县", "year 2033"]),
        case("B10", "松溪县渔政局\n2032年度依法履职报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 松溪县渔政局2032年度依法履职报告", "issuer 松溪县渔政局", "year 2032"]),
        case("B11", "松溪市关于印发《渡口管理\n细则》的通知\n各乡镇人民政府：\n现印发给你们，请照办。\n")
            .metadata(&["title 松溪市关于印发《渡口管理细则》的通知", "issuer 松溪市", "addressees 各乡镇人民政府"])
            .citations(&["渡口管理细则"]),
        case("B12", "松溪县渔政局 2032年度依法履职报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 松溪县渔政局 2032年度依法履职报告", "issuer 松溪县渔政局", "year 2032"]),
        case("B13", "| 柳湾街道2032年度普法报告 |\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾街道2032年度普法报告", "issuer 柳湾街道", "year 2032"]),
        case("B13 half", "柳湾街道2032年度普法报告 |\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾街道2032年度普法报告", "issuer 柳湾街道", "year 2032"]),
        case("B14", "柳湾区2032年度普法报告\n名称：柳湾区2032年度普法报告\n发布日期：2033-01-09\n柳湾区2032年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾区2032年度普法报告", "issuer 柳湾区", "year 2032", "published 2033-01-09"]),
        case("B15", "松渔〔2032〕16号《关于夏汛护岸的报告》\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 关于夏汛护岸的报告", "document_number 松渔〔2032〕16号"])
            .citations(&[]),
        case("B16", "柳湾区商务局 柳湾区财政局 柳湾区总工会2032年度普法报告\n一、做法\n全年三场。\n柳湾区商务局\n柳湾区财政局\n柳湾区总工会\n2033年1月9日\n")
            .outline("1 一、 1 做法")
            .metadata(&[
            "title 柳湾区商务局 柳湾区财政局 柳湾区总工会2032年度普法报告",
            "issuer 柳湾区商务局 柳湾区财政局 柳湾区总工会",
            "year 2032",
            "signatory 柳湾区商务局 柳湾区财政局 柳湾区总工会",
            "signed 2033-01-09",
        ]),
        case("B17", "中共松溪县委、松溪县人民政府、梧川市渔政局：\n2032年，松溪县渔政局围绕护渔抓普法，全年十二期。\n")
            .metadata(&["issuer 松溪县渔政局", "year 2032", "addressees 中共松溪县委 + 松溪县人民政府 + 梧川市渔政局"]),
        case("B18", "中共柳湾区委、柳湾区人民政府：\n一、做法\n").outline("1 一、 1 做法").metadata(&["addressees 中共柳湾区委 + 柳湾区人民政府"]),
        case("B19", "北溪、松溪县人民政府，市直机关、园区，驻市机构：\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["addressees 北溪、松溪县人民政府 + 市直机关 + 园区 + 驻市机构"]),
        case("B20", "镇情报告\n各位委员、同志们：\n一、回望\n").outline("1 一、 1 回望").metadata(&["title 镇情报告"]),
        case("B21", "镇情报告\n——2034年1月9日在柳湾镇三届职代会二次会议上\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .dates(&["2034-01-09"])
            .roles(&[(Subtitle, "——2034年1月9日在柳湾镇三届职代会二次会议上")]),
        case("B22", "镇情报告\n——2034年1月9日在柳湾镇\n三届职代会二次会议上\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .roles(&[(Subtitle, "三届职代会二次会议上")]),
        case("B23", "镇情报告\n--2034年1月9日在柳湾镇职代会上\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .dates(&["2034-01-09"]),
        case("B24", "镇情报告\n——二〇三四年二月三日\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .dates(&["2034-02-03"]),
        case("B25", "镇情通报——2034年2月5日在柳湾镇职工大会上镇工会主席\n一、回望\n").outline("1 一、 1 回望").metadata(&["title 镇情通报"]),
        case("B26", "镇情报告\n会场一角。记者 秦某某 摄\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .roles(&[(Furniture, "会场一角。记者 秦某某 摄")]),
        case("B28", "镇情报告\n（2031年6月3日柳湾镇三届职代会四次会议通过）\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .dates(&["2031-06-03"]),
        case("B29", "镇情报告\n（2032年5月6日）\n一、回望\n").outline("1 一、 1 回望").metadata(&["title 镇情报告", "signed 2032-05-06"]),
        case("B30", "柳湾镇2031年度普法报告\n一、做法\n全年十二场。\n柳湾镇人民政府\n2032年1月9日\n（此件全文公布）\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2031年度普法报告", "issuer 柳湾镇", "year 2031", "signatory 柳湾镇人民政府", "signed 2032-01-09"])
            .roles(&[(Note, "（此件全文公布）")]),
        case("B31", "LW04031\n2031年05月08日\n2036年05月07日\n柳湾镇关于渡口停航的通告\n渡口检修期间停航，请乘客绕行。\n")
            .metadata(&["title 柳湾镇关于渡口停航的通告", "issuer 柳湾镇"])
            .dates(&[]),
        case("B32", "2031年05月08日\n柳湾镇2030年度普法报告\n一、做法\n全年十二场。\n柳湾镇人民政府\n2031年5月2日\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2030年度普法报告", "issuer 柳湾镇", "year 2030", "signatory 柳湾镇人民政府", "signed 2031-05-02"]),
        case("B33", "索引号 | LW07 | 文号 | 发布单位 | 柳湾县渔政局 | |\n柳湾县渔政局2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾县渔政局2031年度普法报告", "issuer 柳湾县渔政局", "year 2031"]),
        case("B34", "[ 发布单位 ] 柳湾乡 [ 时效 ]\n[ 发布时间 ] 2032-03-04\n柳湾乡2031年度普法报告\n[ 发布单位 ] 柳湾乡 [ 时效 ]\n[ 发布时间 ] 2032-03-04\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "published 2032-03-04"]),
        case("B35", "• 发文字号\n北政发〔2032〕9号\n• 失效日期\n• 主题\n柳湾乡2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "document_number 北政发〔2032〕9号"]),
        case("B36", "柳湾乡2031年度普法报告\n【来源:【时间:2032-04-11\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "published 2032-04-11"]),
        case("B37", "现在是2020年2月5日 星期三 正月十二\n柳湾乡2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031"]),
        case("B38", "柳湾乡2031年度普法报告\n发布时间：2032-02-17\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "published 2032-02-17"]),
        case("B39", "柳湾乡2031年度普法报告\n2032/4/7 08:05:09\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "published 2032-04-07"]),
        case("B39 padded", "柳湾乡2031年度普法报告\n2032年04月07日 08时05分\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "published 2032-04-07"]),
        case("B40", "首页 &gt; 公开 &gt; 普法\n首页\n>\n公开目录\n柳湾乡2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031"])
            .roles(&[(Furniture, "首页 &gt; 公开 &gt; 普法"), (Furniture, "公开目录")]),
        case("B41", "柳湾乡2031年度普法报告\n一、做法\n全年十二场。\n【返回页首】\n编辑：秦某某\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031"])
            .roles(&[(Furniture, "【返回页首】"), (Furniture, "编辑：秦某某")]),
        case("B42", "柳湾乡年度情况\n<U+2003>2032年，乡里办讲座十二场，接访九人。-->\n")
            .dates(&["2032"])
            .roles(&[(Residue, "<U+2003>"), (Residue, "-->")]),
        case("B43", "[b]柳[/b][b]湾[/b]镇[b]2032[/b]年普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年普法报告", "issuer 柳湾镇", "year 2032"]),
        case("B44", "一、做法\n全年十二场。\n<!-- BODY START -->\n接访九人。\n")
            .outline("1 一、 1 做法")
            .roles(&[(Residue, "<!-- BODY START -->")]),
        case("B45", "\u{feff}柳湾街道2032年度普法报告\r\n一、做法\r\n全年十二场。\r\r\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾街道2032年度普法报告", "issuer 柳湾街道", "year 2032"]),
        case("B47", "柳灣鎮2032年度普法報告\n一、主要舉措和成效\n二、短板與成因\n調解217宗。\n")
            .outline("1 一、 1 主要舉措和成效\n1 一、 2 短板與成因")
            .metadata(&["title 柳灣鎮2032年度普法報告", "issuer 柳灣鎮", "year 2032"]),
        case("B49", "2032年，柳湾镇坚持护渠，渠道更加顺畅?,F就此事说明如下：\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["issuer 柳湾镇", "year 2032"]),
        case("B50", "柳湾镇2032年度普法报告\n现就履职情况作如下报告：\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年度普法报告", "issuer 柳湾镇", "year 2032"])
            .roles(&[(Body, "现就履职情况作如下报告：")]),
        case("B50 full stop", "柳湾镇2032年度普法报告\n现把全年情况小结如下。\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年度普法报告", "issuer 柳湾镇", "year 2032"])
            .roles(&[(Body, "现把全年情况小结如下。")]),
        case("B50 short", "柳湾镇2032年度普法报告\n主要情况如下：\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年度普法报告", "issuer 柳湾镇", "year 2032"])
            .roles(&[(Body, "主要情况如下：")]),
        case("B51", "柳湾镇2032年度推进法治建设履职情况\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年度推进法治建设履职情况", "issuer 柳湾镇", "year 2032"]),
        case("B51 述法", "柳湾镇镇长2032年度述法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇镇长2032年度述法报告", "issuer 柳湾镇镇长", "year 2032"]),
        case("B51 年报", "柳湾镇2032年执法统计年报\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年执法统计年报", "issuer 柳湾镇", "year 2032"]),
        case("B51 草案", "关于柳湾县2032年预算（草案）的报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 关于柳湾县2032年预算（草案）的报告", "issuer 柳湾县", "year 2032"]),
        case("B52", "柳湾自治县渔政局2032年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾自治县渔政局2032年度普法报告", "issuer 柳湾自治县渔政局", "year 2032"]),
        case("B52 reservoir", "松溪水库管理处2032年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 松溪水库管理处2032年度普法报告", "issuer 松溪水库管理处", "year 2032"]),
        case("B53", "2032年，我镇普法扎实推进。现将我镇普法情况小结如下：\n一、做法\n").outline("1 一、 1 做法").metadata(&["year 2032"]),
        case("B54", "柳湾镇2032年度普法报告\n来源：松溪晨报\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年度普法报告", "issuer 柳湾镇", "year 2032", "source 松溪晨报"]),
        case("B55", "柳湾镇2032年度普法报告\n2032年，镇里办讲座十二场（电话：000-1234567，邮箱：a@b.example），现报告如下：\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年度普法报告", "issuer 柳湾镇", "year 2032"]),
        case("B56", "# 柳湾镇2032年度普法报告\n## 一、做法\n**（一）受理** 今年收件九百件。\n**（二）办结** 今年办结八百件。\n")
            .outline("1 一、 1 做法\n2 （一） 1 受理 今年收件九百件\n2 （一） 2 办结 今年办结八百件")
            .metadata(&["title 柳湾镇2032年度普法报告", "issuer 柳湾镇", "year 2032"])
            .roles(&[(Residue, "## "), (Residue, "**")]),
    ]);
}

#[test]
fn citations_brackets_punctuation() {
    check(vec![
        case("D1", "一、依据\n落实《渡口办法》（松办发〔2031〕44号）。\n")
            .outline("1 一、 1 依据")
            .citations(&["渡口办法"])
            .metadata(&[]),
        case("D2", "松粮发[2031]6号\n松溪县粮食局2031年度普法报告\n一、做法\n").outline("1 一、 1 做法").metadata(&[
            "title 松溪县粮食局2031年度普法报告",
            "issuer 松溪县粮食局",
            "year 2031",
            "document_number 松粮发[2031]6号",
        ]),
        case("D3", "一、依据\n落实《松溪市渡口规则》（市政府令第37号，以下简称《规则》）。《规则》共九条。\n")
            .outline("1 一、 1 依据")
            .citations(&["松溪市渡口规则", "规则", "规则"]),
        case("D4", "一、机构\n松溪县供销合作社（以下简称县供销社）牵头。\n").outline("1 一、 1 机构").citations(&[]),
        case("D5", "一、依据\n市总工会《章程》和县《细则》。\n").outline("1 一、 1 依据").citations(&["章程", "细则"]),
        case("D6", "一、依据\n印发《松溪镇渡口细则等文件，走访14户。\n")
            .outline("1 一、 1 依据")
            .citations(&[])
            .rules(&["citation/unclosed"]),
        case("D8", "一、依据\n对照《巡渠规程（试行）》和《古树名录》（2031年）自查。\n")
            .outline("1 一、 1 依据")
            .citations(&["巡渠规程（试行）", "古树名录"])
            .dates(&["2031"]),
        case("D9", "一、作风\n推行“‘听’民声、‘走’村巷”。\n").outline("1 一、 1 作风").citations(&[]),
        case("D10", "柳湾区2032年度普法报告\n一、做法\n对照《柳湾区2031年度普法报告》逐条整改。\n")
            .outline("1 一、 1 做法")
            .citations(&["柳湾区2031年度普法报告"])
            .metadata(&["title 柳湾区2032年度普法报告", "issuer 柳湾区", "year 2032"]),
        case("D11", "一、做法\n推行“三色牌”〔3〕管护。\n").outline("1 一、 1 做法").metadata(&[]),
        case("D13", "一、做法\n成活率100%.\n二、短板\n").outline("1 一、 1 做法\n1 一、 2 短板"),
        case("D14", "镇情报告\n各位委员!下面我报告全年工作，请予审议。\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"]),
        case("D16", "一、接访\n全年接收来信8封\n二、短板\n").outline("1 一、 1 接访\n1 一、 2 短板"),
        case("D17", "2032年在镇党委带领下全镇护渠成效明显，现报告如下：\n一、做法\n")
            .outline("1 一、 1 做法")
            .dates(&["2032"]),
        case("D18", "一、办件\n一是分类登记，二是办结旧件，三是盯紧新件。\n")
            .outline("1 一、 1 办件\n2 一是 1 _ |\n2 一是 2 _ ~\n2 一是 3 _ ~"),
        case("D19", "一、做法\n全年三场。\n附件2-6下载：《报名表》.xlsx\n")
            .outline("1 一、 1 做法")
            .citations(&["报名表"]),
        case("D20", "一、案件\n案数没有变化。所涉行业：渔业21件，运输9件。\n").outline("1 一、 1 案件"),
    ]);
}

#[test]
fn whole_documents() {
    check(vec![
        case("E1", "松溪县2033年预算说明\n一、 收入\n二、 支出\n三、 附表\n一、收入\n全年收入持平，规费略增。\n二、支出\n修渠为主，略有结余。\n三、附表\n见另册，按季更新，供查阅。\n")
            .outline("1 一、 1 收入\n1 一、 2 支出\n1 一、 3 附表")
            .roles(&[(Contents, "二、 支出")]),
        case("E2", "松溪镇议事规则\n目　　录\n第一章　通则\n第二章　渡口\n第一章　通则\n第一条　为便利群众，制定本规则。\n第二章　渡口\n第二条　渡口设标牌。\n")
            .outline("1 章 1 通则\n2 条 1 为便利群众，制定本规则\n1 章 2 渡口\n2 条 2 渡口设标牌")
            .roles(&[(Contents, "第二章　渡口")]),
        case("E5", "松溪镇渡口规程\n渡工凭证上岗，每年体检一次，体检不合格的调岗。\n五、公示期限\n三日。\n六、附注\n")
            .outline("1 一、 5 公示期限\n1 一、 6 附注")
            .rules(&["numbering/start"]),
        case("E7", "一、任务\n来年清淤九段。\n附件3 术语说明\n一、渠\n二、林\n").outline("1 一、 1 任务\n附件3 术语说明\n1 一、 1 渠\n1 一、 2 林"),
        case("E8", "一、任务\n来年清淤九段。\n附件 2-3\n人员名册\n1.甲某\n2.乙某\n")
            .outline("1 一、 1 任务\n附件 2-3 人员名册\n1 1. 1 甲某\n1 1. 2 乙某")
            .dates(&[]),
        case("E10", "一、任务\n来年清淤九段。\n附件：1.申领表.docx\n2.网点名册.pdf\n").outline("1 一、 1 任务"),
        case("E11", "一、任务\n来年清淤九段。\n二、保障\n经费列入预算。\n术语说明\n1.双仓制：指粮谷分仓。\n2.单渡制：指一渠一渡。\n")
            .outline("1 一、 1 任务\n1 一、 2 保障\n1 - 术语说明\n1 1. 1 双仓制：指粮谷分仓\n1 1. 2 单渡制：指一渠一渡"),
        case("E16", "北农〔2032〕21号\n县政府：\n现送上报告，请审阅。\n北溪县渔政局\n2032年3月2日\n北溪县渔政局2031年度履职报告\n一、做法\n全年九场。\n二、短板\n")
            .outline("1 一、 1 做法\n1 一、 2 短板")
            .metadata(&[
            "title 北溪县渔政局2031年度履职报告",
            "issuer 北溪县渔政局",
            "year 2031",
            "addressees 县政府",
            "document_number 北农〔2032〕21号",
            "signatory 北溪县渔政局",
            "signed 2032-03-02",
        ]),
        case("E17", "关于印发《渡口细则》的通知\n各渡口站：\n现印发给你们，请照办。\n松溪县渡口站\n2032年6月1日\n渡口细则\n第一条 渡工持证上岗。\n第二条 渡船每年检验。\n")
            .outline("1 - 渡口细则\n1 条 1 渡工持证上岗\n1 条 2 渡船每年检验")
            .metadata(&[
            "title 关于印发《渡口细则》的通知",
            "issuer 松溪县渡口站",
            "addressees 各渡口站",
            "signatory 松溪县渡口站",
            "signed 2032-06-01",
        ]),
        case("E14", "一、任务\n1.翻修渡口\n进度：9月底前。\n牵头：县渔政局\n2.更换路灯\n进度：10月底前。\n")
            .outline("1 一、 1 任务\n2 1. 1 翻修渡口\n2 1. 2 更换路灯")
            .metadata(&[]),
        case("E21", "一、样品\n3.5g\n12ml\n").outline("1 一、 1 样品"),
        case("E26", "栖防〔2032〕8 号\n松溪县2032年防汛情况报告\n一、汛情\n全县平安度汛。\n县防汛办\n2032 年 5 月 9 日\n")
            .outline("1 一、 1 汛情")
            .metadata(&["title 松溪县2032年防汛情况报告", "issuer 松溪县", "year 2032", "document_number 栖防〔2032〕8号", "signatory 县防汛办", "signed 2032-05-09"]),
        case("E27", "松溪县2032年防汛情况报告\n一、汛情\n全县平安度汛。\n县防汛办\n（县应急局代章）\n2032年5月9日\n")
            .outline("1 一、 1 汛情")
            .metadata(&["title 松溪县2032年防汛情况报告", "issuer 松溪县", "year 2032", "signatory 县防汛办", "signed 2032-05-09"]),
        case("E29", "　　一、做法\n　　全年九场。\n　　二、改进方向\n").outline("1 一、 1 做法\n1 一、 2 改进方向"),
        case("E30", "    一、做法\n    (一)宣讲\n\u{a0}\u{a0}\u{a0}\u{a0}(二)改进方向\n")
            .outline("1 一、 1 做法\n2 （一） 1 宣讲\n2 （一） 2 改进方向"),
        case("E32", "四、来年安排\n一是清旧账。逐件销号。二是立新规。本年出台三项。三是强队伍。\n")
            .outline("1 一、 4 来年安排\n2 一是 1 清旧账 |\n2 一是 2 立新规 ~\n2 一是 3 _ ~")
            .rules(&["numbering/start"]),
        case("E34", "一、受理\n1.窗口收件61件。\n2.网上收件9件。\n3.\n")
            .outline("1 一、 1 受理\n2 1. 1 窗口收件61件\n2 1. 2 网上收件9件\n2 1. 3 _")
            .rules(&["heading/empty"]),
    ]);
}

#[test]
fn damaged_and_flattened() {
    check(vec![
        case("A31", "松溪镇议事规程\n为规范议事，制定本规程，各村照此办理。\n三\n镇务会每月一次，由镇长召集。\n四\n本规程由办公室解释，自印发之日起施行。\n")
            .outline("1 一 3 _\n1 一 4 _")
            .rules(&["numbering/start", "heading/empty"]),
        case("B48", "一、幹(gàn)部\n全年開(kāi)會(huì)6場(chǎng)。\n")
            .outline("1 一、 1 幹部")
            .roles(&[(Residue, "(gàn)"), (Residue, "(kāi)")]),
        case("E3", "松溪县工作报告\n2033年回望\n（一）稳产。粮食增产。\n（二）扩容。渡口增容。\n2034年任务\n（一）扩渠。新开两条。\n（二）添灯。新添百盏。\n")
            .outline("1 - 2033年回望\n1 （一） 1 稳产 |\n1 （一） 2 扩容 |\n1 - 2034年任务\n1 （一） 1 扩渠 |\n1 （一） 2 添灯 |"),
        case("E9", "一、任务\n来年清淤。\n附件：\n1.名单\n2.清单\n松溪县人民政府\n2033年1月5日\n附件1\n名单\n甲某，渡工，在岗。\n附件 2\n清单\n清淤，三月完成。\n")
            .outline("1 一、 1 任务\n附件1 名单\n附件 2 清单"),
        case("E12", "一、任务\n来年清淤。\n名词解释\n1.“双仓制”：\n指粮谷分仓存放。\n2.“三色牌”：\n指红黄绿三种渠牌。\n")
            .outline("1 一、 1 任务\n1 - 名词解释\n1 1. 1 “双仓制”：\n1 1. 2 “三色牌”："),
        case("E13", "一、任务\n来年清淤。\n二、保障\n经费到位。\n2034年惠民清单\n一、翻修渡口\n二、更换路灯\n")
            .outline("1 一、 1 任务\n1 一、 2 保障\n1 - 2034年惠民清单\n1 一、 1 翻修渡口\n1 一、 2 更换路灯"),
        case("E15", "一、茶园\n各乡茶园面积见表。\n3 2032年各乡茶园面积\n").outline("1 一、 1 茶园").dates(&["2032"]),
        case("E18", "一、收件\n全年收件九百件。\n（此处略去312字）\n试读结束，全文3805字\n")
            .outline("1 一、 1 收件")
            .roles(&[(Furniture, "试读结束，全文3805字")]),
        case("E19", "以下由网友整理\n范文2\n松溪镇2032年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 松溪镇2032年度普法报告", "issuer 松溪镇", "year 2032"]),
        case("E20", "一、概况\n全年平稳。\n二、人员\n二人在岗。\n三、经费\n经费到位。\n四、办件\n本年\n0\n一、新增\n0\n(一)自办\n0\n五、说明\n全年办件数据均已核对，无差错。\n")
            .outline("1 一、 1 概况\n1 一、 2 人员\n1 一、 3 经费\n1 一、 4 办件\n1 一、 5 说明"),
        case("E25", "一、巡查\n全年巡查沿岸渡口、\n7\n码头和船坞三百次。\n").outline("1 一、 1 巡查").roles(&[(Furniture, "7")]),
    ]);
}
