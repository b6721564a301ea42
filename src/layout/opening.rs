//! The head of a document: title, occasion, addressee, and what a page puts above them.

use alloc::borrow::Cow;
use core::ops::Range;

use super::closing::is_officer;
use super::{Page, full_date};
use crate::Role;
use crate::addressee::{addressees, vocative};
use crate::body_name::is_body;
use crate::furniture;
use crate::lines::is_blank;
use crate::marker::Form;
use crate::page_metadata::{document_number, pairs};
use crate::text::{at_least, at_most};
use crate::title::{MAX_TITLE_LINE, names_document, stands_alone, without_note_mark};

/// A line that ends like a sentence is running text from this many characters on.
const MIN_PARAGRAPH: usize = 15;
/// An addressee has at most this many lines.
const MAX_ADDRESSEE_LINES: usize = 6;
/// A title has at most this many lines.
const MAX_TITLE_LINES: usize = 4;

impl Page<'_> {
    /// The first row of running text.
    pub(super) fn head(&self) -> usize {
        (0..self.rows.len()).find(|&row| !self.rows[row].known && self.opens_body(row)).unwrap_or(self.rows.len())
    }

    pub(super) fn opens_body(&self, row: usize) -> bool {
        let words = self.words(row);
        let sentence = || words.contains('。') || words.ends_with(['：', ':', '；', ';', '！', '，']);
        let bracketed = || words.starts_with(['（', '(']) && words.ends_with(['）', ')']);
        let paragraph = || !at_most(words, MAX_TITLE_LINE) || at_least(words, MIN_PARAGRAPH) && sentence();
        let text = self.numbered(row)
            || self.decimals && words.starts_with("1 ")
            || paragraph() && !bracketed()
            || vocative(words)
            || addressees(words).is_some();
        text && !furniture::around(words)
            && !furniture::caption(words)
            && pairs(self.view, self.rows[row].words).is_empty()
    }

    /// The rows of the title in `from..to`: the last lines before the text that end as a title does.
    pub(super) fn title(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let fits = |row: usize| {
            let words = self.words(row);
            !self.rows[row].known
                && !self.blank(row)
                && at_most(words, MAX_TITLE_LINE)
                && !words.ends_with(['。', '：', ':', '；', '！', '，', '、'])
                && !numbered_apart(words)
                && !subtitle(words)
                && self.rows[row].number.is_none_or(|number| number.form != Form::LookAlike)
                && document_number(words).is_none()
                && full_date(words).is_none()
                && !furniture::around(words)
                && !furniture::caption(words)
                && pairs(self.view, self.rows[row].words).is_empty()
        };
        let named = (from..to).rev().find(|&row| {
            let words = self.words(row);
            fits(row) && at_least(words, 2) && names_document(title_part(words))
        });
        let Some(last) = named else {
            // A motto, and the name of the document behind the dash below it.
            let below = (from..to).find(|&row| !self.rows[row].known && names_below(self.words(row)))?;
            return self.before(below).filter(|&motto| motto >= from && fits(motto)).map(|motto| motto..below + 1);
        };
        let mut first = last;
        let mut joined: Cow<'_, str> = Cow::Borrowed(title_part(self.words(last)));
        for _ in 1..MAX_TITLE_LINES {
            let Some(before) = self.before(first).filter(|&before| before >= from && fits(before)) else { break };
            let words = self.words(before);
            let torn = joined.matches('》').count() > joined.matches('《').count();
            // Above 关于… stands the body that issues it, or nothing of the title.
            let about = joined.starts_with("关于") && !is_body(words) && (first - before > 1 || names_document(words));
            // Joint issuers, a line each.
            let joint = first - before == 1 && is_body(words) && is_body(self.words(first));
            if !torn && !joint && (stands_alone(&joined) || names_document(words) || first - before > 2 || about) {
                break;
            }
            joined = Cow::Owned([words, &joined].concat());
            first = before;
        }
        let version =
            self.next(last).filter(|&below| below < to && !self.rows[below].known && version(self.words(below)));
        Some(first..version.unwrap_or(last) + 1)
    }

    pub(super) fn settle_head(&mut self, head: usize, title: Option<&Range<usize>>) {
        for row in 0..head {
            if self.rows[row].known {
                continue;
            }
            let words = self.words(row);
            if title.is_some_and(|title| row >= title.end) && self.heads_first_list(row, head) {
                continue;
            }
            let labelled = !pairs(self.view, self.rows[row].words).is_empty();
            let value = self.before(row).is_some_and(|before| {
                pairs(self.view, self.rows[before].words).last().is_some_and(|pair| pair.value.is_empty())
            });
            let role = match title {
                Some(title) if title.contains(&row) => Role::Title,
                Some(title) if row > title.start && !value && is_day(words) => Role::Subtitle,
                _ if labelled || value || document_number(words).is_some() || full_date(words).is_some() => {
                    Role::Metadata
                }
                _ if furniture::around(words) || furniture::caption(words) => Role::Furniture,
                _ if subtitle(words) => Role::Subtitle,
                Some(title) if row < title.start => Role::Furniture,
                Some(_) if words.ends_with(['。', '：', ':']) => Role::Body,
                Some(_) => Role::Subtitle,
                None => Role::Body,
            };
            self.set(row, role);
        }
    }

    /// 2033年回望 between the title and its （一）: the heading without a number is not the head's.
    fn heads_first_list(&self, row: usize, head: usize) -> bool {
        let below = self.next(row) == Some(head) && head < self.rows.len() && self.numbered(head);
        below && self.top(head).is_none() && !is_officer(self.words(row)) && self.heads(row)
    }

    /// The first row of text, where it addresses bodies, with the rows above it that begin the same list.
    pub(super) fn addressee(&mut self, head: usize) {
        let Some(row) = (head..self.rows.len()).find(|&row| !self.rows[row].known) else { return };
        if self.numbered(row) || addressees(self.words(row)).is_none() {
            return;
        }
        let mut first = row;
        let mut joined = Cow::Borrowed(self.words(row));
        for above in (row.saturating_sub(MAX_ADDRESSEE_LINES - 1)..row).rev() {
            let words = self.words(above);
            if self.rows[above].role != Role::Subtitle {
                break;
            }
            joined = Cow::Owned([words, &joined].concat());
            if words.contains(['、', '，', ',']) && addressees(&joined).is_some() {
                first = above;
            }
        }
        for row in first..=row {
            self.set(row, Role::Addressee);
        }
    }

    /// The title once more, at the head or the foot of the page.
    pub(super) fn copies_of_title(&mut self) {
        let Some(title) = (0..self.rows.len()).find(|&row| self.rows[row].role == Role::Title) else { return };
        if self.next(title).is_some_and(|next| self.rows[next].role == Role::Title) {
            return;
        }
        let words = self.words(title);
        for row in 0..self.rows.len() {
            if row != title && self.rows[row].role == Role::Body && self.words(row) == words {
                self.set(row, Role::Furniture);
            }
        }
    }
}

/// The part of a title line before the occasion: …工作报告——2034年1月9日在…; and before the name of the site or of a
/// file's kind: …报告_某区人民政府, …报告.docx.
pub(crate) fn title_part(words: &str) -> &str {
    let words = words[..occasion(words).unwrap_or(words.len())].trim_end_matches(is_blank);
    let words = FILES.iter().find_map(|end| words.strip_suffix(end)).unwrap_or(words);
    without_note_mark(without_site(words))
}

/// Where the occasion begins in a title line; of 护好清渠——某镇年度报告 both halves are the title.
pub(crate) fn occasion(words: &str) -> Option<usize> {
    let at = words.find("——").or_else(|| words.find("--")).filter(|&at| at > 0)?;
    (names_document(&words[..at]) || !names_document(&words[at..])).then_some(at)
}

/// ——某镇年度报告 below a motto.
fn names_below(words: &str) -> bool {
    let name = words.trim_start_matches(['—', '-', '－', '–']);
    name.len() < words.len() && at_most(words, MAX_TITLE_LINE) && names_document(name)
}

/// Ends of the names of files.
const FILES: &[&str] = &[".docx", ".doc", ".pdf", ".wps", ".txt", ".html"];
/// Ends of the names of sites.
const SITES: &[&str] = &["网", "网站", "人民政府", "管委会", "委员会", "平台", "门户", "局", "厅", "官网"];

/// 某镇年度报告-某区政府门户网站 without the name of the site.
fn without_site(words: &str) -> &str {
    let Some(at) = words.rfind(['-', '_', '|', '–', '—', '－']) else { return words };
    let title = words[..at].trim_end_matches(is_blank);
    let site = SITES.iter().any(|end| words.ends_with(end));
    if site && names_document(title) { title } else { words }
}

/// Ends of the note that tells one version of a text from another, and belongs to its name.
const VERSIONS: &[&str] = &[
    "试行",
    "暂行",
    "草案",
    "征求意见稿",
    "送审稿",
    "审议稿",
    "讨论稿",
    "建议稿",
    "修订稿",
    "修订版",
    "版",
    "試行",
    "暫行",
];
/// Characters of such a note.
const MAX_VERSION: usize = 14;

/// （试行）, （试行第三版） alone on the line below a title.
fn version(words: &str) -> bool {
    let Some(note) = words.strip_prefix(['（', '(']).and_then(|rest| rest.strip_suffix(['）', ')'])) else {
        return false;
    };
    note.chars().take(MAX_VERSION + 1).count() <= MAX_VERSION && VERSIONS.iter().any(|end| note.ends_with(end))
}

/// Ends of the line that begins with a date and says where a text was read, adopted or published.
const OCCASIONS: &[&str] = &["上", "通过", "发布"];

/// ——2034年1月9日在…会议上, （…会议通过）, a speaker's line is not told apart from it.
fn subtitle(words: &str) -> bool {
    let title = title_part(words);
    if title.len() < words.len() && names_document(title) {
        return false;
    }
    let dashed = words.starts_with(['—', '-', '－', '–']);
    let bracketed = words.starts_with(['（', '(']) && words.ends_with(['）', ')']);
    let dated = || crate::dates(words).next().is_some_and(|date| date.span.start == 0);
    dashed || bracketed || OCCASIONS.iter().any(|end| words.ends_with(end)) && dated()
}

/// 1 总体情况: a heading, not 2032 年 or the words of a title.
pub(super) fn numbered_apart(words: &str) -> bool {
    let behind = words.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..3).contains(&(words.len() - behind.len()))
        && behind.starts_with(is_blank)
        && !behind.trim_start_matches(is_blank).starts_with(['年', '月', '日'])
}

/// A date without a time: a line of the document, where a page's own carries its clock.
fn is_day(words: &str) -> bool {
    full_date(words).is_some_and(|(_, date)| date.time().is_none())
}
