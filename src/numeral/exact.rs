//! A number between text and [`Decimal`]: digits and a decimal point, nothing rounded.

use rust_decimal::Decimal;

/// `mantissa` ÷ 10^`scale`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Exact {
    mantissa: u128,
    scale: u32,
}

impl From<u128> for Exact {
    fn from(mantissa: u128) -> Self {
        Self { mantissa, scale: 0 }
    }
}

impl Exact {
    pub(crate) const ONE: Self = Self { mantissa: 1, scale: 0 };

    pub(crate) const fn new(mantissa: u128, scale: u32) -> Self {
        Self { mantissa, scale }
    }

    pub(crate) const fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    /// The value as a whole number, if it is one as written.
    pub(crate) const fn whole(self) -> Option<u128> {
        if self.scale == 0 { Some(self.mantissa) } else { None }
    }

    /// Times 10^`power`.
    pub(crate) fn shift(self, power: u32) -> Option<Self> {
        if self.scale >= power {
            return Some(Self { mantissa: self.mantissa, scale: self.scale - power });
        }
        let factor = 10u128.checked_pow(power - self.scale)?;
        Some(Self { mantissa: self.mantissa.checked_mul(factor)?, scale: 0 })
    }

    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        if self.scale == other.scale {
            return Some(Self { mantissa: self.mantissa.checked_add(other.mantissa)?, scale: self.scale });
        }
        let (fine, coarse) = if self.scale > other.scale { (self, other) } else { (other, self) };
        let factor = 10u128.checked_pow(fine.scale - coarse.scale)?;
        let mantissa = coarse.mantissa.checked_mul(factor)?.checked_add(fine.mantissa)?;
        Some(Self { mantissa, scale: fine.scale })
    }

    /// Less `other`, which is not larger.
    pub(crate) fn minus(self, other: Self) -> Option<Self> {
        if self.scale == other.scale {
            return Some(Self { mantissa: self.mantissa.checked_sub(other.mantissa)?, scale: self.scale });
        }
        let scale = self.scale.max(other.scale);
        let fine = |value: Self| value.mantissa.checked_mul(10u128.checked_pow(scale - value.scale)?);
        Some(Self { mantissa: fine(self)?.checked_sub(fine(other)?)?, scale })
    }

    /// The value as a decimal; `None` where that type would have to round.
    pub(crate) fn decimal(self) -> Option<Decimal> {
        Decimal::try_from_i128_with_scale(i128::try_from(self.mantissa).ok()?, self.scale).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_shifts_are_exact() {
        assert_eq!(Exact::new(61, 1).shift(4), Some(Exact::from(61_000)));
        assert_eq!(Exact::new(314, 2).shift(1), Some(Exact::new(314, 1)));
        assert_eq!(Exact::new(5, 1).plus(Exact::from(7)), Some(Exact::new(75, 1)));
        assert_eq!(Exact::new(5, 2).plus(Exact::new(1, 1)), Some(Exact::new(15, 2)));
        assert_eq!(Exact::new(75, 1).minus(Exact::from(7)), Some(Exact::new(5, 1)));
        assert_eq!(Exact::from(u128::MAX).plus(Exact::ONE), None);
        assert_eq!(Exact::from(1).shift(60), None);
        assert_eq!(Exact::new(1, 29).decimal(), None);
    }
}
