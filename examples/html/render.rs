//! A report as HTML: the parts of the page, all words escaped. The playground compiles this without `std`.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::format;
use std::string::{String, ToString};
use std::vec;
use std::vec::Vec;

use gongwen::{
    Annex, Block, Bound, Direction, Indicator, Kind, LineIndex, Placement, Report, Role, Section, Severity, Span,
    Value, Words, lines,
};

use crate::markup::Escaped;

/// The whole page.
pub fn page(report: &Report<'_>) -> String {
    let title = report.metadata.title.as_ref().map_or("公文", |title| &*title.text);
    let parts = [
        ("<!-- title -->", Escaped(title).to_string()),
        ("/* style */", include_str!("page.css").into()),
        ("<!-- report -->", body(report)),
        ("/* script */", include_str!("page.js").into()),
    ];
    let mut rest = include_str!("page.html");
    let mut page = String::new();
    // The words of a report may look like a place holder: each is looked for in the template only.
    for (holder, part) in parts {
        let (before, behind) = rest.split_once(holder).expect("the template has every place holder, in this order");
        page += before;
        page += &part;
        rest = behind;
    }
    page + rest
}

/// What stands between `<body>` and the script.
pub fn body(report: &Report<'_>) -> String {
    let mut html = String::new();
    View::new(report).write(&mut html).expect("a string takes all that is written");
    html
}

/// A report and what the parts of the page share.
struct View<'r> {
    report: &'r Report<'r>,
    index: LineIndex<'r>,
    rows: Vec<Indicator<'r>>,
    /// The sections of the document and its annexes, in order, with their depths.
    sections: Vec<(usize, &'r Section<'r>)>,
}

/// A figure, a date or a citation in the text.
struct Mark {
    span: Span,
    tag: String,
}

impl<'r> View<'r> {
    fn new(report: &'r Report<'r>) -> Self {
        let annexes =
            report.annexes.iter().flat_map(|annex| annex.sections().map(|(depth, section)| (depth + 1, section)));
        let sections = report.sections().chain(annexes).collect();
        Self { report, index: report.line_index(), rows: report.indicators().collect(), sections }
    }

    fn write(&self, html: &mut String) -> fmt::Result {
        self.head(html)?;
        html.push_str("<div class=desk>\n");
        self.outline(html)?;
        self.text(html)?;
        html.push_str("<div class=side>\n");
        self.figures(html)?;
        self.remarks(html)?;
        html.push_str("</div>\n</div>\n");
        Ok(())
    }

    fn head(&self, html: &mut String) -> fmt::Result {
        let metadata = &self.report.metadata;
        let title = metadata.title.as_ref().map_or("（无标题）", |title| &*title.text);
        writeln!(html, "<header class=top>\n<h1>{}</h1>\n<dl class=meta>", Escaped(&line(title)))?;
        let words = |words: &Option<Words<'_>>| words.iter().map(|words| line(&words.text)).collect::<String>();
        let list = |list: &[Words<'_>]| list.iter().map(|words| line(&words.text)).collect::<Vec<_>>().join("、");
        fn value<T: fmt::Display>(value: &Option<Value<'_, T>>) -> String {
            value.as_ref().map_or(String::new(), |value| value.value.to_string())
        }
        for (name, value) in [
            ("发文机关", words(&metadata.issuer)),
            ("年度", value(&metadata.year)),
            ("文号", words(&metadata.document_number)),
            ("主送", list(&metadata.addressees)),
            ("署名", words(&metadata.signatory)),
            ("成文日期", value(&metadata.signed)),
            ("抄送", list(&metadata.copied_to)),
            ("发布日期", value(&metadata.published)),
            ("来源", words(&metadata.source)),
        ] {
            if !value.is_empty() {
                writeln!(html, "<div><dt>{name}</dt><dd>{}</dd></div>", Escaped(&value))?;
            }
        }
        html.push_str("</dl>\n<fieldset class=legend><legend>标示</legend>\n");
        let aside = |segment: &&gongwen::Segment| matches!(segment.role, Role::Furniture | Role::Residue);
        for (class, name, count) in [
            ("q", "数字", self.rows.len()),
            ("t", "日期", self.report.dates.len()),
            ("c", "引文", self.report.citations.len()),
            ("d", "提示", self.report.diagnostics.len()),
            ("a", "页面杂项", self.report.segments.iter().filter(aside).count()),
        ] {
            let shown = if count > 0 { " checked" } else { " disabled" };
            writeln!(
                html,
                "<label class=k-{class}><input type=checkbox value={class}{shown}> {name} <b>{count}</b></label>"
            )?;
        }
        html.push_str("</fieldset>\n</header>\n");
        Ok(())
    }

    fn outline(&self, html: &mut String) -> fmt::Result {
        html.push_str("<nav class=outline id=outline aria-label=大纲>\n<h2>大纲</h2>\n<ul>\n");
        let mut annexes = self.report.annexes.iter().enumerate().peekable();
        for (number, (depth, section)) in self.sections.iter().enumerate() {
            while let Some((nth, annex)) = annexes.next_if(|(_, annex)| annex.span.start < section.span.start) {
                self.annex(html, nth, annex)?;
            }
            let marker = section.heading.marker.as_ref().map_or(String::new(), |marker| line(&marker.text));
            let title = section.heading.title.as_deref().map_or_else(|| beginning(section), line);
            let kind = section.kind.map_or(String::new(), |kind| format!(" <i>{}</i>", kind_name(kind)));
            let (marker, title) = (Escaped(&marker), Escaped(&title));
            writeln!(html, "<li data-depth={depth}><a href=#s{number}><b>{marker}</b> {title}{kind}</a></li>")?;
        }
        for (nth, annex) in annexes {
            self.annex(html, nth, annex)?;
        }
        html.push_str("</ul>\n");
        if self.sections.is_empty() {
            html.push_str("<p class=none>没有标题</p>\n");
        }
        html.push_str("</nav>\n");
        Ok(())
    }

    fn annex(&self, html: &mut String, number: usize, annex: &Annex<'_>) -> fmt::Result {
        let (label, title) = (line(&annex.label), annex.title.as_deref().map_or(String::new(), line));
        let (label, title) = (Escaped(&label), Escaped(&title));
        writeln!(html, "<li class=annex data-depth=1><a href=#x{number}><b>{label}</b> {title}</a></li>")
    }

    /// The text, line by line, each in pieces between which something begins or ends.
    fn text(&self, html: &mut String) -> fmt::Result {
        let report = self.report;
        let marks = self.marks();
        let quotes = self.quotes();
        let subjects: Vec<(Span, usize)> = {
            let subjects = report.quantities.iter().enumerate().filter_map(|(nth, q)| Some((q.subject_span?, nth)));
            subjects.collect()
        };
        let remarks: Vec<(Span, usize)> =
            report.diagnostics.iter().enumerate().map(|(nth, found)| (self.visible(found.span), nth)).collect();
        let headings: BTreeMap<usize, usize> =
            self.sections.iter().enumerate().map(|(nth, (_, section))| (section.heading.span.start, nth)).collect();
        let annexes: BTreeMap<usize, usize> =
            report.annexes.iter().enumerate().map(|(nth, annex)| (annex.span.start, nth)).collect();
        let spans = marks.iter().map(|mark| mark.span);
        let spans = spans.chain([&quotes[..], &subjects, &remarks].into_iter().flatten().map(|(span, _)| *span));
        let spans = spans.chain(report.segments.iter().map(|segment| segment.span));
        let mut bounds: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
        bounds.extend(headings.keys().chain(annexes.keys()));
        bounds.sort_unstable();
        bounds.dedup();
        let (mut quotes, mut subjects, mut remarks) = (Over::new(quotes), Over::new(subjects), Over::new(remarks));
        let mut anchored = vec![false; report.diagnostics.len()];
        let mut marks = &marks[..];

        html.push_str("<main class=text id=text lang=zh-CN>\n");
        for (number, whole) in lines(&report.text).enumerate() {
            let words = report.slice(whole.span).trim_end_matches(['\n', '\r', '\u{2028}', '\u{2029}']);
            let end = whole.span.start + words.len();
            let role = self.role(whole.content.start);
            let own = headings.get(&whole.content.start).map(|&nth| (nth, self.sections[nth]));
            let own = own.filter(|(_, (_, section))| section.heading.placement == Placement::OwnLine);
            let blank = if whole.content.is_empty() { " blank" } else { "" };
            write!(html, "<div class=\"line l-{}{blank}\" data-n={}", role_name(role), number + 1)?;
            if let Some((nth, (depth, _))) = own {
                write!(html, " id=s{nth} role=heading aria-level={} data-depth={depth}", (depth + 1).min(6))?;
            }
            html.push('>');
            let mut at = whole.span.start;
            while at < end {
                while marks.first().is_some_and(|mark| mark.span.end <= at) {
                    marks = &marks[1..];
                }
                let mark = marks.first().filter(|mark| mark.span.start <= at);
                let to = match (mark, marks.first()) {
                    (Some(mark), _) => mark.span.end.min(end),
                    (None, Some(next)) => next.span.start.min(end),
                    (None, None) => end,
                };
                if let Some(mark) = mark {
                    // A mark that goes on from the line before is opened again, without its anchor.
                    let first = if mark.span.start == at { "" } else { "data-on " };
                    let tag = if first.is_empty() { mark.tag.clone() } else { mark.tag.replace("id=", "data-id=") };
                    write!(html, "<span {first}{tag}>")?;
                }
                while at < to {
                    let next =
                        bounds.get(bounds.partition_point(|bound| *bound <= at)).map_or(to, |next| (*next).min(to));
                    let role = self.role(at);
                    let mut attributes = String::new();
                    let here = remarks.at(at);
                    let mut classes = String::new();
                    if role != Role::Body && role != Role::Blank {
                        write!(classes, "r-{}", role_name(role))?;
                    }
                    if let Some(worst) = here.iter().map(|&nth| report.diagnostics[nth].severity).max() {
                        write!(classes, " d {}", severity_name(worst))?;
                        write!(attributes, " data-d=\"{}\"", list(here))?;
                    }
                    for &nth in here.iter().filter(|&&nth| !anchored[nth]) {
                        write!(html, "<a id=d{nth}></a>")?;
                    }
                    here.iter().for_each(|&nth| anchored[nth] = true);
                    if let Some(nth) = headings.get(&at).filter(|_| own.is_none()) {
                        write!(html, "<a id=s{nth}></a>")?;
                    }
                    if let Some(nth) = annexes.get(&at) {
                        write!(html, "<a id=x{nth}></a>")?;
                    }
                    let (subject, quote) = (subjects.at(at), quotes.at(at));
                    if !subject.is_empty() {
                        write!(attributes, " data-s=\"{}\"", list(subject))?;
                    }
                    if !quote.is_empty() {
                        write!(attributes, " data-c=\"{}\"", list(quote))?;
                    }
                    if !classes.is_empty() {
                        write!(attributes, " class=\"{}\"", classes.trim())?;
                    }
                    let words = report.slice(Span::new(at, next));
                    match attributes.is_empty() {
                        true => write!(html, "{}", Escaped(words))?,
                        false => write!(html, "<span{attributes}>{}</span>", Escaped(words))?,
                    }
                    at = next;
                }
                if mark.is_some() {
                    html.push_str("</span>");
                }
            }
            html.push_str("</div>\n");
        }
        html.push_str("</main>\n");
        Ok(())
    }

    /// Figures, dates and citations, in order, none over another.
    fn marks(&self) -> Vec<Mark> {
        let report = self.report;
        let quantities = self.rows.iter().enumerate().map(|(nth, row)| Mark {
            span: row.span,
            tag: format!("class=\"m q\" id=q{nth} data-i={nth} tabindex=0 role=button"),
        });
        let dates = report.dates.iter().map(|date| Mark {
            span: date.span,
            tag: format!("class=\"m t\" data-v=\"{}\" tabindex=0", Escaped(&date.value.to_string())),
        });
        let citations = report.citations.iter().map(|citation| Mark {
            span: citation.span,
            tag: format!("class=\"m c\" data-v=\"{}\" tabindex=0", Escaped(&line(&citation.title))),
        });
        let mut marks: Vec<Mark> = quantities.chain(dates).chain(citations).collect();
        marks.sort_by_key(|mark| (mark.span.start, core::cmp::Reverse(mark.span.end)));
        let mut end = 0;
        marks.retain(|mark| {
            let apart = mark.span.start >= end && !mark.span.is_empty();
            end = if apart { mark.span.end } else { end };
            apart
        });
        marks
    }

    /// The sentences that state figures, each once, with its number.
    fn quotes(&self) -> Vec<(Span, usize)> {
        let mut quotes: Vec<Span> = self.rows.iter().map(|row| row.quote_span).collect();
        quotes.sort_unstable();
        quotes.dedup();
        quotes.into_iter().enumerate().map(|(nth, span)| (span, nth)).collect()
    }

    /// The place of a remark; of an empty one, the character at it or before it.
    fn visible(&self, span: Span) -> Span {
        if !span.is_empty() {
            return span;
        }
        let (before, behind) = self.report.text.split_at(span.start);
        match behind.chars().next().filter(|c| !c.is_control()) {
            Some(c) => Span::new(span.start, span.start + c.len_utf8()),
            None => Span::new(span.start - before.chars().next_back().map_or(0, char::len_utf8), span.start),
        }
    }

    fn role(&self, offset: usize) -> Role {
        let segments = &self.report.segments;
        let segment = segments.get(segments.partition_point(|segment| segment.span.end <= offset));
        segment.map_or(Role::Blank, |segment| segment.role)
    }

    fn figures(&self, html: &mut String) -> fmt::Result {
        html.push_str(
            "<section class=figures id=figures aria-label=指标>\n<h2>指标</h2>\n<p class=find><label>筛选 <input type=search id=filter \
             autocomplete=off spellcheck=false placeholder=\"名称、单位、章节\"></label> <output id=count></output></p>\n\
             <div class=scroll tabindex=0 role=region aria-label=指标表>\n<table>\n<thead><tr>",
        );
        for (name, class) in
            [("行", "n"), ("指标", ""), ("数值", "n"), ("单位", ""), ("界限", ""), ("时期", ""), ("章节", "")]
        {
            write!(html, "<th scope=col class=\"{class}\"><button type=button>{name}</button>")?;
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        let quotes: BTreeMap<Span, usize> = self.quotes().into_iter().collect();
        for (nth, row) in self.rows.iter().enumerate() {
            let place = self.index.position(row.span.start);
            let value = match (row.value, row.upper) {
                (Some(value), Some(upper)) => format!("{value}–{upper}"),
                (Some(value), None) => value.to_string(),
                (None, _) => line(row.text),
            };
            let sort = row.value.map_or(String::new(), |value| value.to_string());
            let (quote, Span { start, end }) = (quotes[&row.quote_span], row.span);
            write!(html, "<tr data-i={nth} data-c={quote} data-at=\"{start}–{end}\"")?;
            let change = row.change.map_or("", |change| match change.direction {
                Direction::Increase => "上升",
                Direction::Decrease => "下降",
                _ => "持平",
            });
            write!(html, " data-change=\"{change}\" data-path=\"{}\">", Escaped(&line(&row.path.join(" › "))))?;
            write!(html, "<td class=n data-v={nth}><a href=#q{nth}>{}</a>", place.line)?;
            write!(html, "<td>{}", Escaped(&line(row.subject.unwrap_or(""))))?;
            write!(html, "<td class=n data-v=\"{sort}\">{}", Escaped(&value))?;
            write!(html, "<td>{}<td>{}", Escaped(&line(row.unit)), bound_name(row.bound))?;
            write!(html, "<td>{}", Escaped(row.period.unwrap_or("")))?;
            let section = row.path.last().map_or(String::new(), |title| line(title));
            writeln!(html, "<td data-v={nth} title=\"{0}\">{0}</tr>", Escaped(&section))?;
        }
        html.push_str("</tbody>\n</table>\n</div>\n</section>\n");
        Ok(())
    }

    fn remarks(&self, html: &mut String) -> fmt::Result {
        html.push_str("<section class=remarks id=remarks aria-label=提示>\n<h2>提示</h2>\n<ol>\n");
        for (nth, found) in self.report.diagnostics.iter().enumerate() {
            let place = self.index.position(found.span.start);
            let severity = severity_name(found.severity);
            write!(html, "<li class={severity} data-d={nth}><a href=#d{nth}>{}:{}</a> ", place.line, place.column)?;
            write!(html, "<code>{}</code> <span lang=en>{}</span>", found.rule.id(), Escaped(&line(&found.message)))?;
            if let Some(fix) = &found.fix {
                let (old, new) = (line(self.report.slice(fix.span)), line(&fix.replacement));
                write!(html, " <span class=fix><del>{}</del> <ins>{}</ins></span>", Escaped(&old), Escaped(&new))?;
            }
            html.push_str("</li>\n");
        }
        html.push_str("</ol>\n");
        if self.report.diagnostics.is_empty() {
            html.push_str("<p class=none>没有提示</p>\n");
        }
        html.push_str("</section>\n");
        Ok(())
    }
}

/// Which of sorted spans lie over a place that only goes forward.
struct Over {
    spans: Vec<(Span, usize)>,
    next: usize,
    open: Vec<(Span, usize)>,
    numbers: Vec<usize>,
}

impl Over {
    fn new(mut spans: Vec<(Span, usize)>) -> Self {
        spans.sort_unstable();
        Self { spans, next: 0, open: Vec::new(), numbers: Vec::new() }
    }

    fn at(&mut self, offset: usize) -> &[usize] {
        while let Some(span) = self.spans.get(self.next).filter(|(span, _)| span.start <= offset) {
            self.open.push(*span);
            self.next += 1;
        }
        self.open.retain(|(span, _)| span.end > offset);
        self.numbers.clear();
        self.numbers.extend(self.open.iter().map(|(_, number)| *number));
        &self.numbers
    }
}

fn list(numbers: &[usize]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// The words on one line.
fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// The first words of a section that has no title.
fn beginning(section: &Section<'_>) -> String {
    let Some(Block::Paragraph(paragraph)) = section.content.first() else { return String::new() };
    let words: String = line(&paragraph.text).chars().take(18).collect();
    words + "…"
}

fn role_name(role: Role) -> String {
    format!("{role:?}").to_lowercase()
}

fn severity_name(severity: Severity) -> &'static str {
    if severity == Severity::Info { "info" } else { "warning" }
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Measures => "举措和成效",
        Kind::Shortcomings => "不足和原因",
        Kind::Leadership => "第一责任人",
        Kind::Plan => "下一年安排",
        _ => "其他情况",
    }
}

fn bound_name(bound: Bound) -> &'static str {
    match bound {
        Bound::Approx => "约",
        Bound::Nearly => "近",
        Bound::MoreThan => "多于",
        Bound::LessThan => "不足",
        Bound::AtLeast => "不少于",
        Bound::AtMost => "不超过",
        Bound::Range => "区间",
        _ => "",
    }
}
