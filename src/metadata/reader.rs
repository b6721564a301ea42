//! Reads title, addressees, signature and copies from the lines that have these roles.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::joined::Joined;
use super::{Metadata, Origin, Value, Words};
use crate::addressee::{addressees, copied};
use crate::layout::{Layout, dated_signature, full_date, title_part};
use crate::lines::{is_blank, trim};
use crate::page_metadata::{Field, document_number, signing};
use crate::source::Source;
use crate::title::{clean, issuer, names_document};
use crate::{Role, Span};

/// What stands for the seal behind a signature.
const SEALS: &[&str] = &["（公章）", "(公章)", "（盖章）", "(盖章)", "（印章）", "（章）", "(章)"];

/// Reads the metadata of a text whose lines have their roles.
pub(crate) fn metadata<'a>(source: &Source<'a>, layout: &Layout) -> Metadata<'a> {
    let mut reader = Reader { source, layout, found: Metadata::default() };
    reader.title();
    reader.page();
    reader.lines();
    reader.opening();
    reader.found
}

/// What the name of a place ends in.
const PLACES: &[char] = &['省', '市', '县', '區', '区', '旗', '盟', '州', '镇', '鎮', '乡', '鄉', '縣'];

/// 泷江市 林业局 is one name; 泷江市林业局 泷江市财政局 are two bodies.
fn spaced_place(name: &str) -> bool {
    let mut words = name.split(is_blank).filter(|word| !word.is_empty());
    let place = words.next().filter(|place| place.ends_with(PLACES));
    place.is_some_and(|place| words.next().is_some_and(|body| !body.starts_with(place)) && words.next().is_none())
}

pub(super) struct Reader<'s, 'a> {
    pub(super) source: &'s Source<'a>,
    pub(super) layout: &'s Layout,
    pub(super) found: Metadata<'a>,
}

impl<'s, 'a> Reader<'s, 'a> {
    pub(super) fn view(&self) -> &'s str {
        self.source.view()
    }

    pub(super) fn words(&self, span: Span, origin: Origin) -> Words<'a> {
        Words { text: self.source.slice(span), span: self.source.origin(span), origin }
    }

    /// Where a line of the document stands.
    pub(super) fn origin(&self, row: usize) -> Origin {
        if self.layout.letter_end.is_some_and(|end| row < end) { Origin::Letter } else { Origin::Document }
    }

    fn title(&mut self) {
        let view = self.view();
        let rows = self.layout.rows.iter().filter(|row| row.role == Role::Title);
        let mut parts: Vec<Span> = rows
            .map(|row| Span::new(row.words.start, row.words.start + title_part(&view[row.words.range()]).len()))
            .collect();
        let Some(first) = parts.first().copied() else { return };
        // Of 禾农〔2032〕16号《关于…的报告》 the title is what the brackets hold.
        if let ([line], Some(cited)) = (&parts[..], crate::citations(&view[first.range()]).next()) {
            let cited = Span::new(cited.span.start + line.start, cited.span.end + line.start);
            let number = Span::new(line.start, cited.start - '《'.len_utf8());
            let alone = cited.end + '》'.len_utf8() == line.end;
            if alone && document_number(&view[number.range()]).is_some() {
                self.found.document_number = Some(self.words(number, Origin::Document));
                parts = Vec::from([cited]);
            } else if alone && number.is_empty() {
                parts = Vec::from([cited]);
            }
        }
        // 【信息公开】某镇年度报告 begins behind the label.
        let words = &view[first.range()];
        if let Some(close) = words.find('】').filter(|_| words.starts_with('【')) {
            let close = close + '】'.len_utf8();
            if names_document(&words[close..]) {
                parts[0].start += close;
            }
        }
        if let [line] = parts[..] {
            let held = view[line.range()].strip_prefix('【').and_then(|rest| rest.strip_suffix('】'));
            if let Some(held) = held.filter(|held| !held.contains('】')) {
                parts = Vec::from([Span::new(line.start + '【'.len_utf8(), line.start + '【'.len_utf8() + held.len())]);
            }
        }
        let title = Joined::new(view, parts);
        let text = match title.parts() {
            [line] => clean(&self.source.slice(*line)),
            lines => Cow::Owned(lines.iter().map(|line| clean(&self.source.slice(*line)).into_owned()).collect()),
        };
        self.title_facts(&title);
        if self.found.year.is_none() {
            self.bracketed_year();
        }
        let span = self.source.origin(title.span());
        self.found.title = Some(Words { text, span, origin: Origin::Document });
    }

    /// （2031年度） on the line below the title.
    fn bracketed_year(&mut self) {
        let below = self.layout.rows.iter().filter(|row| row.role == Role::Subtitle);
        for row in below {
            let words = &self.view()[row.words.range()];
            let year = crate::dates(words).next().filter(|date| date.value.start().month().is_none());
            let Some(date) = year else { continue };
            if words[..date.span.start].trim_matches(is_blank) == "（"
                && words[date.span.end..].trim_matches(is_blank) == "）"
            {
                let span = Span::new(row.words.start + date.span.start, row.words.start + date.span.end);
                self.found.year = Some(self.year(span, date.value.start().year()));
                return;
            }
        }
    }

    /// The body and the year that the title names.
    fn title_facts(&mut self, title: &Joined<'_>) {
        // 《…（2021—2025年）》 in a title names no year reported on.
        let cited: Vec<Span> = crate::citations(&title.text).map(|citation| citation.span).collect();
        let date = crate::dates(&title.text).find(|date| !cited.iter().any(|title| title.covers(date.span)));
        if let Some(date) = &date {
            self.found.year = Some(self.year(title.place(date.span), date.value.start().year()));
        }
        let year = date.map(|date| (date.span.start, date.span.end));
        if let Some((start, end)) = issuer(&title.text, year) {
            let mut name = self.joined_words(title, Span::new(start, end), Origin::Document);
            if spaced_place(&name.text) {
                name.text = Cow::Owned(name.text.chars().filter(|c| !is_blank(*c)).collect());
            }
            self.found.issuer = Some(name);
        }
    }

    /// Words of a joined text: borrowed from the input where they stand there in one piece.
    fn joined_words(&self, joined: &Joined<'_>, span: Span, origin: Origin) -> Words<'a> {
        let mut words = self.words(joined.place(span), origin);
        if words.text != joined.text[span.range()] {
            words.text = Cow::Owned(joined.text[span.range()].into());
        }
        words
    }

    pub(super) fn year(&self, span: Span, value: u16) -> Value<'a, u16> {
        Value { text: self.source.slice(span), value, span: self.source.origin(span), origin: Origin::Document }
    }

    pub(super) fn number(&self, span: Span, origin: Origin) -> Words<'a> {
        let mut words = self.words(span, origin);
        if words.text.contains(is_blank) {
            words.text = Cow::Owned(words.text.chars().filter(|c| !is_blank(*c)).collect());
        }
        words
    }

    /// Addressees, number, signature, copies: lines of the document itself.
    fn lines(&mut self) {
        let view = self.view();
        let mut signature: Option<Span> = None;
        let (mut signed_by_name, mut closed) = (false, false);
        for (at, row) in self.layout.rows.iter().enumerate() {
            let origin = self.origin(at);
            let words = &view[row.words.range()];
            let place = |span: &Span| Span::new(row.words.start + span.start, row.words.start + span.end);
            // What an annex or an attached text is signed with does not sign the document; a letter's report does.
            closed |= row.opens_scope && signed_by_name && self.layout.letter_end != Some(at);
            match row.role {
                Role::Metadata if self.found.document_number.is_none() => {
                    let span = |len| Span::new(row.words.start, row.words.start + len);
                    self.found.document_number = document_number(words).map(|len| self.number(span(len), origin));
                }
                Role::Addressee if self.found.addressees.is_empty() => self.addressees(at, origin),
                Role::CopiedTo => {
                    let spans = copied(words).unwrap_or_default();
                    let bodies: Vec<_> = spans.iter().map(|span| self.words(place(span), origin)).collect();
                    self.found.copied_to.extend(bodies);
                }
                Role::Signature | Role::Date if closed => {}
                Role::Signature if words.starts_with(['（', '(']) => {}
                Role::Signature if signing(view, row.words).is_some() => {
                    for pair in signing(view, row.words).unwrap_or_default() {
                        match pair.field {
                            Field::Signatory => self.found.signatory = Some(self.signatory(pair.value, origin)),
                            _ => self.found.signed = self.date_in(pair.value, origin),
                        }
                    }
                }
                Role::Signature => {
                    // 某局 2033年1月9日 on one line.
                    if let Some(date) = dated_signature(words) {
                        let (name, day) = words.split_at(date);
                        let name = Span::new(row.words.start, row.words.start + name.trim_end_matches(is_blank).len());
                        let day = Span::new(row.words.end - day.len(), row.words.end);
                        self.found.signatory = Some(self.signatory(name, origin));
                        self.found.signed = self.date_in(day, origin);
                        signed_by_name = true;
                        continue;
                    }
                    let filled = self.layout.rows[..at].iter().rev().find(|row| row.role != Role::Blank);
                    let previous = filled.map(|row| row.role);
                    signature = Some(match signature.filter(|_| previous == Some(Role::Signature)) {
                        Some(first) => Span::new(first.start, row.words.end),
                        None => row.words,
                    });
                    self.found.signatory = signature.map(|span| self.signatory(span, origin));
                }
                Role::Date => {
                    let named = self.layout.signed_at(at);
                    if let Some(date) = self.date_in(row.words, origin).filter(|_| named || !signed_by_name) {
                        self.found.signed = Some(date);
                        signed_by_name |= named;
                    }
                }
                _ => {}
            }
        }
        if self.found.signed.is_none() {
            self.dated_subtitle();
        }
    }

    /// The bodies of the addressee that begins in this row and may go on below.
    fn addressees(&mut self, row: usize, origin: Origin) {
        let rows = self.layout.rows[row..].iter().take_while(|row| row.role == Role::Addressee);
        let joined = Joined::new(self.view(), rows.map(|row| row.words).collect());
        let spans = addressees(&joined.text).unwrap_or_default();
        self.found.addressees = spans.into_iter().map(|span| self.joined_words(&joined, span, origin)).collect();
    }

    pub(super) fn signatory(&self, span: Span, origin: Origin) -> Words<'a> {
        let words = &self.view()[span.range()];
        let seal = SEALS.iter().find_map(|seal| words.strip_suffix(seal));
        let span = seal.map_or(span, |name| trim(self.view(), Span::new(span.start, span.start + name.len())));
        let mut words = self.words(span, origin);
        if words.text.contains('\n') {
            let joined: Vec<&str> = words
                .text
                .split('\n')
                .map(|line| line.trim_matches(is_blank))
                .filter(|line| !line.is_empty())
                .collect();
            words.text = Cow::Owned(joined.join(" "));
        }
        words
    }

    /// （2032年5月6日） under the title is the date of the document where no signature gives one.
    fn dated_subtitle(&mut self) {
        let view = self.view();
        let title = self.layout.rows.iter().position(|row| row.role == Role::Title);
        let below = title.map_or(&[][..], |title| &self.layout.rows[title..]);
        let dated = below.iter().find(|row| {
            row.role == Role::Subtitle
                && view[row.words.range()].starts_with(['（', '('])
                && full_date(&view[row.words.range()]).is_some()
        });
        self.found.signed = dated.and_then(|row| self.date_in(row.words, Origin::Document));
    }
}
