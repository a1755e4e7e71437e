//! Words of one list soon after words of another: "our" … "charts" … "show".
//!
//! Two short lists and a distance say more than a long list of whole phrases, and weigh less.

use crate::lexicon::{Class, Hit};
use crate::span::Span;
use crate::text::words::Words;

impl Words<'_> {
    /// From each hit of `first` to the next hit of `second`, at most `gap` tokens on and in the same sentence.
    pub fn pairs(&self, first: Class, second: Class, gap: usize) -> impl Iterator<Item = Span> {
        self.hits(first).filter_map(move |a| self.after(a, second, gap).map(|b| a.span.to(b.span)))
    }

    /// The same with a third list.
    pub fn triples(&self, first: Class, second: Class, third: Class, gap: usize) -> impl Iterator<Item = Span> {
        self.hits(first).filter_map(move |a| {
            let b = self.after(a, second, gap)?;
            let c = self.after(b, third, gap)?;
            Some(a.span.to(c.span))
        })
    }

    /// The next hit of `class` that starts at most `gap` tokens after `hit`, in its sentence; the longest there.
    pub fn after(&self, hit: &Hit, class: Class, gap: usize) -> Option<&Hit> {
        let sentence = self.sentence_at(hit.span.start)?;
        let all = self.hits(class).as_slice();
        let from = all.partition_point(|h| h.first < hit.end);
        let next = all.get(from).filter(|h| h.first <= hit.end + gap && h.end <= sentence.end)?;
        all.get(from..)?.iter().take_while(|h| h.first == next.first).last()
    }

    /// Whether a hit of `class` ends at most `gap` tokens before token `at`.
    pub fn before(&self, at: usize, class: Class, gap: usize) -> Option<&Hit> {
        let all = self.hits(class).as_slice();
        let to = all.partition_point(|h| h.first < at);
        all.get(..to)?.iter().rev().take(4).find(|h| h.end <= at && at <= h.end + gap)
    }
}
