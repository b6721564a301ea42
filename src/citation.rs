//! Titles cited between 《 and 》.
//!
//! One pass over each line, with a stack of the brackets that are open. What stays open at the end of the line, or at a
//! full stop, was never closed and swallows nothing: the pairs after it stand.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use crate::diagnostic::Sink;
use crate::{Diagnostic, Rule, Span};

/// The longest title that is read, in bytes (300 Chinese characters); the longest of a Chinese law has about 80.
/// A 《 whose 》 stands farther away counts as never closed, and says so.
///
/// ```
/// use gongwen::MAX_TITLE_BYTES;
/// let title = "渡".repeat(MAX_TITLE_BYTES / 3);
/// assert_eq!(gongwen::citations(&format!("《{title}》")).count(), 1);
/// assert_eq!(gongwen::citations(&format!("《{title}口》")).count(), 0);
/// ```
pub const MAX_TITLE_BYTES: usize = 900;

/// Marks that end a sentence: a title does not run over them, unless its 》 follows at once.
const ENDS: [&str; 2] = ["。", "；"];

/// Marks between the 》 of 《…《…》 and a later 》 that show the two to belong to different titles; a title inside a title
/// is rarer than a lost bracket.
const CLAUSES: [char; 6] = ['，', ',', '：', ':', '；', ';'];

/// How many characters of an odd title a message quotes.
const QUOTED: usize = 10;

const OPEN: &str = "《";
const CLOSE: &str = "》";

/// A title that the text cites.
///
/// `span` is the title without its brackets: a byte range of the text that was parsed. Of nested titles, 《…〈…〉…》 and
/// 《…《…》…》, the outer one is the citation (GB/T 15834-2011, 4.15).
///
/// ```
/// let found: Vec<_> = gongwen::citations("依据《集市规则（试行）》办理").collect();
/// assert_eq!(found[0].title, "集市规则（试行）");
/// assert_eq!((found[0].span.start, found[0].span.end), (9, 33));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Citation<'a> {
    /// The title, as written between the brackets.
    pub title: Cow<'a, str>,
    /// Its place.
    pub span: Span,
}

impl<'a> Citation<'a> {
    pub(crate) fn new(title: Cow<'a, str>, span: Span) -> Self {
        Self { title, span }
    }

    /// The same citation, borrowing nothing.
    ///
    /// ```
    /// let cited = |text: String| gongwen::citations(&text).next().map(|citation| citation.into_owned());
    /// assert_eq!(cited("依据《渡口办法》".to_string()).unwrap().title, "渡口办法");
    /// ```
    #[must_use]
    pub fn into_owned(self) -> Citation<'static> {
        Citation { title: Cow::Owned(self.title.into_owned()), span: self.span }
    }
}

/// The citations of `text`, in order, found line by line as they are asked for.
///
/// A citation stays inside its line. 《《…》 opens once; a 《 that never closes and a 》 that never opened give nothing
/// here and a diagnostic in a [`Report`](crate::Report). An empty 《》 cites nothing.
///
/// ```
/// let titles: Vec<_> = gongwen::citations("《渡口办法等文件，以及《《桥梁细则》").map(|c| c.title).collect();
/// assert_eq!(titles, ["桥梁细则"]);
/// ```
pub fn citations(text: &str) -> Citations<'_> {
    let mut scanner = Scanner::default();
    scanner.look_at(Span::new(0, text.len()));
    Citations { text, scanner }
}

/// The iterator of [`citations`].
///
/// ```
/// let mut citations = gongwen::citations("《渡口办法》《桥梁细则》");
/// assert_eq!(citations.next().unwrap().title, "渡口办法");
/// assert_eq!(citations.count(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Citations<'a> {
    text: &'a str,
    scanner: Scanner,
}

impl<'a> Iterator for Citations<'a> {
    type Item = Citation<'a>;

    fn next(&mut self) -> Option<Citation<'a>> {
        let span = self.scanner.next(self.text, &mut ())?;
        Some(Citation::new(Cow::Borrowed(&self.text[span.range()]), span))
    }
}

impl core::iter::FusedIterator for Citations<'_> {}

/// Appends the places of the titles in a region of `text`, in order; what is odd goes to `sink`.
pub(crate) fn readings<'d>(
    text: &str,
    region: Span,
    scanner: &mut Scanner,
    out: &mut Vec<Span>,
    sink: &mut impl Sink<'d>,
) {
    scanner.look_at(region);
    out.extend(core::iter::from_fn(|| scanner.next(text, sink)));
}

/// A 《 that waits for its 》.
#[derive(Clone, Copy, Debug)]
struct Opening {
    at: usize,
    /// The 《 that follows with nothing but blanks between.
    touched_by: Option<usize>,
}

/// Finds the titles of one region after the other; keeps its buffers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scanner {
    at: usize,
    end: usize,
    open: Vec<Opening>,
    /// The outermost pairs so far, by their titles, while a bracket around them may still close; and how many of them have
    /// been given out since.
    pairs: Vec<Span>,
    given: usize,
    /// The end of the last 》 that closed a pair.
    closed: usize,
}

impl Scanner {
    fn look_at(&mut self, region: Span) {
        (self.at, self.end, self.given, self.closed) = (region.start, region.end, 0, usize::MAX);
        self.open.clear();
        self.pairs.clear();
    }

    fn next<'d>(&mut self, text: &str, sink: &mut impl Sink<'d>) -> Option<Span> {
        loop {
            // Once no bracket around them is open, the pairs stand.
            if self.open.is_empty() {
                if let Some(span) = self.pairs.get(self.given) {
                    self.given += 1;
                    return Some(*span);
                }
                self.pairs.clear();
                self.given = 0;
            }
            let bytes = &text.as_bytes()[..self.end];
            // 0xE3 leads 《 》 。, 0xEF leads ；: of the bytes of Chinese text these two lead little but punctuation. What ends a title is asked
            // for where one is open.
            let ahead = &bytes[self.at..];
            let found = match self.open[..] {
                [] => memchr::memchr(0xE3, ahead),
                _ => memchr::memchr3(0xE3, 0xEF, b'\n', ahead),
            };
            let Some(at) = found.map(|found| self.at + found) else {
                self.at = self.end;
                if self.open.is_empty() {
                    return None;
                }
                self.give_up(text, sink);
                continue;
            };
            let rest = &text[at..self.end];
            self.at = at + if bytes[at] == b'\n' { 1 } else { 3 };
            if rest.starts_with(OPEN) {
                self.opening(text, at);
            } else if rest.starts_with(CLOSE) {
                self.closing(text, at, sink);
            } else if !self.open.is_empty() && ends(rest) {
                self.give_up(text, sink);
            }
        }
    }

    fn opening(&mut self, text: &str, at: usize) {
        if let Some(last) = self.open.last_mut() {
            if text[last.at + OPEN.len()..at].chars().all(char::is_whitespace) {
                last.touched_by = Some(at);
            }
        }
        self.open.push(Opening { at, touched_by: None });
    }

    fn closing<'d>(&mut self, text: &str, at: usize, sink: &mut impl Sink<'d>) {
        let mark = Span::new(at, at + CLOSE.len());
        let Some(opening) = self.open.last().copied() else {
            self.unopened(text, mark, sink);
            return;
        };
        let title = Span::new(opening.at + OPEN.len(), at);
        let later_title = self.pairs.last().filter(|inner| inner.start > title.start).is_some_and(|inner| {
            let from = inner.end + CLOSE.len();
            at - from <= MAX_TITLE_BYTES && text[from..at].contains(CLAUSES)
        });
        if title.len() > MAX_TITLE_BYTES || later_title {
            // The brackets below it are as far away, or farther, and would swallow the same clause.
            self.give_up(text, sink);
            self.unopened(text, mark, sink);
            return;
        }
        self.open.pop();
        self.closed = mark.end;
        let inner = self.pairs.iter().rposition(|pair| pair.start < title.start).map_or(0, |at| at + 1);
        if let [only] = self.pairs[inner..] {
            if text[title.start..only.start].trim() == OPEN && text[only.end..title.end].trim() == CLOSE {
                doubled(Span::new(opening.at, only.start), OPEN, true, sink);
                doubled(Span::new(only.end, mark.end), CLOSE, true, sink);
                return;
            }
        }
        self.pairs.truncate(inner);
        if !text[title.range()].trim().is_empty() {
            self.pairs.push(title);
        }
    }

    /// Nothing that is open will close.
    fn give_up<'d>(&mut self, text: &str, sink: &mut impl Sink<'d>) {
        let open = core::mem::take(&mut self.open);
        let mut list = open.iter().peekable();
        while let Some(first) = list.next() {
            let Some(mut toucher) = first.touched_by else {
                unclosed(text, first.at, self.end, sink);
                continue;
            };
            let mut certain = true;
            while let Some(next) = list.next_if(|next| next.at == toucher) {
                match next.touched_by {
                    Some(further) => toucher = further,
                    None => {
                        certain = false;
                        unclosed(text, next.at, self.end, sink);
                    }
                }
            }
            doubled(Span::new(first.at, toucher + OPEN.len()), OPEN, certain, sink);
        }
    }

    fn unopened<'d>(&mut self, text: &str, mark: Span, sink: &mut impl Sink<'d>) {
        if self.closed <= mark.start && text[self.closed..mark.start].chars().all(char::is_whitespace) {
            doubled(Span::new(self.closed - CLOSE.len(), mark.end), CLOSE, true, sink);
            self.closed = mark.end;
            return;
        }
        sink.report(Diagnostic::new(Rule::CitationUnopened, mark, "no “《” opens the title that this “》” closes"));
    }
}

/// Whether `rest` begins with the end of a line or a sentence, the 》 not following at once.
fn ends(rest: &str) -> bool {
    rest.starts_with('\n')
        || ENDS.iter().any(|mark| rest.strip_prefix(mark).is_some_and(|after| !after.starts_with(CLOSE)))
}

fn unclosed<'d>(text: &str, at: usize, end: usize, sink: &mut impl Sink<'d>) {
    let quoted: String = text[at + OPEN.len()..end].chars().take_while(|&c| c != '\n').take(QUOTED).collect();
    sink.report(Diagnostic::new(
        Rule::CitationUnclosed,
        Span::new(at, at + OPEN.len()),
        format!(
            "no “》” closes the title that begins with “《{quoted}” in this sentence, within {} characters",
            MAX_TITLE_BYTES / 3
        ),
    ));
}

fn doubled<'d>(span: Span, mark: &'static str, certain: bool, sink: &mut impl Sink<'d>) {
    let message = if mark == OPEN {
        "“《” stands more than once before one title"
    } else {
        "“》” stands more than once behind one title"
    };
    let diagnostic = Diagnostic::new(Rule::CitationDoubled, span, message);
    sink.report(if certain { diagnostic.fix(span, mark) } else { diagnostic });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The titles; the rule and the words of each diagnostic.
    type Outcome<'t> = (Vec<&'t str>, Vec<(&'static str, &'t str)>);
    type Row<'t> = (&'t str, &'t [&'t str], &'t [(&'static str, &'t str)]);

    fn within<'d>(text: &str, region: Span, sink: &mut impl Sink<'d>) -> Vec<Span> {
        let mut spans = Vec::new();
        readings(text, region, &mut Scanner::default(), &mut spans, sink);
        spans
    }

    fn read(text: &str) -> Outcome<'_> {
        let mut found: Vec<Diagnostic<'_>> = Vec::new();
        let spans = within(text, Span::new(0, text.len()), &mut found);
        let titles: Vec<_> = spans.iter().map(|span| &text[span.range()]).collect();
        assert_eq!(citations(text).map(|c| c.span).collect::<Vec<_>>(), spans, "{text}");
        (titles, found.iter().map(|d| (d.rule.id(), &text[d.span.range()])).collect())
    }

    #[test]
    fn titles_and_what_is_odd_about_them() {
        let unclosed = ("citation/unclosed", "《");
        let unopened = ("citation/unopened", "》");
        let cases: &[Row<'_>] = &[
            ("修订《渡口规程》，印发《桥梁细则（2031年版）》", &["渡口规程", "桥梁细则（2031年版）"], &[]),
            ("《关于贯彻〈渡口规程〉的意见》", &["关于贯彻〈渡口规程〉的意见"], &[]),
            ("《关于贯彻<渡口规程>的清单》", &["关于贯彻<渡口规程>的清单"], &[]),
            ("《关于修改《渡口规程》《桥梁细则》的决定》", &["关于修改《渡口规程》《桥梁细则》的决定"], &[]),
            ("《《渡口规程》释义》出版", &["《渡口规程》释义"], &[]),
            ("落实《《渡口规划》和《桥梁规划》", &["渡口规划", "桥梁规划"], &[("citation/doubled", "《《")]),
            ("落实《 《渡口规划》", &["渡口规划"], &[("citation/doubled", "《 《")]),
            ("落实《《《渡口规划》", &["渡口规划"], &[("citation/doubled", "《《《")]),
            ("落实《《渡口规划》，推进桥梁规划》", &["渡口规划"], &[("citation/doubled", "《《"), unopened]),
            ("落实《渡口规划，《船闸办法》，对照桥梁规划》", &["船闸办法"], &[unclosed, unopened]),
            (
                "《关于修改《渡口规程》，废止《桥梁细则》的决定》",
                &["关于修改《渡口规程》，废止《桥梁细则》的决定"],
                &[],
            ),
            ("落实《《渡口规划》》", &["渡口规划"], &[("citation/doubled", "《《"), ("citation/doubled", "》》")]),
            ("落实《渡口规划》》", &["渡口规划"], &[("citation/doubled", "》》")]),
            ("印发《渡口规程等文件，走访14户", &[], &[unclosed]),
            ("印发《渡口规程等文件，依照《桥梁细则》办理", &["桥梁细则"], &[unclosed]),
            ("印发《渡口规程等文件。对照桥梁细则》办理", &[], &[unclosed, unopened]),
            ("印发《渡口规程等文件；对照《桥梁细则》办理", &["桥梁细则"], &[unclosed]),
            ("印发《渡口规程\n桥梁细则》办理，执行《船闸办法》", &["船闸办法"], &[unclosed, unopened]),
            ("学习《今天，我们这样修桥。》一文", &["今天，我们这样修桥。"], &[]),
            ("对照督办要点》逐项梳理，落实《船闸办法》", &["船闸办法"], &[unopened]),
            ("填写《》和《　》", &[], &[]),
            ("印发《《渡口", &[], &[unclosed, ("citation/doubled", "《《")]),
            ("『渡口』〈桥梁〉“船闸”", &[], &[]),
            ("", &[], &[]),
        ];
        for (text, titles, odd) in cases {
            assert_eq!(read(text), (titles.to_vec(), odd.to_vec()), "{text}");
        }
    }

    #[test]
    fn a_doubled_bracket_has_a_certain_fix() {
        let mut found: Vec<Diagnostic<'_>> = Vec::new();
        within("《《船闸办法》", Span::new(0, 21), &mut found);
        let fix = found[0].fix.as_ref().unwrap();
        assert_eq!((fix.span, &*fix.replacement), (Span::new(0, 6), "《"));
    }

    #[test]
    fn a_title_beyond_the_limit_is_reported() {
        let text = format!("《{}》与《船闸办法》", "长".repeat(301));
        assert_eq!(
            read(&text),
            (["船闸办法"].to_vec(), [("citation/unclosed", "《"), ("citation/unopened", "》")].to_vec())
        );
        let text = format!("《{}》", "长".repeat(300));
        assert_eq!(read(&text).0.len(), 1);
    }

    #[test]
    fn a_region_bounds_the_reading() {
        let text = "《甲》《乙》《丙》";
        assert_eq!(within(text, Span::new(9, 18), &mut ()), [Span::new(12, 15)]);
        assert_eq!(within(text, Span::new(9, 15), &mut ()), []);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_in_order(text in "[《》〈。；，甲 \n\r]{0,60}") {
            let (titles, _) = read(&text);
            assert!(titles.iter().all(|title| !title.contains('\n')));
            let spans: Vec<_> = citations(&text).map(|c| c.span).collect();
            assert!(spans.windows(2).all(|pair| pair[0].end < pair[1].start));
        }
    }
}
