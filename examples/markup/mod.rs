//! What the examples share that write HTML.

use std::fmt;

/// Words in HTML, in an element or between the quotes of an attribute.
pub struct Escaped<'t>(pub &'t str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut at = 0;
        for (found, c) in self.0.char_indices() {
            let escaped = match c {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                // HTML has no such character.
                '\0' => "\u{FFFD}",
                // Kept by `pre-wrap`, but read as a line feed where it is not written so.
                '\r' => "&#13;",
                _ => continue,
            };
            f.write_str(&self.0[at..found])?;
            f.write_str(escaped)?;
            at = found + c.len_utf8();
        }
        f.write_str(&self.0[at..])
    }
}
