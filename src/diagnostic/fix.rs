//! The text with its certain fixes.

use alloc::string::String;

use crate::{Fix, Report};

impl Report<'_> {
    /// The text with every [`Fix`] of its diagnostics applied; nothing else is changed.
    ///
    /// Fixes do not overlap. Of one rule at most [`MAX_DIAGNOSTICS_PER_RULE`](crate::MAX_DIAGNOSTICS_PER_RULE) are known
    /// at a time: where there are more, parse the result and ask again.
    ///
    /// ```
    /// let report = gongwen::Report::parse("渡口管理报告\n\n(一）巡查\n学习《《渡口规程》。\n（二）维修\n修缮渡船。\n");
    /// assert_eq!(report.fixed(), "渡口管理报告\n\n（一）巡查\n学习《渡口规程》。\n（二）维修\n修缮渡船。\n");
    /// ```
    #[must_use]
    pub fn fixed(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut done = 0;
        for Fix { span, replacement } in self.diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
            // The list is sorted by the places of the diagnostics; a report from elsewhere may have been changed.
            if span.start < done {
                continue;
            }
            text.push_str(&self.text[done..span.start]);
            text.push_str(replacement);
            done = span.end;
        }
        text.push_str(&self.text[done..]);
        text
    }
}
