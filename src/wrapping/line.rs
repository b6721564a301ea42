//! What one line of a hard-wrapped text tells: its width, how it begins, how it ends.

use super::WIDTHS;

/// How far the start of a line is read to see what could not stay on the line above.
const MAX_WORD: usize = 24;

/// Ends of lines that no sentence and no heading ends in: the words of the next line belong to them, numbers too.
pub(super) const OPEN_ENDS: &[char] = &[
    '、', '，', ',', '（', '(', '《', '“', '—', '-', '第', '的', '和', '与', '及', '或', '在', '对', '从', '由', '至',
    '将', '把', '被', '约', '近', '逾', '达', '達', '与', '於', '于', '對', '從', '與', '將',
];

/// How paragraphs begin that close a document or turn to its hearers.
pub(super) const CLOSINGS: &[&str] =
    &["特此", "专此", "專此", "以上", "妥否", "当否", "请审", "各位", "同志们", "前款"];

/// The numerals of 一是 to 十是.
pub(super) const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// Columns of a terminal: two for a wide character.
pub(super) fn columns(words: &str) -> usize {
    // A character has at most two bytes to a column: what is longer is wider than any wrapped line, whatever its width.
    if words.len() > 2 * (WIDTHS.end() + 1) {
        return words.len() / 2;
    }
    let columns: usize = words.bytes().map(|byte| usize::from(byte < 0x80) + 2 * usize::from(byte >= 0xC0)).sum();
    columns - spaced(words)
}

/// Blanks between a figure and a wide character (全年 12 件), which a conversion puts where the print has a thin space.
fn spaced(words: &str) -> usize {
    let figure = |byte: u8| byte.is_ascii_digit() || byte == b'%';
    let thin = |sides: &[u8]| {
        let (before, behind) = (sides[0], sides[2]);
        sides[1] == b' ' && (figure(before) && behind >= 0x80 || before >= 0x80 && figure(behind))
    };
    words.as_bytes().windows(3).filter(|sides| thin(sides)).count()
}

/// The columns of what must stay together at the start of a line: a word or number, or one character with the marks
/// behind it.
pub(super) fn first_word(words: &str) -> usize {
    let word = words
        .chars()
        .take(MAX_WORD)
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '%' | '-' | '/'));
    let word = word.count();
    let rest = words.chars().skip(word.max(1));
    let marks =
        rest.take_while(|c| matches!(c, '，' | '。' | '、' | '；' | '：' | '”' | '）' | '》' | '！' | '？')).count();
    word.max(if word == 0 { 2 } else { 0 }) + 2 * marks.min(2)
}

/// The number of the 二是, 三是, … that a line begins with.
pub(super) fn item(words: &str) -> Option<usize> {
    let place =
        NUMERALS.iter().position(|numeral| words.strip_prefix(numeral).is_some_and(|rest| rest.starts_with('是')))?;
    Some(place + 1)
}

/// What stands in no heading.
pub(super) fn in_no_heading(c: char) -> bool {
    matches!(c, '。' | '；' | '，' | '：')
}

pub(super) fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['”', '’', '）', ')', '」', '"']).ends_with(['。', '！', '？', '；', '：', ':', '!', '?'])
}
