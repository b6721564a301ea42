//! The marker at the start of a text, by its first character and the one behind its number.

use alloc::vec::Vec;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{map, map_opt, not, opt, recognize, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use super::Style;
use crate::lines::is_blank;
use crate::numeral::{chinese_ordinal, digit};

/// Arabic numbers of more digits number nothing in a document.
const MAX_ARABIC_DIGITS: usize = 4;
/// Ranks that are named together lie closer than this: 第一、三产业, but 第一，2033年….
const MAX_RANKS: u32 = 20;
/// Blanks between a number and its 、.
const MAX_BLANKS: usize = 4;
/// A decimal marker has at most this many numbers: 5.1.1 has three.
const MAX_PATH: usize = 6;

/// What is unusual in the writing of a marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As the standard has it, or a usual variant.
    Regular,
    /// 壹、: a level of its own above 一、 (practice of older documents).
    Financial,
    /// (一）
    MixedBrackets,
    /// 一）
    HalfBracket,
    /// 一 收入, 一收入
    NoSeparator,
    /// 一，收入, 一：收入 and 1,收入
    OtherMark,
    /// ー、
    LookAlike,
    /// （一）、
    ExtraPunctuation,
}

/// A marker at the start of a text, before anyone decided whether it numbers something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) style: Style,
    pub(crate) ordinal: u32,
    pub(crate) path: Option<Vec<u32>>,
    pub(crate) suffix: Option<u32>,
    pub(crate) form: Form,
    /// Bytes.
    pub(crate) len: usize,
}

impl Reading {
    fn new(style: Style, ordinal: u32) -> Self {
        Self { style, ordinal, path: None, suffix: None, form: Form::Regular, len: 0 }
    }

    fn form(mut self, form: Form) -> Self {
        self.form = form;
        self
    }
}

/// The marker that `input` begins with.
pub(crate) fn read(input: &str) -> Option<Reading> {
    let first = input.chars().next()?;
    let parsed = match first {
        '(' | '（' => bracketed(input),
        '【' | '〔' | '［' | '[' | '〖' => hooked(input),
        '第' => ordered(input),
        '0'..='9' | '０'..='９' => arabic(input),
        '甲' | '乙' | '丙' | '丁' | '戊' | '己' | '庚' | '辛' | '壬' | '癸' => stem(input),
        'A'..='Z' | 'a'..='z' | 'Ⅰ'..='Ⅻ' => latin(input),
        '\u{4E00}'..='\u{9FFF}' if !numeral(first) => return None,
        _ if enclosed(first).is_some() => single(input),
        _ if numeral(first) => chinese(input),
        _ if look_alike(first).is_some() => resembling(input),
        _ => return None,
    };
    let (rest, mut reading) = parsed.ok()?;
    reading.len = input.len() - rest.len();
    (reading.ordinal > 0).then_some(reading)
}

fn chinese_digit(c: char) -> Option<u32> {
    if ('\u{4E00}'..='\u{9FFF}').contains(&c) { digit(c) } else { None }
}

const FIRST_HAN: usize = 0x4E00;

/// One bit for each Chinese character that a marker may begin with.
static BEGINNINGS: [u64; (0xA000 - FIRST_HAN) / 64] = {
    let mut bits = [0; (0xA000 - FIRST_HAN) / 64];
    let bytes = "第零一二三四五六七八九十百壹贰貳两兩叁參肆伍陆陸柒捌玖拾廿卅甲乙丙丁戊己庚辛壬癸".as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let c = (bytes[at] as usize & 0xF) << 12 | (bytes[at + 1] as usize & 0x3F) << 6 | bytes[at + 2] as usize & 0x3F;
        bits[(c - FIRST_HAN) / 64] |= 1 << ((c - FIRST_HAN) % 64);
        at += 3;
    }
    bits
};

/// Whether a marker may begin with `c`: a quick no for the characters of running text and most of its punctuation.
pub(crate) fn may_begin(c: char) -> bool {
    match c {
        '\u{4E00}'..='\u{9FFF}' => {
            let place = c as usize - FIRST_HAN;
            BEGINNINGS[place / 64] >> (place % 64) & 1 == 1
        }
        '\u{2010}'..='\u{201F}' => look_alike(c).is_some(),
        '《' | '》' | '。' | '、' | '，' | '；' | '：' => false,
        _ => true,
    }
}

/// Whether the character may begin a number in Chinese numerals.
fn numeral(c: char) -> bool {
    digit(c).is_some() || matches!(c, '十' | '拾' | '百' | '廿' | '卅')
}

fn blanks(input: &str) -> IResult<&str, &str> {
    let rest = input.trim_start_matches(|c| is_blank(c) && c != '\n' && c != '\r');
    Ok((rest, &input[..input.len() - rest.len()]))
}

/// What ends most numbers of one numeral.
const BEHIND_NUMERAL: &[char] = &['、', '）', ')', '是', '要', '章', '节', '条', '，'];

fn chinese_number(input: &str) -> IResult<&str, u32> {
    let mut chars = input.chars();
    let first = chars.next().filter(|c| !c.is_ascii() && numeral(*c));
    if let (Some(value @ 1..), Some(next)) = (first.and_then(chinese_digit), chars.next()) {
        if BEHIND_NUMERAL.contains(&next) {
            return Ok((&input[input.len() - chars.as_str().len() - next.len_utf8()..], value));
        }
    }
    match first.and_then(|_| chinese_ordinal(input)) {
        Some((value, len)) => Ok((&input[len..], value)),
        None => Err(no_number(input)),
    }
}

fn is_arabic(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn arabic_number(input: &str) -> IResult<&str, u32> {
    let (mut value, mut digits) = (0, 0);
    let mut rest = input.chars();
    while let Some(next) = rest.clone().next().filter(|c| is_arabic(*c)).and_then(digit) {
        rest.next();
        digits += 1;
        if digits > MAX_ARABIC_DIGITS {
            break;
        }
        value = value * 10 + next;
    }
    if (1..=MAX_ARABIC_DIGITS).contains(&digits) { Ok((rest.as_str(), value)) } else { Err(no_number(input)) }
}

fn no_number(input: &str) -> nom::Err<nom::error::Error<&str>> {
    nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Digit))
}

fn number(input: &str) -> IResult<&str, u32> {
    alt((chinese_number, arabic_number)).parse(input)
}

fn letter(input: &str) -> IResult<&str, u32> {
    map(satisfy(|c| c.is_ascii_alphabetic()), |c: char| c.to_ascii_lowercase() as u32 - 'a' as u32 + 1).parse(input)
}

fn extra_punctuation(input: &str) -> IResult<&str, Option<char>> {
    if !input.starts_with(['、', '.', '．']) {
        return Ok((input, None));
    }
    opt(terminated(one_of("、.．"), not(one_of("(（")))).parse(input)
}

/// （一） (1) （A）
fn bracketed(input: &str) -> IResult<&str, Reading> {
    let (rest, open) = one_of("(（").parse(input)?;
    let (inside, _) = blanks(rest)?;
    let first = inside.chars().next().unwrap_or(' ');
    let (rest, (style, ordinal, like)) = if numeral(first) && !is_arabic(first) {
        map(chinese_number, |n| (Style::ChineseParen, n, false)).parse(inside)?
    } else if is_arabic(first) {
        map(arabic_number, |n| (Style::ArabicParen, n, false)).parse(inside)?
    } else {
        alt((
            map(map_opt(satisfy(|c| look_alike(c).is_some()), look_alike), |n| (Style::ChineseParen, n, true)),
            map(letter, |n| (Style::Latin, n, false)),
        ))
        .parse(inside)?
    };
    let (rest, _) = blanks(rest)?;
    let (rest, close) = one_of(")）").parse(rest)?;
    let (rest, extra) = extra_punctuation(rest)?;
    let form = if like {
        Form::LookAlike
    } else if (open == '(') != (close == ')') {
        Form::MixedBrackets
    } else if extra.is_some() {
        Form::ExtraPunctuation
    } else {
        Form::Regular
    };
    Ok((rest, Reading::new(style, ordinal).form(form)))
}

/// Brackets of other kinds that stand for round ones.
pub(crate) const HOOKS: [(char, char); 5] = [('【', '】'), ('〔', '〕'), ('［', '］'), ('[', ']'), ('〖', '〗')];

/// 【一】; digits between such brackets are marks of footnotes.
fn hooked(input: &str) -> IResult<&str, Reading> {
    let (rest, open) = one_of("【〔［[〖").parse(input)?;
    let close = HOOKS.iter().find(|hook| hook.0 == open).map_or(open, |hook| hook.1);
    let (rest, ordinal) = delimited(blanks, chinese_number, (blanks, satisfy(|c| c == close))).parse(rest)?;
    Ok((rest, Reading::new(Style::ChineseParen, ordinal).form(Form::LookAlike)))
}

/// 第一章, 第十七条之一, 第一，
fn ordered(input: &str) -> IResult<&str, Reading> {
    let (rest, ordinal) = delimited((tag("第"), blanks), number, blanks).parse(input)?;
    // 第一、三产业 and 第一、第二 count ranks.
    let later = |input| verify(number, |next| (ordinal + 1..ordinal + MAX_RANKS).contains(next)).parse(input);
    let (rest, style) = alt((
        map(tag("部分"), |_| Style::Part),
        map((tag("分"), blanks, tag("编")), |_| Style::Subpart),
        map(one_of("编篇編"), |_| Style::Part),
        map(tag("章"), |_| Style::Chapter),
        map(one_of("节節"), |_| Style::Section),
        map(one_of("条條"), |_| Style::Article),
        map(terminated(one_of("，,：:是"), not((tag("第"), later))), |_| Style::Di),
        map(terminated(tag("、"), not((opt(tag("第")), later))), |_| Style::Di),
    ))
    .parse(rest)?;
    let mut reading = Reading::new(style, ordinal);
    if style == Style::Article {
        let (rest, suffix) = opt(preceded(tag("之"), chinese_number)).parse(rest)?;
        reading.suffix = suffix;
        return Ok((rest, reading));
    }
    Ok((rest, reading))
}

/// 、, a blank before it allowed.
fn pause(input: &str) -> IResult<&str, &str> {
    preceded(take_while_m_n(0, MAX_BLANKS, |c| is_blank(c) && c != '\n' && c != '\r'), tag("、")).parse(input)
}

/// A comma that no digit follows: 1,200件 begins with a figure.
fn comma(input: &str) -> IResult<&str, char> {
    terminated(one_of("，,"), not(satisfy(|c| digit(c).is_some()))).parse(input)
}

/// 1. 1、 1） 1.1
fn arabic(input: &str) -> IResult<&str, Reading> {
    let (after, ordinal) = arabic_number(input)?;
    let dot = |input| one_of::<_, _, nom::error::Error<&str>>(".．").parse(input);
    if let Ok((mut rest, _)) = dot(after) {
        if !rest.starts_with(is_arabic) {
            return Ok((rest, Reading::new(Style::ArabicDot, ordinal)));
        }
        let mut path = Vec::from([ordinal]);
        while let Ok((next, number)) = preceded(opt(dot), arabic_number).parse(rest) {
            if path.len() > 1 && dot(rest).is_err() || path.len() == MAX_PATH {
                break;
            }
            path.push(number);
            rest = next;
        }
        return Ok(match path.last() {
            Some(&last) if path.len() > 1 && ordinal > 0 => {
                let mut reading = Reading::new(Style::Decimal, last);
                reading.path = Some(path);
                (rest, reading)
            }
            _ => (rest, Reading::new(Style::ArabicDot, ordinal)),
        });
    }
    let reading = |style| Reading::new(style, ordinal);
    match after.chars().next() {
        Some('、') => Ok((&after['、'.len_utf8()..], reading(Style::ArabicComma))),
        Some(')' | '）') => {
            let (rest, extra) = preceded(one_of(")）"), extra_punctuation).parse(after)?;
            let form = if extra.is_some() { Form::ExtraPunctuation } else { Form::Regular };
            Ok((rest, reading(Style::ArabicClose).form(form)))
        }
        _ => alt((
            map(pause, |_| reading(Style::ArabicComma)),
            map(comma, |_| reading(Style::ArabicDot).form(Form::OtherMark)),
            map(take_while_m_n(0, 0, is_blank), |_| reading(Style::ArabicDot).form(Form::NoSeparator)),
        ))
        .parse(after),
    }
}

/// 一、 一） 一是 一要 三
fn chinese(input: &str) -> IResult<&str, Reading> {
    let (after, ordinal) = chinese_number(input)?;
    let reading = |style| Reading::new(style, ordinal);
    let comma = || reading(Style::ChineseComma);
    let Some(next) = after.chars().next() else { return Ok((after, reading(Style::Bare))) };
    let behind = &after[next.len_utf8()..];
    Ok(match next {
        '、' => (behind, comma().form(financial(input))),
        '.' | '．' => (behind, comma()),
        '：' | ':' => (behind, comma().form(Form::OtherMark)),
        '，' | ',' if !behind.starts_with(|c| digit(c).is_some()) => (behind, comma().form(Form::OtherMark)),
        ')' | '）' => (behind, reading(Style::ChineseParen).form(Form::HalfBracket)),
        '是' | '要' => (behind, reading(Style::Shi)),
        _ if is_blank(next) => match pause(after) {
            Ok((rest, _)) => (rest, comma().form(financial(input))),
            Err(_) if after.trim_matches(is_blank).is_empty() => (after, reading(Style::Bare)),
            Err(_) => (after, comma().form(Form::NoSeparator)),
        },
        _ => (after, comma().form(Form::NoSeparator)),
    })
}

fn financial(input: &str) -> Form {
    if input.starts_with(|c| "壹贰貳叁參肆伍陆陸柒捌玖拾".contains(c)) {
        Form::Financial
    } else {
        Form::Regular
    }
}

const STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];

fn stem_number(c: char) -> Option<u32> {
    STEMS.iter().zip(1..).find(|(stem, _)| **stem == c).map(|(_, number)| number)
}

/// 甲、
fn stem(input: &str) -> IResult<&str, Reading> {
    let (rest, number) = terminated(map_opt(satisfy(|_| true), stem_number), one_of("、.．")).parse(input)?;
    Ok((rest, Reading::new(Style::HeavenlyStem, number)))
}

/// A. a） Ⅰ、 II.
fn latin(input: &str) -> IResult<&str, Reading> {
    let roman = map_opt(recognize(take_while_m_n(1, 4, |c| matches!(c, 'I' | 'V' | 'X'))), roman);
    let sign = map_opt(satisfy(|c| ('Ⅰ'..='Ⅻ').contains(&c)), |c| Some(c as u32 - 'Ⅰ' as u32 + 1));
    let (rest, ordinal) = terminated(alt((roman, sign, letter)), one_of("、.．)）")).parse(input)?;
    Ok((rest, Reading::new(Style::Latin, ordinal)))
}

fn roman(text: &str) -> Option<u32> {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    ROMAN.iter().position(|&roman| roman == text).map(|at| at as u32 + 1)
}

/// Numbers that are one character with their enclosure: first, last, number of the first, style.
const ENCLOSED: &[(char, char, u32, Style)] = &[
    ('①', '⑳', 1, Style::Circled),
    ('㉑', '㉟', 21, Style::Circled),
    ('㊱', '㊿', 36, Style::Circled),
    ('❶', '❿', 1, Style::Circled),
    ('⑴', '⒇', 1, Style::ArabicParen),
    ('⒈', '⒛', 1, Style::ArabicDot),
    ('㈠', '㈩', 1, Style::ChineseParen),
];

fn enclosed(c: char) -> Option<(u32, Style)> {
    let &(first, _, number, style) = ENCLOSED.iter().find(|(first, last, ..)| (*first..=*last).contains(&c))?;
    Some((c as u32 - first as u32 + number, style))
}

/// ① ⑴ ⒈ ㈠
fn single(input: &str) -> IResult<&str, Reading> {
    let (rest, (ordinal, style)) = map_opt(satisfy(|_| true), enclosed).parse(input)?;
    let (rest, extra) = extra_punctuation(rest)?;
    let form = if extra.is_some() { Form::ExtraPunctuation } else { Form::Regular };
    Ok((rest, Reading::new(style, ordinal).form(form)))
}

/// Characters that scanners and typists put for a numeral.
const LOOK_ALIKES: &[(char, u32)] = &[('ー', 1), ('-', 1), ('－', 1), ('—', 1), ('一', 1), ('ニ', 2), ('ミ', 3)];

fn look_alike(c: char) -> Option<u32> {
    LOOK_ALIKES.iter().find(|(like, _)| *like == c).map(|(_, number)| *number)
}

/// ー、 —是
fn resembling(input: &str) -> IResult<&str, Reading> {
    let (rest, ordinal) = map_opt(satisfy(|_| true), look_alike).parse(input)?;
    let (rest, style) = alt((map(tag("、"), |_| Style::ChineseComma), map(tag("是"), |_| Style::Shi))).parse(rest)?;
    Ok((rest, Reading::new(style, ordinal).form(Form::LookAlike)))
}

#[cfg(test)]
mod tests;
