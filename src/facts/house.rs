//! What an institution's own words stand for: its record numbers, and words that it keeps inside. Its places are
//! found with the other places.

use super::{Fact, Kind, setting};
use crate::lexicon::Term;
use crate::text::words::Words;

pub(super) fn find(words: &Words, facts: &mut Vec<Fact>) {
    let mut care = None;
    for span in words.house(Term::Record) {
        // Digits alone are as good as anything; in a post about care they are what the institution says they are.
        let lettered = span.of(words.text).bytes().any(|b| b.is_ascii_alphabetic());
        let known = facts.iter().any(|f| f.kind == Kind::RecordNumber && f.span.overlaps(span));
        if !known && (lettered || *care.get_or_insert_with(|| setting::care(words)) > 0) {
            facts.retain(|f| !(f.kind.is_exact() && f.span.overlaps(span)));
            facts.push(Fact { span, kind: Kind::RecordNumber });
        }
    }
    facts.extend(words.house(Term::Word).map(|span| Fact { span, kind: Kind::HouseWord }));
}
