//! One figure: number, bound and unit at a place where a numeral stands, or the decision that it is none.

mod judge;
mod list;
mod number;

use rust_decimal::Decimal;

use crate::Span;
use crate::numeral::exact::Exact;
use crate::numeral::{self, Script};
use crate::quantity::bound::{self, Bound};
use crate::quantity::unit::{self, Class, Dimension, Lexicon};

use judge::Case;
use list::{run, second, series, without_unit};
use number::Number;

/// A blank may stand between a number and its unit.
const BLANKS: [char; 3] = [' ', '\u{3000}', '\u{a0}'];
/// A sign or a minus.
const MINUS: [char; 5] = ['-', '－', '−', '﹣', '–'];
const COLONS: &str = ":：∶﹕︰";
/// How far before a number a word is looked for that makes its unit last or rank, in bytes.
const CUE_REACH: usize = 30;

/// The unit as it stands in the text, or the unit that the text implies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitText {
    At(Span),
    Is(&'static str),
}

/// A number with its unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure {
    pub(crate) span: Span,
    pub(crate) value: Option<Decimal>,
    pub(crate) upper: Option<Decimal>,
    pub(crate) unit: UnitText,
    pub(crate) dimension: Dimension,
    pub(crate) bound: Bound,
}

impl Figure {
    /// Whether its number is too long to be held: fractions alone have neither value nor unit.
    pub(crate) fn is_too_long(&self) -> bool {
        self.value.is_none() && self.unit != UnitText::Is("")
    }
}

/// What stands at a numeral.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    /// A quantity, its subject, change and period still open.
    Figure(Figure),
    /// No quantity; go on here.
    Skip(usize),
    /// Numbers that run into each other; go on at the end of the span.
    Glued(Span),
}
use Outcome::Skip;

/// A place to read at.
#[derive(Clone, Copy)]
pub(crate) struct Place<'t> {
    /// The text up to where reading must stop.
    pub(crate) text: &'t str,
    /// The first byte of the line.
    pub(crate) line: usize,
    /// The end of what has been read: no bound begins before it.
    pub(crate) floor: usize,
    /// The floor is the end of a figure (an operator may follow).
    pub(crate) behind_figure: bool,
    /// The first byte of the numeral.
    pub(crate) at: usize,
}

/// Reads the figure at a numeral.
pub(crate) fn read(place: Place<'_>, lexicon: &Lexicon<'_>) -> Outcome {
    let Place { text, line, floor, at, .. } = place;
    let first = text[at..].chars().next().map_or(1, char::len_utf8);
    let head = &text[line..at];
    let prev = head.chars().next_back();
    if matches!(text[at..].chars().next(), Some('数' | '數')) && prev.is_some_and(|c| COUNTED.contains(c)) {
        return Skip(at + first);
    }
    let Some(number) = Number::read(text, at) else { return Skip(at + first) };
    let end = number.end;
    let rest = &text[end..];
    let prev_touches = if at == floor && !place.behind_figure { None } else { prev };
    if head.trim_end_matches(BLANKS).ends_with(['第', '笫']) {
        return Skip(series(text, end));
    }
    if prev_touches.is_some_and(|c| {
        c.is_ascii_alphabetic() && number.script == Script::Arabic
            || matches!(c, '_' | '*' | '\\' | '№')
            || c == '×' && !(place.behind_figure && head.len() == floor + c.len_utf8() - line)
    }) {
        return Skip(end);
    }
    // COVID-19, T-72
    let code = prev_touches.is_some_and(|c| MINUS.contains(&c))
        && head.trim_end_matches(MINUS).ends_with(|c: char| c.is_ascii_alphabetic());
    if code {
        return Skip(end);
    }
    if number.script == Script::Arabic && number.inner.is_none() {
        if let Some(outcome) = run(place, end) {
            return outcome;
        }
    }
    // A stop behind a wide character ends a sentence.
    let stop = head.ends_with(['.', '．']) && head.chars().rev().nth(1).is_some_and(|c| c.len_utf8() > 1);
    if !stop && prev_touches.is_some_and(|c| matches!(c, '/' | '／' | '.' | '．' | '·' | '&')) {
        return Skip(end);
    }
    if rest.starts_with("分之") {
        return without_unit(place, &number, lexicon);
    }
    let Some((found, gap)) = unit_at(&number, rest, lexicon) else {
        return without_unit(place, &number, lexicon);
    };
    if number.script == Script::Positional {
        return Skip(end);
    }
    let unit =
        Unit { span: Span::new(end + gap, end + gap + found.len), dimension: found.dimension, class: found.class };
    with_unit(place, &number, unit, found.head, lexicon)
}

/// 人数百余: here 数 ends a word.
const COUNTED: &str = "人件次户多少总基函系参指大无倍分位计岁";

#[derive(Clone, Copy)]
struct Unit {
    span: Span,
    dimension: Dimension,
    class: Class,
}

fn unit_at(number: &Number, rest: &str, lexicon: &Lexicon<'_>) -> Option<(unit::Match, usize)> {
    if number.percent.is_some() {
        return None;
    }
    if let Some(found) = unit::read(rest, lexicon) {
        return Some((found, 0));
    }
    let blank = rest.chars().next().filter(|c| BLANKS.contains(c) && number.script == Script::Arabic)?;
    unit::read(&rest[blank.len_utf8()..], lexicon).map(|found| (found, blank.len_utf8()))
}

struct Bounds {
    span: Span,
    bound: Bound,
    negative: bool,
    /// A bound was written before or behind.
    outer: bool,
}

/// The words and the sign around a figure that ends, with its unit, at `end`.
fn bounds(place: Place<'_>, number: &Number, end: usize, unit: Unit) -> Bounds {
    let Place { text, line, floor, at, behind_figure } = place;
    let mut span = Span::new(at, end);
    let mut negative = false;
    let head = &text[floor.max(line)..at];
    if let Some(sign) = head.chars().next_back().filter(|c| MINUS.contains(c) || matches!(c, '+' | '＋')) {
        let before = head[..head.len() - sign.len_utf8()].chars().next_back();
        // The minus of 365天-104天 stands behind a figure or its bracket; a sign behind words or punctuation.
        let operator = (before.is_none() && behind_figure) || matches!(before, Some('）' | ')' | '”'));
        let item = before.is_none()
            && !matches!(unit.dimension, Dimension::Percent | Dimension::PercentagePoint | Dimension::Temperature);
        let word = before.is_some_and(|c| c.is_ascii_alphanumeric());
        if !operator && !item && !word {
            negative = MINUS.contains(&sign);
            span.start -= sign.len_utf8();
        }
    }
    let before = bound::before(text, floor.max(line), span.start, number.bare || is_power(number));
    // 近五年来 is a span of time, not almost five years.
    let before = before.filter(|(bound, start)| {
        let recent =
            *bound == Bound::Nearly && text[*start..].starts_with('近') && unit.dimension == Dimension::Duration;
        let lasted = || {
            text[line..*start].ends_with([
                '，', ',', '。', '；', ';', '、', '：', ':', '为', '是', '在', '对', '从', '自', '得', '\n',
            ])
        };
        let years = recent && text[..end].ends_with('年') && (*start == line || lasted());
        !(years || recent && text[end..].starts_with(['来', '以', '间']) && !text[end..].starts_with("以上"))
    });
    let apart = || of_a_base(head, unit.dimension).or_else(|| of_each(head, unit.dimension));
    let before = before.or_else(|| apart().map(|(bound, at)| (bound, floor.max(line) + at)));
    if let Some((_, start)) = before {
        span.start = start;
    }
    let measured = matches!(
        unit.dimension,
        Dimension::Duration
            | Dimension::Money
            | Dimension::Length
            | Dimension::Area
            | Dimension::Mass
            | Dimension::Multiple
            | Dimension::Percent
    );
    let inside = matches!(unit.dimension, Dimension::Duration | Dimension::Length);
    let after = bound::after(&text[span.end..], inside, measured);
    if let Some((_, len)) = after {
        span.end += len;
    }
    let bound = before.map(|b| b.0).or(number.inner).or(after.map(|b| b.0)).unwrap_or(Bound::Exact);
    Bounds { span, bound, negative, outer: before.is_some() || after.is_some() }
}

/// At most so many bytes between a bound and its share name what it is a share of.
const MAX_BASE: usize = 45;

/// 不少于案卷总数的10%: the bound stands before what the share is of.
fn of_a_base(head: &str, dimension: Dimension) -> Option<(Bound, usize)> {
    let base = head.strip_suffix('的').filter(|_| matches!(dimension, Dimension::Percent | Dimension::Multiple))?;
    let near = crate::text::tail(base, 0, base.len(), MAX_BASE);
    let near = near.rsplit(['，', '。', '；', '、', '：', ',', '\n']).next()?;
    let (bound, at) = bound::limit(near)?;
    Some((bound, base.len() - near.len() + at))
}

/// At most so many bytes between a bound and its amount name whom it is shared out to.
const MAX_EACH: usize = 33;

/// 不高于每人每天35元
fn of_each(head: &str, dimension: Dimension) -> Option<(Bound, usize)> {
    let near = crate::text::tail(head, 0, head.len(), MAX_EACH);
    if dimension != Dimension::Money || !near.contains('每') {
        return None;
    }
    let near = near.rsplit(['，', '。', '；', '、', '：', ',', '\n', '（']).next()?;
    let (bound, at) = bound::limit_of_each(near)?;
    Some((bound, head.len() - near.len() + at))
}

/// 百, 千万, also as 十: what 上 and 过 bound.
fn is_power(number: &Number) -> bool {
    number.script == Script::Chinese && number.low.and_then(Exact::whole).is_some_and(|v| v >= 100 && v % 100 == 0)
}

fn figure(bounds: Bounds, low: Option<Exact>, high: Option<Exact>, unit: UnitText, dimension: Dimension) -> Outcome {
    // The sign is that of the lower value: -5℃至10℃.
    let value = low.and_then(Exact::decimal).map(|value| if bounds.negative { -value } else { value });
    let upper = high.and_then(Exact::decimal);
    let bound = if upper.is_some() { Bound::Range } else { bounds.bound };
    Outcome::Figure(Figure { span: bounds.span, value, upper, unit, dimension, bound })
}

fn with_unit(place: Place<'_>, number: &Number, unit: Unit, head: usize, lexicon: &Lexicon<'_>) -> Outcome {
    let text = place.text;
    let end = unit.span.end;
    let rest = &text[end..];
    let word = &text[unit.span.start..unit.span.start + head];
    // 80%-90%, 300万元至350万元, 5万元以上10万元以下
    if number.inner.is_none() && number.spread.is_none() {
        if let Some((second, second_end)) = second(place, number, &text[unit.span.range()], rest, lexicon) {
            let unit = Unit { span: Span::new(second_end - unit.span.len(), second_end), ..unit };
            return list::range(place, number, second, unit, head);
        }
    }
    if number.middle_dot
        && !matches!(unit.dimension, Dimension::Percent | Dimension::PercentagePoint | Dimension::Multiple)
    {
        return Skip(number.end);
    }
    // 一个多月, 两年半
    let (text_unit, low, end, inner) = split(number, word, end, rest);
    let number = &Number { low, inner: inner.or(number.inner), ..*number };
    let (low, end) = coins(number.low, word, text, end);
    let judged = Unit { span: Span::new(unit.span.start, end), ..unit };
    let bounds = bounds(place, number, end, judged);
    // 1.2个和2.3个百分点: the unit of the second is that of the first.
    if let Some(span) = points(word, text, end, lexicon) {
        return figure(bounds, low, None, UnitText::At(span), Dimension::PercentagePoint);
    }
    if judge::rejected(Case { place, number, unit: judged, word, bounds: &bounds, lexicon }) {
        return Skip(number.end);
    }
    // 伍万元整: 整 closes the amount and is no part of the unit.
    let named = unit.span.len() - if word.ends_with('整') { '整'.len_utf8() } else { 0 };
    let named = Span::new(unit.span.start, unit.span.start + named);
    figure(bounds, low, number.high(), text_unit.unwrap_or(UnitText::At(named)), unit.dimension)
}

/// The 个百分点 that a second number has behind it, where the first has 个 only.
fn points(word: &str, text: &str, end: usize, lexicon: &Lexicon<'_>) -> Option<Span> {
    let rest = text[end..].strip_prefix(['、', '和', '与', '，', '及']).filter(|_| word == "个")?;
    let second = numeral::read(rest).filter(|second| second.script == Script::Arabic)?;
    let at = text.len() - rest.len() + second.len;
    let found = unit::read(&text[at..], lexicon).filter(|found| found.dimension == Dimension::PercentagePoint)?;
    Some(Span::new(at, at + found.len))
}

/// 一个多月 and 两年半: what stands inside or behind the unit of time.
fn split(
    number: &Number,
    word: &str,
    end: usize,
    rest: &str,
) -> (Option<UnitText>, Option<Exact>, usize, Option<Bound>) {
    const MONTHS: &[(&str, &str)] = &[("月", "个月"), ("小时", "个小时"), ("星期", "个星期")];
    let half = || number.low.and_then(|low| low.plus(Exact::new(5, 1)));
    if word == "个" {
        for (tail, unit) in MONTHS {
            for (middle, inner) in [("多", Some(Bound::MoreThan)), ("半", None)] {
                if rest.strip_prefix(middle).is_some_and(|rest| rest.starts_with(tail)) {
                    let low = if inner.is_some() { number.low } else { half() };
                    return (Some(UnitText::Is(unit)), low, end + middle.len() + tail.len(), inner);
                }
            }
        }
    }
    if matches!(word, "年" | "天" | "倍" | "小时" | "公里") {
        if let Some(after) = rest.strip_prefix('半') {
            if !after.starts_with(['数', '夜', '以', '径', '程', '导']) {
                return (None, half(), end + '半'.len_utf8(), None);
            }
        }
    }
    (None, number.low, end, None)
}

/// 1元5角2分: one amount.
fn coins(mut low: Option<Exact>, word: &str, text: &str, mut end: usize) -> (Option<Exact>, usize) {
    if word != "元" && word != "圆" {
        return (low, end);
    }
    for (coin, scale) in [("角", 1), ("分", 2)] {
        let Some(part) = numeral::read(&text[end..]).filter(|part| part.len <= 3) else { continue };
        let behind = end + part.len;
        let small = part.value.and_then(Exact::whole).filter(|value| *value < 10);
        if let (Some(small), true) = (small, text[behind..].starts_with(coin)) {
            low = low.and_then(|low| low.plus(Exact::new(small, scale)));
            end = behind + coin.len();
        }
    }
    (low, end)
}
