//! A slow and obvious reference for numerals: numbers written out, and numerals read by the definition of their units.

use gongwen::Numeral;
use rust_decimal::Decimal;

use super::bytes::Bytes;

pub const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
pub const CAPITALS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];

/// 0-9999 as spoken; `inner` writes the 一 of 一十 (as behind 百 and 零).
fn section(n: u64, digits: [&str; 10], tens: [&str; 4], inner: bool) -> String {
    let mut text = String::new();
    let mut zero = false;
    for (power, unit) in [(1000, tens[3]), (100, tens[2]), (10, tens[1]), (1, tens[0])] {
        let digit = n / power % 10;
        if digit == 0 {
            zero |= !text.is_empty();
            continue;
        }
        if zero {
            text.push('零');
            zero = false;
        }
        let short = power == 10 && digit == 1 && text.is_empty() && !inner;
        if !short {
            text.push_str(digits[digit as usize]);
        }
        text.push_str(unit);
    }
    text
}

/// A number below a trillion, in the digits and units given.
pub fn chinese(n: u64, digits: [&str; 10], units: [&str; 4], wan: &str, yi: &str) -> String {
    if n == 0 {
        return "零".into();
    }
    let mut text = String::new();
    let mut below = false;
    for (power, unit) in [(100_000_000, yi), (10_000, wan), (1, "")] {
        let part = n / power % 10_000;
        if part == 0 {
            below |= !text.is_empty();
            continue;
        }
        if !text.is_empty() && (below || part < 1000) {
            text.push('零');
        }
        below = false;
        let inner = !text.is_empty();
        text.push_str(&section(part, digits, units, inner));
        text.push_str(unit);
    }
    text
}

/// The number in the characters of today.
pub fn modern(n: u64) -> String {
    chinese(n, DIGITS, ["", "十", "百", "千"], "万", "亿")
}

/// The number before a measure word: 两 for 二 alone.
pub fn spoken(n: u64) -> String {
    if n == 2 { "两".into() } else { modern(n) }
}

/// 1,234,567
pub fn thousands(n: u64, separator: &str) -> String {
    let plain = n.to_string();
    let mut text = String::new();
    for (i, c) in plain.chars().enumerate() {
        if i > 0 && (plain.len() - i) % 3 == 0 {
            text.push_str(separator);
        }
        text.push(c);
    }
    text
}

/// ASCII digits made full-width.
pub fn wide(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_digit() { char::from_u32(c as u32 - 0x30 + 0xFF10).unwrap() } else { c })
        .collect()
}

/// The value of a numeral of Chinese digits and units as a school book writes it; `None` for all else, also for what the crate
/// reads more kindly. The largest unit divides the text: what stands before it multiplies it, what stands behind adds to it.
pub fn by_the_book(text: &str) -> Option<u128> {
    let chars: Vec<char> = text.chars().collect();
    if chars == ['零'] { Some(0) } else { value(&chars, true, true) }
}

const UNITS: [(char, u128); 5] = [('亿', 100_000_000), ('万', 10_000), ('千', 1000), ('百', 100), ('十', 10)];

fn digit(c: char) -> Option<u128> {
    "一二三四五六七八九".chars().position(|d| d == c).map(|at| at as u128 + 1)
}

fn value(text: &[char], first: bool, last: bool) -> Option<u128> {
    for (unit, power) in UNITS {
        let Some(at) = text.iter().position(|&c| c == unit) else { continue };
        let (before, behind) = (&text[..at], &text[at + 1..]);
        let before = match before {
            [] if power == 10 && first => 1,
            _ if power > 1000 => value(before, first, false).filter(|before| *before < 10_000)?,
            [c] => digit(*c)?,
            _ => return None,
        };
        let behind = match behind {
            [] => 0,
            ['零', rest @ ..] => value(rest, false, last).filter(|value| *value < power / 10)?,
            [c] if power == 10 => digit(*c)?,
            // 三百五 is 350; in 三百五万 nobody knows.
            [c] if last => digit(*c)? * (power / 10),
            rest => value(rest, false, last).filter(|value| (power / 10..power).contains(value))?,
        };
        return Some(before * power + behind);
    }
    match text {
        [c] => digit(*c),
        _ => None,
    }
}

fn read(text: &str) -> Decimal {
    text.parse::<Numeral>().unwrap_or_else(|error| panic!("{text}: {error}")).value()
}

/// Bytes become a number that is written and read back, or a numeral that is read by two readers.
pub fn check(bytes: &mut Bytes<'_>) {
    match bytes.below(4) {
        0 => {
            let n = bytes.number() % 10u64.pow(bytes.below(13) as u32);
            let n = n / 10u64.pow(bytes.below(13) as u32) * 10u64.pow(bytes.below(13) as u32 / 2);
            let n = n % 1_000_000_000_000;
            for text in [
                modern(n),
                chinese(n, DIGITS, ["", "十", "百", "千"], "萬", "億"),
                chinese(n, CAPITALS, ["", "拾", "佰", "仟"], "万", "亿"),
            ] {
                assert_eq!(read(&text), Decimal::from(n), "{text}");
            }
            assert!(by_the_book(&modern(n)).is_none_or(|value| value == u128::from(n)));
        }
        1 => arabic(bytes),
        2 => {
            let letters: Vec<char> = "一二三四五六七八九十百千万亿零".chars().collect();
            let mut text = String::new();
            while !bytes.0.is_empty() && text.len() < 120 {
                text.push(bytes.pick(&letters));
            }
            if let Some(value) = by_the_book(&text) {
                assert_eq!(text.parse::<Numeral>().map(Numeral::value), Ok(Decimal::from(value)), "{text}");
            }
            in_a_sentence(&text);
        }
        _ => {
            let letters: Vec<char> =
                "0123456789０９零〇一二两三五九十百千万亿廿壹佰.,，点·几数余多约至-％ a".chars().collect();
            let mut text = String::new();
            while !bytes.0.is_empty() && text.len() < 400 {
                text.push(bytes.pick(&letters));
            }
            in_a_sentence(&text);
        }
    }
}

/// A decimal number, plain, full-width, in groups, with a multiplier.
fn arabic(bytes: &mut Bytes<'_>) {
    let n = bytes.number() % 10u64.pow(1 + bytes.below(17) as u32);
    let scale = bytes.below(5);
    let fraction = bytes.below(60_000) % 10usize.pow(scale as u32);
    let end = if scale == 0 { String::new() } else { format!(".{fraction:0scale$}") };
    let plain = format!("{n}{end}");
    let value: Decimal = plain.parse().unwrap();
    assert_eq!(read(&plain), value);
    assert_eq!(read(&wide(&plain)), value);
    if n >= 1000 {
        for separator in [",", "，"] {
            assert_eq!(read(&(thousands(n, separator) + &end)), value);
        }
    }
    for (word, factor) in [("万", 10_000u64), ("亿", 100_000_000), ("千", 1000), ("万亿", 1_000_000_000_000)] {
        if n > 0 {
            if let Some(value) = value.checked_mul(Decimal::from(factor)).filter(|_| n < 1_000_000_000_000) {
                assert_eq!(read(&format!("{plain}{word}")), value, "{plain}{word}");
            }
        }
    }
}

/// A numeral alone has the value that its figure has.
fn in_a_sentence(text: &str) {
    let numeral = text.parse::<Numeral>();
    let sentence = format!("全年登记渡船{text}艘。");
    let found: Vec<_> = gongwen::quantities(&sentence).collect();
    super::invariants::apart(&sentence, found.iter().map(|quantity| quantity.span));
    let whole = format!("{text}艘");
    for quantity in found.iter().filter(|quantity| quantity.text == whole && quantity.upper.is_none()) {
        if let (Some(value), Ok(numeral)) = (quantity.value, numeral) {
            assert_eq!(value, numeral.value(), "{sentence}");
        }
    }
}
