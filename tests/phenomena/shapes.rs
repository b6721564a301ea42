//! Shapes of whole documents.

use super::common::{Case, case};
use gongwen::Role::{AnnexLabel, AttachmentNote, Contents, Furniture, Marker, Signature, Table};

/// A text as a printer breaks it, 30 characters a line.
const PRINTED: &str = "\
松溪县2032年度护渡情况报告
一、做法
　　县渔政局抢在汛期以前逐个排查沿岸渡口和码头，逐条登记隐患
并且限期整改，逐项验收销号，渡口面貌明显改观，两岸群众普遍说
好。县里同时调整渡口水位标尺，统一各渡口标尺，涨幅不少于 3
米，逐月公示读数，接受沿岸村民监督，方便往来船只辨认水情，渡
工照表行船，不抢不拖，群众过河更加安心。
　　全年共检修沿线大小渠道上的闸门十二扇，其中单孔净宽达到
12.5米以上者两座，其余照旧使用；闸室内外统一粉刷，启闭设备逐
台试车，覆盖干渠、支渠、渡口、码头和船坞，年底前全部完工并且
通过验收。
二、打算
　　来年继续排查渡口，逐月公示读数。
";

/// A sentence for a paragraph of many figures, and what it gives.
const FIGURES: &str = "全年新修步道9公里，改造渡口5处，补植柳树3200株，疏浚水塘14口，培训渡工86人次，发放救生衣1200件，办理渡船检验71艘；";
const FIGURES_READ: [&str; 7] =
    ["9 公里 步道", "5 处 渡口", "3200 株 柳树", "14 口 水塘", "86 人次 渡工", "1200 件 救生衣", "71 艘 渡船检验"];

pub fn cases() -> Vec<Case> {
    vec![
        case("E1", "松溪县2033年预算说明\n一、 收入\n二、 支出\n三、 附表\n一、收入\n全年收入持平，规费略增。\n二、支出\n修渠为主，略有结余。\n三、附表\n见另册，按季更新，供查阅。\n")
            .outline("1 一、 1 收入\n1 一、 2 支出\n1 一、 3 附表")
            .roles(&[(Contents, "二、 支出")])
            .roles(&[(Contents, "一、 收入")]),
        case("E2", "松溪镇议事规则\n目　　录\n第一章　通则\n第二章　渡口\n第一章　通则\n第一条　为便利群众，制定本规则。\n第二章　渡口\n第二条　渡口设标牌。\n")
            .outline("1 章 1 通则\n2 条 1 为便利群众，制定本规则\n1 章 2 渡口\n2 条 2 渡口设标牌")
            .roles(&[(Contents, "第二章　渡口")])
            .roles(&[(Contents, "目　　录")]),
        case("E3", "松溪县工作报告\n2033年回望\n（一）稳产。粮食增产。\n（二）扩容。渡口增容。\n2034年任务\n（一）扩渠。新开两条。\n（二）添灯。新添百盏。\n")
            .outline("1 - 2033年回望\n1 （一） 1 稳产 |\n1 （一） 2 扩容 |\n1 - 2034年任务\n1 （一） 1 扩渠 |\n1 （一） 2 添灯 |"),
        case("E4", "松溪县工作报告\n一、回望\n全县平稳，渡口平安。\n二、任务\n（一）清淤。先清干渠。\n（二）补植。先补东岸。\n改进自身作风\n（一）守规矩。逢事先问法。\n（二）讲效率。当日事当日毕。\n各位委员，路还很长，让我们一起把渡口守好。\n")
            .outline("1 一、 1 回望\n1 一、 2 任务\n2 （一） 1 清淤 |\n2 （一） 2 补植 |\n1 - 改进自身作风\n1 （一） 1 守规矩 |\n1 （一） 2 讲效率 |")
            .places(&[("逢事", "（一）"), ("各位", "改进自身作风")]),
        case("E5", "松溪镇渡口规程\n渡工凭证上岗，每年体检一次，体检不合格的调岗。\n五、公示期限\n三日。\n六、附注\n")
            .outline("1 一、 5 公示期限\n1 一、 6 附注")
            .rules(&["numbering/start"])
            .dates(&[]),
        case("E6", "一、流程\n(三)\n窗口登记\n(四)\n转交经办\n")
            .outline("1 一、 1 流程\n2 （一） 3 窗口登记\n2 （一） 4 转交经办")
            .rules(&["heading/split", "numbering/start"]),
        case("E7", "一、任务\n来年清淤九段。\n附件3 术语说明\n一、渠\n二、林\n").outline("1 一、 1 任务\n附件3 术语说明\n1 一、 1 渠\n1 一、 2 林")
            .dates(&[]),
        case("E8", "一、任务\n来年清淤九段。\n附件 2-3\n人员名册\n1.甲某\n2.乙某\n")
            .outline("1 一、 1 任务\n附件 2-3 人员名册\n1 1. 1 甲某\n1 1. 2 乙某")
            .dates(&[]),
        case("E8 note", "一、任务\n来年清淤。\n附件：2-3.人员名册\n")
            .outline("1 一、 1 任务")
            .quantities(&[])
            .dates(&[])
            .roles(&[(AttachmentNote, "附件：2-3.人员名册")]),
        case("E9", "一、任务\n来年清淤。\n附件：\n1.名单\n2.清单\n松溪县人民政府\n2033年1月5日\n附件1\n名单\n甲某，渡工，在岗。\n附件 2\n清单\n清淤，三月完成。\n")
            .outline("1 一、 1 任务\n附件1 名单\n附件 2 清单")
            .roles(&[(AttachmentNote, "附件："), (AttachmentNote, "2.清单"), (AnnexLabel, "附件1"), (AnnexLabel, "附件 2")]),
        case("E10", "一、任务\n来年清淤九段。\n附件：1.申领表.docx\n2.网点名册.pdf\n").outline("1 一、 1 任务")
            .roles(&[(AttachmentNote, "附件：1.申领表.docx"), (AttachmentNote, "2.网点名册.pdf")]),
        case("E10 twice", "一、任务\n来年清淤。\n附件：1.申领表.docx\n2.网点名册.pdf\n松溪县渔政局\n2033年1月5日\n附件：1.申领表.docx\n2.网点名册.pdf\n")
            .outline("1 一、 1 任务")
            .roles(&[(AttachmentNote, "2.网点名册.pdf"), (Furniture, "附件：1.申领表.docx"), (Furniture, "2.网点名册.pdf")]),
        case("E10 names alone", "一、任务\n来年清淤。\n附件：1.申领表.docx\n2.网点名册.pdf\n1.申领表.docx\n2.网点名册.pdf\n")
            .outline("1 一、 1 任务")
            .roles(&[(Furniture, "1.申领表.docx")]),
        case("E11", "一、任务\n来年清淤九段。\n二、保障\n经费列入预算。\n术语说明\n1.双仓制：指粮谷分仓。\n2.单渡制：指一渠一渡。\n")
            .outline("1 一、 1 任务\n1 一、 2 保障\n1 - 术语说明\n1 1. 1 双仓制：指粮谷分仓\n1 1. 2 单渡制：指一渠一渡"),
        case("E12", "一、任务\n来年清淤。\n名词解释\n1.“双仓制”：\n指粮谷分仓存放。\n2.“三色牌”：\n指红黄绿三种渠牌。\n")
            .outline("1 一、 1 任务\n1 - 名词解释\n1 1. 1 “双仓制”：\n1 1. 2 “三色牌”：")
            .paragraphs(&["指粮谷分仓存放。", "指红黄绿三种渠牌。"]),
        case("E13", "一、任务\n来年清淤。\n二、保障\n经费到位。\n2034年惠民清单\n一、翻修渡口\n二、更换路灯\n")
            .outline("1 一、 1 任务\n1 一、 2 保障\n1 - 2034年惠民清单\n1 一、 1 翻修渡口\n1 一、 2 更换路灯")
            .quiet(),
        case("E14", "一、任务\n1.翻修渡口\n进度：9月底前。\n牵头：县渔政局\n2.更换路灯\n进度：10月底前。\n")
            .outline("1 一、 1 任务\n2 1. 1 翻修渡口\n2 1. 2 更换路灯")
            .metadata(&[])
            .paragraphs(&["进度：9月底前。", "牵头：县渔政局"]).places(&[("牵头", "1.")]),
        case("E15", "松溪县2033年茶园说明\n一、茶园\n各乡茶园面积见表。\n3 2032年各乡茶园面积\n")
            .outline("1 一、 1 茶园")
            .dates(&["2033", "2032"])
            .quantities(&[]),
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
        case("E18", "一、收件\n全年收件九百件。\n（此处略去312字）\n试读结束，全文3805字\n")
            .outline("1 一、 1 收件")
            .roles(&[(Furniture, "试读结束，全文3805字")])
            .quantities(&["900 件 收件"]).roles(&[(Furniture, "（此处略去312字）")]),
        case("E19", "以下由网友整理\n范文2\n松溪镇2032年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 松溪镇2032年度普法报告", "issuer 松溪镇", "year 2032"])
            .roles(&[(Furniture, "以下由网友整理"), (Furniture, "范文2")]),
        case("E20", "一、概况\n全年平稳。\n二、人员\n二人在岗。\n三、经费\n经费到位。\n四、办件\n本年\n0\n一、新增\n0\n(一)自办\n0\n五、说明\n全年办件数据均已核对，无差错。\n")
            .outline("1 一、 1 概况\n1 一、 2 人员\n1 一、 3 经费\n1 一、 4 办件\n1 一、 5 说明")
            .quantities(&[]).roles(&[(Table, "一、新增"), (Table, "(一)自办"), (Table, "0")]),
        case("E21", "一、样品\n3.5g\n12ml\n").outline("1 一、 1 样品")
            .quantities(&["3.5 g _", "12 ml _"]),
        case("E22", PRINTED).outline("1 一、 1 做法\n1 一、 2 打算").quantities(&["3 米 at_least 涨幅", "12 扇 闸门", "12.5 米 at_least 单孔净宽", "2 座 单孔净宽"]),
        case("E23", PRINTED).outline("1 一、 1 做法\n1 一、 2 打算").paragraphs(&["全年共检修沿线大小渠道上的闸门十二扇，其中单孔净宽达到\n12.5米以上者两座，其余照旧使用；闸室内外统一粉刷，启闭设备逐\n台试车，覆盖干渠、支渠、渡口、码头和船坞，年底前全部完工并且\n通过验收。"]).metadata(&["title 松溪县2032年度护渡情况报告", "issuer 松溪县", "year 2032"]),
        case("E24", PRINTED.replace('\n', "\n\n")).outline("1 一、 1 做法\n1 一、 2 打算").quantities(&["3 米 at_least 涨幅", "12 扇 闸门", "12.5 米 at_least 单孔净宽", "2 座 单孔净宽"]).places(&[("通过验收", "一、"), ("来年", "二、")]),
        case("E25", "一、巡查\n全年巡查沿岸渡口、\n7\n码头和船坞，补漏三百处。\n")
            .outline("1 一、 1 巡查")
            .roles(&[(Furniture, "7")])
            .paragraphs(&["全年巡查沿岸渡口、\n7\n码头和船坞，补漏三百处。"])
            .quantities(&["300 处 补漏"]),
        case("E25 printed", PRINTED.replace("\n好。县里", "\n7\n好。县里")).outline("1 一、 1 做法\n1 一、 2 打算").quantities(&["3 米 at_least 涨幅", "12 扇 闸门", "12.5 米 at_least 单孔净宽", "2 座 单孔净宽"]).roles(&[(Furniture, "7")]),
        case("E26", "栖防〔2032〕8 号\n松溪县2032年防汛情况报告\n一、汛情\n全县平安度汛。\n县防汛办\n2032 年 5 月 9 日\n")
            .outline("1 一、 1 汛情").dates(&["2032", "2032-05-09"])
            .metadata(&["title 松溪县2032年防汛情况报告", "issuer 松溪县", "year 2032", "document_number 栖防〔2032〕8号", "signatory 县防汛办", "signed 2032-05-09"]),
        case("E27", "松溪县2032年防汛情况报告\n一、汛情\n全县平安度汛。\n县防汛办\n（县应急局代章）\n2032年5月9日\n")
            .outline("1 一、 1 汛情")
            .metadata(&["title 松溪县2032年防汛情况报告", "issuer 松溪县", "year 2032", "signatory 县防汛办", "signed 2032-05-09"])
            .roles(&[(Signature, "（县应急局代章）")]),
        case("E28", "松溪县渔政局关于做好汛期护渡工作的通知\n各乡镇人民政府，县\n渡口管护专班各成员\n单位：\n汛期将至，请各地提前检修渡船，备足救生衣。\n").metadata(&["title 松溪县渔政局关于做好汛期护渡工作的通知", "issuer 松溪县渔政局", "addressees 各乡镇人民政府 + 县渡口管护专班各成员单位"]),
        case("E29", "　　一、做法\n　　全年九场。\n　　二、改进方向\n").outline("1 一、 1 做法\n1 一、 2 改进方向").roles(&[(Marker, "二、")]),
        case("E30", "    一、做法\n    (一)宣讲\n\u{a0}\u{a0}\u{a0}\u{a0}(二)改进方向\n")
            .outline("1 一、 1 做法\n2 （一） 1 宣讲\n2 （一） 2 改进方向"),
        case("E31", ["一、做法\n", &FIGURES.repeat(20), "\n"].concat()).outline("1 一、 1 做法").quantities(&FIGURES_READ.repeat(20)),
        case("E32", "四、来年安排\n一是清旧账。逐件销号。二是立新规。本年出台三项。三是强队伍。\n")
            .outline("1 一、 4 来年安排\n2 一是 1 清旧账 |\n2 一是 2 立新规 ~\n2 一是 3 _ ~")
            .rules(&["numbering/start"])
            .places(&[("逐件", "一是"), ("本年", "二是")]),
        case("E33", "松溪县2032年度普法报告\n一、做法\n全县平稳，渡口平安。\n松溪县渔政局\n2033年1月5日\n各站名录\n①柳湾水站 Liuwan Water Station\n②北溪水站 Beixi Water Station\n")
            .outline("1 一、 1 做法\n1 - 各站名录\n1 ① 1 柳湾水站 Liuwan Water Station\n1 ① 2 北溪水站 Beixi Water Station")
            .metadata(&["title 松溪县2032年度普法报告", "issuer 松溪县", "year 2032", "signatory 松溪县渔政局", "signed 2033-01-05"]),
        case("E34", "一、受理\n1.窗口收件61件。\n2.网上收件9件。\n3.\n")
            .outline("1 一、 1 受理\n2 1. 1 窗口收件61件\n2 1. 2 网上收件9件\n2 1. 3 _")
            .rules(&["heading/empty"]),
        case("E34 cut", "一、受理\n全年受理事项61")
            .outline("1 一、 1 受理")
            .quantities(&[]),
        case("E34 end", "三、打算\n（一）修渠\n（二）")
            .outline("1 一、 3 打算\n2 （一） 1 修渠\n2 （一） 2 _")
            .rules(&["heading/empty", "numbering/start"]),
    ]
}
