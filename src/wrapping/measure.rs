//! The width to which a text is wrapped, told by its lines that end in mid-sentence.

use super::line::{ends_sentence, first_word};
use super::{COMMAS, INDENT, Page, SLACK, WIDTHS, Wrapping};
use crate::lines::Line;
use crate::look_alike::marked;

/// A wrapped text has at least so many full lines that end in mid-sentence,
const MIN_FULL: usize = 5;
/// and they are at least one in so many of its lines;
const ONE_FULL_IN: usize = 3;
/// among many short headings, where the lines below go on with them, one in so many is enough,
const ONE_CONTINUED_IN: usize = 5;
/// unless one full line in so many stands above a number or an indent.
const ONE_CUT_IN: usize = 5;
/// and at most one line in so many is wider.
const ONE_WIDER_IN: usize = 20;
/// The lost indent is there where one full line in so many lacks it.
const ONE_INDENTED_IN: usize = 8;
/// Lines that begin paragraphs beyond doubt are at least so many,
const MIN_STARTS: usize = 3;
/// and at most one in so many lacks the indent, where paragraphs have one.
const ONE_FLUSH_IN: usize = 5;

/// Lines that end in a comma, which no paragraph does, show the width of a text alone where so many of them have it.
const MIN_TORN: usize = 2;

/// The columns of a full line, and of one that begins a paragraph.
pub(super) struct Measure {
    pub(super) full: usize,
    pub(super) first: usize,
    /// Whether the indent of a paragraph tells it from a line that goes on.
    pub(super) indented: bool,
    /// Whether blank lines stand inside paragraphs.
    pub(super) spaced: bool,
}

/// Whether lines that may be full are many enough beside those that are wider than any; no means no.
pub(super) fn may_be_wrapped(text: &str, lines: &[Line]) -> bool {
    let (mut full, mut wider) = (0, 0);
    for line in lines {
        // Two bytes have at least one column, and one byte has at most one: these are wider, and those may be full.
        if line.content.len() > 3 * WIDTHS.end() {
            wider += 1;
        } else if line.content.len() + 2 * INDENT >= *WIDTHS.start() && !ends_sentence(&text[line.content.range()]) {
            full += 1;
        }
    }
    // Full lines count once more by half where those that begin paragraphs are shorter.
    full + full / 2 >= MIN_FULL && wider <= ONE_CONTINUED_IN * (full + full / 2)
}

impl Page<'_> {
    /// The width to which the text is wrapped.
    pub(super) fn measure(&self, wrapping: Wrapping) -> Option<Measure> {
        // How many full lines begin and end to be full at each width, and how many have it.
        let mut begins = [0usize; *WIDTHS.end() + 2];
        let mut ends = [0usize; *WIDTHS.end() + 2];
        let mut counts = [0usize; *WIDTHS.end() + 1];
        let mut torn = [0usize; *WIDTHS.end() + 2];
        let (mut filled, mut wider) = (0, 0);
        for (at, below) in self.pairs() {
            filled += 1;
            let width = self.rows[at].width;
            if width > *WIDTHS.end() {
                wider += 1;
            } else if !ends_sentence(self.words(at)) {
                let next = below.map_or(0, |below| first_word(self.words(below)));
                counts[width] += 1;
                begins[width] += 1;
                let end = (width + next.max(2) + SLACK - 1).min(*WIDTHS.end() + 1);
                ends[end] += 1;
                if self.words(at).ends_with(COMMAS) {
                    torn[width..end].iter_mut().for_each(|torn| *torn += 1);
                }
            }
        }
        let mut near = [0usize; *WIDTHS.end() + 1];
        let mut open = 0;
        for (width, near) in near.iter_mut().enumerate() {
            open = open + begins[width] - ends[width];
            *near = open;
        }
        let full = |width: usize| near[width] + near[width - INDENT] / 2;
        // From the widest width on, how many lines are wider; of two widths with as many full lines the wider one is better.
        let mut over = wider;
        let mut best: Option<usize> = None;
        for width in WIDTHS.rev() {
            let fits = wrapping == Wrapping::Join || over * ONE_WIDER_IN <= filled;
            if fits && best.is_none_or(|best| full(width) > full(best)) {
                best = Some(width);
            }
            over += counts[width];
        }
        let width = best?;
        let one_in = |share: usize| full(width) * share >= filled;
        let many =
            full(width) >= MIN_FULL && (one_in(ONE_FULL_IN) || one_in(ONE_CONTINUED_IN) && self.continued(width));
        let wrapped = many || torn[width] >= MIN_TORN;
        // Where first lines were indented, they are shorter by the indent that the paste has lost.
        let indented = near[width - INDENT] * ONE_INDENTED_IN >= near[width];
        let first = if indented { width - INDENT } else { width };
        let measure =
            Measure { full: width, first, indented: self.indents_paragraphs(width), spaced: self.spaces_lines(width) };
        (wrapped || wrapping == Wrapping::Join && full(width) > 0).then_some(measure)
    }

    /// The lines of the text itself, each with the one below it.
    fn pairs(&self) -> impl Iterator<Item = (usize, Option<usize>)> {
        let is_text = |at: &usize| self.rows[*at].width > 0 && !self.rows[*at].furniture;
        let rows = (0..self.rows.len()).filter(is_text);
        rows.clone().zip(rows.skip(1).map(Some).chain([None]))
    }

    /// The same without the last one.
    fn joints(&self) -> impl Iterator<Item = (usize, usize)> {
        self.pairs().filter_map(|(above, below)| Some((above, below?)))
    }

    /// Whether the lines below the full ones go on with them: no number, no indent.
    fn continued(&self, width: usize) -> bool {
        let (mut going, mut cut) = (0, 0);
        for (above, below) in self.joints() {
            let second = self.words(below);
            let full = self.rows[above].width <= width && self.rows[above].width + first_word(second) + SLACK > width;
            if full && !ends_sentence(self.words(above)) {
                let begins = self.is_set_in(below) || marked(second);
                *(if begins { &mut cut } else { &mut going }) += 1;
            }
        }
        going >= MIN_FULL && cut * ONE_CUT_IN <= going
    }

    /// Whether lines that begin paragraphs, for the line above them ends one, are set in.
    fn indents_paragraphs(&self, width: usize) -> bool {
        let (mut starts, mut flush) = (0, 0);
        for (above, below) in self.joints() {
            let short = self.rows[above].width + first_word(self.words(below)) + SLACK <= width;
            if short && ends_sentence(self.words(above)) {
                starts += 1;
                flush += usize::from(!self.is_set_in(below));
            }
        }
        starts >= MIN_STARTS && flush * ONE_FLUSH_IN <= starts
    }

    /// Whether blank lines stand below full lines in mid-sentence as a rule.
    fn spaces_lines(&self, width: usize) -> bool {
        let (mut open, mut apart) = (0, 0);
        for (above, below) in self.joints() {
            let reach = self.rows[above].width + first_word(self.words(below));
            if reach + SLACK > width && !ends_sentence(self.words(above)) {
                open += 1;
                apart += usize::from(below > above + 1);
            }
        }
        apart * 2 > open
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Survey;
    use alloc::string::String;

    /// A line in mid-sentence of so many columns, an even number.
    fn line(columns: usize) -> String {
        "沿岸各村陆续建立互助巡查队伍轮流值守重要渡口".chars().cycle().take(columns / 2).chain(['\n']).collect()
    }

    fn lines(columns: usize, count: usize) -> String {
        line(columns).repeat(count)
    }

    fn may(text: &str) -> bool {
        may_be_wrapped(text, Survey::of(text).lines())
    }

    fn measured(text: &str, wrapping: Wrapping) -> Option<(usize, usize, bool, bool)> {
        let survey = Survey::of(text);
        let measure = Page::read(text, survey.lines()).measure(wrapping)?;
        Some((measure.full, measure.first, measure.indented, measure.spaced))
    }

    #[test]
    fn a_text_that_is_not_wrapped_is_told_early() {
        for (text, want) in [
            (lines(40, 4), true),
            (lines(40, 3), false),
            // Of 28 bytes, and of 27.
            ("沿岸各村陆续建立a\n".repeat(4), false),
            ("沿岸各村陆续建立互a\n".repeat(4), true),
            ("沿岸各村陆续建立互。\n".repeat(4), false),
            (lines(40, 4) + &lines(262, 30), true),
            (lines(40, 4) + &lines(262, 31), false),
            // Of three bytes for each of the columns of the widest line, and of more.
            (lines(40, 4) + &lines(260, 31), true),
        ] {
            assert_eq!(may(&text), want, "{text}");
        }
    }

    #[test]
    fn the_width_is_that_of_the_most_full_lines() {
        use Wrapping::{Detect, Join};
        // Of the widths that a full line fits the widest: one more character and SLACK would not have fitted.
        let short = |count: usize| "护坡。\n".repeat(count);
        for (text, wrapping, want) in [
            (lines(60, 5), Detect, Some(63)),
            (lines(60, 4), Detect, None),
            (lines(60, 4), Join, Some(63)),
            // One line in three is full, and fewer.
            (lines(60, 5) + &short(10), Detect, Some(63)),
            // Where what stands below goes on with them, one in five is enough; numbered lines do not go on.
            (lines(60, 5) + &short(20), Detect, Some(63)),
            (lines(60, 5) + &short(21), Detect, None),
            // The number and its mark would not have fitted either.
            ((line(60) + "一、护坡\n").repeat(5) + &short(11), Detect, Some(65)),
            ((line(60) + "一、护坡\n").repeat(5) + &short(12), Detect, None),
            ((line(60) + "　　护坡\n").repeat(5) + &short(6), Detect, None),
            (lines(130, 5), Detect, Some(130)),
            (lines(132, 5), Detect, None),
            (lines(36, 5), Detect, Some(39)),
            // One line in twenty is wider.
            (lines(60, 19) + &lines(100, 1), Detect, Some(63)),
            (lines(60, 18) + &lines(100, 1), Detect, None),
            (lines(60, 19) + &lines(140, 1), Detect, Some(63)),
            (lines(60, 18) + &lines(140, 1), Detect, None),
            (lines(60, 18) + &lines(300, 1), Detect, None),
            (lines(60, 10) + &lines(100, 5), Detect, Some(103)),
            (lines(60, 10) + &lines(100, 5), Join, Some(63)),
        ] {
            assert_eq!(measured(&text, wrapping).map(|it| it.0), want, "{text}");
        }
    }

    #[test]
    fn an_indent_that_the_paste_has_lost_is_seen() {
        // The first line of each paragraph is narrower by two characters.
        let paragraph = lines(56, 1) + &lines(60, 3) + "护坡。\n";
        assert_eq!(measured(&paragraph.repeat(3), Wrapping::Detect), Some((63, 59, false, false)));
        let paragraph = lines(60, 4) + "护坡。\n";
        assert_eq!(measured(&paragraph.repeat(3), Wrapping::Detect), Some((63, 63, false, false)));
    }

    #[test]
    fn an_indent_and_blank_lines_inside_paragraphs_are_told() {
        let set_in = format_paragraphs("　　", "", 4);
        assert_eq!(measured(&set_in, Wrapping::Detect), Some((63, 63, true, false)));
        assert_eq!(measured(&format_paragraphs("", "", 4), Wrapping::Detect), Some((63, 63, false, false)));
        assert_eq!(measured(&format_paragraphs("", "\n", 4), Wrapping::Detect), Some((63, 63, false, true)));
    }

    #[test]
    fn half_of_the_full_lines_apart_is_no_rule() {
        let spaced = |text: &str| measured(text, Wrapping::Join).map(|it| it.3);
        let blank = |count: usize| (line(60) + "\n").repeat(count);
        assert_eq!(spaced(&(blank(1) + &lines(60, 2))), Some(false));
        assert_eq!(spaced(&(blank(2) + &lines(60, 2))), Some(true));
        // Blank lines below short ones say nothing.
        assert_eq!(spaced(&(lines(60, 6) + &"护坡\n\n".repeat(8))), Some(false));
    }

    /// Paragraphs of two full lines and a short one.
    fn format_paragraphs(indent: &str, below: &str, count: usize) -> String {
        let first = line(60 - 2 * indent.chars().count());
        let rest = line(60);
        [indent, &first, below, &rest, below, "护坡。\n"].concat().repeat(count)
    }
}
