//! One forward pass over a stretch of text: where figures are, and in which clause each stands.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use rust_decimal::Decimal;

use crate::diagnostic::{Diagnostic, Rule, Sink};
use crate::quantity::Quantity;
use crate::quantity::bound::Bound;
use crate::quantity::change::Change;
use crate::quantity::figure::{self, Figure, Outcome, Place, UnitText};
use crate::quantity::period::{self, Period};
use crate::quantity::subject;
use crate::quantity::unit::{self, Dimension, Lexicon};
use crate::scan::{self, Class, Mark};
use crate::source::Source;
use crate::{Span, text};

/// A quantity as spans of the view, before it is given its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) span: Span,
    pub(crate) value: Option<Decimal>,
    pub(crate) upper: Option<Decimal>,
    pub(crate) unit: UnitText,
    pub(crate) dimension: Dimension,
    pub(crate) bound: Bound,
    pub(crate) subject: Option<Span>,
    /// `from` counts within the readings of one call.
    pub(crate) change: Option<Change>,
    /// What gives the figure its period: no time that it is compared with.
    pub(crate) period: Option<Period>,
    pub(crate) frame: Frame,
    /// What a figure without a noun of its own takes over from this one; also where its own subject stays open.
    pub(crate) lent: Option<Span>,
}

impl Reading {
    /// The quantity, with its words from the input. `period` is the ISO form of the date that [`Reading::period`] points to.
    pub(crate) fn materialise<'a>(&self, source: &Source<'a>, period: Option<Cow<'a, str>>) -> Quantity<'a> {
        let unit = match self.unit {
            UnitText::Is(unit) => Cow::Borrowed(unit),
            UnitText::At(span) => match source.slice(span) {
                unit if matches!(unit.as_ref(), "％" | "﹪") => Cow::Borrowed("%"),
                unit => unit,
            },
        };
        Quantity {
            text: source.exact(self.span),
            span: source.origin(self.span),
            value: self.value,
            upper: self.upper,
            unit,
            dimension: self.dimension,
            bound: self.bound,
            subject: self.subject.map(|span| source.slice(span)),
            subject_span: self.subject.map(|span| source.origin(span)),
            change: self.change,
            period,
        }
    }
}

/// Where a figure stands; what its subject is found by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// The start of the sentence, or of the bracket within it.
    pub(crate) sentence: usize,
    /// The start of the clause.
    pub(crate) clause: usize,
    /// The start of the item: behind the last 、 or the last figure.
    pub(crate) segment: usize,
    /// Index of the first figure of the sentence.
    pub(crate) first: usize,
    /// The figure before it in the sentence, not one in a bracket that is closed: what 583件（其中382件），同比… goes on from.
    pub(crate) previous: Option<usize>,
    /// The last date of the sentence, as an index of the taken spans.
    pub(crate) date: Option<usize>,
}

/// What else may follow a numeral that belongs to a figure: 余, 点五, 分之, 至.
const FOLLOWERS: [char; 17] =
    ['余', '餘', '多', '几', '幾', '来', '來', '点', '點', '分', '至', '到', '—', '–', '～', '－', '\u{3000}'];

/// How deep brackets and quotes are followed; deeper ones are read as part of the level above.
const MAX_BRACKETS: usize = 8;
/// At most this many bytes of a quote are a name, so that a number in it is none.
const MAX_QUOTED_NAME: usize = 54;

/// Punctuation state of one level of brackets.
#[derive(Clone, Copy)]
struct Level {
    sentence: usize,
    clause: usize,
    segment: usize,
    quote: Option<usize>,
    /// The time that what follows belongs to.
    period: Option<Period>,
    /// The last figure at this level.
    last: Option<usize>,
}

impl Level {
    const fn new(at: usize) -> Self {
        Self { sentence: at, clause: at, segment: at, quote: None, period: None, last: None }
    }
}

/// Reads the quantities of `region`, whose marks are `marks`. `taken` are sorted spans of the whole text where no number is read: headings' markers, dates, titles
/// in 《》. A break of a line ends sentence and clause. What `found` held is gone.
pub(crate) fn readings<'f, 'a>(
    text: &str,
    region: Span,
    marks: &[Mark],
    taken: &[Span],
    lexicon: &Lexicon<'_>,
    found: &'f mut Vec<Reading>,
    sink: &mut impl Sink<'a>,
) -> &'f [Reading] {
    found.clear();
    let mut scan = Scan {
        text: &text[..region.end],
        taken,
        next_taken: taken.partition_point(|span| span.end <= region.start),
        lexicon,
        levels: [Level::new(region.start); MAX_BRACKETS],
        depth: 0,
        line: region.start,
        floor: region.start,
        behind_figure: false,
        first: 0,
        date: None,
        compared: None,
        readings: found,
    };
    scan.run(region.start, marks, sink);
    subject::assign(&text[..region.end], found, taken);
    found
}

struct Scan<'t, 'o> {
    text: &'t str,
    taken: &'t [Span],
    next_taken: usize,
    lexicon: &'t Lexicon<'o>,
    levels: [Level; MAX_BRACKETS],
    depth: usize,
    line: usize,
    floor: usize,
    behind_figure: bool,
    first: usize,
    /// The last date of the sentence, wherever it stands.
    date: Option<usize>,
    /// The last date, where it is one that is compared with (比2031年的8件).
    compared: Option<usize>,
    readings: &'t mut Vec<Reading>,
}

impl Scan<'_, '_> {
    fn run<'a>(&mut self, start: usize, marks: &[Mark], sink: &mut impl Sink<'a>) {
        let bytes = self.text.as_bytes();
        // Nothing before it is read again.
        let mut next = start;
        let mut barrier = self.barrier();
        for &mark in marks {
            while mark.at() >= barrier {
                next = self.step_over(next.max(barrier));
                barrier = self.barrier();
            }
            if mark.at() < next {
                continue;
            }
            let end = mark.end();
            match mark.class() {
                Class::Numeral if self.word(bytes, end) => {}
                Class::Digit | Class::WideDigit | Class::Numeral => next = self.numeral(mark.at(), barrier, sink),
                Class::Dot if mark.at() == start || bytes[mark.at() - 1] < 0x80 => {}
                Class::LineEnd | Class::Stop | Class::Semicolon | Class::Ellipsis | Class::Dot => {
                    if mark.class() == Class::LineEnd {
                        self.depth = 0;
                        self.line = end;
                    }
                    let level = &mut self.levels[self.depth];
                    *level = Level { quote: level.quote.filter(|_| mark.class() != Class::LineEnd), ..Level::new(end) };
                    if self.depth == 0 {
                        self.first = self.readings.len();
                        self.date = None;
                    }
                }
                Class::Comma | Class::Colon => {
                    let level = &mut self.levels[self.depth];
                    (level.clause, level.segment) = (end, end);
                }
                Class::Year | Class::Season => self.time(mark.at()),
                Class::Pause => self.levels[self.depth].segment = end,
                Class::Open | Class::AngleOpen | Class::TitleOpen => self.open(end, None),
                Class::QuoteOpen => self.open(end, Some(end)),
                Class::Close | Class::AngleClose | Class::TitleClose => self.close(false),
                Class::QuoteClose => self.close(true),
                Class::QuoteAscii if self.levels[self.depth].quote.is_some() && self.depth > 0 => self.close(true),
                Class::QuoteAscii => self.open(end, Some(end)),
                Class::Odd | Class::Traditional | Class::Other => {}
            }
        }
    }

    /// Whether a Chinese numeral is alone and part of a word (统一, 一是): neither unit nor number follows it.
    fn word(&self, bytes: &[u8], end: usize) -> bool {
        let Some(&next) = bytes.get(end) else { return false };
        let goes_on = next < 0x80 || unit::may_begin(&bytes[end..]) || scan::class_at(bytes, end) != Class::Other;
        !goes_on && self.lexicon.units.is_empty() && !self.text[end..].starts_with(FOLLOWERS)
    }

    /// Takes the period that ends with the word at `at`: 上半年, 三季度, 1—9月.
    fn time(&mut self, at: usize) {
        let Some(relative) = period::read(self.text, self.line, at) else { return };
        let level = &mut self.levels[self.depth];
        let named = match level.period {
            Some(Period::Date(date) | Period::Relative(_, Some(date))) if relative.within_named_year() => Some(date),
            _ => None,
        };
        level.period = Some(Period::Relative(relative, named));
    }

    /// Opens a bracket, or a quote, behind the mark that ends at `at`.
    fn open(&mut self, at: usize, quote: Option<usize>) {
        if self.depth + 1 < MAX_BRACKETS {
            let Level { period, last, .. } = self.levels[self.depth];
            self.depth += 1;
            self.levels[self.depth] = Level { quote, period, last, ..Level::new(at) };
        }
    }

    /// Closes a bracket, or a quote, and what was left open inside it.
    fn close(&mut self, quote: bool) {
        let open = (1..=self.depth).rev().find(|&depth| self.levels[depth].quote.is_some() == quote);
        if let Some(depth) = open {
            self.depth = depth - 1;
        }
    }

    fn barrier(&self) -> usize {
        self.taken.get(self.next_taken).map_or(usize::MAX, |span| span.start)
    }

    fn step_over(&mut self, at: usize) -> usize {
        let span = self.taken[self.next_taken];
        let end = span.end.min(self.text.len()).max(at);
        let words = &self.text[span.start.min(end)..end];
        let numeric = words.starts_with(|c| crate::numeral::digit(c).is_some());
        if numeric && words.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '度')) {
            self.date = Some(self.next_taken);
            let head = &self.text[self.line.min(span.start)..span.start.min(end)];
            if head.ends_with(['较', '比', '与', '同']) {
                self.compared = self.date;
            } else {
                self.levels[self.depth].period = self.date.map(Period::Date);
            }
        } else if words.ends_with(['、', '.', '．', '）', ')', '是', '要', '，', '章', '节', '条']) {
            let level = &mut self.levels[self.depth];
            (level.sentence, level.clause, level.segment) = (end, end, end);
        }
        self.next_taken += 1;
        if end > self.floor {
            self.floor = end;
            self.behind_figure = false;
        }
        end
    }

    fn numeral<'a>(&mut self, at: usize, barrier: usize, sink: &mut impl Sink<'a>) -> usize {
        let stop = barrier.min(self.text.len());
        let floor = self.floor.max(self.line);
        let place = Place { text: &self.text[..stop], line: self.line, floor, at, behind_figure: self.behind_figure };
        match figure::read(place, self.lexicon) {
            Outcome::Skip(end) => end,
            Outcome::Glued(span) => {
                sink.report(Diagnostic::new(
                    Rule::NumberGlued,
                    span,
                    "figures run into each other here: what stood between them is lost",
                ));
                span.end
            }
            Outcome::Figure(figure) if self.quoted() => figure.span.end,
            Outcome::Figure(figure) => {
                if figure.is_too_long() {
                    sink.report(Diagnostic::new(
                        Rule::NumberTooLong,
                        figure.span,
                        "this number is too long to be held exactly: its text is kept, without a value",
                    ));
                }
                self.push(figure);
                figure.span.end
            }
        }
    }

    /// Whether the place stands in a short quote without a clause in it: a name (“三项制度”).
    fn quoted(&self) -> bool {
        let Some(open) = (0..=self.depth).rev().find_map(|depth| self.levels[depth].quote) else { return false };
        let inside = text::front(self.text, open, MAX_QUOTED_NAME);
        let close = inside.find(['”', '’', '」', '』', '"', '，', '。', '；', '\n', '：']);
        close.is_some_and(|close| inside[close..].starts_with(['”', '’', '」', '』', '"']))
    }

    fn push(&mut self, figure: Figure) {
        let level = &mut self.levels[self.depth];
        // 比2031年的8件减少5件: the 8 are of 2031, the 5 are not.
        let compared = self.compared.take().filter(|&index| {
            let gap = self.text.get(self.taken[index].end..figure.span.start);
            gap.is_some_and(|gap| gap.trim_matches('的').is_empty())
        });
        let previous = level.last.filter(|&last| last >= self.first);
        level.last = Some(self.readings.len());
        // The words of a bound may reach back over the start of the clause that its number stands in.
        let start = figure.span.start;
        let frame = Frame {
            previous,
            sentence: level.sentence.min(start),
            clause: level.clause.min(start),
            segment: level.segment.min(start),
            first: self.first,
            date: self.date,
        };
        let period = compared.map(Period::Date).or(level.period);
        level.segment = figure.span.end;
        // 近三年来: which years, it does not say.
        let years = figure.dimension == Dimension::Duration;
        if years && self.text[figure.span.end..].starts_with(['来', '以']) {
            level.period = Some(Period::Open);
        }
        self.floor = figure.span.end;
        self.behind_figure = true;
        let Figure { span, value, upper, unit, dimension, bound } = figure;
        let reading = Reading {
            span,
            value,
            upper,
            unit,
            dimension,
            bound,
            subject: None,
            change: None,
            period,
            frame,
            lent: None,
        };
        self.readings.push(reading);
    }
}

#[cfg(test)]
mod tests;
