//! Citations, brackets, punctuation.

use super::common::{Case, case};
use gongwen::Role::AttachmentNote;

pub fn cases() -> Vec<Case> {
    vec![
        case("D1", "一、依据\n落实《渡口办法》（松办发〔2031〕44号）。\n")
            .outline("1 一、 1 依据")
            .citations(&["渡口办法"])
            .metadata(&[])
            .quantities(&[]),
        case("D2", "松粮发[2031]6号\n松溪县粮食局2031年度普法报告\n一、做法\n")
            .outline("1 一、 1 做法")
            .metadata(&[
                "title 松溪县粮食局2031年度普法报告",
                "issuer 松溪县粮食局",
                "year 2031",
                "document_number 松粮发[2031]6号",
            ])
            .quantities(&[]),
        case("D3", "一、依据\n落实《松溪市渡口规则》（市政府令第37号，以下简称《规则》）。《规则》共九条。\n")
            .outline("1 一、 1 依据")
            .citations(&["松溪市渡口规则", "规则", "规则"])
            .quantities(&["9 条 《规则》"]),
        case("D4", "一、机构\n松溪县供销合作社（以下简称县供销社）牵头。\n").outline("1 一、 1 机构").citations(&[]),
        case("D5", "一、依据\n市总工会《章程》和县《细则》。\n").outline("1 一、 1 依据").citations(&["章程", "细则"]),
        case("D6", "一、依据\n印发《松溪镇渡口细则等文件，走访14户。\n")
            .outline("1 一、 1 依据")
            .citations(&[])
            .rules(&["citation/unclosed"])
            .quantities(&["14 户 走访"]),
        case("D7", "一、集市\n获评“放心集市；新增渡位25个。\n二、短板\n")
            .outline("1 一、 1 集市\n1 一、 2 短板")
            .quantities(&["25 个 渡位"]),
        case("D8", "一、依据\n对照《巡渠规程（试行）》和《古树名录》（2031年）自查。\n")
            .outline("1 一、 1 依据")
            .citations(&["巡渠规程（试行）", "古树名录"])
            .dates(&["2031"]),
        case("D9", "一、作风\n推行“‘听’民声、‘走’村巷”。\n二、打算\n")
            .outline("1 一、 1 作风\n1 一、 2 打算")
            .citations(&[])
            .quantities(&[])
            .quiet(),
        case("D10", "柳湾区2032年度普法报告\n一、做法\n对照《柳湾区2031年度普法报告》逐条整改。\n")
            .outline("1 一、 1 做法")
            .citations(&["柳湾区2031年度普法报告"])
            .metadata(&["title 柳湾区2032年度普法报告", "issuer 柳湾区", "year 2032"]),
        case("D11", "一、做法\n推行“三色牌”〔3〕管护。\n").outline("1 一、 1 做法").metadata(&[]).quantities(&[]),
        case("D12", "一、绿道\n镇里新铺四条绿道［4］，补植三百株。\n")
            .outline("1 一、 1 绿道")
            .quantities(&["4 条 绿道", "300 株 补植"]),
        case("D13", "一、做法\n成活率100%.\n二、短板\n")
            .outline("1 一、 1 做法\n1 一、 2 短板")
            .quantities(&["100 % 成活率"]),
        case("D14", "镇情报告\n各位委员!下面我报告全年工作，请予审议。\n一、回望\n")
            .outline("1 一、 1 回望")
            .metadata(&["title 镇情报告"])
            .paragraphs(&["各位委员!下面我报告全年工作，请予审议。"]),
        case("D15", "一、窗口\n“代办员”?率61%，群众说好。\n")
            .outline("1 一、 1 窗口")
            .quantities(&["61 % _"])
            .paragraphs(&["“代办员”?率61%，群众说好。"]),
        case("D16", "一、接访\n全年接收来信8封\n二、短板\n")
            .outline("1 一、 1 接访\n1 一、 2 短板")
            .quantities(&["8 封 来信"]),
        case("D17", "2032年在镇党委带领下全镇护渠成效明显，现报告如下：\n一、做法\n")
            .outline("1 一、 1 做法")
            .dates(&["2032"])
            .metadata(&["year 2032"]),
        case("D18", "一、办件\n一是分类登记，二是办结旧件，三是盯紧新件。\n")
            .outline("1 一、 1 办件\n2 一是 1 _ |\n2 一是 2 _ ~\n2 一是 3 _ ~")
            .paragraphs(&["办结旧件，", "盯紧新件。"]),
        case("D19", "一、做法\n全年平稳。\n附件2-6下载：《报名表》.xlsx\n")
            .outline("1 一、 1 做法")
            .citations(&["报名表"])
            .quantities(&[])
            .dates(&[])
            .roles(&[(AttachmentNote, "附件2-6下载：《报名表》.xlsx")]),
        case("D20", "一、案件\n案数没有变化。所涉行业：渔业21件，运输9件。\n")
            .outline("1 一、 1 案件")
            .quantities(&["21 件 渔业", "9 件 运输"]),
    ]
}
