//! The one pass under the parsers: the characters of a text that matter to one of them, with what each is. Every other
//! character is looked at once, here, and never again.

use alloc::vec::Vec;

use crate::Span;
use crate::lines::{Line, surveyed};

/// What a character is to the parsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    Other = 0,
    /// The end of a line.
    LineEnd,
    /// 。 ！ ？
    Stop,
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
    /// …
    Ellipsis,
    /// （ ( 〔 ［ [ 【
    Open,
    /// ） ) 〕 ］ ] 】
    Close,
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
    /// 〈
    AngleOpen,
    /// 〉
    AngleClose,
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
    /// A character that traditional texts are full of, and a simplified one has not.
    Traditional,
}
use Class::{
    AngleClose, AngleOpen, Close, Colon, Comma, Digit, Dot, Ellipsis, LineEnd, Numeral, Odd, Open, Other, Pause,
    QuoteAscii, QuoteClose, QuoteOpen, Season, Semicolon, Stop, TitleClose, TitleOpen, Traditional, WideDigit, Year,
};

const CHARACTERS: &[(&str, Class)] = &[
    ("\n\r\u{2028}\u{2029}", LineEnd),
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
    ("個時項業會與場間較於為對處務過實際報縣鎮鄉區機關責開發進運達從審議監學車貨財費", Traditional),
];

/// The classes that only tell what a text holds; their characters are not kept.
const RARE: u32 = bit(Odd) | bit(Traditional);

const fn bit(class: Class) -> u32 {
    1 << class as u32
}

/// What is kept of a character: its bytes in the lower bits, its class in the upper ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
struct Code(u8);

/// Bits of a length.
const LEN_BITS: u32 = 3;
/// The greatest code of a character that does not matter.
const LAST_OTHER: Code = Code((1 << LEN_BITS) - 1);

/// The classes by their number.
const CLASSES: [Class; 1 << (u8::BITS - LEN_BITS)] = {
    let mut classes = [Other; 1 << (u8::BITS - LEN_BITS)];
    let mut row = 0;
    while row < CHARACTERS.len() {
        classes[CHARACTERS[row].1 as usize] = CHARACTERS[row].1;
        row += 1;
    }
    classes
};

impl Code {
    const fn new(class: Class, len: u8) -> Self {
        Self((class as u8) << LEN_BITS | len)
    }

    const fn number(self) -> u8 {
        self.0 >> LEN_BITS
    }

    const fn class(self) -> Class {
        CLASSES[self.number() as usize]
    }

    const fn len(self) -> u8 {
        self.0 & LAST_OTHER.0
    }
}

/// A character that matters: its place above, what is kept of it below. Of hard texts each character is one, so eight
/// bytes must do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark(u64);

impl Mark {
    const fn new(at: usize, code: Code) -> Self {
        Self((at as u64) << u8::BITS | code.0 as u64)
    }

    const fn code(self) -> Code {
        Code(self.0 as u8)
    }

    pub(crate) const fn at(self) -> usize {
        (self.0 << 1 >> (u8::BITS + 1)) as usize
    }

    pub(crate) const fn end(self) -> usize {
        self.at() + self.code().len() as usize
    }

    pub(crate) const fn class(self) -> Class {
        self.code().class()
    }

    pub(crate) const fn with(self, class: Class) -> Self {
        Self::new(self.at(), Code::new(class, self.code().len()))
    }

    /// Whether the caller has flagged it.
    pub(crate) const fn is_flagged(self) -> bool {
        self.0 >> FLAG != 0
    }

    #[must_use]
    pub(crate) const fn flagged(self, flag: bool) -> Self {
        Self(self.0 & !(1 << FLAG) | (flag as u64) << FLAG)
    }
}

/// The bit of a mark that callers may use.
const FLAG: u32 = u64::BITS - 1;

/// The characters of a part of `text` that matter, in order, found as they are asked for: for short parts, and for callers
/// that may stop early.
pub(crate) fn marks(text: &str, part: Span) -> Marks<'_> {
    let rest = &text.as_bytes()[part.range()];
    Marks { rest, at: part.start, batch: EMPTY, next: 0, count: 0 }
}

#[derive(Clone, Debug)]
pub(crate) struct Marks<'t> {
    /// What is not yet read, and where it begins.
    rest: &'t [u8],
    at: usize,
    batch: Batch,
    /// The next mark of the batch, and how many it has.
    next: usize,
    count: usize,
}

/// The marks of one window.
type Batch = [Mark; BATCH + 1];
const EMPTY: Batch = [Mark(0); BATCH + 1];

impl Marks<'_> {
    /// Reads the next batch; false at the end of the text.
    fn refill(&mut self) -> bool {
        if self.rest.is_empty() {
            return false;
        }
        let (bytes, count) = match self.rest.first_chunk() {
            Some(window) => fill(&mut self.batch, self.at, window, BATCH),
            None => {
                // The end of the text, with other characters behind it.
                let mut window = [b'-'; WINDOW];
                window[..self.rest.len()].copy_from_slice(self.rest);
                fill(&mut self.batch, self.at, &window, BATCH.min(self.rest.len()))
            }
        };
        let bytes = bytes.min(self.rest.len());
        self.rest = &self.rest[bytes..];
        self.at += bytes;
        (self.next, self.count) = (0, count);
        true
    }

    /// The marks of the batch that are still to come.
    fn batch(&self) -> &[Mark] {
        &self.batch[self.next..self.count]
    }
}

/// Looks through at most `limit` characters of the window at `at`, and tells how many bytes they have and how many of them
/// matter.
#[inline]
fn fill(batch: &mut Batch, at: usize, window: &[u8; WINDOW], limit: usize) -> (usize, usize) {
    let mut next = 0u8;
    let mut count = 0;
    for _ in 0..limit {
        let here = usize::from(next);
        let (a, b, c) = (window[here], window[here + 1], window[here + 2]);
        // The length comes from the branch, which is guessed right, and not from the table, which would be waited for.
        let (code, len) = match a {
            0xE0..=0xEF => (wide(a, b, c), 3),
            0x00..=0x7F => (TABLES.narrow[a as usize], 1),
            0x80..=0xDF => (two(a, b), 2),
            _ => (four(a), 4),
        };
        // Each character is written down, and written over where it does not matter: no branch to guess.
        batch[count % (BATCH + 1)] = Mark::new(at + here, code);
        count += usize::from(code > LAST_OTHER);
        next = next.wrapping_add(len);
    }
    (usize::from(next), count)
}

impl Iterator for Marks<'_> {
    type Item = Mark;

    fn next(&mut self) -> Option<Mark> {
        while self.next >= self.count {
            if !self.refill() {
                return None;
            }
        }
        let mark = self.batch[self.next];
        self.next += 1;
        Some(mark)
    }
}

/// The characters of a text that matter, in order, but for those of which it is enough to know that there are any.
#[derive(Clone, Debug, Default)]
pub(crate) struct Survey {
    lines: Vec<Line>,
    marks: Vec<Mark>,
    /// One bit for each class that was seen.
    seen: u32,
}

impl Survey {
    /// Looks through all of `text`.
    pub(crate) fn of(text: &str) -> Self {
        let mut survey = Self { marks: Vec::with_capacity(text.len() / BYTES_PER_MARK), ..Self::default() };
        let mut marks = marks(text, Span::new(0, text.len()));
        while marks.refill() {
            let batch = marks.batch();
            let seen = batch.iter().fold(0, |seen, mark| seen | bit(mark.class()));
            survey.seen |= seen;
            if seen & RARE == 0 {
                survey.marks.extend_from_slice(batch);
            } else {
                survey.marks.extend(batch.iter().filter(|mark| bit(mark.class()) & RARE == 0));
            }
        }
        survey.lines = surveyed(text, &survey.marks);
        survey
    }

    /// Whether a character of the class was seen.
    pub(crate) const fn has(&self, class: Class) -> bool {
        self.seen & bit(class) != 0
    }

    /// The lines of the text.
    pub(crate) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The first line end inside the last of `most` lines: more were not told apart.
    pub(crate) fn beyond(&self, most: usize) -> Option<Span> {
        let last = self.lines.get(most - 1)?;
        let end = self.within(last.content).iter().find(|mark| mark.class() == LineEnd)?;
        Some(Span::new(end.at(), end.end()))
    }

    /// All marks.
    pub(crate) fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The marks that stand in `span`.
    pub(crate) fn within(&self, span: Span) -> &[Mark] {
        let from = self.marks.partition_point(|mark| mark.at() < span.start);
        let behind = &self.marks[from..];
        &behind[..behind.partition_point(|mark| mark.at() < span.end)]
    }
}

/// Running text has a mark in so many bytes.
const BYTES_PER_MARK: usize = 16;

/// Characters between two looks at the list.
const BATCH: usize = 63;

/// Bytes that are looked at for a batch: what one byte can count, and the rest of the last character.
const WINDOW: usize = 256 + 2;

/// The class of the character at `at`, where it parts or counts something.
pub(crate) fn class_at(bytes: &[u8], at: usize) -> Class {
    let class = code_at(bytes, at).class();
    if bit(class) & RARE == 0 { class } else { Other }
}

/// What is kept of the character at `at`; of the end of the text, nothing.
fn code_at(bytes: &[u8], at: usize) -> Code {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b'-');
    code_of(byte(at), byte(at + 1), byte(at + 2))
}

fn code_of(a: u8, b: u8, c: u8) -> Code {
    match a {
        0xE0..=0xEF => wide(a, b, c),
        0x00..=0x7F => TABLES.narrow[a as usize],
        0x80..=0xDF => two(a, b),
        _ => four(a),
    }
}

#[inline]
fn wide(a: u8, b: u8, c: u8) -> Code {
    let (block, low) = place(a, b, c);
    TABLES.wide[TABLES.block[block] as usize][low]
}

/// C1 controls and ×
const fn two(a: u8, b: u8) -> Code {
    Code::new(if a == 0xC2 && b < 0xA0 || a == 0xC3 && b == 0x97 { Odd } else { Other }, 2)
}

/// Private planes.
const fn four(a: u8) -> Code {
    Code::new(if a >= 0xF3 { Odd } else { Other }, 4)
}

struct Tables {
    narrow: [Code; 128],
    /// By the upper ten bits of a wide character: its block.
    block: [u8; 1024],
    /// By block and the lower six bits.
    wide: [[Code; 64]; 256],
}

static TABLES: Tables = build();

/// The block of which nothing matters, and the one of private characters.
const PRIVATE: u8 = 1;

const fn build() -> Tables {
    let mut tables =
        Tables { narrow: [Code::new(Other, 1); 128], block: [0; 1024], wide: [[Code::new(Other, 3); 64]; 256] };
    let mut control = 0;
    while control < 0x20 {
        if !matches!(control, 9..=13) {
            tables.narrow[control] = Code::new(Odd, 1);
        }
        control += 1;
    }
    tables.wide[PRIVATE as usize] = [Code::new(Odd, 3); 64];
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
                tables.narrow[bytes[at] as usize] = Code::new(CHARACTERS[row].1, 1);
                at += 1;
            } else {
                let (block, low) = place(bytes[at], bytes[at + 1], bytes[at + 2]);
                if tables.block[block] == 0 {
                    tables.block[block] = used;
                    used += 1;
                }
                tables.wide[tables.block[block] as usize][low] = Code::new(CHARACTERS[row].1, 3);
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
                    let mark = Mark::new(at, Code::new(*class, c.len_utf8() as u8));
                    assert!(marks(&text, Span::new(0, text.len())).eq([mark]), "{c}");
                    assert_eq!(survey.marks().len(), usize::from(bit(*class) & RARE == 0), "{c}");
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
    fn one_look_at_a_time_finds_the_same() {
        let text = "甲，乙。".repeat(100);
        let all = Survey::of(&text);
        assert_eq!(all.marks().len(), 200);
        assert!(marks(&text, Span::new(0, text.len())).eq(all.marks().iter().copied()));
        let part = Span::new(12, 36);
        assert!(marks(&text, part).eq(all.within(part).iter().copied()));
        assert_eq!(all.within(part).len(), 4);
        assert!(!all.has(Pause));
    }
}
