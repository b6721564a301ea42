//! The parts of a written date, 年 月 日 时, and the words around them.

use nom::IResult;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::satisfy;
use nom::combinator::{map_opt, not, opt, value, verify};

use crate::calendar::ClockTime;
use crate::numeral;
use crate::words::Filter;

/// Years outside these are taken for other numbers.
///
/// ```
/// assert_eq!(gongwen::FIRST_YEAR, 1800);
/// assert_eq!(gongwen::dates("1800年").count(), 1);
/// assert_eq!(gongwen::dates("1799年").count(), 0);
/// ```
pub const FIRST_YEAR: u16 = 1800;
/// See [`FIRST_YEAR`].
///
/// ```
/// assert_eq!(gongwen::LAST_YEAR, 2199);
/// assert_eq!(gongwen::dates("2199年").count(), 1);
/// assert_eq!(gongwen::dates("2200年").count(), 0);
/// ```
pub const LAST_YEAR: u16 = 2199;

/// At most so many blanks between two parts, as in `2032 年 5 月`.
const MAX_BLANKS: usize = 4;

/// What stands between the ends of an interval; longer ones first.
pub(super) const CONNECTORS: &[&str] =
    &["——", "--", "—", "–", "-", "‑", "―", "─", "−", "－", "~", "～", "〜", "∼", "至", "到"];

/// Their first characters.
static FIRST_OF_CONNECTORS: Filter = Filter::of_firsts(CONNECTORS);

/// Whether a connector may end in the character; no means no.
pub(super) fn connects(c: char) -> bool {
    match c {
        '至' | '到' => true,
        '\u{4E00}'..='\u{9FFF}' | '，' | '。' | '、' | '；' | '：' | '（' | '《' | '“' => false,
        _ => true,
    }
}

/// Characters that stand for 0 in a year of four numerals: 二○二四, 二O二四.
const ZEROS: &[char] = &['〇', '○', '◯', '零', 'O', 'o', 'Ｏ', 'ｏ', '0', '０'];

/// Characters before a Chinese year that make it the end of a longer number.
pub(super) const LONGER_NUMERAL: &[char] = &['十', '百', '千', '万', '亿', '点', '两'];

/// Words that leave an interval open, and belong to it.
const SINCE: &[&str] = &["以来", "至今"];

/// Words after 2000年 that make it a length of time.
pub(super) const LENGTH_AFTER: &[&str] = &["历史", "的历史", "歷史", "的歷史"];

/// Words before 2000年 that make it a length of time, where the number is a round one.
pub(super) const LENGTH_BEFORE: &[&str] = &["近", "约", "约有", "长达", "达", "距今", "超过", "逾"];

/// Words before a year that put it outside the calendar read here.
pub(super) const BEFORE_CHRIST: &[&str] = &["公元前"];

/// Words whose 度 is not that of 年度.
const NOT_ANNUAL: &[&str] = &["度过", "度過", "度假", "度汛"];

/// Words whose 代 is not that of 1980年代.
const NOT_DECADE: &[&str] = &["代表", "代理", "代办", "代码", "代建", "代管", "代销", "代缴"];

/// Words whose 号 is not that of 5月3号.
const NOT_DAY: &[&str] = &["号楼", "号院", "号线", "号令", "号公告", "号文"];

/// Words before an hour: what they add to the hours up to 11.
const HALVES: &[(&str, u8)] = &[
    ("凌晨", 0),
    ("清晨", 0),
    ("早上", 0),
    ("上午", 0),
    ("中午", 0),
    ("下午", 12),
    ("傍晚", 12),
    ("晚上", 12),
    ("晚", 12),
];

type Read<'t, T> = IResult<&'t str, T>;

/// Whether a date may go on with what follows its year: a blank, a number, 元月, a connector, 以来, 年度. No means no.
pub(super) fn goes_on(rest: &str) -> bool {
    rest.chars().next().is_some_and(|c| match c {
        '度' | '元' | '以' | '至' | '到' | '十' | '廿' | '卅' => true,
        '\u{4E00}'..='\u{9FFF}' => numeral::digit(c).is_some(),
        '，' | '。' | '、' | '；' | '：' | '（' | '）' | '《' | '》' | '“' | '”' => false,
        _ => true,
    })
}

fn begins(words: &[&str], input: &str) -> bool {
    words.iter().any(|word| input.starts_with(word))
}

fn one_of_words<'t>(
    words: &'static [&'static str],
) -> impl Parser<&'t str, Output = &'t str, Error = nom::error::Error<&'t str>> {
    move |input: &'t str| match words.iter().find(|word| input.starts_with(**word)) {
        Some(word) => tag(*word).parse(input),
        None => Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag))),
    }
}

pub(super) fn is_blank(c: char) -> bool {
    c == '\t' || (c != '\n' && c != '\r' && c.is_whitespace())
}

/// The text without the few blanks at its end.
pub(super) fn trim_end(text: &str) -> &str {
    let blanks = text.chars().rev().take(MAX_BLANKS).take_while(|&c| is_blank(c));
    &text[..text.len() - blanks.map(char::len_utf8).sum::<usize>()]
}

pub(super) fn blanks(input: &str) -> Read<'_, &str> {
    // Most parts touch: a digit or a Chinese character follows.
    match input.as_bytes().first() {
        Some(b'0'..=b'9' | 0xE4..=0xE9) | None => Ok((input, "")),
        Some(_) => take_while_m_n(0, MAX_BLANKS, is_blank).parse(input),
    }
}

/// 0-9 and ０-９
pub(super) fn is_arabic(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// A digit of either script, and no letter that looks like one.
pub(super) fn is_numeral(c: char) -> bool {
    numeral::digit(c).is_some()
}

/// The numeral of a year: Arabic, or Chinese with the zeros of [`ZEROS`]; the flag says which.
pub(super) fn year_digit(c: char, chinese: bool) -> Option<u16> {
    if let '1'..='9' = c {
        return (!chinese).then_some(c as u16 - '0' as u16);
    }
    if ZEROS.contains(&c) {
        return Some(0);
    }
    let arabic = is_arabic(c);
    match numeral::digit(c) {
        Some(value) if arabic != chinese && !matches!(c, '两' | '兩') => Some(value as u16),
        _ => None,
    }
}

/// A number of one or two digits, or a Chinese one up to 九十九.
fn number(input: &str) -> Read<'_, u8> {
    alt((arabic, chinese)).parse(input)
}

/// One or two digits; three are no month, day or hour.
fn arabic(input: &str) -> Read<'_, u8> {
    // Nearly all are of one byte each.
    if let &[a @ b'0'..=b'9', ref behind @ ..] = input.as_bytes() {
        let (value, len) = match *behind {
            [b @ b'0'..=b'9', ..] => ((a - b'0') * 10 + b - b'0', 2),
            _ => (a - b'0', 1),
        };
        if !input[len..].starts_with(is_arabic) {
            return Ok((&input[len..], value));
        }
    }
    let (rest, digits) =
        (take_while_m_n(1, 2, is_arabic), not(satisfy(is_arabic))).map(|(digits, ())| digits).parse(input)?;
    let value = digits.chars().filter_map(numeral::digit).fold(0, |sum, digit| sum * 10 + digit);
    Ok((rest, value as u8))
}

fn chinese(input: &str) -> Read<'_, u8> {
    let figure = |input| {
        map_opt(satisfy(|c| year_digit(c, true).is_some() && !c.is_ascii()), |c| year_digit(c, true)).parse(input)
    };
    let ten = |input| satisfy(|c| c == '十').parse(input);
    let with_ten = (opt(figure), ten, opt(figure)).map(|(tens, _, ones)| tens.unwrap_or(1) * 10 + ones.unwrap_or(0));
    let twenty =
        (alt((value(20, tag("廿")), value(30, tag("卅")))), opt(figure)).map(|(tens, ones)| tens + ones.unwrap_or(0));
    let placed = (figure, opt(figure)).map(|(first, second)| second.map_or(first, |second| first * 10 + second));
    alt((with_ten, twenty, placed)).map(|value: u16| value as u8).parse(input)
}

pub(super) fn connector(input: &str) -> Read<'_, &str> {
    let (words, _) = blanks(input)?;
    if !FIRST_OF_CONNECTORS.holds_first(words) {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag)));
    }
    (one_of_words(CONNECTORS), blanks).map(|(word, _)| word).parse(words)
}

/// 5月, 05月, 五月, 元月, 5月份; a range of months (1-6月) gives both.
pub(super) fn months(input: &str) -> Read<'_, (u8, Option<u8>)> {
    // 正月 is a month of the lunar calendar.
    let first_month = value(1, tag("元"));
    (blanks, alt((number, first_month)), opt((connector, number).map(|(_, to)| to)), blanks, tag("月"), opt(tag("份")))
        .map(|(_, from, to, ..)| (from, to))
        .parse(input)
}

/// 3日, 03日, 3号; a range of days (1-3日) gives both.
pub(super) fn days(input: &str) -> Read<'_, (u8, Option<u8>)> {
    let number_of = |input| verify(tag("号"), |_: &str| !begins(NOT_DAY, input)).parse(input);
    let day = alt((tag("日"), number_of, tag("號")));
    (blanks, number, opt((connector, number).map(|(_, to)| to)), blanks, day)
        .map(|(_, from, to, ..)| (from, to))
        .parse(input)
}

/// A time after its day: none inside where the figures are not on a clock.
pub(super) fn time(input: &str) -> Read<'_, Option<ClockTime>> {
    (blanks, alt((clock, spoken))).map(|(_, time)| time).parse(input)
}

/// 15:52, 08:05:09, T15:52
fn clock(input: &str) -> Read<'_, Option<ClockTime>> {
    let colon = |input| alt((tag(":"), tag("："))).parse(input);
    let two = |input| verify(arabic, |_| input_starts_with_two(input)).parse(input);
    (opt(tag("T")), arabic, colon, two, opt((colon, two).map(|(_, second)| second)))
        .map(|(_, hour, _, minute, second)| ClockTime::new(hour, Some(minute), second))
        .parse(input)
}

fn input_starts_with_two(input: &str) -> bool {
    input.chars().take(2).filter(|&c| is_arabic(c)).count() == 2
}

/// 上午10点30分, 08时05分, 8点半
fn spoken(input: &str) -> Read<'_, Option<ClockTime>> {
    let half = move |input| match HALVES.iter().find(|(word, _)| str::starts_with(input, word)) {
        Some((word, add)) => value(*add, (tag(*word), blanks)).parse(input),
        None => Ok((input, 0)),
    };
    let minute = alt((value(30, tag("半")), (number, tag("分")).map(|(minute, _)| minute)));
    let second = (number, tag("秒")).map(|(second, _)| second);
    (half, number, alt((tag("时"), tag("時"), tag("点"), tag("點"))), opt((minute, opt(second))), opt(tag("整")))
        .map(|(add, hour, _, rest, whole)| {
            let hour = if hour < 12 { hour + add } else { hour };
            let (minute, second) = rest.map_or((whole.map(|_| 0), None), |(minute, second)| (Some(minute), second));
            ClockTime::new(hour, minute, second)
        })
        .parse(input)
}

/// 以来, 至今
pub(super) fn since(input: &str) -> Read<'_, &str> {
    one_of_words(SINCE).parse(input)
}

/// The 度 of 年度.
pub(super) fn annual(input: &str) -> Read<'_, &str> {
    verify(tag("度"), |_: &str| !begins(NOT_ANNUAL, input)).parse(input)
}

/// The month and day of `-03-23`, `/3/23` or `.3.5`, behind a year.
pub(super) fn numeric_tail(input: &str) -> Read<'_, (u8, u8)> {
    let (_, mark) = satisfy(|c| matches!(c, '-' | '/' | '.')).parse(input)?;
    let mark = |input| satisfy(|c| c == mark).parse(input);
    (mark, arabic, mark, arabic).map(|(_, month, _, day)| (month, day)).parse(input)
}

/// The 代 of 1980年代.
pub(super) fn decade(input: &str) -> Read<'_, &str> {
    verify(tag("代"), |_: &str| !begins(NOT_DECADE, input)).parse(input)
}
