//! What is a quantity and what is none: tables of short texts with the exact reading.

use gongwen::{Basis, Bound, Dimension, Direction, Quantity, quantities};

/// `text value[..upper] unit bound`, one per quantity, in order.
fn rows(text: &str) -> Vec<String> {
    quantities(text).map(|q| row(&q)).collect()
}

fn row(q: &Quantity<'_>) -> String {
    let value = q.value.map_or("-".into(), |v| v.normalize().to_string());
    let upper = q.upper.map_or(String::new(), |v| format!("..{}", v.normalize()));
    format!("{} {value}{upper} {} {}", q.text, q.unit, q.bound)
}

fn check(cases: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, want) in cases {
        let got = rows(text);
        if got != *want {
            wrong.push(format!("{text}\n  want {want:?}\n  got  {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn regression_a_bound_before_the_segment_of_its_number() {
    let text = "不少于至“两的千成é几约）月·办结2031年零人次个上年至亿》比。";
    for at in (0..text.len()).filter(|at| text.is_char_boundary(*at)) {
        assert!(gongwen::quantities(&text[at..]).all(|quantity| quantity.span.end <= text.len() - at));
    }
}

#[test]
fn regression_a_figure_that_begins_an_indented_line() {
    let report = gongwen::Report::parse("全年办案如下。\n 5件办结\n");
    assert_eq!(report.quantities.iter().map(|q| &*q.text).collect::<Vec<_>>(), ["5件"]);
}

#[test]
fn regression_a_blank_that_is_a_mark_before_the_words_of_a_line() {
    check(&[(" 余", &[]), (" 元\n\u{3000}3件", &["3件 3 件 exact"]), ("\u{3000}—（一）5件 ", &["5件 5 件 exact"])]);
}

#[test]
fn regression_a_blank_between_the_start_of_a_segment_and_its_number() {
    check(&[("三、\n 12件", &["12件 12 件 exact"]), ("清淤： 12件，  9件", &["12件 12 件 exact", "9件 9 件 exact"])]);
    assert_eq!(gongwen::Report::parse("三、\n 12件\n").quantities[0].text, "12件");
}

#[test]
fn numbers_with_a_vague_end() {
    check(&[
        ("拨付20余万元", &["20余万元 200000 元 more_than"]),
        ("合计7.3万余户", &["7.3万余户 73000 户 more_than"]),
        ("受训4000余人次", &["4000余人次 4000 人次 more_than"]),
        ("调拨约260套", &["约260套 260 套 approx"]),
        ("销号近700条", &["近700条 700 条 nearly"]),
        ("登门农户900户左右", &["900户左右 900 户 approx"]),
        ("到会代表近千名", &["近千名 1000 名 nearly"]),
        ("答复群众上千人次", &["上千人次 1000 人次 at_least"]),
        ("惠及上万户渔家", &["上万户 10000 户 at_least"]),
        ("派出巡河员数百名", &["数百名 100 名 more_than"]),
        ("接访几百批", &["几百批 100 批 more_than"]),
        ("赠送读本数千份", &["数千份 1000 份 more_than"]),
        ("巡演二十几场", &["二十几场 20 场 more_than"]),
        ("受训渔民千余人", &["千余人 1000 人 more_than"]),
        ("赠阅手册百余册", &["百余册 100 册 more_than"]),
        ("轮训干事二百三十余人", &["二百三十余人 230 人 more_than"]),
        ("废止细则三十多项", &["三十多项 30 项 more_than"]),
        ("巡河过千场", &["过千场 1000 场 more_than"]),
        ("逾百人到场", &["逾百人 100 人 more_than"]),
        ("筹款三十万余元", &["三十万余元 300000 元 more_than"]),
        ("卅余人列席", &["卅余人 30 人 more_than"]),
        ("3千余人", &["3千余人 3000 人 more_than"]),
        ("带动7百余户", &["7百余户 700 户 more_than"]),
        ("救苗二百六十余万株", &["二百六十余万株 2600000 株 more_than"]),
        ("损失三亿七千多万元", &["三亿七千多万元 370000000 元 more_than"]),
        ("占七成多", &["七成多 7 成 more_than"]),
        ("历时一个多月", &["一个多月 1 个月 more_than"]),
        ("工期两年半", &["两年半 2.5 年 exact"]),
        ("各镇均超百亿元", &["超百亿元 10000000000 元 more_than"]),
        ("汇入几十万元，另有数百亿元", &["几十万元 100000 元 more_than", "数百亿元 10000000000 元 more_than"]),
        ("服务店铺20+家", &["20+家 20 家 more_than"]),
    ]);
}

#[test]
fn blanks_inside_a_number() {
    check(&[
        ("航道投资 2.6 亿元", &["2.6 亿元 260000000 元 exact"]),
        ("疏浚土方 3 万 余方", &["3 万 余方 30000 方 more_than"]),
        ("渔获 31 万吨以上", &["31 万吨以上 310000 吨 at_least"]),
        ("门票 4,360 余万元", &["4,360 余万元 43600000 元 more_than"]),
        ("增配船员 3 至 5 名", &["3 至 5 名 3..5 名 range"]),
        ("每船补贴 1 万元 - 2 万元", &["1 万元 - 2 万元 10000..20000 元 range"]),
        ("损耗 4 千瓦", &["4 千瓦 4 千瓦 exact"]),
    ]);
}

#[test]
fn traditional_texts_read_as_simplified_ones() {
    check(&[
        ("候船時間由25分鐘減至8分鐘", &["25分鐘 25 分鐘 exact", "8分鐘 8 分鐘 exact"]),
        ("全年巡查船塢2.4萬間次，較上年多逾百宗", &["2.4萬間次 24000 間次 exact", "逾百宗 100 宗 more_than"]),
        ("接聽查詢3.3萬通，不少於12小時", &["3.3萬通 33000 通 exact", "不少於12小時 12 小時 at_least"]),
    ]);
    let subjects: Vec<_> = quantities("調解糾紛41宗，較上年減少7宗，候船時間縮短至8分鐘")
        .map(|q| q.subject.unwrap().into_owned())
        .collect();
    assert_eq!(subjects, ["糾紛", "糾紛", "候船時間"]);
}

#[test]
fn bounds_before_and_behind() {
    check(&[
        ("组织夜巡不少于9次", &["不少于9次 9 次 at_least"]),
        ("到场率不低于85%", &["不低于85% 85 % at_least"]),
        ("审图时限不超过5个工作日", &["不超过5个工作日 5 个工作日 at_most"]),
        ("每季至少3次", &["至少3次 3 次 at_least"]),
        ("至少一次", &["至少一次 1 次 at_least"]),
        ("最多7人", &["最多7人 7 人 at_most"]),
        ("不足20件", &["不足20件 20 件 less_than"]),
        ("不满3年", &["不满3年 3 年 less_than"]),
        ("70分以下", &["70分以下 70 分 at_most"]),
        ("20日以内寄出", &["20日以内 20 日 at_most"]),
        ("10个工作日内答复", &["10个工作日内 10 个工作日 at_most"]),
        ("75岁及以上", &["75岁及以上 75 岁 at_least"]),
        ("噪声≤55 分贝", &["≤55 分贝 55 分贝 at_most"]),
        ("巡查＞3 次/周", &["＞3 次/周 3 次/周 more_than"]),
        ("突破2亿元", &["突破2亿元 200000000 元 more_than"]),
        ("节约150元", &["150元 150 元 exact"]),
        ("上下游企业30家上下游共享", &["30家 30 家 exact"]),
        ("不得超过四十日", &["不得超过四十日 40 日 at_most"]),
        ("行道树700株以上", &["700株以上 700 株 at_least"]),
    ]);
}

#[test]
fn ranges_and_lists() {
    check(&[
        ("罚款2万元以上8万元以下", &["2万元以上8万元以下 20000..80000 元 range"]),
        ("设调解员2-6名", &["2-6名 2..6 名 range"]),
        ("设调解员2～6名", &["2～6名 2..6 名 range"]),
        ("设调解员2至6名", &["2至6名 2..6 名 range"]),
        ("设调解员二至六名", &["二至六名 2..6 名 range"]),
        ("每旬巡河三四次", &["三四次 3..4 次 range"]),
        ("三五个", &["三五个 3..5 个 range"]),
        ("列席六七十人", &["六七十人 60..70 人 range"]),
        ("十七八人列席", &["十七八人 17..18 人 range"]),
        ("罚3万-6万元", &["3万-6万元 30000..60000 元 range"]),
        ("罚3-6万元", &["3-6万元 30000..60000 元 range"]),
        ("占比为70%-85%", &["70%-85% 70..85 % range"]),
        ("占比为20%至45%", &["20%至45% 20..45 % range"]),
        ("安排400万元至450万元", &["400万元至450万元 4000000..4500000 元 range"]),
        ("间距2～4米", &["2～4米 2..4 米 range"]),
        ("3-11岁、12-24岁", &["3-11岁 3..11 岁 range", "12-24岁 12..24 岁 range"]),
        ("从4名增加到9名", &["4名 4 名 exact", "9名 9 名 exact"]),
        (
            "90天-26天（停工）-4天（检修）＝60天",
            &["90天 90 天 exact", "26天 26 天 exact", "4天 4 天 exact", "60天 60 天 exact"],
        ),
        ("顾问3名,律师16名", &["3名 3 名 exact", "16名 16 名 exact"]),
        (
            "四个站点分别接件14件、9件和6件",
            &["四个 4 个 exact", "14件 14 件 exact", "9件 9 件 exact", "6件 6 件 exact"],
        ),
        ("读书7次，专题研讨5次，专题党课11次", &["7次 7 次 exact", "5次 5 次 exact", "11次 11 次 exact"]),
        (
            "分别变动0.31、-2.07、1.68个百分点",
            &["0.31 0.31 个百分点 exact", "-2.07 -2.07 个百分点 exact", "1.68个百分点 1.68 个百分点 exact"],
        ),
        ("增长-1.3%2.9%7.7%", &["-1.3% -1.3 % exact", "2.9% 2.9 % exact", "7.7% 7.7 % exact"]),
        ("分别提升1.2个和2.3个百分点", &["1.2个 1.2 个百分点 exact", "2.3个百分点 2.3 个百分点 exact"]),
        ("来访两批次21个", &["两批次 2 批次 exact", "21个 21 个 exact"]),
    ]);
}

#[test]
fn forms_of_the_number() {
    check(&[
        ("接件４５６件", &["４５６件 456 件 exact"]),
        ("到场率９７．５％", &["９７．５％ 97.5 % exact"]),
        ("接件2，345件", &["2，345件 2345 件 exact"]),
        ("没收23,456.78元", &["23,456.78元 23456.78 元 exact"]),
        ("作出决定 68 份", &["68 份 68 份 exact"]),
        ("惠及 6 000 余人次", &["6 000 余人次 6000 人次 more_than"]),
        ("占地4万5千平方米", &["4万5千平方米 45000 平方米 exact"]),
        ("筹资2亿3000万元", &["2亿3000万元 230000000 元 exact"]),
        ("平息争执一百三十起", &["一百三十起 130 起 exact"]),
        ("收件一万零四十件", &["一万零四十件 10040 件 exact"]),
        ("赠书一千六百册", &["一千六百册 1600 册 exact"]),
        ("研读《渡口简史》等五本读物", &["五本 5 本 exact"]),
        ("罚款柒万元整", &["柒万元整 70000 元 exact"]),
        ("罚款贰佰叁拾肆元", &["贰佰叁拾肆元 234 元 exact"]),
        ("罚款28300元", &["28300元 28300 元 exact"]),
        ("罚款2.83万元", &["2.83万元 28300 元 exact"]),
        ("调解217宗", &["217宗 217 宗 exact"]),
        ("收費兩萬元", &["兩萬元 20000 元 exact"]),
        ("电量三百零八亿度", &["三百零八亿度 30800000000 度 exact"]),
        ("占总量百分之六十八点三", &["百分之六十八点三 68.3 % exact"]),
        ("覆盖面百分之百", &["百分之百 100 % exact"]),
        ("涨幅1·8%", &["1·8% 1.8 % exact"]),
        ("约三分之二", &["约三分之二 -  approx"]),
        ("林地年变率-1.26‰", &["-1.26‰ -1.26 ‰ exact"]),
        ("收到异议0件", &["0件 0 件 exact"]),
    ]);
}

#[test]
fn durations_and_sizes() {
    check(&[
        ("公开征求意见20日", &["20日 20 日 exact"]),
        ("自挂牌之日起45日后开工", &["45日 45 日 exact"]),
        ("每15分钟一班，每航次0.5元", &["15分钟 15 分钟 exact", "0.5元 0.5 元 exact"]),
        ("船舱3.2米×4.5米", &["3.2米 3.2 米 exact", "4.5米 4.5 米 exact"]),
        ("水温-4℃至6℃", &["-4℃至6℃ -4..6 ℃ range"]),
        ("复查渡船不少于渡船总数的10%", &["不少于渡船总数的10% 10 % at_least"]),
        ("每千人配1.2辆，每2户配1把", &["1.2辆 1.2 辆 exact", "1把 1 把 exact"]),
    ]);
}

#[test]
fn units() {
    check(&[
        ("吸引外资3亿美元", &["3亿美元 300000000 美元 exact"]),
        ("人民币700万元", &["700万元 7000000 元 exact"]),
        ("收费2元5角", &["2元5角 2.5 元 exact"]),
        ("到场率95.26%", &["95.26% 95.26 % exact"]),
        ("同比提高3.4个百分点", &["3.4个百分点 3.4 个百分点 exact"]),
        ("下降2.45个千分点", &["2.45个千分点 2.45 个千分点 exact"]),
        ("发案率0.7‰", &["0.7‰ 0.7 ‰ exact"]),
        ("下降两成", &["两成 2 成 exact"]),
        ("增长2.5倍", &["2.5倍 2.5 倍 exact"]),
        ("担任9个社区的顾问", &["9个 9 个 exact"]),
        ("工期8个月", &["8个月 8 个月 exact"]),
        ("5个工作日寄出", &["5个工作日 5 个工作日 exact"]),
        ("种稻4.1万亩", &["4.1万亩 41000 亩 exact"]),
        ("铺草坪2.5万平方米", &["2.5万平方米 25000 平方米 exact"]),
        ("清淤300余立方米", &["300余立方米 300 立方米 more_than"]),
        ("急救演练704场次", &["704场次 704 场次 exact"]),
        ("编印专刊16期", &["16期 16 期 exact"]),
        ("查访铺面42家（次）", &["42家（次） 42 家（次） exact"]),
        ("悬挂横幅30多条（幅）", &["30多条（幅） 30 条（幅） more_than"]),
        ("出台细则2部", &["2部 2 部 exact"]),
        ("巡河3次/年", &["3次/年 3 次/年 exact"]),
        ("35元／吨", &["35元／吨 35 元／吨 exact"]),
        ("7.5小时/班", &["7.5小时/班 7.5 小时/班 exact"]),
        ("浓度4.3毫克/升", &["4.3毫克/升 4.3 毫克/升 exact"]),
        ("每户1500元", &["1500元 1500 元 exact"]),
        ("每月不少于2次", &["不少于2次 2 次 at_least"]),
        ("人均菜地36.4平方米", &["36.4平方米 36.4 平方米 exact"]),
        ("二等奖4名", &["4名 4 名 exact"]),
        ("220千伏变电站", &["220千伏 220 千伏 exact"]),
        ("装机8041.6万千瓦", &["8041.6万千瓦 80416000 千瓦 exact"]),
        ("靠泊63艘次", &["63艘次 63 艘次 exact"]),
        ("培训逾320课时", &["逾320课时 320 课时 more_than"]),
        ("3.5g", &["3.5g 3.5 g exact"]),
        ("接到12315工单8123件，到场率95.26%", &["8123件 8123 件 exact", "95.26% 95.26 % exact"]),
        ("1.2031年办件47件", &["47件 47 件 exact"]),
        ("12315件工单", &["12315件 12315 件 exact"]),
        ("七点五里", &["七点五里 7.5 里 exact"]),
        ("增长一倍，长一公里", &["一倍 1 倍 exact", "一公里 1 公里 exact"]),
    ]);
    let dimensions: Vec<_> =
        quantities("3件、4元、5%、6个百分点、7倍、8米、9亩、10升、11吨、12天、13℃、14分、15千瓦、16GB、17元/人")
            .map(|q| q.dimension)
            .collect();
    use Dimension as D;
    assert_eq!(
        dimensions,
        [
            D::Count,
            D::Money,
            D::Percent,
            D::PercentagePoint,
            D::Multiple,
            D::Length,
            D::Area,
            D::Volume,
            D::Mass,
            D::Duration,
            D::Temperature,
            D::Score,
            D::Energy,
            D::Data,
            D::Rate
        ]
    );
}

#[test]
fn what_is_no_quantity() {
    for text in [
        // lines of service and codes
        "12333社保热线",
        "推行“365”值守法",
        "“1627”机制",
        "“3+9+X”模式",
        "推行5+2工作法",
        "审批系统4.1版",
        "便民7.0平台",
        "津公网安备 31011502003456号",
        "网站标识码:3301130002",
        "国发〔2033〕7号",
        "电话：000-87654321",
        "COVID-19人",
        "PM2.5",
        "5G基站",
        "4A级景区",
        "一汽4S店",
        "附件2-6下载",
        "设1室4站",
        "一局两院",
        "第六个五年规划",
        "2033年前5个月",
        "三番五次劝说",
        "八小时以外的交往",
        "GZ0320240034",
        // names and slogans
        "落实“五重三大”议事规则",
        "推进执法“四项制度”",
        "落实行政执法三项制度",
        "中央八项规定精神",
        "“一镇（街）一律师”",
        "做到“只跑一回”",
        "增强“四个意识”",
        "四个自信",
        "做到“三个统一”",
        "“六个100%”",
        "“七五”普法规划",
        "“十八五”时期",
        "一窗通办",
        "一站式调处",
        "三会一课",
        "双随机、一公开",
        "三单三制",
        "五个一工程",
        "15分钟便民生活圈",
        "实施三年行动",
        "第十五个五年规划",
        // days and festivals
        "“12.4”国家宪法日",
        "3.15消费者权益日",
        "“6.26国际禁毒日”",
        "“9·23”险情",
        "2·8事故",
        "今年2-9月",
        "4月3日至9日",
        "6月14日上午10点30分",
        "第三季度",
        "上半年",
        "2031-2035年",
        "二〇三四年",
        "2032年3月27日",
        "9:00-17:00",
        "20世纪90年代",
        // ordinals, ranks, ratios
        "第一责任人",
        "党的二十大",
        "二十届二中、三中、四中全会",
        "第5次会议",
        "十四届三次会议",
        "第1、2次",
        "全县首家",
        "全省前5位",
        "由88位升至41位",
        "比重为31:45:24",
        "31.0∶45:24",
        "师生比由1:16降到1:13",
        "3.6 : 48 : 48.4",
        "1～3级",
        "一、二年级学生",
        "第十二条",
        // articles, idioms, no number
        "一项重要工作",
        "一批项目",
        "统一标准",
        "十分关注",
        "千方百计、千家万户",
        "百姓",
        "一定程度上",
        "驻村一线",
        "多次开会",
        "若干条意见",
        "几个方面",
        "一些问题",
        "进一步",
        "八和府业主",
        "三环邨街道",
        "七里河区",
        "五台山",
        "检查*次，整改x处",
        "“零”差错",
        // headings
        "一、主要做法",
        "2.强化监督",
        "(4） 推进改革",
        "一是抓学习。二是抓作风。",
        "三、一二三",
        // numbers without a unit
        "受理事项61",
        "调整为12.3034.5253.18",
        "城乡收入比值由3.27缩小至2.93",
        "两位数增长",
    ] {
        assert_eq!(rows(text), [""; 0], "{text}");
    }
}

#[test]
fn what_is_counted() {
    for (text, want) in [
        ("作出行政处罚68笔，罚款28300元", &["行政处罚", "罚款"][..]),
        ("2031年，全镇共化解邻里争执174起", &["邻里争执"]),
        ("为6000多名渔民提供义诊", &["渔民"]),
        ("担任街道和9个社区的顾问", &["社区"]),
        ("到场率95.26%", &["到场率"]),
        ("平均得分88.6分", &["平均得分"]),
        ("累计举办法治夜校24场", &["法治夜校"]),
        ("受训渔民达3.8万人", &["受训渔民"]),
        ("投入20余万元，在码头建成法治长廊", &["投入"]),
        ("立案26件，办结24件", &["立案", "办结"]),
        ("办结率98.6%，同比提高4.1个百分点", &["办结率", "办结率"]),
        ("渡口台账由146本调整为139本", &["渡口台账", "渡口台账"]),
        ("客流量较2031年增长8%", &["客流量"]),
        ("义诊9场惠及640余人", &["义诊", "惠及"]),
        ("渡船21艘（铁壳12艘，木壳9艘）", &["渡船", "铁壳", "木壳"]),
        ("招考类6条、任免类3条", &["招考类", "任免类"]),
        ("男、女渡工分别为31人、29人", &["男", "女渡工"]),
        ("报废36艘、修缮24艘，分别占15%和10%", &["报废", "修缮", "报废", "修缮"]),
        ("11支巡河队伍463名队员全部持证", &["巡河队伍", "队员"]),
        ("26个护渡小组的98名护渡员全年调解争执741件", &["护渡小组", "护渡员", "争执"]),
        ("召开推进会、调度会11次", &["调度会"]),
        ("拆除违建37处、5400多平方米", &["违建", "违建"]),
        ("培育“法律明白人”126名，每村不少于3名", &["“法律明白人”", "“法律明白人”"]),
        ("有效期5年", &["有效期"]),
        ("赞成 17 票，弃权 2 票", &["赞成", "弃权"]),
        ("对38件现行文件开展清理", &["现行文件"]),
        ("渡船完好率连续3年保持100%", &["-", "渡船完好率"]),
        ("拨付500万元", &["拨付"]),
        ("共9件", &["-"]),
    ] {
        let got: Vec<_> = quantities(text).map(|q| q.subject.map_or("-".into(), |s| s.into_owned())).collect();
        assert_eq!(got, want, "{text}");
    }
}

#[test]
fn a_subject_is_a_slice_of_the_text() {
    let text = "全年走访企业300余家，满意率94.37%，为8个社区选聘顾问12名。";
    for q in quantities(text) {
        assert_eq!(q.subject.as_deref(), q.subject_span.map(|span| &text[span.range()]));
        assert_eq!(q.text, text[q.span.range()]);
    }
}

#[test]
fn periods() {
    let text = "靛桥镇2031年度法治政府建设情况报告\n一、主要成效\n上半年调解纠纷12件，三季度调解8件。去年调解31件，较上年多2件。\n\
        近三年来调解90件。截至10月底收件40封，1—9月收件35封；2029年上半年收件11封。今年以来巡河6次。\n\
        二、下一年度工作安排\n全年巡河30次，2032年调解20件。\n";
    let report = gongwen::Report::parse(text);
    let got: Vec<_> = report.quantities.iter().map(|q| (q.text.as_ref(), q.period.as_deref())).collect();
    let want = [
        ("12件", Some("2031-01/2031-06")),
        ("8件", Some("2031-07/2031-09")),
        ("31件", Some("2030")),
        ("2件", Some("2030")),
        ("三年", None),
        ("90件", None),
        ("40封", Some("../2031-10")),
        ("35封", Some("2031-01/2031-09")),
        ("11封", Some("2029-01/2029-06")),
        ("6次", Some("2031/..")),
        ("30次", None),
        ("20件", Some("2032")),
    ];
    assert_eq!(got, want);
    assert_eq!(quantities("上半年收件11封").next().unwrap().period, None);
}

#[test]
fn changes() {
    use Direction::{Decrease, Increase, Unchanged};
    for (text, n, want) in [
        ("同比增长12.3%", 0, Some((Increase, Some(Basis::YearOnYear), None))),
        ("较上年下降8.6%", 0, Some((Decrease, Some(Basis::PreviousYear), None))),
        ("环比减少312处", 0, Some((Decrease, Some(Basis::PreviousPeriod), None))),
        ("提高5.2个百分点", 0, Some((Increase, None, None))),
        ("办件由5件增至12件", 1, Some((Increase, Some(Basis::Stated), Some(0)))),
        ("用时3天。窗口由9个压减到4个", 2, Some((Decrease, Some(Basis::Stated), Some(1)))),
        ("事项由9项调整为9项", 1, Some((Unchanged, Some(Basis::Stated), Some(0)))),
        ("增长-2.5%", 0, Some((Decrease, None, None))),
        ("增长2%至3%", 0, Some((Increase, None, None))),
        ("增长-2℃至3℃", 0, Some((Increase, None, None))),
        ("覆盖率达到90%", 0, None),
        ("办件由5件增至12件", 0, None),
    ] {
        let change = quantities(text).nth(n).unwrap().change.map(|c| (c.direction, c.basis, c.from));
        assert_eq!(change, want, "{text}");
    }
    let text = "窗口9个\n办件由5件增至12件";
    assert_eq!(quantities(text).nth(2).unwrap().change.unwrap().from, Some(1), "counted over the lines");
}

/// What stands around a quantity leaves its reading alone.
#[test]
fn the_text_around_leaves_the_value_alone() {
    let figures = [
        "57笔",
        "10余万元",
        "近300件",
        "不少于6次",
        "3至5名",
        "94.37%",
        "一千二百零五条",
        "6.1万余人",
        "约2.6公里",
        "百分之九十以上",
    ];
    let before = [
        "",
        "共计",
        "《渡口办法》",
        "（其中",
        "2031年，",
        "“三色牌”活动",
        "满意度：",
        "一是办件",
        "甲、乙",
        "😀",
        "e",
        "\u{feff}",
        "第一责任人带队",
    ];
    let behind = ["", "。", "，", "；其中2件", "）", "的", "\n", "、9处", "”", "？", " ", "《渡口", "和12名"];
    for figure in figures {
        let alone = rows(figure);
        assert_eq!(alone.len(), 1, "{figure}");
        for head in before {
            for tail in behind {
                let text = format!("{head}{figure}{tail}");
                if head == "e" && figure.starts_with(|c: char| c.is_ascii_digit()) || tail == "”" && head.contains('“')
                {
                    continue;
                }
                assert!(rows(&text).contains(&alone[0]), "{text}: {:?}", rows(&text));
            }
        }
    }
}

#[test]
fn a_number_too_long_stands_as_text() {
    let text = format!("罚款{}元", "9".repeat(60));
    let q = quantities(&text).next().unwrap();
    assert_eq!((q.value, q.upper), (None, None));
    assert_eq!(q.text.len(), 63);
    assert_eq!(q.bound, Bound::Exact);
}

#[test]
fn the_iterator_is_lazy_and_counts_bytes() {
    let text = "甲9件\r\n\r\n乙8件\n".repeat(3);
    let mut found = quantities(&text);
    assert_eq!(found.next().unwrap().span.range(), 3..7);
    assert_eq!(found.clone().count(), 5);
    assert!(found.by_ref().all(|q| text[q.span.range()] == *q.text));
    assert!(found.next().is_none());
    let owned = quantities("甲9件").next().unwrap().into_owned();
    assert_eq!(owned.text, "9件");
}

#[cfg(feature = "serde")]
#[test]
fn the_json_form_keeps_every_field() {
    let text = "窗口由9个压减到4个，林地年变率-1.26‰";
    let found: Vec<Quantity<'_>> = quantities(text).collect();
    let json = serde_json::to_value(&found).unwrap();
    let want = serde_json::json!({
        "text": "4个", "span": {"start": 22, "end": 26}, "value": "4", "upper": null, "unit": "个", "dimension": "count",
        "bound": "exact", "subject": "窗口", "subject_span": {"start": 0, "end": 6},
        "change": {"direction": "decrease", "basis": "stated", "from": 0}, "period": null
    });
    assert_eq!(json[1], want);
    assert_eq!(json[2]["value"], "-1.26");
    let back: Vec<Quantity<'_>> = serde_json::from_value(json).unwrap();
    assert_eq!(back, found);
    let bytes = postcard::to_allocvec(&found).unwrap();
    let back: Vec<Quantity<'_>> = postcard::from_bytes(&bytes).unwrap();
    assert_eq!(back, found);
}

const TOKENS: &[&str] = &[
    "1",
    "23",
    "4,567",
    "8.9",
    "０",
    "一",
    "二",
    "两",
    "三五",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "零",
    "〇",
    "点",
    "余",
    "多",
    "几",
    "数",
    "个",
    "件",
    "人次",
    "元",
    "角",
    "%",
    "％",
    "年",
    "月",
    "日",
    "成",
    "倍",
    "位",
    "分",
    "公里",
    "个百分点",
    "百分之",
    "分之",
    "约",
    "近",
    "不少于",
    "超",
    "以上",
    "以下",
    "左右",
    "内",
    "至",
    "-",
    "—",
    "+",
    "的",
    "和",
    "、",
    "，",
    "。",
    "；",
    "：",
    ":",
    "\n",
    " ",
    "\u{3000}",
    "（",
    "）",
    "(",
    ")",
    "“",
    "”",
    "\"",
    "《",
    "》",
    "第",
    "每",
    "由",
    "增至",
    "增长",
    "同比",
    "较",
    "比",
    "上年",
    "分别",
    "其中",
    "占",
    "为",
    "共",
    "开展",
    "办结",
    "行政处罚",
    "满意率",
    "群众",
    "社区",
    "县（区）",
    "2031年",
    "A",
    "é",
    "😀",
    "/",
    ".",
    "·",
    "前",
    "级",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(3000))]

    #[test]
    fn any_text_is_read_without_a_stumble(picks in proptest::collection::vec(0..TOKENS.len(), 0..50)) {
        let text: String = picks.iter().map(|&i| TOKENS[i]).collect();
        let mut end = 0;
        for (i, q) in quantities(&text).enumerate() {
            assert!(q.span.start >= end && q.span.end > q.span.start, "{text}");
            assert_eq!(q.text, text[q.span.range()]);
            assert_eq!(q.subject.as_deref(), q.subject_span.map(|span| &text[span.range()]));
            assert_eq!(q.upper.is_some(), q.bound == Bound::Range, "{text}");
            assert!(q.change.and_then(|c| c.from).is_none_or(|from| from < i));
            end = q.span.end;
        }
    }
}

/// Units and names that only the caller knows, written either way.
#[test]
fn units_and_names_of_the_caller() {
    let read = |options: &gongwen::Options, text: &str| -> Vec<String> {
        options.parse(text).quantities.iter().map(row).collect()
    };
    let plain = gongwen::Options::new();
    let taught = plain.clone().unit("渠臺", Dimension::Count).name("九里渡").name("五臺渡");
    for (text, without, with) in [
        ("全年巡查12渠台。\n", &[][..], &["12渠台 12 渠台 exact"][..]),
        ("全年巡查12渠臺。\n", &[], &["12渠臺 12 渠臺 exact"]),
        ("沿九里渡清淤三里。\n", &["九里 9 里 exact", "三里 3 里 exact"], &["三里 3 里 exact"]),
        ("沿五台渡清淤三里。\n", &["五台 5 台 exact", "三里 3 里 exact"], &["三里 3 里 exact"]),
        ("渡口九里，渡船五台。\n", &["九里 9 里 exact", "五台 5 台 exact"], &["九里 9 里 exact", "五台 5 台 exact"]),
    ] {
        assert_eq!(read(&plain, text), without, "{text}");
        assert_eq!(read(&taught, text), with, "{text}");
    }
}

#[test]
fn bounds_know_whether_they_include_their_number() {
    use Bound::{Approx, AtLeast, AtMost, Exact, LessThan, MoreThan, Nearly, Range};
    assert!([Exact, AtLeast, AtMost, Range].iter().all(|bound| bound.includes_number() == Some(true)));
    assert!([MoreThan, LessThan].iter().all(|bound| bound.includes_number() == Some(false)));
    assert!([Approx, Nearly].iter().all(|bound| bound.includes_number().is_none()));
}

/// The period of the figure of a sentence, in a report on 2031.
#[test]
fn periods_of_single_figures() {
    for (sentence, want) in [
        ("二季度办结案件8件", Some("2031-04/2031-06")),
        ("第二季度办结案件8件", Some("2031-04/2031-06")),
        ("去年二季度办结案件8件", Some("2030-04/2030-06")),
        ("第一、二季度办结案件8件", None),
        ("12季度办结案件8件", None),
        ("较一季度多8件", None),
        ("三月办结案件8件", Some("2031-03")),
        ("全镇三月办结案件8件", Some("2031-03")),
        ("十二月办结案件8件", Some("2031-12")),
        ("十三月办结案件8件", None),
        ("3至5月办结案件8件", Some("2031-03/2031-05")),
        ("3月—5月办结案件8件", Some("2031-03/2031-05")),
        ("5至3月办结案件8件", None),
        ("去年9月办结案件8件", Some("2030-09")),
        ("今年9月办结案件8件", Some("2031-09")),
        ("每年9月办结案件8件", None),
        ("9月底前办结案件8件", None),
        ("截至10月底办结案件8件", Some("../2031-10")),
        ("截止10月底办结案件8件", Some("../2031-10")),
        ("截止到10月底办结案件8件", Some("../2031-10")),
        ("截至今年10月底办结案件8件", Some("../2031-10")),
        ("2029年办结案件5件，去年办结案件8件", Some("2030")),
        ("2029年办结案件5件，上半年办结案件8件", Some("2029-01/2029-06")),
        ("上半年办结案件（其中渡口8件）", Some("2031-01/2031-06")),
        ("上半年办结“渡口”案件8件", Some("2031-01/2031-06")),
    ] {
        let text = format!("靛桥镇2031年度工作报告\n一、主要成效\n{sentence}。\n");
        let report = gongwen::Report::parse(&text);
        let last = report.quantities.last().unwrap();
        assert_eq!((last.text.as_ref(), last.period.as_deref()), ("8件", want), "{sentence}");
    }
}

#[test]
fn at_the_edge_of_a_rule() {
    check(&[
        // The bound stands before whom the money is shared out to.
        ("补助不高于每人每天35元", &["不高于每人每天35元 35 元 at_most"]),
        ("补助不高于去年，每人35元", &["35元 35 元 exact"]),
        // 3万 or 3 stands there: nobody knows.
        ("分别投入3、5万元", &["5万元 50000 元 exact"]),
        ("分别清淤3、5里", &["3 3 里 exact", "5里 5 里 exact"]),
        (
            "分别增长0.3、-2.1、1.6个百分点",
            &["0.3 0.3 个百分点 exact", "-2.1 -2.1 个百分点 exact", "1.6个百分点 1.6 个百分点 exact"],
        ),
        ("轮训三周，巡查两周，值守3周，逢三周检", &["两周 2 周 exact", "3周 3 周 exact"]),
        ("气温30℃至10℃，-5℃至10℃", &["30℃ 30 ℃ exact", "10℃ 10 ℃ exact", "-5℃至10℃ -5..10 ℃ range"]),
        ("分别清淤三、5里，分别护岸30余、5处", &["5里 5 里 exact", "5处 5 处 exact"]),
        ("拨付1-2万元、1万-2万元", &["1-2万元 10000..20000 元 range", "1万-2万元 10000..20000 元 range"]),
        ("护栏长3-5百米，走访900-2千户", &["3-5百米 300..500 米 range", "900-2千户 900..2000 户 range"]),
        ("更换零件三块，第八个五年，局长前3名，目前3名", &["三块 3 块 exact", "3名 3 名 exact"]),
        ("15分钟便民服务圈，15分钟办结，八届三次会议，上午10点30分", &["15分钟 15 分钟 exact"]),
        ("5月3-5日检查，历时3-5日，3-5日内办结", &["3-5日 3..5 日 range", "3-5日内 3..5 日 range"]),
        ("列3-5位，前3-5名，第3-5号，余下4-6位，逢3-5日开集", &["4-6位 4..6 位 range"]),
        ("全年办结.3件移交，编号a.3件", &["3件 3 件 exact"]),
        (
            "投入九十一点五万元护岸，三十点五万元补植",
            &["九十一点五万元 915000 元 exact", "三十点五万元 305000 元 exact"],
        ),
        ("过百名村民，过三百名村民", &["过百名 100 名 more_than", "过三百名 300 名 more_than"]),
        ("二十几名，二十来名", &["二十几名 20 名 more_than", "二十来名 20 名 approx"]),
    ]);
}
