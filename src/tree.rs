//! The outline as an indented tree, for people.

use core::fmt::{self, Write};

use crate::report::Sections;
use crate::{Block, Marker, Report, Section, Style};

/// The columns of one level.
const INDENT: usize = 2;
/// A section without a title is shown by its first words, up to so many characters.
const EXCERPT: usize = 24;

/// The outline of a report; displayed, it is a heading a line, indented by its depth, ending without a line end.
///
/// A section without a title is shown by its first words. Annexes follow the document, each under its label.
///
/// ```
/// let report = gongwen::Report::parse("一、渡口\n（一）东岸\n\n附件1\n渡口名单\n一、柳湾渡\n");
/// assert_eq!(report.outline().to_string(), "一、渡口\n  （一）东岸\n附件1 渡口名单\n  一、柳湾渡");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Tree<'r, 'a> {
    report: &'r Report<'a>,
}

impl<'a> Report<'a> {
    /// The headings as a tree to be printed; for working with them there is [`sections`](Self::sections).
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、做法\n（一）清淤。一是干渠通水；二是支渠通水。\n第二部分　不足\n");
    /// assert_eq!(report.outline().to_string(), "\
    /// 一、做法
    ///   （一）清淤
    ///     一是干渠通水；
    ///     二是支渠通水。
    /// 第二部分 不足");
    /// ```
    #[must_use]
    pub const fn outline(&self) -> Tree<'_, 'a> {
        Tree { report: self }
    }
}

impl fmt::Display for Tree<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut lines = Lines { out: f, first: true };
        lines.sections(self.report.sections(), 0)?;
        for annex in &self.report.annexes {
            lines.line(0)?;
            lines.words(&annex.label)?;
            if let Some(title) = &annex.title {
                lines.out.write_char(' ')?;
                lines.words(title)?;
            }
            lines.sections(annex.sections(), 1)?;
        }
        Ok(())
    }
}

struct Lines<'f, 'g> {
    out: &'f mut fmt::Formatter<'g>,
    first: bool,
}

impl Lines<'_, '_> {
    fn sections(&mut self, sections: Sections<'_, '_>, outer: usize) -> fmt::Result {
        for (depth, section) in sections {
            self.line(outer + depth - 1)?;
            if let Some(marker) = &section.heading.marker {
                self.words(&marker.text)?;
                if stands_apart(marker) {
                    self.out.write_char(' ')?;
                }
            }
            match &section.heading.title {
                Some(title) => self.words(title)?,
                None => self.beginning(section)?,
            }
        }
        Ok(())
    }

    fn line(&mut self, depth: usize) -> fmt::Result {
        if !core::mem::take(&mut self.first) {
            self.out.write_char('\n')?;
        }
        write!(self.out, "{:1$}", "", depth * INDENT)
    }

    /// Words on one line.
    fn words(&mut self, words: &str) -> fmt::Result {
        words.chars().try_for_each(|c| self.out.write_char(if c.is_control() { ' ' } else { c }))
    }

    fn beginning(&mut self, section: &Section<'_>) -> fmt::Result {
        let Some(Block::Paragraph(paragraph)) = section.content.first() else { return Ok(()) };
        let cut = paragraph.text.char_indices().nth(EXCERPT).map(|(at, _)| at);
        self.words(&paragraph.text[..cut.unwrap_or(paragraph.text.len())])?;
        if cut.is_some() { self.out.write_char('…') } else { Ok(()) }
    }
}

/// 第一条 and 5.1 need a blank behind them; 一、 and 一是 do not.
fn stands_apart(marker: &Marker<'_>) -> bool {
    let clause = matches!(marker.style, Style::Shi | Style::Circled);
    !clause && marker.text.ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn annexes_follow_and_long_words_are_cut() {
        let text = "一、做法\n1.干渠\n一是干渠支渠毛渠全部清淤并且闸门全部换新而且渠道护坡全部完工；二是其他。\n\n附件1 名单\n一、渡工\n";
        let expected = "一、做法\n  1.干渠\n    一是干渠支渠毛渠全部清淤并且闸门全部换新而且渠道护坡…\n    二是其他。\n附件1 名单\n  一、渡工";
        assert_eq!(Report::parse(text).outline().to_string(), expected);
        assert_eq!(Report::parse("").outline().to_string(), "");
    }
}
