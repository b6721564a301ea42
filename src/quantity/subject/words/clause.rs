//! The words around the noun of a clause: what may be done, when, who says so.

use crate::words::words;

words!(
    /// Before a verb, so that the clause says what may or must be done: 承租人[可]申请.
    pub(crate) MODALS = "可 可以 应 应当 须 必须 需 需要 不得 能够 有权 有权要求"
);

words!(
    /// Before a verb, as the means by which it is done: 以和解[方式]终止.
    pub(crate) MEANS = "方式 等方式 形式 等形式 途径 等途径 渠道 等渠道 手段 等手段"
);

words!(
    /// Words that end like one of [`MODALS`].
    pub(crate) NOT_MODALS = "
    许可 认可 供应 响应 适应 对应 相应 效应 反应 顺应 所需 内需 刚需 供需 必需 急需 亟需 无须
    "
);

words!(
    /// Ends of a phrase that says when: 发病[后], 过渡[期内].
    pub(crate) WHEN = "后 前 时 期内 期间 之日起 日起 以来 过程中"
);

words!(
    /// Words that end like one of [`WHEN`] and name something.
    pub(crate) NOT_WHEN = "
    落后 先后 背后 售后 课后 前后 目前 空前 提前 学时 课时 工时 用时 耗时 实时 限时 小时 及时 准时 按时 临时 平时 同时
    "
);

words!(
    /// Ends of the words for a time that opens a phrase: 一个年度[内]享受次数.
    pub(crate) WITHIN = "期间 期内 个年度内 年内 个月内"
);

words!(
    /// Verbs that end a phrase and have the rest of the sentence as their object.
    pub(crate) SAYING = "显示 表明 认为 指出 实践证明 事实证明"
);

words!(
    /// What opens a bracket that gives a short name.
    pub(crate) SHORT_NAME = "以下简称 以下统称 以下合称 下称 简称"
);

words!(
    /// Verbs that stand behind a share and belong to it: 按月收入的15%[计租].
    pub(crate) RECKONED = "计租 计征 计发 计付 计收 计取 计提 计酬"
);
