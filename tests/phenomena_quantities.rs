//! What figures look like in real reports and their neighbours: every phenomenon of figures, in both halves, by its number.

use gongwen::{Bound, Quantity, Report, dates, quantities};

/// What a text around the one tested looks like.
const BEFORE: &str = "靛桥镇2032年度普法报告\n\n一、做法\n";

/// A sentence and all that is read out of it.
struct Case {
    id: &'static str,
    text: &'static str,
    figures: &'static str,
    dates: &'static str,
    rules: &'static [&'static str],
}

/// A case of the phenomenon `id`. `figures` holds one figure a line: `text | value unit bound | subject`, the bound left out
/// where it is exact, `-` for no subject; a range is `3..5`.
const fn case(id: &'static str, text: &'static str, figures: &'static str) -> Case {
    Case { id, text, figures, dates: "", rules: &[] }
}

impl Case {
    /// The values of all dates, parted by blanks.
    const fn dates(mut self, values: &'static str) -> Self {
        self.dates = values;
        self
    }

    /// The rules of all diagnostics.
    const fn rules(mut self, rules: &'static [&'static str]) -> Self {
        self.rules = rules;
        self
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut same = |what: &str, found: Vec<String>, wanted: Vec<&str>| {
            if found != wanted {
                faults.push(format!("{} {}: {what}\n    found  {found:?}\n    wanted {wanted:?}", self.id, self.text));
            }
        };
        let figures = || self.figures.lines().map(str::trim).collect();
        let days = || self.dates.split_whitespace().collect();
        same("figures", quantities(self.text).map(|q| row(&q, self.text)).collect(), figures());
        same("dates", dates(self.text).map(|date| date.value.to_string()).collect(), days());
        // As the only sentence of a section: nothing around it changes what is read.
        let whole = format!("{BEFORE}{}\n", self.text);
        let report = Report::parse(&whole);
        same("figures of the report", report.quantities.iter().map(|q| row(q, &whole)).collect(), figures());
        let found = report.dates.iter().filter(|date| date.span.start >= BEFORE.len());
        same("dates of the report", found.map(|date| date.value.to_string()).collect(), days());
        let rules = report.diagnostics.iter().map(|found| found.rule.id());
        same(
            "diagnostics",
            rules.filter(|rule| *rule != "numbering/single").map(String::from).collect(),
            self.rules.to_vec(),
        );
        let sections = report.sections().map(|(_, section)| section.heading.title.clone().unwrap_or_default());
        same("headings", sections.map(String::from).collect(), vec!["做法"]);
        faults
    }
}

fn row(q: &Quantity<'_>, text: &str) -> String {
    assert_eq!(q.text, text[q.span.range()]);
    assert_eq!(q.subject.as_deref(), q.subject_span.map(|span| &text[span.range()]));
    let value = q.value.map_or("-".into(), |value| value.normalize().to_string());
    let upper = q.upper.map_or(String::new(), |value| format!("..{}", value.normalize()));
    let bound = if q.bound == Bound::Exact { String::new() } else { format!(" {}", q.bound) };
    format!("{} | {value}{upper} {}{bound} | {}", q.text, q.unit, q.subject.as_deref().unwrap_or("-"))
}

const CASES: &[Case] = &[
    case("C1", "草场年变率-0.84‰", "-0.84‰ | -0.84 ‰ | 草场年变率"),
    case(
        "C1",
        "草场面积下降0.84‰，停渡期30天-4天",
        "0.84‰ | 0.84 ‰ | 草场面积\n30天 | 30 天 | 停渡期\n4天 | 4 天 | 停渡期",
    ),
    case(
        "C2",
        "出生率下降1.32个千分点，到课率上升0.76个百分点",
        "1.32个千分点 | 1.32 个千分点 | 出生率\n0.76个百分点 | 0.76 个百分点 | 到课率",
    ),
    case("C3", "稻麦薯比重为52:33:15", ""),
    case("C3", "稻麦薯比重为52:33:15，薯地1500亩", "1500亩 | 1500 亩 | 薯地"),
    case("C4", "三类渡船之比为4.5∶3﹕2.5，渡船共21艘", "三类 | 3 类 | 渡船\n21艘 | 21 艘 | 渡船"),
    case("C5", "船员与渡客之比由1:18降到1:14", ""),
    case("C5", "开渡停渡日比291:74，停渡期74天", "74天 | 74 天 | 停渡期"),
    case("C6", "渡客量增长7.05％", "7.05％ | 7.05 % | 渡客量"),
    case("C7", "查验 9 船；渡客增长 3.15 %", "3.15 % | 3.15 % | 渡客"),
    case("C7", "登门 9 户", "9 户 | 9 户 | 登门"),
    case("C8", "拨付2,685万元，发放读本1，204册", "2,685万元 | 26850000 元 | 拨付\n1，204册 | 1204 册 | 读本"),
    case("C8", "护渡队12，渡工9人", "9人 | 9 人 | 渡工"),
    case("C9", "渔税入库408215万元", "408215万元 | 4082150000 元 | 渔税入库"),
    case(
        "C10",
        "货值1.08万亿元，各渡口均超百亿元",
        "1.08万亿元 | 1080000000000 元 | 货值\n超百亿元 | 10000000000 元 more_than | 渡口",
    ),
    case("C10", "百亿港区建设提速", ""),
    case("C11", "渔获产值比上年的1.62亿元增长5.81%", "1.62亿元 | 162000000 元 | 渔获产值\n5.81% | 5.81 % | 渔获产值"),
    case("C12", "护岸支出为预算3120万元的88.4%", "3120万元 | 31200000 元 | 预算\n88.4% | 88.4 % | 护岸支出"),
    case(
        "C13",
        "三镇覆盖率分别变动0.42、-1.15、2.3个百分点",
        "0.42 | 0.42 个百分点 | 三镇覆盖率\n-1.15 | -1.15 个百分点 | 三镇覆盖率\n2.3个百分点 | 2.3 个百分点 | 三镇覆盖率",
    ),
    case("C13", "指数分别为0.42、1.15、2.3", ""),
    case("C14", "渔价增长-0.8%3.1%6.4%", "-0.8% | -0.8 % | 渔价\n3.1% | 3.1 % | 渔价\n6.4% | 6.4 % | 渔价"),
    case("C14", "各项指标改为21.4018.6644.09", "").rules(&["number/glued"]),
    case("C15", "男、女渡工分别为57人、46人", "57人 | 57 人 | 男\n46人 | 46 人 | 女渡工"),
    case("C15", "渡工57人", "57人 | 57 人 | 渡工"),
    case("C16", "20325月，巡渡提速", "").rules(&["date/damaged"]),
    case("C16", "落实护渡规划（20322036年）", "").rules(&["date/damaged"]),
    case("C16", "落实护渡规划（2032—2036年）", "").dates("2032/2036"),
    case("C17", "同意 21 票，反对 1 票", "21 票 | 21 票 | 同意\n1 票 | 1 票 | 反对"),
    case("C17", "实行一票否决", ""),
    case("C18", "平均成绩91.4分", "91.4分 | 91.4 分 | 平均成绩"),
    case("C18", "分值另定，渡工十分辛苦", ""),
    case("C19", "轮训逾260课时", "逾260课时 | 260 课时 more_than | 轮训"),
    case(
        "C20",
        "加固近60处，登门逾700户，惠及超4000人次",
        "近60处 | 60 处 nearly | 加固\n逾700户 | 700 户 more_than | 登门\n超4000人次 | 4000 人次 more_than | 惠及",
    ),
    case("C20", "近年来超期渡船逐年减少", ""),
    case(
        "C21",
        "调解争执百余起，慰问船户千余家，数百名渡客",
        "百余起 | 100 起 more_than | 争执\n千余家 | 1000 家 more_than | 船户\n数百名 | 100 名 more_than | 渡客",
    ),
    case("C21", "百姓称便，千方百计护渡", ""),
    case("C22", "渔民占全镇7成", "7成 | 7 成 | 渔民"),
    case("C22", "两家各出五分之二", "两家 | 2 家 | -\n五分之二 | -  | -"),
    case("C23", "到渡率百分之七十二点五", "百分之七十二点五 | 72.5 % | 到渡率"),
    case(
        "C24",
        "渔获二千四百零七万斤，航道九点五里",
        "二千四百零七万斤 | 24070000 斤 | 渔获\n九点五里 | 9.5 里 | 航道",
    ),
    case("C24", "九点开渡，七里河村先行", ""),
    case("C25", "补植三百八十余万株", "三百八十余万株 | 3800000 株 more_than | 补植"),
    case(
        "C26",
        "补贴每船每季520元，运价28元／吨，值守6.5小时/班",
        "520元 | 520 元 | 补贴\n28元／吨 | 28 元／吨 | 运价\n6.5小时/班 | 6.5 小时/班 | 值守",
    ),
    case(
        "C27",
        "工期80天-21天（封航）-3天（验收）＝56天",
        "80天 | 80 天 | 工期\n21天 | 21 天 | 工期\n3天 | 3 天 | 工期\n56天 | 56 天 | 工期",
    ),
    case("C27", "工期56-80天", "56-80天 | 56..80 天 range | 工期"),
    case("C28", "船补＝（核定吨位－自报吨位）×单价", ""),
    case("C28", "船补＝核定吨位×单价，单价3元", "3元 | 3 元 | 单价"),
    case(
        "C29",
        "夜间噪声≤48 分贝，抽查＞2 次/季",
        "≤48 分贝 | 48 分贝 at_most | 夜间噪声\n＞2 次/季 | 2 次/季 more_than | 抽查",
    ),
    case(
        "C30",
        "桩距3～6米，学员7—11岁，管委3至5人",
        "3～6米 | 3..6 米 range | 桩距\n7—11岁 | 7..11 岁 range | 学员\n3至5人 | 3..5 人 range | 管委",
    ),
    case("C30", "渡船按1～4级管护", ""),
    case(
        "C31",
        "4-10岁、11-23岁、70岁及以上分批体检",
        "4-10岁 | 4..10 岁 range | -\n11-23岁 | 11..23 岁 range | -\n70岁及以上 | 70 岁 at_least | -",
    ),
    case("C32", "今年3-8月停渡，2032年11月至2033年2月检修", "").dates("2032-11/2033-02"),
    case("C32", "停渡3-8个月", "3-8个月 | 3..8 个月 range | 停渡"),
    case("C33", "列全市前3位，由72位升至35位", ""),
    case("C33", "渡工35位", "35位 | 35 位 | 渡工"),
    case(
        "C34",
        "窗口由8个压减到3个，覆盖率由41%升至66%",
        "8个 | 8 个 | 窗口\n3个 | 3 个 | 窗口\n41% | 41 % | 覆盖率\n66% | 66 % | 覆盖率",
    ),
    case("C34", "窗口3到8个", "3到8个 | 3..8 个 range | 窗口"),
    case("C35", "收到异议0件，实现“零”事故", "0件 | 0 件 | 异议"),
    case("C35", "办渡零距离、零跑腿", ""),
    case(
        "C36",
        "险情6宗，靠港58艘次，藏本2.1万册，浓度3.7毫克/升",
        "6宗 | 6 宗 | 险情\n58艘次 | 58 艘次 | 靠港\n2.1万册 | 21000 册 | 藏本\n3.7毫克/升 | 3.7 毫克/升 | 浓度",
    ),
    case("C37", "落实“1419”机制，用好5+N+Y模式", ""),
    case("C37", "落实“1419”机制，巡渡9次", "9次 | 9 次 | 巡渡"),
    case("C38", "渡务系统升到3.2版，启用智渡6.0平台", ""),
    case("C38", "系统3.2版上线，渡客3.2万人", "3.2万人 | 32000 人 | 渡客"),
    case("C39", "做到“四个100%”，到渡率100%", "100% | 100 % | 到渡率"),
    case("C40", "“8·17”险情处置得当，“32·5”大风有备", ""),
    case("C40", "3·6、4·21两次停渡", "两次 | 2 次 | 停渡"),
    case("C41", "船票增收71万元，减收19万元", "71万元 | 710000 元 | 船票\n19万元 | 190000 元 | 船票"),
    case("C42", "夜巡7场惠及530余人", "7场 | 7 场 | 夜巡\n530余人 | 530 人 more_than | 惠及"),
    case("C42", "夜巡7场530余人", "7场 | 7 场 | 夜巡\n530余人 | 530 人 more_than | 夜巡"),
    case("C43", "渡口17个（改建11个，新辟6个）", "17个 | 17 个 | 渡口\n11个 | 11 个 | 改建\n6个 | 6 个 | 新辟"),
    case("C44", "航务类9条、渔政类4条", "9条 | 9 条 | 航务类\n4条 | 4 条 | 渔政类"),
    case("C45", "渡区水质由Ⅳ类升至Ⅱ类", ""),
    case("C45", "渡船分3类", "3类 | 3 类 | 渡船"),
    case("C46", "第二季度、上半年、每月底各查一轮，截至8月无险情", ""),
    case("C46", "连续2个季度未发生险情", "2个 | 2 个 | 季度"),
    case("C47", "5月6日至11日封航", ""),
    case("C47", "公示期为7日", "7日 | 7 日 | 公示期"),
    case("C48", "9月8日下午3点40分开渡", ""),
    case("C48", "开渡时间提前40分钟", "40分钟 | 40 分钟 | 开渡时间"),
    case("C49", "护渡规划（2032-2036）", "").dates("2032/2036"),
    case("C49", "护渡规划（2032–2036年）、护林规划（2033年—2037年）", "").dates("2032/2036 2033/2037"),
    case("C50", "一九九○年设渡，二〇四二年至二〇四六年改建", "").dates("1990 2042/2046"),
    case("C50", "一九九○年设立渡口一百二十处", "一百二十处 | 120 处 | 渡口").dates("1990"),
];

#[test]
fn every_phenomenon_of_figures_is_read() {
    let faults: Vec<String> = CASES.iter().flat_map(Case::faults).collect();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_phenomenon_of_figures_has_a_case() {
    for number in 1..=50 {
        let id = format!("C{number}");
        assert!(CASES.iter().any(|case| case.id == id), "no case of {id}");
    }
}
