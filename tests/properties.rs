//! What holds for every text: segments tile it, sections nest, spans lead back, forms round-trip; and a generated outline
//! comes back as it was.

mod common;
#[path = "common/invariants.rs"]
mod invariants;

use std::fmt::Write;

use gongwen::{Block, Report, Section, Span};
use invariants::{apart, chunks_hold, holds};
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces of reports, whole and damaged.
const PIECES: &[&str] = &[
    "一、",
    "二、",
    "三、",
    "十一、",
    "（一）",
    "（二）",
    "(三）",
    "（2）",
    "（1）",
    "(3)",
    "1.",
    "2．",
    "3、",
    "４．",
    "5）",
    "①",
    "②",
    "⑴",
    "㈠",
    "壹、",
    "第一章 ",
    "第二节",
    "第三条　",
    "第三条之一　",
    "一是",
    "二是",
    "三要",
    "第一，",
    "5.1 ",
    "5.1.1　",
    "甲、",
    "A.",
    "一）",
    "ー、",
    "-1",
    "0.5",
    "青石镇",
    "松溪县渔政局",
    "2031年度",
    "法治政府建设情况报告",
    "主要做法",
    "存在的不足",
    "县委、县政府：",
    "各位代表：",
    "2032年2月30日",
    "二〇三一年五月",
    "2031—2035年",
    "2032-01-09 08:05",
    "松政发〔2032〕7号",
    "关于印发",
    "抄送：县司法局。",
    "附件1",
    "附件：1.名单",
    "（此件公开发布）",
    "名词解释",
    "发布日期：",
    "来源：青石镇",
    "57笔",
    "1.2亿元",
    "约30%",
    "由5件增至12件",
    "第一责任人",
    "清淤九段",
    "办结",
    "。",
    "；",
    "：",
    "，",
    "、",
    "！",
    "“",
    "”",
    "《",
    "》",
    "《《",
    "〈",
    "〉",
    "<",
    ">",
    "（",
    "）",
    "(",
    ")",
    "[",
    "]",
    "\"",
    "——",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\r\r\n",
    "\u{2028}",
    " ",
    "　　",
    "\u{a0}",
    "\u{2002}",
    "\t",
    "\u{200b}",
    "\u{feff}",
    "\0",
    "\u{1}",
    "\u{b}",
    "[bookmark: _Toc1]",
    "<!--",
    "-->",
    "# ",
    "## ",
    "**",
    "| ",
    " |",
    "<U+2003>",
    "[b]",
    "[/b]",
    "<p>",
    "目录",
    "打印本页",
    "字号",
    "首页 > 公开",
    "某ICP备00000000号",
    "— 3 —",
    "7\n",
    "0\n",
    "表1 数据\n",
    "幹(gàn)",
];

/// A text of pieces and of any characters.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![12 => select(PIECES).prop_map(String::from), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

/// The path by a search of everything.
fn path<'r, 'a>(blocks: &'r [Block<'a>], span: Span, found: &mut Vec<&'r Section<'a>>) {
    for block in blocks {
        if let Block::Section(section) = block {
            if section.span.covers(span) {
                found.push(section);
                path(&section.content, span, found);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_report_is_lossless_and_in_order(text in text()) {
        let report = Report::parse(&text);
        holds(&report);
        prop_assert_eq!(&report, &Report::parse(&text));
        prop_assert_eq!(&report, &report.clone().into_owned());
    }

    #[test]
    fn a_cut_text_is_read_too(text in text(), at in any::<prop::sample::Index>()) {
        let mut at = at.index(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        holds(&Report::parse(&text[..at]));
        holds(&Report::parse(&text[at..]));
    }

    #[test]
    fn a_place_leads_to_its_sections(text in text(), at in any::<prop::sample::Index>(), len in 0usize..40) {
        let report = Report::parse(&text);
        let start = at.index(text.len() + 1);
        let span = Span::new(start, (start + len).min(text.len()));
        let mut slow = Vec::new();
        let annex = report.annexes.iter().find(|annex| annex.span.covers(span));
        path(annex.map_or(&report.content, |annex| &annex.content), span, &mut slow);
        // An empty span between two sections lies in both; either is right.
        if !span.is_empty() {
            prop_assert_eq!(report.path_of(span), slow);
        }
        prop_assert_eq!(report.section_at(start), report.path_of(Span::new(start, start + 1)).pop());
    }

    #[test]
    fn the_iterators_are_in_order(text in text()) {
        apart(&text, gongwen::headings(&text).filter_map(|heading| Some(heading.marker?.span)));
        apart(&text, gongwen::citations(&text).map(|citation| citation.span));
        apart(&text, gongwen::dates(&text).map(|date| date.span));
        let mut at = 0;
        for line in gongwen::lines(&text) {
            prop_assert!(line.span.start == at && line.span.covers(line.content));
            at = line.span.end;
        }
        prop_assert_eq!(at, text.len());
    }

    #[test]
    fn chunks_hold_every_word_of_the_outline_once(text in text(), limit in 0usize..200, merge in any::<bool>()) {
        chunks_hold(&Report::parse(&text), limit, merge);
    }

    #[cfg(feature = "serde")]
    #[test]
    fn serialised_forms_give_the_report_back(text in text()) {
        let report = Report::parse(&text).into_owned();
        let json = serde_json::to_string(&report).unwrap();
        prop_assert_eq!(&report, &serde_json::from_str::<Report<'static>>(&json).unwrap());
        let binary = postcard::to_allocvec(&report).unwrap();
        prop_assert_eq!(&report, &postcard::from_bytes::<Report<'static>>(&binary).unwrap());
    }

    #[test]
    fn generated_metadata_comes_back(
        issuer in select(ISSUERS),
        subject in select(SUBJECTS),
        (year, month, day) in (2000u16..2100, 1u8..=12, 1u8..=28),
        form in 0usize..4,
        addressees in prop::sample::subsequence(ADDRESSEES, 0..=ADDRESSEES.len()),
        (lettered, paged, signed, copied) in any::<(bool, bool, bool, bool)>(),
    ) {
        let topic = format!("{year}年度{subject}");
        let (head, title) = match form {
            0 => (format!("{issuer}{topic}报告"), format!("{issuer}{topic}报告")),
            1 => (format!("{issuer}关于{topic}的报告"), format!("{issuer}关于{topic}的报告")),
            2 => (format!("{issuer}\n{topic}报告"), format!("{issuer}{topic}报告")),
            _ => (format!("{issuer}\n\n关于{topic}的报告"), format!("{issuer}关于{topic}的报告")),
        };
        let mut text = String::new();
        let mut expected = vec![format!("title {title}"), format!("issuer {issuer}"), format!("year {year}")];
        if lettered {
            writeln!(text, "松政发〔{year}〕{day}号").unwrap();
        }
        writeln!(text, "{head}").unwrap();
        if paged {
            writeln!(text, "发布日期：{}-{month:02}-{day:02} 08:30　来源：松溪晨报　浏览次数：{day}", year + 1).unwrap();
        }
        if !addressees.is_empty() {
            writeln!(text, "{}：", addressees.join("、")).unwrap();
            expected.push(format!("addressees {}", addressees.join(" + ")));
        }
        if lettered {
            expected.push(format!("document_number 松政发〔{year}〕{day}号"));
        }
        if paged {
            expected.push(format!("published {}-{month:02}-{day:02}", year + 1));
            expected.push("source 松溪晨报".into());
        }
        text += "现将有关情况报告如下：\n一、主要做法\n全年清淤九段。\n二、来年打算\n补植三百株。\n";
        if signed {
            writeln!(text, "　　　{issuer}\n　　　{}年{month}月{day}日", year + 1).unwrap();
            expected.push(format!("signatory {issuer}"));
            expected.push(format!("signed {}-{month:02}-{day:02}", year + 1));
        }
        if copied {
            text += "抄送：县委办公室，县司法局。\n";
            expected.push("copied_to 县委办公室 + 县司法局".into());
        }
        prop_assert_eq!(common::metadata(&Report::parse(&text).metadata), expected, "{}", text);
    }

    #[test]
    fn a_generated_outline_comes_back(
        tree in outline(),
        forms in select(LEVELS),
        blank in select(&["", "　　", "\n", "**", "<U+2003>"][..]),
        noise in select(&["", "— 3 —\n", "7\n", "打印本页\n"][..]),
        runs_on in any::<bool>(),
    ) {
        let title = "松溪县渔政局2032年度法治政府建设情况报告\n";
        let mut writer =
            Writer { text: title.into(), expected: Vec::new(), forms, blank, noise, runs_on, counters: [0; 5] };
        writer.sections(&tree, 0);
        let report = Report::parse(&writer.text);
        prop_assert_eq!(common::outline(&report), writer.expected, "{}", writer.text);
        let warnings = report.diagnostics.iter().filter(|found| found.severity == gongwen::Severity::Warning);
        prop_assert_eq!(warnings.count(), 0, "{:#?}\n{}", report.diagnostics, writer.text);
    }
}

const ISSUERS: &[&str] = &[
    "松溪县",
    "松溪县人民政府",
    "青石街道办事处",
    "梧川市松溪区青石街道",
    "北溪区水务局",
    "柳湾自治县民政局",
    "河湾镇人民政府",
    "梧川市生态环境局松溪分局",
    "松溪经济开发区管委会",
    "河湾村村民委员会",
    "梧川市公安局交通警察支队",
    "松溪县综合行政执法大队",
    "中共河湾镇委员会",
];

const SUBJECTS: &[&str] = &[
    "法治政府建设情况",
    "推进法治建设工作情况",
    "普法工作",
    "履行推进法治建设第一责任人职责情况",
    "法治政府建设工作",
    "依法行政",
];

const ADDRESSEES: &[&str] = &["中共松溪县委", "松溪县人民政府", "松溪县人大常委会", "梧川市司法局", "市委依法治市办"];

/// A section to be written: what stands behind its title, and its children.
#[derive(Clone, Debug)]
struct Node {
    title: usize,
    body: Body,
    children: Vec<Node>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Body {
    None,
    RunIn,
    Below,
    Series,
}

fn outline() -> impl Strategy<Value = Vec<Node>> {
    let node = |children: BoxedStrategy<Vec<Node>>| {
        let body = select(&[Body::None, Body::RunIn, Body::Below, Body::Series][..]);
        (0..TITLES.len(), body, children).prop_map(|(title, body, children)| Node { title, body, children })
    };
    let leaf = node(Just(Vec::new()).boxed()).boxed();
    let deeper = leaf.prop_recursive(4, 40, 4, move |inner| node(prop::collection::vec(inner, 0..4).boxed()).boxed());
    prop::collection::vec(deeper, 1..13)
}

#[rustfmt::skip]
const TITLES: &[&str] = &[
    "主要做法和成效", "健全制度，规范流程", "深化“放管服”改革", "存在的不足", "落实《渡口管理办法》", "推进法治宣传（含网络宣传）",
    "2033年重点任务", "三项清单管理", "一体推进护渠护林", "十年禁渔", "第一责任人履职情况", "5个渡口改造", "来年打算", "是非曲直评议", "要素保障",
    "“三重一大”决策", "一村一法律顾问", "12345热线办理", "《民法典》宣讲", "（试点）渡口改造", "项目建设", "条块协同", "章程修订", "款物管理",
    "强化党建引领：红帆行动", "问：渡船何时检修？", "办实事、解民忧；转作风、提效能", "从“有”到“优”", "A类渡口达标", "7×24小时值守",
];

#[rustfmt::skip]
const BODIES: &[&str] = &[
    "全年办结57件，同比增长3.4%。", "1.2万人次参加活动，第一责任人到场督办。", "对照《渡口管理办法》第三条，（四）、（五）项所列情形逐条整改。",
    "2032年，镇里“一站式”办理事项840件；村里回访三轮。", "一方面缺人手，一些渡口设备偏旧。", "第三条规定的情形逐项清零。",
    "一年来，调解217宗；三、四季度清淤两段。", "县委、县政府：“一、二级河堤都要过一遍。”各村照办。", "5个社区、300余件旧案全部清零。",
    "（详见渡口名册）各村照此办理。", "——渠道更畅。全年清淤九段。", "首先摸底，其次整改，最后验收。", "12.4国家宪法日举办宣讲3场。",
];

/// How the levels are numbered: by the standard, with a level left out, with chapters and articles.
const LEVELS: &[[&str; 5]] = &[
    ["一、", "（一）", "1.", "（1）", "①"],
    ["一、", "1.", "（1）", "①", "1）"],
    ["（一）", "1.", "（1）", "①", "一是"],
    ["章", "一、", "（一）", "1.", "（1）"],
    ["章", "节", "条", "（一）", "1."],
    ["一、", "(一)", "1、", "(1)", "1）"],
    ["一、", "（一）", "第一，", "1.", "①"],
];

struct Writer<'f> {
    text: String,
    expected: Vec<String>,
    forms: [&'f str; 5],
    blank: &'f str,
    noise: &'f str,
    /// Whether the numbers of the third level run on across its parents.
    runs_on: bool,
    counters: [usize; 5],
}

impl Writer<'_> {
    fn sections(&mut self, nodes: &[Node], level: usize) {
        let Some(form) = self.forms.get(level).copied() else { return };
        // A bracketed number that goes on after another script's would be its sibling.
        let runs_on = self.runs_on && level == 2 && !form.starts_with(['（', '(']) || form == "条";
        if !runs_on {
            self.counters[level] = 0;
        }
        for node in nodes {
            self.counters[level] += 1;
            let number = self.counters[level];
            if number > 13 {
                return;
            }
            self.section(node, level, form, number);
            self.sections(&node.children, level + 1);
        }
    }

    fn section(&mut self, node: &Node, level: usize, form: &str, number: usize) {
        let (marker, style) = marker(form, number);
        // 一是 heads a paragraph; a digit behind 1. would be a decimal.
        let run_in = node.body == Body::RunIn || form == "一是";
        let title = TITLES[node.title];
        let decimal = form == "1." && title.starts_with(|c: char| c.is_ascii_digit()) && !title.contains('年');
        let title = if decimal { "渡口改造" } else { title };
        let body = |at: usize| BODIES[at % BODIES.len()];
        let end = if run_in { format!("。{}", body(node.title)) } else { String::new() };
        let blank = self.blank;
        writeln!(self.text, "{blank}{marker}{title}{end}").unwrap();
        let placement = if run_in { " |" } else { "" };
        self.expected.push(format!("{} {style} {number} {title}{placement}", level + 1));
        match node.body {
            Body::Below => {
                writeln!(self.text, "{blank}{}\n{}{blank}{}", body(node.title + 1), self.noise, body(node.title + 2))
                    .unwrap()
            }
            Body::Series if form != "一是" => {
                writeln!(self.text, "{blank}主要是：一是人手偏紧，二是车辆偏旧；三是经费不足。").unwrap();
                self.expected.extend((1..=3).map(|number| format!("{} 一是 {number} _ ~", level + 2)));
            }
            _ => {}
        }
    }
}

/// The marker of a form, and the sign that the outline writes for its style.
fn marker(form: &str, number: usize) -> (String, &'static str) {
    let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"][number - 1];
    match form {
        "一、" => (format!("{chinese}、"), "一、"),
        "（一）" => (format!("（{chinese}）"), "（一）"),
        "(一)" => (format!("({chinese})"), "（一）"),
        "1." => (format!("{number}."), "1."),
        "1、" => (format!("{number}、"), "1、"),
        "（1）" => (format!("（{number}）"), "（1）"),
        "(1)" => (format!("({number})"), "（1）"),
        "1）" => (format!("{number}）"), "1）"),
        "①" => ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬".chars().nth(number - 1).into_iter().collect(), "①"),
        "章" => (format!("第{chinese}章　"), "章"),
        "节" => (format!("第{chinese}节 "), "节"),
        "条" => (format!("第{chinese}条　"), "条"),
        "第一，" => (format!("第{chinese}，"), "第一，"),
        _ => (format!("{chinese}是"), "一是"),
    }
}
