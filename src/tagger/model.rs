//! The weights, as they lie in `model.bin`.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | scale: the value of one weight step, as `f32` |
//! | 4 × 7 × 8 | moves between labels, last row the start of the text, as `f32` |
//! | the rest | a [table](crate::sparse) with a weight for each label but "outside" |
//!
//! All integers and floats are little-endian.

use super::chain::{LABELS, Moves, Row};
use crate::sparse::{self, Table};

const MOVES_AT: usize = 4;
const TABLE_AT: usize = MOVES_AT + 4 * LABELS * (LABELS + 1);

/// Weights in steps of the model's scale, one a label but "outside".
pub type Steps = [i32; LABELS - 1];

/// A model, borrowed from its bytes.
pub struct Model<'b> {
    scale: f32,
    moves: Moves,
    table: Table<'b, LABELS>,
}

impl<'b> Model<'b> {
    /// Reads a model; `None` if the bytes are too few.
    pub fn read(bytes: &'b [u8]) -> Option<Self> {
        let (scale, _) = floats(bytes.get(..MOVES_AT)?).split_first().map(|(s, r)| (*s, r.len()))?;
        let mut moves = Moves::default();
        let numbers = floats(bytes.get(MOVES_AT..TABLE_AT)?);
        for (slot, number) in moves.iter_mut().flatten().zip(numbers) {
            *slot = number;
        }
        Some(Self { scale, moves, table: Table::read(bytes.get(TABLE_AT..)?)? })
    }

    /// How well labels follow one another.
    pub fn moves(&self) -> &Moves {
        &self.moves
    }

    /// Adds what `feature` says about each label to `sum`.
    pub fn add(&self, feature: u32, sum: &mut Steps) {
        if let Some(weights) = self.table.row(feature) {
            for (slot, weight) in sum.iter_mut().zip(weights) {
                *slot += i32::from(i8::from_le_bytes([*weight]));
            }
        }
    }

    /// How well each label fits a token whose features add up to `sum`.
    pub fn scores(&self, sum: &Steps) -> Row {
        let mut row = Row::default();
        row.iter_mut().skip(1).zip(sum).for_each(|(score, steps)| *score = *steps as f32 * self.scale);
        row
    }
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks().0.iter().map(|b| f32::from_le_bytes(*b)).collect()
}

/// Writes a model from its parts. `rows` must be sorted by feature, one a place of the table.
pub fn write(scale: f32, moves: &Moves, rows: &[(u32, [i8; LABELS - 1])]) -> Vec<u8> {
    let mut out = scale.to_le_bytes().to_vec();
    out.extend(moves.iter().flatten().flat_map(|m| m.to_le_bytes()));
    let rows: Vec<_> = rows.iter().map(|(f, weights)| (*f, weights.map(|w| w.to_le_bytes()[0]))).collect();
    out.extend(sparse::write(&rows));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let (low, high) = (0x0000_8123, 0xffff_ff07);
        let mut moves = Moves::default();
        moves[7][1] = 0.5;
        let bytes = write(0.25, &moves, &[(low, [1, 2, 3, 4, 5, 6]), (high, [-4, 0, 0, 0, 0, 127])]);
        let model = Model::read(&bytes).unwrap();
        let mut sum = Steps::default();
        model.add(low, &mut sum);
        model.add(high, &mut sum);
        assert_eq!(model.scores(&sum), [0.0, -0.75, 0.5, 0.75, 1.0, 1.25, 33.25]);
        assert_eq!(model.moves()[7][1], 0.5);
        let mut none = Steps::default();
        model.add(low ^ 1, &mut none);
        model.add(low ^ 1 << 31, &mut none);
        assert_eq!(none, Steps::default());
    }

    #[test]
    fn a_short_file_is_no_model() {
        assert!(Model::read(&[0; 100]).is_none());
    }
}
