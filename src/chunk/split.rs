//! Where a text may be divided: at the ends of sentences, else of clauses, else between characters.

use alloc::vec::Vec;
use core::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Behind these a sentence or an item of a series ends.
const SENTENCE_ENDS: &[char] = &['。', '；', '！', '？', ';', '!', '?', '\n'];
/// Behind these a clause ends.
const CLAUSE_ENDS: &[char] = &['，', '：', '、', ',', ':'];
/// What closes belongs to the sentence before it.
const CLOSING: &[char] = &['”', '’', '』', '」', '）', '》', ')', '"', '。', '！', '？', '；', '…'];

/// The smallest parts that `range` of `text` need be divided into, so that each fits where it can. They cover it but for
/// the line ends between them.
pub(super) fn units(text: &str, range: Range<usize>, fits: &impl Fn(Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut units = Vec::new();
    for sentence in parts(text, range, SENTENCE_ENDS) {
        if fits(sentence.clone()) {
            units.push(sentence);
            continue;
        }
        for clause in parts(text, sentence, CLAUSE_ENDS) {
            if fits(clause.clone()) {
                units.push(clause);
                continue;
            }
            let start = clause.start;
            let graphemes = text[clause].grapheme_indices(true);
            units.extend(graphemes.map(|(at, grapheme)| start + at..start + at + grapheme.len()));
        }
    }
    units
}

/// `range` in parts that end behind one of `ends`; line ends at their ends are left out.
fn parts(text: &str, range: Range<usize>, ends: &[char]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let rest = &text[at..range.end];
        let end = match rest.char_indices().find(|(_, c)| ends.contains(c)) {
            Some((found, c)) => {
                let behind = &rest[found + c.len_utf8()..];
                range.end - behind.trim_start_matches(CLOSING).len()
            }
            None => range.end,
        };
        let words = text[at..end].trim_matches('\n');
        if !words.is_empty() {
            let start = end - text[at..end].trim_start_matches('\n').len();
            parts.push(start..start + words.len());
        }
        at = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, limit: usize) -> Vec<&str> {
        let fits = |range: Range<usize>| crate::text::at_most(&text[range], limit);
        units(text, 0..text.len(), &fits).into_iter().map(|unit| &text[unit]).collect()
    }

    #[test]
    fn a_text_is_divided_no_finer_than_it_must_be() {
        let text = "“修渠。”通水；一是补堤，二是换闸！\n\n完工";
        assert_eq!(words(text, 100), ["“修渠。”", "通水；", "一是补堤，二是换闸！", "完工"]);
        assert_eq!(words(text, 5), ["“修渠。”", "通水；", "一是补堤，", "二是换闸！", "完工"]);
        assert_eq!(words("一是补堤，干渠通水", 4), ["一", "是", "补", "堤", "，", "干渠通水"]);
        assert_eq!(words("e\u{301}👩‍👩‍👧", 1), ["e\u{301}", "👩‍👩‍👧"]);
        assert_eq!(words("", 1), Vec::<&str>::new());
    }
}
