//! Damage inside the words of a document: numbers blotted out, characters that no reader can see, markup left behind.

use alloc::format;
use alloc::string::String;

use super::{Diagnostic, Rule, Sink};
use crate::source::Source;
use crate::{Role, Span};

/// Signs that stand for digits somebody took out: 20__年, ****年, ××件.
const MASKS: &[char] = &['_', '＿', '*', '＊', '×', 'x', 'X', 'ｘ', 'Ｘ', '□', '■'];

/// What a number is followed by, where one was taken out.
const COUNTED: &[&str] = &[
    "年",
    "月",
    "日",
    "名",
    "人",
    "件",
    "次",
    "处",
    "處",
    "个",
    "個",
    "家",
    "户",
    "戶",
    "元",
    "万",
    "萬",
    "亿",
    "%",
    "％",
    "场",
    "場",
    "宗",
    "份",
    "项",
    "項",
    "号",
    "號",
    "平方米",
    "公里",
    "亩",
];

/// The digits of a year that may stand before its mask: 203_年, 20__年.
const MAX_BEFORE: usize = 3;

/// More signs than this in a row are a rule across the page, or a form to fill in.
const MAX_MASK: usize = 8;

/// What a message quotes of a run of unreadable characters is their first.
const KEPT_CONTROLS: &[char] = &['\t', '\n', '\r', '\u{b}', '\u{c}', '\u{85}'];

/// Looks through one stretch of a view that has odd characters.
pub(crate) fn damage<'d>(view: &str, stretch: Span, sink: &mut impl Sink<'d>) {
    let mut chars = view[stretch.range()].char_indices().peekable();
    let mut before = Before::default();
    while let Some((at, c)) = chars.next() {
        let start = stretch.start + at;
        if is_unreadable(c) {
            let mut end = start + c.len_utf8();
            while let Some((_, next)) = chars.next_if(|(_, next)| is_unreadable(*next)) {
                end += next.len_utf8();
            }
            let code = c as u32;
            let message = format!(
                "a character that cannot be read stands here (U+{code:04X}): text was lost, or only one font shows it"
            );
            sink.report(Diagnostic::new(Rule::TextUnreadable, Span::new(start, end), message));
            before = Before::default();
        } else if MASKS.contains(&c) {
            let (mut end, mut count) = (start + c.len_utf8(), 1);
            while chars.next_if(|(_, next)| *next == c).is_some() {
                end += c.len_utf8();
                count += 1;
            }
            let rest = view[end..stretch.end].trim_start_matches(' ');
            let masks =
                count <= MAX_MASK && before.may_be_masked(count) && COUNTED.iter().any(|unit| rest.starts_with(unit));
            if masks {
                let span = Span::new(start - before.digits, end);
                let words = &view[span.range()];
                let message = format!("the number is blotted out (“{words}”), and nothing is read here");
                sink.report(Diagnostic::new(Rule::NumberMasked, span, message));
            }
            before = Before { latin: true, ..Before::default() };
        } else {
            before.pass(c);
        }
    }
}

/// What stands right before a place.
#[derive(Default)]
struct Before {
    /// ASCII digits, so bytes too.
    digits: usize,
    /// A Latin letter, a mark, or a bracket before those digits: 5x, a_b, ）×.
    latin: bool,
}

impl Before {
    fn pass(&mut self, c: char) {
        if c.is_ascii_digit() {
            self.digits += 1;
        } else {
            *self = Self { digits: 0, latin: c.is_ascii_alphanumeric() || matches!(c, ')' | '）' | ']' | '>') };
        }
    }

    /// One sign alone also multiplies (5×3个): it masks only where no digit stands before it.
    fn may_be_masked(&self, signs: usize) -> bool {
        !self.latin && if self.digits == 0 { true } else { self.digits + signs == MAX_BEFORE + 1 }
    }
}

/// Lost in a conversion (U+FFFD), private to one font, or a control character that no line needs.
fn is_unreadable(c: char) -> bool {
    match c {
        '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => true,
        _ => c.is_control() && !KEPT_CONTROLS.contains(&c),
    }
}

/// Says once that markup was left in the text, at its first place; pinyin behind a character is a help to the reader.
pub(crate) fn leftovers<'d>(source: &Source<'_>, sink: &mut impl Sink<'d>) {
    let markup =
        |piece: &&(Span, Role)| piece.1 == Role::Residue && !source.text()[piece.0.range()].starts_with(['(', '（']);
    let mut pieces = source.removed().iter().filter(markup);
    let Some((first, _)) = pieces.next() else { return };
    let piece = &source.text()[first.range()];
    let words: String = piece.chars().take_while(|c| *c != '\n' && *c != '\r').take(MAX_QUOTED).collect();
    let cut = if words.len() < piece.len() { "…" } else { "" };
    let words = words.trim();
    let more = match pieces.count() {
        0 => String::new(),
        more => format!(", nor are {more} more pieces like it"),
    };
    let message = format!("“{words}{cut}” is left over from a conversion and is not read{more}");
    sink.report(Diagnostic::new(Rule::TextResidue, *first, message));
}

/// Markup is quoted up to this many characters.
const MAX_QUOTED: usize = 24;

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::scan::{Class, Survey};

    #[test]
    fn the_scan_knows_every_sign() {
        let unreadable =
            ['\0', '\u{7}', '\u{1F}', '\u{7F}', '\u{80}', '\u{9F}', '\u{E000}', '\u{F8FF}', '\u{FFFD}', '\u{10FFFF}'];
        for sign in MASKS.iter().copied().chain(unreadable) {
            let mut bytes = [0; 4];
            assert!(Survey::of(sign.encode_utf8(&mut bytes)).has(Class::Odd), "{sign:?}");
        }
        assert!(!Survey::of("全年“办结”12件，占9％（含5％）——\t完。\r\n").has(Class::Odd));
    }

    #[test]
    fn masks_and_unreadable_characters() {
        let cases: &[(&str, &[&str])] = &[
            ("20__年巡河****次", &["20__", "****"]),
            ("203_年", &["203_"]),
            ("检查×次，走访xx户", &["×", "xx"]),
            ("补助5×3个、3*4件、A_1次、a××件", &[]),
            ("（甲－乙）×标准，（甲）×件", &[]),
            ("________人", &["________"]),
            ("____________人", &[]),
            ("清\u{FFFD}\u{FFFD}淤\u{E003}处", &["\u{FFFD}\u{FFFD}", "\u{E003}"]),
            ("甲\0乙\u{1}丙\u{b}丁\t", &["\0", "\u{1}"]),
        ];
        for (text, expected) in cases {
            let mut found: Vec<Diagnostic<'_>> = Vec::new();
            damage(text, Span::new(0, text.len()), &mut found);
            let words: Vec<_> = found.iter().map(|found| &text[found.span.range()]).collect();
            assert_eq!(words, *expected, "{text}");
        }
    }
}
