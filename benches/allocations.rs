//! Allocations per KB, bytes kept per byte, and what a second thread brings: `cargo bench --bench allocations` here.

mod common;

use std::hint::black_box;
use std::time::{Duration, Instant};

use common::counting::{Counting, counts};
use gongwen::Report;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn main() {
    let documents = common::documents(5 << 20);
    let bytes: usize = documents.iter().map(String::len).sum();
    let mut reports = Vec::with_capacity(documents.len());
    let (calls, kept) = counts();
    reports.extend(documents.iter().map(|document| Report::parse(document)));
    let (calls, kept) = (counts().0 - calls, counts().1 - kept);
    println!("documents            {} of {} bytes together", documents.len(), bytes);
    println!("allocations          {:.2} per KB of input", calls as f64 * 1024.0 / bytes as f64);
    println!("kept by the reports  {:.2} bytes per byte of input, the input excluded", kept as f64 / bytes as f64);
    drop(reports);

    // Counters that two threads share would slow both: what scales is measured with their cost in each of the two runs.
    let mut gains: Vec<f64> = (0..5).map(|_| one(&documents).as_secs_f64() / two(&documents).as_secs_f64()).collect();
    gains.sort_by(f64::total_cmp);
    println!("two threads          {:.2} times one (median of five)", gains[2]);
}

fn parse(documents: &[String]) {
    for document in documents {
        black_box(Report::parse(document));
    }
}

fn one(documents: &[String]) -> Duration {
    let start = Instant::now();
    parse(documents);
    start.elapsed()
}

fn two(documents: &[String]) -> Duration {
    let (first, second) = documents.split_at(documents.len() / 2);
    let start = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(|| parse(first));
        scope.spawn(|| parse(second));
    });
    start.elapsed()
}
