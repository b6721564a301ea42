//! What is unusual in the writing of one marker.

use alloc::borrow::Cow;
use alloc::format;

use super::{Diagnostic, Rule, Sink};
use crate::Span;
use crate::heading::Candidate;
use crate::lines::skip_blanks;
use crate::marker::{Form, Style};

/// The numerals that other characters are taken for.
const NUMERALS: [&str; 3] = ["一", "二", "三"];

/// Reports the form of a marker that stands in the outline; at most one remark for each.
pub(crate) fn remark_on_form<'d>(candidate: &Candidate, view: &str, sink: &mut impl Sink<'d>) {
    let marker = candidate.marker;
    let written = &view[marker.range()];
    let (rule, message, fix): (_, Cow<'d, str>, _) = match (candidate.reading.form, candidate.reading.style) {
        (Form::Regular, Style::ArabicComma) => {
            let pause = Span::new(marker.end - '、'.len_utf8(), marker.end);
            // 1.2032年 would read as a decimal.
            let digit = view[marker.end..].starts_with(|c| crate::numeral::digit(c).is_some());
            let stop = if digit { ". " } else { "." };
            (Rule::MarkerPause, "a number in digits takes “.” behind it, not “、”".into(), Some((pause, stop)))
        }
        (Form::Regular | Form::Financial, _) => return,
        (Form::MixedBrackets, _) => {
            let half = char_in(marker, written, |c| matches!(c, '(' | ')'));
            let full = if written.starts_with('(') { "（" } else { "）" };
            let message = "one bracket of this number is half-width, the other full-width";
            (Rule::MarkerMixedBrackets, message.into(), half.map(|half| (half, full)))
        }
        (Form::HalfBracket, _) => {
            let open = if written.contains('）') { "（" } else { "(" };
            let message = format!("this number has lost its opening bracket “{open}”");
            (Rule::MarkerHalfBracket, message.into(), Some((Span::new(marker.start, marker.start), open)))
        }
        (Form::NoSeparator, _) => {
            let words = skip_blanks(view, marker.end, candidate.line.end);
            let message = "“、” is missing behind this number";
            (Rule::MarkerNoSeparator, message.into(), Some((Span::new(marker.end, words), "、")))
        }
        (Form::OtherMark, style) => {
            let last = written.chars().next_back().unwrap_or_default();
            let mark = Span::new(marker.end - last.len_utf8(), marker.end);
            let stop = if style == Style::ChineseComma { "、" } else { "." };
            let message = format!("this number takes “{stop}” behind it, not “{last}”");
            (Rule::MarkerNoSeparator, message.into(), Some((mark, stop)))
        }
        (Form::LookAlike, _) => {
            let like = char_in(marker, written, |c| !matches!(c, '(' | '（') && !c.is_whitespace());
            let meant = NUMERALS.get(candidate.reading.ordinal.saturating_sub(1) as usize).copied();
            let quoted = like.map_or("", |like| &view[like.range()]);
            let message = format!("“{quoted}” is no numeral: “{}” is meant", meant.unwrap_or_default());
            (Rule::MarkerLookAlike, message.into(), like.zip(meant))
        }
        (Form::ExtraPunctuation, _) => {
            let last = written.chars().next_back().unwrap_or_default();
            let end = Span::new(marker.end - last.len_utf8(), marker.end);
            let message = format!("a number in brackets or in a circle takes no “{last}” behind it");
            (Rule::MarkerExtraPunctuation, message.into(), Some((end, "")))
        }
    };
    let diagnostic = Diagnostic::new(rule, marker, message);
    sink.report(match fix {
        Some((span, replacement)) => diagnostic.fix(span, replacement),
        None => diagnostic,
    });
}

/// The first such character of the marker.
fn char_in(marker: Span, written: &str, is: impl Fn(char) -> bool) -> Option<Span> {
    let (at, c) = written.char_indices().find(|(_, c)| is(*c))?;
    Some(Span::new(marker.start + at, marker.start + at + c.len_utf8()))
}
