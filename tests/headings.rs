//! Headings and metadata, case by case: what numbers a division, what only looks like it, and what stands around the text.

mod common;

use common::{case, check};
use gongwen::Role::{AttachmentNote, Body, Furniture, Metadata, Note, Residue, Subtitle, Title};

#[test]
fn marker_forms() {
    check(vec![
        case("A1", "一、年度主要做法\n镇里有序推进。\n").outline("1 一、 1 年度主要做法"),
        case("A2", "九、档案\n十、印章\n十一、车辆\n二十一、值守\n")
            .outline("1 一、 9 档案\n1 一、 10 印章\n1 一、 11 车辆\n1 一、 21 值守")
            .rules(&["numbering/start", "numbering/gap"]),
        case("A3", "第一百零一条　渡船应当检验。\n第一百零二条　渡工应当持证。\n")
            .outline("1 条 101 渡船应当检验\n1 条 102 渡工应当持证")
            .rules(&["numbering/start"]),
        case("A3 thousands", "第一千零九十九条　甲。\n第一千一百条　乙。\n")
            .outline("1 条 1099 甲\n1 条 1100 乙")
            .rules(&["numbering/start"]),
        case("A3 comma", "一百零一、渡船\n一百零二、渡工\n")
            .outline("1 一、 101 渡船\n1 一、 102 渡工")
            .rules(&["numbering/start"]),
        case("A5", "一、做法\n(一）规范受理。窗口前移。\n（二）规范办结。逐件回访。\n")
            .outline("1 一、 1 做法\n2 （一） 1 规范受理 |\n2 （一） 2 规范办结 |")
            .rules(&["marker/mixed-brackets"]),
        case("A6", "第三条　不得有下列行为：\n（一)堵塞渠口；\n（二)倾倒泥渣。\n")
            .outline("1 条 3 不得有下列行为：\n2 （一） 1 堵塞渠口；\n2 （一） 2 倾倒泥渣")
            .rules(&["numbering/start", "marker/mixed-brackets"]),
        case("A7", "一、对象\n(一)渡口\n(二)码头\n").outline("1 一、 1 对象\n2 （一） 1 渡口\n2 （一） 2 码头"),
        case("A8", "一、做法\n1. 健全台账。逐月更新。\n2.强化回访。逐户上门。\n")
            .outline("1 一、 1 做法\n2 1. 1 健全台账 |\n2 1. 2 强化回访 |"),
        case("A9", "一、情形\n1．账目不清\n2．票据不全\n").outline("1 一、 1 情形\n2 1. 1 账目不清\n2 1. 2 票据不全"),
        case("A11", "一、要求\n1、总体安排\n2、分片安排\n")
            .outline("1 一、 1 要求\n2 1、 1 总体安排\n2 1、 2 分片安排")
            .rules(&["marker/pause"]),
        case("A12", "一、要求\n（1）时间\n（2）地点\n二、保障\n(1)人员\n(2)车辆\n")
            .outline("1 一、 1 要求\n2 （1） 1 时间\n2 （1） 2 地点\n1 一、 2 保障\n2 （1） 1 人员\n2 （1） 2 车辆"),
        case("A13", "一、做法\n（一）晾晒账本。按月张贴。\n（2） 晾晒流程。按季更新。\n")
            .outline("1 一、 1 做法\n2 （一） 1 晾晒账本 |\n2 （1） 2 晾晒流程 |")
            .rules(&["numbering/mixed-style"]),
        case("A14", "（一）指标\n1.水泵\n（1）达标条件\n①达到额定流量\n②连续运行\n")
            .outline("1 （一） 1 指标\n2 1. 1 水泵\n3 （1） 1 达标条件\n4 ① 1 达到额定流量\n4 ① 2 连续运行"),
        case("A15", "一、程序\n⑴取号\n⑵递件\n").outline("1 一、 1 程序\n2 （1） 1 取号\n2 （1） 2 递件"),
        case("A17", "一、程序\n㈠取号\n㈡递件\n").outline("1 一、 1 程序\n2 （一） 1 取号\n2 （一） 2 递件"),
        case("A18", "第一章 通则\n第二章　渡口\n第三章\u{2002}船只\n第四章罚则\n第五章\n附则\n")
            .outline("1 章 1 通则\n1 章 2 渡口\n1 章 3 船只\n1 章 4 罚则\n1 章 5 附则"),
        case("A19", "第二编　水权\n第一分编\u{2002}\u{2002}总则\n第一章　取水\n")
            .outline("1 编 2 水权\n2 分编 1 总则\n3 章 1 取水")
            .rules(&["numbering/start"]),
        case("A20", "第十七条　满七十岁的渡工应当体检。\n第十七条之一　体检每年一次。\n第十八条　费用由村里承担。\n")
            .outline("1 条 17 满七十岁的渡工应当体检\n1 条 17-1 体检每年一次\n1 条 18 费用由村里承担")
            .rules(&["numbering/start"]),
        case("A21", "第 一 章 通 则\n第 二 章 渡 口\n").outline("1 章 1 通 则\n1 章 2 渡 口"),
        case("A23", "5　部位\n5.1　闸门、启闭机损伤\n5.1.1 一级损伤\n5.1.2 二级损伤\n5.2　泵站损伤\n")
            .outline("1 1.1 5.1 闸门、启闭机损伤\n2 1.1 5.1.1 一级损伤\n2 1.1 5.1.2 二级损伤\n1 1.1 5.2 泵站损伤"),
        case("A24", "一、附表\nA.表一\nB.表二\n二、代号\nA.渡口\n")
            .outline("1 一、 1 附表\n2 A. 1 表一\n2 A. 2 表二\n1 一、 2 代号"),
        case("A25", "一、程序\n1）取号\n2）递件\n").outline("1 一、 1 程序\n2 1） 1 取号\n2 1） 2 递件"),
        case("A26", "一、来年任务\n推行五个必查［3］。\n［3］五个必查：必查锁具、必查灯火。\n")
            .outline("1 一、 1 来年任务"),
        case("A27", "一 全面清淤\n干渠通水。\n二 全面补植\n岸线成荫。\n")
            .outline("1 一、 1 全面清淤\n1 一、 2 全面补植")
            .rules(&["marker/no-separator"]),
        case("A27 alone", "河口镇年报\n一 全面清淤。\n").metadata(&["title 河口镇年报", "issuer 河口镇"]),
        case("A29", "河口镇2032年度普法报告\n一全面清淤护岸\n干渠通水，全镇上下一起动手清淤，群众都说好。\n二连片补植\n岸线成荫，全镇上下一起动手补植，群众都说好。\n三常年巡查\n巡查不断，全镇上下一起动手巡查，群众都说好。\n")
            .outline("1 一、 1 全面清淤护岸\n1 一、 2 连片补植\n1 一、 3 常年巡查")
            .metadata(&["title 河口镇2032年度普法报告", "issuer 河口镇", "year 2032"])
            .rules(&["marker/no-separator"]),
        case("A29 one of them", "一、清淤\n二连片补植\n三、巡查\n")
            .outline("1 一、 1 清淤\n1 一、 2 连片补植\n1 一、 3 巡查")
            .rules(&["marker/no-separator"]),
        case("A29 words", "一、做法\n二级网格平稳\n三项清单上墙\n四个村通水\n二、打算\n一年之计\n二渠通水\n").outline("1 一、 1 做法\n1 一、 2 打算"),
        case("A27 long", "河口镇2032年度普法报告\n一 全面清淤\n干渠通水，全镇上下一起动手清淤，群众都说好。\n二 全面补植\n岸线成荫，全镇上下一起动手补植，群众都说好。\n")
            .outline("1 一、 1 全面清淤\n1 一、 2 全面补植")
            .rules(&["marker/no-separator"]),
        case("A30", "ー、清淤\n干渠通水。\n二、补植\n岸线成荫。\n三、管护\n")
            .outline("1 一、 1 清淤\n1 一、 2 补植\n1 一、 3 管护")
            .rules(&["marker/look-alike"]),
        case("A31", "一、做法\n(-)清淤\n(二)补植\n(三)管护\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤\n2 （一） 2 补植\n2 （一） 3 管护")
            .rules(&["marker/look-alike"]),
        case("A31 hooks", "一、做法\n【一】清淤\n【二】补植\n【三】管护\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤\n2 （一） 2 补植\n2 （一） 3 管护")
            .rules(&["marker/look-alike"]),
        case("A31 one of them", "一、做法\n（一）清淤\n〔二〕补植\n（三）管护\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤\n2 （一） 2 补植\n2 （一） 3 管护")
            .rules(&["marker/look-alike"]),
        case("A31 a label", "一、做法\n【一】类渡口两处。\n【摘要】清淤。\n").outline("1 一、 1 做法"),
        case("A32", "一、做法\n（一）、清淤\n（1）、干渠\n①、闸口\n（二）、补植\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤\n3 （1） 1 干渠\n4 ① 1 闸口\n2 （一） 2 补植")
            .rules(&["marker/extra-punctuation"]),
        case("A33", "壹、收入\n一、本级\n二、代管\n贰、支出\n一、人员\n")
            .outline("1 一、 1 收入\n2 一、 1 本级\n2 一、 2 代管\n1 一、 2 支出\n2 一、 1 人员"),
    ]);
}

#[test]
fn look_alikes() {
    check(vec![
        case("B1", "第八条　分期修筑。\n一、二级河堤需要分段加固的，应当先报县里。\n").outline("1 条 8 分期修筑").rules(&["numbering/start"]),
        case("B2", "一、分区\n一、二级渡口线内不得设摊。\n三、四级渡口线内限时设摊。\n").outline("1 一、 1 分区"),
        case("B3", "一、进度\n三、四季度分别清淤两段。\n").outline("1 一、 1 进度"),
        case(
            "B5",
            "第六条　下列人员登记：\n（一）渡工；\n（二）船工；\n（三）闸工；\n（四）护林员。\n（一）至（三）项所列人员每年复训。\n（二）、（四）项所列人员每季复训。\n（五）其他人员。\n",
        )
        .outline("1 条 6 下列人员登记：\n2 （一） 1 渡工；\n2 （一） 2 船工；\n2 （一） 3 闸工；\n2 （一） 4 护林员\n2 （一） 5 其他人员")
        .rules(&["numbering/start"]),
        case("B6", "第九条　渡工持证上岗。\n第一款规定的证件由县里统一制发。\n").outline("1 条 9 渡工持证上岗").rules(&["numbering/start"]),
        case("B7", "（根据《关于修改渡口规程\n第二十一条的决定》第一次修正）\n第一条　为便利群众，制定本规程。\n")
            .outline("1 条 1 为便利群众，制定本规程")
            .citations(&["关于修改渡口规程第二十一条的决定"]),
        case("B8", "一、试验\n7.3.12.5的试验适用于二型水表。\n").outline("1 一、 1 试验"),
        case("B9", "一、成果\n3.6万人次走进普法大院。\n1.5亿元用于修渠。\n").outline("1 一、 1 成果"),
        case("B9 year", "一、安排\n1.2033年清淤\n2.2034年补植\n").outline("1 一、 1 安排\n2 1. 1 2033年清淤\n2 1. 2 2034年补植"),
        case("B9 neighbours", "一、项目\n1.修渠\n2.6座码头投用\n3.护林\n")
            .outline("1 一、 1 项目\n2 1. 1 修渠\n2 1. 2 6座码头投用\n2 1. 3 护林"),
        case("B9 inside a list", "一、项目\n1.修渠\n1.2万人次受益。\n2.护林\n")
            .outline("1 一、 1 项目\n2 1. 1 修渠\n2 1. 2 护林"),
        case("B11 after eleven", "一、宣传\n11.办班\n12.4国家宪法日进校园。\n")
            .outline("1 一、 1 宣传\n2 1. 11 办班")
            .rules(&["numbering/start"]),
        case("B11", "一、宣传\n“3·15”“12·4”活动各办一场。\n12.4国家宪法日进校园。\n").outline("1 一、 1 宣传"),
        case("B12", "青石镇2031年度普法情况报告\n2031年，镇里办讲座12场。\n").metadata(&[
            "title 青石镇2031年度普法情况报告",
            "issuer 青石镇",
            "year 2031",
        ]),
        case("B13", "青石镇2031年度普法情况报告\n2032年01月12日 08时05分\n一、做法\n").outline("1 一、 1 做法").metadata(&[
            "title 青石镇2031年度普法情况报告",
            "issuer 青石镇",
            "year 2031",
            "published 2032-01-12",
        ]),
        case("B14", "一、做法\n三步式调处法上墙。\n三重一大事项上会。\n一站式窗口前移。\n一方面缺人手。\n一村（社区）一法律顾问到岗。\n").outline("1 一、 1 做法"),
        case("B15", "一、名词\n第一个“2”是指两条渠。\n").outline("1 一、 1 名词"),
        case("B17", "一、收尾\n全年完成。\n\n青石镇人民政府\n2032年1月5日\n（此件公开发布）\n")
            .outline("1 一、 1 收尾")
            .roles(&[(Note, "（此件公开发布）")]),
        case("B18", "一、投向\n（三农）方面投入30万元。\n（详见附件1）\n").outline("1 一、 1 投向"),
        case("B19", "一、修改条文\n1.第五条修改为：\n“（一）渡船每年检验；\n“（二）渡工每年复训。”\n2.删去第六条。\n")
            .outline("1 一、 1 修改条文\n2 1. 1 第五条修改为：\n2 1. 2 删去第六条"),
        case("B20", "一、将渡口规程第五条修改为：“渡船每年检验。检验费用由船主承担。”\n二、删去第六条。\n").outline("1 一、 1 _ |\n1 一、 2 删去第六条"),
        case("B21", "一、成果\n7 个村建成渠长公示牌。\n300余件旧案清零。\n").outline("1 一、 1 成果"),
        case("B23", "一、做法\n全年完成。\n附件：1.渡口名册 2.渡工名册\n")
            .outline("1 一、 1 做法")
            .roles(&[(AttachmentNote, "附件：1.渡口名册 2.渡工名册")]),
        case("B24", "一、回顾\n全年完成。\n二、任务\n来年加力。\n附件 名词解释\n1.“两渠”：是指东渠、西渠。\n2.“三查”：是指查锁、查灯、查绳。\n")
            .outline("1 一、 1 回顾\n1 一、 2 任务\n附件 名词解释\n1 1. 1 “两渠”：是指东渠、西渠\n1 1. 2 “三查”：是指查锁、查灯、查绳"),
        case("B25", "一、经过\n镇里全程旁听了本案在\n一、二审程序中的庭审。\n").outline("1 一、 1 经过"),
    ]);
}

#[test]
fn enumerators_in_text() {
    check(vec![
        case("C1", "（一）规范办案。一是流程清楚，逐件登记。全年无错漏。二是文书齐全，逐份核对。补正九份。三是期限分明。\n").outline(
            "1 （一） 1 规范办案 |\n2 一是 1 流程清楚，逐件登记 ~\n2 一是 2 文书齐全，逐份核对 ~\n2 一是 3 _ ~",
        ),
        case("C2", "一、短板\n主要表现在：一是人手偏紧。二是车辆偏旧。\n").outline("1 一、 1 短板\n2 一是 1 _ ~\n2 一是 2 _ ~"),
        case("C3", "一、统筹\n加强组织领导，一是把修渠列入要点，二是把护林列入考核。\n")
            .outline("1 一、 1 统筹\n2 一是 1 _ ~\n2 一是 2 _ ~")
            .roles(&[(Body, "加强组织领导，")]),
        case("C5", "（三）规范台账。\n一是建档立册。逐户登记。\n二是定期核对。逐月抽查。\n")
            .outline("1 （一） 3 规范台账\n2 一是 1 建档立册 |\n2 一是 2 定期核对 |")
            .rules(&["numbering/start"]),
        case("C6", "四、来年安排\n一是清淤。先清干渠。二是补植。先补东岸。\n二是管护。定人定段。\n")
            .outline("1 一、 4 来年安排\n2 一是 1 清淤 |\n2 一是 2 补植 ~\n2 一是 2 管护 |")
            .rules(&["numbering/start"]),
        case("C7", "一、做法\n镇里一是清淤，二是补植。\n二、安排\n一是清淤。\n二是补植。\n").outline(
            "1 一、 1 做法\n2 一是 1 _ ~\n2 一是 2 _ ~\n1 一、 2 安排\n2 一是 1 _ |\n2 一是 2 _ |",
        ),
        case("C8", "一、亮点\n一是联办渡口文化周。\n两镇轮流做东。\n二是联办护渠擂台。\n六村同场。\n").outline("1 一、 1 亮点\n2 一是 1 _ |\n2 一是 2 _ |"),
        case("C9", "（一）修渠\n一是清淤。先清干渠。\n二是补植。先补东岸。\n（二）护林\n一是巡山。逐日登记。\n").outline(
            "1 （一） 1 修渠\n2 一是 1 清淤 |\n2 一是 2 补植 |\n1 （一） 2 护林\n2 一是 1 巡山 |",
        ),
        case("C11", "一、公开\n一是严流程,重公示镇里逐项上墙。二是严期限,重回访。\n").outline("1 一、 1 公开\n2 一是 1 _ |\n2 一是 2 _ ~"),
        case("C12", "一、要求\n一要清淤，先清干渠；二要补植，先补东岸；三要管护。\n").outline("1 一、 1 要求\n2 一是 1 _ |\n2 一是 2 _ ~\n2 一是 3 _ ~"),
        case("C12 word", "一、要求\n一要点一要点地对照。\n要清淤，要补植。\n").outline("1 一、 1 要求"),
        case("C13", "一、体会\n第一，疏浚要趁早。春前动工。\n第二，补植要连片。不留断档。\n").outline("1 一、 1 体会\n2 第一， 1 疏浚要趁早 |\n2 第一， 2 补植要连片 |"),
        case("C14", "一、步骤\n首先清淤，其次补植，再次管护，最后验收。\n").outline("1 一、 1 步骤"),
        case("C15", "镇情通报\n——2034年1月9日在青石镇职工大会上\n一、回望\n——渠道更畅。全年清淤九段。\n——岸线更绿。全年补植三百株。\n")
            .outline("1 一、 1 回望")
            .roles(&[(Subtitle, "——2034年1月9日在青石镇职工大会上"), (Body, "——渠道更畅。全年清淤九段。")]),
        case("C17", "一、带头\n做到“三个亲自”,即重要渠段亲自看、重大隐患亲自问、重点村组亲自跑。\n").outline("1 一、 1 带头"),
        case("C18", "一、短板\n主要是：一是人手偏紧。三是车辆偏旧。\n")
            .outline("1 一、 1 短板\n2 一是 1 _ ~\n2 一是 3 _ ~")
            .rules(&["numbering/gap"]),
    ]);
}

#[test]
fn sequence_decides_the_depth() {
    check(vec![
        case("D1", "一、做法\n1.清淤。九段。\n2.补植。三段。\n二、短板\n")
            .outline("1 一、 1 做法\n2 1. 1 清淤 |\n2 1. 2 补植 |\n1 一、 2 短板")
            .rules(&["numbering/skipped-level"]),
        case("D2", "四、安排\n（一）清淤\n（2）补植\n（3）管护\n五、其他\n")
            .outline("1 一、 4 安排\n2 （一） 1 清淤\n2 （1） 2 补植\n2 （1） 3 管护\n1 一、 5 其他")
            .rules(&["numbering/start", "numbering/mixed-style"]),
        case("D3 child", "（一）清淤\n（二）补植\n（1）东岸\n（2）西岸\n（三）管护\n")
            .outline("1 （一） 1 清淤\n1 （一） 2 补植\n2 （1） 1 东岸\n2 （1） 2 西岸\n1 （一） 3 管护"),
        case("D3 sibling", "（一）清淤\n（二）补植\n（3）管护\n（四）验收\n")
            .outline("1 （一） 1 清淤\n1 （一） 2 补植\n1 （1） 3 管护\n1 （一） 4 验收")
            .rules(&["numbering/mixed-style"]),
        case("D5", "一、渠\n（一）清淤\n（二）护坡\n二、林\n（一）补植\n（二）巡山\n")
            .outline("1 一、 1 渠\n2 （一） 1 清淤\n2 （一） 2 护坡\n1 一、 2 林\n2 （一） 1 补植\n2 （一） 2 巡山"),
        case("D6", "（一）渠\n1.清淤\n2.护坡\n（二）林\n3.补植\n4.巡山\n")
            .outline("1 （一） 1 渠\n2 1. 1 清淤\n2 1. 2 护坡\n1 （一） 2 林\n2 1. 3 补植\n2 1. 4 巡山"),
        case("D7", "第一章　通则\n一、本规则供全镇使用。\n二、各村照此办理。\n第二章　会议\n三、镇务会每月一次。\n").outline(
            "1 章 1 通则\n2 一、 1 本规则供全镇使用\n2 一、 2 各村照此办理\n1 章 2 会议\n2 一、 3 镇务会每月一次",
        ),
        case("D8", "第一章　通则\n第一节　范围\n第一条　甲。\n第二章　渡口\n第一节　设立\n第二条　乙。\n第二节　撤销\n第三条　丙。\n").outline(
            "1 章 1 通则\n2 节 1 范围\n3 条 1 甲\n1 章 2 渡口\n2 节 1 设立\n3 条 2 乙\n2 节 2 撤销\n3 条 3 丙",
        ),
        case("D9", "一、回顾\n（一）清淤\n（二）补植\n附件1\n来年实事清单\n一、修渡口\n二、换路灯\n").outline(
            "1 一、 1 回顾\n2 （一） 1 清淤\n2 （一） 2 补植\n附件1 来年实事清单\n1 一、 1 修渡口\n1 一、 2 换路灯",
        ),
        case("D11", "第九条　监测下列事项：\n（一）水位；\n（二）流量；（三）含沙量；\n（四）水温。\n")
            .outline("1 条 9 监测下列事项：\n2 （一） 1 水位；\n2 （一） 2 流量 |\n2 （一） 3 含沙量 ~\n2 （一） 4 水温")
            .rules(&["numbering/start"]),
        case("D12", "第九条　共同决定：\n（一）换渠长；\n（二）定水费；\n改变水塘用途；\n（四）其他。\n")
            .outline("1 条 9 共同决定：\n2 （一） 1 换渠长；\n2 （一） 2 定水费；\n2 （一） 4 其他")
            .rules(&["numbering/start", "numbering/gap"]),
        case("D13", "第四条　镇务会：\n（一）听取汇报；\n（二）讨论清淤的准备工作； （三）提出补植名单；\n（四）其他。\n")
            .outline("1 条 4 镇务会：\n2 （一） 1 听取汇报；\n2 （一） 2 讨论清淤的准备工作 |\n2 （一） 3 提出补植名单 ~\n2 （一） 4 其他")
            .rules(&["numbering/start"]),
        case("D14", "一、渠\n二、林\n二、路\n四、灯\n三、桥\n")
            .outline("1 一、 1 渠\n1 一、 2 林\n1 一、 2 路\n1 一、 4 灯\n1 一、 3 桥")
            .rules(&["numbering/duplicate", "numbering/gap", "numbering/order"]),
        case("D15", "二、林\n三、路\n").outline("1 一、 2 林\n1 一、 3 路").rules(&["numbering/start"]),
        case("D17", "一、回望\n扎实推进清渠见底。镇里始终把清淤摆在前头，全年九段。\n用心补植两岸。沿线三百株。\n").outline("1 一、 1 回望"),
        case("D18", "青石镇2031年度普法情况报告\n2031年，镇里办讲座12场。\n来年继续办好讲座。\n"),
        case("D19", "一、做法\n镇里专题研究三次。\n（一）清淤。九段。\n").outline("1 一、 1 做法\n2 （一） 1 清淤 |").roles(&[(Body, "镇里专题研究三次。")]),
        case("D20", "一、做法\n（一）清淤。九段。\n二、短板\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤 |\n1 一、 2 短板")
            .rules(&["numbering/single"]),
        case("D21", "一、收支\n（一）收入\n1.本级\n（1）规费\n①渡口\n②码头\n（2）租金\n2.代管\n（二）支出\n").outline(
            "1 一、 1 收支\n2 （一） 1 收入\n3 1. 1 本级\n4 （1） 1 规费\n5 ① 1 渡口\n5 ① 2 码头\n4 （1） 2 租金\n3 1. 2 代管\n2 （一） 2 支出",
        ),
    ]);
}

#[test]
fn run_in_and_boundaries() {
    check(vec![
        case("E1", "（一）理顺流转链条，缩短办件时间。一是窗口前移。二是流程再造。\n").outline("1 （一） 1 理顺流转链条，缩短办件时间 |\n2 一是 1 _ ~\n2 一是 2 _ ~"),
        case("E2", "（一）坚持把清淤补植摆在更加突出的位置，推动渠畅岸绿同步见效、群众得实惠的新局面不断巩固。全年九段。\n")
            .outline("1 （一） 1 坚持把清淤补植摆在更加突出的位置，推动渠畅岸绿同步见效、群众得实惠的新局面不断巩固 |"),
        case("E3", "（三）坚持事事带头，从严落实议事规程。\n镇长每月接访。\n")
            .outline("1 （一） 3 坚持事事带头，从严落实议事规程")
            .rules(&["numbering/start", "heading/stop"]),
        case("E5", "一、护渠《纲要》是全镇的行动指南\n各村照办。\n").outline("1 一、 1 护渠《纲要》是全镇的行动指南").citations(&["纲要"]),
        case("E6", "4.翻新讲台,营造人人护渠氛围护渠工作。全年九场。\n").outline("1 1. 4 翻新讲台,营造人人护渠氛围护渠工作 |").rules(&["numbering/start"]),
        case("E7", "一、机制\n（一）工作目标：到年底全部渠段完成清淤，两岸补植成活率稳步提高。\n（二）责任分工：各村\n")
            .outline("1 一、 1 机制\n2 （一） 1 工作目标 |\n2 （一） 2 责任分工：各村"),
        case("E8", "（一）推行“一窗办。一次成”改革。窗口减半。\n（二）做好防汛（抗旱。保供）工作。物资到位。\n")
            .outline("1 （一） 1 推行“一窗办。一次成”改革 |\n1 （一） 2 做好防汛（抗旱。保供）工作 |"),
        case("E11", "   （一）清淤。九段。\n　　（二）补植。三段。\n\u{2002}\u{2002}\u{2002}（三）管护。定人。\n\u{a0}\u{a0}（四）验收。\n")
            .outline("1 （一） 1 清淤 |\n1 （一） 2 补植 |\n1 （一） 3 管护 |\n1 （一） 4 验收"),
        case("E13", "一、做法\n（一）\n清淤见底\n干渠九段全部完成。\n（二）\n镇里组织补植，沿线三百株树苗全部成活，群众一致好评。\n（三）管护\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤见底\n2 （一） 2 _\n2 （一） 3 管护")
            .rules(&["heading/empty"]),
        case("E14", "一、成果\n全镇共清淤\n9.6公里，补植三百株。\n").outline("1 一、 1 成果"),
        case("E15", "青石镇2031年度普法情况报告\n一、做法\n全年十二场。\n青石镇人民政府  \n").outline("1 一、 1 做法").metadata(&[
            "title 青石镇2031年度普法情况报告",
            "issuer 青石镇",
            "year 2031",
            "signatory 青石镇人民政府",
        ]),
        case("E17", "青石镇2031年度普法情况报告\n一、2032 年重点工作\n").outline("1 一、 1 2032 年重点工作").dates(&["2031", "2032"]),
    ]);
}

#[test]
fn glued_lines() {
    check(vec![
        case("E9", "松溪镇2031年度普法报告现将情况报告如下:一、做法。镇里专题研究三次。(一)清淤。九段见底。(二)补植。三段成活。二、短板。人手偏紧。三、安排。来年加力。")
            .outline("1 一、 1 做法 ~\n2 （一） 1 清淤 ~\n2 （一） 2 补植 ~\n1 一、 2 短板 ~\n1 一、 3 安排 ~"),
    ]);
}

#[test]
fn metadata_and_furniture() {
    check(vec![
        case("F1", "青石街道办事处\n\n2031年度普法情况报告\n\n区司法局：\n2031年，街道办讲座12场。\n").metadata(&[
            "title 青石街道办事处2031年度普法情况报告",
            "issuer 青石街道办事处",
            "year 2031",
            "addressees 区司法局",
        ]),
        case("F2", "2031年，青石街道在区里指导下稳步推进普法，现将有关情况报告如下:\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["issuer 青石街道", "year 2031"])
            .rules(&["title/missing"]),
        case("F3", "河湾村2031年度普法报告\n发布日期:2032-03-04 09:11 来源:河湾镇\n字号\n大 中 小\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 河湾村2031年度普法报告", "issuer 河湾村", "year 2031", "published 2032-03-04", "source 河湾镇"])
            .roles(&[(Furniture, "字号"), (Furniture, "大 中 小")]),
        case("F5", "青石镇2031年度普法情况报告\n2031年，镇里按照县委部署推进普法，现将有关情况报告如下：\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 青石镇2031年度普法情况报告", "issuer 青石镇", "year 2031"])
            .roles(&[(Body, "2031年，镇里按照县委部署推进普法，现将有关情况报告如下：")]),
        case("F6", "镇情报告\n各位代表：\n现在，我报告工作。\n一、回望\n各位代表！\n全年不易。\n").outline("1 一、 1 回望").metadata(&["title 镇情报告"]),
        case("F7", "青石街道2031年度普法情况报告\n一、做法\n全年十二场。\n\n青石街道办事处\n").outline("1 一、 1 做法").metadata(&[
            "title 青石街道2031年度普法情况报告",
            "issuer 青石街道",
            "year 2031",
            "signatory 青石街道办事处",
        ]),
        case("F8", "河湾村2031年度普法报告\n一、做法\n全年十二场。\n\u{2002}\u{2002}\u{2002}河湾村村民委员会\n\u{a0}2032年2月7日\n打印本页\n关闭窗口\n主办：河湾镇人民政府\n某ICP备00000000号\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 河湾村2031年度普法报告", "issuer 河湾村", "year 2031", "signatory 河湾村村民委员会", "signed 2032-02-07"])
            .roles(&[(Furniture, "打印本页"), (Furniture, "主办：河湾镇人民政府"), (Furniture, "某ICP备00000000号")]),
        case("F9", "河湾村2031年度普法报告\n一、做法\n全年十二场。\n抄报:镇党委、镇普法办\n").outline("1 一、 1 做法").metadata(&[
            "title 河湾村2031年度普法报告",
            "issuer 河湾村",
            "year 2031",
            "copied_to 镇党委 + 镇普法办",
        ]),
        case("F11", "今天是2032年3月4日星期四\n首页 > 政务公开\n河湾村2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 河湾村2031年度普法报告", "issuer 河湾村", "year 2031"])
            .roles(&[(Furniture, "今天是2032年3月4日星期四"), (Furniture, "首页 > 政务公开")]),
        case("F12", "关于印发《河湾镇护渠方案》的通知\n各村、镇直各单位：\n现印发给你们，请照办。\n河湾镇人民政府\n2032年3月4日\n河湾镇护渠方案\n一、目标\n全年清淤。\n二、步骤\n")
            .outline("1 - 河湾镇护渠方案\n1 一、 1 目标\n1 一、 2 步骤")
            .metadata(&["title 关于印发《河湾镇护渠方案》的通知", "issuer 河湾镇人民政府", "addressees 各村 + 镇直各单位", "signatory 河湾镇人民政府", "signed 2032-03-04"]),
        case("F13", "索引号：HW0032\n发文字号：河政发〔2032〕7号\n成文日期：2032年3月4日\n河湾镇2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "document_number 河政发〔2032〕7号", "signed 2032-03-04"])
            .roles(&[(Metadata, "索引号：HW0032")]),
        case("F13 bars", "索引号 | HW0032 | 文号 | 河政发〔2032〕7号\n河湾镇2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "document_number 河政发〔2032〕7号"]),
        case("F14", "河湾镇2031年度普法报告\n发布日期：2032-03-04\n河湾镇2031年度普法报告\n一、做法\n全年十二场。\n河湾镇2031年度普法报告\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "published 2032-03-04"])
            .roles(&[(Title, "河湾镇2031年度普法报告"), (Furniture, "河湾镇2031年度普法报告")]),
        case("F15", "梧城区人民政府青石街道办事处关于2031年度普法情况的报告\n").metadata(&[
            "title 梧城区人民政府青石街道办事处关于2031年度普法情况的报告",
            "issuer 梧城区人民政府青石街道办事处",
            "year 2031",
        ]),
        case("F15 plain", "梧城市河湾区青石街街道办事处2031年普法情况报告\n").metadata(&[
            "title 梧城市河湾区青石街街道办事处2031年普法情况报告",
            "issuer 梧城市河湾区青石街街道办事处",
            "year 2031",
        ]),
        case("F17", "一、依据\n落实《护渠规划》(20312035年)。\n").outline("1 一、 1 依据").rules(&["date/damaged"]).dates(&[]),
        case("F18", "一、依据\n学习《《护渠规划》三次，对照清淤要点》自查。\n")
            .outline("1 一、 1 依据")
            .citations(&["护渠规划"])
            .rules(&["citation/doubled", "citation/unopened"]),
        case("F19", "一、依据\n印发《关于落实<护渠规划>的通知》。\n").outline("1 一、 1 依据").citations(&["关于落实<护渠规划>的通知"]),
        case("F20", "河湾镇2031年度普法报告\n[bookmark: _Toc77]今年，镇里办讲座十二场，接待来访九人次。\n")
            .roles(&[(Residue, "[bookmark: _Toc77]"), (Body, "今年，镇里办讲座十二场，接待来访九人次。")]),
        case("F21", "下载\n打印\n全屏\n收藏\n【字号：\n加大\n还原\n减小\n】\n河湾镇2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031"])
            .roles(&[(Furniture, "全屏"), (Furniture, "减小")]),
        case("F23", "河湾镇2031年度普法报告\n一、做法\n全年十二场。\n相关报道：\n扫一扫在手机打开当前页\n打印本页 关闭窗口\n编辑：沈某\n（来源：河湾报）\n友情链接\n某ICP备00000000号\n")
            .outline("1 一、 1 做法")
            .roles(&[(Furniture, "相关报道："), (Furniture, "打印本页 关闭窗口"), (Furniture, "编辑：沈某"), (Furniture, "友情链接")]),
        case("F24", "镇情报告\n——2034年1月9日在青石镇第三届\n职工大会第二次会议上\n镇长 沈某某\n各位代表：\n现在，我报告工作。\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .roles(&[(Subtitle, "职工大会第二次会议上"), (Subtitle, "镇长 沈某某")]),
        case("F25", "一、回顾\n全年完成。\n附件1\n名词解释\n1.两渠：东渠、西渠。\n2.三查：锁、灯、绳。\n")
            .outline("1 一、 1 回顾\n附件1 名词解释\n1 1. 1 两渠：东渠、西渠\n1 1. 2 三查：锁、灯、绳"),
        case("F26", "一、回顾\n全年完成。\n附件：1.渡口名册\n2.渡工名册\n河湾镇人民政府\n2032年3月4日\n")
            .outline("1 一、 1 回顾")
            .roles(&[(AttachmentNote, "2.渡工名册")])
            .dates(&["2032-03-04"]),
        case("F26 swapped", "一、回顾\n全年完成。\n河湾镇人民政府\n2032年3月4日\n附件：1.渡口名册\n2.渡工名册\n")
            .outline("1 一、 1 回顾")
            .roles(&[(AttachmentNote, "2.渡工名册")])
            .dates(&["2032-03-04"]),
        case("F27", "自二〇三一年五月一日起，至二○三二年六月三十日止，二O三三年七月二日验收。\n").dates(&["2031-05-01", "2032-06-30", "2033-07-02"]),
    ]);
}

#[test]
fn ends_of_documents() {
    let opening = "榆陵县林业局2032年度普法报告\n\n县委：\n2032年，榆陵县林业局认真履行普法责任。\n";
    check(vec![
        case(
            "an annex with a signature of its own",
            format!("{opening}一、做法\n进村宣讲。\n\n榆陵县林业局\n2033年1月9日\n\n附件1\n2033年度普法清单\n一、进村\n每季一次。\n\n榆陵县林业局\n2033年1月4日\n"),
        )
        .outline("1 一、 1 做法\n附件1 2033年度普法清单\n1 一、 1 进村")
        .metadata(&[
            "title 榆陵县林业局2032年度普法报告",
            "issuer 榆陵县林业局",
            "year 2032",
            "addressees 县委",
            "signatory 榆陵县林业局",
            "signed 2033-01-09",
        ]),
        case(
            "other pages and their days below the signature",
            format!("{opening}一、做法\n进村宣讲。\n榆陵县林业局\n2033年1月9日\n【打印】【收藏】\n上一篇：林场防火须知\n【相关文件】\n• 榆陵县林业局2031年度普法报告\n2032-01-25\n• 一图读懂林木采伐\n2032-02-01\n主办单位：榆陵县林业局\n"),
        )
        .outline("1 一、 1 做法")
        .metadata(&[
            "title 榆陵县林业局2032年度普法报告",
            "issuer 榆陵县林业局",
            "year 2032",
            "addressees 县委",
            "signatory 榆陵县林业局",
            "signed 2033-01-09",
        ])
        .roles(&[(Furniture, "• 榆陵县林业局2031年度普法报告"), (Furniture, "2032-02-01"), (Furniture, "上一篇：林场防火须知")]),
        case(
            "the same without a signature",
            format!("{opening}一、做法\n进村宣讲。\n相关链接\n• 榆陵县林业局2031年度普法报告\n2032-01-25\n"),
        )
        .outline("1 一、 1 做法")
        .metadata(&["title 榆陵县林业局2032年度普法报告", "issuer 榆陵县林业局", "year 2032", "addressees 县委"])
        .roles(&[(Furniture, "• 榆陵县林业局2031年度普法报告"), (Furniture, "2032-01-25")]),
    ]);
}

#[test]
fn a_break_lost_before_the_first_heading() {
    check(vec![
        case("glued", "2032年，镇里认真履行普法责任。现报告如下：一、主要做法\n（一）学法。每月一次。（二）普法。每季一次。\n二、主要短板\n人手少。\n")
            .outline("1 一、 1 主要做法 ~\n2 （一） 1 学法 |\n2 （一） 2 普法 ~\n1 一、 2 主要短板"),
        case("a series of its own", "2032年，镇里认真履行护林责任。任务如下：一、修渠；二、护林。\n一、修渠\n清淤三里。\n")
            .outline("1 一、 1 修渠 ~\n1 一、 2 护林 ~\n1 一、 1 修渠"),
    ]);
}

#[test]
fn damaged_separators() {
    check(vec![
        case("commas", "一，修渠\n清淤三里。\n二，护林\n巡山九次。\n")
            .outline("1 一、 1 修渠\n1 一、 2 护林")
            .rules(&["marker/no-separator"]),
        case("a comma among stops", "一、短板\n1,人手不足。\n2.路途偏远。\n")
            .outline("1 一、 1 短板\n2 1. 1 人手不足\n2 1. 2 路途偏远")
            .rules(&["marker/no-separator"]),
        case("colons and blanks", "一：修渠\n清淤。\n二 、护林\n巡山。\n")
            .outline("1 一、 1 修渠\n1 一、 2 护林")
            .rules(&["marker/no-separator"]),
        case("parts", "第一部分 修渠\n清淤。\n第二部分：护林\n巡山。\n第三部分、护路\n补坑。\n")
            .outline("1 编 1 修渠\n1 编 2 护林\n1 编 3 护路"),
        case("figures with commas", "一、短板\n1,200件来信未回。\n2,300户未访。\n").outline("1 一、 1 短板"),
        case("a lone comma", "一、短板\n三，四个村尚未通水。\n").outline("1 一、 1 短板"),
        case("a look-alike before a gap", "2031年，镇里有序推进护渠护林工作。\nー、做法\n（一）修渠\n三、打算\n")
            .outline("1 一、 1 做法\n2 （一） 1 修渠\n1 一、 3 打算")
            .rules(&["marker/look-alike", "numbering/gap"]),
        case("a source in brackets", "河湾镇2031年度普法报告\n一、做法\n全年十二场。\n（来源：镇司法所）\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "source 镇司法所"]),
    ]);
}

/// Paragraphs of a report that begin with a number, and what reads like prose and is a heading.
#[test]
fn numbers_at_the_start_of_a_line() {
    let paragraphs = [
        "1月，召开动员会；6月，组织培训。",
        "12月4日，在广场设台。",
        "3.15期间，走访商户。",
        "12345热线接件三百件。",
        "110联动处警九起。",
        "100%完成年度任务。",
        "第一时间传达上级精神。",
        "第三方机构参与评估。",
        "第三季度办件最多。",
        "一次性告知、一窗受理全面推行。",
        "一件事一次办改革落地。",
        "三农工作稳步推进。",
        "二十届三中全会精神深入人心。",
        "一、二季度办件平稳。",
        "三、四级联动机制健全。",
        "一、二把手齐抓共管。",
        "一至三月，集中整治。",
        "（三）项所列材料由窗口收取。",
        "（一）（二）项所列材料免交。",
        "①②两项由村里负责。",
        "（2024年度）已办结。",
        "（含试点村）共九个。",
        "“一是一、二是二”的作风不断弘扬。",
        "2024-2025年度计划已印发。",
        "24小时值守。",
        "1+1>2的效果初步显现。",
        "甲、乙双方签订协议。",
        "2.0版平台上线运行。",
        "10.5公里渠道见底。",
        "1：500地形图测绘完成。",
        "95后干部成为主力。",
        "首先，加强领导。其次，压实责任。最后，强化督导。",
        "——加强领导。镇里成立专班。",
        "第一、第三产业稳步增长。",
        "说一是一，说二是二。",
        "统一是基础，同一是关键，唯一是目标。",
    ];
    let around = |line: &str| format!("一、做法\n镇里有序推进。\n{line}\n二、短板\n人手偏紧。\n");
    let cases = paragraphs.iter().map(|line| case(line, around(line)).outline("1 一、 1 做法\n1 一、 2 短板"));
    check(cases.collect());
    check(vec![
        case("numerals", "一、一二三四工作法成效明显\n推广九村。\n二、两级联动更加顺畅\n平稳。\n")
            .outline("1 一、 1 一二三四工作法成效明显\n1 一、 2 两级联动更加顺畅"),
        case("plans", "一、三农工作\n平稳。\n二、四好农村路\n平稳。\n三、五治融合\n平稳。\n")
            .outline("1 一、 1 三农工作\n1 一、 2 四好农村路\n1 一、 3 五治融合"),
        case("counts", "一、做法\n1.10个村试点先行\n平稳。\n2.20个村全面铺开\n平稳。\n3.100%覆盖\n平稳。\n")
            .outline("1 一、 1 做法\n2 1. 1 10个村试点先行\n2 1. 2 20个村全面铺开\n2 1. 3 100%覆盖"),
        case("brackets", "一、做法\n（一）（试点）先行先试\n平稳。\n（二）款项管理\n平稳。\n（三）《渡口规则》落地\n")
            .outline("1 一、 1 做法\n2 （一） 1 （试点）先行先试\n2 （一） 2 款项管理\n2 （一） 3 《渡口规则》落地"),
    ]);
}

#[test]
fn heads_of_pages_and_documents() {
    const TITLE: &str = "河湾镇2031年度普法报告";
    let body = "一、做法\n全年十二场。\n二、短板\n人手少。\n";
    let head = |lines: &str| format!("{lines}\n{body}");
    let with = |lines: &str| format!("{TITLE}\n{lines}\n{body}");
    let end = |lines: &str| format!("{TITLE}\n{body}{lines}\n");
    let outline = "1 一、 1 做法\n1 一、 2 短板";
    let read = |id, text: String, expected| case(id, text).outline(outline).metadata(expected);
    let plain = &["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031"];
    let signed = &[
        "title 河湾镇2031年度普法报告",
        "issuer 河湾镇",
        "year 2031",
        "signatory 河湾镇人民政府",
        "signed 2032-01-09",
    ];
    check(vec![
        read("file", head("河湾镇2031年度普法报告.docx"), plain),
        read("site", head("河湾镇2031年度普法报告-梧城区人民政府门户网站"), plain),
        read(
            "a motto before the name",
            head("守土护渠——河湾镇2031年度普法报告"),
            &["title 守土护渠——河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031"],
        ),
        read(
            "a motto above the name",
            head("守土护渠 两岸同心\n——河湾镇2031年度普法报告"),
            &["title 守土护渠 两岸同心——河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031"],
        ),
        read("a motto below the title", with("——守土护渠 两岸同心"), plain),
        read("label", head("【河湾镇2031年度普法报告】"), plain),
        read("label before", head("【普法】河湾镇2031年度普法报告"), plain),
        read(
            "year behind",
            head("河湾镇普法年度报告（2031年）"),
            &["title 河湾镇普法年度报告（2031年）", "issuer 河湾镇", "year 2031"],
        ),
        read(
            "year below",
            head("河湾镇普法年度报告\n（2031年度）"),
            &["title 河湾镇普法年度报告", "issuer 河湾镇", "year 2031"],
        ),
        read(
            "body behind",
            head("2031年度普法情况报告（河湾镇）"),
            &["title 2031年度普法情况报告（河湾镇）", "issuer 河湾镇", "year 2031"],
        ),
        read(
            "day behind the source",
            with("来源：河湾镇 | 2032-01-20"),
            &["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "published 2032-01-20", "source 河湾镇"],
        ),
        read(
            "values below their labels",
            with("发布日期\n2032-01-20\n来源\n河湾镇"),
            &["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "published 2032-01-20", "source 河湾镇"],
        ),
        read(
            "cells",
            head("发布日期\t2032-01-20\t来源\t河湾镇\n河湾镇2031年度普法报告"),
            &["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "published 2032-01-20", "source 河湾镇"],
        ),
        read(
            "sent to",
            with("主送机关：区委、区司法局"),
            &["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "addressees 区委 + 区司法局"],
        ),
        read(
            "one line",
            end("河湾镇人民政府　　2032年1月9日"),
            &[
                "title 河湾镇2031年度普法报告",
                "issuer 河湾镇",
                "year 2031",
                "signatory 河湾镇人民政府",
                "signed 2032-01-09",
            ],
        ),
        read("who reports, below the title", with("汇报单位：河湾镇人民政府\n日期：2032年1月9日"), signed),
        read("both on a line", with("报告单位：河湾镇人民政府　　报告时间：2032年1月9日"), signed),
        read("who reports, at the end", end("汇报单位：河湾镇人民政府\n2032年1月9日"), signed),
        read("labels at the end", end("落　款：河湾镇人民政府（盖章）\n日　期：2032年1月9日\n编辑：沈某"), signed),
        read(
            "a day of the page",
            with("日期：2032-01-09"),
            &["title 河湾镇2031年度普法报告", "issuer 河湾镇", "year 2031", "published 2032-01-09"],
        ),
        read(
            "the name below",
            end("2032年1月9日\n河湾镇人民政府"),
            &[
                "title 河湾镇2031年度普法报告",
                "issuer 河湾镇",
                "year 2031",
                "signatory 河湾镇人民政府",
                "signed 2032-01-09",
            ],
        ),
    ]);
}

#[test]
fn signs_before_numbers() {
    let opening = "河湾镇2031年度普法报告\n2031年，镇里稳步推进普法，现报告如下：\n";
    let outline = "1 一、 1 做法\n2 （一） 1 修渠\n1 一、 2 短板";
    check(vec![
        case("bullets", format!("{opening}◆一、做法\n● （一）修渠\n清淤。\n◆二、短板\n● 人手少。\n"))
            .outline(outline)
            .roles(&[(Residue, "◆"), (Body, "● 人手少。")]),
        case(
            "blanks",
            format!(
                "{opening}&nbsp;&nbsp;一、做法\n&emsp;&emsp;（一）修渠\n清淤。\n&nbsp; &nbsp;二、短板\n&nbsp;人手少。\n"
            ),
        )
        .outline(outline)
        .roles(&[(Body, "人手少。")]),
        case("bold", format!("{opening}一、做法\n（一）**人员培训**。每月。\n（二）**名册**。每季。\n"))
            .outline("1 一、 1 做法\n2 （一） 1 人员培训 |\n2 （一） 2 名册 |"),
        case("decimals", format!("{opening}1. 做法\n1.1 修渠\n清淤。\n2. 短板\n2.1 人少\n"))
            .outline("1 1. 1 做法\n2 1.1 1.1 修渠\n1 1. 2 短板\n2 1.1 2.1 人少"),
    ]);
}

#[test]
fn labels_inside_the_text_sign_nothing() {
    let text = "河湾镇2031年度普法报告\n一、做法\n全年十二场。\n时间：2031年5月6日\n地点：镇政府。\n二、短板\n报告人：沈某\n人手少，路途远。\n";
    check(vec![case("labels", text).outline("1 一、 1 做法\n1 一、 2 短板").metadata(&[
        "title 河湾镇2031年度普法报告",
        "issuer 河湾镇",
        "year 2031",
    ])]);
}

#[test]
fn footnotes_stand_in_no_section() {
    let text = "河湾镇2031年度普法报告\n一、做法\n推行“三色牌”［1］、双渡制［2］。\n二、短板\n人手少。\n";
    let outline = "1 一、 1 做法\n1 一、 2 短板";
    let notes = "注：\n［1］三色牌：指三种颜色的渠牌。\n［2］双渡制：指一渠两渡。\n";
    check(vec![
        case("signed", format!("{text}河湾镇人民政府\n2032年1月9日\n{notes}"))
            .outline(outline)
            .roles(&[(Note, "注："), (Note, "［2］双渡制：指一渠两渡。")]),
        case("before the signature", format!("{text}{notes}河湾镇人民政府\n2032年1月9日\n"))
            .outline(outline)
            .roles(&[(Note, "［1］三色牌：指三种颜色的渠牌。")]),
        case("unsigned", format!("{text}[1] 三色牌：指三种颜色的渠牌。\n[2] 双渡制：指一渠两渡。\n编辑：沈某\n"))
            .outline(outline)
            .roles(&[(Note, "[2] 双渡制：指一渠两渡。"), (Furniture, "编辑：沈某")]),
        case("in the text", format!("{text}［3］号渡口停航。\n全年平稳。\n"))
            .outline(outline)
            .roles(&[(Body, "［3］号渡口停航。")]),
    ]);
}

#[test]
fn the_duty_of_one_person_is_a_part_of_their_report() {
    let text = |title: &str| format!("{title}\n一、2032年履职情况\n镇长每月听取一次。\n二、不足\n人手少。\n");
    check(vec![
        case("personal", text("河湾镇镇长2032年度述法报告"))
            .outline("1 一、 1 2032年履职情况\n1 一、 2 不足")
            .kinds(&["leadership", "shortcomings"]),
        case("of a body", text("河湾镇2032年度普法报告"))
            .outline("1 一、 1 2032年履职情况\n1 一、 2 不足")
            .kinds(&["_", "shortcomings"]),
    ]);
}

/// A character more, or one less, and it is another heading or none.
#[test]
fn at_the_edge_of_a_rule() {
    // Thirty characters.
    const THIRTY: &str = "清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植";
    const SIXTEEN: &str = "清淤护岸补植巡查清淤护岸补植巡查";
    const FIFTEEN: &str = "清淤护岸补植巡查清淤护岸补植巡";
    let glued = |title: &str| format!("一{title}\n全年清淤。\n二{title}\n全年护岸。\n三{title}\n全年补植。\n");
    check(vec![
        case("series with commas", "（一）规范办案。一是，流程清楚，逐件登记。全年无错漏。二是：文书齐全，逐份核对。补正九份。\n")
            .outline("1 （一） 1 规范办案 |\n2 一是 1 流程清楚，逐件登记 ~\n2 一是 2 文书齐全，逐份核对 ~"),
        case("glued", glued(THIRTY)).outline("1 一、 1 清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植\n1 一、 2 清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植\n1 一、 3 清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植").rules(&["marker/no-separator"; 3]),
        case("glued, too long", glued(&format!("{THIRTY}林"))).outline(""),
        case("decimals", "1 总则\n1.1 范围\n沿岸各村。\n1.2 期限\n全年。\n2 罚则\n照章办理。\n").outline("1 1. 1 总则\n2 1.1 1.1 范围\n2 1.1 1.2 期限\n1 1. 2 罚则"),
        case("decimals and figures", "1 总则\n1.1 范围\n沿岸各村。\n1.2 期限\n全年。\n2 300株\n照章办理。\n").outline("1 1. 1 总则\n2 1.1 1.1 范围\n2 1.1 1.2 期限"),
        case("a decimal alone", "一、做法\n3.2 护岸工程\n全年护岸四处。\n").outline("1 一、 1 做法"),
        case("numbers behind a stop", "一、做法\n全年清淤九里。1.护岸四处。2.补植三百株。\n").outline("1 一、 1 做法"),
        case("half-width stops", "一.做法\n全年清淤九里。\n二.打算\n来年护岸四处。\n").outline("1 一、 1 做法\n1 一、 2 打算"),
        case("stems", "一、做法\n甲、渡口\n全年清淤。\n乙、码头\n全年护岸。\n").outline("1 一、 1 做法\n2 甲、 1 渡口\n2 甲、 2 码头"),
        case("apart, too long", format!("1 总则\n1.1 范围\n沿岸各村。\n1.2 期限\n全年。\n2 {THIRTY}林\n照章办理。\n"))
            .outline("1 1. 1 总则\n2 1.1 1.1 范围\n2 1.1 1.2 期限"),
        case("apart, as long as may be", format!("1 总则\n1.1 范围\n沿岸各村。\n1.2 期限\n全年。\n2 {THIRTY}\n照章办理。\n"))
            .outline("1 1. 1 总则\n2 1.1 1.1 范围\n2 1.1 1.2 期限\n1 1. 2 清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植巡查清淤护岸补植"),
        case("in quotes", "一、做法\n全年以“护岸为先。（一）清淤。（二）补植。”为题宣讲。\n").outline("1 一、 1 做法"),
        case("a quote that never closes", "一、做法\n全年以“护岸为先。（一）清淤。全年九里。（二）补植。全年三百株。\n")
            .outline("1 一、 1 做法\n2 （一） 1 清淤 ~\n2 （一） 2 补植 ~"),
        case("a colon", format!("一、做法\n（一）{SIXTEEN}：{SIXTEEN}\n（二）{SIXTEEN}林：{SIXTEEN}\n（三）{SIXTEEN}：{FIFTEEN}\n"))
            .outline("1 一、 1 做法\n2 （一） 1 清淤护岸补植巡查清淤护岸补植巡查 |\n2 （一） 2 清淤护岸补植巡查清淤护岸补植巡查林：清淤护岸补植巡查清淤护岸补植巡查\n2 （一） 3 清淤护岸补植巡查清淤护岸补植巡查：清淤护岸补植巡查清淤护岸补植巡"),
        case("a colon far before the stop", format!("一、做法\n（一）{SIXTEEN}：{SIXTEEN}{FIFTEEN}。全年九里。\n"))
            .outline("1 一、 1 做法\n2 （一） 1 清淤护岸补植巡查清淤护岸补植巡查 |"),
        case("behind brackets", "一、做法\n镇里护好渠岸（东段）（一）清淤，“西段”（二）补植。\n").outline("1 一、 1 做法"),
        case("behind a pause", "一、做法\n镇里护好渠岸、（一）清淤、（二）补植。\n").outline("1 一、 1 做法"),
        case("Roman numbers", "一、做法\nⅠ、渡口\n全年清淤。\nⅡ、码头\n全年护岸。\n").outline("1 一、 1 做法\n2 A. 1 渡口\n2 A. 2 码头"),
        case("as many clauses as headings", "一、清淤。\n全年清淤九里。\n二、补植。\n").outline("1 一、 1 清淤\n1 一、 2 补植"),
        case("ranks", "一、做法\n1、2级渡口逐个核查。\n3、4级渡口抽查。\n").outline("1 一、 1 做法"),
        case("days", "一、做法\n1.日常巡查\n全年巡查九次。\n2.月度检修\n全年检修四次。\n").outline("1 一、 1 做法\n2 1. 1 日常巡查\n2 1. 2 月度检修"),
        case("behind a blank", "第一部分 做法 一、清淤\n全年清淤九里。\n二、护岸\n全年护岸四处。\n").outline("1 编 1 做法 |\n2 一、 1 清淤 ~\n2 一、 2 护岸"),
        case("in straight quotes", "一、做法\n全年以\"护岸为先。（一）清淤。（二）补植。\"为题宣讲。\n").outline("1 一、 1 做法"),
        case("behind a comma", "一、做法\n全年工作如下，（一）清淤，（二）护岸，（三）补植。\n").outline("1 一、 1 做法"),
        case("words below", "一、做法\n（一）\n清淤护岸\n全年清淤九里。\n（二）\n补植岸柳\n全年补植三百株。\n").outline("1 一、 1 做法\n2 （一） 1 清淤护岸\n2 （一） 2 补植岸柳").rules(&["heading/split"; 2]),
        case("a sentence below", "一、做法\n（一）\n清淤护岸；\n（二）\n补植岸柳；\n").outline("1 一、 1 做法\n2 （一） 1 _\n2 （一） 2 _"),
    ]);
}
