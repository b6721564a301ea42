//! What a conversion left in the text: bookmarks, tags, comments, escapes, Markdown signs. It is cut out of the view and kept
//! as segments.

use alloc::vec::Vec;

use memchr::{memchr3_iter, memmem};

use crate::Span;
use crate::lines::{Line, is_blank};
use crate::look_alike::marked;

/// A piece of residue is at most this long; what looks longer is text.
const MAX_RESIDUE: usize = 2000;

/// And a tag at most this long.
const MAX_TAG: usize = 250;

/// Letters of a gloss to each side of a vowel.
const MAX_GLOSS: usize = 12;

/// Residue between two signs: opening, closing, what stands between.
const ENCLOSED: &[(&str, &str, Inside)] = &[
    ("[bookmark:", "]", Inside::Line),
    ("[BOOKMARK:", "]", Inside::Line),
    ("<!--", "-->", Inside::Any),
    ("<U+", ">", Inside::Hex),
    ("<?xml", ">", Inside::Any),
];

/// The end of a comment whose beginning was lost.
const COMMENT_END: &[u8] = b"-->";

/// Tags of BBCode, in square brackets, with or without a value.
const BBCODE: &[&str] = &[
    "b", "i", "u", "s", "size", "color", "font", "align", "center", "url", "img", "table", "tr", "td", "quote", "p",
    "indent",
];

/// Tags of HTML that editors leave behind.
const HTML: &[&str] = &[
    "p", "br", "div", "span", "a", "b", "i", "u", "em", "strong", "font", "table", "tbody", "thead", "tr", "td", "th",
    "ul", "ol", "li", "img", "center", "h1", "h2", "h3", "h4", "h5", "h6", "section", "o:p", "st1", "style", "script",
    "sup", "sub", "hr",
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Any,
    Line,
    Hex,
}

/// The residue of `text`, in order.
pub(crate) fn residue(text: &str, lines: &[Line]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut ends = Ends { text, next: [None; CLOSINGS.len()] };
    for at in memchr3_iter(b'[', b'<', b'*', text.as_bytes()) {
        if found.last().is_some_and(|last| at < last.end) {
            continue;
        }
        let len = match text.as_bytes()[at] {
            b'*' => stars(text, at),
            _ => enclosed(&mut ends, at).or_else(|| tag(&mut ends, at)),
        };
        if let Some(len) = len {
            found.push(Span::new(at, at + len));
        }
    }
    let count = found.len();
    found.extend(entities(text));
    found.extend(leading_signs(text, lines));
    found.extend(glosses(text));
    let ends = memmem::find_iter(text.as_bytes(), COMMENT_END);
    found.extend(ends.map(|at| Span::new(at, at + COMMENT_END.len())));
    if found.len() > count {
        found.sort_unstable();
        // Of two that overlap the one that begins before stands, of two that begin together the longer one.
        found.dedup_by(|next, before| {
            let same = next.start == before.start;
            before.end = if same { before.end.max(next.end) } else { before.end };
            next.start < before.end
        });
    }
    found
}

/// Vowels with the tone marks of pinyin; no other language of these texts has them in brackets behind a character.
const TONES: &[char] = &[
    'ā', 'á', 'ǎ', 'à', 'ē', 'é', 'ě', 'è', 'ī', 'í', 'ǐ', 'ì', 'ō', 'ó', 'ǒ', 'ò', 'ū', 'ú', 'ǔ', 'ù', 'ǖ', 'ǘ', 'ǚ',
    'ǜ',
];

/// 幹(gàn): the pinyin in brackets behind a character.
fn glosses(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    // The lead bytes of the vowels begin no Chinese character.
    for at in memchr3_iter(0xC3, 0xC4, 0xC7, text.as_bytes()) {
        if found.last().is_some_and(|last: &Span| at < last.end) || !text[at..].starts_with(TONES) {
            continue;
        }
        let letters = |c: char| c.is_alphabetic() && (c as u32) < 0x250 || c == ' ';
        let open = text[..at].char_indices().rev().take(MAX_GLOSS).find(|(_, c)| !letters(*c));
        let close = text[at..].char_indices().take(MAX_GLOSS).find(|(_, c)| !letters(*c));
        if let (Some((open, '(' | '（')), Some((close, end @ (')' | '）')))) = (open, close) {
            found.push(Span::new(open, at + close + end.len_utf8()));
        }
    }
    found
}

/// What residue may end in.
const CLOSINGS: [&str; 3] = ["]", ">", "-->"];

/// Where each of [`CLOSINGS`] stands next, remembered: whatever opens, the text is searched once.
struct Ends<'t> {
    text: &'t str,
    /// None until it was looked for; the greatest offset where there is no further one.
    next: [Option<usize>; CLOSINGS.len()],
}

impl Ends<'_> {
    /// The bytes from `at` up to the next `closing`, where it stands within the first `most`.
    fn up_to(&mut self, closing: &str, at: usize, most: usize) -> Option<usize> {
        let next = &mut self.next[CLOSINGS.iter().position(|known| *known == closing)?];
        if next.is_none_or(|next| next < at) {
            let found = memmem::find(&self.text.as_bytes()[at..], closing.as_bytes());
            *next = Some(found.map_or(usize::MAX, |len| at + len));
        }
        next.map(|next| next - at).filter(|&len| len.saturating_add(closing.len()) <= most)
    }
}

fn enclosed(ends: &mut Ends<'_>, at: usize) -> Option<usize> {
    let input = &ends.text[at..];
    let (open, close, inside) = ENCLOSED.iter().find(|(open, ..)| input.starts_with(open))?;
    let end = ends.up_to(close, at + open.len(), MAX_RESIDUE - open.len())?;
    let words = &input[open.len()..open.len() + end];
    let fits = match inside {
        Inside::Any => true,
        Inside::Line => !words.contains('\n'),
        Inside::Hex => words.len() <= 6 && words.bytes().all(|byte| byte.is_ascii_hexdigit()),
    };
    fits.then_some(open.len() + end + close.len())
}

/// [b] [/size] [color=red] <p> </div> <br/>
fn tag(ends: &mut Ends<'_>, at: usize) -> Option<usize> {
    let input = &ends.text[at..];
    let (names, close) = if input.starts_with('[') { (BBCODE, "]") } else { (HTML, ">") };
    let end = ends.up_to(close, at, MAX_TAG)?;
    let words = input[1..end].trim_start_matches('/').trim_end_matches('/');
    let name = words.split([' ', '=']).next()?;
    let known = names.iter().any(|known| known.eq_ignore_ascii_case(name));
    (known && !words.contains(['\n', '《', '。'])).then_some(end + 1)
}

/// ** of Markdown; a single * may stand for a masked figure.
fn stars(text: &str, at: usize) -> Option<usize> {
    // Of a long run its last three are looked at; the others need no count.
    let len = text[at..].bytes().take(4).take_while(|&byte| byte == b'*').count();
    let before = text[..at].chars().next_back();
    let masks = before.is_some_and(|c| c.is_ascii_digit())
        || before.is_some_and(|c| c.is_alphabetic() || c == '*')
            && text[at + len..].starts_with(['年', '月', '日', '次', '件', '人', '名', '个', '元', '万', '亿', '%']);
    (matches!(len, 2 | 3) && !masks).then_some(len)
}

/// Bullets that editors put before a number.
const BULLETS: &[char] = &['●', '○', '◆', '◇', '■', '□', '▲', '►', '▶', '★', '☆', '※', '•', '➢', '✦', '◎'];

/// Blanks of HTML that stand at the start of lines where a page was copied as text.
const ENTITIES: &[&str] = &["&nbsp;", "&emsp;", "&ensp;", "&thinsp;", "&#160;", "&#12288;", "&nbsp"];

/// The bullet or the blanks written out that `words` begin with.
fn leading_mark(words: &str) -> Option<usize> {
    let mut rest = words;
    while let Some(next) = ENTITIES.iter().find_map(|entity| rest.strip_prefix(entity)) {
        rest = next.trim_start_matches(is_blank);
    }
    let bare = rest.trim_start_matches(BULLETS);
    if bare.len() < rest.len() && marked(bare.trim_start_matches(is_blank)) {
        rest = bare.trim_start_matches(is_blank);
    }
    (rest.len() < words.len()).then(|| words.len() - rest.len())
}

/// Blanks of HTML written out, wherever they stand; those that touch are one piece.
fn entities(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        let Some(entity) = ENTITIES.iter().find(|entity| text[at..].starts_with(**entity)) else { continue };
        match found.last_mut() {
            Some(last) if last.end == at => last.end += entity.len(),
            _ => found.push(Span::new(at, at + entity.len())),
        }
    }
    found
}

/// Whether a quotation of Markdown or of a letter puts “> ” before most lines.
fn quoted(text: &str, lines: &[Line]) -> bool {
    if !text.starts_with('>') && memmem::find(text.as_bytes(), b"\n>").is_none() {
        return false;
    }
    let (mut filled, mut quoted) = (0usize, 0usize);
    for line in lines.iter().filter(|line| !line.content.is_empty()) {
        filled += 1;
        quoted += usize::from(text[line.content.range()].starts_with('>'));
    }
    quoted * 4 > filled * 3
}

/// # and > of Markdown at the start of a line, and the bars of a table around a whole line.
fn leading_signs(text: &str, lines: &[Line]) -> Vec<Span> {
    let mut found = Vec::new();
    let quoted = quoted(text, lines);
    for line in lines {
        let mut line = *line;
        if let Some(rest) = text[line.content.range()].strip_prefix('>').filter(|_| quoted) {
            let start = line.content.end - rest.trim_start_matches(is_blank).len();
            found.push(Span::new(line.content.start, start));
            line.content.start = start;
        }
        let words = &text[line.content.range()];
        // Neither a Chinese character begins such a sign nor ends one.
        if words.starts_with(|c: char| c.is_alphanumeric()) && !words.ends_with('|') {
            continue;
        }
        if let Some(len) = leading_mark(words) {
            found.push(Span::new(line.content.start, line.content.start + len));
            continue;
        }
        let level = words.bytes().take_while(|&byte| byte == b'#').count();
        if (1..=6).contains(&level) && words[level..].starts_with(' ') {
            found.push(Span::new(line.content.start, line.content.start + level + 1));
        } else if words.len() > 1 {
            let (from, to) = (usize::from(words.starts_with('|')), usize::from(words.ends_with('|')));
            if from + to > 0 && !words[from..words.len() - to].contains('|') {
                let bars = [(line.content.start, from), (line.content.end - to, to)];
                found.extend(bars.into_iter().filter(|bar| bar.1 > 0).map(|(at, len)| Span::new(at, at + len)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Survey;

    #[test]
    fn residue_is_found_and_text_is_left() {
        for (text, expected) in [
            ("[bookmark: _Toc9]今年", &["[bookmark: _Toc9]"][..]),
            ("甲<!-- BODY\nSTART -->乙", &["<!-- BODY\nSTART -->"]),
            ("<U+2003>甲", &["<U+2003>"]),
            ("甲。-->", &["-->"]),
            ("甲镇报告 |", &["|"]),
            ("| 甲镇", &["|"]),
            ("[b]甲[/b]乙[size=3]", &["[b]", "[/b]", "[size=3]"]),
            ("<p class=\"a\">甲</p><br/>", &["<p class=\"a\">", "</p>", "<br/>"]),
            ("## 二、**受理**", &["## ", "**", "**"]),
            ("| 甲镇报告 |", &["|", "|"]),
            ("甲&nbsp;&nbsp;乙&emsp;", &["&nbsp;&nbsp;", "&emsp;"]),
            ("&nbsp;●一、甲", &["&nbsp;●"]),
            ("> 甲镇报告\n>\n> 一、做法", &["> ", ">", "> "]),
            ("首页\n>\n甲镇", &[]),
            ("幹(gàn)部開（kāi）會，café (déjà vu 很多字)", &["(gàn)", "（kāi）"]),
            ("《关于<某办法>的通知》[2031]6号 索引 | 文号 | 检查*次 ****年 a<b", &[]),
            ("[bookmark: 不闭合\n]", &[]),
        ] {
            let found: Vec<&str> =
                residue(text, Survey::of(text).lines()).into_iter().map(|span| &text[span.range()]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
