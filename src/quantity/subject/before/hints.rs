//! What a phrase may hold, told by its characters: a quick no before every place of it is looked at.

use crate::quantity::subject::words::{AGENTS, EARNED, LARGER, MEANS, MIDDLE, MODALS, WITHIN};
use crate::words::Hints;

/// What introduces a noun: 的, 等, 中, 控制在, 稳定在.
pub(super) const INTRODUCTION: u8 = 1 << 0;
/// What compares: 较, 比, 占, 高于.
pub(super) const COMPARISON: u8 = 1 << 1;
/// What opens an aside.
pub(super) const BRACKET: u8 = 1 << 2;
/// What may or must be done.
pub(super) const MODAL: u8 = 1 << 3;
/// When it was done.
pub(super) const TIME: u8 = 1 << 4;
/// What an object stands behind: 将, 把, and the verbs of earning.
pub(super) const OBJECT: u8 = 1 << 5;
/// A verb in the middle of a phrase, or one who may do something.
pub(super) const DEED: u8 = 1 << 6;

/// What the characters of a phrase may belong to.
pub(super) static HINTS: Hints = Hints::NONE
    .with(INTRODUCTION, "的等中控稳")
    .with(COMPARISON, "占同环与和距较比")
    .with_firsts(COMPARISON, &LARGER)
    .with(BRACKET, "（(")
    .with_firsts(MODAL, &MODALS)
    .with_firsts(MODAL, &MEANS)
    .with_firsts(TIME, &WITHIN)
    .with(OBJECT, "将把对")
    .with_firsts(OBJECT, &EARNED)
    .with(DEED, "“")
    .with_firsts(DEED, &MIDDLE)
    .with_lasts(DEED, &AGENTS);

#[cfg(test)]
mod tests {
    use super::super::{after_object_mark, after_verb, clause, comparison, introduced};
    use super::*;

    #[test]
    fn no_hint_is_missing() {
        for c in '\u{4E00}'..='\u{9FFF}' {
            for tail in ["全县平均数", "在上年相比", "比开展巡查", "制在渡口费"] {
                let phrase = alloc::format!("渡口{c}{tail}");
                let end = phrase.len();
                let quiet = |hint: u8| HINTS.of(&phrase) & hint == 0;
                let missed = [
                    quiet(COMPARISON) && comparison(&phrase).is_some(),
                    quiet(INTRODUCTION) && introduced(&phrase, 0, end) > 0,
                    quiet(OBJECT) && after_object_mark(&phrase, 0, end) > 0,
                    quiet(DEED) && after_verb(&phrase, 0, end) > 0,
                    quiet(MODAL) && clause::body(&phrase, false, true, false) > 0,
                    quiet(TIME) && clause::body(&phrase, false, false, true) > 0,
                ];
                assert_eq!(missed, [false; 6], "{phrase}");
            }
        }
    }
}
