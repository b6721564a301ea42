//! What a document says of itself: title, issuer, year, addressees, number, dates, signature.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::addressee::{addressees, copied};
use crate::body_name::leading_body;
use crate::layout::{Layout, full_date, title_part};
use crate::lines::{is_blank, trim};
use crate::look_alike::marked;
use crate::page_metadata::{Field, document_number, pairs};
use crate::source::Source;
use crate::title::{clean, issuer, names_document};
use crate::{CalendarDate, Role, Span};

/// Where a value was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Origin {
    /// The document itself.
    Document,
    /// The covering letter before it.
    Letter,
    /// The page around it.
    Page,
}

/// A value that is words.
///
/// `text` is the cleaned reading, as a title whose lines are joined; `span` runs from the first to the last of its words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Words<'a> {
    /// The value.
    pub text: Cow<'a, str>,
    /// Its place.
    pub span: Span,
    /// Where it was read.
    pub origin: Origin,
}

impl Words<'_> {
    /// The same value, borrowing nothing.
    #[must_use]
    pub fn into_owned(self) -> Words<'static> {
        Words { text: Cow::Owned(self.text.into_owned()), span: self.span, origin: self.origin }
    }
}

/// A value that is a number or a date, with the words that say it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Value<'a, T> {
    /// The words.
    pub text: Cow<'a, str>,
    /// What they say.
    pub value: T,
    /// Their place.
    pub span: Span,
    /// Where they were read.
    pub origin: Origin,
}

impl<T> Value<'_, T> {
    /// The same value, borrowing nothing.
    #[must_use]
    pub fn into_owned(self) -> Value<'static, T> {
        Value { text: Cow::Owned(self.text.into_owned()), value: self.value, span: self.span, origin: self.origin }
    }
}

/// What a document says of itself; absent values are `None` or empty.
///
/// ```
/// let text = "禾风县林业局2032年度法治政府建设情况报告\n\n县委、县政府：\n\n现报告如下。\n\n禾风县林业局\n2033年1月9日\n";
/// let metadata = gongwen::Report::parse(text).metadata;
/// assert_eq!(metadata.issuer.unwrap().text, "禾风县林业局");
/// assert_eq!(metadata.year.unwrap().value, 2032);
/// assert_eq!(metadata.addressees[1].text, "县政府");
/// assert_eq!(metadata.signed.unwrap().value.to_string(), "2033-01-09");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Metadata<'a> {
    /// The title, its lines joined.
    pub title: Option<Words<'a>>,
    /// The body that the report speaks for.
    pub issuer: Option<Words<'a>>,
    /// The year reported on.
    pub year: Option<Value<'a, u16>>,
    /// The bodies addressed; a vocative (各位代表) names people and is none.
    pub addressees: Vec<Words<'a>>,
    /// 津政发〔2023〕5号 and the like, without blanks.
    pub document_number: Option<Words<'a>>,
    /// The day on which a page published it (发布日期).
    pub published: Option<Value<'a, CalendarDate>>,
    /// The source that a page names (来源).
    pub source: Option<Words<'a>>,
    /// Who signed.
    pub signatory: Option<Words<'a>>,
    /// The date of the signature (成文日期).
    pub signed: Option<Value<'a, CalendarDate>>,
    /// Who gets a copy (抄送, 抄报).
    pub copied_to: Vec<Words<'a>>,
}

impl Metadata<'_> {
    /// The same metadata, borrowing nothing.
    #[must_use]
    pub fn into_owned(self) -> Metadata<'static> {
        let list = |list: Vec<Words<'_>>| list.into_iter().map(Words::into_owned).collect();
        Metadata {
            title: self.title.map(Words::into_owned),
            issuer: self.issuer.map(Words::into_owned),
            year: self.year.map(Value::into_owned),
            addressees: list(self.addressees),
            document_number: self.document_number.map(Words::into_owned),
            published: self.published.map(Value::into_owned),
            source: self.source.map(Words::into_owned),
            signatory: self.signatory.map(Words::into_owned),
            signed: self.signed.map(Value::into_owned),
            copied_to: list(self.copied_to),
        }
    }
}

/// What stands for the seal behind a signature.
const SEALS: &[&str] = &["（公章）", "(公章)", "（盖章）", "(盖章)", "（印章）", "（章）", "(章)"];

/// Paragraphs behind which no body is looked for that the title did not name.
const MAX_OPENING: usize = 5;

/// Reads the metadata of a text whose lines have their roles.
pub(crate) fn metadata<'a>(source: &Source<'a>, layout: &Layout) -> Metadata<'a> {
    let mut reader = Reader { source, layout, found: Metadata::default() };
    reader.title();
    reader.page();
    reader.lines();
    reader.opening();
    reader.found
}

struct Reader<'s, 'a> {
    source: &'s Source<'a>,
    layout: &'s Layout,
    found: Metadata<'a>,
}

impl<'s, 'a> Reader<'s, 'a> {
    fn view(&self) -> &'s str {
        self.source.view()
    }

    fn words(&self, span: Span, origin: Origin) -> Words<'a> {
        Words { text: self.source.slice(span), span: self.source.origin(span), origin }
    }

    /// Where a line of the document stands.
    fn origin(&self, row: usize) -> Origin {
        if self.layout.letter_end.is_some_and(|end| row < end) { Origin::Letter } else { Origin::Document }
    }

    fn title(&mut self) {
        let view = self.view();
        let rows = self.layout.rows.iter().filter(|row| row.role == Role::Title);
        let mut parts: Vec<Span> = rows
            .map(|row| Span::new(row.words.start, row.words.start + title_part(&view[row.words.range()]).len()))
            .collect();
        let (Some(first), Some(last)) = (parts.first().copied(), parts.last().copied()) else { return };
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
        let text = match parts[..] {
            [line] => clean(&self.source.slice(line)),
            _ => Cow::Owned(parts.iter().map(|part| clean(&self.source.slice(*part)).into_owned()).collect()),
        };
        let (first, last) = (parts.first().copied().unwrap_or(first), parts.last().copied().unwrap_or(last));
        let span = self.source.origin(Span::new(first.start, last.end));
        self.title_facts(&parts, &text);
        self.found.title = Some(Words { text, span, origin: Origin::Document });
    }

    /// The body and the year that the title names, as places in its lines.
    fn title_facts(&mut self, parts: &[Span], text: &str) {
        let view = self.view();
        let joined: Cow<'_, str> = match parts {
            [line] => Cow::Borrowed(&view[line.range()]),
            _ => Cow::Owned(parts.iter().map(|part| &view[part.range()]).collect()),
        };
        // 《…（2021—2025年）》 in a title names no year reported on.
        let cited: Vec<Span> = crate::citations(&joined).map(|citation| citation.span).collect();
        let date = crate::dates(&joined).find(|date| !cited.iter().any(|title| title.covers(date.span)));
        // Between two lines a place is the end of the upper one, or the start of the lower one.
        let place = |at: usize, starts: bool| {
            let mut left = at;
            for part in parts {
                if left < part.len() || !starts && left == part.len() {
                    return part.start + left;
                }
                left -= part.len();
            }
            parts.last().map_or(0, |part| part.end)
        };
        if let Some(date) = &date {
            let span = Span::new(place(date.span.start, true), place(date.span.end, false));
            self.found.year = Some(self.year(span, date.value.start().year()));
        }
        let year = date.map(|date| (date.span.start, date.span.end));
        if let Some((start, end)) = issuer(&joined, year).filter(|_| !text.is_empty()) {
            let span = Span::new(place(start, true), place(end, false));
            let mut words = self.words(span, Origin::Document);
            words.text = Cow::Owned(joined[start..end].into());
            if self.source.slice(span) == words.text {
                words.text = self.source.slice(span);
            }
            self.found.issuer = Some(words);
        }
    }

    fn year(&self, span: Span, value: u16) -> Value<'a, u16> {
        Value { text: self.source.slice(span), value, span: self.source.origin(span), origin: Origin::Document }
    }

    /// Labels and values of the page.
    fn page(&mut self) {
        let view = self.view();
        let mut open: Option<Field> = None;
        for row in &self.layout.rows {
            if !matches!(row.role, Role::Metadata | Role::Furniture) {
                continue;
            }
            let words = &view[row.words.range()];
            let found = pairs(view, row.words);
            if found.is_empty() {
                match open.take() {
                    Some(field) => self.labelled(field, row.words),
                    None if row.role == Role::Metadata && document_number(words).is_some() => {}
                    None if row.role == Role::Metadata => self.bare_date(row.words),
                    None => {}
                }
                continue;
            }
            for pair in &found {
                self.labelled(pair.field, pair.value);
            }
            let before = Span::new(row.words.start, found.first().map_or(row.words.start, |pair| pair.value.start));
            if self.found.published.is_none() && !before.is_empty() {
                let timed = crate::dates(&view[before.range()])
                    .any(|date| date.span.start == 0 || date.value.start().time().is_some());
                self.found.published = if timed { self.date_in(before, Origin::Page) } else { None };
            }
            open = found.last().filter(|pair| pair.value.is_empty()).map(|pair| pair.field);
        }
    }

    fn labelled(&mut self, field: Field, value: Span) {
        if value.is_empty() {
            return;
        }
        let words = &self.view()[value.range()];
        match field {
            Field::Published if self.found.published.is_none() => {
                self.found.published = self.date_in(value, Origin::Page);
            }
            Field::Signed if self.found.signed.is_none() => self.found.signed = self.date_in(value, Origin::Page),
            Field::Source if self.found.source.is_none() => self.found.source = Some(self.words(value, Origin::Page)),
            Field::DocumentNumber if self.found.document_number.is_none() && document_number(words).is_some() => {
                self.found.document_number = Some(self.number(value, Origin::Page));
            }
            _ => {}
        }
    }

    fn date_in(&self, value: Span, origin: Origin) -> Option<Value<'a, CalendarDate>> {
        let date = crate::dates(&self.view()[value.range()]).next()?;
        let span = Span::new(value.start + date.span.start, value.start + date.span.end);
        let value = date.value.start().without_time();
        value.day()?;
        Some(Value { text: self.source.slice(span), value, span: self.source.origin(span), origin })
    }

    /// A date without a label is the day of publication only with its time; alone it may as well be an expiry.
    fn bare_date(&mut self, words: Span) {
        let timed = full_date(&self.view()[words.range()]).is_some_and(|(_, date)| date.time().is_some());
        if timed && self.found.published.is_none() {
            self.found.published = self.date_in(words, Origin::Page);
        }
    }

    fn number(&self, span: Span, origin: Origin) -> Words<'a> {
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
            // What an annex or a second document is signed with does not sign the first.
            closed |= row.opens_scope && signed_by_name;
            match row.role {
                Role::Metadata if self.found.document_number.is_none() => {
                    let span = |len| Span::new(row.words.start, row.words.start + len);
                    self.found.document_number = document_number(words).map(|len| self.number(span(len), origin));
                }
                Role::Addressee if self.found.addressees.is_empty() => {
                    let spans = addressees(words).unwrap_or_default();
                    self.found.addressees = spans.iter().map(|span| self.words(place(span), origin)).collect();
                }
                Role::CopiedTo => {
                    let spans = copied(words).unwrap_or_default();
                    let bodies: Vec<_> = spans.iter().map(|span| self.words(place(span), origin)).collect();
                    self.found.copied_to.extend(bodies);
                }
                Role::Signature | Role::Date if closed => {}
                Role::Signature if words.starts_with(['（', '(']) => {}
                Role::Signature => {
                    let previous = at.checked_sub(1).map(|before| self.layout.rows[before].role);
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

    fn signatory(&self, span: Span, origin: Origin) -> Words<'a> {
        let words = &self.view()[span.range()];
        let seal = SEALS.iter().find_map(|seal| words.strip_suffix(seal));
        let span = seal.map_or(span, |name| trim(self.view(), Span::new(span.start, span.start + name.len())));
        let mut words = self.words(span, origin);
        if words.text.contains('\n') {
            let joined: Vec<&str> = words.text.split('\n').map(|line| line.trim_matches(is_blank)).collect();
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

    /// What the title leaves open, the first paragraph may say: 2032年，县水务局围绕…
    fn opening(&mut self) {
        let view = self.view();
        let start = self.layout.letter_end.unwrap_or(0);
        let rows = self.layout.rows[start..].iter().filter(|row| row.role == Role::Body).take(MAX_OPENING);
        for row in rows {
            if self.found.year.is_some() && self.found.issuer.is_some() {
                return;
            }
            let text = &view[row.words.range()];
            let date = crate::dates(text).find(|date| reports_on(&text[..date.span.start]));
            if self.found.issuer.is_none() && !marked(text) {
                if let Some(span) = opening_body(text) {
                    let span = Span::new(row.words.start + span.start, row.words.start + span.end);
                    self.found.issuer = Some(self.words(span, Origin::Document));
                }
            }
            if let (None, Some(date)) = (&self.found.year, date) {
                let span = Span::new(row.words.start + date.span.start, row.words.start + date.span.end);
                self.found.year = Some(self.year(span, date.value.start().year()));
            }
        }
        if self.found.issuer.is_none() && self.found.title.as_ref().is_some_and(|title| names_document(&title.text)) {
            self.found.issuer = self.found.signatory.clone();
        }
    }
}

/// Whether a year behind `before` is the one reported on: it opens the paragraph, or the report is announced with it.
fn reports_on(before: &str) -> bool {
    let words = before.trim_end_matches(is_blank);
    let opens = before.chars().count() <= MAX_YEAR_LEAD && !words.ends_with(['到', '至', '自', '从']);
    opens || ANNOUNCED.iter().any(|cue| words.ends_with(cue))
}

/// Characters that may stand before the year of an opening: 一、2032年….
const MAX_YEAR_LEAD: usize = 3;

/// What announces the year of a report: 现将2032年度….
const ANNOUNCED: &[&str] = &["现将", "现就", "现把", "現將", "现对", "将", "就"];

/// The body that a paragraph speaks of at its start, or that its speaker stands for (我代表市人民政府).
fn opening_body(text: &str) -> Option<Span> {
    if let Some(at) = text.find("我代表") {
        let at = at + "我代表".len();
        let len = text[at..].find(['，', ',', '向', '作', '、', '。'])?;
        return Some(trim(text, Span::new(at, at + len)));
    }
    let mut at = 0;
    if let Some(date) = crate::dates(text).next().filter(|date| date.span.start < 6) {
        at = date.span.end;
    }
    at += text[at..].len() - text[at..].trim_start_matches(|c| is_blank(c) || matches!(c, '，' | ',' | '、')).len();
    // 我镇 and 本市 name no body.
    if text[at..].starts_with(['我', '本', '全', '现']) {
        return None;
    }
    leading_body(&text[at..]).map(|len| Span::new(at, at + len))
}
