//! The byte scan under every parser: which characters matter, found without decoding the others.

/// What a character is to the parsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// 。 ！ ？ and their half-width forms, where they end a sentence.
    Stop,
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
    /// “ ‘ 「 『
    QuoteOpen,
    /// ” ’ 」 』
    QuoteClose,
    /// "
    QuoteAscii,
    /// 《
    TitleOpen,
    /// 》
    TitleClose,
}

/// A character that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) at: usize,
    pub(crate) end: usize,
    pub(crate) class: Class,
}

/// The punctuation of `text`, in order.
pub(crate) fn marks(text: &str) -> Marks<'_> {
    Marks { bytes: text.as_bytes(), at: 0 }
}

pub(crate) struct Marks<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Iterator for Marks<'_> {
    type Item = Mark;

    fn next(&mut self) -> Option<Mark> {
        while let Some(&lead) = self.bytes.get(self.at) {
            let at = self.at;
            let skip = SKIP[usize::from(lead)];
            if skip > 0 {
                self.at += usize::from(skip);
                continue;
            }
            let (class, len) = match lead {
                0xE3 | 0xE2 | 0xEF => (wide(lead, self.bytes[at + 1], self.bytes[at + 2]), 3),
                b'.' => (self.sentence_ends(at).then_some(Class::Stop), 1),
                _ => (narrow(lead), 1),
            };
            self.at = at + len;
            if let Some(class) = class {
                return Some(Mark { at, end: self.at, class });
            }
        }
        None
    }
}

impl Marks<'_> {
    /// Whether the half-width stop at `at` ends a sentence: behind a wide character and before no letter.
    fn sentence_ends(&self, at: usize) -> bool {
        let wide = |byte: Option<&u8>| byte.is_some_and(|byte| !byte.is_ascii());
        let before = at.checked_sub(1).and_then(|before| self.bytes.get(before));
        wide(before) && self.bytes.get(at + 1).is_none_or(|next| !next.is_ascii_alphabetic())
    }
}

/// The bytes of a character that never matters, by its lead byte; 0 where it must be looked at.
const SKIP: [u8; 256] = {
    let mut skip = [1; 256];
    let mut lead = 0;
    while lead < 256 {
        skip[lead] = match lead as u8 {
            0xE2 | 0xE3 | 0xEF | b'.' => 0,
            byte @ 0x00..=0x7F => narrow(byte).is_none() as u8,
            0x80..=0xDF => 2,
            0xE0..=0xEF => 3,
            _ => 4,
        };
        lead += 1;
    }
    skip
};

const fn narrow(byte: u8) -> Option<Class> {
    Some(match byte {
        b'!' | b'?' => Class::Stop,
        b';' => Class::Semicolon,
        b':' => Class::Colon,
        b',' => Class::Comma,
        b'(' | b'[' => Class::Open,
        b')' | b']' => Class::Close,
        b'"' => Class::QuoteAscii,
        _ => return None,
    })
}

fn wide(a: u8, b: u8, c: u8) -> Option<Class> {
    Some(match (a, b, c) {
        (0xE3, 0x80, 0x81) => Class::Pause,
        (0xE3, 0x80, 0x82) => Class::Stop,
        (0xE3, 0x80, 0x8A) => Class::TitleOpen,
        (0xE3, 0x80, 0x8B) => Class::TitleClose,
        (0xE3, 0x80, 0x8C | 0x8E) => Class::QuoteOpen,
        (0xE3, 0x80, 0x8D | 0x8F) => Class::QuoteClose,
        (0xE3, 0x80, 0x90 | 0x94) => Class::Open,
        (0xE3, 0x80, 0x91 | 0x95) => Class::Close,
        (0xE2, 0x80, 0x98 | 0x9C) => Class::QuoteOpen,
        (0xE2, 0x80, 0x99 | 0x9D) => Class::QuoteClose,
        (0xEF, 0xBC, 0x81 | 0x9F) => Class::Stop,
        (0xEF, 0xBC, 0x8C) => Class::Comma,
        (0xEF, 0xBC, 0x9A) => Class::Colon,
        (0xEF, 0xBC, 0x9B) => Class::Semicolon,
        (0xEF, 0xBC, 0x88 | 0xBB) => Class::Open,
        (0xEF, 0xBC, 0x89 | 0xBD) => Class::Close,
        _ => return None,
    })
}
