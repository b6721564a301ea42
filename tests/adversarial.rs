//! Hard texts at sizes that a quadratic algorithm could not finish, in a thread with a small stack. No clock is asked: a run
//! that does not end has failed.
//!
//! `GONGWEN_HARD_KB` (32 without optimisation, else 1024) is the size of each hard text, `GONGWEN_PATTERNS` (400) the number of random patterns,
//! `GONGWEN_LINE_MB` (2) the length of the long line. In full, as for a release:
//!
//! ```sh
//! GONGWEN_PATTERNS=100000 GONGWEN_LINE_MB=50 cargo test --release --test adversarial
//! ```

#[path = "common/hard.rs"]
mod hard;

use gongwen::{BYTES_PER_PART, FREE_PARTS, MAX_DEPTH, MAX_DIAGNOSTICS_PER_RULE, Report, Rule, Span};

/// Bytes of stack; a main thread has eight megabytes.
const STACK: usize = 256 << 10;

/// Bytes of a text made of one random pattern.
const PATTERN_BYTES: usize = 8 << 10;

/// Tokens of reports, whole and damaged.
const TOKENS: &[&str] = &[
    "一、",
    "（一）",
    "(二）",
    "1.",
    "2、",
    "（3）",
    "①",
    "第一条",
    "第一章 ",
    "一是",
    "二要",
    "第一，",
    "5.1 ",
    "甲、",
    "A.",
    "（",
    "）",
    "《",
    "》",
    "“",
    "”",
    "\"",
    "[",
    "]",
    "<",
    ">",
    "<!--",
    "-->",
    "**",
    "#",
    "|",
    "。",
    "；",
    "：",
    "，",
    "、",
    "\n",
    "\r\n",
    "\r",
    "\u{2028}",
    " ",
    "\u{3000}",
    "\u{200B}",
    "\0",
    "2024年",
    "5月",
    "3日",
    "2024-1-2",
    "至",
    "—",
    "12",
    "1.5",
    "0",
    "9,",
    "万",
    "亿",
    "%",
    "余",
    "约",
    "第",
    "件",
    "人次",
    "元",
    "由",
    "增至",
    "分别为",
    "其中",
    "年度",
    "以来",
    "县政府",
    "渔政局",
    "报告",
    "附件",
    "表1",
    "目录",
    "来源：",
    "抄送：",
    "各位代表：",
    "特此报告",
    "印发",
    "渡口",
    "é",
    "👩",
];

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

#[test]
fn hard_texts_are_read_to_their_end() {
    in_small_stack(|| {
        let size = setting("GONGWEN_HARD_KB", if cfg!(debug_assertions) { 32 } else { 1024 }) << 10;
        for case in hard::cases() {
            check(&case.text(size));
        }
    });
}

#[test]
fn a_long_line_is_read_to_its_end() {
    in_small_stack(|| {
        let size = setting("GONGWEN_LINE_MB", 2) << 20;
        let clause = "全年办理案件12件，依据《渡口办法》整改，";
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
        for _ in 0..setting("GONGWEN_PATTERNS", 400) {
            let pattern: String = (0..1 + below(6)).map(|_| TOKENS[below(TOKENS.len())]).collect();
            check(&pattern.repeat(PATTERN_BYTES / pattern.len()));
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
        serialises(&report);
    });
}

#[test]
fn markers_deeper_than_the_limit_are_told() {
    in_small_stack(|| {
        let mut text = String::new();
        let mut path = String::from("1");
        for _ in 0..100_000 {
            text.push_str(&path);
            text.push_str(" 修渠\n");
            path.push_str(".1");
            if path.len() > 200 {
                path.truncate(1);
            }
        }
        let report = check(&text);
        assert!(report.sections().all(|(depth, _)| depth <= MAX_DEPTH));
        serialises(&report);
    });
}

#[cfg(feature = "serde")]
fn serialises(report: &Report<'_>) {
    let json = serde_json::to_string(report).expect("a report serialises");
    let back: Report<'_> = serde_json::from_str(&json).expect("JSON of a report is read");
    assert!(back == *report);
}

#[cfg(not(feature = "serde"))]
fn serialises(_: &Report<'_>) {}
