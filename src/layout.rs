//! What each line of a text is: title, addressee, running text, signature, page furniture. Headings come later.

mod contents;
mod table;
mod unmarked;

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::body_name::{is_body, is_organ};
use crate::furniture;
use crate::lines::{is_blank, lines};
use crate::look_alike::marked;
use crate::marker;
use crate::page_metadata::{is_document_number, pairs};
use crate::title::{MAX_TITLE_LINE, names_document, stands_alone};
use crate::{CalendarDate, Role, Span, When};

/// A line that ends like a sentence is running text from this many characters on.
const MIN_PARAGRAPH: usize = 15;
/// A signature has at most this many characters.
const MAX_SIGNATURE: usize = 40;
/// The lines of an addressee together.
const MAX_ADDRESSEE: usize = 160;
/// A title has at most this many lines.
const MAX_TITLE_LINES: usize = 4;
/// Title, occasion and addressee of a second document stand within so many lines.
const MAX_TITLE_BLOCK: usize = 20;

/// A line with its role.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// The words, in the view.
    pub(crate) words: Span,
    pub(crate) role: Role,
    /// Whether numbering begins anew here: an annex, a second document.
    pub(crate) opens_scope: bool,
}

/// The lines of a text with their roles.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    pub(crate) rows: Vec<Row>,
    /// The row of the document's title, where a covering letter stands before it.
    pub(crate) letter_end: Option<usize>,
}

/// Finds the role of every line of `view`.
pub(crate) fn lay_out(view: &str) -> Layout {
    let mut page = Page { view, rows: Vec::new(), known: Vec::new() };
    page.read_lines();
    page.contents();
    let head = page.head();
    let title = page.title(0, head);
    page.settle_head(head, title.as_ref());
    page.addressee(head);
    page.sign_offs(head);
    let letter_end = page.second_document(head, title.is_some());
    page.annexes(head);
    page.foot(head);
    page.tables(head);
    page.unmarked(head);
    page.copies_of_title();
    Layout { rows: page.rows, letter_end }
}

struct Page<'v> {
    view: &'v str,
    rows: Vec<Row>,
    /// Whether the role of a row is settled.
    known: Vec<bool>,
}

impl<'v> Page<'v> {
    fn words(&self, row: usize) -> &'v str {
        &self.view[self.rows[row].words.range()]
    }

    fn set(&mut self, row: usize, role: Role) {
        self.rows[row].role = role;
        self.known[row] = true;
    }

    fn blank(&self, row: usize) -> bool {
        self.rows[row].words.is_empty()
    }

    /// The next row behind `row` that is not blank.
    fn next(&self, row: usize) -> Option<usize> {
        (row + 1..self.rows.len()).find(|&next| !self.blank(next))
    }

    /// The row before `row` that is not blank.
    fn before(&self, row: usize) -> Option<usize> {
        (0..row).rev().find(|&before| !self.blank(before))
    }

    fn read_lines(&mut self) {
        for line in lines(self.view) {
            let words = &self.view[line.content.range()];
            let furniture = !words.is_empty() && furniture::anywhere(words);
            let role = match () {
                () if words.is_empty() => Role::Blank,
                () if furniture => Role::Furniture,
                () => Role::Body,
            };
            self.rows.push(Row { words: line.content, role, opens_scope: false });
            self.known.push(words.is_empty() || furniture);
        }
    }

    /// The first row of running text.
    fn head(&self) -> usize {
        (0..self.rows.len()).find(|&row| !self.known[row] && self.opens_body(row)).unwrap_or(self.rows.len())
    }

    fn opens_body(&self, row: usize) -> bool {
        let words = self.words(row);
        if furniture::around(words) || furniture::caption(words) || !pairs(self.view, self.rows[row].words).is_empty() {
            return false;
        }
        if marked(words) || vocative(words) || addressees(words).is_some() {
            return true;
        }
        let count = words.chars().count();
        let bracketed = words.starts_with(['（', '(']) && words.ends_with(['）', ')']);
        let sentence = words.contains('。') || words.ends_with(['：', ':', '；', ';', '！', '，']);
        !bracketed && (sentence && count >= MIN_PARAGRAPH || count > MAX_TITLE_LINE)
    }

    /// The rows of the title in `from..to`: the last lines before the text that end as a title does.
    fn title(&self, from: usize, to: usize) -> Option<core::ops::Range<usize>> {
        let fits = |row: usize| {
            let words = self.words(row);
            !self.known[row]
                && !self.blank(row)
                && words.chars().count() <= MAX_TITLE_LINE
                && !words.ends_with(['。', '：', ':', '；', '！', '，', '、'])
                && !subtitle(words)
                && !is_document_number(words)
                && full_date(words).is_none()
                && !furniture::around(words)
                && !furniture::caption(words)
                && pairs(self.view, self.rows[row].words).is_empty()
        };
        let last = (from..to).rev().find(|&row| {
            let words = self.words(row);
            fits(row) && words.chars().count() > 1 && names_document(title_part(words))
        })?;
        let mut first = last;
        let mut joined: Cow<'_, str> = Cow::Borrowed(title_part(self.words(last)));
        for _ in 1..MAX_TITLE_LINES {
            let Some(before) = self.before(first).filter(|&before| before >= from && fits(before)) else { break };
            let words = self.words(before);
            let torn = joined.matches('》').count() > joined.matches('《').count();
            if !torn && (stands_alone(&joined) || names_document(words) || first - before > 2) {
                break;
            }
            joined = Cow::Owned([words, &joined].concat());
            first = before;
        }
        Some(first..last + 1)
    }

    fn settle_head(&mut self, head: usize, title: Option<&core::ops::Range<usize>>) {
        for row in 0..head {
            if self.known[row] {
                continue;
            }
            let words = self.words(row);
            let labelled = !pairs(self.view, self.rows[row].words).is_empty();
            let value = self.before(row).is_some_and(|before| {
                pairs(self.view, self.rows[before].words).last().is_some_and(|pair| pair.value.is_empty())
            });
            let role = match title {
                Some(title) if title.contains(&row) => Role::Title,
                _ if labelled || value || is_document_number(words) || full_date(words).is_some() => Role::Metadata,
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

    fn addressee(&mut self, head: usize) {
        let Some(row) = (head..self.rows.len()).find(|&row| !self.known[row]) else { return };
        if !marked(self.words(row)) && addressees(self.words(row)).is_some() {
            self.set(row, Role::Addressee);
        }
    }

    /// A date alone on its line under the name of a body, wherever it stands; or the name alone at the end.
    fn sign_offs(&mut self, head: usize) {
        for row in head..self.rows.len() {
            if self.known[row] || full_date(self.words(row)).is_none() {
                continue;
            }
            self.set(row, Role::Date);
            let mut above = self.before(row);
            while let Some(before) = above.filter(|&before| before > head && self.signs(before)) {
                self.set(before, Role::Signature);
                above = self.before(before);
            }
        }
    }

    fn signs(&self, row: usize) -> bool {
        !self.known[row] && is_signature(self.words(row))
    }

    /// Behind a signature and its date another document may begin: the report behind its covering letter, the text
    /// behind the notice that issues it. Returns its title row where the text had no title before.
    fn second_document(&mut self, head: usize, titled: bool) -> Option<usize> {
        let mut letter_end = None;
        let last_marked = (head..self.rows.len()).rev().find(|&row| !self.known[row] && marked(self.words(row)));
        for date in head..self.rows.len() {
            if self.rows[date].role != Role::Date {
                continue;
            }
            let goes_on = last_marked.is_some_and(|marked| marked > date);
            let mut next = self.next(date);
            while let Some(row) = next.filter(|&row| is_note(self.words(row)) || self.known[row]) {
                if !self.known[row] {
                    self.set(row, Role::Note);
                }
                next = self.next(row);
            }
            let Some(first) = next.filter(|_| goes_on) else { continue };
            if annex_label(self.words(first)).is_some() || self.words(first).chars().count() > MAX_TITLE_LINE {
                continue;
            }
            let block = first..self.rows.len().min(first + MAX_TITLE_BLOCK);
            let body = block.clone().find(|&row| !self.known[row] && self.opens_body(row)).unwrap_or(first);
            let title = self.title(first, body).unwrap_or(first..first + 1);
            if marked(self.words(first)) {
                continue;
            }
            let role = if titled || letter_end.is_some() { Role::Heading } else { Role::Title };
            if role == Role::Title {
                letter_end = Some(title.start);
            }
            for row in first..body {
                if !self.known[row] {
                    self.set(row, if title.contains(&row) { role } else { Role::Subtitle });
                }
            }
            self.rows[title.start].opens_scope = true;
            self.addressee(body);
        }
        letter_end
    }

    fn annexes(&mut self, head: usize) {
        for row in head..self.rows.len() {
            if self.known[row] {
                continue;
            }
            let words = self.words(row);
            if copied(words).is_some() {
                self.set(row, Role::CopiedTo);
                continue;
            }
            let Some(label) = annex_label(words) else { continue };
            let next = self.next(row).filter(|&next| !self.known[next]);
            let content = next.is_some_and(|next| annex_label(self.words(next)).is_none());
            let opens = match label {
                AnnexLabel::Alone => content,
                AnnexLabel::Titled => content,
                AnnexLabel::Note => {
                    let listed = words.find(['：', ':']).is_some_and(|at| {
                        marked(words[at..].trim_start_matches(|c| is_blank(c) || matches!(c, '：' | ':')))
                    });
                    content
                        && !listed
                        && !words.ends_with(|c: char| c.is_ascii_alphabetic())
                        && (head..row).any(|row| matches!(self.rows[row].role, Role::Date | Role::Signature))
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
                if !marked(words) && words.chars().count() <= MAX_TITLE_LINE && !words.ends_with(['。', '：', '；'])
                {
                    self.set(next, Role::Heading);
                }
            }
        }
    }

    /// 附件：1.… with 2.… on lines of their own.
    fn attachment_entries(&mut self, label: usize, words: &str) {
        let entry = |words: &str| marker::read(words.trim_start_matches(is_blank)).map(|reading| reading.ordinal);
        let first = words.find(['：', ':']).and_then(|at| entry(words[at..].trim_start_matches(['：', ':'])));
        let mut expected = first.map_or(1, |number| number + 1);
        let mut row = label + 1;
        while row < self.rows.len() && !self.known[row] && entry(self.words(row)) == Some(expected) {
            if self.words(row).contains('。') {
                break;
            }
            self.set(row, Role::AttachmentNote);
            expected += 1;
            row += 1;
        }
    }

    /// What stands behind the document: notes, and the foot of the page.
    fn foot(&mut self, head: usize) {
        let annex = (head..self.rows.len()).rev().find(|&row| self.rows[row].role == Role::AnnexLabel);
        let signed = (head..self.rows.len()).rev().find(|&row| self.rows[row].role == Role::Date);
        let second = (head..self.rows.len()).rev().find(|&row| self.rows[row].opens_scope);
        let closed = signed.filter(|&date| annex.max(second).is_none_or(|start| start < date));
        if let Some(date) = closed {
            for row in date + 1..self.rows.len() {
                if !self.known[row] {
                    let note = is_note(self.words(row));
                    self.set(row, if note { Role::Note } else { Role::Furniture });
                }
            }
            return;
        }
        for row in (head..self.rows.len()).rev() {
            if self.known[row] {
                continue;
            }
            let words = self.words(row);
            let labelled = !pairs(self.view, self.rows[row].words).is_empty()
                && words.chars().count() <= MAX_TITLE_LINE
                && !words.contains('。');
            if is_note(words) {
                self.set(row, Role::Note);
            } else if furniture::around(words) || labelled {
                self.set(row, Role::Furniture);
            } else {
                let paragraph =
                    self.before(row).is_some_and(|before| self.words(before).ends_with(['。', '！', '”', '；']));
                if annex.is_none() && row > head && paragraph && is_signature(words) {
                    self.set(row, Role::Signature);
                }
                break;
            }
        }
    }

    /// The title once more, at the head or the foot of the page.
    fn copies_of_title(&mut self) {
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

/// Whether the line ends as a sentence or a clause does.
fn full_stop(words: &str) -> bool {
    words.ends_with(['。', '；', '：', '，', '！', '？', '、', ';', ':', ',', '!', '?'])
}

/// The part of a title line before the occasion: …工作报告——2034年1月9日在….
pub(crate) fn title_part(words: &str) -> &str {
    let end = words.find("——").or_else(|| words.find("--")).filter(|&at| at > 0);
    words[..end.unwrap_or(words.len())].trim_end_matches(is_blank)
}

/// ——2034年1月9日在…会议上, （…会议通过）, a speaker's line is not told apart from it.
fn subtitle(words: &str) -> bool {
    let title = title_part(words);
    if title.len() < words.len() && names_document(title) {
        return false;
    }
    let dashed = words.starts_with(['—', '-', '－', '–']);
    let bracketed = words.starts_with(['（', '(']) && words.ends_with(['）', ')']);
    let dated = crate::dates(words).next().is_some_and(|date| date.span.start == 0);
    dashed || bracketed || dated && (words.ends_with("上") || words.ends_with("通过") || words.ends_with("发布"))
}

/// 各位代表： names people, not bodies.
const VOCATIVES: &[&str] = &["各位", "同志们", "尊敬的", "主任、", "代表们", "女士们", "朋友们"];

fn vocative(words: &str) -> bool {
    words.ends_with(['：', ':', '！', '!', '，'])
        && words.chars().count() < 40
        && VOCATIVES.iter().any(|start| words.starts_with(start))
}

/// The bodies that a line addresses, as places in it: 县委、县政府：
pub(crate) fn addressees(words: &str) -> Option<Vec<Span>> {
    let list = words.strip_suffix(['：', ':'])?;
    if vocative(words) || list.chars().count() > MAX_ADDRESSEE || list.contains(['。', '；', '！', '：', ':']) {
        return None;
    }
    let list = list.strip_prefix("主送").map_or(list, |rest| rest.trim_start_matches(['：', ':', ' ']));
    let parts = bodies(list);
    let offset = words.len() - words.trim_end_matches(['：', ':']).len();
    let start = words.len() - offset - list.len();
    let named = !parts.is_empty() && parts.iter().all(|part| is_body(&list[part.range()]));
    named.then(|| parts.into_iter().map(|part| Span::new(part.start + start, part.end + start)).collect())
}

/// A list of bodies parted at ， and at 、. Parts that share the organ of a later one stay together: 栖霁、禾风县人民政府.
pub(crate) fn bodies(list: &str) -> Vec<Span> {
    let mut parts: Vec<Span> = Vec::new();
    // Where the parts begin that only 、 parts from the one at hand.
    let (mut group, mut start, mut depth) = (0, 0, 0usize);
    for (at, c) in list.char_indices().chain([(list.len(), '，')]) {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            '、' | '，' | ',' | '；' if depth == 0 => {
                let mut part = crate::lines::trim(list, Span::new(start, at));
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

/// The date that fills the line, brackets aside.
pub(crate) fn full_date(words: &str) -> Option<(Span, CalendarDate)> {
    if words.len() > 60 || !words.contains(['年', '-', '/', '.']) {
        return None;
    }
    let date = crate::dates(words).next()?;
    let outside = |text: &str| text.chars().all(|c| is_blank(c) || matches!(c, '（' | '）' | '(' | ')'));
    let When::On(value) = date.value else { return None };
    let fills = outside(&words[..date.span.start]) && outside(&words[date.span.end..]);
    (fills && value.day().is_some()).then_some((date.span, value))
}

fn is_signature(words: &str) -> bool {
    let count = words.chars().count();
    let plain = !words.contains(['，', '。', '：', '；', '、', ',', ':', '“', '《', '！']);
    (2..=MAX_SIGNATURE).contains(&count) && plain && !marked(words) && (is_body(words) || seal_note(words))
}

/// （某局代章）
fn seal_note(words: &str) -> bool {
    words.starts_with(['（', '(']) && words.contains("代章")
}

/// （此件公开发布）, （联系人：…）
fn is_note(words: &str) -> bool {
    words.starts_with(['（', '('])
        && words.ends_with(['）', ')'])
        && words.chars().count() <= MAX_TITLE_LINE
        && marker::read(words).is_none()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AnnexLabel {
    /// 附件1 alone on its line.
    Alone,
    /// 附件1 with a title behind a blank.
    Titled,
    /// 附件：… with an entry behind the colon.
    Note,
}

fn annex_label(words: &str) -> Option<AnnexLabel> {
    let rest =
        words.strip_prefix("附件").or_else(|| words.strip_prefix("附表")).or_else(|| words.strip_prefix("附录"))?;
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
    let short = words.chars().count() <= MAX_TITLE_LINE && !words.ends_with(['。', '；', '，']);
    // 附件 术语说明 has a blank and no number.
    let apart = title.len() < behind.len() || digits == 0 && number.len() < rest.len();
    (short && (apart || title.starts_with("下载"))).then_some(AnnexLabel::Titled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addressees_are_parted() {
        for (line, expected) in [
            ("县委、县政府：", Some(&["县委", "县政府"][..])),
            ("中共禾风县委、禾风县人民政府、霁川市林业局：", Some(&["中共禾风县委", "禾风县人民政府", "霁川市林业局"])),
            (
                "栖霁、禾风县人民政府，市直机关、园区，驻市机构：",
                Some(&["栖霁、禾风县人民政府", "市直机关", "园区", "驻市机构"]),
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
        let line = "抄送：市委依法治市办，市人大监察和司法委员会。";
        let spans = copied(line).unwrap();
        let found: Vec<&str> = spans.iter().map(|span| &line[span.range()]).collect();
        assert_eq!(found, ["市委依法治市办", "市人大监察和司法委员会"]);
    }

    #[test]
    fn annex_labels() {
        for (line, expected) in [
            ("附件", Some(AnnexLabel::Alone)),
            ("附件 2-3", Some(AnnexLabel::Alone)),
            ("附件1：", Some(AnnexLabel::Alone)),
            ("附件3 术语说明", Some(AnnexLabel::Titled)),
            ("附件：1.申领表 2.网点名册", Some(AnnexLabel::Note)),
            ("附件材料齐全的，当场受理。", None),
        ] {
            assert_eq!(annex_label(line), expected, "{line}");
        }
    }
}
