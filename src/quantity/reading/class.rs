//! The character classes of the scan, in tables that the compiler builds.

/// What a character is to the scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    Other = 0,
    /// 0-9, ０-９
    Digit,
    /// 一, 十, 百, 数, 几
    Numeral,
    /// The end of a line.
    Line,
    /// 。！？；
    Stop,
    /// ，：
    Comma,
    /// 、
    Pause,
    Open,
    Close,
    QuoteOpen,
    QuoteClose,
    QuoteAscii,
    /// A half-width full stop; it ends a sentence behind a wide character.
    Dot,
    /// 年, 季, 月: the last word of a time.
    Time,
}
use Class::{
    Close, Comma, Digit, Dot, Line, Numeral, Open, Other, Pause, QuoteAscii, QuoteClose, QuoteOpen, Stop, Time,
};

const CHARACTERS: &[(&str, Class)] = &[
    ("0123456789０１２３４５６７８９", Digit),
    ("〇零○一二三四五六七八九十百千万亿萬億两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟数數几幾", Numeral),
    ("\n\r\u{2028}\u{2029}", Line),
    ("。！？；!?;…", Stop),
    ("，：,:", Comma),
    ("、", Pause),
    ("（(〔［[【《〈", Open),
    ("）)〕］]】》〉", Close),
    ("“‘「『", QuoteOpen),
    ("”’」』", QuoteClose),
    ("\"", QuoteAscii),
    (".．", Dot),
    ("年季月", Time),
];

/// Blocks of 64 code points that hold at least one character of the table, and the empty block 0.
const BLOCKS: usize = 48;

struct Tables {
    narrow: [Class; 128],
    block: [u8; 1024],
    wide: [[Class; 64]; BLOCKS],
}

static TABLES: Tables = build();

const fn build() -> Tables {
    let mut tables = Tables { narrow: [Other; 128], block: [0; 1024], wide: [[Other; 64]; BLOCKS] };
    let mut used = 1;
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

/// The class of the character at `at`, and its bytes.
#[inline]
pub(crate) fn at(bytes: &[u8], at: usize) -> (Class, usize) {
    let lead = bytes[at];
    if lead >= 0xE0 {
        if lead >= 0xF0 || at + 2 >= bytes.len() {
            return (Other, if lead >= 0xF0 { 4 } else { 3 });
        }
        let (block, low) = place(lead, bytes[at + 1], bytes[at + 2]);
        return (TABLES.wide[TABLES.block[block] as usize][low], 3);
    }
    if lead < 0x80 { (TABLES.narrow[lead as usize], 1) } else { (Other, 2) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_of_the_table_has_its_class() {
        for (characters, class) in CHARACTERS {
            for c in characters.chars() {
                let mut buffer = [0; 4];
                let bytes = c.encode_utf8(&mut buffer).as_bytes();
                assert_eq!(at(bytes, 0), (*class, bytes.len()), "{c}");
            }
        }
        for c in ['的', 'é', 'a', '😀', '％'] {
            let mut buffer = [0; 4];
            let bytes = c.encode_utf8(&mut buffer).as_bytes();
            assert_eq!(at(bytes, 0), (Other, bytes.len()), "{c}");
        }
    }
}
