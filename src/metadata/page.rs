//! What the page around a document says: dates of publication, sources, numbers behind labels.

use super::reader::Reader;
use super::{Origin, Value};
use crate::layout::full_date;
use crate::page_metadata::{Field, document_number, pairs};
use crate::{CalendarDate, Role, Span};

impl<'a> Reader<'_, 'a> {
    /// Labels and values of the page.
    pub(super) fn page(&mut self) {
        let view = self.view();
        let mut open: Option<Field> = None;
        // Whether the line above, or this one, names who signed.
        let mut signed = false;
        for row in &self.layout.rows {
            if !matches!(row.role, Role::Metadata | Role::Furniture) {
                continue;
            }
            let words = &view[row.words.range()];
            let found = pairs(view, row.words);
            let names = found.iter().any(|pair| pair.field == Field::Signatory);
            let beside = core::mem::replace(&mut signed, names) || names;
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
                let field = match pair.field {
                    Field::Dated if beside => Field::Signed,
                    Field::Dated => Field::Published,
                    field => field,
                };
                self.labelled(field, pair.value);
            }
            let before = Span::new(row.words.start, found.first().map_or(row.words.start, |pair| pair.value.start));
            if self.found.published.is_none() && !before.is_empty() {
                let timed = crate::dates(&view[before.range()])
                    .any(|date| date.span.start == 0 || date.value.start().time().is_some());
                self.found.published = if timed { self.date_in(before, Origin::Page) } else { None };
            }
            open = found.last().filter(|pair| pair.value.is_empty()).map(|pair| match pair.field {
                Field::Dated => Field::Published,
                field => field,
            });
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
            Field::Signatory if self.found.signatory.is_none() => {
                self.found.signatory = Some(self.signatory(value, Origin::Document));
            }
            Field::Source if self.found.source.is_none() => self.found.source = Some(self.words(value, Origin::Page)),
            Field::DocumentNumber if self.found.document_number.is_none() && document_number(words).is_some() => {
                self.found.document_number = Some(self.number(value, Origin::Page));
            }
            _ => {}
        }
    }

    pub(super) fn date_in(&self, value: Span, origin: Origin) -> Option<Value<'a, CalendarDate>> {
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
}
