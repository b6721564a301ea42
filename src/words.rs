//! Word lists that the compiler indexes, so that asking "which word begins here" costs one look and not one per word.

/// Words of one list, parted by blanks; a bar alone begins the next group of them. At most 65535 bytes.
pub(crate) struct Words<const N: usize, const B: usize> {
    text: &'static str,
    spans: [(u16, u16); N],
    groups: [u8; N],
    /// By the first two characters, and by the last two (or the only one): the chain of words, longest first; one more than the index, 0
    /// for none.
    first: [u16; B],
    last: [u16; B],
    next_first: [u16; N],
    next_last: [u16; N],
    /// Some word has one character only.
    single: bool,
    /// One bit for the first and for the last character of each word: most characters begin and end none.
    firsts: Filter,
    lasts: Filter,
}

/// A set of characters that may hold more than was put in: what it does not hold was not.
pub(crate) struct Filter([u64; SLOTS / 64]);

/// Bits of a filter of characters.
const SLOTS: usize = 1024;

impl Filter {
    pub(crate) const EMPTY: Self = Self([0; SLOTS / 64]);

    /// The bit of a character: the lower ten bits of its number, where it has three bytes.
    const fn slot(c: u32) -> (usize, u64) {
        let slot = (c & 0x3F | c >> 2 & 0x3C0) as usize;
        (slot / 64, 1 << (slot % 64))
    }

    const fn add(&mut self, c: u32) {
        let (place, bit) = Self::slot(c);
        self.0[place] |= bit;
    }

    const fn holds(&self, c: u32) -> bool {
        let (place, bit) = Self::slot(c);
        self.0[place] & bit != 0
    }

    /// Puts in the first character of a word.
    pub(crate) const fn add_first(&mut self, word: &str) {
        self.add(forwards(word.as_bytes(), 0).0);
    }

    /// Whether the first character of `text` may be in the set.
    pub(crate) fn holds_first(&self, text: &str) -> bool {
        !text.is_empty() && self.holds(forwards(text.as_bytes(), 0).0)
    }
}

/// Declares a word list.
macro_rules! words {
    ($(#[doc = $doc:literal])* $visibility:vis $name:ident = $text:literal) => {
        $(#[doc = $doc])*
        $visibility static $name: $crate::words::Words<
            { $crate::words::count($text) },
            { $crate::words::buckets($crate::words::count($text)) },
        > = $crate::words::Words::new($text);
    };
}
pub(crate) use words;

const fn blank(byte: u8) -> bool {
    byte == b' ' || byte == b'\n'
}

/// Whether the word that begins at `at` is a bar.
const fn bar(bytes: &[u8], at: usize) -> bool {
    bytes[at] == b'|' && (at + 1 == bytes.len() || blank(bytes[at + 1]))
}

/// The number of words in a list.
pub(crate) const fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut n, mut at) = (0, 0);
    while at < bytes.len() {
        if !blank(bytes[at]) && (at == 0 || blank(bytes[at - 1])) && !bar(bytes, at) {
            n += 1;
        }
        at += 1;
    }
    n
}

/// The number of buckets for so many words: most are empty.
pub(crate) const fn buckets(words: usize) -> usize {
    (words * 4).next_power_of_two()
}

/// The longest word that a list may hold, in bytes.
const MAX_WORD: usize = 48;

/// The character that begins at `at` and its bytes; bytes that are no character give a number too.
#[inline]
const fn forwards(bytes: &[u8], at: usize) -> (u32, usize) {
    let lead = bytes[at];
    if lead < 0xE0 || at + 2 >= bytes.len() {
        return (lead as u32, if lead < 0xC0 { 1 } else { 2 });
    }
    (wide(bytes, at), if lead < 0xF0 { 3 } else { 4 })
}

#[inline]
const fn wide(bytes: &[u8], at: usize) -> u32 {
    (bytes[at] as u32) << 16 | (bytes[at + 1] as u32) << 8 | bytes[at + 2] as u32
}

/// The character that ends before `end` and its bytes.
#[inline]
const fn backwards(bytes: &[u8], end: usize) -> (u32, usize) {
    // Most characters have three bytes.
    if end >= 3 && bytes[end - 3] & 0xF0 == 0xE0 && bytes[end - 1] & 0xC0 == 0x80 && bytes[end - 2] & 0xC0 == 0x80 {
        return (wide(bytes, end - 3), 3);
    }
    let mut len = 1;
    while len < end && bytes[end - len] & 0xC0 == 0x80 {
        len += 1;
    }
    (forwards(bytes, end - len).0, len)
}

const fn bucket(one: u32, two: u32, buckets: usize) -> usize {
    let mixed = one.wrapping_mul(0x9E37_79B1) ^ two.wrapping_mul(0x85EB_CA77);
    (mixed ^ mixed >> 15) as usize & (buckets - 1)
}

impl<const N: usize, const B: usize> Words<N, B> {
    pub(crate) const fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let mut words = Self {
            text,
            spans: [(0, 0); N],
            groups: [0; N],
            first: [0; B],
            last: [0; B],
            next_first: [0; N],
            next_last: [0; N],
            single: false,
            firsts: Filter::EMPTY,
            lasts: Filter::EMPTY,
        };
        let (mut n, mut at, mut group) = (0, 0, 0);
        while at < bytes.len() {
            if blank(bytes[at]) {
                at += 1;
                continue;
            }
            if bar(bytes, at) {
                group += 1;
                at += 1;
                continue;
            }
            let start = at;
            while at < bytes.len() && !blank(bytes[at]) {
                at += 1;
            }
            assert!(at - start <= MAX_WORD);
            words.spans[n] = (start as u16, at as u16);
            words.groups[n] = group;
            n += 1;
        }
        // Chains grow at their heads, so the shortest go in first.
        let mut len = 1;
        while len <= MAX_WORD {
            let mut i = 0;
            while i < n {
                let (start, end) = (words.spans[i].0 as usize, words.spans[i].1 as usize);
                if end - start == len {
                    words.chain(bytes, i, start, end);
                }
                i += 1;
            }
            len += 1;
        }
        words
    }

    const fn chain(&mut self, bytes: &[u8], word: usize, start: usize, end: usize) {
        let (one, len) = forwards(bytes, start);
        self.firsts.add(one);
        let alone = start + len == end;
        self.single |= alone;
        let b = bucket(one, if alone { 0 } else { forwards(bytes, start + len).0 }, B);
        self.next_first[word] = self.first[b];
        self.first[b] = word as u16 + 1;
        let (one, len) = backwards(bytes, end);
        self.lasts.add(one);
        let b = bucket(one, if alone { 0 } else { backwards(bytes, end - len).0 }, B);
        self.next_last[word] = self.last[b];
        self.last[b] = word as u16 + 1;
    }

    fn word(&self, link: u16) -> (usize, &'static [u8]) {
        let index = usize::from(link - 1);
        let (start, end) = self.spans[index];
        (index, &self.text.as_bytes()[usize::from(start)..usize::from(end)])
    }

    /// The bytes of the longest word at the start of `text`.
    pub(crate) fn begins(&self, text: &str) -> Option<usize> {
        self.group_begins(text).map(|(_, len)| len)
    }

    /// The group of the longest word at the start of `text`, and its bytes.
    pub(crate) fn group_begins(&self, text: &str) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        if bytes.is_empty() {
            return None;
        }
        let (one, len) = forwards(bytes, 0);
        if !self.firsts.holds(one) {
            return None;
        }
        let pair = if len < bytes.len() { self.first[bucket(one, forwards(bytes, len).0, B)] } else { 0 };
        let single = if self.single { self.first[bucket(one, 0, B)] } else { 0 };
        if pair == 0 && single == 0 {
            return None;
        }
        self.first_match(pair, bytes).or_else(|| self.first_match(single, bytes))
    }

    fn first_match(&self, mut link: u16, bytes: &[u8]) -> Option<(usize, usize)> {
        while link != 0 {
            let (index, word) = self.word(link);
            if bytes.starts_with(word) {
                return Some((usize::from(self.groups[index]), word.len()));
            }
            link = self.next_first[index];
        }
        None
    }

    /// The bytes of the longest word at the end of `text`.
    pub(crate) fn ends(&self, text: &str) -> Option<usize> {
        self.group_ends(text).map(|(_, len)| len)
    }

    /// The group of the longest word at the end of `text`, and its bytes.
    pub(crate) fn group_ends(&self, text: &str) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        if bytes.is_empty() {
            return None;
        }
        let (one, len) = backwards(bytes, bytes.len());
        if !self.lasts.holds(one) {
            return None;
        }
        let pair = if len < bytes.len() { self.last[bucket(one, backwards(bytes, bytes.len() - len).0, B)] } else { 0 };
        let single = if self.single { self.last[bucket(one, 0, B)] } else { 0 };
        if pair == 0 && single == 0 {
            return None;
        }
        self.last_match(pair, bytes).or_else(|| self.last_match(single, bytes))
    }

    fn last_match(&self, mut link: u16, bytes: &[u8]) -> Option<(usize, usize)> {
        while link != 0 {
            let (index, word) = self.word(link);
            if bytes.ends_with(word) {
                return Some((usize::from(self.groups[index]), word.len()));
            }
            link = self.next_last[index];
        }
        None
    }

    /// Whether a word of the list stands anywhere in `text`.
    pub(crate) fn within(&self, text: &str) -> bool {
        text.char_indices().any(|(at, _)| self.begins(&text[at..]).is_some())
    }

    /// The words with their groups.
    #[cfg(test)]
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let word = |&(start, end): &(u16, u16)| &self.text[usize::from(start)..usize::from(end)];
        self.spans.iter().map(word).zip(self.groups.iter().map(|&group| usize::from(group)))
    }

    /// Whether `text` is a word of the list.
    pub(crate) fn holds(&self, text: &str) -> bool {
        self.begins(text) == Some(text.len())
    }
}

#[cfg(test)]
mod tests {
    words!(
        /// A list for the tests.
        LIST = "开展 开展了 办
            a 办结"
    );

    #[test]
    fn the_longest_word_is_found() {
        assert_eq!(LIST.begins("开展了三场"), Some(9));
        assert_eq!(LIST.begins("开工"), None);
        assert_eq!(LIST.ends("已办结"), Some(6));
        assert_eq!(LIST.ends("已办"), Some(3));
        assert_eq!(LIST.begins(""), None);
        assert_eq!(LIST.ends(""), None);
        assert!(LIST.within("全年办"));
        assert!(!LIST.within("全年"));
        assert!(LIST.holds("a") && !LIST.holds("aa"));
        words!(
            /// Two groups.
            GROUPS = "甲 乙丙 | 丙 丁"
        );
        assert_eq!(GROUPS.group_begins("甲"), Some((0, 3)));
        assert_eq!(GROUPS.group_ends("甲乙丙"), Some((0, 6)));
        assert_eq!(GROUPS.group_ends("甲丙"), Some((1, 3)));
        assert_eq!(GROUPS.begins("|"), None);
        for odd in ["é", "开é", "é开", "开😀", "😀", "\u{7f}"] {
            assert_eq!((LIST.begins(odd), LIST.ends(odd)), (None, None), "{odd}");
        }
    }
}
