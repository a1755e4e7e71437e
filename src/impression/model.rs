//! The weights, as they lie in `model.bin`.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | the bias, as `f32` |
//! | 4 | scale: the value of one weight step, as `f32` |
//! | 4 × 4 | what speaks for each family but the first before any feature does, in steps, as `f32` |
//! | the rest | a [table](crate::sparse): the weight in steps, then how much more the feature speaks for each family but the first than for the first, in 4 bits each |
//!
//! All numbers are little-endian.

use super::Family;
use crate::sparse::{self, Table};

const OTHERS: usize = Family::ALL.len() - 1;
const TABLE_AT: usize = 8 + 4 * OTHERS;
/// The most steps that a feature can speak for or against a family.
pub const MOST_STEPS: i8 = 7;

/// A model, borrowed from its bytes.
pub struct Model<'b> {
    bias: f32,
    scale: f32,
    families: [f32; OTHERS],
    table: Table<'b, 4>,
}

/// What one feature says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weight {
    /// How much it speaks for stopping the post.
    pub stop: f32,
    /// How much more it speaks for each family but the first than for the first, in steps.
    pub families: [f32; OTHERS],
}

impl<'b> Model<'b> {
    /// Reads a model; `None` if the bytes are too few.
    pub fn read(bytes: &'b [u8]) -> Option<Self> {
        let number = |at: usize| bytes.get(at..)?.first_chunk().map(|b| f32::from_le_bytes(*b));
        let mut families = [0.0; OTHERS];
        for (slot, at) in families.iter_mut().zip((8..).step_by(4)) {
            *slot = number(at)?;
        }
        Some(Self { bias: number(0)?, scale: number(4)?, families, table: Table::read(bytes.get(TABLE_AT..)?)? })
    }

    /// What speaks for stopping a post of no features.
    pub fn bias(&self) -> f32 {
        self.bias
    }

    /// What speaks for each family but the first in a post of no features.
    pub fn families(&self) -> [f32; OTHERS] {
        self.families
    }

    /// What `feature` says, if training kept it.
    pub fn weight(&self, feature: u32) -> Option<Weight> {
        let &[steps, low, high] = self.table.row(feature)?.first_chunk()?;
        let signed = |nibble: u8| f32::from((nibble << 4).cast_signed() >> 4);
        let families = [signed(low), signed(low >> 4), signed(high), signed(high >> 4)];
        Some(Weight { stop: f32::from(steps.cast_signed()) * self.scale, families })
    }
}

/// One row: a feature, its weight in steps, and what it says of each family but the first.
pub type Line = (u32, i8, [i8; OTHERS]);

/// Writes a model. Rows are sorted by feature, one a place of the table.
pub fn write(bias: f32, scale: f32, families: [f32; OTHERS], rows: &[Line]) -> Vec<u8> {
    let mut out = bias.to_le_bytes().to_vec();
    out.extend(scale.to_le_bytes());
    out.extend(families.iter().flat_map(|f| f.to_le_bytes()));
    let nibble = |steps: i8| steps.clamp(-MOST_STEPS, MOST_STEPS).cast_unsigned() & 15;
    let row = |&(feature, steps, [a, b, c, d]): &Line| {
        (feature, [steps.cast_unsigned(), nibble(b) << 4 | nibble(a), nibble(d) << 4 | nibble(c)])
    };
    out.extend(sparse::write(&rows.iter().map(row).collect::<Vec<_>>()));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let bytes =
            write(-0.5, 0.25, [0.5, 1.0, 1.5, 2.0], &[(7, 4, [1, -2, 7, -7]), (0xffff_0001, -8, [0, 3, 9, -9])]);
        let model = Model::read(&bytes).unwrap();
        assert_eq!((model.bias(), model.families()), (-0.5, [0.5, 1.0, 1.5, 2.0]));
        assert_eq!(model.weight(7), Some(Weight { stop: 1.0, families: [1.0, -2.0, 7.0, -7.0] }));
        assert_eq!(model.weight(0xffff_0001), Some(Weight { stop: -2.0, families: [0.0, 3.0, 7.0, -7.0] }));
        assert_eq!(model.weight(8), None);
    }

    #[test]
    fn a_short_file_is_no_model() {
        assert!(Model::read(&[0; 100]).is_none());
    }
}
