//! What looks like a quantity and is none. Structure is judged where a figure is read; these are the words.

use crate::words::words;

words!(
    /// Names of policies and campaigns that begin with a number and a measure word, known all over the country.
    NAMES = "
    三项制度 八项规定 六项纪律 三个代表 四个全面 四个意识 四个自信 两个维护 两个确立 两个大局 两个毫不动摇
    两个健康 四个亲自 四个最严 四个服务 四个合格 四个不摘 四个优秀 两个责任 两个结合 两个一以贯之 五个必由之路
    六个必须坚持 三个务必 两个务必 三个有利于 三个区分开来 三个规定 十个坚持 十个明确 十一个坚持 五位一体
    三位一体 四位一体 多位一体 两个至上 两个革命 两个先行 两个倍增 两个覆盖 两个清单 两个一百年 四套班子 五套班子
    三张清单一张网 一件事 三公经费 四个革命 四个定位 四个面向 四个特别 四个方面军 五个一工程 六个一 四个一批
    三个一批 两条线管理
    "
);

words!(
    /// Words that follow N个 in slogans: 四个到位, 三个不得.
    SLOGAN = "
    一律 一批 不准 不得 不变 不让 严禁 坚持 强化 突出 到位 确保 全覆盖 百分之百 必须 绝不 结合 转变 统一 自觉
    必访 必查 必谈 必到 优先 更加 关键少数 亲自 清零 提升 见面 同步 务必 率先
    "
);

words!(
    /// Words that begin like one of [`SLOGAN`] and are counted.
    NOT_SLOGAN = "
    突出问题 突出矛盾 突出困难 突出亮点 突出特点 突出短板 突出贡献 统一标准 统一平台 结合点 结合部 自觉性 优先事项 优先项目
    "
);

words!(
    /// Idioms and set words with a Chinese numeral in front of what looks like a unit.
    IDIOMS = "
    十分 万分 百倍 一成不变 三天两头 两面性 两面派 两手抓 两手硬 三方 四方 八方 四面 十面 五花 七七 一一 三三
    两两 两头 三角 两口子 九天 三角形 两点论 三点一线 两点一线 四项基本 五项原则 三人行 两级 三头六臂 十字 六部委
    八小时以外 八小时之外 八小时外 8小时以外 8小时之外 8小时外 三部曲 五项全能 三个臭皮匠 两张皮 三座大山 九年义务教育 九年一贯制 两户一基地 三座城
    "
);

words!(
    /// Words that begin like a unit and are none: 部门, 项目.
    OTHER_WORDS = "
    人民 人大 人才 人员 人口 人力 人工智能 人社 人居 人文 人防 人医 家庭 家长 家园 家政 家电 家具 部门 部委
    部署 部队 部分 部长 部级 项目 条例 条件 条款 条文 支部 支持 支出 支付 支撑 支柱 位于 位居 位列 位置 位次
    位一体 位数 处置 处理 处罚 处于 处警 处分 处级 天津 天河 天然 天气 天府 天下 天候 天水 天山 天台 天宁 天门
    元旦 元素 元宵 元月 元化 元宇宙 元朝 台湾 台风 台州 台账 台阶 台商 台胞 台办 台儿 台江 口岸 口径 口号 口镇
    口村 口头 户籍 户口 户主 户外 户县 对象 对口 对接 对外 对策 对照 对于 对比 对应 对标 对家 对全 张家 张掖
    张江 张店 所有 所在 所属 所得 所需 所示 所列 组织 组建 组成 组长 组团 组合 批准 批复 批评 批发 批示 批量 层级
    层面 层次 层层 期间 期限 期末 期满 期货 期望 期待 期中 期工程 期项目 期建设 期改造 期用地 期厂房 期扩建 期及
    期治理 期规划 期投资 期竣工 期开工 期主体 期试点 场所 场地 场景 场馆 场镇 次要 次日 次年 次月 次生
    次会议 次全会 次党代会 次代表大会 次全体 次产业 分之 分别 分类 分级 分成 分为 分散 分布 分局 分公 分院 分管
    分析 分配 分步 分批 分期 分众 分支 分行 分担 分解 分片 分享 分区 分工 分店 面积 面对 面向 面临 面上 面貌 节能
    节约 节水 节点 节假 节日 节目 节省 门类 门诊 门槛 门店 门户 门峡 门头 门县 类型 类别 类似 种植 种子 种业 种养
    种粮 种苗 株洲 株高 包括 包含 包头 包装 包保 包联 道路 道德 道口 道县 道外 道里 列入 列为 列车 列席 单位 单元
    单项 单笔 单个 单独 单县 首次 首个 首批 首家 首届 首位 首都 首善 首台 首创 例会 例如 间接 间隔 间断 升级 升至
    升为 升到 升学 升高 升规 克服 克难 克隆 针对 把握 把关 把各 把好 只有 只能 只是 只要 顶层 座谈 里程 里面 里外
    通过 通知 通道 通报 通车 通话 通信 通讯 通用 通行 通电 通水 通气 通常 通令 通则 通告 通关 通州 通江 通海 通城
    方面 方案 方式 方向 方位 方法 方便 方可 方针 方能 成立 成为 成果 成功 成员 成本 成都 成长 成绩 成效 成熟 成人
    成品 成套 成型 成年 成就 成交 成片 本科生 本科率 本地 本级 本年 本届 本市 本省 本县 本区 本轮 本部门 本土
    字号 字节 字形 句容 票据 份额 点位 点击 点多 点半 点钟 点前 点至 点到 段时间 双方 双向 日前 日均 日产 日至
    日起 日本 日常 周岁 周边 周期 周末 周围 周年 年级 年代 年度 年均 年底 年末 年初 年中 年终 年生 年制 年行动
    年规划 年计划 年攻坚 年份 年鉴 年报 年产 年期 年增 年检 年薪 年夜 年龄 年青 年轻 年滚动 年倍增 年提升 年大变
    年一遇 起始 起草 起步 起诉 起到 米粉 米兰 米东 米易 度电 班子 班级 班列 班组 班干 员工 卷烟 案件 案例 案卷
    石油 角度 角色 角落 回头 回访 回复 小时代 大类别
    "
);

words!(
    /// The first half of an idiom whose second half looks like a quantity: 三番五次.
    FIRST_HALVES = "
    三番 隔三差 接二连 三天两 千方百
    "
);

words!(
    /// A unit and a noun that look like a word of [`OTHER_WORDS`]: 项 + 目标.
    UNIT_AND_NOUN = "
    项目标 支部队 台风机 台风电 年均保持 年均达 年均超过 年均为 年均在 年均获 年均实现 年均居 年均位 年均未 年均被 年均荣 项目前 起诉讼 份额外 户外出 人居住 人社区 人社会 人工作 人大专
    人大学 人大部 处分布 处分别 部分别 间接待 组成员 所在建 本科普 位居民 位居住 位列席 位上诉 户外地 户外来 户主动 户主要 家具有 家具备 家长期 家政府 家政务 家电子 家电商 家电力 家电动
    家电信 家园区 家园林 所在册 所在编 所有条件 组成功 组成立 组合计 起到场 单位于 单独立 部分布 次生活 次生产 批发放 批发布 批复议 批示范 间接受 台办理 年增加 年增长 张家庭 人力争
    人工伤 人文化 人医疗 支出动 处警示 处警务 层面积 期满意 种业务 种植物 座谈话
    "
);

/// Units of one character that stand in place names behind a small numeral: 三台县, 七里河区.
const PLACE_UNITS: &str = "里台道元门角头口盘";
const PLACE_ENDS: &str = "河区县镇街路村山乡屯店桥湾沟峡";

/// Whether `text`, which begins with a number, begins with a name or idiom.
pub(crate) fn named(text: &str, own: &[alloc::string::String]) -> Option<usize> {
    NAMES
        .begins(text)
        .or_else(|| IDIOMS.begins(text))
        .or_else(|| own.iter().find(|name| !name.is_empty() && text.starts_with(name.as_str())).map(|name| name.len()))
}

/// Whether a numeral behind `head` is the second half of an idiom.
pub(crate) fn second_half(head: &str) -> bool {
    FIRST_HALVES.ends(head).is_some()
}

/// Whether what follows N个 makes a slogan of it.
pub(crate) fn slogan(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['“', '"']);
    SLOGAN.begins(rest).is_some() && NOT_SLOGAN.begins(rest).is_none()
}

/// Whether `unit` at the start of `rest` is the beginning of another word.
pub(crate) fn other_word(unit: &str, rest: &str) -> bool {
    OTHER_WORDS.begins(rest).is_some_and(|len| len > unit.len()) && UNIT_AND_NOUN.begins(rest).is_none()
}

/// Whether a small Chinese numeral with this unit is the beginning of a place name.
pub(crate) fn place_name(unit: &str, rest: &str) -> bool {
    PLACE_UNITS.contains(unit) && rest.chars().skip(1).take(1).any(|c| PLACE_ENDS.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_other_words_are_told_from_units() {
        assert!(named("八项规定精神", &[]).is_some());
        assert!(named("八项任务", &[]).is_none());
        assert!(named("五网同创", &["五网同创".into()]).is_some());
        assert!(other_word("部", "部门联合"));
        assert!(other_word("项", "项目开工"));
        for (unit, words) in [
            ("项", "项目标任务"),
            ("人", "人均持证"),
            ("户", "户主动腾退"),
            ("家", "家政府部门"),
            ("种", "种业务"),
            ("处", "处警示牌"),
            ("位", "位居民"),
            ("年", "年均保持"),
        ] {
            assert!(!other_word(unit, words), "{words}");
        }
        assert!(!other_word("部", "部法规"));
        assert!(slogan("到位，") && slogan("“务必做好”") && !slogan("突出问题"));
        assert!(place_name("台", "台县"));
        assert!(!place_name("台", "台设备"));
    }
}
