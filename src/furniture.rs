//! Page furniture: what a web page or a printer puts around a document. Tables of words, and the tests of a line.

use crate::letters::Letters;
use crate::text::at_most;
use crate::words::Filter;

/// Lines that are furniture wherever they stand, compared without blanks and brackets.
const LINES: &[&str] = &[
    "下载",
    "打印",
    "全屏",
    "收藏",
    "加大",
    "还原",
    "减小",
    "字号",
    "字体",
    "大",
    "中",
    "小",
    "分享",
    "分享到",
    "关闭",
    "返回",
    "首页",
    "返回首页",
    "返回顶部",
    "返回页首",
    "打印本页",
    "关闭窗口",
    "关闭本页",
    "打印关闭",
    "友情链接",
    "相关链接",
    "相关报道",
    "相关文章",
    "相关阅读",
    "相关解读",
    "网站地图",
    "关于我们",
    "联系我们",
    "无障碍",
    "繁体",
    "English",
    "登录",
    "注册",
    "搜索",
    "上一篇",
    "下一篇",
    "扫一扫在手机打开当前页",
    "扫一扫在手机上查看当前页面",
    "保存",
    "纠错",
    "复制",
    "收起",
    "展开",
    "更多",
    "附件下载",
    "语音播报",
    "阅读量",
    "浏览量",
    "大中小",
    "小中大",
    "政务公开",
    "政务信息",
    ">",
    ">>",
    "】",
    "【",
    "|",
    "E-mail推荐",
];

/// How lines of furniture begin, at the head or the foot of a page.
const BEGINNINGS: &[&str] = &[
    "当前位置",
    "您当前的位置",
    "您的位置",
    "您现在的位置",
    "您所在的位置",
    "当前所在位置",
    "所在位置",
    "首页>",
    "首页 >",
    "首页»",
    "上一篇",
    "下一篇",
    "相关报道",
    "相关链接",
    "相关文章",
    "相关附件",
    "相关文件",
    "相关新闻",
    "相关信息",
    "相关政策",
    "【相关",
    "[相关",
    "推荐阅读",
    "延伸阅读",
    "【收藏",
    "网站地图",
    "主管单位",
    "建议使用",
    "相关稿件",
    "扫一扫",
    "责任编辑",
    "（责任编辑",
    "(责任编辑",
    "责编",
    "编辑：",
    "编辑:",
    "（编辑",
    "审核：",
    "审核:",
    "校对",
    "值班编委",
    "友情链接",
    "版权所有",
    "主办：",
    "主办:",
    "主办单位",
    "承办：",
    "承办:",
    "承办单位",
    "网站标识码",
    "政府网站标识码",
    "技术支持",
    "地址：",
    "地址:",
    "邮编",
    "浏览次数",
    "浏览：",
    "浏览量",
    "阅读次数",
    "阅读量",
    "点击量",
    "点击数",
    "点击次数",
    "访问量",
    "字号：",
    "字号:",
    "【字号",
    "【字体",
    "【大",
    "【打印",
    "【关闭",
    "【返回",
    "[打印",
    "[关闭",
    "[返回",
    "[字",
    "字体：",
    "字体:",
    "分享到",
    "分享：",
    "分享:",
    "打印本页",
    "现在是",
    "今天是",
    "Copyright",
    "copyright",
    "©",
    "ICP",
    "音频解读",
    "【音频",
    "关注 ·",
    "语音播报",
    "以下由",
    "（此处略",
    "试读结束",
    "全文共",
    "公开方式",
    "政府信息公开",
    "字号 ",
];

/// The first characters of both: most lines begin with none of them.
static FIRST_OF_LINES: Filter = Filter::of_firsts(LINES);
static FIRST_OF_BEGINNINGS: Filter = Filter::of_firsts(BEGINNINGS);

/// What only furniture contains.
const CONTENTS: &[&str] = &[
    "ICP备",
    "公网安备",
    "版权所有",
    "网站地图|",
    "|网站地图",
    "| 网站地图",
    "All Rights Reserved",
    "all rights reserved",
    "网站标识码",
    "&gt;",
    "首页 > ",
    "首页>",
    "首页 >> ",
    "首页>>",
    "【打印",
    "【关闭窗口",
];

/// What a photo caption or an agency line in the head of a page contains.
const CAPTIONS: &[&str] = &["记者", " 摄", "　摄", "供图", "摄影", "通讯员"];

/// The foot of a page on one line has at most so many bytes; what is longer is text that speaks of such things.
const MAX_FOOT: usize = 900;
/// A line of furniture is at most this many characters long.
const MAX_LINE: usize = 90;

/// Whether the line is furniture wherever it stands: buttons, page numbers, credits of photographs.
pub(crate) fn anywhere(words: &str) -> bool {
    page_number(words) || drawn(words) || words.ends_with('摄') && caption(words) || words.len() < 60 && listed(words)
}

/// Whether the line may cut a paragraph in two: a page number, the credit of a photograph.
pub(crate) fn cuts(words: &str) -> bool {
    page_number(words) || words.ends_with('摄') && caption(words)
}

fn listed(words: &str) -> bool {
    let letter = |c: &char| !c.is_whitespace() && !matches!(c, '【' | '】' | '[' | ']' | '：' | ':');
    let Some(first) = words.find(|c| letter(&c)) else { return true };
    FIRST_OF_LINES.holds_first(&words[first..])
        && LINES.iter().any(|line| alike(line, &words[first..]) && line.chars().eq(words.chars().filter(letter)))
}

/// Whether the line is furniture at the head or the foot of a document.
pub(crate) fn around(words: &str) -> bool {
    FIRST_OF_BEGINNINGS.holds_first(words)
        && at_most(words, MAX_LINE)
        && BEGINNINGS.iter().any(|beginning| alike(words, beginning) && words.starts_with(beginning))
        || words.len() <= MAX_FOOT && Letters::new(words).any(CONTENTS)
        || rule(words)
}

/// Whether both begin with the same byte, and with the same second one where both are Chinese: most words differ there.
fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    one.first() == other.first() && (one.first().is_some_and(u8::is_ascii) || one.get(1) == other.get(1))
}

/// Whether the line is a caption or an agency line at the head of a page.
pub(crate) fn caption(words: &str) -> bool {
    at_most(words, MAX_LINE) && Letters::new(words).any(CAPTIONS)
}

/// — 1 —, - 12 -, 第3页, 第 3 页 共 9 页, 3/9, ·3·
pub(crate) fn page_number(words: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '—' | '–' | '－' | '·' | '•' | '~' | '～' | '_') || c.is_whitespace();
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    if words.len() > 40 || !words.starts_with(|c| dash(c) || digit(c) || c == '第') {
        return false;
    }
    let dashed = words.trim_matches(dash);
    let digits = |text: &str| (1..=4).contains(&text.chars().count()) && text.chars().all(digit);
    if dashed.len() < words.len() && digits(dashed) {
        return true;
    }
    if digits(words) {
        return true;
    }
    if let Some((page, all)) = words.split_once('/') {
        return digits(page.trim()) && digits(all.trim());
    }
    let Some(page) = words.strip_prefix('第') else { return false };
    page.split_once('页').is_some_and(|(number, rest)| {
        digits(number.trim())
            && rest
                .chars()
                .all(|c| c.is_whitespace() || c.is_ascii_digit() || matches!(c, '共' | '页' | ',' | '，' | '/'))
    })
}

/// A line drawn with signs of the keyboard: ---, ***, ____.
fn drawn(words: &str) -> bool {
    words.len() > 2 && words.bytes().all(|byte| matches!(byte, b'-' | b'*' | b'_' | b'=' | b' '))
}

/// A line of dashes, stars or dots.
fn rule(words: &str) -> bool {
    words.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '—' | '_' | '=' | '*' | '·' | '.' | '…' | '~'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_and_page_numbers_are_furniture_anywhere() {
        for words in [
            "下载",
            "【打印本页】",
            "【 关闭窗口 】",
            "字号",
            "大 中 小",
            "— 12 —",
            "- 3 -",
            "第 3 页 共 9 页",
            "7",
            "3/12",
            "】",
        ] {
            assert!(anywhere(words), "{words}");
        }
        for words in ["三", "12件", "下载资料300份。", "2024年", "第3页的表格", "12345"] {
            assert!(!anywhere(words), "{words}");
        }
    }

    #[test]
    fn heads_and_feet() {
        for words in [
            "当前位置: 首页 > 政务公开",
            "上一篇: 某镇决算公开",
            "网站标识码:9900 X公网安备 1号",
            "- - - -",
            "编辑：沈某",
        ] {
            assert!(around(words), "{words}");
        }
        assert!(!around("河口镇2031年度普法报告"));
        assert!(caption("会场。记者 秦某 摄"));
        assert!(cuts("— 12 —") && !cuts("渡口修缮一新"));
    }
}
