//! One figure: number, bound and unit at a place where a numeral stands, or the decision that it is none.

use rust_decimal::Decimal;

use crate::Span;
use crate::bound::{self, Bound};
use crate::exact::Exact;
use crate::not_quantity as words;
use crate::numeral::{self, Script, Word};
use crate::unit::{self, Class, Dimension, Lexicon};

/// A blank may stand between a number and its unit.
const BLANKS: [char; 3] = [' ', '\u{3000}', '\u{a0}'];
/// What stands between the two numbers of a range.
const DASHES: &[&str] = &["-", "－", "–", "——", "—", "~", "～", "〜", "至", "到", "−", "─", "﹣", "‐", "‑", "一一"];
/// A sign or a minus.
const MINUS: [char; 5] = ['-', '－', '−', '﹣', '–'];
const COLONS: [char; 5] = [':', '：', '∶', '﹕', '︰'];
/// At most this many numbers share the unit behind the last of them.
const MAX_SHARED: usize = 8;
/// How far before a number a word is looked for that makes its unit last or rank, in bytes.
const CUE_REACH: usize = 30;

/// The unit as it stands in the text, or the unit that the text implies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitText {
    At(Span),
    Is(&'static str),
}

/// A figure that is a quantity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure {
    pub(crate) span: Span,
    pub(crate) value: Option<Decimal>,
    pub(crate) upper: Option<Decimal>,
    pub(crate) unit: UnitText,
    pub(crate) dimension: Dimension,
    pub(crate) bound: Bound,
    /// The number is too long to be held.
    pub(crate) too_long: bool,
}

/// What stands at a numeral.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
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

/// A number with what stands inside it: 10余万, 数百, 百分之九十.
struct Number {
    low: Option<Exact>,
    spread: Option<Exact>,
    end: usize,
    script: Script,
    /// No digit, only a multiplier.
    bare: bool,
    power: u32,
    digits: usize,
    inner: Option<Bound>,
    middle_dot: bool,
    /// % or ‰ before the number.
    percent: Option<&'static str>,
}

impl Number {
    fn is(&self, value: u128) -> bool {
        self.spread.is_none() && self.inner.is_none() && self.low.and_then(Exact::whole) == Some(value)
    }

    fn high(&self) -> Option<Exact> {
        self.low?.plus(self.spread?)
    }
}

fn number(text: &str, at: usize) -> Option<Number> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    let (percent, skip) = match first {
        '百' if rest.starts_with("百分之") => (Some("%"), "百分之".len()),
        '千' if rest.starts_with("千分之") => (Some("‰"), "千分之".len()),
        '数' | '几' | '數' | '幾' => (None, first.len_utf8()),
        _ => (None, 0),
    };
    let vague = percent.is_none() && skip > 0;
    let word: Word = numeral::read(&rest[skip..])?;
    // 数十, 几百万: a multiplier and nothing else.
    if vague && !(word.bare || word.value == Some(Exact::from(10))) {
        return None;
    }
    let mut number = Number {
        low: word.value,
        spread: word.spread,
        end: at + skip + word.len,
        script: word.script,
        bare: word.bare && percent.is_none() && !vague,
        power: word.power,
        digits: word.digits,
        inner: vague.then_some(Bound::MoreThan),
        middle_dot: word.middle_dot,
        percent,
    };
    number.more(text, word.closed, word.big);
    Some(number)
}

impl Number {
    /// 余, 多, 几 behind the number, and the multiplier behind them.
    fn more(&mut self, text: &str, closed: Exact, big: u32) {
        let rest = &text[self.end..];
        // 5 000 余人次
        let rest = rest.strip_prefix(BLANKS).filter(|rest| rest.starts_with(['余', '餘'])).unwrap_or(rest);
        let Some(c) = rest.chars().next() else { return };
        let round = || self.low.and_then(Exact::whole).is_none_or(|v| v % 10 == 0);
        let bound = match c {
            '余' | '餘' | '多' => Bound::MoreThan,
            '几' | '幾' if self.script == Script::Chinese && round() => Bound::MoreThan,
            '来' | '來' if self.script == Script::Chinese && round() => Bound::Approx,
            _ => return,
        };
        self.inner = Some(bound);
        self.end = text.len() - rest.len() + c.len_utf8();
        while let Some(c) = text[self.end..].chars().next() {
            let Some(power) = numeral::power(c).filter(|_| !unit::begins_with_multiplier(&text[self.end..])) else { break };
            // 25亿7千多万: the multiplier counts for what no larger one has closed.
            let closed = if power < big { closed } else { Exact::default() };
            self.low = self.low.and_then(|low| low.minus(closed)?.shift(power)?.plus(closed));
            self.power = power;
            self.end += c.len_utf8();
        }
    }
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
    let Some(number) = number(text, at) else { return Skip(at + first) };
    let end = number.end;
    let rest = &text[end..];
    let prev_touches = if at == floor && !place.behind_figure { None } else { prev };
    if head.trim_end_matches(BLANKS).ends_with(['第', '笫']) {
        return Skip(series(text, end));
    }
    if prev_touches.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '×' | '*' | '\\' | '№')) {
        return Skip(end);
    }
    // COVID-19, T-72
    let code = prev_touches.is_some_and(|c| MINUS.contains(&c)) && head.trim_end_matches(MINUS).ends_with(|c: char| c.is_ascii_alphabetic());
    if code {
        return Skip(end);
    }
    if number.script == Script::Arabic && number.inner.is_none() {
        if let Some(outcome) = run(place, end) {
            return outcome;
        }
    }
    if prev_touches.is_some_and(|c| matches!(c, '/' | '／' | '.' | '．' | '·' | '&')) {
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
    let unit = Unit { span: Span::new(end + gap, end + gap + found.len), dimension: found.dimension, class: found.class };
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

/// The end of 第1、2、3 and 第一至第三: the whole series is ordinal.
fn series(text: &str, mut end: usize) -> usize {
    loop {
        let rest = &text[end..];
        let Some(sep) = ["、", "至", "到", "和", "及", "-", "—", "～"].iter().find(|sep| rest.starts_with(**sep)) else {
            return end;
        };
        let Some(word) = numeral::read(&rest[sep.len()..]) else { return end };
        end += sep.len() + word.len;
    }
}

/// Ratios and times (3:2, 8:30-17:30) and numbers glued together (12.3034.5253).
fn run(place: Place<'_>, end: usize) -> Option<Outcome> {
    let text = place.text;
    let rest = &text[end..];
    let digit = |s: &str| s.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    if let Some(after) = rest.strip_prefix(['.', '．']) {
        if digit(after) {
            let stop = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '．'))).map_or(text.len(), |at| end + at);
            let span = Span::new(place.at, stop);
            // 3.0.1 and 5.1.1 are versions and headings; long groups are figures that lost what parted them.
            let glued = text[span.range()].split(['.', '．']).skip(1).any(|group| group.len() > 2);
            return Some(if glued { Outcome::Glued(span) } else { Skip(stop) });
        }
    }
    let trimmed = rest.trim_start_matches(BLANKS);
    let behind = trimmed.strip_prefix(COLONS)?.trim_start_matches(BLANKS);
    if !digit(behind) {
        return None;
    }
    let inside = |c: char| {
        c.is_ascii_digit() || ('０'..='９').contains(&c) || COLONS.contains(&c) || BLANKS.contains(&c) || matches!(c, '.' | '．')
    };
    let stop = rest.find(|c: char| !inside(c)).map_or(text.len(), |at| end + at);
    Some(Skip(stop))
}

fn without_unit(place: Place<'_>, number: &Number, lexicon: &Lexicon<'_>) -> Outcome {
    let Place { text, at, .. } = place;
    let end = number.end;
    let rest = &text[end..];
    if let Some(sign) = number.percent {
        return percent(place, number, sign);
    }
    if let Some(after) = rest.strip_prefix("分之") {
        let Some(word) = numeral::read(after).filter(|_| number.script == Script::Chinese) else { return Skip(end) };
        let end = end + rest.len() - after.len() + word.len;
        let unit = Unit { span: Span::new(end, end), dimension: Dimension::Other, class: Class::Plain };
        let bounds = bounds(place, number, end, unit);
        return Outcome::Figure(Figure {
            span: bounds.span,
            value: None,
            upper: None,
            unit: UnitText::Is(""),
            dimension: Dimension::Other,
            bound: bounds.bound,
            too_long: false,
        });
    }
    if let Some(dash) = DASHES.iter().find(|dash| rest.starts_with(**dash)) {
        let second_at = end + dash.len();
        let Some(second) = self::number(text, second_at) else { return Skip(end) };
        let behind = &text[second.end..];
        let code = DASHES.iter().any(|dash| behind.strip_prefix(dash).is_some_and(|s| s.starts_with(|c: char| c.is_ascii_digit())));
        let found = unit_at(&second, behind, lexicon).filter(|_| !code && second.percent.is_none());
        let Some((found, gap)) = found else { return Skip(second.end) };
        let start = second.end + gap;
        let unit = Unit { span: Span::new(start, start + found.len), dimension: found.dimension, class: found.class };
        let mut low = number.low;
        if number.power < 4 && second.power >= 4 {
            // 1-2万元: the multiplier counts for both.
            let shared = low.and_then(|low| low.shift(second.power));
            if less(shared, second.low) {
                low = shared;
            }
        }
        if !less(low, second.low) || number.inner.is_some() {
            return Skip(second.end);
        }
        let joined = Number {
            low,
            spread: None,
            end: second.end,
            script: number.script,
            bare: false,
            power: second.power,
            digits: number.digits.max(second.digits),
            inner: second.inner.filter(|_| false),
            middle_dot: false,
            percent: None,
        };
        return range(place, &joined, second.low, unit, found.head);
    }
    shared(place, number, lexicon).unwrap_or(Skip(end)).or_skip(at)
}

impl Outcome {
    fn or_skip(self, at: usize) -> Self {
        match self {
            Skip(end) => Skip(end.max(at + 1)),
            other => other,
        }
    }
}

/// 百分之九十一点五, 百分之三十至百分之五十
fn percent(place: Place<'_>, number: &Number, sign: &'static str) -> Outcome {
    let text = place.text;
    let rest = &text[number.end..];
    let unit = Unit { span: Span::new(number.end, number.end), dimension: Dimension::Percent, class: Class::Plain };
    let mut end = number.end;
    let mut high = number.high();
    if let Some(dash) = DASHES.iter().find(|dash| rest.starts_with(**dash)) {
        if let Some(second) = self::number(text, number.end + dash.len()).filter(|second| less(number.low, second.low)) {
            if second.percent.is_some() || unit::read(&text[second.end..], &Lexicon::default()).is_none() {
                high = second.low;
                end = second.end;
            }
        }
    }
    let bounds = bounds(place, number, end, unit);
    figure(bounds, number.low, high, UnitText::Is(sign), Dimension::Percent)
}

/// 0.31、-2.07、1.68个百分点: numbers that share the unit behind the last of them.
fn shared(place: Place<'_>, number: &Number, lexicon: &Lexicon<'_>) -> Option<Outcome> {
    let Place { text, at, line, .. } = place;
    if number.script != Script::Arabic || number.inner.is_some() {
        return None;
    }
    let mut end = number.end;
    let mut decimals = text[at..end].contains(['.', '．']);
    for _ in 0..MAX_SHARED {
        let rest = &text[end..];
        let sep = ["、", "，", "和", "与", "及", "或"].iter().find(|sep| rest.starts_with(**sep))?;
        let start = end + sep.len();
        let start = start + text[start..].chars().next().filter(|c| MINUS.contains(c)).map_or(0, char::len_utf8);
        let next = text[start..].chars().next().filter(|c| c.is_ascii_digit() || ('０'..='９').contains(c))?;
        debug_assert!(next.len_utf8() > 0);
        let word = self::number(text, start)?;
        decimals &= text[start..word.end].contains(['.', '．']);
        end = word.end;
        let Some(found) = unit::read(&text[end..], lexicon) else { continue };
        let back = crate::text::tail(text, line, at, CUE_REACH);
        if word.power > 0 || !(decimals || back.contains("分别") || back.contains("依次")) {
            return None;
        }
        let unit = Unit { span: Span::new(number.end, number.end), dimension: found.dimension, class: found.class };
        let bounds = bounds(place, number, number.end, unit);
        let at = UnitText::At(Span::new(end, end + found.len));
        return Some(figure(bounds, number.low, None, at, found.dimension));
    }
    None
}

fn less(low: Option<Exact>, high: Option<Exact>) -> bool {
    match (low.and_then(Exact::decimal), high.and_then(Exact::decimal)) {
        (Some(low), Some(high)) => low < high,
        _ => false,
    }
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
        let item = before.is_none() && !matches!(unit.dimension, Dimension::Percent | Dimension::PercentagePoint | Dimension::Temperature);
        let word = before.is_some_and(|c| c.is_ascii_alphanumeric());
        if !operator && !item && !word {
            negative = MINUS.contains(&sign);
            span.start -= sign.len_utf8();
        }
    }
    let before = bound::before(text, floor.max(line), span.start, number.bare || is_power(number));
    if let Some((_, start)) = before {
        span.start = start;
    }
    let measured = matches!(
        unit.dimension,
        Dimension::Duration | Dimension::Money | Dimension::Length | Dimension::Area | Dimension::Mass | Dimension::Multiple | Dimension::Percent
    );
    let inside = matches!(unit.dimension, Dimension::Duration | Dimension::Length);
    let after = bound::after(&text[span.end..], inside, measured);
    if let Some((_, len)) = after {
        span.end += len;
    }
    let bound = before.map(|b| b.0).or(number.inner).or(after.map(|b| b.0)).unwrap_or(Bound::Exact);
    Bounds { span, bound, negative, outer: before.is_some() || after.is_some() }
}

/// 百, 千万, also as 十: what 上 and 过 bound.
fn is_power(number: &Number) -> bool {
    number.script == Script::Chinese && number.low.and_then(Exact::whole).is_some_and(|v| v >= 100 && v % 100 == 0)
}

fn figure(bounds: Bounds, low: Option<Exact>, high: Option<Exact>, unit: UnitText, dimension: Dimension) -> Outcome {
    let sign = |value: Decimal| if bounds.negative { -value } else { value };
    let value = low.and_then(Exact::decimal).map(sign);
    let upper = high.and_then(Exact::decimal).map(sign);
    let bound = if upper.is_some() { Bound::Range } else { bounds.bound };
    Outcome::Figure(Figure { span: bounds.span, value, upper, unit, dimension, bound, too_long: value.is_none() })
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
            return range(place, number, second, unit, head);
        }
    }
    if number.middle_dot && !matches!(unit.dimension, Dimension::Percent | Dimension::PercentagePoint | Dimension::Multiple) {
        return Skip(number.end);
    }
    // 一个多月, 两年半
    let (text_unit, low, end, inner) = split(number, word, end, rest);
    let number = &Number { low, inner: inner.or(number.inner), ..*number };
    let (low, end) = coins(number.low, word, text, end);
    let judged = Unit { span: Span::new(unit.span.start, end), ..unit };
    let bounds = bounds(place, number, end, judged);
    if rejected(place, number, judged, word, &bounds, lexicon) {
        return Skip(number.end);
    }
    // 伍万元整: 整 closes the amount and is no part of the unit.
    let named = unit.span.len() - if word.ends_with('整') { '整'.len_utf8() } else { 0 };
    let named = Span::new(unit.span.start, unit.span.start + named);
    figure(bounds, low, number.high(), text_unit.unwrap_or(UnitText::At(named)), unit.dimension)
}

/// The upper number of a range whose both numbers have the unit, and where it ends.
fn second(place: Place<'_>, number: &Number, unit: &str, rest: &str, lexicon: &Lexicon<'_>) -> Option<(Option<Exact>, usize)> {
    let Place { text, line, at, .. } = place;
    let above = ["以上", "及以上"].iter().find_map(|word| rest.strip_prefix(word));
    let start = match above {
        Some(after) => ["不满", "不足", "不超过", "至", "、", "，", ""].iter().find_map(|word| after.strip_prefix(word))?,
        None => DASHES.iter().find_map(|dash| rest.strip_prefix(dash))?,
    };
    let start = text.len() - start.len();
    if above.is_none() && text[line..at].ends_with(['由', '从', '自']) {
        return None;
    }
    let second = self::number(text, start)?;
    let found = unit::read(&text[second.end..], lexicon)?;
    let end = second.end + found.len;
    let below = ["以下", "以内"].iter().find(|word| text[end..].starts_with(**word));
    let closed = below.is_some() || text[..start].ends_with(['满', '足', '过']);
    let same = &text[second.end..end] == unit && less(number.low, second.low) && second.inner.is_none();
    if !same || (above.is_some() && !closed) {
        return None;
    }
    Some((second.low, end))
}

/// A range that ends, with its unit, where `unit` ends.
fn range(place: Place<'_>, number: &Number, high: Option<Exact>, unit: Unit, head: usize) -> Outcome {
    let text = place.text;
    let word = &text[unit.span.start..unit.span.start + head];
    if word == "年" && number.digits == 4 || words::other_word(word, &text[unit.span.start..]) {
        return Skip(unit.span.start);
    }
    let calendar = word == "日" && text[place.line..place.at].ends_with(['月', '日']);
    let prev = text[place.line..place.at].chars().next_back();
    if calendar || prev.is_some_and(|c| matches!(c, '第' | '前' | '+')) || (word == "点" || word == "位" && prev == Some('列')) {
        return Skip(unit.span.start);
    }
    let bounds = bounds(place, number, unit.span.end, unit);
    if unit.class == Class::Calendar && word == "日" && !bounds.outer && !lasts(text, place.line, place.at) {
        return Skip(unit.span.start);
    }
    figure(bounds, number.low, high, UnitText::At(unit.span), unit.dimension)
}

/// 一个多月 and 两年半: what stands inside or behind the unit of time.
fn split(number: &Number, word: &str, end: usize, rest: &str) -> (Option<UnitText>, Option<Exact>, usize, Option<Bound>) {
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

/// Words before a number that make a unit of the calendar last.
const LASTING: &[&str] = &["为期", "历时", "历经", "期限", "有效期", "连续", "持续", "满", "缩短", "提前", "延长", "公示", "公示期", "压缩", "仅需", "只需", "期为", "周期"];

fn lasts(text: &str, line: usize, at: usize) -> bool {
    let head = text[line..at].trim_end_matches(['为', '是', '了', '至', '到', ' ']);
    LASTING.iter().any(|word| head.ends_with(word))
}

/// Words before a number that make a unit of order count.
const COUNTING: &[&str] = &["举办", "连续", "编发", "印发", "刊发", "开设", "开办", "培训", "班", "共", "了", "编印", "出版", "分", "各", "开展", "组织", "简报"];

/// Words in whose company 位 is a place in an order.
const RANKING: &[&str] = &["居", "列", "排名", "排位", "排在", "名次", "前移", "上升", "下降", "提升", "晋升", "跃升", "晋位", "后退", "进位"];

/// Behind N点: what is counted in points.
const POINTS: &[&str] = &["意见", "建议", "要求", "希望", "体会", "思考", "启示", "说明", "感受", "做法", "承诺", "措施", "经验"];

/// Whether number and unit are no quantity after all.
fn rejected(place: Place<'_>, number: &Number, unit: Unit, word: &str, bounds: &Bounds, lexicon: &Lexicon<'_>) -> bool {
    let Place { text, line, at, .. } = place;
    let rest = &text[unit.span.end..];
    let head = &text[line..at];
    let chinese = number.script == Script::Chinese;
    let bounded = bounds.outer || number.inner.is_some();
    // 万元, 百姓, 千家万户: a power of ten alone is a figure of speech.
    if number.bare && !bounded {
        return true;
    }
    if words::other_word(word, &text[unit.span.start..]) {
        return true;
    }
    let each = head.ends_with('每') || head.ends_with('隔');
    if each && !bounds.outer {
        return true;
    }
    if front(head) || (head.ends_with('个') && matches!(word, "%" | "％")) {
        return true;
    }
    if head.ends_with(['+', '＋']) && !place.behind_figure && bounds.span.start == at {
        return true;
    }
    if chinese && words::named(&text[at..], lexicon.names).is_some()
        || lexicon.names.iter().any(|name| covers(name, text, at))
    {
        return true;
    }
    if chinese {
        if number.is(0) {
            return true;
        }
        let article = number.is(1) && !unit.dimension.measures() && !bounds.outer && !lasts(text, line, at);
        let ordinal = number.is(2) && text[at..].starts_with('二') && !unit.dimension.measures() && !bounds.outer;
        if article || ordinal || words::place_name(word, &text[unit.span.start..]) {
            return true;
        }
        if word == "个" && words::slogan(rest) && !bounded {
            return true;
        }
        // 三上三下, 两单两制: a numeral right behind the unit, and no unit behind that.
        if !bounded && number.low.and_then(Exact::whole).is_some_and(|value| value < 10) {
            let second = numeral::read(rest).filter(|word| word.script == Script::Chinese && word.len == 3 && !rest.starts_with('零'));
            if second.is_some_and(|second| unit::read(&rest[second.len..], lexicon).is_none() && !rest[second.len..].starts_with(['余', '多'])) {
                return true;
            }
        }
    }
    match unit.class {
        Class::Plain => {}
        Class::ArabicOnly => {
            let small = number.low.and_then(Exact::whole).is_some_and(|value| value <= 10);
            if chinese && small && number.spread.is_none() && !bounded {
                return true;
            }
        }
        Class::Rank => {
            let two = text[at..].starts_with(['两', '兩']);
            let counts = bounded || two || COUNTING.iter().any(|word| head.ends_with(word));
            if !counts && (chinese || word == "届" || word == "名次" || word == "位次") {
                return true;
            }
        }
        Class::Calendar => {
            let long = number.low.and_then(Exact::whole).is_some_and(|value| value > 31);
            let week = word == "周" && (!chinese || text[at..].starts_with(['两', '兩']));
            let day = word == "日" && head.trim_end_matches(BLANKS).ends_with('月');
            if day || !(bounded || long || week || lasts(text, line, at)) {
                return true;
            }
        }
        Class::Year => {
            let calendar = number.digits == 4 && number.inner.is_none() && !bounds.outer || text[at..].starts_with('0');
            let short = number.digits == 2 && head.ends_with(['\'', '’']);
            if calendar || short {
                return true;
            }
        }
        Class::Place => {
            let near = crate::text::tail(text, line, at, CUE_REACH);
            let near = near.rsplit(['，', '。', '；', '、', ',']).next().unwrap_or(near);
            if RANKING.iter().any(|word| near.contains(word)) || rest.starts_with(['升', '上', '下', '降', '跃']) && !bounded {
                return true;
            }
        }
        Class::Point => {
            if !(chinese && POINTS.iter().any(|word| rest.starts_with(word))) {
                return true;
            }
        }
    }
    // 10点30分, 14时05分
    if word == "分" && head.ends_with(['点', '时', '時', '點']) && !bounded {
        return true;
    }
    // 十二届三次会议
    if matches!(word, "次" | "场") && head.ends_with('届') {
        return true;
    }
    // 15分钟便民服务圈
    if matches!(word, "分钟" | "小时" | "公里") && rest.chars().take(8).take_while(|c| c.is_alphanumeric()).any(|c| c == '圈') {
        return true;
    }
    false
}

/// 前3名 and 前三个月 number an order; 目前3名 does not.
fn front(head: &str) -> bool {
    let Some(before) = head.strip_suffix('前') else { return false };
    !before.ends_with(['提', '目', '此', '以', '之', '年', '会', '空', '当', '日', '月', '底', '事', '生', '周'])
}

/// Whether `name` stands in `text` over the byte at `at`.
fn covers(name: &str, text: &str, at: usize) -> bool {
    if name.is_empty() {
        return false;
    }
    let around = crate::text::tail(text, 0, at, name.len());
    let start = at - around.len();
    let end = crate::text::floor(text, at + name.len() + 4);
    text[start..end].match_indices(name).any(|(found, _)| (start + found..start + found + name.len()).contains(&at))
}
