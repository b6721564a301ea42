//! The title of a document: which lines make it, which body it names, how it is read.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::body_name::is_body;
use crate::lines::is_blank;
use crate::text::{at_least, at_most};

/// What the last words of a title name: the kinds of official documents (党政机关公文处理工作条例, article 8) and of
/// the texts that governments publish beside them.
const KINDS: &[&str] = &[
    "报告",
    "報告",
    "总结",
    "總結",
    "情况",
    "情況",
    "汇报",
    "通知",
    "通报",
    "公报",
    "年报",
    "年報",
    "公告",
    "通告",
    "方案",
    "规划",
    "计划",
    "要点",
    "意见",
    "办法",
    "规定",
    "规则",
    "规程",
    "细则",
    "条例",
    "决定",
    "决议",
    "章程",
    "纲要",
    "请示",
    "批复",
    "复函",
    "的函",
    "纪要",
    "命令",
    "议案",
    "说明",
    "清单",
    "指南",
    "标准",
    "制度",
    "预案",
    "解读",
    "述职",
    "述法",
    "讲话",
    "致辞",
    "小结",
    "自评",
    "白皮书",
    "打算",
    "安排",
    "措施",
    "若干措施",
    "举措",
    "法",
    "守则",
    "公约",
    "协议",
    "倡议书",
    "目录",
    "草案",
    "告知书",
    "导则",
    "指引",
    "大纲",
    "综述",
    "年鉴",
    "提案",
    "公示",
];

/// A line of a title has at most this many characters.
pub(crate) const MAX_TITLE_LINE: usize = 70;

/// The name of a place behind 关于 has at most this many characters.
const MAX_PLACE: usize = 14;

/// Behind 关于 and before the name of the body.
const SENDING: &[&str] = &["报送", "呈报", "公布", "公开", "发布"];

/// Where the name of the body ends in a title that names no year behind it.
const TOPICS: &[&str] = &[
    "法治政府",
    "法治建设",
    "法治工作",
    "法治",
    "推进",
    "依法行政",
    "依法治",
    "履行",
    "履职",
    "贯彻",
    "普法",
    "述法",
    "述职",
    "政府信息公开",
    "信息公开工作",
    "工作",
    "年度",
    "年报",
    "情况",
    "总结",
    "国民经济",
    "政务公开",
    "统计公报",
    "统计",
    "上半年",
    "下半年",
    "第一季度",
    "落实",
    "全面",
    "行政执法工作",
    "预算",
    "决算",
    "财政预算",
    "审计",
    "“",
];

/// Whether the line can be the end of a title.
pub(crate) fn names_document(words: &str) -> bool {
    let mut bare = words.trim_end_matches(|c| is_blank(c) || matches!(c, '》' | '”' | '】'));
    bare = without_note_mark(bare);
    while let (true, Some(open)) = (bare.ends_with(['）', ')']), bare.rfind(['（', '('])) {
        bare = bare[..open].trim_end_matches(is_blank);
    }
    let spaced: String;
    if bare.contains(is_blank) {
        spaced = bare.chars().filter(|c| !is_blank(*c)).collect();
        bare = &spaced;
    }
    KINDS.iter().any(|kind| bare.ends_with(kind))
}

/// 统计公报[1] without the mark of its footnote.
pub(crate) fn without_note_mark(words: &str) -> &str {
    let Some(open) = words.rfind(['[', '［', '〔']).filter(|_| words.ends_with([']', '］', '〕'])) else {
        return words;
    };
    let mark = words[open..].trim_matches(['[', ']', '［', '］', '〔', '〕']);
    let short = (1..=2).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
    if short && open > 0 { words[..open].trim_end_matches(is_blank) } else { words }
}

/// The title as it is read: a letter-spaced 年 度 通 报 closed up, other blanks as written.
pub(crate) fn clean<'a>(words: &Cow<'a, str>) -> Cow<'a, str> {
    let single = words.split(is_blank).filter(|word| !word.is_empty()).all(|word| word.chars().count() == 1);
    if single && words.contains(is_blank) {
        return Cow::Owned(words.chars().filter(|c| !is_blank(*c)).collect());
    }
    words.clone()
}

/// The place of the body's name in a title, `year` being the place of the year that it names.
pub(crate) fn issuer(title: &str, year: Option<(usize, usize)>) -> Option<(usize, usize)> {
    leading_issuer(title, year).or_else(|| bracketed_issuer(title))
}

/// …年度报告（某镇）
fn bracketed_issuer(title: &str) -> Option<(usize, usize)> {
    let inner = title.trim_end_matches(is_blank).strip_suffix(['）', ')'])?;
    let open = inner.rfind(['（', '('])?;
    let start = open + inner[open..].chars().next()?.len_utf8();
    (at_least(&inner[start..], 3) && is_body(&inner[start..])).then_some((start, inner.len()))
}

fn leading_issuer(title: &str, year: Option<(usize, usize)>) -> Option<(usize, usize)> {
    let before = |at: usize| title[..at].trim_end_matches(|c| is_blank(c) || matches!(c, '（' | '('));
    let (start, end) = match (title.find("关于"), year) {
        // 关于某市2031年预算执行情况的报告 names the place behind 关于.
        (Some(0), Some((at, _))) => {
            let about = &title["关于".len()..];
            (title.len() - SENDING.iter().find_map(|verb| about.strip_prefix(verb)).unwrap_or(about).len(), at)
        }
        (Some(0), None) => return None,
        // 某局关于2031年…的报告; in 2031年某局关于…的报告 the year stands before the name.
        (Some(about), Some((at, end))) if at > 0 || end >= about => (0, about.min(if at > 0 { at } else { about })),
        (Some(about), Some((_, end))) => (end, about),
        (Some(about), None) => (0, about),
        // 某局法治政府建设2031年度报告: the year behind what the report is about.
        (None, Some((at, _))) if !before(at).is_empty() && !names_document(before(at)) => {
            let topic = topic(before(at), 0).filter(|&topic| is_body(&title[..topic]) && !is_body(before(at)));
            (0, topic.unwrap_or(at))
        }
        (None, year) => {
            // In 某镇年度报告（2031年） the year stands behind.
            let from = year.filter(|&(at, _)| before(at).is_empty()).map_or(0, |(_, end)| end);
            (from, topic(title, from)?)
        }
    };
    // 【年度报告】某局… begins behind the label.
    let label = title[start..end].find('】').filter(|_| title.starts_with('【')).map_or(0, |at| at + '】'.len_utf8());
    // 护好清渠——某镇… behind the motto.
    let motto = title[start..end].rfind("——").filter(|_| label == 0).map_or(0, |at| at + "——".len());
    let start = start + label + motto;
    let name = &title[start..end];
    let left = name.len() - name.trim_start_matches(|c| is_blank(c) || c == '|').len();
    let name = name.trim_matches(|c| is_blank(c) || c == '|');
    let shape = !name.contains(['，', '。', '《', '“']) && !name.ends_with(['（', '(']) && !names_document(name);
    let plausible = at_least(name, 3) && shape && !nameless(name);
    let about = title.starts_with("关于");
    let named = is_body(name) || !about && year.is_some_and(|(at, _)| at > start);
    if about && (name.starts_with(['全', '我', '本', '各']) || !at_most(name, MAX_PLACE)) {
        return None;
    }
    (plausible && named).then_some((start + left, start + left + name.len()))
}

/// Where the topic of a title begins behind `from`: behind the longest name of a body, for 审计 is a part of 某县审计局.
fn topic(title: &str, from: usize) -> Option<usize> {
    let topics = || TOPICS.iter().flat_map(|topic| title[from..].match_indices(topic)).map(|(at, _)| from + at);
    topics().filter(|&at| is_body(&title[from..at])).max().or_else(|| topics().min())
}

/// 全县 and 本市 name no body, nor does 在全县 in the title of a speech.
fn nameless(name: &str) -> bool {
    name.starts_with('在') || name.starts_with(['全', '本', '我', '各']) && at_most(name, 2)
}

/// Whether the words name a body before anything else, so that no line above belongs to the same title.
pub(crate) fn stands_alone(words: &str) -> bool {
    let year = crate::dates(words).next().map(|date| (date.span.start, date.span.end));
    issuer(words, year).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_names_its_body() {
        for (title, name) in [
            ("靛桥街道2032年度普法情况报告", Some("靛桥街道")),
            ("苇塘镇人民政府关于2031年度普法工作的报告", Some("苇塘镇人民政府")),
            ("榆陵县人民政府沄浦街道办事处关于2031年度依法履职情况的报告", Some("榆陵县人民政府沄浦街道办事处")),
            ("关于2031年度普法工作的报告", None),
            ("榆陵县林业局 2032年度依法履职报告", Some("榆陵县林业局")),
            ("2032年度榆陵县法治政府建设情况报告", Some("榆陵县")),
            ("2032年泷江市政府工作报告", Some("泷江市政府")),
            ("政府工作报告", None),
            ("在全县法治政府建设推进会上的讲话", None),
            ("榆陵县法治政府建设年度报告（2032年）", Some("榆陵县")),
            ("2032年度普法情况报告（榆陵县林业局）", Some("榆陵县林业局")),
            ("关于泷江市2032年预算执行情况的报告", Some("泷江市")),
            ("实施方案（2031—2033年）的通知", None),
            ("关于报送榆陵县林业局2032年度普法情况的报告", Some("榆陵县林业局")),
            ("榆陵县审计局普法情况报告（2032年）", Some("榆陵县审计局")),
            ("榆陵县审计局法治政府建设2032年度报告", Some("榆陵县审计局")),
            ("榆陵县统计局2032年普法情况报告", Some("榆陵县统计局")),
            ("榆陵县统计局统计工作报告", Some("榆陵县统计局")),
            ("榆陵县委普法办2032 年工作总结", Some("榆陵县委普法办")),
            ("榆陵县“十八五”期间普法情况报告", Some("榆陵县")),
            ("守土护渠——靛桥街道2032年度普法情况报告", Some("靛桥街道")),
            ("泷江市财政局关于印发《集市细则》的通知", Some("泷江市财政局")),
        ] {
            let year = crate::dates(title).next().map(|date| (date.span.start, date.span.end));
            assert_eq!(issuer(title, year).map(|(start, end)| &title[start..end]), name, "{title}");
        }
    }

    #[test]
    fn a_title_ends_in_a_kind_of_document() {
        for words in
            ["普法情况报告", "年 度 通 报", "集市细则（试行）", "关于印发《集市细则》的通知", "工作报告（草案）"]
        {
            assert!(names_document(words), "{words}");
        }
        for words in ["榆陵县林业局", "下载", "首页"] {
            assert!(!names_document(words), "{words}");
        }
    }

    #[test]
    fn letter_spacing_is_closed_up() {
        assert_eq!(clean(&Cow::Borrowed("年 度 通 报")), "年度通报");
        assert_eq!(clean(&Cow::Borrowed("榆陵县 2032年度报告")), "榆陵县 2032年度报告");
    }
}
