//! Word lists that the compiler indexes, so that asking "which word begins here" costs one look and not one per word.

/// Words of one list, parted by blanks; a bar alone begins the next group of them. At most 65535 bytes.
pub(crate) struct Words {
    text: &'static str,
    words: &'static [Word],
    first: Ends<'static>,
    last: Ends<'static>,
}

/// What the compiler makes of a list of `N` words.
pub(crate) struct Index<const N: usize, const B: usize> {
    text: &'static str,
    words: [Word; N],
    /// By the first two characters, and by the last two (or the only one): the chain of words, longest first; one more than the index, 0
    /// for none.
    first: [u16; B],
    last: [u16; B],
    /// Some word has one character only.
    single: bool,
    /// One bit for the first and for the last character of each word: most characters begin and end none.
    firsts: Filter,
    lasts: Filter,
}

/// A word: its place in the text of the list, its group, and the next words of its chains.
#[derive(Clone, Copy)]
struct Word {
    start: u16,
    end: u16,
    group: u8,
    next_first: u16,
    next_last: u16,
}

/// The words by their one end.
struct Ends<'i> {
    filter: Filter,
    chains: &'i [u16],
    single: bool,
}

/// A set of characters that may hold more than was put in: what it does not hold was not.
#[derive(Clone, Copy)]
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

    /// The first characters of `words`.
    pub(crate) const fn of_firsts(words: &[&str]) -> Self {
        let mut filter = Self::EMPTY;
        let mut word = 0;
        while word < words.len() {
            filter.add_first(words[word]);
            word += 1;
        }
        filter
    }

    /// Whether the first character of `text` may be in the set.
    pub(crate) fn holds_first(&self, text: &str) -> bool {
        !text.is_empty() && self.holds(forwards(text.as_bytes(), 0).0)
    }
}

/// Up to eight sets of characters in one table: one look tells to which of them a character may belong.
pub(crate) struct Hints([u8; HINTS]);

/// Slots of such a table.
const HINTS: usize = 4096;

impl Hints {
    pub(crate) const NONE: Self = Self([0; HINTS]);

    /// The last twelve bits of the number of a character that has three bytes.
    const fn slot(c: u32) -> usize {
        (c & 0x3F | c >> 2 & 0xFC0) as usize
    }

    /// Adds `characters` to the set `hint`.
    pub(crate) const fn with(mut self, hint: u8, characters: &str) -> Self {
        let bytes = characters.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let (c, len) = forwards(bytes, at);
            self.0[Self::slot(c)] |= hint;
            at += len;
        }
        self
    }

    /// Adds the first characters of `words` to the set `hint`.
    pub(crate) const fn with_firsts(mut self, hint: u8, words: &Words) -> Self {
        let mut at = 0;
        while at < words.words.len() {
            self.0[Self::slot(forwards(words.text.as_bytes(), words.words[at].start as usize).0)] |= hint;
            at += 1;
        }
        self
    }

    /// Adds the last characters of `words` to the set `hint`.
    pub(crate) const fn with_lasts(mut self, hint: u8, words: &Words) -> Self {
        let mut at = 0;
        while at < words.words.len() {
            self.0[Self::slot(backwards(words.text.as_bytes(), words.words[at].end as usize).0)] |= hint;
            at += 1;
        }
        self
    }

    /// The sets to which characters of `text` may belong.
    pub(crate) fn of(&self, text: &str) -> u8 {
        let bytes = text.as_bytes();
        let (mut hints, mut at) = (0, 0);
        while at < bytes.len() {
            let (c, len) = forwards(bytes, at);
            hints |= self.0[Self::slot(c)];
            at += len;
        }
        hints
    }
}

/// Declares a word list.
macro_rules! words {
    ($(#[doc = $doc:literal])* $visibility:vis $name:ident = $text:literal) => {
        $(#[doc = $doc])*
        $visibility static $name: $crate::words::Words = {
            static INDEX: $crate::words::Index<
                { $crate::words::count($text) },
                { $crate::words::buckets($crate::words::count($text)) },
            > = $crate::words::Index::new($text);
            INDEX.words()
        };
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

impl<const N: usize, const B: usize> Index<N, B> {
    pub(crate) const fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let mut index = Self {
            text,
            words: [Word { start: 0, end: 0, group: 0, next_first: 0, next_last: 0 }; N],
            first: [0; B],
            last: [0; B],
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
            index.words[n] = Word { start: start as u16, end: at as u16, group, next_first: 0, next_last: 0 };
            n += 1;
        }
        // Chains grow at their heads, so the shortest go in first.
        let mut len = 1;
        while len <= MAX_WORD {
            let mut i = 0;
            while i < n {
                let (start, end) = (index.words[i].start as usize, index.words[i].end as usize);
                if end - start == len {
                    index.chain(bytes, i, start, end);
                }
                i += 1;
            }
            len += 1;
        }
        index
    }

    const fn chain(&mut self, bytes: &[u8], word: usize, start: usize, end: usize) {
        let (one, len) = forwards(bytes, start);
        self.firsts.add(one);
        let alone = start + len == end;
        self.single |= alone;
        let b = bucket(one, if alone { 0 } else { forwards(bytes, start + len).0 }, B);
        self.words[word].next_first = self.first[b];
        self.first[b] = word as u16 + 1;
        let (one, len) = backwards(bytes, end);
        self.lasts.add(one);
        let b = bucket(one, if alone { 0 } else { backwards(bytes, end - len).0 }, B);
        self.words[word].next_last = self.last[b];
        self.last[b] = word as u16 + 1;
    }

    /// The list, whatever its size.
    pub(crate) const fn words(&'static self) -> Words {
        Words {
            text: self.text,
            words: &self.words,
            first: Ends { filter: self.firsts, chains: &self.first, single: self.single },
            last: Ends { filter: self.lasts, chains: &self.last, single: self.single },
        }
    }
}

impl Ends<'_> {
    /// The chains of the words that have `one` at this end: with `two` beside it, and alone.
    fn chains(&self, one: u32, two: Option<u32>) -> [u16; 2] {
        let chain = |two| self.chains[bucket(one, two, self.chains.len())];
        [two.map_or(0, chain), if self.single { chain(0) } else { 0 }]
    }
}

impl Words {
    /// The bytes of the longest word at the start of `text`.
    #[inline]
    pub(crate) fn begins(&self, text: &str) -> Option<usize> {
        self.group_begins(text).map(|(_, len)| len)
    }

    /// The group of the longest word at the start of `text`, and its bytes.
    #[inline]
    pub(crate) fn group_begins(&self, text: &str) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        if bytes.is_empty() {
            return None;
        }
        let (one, len) = forwards(bytes, 0);
        if self.first.filter.holds(one) { self.longest_first(bytes, one, len) } else { None }
    }

    fn longest_first(&self, bytes: &[u8], one: u32, len: usize) -> Option<(usize, usize)> {
        let two = if len < bytes.len() { Some(forwards(bytes, len).0) } else { None };
        for mut link in self.first.chains(one, two) {
            while let Some(word) = self.word(link) {
                let letters = self.letters(word);
                if bytes.starts_with(letters) {
                    return Some((usize::from(word.group), letters.len()));
                }
                link = word.next_first;
            }
        }
        None
    }

    /// The bytes of the longest word at the end of `text`.
    #[inline]
    pub(crate) fn ends(&self, text: &str) -> Option<usize> {
        self.group_ends(text).map(|(_, len)| len)
    }

    /// The group of the longest word at the end of `text`, and its bytes.
    #[inline]
    pub(crate) fn group_ends(&self, text: &str) -> Option<(usize, usize)> {
        let bytes = text.as_bytes();
        if bytes.is_empty() {
            return None;
        }
        let (one, len) = backwards(bytes, bytes.len());
        if self.last.filter.holds(one) { self.longest_last(bytes, one, len) } else { None }
    }

    fn longest_last(&self, bytes: &[u8], one: u32, len: usize) -> Option<(usize, usize)> {
        let two = if len < bytes.len() { Some(backwards(bytes, bytes.len() - len).0) } else { None };
        for mut link in self.last.chains(one, two) {
            while let Some(word) = self.word(link) {
                let letters = self.letters(word);
                if bytes.ends_with(letters) {
                    return Some((usize::from(word.group), letters.len()));
                }
                link = word.next_last;
            }
        }
        None
    }

    fn word(&self, link: u16) -> Option<&Word> {
        self.words.get(usize::from(link).checked_sub(1)?)
    }

    fn letters(&self, word: &Word) -> &'static [u8] {
        &self.text.as_bytes()[usize::from(word.start)..usize::from(word.end)]
    }

    /// Whether a word of the list stands anywhere in `text`.
    pub(crate) fn within(&self, text: &str) -> bool {
        text.char_indices().any(|(at, _)| self.begins(&text[at..]).is_some())
    }

    /// The words with their groups.
    #[cfg(test)]
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let word = |word: &Word| &self.text[usize::from(word.start)..usize::from(word.end)];
        self.words.iter().map(move |one| (word(one), usize::from(one.group)))
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
    fn hints_miss_nothing() {
        static HINTS: super::Hints = super::Hints::NONE.with(1, "甲乙é").with_firsts(2, &LIST).with_lasts(4, &LIST);
        for (text, hints) in [("甲", 1), ("开", 2), ("了", 4), ("办", 6), ("a", 6), ("乙了", 5), ("é", 1), ("", 0)]
        {
            assert_eq!(HINTS.of(text), hints, "{text}");
        }
    }

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
