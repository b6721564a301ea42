//! The same figures in several reports of one body.

mod likeness;

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::{Bound, Dimension, Indicator, Kind, Report};
use likeness::Face;

/// A figure is held against at most so many of another report: with the same unit and the same last character of what is
/// counted, those nearest in order.
const MAX_RIVALS: usize = 64;
/// Decimal places of a percentage of change.
const PLACES: u32 = 2;

/// A report and whose it is.
///
/// Only the caller knows which reports belong together: there is a 鼓楼街道 in many a city, and bodies are renamed. `body` is any
/// name of the caller's; reports with an equal one are compared, and no others.
///
/// ```
/// let report = gongwen::Report::parse("青石镇2032年度工作报告\n");
/// let edition = gongwen::Edition::new("甲市青石镇", &report);
/// assert_eq!(edition.year, Some(2032));
/// assert_eq!(edition.year(2031).year, Some(2031));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Edition<'r, 'a> {
    /// Whose report it is.
    pub body: &'r str,
    /// The year it is of.
    pub year: Option<u16>,
    /// The report.
    pub report: &'r Report<'a>,
}

impl<'r, 'a> Edition<'r, 'a> {
    /// The report of `body`, of the year that it says itself.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n修缮渡口3处。\n");
    /// let edition = gongwen::Edition::new("松溪县交通局", &report);
    /// assert_eq!((edition.body, edition.year), ("松溪县交通局", None), "a text that names no year");
    /// ```
    #[must_use]
    pub fn new(body: &'r str, report: &'r Report<'a>) -> Self {
        Self { body, year: report.metadata.year.as_ref().map(|year| year.value), report }
    }

    /// The same, of another year than it says.
    ///
    /// ```
    /// let report = gongwen::Report::parse("一、渡口\n修缮渡口3处。\n");
    /// assert_eq!(gongwen::Edition::new("松溪县交通局", &report).year(2032).year, Some(2032));
    /// ```
    #[must_use]
    pub fn year(self, year: u16) -> Self {
        Self { year: Some(year), ..self }
    }
}

/// An indicator through the years of one body.
///
/// ```
/// use gongwen::{Edition, Report, compare};
/// let earlier = Report::parse("松溪县2031年度工作报告\n一、渡口\n修缮渡口近300处。\n");
/// let later = Report::parse("松溪县2032年度工作报告\n一、渡口\n修缮渡口320处。\n");
/// let series = &compare(&[Edition::new("松溪县", &earlier), Edition::new("松溪县", &later)])[0];
/// assert_eq!((series.body, series.unit, series.of_change), ("松溪县", "处", false));
/// let years: Vec<_> = series.figures.iter().map(|figure| figure.year).collect();
/// assert_eq!(years, [Some(2031), Some(2032)]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Series<'r> {
    /// Whose it is: [`Edition::body`].
    pub body: &'r str,
    /// The unit, which all its figures share.
    pub unit: &'r str,
    /// What the unit measures.
    pub dimension: Dimension,
    /// Whether its figures are differences themselves (同比增长12%).
    pub of_change: bool,
    /// The figures in order of the years, at most one of each report.
    pub figures: Vec<Figure<'r>>,
}

/// A figure of a [`Series`].
///
/// ```
/// use gongwen::{Edition, Report, compare};
/// let earlier = Report::parse("松溪县2031年度工作报告\n一、渡口\n修缮渡口近300处。\n");
/// let later = Report::parse("松溪县2032年度工作报告\n一、渡口\n修缮渡口320处。\n");
/// let figure = &compare(&[Edition::new("松溪县", &earlier), Edition::new("松溪县", &later)])[0].figures[1];
/// assert_eq!((figure.edition, figure.year, figure.indicator.text), (1, Some(2032), "320处"));
/// assert_eq!(figure.difference.unwrap().absolute.to_string(), "20");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Figure<'r> {
    /// The index of its report among those given to [`compare`].
    pub edition: usize,
    /// The year of that report.
    pub year: Option<u16>,
    /// The figure, with the words, the bound and the quote of its own report.
    pub indicator: Indicator<'r>,
    /// How its words agree with those of the figure before; `None` for the first.
    pub wording: Option<Wording>,
    /// What it differs by from the figure before; `None` for the first, for ranges and where a value is missing.
    pub difference: Option<Difference>,
}

/// Whether two reports name an indicator in the same words.
///
/// ```
/// use gongwen::{Edition, Report, Wording, compare};
/// let earlier = Report::parse("松溪县2031年度工作报告\n一、调解\n全年调解矛盾纠纷250件。\n");
/// let wording = |later: &str| {
///     let later = Report::parse(later);
///     compare(&[Edition::new("松溪县", &earlier), Edition::new("松溪县", &later).year(2032)])[0].figures[1].wording
/// };
/// assert_eq!(wording("一、调解\n累计调解矛盾纠纷265件。\n"), Some(Wording::Same));
/// assert_eq!(wording("一、调解\n调解纠纷265件。\n"), Some(Wording::Similar));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Wording {
    /// The same, but for words such as 全年, 累计 and 案件: 行政处罚案件, 行政处罚.
    Same,
    /// Similar ones in similar clauses: 矛盾纠纷, 纠纷. A person should look.
    Similar,
}

/// What a figure differs by from an earlier one.
///
/// ```
/// use gongwen::{Edition, Report, compare};
/// let earlier = Report::parse("松溪县2031年度工作报告\n一、渡口\n修缮渡口近300处。\n");
/// let later = Report::parse("松溪县2032年度工作报告\n一、渡口\n修缮渡口320处。\n");
/// let series = compare(&[Edition::new("松溪县", &earlier), Edition::new("松溪县", &later)]);
/// let difference = series[0].figures[1].difference.unwrap();
/// assert_eq!(difference.absolute.to_string(), "20");
/// assert_eq!(difference.percent.unwrap().to_string(), "6.67");
/// assert!(!difference.exact, "近300 is a little less than 300");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Difference {
    /// The later value less the earlier one, exact. Of percentages it is in percentage points.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str"))]
    pub absolute: Decimal,
    /// The same in percent of the earlier value, to two places, rounded half to even (GB/T 8170-2008). `None` where
    /// the earlier value is not above zero, and of percentages, of which it would mislead.
    #[cfg_attr(feature = "serde", serde(with = "rust_decimal::serde::str_option"))]
    pub percent: Option<Decimal>,
    /// Whether both figures are exact; else the difference is of the numbers stated: 近300 to 320余.
    pub exact: bool,
}

/// The figures of several reports, those of one indicator together.
///
/// Reports are compared where the caller gives them an equal [`body`](Edition::body), in order of their years, those without a
/// year last. Two figures belong together where they have the same unit, are both states or both differences, and name
/// what they count in the same or similar words in similar clauses. Figures of different steps of a procedure (受理, 办结)
/// never do. A figure that stands alone is a series of one.
///
/// Not compared are figures of another year than their report's (由2031年的5件, 去年, [`Indicator::year`]), those of the plan for
/// the next year, and the earlier one of 由…增至….
///
/// The answer is a proposal: reports name things as they please. Each figure keeps the words, the bound and the quote of
/// its own report, so that a person can see what was put together; [`Wording::Similar`] says where to look first. The time is
/// linear in the number of figures.
///
/// ```
/// use gongwen::{Edition, Report, Wording, compare};
/// let earlier = Report::parse("青石镇2031年度工作报告\n一、做法\n全年调解矛盾纠纷250件，办结率98.5%。\n");
/// let later = Report::parse("青石镇2032年度工作报告\n一、做法\n调解各类矛盾纠纷265件，办结率达99.2%。\n");
/// let series = compare(&[Edition::new("青石镇", &later), Edition::new("青石镇", &earlier)]);
///
/// let disputes = &series[0].figures;
/// assert_eq!((disputes[0].year, disputes[1].year), (Some(2031), Some(2032)));
/// assert_eq!(disputes[1].wording, Some(Wording::Same));
/// let difference = disputes[1].difference.unwrap();
/// assert_eq!((difference.absolute.to_string(), difference.percent.unwrap().to_string()), ("15".into(), "6".into()));
///
/// let rate = series[1].figures[1].difference.unwrap();
/// assert_eq!((rate.absolute.to_string(), rate.percent), ("0.7".into(), None));
/// ```
#[must_use]
pub fn compare<'r>(editions: &[Edition<'r, '_>]) -> Vec<Series<'r>> {
    let mut bodies: Vec<&str> = Vec::new();
    let mut members: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, edition) in editions.iter().enumerate() {
        let members = members.entry(edition.body).or_default();
        if members.is_empty() {
            bodies.push(edition.body);
        }
        members.push(at);
    }
    let mut series = Vec::new();
    for body in bodies {
        let mut years = members.remove(body).unwrap_or_default();
        years.sort_by_key(|&at| (editions[at].year.is_none(), editions[at].year));
        let mut table = Table::default();
        for at in years {
            table.add(at, editions[at]);
        }
        series.append(&mut table.series);
    }
    series
}

/// What only figures of one indicator can share: unit, state or difference, the last character of what is counted.
type Key<'r> = (&'r str, bool, Option<char>);

/// The series of one body so far.
#[derive(Default)]
struct Table<'r> {
    series: Vec<Series<'r>>,
    /// What the latest figure of each series is known by.
    faces: Vec<Face>,
    places: BTreeMap<Key<'r>, Vec<usize>>,
}

impl<'r> Table<'r> {
    fn add(&mut self, at: usize, edition: Edition<'r, '_>) {
        let rows = figures(edition);
        let mut seen: BTreeMap<Key<'_>, usize> = BTreeMap::new();
        let mut pairs = Vec::new();
        for (nth, (key, row, face)) in rows.iter().enumerate() {
            let rivals = self.places.get(key).map_or(&[][..], |rivals| rivals);
            let order = seen.entry(*key).or_default();
            // The window slides along with the figures of this key.
            let from = order.saturating_sub(MAX_RIVALS / 2).min(rivals.len().saturating_sub(MAX_RIVALS));
            *order += 1;
            for &rival in rivals.iter().skip(from).take(MAX_RIVALS) {
                if let Some((score, wording)) = self.faces[rival].like(face) {
                    let same_part = self.series[rival].figures.last().is_some_and(|old| old.indicator.kind == row.kind);
                    pairs.push((score, same_part, rival, nth, wording));
                }
            }
        }
        // The likest first; of equals, those of the same part of the report, then those that stand first.
        pairs.sort_by_key(|&(score, same_part, rival, nth, _)| (core::cmp::Reverse((score, same_part)), rival, nth));
        let mut mates: Vec<Option<(usize, Wording)>> = rows.iter().map(|_| None).collect();
        let mut taken: Vec<bool> = self.series.iter().map(|_| false).collect();
        for (_, _, rival, nth, wording) in pairs {
            if !taken[rival] && mates[nth].is_none() {
                taken[rival] = true;
                mates[nth] = Some((rival, wording));
            }
        }
        for ((key, indicator, face), mate) in rows.into_iter().zip(mates) {
            let row = mate.map_or(self.series.len(), |(row, _)| row);
            if row == self.series.len() {
                let Indicator { unit, dimension, .. } = indicator;
                let of_change = face.difference;
                self.series.push(Series { body: edition.body, unit, dimension, of_change, figures: Vec::new() });
                self.places.entry(key).or_default().push(row);
                self.faces.push(face);
            } else {
                // Words drift from year to year: the latest are those to go by.
                self.faces[row] = face;
            }
            let figures = &mut self.series[row].figures;
            let difference = figures.last().and_then(|earlier| difference(&earlier.indicator, &indicator));
            let wording = mate.map(|(_, wording)| wording);
            figures.push(Figure { edition: at, year: edition.year, indicator, wording, difference });
        }
    }
}

/// The figures of a report that can be compared.
fn figures<'r>(edition: Edition<'r, '_>) -> Vec<(Key<'r>, Indicator<'r>, Face)> {
    let report = edition.report;
    let said = report.metadata.year.as_ref().map(|year| year.value);
    let earlier: Vec<usize> = report.quantities.iter().filter_map(|quantity| quantity.change?.from).collect();
    let compared = |(nth, row): &(usize, Indicator<'_>)| {
        let of_this_year = match row.period {
            Some(_) => said.or(edition.year).is_none_or(|year| row.year == Some(year)),
            None => row.year == said,
        };
        of_this_year && row.kind != Some(Kind::Plan) && !row.unit.is_empty() && earlier.binary_search(nth).is_err()
    };
    let rows = report.indicators().enumerate().filter(compared);
    rows.map(|(_, row)| {
        let face = Face::new(&row, &report.text);
        let last = face.subject.as_ref().and_then(|subject| subject.last()).copied();
        ((row.unit, face.difference, last), row, face)
    })
    .collect()
}

fn difference(earlier: &Indicator<'_>, later: &Indicator<'_>) -> Option<Difference> {
    if earlier.upper.is_some() || later.upper.is_some() {
        return None;
    }
    let (from, to) = (earlier.value?, later.value?);
    let absolute = to.checked_sub(from)?.normalize();
    let share = matches!(later.dimension, Dimension::Percent | Dimension::PercentagePoint);
    let percent = (!share && from > Decimal::ZERO)
        .then(|| absolute.checked_div(from)?.checked_mul(Decimal::ONE_HUNDRED))
        .flatten()
        .map(|percent| percent.round_dp_with_strategy(PLACES, RoundingStrategy::MidpointNearestEven).normalize());
    let exact = earlier.bound == Bound::Exact && later.bound == Bound::Exact;
    Some(Difference { absolute, percent, exact })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;
    use alloc::string::{String, ToString};

    /// Series of two years, one a line: what the earlier and the later report say, how the words agree, the difference.
    fn table(earlier: &str, later: &str) -> Vec<String> {
        let texts = [(2031, earlier), (2032, later)];
        let texts = texts.map(|(year, text)| format!("柳湾镇{year}年度法治政府建设情况报告\n\n{text}\n"));
        let reports = texts.each_ref().map(|text| Report::parse(text));
        let editions = reports.each_ref().map(|report| Edition::new("柳湾镇", report));
        let series = compare(&editions);
        let said =
            |figure: &Figure<'_>| format!("{}{}", figure.indicator.subject.unwrap_or("?"), figure.indicator.text);
        let shown = |series: &Series<'_>| match &series.figures[..] {
            [one] => format!("{}: {}", one.year.unwrap(), said(one)),
            [a, b] => {
                let change = b.difference.map_or("-".to_string(), |d| {
                    let percent = d.percent.map_or(String::new(), |percent| format!(" {percent}%"));
                    format!("{}{}{percent}", if d.exact { "" } else { "~" }, d.absolute)
                });
                let sign = if b.wording == Some(Wording::Same) { "=" } else { "≈" };
                format!("{} {sign} {}: {change}", said(a), said(b))
            }
            _ => unreachable!(),
        };
        series.iter().map(shown).collect()
    }

    #[test]
    fn the_same_figure_is_found_in_other_words() {
        let cases: &[(&str, &str, &[&str])] = &[
            (
                "一、做法\n全年办理行政处罚案件57件。",
                "一、成效\n今年以来共办理行政处罚60件。",
                &["行政处罚案件57件 = 行政处罚60件: 3 5.26%"],
            ),
            (
                "一、做法\n化解矛盾纠纷近300起。",
                "一、做法\n化解纠纷320余起。",
                &["矛盾纠纷近300起 ≈ 纠纷320余起: ~20 6.67%"],
            ),
            ("一、做法\n满意率94.37%。", "一、做法\n满意率提高至96%。", &["满意率94.37% = 满意率96%: 1.63"]),
            (
                "一、做法\n投入治水资金3万元。",
                "一、做法\n投入治水资金2.5万元。",
                &["治水资金3万元 = 治水资金2.5万元: -5000 -16.67%"],
            ),
            ("一、做法\n开展巡河3至5次。", "一、做法\n开展巡河6次。", &["巡河3至5次 = 巡河6次: -"]),
            (
                "一、做法\n举办宣讲28场。",
                "一、普法\n围绕《渡口管理办法》举办宣讲36场。",
                &["宣讲28场 = 宣讲36场: 8 28.57%"],
            ),
            // Each figure has one mate, the likest.
            (
                "一、做法\n开展巡河3次。",
                "一、做法\n开展巡河6次。开展巡河2次。",
                &["巡河3次 = 巡河6次: 3 100%", "2032: 巡河2次"],
            ),
            (
                "一、做法\n开展巡河3次。开展巡河2次。",
                "一、做法\n开展巡河6次。",
                &["巡河3次 = 巡河6次: 3 100%", "2031: 巡河2次"],
            ),
            // The order in the text does not matter.
            (
                "一、做法\n受理行政复议案件12件，办结行政复议案件10件。",
                "一、做法\n办结行政复议案件15件。受理行政复议案件18件。",
                &["行政复议案件12件 = 行政复议案件18件: 6 50%", "行政复议案件10件 = 行政复议案件15件: 5 50%"],
            ),
        ];
        for (earlier, later, expected) in cases {
            assert_eq!(table(earlier, later), *expected, "{earlier} {later}");
        }
    }

    #[test]
    fn different_figures_stay_apart() {
        let cases: &[(&str, &str, usize)] = &[
            ("一、做法\n受理行政复议案件12件。", "一、做法\n审结行政复议案件10件。", 2),
            ("一、做法\n办理行政处罚12件。", "一、做法\n办理行政复议10件。", 2),
            ("一、做法\n举办讲座12场。", "一、做法\n举办讲座12场次。", 2),
            ("一、做法\n办结率98%。", "一、做法\n办结率提高2个百分点。", 2),
            ("一、做法\n巡河增长12%。", "一、做法\n巡河占比12%。", 2),
            // Short words alone prove nothing.
            ("一、修渠\n为清淤投入12万元。", "一、护林\n林场管护投入8万元。", 2),
            // A plan, and what the report says of another year.
            ("一、做法\n巡河12次。", "一、做法\n2030年巡河10次。\n二、2033年工作计划\n巡河20次。", 1),
        ];
        for (earlier, later, expected) in cases {
            let found = table(earlier, later);
            assert_eq!(found.len(), *expected, "{found:?}");
        }
    }

    #[test]
    fn the_earlier_state_of_a_change_is_not_this_years() {
        let found = table("一、做法\n即办件386项。", "一、做法\n即办件由386项增至512项。");
        assert_eq!(found, ["即办件386项 = 即办件512项: 126 32.64%"]);
    }

    #[test]
    fn bodies_are_compared_only_with_themselves() {
        let text = "鼓楼街道2032年度工作报告\n一、做法\n调解矛盾纠纷12件。\n";
        let report = Report::parse(text);
        let editions = [Edition::new("甲市鼓楼街道", &report), Edition::new("乙市鼓楼街道", &report)];
        let series = compare(&editions);
        let bodies: Vec<_> = series.iter().map(|series| (series.body, series.figures.len())).collect();
        assert_eq!(bodies, [("甲市鼓楼街道", 1), ("乙市鼓楼街道", 1)]);
        assert_eq!(compare(&[]), []);
    }

    #[test]
    fn a_report_is_wholly_like_itself() {
        let text = "柳湾镇2032年度工作报告\n一、做法\n举办讲座12场，受众800人次；张贴标语20条。\n（一）清淤。清淤9段，投入3万元。\n（二）护林。护林6处，投入2万元。\n";
        let report = Report::parse(text);
        let editions = [Edition::new("甲", &report).year(2031), Edition::new("甲", &report)];
        let series = compare(&editions);
        assert_eq!(series.len(), report.quantities.len());
        for series in &series {
            let [a, b] = &series.figures[..] else { panic!("{series:?}") };
            assert_eq!(a.indicator.span, b.indicator.span);
            assert_eq!(b.difference.unwrap().absolute, Decimal::ZERO);
        }
    }

    #[test]
    fn many_figures_alike_end_soon() {
        let text: String =
            ["柳湾镇2032年度工作报告\n"].into_iter().chain(core::iter::repeat_n("巡河12次。\n", 4000)).collect();
        let report = Report::parse(&text);
        let editions = [Edition::new("甲", &report), Edition::new("甲", &report)];
        assert!(compare(&editions).len() >= 4000);
    }
}
