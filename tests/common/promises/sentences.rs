//! Ordinary sentences with figures that are known because they were made: number, bound, unit and subject.

use gongwen::{Bound, Quantity, Report, quantities};
use rust_decimal::Decimal;

use super::bytes::Bytes;
use super::numerals;

/// A sentence, its stop included, and its figures in order.
pub struct Sentence {
    pub text: String,
    pub figures: Vec<Figure>,
}

/// What is to be read.
#[derive(Debug, PartialEq)]
pub struct Figure {
    pub text: String,
    pub value: Decimal,
    pub upper: Option<Decimal>,
    pub unit: String,
    pub bound: Bound,
}

const VERBS: &[&str] = &["办理", "清点", "整修", "排查", "审核", "公示", "登记"];
const SUBJECTS: &[&str] =
    &["渡船", "案件", "河堤隐患", "渔政纠纷", "证照申请", "农具", "沿岸各村台账", "《渡口办法》条款"];
const OPENINGS: &[&str] = &["全年", "镇里", "县渔政局", "沿岸各村", "我局", "青石镇"];
const UNITS: &[&str] =
    &["件", "个", "处", "份", "起", "名", "户", "次", "人次", "公里", "亩", "吨", "万元", "亿元", "小时", "个工作日"];
const BEFORE: &[(&str, Bound)] = &[
    ("", Bound::Exact),
    ("", Bound::Exact),
    ("约", Bound::Approx),
    ("近", Bound::Nearly),
    ("超过", Bound::MoreThan),
    ("不少于", Bound::AtLeast),
    ("不超过", Bound::AtMost),
    ("不足", Bound::LessThan),
];
const BEHIND: &[(&str, Bound)] = &[("以上", Bound::AtLeast), ("左右", Bound::Approx)];

/// A sentence of one to three clauses.
pub fn sentence(bytes: &mut Bytes<'_>) -> Sentence {
    let mut text = bytes.pick(OPENINGS).to_string();
    let mut figures = Vec::new();
    for nth in 0..1 + bytes.below(3) {
        if nth > 0 {
            text.push_str(bytes.pick(&["，", "；", "，"]));
        }
        text.push_str(bytes.pick(VERBS));
        text.push_str(bytes.pick(SUBJECTS));
        let figure = figure(bytes);
        text.push_str(&figure.text);
        figures.push(figure);
    }
    text.push('。');
    Sentence { text, figures }
}

fn figure(bytes: &mut Bytes<'_>) -> Figure {
    let unit = bytes.pick(UNITS);
    let (bare, factor) = match unit {
        "万元" => ("元", 10_000u64),
        "亿元" => ("元", 100_000_000),
        _ => (unit, 1),
    };
    let n = 2 + bytes.below(60_000) as u64;
    let made = |text: String, low: Decimal, upper: Option<Decimal>, bound: Bound| Figure {
        text,
        value: low * Decimal::from(factor),
        upper: upper.map(|upper| upper * Decimal::from(factor)),
        unit: bare.into(),
        bound,
    };
    let value = Decimal::from(n);
    match bytes.below(8) {
        0 => made(format!("{}{unit}", numerals::thousands(n, ",")), value, None, Bound::Exact),
        // 一万一千万 is 一亿一千万.
        1 => {
            let n = 2 + n % 9_998;
            made(format!("{}{unit}", numerals::spoken(n)), Decimal::from(n), None, Bound::Exact)
        }
        2 => {
            let upper = n + 1 + bytes.below(100) as u64;
            let between = bytes.pick(&["至", "-", "～"]);
            made(format!("{n}{between}{upper}{unit}"), value, Some(Decimal::from(upper)), Bound::Range)
        }
        3 => made(format!("{}0余{unit}", n), Decimal::from(n * 10), None, Bound::MoreThan),
        4 => {
            let (word, bound) = bytes.pick(BEHIND);
            made(format!("{n}{unit}{word}"), value, None, bound)
        }
        5 => {
            let tenth = Decimal::new(n as i64, 1);
            made(format!("{tenth}{unit}"), tenth, None, Bound::Exact)
        }
        _ => {
            let (word, bound) = bytes.pick(BEFORE);
            made(format!("{word}{n}{unit}"), value, None, bound)
        }
    }
}

/// What is read of each sentence alone is what was made, and what is read of it in a document.
pub fn check(sentences: &[Sentence]) {
    let mut text = String::from("青石镇2032年度工作报告\n\n县政府：\n\n一、主要做法\n（一）清点。");
    let mut places = Vec::new();
    for (nth, sentence) in sentences.iter().enumerate() {
        places.push(text.len());
        text.push_str(&sentence.text);
        match nth % 7 {
            2 => text.push_str("\n　　"),
            5 => text.push_str("\n（二）整修。\n"),
            6 => text.push_str("\n二、来年打算\n"),
            _ => {}
        }
    }
    text.push('\n');
    let report = Report::parse(&text);
    let mut rest = &report.quantities[..];
    for (sentence, &at) in sentences.iter().zip(&places) {
        let alone: Vec<_> = quantities(&sentence.text).collect();
        let read: Vec<_> = alone.iter().map(figure_of).collect();
        assert_eq!(read, sentence.figures, "{}", sentence.text);
        let end = at + sentence.text.len();
        let here;
        (here, rest) = rest.split_at(rest.partition_point(|quantity| quantity.span.end <= end));
        let row = |quantity: &Quantity<'_>, at: usize| {
            let subject = quantity.subject.as_deref().map(String::from);
            let place = quantity.subject_span.map(|span| span.start - at);
            (figure_of(quantity), quantity.span.start - at, subject, place, quantity.dimension, quantity.change)
        };
        let inside: Vec<_> = here.iter().map(|quantity| row(quantity, at)).collect();
        let outside: Vec<_> = alone.iter().map(|quantity| row(quantity, 0)).collect();
        assert_eq!(inside, outside, "{}", sentence.text);
    }
    assert!(rest.is_empty(), "{rest:?}");
}

fn figure_of(quantity: &Quantity<'_>) -> Figure {
    Figure {
        text: quantity.text.to_string(),
        value: quantity.value.unwrap_or_default(),
        upper: quantity.upper,
        unit: quantity.unit.to_string(),
        bound: quantity.bound,
    }
}
