//! What a text states in numbers.

pub(crate) mod bound;
pub(crate) mod change;
pub(crate) mod figure;
pub(crate) mod not_quantity;
pub(crate) mod period;
pub(crate) mod reading;
pub(crate) mod subject;
pub(crate) mod taken;
pub(crate) mod unit;

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::iter::FusedIterator;

use rust_decimal::Decimal;

use crate::heading::Finder;
use crate::scan::Survey;
use crate::source::Source;
use crate::{Bound, Change, Span, traditional};
use period::Period;
use reading::Reading;
use taken::Taken;
use unit::{Dimension, Lexicon};

/// A number that the text states about the world, with what it is counted in and what it counts.
///
/// `text` is the number with the words that bound it and the unit: 近300件, 不少于6次, 10余万元. Verbs stay outside. `span` is its place
/// in the input in bytes; `value` is in the base unit with multipliers applied (10余万元: 100000 with unit 元).
///
/// # What is one
///
/// A number with a unit. A number without one is a code, a place in an order or damaged, and is not reported, save for fractions
/// (三分之二: `value` is `None`, `unit` is empty) and for figures that share the unit behind the last of them (0.31、-2.07、1.68个百分点).
/// Where practice is divided, this crate reads as follows.
///
/// - 内 behind a time or a length bounds as 以内 does: 10个工作日内 is at most ten.
/// - 近五年来 is the last five years: 五年, exact; 近五年 without 来 is nearly five.
/// - A count that 每 stands before is shared out to and no quantity: 每千人, 每2户.
/// - 百, 千, 万 and 亿 without a digit count only with a bound (近百名, 超百亿元); 百名 alone is a figure of speech.
/// - Chinese 二 before a measure word is an order (二期), 两 a count; 期, 届 and 节 in Chinese numerals count only behind a verb that
///   does (连续三届).
/// - A place in an order is none: 前5位, 升至41位, 第3名; nor are grades (3级).
/// - A day count needs a bound or a word that lasts: 7日以内, 为期7日; 7日 alone is a day of the calendar.
/// - A number inside a short quotation without a clause of its own (at most 18 characters) is part of a name; in an unclosed one it is not.
/// - A bound before the base of a share is the share's, and the words between belong to the span: 不少于案卷总数的10%.
/// - People and places without a measure word (76万群众, 4县) have no unit and are not reported.
/// - 每 before a time or a length shares out by it, and it is a quantity: 每30分钟1.5元 has two.
/// - A sum keeps its figures, all positive: 90天-26天＝64天 has three.
/// - 年 before 规划, 行动, 计划 and the like belongs to a name: 三年行动.
///
/// # Example
///
/// ```
/// use gongwen::{Bound, Dimension};
///
/// let found: Vec<_> = gongwen::quantities("全年走访企业300余家，满意率94.37%。").collect();
/// assert_eq!(found[0].text, "300余家");
/// assert_eq!(found[0].value.unwrap().to_string(), "300");
/// assert_eq!((found[0].unit.as_ref(), found[0].bound), ("家", Bound::MoreThan));
/// assert_eq!(found[0].subject.as_deref(), Some("企业"));
/// assert_eq!(found[1].dimension, Dimension::Percent);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quantity<'a> {
    /// The words as written.
    pub text: Cow<'a, str>,
    /// Where they stand.
    pub span: Span,
    /// The value, or the lower one of a range. `None` for a fraction (三分之二) and for a number too long to be held.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str_option"))]
    #[cfg_attr(test, schemars(with = "Option<crate::schema::Exact>"))]
    pub value: Option<Decimal>,
    /// The upper value of a range.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str_option"))]
    #[cfg_attr(test, schemars(with = "Option<crate::schema::Exact>"))]
    pub upper: Option<Decimal>,
    /// The unit as written, without the multiplier; `％` is `%`. Empty for a fraction.
    pub unit: Cow<'a, str>,
    /// What the unit measures.
    pub dimension: Dimension,
    /// How the number bounds the true one.
    pub bound: Bound,
    /// What is counted, in the words of the text; `None` where it names nothing.
    pub subject: Option<Cow<'a, str>>,
    /// Where those words stand.
    pub subject_span: Option<Span>,
    /// How the figure moved, where the text says so.
    pub change: Option<Change>,
    /// The ISO 8601 period that the sentence gives the figure, by a date (2031年) or by words that count from a year (上半年, 去年,
    /// 截至9月底: `../2031-09`). The year is that of the sentence or of the report; [`quantities`] of a text knows no report, and a plan
    /// speaks of another year than the report, so there such words alone give none.
    pub period: Option<Cow<'a, str>>,
}

impl Quantity<'_> {
    /// The same quantity, borrowing nothing.
    ///
    /// ```
    /// let first = |text: String| gongwen::quantities(&text).next().map(|quantity| quantity.into_owned());
    /// assert_eq!(first("修缮渡口12处".to_string()).unwrap().subject.as_deref(), Some("渡口"));
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Quantity<'static> {
        fn owned(text: Cow<'_, str>) -> Cow<'static, str> {
            Cow::Owned(text.into_owned())
        }
        Quantity {
            text: owned(self.text),
            span: self.span,
            value: self.value,
            upper: self.upper,
            unit: owned(self.unit),
            dimension: self.dimension,
            bound: self.bound,
            subject: self.subject.map(owned),
            subject_span: self.subject_span,
            change: self.change,
            period: self.period.map(owned),
        }
    }
}

/// The quantities of `text`, in order, found as the iterator goes, line by line.
///
/// Dates, titles in 《》, headings' markers, ordinals, document and telephone numbers and names that hold a number are stepped over. Never
/// fails, whatever the text.
///
/// ```
/// let counts: Vec<_> = gongwen::quantities("一、2031年成效\n调解纠纷265件，同比下降11.3%").map(|q| q.text).collect();
/// assert_eq!(counts, ["265件", "11.3%"]);
/// ```
pub fn quantities(text: &str) -> Quantities<'_> {
    let survey = Survey::of(text);
    Quantities {
        text,
        simplified: traditional::simplified(text, &survey),
        survey,
        at: 0,
        found: Vec::new(),
        given: 0,
        taken: Taken::default(),
        finder: Finder::default(),
        offset: 0,
    }
}

/// The iterator of [`quantities`].
///
/// ```
/// let mut quantities = gongwen::quantities("修缮渡口12处，加固桥梁4座");
/// assert_eq!(quantities.next().unwrap().text, "12处");
/// assert_eq!(quantities.count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Quantities<'a> {
    text: &'a str,
    /// The same bytes as the quantities are read from.
    simplified: Cow<'a, str>,
    survey: Survey,
    /// Where the next line begins.
    at: usize,
    /// The readings of the line at hand.
    found: Vec<Reading>,
    /// How many of them have been given out.
    given: usize,
    /// What it was read around.
    taken: Taken,
    finder: Finder,
    /// How many quantities came before the line at hand.
    offset: usize,
}

impl<'a> Iterator for Quantities<'a> {
    type Item = Quantity<'a>;

    fn next(&mut self) -> Option<Quantity<'a>> {
        loop {
            if let Some(reading) = self.found.get(self.given) {
                self.given += 1;
                let mut quantity = reading.materialise(&Source::plain(self.text), period(reading, &self.taken, None));
                if let Some(from) = quantity.change.as_mut().and_then(|change| change.from.as_mut()) {
                    *from += self.offset;
                }
                return Some(quantity);
            }
            if self.at >= self.text.len() {
                return None;
            }
            self.offset += self.given;
            self.given = 0;
            let end =
                memchr::memchr(b'\n', &self.text.as_bytes()[self.at..]).map_or(self.text.len(), |n| self.at + n + 1);
            let region = Span::new(self.at, end);
            self.at = end;
            let marks = self.survey.within(region);
            self.taken = Taken::line(self.text, region, marks, &mut self.finder);
            let taken = &self.taken.spans;
            let lexicon = Lexicon::default();
            reading::readings(&self.simplified, region, marks, taken, &lexicon, &mut self.found, &mut ());
        }
    }
}

/// The ISO period of a reading; `year` is that of the report, where it is known.
pub(crate) fn period<'a>(reading: &Reading, taken: &Taken, year: Option<u16>) -> Option<Cow<'a, str>> {
    let text = match reading.period? {
        Period::Date(date) => taken.date(date)?.value.to_string(),
        Period::Relative(relative, Some(date)) => relative.iso(taken.date(date)?.value.start().year())?,
        Period::Relative(relative, None) => relative.iso(year?)?,
        Period::Open => return None,
    };
    Some(Cow::Owned(text))
}

impl FusedIterator for Quantities<'_> {}
