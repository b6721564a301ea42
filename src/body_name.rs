//! Names of bodies: how the names of governments, offices and their parts end.

use crate::text::at_least;

/// Ends of the names of organs, longest first where one ends in another.
const ORGANS: &[&str] = &[
    "人民政府",
    "政府",
    "委员会",
    "委員會",
    "办公室",
    "辦公室",
    "办事处",
    "辦事處",
    "管委会",
    "工委",
    "党工委",
    "区委",
    "市委",
    "县委",
    "省委",
    "镇委",
    "党委",
    "纪委",
    "监委",
    "团委",
    "局",
    "厅",
    "廳",
    "部",
    "委",
    "办",
    "院",
    "署",
    "处",
    "中心",
    "科",
    "队",
    "所",
    "站",
    "公司",
    "集团",
    "社",
    "总会",
    "协会",
    "联合会",
    "学会",
    "工会",
    "总工会",
    "妇联",
    "残联",
    "侨联",
    "科协",
    "文联",
    "工商联",
    "供销社",
    "联社",
    "学校",
    "大学",
    "学院",
    "中学",
    "小学",
    "医院",
    "法院",
    "检察院",
    "机构",
    "部门",
    "单位",
    "机关",
    "政协",
    "人大",
    "常委会",
    "人民团体",
    "企业",
    "事业单位",
    "林场",
    "农场",
    "支队",
    "大队",
    "总队",
    "指挥部",
    "领导小组",
    "专班",
    "司",
    "室",
    "组",
    "团",
    "馆",
    "会",
    "委办局",
    "各县",
    "各市",
    "各区",
    "水库",
    "部委",
    "分局",
    "银行",
    "党组",
    "支部",
    "办委",
];

/// Ends of the names of places that stand for their government.
const PLACES: &[&str] = &[
    "省",
    "市",
    "区",
    "區",
    "县",
    "縣",
    "旗",
    "州",
    "盟",
    "镇",
    "鎮",
    "乡",
    "鄉",
    "街道",
    "街",
    "村",
    "社区",
    "园区",
    "开发区",
    "新区",
    "地区",
    "自治区",
    "直辖市",
    "国务院",
    "苏木",
    "林区",
    "示范区",
    "度假区",
    "兵团",
    "师",
    "乡镇",
    "镇街",
];

/// Where the clause about a body goes on: the name stands before.
const VERBS: &[&str] = &[
    "坚持",
    "深入",
    "认真",
    "紧紧",
    "全面",
    "严格",
    "围绕",
    "以",
    "按照",
    "持续",
    "切实",
    "积极",
    "扎实",
    "始终",
    "高度",
    "在",
    "根据",
    "依据",
    "贯彻",
    "落实",
    "推进",
    "大力",
    "牢固",
    "着力",
    "聚焦",
    "立足",
    "统筹",
    "紧扣",
    "不断",
    "把",
    "将",
    "结合",
    "进一步",
    "加强",
    "充分",
    "全力",
    "学习",
    "牢牢",
    "主动",
    "对照",
    "突出",
    "强化",
    "坚决",
    "依法",
    "党",
    "法治",
    "向",
    "作",
    "的",
    "各项",
    "深化",
    "锚定",
    "创新",
    "履行",
    "坚定",
    "共",
    "全",
    "有",
    "能",
    "严",
    "狠抓",
    "堅持",
    "圍繞",
    "深學",
];

/// Whether `words` end as the name of an organ does.
pub(crate) fn is_organ(words: &str) -> bool {
    ORGANS.iter().any(|organ| words.ends_with(organ)) || words.ends_with(']') || words.ends_with("等")
}

/// Whether `words` read as the name of a body: an organ, or a place that stands for one.
pub(crate) fn is_body(words: &str) -> bool {
    let words = without_note(words);
    is_organ(words) || PLACES.iter().any(|place| words.ends_with(place))
}

/// 各区（县） without the bracketed note at its end.
fn without_note(words: &str) -> &str {
    let words = words.trim_end();
    match words.rfind(['（', '(']) {
        Some(at) if at > 0 && words.ends_with(['）', ')']) => &words[..at],
        _ => words,
    }
}

/// The length of the body's name that `words` begin with, up to the verb of the clause.
pub(crate) fn leading_body(words: &str) -> Option<usize> {
    let clause = &words[..words.find(['，', ',', '。', '；', '：', ':', '、', '“', '《', '\n']).unwrap_or(words.len())];
    let clause = &clause[..clause.char_indices().nth(40).map_or(clause.len(), |(at, _)| at)];
    let verb = VERBS
        .iter()
        .filter_map(|verb| clause.match_indices(verb).map(|(at, _)| at).find(|&at| at > 0 && is_body(&clause[..at])))
        .min();
    let name = &clause[..verb?];
    at_least(name, 2).then_some(name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_end_in_organs_or_places() {
        for words in
            ["县委", "泷江市林业局", "靛桥街道", "市直机关", "各区（县）", "各直属机构", "国务院各部委", "蒲棹乡"]
        {
            assert!(is_body(words), "{words}");
        }
        for words in ["报告如下", "各位代表", "同志们", "主要做法"] {
            assert!(!is_body(words), "{words}");
        }
    }

    #[test]
    fn the_name_ends_before_the_verb() {
        for (words, name) in [
            ("县水务局围绕水源保护", Some("县水务局")),
            ("靛桥街道办事处深入学习", Some("靛桥街道办事处")),
            ("槿原县坚持把依法行政摆在全县大局", Some("槿原县")),
            ("泷江市综合行政执法局认真履职", Some("泷江市综合行政执法局")),
            ("我们一起努力", None),
        ] {
            assert_eq!(leading_body(words).map(|len| &words[..len]), name, "{words}");
        }
    }
}
