//! Which of the five parts of the annual report a section is.

use crate::letters::Letters;

/// A part that the annual report on rule-of-law government must have.
///
/// Source: 法治政府建设与责任落实督察工作规定 (2019), in its chapter on the annual report, lists the contents: measures and
/// their effects, shortcomings and their causes, how the chief did the duty of the first person responsible, the
/// plan of the next year, and other matters to report. Their order and wording are free, so the words of the title decide,
/// never its number.
///
/// ```
/// use gongwen::Kind;
/// let report = gongwen::Report::parse("一、取得的成效\n二、存在问题\n三、下一步打算\n");
/// let kinds: Vec<_> = report.sections().map(|(_, section)| section.kind).collect();
/// assert_eq!(kinds, [Some(Kind::Measures), Some(Kind::Shortcomings), Some(Kind::Plan)]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Kind {
    /// 主要举措和成效
    Measures,
    /// 存在的不足和原因
    Shortcomings,
    /// 第一责任人职责
    Leadership,
    /// 下一年度的安排
    Plan,
    /// 其他需要报告的情况
    Other,
}

/// Words that decide alone, wherever they stand in the title, in this order.
const DECISIVE: &[(&str, Kind)] = &[
    ("其他需要报告", Kind::Other),
    ("其它需要报告", Kind::Other),
    ("其他需报告", Kind::Other),
    ("需要报告的其他", Kind::Other),
    ("其他需要说明", Kind::Other),
    ("其他报告事项", Kind::Other),
    ("其他情况", Kind::Other),
    ("其它情况", Kind::Other),
    ("其他有关情况", Kind::Other),
    ("第一责任人", Kind::Leadership),
    ("第一責任人", Kind::Leadership),
    ("负责人履职", Kind::Leadership),
    ("本人履", Kind::Leadership),
    ("个人履", Kind::Leadership),
    ("主要负责人履行", Kind::Leadership),
    ("主要负责同志履行", Kind::Leadership),
    ("主要領導履行", Kind::Leadership),
    ("主要领导履行", Kind::Leadership),
];

/// Who answers for the duty of the chief, and what the duty is called: a title that names both is about it.
const CHIEFS: &[&str] = &["负责人", "主要领导", "主要负责同志", "党政领导", "一把手", "负責人", "主要領導"];
const DUTIES: &[&str] = &["履行", "履职", "履责", "尽责", "述法", "推进法治", "推进依法", "职责", "法治建设", "職責"];

/// Who holds the office of a chief: with [`ACTS`] in the title it is about their duty, 镇长履职情况, but not 市长热线办理情况.
const OFFICERS: &[&str] = &["书记", "主任", "局长", "厅长", "镇长", "乡长", "区长", "县长", "市长", "省长", "关键少数"];
const ACTS: &[&str] = &["履行", "履职", "履责", "尽责", "述法"];

/// Words that name no part, and stand before one that would.
const NEITHER: &[&str] = &["问题导向", "急难愁盼", "问题整改情况", "问题整改落实情况", "问题的整改情况"];

/// Words that name a part; the one that stands first in the title decides, the longer one at the same place.
const CUES: &[(&str, Kind)] = &[
    ("不足", Kind::Shortcomings),
    ("问题", Kind::Shortcomings),
    ("問題", Kind::Shortcomings),
    ("短板", Kind::Shortcomings),
    ("差距", Kind::Shortcomings),
    ("困难", Kind::Shortcomings),
    ("薄弱环节", Kind::Shortcomings),
    ("需要改进", Kind::Shortcomings),
    ("弱项", Kind::Shortcomings),
    ("挑战", Kind::Shortcomings),
    ("难点", Kind::Shortcomings),
    ("瓶颈", Kind::Shortcomings),
    ("薄弱之处", Kind::Shortcomings),
    ("下一步", Kind::Plan),
    ("下步", Kind::Plan),
    ("下一年", Kind::Plan),
    ("下年度", Kind::Plan),
    ("下一阶段", Kind::Plan),
    ("下阶段", Kind::Plan),
    ("明年", Kind::Plan),
    ("来年", Kind::Plan),
    ("新的一年", Kind::Plan),
    ("新一年", Kind::Plan),
    ("下半年", Kind::Plan),
    ("接下来", Kind::Plan),
    ("后续", Kind::Plan),
    ("今后", Kind::Plan),
    ("未来", Kind::Plan),
    ("展望", Kind::Plan),
    ("安排", Kind::Plan),
    ("打算", Kind::Plan),
    ("计划", Kind::Plan),
    ("計劃", Kind::Plan),
    ("計畫", Kind::Plan),
    ("工作思路", Kind::Plan),
    ("工作谋划", Kind::Plan),
    ("工作规划", Kind::Plan),
    ("努力方向", Kind::Plan),
    ("努力的方向", Kind::Plan),
    ("对策", Kind::Plan),
    ("改进方向", Kind::Plan),
    ("改进措施", Kind::Plan),
    ("改进举措", Kind::Plan),
    ("整改措施", Kind::Plan),
    ("工作目标", Kind::Plan),
    ("重点任务", Kind::Plan),
    ("举措", Kind::Measures),
    ("舉措", Kind::Measures),
    ("措施", Kind::Measures),
    ("成效", Kind::Measures),
    ("成绩", Kind::Measures),
    ("成果", Kind::Measures),
    ("实绩", Kind::Measures),
    ("经验", Kind::Measures),
    ("做法", Kind::Measures),
    ("亮点", Kind::Measures),
    ("总体情况", Kind::Measures),
    ("基本情况", Kind::Measures),
    ("整体情况", Kind::Measures),
    ("开展情况", Kind::Measures),
    ("工作情况", Kind::Measures),
    ("完成情况", Kind::Measures),
    ("推进情况", Kind::Measures),
    ("落实情况", Kind::Measures),
    ("建设情况", Kind::Measures),
    ("进展", Kind::Measures),
    ("回顾", Kind::Measures),
    ("回望", Kind::Measures),
    ("回眸", Kind::Measures),
    ("总结", Kind::Measures),
    ("主要工作", Kind::Measures),
    ("过去一年", Kind::Measures),
    ("过去的一年", Kind::Measures),
    ("一年来", Kind::Measures),
];

/// The name of a part has at most this many characters: a longer title is a sentence of a rule or a plea.
const MAX_NAME: usize = 45;

/// What is still to be done, where a part before it has told what was done.
const TASKS: &[&str] =
    &["重点工作", "工作重点", "主要任务", "目标任务", "重点任务", "主要目标", "工作任务", "奋斗目标", "工作要求"];

/// What a title about a year that is still to come speaks of.
const FUTURE: &[&str] = &["工作", "推进", "任务", "重点", "目标", "建设"];

/// What the titles of reports by one person on their own duty are called, and what they call the part about it.
const PERSONAL: &[&str] = &["述职", "述法", "述責", "述责", "述廉", "述職"];
const OWN_DUTY: &[&str] = &["履职", "履责", "履行职责", "职责履行", "履行", "履職"];

/// Whether the title of the document says that one person reports on their own duty.
pub(crate) fn is_personal(title: &str) -> bool {
    Letters::new(title).any(PERSONAL)
}

/// The part that a top-level title names, `year` being the year reported on, `personal` whether one person reports on
/// their own duty: then 履职情况 is theirs; `reviewed` says that a part before it tells what was done.
pub(crate) fn kind(title: &str, year: Option<i32>, personal: bool, reviewed: bool) -> Option<Kind> {
    let words = Letters::new(title);
    if let Some((_, kind)) = DECISIVE.iter().find(|(word, _)| words.find(word).is_some()) {
        return Some(*kind);
    }
    if words.any(CHIEFS) && words.any(DUTIES) || words.any(OFFICERS) && words.any(ACTS) {
        return Some(Kind::Leadership);
    }
    if words.any(NEITHER) || title.chars().take(MAX_NAME + 1).count() > MAX_NAME {
        return None;
    }
    let first = CUES
        .iter()
        .filter_map(|(word, kind)| Some((words.find(word)?, core::cmp::Reverse(word.len()), *kind)))
        .min_by_key(|(at, len, _)| (*at, *len));
    let ahead = leading_year(title).zip(year).is_some_and(|(named, reported)| named > reported);
    match first {
        Some((.., Kind::Measures)) | None if ahead && words.any(FUTURE) => Some(Kind::Plan),
        Some((.., kind)) => Some(kind),
        None if personal && words.any(OWN_DUTY) => Some(Kind::Leadership),
        None => (reviewed && TASKS.iter().any(|task| title.ends_with(task))).then_some(Kind::Plan),
    }
}

/// The year that a title names first.
fn leading_year(title: &str) -> Option<i32> {
    crate::dates(title).next().map(|date| i32::from(date.value.start().year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_decide() {
        for (title, expected) in [
            ("主要举措和取得的成效", Some(Kind::Measures)),
            ("2031年依法治水总体情况", Some(Kind::Measures)),
            ("全年进展", Some(Kind::Measures)),
            ("“十八五”期间进展", Some(Kind::Measures)),
            ("存在的短板和成因", Some(Kind::Shortcomings)),
            ("存在问题及下一步打算", Some(Kind::Shortcomings)),
            ("镇长履行推进法治建设第一责任人职责、统筹推进有关情况", Some(Kind::Leadership)),
            ("党政主要负责人推进法治建设情况", Some(Kind::Leadership)),
            ("压实担子，镇主要领导带头履责", Some(Kind::Leadership)),
            ("上年度问题整改情况", None),
            ("镇党委书记、镇长履行职责情况", Some(Kind::Leadership)),
            ("市长热线办理情况", None),
            ("坚持问题导向，守好渡口", None),
            ("需要改进的地方", Some(Kind::Shortcomings)),
            ("2032年工作安排", Some(Kind::Plan)),
            ("2032年推进依法治水重点工作", Some(Kind::Plan)),
            ("二〇三二年工作意见", Some(Kind::Plan)),
            ("过去一年的工作", Some(Kind::Measures)),
            ("新的一年怎么干", Some(Kind::Plan)),
            ("未來施政計畫", Some(Kind::Plan)),
            ("下一步改进措施", Some(Kind::Plan)),
            ("其他需要报告的情况", Some(Kind::Other)),
            ("其他", None),
            ("健全网络，织密防线", None),
            ("交 通", None),
            ("短板與成因", Some(Kind::Shortcomings)),
        ] {
            assert_eq!(kind(title, Some(2031), false, false), expected, "{title}");
        }
    }

    #[test]
    fn the_duty_of_one_person_is_theirs() {
        assert!(is_personal("靛桥镇镇长2032年度述法报告") && !is_personal("靛桥镇2032年度普法报告"));
        for (title, expected) in [
            ("2031年履职情况", Some(Kind::Leadership)),
            ("履行职责情况", Some(Kind::Leadership)),
            ("履职成效", Some(Kind::Measures)),
            ("履职中的不足", Some(Kind::Shortcomings)),
            ("学法用法", None),
        ] {
            assert_eq!(kind(title, Some(2031), true, false), expected, "{title}");
        }
        assert_eq!(kind("2031年履职情况", Some(2031), false, false), None);
    }

    #[test]
    fn tasks_behind_a_review_are_a_plan() {
        for title in ["2031年重点工作", "“十八五”时期主要目标任务"] {
            assert_eq!(kind(title, Some(2031), false, true), Some(Kind::Plan), "{title}");
            assert_eq!(kind(title, Some(2031), false, false), None, "{title}");
        }
        assert_eq!(kind("重点工作完成情况", Some(2031), false, true), Some(Kind::Measures));
    }

    #[test]
    fn a_sentence_of_a_rule_names_no_part() {
        let rule =
            "各渡口管理站应当加强对渡运安全工作的领导，明确值守责任，会同水务、交通等部门及时协调解决渡运中的重大问题";
        assert_eq!(kind(rule, Some(2031), false, true), None);
    }
}
