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
