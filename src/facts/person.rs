//! Names of people, and whose they are.

use super::{Fact, Kind};
use crate::lexicon::Class;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// Who a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// "Mrs. Alvarez": an honorific that clinicians use for patients.
    Titled,
    /// "Dr. Okafor": a colleague or another professional.
    Colleague,
}

pub(super) fn find(words: &Words, facts: &mut Vec<Fact>) {
    for (class, role) in [(Class::Honorific, Role::Titled), (Class::DoctorTitle, Role::Colleague)] {
        for title in words.hits(class).filter(|h| words.is_capitalized(h.first)) {
            let first = if words.lower(title.end) == "." { title.end + 1 } else { title.end };
            let end = name_end(words, first);
            if end > first {
                facts.push(Fact { span: words.span(title.first, end), kind: Kind::Name(role) });
            }
        }
    }
}

/// Up to three capitalized words; an initial takes its full stop along.
fn name_end(words: &Words, first: usize) -> usize {
    let mut end = first;
    for _ in 0..3 {
        if !words.is_capitalized(end) || (end > first && words.is(Class::FirstPerson, end)) {
            break;
        }
        let initial = words.typed(end).chars().count() == 1;
        end += 1;
        if initial && words.lower(end) == "." {
            end += 1;
        } else if words.lower(end) == "-" && words.kind(end + 1) == Some(TokenKind::Word) {
            end += 2;
        }
    }
    end
}
