//! Time and memory on texts made to be hard: `cargo bench --bench growth` here. Prints the time at 1, 4 and 16 times a size, the
//! exponent (1 is linear), and the bytes that the report keeps per byte of input. The time is that of the thread's own work, and
//! the least of several runs that take turns among the sizes, so that a busy machine changes little.

mod common;
#[path = "../tests/common/hard.rs"]
mod hard;

use std::hint::black_box;

use common::counting::{Counting, counts};
use cpu_time::ThreadTime;
use gongwen::Report;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The largest of the three sizes.
const LARGE: usize = 1 << 20;

/// Runs of each size, and the seconds after which no more are begun.
const MAX_RUNS: usize = 9;
const ENOUGH: f64 = 2.0;

fn main() {
    println!("{:28} {:>9} {:>9} {:>9} {:>8} {:>10}", "one MB of", "1/16 ms", "1/4 ms", "1 ms", "exponent", "kept/byte");
    let (mut steepest, mut heaviest) = (f64::MIN, f64::MIN);
    for case in hard::cases() {
        let texts = [LARGE / 16, LARGE / 4, LARGE].map(|size| case.text(size));
        let times = times(&texts);
        let exponent = slope(&texts, &times);
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
    let clause = "全年依法办理各类案件12件，依据《渡口办法》整改，";
    let line = clause.repeat((50 << 20) / clause.len() + 1);
    println!("one line of {} MB: {:.0} ms", line.len() >> 20, time(&line) * 1e3);
}

/// The least time of each text, at most so many runs of all in turn.
fn times(texts: &[String; 3]) -> [f64; 3] {
    let mut least = [f64::MAX; 3];
    let mut spent = 0.0;
    for _ in 0..MAX_RUNS {
        for (text, least) in texts.iter().zip(&mut least) {
            let seconds = time(text);
            spent += seconds;
            *least = least.min(seconds);
        }
        if spent > ENOUGH {
            break;
        }
    }
    least
}

/// The line of least squares through the logarithms.
fn slope(texts: &[String; 3], times: &[f64; 3]) -> f64 {
    let sizes = texts.each_ref().map(|text| (text.len() as f64).ln());
    let times = times.map(f64::ln);
    let mean = |values: &[f64; 3]| values.iter().sum::<f64>() / 3.0;
    let (size, time) = (mean(&sizes), mean(&times));
    let both: f64 = sizes.iter().zip(&times).map(|(x, y)| (x - size) * (y - time)).sum();
    both / sizes.iter().map(|x| (x - size).powi(2)).sum::<f64>()
}

fn time(text: &str) -> f64 {
    let start = ThreadTime::now();
    black_box(Report::parse(text));
    start.elapsed().as_secs_f64()
}
