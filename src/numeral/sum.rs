//! The value of a numeral, summed up from left to right.

use crate::numeral::exact::Exact;

/// A numeral that grows from left to right: 3亿 | 5千 2百 | 6.
#[derive(Default)]
pub(super) struct Sum {
    /// What 万 and 亿 have closed.
    pub(super) total: Exact,
    /// The thousands, hundreds and tens since then.
    pub(super) section: Exact,
    /// The digit or the Arabic number that still waits for its unit.
    pub(super) current: Option<Exact>,
    /// The power of the last big multiplier (万 4, 亿 8), 0 for none.
    pub(super) big: u32,
    /// The power of the last multiplier of the section; 0: none yet.
    pub(super) small: u32,
    /// What is written between the last multiplier and here begins with 零.
    pub(super) zero: bool,
    /// The power that a trailing digit counts one below.
    pub(super) last: u32,
    /// Upper less lower value, in the same units as the part it stands in.
    pub(super) spread: Option<Exact>,
    /// The spread belongs to the digit that waits for its unit.
    pub(super) waiting: bool,
    /// The spread belongs to what no 万 or 亿 has closed.
    pub(super) open: bool,
    pub(super) too_long: bool,
}

impl Sum {
    pub(super) fn settle(&mut self, value: Option<Exact>) -> Exact {
        self.too_long |= value.is_none();
        value.unwrap_or_default()
    }

    pub(super) fn coefficient(&mut self, value: Exact) -> bool {
        self.current = Some(value);
        true
    }

    pub(super) fn tens(&mut self, value: u128) -> bool {
        if self.current.is_some() || self.small == 1 {
            return false;
        }
        self.section = self.settle(self.section.plus(Exact::from(value)));
        self.small = 1;
        self.last = 1;
        self.zero = false;
        true
    }

    /// Applies a multiplier; false where it cannot stand here.
    pub(super) fn multiply(&mut self, power: u32) -> bool {
        let rises = self.big != 0 && power > self.big;
        if power < 4 {
            if self.small != 0 && power >= self.small {
                return false;
            }
            let part = self.current.take().unwrap_or(Exact::ONE).shift(power);
            let part = self.settle(part);
            self.section = self.settle(self.section.plus(part));
            self.small = power;
        } else {
            if power == self.big {
                return false;
            }
            let waiting = self.current.take();
            let group = self.settle(self.section.plus(waiting.unwrap_or_default()));
            if rises {
                // 三万二千亿: all of it counts in 亿.
                let whole = self.settle(self.total.plus(group));
                self.total = self.settle(whole.shift(power));
            } else {
                let empty = group.is_zero() && waiting.is_none() && self.small == 0;
                if empty && self.big != 0 {
                    return false;
                }
                let group = if empty { Exact::ONE } else { group };
                let group = self.settle(group.shift(power));
                self.total = self.settle(self.total.plus(group));
            }
            self.section = Exact::default();
            self.small = 0;
            self.big = power;
        }
        // The spread grows with the part that it stands in: 三四百万, but not with the 万 of 三四亿五千万.
        let grows = if power < 4 { self.waiting } else { self.open || rises };
        if let (Some(spread), true) = (self.spread, grows) {
            let spread = spread.shift(power);
            self.spread = Some(self.settle(spread));
        }
        self.waiting = false;
        self.open &= power < 4;
        self.last = power;
        self.zero = false;
        true
    }

    /// The value with a trailing digit read at its face.
    pub(super) fn plain(&self) -> Option<Exact> {
        if self.too_long {
            return None;
        }
        self.total.plus(self.section)?.plus(self.current.unwrap_or_default())
    }
}
