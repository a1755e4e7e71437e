//! Weights by feature, small and without start-up work: the table of both models that ship.
//!
//! | bytes | what |
//! |---|---|
//! | 4 × 2048 | how many rows lie before each word of the map, as `u32` |
//! | 8 × 2048 | the map: one bit for each of the 2¹⁷ places that a feature can hash to |
//! | `ROW` × rows | a row for each set bit: eight more bits of the feature's hash, then its weights |
//!
//! A feature that training didn't keep hits an unset bit most of the time, and a foreign row once in about two thousand.
//! All integers are little-endian.

/// Bits of the hash that choose the place in the map.
const PLACE_BITS: u32 = 17;
const WORDS: usize = 1 << (PLACE_BITS - 6);
const MAP_AT: usize = 4 * WORDS;
const ROWS_AT: usize = MAP_AT + 8 * WORDS;

/// A table, borrowed from its bytes; a row takes `ROW` of them.
pub struct Table<'b, const ROW: usize> {
    ranks: &'b [[u8; 4]],
    map: &'b [[u8; 8]],
    rows: &'b [[u8; ROW]],
}

impl<'b, const ROW: usize> Table<'b, ROW> {
    /// Reads a table; `None` if the bytes are too few.
    pub fn read(bytes: &'b [u8]) -> Option<Self> {
        Some(Self {
            ranks: bytes.get(..MAP_AT)?.as_chunks().0,
            map: bytes.get(MAP_AT..ROWS_AT)?.as_chunks().0,
            rows: bytes.get(ROWS_AT..)?.as_chunks().0,
        })
    }

    /// The weights of `feature`, if training kept it.
    pub fn row(&self, feature: u32) -> Option<&'b [u8]> {
        let (word, bit, check) = place(feature);
        let bits = u64::from_le_bytes(*self.map.get(word)?);
        if bits >> bit & 1 == 0 {
            return None;
        }
        let before = u32::from_le_bytes(*self.ranks.get(word)?) + (bits & ((1 << bit) - 1)).count_ones();
        let (found, weights) = self.rows.get(before as usize)?.split_first()?;
        (*found == check).then_some(weights)
    }
}

/// Where a feature lies: word of the map, bit of the word, and the check byte of its row.
pub const fn place(feature: u32) -> (usize, u32, u8) {
    let at = feature >> (32 - PLACE_BITS);
    ((at >> 6) as usize, at & 63, (feature & 0xff) as u8)
}

/// The bytes of a table. `rows` must be sorted by feature, one a place.
pub fn write<const WEIGHTS: usize>(rows: &[(u32, [u8; WEIGHTS])]) -> Vec<u8> {
    let mut map = vec![0u64; WORDS];
    let mut counts = vec![0u32; WORDS];
    for (feature, _) in rows {
        let (word, bit, _) = place(*feature);
        if let (Some(bits), Some(count)) = (map.get_mut(word), counts.get_mut(word)) {
            *bits |= 1 << bit;
            *count += 1;
        }
    }
    let mut out = Vec::new();
    let mut before = 0u32;
    for count in counts {
        out.extend(before.to_le_bytes());
        before += count;
    }
    out.extend(map.iter().flat_map(|bits| bits.to_le_bytes()));
    for (feature, weights) in rows {
        out.push(place(*feature).2);
        out.extend(weights);
    }
    out
}

/// A hash of a feature's number and its two values.
pub const fn mixed(number: u32, a: u32, b: u32) -> u32 {
    let x = ((a as u64) << 32 | b as u64) ^ (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let x = x.wrapping_mul(0xd6e8_feb8_6659_fd93);
    ((x ^ x >> 32).wrapping_mul(0xd6e8_feb8_6659_fd93) >> 32) as u32
}

/// FNV-1a of some bytes.
pub fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let (low, high) = (0x0000_8123, 0xffff_ff07);
        let bytes = write(&[(low, [1, 2]), (high, [252, 127])]);
        let table = Table::<3>::read(&bytes).unwrap();
        assert_eq!(table.row(low), Some(&[1, 2][..]));
        assert_eq!(table.row(high), Some(&[252, 127][..]));
        assert_eq!(table.row(low ^ 1), None);
        assert_eq!(table.row(low ^ 1 << 31), None);
    }

    #[test]
    fn a_short_file_is_no_table() {
        assert!(Table::<3>::read(&[0; 100]).is_none());
    }
}
