//! Figures that 分别 pairs with what is listed.

use alloc::vec::Vec;

use super::REACH_BEFORE;
use super::before::without_tail;
use super::words::LIST_HEADS;
use crate::Span;
use crate::quantity::change::Change;
use crate::quantity::reading::Reading;
use crate::text::{last, tail};

/// Pairs the figures behind 分别 with what is listed before it, or with the figures before it.
pub(super) fn pair(text: &str, readings: &mut [Reading]) {
    let mut i = 0;
    while i < readings.len() {
        let from = readings[i]
            .frame
            .clause
            .max(i.checked_sub(1).map_or(0, |p| readings[p].span.end.min(readings[i].span.start)));
        let head = tail(text, from, readings[i].span.start, REACH_BEFORE);
        let Some(found) = last(head, "分别") else {
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
        } else if group > 1 && !items.is_empty() && readings[i].subject.is_some() {
            // 城乡居民收入分别增长4%、6%: one noun for all
            for offset in 1..group {
                readings[i + offset].subject = readings[i].subject;
            }
        } else if group > 1 && i >= group && readings[i - group].frame.first == readings[i].frame.first {
            for offset in 0..group {
                readings[i + offset].subject = readings[i + offset - group].subject;
            }
        }
        for offset in 1..group {
            let change = readings[i].change.map(|change| Change { from: None, ..change });
            readings[i + offset].change = readings[i + offset].change.or(change);
        }
        i += group;
    }
}

/// Whether only a link stands between two figures of a list, and the verb of a change (增长2.0%和下降1.1%).
fn links(gap: &str) -> bool {
    let verb = gap.strip_prefix(['、', '和', '，', '与', '及', ',']);
    verb.is_some_and(|verb| {
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
