//! Texts made to be hard: what an attacker, a broken conversion or a table dump may feed a parser.

/// A text of any size.
pub struct Case(&'static [&'static str]);

/// Each is repeated, its pieces in turn, up to the size asked for.
const CASES: &[&[&str]] = &[
    // What opens and never closes.
    &["（"],
    &["《"],
    &["“"],
    &["\""],
    &["“（"],
    &["《《》"],
    &["["],
    &["<"],
    &["<!--"],
    &["[bookmark:"],
    &["*"],
    // What may begin a number.
    &["一"],
    &["1"],
    &["0."],
    &["9,"],
    &["第"],
    &["约"],
    &["、"],
    &["0余"],
    &["亿"],
    &["2024年"],
    &["5件，"],
    &["分别为5件、"],
    &["由5件增至6件"],
    &["从1"],
    // What may begin a heading, alone, in turn, nested.
    &["一、\n"],
    &["一是"],
    &["甲、"],
    &["（a）"],
    &["1.1.1."],
    &["：1.甲；2."],
    &["一、甲\n", "（一）乙\n"],
    &["一、甲\n", "（一）乙\n", "1.丙\n", "（1）丁\n", "①戊\n", "第一条 己\n", "A.庚\n"],
    &["1.甲\n", "一、乙\n"],
    &["一、甲。二是乙。", "（一）丙。"],
    // Blanks, line ends, and no Chinese at all.
    &["\n"],
    &[" "],
    &["\u{3000}\n"],
    &["甲\r\n", "乙\r", "丙\n", "丁\u{2028}", "戊\u{2029}"],
    &["\0", "\u{7}", "\u{1B}[0m"],
    &["a\u{301}", "e\u{302}\u{303}"],
    &["👩\u{200D}👩\u{200D}👧", "🇨🇳"],
    &["é"],
    &["\u{200B}"],
    // Lines that are something by their shape.
    &["表1\n"],
    &["附件\n"],
    &["附件：1.甲\n"],
    &["目录\n"],
    &["报告\n"],
    &["来源：\n"],
    &["甲局\n"],
    &["（注）\n"],
    &["1\n"],
    &["— 1 —\n"],
    &["# 甲\n"],
    &["| 甲\n"],
    &["2024年1月2日\n"],
    &["2024-1-2\n"],
    &["甲局\n", "2024年1月2日\n"],
    &["一、甲。\n", "2024年1月1日\n"],
    &["2024年1月1日\n", "（注）\n"],
    &["县委、县政府：\n"],
    &["各位代表：\n"],
    &["抄送：甲局、乙局\n"],
    &["甲、乙、"],
    // Running text, and wrapped text.
    &["《a》"],
    &["全年办理案件12件。"],
    &["县渔政局对沿岸各村的渡口台账逐项核对并按月公开接受群众监督评议\n"],
];

/// All cases.
pub fn cases() -> impl Iterator<Item = Case> {
    CASES.iter().map(|pieces| Case(pieces))
}

impl Case {
    /// The case as it is printed.
    #[allow(dead_code)]
    pub fn name(&self) -> String {
        let whole = self.0.concat();
        let short: String = whole.escape_debug().take(26).collect();
        short
    }

    /// At least `size` bytes of it, less than a piece more.
    pub fn text(&self, size: usize) -> String {
        let mut text = String::with_capacity(size + 64);
        for piece in self.0.iter().cycle() {
            if text.len() >= size {
                break;
            }
            text.push_str(piece);
        }
        text
    }
}
