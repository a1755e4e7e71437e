//! Words that tie the post to its own time.

use super::{Fact, Kind};
use crate::lexicon::Class;
use crate::text::words::Words;

pub(super) fn find(words: &Words, facts: &mut Vec<Fact>) {
    let mut end = 0;
    let mut hits = words.hits(Class::Moment).peekable();
    while let Some(hit) = hits.next() {
        let longest = hits.peek().is_none_or(|next| next.first != hit.first);
        if longest && hit.span.start >= end {
            end = hit.span.end;
            facts.push(Fact { span: hit.span, kind: Kind::Moment });
        }
    }
}
