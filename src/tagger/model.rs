//! The weights, as they lie in `model.bin`.
//!
//! | bytes | what |
//! |---|---|
//! | 4 | scale: the value of one weight step, as `f32` |
//! | 4 × 7 × 8 | moves between labels, last row the start of the text, as `f32` |
//! | 4 × 2048 | how many rows lie before each word of the map, as `u32` |
//! | 8 × 2048 | the map: one bit for each of the 2¹⁷ places that a feature can hash to |
//! | 7 × rows | a row for each set bit: eight more bits of the feature's hash, then a weight for each label but "outside" |
//!
//! A feature that training didn't keep hits an unset bit seven times out of eight, and a foreign row once in two thousand.
//! All integers and floats are little-endian.

use super::chain::{LABELS, Moves, Row};

/// Bits of the hash that choose the place in the map.
pub const PLACE_BITS: u32 = 17;
const WORDS: usize = 1 << (PLACE_BITS - 6);
const MOVES_AT: usize = 4;
const RANKS_AT: usize = MOVES_AT + 4 * LABELS * (LABELS + 1);
const MAP_AT: usize = RANKS_AT + 4 * WORDS;
const ROWS_AT: usize = MAP_AT + 8 * WORDS;

/// A model, borrowed from its bytes.
pub struct Model<'b> {
    scale: f32,
    moves: Moves,
    ranks: &'b [[u8; 4]],
    map: &'b [[u8; 8]],
    rows: &'b [[u8; LABELS]],
}

impl<'b> Model<'b> {
    /// Reads a model; `None` if the bytes are too few.
    pub fn read(bytes: &'b [u8]) -> Option<Self> {
        let (scale, _) = floats(bytes.get(..MOVES_AT)?).split_first().map(|(s, r)| (*s, r.len()))?;
        let mut moves = Moves::default();
        let numbers = floats(bytes.get(MOVES_AT..RANKS_AT)?);
        for (slot, number) in moves.iter_mut().flatten().zip(numbers) {
            *slot = number;
        }
        Some(Self {
            scale,
            moves,
            ranks: bytes.get(RANKS_AT..MAP_AT)?.as_chunks().0,
            map: bytes.get(MAP_AT..ROWS_AT)?.as_chunks().0,
            rows: bytes.get(ROWS_AT..)?.as_chunks().0,
        })
    }

    /// How well labels follow one another.
    pub fn moves(&self) -> &Moves {
        &self.moves
    }

    /// Adds what `feature` says about each label to `sum`.
    pub fn add(&self, feature: u32, sum: &mut Row) {
        if let Some((_, weights)) = self.row(feature) {
            for (slot, weight) in sum.iter_mut().skip(1).zip(weights) {
                *slot += f32::from(i8::from_le_bytes([*weight])) * self.scale;
            }
        }
    }

    fn row(&self, feature: u32) -> Option<(u8, &[u8])> {
        let (word, bit, check) = place(feature);
        let bits = u64::from_le_bytes(*self.map.get(word)?);
        if bits >> bit & 1 == 0 {
            return None;
        }
        let before = u32::from_le_bytes(*self.ranks.get(word)?) + (bits & ((1 << bit) - 1)).count_ones();
        let (found, weights) = self.rows.get(before as usize)?.split_first()?;
        (*found == check).then_some((*found, weights))
    }
}

/// Where a feature lies: word of the map, bit of the word, and the check byte of its row.
pub const fn place(feature: u32) -> (usize, u32, u8) {
    let at = feature >> (32 - PLACE_BITS);
    ((at >> 6) as usize, at & 63, (feature & 0xff) as u8)
}

fn floats(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks().0.iter().map(|b| f32::from_le_bytes(*b)).collect()
}

/// Writes a model from its parts. `rows` must be sorted by place, one a place.
pub fn write(scale: f32, moves: &Moves, rows: &[(u32, [i8; LABELS - 1])]) -> Vec<u8> {
    let mut map = vec![0u64; WORDS];
    let mut counts = vec![0u32; WORDS];
    for (feature, _) in rows {
        let (word, bit, _) = place(*feature);
        if let (Some(bits), Some(count)) = (map.get_mut(word), counts.get_mut(word)) {
            *bits |= 1 << bit;
            *count += 1;
        }
    }
    let mut out = scale.to_le_bytes().to_vec();
    out.extend(moves.iter().flatten().flat_map(|m| m.to_le_bytes()));
    let mut before = 0u32;
    for count in counts {
        out.extend(before.to_le_bytes());
        before += count;
    }
    out.extend(map.iter().flat_map(|bits| bits.to_le_bytes()));
    for (feature, weights) in rows {
        out.push(place(*feature).2);
        out.extend(weights.iter().map(|w| w.to_le_bytes()[0]));
    }
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
        let mut sum = Row::default();
        model.add(low, &mut sum);
        model.add(high, &mut sum);
        assert_eq!(sum, [0.0, -0.75, 0.5, 0.75, 1.0, 1.25, 33.25]);
        assert_eq!(model.moves()[7][1], 0.5);
        let mut none = Row::default();
        model.add(low ^ 1, &mut none);
        model.add(low ^ 1 << 31, &mut none);
        assert_eq!(none, Row::default());
    }

    #[test]
    fn a_short_file_is_no_model() {
        assert!(Model::read(&[0; 100]).is_none());
    }
}
