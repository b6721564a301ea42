//! What is unusual in the writing of one marker.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;

use super::{Diagnostic, Rule, Sink};
use crate::Span;
use crate::heading::Candidate;
use crate::lines::skip_blanks;
use crate::marker::{Form, HOOKS, Style};

/// The numerals that other characters are taken for.
const NUMERALS: [char; 3] = ['一', '二', '三'];

/// Reports the form of a marker that stands in the outline; at most one remark for each.
pub(crate) fn remark_on_form<'d>(candidate: &Candidate, view: &str, sink: &mut impl Sink<'d>) {
    let marker = candidate.marker;
    let written = &view[marker.range()];
    let rest = &view[marker.end..candidate.line.end];
    // In 1、一是 and ①、一是 the 、 also parts two numbers.
    let touches = crate::marker::read(rest.trim_start_matches(crate::lines::is_blank))
        .is_some_and(|next| next.form != Form::NoSeparator && next.style != Style::Bare);
    let wanted = || Some(difference(marker, written, &regular(written, candidate)));
    let (rule, message, fix): (_, Cow<'d, str>, _) = match (candidate.reading.form, candidate.reading.style) {
        (Form::Regular, Style::ArabicComma) => {
            let message = "a number in digits takes “.” behind it, not “、”";
            (Rule::MarkerPause, message.into(), stop_for_pause(marker, rest).filter(|_| !touches))
        }
        (Form::Regular | Form::Financial, _) | (Form::NoSeparator, Style::ArabicDot) => return,
        (Form::MixedBrackets, _) => {
            let message = "one bracket of this number is half-width, the other full-width";
            (Rule::MarkerMixedBrackets, message.into(), wanted())
        }
        (Form::HalfBracket, _) => {
            let open = if written.contains('）') { '（' } else { '(' };
            let message = format!("this number has lost its opening bracket “{open}”");
            (Rule::MarkerHalfBracket, message.into(), wanted())
        }
        (Form::NoSeparator, _) => {
            let blank = Span::new(marker.end, skip_blanks(view, marker.end, candidate.line.end));
            (Rule::MarkerNoSeparator, "“、” is missing behind this number".into(), Some((blank, "、".into())))
        }
        (Form::OtherMark, style) => {
            let last = written.chars().next_back().unwrap_or_default();
            let mark = Span::new(marker.end - last.len_utf8(), marker.end);
            let stop = if style == Style::ChineseComma { "、" } else { "." };
            let message = format!("this number takes “{stop}” behind it, not “{last}”");
            (Rule::MarkerNoSeparator, message.into(), Some((mark, stop.into())))
        }
        (Form::LookAlike, _) if written.starts_with(HOOKS.map(|hook| hook.0)) => {
            let meant = regular(written, candidate);
            let message = format!("“{written}” is in no round brackets: “{meant}” is meant");
            (Rule::MarkerLookAlike, message.into(), Some((marker, meant)))
        }
        (Form::LookAlike, _) => {
            let like = written.chars().find(|c| is_sign(*c)).unwrap_or_default();
            let message = format!("“{like}” is no numeral: “{}” is meant", numeral(candidate));
            (Rule::MarkerLookAlike, message.into(), wanted())
        }
        (Form::ExtraPunctuation, _) => {
            let last = written.chars().next_back().unwrap_or_default();
            let message = format!("a number in brackets or in a circle takes no “{last}” behind it");
            (Rule::MarkerExtraPunctuation, message.into(), wanted().filter(|_| !touches))
        }
    };
    let diagnostic = Diagnostic::new(rule, marker, message);
    sink.report(match fix {
        Some((span, replacement)) => diagnostic.fix(span, replacement),
        None => diagnostic,
    });
}

/// 1、 with a stop; a blank keeps it from the digits behind it, as in 1. 2032年.
fn stop_for_pause(marker: Span, rest: &str) -> Option<(Span, String)> {
    let pause = Span::new(marker.end - '、'.len_utf8(), marker.end);
    let digit = rest.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c));
    Some((pause, if digit { ". " } else { "." }.into()))
}

/// The marker with both brackets of one width, its numeral, and nothing behind a bracket or a circle.
fn regular(written: &str, candidate: &Candidate) -> String {
    let (form, style) = (candidate.reading.form, candidate.reading.style);
    let closed = style != Style::ChineseComma;
    let mut text: String = if closed { written.trim_end_matches(['、', '.', '．']) } else { written }.into();
    if let Some(inside) = text.strip_prefix(HOOKS.map(|hook| hook.0)) {
        let inside = inside.trim_end_matches(HOOKS.map(|hook| hook.1));
        return format!("（{inside}）");
    }
    if form == Form::LookAlike {
        text = text.chars().map(|c| if is_sign(c) { numeral(candidate) } else { c }).collect();
    }
    if text.ends_with(['）', ')']) && style != Style::ArabicClose {
        let full = text.ends_with('）') || text.starts_with('（');
        let inside = text.trim_start_matches(['（', '(']).trim_end_matches(['）', ')']);
        let (open, close) = if full { ('（', '）') } else { ('(', ')') };
        text = format!("{open}{inside}{close}");
    }
    text
}

fn numeral(candidate: &Candidate) -> char {
    NUMERALS.get(candidate.reading.ordinal.saturating_sub(1) as usize).copied().unwrap_or_default()
}

/// Neither a bracket nor a mark nor a blank, nor the 是 of 一是.
fn is_sign(c: char) -> bool {
    !matches!(c, '(' | '（' | ')' | '）' | '、' | '.' | '．' | '是') && !crate::lines::is_blank(c)
}

/// The smallest replacement that turns `written`, which stands at `marker`, into `wanted`.
fn difference(marker: Span, written: &str, wanted: &str) -> (Span, String) {
    let same = written.chars().zip(wanted.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (old, new): (&str, &str) = (&written[same..], &wanted[same..]);
    let behind: usize =
        old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    (Span::new(marker.start + same, marker.end - behind), new[..new.len() - behind].into())
}
