//! What begins like a marker and numbers nothing: 一、二级海塘, （四）、（五）项, 1.2亿元, 第一条的规定.

use crate::lines::{is_blank, skip_blanks};
use crate::marker::{Form, Reading, Style, read};
use crate::numeral::{chinese_ordinal, digit};

/// What a candidate still needs before it numbers a division.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Evidence {
    /// Nothing: it reads as a marker on its own.
    Plain,
    /// The number before it in an open list, or the next one behind it.
    Neighbour,
    /// The number before it in an open list.
    Previous,
    /// The number before it in an open list, or 1, in a text that numbers the parts of such an item 1.1, 1.2.
    Decimals,
    /// A run of at least two in the same form, from one.
    Run,
    /// Two neighbours that are written the same way and count on with it, or one on each side.
    Row,
    /// Such a run, and a heading above it inside the same line: the breaks of the text are lost.
    Glued,
}

/// Words that follow a rank: in 一、二级 and 三、四季度 the numbers belong to them.
const RANKED: &[&str] = &[
    "级",
    "類",
    "类",
    "季度",
    "期",
    "审",
    "等",
    "线",
    "线城市",
    "产",
    "次",
    "年级",
    "层",
    "楼",
    "号",
    "组",
    "区",
    "批",
    "档",
    "段",
    "轮",
    "月",
    "日",
    "度",
    "甲",
    "读",
    "者",
];

/// What stands behind a bracketed number that points at a provision: （三）项, （一）至（三）. A word that
/// begins the same way and starts a heading is named beside it.
const POINTERS: &[(&str, &[&str])] =
    &[("项", &["项目"]), ("款", &["款项", "款物"]), ("目", &["目标", "目前", "目录"]), ("所列", &[]), ("规定的", &[])];

/// What joins two bracketed numbers or two articles.
const JOINERS: &[&str] = &["、", "至", "和", "或", "及", "与", "以及", "—", "-", "～", "，", ","];

/// What stands behind 第三章, 第十条 where a sentence speaks of the provision.
const PROVISION_TAILS: &[&str] = &[
    "的", "规", "和", "至", "、", "所", "第", "》", "中", "以", "款", "项", "及", "或", "）", ")", "”", "与", "，",
    "等", "修改", "执行", "处", "办理",
];

/// What 一要 begins without numbering anything.
const YAO_WORDS: &[&str] = &["求", "素", "点", "件", "害", "义", "领", "闻", "职", "务", "旨", "塞", "道"];

/// What stands behind a day that has a name: 12.4国家宪法日, 3.15消费者权益日.
const DAYS: &[&str] = &[
    "国家宪法",
    "宪法",
    "法制宣传日",
    "法治宣传日",
    "消费者权益",
    "国际消费者",
    "全民国家安全",
    "国家安全教育",
    "国际禁毒",
    "世界环境日",
    "全国消防",
    "消防宣传",
    "保密宣传",
];

/// A choice on a line of several has at most this many characters.
const MAX_CHOICE: usize = 24;

/// A heading whose number touches it, as in 一清淤护岸, has at most this many characters.
const MAX_GLUED: usize = 30;
/// A heading that a blank parts from its number has at most this many characters.
const MAX_APART: usize = 30;

/// Marker numbers above this number a line only where the list runs there.
const LARGE_ORDINAL: u32 = 60;

/// What `reading` needs, where `rest` follows the marker and `line` says whether it begins its line; `None` where it
/// numbers nothing whatever stands beside it.
pub(crate) fn evidence(reading: &Reading, rest: &str, line: bool) -> Option<Evidence> {
    let begins = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
    match reading.style {
        Style::ChineseComma => comma_list(reading, rest, line),
        Style::ArabicComma => comma_list(reading, rest, line).map(|needed| large(reading, needed)),
        Style::ChineseParen | Style::ArabicParen | Style::ArabicClose | Style::Circled => {
            let points = POINTERS.iter().any(|(word, but)| rest.starts_with(word) && !begins(but));
            if points
                || joins(rest)
                || doubled(reading, rest)
                || reading.style == Style::Circled && chooses(reading.ordinal, rest)
            {
                return None;
            }
            Some(match reading.form {
                Form::LookAlike => Evidence::Neighbour,
                Form::HalfBracket if !line => Evidence::Neighbour,
                _ => large(reading, Evidence::Plain),
            })
        }
        Style::ArabicDot if reading.form == Form::NoSeparator => numbered_apart(reading, rest, line),
        Style::ArabicDot => arabic_dot(reading, rest),
        Style::Decimal => Some(Evidence::Neighbour),
        Style::Part | Style::Subpart | Style::Chapter | Style::Section | Style::Article => {
            let paused = reading.style <= Style::Chapter && rest.starts_with('、') && !rest.starts_with("、第");
            if begins(PROVISION_TAILS) && !paused {
                return None;
            }
            let apart = paused || rest.is_empty() || skip_blanks(rest, 0, rest.len()) > 0 || begins(&["：", ":"]);
            Some(if apart { Evidence::Plain } else { Evidence::Neighbour })
        }
        Style::Di | Style::Shi => Some(Evidence::Plain),
        Style::HeavenlyStem => {
            let pair = rest.chars().next().is_some_and(|c| "甲乙丙丁戊己庚辛壬癸".contains(c));
            (!pair).then_some(Evidence::Run)
        }
        Style::Latin => Some(Evidence::Run),
        Style::Bare => line.then_some(Evidence::Run),
    }
}

/// The marker that `input` begins with, `inline` saying that it stands inside its line.
pub(crate) fn read_apart(input: &str, inline: bool) -> Option<Reading> {
    let reading = read(input)?;
    if reading.style == Style::Decimal { decimal(reading, input, inline) } else { Some(reading) }
}

/// 5.1 is a decimal marker only with a blank behind it; 6.4座码头 may be the sixth of a list, 1.2024年 the first.
fn decimal(reading: Reading, input: &str, inline: bool) -> Option<Reading> {
    let dot = input.find(['.', '．'])?;
    let len = dot + input[dot..].chars().next()?.len_utf8();
    let apart = input[reading.len..].starts_with(is_blank);
    if apart && !inline && !year(&input[len..]) {
        return Some(reading);
    }
    let path = reading.path.as_ref()?;
    if path.len() > 2 && !year(&input[len..]) {
        return None;
    }
    Some(Reading {
        style: Style::ArabicDot,
        ordinal: *path.first()?,
        path: None,
        suffix: None,
        form: Form::Regular,
        len,
    })
}

/// Whether the line begins with a marker that needs no other evidence.
pub(crate) fn marked(line: &str) -> bool {
    read_apart(line, false)
        .is_some_and(|reading| evidence(&reading, &line[reading.len..], true) == Some(Evidence::Plain))
}

/// What the 一要, 一是 or —是 needs that `rest` follows.
pub(crate) fn shi(reading: &Reading, marker: &str, rest: &str) -> Option<Evidence> {
    if marker.ends_with('要') {
        let word = YAO_WORDS.iter().any(|word| rest.starts_with(word));
        return (!word).then_some(Evidence::Run);
    }
    Some(if reading.form == Form::LookAlike { Evidence::Run } else { Evidence::Plain })
}

/// ①本人 ②亲属 ③邻居: choices side by side on one line.
fn chooses(ordinal: u32, rest: &str) -> bool {
    let next = char::from_u32('①' as u32 + ordinal);
    let mut behind_blank = false;
    rest.chars().take(MAX_CHOICE).any(|c| {
        let found = behind_blank && Some(c) == next;
        behind_blank = is_blank(c);
        found
    })
}

fn large(reading: &Reading, needed: Evidence) -> Evidence {
    if reading.ordinal > LARGE_ORDINAL { Evidence::Neighbour } else { needed }
}

fn joins(rest: &str) -> bool {
    JOINERS.iter().any(|joiner| {
        rest.strip_prefix(joiner)
            .is_some_and(|next| next.starts_with(['（', '(', '第']) || next.starts_with(['①', '②', '③']))
    })
}

/// （一）（二）项, ①②两项: two numbers that touch.
fn doubled(reading: &Reading, rest: &str) -> bool {
    read(rest).is_some_and(|next| next.style == reading.style && next.ordinal == reading.ordinal + 1)
}

/// 一、… and 1、…
fn comma_list(reading: &Reading, rest: &str, line: bool) -> Option<Evidence> {
    let irregular = match reading.form {
        Form::NoSeparator => {
            let blank = skip_blanks(rest, 0, rest.len()) > 0;
            let ranked = || RANKED.iter().any(|word| rest.starts_with(word));
            return match blank {
                true => Some(Evidence::Run),
                false => (line && names(rest) && !ranked()).then_some(Evidence::Row),
            };
        }
        Form::LookAlike => Evidence::Neighbour,
        Form::OtherMark => Evidence::Run,
        _ => Evidence::Plain,
    };
    // The numbers of a series share their script: 一、二级, but 二、3月以来.
    let number = if reading.style == Style::ArabicComma { arabic_number } else { chinese_ordinal };
    let Some((next, len)) = number(rest) else { return Some(irregular) };
    if next == reading.ordinal + 1 {
        let mut tail = &rest[len..];
        while let Some((_, more)) = tail.strip_prefix('、').and_then(number) {
            tail = &tail['、'.len_utf8() + more..];
        }
        if RANKED.iter().any(|word| tail.starts_with(word)) {
            return None;
        }
        return Some(Evidence::Neighbour);
    }
    Some(irregular)
}

/// Whether the words behind a number read as a heading: short, and no sentence.
fn names(rest: &str) -> bool {
    (2..=MAX_GLUED).contains(&rest.chars().take(MAX_GLUED + 1).count())
        && !rest.contains(['。', '；', '：', '！', '？', '，', ';', ':'])
}

fn arabic_number(rest: &str) -> Option<(u32, usize)> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    Some((rest[..digits].parse().ok()?, digits))
}

/// 2 目标 above 2.1 范围 and 2.2 期限 (GB/T 1.1): the blank parts number and words.
fn numbered_apart(reading: &Reading, rest: &str, line: bool) -> Option<Evidence> {
    let blank = skip_blanks(rest, 0, rest.len());
    let words = &rest[blank..];
    let heads = words.starts_with(|c: char| c.is_alphabetic())
        && !words.starts_with(['年', '月', '日', '或', '和', '至', '到', '、'])
        && words.chars().take(MAX_APART + 1).count() <= MAX_APART
        && !words.contains(['。', '，', '；', ',', ';']);
    (line && blank > 0 && heads && reading.ordinal <= LARGE_ORDINAL).then_some(Evidence::Decimals)
}

/// 1.…: a digit behind the stop makes it a decimal, unless a year begins there.
fn arabic_dot(reading: &Reading, rest: &str) -> Option<Evidence> {
    if reading.form == Form::OtherMark {
        return Some(Evidence::Run);
    }
    let behind = rest.trim_start_matches(|c| digit_sign(c).is_some());
    if behind.len() < rest.len() && DAYS.iter().any(|day| behind.starts_with(day)) {
        return None;
    }
    match rest.chars().next().and_then(digit_sign) {
        Some(_) if year(rest) => Some(Evidence::Plain),
        // 1.2万人次 is a figure wherever the list does not run there.
        Some(_) if behind.starts_with(['万', '亿', '%', '％']) => Some(Evidence::Previous),
        Some(_) => Some(Evidence::Neighbour),
        None => Some(large(reading, Evidence::Plain)),
    }
}

fn digit_sign(c: char) -> Option<u32> {
    if c.is_ascii_digit() || ('０'..='９').contains(&c) { digit(c) } else { None }
}

/// Four digits and 年.
pub(crate) fn year(rest: &str) -> bool {
    let mut chars = rest.chars();
    let digits = chars.by_ref().take(4).filter(|c| c.is_ascii_digit()).count();
    digits == 4 && chars.find(|c| *c != ' ') == Some('年')
}
