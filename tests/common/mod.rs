//! A case: a small document and what is to be read out of it, in a notation that fits on a line.

#![allow(dead_code)]

use gongwen::{
    Block, Bound, Heading, Kind, Metadata, Placement, Quantity, Report, Role, Section, Sections, Severity, Style, Words,
};

/// What one text is to give. Headings are always compared, all else where the case names it.
pub struct Case {
    id: &'static str,
    text: String,
    outline: Vec<&'static str>,
    rules: &'static [&'static str],
    metadata: Option<&'static [&'static str]>,
    citations: Option<&'static [&'static str]>,
    dates: Option<&'static [&'static str]>,
    quantities: Option<Vec<&'static str>>,
    kinds: Option<&'static [&'static str]>,
    paragraphs: &'static [&'static str],
    places: &'static [(&'static str, &'static str)],
    roles: &'static [(Role, &'static str)],
    quiet: bool,
}

/// A case named `id`; without [`Case::outline`] the text has no headings.
pub fn case(id: &'static str, text: impl Into<String>) -> Case {
    Case {
        id,
        text: text.into(),
        outline: Vec::new(),
        rules: &[],
        metadata: None,
        citations: None,
        dates: None,
        quantities: None,
        kinds: None,
        paragraphs: &[],
        places: &[],
        roles: &[],
        quiet: false,
    }
}

impl Case {
    /// The first word of its name, by which a list of phenomena knows it.
    pub fn id(&self) -> &'static str {
        self.id.split_once(' ').map_or(self.id, |(id, _)| id)
    }

    /// The headings, one a line, as [`outline`] writes them.
    pub fn outline(mut self, lines: &'static str) -> Self {
        self.outline = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        self
    }

    /// Rules of diagnostics that must be there; a warning of any other rule fails the case.
    pub fn rules(mut self, rules: &'static [&'static str]) -> Self {
        self.rules = rules;
        self
    }

    /// All metadata, as [`metadata`] writes it.
    pub fn metadata(mut self, lines: &'static [&'static str]) -> Self {
        self.metadata = Some(lines);
        self
    }

    /// All citations.
    pub fn citations(mut self, titles: &'static [&'static str]) -> Self {
        self.citations = Some(titles);
        self
    }

    /// The values of all dates.
    pub fn dates(mut self, values: &'static [&'static str]) -> Self {
        self.dates = Some(values);
        self
    }

    /// All quantities, as [`quantity`] writes them.
    pub fn quantities(mut self, lines: &[&'static str]) -> Self {
        self.quantities = Some(lines.to_vec());
        self
    }

    /// The kinds of the top sections, `_` where a title names none.
    pub fn kinds(mut self, names: &'static [&'static str]) -> Self {
        self.kinds = Some(names);
        self
    }

    /// Paragraphs that must be there, from their first to their last word.
    pub fn paragraphs(mut self, texts: &'static [&'static str]) -> Self {
        self.paragraphs = texts;
        self
    }

    /// Words, and the marker (or the title) of the innermost section that holds them, `_` where none does.
    pub fn places(mut self, places: &'static [(&'static str, &'static str)]) -> Self {
        self.places = places;
        self
    }

    /// No diagnostic but that a title is missing.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// Segments that must be there: role and words.
    pub fn roles(mut self, roles: &'static [(Role, &'static str)]) -> Self {
        self.roles = roles;
        self
    }

    fn faults(&self) -> Vec<String> {
        let report = Report::parse(&self.text);
        let mut faults = Vec::new();
        let mut same = |what: &str, found: Vec<String>, expected: &[&str]| {
            if found != expected {
                faults.push(format!("{what}\n    found    {found:#?}\n    expected {expected:#?}"));
            }
        };
        same("outline", outline(&report), &self.outline);
        if let Some(expected) = self.metadata {
            same("metadata", metadata(&report.metadata), expected);
        }
        if let Some(expected) = self.citations {
            same("citations", report.citations.iter().map(|citation| citation.title.to_string()).collect(), expected);
        }
        if let Some(expected) = self.dates {
            same("dates", report.dates.iter().map(|date| date.value.to_string()).collect(), expected);
        }
        if let Some(expected) = &self.quantities {
            same("quantities", report.quantities.iter().map(quantity).collect(), expected);
        }
        if let Some(expected) = self.kinds {
            let top = report.sections().filter(|(depth, _)| *depth == 1);
            same("kinds", top.map(|(_, section)| kind(section.kind).into()).collect(), expected);
        }
        for (words, expected) in self.places {
            let at = self.text.find(words).unwrap_or_else(|| panic!("{}: no {words} in the text", self.id));
            let heading = report.section_at(at).map(|section| &section.heading);
            let marker = heading.and_then(|heading| heading.marker.as_ref().map(|marker| &*marker.text));
            let found = marker.or_else(|| heading.and_then(|heading| heading.title.as_deref())).unwrap_or("_");
            if found != *expected {
                faults.push(format!("{words} stands under {found}, not under {expected}"));
            }
        }
        let paragraphs: Vec<_> = nested(&report)
            .into_iter()
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) => Some(paragraph.text.replace("\r\n", "\n")),
                _ => None,
            })
            .collect();
        for text in self.paragraphs.iter().filter(|text| !paragraphs.iter().any(|found| found == *text)) {
            faults.push(format!("no paragraph {text:?} among {paragraphs:#?}"));
        }
        for found in report.diagnostics.iter().filter(|found| self.quiet && found.rule.id() != "title/missing") {
            faults.push(format!("diagnostic {}", found.rule.id()));
        }
        let rules: Vec<_> = report.diagnostics.iter().map(|found| (found.rule.id(), found.severity)).collect();
        for rule in self.rules.iter().filter(|rule| !rules.iter().any(|(found, _)| found == *rule)) {
            faults.push(format!("no diagnostic {rule}"));
        }
        for (rule, _) in
            rules.iter().filter(|(rule, weight)| *weight == Severity::Warning && !self.rules.contains(rule))
        {
            faults.push(format!("warning {rule}"));
        }
        let segments: Vec<_> = report.segments.iter().map(|found| (found.role, report.slice(found.span))).collect();
        for (role, words) in self.roles {
            if !segments.iter().any(|(found, text)| found == role && text == words) {
                faults.push(format!("no {role:?} {words:?} among {segments:#?}"));
            }
        }
        faults
    }
}

/// Checks all cases, and each also with its line ends turned to CR LF; fails with the faults of all.
pub fn check(cases: Vec<Case>) {
    let mut faults = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    for mut case in cases {
        ids.push(case.id);
        let mut found = case.faults();
        if found.is_empty() && !case.text.contains('\r') {
            case.text = case.text.replace('\n', "\r\n");
            found = case.faults().into_iter().map(|fault| format!("with CR LF: {fault}")).collect();
        }
        faults.extend(found.into_iter().map(|fault| format!("{}: {fault}", case.id)));
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// The headings: depth, style, number, title (`_` where there is none) and `|` for run in, `~` for inline. An
/// unnumbered heading is `-`; an annex is a line of its own before its headings.
pub fn outline(report: &Report<'_>) -> Vec<String> {
    let headings = |sections: Sections<'_, '_>| sections.map(line).collect::<Vec<_>>();
    let mut lines = headings(report.sections());
    for annex in &report.annexes {
        lines.push(format!("{} {}", annex.label, annex.title.as_deref().unwrap_or("_")));
        lines.extend(headings(annex.sections()));
    }
    lines
}

fn line((depth, section): (usize, &Section<'_>)) -> String {
    let heading = &section.heading;
    let title = heading.title.as_deref().unwrap_or("_");
    let placement = match heading.placement {
        Placement::RunIn => " |",
        Placement::Inline => " ~",
        _ => "",
    };
    format!("{depth} {} {title}{placement}", number(heading))
}

fn number(heading: &Heading<'_>) -> String {
    let Some(marker) = &heading.marker else { return "-".into() };
    let path = marker.path.as_ref().map(|path| path.iter().map(u32::to_string).collect::<Vec<_>>().join("."));
    let suffix = marker.suffix.map_or(String::new(), |suffix| format!("-{suffix}"));
    format!("{} {}{suffix}", sign(marker.style), path.unwrap_or_else(|| marker.ordinal.to_string()))
}

/// The first number of a style stands for it.
fn sign(style: Style) -> &'static str {
    match style {
        Style::ChineseComma => "一、",
        Style::ChineseParen => "（一）",
        Style::ArabicDot => "1.",
        Style::ArabicComma => "1、",
        Style::ArabicParen => "（1）",
        Style::ArabicClose => "1）",
        Style::Circled => "①",
        Style::Part => "编",
        Style::Subpart => "分编",
        Style::Chapter => "章",
        Style::Section => "节",
        Style::Article => "条",
        Style::Decimal => "1.1",
        Style::HeavenlyStem => "甲、",
        Style::Latin => "A.",
        Style::Shi => "一是",
        Style::Di => "第一，",
        Style::Bare => "一",
        _ => "?",
    }
}

/// Value, unit, bound where there is one, and subject: `700 株 at_least 行道树`; `_` for what is not there.
pub fn quantity(quantity: &Quantity<'_>) -> String {
    let value = quantity.value.map_or("_".into(), |value| value.normalize().to_string());
    let upper = quantity.upper.map_or(String::new(), |upper| format!("..{}", upper.normalize()));
    let bound = match quantity.bound {
        Bound::Exact => String::new(),
        bound => format!(" {bound}"),
    };
    format!("{value}{upper} {}{bound} {}", quantity.unit, quantity.subject.as_deref().unwrap_or("_"))
}

fn kind(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Measures) => "measures",
        Some(Kind::Shortcomings) => "shortcomings",
        Some(Kind::Leadership) => "leadership",
        Some(Kind::Plan) => "plan",
        Some(Kind::Other) => "other",
        _ => "_",
    }
}

/// The metadata that is there, one `field value` a line, lists joined with ` + `.
pub fn metadata(metadata: &Metadata<'_>) -> Vec<String> {
    let list = |words: &[Words<'_>]| {
        let texts: Vec<&str> = words.iter().map(|words| &*words.text).collect();
        (!texts.is_empty()).then(|| texts.join(" + "))
    };
    let words = |words: &Option<Words<'_>>| words.as_ref().map(|words| words.text.to_string());
    [
        ("title", words(&metadata.title)),
        ("issuer", words(&metadata.issuer)),
        ("year", metadata.year.as_ref().map(|year| year.value.to_string())),
        ("addressees", list(&metadata.addressees)),
        ("document_number", words(&metadata.document_number)),
        ("published", metadata.published.as_ref().map(|date| date.value.to_string())),
        ("source", words(&metadata.source)),
        ("signatory", words(&metadata.signatory)),
        ("signed", metadata.signed.as_ref().map(|date| date.value.to_string())),
        ("copied_to", list(&metadata.copied_to)),
    ]
    .into_iter()
    .filter_map(|(field, value)| Some(format!("{field} {}", value?)))
    .collect()
}

/// All paragraphs and sections, annexes included, in no order.
pub fn nested<'r, 'a>(report: &'r Report<'a>) -> Vec<&'r Block<'a>> {
    let mut found = Vec::new();
    let mut open: Vec<&Block<'a>> = report.content.iter().collect();
    open.extend(report.annexes.iter().flat_map(|annex| &annex.content));
    while let Some(block) = open.pop() {
        found.push(block);
        if let Block::Section(section) = block {
            open.extend(&section.content);
        }
    }
    found
}
