//! The time that a sentence gives its figures: 上半年, 1—9月, 去年, 截至9月底.

use alloc::format;
use alloc::string::{String, ToString};

use crate::numeral;
use crate::text::tail;

/// Where a figure's period is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Period {
    /// By a date, as an index of the taken spans.
    Date(usize),
    /// By words that count from a year: that of the date, as an index of the taken spans, or else of the report.
    Relative(Relative, Option<usize>),
    /// By words that no year resolves: 近三年来.
    Open,
}

/// A period within or beside a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relative {
    /// So many years from it.
    Year(i16),
    /// 今年以来
    Since,
    /// From month to month, so many years from it.
    Months(u8, u8, i16),
    /// 截至9月
    Until(u8, i16),
}
use Relative::{Months, Since, Until, Year};

/// Words that end in 年, without it.
const YEARS: &[(&str, Relative)] = &[
    ("今", Year(0)),
    ("全", Year(0)),
    ("本", Year(0)),
    ("当", Year(0)),
    ("去", Year(-1)),
    ("上", Year(-1)),
    ("明", Year(1)),
    ("下一", Year(1)),
    ("上半", Months(1, 6, 0)),
    ("下半", Months(7, 12, 0)),
];

/// Words that end in 季度, without it.
const QUARTERS: &[(&str, Relative)] = &[
    ("一", Months(1, 3, 0)),
    ("二", Months(4, 6, 0)),
    ("三", Months(7, 9, 0)),
    ("四", Months(10, 12, 0)),
    ("1", Months(1, 3, 0)),
    ("2", Months(4, 6, 0)),
    ("3", Months(7, 9, 0)),
    ("4", Months(10, 12, 0)),
    ("前二", Months(1, 6, 0)),
    ("前两", Months(1, 6, 0)),
    ("前三", Months(1, 9, 0)),
    ("前3", Months(1, 9, 0)),
];

/// Before the words: what they are compared with is not the period of the figure.
const COMPARED: [char; 7] = ['较', '比', '与', '同', '和', '于', '以'];
/// How far words of time reach back from their last character, in bytes.
const REACH: usize = 36;

/// The period whose last word begins with the 年, 季 or 月 at `at`, not before `from`.
pub(crate) fn read(text: &str, from: usize, at: usize) -> Option<Relative> {
    let head = tail(text, from.min(at), at, REACH);
    let mut rest = text[at..].chars();
    match rest.next()? {
        '年' => year(head, rest.as_str()),
        '季' => quarter(head, rest.as_str()),
        '月' => months(head, rest.as_str()),
        _ => None,
    }
}

fn longest(table: &[(&'static str, Relative)], head: &str) -> Option<(&'static str, Relative)> {
    table.iter().filter(|(word, _)| head.ends_with(word)).max_by_key(|(word, _)| word.len()).copied()
}

fn year(head: &str, rest: &str) -> Option<Relative> {
    let (word, relative) = longest(YEARS, head)?;
    let before = &head[..head.len() - word.len()];
    let compared = rest.starts_with("同期") || rest.starts_with("相比") || rest.starts_with(['均', '末', '底', '初']);
    if before.ends_with(COMPARED) || compared {
        return None;
    }
    match relative {
        Year(0) if rest.starts_with("以来") || rest.starts_with('来') => Some(Since),
        Months(first, last, _) => Some(Months(first, last, beside(before))),
        relative => Some(relative),
    }
}

fn quarter(head: &str, rest: &str) -> Option<Relative> {
    let (word, relative) = longest(QUARTERS, head).filter(|_| rest.starts_with('度'))?;
    let before = head[..head.len() - word.len()].trim_end_matches('第');
    // 第一、二季度, 较一季度, 12季度
    if before.ends_with(COMPARED) || before.ends_with(|c: char| c == '、' || c.is_ascii_digit() || c == '十') {
        return None;
    }
    let Months(first, last, _) = relative else { return None };
    Some(Months(first, last, beside(before)))
}

fn months(head: &str, rest: &str) -> Option<Relative> {
    let (last, before) = month(head)?;
    let span = before.strip_suffix(['—', '-', '–', '～', '~', '至', '到', '－']);
    let span = span.map(|before| before.trim_end_matches('月').trim_end_matches('—'));
    let (first, before) = span.and_then(month).unwrap_or((last, before));
    // 每年9月, 9月底前, 3月5日
    let deadline = rest.starts_with("底前") || rest.starts_with("末前") || rest.starts_with(['前', '起']);
    let day = rest.starts_with(|c: char| numeral::digit(c).is_some() || c == '十');
    if first > last
        || deadline
        || day
        || before.ends_with(COMPARED)
        || before.ends_with(['每', '、', '年', '第']) && !this(before)
    {
        return None;
    }
    let shift = beside(before);
    let lead = before.trim_end_matches(|c| "今去上年".contains(c));
    if lead.ends_with("截至") || lead.ends_with("截止") || lead.ends_with("截止到") {
        return Some(Until(last, shift));
    }
    Some(Months(first, last, shift))
}

/// The month at the end of `head`, in digits or Chinese numerals, and what stands before it.
fn month(head: &str) -> Option<(u8, &str)> {
    let before = head.trim_end_matches(|c: char| c.is_ascii_digit());
    if before.len() < head.len() {
        let month = head[before.len()..].parse().ok().filter(|month| (1..=12).contains(month))?;
        return Some((month, before));
    }
    let before = head.trim_end_matches(|c| "一二三四五六七八九十".contains(c));
    let (month, len) = numeral::chinese_ordinal(&head[before.len()..])?;
    let month =
        u8::try_from(month).ok().filter(|month| (1..=12).contains(month) && len == head.len() - before.len())?;
    Some((month, before))
}

/// Whether a year stands before a month in words: 今年9月.
fn this(before: &str) -> bool {
    before.ends_with("今年") || before.ends_with("去年") || before.ends_with("上年") || before.ends_with("全年")
}

/// The years between the one counted from and the one named before: 去年上半年.
fn beside(before: &str) -> i16 {
    let shift = |word: &&(&str, Relative)| before.strip_suffix('年').is_some_and(|before| before.ends_with(word.0));
    match YEARS.iter().find(shift) {
        Some((_, Year(shift))) => *shift,
        _ => 0,
    }
}

impl Relative {
    /// Whether the words may count from a year that the sentence names (2031年上半年), as 去年 does not.
    pub(crate) fn within_named_year(self) -> bool {
        matches!(self, Year(0) | Months(_, _, 0) | Until(_, 0))
    }

    /// The ISO 8601 form, counted from `year`.
    pub(crate) fn iso(self, year: u16) -> Option<String> {
        let of = |shift: i16| year.checked_add_signed(shift);
        Some(match self {
            Year(shift) => of(shift)?.to_string(),
            Since => format!("{year}/.."),
            Months(first, last, shift) if first == last => format!("{}-{first:02}", of(shift)?),
            Months(first, last, shift) => format!("{0}-{first:02}/{0}-{last:02}", of(shift)?),
            Until(month, shift) => format!("../{}-{month:02}", of(shift)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_time_resolve_against_a_year() {
        for (text, want) in [
            ("今年", Some("2031")),
            ("今年以来", Some("2031/..")),
            ("去年", Some("2030")),
            ("明年", Some("2032")),
            ("上半年", Some("2031-01/2031-06")),
            ("去年下半年", Some("2030-07/2030-12")),
            ("第三季度", Some("2031-07/2031-09")),
            ("今年前三季度", Some("2031-01/2031-09")),
            ("1—9月", Some("2031-01/2031-09")),
            ("1月至9月", Some("2031-01/2031-09")),
            ("十一月份", Some("2031-11")),
            ("截至10月底", Some("../2031-10")),
            ("较去年", None),
            ("去年同期", None),
            ("四个季度", None),
            ("13月", None),
            ("9月底前", None),
            ("3月5日", None),
            ("个月", None),
            ("三年", None),
            ("年均", None),
            ("以上年", None),
        ] {
            let ends = text.char_indices().filter(|(_, c)| matches!(c, '年' | '季' | '月'));
            let found = ends.filter_map(|(at, _)| read(text, 0, at)).next_back().and_then(|found| found.iso(2031));
            assert_eq!(found.as_deref(), want, "{text}");
        }
    }
}
