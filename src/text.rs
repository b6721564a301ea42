//! Slices of bounded length on character boundaries.

/// The largest boundary of `text` that is not above `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The last `reach` bytes (or a little fewer) of `text[from..to]`.
pub(crate) fn tail(text: &str, from: usize, to: usize, reach: usize) -> &str {
    let mut start = to.saturating_sub(reach).max(from);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..to]
}

/// The first `reach` bytes (or a little fewer) of `text[from..]`.
pub(crate) fn front(text: &str, from: usize, reach: usize) -> &str {
    &text[from..floor(text, from.saturating_add(reach))]
}

/// Where `word` last stands in `text`; made for short texts.
pub(crate) fn last(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let final_byte = *word.last()?;
    memchr::memrchr_iter(final_byte, text)
        .map(|at| at + 1)
        .find(|&end| text[..end].ends_with(word))
        .map(|end| end - word.len())
}

/// Whether `text` has at most so many characters; those of a long text are not counted.
pub(crate) fn at_most(text: &str, characters: usize) -> bool {
    text.len() <= characters || text.len() <= char::MAX.len_utf8() * characters && text.chars().count() <= characters
}

/// Whether `text` has at least so many characters.
pub(crate) fn at_least(text: &str, characters: usize) -> bool {
    text.len() >= characters && characters.checked_sub(1).is_none_or(|before| text.chars().nth(before).is_some())
}

/// Whether a character writes words: [`char::is_alphanumeric`] with a short way for Chinese.
pub(crate) fn letter(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c) || c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_end_on_characters() {
        let text = "渡a口";
        assert_eq!([0, 1, 2, 3, 4, 5, 6, 7, 8].map(|at| floor(text, at)), [0, 0, 0, 3, 4, 4, 4, 7, 7]);
        assert_eq!([0, 1, 2, 3, 4, 5, 6, 7, 8].map(|reach| tail(text, 0, 7, reach).len()), [0, 0, 0, 3, 4, 4, 4, 7, 7]);
        assert_eq!([0, 2, 3, 4, 5].map(|reach| front(text, 3, reach)), ["", "a", "a", "a口", "a口"]);
        assert_eq!(tail(text, 3, 7, 7), "a口");
        assert_eq!(
            ["渡口", "口", "渡a", "a口", ""].map(|word| last("渡口a口", word)),
            [Some(0), Some(7), None, Some(6), None]
        );
    }

    #[test]
    fn characters_are_counted_as_far_as_asked() {
        let text = "渡a口";
        assert_eq!([0, 2, 3, 4, 7].map(|most| at_most(text, most)), [false, false, true, true, true]);
        assert_eq!([0, 2, 3, 4, 7, 8].map(|least| at_least(text, least)), [true, true, true, false, false, false]);
        assert!(at_least("", 0) && !at_least("", 1) && at_most("", 0));
        assert!(letter('渡') && letter('a') && letter('7') && !letter('，'));
    }
}
