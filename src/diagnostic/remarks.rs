//! The diagnostics of one report: bounded rule by rule, sorted, with spans of the input.

use alloc::format;
use alloc::vec::Vec;

use super::{Diagnostic, MAX_DIAGNOSTICS_PER_RULE, Rule, Sink};
use crate::Span;
use crate::source::Source;

/// The diagnostics of a report, while it is read.
#[derive(Default)]
pub(crate) struct Remarks<'a> {
    list: Vec<Diagnostic<'a>>,
    counts: [usize; Rule::ALL.len()],
}

impl<'a> Sink<'a> for Remarks<'a> {
    fn report(&mut self, diagnostic: Diagnostic<'a>) {
        let count = &mut self.counts[diagnostic.rule as usize];
        *count += 1;
        if *count <= MAX_DIAGNOSTICS_PER_RULE {
            self.list.push(diagnostic);
        }
    }
}

impl<'a> Remarks<'a> {
    /// Turns the spans of the view into spans of the input; what is reported from here on has them already.
    pub(crate) fn map_to_input(&mut self, source: &Source<'_>) {
        for diagnostic in &mut self.list {
            diagnostic.span = source.origin(diagnostic.span);
            if let Some(related) = &mut diagnostic.related {
                related.span = source.origin(related.span);
            }
            if let Some(fix) = &mut diagnostic.fix {
                fix.span = source.origin(fix.span);
            }
        }
    }

    /// The list in the order of the text.
    pub(crate) fn settle(mut self) -> Vec<Diagnostic<'a>> {
        // A remark of another rule may stand between two that are one.
        self.list.sort_by_key(|diagnostic| (diagnostic.rule, diagnostic.span));
        self.list.dedup_by(|next, before| merge(before, next));
        self.list.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.rule));
        for rule in Rule::ALL {
            let unlisted = self.counts[*rule as usize].saturating_sub(MAX_DIAGNOSTICS_PER_RULE);
            let last = self.list.iter().rposition(|diagnostic| diagnostic.rule == *rule);
            if let (Some(last), true) = (last, unlisted > 0) {
                let place = self.list[last].span;
                let message = format!(
                    "more than {MAX_DIAGNOSTICS_PER_RULE} remarks of the rule “{}”: {unlisted} more are not listed",
                    rule.id()
                );
                self.list.insert(last + 1, Diagnostic::new(Rule::LimitDiagnostics, place, message));
            }
        }
        self.list
    }
}

/// Whether `next` overlaps `before` and says the same, as each two of 《《《 do: then `before` takes it over.
fn merge(before: &mut Diagnostic<'_>, next: &mut Diagnostic<'_>) -> bool {
    let span = Span::new(before.span.start, before.span.end.max(next.span.end));
    let overlaps = next.span.start < before.span.end && next.rule == before.rule && next.message == before.message;
    if overlaps {
        before.span = span;
        before.fix = before.fix.take().filter(|_| next.fix.is_some());
        if let Some(fix) = &mut before.fix {
            fix.span = span;
        }
    }
    overlaps
}

/// What is said of the text as a whole stands at its beginning.
pub(crate) const BEGINNING: Span = Span::new(0, 0);
