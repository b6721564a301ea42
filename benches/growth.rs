//! Time and memory on texts made to be hard: `cargo bench --bench growth` here. Prints the time at 1, 4 and 16 times a size, the
//! exponent (1 is linear), and the bytes that the report keeps per byte of input.

mod common;
#[path = "../tests/common/hard.rs"]
mod hard;

use std::hint::black_box;
use std::time::Instant;

use common::counting::{Counting, counts};
use gongwen::Report;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The largest of the three sizes.
const LARGE: usize = 1 << 20;

fn main() {
    println!("{:28} {:>9} {:>9} {:>9} {:>8} {:>10}", "one MB of", "1/16 ms", "1/4 ms", "1 ms", "exponent", "kept/byte");
    let (mut steepest, mut heaviest) = (f64::MIN, f64::MIN);
    for case in hard::cases() {
        let texts = [LARGE / 16, LARGE / 4, LARGE].map(|size| case.text(size));
        let times = texts.each_ref().map(|text| time(text));
        let exponent = (times[2] / times[0]).ln() / (texts[2].len() as f64 / texts[0].len() as f64).ln();
        let (_, before) = counts();
        let report = Report::parse(&texts[2]);
        let kept = (counts().1 - before) as f64 / texts[2].len() as f64;
        drop(report);
        let [small, middle, large] = times.map(|seconds| seconds * 1e3);
        println!("{:28} {small:9.2} {middle:9.2} {large:9.2} {exponent:8.2} {kept:10.2}", case.name());
        steepest = steepest.max(exponent);
        heaviest = heaviest.max(kept);
    }
    println!("worst: exponent {steepest:.2}, {heaviest:.2} bytes kept per byte");
    let line = "全年办理案件12件，依据《渡口办法》整改，".repeat((50 << 20) / 57 + 1);
    println!("one line of {} MB: {:.0} ms", line.len() >> 20, time_once(&line) * 1e3);
}

/// The least of five runs; of two where a run is long.
fn time(text: &str) -> f64 {
    let first = time_once(text);
    let more = if first < 0.1 { 4 } else { 1 };
    (0..more).map(|_| time_once(text)).fold(first, f64::min)
}

fn time_once(text: &str) -> f64 {
    let start = Instant::now();
    black_box(Report::parse(text));
    start.elapsed().as_secs_f64()
}
