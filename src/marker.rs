//! The marks that number a division: 一、 （一） 1. （1） ① 第一章 一是 and their kin.

use alloc::borrow::Cow;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::str::FromStr;

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{one_of, satisfy};
use nom::combinator::{map, map_opt, not, opt, recognize, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{IResult, Parser};

use crate::numeral::{chinese_ordinal, digit};
use crate::{Span, lines::is_blank};

/// Arabic numbers of more digits number nothing in a document.
const MAX_ARABIC_DIGITS: usize = 4;
/// Ranks that are named together lie closer than this: 第一、三产业, but 第一，2033年….
const MAX_RANKS: u32 = 20;
/// Blanks between a number and its 、.
const MAX_BLANKS: usize = 4;
/// A decimal marker has at most this many numbers: 5.1.1 has three.
const MAX_PATH: usize = 6;

/// How a marker is written. The style says nothing of the depth, which follows from the sequence.
///
/// GB/T 9704-2012, 7.3.3 names four levels, 一、 （一） 1. （1）; the others are practice, law drafting (编 to 条) or
/// GB/T 1.1 (1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Style {
    /// 一、
    ChineseComma,
    /// （一）, ㈠
    ChineseParen,
    /// 1. and ⒈
    ArabicDot,
    /// 1、
    ArabicComma,
    /// （1） and ⑴
    ArabicParen,
    /// 1）
    ArabicClose,
    /// ①
    Circled,
    /// 第一编, 第一部分
    Part,
    /// 第一分编
    Subpart,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 第一条
    Article,
    /// 1.1
    Decimal,
    /// 甲、
    HeavenlyStem,
    /// A. and Ⅰ、
    Latin,
    /// 一是, 一要
    Shi,
    /// 第一，, 第一是
    Di,
    /// 三 alone on its line
    Bare,
}

/// The mark of a numbered division.
///
/// ```
/// use gongwen::{Marker, Style};
/// let marker: Marker = "第十七条之一".parse().unwrap();
/// assert_eq!((marker.style, marker.ordinal, marker.suffix), (Style::Article, 17, Some(1)));
/// let marker: Marker = "5.1.1".parse().unwrap();
/// assert_eq!(marker.path.as_deref(), Some(&[5, 1, 1][..]));
/// assert!("一级".parse::<Marker>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Marker<'a> {
    /// The marker as written, without the blanks behind it.
    pub text: Cow<'a, str>,
    /// How it is written.
    pub style: Style,
    /// Its number, the last one of a decimal marker.
    pub ordinal: u32,
    /// All numbers of a decimal marker.
    pub path: Option<Vec<u32>>,
    /// 1 for 第十七条之一.
    pub suffix: Option<u32>,
    /// Its place.
    pub span: Span,
}

impl Marker<'_> {
    /// The same marker, borrowing nothing.
    #[must_use]
    pub fn into_owned(self) -> Marker<'static> {
        Marker {
            text: Cow::Owned(self.text.into_owned()),
            style: self.style,
            ordinal: self.ordinal,
            path: self.path,
            suffix: self.suffix,
            span: self.span,
        }
    }
}

/// The string is no marker, or more than one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a marker such as 一、（一）1. or 第一条")]
#[non_exhaustive]
pub struct MarkerError;

impl FromStr for Marker<'static> {
    type Err = MarkerError;

    fn from_str(text: &str) -> Result<Self, MarkerError> {
        match read(text) {
            Some(reading) if reading.len == text.len() => Ok(Marker {
                text: Cow::Owned(text.to_string()),
                style: reading.style,
                ordinal: reading.ordinal,
                path: reading.path,
                suffix: reading.suffix,
                span: Span::new(0, text.len()),
            }),
            _ => Err(MarkerError),
        }
    }
}

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
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, style: Style, ordinal: u32, len: &str) {
        let reading = read(text).unwrap_or_else(|| panic!("no marker in {text}"));
        assert_eq!((reading.style, reading.ordinal, &text[..reading.len]), (style, ordinal, len), "{text}");
    }

    #[test]
    fn every_style() {
        use Style::*;
        for (text, style, ordinal, marker) in [
            ("一、收入", ChineseComma, 1, "一、"),
            ("十一、其他", ChineseComma, 11, "十一、"),
            ("二十、收尾", ChineseComma, 20, "二十、"),
            ("一百零二、附件", ChineseComma, 102, "一百零二、"),
            ("壹、总述", ChineseComma, 1, "壹、"),
            ("(一）收入", ChineseParen, 1, "(一）"),
            ("（十二)收入", ChineseParen, 12, "（十二)"),
            ("㈢收入", ChineseParen, 3, "㈢"),
            ("一）收入", ChineseParen, 1, "一）"),
            ("1. 收入", ArabicDot, 1, "1."),
            ("１２．收入", ArabicDot, 12, "１２．"),
            ("⒊收入", ArabicDot, 3, "⒊"),
            ("3、收入", ArabicComma, 3, "3、"),
            ("（2） 收入", ArabicParen, 2, "（2）"),
            ("（ 2 ）收入", ArabicParen, 2, "（ 2 ）"),
            ("⑷收入", ArabicParen, 4, "⑷"),
            ("1）收入", ArabicClose, 1, "1）"),
            ("⑳收入", Circled, 20, "⑳"),
            ("㉑收入", Circled, 21, "㉑"),
            ("第一编　总则", Part, 1, "第一编"),
            ("第二部分 收入", Part, 2, "第二部分"),
            ("第一分编\u{2002}\u{2002}通则", Subpart, 1, "第一分编"),
            ("第 一 章 总 则", Chapter, 1, "第 一 章"),
            ("第三节　召集", Section, 3, "第三节"),
            ("第一千二百六十条　本法", Article, 1260, "第一千二百六十条"),
            ("第12条 本法", Article, 12, "第12条"),
            ("5.1.1 重伤", Decimal, 1, "5.1.1"),
            ("丙、收入", HeavenlyStem, 3, "丙、"),
            ("B.收入", Latin, 2, "B."),
            ("IV、收入", Latin, 4, "IV、"),
            ("（C）收入", Latin, 3, "（C）"),
            ("一是收入", Shi, 1, "一是"),
            ("十五是收入", Shi, 15, "十五是"),
            ("二要收入", Shi, 2, "二要"),
            ("第一，收入", Di, 1, "第一，"),
            ("第二是收入", Di, 2, "第二是"),
            ("三", Bare, 3, "三"),
            ("ー、收入", ChineseComma, 1, "ー、"),
            ("—是收入", Shi, 1, "—是"),
            ("(-)收入", ChineseParen, 1, "(-)"),
            ("【一】收入", ChineseParen, 1, "【一】"),
            ("〔十二〕收入", ChineseParen, 12, "〔十二〕"),
        ] {
            check(text, style, ordinal, marker);
        }
    }

    #[test]
    fn a_quick_look_misses_no_beginning() {
        for c in '\u{4E00}'..='\u{9FFF}' {
            assert_eq!(may_begin(c), c == '第' || numeral(c) || stem_number(c).is_some(), "{c}");
        }
    }

    #[test]
    fn forms_are_told() {
        for (text, form) in [
            ("（一）收入", Form::Regular),
            ("(一)收入", Form::Regular),
            ("(一）收入", Form::MixedBrackets),
            ("一)收入", Form::HalfBracket),
            ("一 收入", Form::NoSeparator),
            ("（一）、收入", Form::ExtraPunctuation),
            ("①、收入", Form::ExtraPunctuation),
            ("ニ、收入", Form::LookAlike),
        ] {
            assert_eq!(read(text).map(|reading| reading.form), Some(form), "{text}");
        }
    }

    #[test]
    fn no_marker() {
        for text in [
            "",
            "收入",
            "（三农）",
            "【摘要】",
            "〔3〕",
            "【一〕",
            "（详见附件）",
            "第一责任人",
            "第一款",
            "12345678901.",
            "0.5",
        ] {
            let reading = read(text);
            assert!(reading.is_none(), "{text}: {reading:?}");
        }
        assert!("一、收入".parse::<Marker>().is_err());
    }

    #[test]
    fn an_inserted_article_has_a_suffix() {
        let reading = read("第十七条之一　已满").unwrap();
        assert_eq!((reading.ordinal, reading.suffix), (17, Some(1)));
    }
}
