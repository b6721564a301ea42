//! The one pass under the parsers: the characters of a text that matter to one of them, with what each is. Every other
//! character is looked at once, here, and never again.

use alloc::vec::Vec;

use crate::Span;

/// What a character is to the parsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    Other = 0,
    /// The end of a line.
    Line,
    /// 。 ！ ？
    Stop,
    /// …
    Ellipsis,
    /// A half-width or full-width point; it ends a sentence behind a wide character.
    Dot,
    /// ； ;
    Semicolon,
    /// ： :
    Colon,
    /// ， ,
    Comma,
    /// 、
    Pause,
    /// （ ( 〔 ［ [ 【
    Open,
    /// ） ) 〕 ］ ] 】
    Close,
    /// 〈
    AngleOpen,
    /// 〉
    AngleClose,
    /// 《
    TitleOpen,
    /// 》
    TitleClose,
    /// “ ‘ 「 『
    QuoteOpen,
    /// ” ’ 」 』
    QuoteClose,
    /// "
    QuoteAscii,
    /// 0-9
    Digit,
    /// ０-９
    WideDigit,
    /// 一, 十, 百, 数, 几
    Numeral,
    /// 年
    Year,
    /// 季, 月: with 年 the last words of a time.
    Season,
    /// A sign of damage: a mask, a control or private character.
    Odd,
    /// A character that a traditional text of any length has, and a simplified one has not.
    Traditional,
}
use Class::{
    AngleClose, AngleOpen, Close, Colon, Comma, Digit, Dot, Ellipsis, Line, Numeral, Odd, Open, Other, Pause,
    QuoteAscii, QuoteClose, QuoteOpen, Season, Semicolon, Stop, TitleClose, TitleOpen, Traditional, WideDigit, Year,
};

const CHARACTERS: &[(&str, Class)] = &[
    ("\n\r\u{2028}\u{2029}", Line),
    ("。！？!?", Stop),
    ("…", Ellipsis),
    (".．", Dot),
    ("；;", Semicolon),
    ("：:", Colon),
    ("，,", Comma),
    ("、", Pause),
    ("（(〔［[【", Open),
    ("）)〕］]】", Close),
    ("〈", AngleOpen),
    ("〉", AngleClose),
    ("《", TitleOpen),
    ("》", TitleClose),
    ("“‘「『", QuoteOpen),
    ("”’」』", QuoteClose),
    ("\"", QuoteAscii),
    ("0123456789", Digit),
    ("０１２３４５６７８９", WideDigit),
    ("〇零○一二三四五六七八九十百千万亿萬億两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟数數几幾", Numeral),
    ("年", Year),
    ("季月", Season),
    ("_＿*＊xXｘＸ□■\u{7F}\u{FFFD}", Odd),
    ("個時項業會與場", Traditional),
];

/// Characters of classes that only tell what a text holds.
const fn rare(class: Class) -> bool {
    matches!(class, Odd | Traditional)
}

/// A character that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) at: usize,
    pub(crate) class: Class,
    /// Bytes.
    pub(crate) len: u8,
}

impl Mark {
    pub(crate) const fn end(self) -> usize {
        self.at + self.len as usize
    }
}

/// The characters of a text that matter, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Survey {
    marks: Vec<Mark>,
    /// One bit for each class that was seen.
    seen: u32,
}

impl Survey {
    /// Looks through all of `text`.
    pub(crate) fn of(text: &str) -> Self {
        let mut survey = Self { marks: Vec::with_capacity(text.len() / BYTES_PER_MARK), seen: 0 };
        survey.add(text, Span::new(0, text.len()));
        survey
    }

    /// Looks through one part of `text` alone.
    pub(crate) fn only(&mut self, text: &str, part: Span) {
        self.marks.clear();
        self.seen = 0;
        self.add(text, part);
    }

    fn add(&mut self, text: &str, part: Span) {
        let bytes = &text.as_bytes()[..part.end];
        let mut batch = [Mark { at: 0, class: Other, len: 0 }; BATCH];
        let mut at = part.start;
        while at < bytes.len() {
            // Each character is written down, and written over where it does not matter: no branch to guess.
            let (mut count, mut left) = (0, BATCH);
            while left > 0 && at + 2 < bytes.len() {
                let (class, len) = class_of(bytes[at], bytes[at + 1], bytes[at + 2]);
                batch[count % BATCH] = Mark { at, class, len };
                count += usize::from(class != Other);
                at += usize::from(len);
                left -= 1;
            }
            while left > 0 && at < bytes.len() {
                let (class, len) = class_of(bytes[at], bytes.get(at + 1).copied().unwrap_or(0), 0);
                batch[count % BATCH] = Mark { at, class, len };
                count += usize::from(class != Other);
                at += usize::from(len);
                left -= 1;
            }
            for mark in &batch[..count] {
                self.seen |= 1 << mark.class as u32;
            }
            self.marks.extend_from_slice(&batch[..count]);
        }
    }

    /// Whether a character of the class was seen.
    pub(crate) const fn has(&self, class: Class) -> bool {
        self.seen >> class as u32 & 1 == 1
    }

    /// All marks.
    pub(crate) fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The marks that stand in `span`.
    pub(crate) fn within(&self, span: Span) -> &[Mark] {
        let from = self.marks.partition_point(|mark| mark.at < span.start);
        let behind = &self.marks[from..];
        &behind[..behind.partition_point(|mark| mark.at < span.end)]
    }
}

/// Running text has a mark in so many bytes.
const BYTES_PER_MARK: usize = 16;

/// Characters between two looks at the list.
const BATCH: usize = 64;

/// The class of the character at `at`, where it parts or counts something.
pub(crate) fn class_at(bytes: &[u8], at: usize) -> Class {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let class = class_of(byte(at), byte(at + 1), byte(at + 2)).0;
    if rare(class) { Other } else { class }
}

#[inline]
fn class_of(a: u8, b: u8, c: u8) -> (Class, u8) {
    match a {
        0xE0..=0xEF => {
            let (block, low) = place(a, b, c);
            (TABLES.wide[TABLES.block[block] as usize][low], 3)
        }
        0x00..=0x7F => (TABLES.narrow[a as usize], 1),
        // C1 controls and ×; private planes.
        0x80..=0xDF => (if a == 0xC2 && b < 0xA0 || a == 0xC3 && b == 0x97 { Odd } else { Other }, 2),
        _ => (if a >= 0xF3 { Odd } else { Other }, 4),
    }
}

struct Tables {
    narrow: [Class; 128],
    /// By the upper ten bits of a wide character: its block.
    block: [u8; 1024],
    /// By block and the lower six bits.
    wide: [[Class; 64]; 256],
}

static TABLES: Tables = build();

/// The block of which nothing matters, and the one of private characters.
const PRIVATE: u8 = 1;

const fn build() -> Tables {
    let mut tables = Tables { narrow: [Other; 128], block: [0; 1024], wide: [[Other; 64]; 256] };
    let mut control = 0;
    while control < 0x20 {
        if !matches!(control, 9..=13) {
            tables.narrow[control] = Odd;
        }
        control += 1;
    }
    tables.wide[PRIVATE as usize] = [Odd; 64];
    let mut block = 0xE000 >> 6;
    while block < 0xF900 >> 6 {
        tables.block[block] = PRIVATE;
        block += 1;
    }
    let mut used = PRIVATE + 1;
    let mut row = 0;
    while row < CHARACTERS.len() {
        let bytes = CHARACTERS[row].0.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] < 0x80 {
                tables.narrow[bytes[at] as usize] = CHARACTERS[row].1;
                at += 1;
            } else {
                let (block, low) = place(bytes[at], bytes[at + 1], bytes[at + 2]);
                if tables.block[block] == 0 {
                    tables.block[block] = used;
                    used += 1;
                }
                tables.wide[tables.block[block] as usize][low] = CHARACTERS[row].1;
                at += 3;
            }
        }
        row += 1;
    }
    tables
}

const fn place(a: u8, b: u8, c: u8) -> (usize, usize) {
    (((a & 0x0F) as usize) << 6 | (b & 0x3F) as usize, (c & 0x3F) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_of_the_table_has_its_class() {
        for (characters, class) in CHARACTERS {
            for c in characters.chars() {
                for text in [alloc::format!("{c}"), alloc::format!("的{c}é的的")] {
                    let survey = Survey::of(&text);
                    let at = text.find(c).unwrap_or(0);
                    assert_eq!(survey.marks(), [Mark { at, class: *class, len: c.len_utf8() as u8 }], "{c}");
                    assert!(survey.has(*class));
                }
            }
        }
    }

    #[test]
    fn damage_is_odd_whatever_its_plane() {
        for c in ['\0', '\u{7}', '\u{1F}', '\u{80}', '\u{9F}', '×', '\u{E000}', '\u{F8FF}', '\u{10FFFF}'] {
            assert!(Survey::of(&alloc::format!("甲{c}乙")).has(Odd), "{c:?}");
        }
        for c in ['的', 'é', '·', 'a', '😀', '％', '\t', '\u{F900}', '\u{A0}'] {
            let survey = Survey::of(&alloc::format!("{c}"));
            assert_eq!(survey.marks(), [], "{c}");
        }
    }

    #[test]
    fn parts_are_surveyed_alone_and_long_texts_whole() {
        let text = "甲，乙。".repeat(100);
        let all = Survey::of(&text);
        assert_eq!(all.marks().len(), 200);
        let part = Span::new(12, 36);
        let mut one = Survey::default();
        one.only(&text, part);
        assert_eq!(one.marks(), all.within(part));
        assert_eq!(one.marks().len(), 4);
        assert!(!one.has(Pause));
    }
}
