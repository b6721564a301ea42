//! Choices made by bytes, so that a fuzzer can change one choice by changing one byte.

/// What is left of the bytes.
pub struct Bytes<'b>(pub &'b [u8]);

impl Bytes<'_> {
    /// The next byte; 0 behind the last.
    pub fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    /// A number below `limit`, of one byte or of two.
    pub fn below(&mut self, limit: usize) -> usize {
        match limit {
            0..=256 => usize::from(self.byte()) % limit,
            _ => usize::from(u16::from_le_bytes([self.byte(), self.byte()])) % limit,
        }
    }

    /// One of `list`.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// A number of eight bytes.
    pub fn number(&mut self) -> u64 {
        (0..8).fold(0, |number, _| number << 8 | u64::from(self.byte()))
    }
}
