//! Title, issuer, addressee, sign-off, page furniture, residue of conversions.

use super::common::{Case, case};
use gongwen::Role::{Body, Furniture, Metadata, Note, Residue, Subtitle, Title};

pub fn cases() -> Vec<Case> {
    vec![
        case("B1", "年 度 通 报\n一、回望\n").outline("1 一、 1 回望").metadata(&["title 年度通报"])
            .roles(&[(Title, "年 度 通 报")]),
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
            .metadata(&["title 松溪县2030年度渡口管护总结和2031年度打算的报告", "issuer 松溪县", "year 2030"])
            .dates(&["2030", "2031"]),
        case("B9", "松溪县2033年度普法报告\n一、上年度主要做法\n")
            .outline("1 一、 1 上年度主要做法")
            .metadata(&["title 松溪县2033年度普法报告", "issuer 松溪县", "year 2033"])
            .dates(&["2033"]),
        case("B10", "松溪县渔政局\n2032年度依法履职报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 松溪县渔政局2032年度依法履职报告", "issuer 松溪县渔政局", "year 2032"])
            .roles(&[(Title, "松溪县渔政局")]),
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
            .metadata(&["title 柳湾区2032年度普法报告", "issuer 柳湾区", "year 2032", "published 2033-01-09"])
            .roles(&[(Metadata, "名称：柳湾区2032年度普法报告"), (Furniture, "柳湾区2032年度普法报告")]),
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
        case("B20", "镇情报告\n各位委员、同志们：\n一、回望\n").outline("1 一、 1 回望").metadata(&["title 镇情报告"])
            .paragraphs(&["各位委员、同志们："]),
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
            .dates(&["2034-02-03"])
            .roles(&[(Subtitle, "——二〇三四年二月三日")]),
        case("B25", "镇情通报——2034年2月5日在柳湾镇职工大会上镇工会主席\n一、回望\n")
            .roles(&[(Title, "镇情通报"), (Subtitle, "——2034年2月5日在柳湾镇职工大会上镇工会主席")]).outline("1 一、 1 回望").metadata(&["title 镇情通报"])
            .dates(&["2034-02-05"]),
        case("B26", "镇情报告\n会场一角。记者 秦某某 摄\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .roles(&[(Furniture, "会场一角。记者 秦某某 摄")]),
        case("B27", "柳湾镇2032年度普法报告\n一、做法\n镇里紧盯汛期，清淤河道\n会场一角。记者 秦某某 摄\n两条，补植三百株。\n二、打算\n")
            .outline("1 一、 1 做法\n1 一、 2 打算")
            .roles(&[(Furniture, "会场一角。记者 秦某某 摄")])
            .quantities(&["2 条 河道", "300 株 补植"])
            .places(&[("两条", "一、")]),
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
            .dates(&[])
            .roles(&[(Metadata, "2031年05月08日"), (Metadata, "2036年05月07日")]),
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
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031"])
            .dates(&["2031"]).roles(&[(Furniture, "现在是2020年2月5日 星期三 正月十二")]),
        case("B38", "柳湾乡2031年度普法报告\n发布时间：2032-02-17\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "published 2032-02-17"]),
        case("B39", "柳湾乡2031年度普法报告\n2032/4/7 08:05:09\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "published 2032-04-07"])
            .quantities(&[]),
        case("B39 padded", "柳湾乡2031年度普法报告\n2032年04月07日 08时05分\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾乡2031年度普法报告", "issuer 柳湾乡", "year 2031", "published 2032-04-07"])
            .quantities(&[]),
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
            .metadata(&["title 柳湾镇2032年普法报告", "issuer 柳湾镇", "year 2032"])
            .dates(&["2032"]),
        case("B44", "一、做法\n全年十二场。\n<!-- BODY START -->\n接访九人。\n")
            .outline("1 一、 1 做法")
            .roles(&[(Residue, "<!-- BODY START -->")])
            .places(&[("接访", "一、")]),
        case("B45", "\u{feff}柳湾街道2032年度普法报告\r\n一、做法\r\n全年十二场。\r\r\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾街道2032年度普法报告", "issuer 柳湾街道", "year 2032"])
            .paragraphs(&["全年十二场。"])
            .roles(&[(Title, "柳湾街道2032年度普法报告")]),
        case("B46", "一、做法\n全年检查*次，整改x处，走访**户，约谈XX人。\n")
            .outline("1 一、 1 做法")
            .quantities(&[]),
        case("B47", "柳灣鎮2032年度普法報告\n一、主要舉措和成效\n二、短板與成因\n調解217宗。\n")
            .outline("1 一、 1 主要舉措和成效\n1 一、 2 短板與成因")
            .metadata(&["title 柳灣鎮2032年度普法報告", "issuer 柳灣鎮", "year 2032"])
            .kinds(&["measures", "shortcomings"]).quantities(&["217 宗 調解"]),
        case("B48", "一、幹(gàn)部\n全年開(kāi)會(huì)6場(chǎng)。\n")
            .outline("1 一、 1 幹部")
            .roles(&[(Residue, "(gàn)"), (Residue, "(kāi)")])
            .quantities(&["6 場 開會"]),
        case("B49", "2032年，柳湾镇坚持护渠，渠道更加顺畅?,F就此事说明如下：\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["issuer 柳湾镇", "year 2032"])
            .paragraphs(&["2032年，柳湾镇坚持护渠，渠道更加顺畅?,F就此事说明如下："]),
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
        case("B55", "柳湾镇2032年度普法报告\n2032年，镇里举办讲座十二场（电话：000-1234567，邮箱：a@b.example），现报告如下：\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&["title 柳湾镇2032年度普法报告", "issuer 柳湾镇", "year 2032"])
            .quantities(&["12 场 讲座"])
            .paragraphs(&["2032年，镇里举办讲座十二场（电话：000-1234567，邮箱：a@b.example），现报告如下："]),
        case("B56", "# 柳湾镇2032年度普法报告\n## 一、做法\n**（一）受理** 今年收件九百件。\n**（二）办结** 今年办结八百件。\n")
            .outline("1 一、 1 做法\n2 （一） 1 受理 今年收件九百件\n2 （一） 2 办结 今年办结八百件")
            .metadata(&["title 柳湾镇2032年度普法报告", "issuer 柳湾镇", "year 2032"])
            .roles(&[(Residue, "## "), (Residue, "**")]),
    ]
}
