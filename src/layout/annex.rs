//! Annexes and their labels, notes of attachments, copy lines.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use super::Page;
use crate::Role;
use crate::addressee::copied;
use crate::lines::is_blank;
use crate::look_alike::marked;
use crate::marker;
use crate::text::at_most;
use crate::title::MAX_TITLE_LINE;

/// Links to attachments that are compared with the list of them.
const MAX_LINKS: usize = 40;

impl Page<'_> {
    pub(super) fn annexes(&mut self, head: usize) {
        let mut signed = false;
        for row in head..self.rows.len() {
            if self.rows[row].known {
                signed |= matches!(self.rows[row].role, Role::Date | Role::Signature);
                continue;
            }
            let words = self.words(row);
            if copied(words).is_some() {
                self.set(row, Role::CopiedTo);
                continue;
            }
            let Some(label) = annex_label(words) else { continue };
            let next = self.next(row).filter(|&next| !self.rows[next].known);
            let content = next.is_some_and(|next| annex_label(self.words(next)).is_none());
            let opens = match label {
                AnnexLabel::Alone => content && !(words.ends_with(['：', ':']) && self.only_lists(row)),
                AnnexLabel::Titled => content,
                AnnexLabel::Note => {
                    let listed = words.find(['：', ':']).is_some_and(|at| {
                        marked(words[at..].trim_start_matches(|c| is_blank(c) || matches!(c, '：' | ':')))
                    });
                    content && !listed && !words.ends_with(|c: char| c.is_ascii_alphabetic()) && signed
                }
            };
            if !opens {
                self.set(row, Role::AttachmentNote);
                self.attachment_entries(row, words);
                continue;
            }
            self.set(row, Role::AnnexLabel);
            self.rows[row].opens_scope = true;
            if let (AnnexLabel::Alone, Some(next)) = (label, next) {
                let words = self.words(next);
                if !marked(words) && at_most(words, MAX_TITLE_LINE) && !words.ends_with(['。', '：', '；']) {
                    self.set(next, Role::Heading);
                }
            }
        }
        self.files(head);
    }

    /// Lines that are names of files, numbered or listed before, are attachments; the second time they are the page's.
    fn files(&mut self, head: usize) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for row in head..self.rows.len() {
            let words = self.words(row);
            let noted = self.rows[row].role == Role::AttachmentNote;
            let Some(name) = file_name(words).filter(|_| noted || !self.rows[row].known) else { continue };
            if !noted && !marked(words) && !seen.contains(name) {
                continue;
            }
            self.set(row, if seen.insert(name) { Role::AttachmentNote } else { Role::Furniture });
        }
    }

    /// 1.… 2.… right above a signature, which the links to the files below name again: the list of attachments without
    /// its label.
    pub(super) fn unlabelled_attachments(&mut self, head: usize) {
        let links = (head..self.rows.len()).filter(|&row| self.rows[row].role == Role::AttachmentNote);
        let names: Vec<&str> = links.take(MAX_LINKS).filter_map(|row| linked_name(self.words(row))).collect();
        if names.is_empty() {
            return;
        }
        let signs = |row: usize| matches!(self.rows[row].role, Role::Signature | Role::Date);
        let Some(signature) = (head..self.rows.len()).find(|&row| signs(row)) else { return };
        let mut above = self.before(signature);
        while let Some(row) = above.filter(|&row| row > head && self.rows[row].role == Role::Body) {
            let words = self.words(row);
            let Some(reading) = marker::read(words).filter(|_| marked(words)) else { return };
            if !names.contains(&words[reading.len..].trim_start_matches(is_blank)) {
                return;
            }
            self.set(row, Role::AttachmentNote);
            above = self.before(row);
        }
    }

    /// Whether nothing but numbered names stands behind 附件：, up to the signature or the first annex.
    fn only_lists(&self, label: usize) -> bool {
        let end = self.entries_end(label, 1);
        let open = |row: usize| !self.rows[row].known && annex_label(self.words(row)).is_none();
        !(end..self.rows.len()).find(|&row| !self.blank(row)).is_some_and(open)
    }

    /// 附件：1.… with 2.… on lines of their own.
    fn attachment_entries(&mut self, label: usize, words: &str) {
        let first = words.find(['：', ':']).and_then(|at| entry(words[at..].trim_start_matches(['：', ':'])));
        for row in label + 1..self.entries_end(label, first.map_or(1, |number| number + 1)) {
            if !self.blank(row) {
                self.set(row, Role::AttachmentNote);
            }
        }
    }

    /// The row behind the entries that follow `label`, numbered from `expected` on.
    fn entries_end(&self, label: usize, expected: u32) -> usize {
        let filled = (label + 1..self.rows.len()).filter(|&row| !self.blank(row));
        let goes_on = |&(row, number): &(usize, u32)| {
            !self.rows[row].known && entry(self.words(row)) == Some(number) && !self.words(row).contains('。')
        };
        filled.zip(expected..).take_while(goes_on).last().map_or(label, |(row, _)| row) + 1
    }
}

/// Ends of the names of files that pages offer.
const FILES: &[&str] = &[
    ".doc", ".docx", ".wps", ".pdf", ".ofd", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".zip", ".rar", ".7z", ".txt",
    ".csv", ".jpg", ".png",
];

/// The name of the file that the line names, without label and number.
fn file_name(words: &str) -> Option<&str> {
    // Names of files end in ASCII, and few lines do.
    let ends = words.ends_with(|c: char| c.is_ascii_alphanumeric()) && FILES.iter().any(|end| words.ends_with(end));
    if !ends || words.len() > 4 * MAX_TITLE_LINE || words.contains('。') {
        return None;
    }
    let name = words.strip_prefix("附件").and_then(|rest| rest.split_once(['：', ':']));
    let name = name.map_or(words, |(_, name)| name).trim_start_matches(is_blank);
    let len = marker::read(name).map_or(0, |reading| reading.len);
    Some(name[len..].trim_start_matches(is_blank))
}

/// The name behind a label, without the kind of its file: 申领表 of 附件1：申领表.docx
fn linked_name(words: &str) -> Option<&str> {
    let name = words[words.find(['：', ':'])?..].trim_start_matches(|c| is_blank(c) || matches!(c, '：' | ':'));
    let stem = name.rfind('.').filter(|&dot| name[dot..].bytes().all(|b| b == b'.' || b.is_ascii_alphanumeric()));
    Some(&name[..stem.unwrap_or(name.len())])
}

/// The number of an entry in a list of attachments.
fn entry(words: &str) -> Option<u32> {
    marker::read(words.trim_start_matches(is_blank)).map(|reading| reading.ordinal)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AnnexLabel {
    /// 附件1 alone on its line.
    Alone,
    /// 附件1 with a title behind a blank.
    Titled,
    /// 附件：… with an entry behind the colon.
    Note,
}

pub(super) fn annex_label(words: &str) -> Option<AnnexLabel> {
    let named = ["附件", "附表", "附录"].iter().find_map(|label| words.strip_prefix(label));
    // 附：…, and 附 alone
    let short = || words.strip_prefix('附').filter(|rest| rest.is_empty() || rest.starts_with(['：', ':']));
    let rest = named.or_else(short)?;
    let number = rest.trim_start_matches(is_blank);
    let digits = number.len()
        - number
            .trim_start_matches(|c: char| {
                c.is_ascii_digit() || crate::numeral::digit(c).is_some() || matches!(c, '-' | '—' | '十')
            })
            .len();
    let behind = &number[digits..];
    let title = behind.trim_start_matches(is_blank);
    if title.is_empty() {
        return Some(AnnexLabel::Alone);
    }
    if let Some(entry) = title.strip_prefix(['：', ':']) {
        return Some(if entry.trim_start_matches(is_blank).is_empty() { AnnexLabel::Alone } else { AnnexLabel::Note });
    }
    let short = at_most(words, MAX_TITLE_LINE) && !words.ends_with(['。', '；', '，']);
    // 附件 术语说明 has a blank and no number.
    let apart = title.len() < behind.len() || digits == 0 && number.len() < rest.len();
    (short && (apart || title.starts_with("下载"))).then_some(AnnexLabel::Titled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn annex_labels() {
        for (line, expected) in [
            ("附件", Some(AnnexLabel::Alone)),
            ("附件 2-3", Some(AnnexLabel::Alone)),
            ("附", Some(AnnexLabel::Alone)),
            ("附：渡口名册", Some(AnnexLabel::Note)),
            ("附近渡口", None),
            ("附件1：", Some(AnnexLabel::Alone)),
            ("附件3 术语说明", Some(AnnexLabel::Titled)),
            ("附件：1.申领表 2.网点名册", Some(AnnexLabel::Note)),
            ("附件材料齐全的，当场受理。", None),
            ("附件材料清单", None),
            ("附件 材料清单", Some(AnnexLabel::Titled)),
            ("附件 材料齐全。", None),
            ("附件2材料清单", None),
        ] {
            assert_eq!(annex_label(line), expected, "{line}");
        }
    }
}
