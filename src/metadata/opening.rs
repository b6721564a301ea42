//! What the first paragraphs say of the body and the year, where the title is silent.

use super::Origin;
use super::reader::Reader;
use crate::body_name::leading_body;
use crate::lines::{is_blank, trim};
use crate::look_alike::marked;
use crate::text::at_most;
use crate::title::names_document;
use crate::{Role, Span};

/// Paragraphs behind which no body is looked for that the title did not name.
const MAX_OPENING: usize = 5;
/// Rows of a document in which the speaker stands.
const MAX_HEAD: usize = 60;

/// What a government is called at home.
const LEVELS: &[&str] = &["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡", "自治区", "自治州", "自治县", "自治旗"];

/// Who speaks for a government.
const SPEAKERS: &[&str] = &["省长", "市长", "县长", "区长", "州长", "盟长", "旗长", "镇长", "乡长", "主席"];

impl Reader<'_, '_> {
    /// What the title leaves open, the first paragraph may say: 2032年，县水务局围绕…
    pub(super) fn opening(&mut self) {
        let view = self.view();
        let start = self.layout.letter_end.unwrap_or(0);
        let rows = self.layout.rows[start..].iter().filter(|row| row.role == Role::Body).take(MAX_OPENING);
        for row in rows {
            if self.found.year.is_some() && self.found.issuer.is_some() {
                return;
            }
            let text = &view[row.words.range()];
            let date = crate::dates(text).find(|date| reports_on(&text[..date.span.start]));
            if self.found.issuer.is_none() && !marked(text) {
                if let Some(span) = opening_body(text) {
                    let span = Span::new(row.words.start + span.start, row.words.start + span.end);
                    let span = self.speaker(&view[span.range()]).unwrap_or(span);
                    self.found.issuer = Some(self.words(span, Origin::Document));
                }
            }
            if let (None, Some(date)) = (&self.found.year, date) {
                let span = Span::new(row.words.start + date.span.start, row.words.start + date.span.end);
                self.found.year = Some(self.year(span, date.value.start().year()));
            }
        }
        if self.found.issuer.is_none() && self.found.title.as_ref().is_some_and(|title| names_document(&title.text)) {
            self.found.issuer = self.found.signatory.clone();
        }
    }

    /// The government under the title that names the speaker (榆陵县人民政府县长 何川), where the opening says no more than 县政府.
    fn speaker(&self, named: &str) -> Option<Span> {
        let level = named.strip_suffix("人民政府").or_else(|| named.strip_suffix("政府"))?;
        if !LEVELS.contains(&level) {
            return None;
        }
        let view = self.view();
        self.layout.rows.iter().take(MAX_HEAD).filter(|row| row.role == Role::Subtitle).find_map(|row| {
            let text = &view[row.words.range()];
            let at = text.find("人民政府")?;
            let place = &text[..at];
            let whose = place.ends_with(level) && place.len() > level.len() && !place.contains(is_blank);
            let end = at + "人民政府".len();
            (whose && SPEAKERS.iter().any(|office| text[end..].trim_start_matches('代').starts_with(office)))
                .then(|| Span::new(row.words.start, row.words.start + end))
        })
    }
}

/// Whether a year behind `before` is the one reported on: it opens the paragraph, or the report is announced with it.
fn reports_on(before: &str) -> bool {
    let words = before.trim_end_matches(is_blank);
    let opens = at_most(before, MAX_YEAR_LEAD) && !words.ends_with(['到', '至', '自', '从']);
    opens || ANNOUNCED.iter().any(|cue| words.ends_with(cue))
}

/// Characters that may stand before the year of an opening: 一、2032年….
const MAX_YEAR_LEAD: usize = 3;

/// What announces the year of a report: 现将2032年度….
const ANNOUNCED: &[&str] = &["现将", "现就", "现把", "現將", "现对", "将", "就"];

/// What names no body, though one could be read out of it: 我镇, 本市, 在镇党委带领下.
const NAMELESS: &[&str] = &["我", "本", "全", "现", "在", "按", "以", "根据", "依据", "面对", "围绕", "通过", "各"];

/// When it was, before the body of an opening: 一年来，苇塘镇….
const WHEN: &[&str] = &["一年来", "今年以来", "今年", "近年来", "过去一年", "一年以来", "本年度"];

/// Places that begin like them.
const PLACES: &[&str] = &["本溪", "全椒", "全州县", "全南"];

/// The body that a paragraph speaks of at its start, or that its speaker stands for (我代表市人民政府).
fn opening_body(text: &str) -> Option<Span> {
    if let Some(at) = text.find("我代表") {
        let at = at + "我代表".len();
        let len = text[at..].find(['，', ',', '向', '作', '、', '。'])?;
        return Some(trim(text, Span::new(at, at + len)));
    }
    let mut at = 0;
    if let Some(date) = crate::dates(text).next().filter(|date| date.span.start < 6) {
        at = date.span.end;
    } else if let Some(when) = WHEN.iter().find(|when| text.starts_with(**when)) {
        at = when.len();
    }
    at += text[at..].len() - text[at..].trim_start_matches(|c| is_blank(c) || matches!(c, '，' | ',' | '、')).len();
    let begins = |words: &[&str]| words.iter().any(|word| text[at..].starts_with(word));
    if begins(NAMELESS) && !begins(PLACES) {
        return None;
    }
    leading_body(&text[at..]).map(|len| Span::new(at, at + len))
}

#[cfg(test)]
mod tests {
    use crate::Report;

    #[test]
    fn a_time_may_stand_before_the_body() {
        for (opening, want) in [
            ("一年来，苇塘镇在县委领导下扎实推进普法，现报告如下。", Some("苇塘镇")),
            ("今年以来，我镇扎实推进普法，现报告如下。", None),
            ("今年，榆陵县林业局扎实推进普法，现报告如下。", Some("榆陵县林业局")),
        ] {
            let text = alloc::format!("2032年度普法情况报告\n\n{opening}\n一、做法\n新建渡口3座。\n");
            assert_eq!(Report::parse(&text).metadata.issuer.map(|issuer| issuer.text).as_deref(), want, "{opening}");
        }
    }

    #[test]
    fn the_speaker_names_the_government_in_full() {
        for (line, opening, want) in [
            ("榆陵县人民政府县长　何川", "我代表县人民政府，向大会报告工作。", "榆陵县人民政府"),
            ("苇塘区人民政府代区长 何川", "我代表区政府向大会作报告。", "苇塘区人民政府"),
            ("榆陵县人民政府县长　何川", "我代表松溪县人民政府，向大会报告工作。", "松溪县人民政府"),
            ("榆陵市人民政府市长　何川", "我代表县人民政府，向大会报告工作。", "县人民政府"),
        ] {
            let text = alloc::format!(
                "政府工作报告\n——2032年1月9日在第三届人民代表大会第二次会议上\n{line}\n\n各位代表：\n现在，{opening}\n一、工作回顾\n新建渡口3座。\n"
            );
            assert_eq!(Report::parse(&text).metadata.issuer.unwrap().text, want, "{line}");
        }
    }
}
