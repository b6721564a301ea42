//! Lists of bodies: those that a document addresses, and those that get a copy.

use alloc::vec::Vec;

use crate::Span;
use crate::body_name::{is_body, is_organ};
use crate::lines::{is_blank, trim};
use crate::text::at_most;

/// The lines of an addressee together.
const MAX_ADDRESSEE: usize = 160;

/// Such a line has at most this many characters.
const MAX_VOCATIVE: usize = 39;

/// 各位代表： names people, not bodies.
const VOCATIVES: &[&str] = &["各位", "同志们", "尊敬的", "主任、", "代表们", "女士们", "朋友们"];

/// The address at the start of a paragraph has at most this many characters.
const MAX_ADDRESS: usize = 16;

pub(crate) fn vocative(words: &str) -> bool {
    words.ends_with(['：', ':', '！', '!', '，'])
        && at_most(words, MAX_VOCATIVE)
        && VOCATIVES.iter().any(|start| words.starts_with(start))
}

/// Whether a paragraph begins by addressing people: 各位代表！….
pub(crate) fn addresses_people(words: &str) -> bool {
    let address = || words.chars().take(MAX_ADDRESS).any(|c| matches!(c, '！' | '!' | '，' | ',' | '：' | ':'));
    VOCATIVES.iter().any(|start| words.starts_with(start)) && address()
}

/// The bodies that a line addresses, as places in it: 县委、县政府：
pub(crate) fn addressees(words: &str) -> Option<Vec<Span>> {
    let list = words.strip_suffix(['：', ':']).or_else(|| words.starts_with("主送").then_some(words))?;
    let label = ["主送机关", "主送单位", "主送"].iter().find_map(|label| list.strip_prefix(label));
    let list = label.map_or(list, |rest| rest.trim_start_matches(['：', ':', ' ', '\u{3000}']));
    if vocative(words) || !at_most(list, MAX_ADDRESSEE) || list.contains(['。', '；', '！', '：', ':']) {
        return None;
    }
    let parts = bodies(list);
    let offset = words.len() - words.trim_end_matches(['：', ':']).len();
    let start = words.len() - offset - list.len();
    let named = !parts.is_empty() && parts.iter().all(|part| is_body(&list[part.range()]));
    named.then(|| parts.into_iter().map(|part| Span::new(part.start + start, part.end + start)).collect())
}

/// A list of bodies parted at ， and at 、. Parts that share the organ of a later one stay together: 槿原、榆陵县人民政府.
pub(crate) fn bodies(list: &str) -> Vec<Span> {
    let mut parts: Vec<Span> =
        Vec::with_capacity(list.chars().filter(|c| matches!(c, '、' | '，' | ',' | '；')).count() + 1);
    // Where the parts begin that only 、 parts from the one at hand.
    let (mut group, mut start, mut depth) = (0, 0, 0usize);
    for (at, c) in list.char_indices().chain([(list.len(), '，')]) {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '、' | '，' | ',' | '；' if depth == 0 => {
                let mut part = trim(list, Span::new(start, at));
                if !part.is_empty() {
                    let organ = is_organ(&list[part.range()]);
                    while let Some(last) = parts.get(group..).and_then(<[Span]>::last) {
                        let words = &list[last.range()];
                        // 各村、镇直各单位 share nothing: each counts off its own.
                        let counted = words.contains('各') && list[part.range()].contains('各');
                        if counted || organ && is_organ(words) || !organ && is_body(words) {
                            break;
                        }
                        part.start = last.start;
                        parts.pop();
                    }
                    parts.push(part);
                }
                if c != '、' {
                    group = parts.len();
                }
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts
}

/// The labels of the copy line; 抄报 goes to a higher body.
const COPIED: &[&str] = &["抄送", "抄报", "抄　送", "抄 送", "抄报送", "分送"];

/// The bodies of a copy line, as places in it.
pub(crate) fn copied(words: &str) -> Option<Vec<Span>> {
    let rest = COPIED.iter().find_map(|label| words.strip_prefix(label))?;
    let list = rest.trim_start_matches(is_blank).strip_prefix(['：', ':'])?;
    let start = words.len() - list.len();
    let list = list.trim_end_matches(|c| is_blank(c) || matches!(c, '。' | '.' | '；'));
    Some(bodies(list).into_iter().map(|part| Span::new(part.start + start, part.end + start)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addressees_are_parted() {
        for (line, expected) in [
            ("县委、县政府：", Some(&["县委", "县政府"][..])),
            ("中共榆陵县委、榆陵县人民政府、泷江市林业局：", Some(&["中共榆陵县委", "榆陵县人民政府", "泷江市林业局"])),
            (
                "槿原、榆陵县人民政府，市直机关、园区，驻市机构：",
                Some(&["槿原、榆陵县人民政府", "市直机关", "园区", "驻市机构"]),
            ),
            (
                "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
                Some(&["各省、自治区、直辖市人民政府", "国务院各部委", "各直属机构"]),
            ),
            ("各位委员、同志们：", None),
            ("现将有关情况报告如下：", None),
        ] {
            let found = addressees(line).map(|spans| spans.iter().map(|span| &line[span.range()]).collect::<Vec<_>>());
            assert_eq!(found.as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn copy_lines_name_bodies() {
        let line = "抄送：县委农办，县政协社会和法制委员会。";
        let spans = copied(line).unwrap();
        let found: Vec<&str> = spans.iter().map(|span| &line[span.range()]).collect();
        assert_eq!(found, ["县委农办", "县政协社会和法制委员会"]);
    }
}
