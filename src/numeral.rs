//! Numerals: Arabic, full-width and Chinese.

/// The digit that a character stands for: 0-9, ０-９, 〇○零一…九, 壹…玖, 两.
pub(crate) fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => c as u32 - '0' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        '〇' | '零' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '贰' | '貳' | '两' | '兩' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// A whole number in Chinese numerals at the start of `input`, up to 百千 (the longest reading), and its bytes.
pub(crate) fn chinese_ordinal(input: &str) -> Option<(u32, usize)> {
    let (mut total, mut current, mut end, mut units) = (0u32, None, 0, u32::MAX);
    for (at, c) in input.char_indices() {
        let power = match c {
            '十' | '拾' => 10,
            '百' | '佰' => 100,
            '千' | '仟' => 1000,
            '廿' => {
                total += 20;
                end = at + c.len_utf8();
                continue;
            }
            _ if c.is_ascii_digit() || ('０'..='９').contains(&c) => break,
            _ => match digit(c) {
                Some(0) if at > 0 => {
                    end = at + c.len_utf8();
                    continue;
                }
                Some(value) if current.is_none() => {
                    current = Some(value);
                    end = at + c.len_utf8();
                    continue;
                }
                _ => break,
            },
        };
        if power >= units {
            break;
        }
        units = power;
        total += current.take().unwrap_or(1) * power;
        end = at + c.len_utf8();
    }
    (end > 0).then_some((total + current.unwrap_or(0), end))
}
