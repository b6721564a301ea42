//! What other extractors read of the figures in texts: `cargo run --example rivals -- [--readings FILE] FILE...`
//!
//! The crates `duckling` and `regex` are asked here; `--readings` takes what readings.py wrote of two Python
//! libraries. Each row counts the figures of this crate, and at how many of them a rival has a reading with the same value,
//! with the same value and unit, and how many readings it has where there is no figure.

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs};

use duckling::DimensionValue::{AmountOfMoney, Distance, Numeral, Quantity, Temperature, Volume};
use duckling::{Lang, Locale, MeasurementValue};
use gongwen::{Report, Span};
use regex::Regex;
use rust_decimal::Decimal;

/// What the units of the rivals are called here.
const UNITS: &[(&str, &str)] = &[
    ("Chinese yuan", "元"),
    ("CNY", "元"),
    ("Kilometer", "公里"),
    ("kilometre", "公里"),
    ("Square kilometer", "平方公里"),
    ("Y", "年"),
    ("year", "年"),
    ("Year", "年"),
    ("M", "个月"),
    ("month", "个月"),
    ("Month", "个月"),
    ("D", "天"),
    ("day", "天"),
    ("Day", "天"),
    ("workday", "个工作日"),
];

/// A number with a vague end, a power of ten, and the units that one would think of first.
const PATTERN: &str = "(?<number>[0-9][0-9,]*(?:\\.[0-9]+)?)(?:余|多)?(?<power>万|亿)?(?:余|多)?\
    (?<unit>%|元|人次|人|名|件|次|个百分点|个|份|条|处|场|项|户|家|起|期|公里|平方公里|天)";

/// What a tool reads at a place.
struct Reading {
    span: Span,
    value: Option<Decimal>,
    unit: Option<String>,
}

/// Readings by tool and file.
type Readings = BTreeMap<(String, String), Vec<Reading>>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut readings = Readings::new();
    let mut files: Vec<String> = env::args().skip(1).collect();
    if files.first().is_some_and(|first| first == "--readings") {
        let lines = fs::read_to_string(files.get(1).ok_or("--readings FILE")?)?;
        files.drain(..2);
        for line in lines.lines() {
            let found: serde_json::Value = serde_json::from_str(line)?;
            let words = |name: &str| found[name].as_str().map(str::to_string);
            let place = |name: &str| found[name].as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(0);
            let key = (words("tool").unwrap_or_default(), words("file").unwrap_or_default());
            readings.entry(key).or_default().push(Reading {
                span: Span::new(place("start"), place("end")),
                value: words("value").and_then(|value| value.parse().ok()),
                unit: words("unit"),
            });
        }
    }
    if files.is_empty() || files.iter().any(|file| file.starts_with('-')) {
        return Err("usage: rivals [--readings FILE] FILE...".into());
    }
    let texts =
        files.iter().map(|file| Ok((file, fs::read_to_string(file)?))).collect::<Result<Vec<_>, std::io::Error>>()?;
    let pattern = Regex::new(PATTERN)?;
    for (file, text) in &texts {
        readings.insert(("duckling, all dimensions".to_string(), file.to_string()), duckling(text));
        readings.insert(("a regular expression".to_string(), file.to_string()), matches(&pattern, text));
    }

    let reports: Vec<_> = texts.iter().map(|(file, text)| (*file, Report::parse(text))).collect();
    let figures: usize = reports.iter().map(|(_, report)| report.quantities.len()).sum();
    println!("{} texts with {figures} figures\n", texts.len());
    println!("{:<38}{:>8}{:>18}{:>18}", "", "value", "value and unit", "no figure there");
    let mut tools: Vec<String> = readings.keys().map(|(tool, _)| tool.clone()).collect();
    tools.dedup();
    for tool in tools {
        let mut counts = [0; 3];
        for (file, report) in &reports {
            let found = readings.get(&(tool.clone(), file.to_string())).map_or(&[][..], |found| found);
            count(report, found, &mut counts);
        }
        println!("{tool:<38}{:>8}{:>18}{:>18}", counts[0], counts[1], counts[2]);
    }
    Ok(())
}

/// Adds to the figures with their value, those with value and unit, and the readings elsewhere.
fn count(report: &Report<'_>, found: &[Reading], counts: &mut [usize; 3]) {
    let same = |unit: &Option<String>, wanted: &str| {
        let unit = unit.as_deref().unwrap_or("");
        UNITS.iter().find(|(name, _)| *name == unit).map_or(unit, |(_, here)| here) == wanted
    };
    for quantity in &report.quantities {
        let valued = || found.iter().filter(|it| it.span.overlaps(quantity.span) && it.value == quantity.value);
        counts[0] += usize::from(valued().next().is_some());
        counts[1] += usize::from(valued().any(|reading| same(&reading.unit, &quantity.unit)));
    }
    let elsewhere = |it: &&Reading| !report.quantities.iter().any(|quantity| quantity.span.overlaps(it.span));
    counts[2] += found.iter().filter(elsewhere).count();
}

/// Line by line, as it is meant for sentences; its times of day and dates are no figures and left out.
fn duckling(text: &str) -> Vec<Reading> {
    let locale = Locale::new(Lang::ZH, None);
    let now = chrono::DateTime::from_timestamp(0, 0).unwrap_or_default().fixed_offset();
    let context = duckling::Context::new(now, locale);
    let mut readings = Vec::new();
    for line in gongwen::lines(text) {
        for found in duckling::parse(&text[line.span.range()], &locale, &[], &context, &duckling::Options::default()) {
            let (value, unit) = match found.value {
                Numeral(value) => (value, None),
                AmountOfMoney(measured)
                | Distance(measured)
                | Temperature(measured)
                | Volume(measured)
                | Quantity { measurement: measured, .. } => match measured {
                    MeasurementValue::Value { value, unit } => (value, Some(unit)),
                    _ => continue,
                },
                duckling::DimensionValue::Duration { value, grain, .. } => (value as f64, Some(format!("{grain:?}"))),
                _ => continue,
            };
            let span = Span::new(line.span.start + found.start, line.span.start + found.end);
            readings.push(Reading { span, value: Decimal::try_from(value).ok().map(|value| value.normalize()), unit });
        }
    }
    readings
}

fn matches(pattern: &Regex, text: &str) -> Vec<Reading> {
    let reading = |found: regex::Captures<'_>| {
        let number: Option<Decimal> = found["number"].replace(',', "").parse().ok();
        let power = match found.name("power").map(|power| power.as_str()) {
            Some("万") => Decimal::from(10_000),
            Some("亿") => Decimal::from(100_000_000),
            _ => Decimal::ONE,
        };
        let span = found.get(0).map_or(Span::default(), |whole| whole.range().into());
        Reading {
            span,
            value: number.and_then(|number| number.checked_mul(power)),
            unit: Some(found["unit"].to_string()),
        }
    };
    pattern.captures_iter(text).map(reading).collect()
}
