//! The end of a document: signature and date, notes, the foot of the page; and the document that may follow.

use super::annex::annex_label;
use super::{MAX_DATE, Page, ends_date, full_date, full_stop};
use crate::Role;
use crate::body_name::is_body;
use crate::furniture;
use crate::lines::is_blank;
use crate::look_alike::marked;
use crate::marker;
use crate::page_metadata::{Field, pairs, signing};
use crate::text::{at_least, at_most};
use crate::title::MAX_TITLE_LINE;

/// A signature has at most this many characters.
const MAX_SIGNATURE: usize = 40;
/// A line of the page below a signature, where nothing else tells it from the text.
const MAX_STRAY: usize = 12;
/// Digits of the number of a footnote.
const MAX_NOTE_DIGITS: usize = 3;
/// Title, occasion and addressee of a second document stand within so many lines.
const MAX_TITLE_BLOCK: usize = 20;

impl Page<'_> {
    /// A date alone on its line under the name of a body, wherever it stands; or the name alone at the end.
    pub(super) fn sign_offs(&mut self, head: usize) {
        for row in head..self.rows.len() {
            if self.rows[row].known {
                continue;
            }
            if let Some(role) = self.signing_role(row) {
                self.set(row, role);
                continue;
            }
            if row > head && dated_signature(self.words(row)).is_some() && self.behind_paragraph(row) {
                self.set(row, Role::Signature);
                continue;
            }
            if full_date(self.words(row)).is_none() {
                continue;
            }
            let mut above = self.before(row);
            // 2032-03-04 under no signature is the day of another page that the foot lists.
            let listed = !self.words(row).contains('年') && !self.words(row).contains('.');
            if listed && !above.is_some_and(|above| above > head && self.signs(above)) {
                continue;
            }
            self.set(row, Role::Date);
            while let Some(before) = above.filter(|&before| before > head && self.signs(before)) {
                self.set(before, Role::Signature);
                above = self.before(before);
            }
        }
    }

    /// 落款：某局 and 日期：2033年1月9日 at the end: behind them only lines of their kind and of the page.
    fn signing_role(&self, row: usize) -> Option<Role> {
        let pairs = signing(self.view, self.rows[row].words)?;
        let closes = |next: usize| {
            let words = self.words(next);
            let signs = signing(self.view, self.rows[next].words).is_some() || full_date(words).is_some();
            self.rows[next].known || signs || furniture::around(words) || is_note(words) || self.is_label(next)
        };
        if !self.next(row).is_none_or(closes) {
            return None;
        }
        if pairs.iter().any(|pair| pair.field == Field::Signatory) {
            return Some(Role::Signature);
        }
        let signed = |before: usize| self.rows[before].role == Role::Signature;
        let dated = self.words(row).contains('年') && self.behind_paragraph(row);
        (dated || self.before(row).is_some_and(signed)).then_some(Role::Date)
    }

    fn signs(&self, row: usize) -> bool {
        !self.rows[row].known && is_signature(self.words(row))
    }

    /// Behind a signature and its date another document may begin: the report behind its covering letter, the text
    /// behind the notice that issues it. Returns its title row where the text had no title before.
    pub(super) fn second_document(&mut self, head: usize, titled: bool) -> Option<usize> {
        let mut letter_end = None;
        let last_marked = (head..self.rows.len()).rev().find(|&row| !self.rows[row].known && self.numbered(row));
        for date in head..self.rows.len() {
            if self.rows[date].role != Role::Date {
                continue;
            }
            let goes_on = last_marked.is_some_and(|marked| marked > date);
            let mut next = self.next(date);
            while let Some(row) = next.filter(|&row| is_note(self.words(row)) || self.rows[row].known) {
                // What stands behind the next date is read from there.
                if self.rows[row].role == Role::Date {
                    next = None;
                    break;
                }
                if !self.rows[row].known {
                    self.set(row, Role::Note);
                }
                next = self.next(row);
            }
            let Some(first) = next.filter(|_| goes_on) else { continue };
            if annex_label(self.words(first)).is_some() || !at_most(self.words(first), MAX_TITLE_LINE) {
                continue;
            }
            let block = first..self.rows.len().min(first + MAX_TITLE_BLOCK);
            let body = block.clone().find(|&row| !self.rows[row].known && self.opens_body(row)).unwrap_or(first);
            let title = self.title(first, body).unwrap_or(first..first + 1);
            if self.numbered(first) {
                continue;
            }
            let role = if titled || letter_end.is_some() { Role::Heading } else { Role::Title };
            if role == Role::Title {
                letter_end = Some(title.start);
            }
            for row in first..body {
                if !self.rows[row].known {
                    self.set(row, if title.contains(&row) { role } else { Role::Subtitle });
                }
            }
            self.rows[title.start].opens_scope = true;
            self.addressee(body);
        }
        letter_end
    }

    /// What stands behind the document: notes, and the foot of the page.
    pub(super) fn foot(&mut self, head: usize) {
        let annex = (head..self.rows.len()).rev().find(|&row| self.rows[row].role == Role::AnnexLabel);
        self.footnotes(head, annex);
        self.links(head, annex);
        let dates = || (head..self.rows.len()).rev().filter(|&row| self.rows[row].role == Role::Date);
        let named = |row: usize| self.before(row).is_some_and(|above| self.rows[above].role == Role::Signature);
        let signed = dates().find(|&row| named(row)).or_else(|| dates().next());
        let second = (head..self.rows.len()).rev().find(|&row| self.rows[row].opens_scope);
        let closed = signed.filter(|&date| annex.max(second).is_none_or(|start| start < date));
        if let Some(date) = closed {
            // 2033年1月9日 with the name below it.
            let name = self.next(date).filter(|&row| !named(date) && self.signs(row));
            if let Some(name) = name.filter(|&name| self.next(name).is_none_or(|next| self.rows[next].known)) {
                self.set(name, Role::Signature);
            }
            for row in date + 1..self.rows.len() {
                if !self.rows[row].known || self.rows[row].role == Role::Date {
                    let note = is_note(self.words(row)) && !self.is_label(row);
                    self.set(row, if note { Role::Note } else { Role::Furniture });
                }
            }
            return;
        }
        // Short lines below a signature without a date are the page's, whatever they say.
        for row in (head..self.rows.len()).rev() {
            if self.rows[row].known {
                continue;
            }
            let words = self.words(row);
            if is_note(words) && !self.is_label(row) {
                self.set(row, Role::Note);
            } else if furniture::around(words) || self.is_label(row) {
                self.set(row, Role::Furniture);
            } else if annex.is_none() && row > head && is_signature(words) && self.behind_paragraph(row) {
                self.set(row, Role::Signature);
                for stray in row + 1..self.rows.len() {
                    if !self.rows[stray].known {
                        self.set(stray, Role::Furniture);
                    }
                }
                return;
            } else if !at_most(words, MAX_STRAY) || full_stop(words) || self.numbered(row) {
                return;
            }
        }
    }

    /// ［1］ … ［2］ … at the end of the text, under 注： or alone, unless they stand in an annex.
    fn footnotes(&mut self, head: usize, annex: Option<usize>) {
        if annex.is_some() {
            return;
        }
        let mut lowest: Option<u32> = None;
        for row in (head..self.rows.len()).rev() {
            let words = self.words(row);
            if self.rows[row].known || furniture::around(words) || self.is_label(row) {
                continue;
            }
            let number = footnote(words);
            let label = lowest.is_some() && NOTE_LABELS.contains(&words.trim_end_matches(['：', ':']));
            let follows = number.is_some_and(|number| lowest.is_none_or(|below| number + 1 == below));
            if !label && !follows {
                return;
            }
            self.set(row, Role::Note);
            lowest = number.or(lowest);
        }
    }

    /// Behind the last sentence everything from the first button on is the page's: links, their dates, addresses.
    fn links(&mut self, head: usize, annex: Option<usize>) {
        let text = |row: &usize| {
            let words = self.words(*row);
            let dated = matches!(self.rows[*row].role, Role::Date | Role::Signature);
            dated
                || !self.rows[*row].known && !furniture::around(words) && (words.contains('。') || self.numbered(*row))
        };
        let last = (head..self.rows.len()).rev().find(text).max(annex).unwrap_or(head);
        let button = |&row: &usize| {
            let words = self.words(row);
            !self.blank(row)
                && (furniture::anywhere(words) && !furniture::page_number(words) || furniture::around(words))
        };
        let Some(first) = (last + 1..self.rows.len()).find(button) else { return };
        for row in first..self.rows.len() {
            if !self.rows[row].known {
                self.set(row, Role::Furniture);
            }
        }
    }

    fn is_label(&self, row: usize) -> bool {
        let words = self.words(row);
        let short = at_most(words, MAX_TITLE_LINE) && !words.contains('。');
        short && !pairs(self.view, self.rows[row].words).is_empty()
    }

    fn behind_paragraph(&self, row: usize) -> bool {
        self.text_before(row).is_some_and(|before| self.words(before).ends_with(['。', '！', '”', '；']))
    }
}

/// Where the date begins in 某局 2033年1月9日.
pub(crate) fn dated_signature(words: &str) -> Option<usize> {
    let fits = words.len() <= char::MAX.len_utf8() * MAX_SIGNATURE + MAX_DATE;
    if !fits || !words.ends_with(ends_date) || !words.contains('年') {
        return None;
    }
    let name = &words[..words.char_indices().nth(MAX_SIGNATURE).map_or(words.len(), |(at, _)| at)];
    let date = name.char_indices().find(|(_, c)| crate::numeral::digit(*c).is_some() && !name.is_empty())?.0;
    (full_date(&words[date..]).is_some()
        && words[date..].contains('年')
        && is_signature(words[..date].trim_end_matches(is_blank)))
    .then_some(date)
}

fn is_signature(words: &str) -> bool {
    at_most(words, MAX_SIGNATURE)
        && at_least(words, 2)
        && !words.contains(['，', '。', '：', '；', '、', ',', ':', '“', '《', '！'])
        && !marked(words)
        && (is_body(words) || seal_note(words) || is_officer(words))
}

/// Offices whose holders sign for their body, with the name behind a blank.
const OFFICES: &[&str] = &[
    "书记",
    "省长",
    "市长",
    "区长",
    "县长",
    "旗长",
    "镇长",
    "乡长",
    "厅长",
    "局长",
    "部长",
    "主任",
    "主席",
    "院长",
    "检察长",
    "处长",
    "校长",
    "書記",
];

/// 某镇党委书记 陆某
pub(super) fn is_officer(words: &str) -> bool {
    let Some((office, name)) = words.split_once(is_blank) else { return false };
    let name = name.chars().filter(|c| !is_blank(*c)).count();
    (2..=4).contains(&name) && OFFICES.iter().any(|end| office.ends_with(end))
}

/// 某办公室　2033年1月9日印发 (GB/T 9704-2012, 7.4.3)
fn is_imprint(words: &str) -> bool {
    words.ends_with("印发") && at_most(words, MAX_TITLE_LINE) && crate::dates(words).next().is_some()
}

/// What stands over footnotes.
const NOTE_LABELS: &[&str] = &["注", "注释", "脚注", "尾注", "附注", "备注"];

/// The number of a footnote that begins the line: ［3］, [3], 〔3〕.
fn footnote(words: &str) -> Option<u32> {
    let inside = words.strip_prefix(['［', '[', '〔'])?;
    let close = inside.find(['］', ']', '〕']).filter(|len| (1..=MAX_NOTE_DIGITS).contains(len))?;
    let behind = inside[close..].trim_start_matches(['］', ']', '〕']).trim_start_matches(is_blank);
    inside[..close].parse().ok().filter(|_| !behind.is_empty())
}

/// （某局代章）
fn seal_note(words: &str) -> bool {
    words.starts_with(['（', '(']) && words.contains("代章")
}

/// （此件公开发布）, （联系人：…）
fn is_note(words: &str) -> bool {
    is_imprint(words)
        || words.starts_with(['（', '('])
            && words.ends_with(['）', ')'])
            && at_most(words, MAX_TITLE_LINE)
            && marker::read(words).is_none()
}
