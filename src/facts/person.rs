//! Names of people, and whose they are.

mod candidates;
mod no_name;
mod role;

pub use role::is_called;

use super::setting::Settings;
use super::{Fact, Kind};
use crate::lexicon::Class;
use crate::span::Span;
use crate::tagger::Tagged;
use crate::text::words::Words;

/// Who a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A patient: said so beside it.
    Patient,
    /// A patient's relative, household or neighbour.
    Relative,
    /// Somebody who treats the patient spoken of; with the rest it leads to the chart.
    Clinician,
    /// The author, or the author's own family.
    Author,
    /// A colleague or another professional, named as one.
    Colleague,
    /// A public figure, a speaker, somebody congratulated, an author of a paper.
    Public,
    /// Nothing beside it tells.
    Open,
}

/// A name as it stands: tokens `first` up to, not including, `end`, without a title.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    first: usize,
    end: usize,
    /// Whether lists or a title vouch for it, not its capital letter alone.
    known: bool,
}

/// `facts` are all the others, in order; what they claim is no name.
pub(super) fn find(words: &Words, tagged: &[Tagged], settings: &Settings, facts: &[Fact]) -> Vec<Fact> {
    let mut names = Vec::new();
    for name in candidates::find(words, tagged, settings) {
        let span = words.span(name.first, name.end);
        let taken = super::overlapping(facts, span).any(|f| f.kind.is_exact());
        if !taken && let Some(role) = role::of(words, settings, name, facts) {
            names.push(Fact { span, kind: Kind::Name(role) });
        }
    }
    names
}

/// The name with the title in front of it: "Mrs. Alvarez", "Baby Lyons", "Dr. Lee".
pub fn with_title(words: &Words, span: Span) -> Span {
    let at = words.tokens.index_at(span.start);
    let title = at.checked_sub(if at > 1 && words.lower(at - 1) == "." { 2 } else { 1 });
    let titled = title.filter(|&t| {
        words.is(Class::Honorific, t)
            || words.is(Class::DoctorTitle, t)
            || words.lower(t) == "baby" && words.is_capitalized(t)
    });
    titled.map_or(span, |t| words.span(t, t + 1).to(span))
}
