//! Several numbers together: ranges, ratios, series, and numbers that share what follows them.

use nom::bytes::complete::{take_while, take_while1};
use nom::character::complete::one_of;
use nom::combinator::recognize;
use nom::multi::{many0_count, many1_count};
use nom::{IResult, Parser};

use super::number::Number;
use super::{BLANKS, COLONS, CUE_REACH, MINUS, Outcome, Place, Skip, Unit, UnitText, bounds, figure, judge, unit_at};
use crate::Span;
use crate::numeral::exact::Exact;
use crate::numeral::{self, Script};
use crate::quantity::not_quantity as words;
use crate::quantity::unit::{self, Class, Dimension, Lexicon};

/// What stands between the two numbers of a range.
const DASHES: &[&str] = &["-", "－", "–", "——", "—", "~", "～", "〜", "至", "到", "−", "─", "﹣", "‐", "‑"];
/// What is behind a dash at the start of `rest`; one blank may stand on each side of it (2 至 3 名).
fn dashed(rest: &str) -> Option<&str> {
    let first = rest.chars().next()?;
    // No dash and neither 至 nor 到 is another character of running text.
    let text = matches!(first, '\u{4E00}'..='\u{9FFF}' | '，' | '。' | '、' | '；' | '（' | '）' | '”');
    if text && !matches!(first, '至' | '到') {
        return None;
    }
    let dash = rest.strip_prefix(BLANKS).unwrap_or(rest);
    let second = DASHES.iter().find_map(|word| dash.strip_prefix(*word))?;
    Some(second.strip_prefix(BLANKS).unwrap_or(second))
}

/// At most this many numbers share the unit behind the last of them.
const MAX_SHARED: usize = 8;

/// The end of 第1、2、3 and 第一至第三: the whole series is ordinal.
pub(super) fn series(text: &str, mut end: usize) -> usize {
    loop {
        let rest = &text[end..];
        let Some(sep) = ["、", "至", "到", "和", "及", "-", "—", "～"].iter().find(|sep| rest.starts_with(**sep))
        else {
            return end;
        };
        let Some(word) = numeral::read(&rest[sep.len()..]) else { return end };
        end += sep.len() + word.len;
    }
}

/// Ratios and times (3:2, 8:30-17:30) and numbers glued together (12.3034.5253).
pub(super) fn run(place: Place<'_>, end: usize) -> Option<Outcome> {
    let text = place.text;
    let rest = &text[end..];
    if !rest.starts_with(|c| matches!(c, '.' | '．') || COLONS.contains(c) || blank(c)) {
        return None;
    }
    if let Ok((behind, groups)) = groups(rest) {
        let span = Span::new(place.at, text.len() - behind.len());
        // 3.0.1 and 5.1.1 are versions and headings; long groups are figures that lost what parted them.
        let long = groups.split(['.', '．']).any(|group| group.chars().nth(2).is_some());
        // B.1.1.529 is a name.
        let named = text[..place.at].trim_end_matches('.').ends_with(|c: char| c.is_ascii_alphabetic());
        return Some(if long && !named { Outcome::Glued(span) } else { Skip(span.end) });
    }
    let (behind, _) = ratio(rest).ok()?;
    Some(Skip(text.len() - behind.len()))
}

fn digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn blank(c: char) -> bool {
    BLANKS.contains(&c)
}

/// .5253.18: what goes on behind a number that already has its decimal point.
fn groups(text: &str) -> IResult<&str, &str> {
    let group = (one_of(".．"), take_while1(digit));
    recognize(many1_count(group)).parse(text)
}

/// :48:48.4, blanks allowed.
fn ratio(text: &str) -> IResult<&str, &str> {
    let colon = (take_while(blank), one_of(COLONS), take_while(blank));
    let part = (take_while1(digit), many0_count((one_of(".．"), take_while1(digit))));
    recognize(many1_count((colon, part))).parse(text)
}

pub(super) fn without_unit(place: Place<'_>, number: &Number, lexicon: &Lexicon<'_>) -> Outcome {
    let text = place.text;
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
        return figure(bounds, None, None, UnitText::Is(""), Dimension::Other);
    }
    if let Some(second) = dashed(rest) {
        let second_at = text.len() - second.len();
        let Some(second) = Number::read(text, second_at) else { return Skip(end) };
        let behind = &text[second.end..];
        let code = DASHES
            .iter()
            .any(|dash| behind.strip_prefix(dash).is_some_and(|s| s.starts_with(|c: char| c.is_ascii_digit())));
        let found = unit_at(&second, behind, lexicon).filter(|_| !code && second.percent.is_none());
        let Some((found, gap)) = found else { return Skip(second.end) };
        let start = second.end + gap;
        let unit = Unit { span: Span::new(start, start + found.len), dimension: found.dimension, class: found.class };
        let mut low = number.low;
        // 1-2万元, 3-5百米: the multiplier counts for both.
        let shared = low.and_then(|low| low.shift(second.power));
        if less(shared, second.low) {
            low = shared;
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
            inner: None,
            middle_dot: false,
            percent: None,
        };
        return range(place, &joined, second.low, unit, found.head);
    }
    shared(place, number, lexicon).unwrap_or(Skip(end))
}

/// 百分之九十一点五, 百分之三十至百分之五十
fn percent(place: Place<'_>, number: &Number, sign: &'static str) -> Outcome {
    let text = place.text;
    let rest = &text[number.end..];
    let unit = Unit { span: Span::new(number.end, number.end), dimension: Dimension::Percent, class: Class::Plain };
    let mut end = number.end;
    let mut high = number.high();
    if let Some(second) = dashed(rest) {
        let second = Number::read(text, text.len() - second.len());
        if let Some(second) = second.filter(|second| less(number.low, second.low)) {
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
        let word = Number::read(text, start)?;
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

/// The upper number of a range whose both numbers have the unit, and where it ends.
pub(super) fn second(
    place: Place<'_>,
    number: &Number,
    unit: &str,
    rest: &str,
    lexicon: &Lexicon<'_>,
) -> Option<(Option<Exact>, usize)> {
    let Place { text, line, at, .. } = place;
    let above = ["以上", "及以上"].iter().find_map(|word| rest.strip_prefix(word));
    let start = match above {
        Some(after) => {
            let link = ["不满", "不足", "不超过", "至", "、", "，", ""];
            let second = link.iter().find_map(|word| after.strip_prefix(word))?;
            second.strip_prefix(BLANKS).unwrap_or(second)
        }
        None => dashed(rest)?,
    };
    let start = text.len() - start.len();
    if above.is_none() && text[line..at].ends_with(['由', '从', '自']) {
        return None;
    }
    let second = Number::read(text, start)?;
    let (found, gap) = unit_at(&second, &text[second.end..], lexicon)?;
    let end = second.end + gap + found.len;
    // -15℃至10℃
    let below_zero = place.text[line..at].ends_with(MINUS) && matches!(found.dimension, Dimension::Temperature);
    let below = ["以下", "以内"].iter().find(|word| text[end..].starts_with(**word));
    let closed = below.is_some() || text[..start].ends_with(['满', '足', '过']);
    let rises = below_zero || less(number.low, second.low);
    let same = &text[second.end + gap..end] == unit && rises && second.inner.is_none();
    if !same || (above.is_some() && !closed) {
        return None;
    }
    Some((second.low, end))
}

/// A range that ends, with its unit, where `unit` ends.
pub(super) fn range(place: Place<'_>, number: &Number, high: Option<Exact>, unit: Unit, head: usize) -> Outcome {
    let text = place.text;
    let word = &text[unit.span.start..unit.span.start + head];
    if word == "年" && number.digits == 4 || words::other_word(word, &text[unit.span.start..]) {
        return Skip(unit.span.start);
    }
    let calendar = word == "日" && text[place.line..place.at].ends_with(['月', '日']);
    let prev = text[place.line..place.at].chars().next_back();
    if calendar
        || prev.is_some_and(|c| matches!(c, '第' | '前' | '+'))
        || (word == "点" || word == "位" && prev == Some('列'))
    {
        return Skip(unit.span.start);
    }
    let bounds = bounds(place, number, unit.span.end, unit);
    if unit.class == Class::Calendar && word == "日" && !bounds.outer && !judge::lasts(text, place.line, place.at) {
        return Skip(unit.span.start);
    }
    figure(bounds, number.low, high, UnitText::At(unit.span), unit.dimension)
}
