//! The numeral parser against a slow and obvious reference: a number is written out, read back, and must be the same.

#[path = "common/promises/mod.rs"]
mod promises;

use gongwen::Numeral;
use promises::numerals::{CAPITALS, DIGITS, by_the_book, chinese, modern, thousands, wide};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn read(text: &str) -> Decimal {
    text.parse::<Numeral>().unwrap_or_else(|error| panic!("{text}: {error}")).value()
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
        prop_assert_eq!(read(&modern(n)), Decimal::from(n));
        prop_assert_eq!(read(&chinese(n, DIGITS, units, "萬", "億")), Decimal::from(n));
    }

    #[test]
    fn a_numeral_of_any_digits_and_units_reads_as_by_the_book(text in "[一二三四五六七八九十百千万亿零]{1,9}") {
        if let Some(value) = by_the_book(&text) {
            prop_assert_eq!(text.parse::<Numeral>().map(Numeral::value), Ok(Decimal::from(value)));
        }
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
