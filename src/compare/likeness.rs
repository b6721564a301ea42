//! Whether two figures of different reports are of the same indicator.

use alloc::string::String;
use alloc::vec::Vec;

use super::Wording;
use crate::Indicator;

/// Of a clause, at most so many bytes to each side of a figure are compared.
const REACH_BEFORE: usize = 90;
const REACH_BEHIND: usize = 36;
/// Of a title, so many bytes.
const REACH_TITLE: usize = 240;

/// Words before what is counted that say when or how much, not what.
const LEADING: &[&str] = &[
    "截至目前",
    "本年度",
    "全年",
    "今年",
    "本年",
    "年内",
    "累计",
    "总计",
    "合计",
    "共计",
    "一共",
    "各类",
    "各项",
    "各级",
    "全市",
    "全县",
    "全区",
    "全镇",
    "全乡",
    "全街道",
    "全省",
    "全局",
    "辖区内",
    "辖区",
    "我市",
    "我县",
    "我区",
    "我镇",
    "我街道",
    "我局",
];
/// Words behind it that add nothing to what stands before them.
const TRAILING: &[&str] =
    &["总数量", "数量", "总数", "总量", "总额", "金额", "案件", "事项", "活动", "工作", "人数", "件数", "次数"];
/// Steps of one procedure: figures of different steps are different figures, however alike their words.
const STEPS: &[&[&str]] = &[
    &["受理", "收到", "接收", "接到", "收件"],
    &["立案"],
    &["办结", "审结", "结案"],
    &["新增", "新建", "新设", "新制定", "新登记", "新聘"],
    &["废止", "失效", "注销", "取消"],
    &["修改", "修订"],
    &["采纳"],
    &["撤销", "确认违法", "败诉"],
    &["维持", "胜诉"],
    &["移送", "移交"],
    &["不予处罚", "免罚", "首违不罚"],
    &["排查", "摸排"],
    &["整改"],
    &["化解", "调解", "调处"],
    &["公开", "公示"],
    &["审查", "审核"],
    &["拆除"],
];

/// Per thousand: how alike two subjects must be that are not the same, and then their clauses.
const MIN_SUBJECT: u32 = 600;
const MIN_CLAUSE: u32 = 350;
/// Below so many characters a subject says little (案件, 投入): the clauses or headings of equal ones must be alike, too.
const SHORT: usize = 3;
const MIN_CLAUSE_OF_SHORT: u32 = 250;
const MIN_HEADING_OF_SHORT: u32 = 500;
/// Figures without subjects must stand in clauses as alike as this.
const MIN_CLAUSE_ALONE: u32 = 700;

/// What a figure is known by.
pub(super) struct Face {
    /// What is counted, without words that differ from year to year.
    pub(super) subject: Option<Vec<char>>,
    /// Pairs of neighbouring characters, sorted.
    clause: Vec<(char, char)>,
    heading: Vec<(char, char)>,
    /// Which [`STEPS`] the clause before the figure names.
    steps: u32,
    /// Whether the figure is a difference (增长12%), not a state.
    pub(super) difference: bool,
}

impl Face {
    pub(super) fn new(row: &Indicator<'_>, text: &str) -> Self {
        let before = crate::text::tail(text, row.quote_span.start.min(row.span.start), row.span.start, REACH_BEFORE);
        let behind = crate::text::front(text, row.span.end, REACH_BEHIND);
        let ends = |c: char| matches!(c, '，' | '。' | '；' | '：' | '！' | ',' | ';' | '》');
        // A figure before it in the clause has words of its own: 讲座36场受众4万余人.
        let before = before.rsplit(|c| ends(c) || digit(c)).next().unwrap_or("");
        let behind = behind.split(|c| ends(c) || c == '、' || c == '\n' || digit(c)).next().unwrap_or("");
        let words: String = [before, behind].concat();
        let named = |step: &&[&str]| step.iter().any(|word| before.contains(word));
        let steps = STEPS.iter().enumerate().filter(|(_, step)| named(step)).map(|(at, _)| 1 << at).sum();
        let state = before.trim_end().ends_with(['至', '到', '为', '成']);
        Self {
            subject: row.subject.map(subject).filter(|subject| !subject.is_empty()),
            clause: pairs(&words),
            heading: row.path.last().map_or_else(Vec::new, |title| pairs(crate::text::front(title, 0, REACH_TITLE))),
            steps,
            difference: row.change.is_some_and(|change| change.from.is_none()) && !state,
        }
    }

    /// How alike the two are, per thousand, and whether they say it in the same words; `None` where they are not the same
    /// indicator.
    pub(super) fn like(&self, other: &Self) -> Option<(u32, Wording)> {
        if self.steps != 0 && other.steps != 0 && self.steps & other.steps == 0 {
            return None;
        }
        let (clause, heading) = (dice(&self.clause, &other.clause), dice(&self.heading, &other.heading));
        let (subject, alike, wording) = match (&self.subject, &other.subject) {
            (Some(a), Some(b)) if a == b => {
                let told = a.len() >= SHORT || clause >= MIN_CLAUSE_OF_SHORT || heading >= MIN_HEADING_OF_SHORT;
                (1000, told, Wording::Same)
            }
            (Some(a), Some(b)) => {
                let subject = likeness(a, b);
                (subject, subject >= MIN_SUBJECT && clause >= MIN_CLAUSE, Wording::Similar)
            }
            (None, None) => (0, clause >= MIN_CLAUSE_ALONE, Wording::Similar),
            _ => return None,
        };
        alike.then_some(((subject * 5 + clause * 4 + heading) / 10, wording))
    }
}

fn digit(c: char) -> bool {
    c.is_numeric()
}

/// What is counted, without what [`LEADING`] and [`TRAILING`] list, blanks and marks.
fn subject(words: &str) -> Vec<char> {
    let plain: String = words.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut rest = plain.as_str();
    // What is left says at least two characters.
    while let Some(shorter) = LEADING.iter().find_map(|word| rest.strip_prefix(word)).filter(|rest| rest.len() >= 6) {
        rest = shorter;
    }
    if let Some(shorter) = TRAILING.iter().find_map(|word| rest.strip_suffix(word)).filter(|rest| rest.len() >= 6) {
        rest = shorter;
    }
    rest.chars().collect()
}

/// How alike two different subjects are: in Chinese the noun stands last, and what stands before it narrows it.
fn likeness(a: &[char], b: &[char]) -> u32 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() >= 2 && long.ends_with(short) {
        return 700;
    }
    dice(&sorted(a), &sorted(b))
}

fn pairs(words: &str) -> Vec<(char, char)> {
    let letters: Vec<char> = words.chars().filter(|c| c.is_alphanumeric() && !digit(*c)).collect();
    sorted(&letters)
}

fn sorted(letters: &[char]) -> Vec<(char, char)> {
    let mut pairs: Vec<_> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.sort_unstable();
    pairs
}

/// The share of what two sorted lists have in common (Dice), per thousand.
fn dice(a: &[(char, char)], b: &[(char, char)]) -> u32 {
    let (mut i, mut j, mut common) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        common += u32::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    let all = u32::try_from(a.len() + b.len()).unwrap_or(u32::MAX);
    (2000 * common).checked_div(all).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_told_by_its_noun() {
        let shown = |words| subject(words).into_iter().collect::<String>();
        assert_eq!(shown("全镇累计各类纠纷"), "纠纷");
        assert_eq!(shown("行政处罚案件"), "行政处罚");
        assert_eq!(shown("案件"), "案件");
        assert_eq!(shown("共青团"), "共青团");
        assert_eq!(shown("标语（横幅）"), "标语横幅");
        let like = |a, b| likeness(&subject(a), &subject(b));
        assert_eq!(like("矛盾纠纷", "纠纷"), 700);
        assert!(like("行政处罚", "行政复议") < MIN_SUBJECT);
        assert!(like("普法宣传讲座", "普法讲座") < MIN_SUBJECT + 100);
        assert!(like("专职法律顾问", "村居法律顾问") >= MIN_SUBJECT);
    }

    #[test]
    fn dice_counts_what_is_common() {
        assert_eq!(dice(&pairs("干渠通水"), &pairs("干渠通水")), 1000);
        assert_eq!(dice(&pairs("干渠通水"), &pairs("支渠通水")), 666);
        assert_eq!(dice(&pairs(""), &pairs("")), 0);
    }

    #[test]
    fn the_subject_weighs_more_than_the_clause_and_that_more_than_the_heading() {
        let face = |subject_words: &str, clause, heading, steps| Face {
            subject: Some(subject(subject_words)).filter(|words| !words.is_empty()),
            clause: pairs(clause),
            heading: pairs(heading),
            steps,
            difference: false,
        };
        let like = |a: &Face, b: &Face| a.like(b).map(|(alike, wording)| (alike, wording == Wording::Same));
        let dredged = face("清淤渠段", "干渠通水", "护好渠岸", 0);
        assert_eq!(like(&dredged, &dredged), Some((1000, true)));
        assert_eq!(like(&dredged, &face("清淤渠段", "支渠通水", "护好渠岸", 0)), Some((866, true)));
        assert_eq!(like(&dredged, &face("清淤渠段", "支渠通水", "补植岸柳", 0)), Some((766, true)));
        assert_eq!(like(&dredged, &face("清淤渠段", "补植岸柳", "补植岸柳", 0)), Some((500, true)));
        assert_eq!(like(&dredged, &face("渠段", "干渠通水", "护好渠岸", 0)), Some((850, false)));
        assert_eq!(like(&dredged, &face("渠段", "补植岸柳", "护好渠岸", 0)), None);
        // Two characters say little: the clause or the heading must be alike.
        let short = face("渠段", "干渠通水", "护好渠岸", 0);
        assert_eq!(like(&short, &face("渠段", "补植岸柳", "护好渠岸", 0)), Some((600, true)));
        assert_eq!(like(&short, &face("渠段", "干渠通水", "补植岸柳", 0)), Some((900, true)));
        assert_eq!(like(&short, &face("渠段", "补植岸柳", "逐户走访", 0)), None);
        // Without a subject the clause alone must be alike; steps of a procedure are apart.
        assert_eq!(like(&face("", "干渠通水", "", 0), &face("", "干渠通水", "", 0)), Some((400, false)));
        assert_eq!(like(&face("", "干渠通水", "", 0), &face("", "支渠通水", "", 0)), None);
        assert_eq!(like(&face("", "干渠通水", "", 0), &dredged), None);
        assert_eq!(like(&face("渠段案", "干渠通水", "", 1), &face("渠段案", "干渠通水", "", 2)), None);
        assert_eq!(like(&face("渠段案", "干渠通水", "", 1), &face("渠段案", "干渠通水", "", 3)), Some((900, true)));
    }
}
