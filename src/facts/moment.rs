//! Words that tie the post to its own time.

use super::{Fact, Kind};
use crate::lexicon::Class;
use crate::text::words::Words;

pub(super) fn find(words: &Words, facts: &mut Vec<Fact>) {
    let mut end = 0;
    for hit in words.hits(Class::Moment) {
        let longest = words.hits(Class::Moment).filter(|h| h.first == hit.first).map(|h| h.span).max_by_key(|s| s.end);
        if let Some(span) = longest.filter(|s| s.start >= end) {
            end = span.end;
            facts.push(Fact { span, kind: Kind::Moment });
        }
    }
}
