//! Traditional characters, read as their simplified forms. Both take three bytes, so that every span stays true.

use alloc::borrow::Cow;
use alloc::string::String;

use crate::scan::{Class, Survey};

/// A traditional character and its simplified form, by turns: those of official texts.
const PAIRS: &str = "
    個个項项條条場场處处類类與与對对爲为為为業业務务區区過过減减間间時时鐘钟鍾钟員员會会開开辦办較较於于從从
    長长產产總总執执訴诉調调糾纠紛纷達达萬万億亿兩两餘余戶户輛辆張张單单課课學学門门電电來来聽听當当實实際际
    應应發发現现進进監监檢检測测驗验審审議议認认證证記记錄录許许設设計计訂订評评試试該该詳详語语誤误說说請请
    論论識识譯译護护讀读變变讓让負负責责財财貨货貿贸費费資资質质購购賠赔賣卖賬账賽赛贊赞贈赠贏赢貸贷貼贴買买
    賞赏賴赖車车軌轨軍军轉转輕轻載载輔辅輪轮輸输輯辑轄辖運运連连還还這这邊边遠远違违適适選选遞递遲迟遷迁遺遗
    郵邮鄉乡鄰邻鎮镇鐵铁銀银銷销錢钱錯错鍵键鑒鉴針针釋释閉闭問问閱阅關关闊阔隊队陸陆陽阳階阶險险隨随隱隐雙双
    雜杂離离難难靈灵靜静頁页頂顶順顺須须預预領领頻频題题額额顏颜願愿顯显風风飛飞飯饭飲饮館馆養养駐驻騙骗驅驱
    體体髮发鬥斗魚鱼鳥鸟麗丽黨党齊齐齡龄龍龙歲岁歸归歷历殘残殺杀氣气決决況况淨净溝沟滅灭滿满漁渔漢汉潔洁潛潜
    濟济濕湿灣湾災灾無无煙烟熱热燈灯營营爭争爾尔牆墙狀状獎奖獨独獲获環环畫画異异療疗癥症盡尽盤盘確确碼码礎础
    礙碍禮礼種种稱称穩稳穀谷積积窮穷競竞筆笔節节範范築筑簡简簽签籌筹籤签糧粮紀纪約约級级納纳純纯紙纸組组細细
    終终結结給给統统絕绝經经綜综綠绿維维綱纲網网緊紧線线緝缉編编緣缘練练縣县縮缩績绩織织繳缴繼继續续纜缆罰罚
    羅罗義义習习聯联職职聲声肅肃腦脑膽胆臨临臺台舉举舊旧艦舰藝艺藥药蘇苏號号蟲虫術术衛卫裝装裏里裡里補补製制
    複复見见規规視视親亲覺觉覽览觀观觸触優优價价儀仪償偿儲储兒儿內内冊册凍冻劃划劇剧劍剑動动勞劳勢势勝胜勵励
    勸劝匯汇協协參参叢丛喪丧喬乔嘆叹嚴严國国圍围園园圖图團团堅坚報报塊块壓压壞坏壘垒壯壮壽寿夠够夢梦奪夺奮奋
    婦妇孫孙宮宫寧宁寫写寬宽寶宝將将專专尋寻導导屆届層层屬属島岛崗岗嶺岭幣币師师帳帐帶带幫帮幹干幾几庫库廠厂
    廢废廣广廳厅強强彈弹後后徵征復复徹彻恆恒惡恶慣惯慶庆憂忧懇恳懷怀戰战戲戏拋抛採采掃扫掛挂換换損损搶抢擁拥
    擇择擔担據据擬拟擴扩擾扰攝摄敗败數数斷断晉晋暫暂曆历書书東东極极構构槍枪樓楼標标樣样樹树橋桥機机檔档權权
    欄栏歐欧殼壳毆殴沒没佔占併并係系側侧傑杰備备傳传債债傷伤僅仅僑侨儘尽倉仓倫伦偉伟偵侦偽伪華华葉叶著着蓋盖
    虛虚蘭兰衝冲週周陣阵陳陈陰阴隻只雲云韓韩飼饲驛驿鮮鲜鹽盐點点齒齿噸吨畝亩釐厘頃顷圓圆鎊镑顆颗盞盏劑剂棟栋
    樁桩艙舱籃篮幀帧則则貫贯賓宾贓赃訊讯託托訓训訪访診诊註注詐诈詢询誠诚誘诱談谈諮咨諾诺謀谋講讲謝谢譽誉";

const FIRST: usize = 0x4E00;
const LAST: usize = 0x9FFF;

/// The simplified form by code point; 0 where there is none.
static SIMPLIFIED: [u16; LAST - FIRST + 1] = {
    let mut table = [0; LAST - FIRST + 1];
    let bytes = PAIRS.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] < 0x80 {
            at += 1;
        } else {
            table[point(bytes, at) - FIRST] = point(bytes, at + 3) as u16;
            at += 6;
        }
    }
    table
};

const fn point(bytes: &[u8], at: usize) -> usize {
    (bytes[at] as usize & 0xF) << 12 | (bytes[at + 1] as usize & 0x3F) << 6 | bytes[at + 2] as usize & 0x3F
}

/// The text with simplified characters, every other byte in its place; the text itself where it is simplified already.
pub(crate) fn simplified<'t>(text: &'t str, survey: &Survey) -> Cow<'t, str> {
    if survey.has(Class::Traditional) { Cow::Owned(fold(text)) } else { Cow::Borrowed(text) }
}

/// The same, whatever the text.
pub(crate) fn fold(text: &str) -> String {
    let simple = |c: char| {
        let found =
            (c as usize).checked_sub(FIRST).and_then(|index| SIMPLIFIED.get(index)).filter(|&&found| found != 0);
        found.and_then(|&found| char::from_u32(u32::from(found))).unwrap_or(c)
    };
    text.chars().map(simple).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_keeps_its_bytes() {
        let characters: alloc::vec::Vec<char> = PAIRS.chars().filter(|c| !c.is_whitespace()).collect();
        assert_eq!(characters.len() % 2, 0);
        assert!(characters.iter().all(|c| (FIRST..=LAST).contains(&(*c as usize))));
        for pair in characters.chunks(2) {
            assert_eq!(characters.chunks(2).find(|other| other[0] == pair[0]).map(|other| other[1]), Some(pair[1]));
        }
    }

    #[test]
    fn a_simplified_text_is_left_alone() {
        for (text, simple) in [("调解纠纷3个", "调解纠纷3个"), ("調解糾紛3個A", "调解纠纷3个A")] {
            let found = simplified(text, &Survey::of(text));
            assert_eq!((found.as_ref(), matches!(found, Cow::Borrowed(_))), (simple, text == simple));
        }
    }
}
