//! What the benches share: the bench text, made here so that no two sentences are alike, and a counting allocator.
#![allow(dead_code)]

pub mod counting;
mod wording;

use wording::{BODIES, CITED, DEEDS, FURNITURE, LEADS, NAMES, OBJECTS, PARTS, QUALITIES, TOPICS, UNITS};

/// SplitMix64: the same text on every machine.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }

    pub fn pick<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

/// Documents of 6 to 12 KB, `bytes` of them at least.
pub fn documents(bytes: usize) -> Vec<String> {
    let mut random = Random(2024);
    let mut made = 0;
    let mut list = Vec::new();
    while made < bytes {
        let document = document(&mut random);
        made += document.len();
        list.push(document);
    }
    list
}

const NUMBERS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

fn document(random: &mut Random) -> String {
    let size = 5500 + random.below(5500);
    let year = 2012 + random.below(14);
    let place = name(random, 2);
    let body = random.pick(BODIES);
    let mut out = String::with_capacity(size + 1024);
    if random.one_in(4) {
        out += &format!(
            "当前位置：首页>政务公开>{place}{body}\n打印\n发布日期：{}-{:02}-{:02} 来源：{place}{body}\n",
            year + 1,
            1 + random.below(12),
            1 + random.below(28)
        );
    }
    out += &format!("{place}{body}{year}年度法治政府建设情况报告\n\n市委、市政府：\n\n　　{year}年，{place}{body}");
    out += &format!("{}。现将有关情况报告如下。\n\n", clause(random));
    for (part, title) in PARTS.iter().enumerate() {
        out += &format!("　　{}、{title}\n", NUMBERS[part]);
        let end = out.len() + size / PARTS.len();
        let mut item = 0;
        while out.len() < end && item < NUMBERS.len() {
            out += &format!("　　（{}）{}{}。", NUMBERS[item], random.pick(LEADS), topic(random));
            match random.below(4) {
                0 => {
                    out += "\n";
                    for n in 1..=2 + random.below(2) {
                        out += &format!("　　{n}.{}{}。", random.pick(LEADS), topic(random));
                        paragraph(random, &mut out, year, 4);
                    }
                }
                1 => {
                    for number in &NUMBERS[..2 + random.below(2)] {
                        out += &format!("{number}是{}{}。", random.pick(LEADS), topic(random));
                        sentences(random, &mut out, year, 3);
                    }
                    out += "\n";
                }
                _ => {
                    let count = 5 + random.below(7);
                    paragraph(random, &mut out, year, count);
                }
            }
            item += 1;
            if random.one_in(9) {
                out += &format!("— {} —\n", 1 + random.below(20));
            }
        }
    }
    out += &format!("\n　　{place}{body}\n　　{}年{}月{}日\n", year + 1, 1 + random.below(12), 1 + random.below(28));
    if random.one_in(4) {
        out += &format!("{}\n", random.pick(FURNITURE));
    }
    out
}

fn paragraph(random: &mut Random, out: &mut String, year: usize, count: usize) {
    sentences(random, out, year, count);
    out.push('\n');
}

fn sentences(random: &mut Random, out: &mut String, year: usize, count: usize) {
    for _ in 0..count {
        sentence(random, out, year);
    }
}

fn sentence(random: &mut Random, out: &mut String, year: usize) {
    for _ in 0..1 + random.below(3) {
        *out += &clause(random);
        *out += "，";
    }
    match random.below(11) {
        0 => *out += &format!("印发《{}{}》，", name(random, 2), random.pick(CITED)),
        1 => *out += &format!("依据《{}{}{}》，", topic(random), random.pick(QUALITIES), random.pick(CITED)),
        2 => *out += &format!("自{year}年{}月{}日起，", 1 + random.below(12), 1 + random.below(28)),
        3 => *out += &format!("较{}年度有所改进，", year - 1),
        4..=8 => {
            *out += &figure(random);
            *out += "，";
        }
        _ => {}
    }
    *out += &clause(random);
    *out += "。";
}

/// 开展河湖巡查1200余次
fn figure(random: &mut Random) -> String {
    let number = match random.below(6) {
        0 => {
            let number = format!("{}.{}万", 1 + random.below(90), 1 + random.below(9));
            return format!("{}{}费用{number}元", random.pick(DEEDS), name(random, 1));
        }
        1 => format!("{}余", 10 * (1 + random.below(300))),
        2 => return format!("{}率达到{}.{}%", random.pick(OBJECTS), 40 + random.below(59), 1 + random.below(9)),
        _ => format!("{}", 2 + random.below(4000)),
    };
    format!("{}{}{}{number}{}", random.pick(DEEDS), name(random, 1), random.pick(OBJECTS), random.pick(UNITS))
}

fn clause(random: &mut Random) -> String {
    let object = random.pick(OBJECTS);
    match random.below(4) {
        0 => format!("{}{}{}{}", random.pick(LEADS), name(random, 2), topic(random), random.pick(QUALITIES)),
        1 => format!("{}{object}，{}{}", random.pick(DEEDS), random.pick(LEADS), topic(random)),
        2 => format!("对{}{object}逐项{}", name(random, 2), random.pick(DEEDS)),
        _ => format!("{}与{}{}{}", topic(random), name(random, 2), object, random.pick(QUALITIES)),
    }
}

fn topic(random: &mut Random) -> String {
    format!("{}{}", random.pick(TOPICS), random.pick(OBJECTS))
}

/// An invented name.
fn name(random: &mut Random, len: usize) -> String {
    (0..len).map(|_| random.pick(NAMES)).collect()
}
