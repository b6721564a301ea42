//! The parts of a clause around its noun: who pays, what may be done, when, and asides in brackets.

use crate::quantity::subject::words::{
    ADVERBS, BEARERS, LIGHT, MEANS, MEASURES, MODALS, NOT_MODALS, NOT_WHEN, RECKONED, SAYING, SHORT_NAME, WHEN, WITHIN,
};
use crate::text::{at_least, at_most};

/// At most so many bytes of a phrase say when: 过渡期内.
const MAX_WITHIN: usize = 24;

/// The bytes at the start of `phrase` that are no part of its noun: blanks, an aside in brackets, 按标准计算. `aside` says that
/// it may hold a bracket.
pub(super) fn opening(phrase: &str, aside: bool) -> usize {
    let mut rest = phrase.trim_start();
    rest = &rest[RECKONED.begins(rest).unwrap_or(0)..];
    // （封航）9天
    if let Some(close) = rest.starts_with(['（', '(']).then(|| rest.find(['）', ')'])).flatten() {
        rest = past(rest, close);
    }
    // 人员（以下简称渡工）工资
    let named = |open: &usize| SHORT_NAME.begins(past(rest, *open)).is_some();
    if let Some(open) = if aside { rest.find(['（', '(']).filter(named) } else { None } {
        if let Some(close) = rest[open..].find(['）', ')']) {
            let behind = past(rest, open + close);
            rest = if behind.chars().nth(1).is_some() { behind } else { rest };
        }
    }
    if rest.starts_with(['按', '据', '依']) {
        if let Some(at) = rest.find("计算") {
            rest = &rest[at + "计算".len()..];
        }
    }
    phrase.len() - rest.len()
}

/// What stands behind the character at `at`.
fn past(text: &str, at: usize) -> &str {
    &text[at + text[at..].chars().next().map_or(0, char::len_utf8)..]
}

/// The end of `phrase` before its payer: 复评费用由申请人[按]90%. `tail` stands between phrase and number.
pub(super) fn payer(phrase: &str, tail: &str) -> usize {
    match phrase.rfind('由') {
        Some(at) if tail.contains('按') => at,
        _ => phrase.len(),
    }
}

/// Where the noun of `phrase` begins, behind what may be done, when it is done, and what it is set equal to. `modal` and `timed` say
/// that it may hold words of the first two.
pub(super) fn body(phrase: &str, measure: bool, modal: bool, timed: bool) -> usize {
    let mut start = 0;
    // 由基金按机构护理
    if let Some(at) = phrase.find('由').and_then(|by| Some(by + phrase[by..].find('按')?)) {
        start = longer(phrase, at + '按'.len_utf8()).unwrap_or(start);
    }
    for (at, _) in phrase[start..].char_indices().take_while(|_| modal) {
        let at = start + at;
        // 以和解方式终止
        let Some(len) = MODALS.begins(&phrase[at..]).or_else(|| MEANS.begins(&phrase[at..])) else { continue };
        let behind = &phrase[at + len..];
        let done = LIGHT.begins(behind).or_else(|| ADVERBS.begins(behind)).is_some_and(|verb| verb > 3);
        if done && NOT_MODALS.ends(&phrase[..at + len]).is_none() {
            start = at + len;
            break;
        }
    }
    for (at, _) in phrase[start..].char_indices().take_while(|(at, _)| timed && *at < MAX_WITHIN) {
        if let Some(len) = WITHIN.begins(&phrase[start + at..]) {
            start = longer(phrase, start + at + len).unwrap_or(start);
            break;
        }
    }
    if measure {
        // 收入限额基准为家庭收入, 未获分配且轮候时间
        let equal = phrase[start..].find('为').filter(|at| {
            let name = &phrase[start..start + at];
            MEASURES.ends(name).is_some() || name.ends_with("基准") || name.ends_with("目标")
        });
        for at in [equal, phrase[start..].rfind('且')].into_iter().flatten() {
            start = longer(phrase, start + at + '且'.len_utf8()).unwrap_or(start);
        }
    }
    start
}

/// A measure of more characters is cut behind the one who bears it, and at least so many are left.
const MAX_MEASURE: usize = 12;
const MIN_MEASURE: usize = 4;

/// The bytes at the start of a long measure that say who bears it: [县人民法院]案件协调化解率.
pub(super) fn bearer(phrase: &str) -> usize {
    if at_most(phrase, MAX_MEASURE) {
        return 0;
    }
    let borne = |&(at, _): &(usize, char)| {
        at > 0 && at_least(&phrase[at..], MIN_MEASURE) && BEARERS.ends(&phrase[..at]).is_some()
    };
    phrase.char_indices().rev().find(borne).map_or(0, |(at, _)| at)
}

/// `start`, where two characters or more stand behind it.
fn longer(phrase: &str, start: usize) -> Option<usize> {
    phrase.get(start..)?.chars().nth(1).map(|_| start)
}

/// Whether `phrase` ends in no noun: it says when, or what somebody says, or only points.
pub(super) fn no_noun(phrase: &str, measure: bool) -> bool {
    if phrase.starts_with("因为") || phrase.starts_with("由于") {
        return true;
    }
    if measure {
        return false;
    }
    let when = WHEN.ends(phrase).is_some() && NOT_WHEN.ends(phrase).is_none();
    let points = phrase.ends_with('其') && !phrase.ends_with("尤其") && !phrase.ends_with("极其");
    when || points || SAYING.ends(phrase).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_loses_what_is_no_noun() {
        for (phrase, want) in [
            ("（封航）船期", "船期"),
            ("渡工（以下简称船员）月薪标准", "月薪标准"),
            ("按前式计算船补", "船补"),
            (" 渡客", "渡客"),
            ("渡船（木壳）", "渡船（木壳）"),
        ] {
            assert_eq!(&phrase[opening(phrase, true)..], want, "{phrase}");
        }
        for (phrase, measure, want) in [
            ("渡工可申请", false, "申请"),
            ("许可办理点", false, "许可办理点"),
            ("封航期内停渡船只", false, "停渡船只"),
            ("补贴限额为渡工年收入", true, "渡工年收入"),
            ("未获泊位且候泊时间", true, "候泊时间"),
            ("由基金按船上看护", false, "船上看护"),
        ] {
            assert_eq!(&phrase[body(phrase, measure, true, true)..], want, "{phrase}");
        }
        assert_eq!(payer("复查费由船主", "按"), "复查费".len());
        assert_eq!(payer("复查费由船主", ""), "复查费由船主".len());
        for (phrase, want) in
            [("停渡后", true), ("渡工落后", false), ("要求其", true), ("影像显示", true), ("渡船", false)]
        {
            assert_eq!(no_noun(phrase, false), want, "{phrase}");
        }
    }
}
