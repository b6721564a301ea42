//! STAND-IN until markers, dates and citations have their own parsers: the spans of one line where no number is read.

use alloc::vec::Vec;

use crate::Span;
use crate::numeral::{chinese_ordinal, digit};

pub(crate) fn taken(text: &str, line: Span) -> Vec<Span> {
    let mut spans = Vec::new();
    let body = &text[line.range()];
    let trimmed = body.trim_start();
    let mut at = line.start + body.len() - trimmed.len();
    if let Some(len) = marker(trimmed) {
        spans.push(Span::new(at, at + len));
        at += len;
    }
    while at < line.end {
        let rest = &text[at..line.end];
        let Some(c) = rest.chars().next() else { break };
        if c == '《' {
            let mut depth = 0;
            let end = rest.char_indices().find_map(|(i, c)| {
                match c {
                    '《' => depth += 1,
                    '》' => depth -= 1,
                    _ => {}
                }
                (depth == 0).then_some(i + 3)
            });
            if let Some(end) = end {
                spans.push(Span::new(at, at + end));
                at += end;
                continue;
            }
        }
        let fresh = !text[line.start..at].ends_with(|c: char| c.is_ascii_digit());
        match date(rest).filter(|_| fresh) {
            Some(len) => {
                spans.push(Span::new(at, at + len));
                at += len;
            }
            None => at += c.len_utf8(),
        }
    }
    spans
}

fn marker(line: &str) -> Option<usize> {
    let stop = |s: &str, set: &[char]| s.chars().next().filter(|c| set.contains(c)).map(char::len_utf8);
    if let Some((_, len)) = chinese_ordinal(line) {
        if line[len..].starts_with('是') {
            return Some(len + 3);
        }
        return stop(&line[len..], &['、', '．', '.']).map(|s| len + s);
    }
    for open in ['（', '('] {
        if let Some(inner) = line.strip_prefix(open) {
            let len = chinese_ordinal(inner).map(|o| o.1).or_else(|| run(inner))?;
            return stop(&inner[len..], &['）', ')']).map(|s| open.len_utf8() + len + s);
        }
    }
    let len = run(line).filter(|len| *len <= 2)?;
    let stop = stop(&line[len..], &['.', '．', '、', '）', ')'])?;
    let rest = &line[len + stop..];
    let year = run(rest) == Some(4);
    (year || !rest.starts_with(|c: char| c.is_ascii_digit())).then_some(len + stop)
}

fn run(text: &str) -> Option<usize> {
    let len = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (len > 0).then_some(len)
}

fn date(text: &str) -> Option<usize> {
    let mut len = year(text)?;
    let mut rest = &text[len..];
    for dash in ["-", "—", "–", "至", "－", "到", "~", "～"] {
        if let Some(after) = rest.strip_prefix(dash) {
            if let Some(second) = year(after).filter(|second| {
                after[*second..].starts_with('年')
                    || text[..len].ends_with('年')
                    || rest[dash.len() + second..].starts_with(['）', ')'])
            }) {
                len += dash.len() + second;
                rest = &text[len..];
            }
        }
    }
    if rest.starts_with(['-', '/', '.']) {
        let mut parts = 0;
        let end = rest.find(|c: char| {
            parts += usize::from(matches!(c, '-' | '/' | '.'));
            !(c.is_ascii_digit() || matches!(c, '-' | '/' | '.'))
        });
        let end = end.unwrap_or(rest.len());
        return (parts >= 2).then_some(len + end);
    }
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    let after = rest[blanks..].strip_prefix('年')?;
    len += blanks + 3;
    rest = after;
    for unit in ['月', '日'] {
        let trimmed = rest.trim_start_matches(' ');
        let n = run(trimmed).or_else(|| chinese_ordinal(trimmed).map(|o| o.1));
        let Some(after) = n.and_then(|n| trimmed[n..].trim_start_matches(' ').strip_prefix(unit)) else { break };
        len = text.len() - after.len();
        rest = after;
    }
    if rest.starts_with('度') {
        len += 3;
    }
    Some(len)
}

fn year(text: &str) -> Option<usize> {
    if run(text) == Some(4) {
        return text.starts_with(['1', '2']).then_some(4);
    }
    let mut len = 0;
    let mut count = 0;
    for c in text.chars().take(5) {
        if digit(c).is_none() || c.is_ascii_digit() || matches!(c, '两' | '兩') {
            break;
        }
        len += c.len_utf8();
        count += 1;
    }
    (count == 4).then_some(len)
}
