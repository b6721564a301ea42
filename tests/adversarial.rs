//! Hard texts at sizes that a quadratic algorithm could not finish, in a thread with a small stack: a run that does not end has
//! failed. One test asks a clock, that of the thread's own work, which knows nothing of what else the machine does.
//!
//! `GONGWEN_HARD_KB` (32 without optimisation, else 1024) is the size of each hard text, `GONGWEN_PATTERNS` (400) the number of random patterns,
//! `GONGWEN_LINE_MB` (2) the length of the long line. In full, as for a release:
//!
//! ```sh
//! GONGWEN_PATTERNS=100000 GONGWEN_LINE_MB=50 cargo test --release --test adversarial
//! ```

#[path = "common/hard.rs"]
mod hard;
#[path = "common/promises/mod.rs"]
mod promises;

use cpu_time::ThreadTime;
use gongwen::{BYTES_PER_PART, Chunking, Edition, FREE_PARTS, MAX_DEPTH, MAX_DIAGNOSTICS_PER_RULE, Report, Rule, Span};
use promises::tokens::TOKENS;

/// Bytes of stack; a main thread has eight megabytes.
const STACK: usize = 256 << 10;

/// Bytes of a text made of one random pattern.
const PATTERN_BYTES: usize = 8 << 10;

/// Bytes of the smaller text whose time is compared with that of the larger one.
const GROWTH_BYTES: usize = 4 << 10;

/// Seconds below which a clock says little.
const SHORTEST: f64 = 1e-5;

/// Of so many random patterns one is used in all ways, too.
const USED: usize = 16;

fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

fn in_small_stack(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(test).expect("a thread can be had");
    assert!(thread.join().is_ok(), "the thread panicked");
}

/// Parses and checks what must hold for any text.
#[track_caller]
fn check(text: &str) -> Report<'_> {
    let report = Report::parse(text);
    let mut at = 0;
    for segment in &report.segments {
        assert_eq!(segment.span.start, at, "segments touch");
        assert!(segment.span.end > at && text.is_char_boundary(segment.span.end), "a segment has characters");
        at = segment.span.end;
    }
    assert_eq!(at, text.len(), "segments tile the text");
    assert!(report.diagnostics.len() <= MAX_DIAGNOSTICS_PER_RULE * Rule::ALL.len() + 1, "diagnostics are bounded");
    let most = FREE_PARTS + text.len() / BYTES_PER_PART;
    assert!(report.quantities.len() <= most, "quantities are bounded");
    // Headings with a number, and those that are a line.
    assert!(report.sections().count() <= 2 * most, "sections are bounded");
    assert!(report.content.len() <= 2 * most && report.annexes.len() <= most, "blocks are bounded");
    report
}

/// What is made of a report, each in time linear in its text and on a small stack.
fn use_up(report: &Report<'_>) {
    for chunking in [Chunking::new(40), Chunking::new(usize::MAX), Chunking::new(400).merge_small(true)] {
        let _ = chunking.chunks(report);
    }
    let _ = report.to_markdown();
    let _ = report.outline().to_string();
    let editions = [Edition::new("甲", report).year(2031), Edition::new("甲", report).year(2032)];
    let _ = gongwen::compare(&editions);
    let _ = report.duties();
    let _ = report.line_index();
}

#[test]
fn hard_texts_are_read_to_their_end() {
    in_small_stack(|| {
        let size = setting("GONGWEN_HARD_KB", if cfg!(debug_assertions) { 32 } else { 1024 }) << 10;
        for case in hard::cases() {
            let text = case.text(size);
            let report = check(&text);
            use_up(&report);
            assert!(serialised(&report).len() >= text.len());
        }
    });
}

/// Time of the thread's own work, the least of some runs.
fn seconds(runs: usize, work: impl Fn()) -> f64 {
    let once = || {
        let start = ThreadTime::now();
        work();
        start.elapsed().as_secs_f64()
    };
    (0..runs).map(|_| once()).fold(f64::MAX, f64::min)
}

/// What is measured, by its name.
type Work = (&'static str, fn(&Report<'_>));

/// Of two texts, one eight times as long as the other, quadratic work takes 64 times as long for the longer one. Where it takes
/// more than 20 times as long, larger texts are measured, and more often, before the test fails: some lines are read as a table
/// only where they are many.
#[test]
fn time_grows_as_the_text_does() {
    in_small_stack(|| {
        for case in hard::cases() {
            let ratio = |runs: usize, work: fn(&Report<'_>)| {
                let texts = [case.text(runs * GROWTH_BYTES), case.text(8 * runs * GROWTH_BYTES)];
                let [short, long] = texts.each_ref().map(|text| {
                    let report = Report::parse(text);
                    seconds(runs, || work(&report))
                });
                long / short.max(SHORTEST)
            };
            let works: [Work; 2] = [("parsing", |report| drop(Report::parse(&report.text))), ("using", use_up)];
            for (what, work) in works {
                assert!([1, 2, 4, 8, 16].into_iter().any(|runs| ratio(runs, work) < 20.0), "{what} {}", case.name());
            }
        }
    });
}

#[test]
fn a_long_line_is_read_to_its_end() {
    in_small_stack(|| {
        let size = setting("GONGWEN_LINE_MB", 2) << 20;
        let clause = "全年依法办理各类案件12件，依据《渡口办法》整改，";
        let report = check(&clause.repeat(size / clause.len() + 1)).quantities.len();
        assert_eq!(report, size / clause.len() + 1);
    });
}

#[test]
fn random_patterns_are_read_to_their_end() {
    in_small_stack(|| {
        let mut state = 0x2545_F491_4F6C_DD1D_u64;
        let mut below = |limit: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % limit as u64) as usize
        };
        for nth in 0..setting("GONGWEN_PATTERNS", 400) {
            let mut part = || -> String { (0..1 + below(6)).map(|_| TOKENS[below(TOKENS.len())]).collect() };
            // One pattern, or a second behind it.
            let (first, second) = (part(), part());
            let half = |pattern: &str| pattern.repeat(PATTERN_BYTES / 2 / pattern.len());
            let text = half(&first) + &half(if nth % 2 == 0 { &first } else { &second });
            let report = check(&text);
            if nth % USED == 0 {
                use_up(&report);
                serialises(&report);
            }
        }
    });
}

#[test]
fn nested_markers_have_a_bounded_depth() {
    in_small_stack(|| {
        // Every marker is the first of a list of its own, deeper than the one before: 1. 1.1 1.1.1 … and ever new styles.
        let mut text = String::new();
        let styles = [
            "第一编 ",
            "第一章 ",
            "第一节 ",
            "第一条 ",
            "一、",
            "（一）",
            "1.",
            "（1）",
            "①",
            "一是",
            "第一，",
            "甲、",
            "1）",
        ];
        for nth in 0..100_000 {
            text.push_str(styles[nth % styles.len()]);
            text.push_str("修渠\n");
        }
        let report = check(&text);
        let deepest = report.sections().map(|(depth, _)| depth).max();
        assert!(deepest.is_some_and(|depth| depth <= MAX_DEPTH));
        assert!(report.path_of(Span::new(text.len() - 2, text.len() - 1)).len() <= MAX_DEPTH);
        let owned = report.clone().into_owned();
        assert!(owned == report);
        use_up(&report);
        serialises(&report);
    });
}

#[test]
fn nested_numbers_have_a_bounded_depth() {
    in_small_stack(|| {
        // 1. 1.1 1.1.1 … as deep as a number is read, and deeper.
        let mut text = String::new();
        for nth in 0..100_000 {
            let path = vec!["1"; 1 + nth % 40].join(".");
            text.push_str(&path);
            text.push_str(if nth % 40 == 0 { ".修渠\n" } else { " 修渠\n" });
        }
        let report = check(&text);
        assert!(report.sections().all(|(depth, _)| depth <= MAX_DEPTH));
        assert!(report.sections().any(|(depth, _)| depth > 3));
        use_up(&report);
        serialises(&report);
    });
}

#[cfg(feature = "serde")]
fn serialised(report: &Report<'_>) -> String {
    serde_json::to_string(report).expect("a report serialises")
}

#[cfg(not(feature = "serde"))]
fn serialised(report: &Report<'_>) -> String {
    report.text.to_string()
}

#[cfg(feature = "serde")]
fn serialises(report: &Report<'_>) {
    let back: Report<'_> = serde_json::from_str(&serialised(report)).expect("JSON of a report is read");
    assert!(back == *report);
    let binary = postcard::to_allocvec(report).expect("a report serialises");
    let back: Report<'_> = postcard::from_bytes(&binary).expect("the binary form of a report is read");
    assert!(back == *report);
}

#[cfg(not(feature = "serde"))]
fn serialises(_: &Report<'_>) {}
