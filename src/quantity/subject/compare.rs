//! What a figure is compared with, which is never what it counts: 较上年, 高于全国, 占劳动力.

use super::words::{BASES, LARGER, MEASURES, NOT_COMPARED};
use crate::text::letter;

/// At most this many words name one base: 全区 平均 水平.
const MAX_WORDS: usize = 5;

/// Where a comparison begins in `head`.
pub(super) fn comparison(head: &str) -> Option<usize> {
    let mut share = None;
    for (at, c) in head.char_indices() {
        let rest = &head[at..];
        let compares = match c {
            '占' => {
                // 农户所占的比重
                if !head[..at].ends_with('所')
                    && !rest[c.len_utf8()..].starts_with(['地', '用', '道', '比', '有', '领', '压', '据'])
                {
                    share = Some(at);
                }
                false
            }
            '同' | '环' => rest[c.len_utf8()..].starts_with('比'),
            '与' | '和' => {
                let base = &rest[c.len_utf8()..];
                let alike = |len: usize| ["相比", "持平", "基本持平"].iter().any(|word| base[len..].starts_with(word));
                BASES.begins(base).is_some_and(alike)
            }
            // 出入口距交叉口80米
            '距' => at > 0 && rest.trim_start_matches(['距', '离']).chars().nth(1).is_some(),
            '较' | '比' => against(&head[..at], &rest[c.len_utf8()..]),
            _ => LARGER.begins(rest).is_some(),
        };
        if compares {
            return Some(share.map_or(at, |share| at.min(share)));
        }
    }
    // 占地区生产总值比重: with nothing before it, the share has this name.
    share.filter(|&at| at > 0 || MEASURES.ends(head).is_none())
}

/// Whether 较 or 比 between the two compares: not 占比, 比例, 较大.
fn against(before: &str, behind: &str) -> bool {
    let word = ['占', '对', '可', '相', '正', '反', '评', '无', '配', '价', '百', '杯', '比', '计', '之'];
    !before.ends_with(word)
        && (BASES.begins(behind).is_some_and(|len| len > 3) || NOT_COMPARED.begins(behind).is_none())
}

/// What stands behind the base at the start of a phrase: 较上年同期[案件量], 与去年相比[案件量].
pub(super) fn behind_base(phrase: &str) -> Option<usize> {
    if phrase.starts_with(['与', '同', '和', '跟', '相']) {
        let word = ["相比较", "相比", "相较"].iter().find_map(|word| Some(phrase.find(word)? + word.len()));
        if let Some(end) = word {
            return Some(end);
        }
    }
    let start = phrase.strip_prefix(['较', '比']).filter(|behind| against("", behind))?;
    Some(phrase.len() - start.len() + base(start))
}

/// The bytes of the base at the start of `text`: 上年同期, 全区平均水平.
pub(super) fn base(text: &str) -> usize {
    let mut end = 0;
    for _ in 0..MAX_WORDS {
        let Some(len) = BASES.begins(&text[end..]) else { break };
        end += len;
    }
    // 上年度: the base ends where a word does.
    if text[end..].chars().take_while(|&c| letter(c)).nth(1).is_none() { text.len() } else { end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_told_from_what_is_measured() {
        let cut = |head: &'static str| comparison(head).map(|at| &head[..at]);
        for (head, want) in [
            ("渔获量较上年", Some("渔获量")),
            ("增速高于全县平均水平", Some("增速")),
            ("用时比法定时限", Some("用时")),
            ("客流同比", Some("客流")),
            ("渔民占劳动力", Some("渔民")),
            ("渔业占总产值比重", Some("渔业")),
            ("占总产值比重", None),
            ("坐船上学占比", None),
            ("办结率与上年基本持平", Some("办结率")),
            ("船员配比", None),
            ("较大渔港", None),
            ("占地面积", None),
            ("关于渡口", None),
        ] {
            assert_eq!(cut(head), want, "{head}");
        }
        for (phrase, want) in [
            ("较上年同期客流量", Some("客流量")),
            ("与去年相比客流量", Some("客流量")),
            ("比全区平均水平", Some("")),
            ("比例尺", None),
        ] {
            assert_eq!(behind_base(phrase).map(|at| &phrase[at..]), want, "{phrase}");
        }
    }
}
