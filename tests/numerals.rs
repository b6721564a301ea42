//! The numeral parser against a slow and obvious reference: a number is written out, read back, and must be the same.

use gongwen::Numeral;
use proptest::prelude::*;
use rust_decimal::Decimal;

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const CAPITALS: [&str; 10] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"];

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

fn chinese(n: u64, digits: [&str; 10], units: [&str; 4], wan: &str, yi: &str) -> String {
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

fn read(text: &str) -> Decimal {
    text.parse::<Numeral>().unwrap_or_else(|error| panic!("{text}: {error}")).value()
}

fn thousands(n: u64, separator: &str) -> String {
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

fn wide(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_digit() { char::from_u32(c as u32 - 0x30 + 0xFF10).unwrap() } else { c })
        .collect()
}

/// Numbers of every length, and round ones among them.
fn numbers() -> impl Strategy<Value = u64> {
    (0u32..=12, 0u64..1_000_000_000_000, 0u32..=12).prop_map(|(length, n, round)| {
        let n = n % 10u64.pow(length);
        n / 10u64.pow(round) * 10u64.pow(round)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_chinese_numeral_reads_back(n in numbers()) {
        let units = ["", "十", "百", "千"];
        prop_assert_eq!(read(&chinese(n, DIGITS, units, "万", "亿")), Decimal::from(n));
        prop_assert_eq!(read(&chinese(n, DIGITS, units, "萬", "億")), Decimal::from(n));
    }

    #[test]
    fn a_capital_numeral_reads_back(n in numbers()) {
        prop_assert_eq!(read(&chinese(n, CAPITALS, ["", "拾", "佰", "仟"], "万", "亿")), Decimal::from(n));
    }

    #[test]
    fn arabic_digits_read_back(n in numbers(), fraction in 0u32..1000, scale in 0u32..4) {
        let fraction = fraction % 10u32.pow(scale);
        let plain = if scale == 0 { n.to_string() } else { format!("{n}.{fraction:0width$}", width = scale as usize) };
        let value: Decimal = plain.parse().unwrap();
        prop_assert_eq!(read(&plain), value);
        prop_assert_eq!(read(&wide(&plain)), value);
        if n >= 1000 {
            for separator in [",", "，"] {
                let grouped = plain.replacen(&n.to_string(), &thousands(n, separator), 1);
                prop_assert_eq!(read(&grouped), value);
            }
        }
    }

    #[test]
    fn multipliers_multiply(n in 1u64..100_000, scale in 0u32..3) {
        let written = Decimal::from_i128_with_scale(i128::from(n), scale);
        for (word, factor) in [("万", 10_000u64), ("亿", 100_000_000), ("千", 1000), ("万亿", 1_000_000_000_000)] {
            prop_assert_eq!(read(&format!("{written}{word}")), written * Decimal::from(factor));
        }
    }

    #[test]
    fn no_text_is_too_much(text in "[0-9０-９零〇一二三十百千万亿两廿.,，点 a]{0,40}") {
        let _ = text.parse::<Numeral>();
        let _ = gongwen::quantities(&text).count();
    }
}
