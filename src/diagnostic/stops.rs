//! Headings on their own line that end in a full stop, and clauses, which must.

use super::{Diagnostic, Rule, Sink};
use crate::{Block, Placement, Section, Span, Style};

/// A sentence longer than this is a clause.
const MAX_HEADING: usize = 40;

/// What clauses say at the end of a rule, however short they are.
const CLAUSES: &[&str] = &["起施行", "起实施", "起执行", "负责解释", "同时废止"];

/// Reports the stops behind the headings among `blocks` and what they hold.
///
/// A numbered line with a stop is a heading where something stands under it or where its list has headings; in a list of
/// clauses (一、…。二、…。) every item ends in a stop, and so does the last one of items that end in ；.
pub(crate) fn remark_on_stops<'d>(text: &str, blocks: &[Block<'_>], sink: &mut impl Sink<'d>) {
    let sections = || {
        blocks.iter().filter_map(|block| match block {
            Block::Section(section) => Some(section),
            Block::Paragraph(_) => None,
        })
    };
    let headings = sections().filter(|section| is_plain(text, section)).count();
    let clauses = sections().filter(|section| is_clause(text, section)).count();
    for section in sections() {
        if let Some(stop) = stop(text, section) {
            let is_heading = is_short(section) && headings + usize::from(!section.content.is_empty()) > clauses;
            if is_heading {
                let message = "a heading on a line of its own needs no full stop";
                sink.report(Diagnostic::new(Rule::HeadingStop, stop, message).fix(stop, ""));
            }
        }
        remark_on_stops(text, &section.content, sink);
    }
}

/// The full stop right behind a numbered line.
fn stop(text: &str, section: &Section<'_>) -> Option<Span> {
    let heading = &section.heading;
    let style = heading.marker.as_ref()?.style;
    if heading.placement != Placement::OwnLine || matches!(style, Style::Article | Style::Shi | Style::Di) {
        return None;
    }
    let end = heading.span.end;
    let c = text[end..].chars().next().filter(|c| matches!(c, '。' | '.'))?;
    Some(Span::new(end, end + c.len_utf8()))
}

/// Short enough for a heading; 推荐办法：见第二条。 and 本细则自印发之日起施行。 are sentences.
fn is_short(section: &Section<'_>) -> bool {
    section.heading.title.as_ref().is_some_and(|title| {
        let sentence = title.contains(['：', ':']) || CLAUSES.iter().any(|words| title.contains(words));
        !sentence && title.chars().take(MAX_HEADING + 1).count() <= MAX_HEADING
    })
}

/// A heading beyond doubt: a line of its own without a mark at its end, and a text under it.
fn is_plain(text: &str, section: &Section<'_>) -> bool {
    let words = section.heading.title.as_deref().unwrap_or("；");
    section.heading.placement == Placement::OwnLine
        && stop(text, section).is_none()
        && !section.content.is_empty()
        && !words.ends_with(['；', ';', '，', ',', '：', ':', '、', '。', '！', '？'])
}

/// A whole sentence that is its own text.
fn is_clause(text: &str, section: &Section<'_>) -> bool {
    stop(text, section).is_some() && (section.content.is_empty() || !is_short(section))
        || section.heading.title.as_deref().is_some_and(|title| title.ends_with(['；', ';']))
}
