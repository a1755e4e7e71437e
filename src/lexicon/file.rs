//! The compiled lists, `lexicon.bin`: they ship beside the wasm, so that its code stays small and loads fast.
//!
//! Layout: `CELX`, the 64-bit stamp of the class names, then six sections, each a 32-bit length and its bytes:
//! the automaton (entry → number of its class set), the class sets (count, then class and weight each), the name
//! tagger's model, the model of impressions, the towns, the phrases of the interface in Spanish (the English and the Spanish,
//! a line each, in the order of the English). All numbers are little-endian.

use std::borrow::Cow;
use std::fmt;

use fst::raw::Fst;

use super::heads::Heads;

mod classes {
    include!(concat!(env!("OUT_DIR"), "/classes.rs"));
}

pub use classes::Class;
use classes::{CLASSES, NAMES, STAMP};

impl Class {
    /// How many there are.
    pub const COUNT: usize = CLASSES.len();

    /// The list's name.
    pub fn name(self) -> &'static str {
        NAMES.get(self as usize).copied().unwrap_or_default()
    }
}

/// Why a file of lists cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is no such file, or cut short.
    Damaged,
    /// It was written for other lists than this build's.
    OtherVersion,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "lexicon.bin is damaged; install Crowded Elevator again",
            Self::OtherVersion => "lexicon.bin belongs to another version; install Crowded Elevator again",
        })
    }
}

impl std::error::Error for Unusable {}

/// Bytes that are part of the program or were handed over at run time.
pub(super) type Bytes = Cow<'static, [u8]>;

/// The sections of the file, read.
pub(super) struct File {
    pub automaton: Fst<Bytes>,
    pub heads: Heads,
    sets: Sets,
    pub model: Bytes,
    pub impressions: Bytes,
    pub towns: Cow<'static, str>,
    pub spanish: Cow<'static, str>,
}

/// Class sets end to end.
struct Sets {
    all: Vec<(Class, u8)>,
    /// Where each ends.
    ends: Vec<usize>,
}

impl File {
    pub fn read(bytes: Bytes) -> Result<Self, Unusable> {
        let rest = part(&bytes, 0, 4).filter(|m| m.as_ref() == b"CELX").and(Some(4)).ok_or(Unusable::Damaged)?;
        if number::<8>(&bytes, rest)? != STAMP {
            return Err(Unusable::OtherVersion);
        }
        let (automaton, at) = section(&bytes, rest + 8)?;
        let (sets, at) = section(&bytes, at)?;
        let (model, at) = section(&bytes, at)?;
        let (impressions, at) = section(&bytes, at)?;
        let (towns, at) = section(&bytes, at)?;
        let (spanish, _) = section(&bytes, at)?;
        let automaton = Fst::new(automaton).map_err(|_| Unusable::Damaged)?;
        let heads = Heads::of(&automaton);
        let (towns, spanish) = (text(towns)?, text(spanish)?);
        Ok(Self { automaton, heads, sets: read_sets(&sets)?, model, impressions, towns, spanish })
    }

    pub fn set(&self, index: u64) -> &[(Class, u8)] {
        let Ok(index) = usize::try_from(index) else { return &[] };
        let start = index.checked_sub(1).map_or(Some(0), |before| self.sets.ends.get(before).copied());
        let end = self.sets.ends.get(index).copied();
        start.zip(end).and_then(|(start, end)| self.sets.all.get(start..end)).unwrap_or_default()
    }
}

#[allow(clippy::ptr_arg, reason = "a borrowed part of a borrowed file needs no copy")]
fn part(bytes: &Bytes, start: usize, len: usize) -> Option<Bytes> {
    let range = start..start.checked_add(len)?;
    match bytes {
        Cow::Borrowed(bytes) => bytes.get(range).map(Cow::Borrowed),
        Cow::Owned(bytes) => bytes.get(range).map(|part| Cow::Owned(part.to_vec())),
    }
}

fn number<const LEN: usize>(bytes: &[u8], at: usize) -> Result<u64, Unusable> {
    let digits = bytes.get(at..at + LEN).ok_or(Unusable::Damaged)?;
    Ok(digits.iter().rev().fold(0, |value, &digit| value << 8 | u64::from(digit)))
}

#[allow(clippy::ptr_arg, reason = "as above")]
fn section(bytes: &Bytes, at: usize) -> Result<(Bytes, usize), Unusable> {
    let len = usize::try_from(number::<4>(bytes, at)?).map_err(|_| Unusable::Damaged)?;
    let section = part(bytes, at + 4, len).ok_or(Unusable::Damaged)?;
    Ok((section, at + 4 + len))
}

/// A section that holds text.
fn text(section: Bytes) -> Result<Cow<'static, str>, Unusable> {
    match section {
        Cow::Borrowed(bytes) => std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| Unusable::Damaged),
        Cow::Owned(bytes) => String::from_utf8(bytes).map(Cow::Owned).map_err(|_| Unusable::Damaged),
    }
}

fn read_sets(bytes: &[u8]) -> Result<Sets, Unusable> {
    let mut sets = Sets { all: Vec::with_capacity(bytes.len() / 2), ends: Vec::new() };
    let mut bytes = bytes.iter();
    while let Some(&count) = bytes.next() {
        for _ in 0..count {
            let (Some(&class), Some(&weight)) = (bytes.next(), bytes.next()) else { return Err(Unusable::Damaged) };
            let class = CLASSES.get(usize::from(class)).ok_or(Unusable::Damaged)?;
            sets.all.push((*class, weight));
        }
        sets.ends.push(sets.all.len());
    }
    Ok(sets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_file_is_refused_in_words() {
        let good = super::super::BUILT_IN;
        assert!(File::read(Cow::Borrowed(good)).is_ok());
        for bad in [&b""[..], b"PNG", &good[..good.len() / 2], &good[..40]] {
            assert_eq!(File::read(Cow::Owned(bad.to_vec())).err(), Some(Unusable::Damaged));
        }
        let mut other = good.to_vec();
        other[5] ^= 1;
        assert_eq!(File::read(Cow::Owned(other)).err(), Some(Unusable::OtherVersion));
    }
}
