//! Which characters a short text holds, roughly: a quick no before many searches in it.

/// The characters of a text, by their last eight bits.
pub(crate) struct Letters<'t> {
    text: &'t str,
    seen: [u64; 4],
}

impl<'t> Letters<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut seen = [0; 4];
        for c in text.chars() {
            let (word, bit) = place(c);
            seen[word] |= bit;
        }
        Self { text, seen }
    }

    /// Where `word` first stands in the text.
    pub(crate) fn find(&self, word: &str) -> Option<usize> {
        let held = |c: Option<char>| c.map(place).is_none_or(|(word, bit)| self.seen[word] & bit != 0);
        if held(word.chars().next()) && held(word.chars().next_back()) { self.text.find(word) } else { None }
    }

    /// Whether one of `words` stands in the text.
    pub(crate) fn any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.find(word).is_some())
    }
}

fn place(c: char) -> (usize, u64) {
    let low = c as usize % 256;
    (low / 64, 1 << (low % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_the_text_finds() {
        let text = "渡口管理的短板和成因 A";
        for word in ["渡口", "短板", "成因", "A", "口渡", "桥梁", "板短", "", "管理的"] {
            assert_eq!(Letters::new(text).find(word), text.find(word), "{word}");
        }
        assert!(Letters::new(text).any(&["桥梁", "成因"]) && !Letters::new(text).any(&["桥梁"]));
    }
}
