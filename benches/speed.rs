//! Each layer in bytes per second, beside UTF-8 validation, a search for newlines, four regular expressions and `duckling`,
//! all in one run on one text: `cargo bench --bench speed` here. A table of ratios comes last.

mod common;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput};
use gongwen::Report;
use regex::Regex;

/// Seconds per pass of each layer, sample by sample.
type Samples = RefCell<Vec<(&'static str, usize, Vec<f64>)>>;

fn main() {
    let documents = common::documents(5 << 20);
    let bytes: usize = documents.iter().map(String::len).sum();
    let patterns = Patterns::new();
    println!("{} documents, {bytes} bytes", documents.len());
    compare(&documents, &patterns);

    let samples = Samples::default();
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .configure_from_args();
    let mut layer = |name, read: &dyn Fn(&str) -> usize| measure(&mut criterion, &samples, name, &documents, read);
    layer("from_utf8", &|text| usize::from(std::str::from_utf8(black_box(text.as_bytes())).is_ok()));
    layer("memchr newlines", &|text| memchr::memchr_iter(b'\n', text.as_bytes()).count());
    layer("lines", &|text| gongwen::lines(text).count());
    layer("headings", &|text| gongwen::headings(text).count());
    layer("citations", &|text| gongwen::citations(text).count());
    layer("dates", &|text| gongwen::dates(text).count());
    layer("quantities", &|text| gongwen::quantities(text).count());
    layer("report", &|text| Report::parse(text).segments.len());
    layer("four regexes", &|text| patterns.count(text));
    // It reads a few KB a second: one document is enough.
    let duckling = Duckling::new();
    let one = &documents[..1];
    let (own, theirs) = (gongwen::quantities(&one[0]).count(), duckling.count(&one[0]));
    println!("duckling reads {theirs} numbers in the first document, where {own} quantities are read here");
    measure(&mut criterion, &samples, "duckling numbers", one, &|text| duckling.count(text));
    criterion.final_summary();
    table(&samples.borrow());
}

fn measure(
    criterion: &mut Criterion,
    samples: &Samples,
    name: &'static str,
    documents: &[String],
    read: &dyn Fn(&str) -> usize,
) {
    let bytes = documents.iter().map(String::len).sum();
    samples.borrow_mut().push((name, bytes, Vec::new()));
    let mut group = criterion.benchmark_group("text");
    if documents.len() == 1 {
        group.sample_size(10);
    }
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function(name, |bencher| {
        bencher.iter_custom(|passes| {
            let start = Instant::now();
            for _ in 0..passes {
                black_box(documents.iter().map(|document| read(document)).sum::<usize>());
            }
            let taken = start.elapsed();
            if let Some(row) = samples.borrow_mut().last_mut() {
                row.2.push(taken.as_secs_f64() / passes as f64);
            }
            taken
        });
    });
    group.finish();
}

fn table(samples: &[(&'static str, usize, Vec<f64>)]) {
    let speed = |(_, bytes, times): &(&str, usize, Vec<f64>)| {
        let mut times = times.clone();
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).map(|median| *bytes as f64 / median / 1e6)
    };
    let of = |name| samples.iter().find(|row| row.0 == name).and_then(speed);
    let (utf8, regexes) = (of("from_utf8"), of("four regexes"));
    println!("\n| layer | MB/s | of `from_utf8` | of the regexes |\n|---|---:|---:|---:|");
    for row in samples {
        let Some(own) = speed(row) else { continue };
        let ratio = |base: Option<f64>| base.map_or("—".into(), |base| format!("{:.3}", own / base));
        println!("| {} | {own:.2} | {} | {} |", row.0, ratio(utf8), ratio(regexes));
    }
}

/// What a competent user would write.
struct Patterns {
    headings: Regex,
    citations: Regex,
    dates: Regex,
    quantities: Regex,
}

impl Patterns {
    fn new() -> Self {
        let regex = |pattern: &str| Regex::new(pattern).expect("the pattern is well formed");
        Self {
            headings: regex(
                r"(?m)(?:^[ \u{3000}]*|。)(?:([一二三四五六七八九十]+)(?:、|是)|（([一二三四五六七八九十]+)）|([0-9]{1,2})\.)([^。\n]*)",
            ),
            citations: regex(r"《([^《》\n]{1,300})》"),
            dates: regex(
                r"([12][0-9]{3})(?:年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?(?:度|以来)?|-([0-9]{1,2})-([0-9]{1,2}))",
            ),
            quantities: regex(
                r"([0-9][0-9,]*(?:\.[0-9]+)?)(余|多)?(万|亿)?(余|多)?(%|人次|万元|件|次|个|份|名|条|处|场|项|户|元|人)",
            ),
        }
    }

    fn count(&self, text: &str) -> usize {
        [&self.headings, &self.citations, &self.dates, &self.quantities]
            .into_iter()
            .map(|pattern| {
                let mut count = 0;
                let mut places = pattern.capture_locations();
                let mut at = 0;
                while let Some(found) = pattern.captures_read_at(&mut places, text, at) {
                    at = found.end();
                    count += 1;
                }
                count
            })
            .sum()
    }
}

/// Both must find the same things: where a heading's number begins, and the whole of the others.
fn compare(documents: &[String], patterns: &Patterns) {
    let mut both = [0; 4];
    let mut alone = [[0; 2]; 4];
    for text in documents {
        let own: [BTreeSet<(usize, usize)>; 4] = [
            gongwen::headings(text).map(|heading| (heading.span.start, 0)).collect(),
            gongwen::citations(text).map(|citation| (citation.span.start, citation.span.end)).collect(),
            gongwen::dates(text).map(|date| (date.span.start, date.span.end)).collect(),
            gongwen::quantities(text).map(|quantity| (quantity.span.start, quantity.span.end)).collect(),
        ];
        let theirs: [BTreeSet<(usize, usize)>; 4] = [
            patterns
                .headings
                .captures_iter(text)
                .filter_map(|found| (1..4).find_map(|group| found.get(group)).map(|number| (number, found)))
                .map(|(number, _)| (number.start() - if text[..number.start()].ends_with('（') { 3 } else { 0 }, 0))
                .collect(),
            patterns
                .citations
                .captures_iter(text)
                .filter_map(|found| found.get(1))
                .map(|title| (title.start(), title.end()))
                .collect(),
            patterns.dates.find_iter(text).map(|found| (found.start(), found.end())).collect(),
            patterns.quantities.find_iter(text).map(|found| (found.start(), found.end())).collect(),
        ];
        for kind in 0..4 {
            both[kind] += own[kind].intersection(&theirs[kind]).count();
            alone[kind][0] += own[kind].difference(&theirs[kind]).count();
            alone[kind][1] += theirs[kind].difference(&own[kind]).count();
            if std::env::var_os("GONGWEN_SHOW").is_some() {
                for (start, _) in own[kind].symmetric_difference(&theirs[kind]).take(2) {
                    println!("  {kind}: {}", text[*start..].chars().take(20).collect::<String>().escape_debug());
                }
            }
        }
    }
    let bytes: usize = documents.iter().map(String::len).sum();
    for (kind, name) in ["headings", "citations", "dates", "quantities"].iter().enumerate() {
        let [ours, theirs] = alone[kind];
        let found = both[kind] + ours;
        println!(
            "{name}: one in {} bytes; {} by both, {ours} here alone, {theirs} by the regex alone",
            bytes / found.max(1),
            both[kind]
        );
        assert!((ours + theirs) * 100 <= both[kind], "{name}: the two must do equal work");
    }
}

/// The published extractor that this can be set beside.
struct Duckling {
    locale: duckling::Locale,
    context: duckling::Context,
    options: duckling::Options,
}

impl Duckling {
    fn new() -> Self {
        let locale = duckling::Locale::new(duckling::Lang::ZH, None);
        let now = chrono::DateTime::from_timestamp(0, 0).expect("the epoch is a time").fixed_offset();
        Self { locale, context: duckling::Context::new(now, locale), options: duckling::Options::default() }
    }

    fn count(&self, text: &str) -> usize {
        let numbers = [duckling::DimensionKind::Numeral];
        text.lines().map(|line| duckling::parse(line, &self.locale, &numbers, &self.context, &self.options).len()).sum()
    }
}
