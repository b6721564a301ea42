//! Texts of the tokens of reports, whole and damaged. Of random bytes only a quarter would be text at all.

use super::bytes::Bytes;
use super::sentences;

/// Bytes of a text of tokens, about; what is repeated stops there.
const MAX_TEXT: usize = 4 << 10;

/// A text: each byte is a token, or one of the choices behind the last token.
pub fn text(bytes: &mut Bytes<'_>) -> String {
    let mut text = String::new();
    // Where each piece begins.
    let mut starts = Vec::new();
    while !bytes.0.is_empty() && text.len() < MAX_TEXT {
        starts.push(text.len());
        let choice = usize::from(bytes.byte());
        match TOKENS.get(choice) {
            Some(token) => text.push_str(token),
            None if choice < 0xF8 => {
                let code = u32::from(bytes.byte()) << 16 | u32::from(bytes.byte()) << 8 | u32::from(bytes.byte());
                text.push(char::from_u32(code % 0x11_0000).unwrap_or('\u{FFFD}'));
            }
            None if choice < 0xFC => text.push_str(&sentences::sentence(bytes).text),
            None => {
                let from = starts[starts.len() - 1 - bytes.below(16).min(starts.len() - 1)];
                let piece = text[from..].to_string();
                let times = 1 + bytes.below(64);
                text.push_str(&piece.repeat(times.min(MAX_TEXT / piece.len().max(1))));
            }
        }
    }
    text
}

/// Tokens of reports.
#[rustfmt::skip]
pub const TOKENS: &[&str] = &[
    // Line ends and stops, which a text has most of.
    "\n", "\n", "\n\n", "\r\n", "。", "；", "：", "，", "、", "！", "？", "\r", "\r\r\n", "\u{2028}", "\u{b}", "\u{85}",
    // Markers.
    "一、", "二、", "三、", "十一、", "（一）", "（二）", "(三）", "（1）", "（2）", "(3)", "1.", "2．", "3、", "４．", "5）",
    "①", "②", "㈠", "壹、", "第一章 ", "第三条　", "第三条之一　", "一是", "二是", "二要", "第一，",
    "首先，", "5.1 ", "5.1.1　", "甲、", "A.", "a)", "一）", "ー、", "第二部分　", "一 、", "一．", "(四 )",
    // Numerals.
    "0", "1", "9,", "12", "1.5", "-1", "0.5", "2,685", "1，204", "１２", "57", "一", "二", "两", "三五", "十", "十二", "百", "千", 
    "零", "〇", "万", "亿", "点五", "几", "数", "半", "三分之二", "3:2", "·", "第", "每",
    // Units, bounds, and the words of changes.
    "件", "人次", "个", "元", "%", "％", "‰", "个百分点", "倍", "年", "月", "日", "天", "小时", "公里", "平方米", "吨", "期", "届",
    "余", "多", "约", "近", "超过", "不少于", "不超过", "以上", "以下", "左右", "内", "（含）", "至", "—", "~", "比",
    "增至", "由5件增至12件", "同比增长", "下降", "分别为", "其中", "占", "达到", "共",
    // Dates.
    "2024年", "2031年度", "2032年2月30日", "二〇三一年五月", "2031—2035年", "2032-01-09 08:05", "5月", "3日", "2024-1-2", "上半年", "去年", "以来", "截至", 
    // Names, titles and what stands around a document.
    "青石镇", "松溪县渔政局", "县政府", "报告", "法治政府建设情况报告", "关于印发", "主要做法", "存在的不足", "下一步打算", "县委、县政府：", "各位代表：",
    "松政发〔2032〕7号", "特此报告", "印发", "抄送：", "县司法局", "附件", "附件1", "附件：1.名单", "表1", "目录", "（此件公开发布）", "名词解释",
    "发布日期：", "来源：", "打印本页", "首页 > 公开", "某ICP备00000000号", "— 3 —", "7\n", "第3页", "……3", 
    // Brackets and quotes.
    "《", "》", "《《", "〈", "〉", "“", "”", "‘", "’", "\"", "（", "）", "(", ")", "[", "]", "【", "】", "〔", "〕", "「", "」", "<", ">",
    // What conversions leave behind.
    "[bookmark: _Toc1]", "<!--", "-->", "# ", "## ", "**", "| ", " |", "<U+2003>", "[b]", "[/b]", "<p>", "</p>", "&nbsp;", "幹(gàn)",
    // Blanks, invisible and odd characters.
    " ", "　　", "\u{a0}", "\u{2002}", "\t", "\u{200b}", "\u{200d}", "\u{feff}", "\u{ad}", "\0", "\u{1}", "\u{fffd}", "e\u{301}", "👩", "𠮷",
    // Words.
    "渡口", "调解", "办理", "案件", "办结", "第一责任人", "清淤九段", "纠纷", "由", "从", "对", "是", "要",
];

// The rest of a byte's values are the other choices.
const _: () = assert!(TOKENS.len() <= 0xF5);
