//! Word lists that the compiler indexes, so that asking "which word begins here" costs one look and not one per word.

/// Words of one list, parted by blanks. At most 65535 bytes.
pub(crate) struct Words<const N: usize> {
    text: &'static str,
    spans: [(u16, u16); N],
    /// By first character, and by last: the chain of words, one more than the index, 0 for none.
    first: [u16; BUCKETS],
    last: [u16; BUCKETS],
    next_first: [u16; N],
    next_last: [u16; N],
}

const BUCKETS: usize = 256;

/// Declares a word list.
macro_rules! words {
    ($(#[doc = $doc:literal])* $visibility:vis $name:ident = $text:literal) => {
        $(#[doc = $doc])*
        $visibility static $name: $crate::words::Words<{ $crate::words::count($text) }> = $crate::words::Words::new($text);
    };
}
pub(crate) use words;

const fn blank(byte: u8) -> bool {
    byte == b' ' || byte == b'\n'
}

/// The number of words in a list.
pub(crate) const fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut n, mut at) = (0, 0);
    while at < bytes.len() {
        if !blank(bytes[at]) && (at == 0 || blank(bytes[at - 1])) {
            n += 1;
        }
        at += 1;
    }
    n
}

const fn bucket(bytes: &[u8], at: usize, len: usize) -> usize {
    if len == 1 {
        return bytes[at] as usize % BUCKETS;
    }
    (bytes[at] as usize * 7 + bytes[at + 1] as usize * 31 + bytes[at + len - 1] as usize * 5) % BUCKETS
}

/// The length of the character that begins at `at`.
const fn forwards(bytes: &[u8], at: usize) -> usize {
    match bytes[at] {
        0..=0x7F => 1,
        0x80..=0xDF => 2,
        0xE0..=0xEF => 3,
        _ => 4,
    }
}

/// The length of the character that ends before `end`.
const fn backwards(bytes: &[u8], end: usize) -> usize {
    let mut len = 1;
    while bytes[end - len] & 0xC0 == 0x80 {
        len += 1;
    }
    len
}

impl<const N: usize> Words<N> {
    pub(crate) const fn new(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let mut words = Self {
            text,
            spans: [(0, 0); N],
            first: [0; BUCKETS],
            last: [0; BUCKETS],
            next_first: [0; N],
            next_last: [0; N],
        };
        let (mut n, mut at) = (0, 0);
        while at < bytes.len() {
            if blank(bytes[at]) {
                at += 1;
                continue;
            }
            let start = at;
            while at < bytes.len() && !blank(bytes[at]) {
                at += 1;
            }
            words.spans[n] = (start as u16, at as u16);
            let b = bucket(bytes, start, forwards(bytes, start));
            words.next_first[n] = words.first[b];
            words.first[b] = n as u16 + 1;
            let len = backwards(bytes, at);
            let b = bucket(bytes, at - len, len);
            words.next_last[n] = words.last[b];
            words.last[b] = n as u16 + 1;
            n += 1;
        }
        words
    }

    fn word(&self, link: u16) -> (usize, &'static str) {
        let index = usize::from(link - 1);
        let (start, end) = self.spans[index];
        (index, &self.text[usize::from(start)..usize::from(end)])
    }

    /// The bytes of the longest word at the start of `text`.
    pub(crate) fn begins(&self, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut best = None;
        let mut link = if bytes.is_empty() { 0 } else { self.first[bucket(bytes, 0, forwards(bytes, 0))] };
        while link != 0 {
            let (index, word) = self.word(link);
            if best.is_none_or(|best| word.len() > best) && bytes.starts_with(word.as_bytes()) {
                best = Some(word.len());
            }
            link = self.next_first[index];
        }
        best
    }

    /// The bytes of the longest word at the end of `text`.
    pub(crate) fn ends(&self, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut best = None;
        let mut link = 0;
        if !bytes.is_empty() {
            let len = backwards(bytes, bytes.len());
            link = self.last[bucket(bytes, bytes.len() - len, len)];
        }
        while link != 0 {
            let (index, word) = self.word(link);
            if best.is_none_or(|best| word.len() > best) && bytes.ends_with(word.as_bytes()) {
                best = Some(word.len());
            }
            link = self.next_last[index];
        }
        best
    }

    /// Whether a word of the list stands anywhere in `text`.
    pub(crate) fn within(&self, text: &str) -> bool {
        text.char_indices().any(|(at, _)| self.begins(&text[at..]).is_some())
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
    }
}
