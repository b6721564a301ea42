//! The names of values, the same in what they display as and in the JSON form.

use core::fmt;

use crate::{Basis, Bound, Dimension, Direction, Kind, Origin, Placement, Role, Rule, Severity, Style, Wording};

/// An enum with the name of each of its variants.
macro_rules! names {
    ($($enum:ident { $($variant:ident $name:literal)+ })+) => {
        $(impl fmt::Display for $enum {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self { $(Self::$variant => $name),+ })
            }
        })+

        #[cfg(all(test, feature = "serde"))]
        #[test]
        fn names_are_those_of_the_json_form() {
            $($(assert_eq!(serde_json::to_string(&$enum::$variant).unwrap(), concat!('"', $name, '"'));)+)+
            $($(assert_eq!(alloc::string::ToString::to_string(&$enum::$variant), $name);)+)+
        }
    };
}

names! {
    Kind { Measures "measures" Shortcomings "shortcomings" Leadership "leadership" Plan "plan" Other "other" }
    Placement { OwnLine "own_line" RunIn "run_in" Inline "inline" }
    Origin { Document "document" Letter "letter" Page "page" }
    Severity { Info "info" Warning "warning" }
    Bound {
        Exact "exact" Approx "approx" Nearly "nearly" MoreThan "more_than" LessThan "less_than" AtLeast "at_least"
        AtMost "at_most" Range "range"
    }
    Direction { Increase "increase" Decrease "decrease" Unchanged "unchanged" }
    Basis {
        YearOnYear "year_on_year" PreviousYear "previous_year" PreviousPeriod "previous_period" Stated "stated"
    }
    Wording { Same "same" Similar "similar" }
    Dimension {
        Count "count" Money "money" Percent "percent" PercentagePoint "percentage_point" Multiple "multiple"
        Length "length" Area "area" Volume "volume" Mass "mass" Duration "duration" Temperature "temperature"
        Score "score" Energy "energy" Data "data" Rate "rate" Other "other"
    }
    Style {
        ChineseComma "chinese_comma" ChineseParen "chinese_paren" ArabicDot "arabic_dot" ArabicComma "arabic_comma"
        ArabicParen "arabic_paren" ArabicClose "arabic_close" Circled "circled" Part "part" Subpart "subpart"
        Chapter "chapter" Section "section" Article "article" Decimal "decimal" HeavenlyStem "heavenly_stem"
        Latin "latin" Shi "shi" Di "di" Bare "bare"
    }
    Role {
        Title "title" Subtitle "subtitle" Addressee "addressee" Metadata "metadata" Marker "marker" Heading "heading"
        Body "body" Signature "signature" Date "date" CopiedTo "copied_to" AttachmentNote "attachment_note"
        AnnexLabel "annex_label" Note "note" Contents "contents" Table "table" Furniture "furniture"
        Residue "residue" Blank "blank"
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use crate::{Kind, Rule};

    #[test]
    fn names_stand_in_columns() {
        assert_eq!(format!("{:>6}|{:<14}|", Kind::Plan, Rule::NumberingGap), "  plan|numbering/gap |");
    }
}
