//! Hard-wrapped text: lines that a printer broke, not the writer. Finds the breaks inside paragraphs, and the page numbers and
//! running heads that stand in them.

mod line;
mod measure;

use alloc::vec::Vec;

use crate::addressee::vocative;
use crate::furniture::{anywhere, cuts, page_number};
use crate::lines::Line;
use crate::look_alike::marked;
use crate::scan::{Class, Mark, Survey};
use crate::text::{at_most, tail};
use crate::title::names_document;
use crate::{Role, Span};
use line::{CLOSINGS, NUMERALS, OPEN_ENDS, columns, ends_sentence, first_word, in_no_heading, item};
use measure::{Measure, may_be_wrapped};

/// Columns of a wrapped line, a Chinese character taking two: narrower ones are lists, wider ones paragraphs.
const WIDTHS: core::ops::RangeInclusive<usize> = 36..=130;
/// Columns that a full line may lack.
const SLACK: usize = 3;
/// Columns of the indent of a paragraph (GB/T 9704-2012, 7.3.3: two characters);
const INDENT: usize = 4;
/// a line that is set in by more than half of it begins a paragraph.
const MIN_INDENT: usize = 3;
/// A label and its colon, which begin a paragraph, have at most so many characters.
const MAX_LABEL: usize = 9;
/// The last line of a paragraph has at least so many characters, where nothing else tells it.
const MIN_TAIL: usize = 6;

/// Bytes of a paragraph in which the item before is looked for.
const MAX_COUNTED: usize = 3000;

/// Each half of what a line end tears between two signs has at most this many characters.
const MAX_TORN: usize = 40;
/// Such signs: a line end between them is the printer's.
const TORN: &[(char, char)] = &[('《', '》'), ('“', '”'), ('（', '）')];

/// What to do about hard-wrapped lines.
///
/// ```
/// use gongwen::{Options, Wrapping};
/// let text = "一、渡口\n全县渡口一年来逐一检查，凡有隐患的当场停航，由乡镇限期整\n改，复查合格后方可通航。\n";
/// let lines = |wrapping| Options::new().wrapping(wrapping).parse(text).sections().next().unwrap().1.content.len();
/// assert_eq!((lines(Wrapping::Join), lines(Wrapping::Keep)), (1, 2));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Wrapping {
    /// Join them where the widths of the lines show that the text is wrapped.
    #[default]
    Detect,
    /// Join every full line that does not end its paragraph, whether or not the widths show that the text is wrapped.
    Join,
    /// Take every line as it stands.
    Keep,
}

/// What stands between the parts of a paragraph in `text`, each piece with its role, in order: line ends, page numbers,
/// running heads.
pub(crate) fn breaks(text: &str, survey: &Survey, wrapping: Wrapping) -> Vec<(Span, Role)> {
    let torn = tears_a_pair(survey.marks()) || waits_somewhere(text, survey.lines());
    if wrapping == Wrapping::Keep || wrapping == Wrapping::Detect && !torn && !may_be_wrapped(text, survey.lines()) {
        return Vec::new();
    }
    let page = Page::read(text, survey.lines());
    let measure = page.measure(wrapping);
    if measure.is_none() && !torn {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut above: Option<usize> = None;
    // The line that the paragraph at hand begins with.
    let mut start = 0;
    let (mut open, mut cut) = (false, false);
    for at in 0..page.rows.len() {
        if page.words(at).is_empty() {
            continue;
        }
        if page.rows[at].furniture {
            cut |= cuts(page.words(at));
            continue;
        }
        // Where nothing is wrapped, only a line that plainly waits for the next one, or a page that ends, can join two.
        let waits = measure.is_none() && page.waits(at);
        let behind_cut = core::mem::take(&mut cut);
        if measure.is_none() && !open && !behind_cut {
            (above, start, open) = (Some(at), at, waits);
            continue;
        }
        open = waits;
        let joins = above.is_some_and(|above| {
            let goes_on = |measure: &Measure| page.goes_on(start, above, at, measure);
            measure.as_ref().is_some_and(goes_on) || page.tears(above, at) || behind_cut && page.is_cut(above, at)
        });
        if let (Some(above), true) = (above, joins) {
            page.cut(above, at, &mut found);
        }
        if !joins {
            start = at;
        }
        above = Some(at);
    }
    found
}

/// Whether a line ends behind a 《, a “ or a （ that nothing closes in it.
fn tears_a_pair(marks: &[Mark]) -> bool {
    let mut open = [false; TORN.len()];
    marks.iter().any(|mark| {
        match mark.class() {
            Class::LineEnd => return core::mem::take(&mut open).contains(&true),
            Class::TitleOpen => open[0] = true,
            Class::TitleClose => open[0] = false,
            Class::QuoteOpen => open[1] = true,
            Class::QuoteClose => open[1] = false,
            Class::Open => open[2] = true,
            Class::Close => open[2] = false,
            _ => {}
        }
        false
    })
}

/// Whether a line ends in a comma, or stands unfinished above the end of a page.
fn waits_somewhere(text: &str, lines: &[Line]) -> bool {
    let mut open = false;
    lines.iter().map(|line| &text[line.content.range()]).filter(|words| !words.is_empty()).any(|words| {
        let above = core::mem::replace(&mut open, !ends_sentence(words));
        words.ends_with(COMMAS) || above && cuts(words)
    })
}

struct Page<'t> {
    text: &'t str,
    rows: Vec<Row<'t>>,
    /// The least number of columns before the words of a line.
    margin: usize,
}

/// A line.
struct Row<'t> {
    content: Span,
    words: &'t str,
    /// Columns of blanks before the words.
    indent: usize,
    /// Columns of the words, with the indent of a paragraph before them.
    width: usize,
    /// Whether it is furniture wherever it stands, or words that stand beside page numbers on at least two pages.
    furniture: bool,
}

impl<'t> Page<'t> {
    fn read(text: &'t str, lines: &[Line]) -> Self {
        let row = |line: &Line| Row {
            content: line.content,
            words: &text[line.content.range()],
            indent: columns(&text[line.span.start..line.content.start]),
            width: 0,
            furniture: false,
        };
        let mut rows: Vec<Row<'_>> = lines.iter().map(row).collect();
        let margin = rows.iter().filter(|row| !row.words.is_empty()).map(|row| row.indent).min().unwrap_or(0);
        let heads = running_heads(&rows);
        for row in rows.iter_mut().filter(|row| !row.words.is_empty()) {
            let indent = Some(row.indent.saturating_sub(margin)).filter(|&indent| indent <= INDENT);
            row.width = columns(row.words) + indent.unwrap_or(0);
            row.furniture = anywhere(row.words) || heads.binary_search(&row.words).is_ok();
        }
        Self { text, rows, margin }
    }

    fn words(&self, at: usize) -> &'t str {
        self.rows[at].words
    }

    /// Whether the line is set in, as one that begins a paragraph.
    fn is_set_in(&self, at: usize) -> bool {
        self.rows[at].indent >= self.margin + MIN_INDENT
    }

    /// Whether the line at `below` goes on with the paragraph of the line at `above`, which began at `start`.
    fn goes_on(&self, start: usize, above: usize, below: usize, measure: &Measure) -> bool {
        let (first, second) = (self.words(above), self.words(below));
        let width = if above > start { measure.full } else { measure.first };
        let reach = self.rows[above].width + first_word(second);
        if reach + SLACK <= width || self.is_set_in(below) {
            return false;
        }
        if ends_sentence(first) {
            let blank = (above + 1..below).any(|row| self.words(row).is_empty());
            let paged = || (above + 1..below).any(|row| page_number(self.words(row)));
            let apart = blank && !measure.spaced && !paged();
            // A line of full-width characters that had room for another one ends its paragraph.
            let room = reach + 2 <= width && !first.contains(|c: char| c.is_ascii());
            let flows = || !first.ends_with(['：', ':']) && !apart && !room && self.flows(below, measure);
            return match item(second) {
                Some(number) => measure.indented || !apart && self.counts(start, above, number - 1),
                None => !marked(second) && (measure.indented || flows()),
            };
        }
        if first.ends_with(OPEN_ENDS) {
            return true;
        }
        // A heading that had room for what stands below it and one character more ends there; half-width characters may
        // be wider in print.
        let whole = reach + 2 <= width && !first.contains(|c: char| c.is_ascii() || in_no_heading(c)) && marked(first);
        !whole && !marked(second)
    }

    /// Whether the paragraph from `start` to `end` counts up to 一是, 二是, … inside itself.
    fn counts(&self, start: usize, end: usize, number: usize) -> bool {
        let inside = self.words(start).len() > 1 && item(self.words(start)).is_none();
        let Some(numeral) = NUMERALS.get(number.wrapping_sub(1)).filter(|_| inside) else { return false };
        let from = self.rows[start].content.start;
        let words = tail(self.text, from, self.rows[end].content.end, MAX_COUNTED);
        words.match_indices(numeral).any(|(at, _)| words[at + numeral.len()..].starts_with('是'))
    }

    /// Whether the line reads as running text: where paragraphs have no indent, more full lines that end in a stop stand
    /// inside a paragraph than at its end.
    fn flows(&self, at: usize, measure: &Measure) -> bool {
        let words = self.words(at);
        let label = words.char_indices().take(MAX_LABEL).any(|(_, c)| matches!(c, '：' | ':'));
        let closes = label || CLOSINGS.iter().any(|closing| words.starts_with(closing));
        // Where the indent is lost, a line that is full as a first one only begins a paragraph.
        let full = self.rows[at].width + 2 + SLACK > measure.full;
        !closes && (full || words.ends_with('。') && words.chars().take(MIN_TAIL).count() == MIN_TAIL)
    }

    /// Whether the end of a page, or a photograph, stands inside the sentence of the line at `above`: both lines are running
    /// text, and the upper one ends neither a sentence nor as a heading does.
    fn is_cut(&self, above: usize, below: usize) -> bool {
        let (first, second) = (self.words(above), self.words(below));
        let open = first.ends_with(COMMAS);
        let runs = |words: &str| words.contains(['，', '。', '；', ',']);
        let heading = || marked(first) && !first.contains('。') || names_document(first);
        let indented = self.is_set_in(below);
        !ends_sentence(first) && (open || runs(first) && !heading() && !indented) && runs(second) && !marked(second)
    }

    /// Whether the line at `at` ends in a comma, or leaves one of [`TORN`] open.
    fn waits(&self, at: usize) -> bool {
        let words = self.words(at);
        if words.ends_with(COMMAS) {
            return true;
        }
        let end = tail(words, 0, words.len(), char::MAX.len_utf8() * MAX_TORN);
        !ends_sentence(words) && TORN.iter().any(|&(open, close)| end.rfind(open) > end.rfind(close))
    }

    /// Whether a line end of a text that is not wrapped stands inside a sentence: behind a comma, or between two of
    /// [`TORN`], as in a heading over two lines.
    fn tears(&self, above: usize, below: usize) -> bool {
        let (first, second) = (self.words(above), self.words(below));
        if first.ends_with(COMMAS) {
            return self.rows[above].width >= MIN_WAITING && !self.is_set_in(below) && !labels(second);
        }
        let clause = |words: &str| words.contains(['，', '。', '；', '：', '“', ',', ';', ':']);
        TORN.iter().any(|&(open, close)| {
            let both = [open, close];
            let Some(from) = first.rfind(both).filter(|&at| first[at..].starts_with(open)) else { return false };
            let window = second.char_indices().nth(MAX_TORN).map_or(second.len(), |(at, _)| at);
            let Some(to) = second[..window].find(both).filter(|&at| second[at..].starts_with(close)) else {
                return false;
            };
            let (head, tail) = (&first[from + open.len_utf8()..], &second[..to]);
            at_most(head, MAX_TORN) && !clause(head) && !clause(tail)
        })
    }

    /// The pieces between two lines of one paragraph.
    fn cut(&self, above: usize, below: usize, found: &mut Vec<(Span, Role)>) {
        let mut from = self.rows[above].content.end;
        for at in above + 1..below {
            let words = self.rows[at].content;
            if !words.is_empty() {
                found.push((Span::new(from, words.start), Role::Blank));
                found.push((words, Role::Furniture));
                from = words.end;
            }
        }
        found.push((Span::new(from, self.rows[below].content.start), Role::Blank));
    }
}

/// Lines that touch a page number, each at least twice, sorted.
fn running_heads<'t>(rows: &[Row<'t>]) -> Vec<&'t str> {
    let mut beside: Vec<&str> = Vec::new();
    let mut above: Option<(&str, bool)> = None;
    for words in rows.iter().map(|row| row.words).filter(|words| !words.is_empty()) {
        let number = page_number(words);
        if let Some((above, above_number)) = above {
            if number != above_number {
                beside.push(if number { above } else { words });
            }
        }
        above = Some((words, number));
    }
    beside.sort_unstable();
    let mut heads: Vec<&str> = beside.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    heads.dedup();
    heads
}

/// What ends a clause and never a paragraph.
const COMMAS: [char; 3] = ['，', '、', ','];

/// A line that waits for the next has at least so many columns; the cells of a table are shorter.
const MIN_WAITING: usize = 16;

/// Whether the line begins as an item, a label or an address does, which go on with no sentence.
fn labels(words: &str) -> bool {
    marked(words) || vocative(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use alloc::string::String;

    const PARAGRAPHS: &[&str] = &[
        "一、主要做法，着力把依法办事的要求落到渡口管理、集市管理的每一个环节，形成齐抓共管的局面",
        "全年清理渡口台账十九本，走访沿岸村民小组，发现隐患并逐一登记，办理处罚案件1482件，其中简易程序九十件，联合交通、\
         水务、应急部门开展巡查，对辖区内一、二级渡口逐个上门核查，并且对照清单督促整改到位，确保渡运安全有序，群众对此普\
         遍满意，来信来访明显减少，沿岸各村陆续建立了互助巡查的队伍，按照《苇塘镇渡口管理办法》轮流值守重要渡口",
        "二、下一步打算",
        "继续完善渡口台账，健全部门之间的会商机制，把巡查情况按月向沿岸村民公开，接受监督。年内新修步道12.5公里，护栏3600米。",
    ];

    /// The paragraphs as a printer breaks them, with a page number and a running head behind every third line.
    fn printed() -> String {
        let mut text = String::new();
        let mut row = 0;
        for paragraph in PARAGRAPHS {
            let mut width = 0;
            for c in paragraph.chars() {
                let columns = if c.is_ascii() { 1 } else { 2 };
                if width + columns > 56 {
                    text.push('\n');
                    row += 1;
                    width = 0;
                    if row % 3 == 0 {
                        text.push_str("— 3 —\n苇塘镇年度报告\n");
                    }
                }
                text.push(c);
                width += columns;
            }
            text.push('\n');
        }
        text
    }

    fn joined(text: &str, wrapping: Wrapping) -> String {
        Source::without(text, &breaks(text, &Survey::of(text), wrapping)).view().into()
    }

    #[test]
    fn a_printed_text_is_joined_to_its_paragraphs() {
        let text = printed();
        assert!(text.matches("苇塘镇年度报告").count() > 1, "{text}");
        let joined = joined(&text, Wrapping::Detect);
        let paragraphs: Vec<&str> = joined.lines().collect();
        assert_eq!(paragraphs, PARAGRAPHS);
    }

    #[test]
    fn other_texts_stand_as_they_are() {
        let list = "东渡口\n西渡口\n南渡口\n北渡口\n中渡口\n新渡口\n老渡口\n";
        assert_eq!(joined(list, Wrapping::Detect), list);
        assert_eq!(joined(&printed(), Wrapping::Keep), printed());
    }
}
