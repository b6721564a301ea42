//! Figures that 分别 pairs with what is listed.

use alloc::vec::Vec;

use super::REACH_BEFORE;
use super::before::without_tail;
use super::words::LIST_HEADS;
use crate::Span;
use crate::quantity::change::Change;
use crate::quantity::reading::Reading;
use crate::quantity::unit::Dimension;
use crate::text::{last, tail};

/// Among the figures before a list, at most so many for one of the list are looked at.
const MAX_ASIDE: usize = 3;

/// Pairs the figures behind 分别 with what is listed before it, or with the figures before it.
pub(super) fn pair(text: &str, readings: &mut [Reading]) {
    let mut i = 0;
    while i < readings.len() {
        let from = readings[i]
            .frame
            .clause
            .max(i.checked_sub(1).map_or(0, |p| readings[p].span.end.min(readings[i].span.start)));
        let head = tail(text, from, readings[i].span.start, REACH_BEFORE);
        let paired = last(head, "分别");
        // 起数、伤亡人数下降12%、33%: as many shares as things listed, also without 分别.
        let shares = || {
            let next = readings.get(i + 1).filter(|_| readings[i].dimension == Dimension::Percent)?;
            let gap = text.get(readings[i].span.end..next.span.start)?;
            (matches!(gap, "、" | "和") && head.contains('、')).then_some(head.len())
        };
        let Some(found) = paired.or_else(shares) else {
            i += 1;
            continue;
        };
        let found = readings[i].span.start - (head.len() - found);
        let mut group = 1;
        while i + group < readings.len() {
            let gap = &text[readings[i + group - 1].span.end..readings[i + group].span.start];
            if readings[i + group].frame.first != readings[i].frame.first || !links(gap) {
                break;
            }
            group += 1;
        }
        let list = Span::new(readings[i].frame.clause.max(found.saturating_sub(REACH_BEFORE)), found);
        // 信息传输、租赁和商务服务: where 、 parts as many items as there are figures, 和 parts none.
        let items = match items(text, list, &['、', '，', ',']) {
            parts if parts.len() == group => parts,
            _ => items(text, list, &['、', '和', '与', '及', '，', ',']),
        };
        if group > 1 && items.len() == group {
            for (offset, item) in items.iter().enumerate() {
                readings[i + offset].subject = Some(*item);
            }
        } else if paired.is_some() && group > 1 && !items.is_empty() && readings[i].subject.is_some() {
            // 城乡居民收入分别增长4%、6%: one noun for all
            for offset in 1..group {
                readings[i + offset].subject = readings[i].subject;
            }
        } else if paired.is_some() && group > 1 {
            if let Some(listed) = outside_brackets(text, readings, i, group) {
                for (offset, from) in listed.into_iter().rev().enumerate() {
                    readings[i + offset].subject = readings[from].subject;
                }
            }
        }
        for offset in 1..group {
            let change = readings[i].change.map(|change| Change { from: None, ..change });
            readings[i + offset].change = readings[i + offset].change.or(change);
        }
        i += group;
    }
}

/// The `count` figures before `at` in its sentence, backwards, without those in brackets: 处罚28件（渡口9件）、许可41件.
fn outside_brackets(text: &str, readings: &[Reading], at: usize, count: usize) -> Option<Vec<usize>> {
    let (mut listed, mut depth) = (Vec::with_capacity(count), 0usize);
    for i in (0..at).rev().take(MAX_ASIDE * count) {
        if readings[i].frame.first != readings[at].frame.first {
            return None;
        }
        for c in text.get(readings[i].span.end..readings[i + 1].span.start)?.chars().rev() {
            match c {
                '）' | ')' => depth += 1,
                '（' | '(' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        if depth == 0 {
            listed.push(i);
        }
        if listed.len() == count {
            return Some(listed);
        }
    }
    None
}

/// Whether only a link stands between two figures of a list, and the verb of a change (增长2.0%和下降1.1%).
fn links(gap: &str) -> bool {
    let verb = gap.trim().strip_prefix(['、', '和', '，', '与', '及', ',']);
    verb.is_some_and(|verb| {
        let verb = verb.trim();
        verb.is_empty() || verb == "占" || crate::quantity::change::by(verb).is_some() && verb.len() <= 9
    })
}

/// The items of a list: 保留、修改和废止的.
fn items(text: &str, list: Span, marks: &[char]) -> Vec<Span> {
    let mut start = list.start;
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let mut items = Vec::new();
    let mut from = start;
    let mut push = |from: usize, to: usize| {
        let to = without_tail(text, from, to);
        let mut from = from;
        while let Some(len) = LIST_HEADS.begins(&text[from..to]) {
            from += len;
        }
        if from < to {
            items.push(Span::new(from, to));
        }
    };
    for (at, c) in text[start..list.end].char_indices() {
        if marks.contains(&c) {
            push(from, start + at);
            from = start + at + c.len_utf8();
        }
    }
    push(from, list.end);
    items
}
