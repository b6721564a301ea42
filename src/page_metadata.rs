//! The labels that pages and documents put before a value: 发布日期：…, 来源：…, [ 文号 ] ….

use alloc::vec::Vec;

use crate::Span;
use crate::layout::full_date;
use crate::lines::{is_blank, trim};
use crate::words::Filter;

/// What a label introduces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Published,
    Signed,
    /// 日期: of publication, or of the signature that it stands beside.
    Dated,
    Signatory,
    Source,
    DocumentNumber,
    /// Known, and no part of the metadata.
    Other,
}

/// The labels; of two that fit, the longer one counts. Blanks inside a label as it stands in the text are ignored.
const LABELS: &[(&str, Field)] = &[
    ("发布日期", Field::Published),
    ("发布时间", Field::Published),
    ("发表时间", Field::Published),
    ("发表日期", Field::Published),
    ("发稿时间", Field::Published),
    ("公开日期", Field::Published),
    ("公布日期", Field::Published),
    ("發布日期", Field::Published),
    ("發布時間", Field::Published),
    ("时间", Field::Dated),
    ("日期", Field::Dated),
    ("发文时间", Field::Published),
    ("信息时间", Field::Published),
    ("上传时间", Field::Published),
    ("发布于", Field::Published),
    ("Date", Field::Published),
    ("Source", Field::Source),
    ("Title", Field::Other),
    ("Author", Field::Other),
    ("URL", Field::Other),
    ("成文日期", Field::Signed),
    ("落款", Field::Signatory),
    ("落款单位", Field::Signatory),
    ("署名", Field::Signatory),
    ("汇报单位", Field::Signatory),
    ("报告单位", Field::Signatory),
    ("述职单位", Field::Signatory),
    ("述法单位", Field::Signatory),
    ("上报单位", Field::Signatory),
    ("报送单位", Field::Signatory),
    ("呈报单位", Field::Signatory),
    ("汇报人", Field::Signatory),
    ("报告人", Field::Signatory),
    ("述职人", Field::Signatory),
    ("述法人", Field::Signatory),
    ("落款日期", Field::Signed),
    ("落款时间", Field::Signed),
    ("报告日期", Field::Signed),
    ("报告时间", Field::Signed),
    ("汇报日期", Field::Signed),
    ("汇报时间", Field::Signed),
    ("述职时间", Field::Signed),
    ("述法时间", Field::Signed),
    ("上报时间", Field::Signed),
    ("报送时间", Field::Signed),
    ("签署日期", Field::Signed),
    ("来源", Field::Source),
    ("來源", Field::Source),
    ("信息来源", Field::Source),
    ("稿件来源", Field::Source),
    ("文章来源", Field::Source),
    ("稿源", Field::Source),
    ("信息发布来源", Field::Source),
    ("发文字号", Field::DocumentNumber),
    ("文号", Field::DocumentNumber),
    ("发文文号", Field::DocumentNumber),
    ("文件编号", Field::DocumentNumber),
    ("撰写时间", Field::Other),
    ("更新时间", Field::Other),
    ("发文日期", Field::Other),
    ("录入时间", Field::Other),
    ("发布人", Field::Other),
    ("发布者", Field::Other),
    ("发布部门", Field::Other),
    ("发布科室", Field::Other),
    ("信息提供", Field::Other),
    ("更新日期", Field::Other),
    ("录入人", Field::Other),
    ("录入者", Field::Other),
    ("人气", Field::Other),
    ("热度", Field::Other),
    ("浏览人数", Field::Other),
    ("阅读人数", Field::Other),
    ("阅读数", Field::Other),
    ("浏览数", Field::Other),
    ("访问", Field::Other),
    ("审核人", Field::Other),
    ("供稿", Field::Other),
    ("供稿单位", Field::Other),
    ("索引号", Field::Other),
    ("信息索引号", Field::Other),
    ("发布机构", Field::Other),
    ("发文机构", Field::Other),
    ("发文机关", Field::Other),
    ("发布单位", Field::Other),
    ("公开主体", Field::Other),
    ("主题分类", Field::Other),
    ("主题词", Field::Other),
    ("主题", Field::Other),
    ("名称", Field::Other),
    ("标题", Field::Other),
    ("信息名称", Field::Other),
    ("有效性", Field::Other),
    ("时效", Field::Other),
    ("时效性", Field::Other),
    ("生效日期", Field::Other),
    ("实施日期", Field::Other),
    ("失效日期", Field::Other),
    ("废止日期", Field::Other),
    ("生成日期", Field::Other),
    ("体裁分类", Field::Other),
    ("组配分类", Field::Other),
    ("公开类别", Field::Other),
    ("公开方式", Field::Other),
    ("公开形式", Field::Other),
    ("公开范围", Field::Other),
    ("服务对象", Field::Other),
    ("关键词", Field::Other),
    ("分类", Field::Other),
    ("作者", Field::Other),
    ("撰稿", Field::Other),
    ("编辑", Field::Other),
    ("责任编辑", Field::Other),
    ("审核", Field::Other),
    ("浏览", Field::Other),
    ("浏览量", Field::Other),
    ("浏览次数", Field::Other),
    ("阅读", Field::Other),
    ("阅读量", Field::Other),
    ("阅读次数", Field::Other),
    ("点击", Field::Other),
    ("点击数", Field::Other),
    ("点击率", Field::Other),
    ("访问量", Field::Other),
    ("访问次数", Field::Other),
    ("字号", Field::Other),
    ("字体", Field::Other),
    ("字体大小", Field::Other),
    ("分享", Field::Other),
    ("分享到", Field::Other),
];

/// A label and its value, in spans of the view; the value may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pair {
    pub(crate) field: Field,
    pub(crate) value: Span,
}

/// Bytes of a line in which a document names who signed it, or when.
const MAX_SIGNING_LINE: usize = 200;

/// The pairs of a line that names who signed and when, and nothing else: 汇报单位：某局, 日期：2033年1月9日.
pub(crate) fn signing(view: &str, words: Span) -> Option<Vec<Pair>> {
    let line = &view[words.range()];
    if line.len() > MAX_SIGNING_LINE || !line.contains(['：', ':']) || line.contains('。') {
        return None;
    }
    let found = pairs(view, words);
    let of_signature = |pair: &Pair| {
        let value = &view[pair.value.range()];
        match pair.field {
            Field::Signatory => !value.is_empty() && !value.contains(['，', '；', ',']),
            Field::Signed | Field::Dated => full_date(value).is_some_and(|(_, date)| date.time().is_none()),
            _ => false,
        }
    };
    (!found.is_empty() && found.iter().all(of_signature)).then_some(found)
}

/// Bytes of a line in which a clock may stand before the labels.
const MAX_AGENCY_LINE: usize = 200;

/// The pairs of a line that begins with a label; none for any other line.
pub(crate) fn pairs(view: &str, words: Span) -> Vec<Pair> {
    let mut found: Vec<Pair> = Vec::new();
    let mut at = words.start;
    let mut fresh = true;
    // A date, or an agency and its clock, may stand before the labels: 某某网 2032年3月4日 09时10分 来源：某社.
    let line = &view[words.range()];
    let agency = || {
        line.len() <= MAX_AGENCY_LINE
            && line.contains([':', '：'])
            && !line.contains('。')
            && crate::dates(line).any(|date| date.span.start == 0 || date.value.start().time().is_some())
    };
    let mut opened = false;
    for (offset, c) in view[words.range()].char_indices() {
        let here = words.start + offset;
        if here < at {
            continue;
        }
        let separates =
            is_blank(c) || matches!(c, '|' | '｜' | '[' | ']' | '【' | '】' | '•' | '·' | '（' | '(' | '；' | ';');
        if !separates && fresh {
            if let Some((field, end)) = label(&view[here..words.end]) {
                if let Some(last) = found.last_mut() {
                    last.value.end = here;
                }
                at = here + end;
                found.push(Pair { field, value: Span::new(at, words.end) });
                continue;
            }
        }
        if !separates && found.is_empty() && !opened {
            if !agency() {
                return Vec::new();
            }
            opened = true;
        }
        // Where the blanks of HTML are cut out, a label touches the date before it.
        fresh = separates || c.is_ascii_digit() && !found.is_empty();
    }
    let edges =
        |c: char| is_blank(c) || matches!(c, '|' | '｜' | '[' | '【' | '】' | ']' | '•' | '（' | '）' | '(' | ')');
    for pair in &mut found {
        let words = &view[pair.value.range()];
        // A button behind the value is none of it.
        let lead = words.len() - words.trim_start_matches(edges).len();
        let end = words[lead..].find(['【', '[']).map_or(words.len(), |at| lead + at);
        pair.value.end = pair.value.start + end;
        let value = &view[pair.value.range()];
        let start = pair.value.end - value.trim_start_matches(edges).len();
        let mut end = pair.value.start + value.trim_end_matches(edges).len();
        // 某局（盖章）
        if let (Field::Signatory, Some(last)) = (pair.field, view[end..pair.value.end].chars().next()) {
            let closes = matches!(last, '）' | ')') && view[start.min(end)..end].contains(['（', '(']);
            end += if closes { last.len_utf8() } else { 0 };
        }
        pair.value =
            if start < end { trim(view, Span::new(start, end)) } else { Span::new(pair.value.start, pair.value.start) };
    }
    match found.iter().position(|pair| pair.field == Field::Source) {
        Some(source) => with_day(view, found, source),
        None => found,
    }
}

/// 来源：某局 | 2032-03-04 10:20: a date behind the source needs no label of its own.
fn with_day(view: &str, mut found: Vec<Pair>, source: usize) -> Vec<Pair> {
    let value = found[source].value;
    let apart = |c: char| is_blank(c) || matches!(c, '|' | '｜' | '/' | '（' | '(');
    let words = &view[value.range()];
    let day = crate::dates(words)
        .find(|date| date.value.start().day().is_some() && words[..date.span.start].ends_with(apart));
    if let Some(date) = day {
        let at = value.start + date.span.start;
        let name = words[..date.span.start].trim_end_matches(apart);
        found[source].value = Span::new(value.start, value.start + name.len());
        found.insert(source + 1, Pair { field: Field::Published, value: Span::new(at, value.end) });
    }
    found
}

/// The first characters of the labels: most text begins with none.
static BEGINNINGS: Filter = {
    let mut filter = Filter::EMPTY;
    let mut row = 0;
    while row < LABELS.len() {
        filter.add_first(LABELS[row].0);
        row += 1;
    }
    filter
};

/// The label at the start of `input` with its colon, bar or bracket.
fn label(input: &str) -> Option<(Field, usize)> {
    // Few labels share their first character.
    let lead = input.as_bytes().first_chunk::<3>()?;
    if !BEGINNINGS.holds_first(input) {
        return None;
    }
    let alike = LABELS.iter().filter(|(label, _)| label.as_bytes().first_chunk() == Some(lead));
    let (field, len) =
        alike.filter_map(|(label, field)| Some((*field, spaced(input, label)?))).max_by_key(|(_, len)| *len)?;
    // 来源⇥某局: a cell and the next one.
    if let Some(value) = input[len..].strip_prefix('\t').filter(|value| !value.starts_with([':', '：'])) {
        return Some((field, input.len() - value.len()));
    }
    let rest = input[len..].trim_start_matches(is_blank);
    let closed = rest.trim_start_matches([']', '】']);
    let behind = closed.trim_start_matches(is_blank);
    let colon = behind.strip_prefix(['：', ':', '|', '｜']);
    if let Some(value) = colon {
        return Some((field, input.len() - value.len()));
    }
    (closed.len() < rest.len() || behind.is_empty()).then(|| (field, input.len() - behind.len()))
}

/// The length of `label` at the start of `input`, blanks inside allowed.
fn spaced(input: &str, label: &str) -> Option<usize> {
    let mut rest = input;
    for (at, c) in label.chars().enumerate() {
        rest = if at == 0 { rest } else { rest.trim_start_matches([' ', '\u{3000}', '\u{A0}']) }.strip_prefix(c)?;
    }
    Some(input.len() - rest.len())
}

/// The length of the document number that fills the line, whose other half may name who issued it: 禾农发〔2032〕16号
/// 签发人：….
pub(crate) fn document_number(words: &str) -> Option<usize> {
    let number = ISSUED_BY.iter().find_map(|label| words.find(label)).map_or(words, |at| &words[..at]);
    let number = number.trim_end_matches(is_blank);
    is_document_number(number).then_some(number.len())
}

/// What stands behind the number of a document that goes to a higher body (GB/T 9704-2012, 7.2.6).
const ISSUED_BY: &[&str] = &["签发人", "签发：", "簽發人"];

/// 禾农发〔2032〕16号, blanks inside allowed.
fn is_document_number(words: &str) -> bool {
    let mut chars = words.chars().filter(|c| !is_blank(*c)).peekable();
    let mut prefix = 0;
    while chars.next_if(|c| c.is_alphabetic()).is_some() {
        prefix += 1;
    }
    let open = chars.next().is_some_and(|c| matches!(c, '〔' | '[' | '［' | '（' | '(' | '【' | '{'));
    let digit = |c: &char| c.is_ascii_digit() || ('０'..='９').contains(c);
    let year = chars.by_ref().take(4).filter(digit).count() == 4;
    let close = chars.next().is_some_and(|c| matches!(c, '〕' | ']' | '］' | '）' | ')' | '】' | '}'));
    chars.next_if(|c| *c == '第');
    let mut digits = 0;
    while chars.next_if(digit).is_some() {
        digits += 1;
    }
    let end = chars.next() == Some('号') && chars.next().is_none();
    (1..=24).contains(&prefix) && open && year && close && (1..=6).contains(&digits) && end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Vec<(Field, &str)> {
        let pairs = pairs(line, Span::new(0, line.len()));
        pairs.into_iter().map(|pair| (pair.field, &line[pair.value.range()])).collect()
    }

    #[test]
    fn labels_and_values() {
        use Field::*;
        for (line, expected) in [
            (
                "发布日期:2032-03-04 09:10 来源:榆陵县林业局",
                &[(Published, "2032-03-04 09:10"), (Source, "榆陵县林业局")][..],
            ),
            ("发布时间：", &[(Published, "")]),
            ("[ 发布单位 ] 蒲棹乡 [ 时效 ]", &[(Other, "蒲棹乡"), (Other, "")]),
            (
                "索引号 | HF07 | 文号 | 发布单位 | 榆陵县林业局 | |",
                &[(Other, "HF07"), (DocumentNumber, ""), (Other, "榆陵县林业局")],
            ),
            ("• 发文字号", &[(DocumentNumber, "")]),
            ("【来源:【时间:2032-04-11", &[(Source, ""), (Dated, "2032-04-11")]),
            ("汇报单位：榆陵县林业局（盖章）", &[(Signatory, "榆陵县林业局（盖章）")]),
            ("落 款：蒲棹乡　日期：2032年3月4日", &[(Signatory, "蒲棹乡"), (Dated, "2032年3月4日")]),
            ("来 源： 泷江晨报 浏览：31次", &[(Source, "泷江晨报"), (Other, "31次")]),
            ("来源：榆陵发布 【打印】【关闭】", &[(Source, "榆陵发布")]),
            ("时间紧、任务重。", &[]),
            ("来源于群众的意见：", &[]),
        ] {
            assert_eq!(read(line), expected, "{line}");
        }
    }

    #[test]
    fn document_numbers() {
        assert_eq!(document_number("禾农发〔2032〕16号　　签发人：沈某"), Some("禾农发〔2032〕16号".len()));
        for words in ["禾农发〔2032〕16号", "霁粮发[2031]6号", "栖防〔2032〕8 号", "梧办（2031）第12号"]
        {
            assert_eq!(document_number(words), Some(words.len()), "{words}");
        }
        for words in ["根据禾农发〔2032〕16号", "〔2032〕16号", "禾农发2032年16号", "第12号"] {
            assert!(document_number(words).is_none() || words.starts_with("根据"), "{words}");
        }
    }
}
