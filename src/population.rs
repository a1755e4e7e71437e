//! How many people does a post describe?
//!
//! ```text
//! Post ─details→ place, ages, sex, condition, occupation, encounter, days ─weigh→ the number ─words→ a sentence, ─explain→ its figures
//! ```
//!
//! The number starts from the people of a place and is cut down by one share for each kind of detail, all of them from
//! public figures whose source and year stand beside them in `src/population/*.tsv`. A detail for which no figure was
//! found is left out, and the sentence says so: the true number is then smaller.
//!
//! Every share is at most 1, and of several details of one kind the rarest counts alone, so a further detail never raises
//! the number. Nothing is multiplied that is known to hang together: two conditions, or a condition that is itself an
//! event and the visit it led to.
//!
//! `docs/POPULATION.md` explains the method and the choice of [`SMALLEST_CELL`].

mod decimal;
mod details;
#[cfg(not(target_arch = "wasm32"))]
mod explain;
mod figures;
mod places;
mod weigh;
mod words;

use crate::language::Phrase;
use crate::post::Post;
pub use decimal::written as number;
use details::Details;
#[cfg(not(target_arch = "wasm32"))]
pub use explain::{Explanation, Factor};
pub use figures::{Citation, citations};
use weigh::Weighed;

/// Fewer people than this can be told apart: the federal rule for showing health data.
pub const SMALLEST_CELL: f64 = 11.0;

/// More people than this tell nobody anything.
const TOO_MANY_TO_TELL: f64 = 100_000.0;

/// How many people fit what a post says of its patient.
#[derive(Clone, Debug)]
pub struct Estimate {
    /// Hardly fewer.
    pub low: f64,
    /// The best guess; below 1 when even one such person is a coincidence.
    pub likely: f64,
    /// Hardly more.
    pub high: f64,
    /// The number in words: "About 4 people in Boise fit this description."
    pub headline: Phrase,
    /// The first of what it takes for granted.
    pub caveat: Phrase,
}

impl Estimate {
    /// Whether so few people fit that each of them can be told apart.
    pub fn is_small(&self) -> bool {
        self.likely < SMALLEST_CELL
    }
}

/// How many people `post` describes; `None` when it speaks of no particular patient, or says so little about them that the
/// number would tell nothing.
pub fn estimate(post: &Post) -> Option<Estimate> {
    weighed(post, words::estimate)
}

/// The same, with every figure behind it.
#[cfg(not(target_arch = "wasm32"))]
pub fn explain(post: &Post) -> Option<Explanation> {
    weighed(post, explain::explanation)
}

fn weighed<T>(post: &Post, put: impl FnOnce(&Details, &Weighed) -> T) -> Option<T> {
    post.patient()?;
    let details = Details::of(post);
    if details.kinds() < 2 {
        return None;
    }
    let weighed = weigh::weigh(&details);
    (weighed.people <= TOO_MANY_TO_TELL).then(|| put(&details, &weighed))
}
