//! Is this about one particular patient, and who is speaking of whom?
//!
//! The best filter against false alarms: without a patient, most rules stay silent.

use super::{Fact, Kind, person};
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::words::Words;

/// How sure the words are that they mean one patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// "the patient", "this guy" beside words of care.
    Likely,
    /// "my patient", "bed 3", "Mrs. Alvarez" beside words of care.
    Plain,
}

/// Words that stand for one particular patient.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// How sure.
    pub certainty: Certainty,
}

/// Who the post is about.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    mentions: Vec<Mention>,
    /// Labelled fiction, a hypothetical, or a published case.
    pub is_made_up_or_published: bool,
    /// The author's own body or family, and no patient noun besides.
    pub is_own: bool,
}

impl Subject {
    /// Reads the subject off the words and the facts found so far.
    pub fn of(words: &Words, facts: &[Fact]) -> Self {
        let whole = Span::new(0, words.text.len());
        let clinical = words.has(Class::CareEvent, whole)
            || words.has(Class::CareNoun, whole)
            || words.has(Class::CarePlace, whole)
            || words.has(Class::Rare, whole);
        let mut mentions: Vec<Mention> = patient_nouns(words).collect();
        let is_own = mentions.is_empty() && speaks_of_own(words);
        if !is_own {
            mentions.extend(facts.iter().filter_map(|f| from_fact(words, f, clinical)));
            if clinical {
                mentions.extend(persons(words));
                mentions.extend(pronouns(words));
            }
        }
        mentions.sort_by_key(|m| (m.span.start, m.span.end));
        Self { mentions, is_made_up_or_published: words.has(Class::MadeUp, whole), is_own }
    }

    /// The words that stand for the patient, in order; none when the post is about no particular one.
    pub fn mentions(&self) -> &[Mention] {
        if self.is_made_up_or_published { &[] } else { &self.mentions }
    }

    /// The surest mention.
    pub fn patient(&self) -> Option<&Mention> {
        self.mentions().iter().reduce(|best, m| if m.certainty > best.certainty { m } else { best })
    }
}

/// "my patient", "this pt", "a patient": singular, not the adjective, not a general statement.
fn patient_nouns(words: &Words) -> impl Iterator<Item = Mention> {
    words.hits(Class::Patient).filter_map(|hit| {
        let sentence = words.sentence_span(hit.span);
        if words.has(Class::PatientGeneric, hit.span)
            || is_general(words, sentence)
            || words.lower(hit.end) == "'s" && words.has(Class::PatientGeneric, words.span(hit.first, hit.end + 2))
        {
            return None;
        }
        let before = (hit.first.saturating_sub(4)..hit.first).rev().map(|i| words.lower(i));
        let mut certainty = None;
        for word in before {
            match word {
                "my" | "our" | "this" | "that" | "his" | "her" => certainty = certainty.max(Some(Certainty::Plain)),
                "the" | "a" | "another" | "an" | "one" | "some" | "today's" | "last" | "first" | "next" => {
                    certainty = certainty.max(Some(Certainty::Likely))
                }
                "every" | "each" | "any" | "no" | "per" | "if" | "all" => return None,
                "." | "!" | "?" | "," => break,
                _ => {}
            }
        }
        if certainty.is_none() && hit.first == 0 && words.lower(hit.first) == "pt" {
            certainty = Some(Certainty::Likely);
        }
        if certainty == Some(Certainty::Likely) && !tells_a_story(words, sentence) {
            return None;
        }
        certainty.map(|certainty| Mention { span: hit.span, certainty })
    })
}

/// Something happened: a care event, a real-time cue, or he/she.
fn tells_a_story(words: &Words, sentence: Span) -> bool {
    [Class::CareEvent, Class::Moment, Class::ThirdPerson, Class::Mock].iter().any(|&c| words.has(c, sentence))
        || words.hits(Class::FirstPerson).any(|h| h.span.overlaps(sentence) && words.lower(h.first) != "my")
        || words.lower(words.tokens.index_at(sentence.start)) == "had"
}

/// A rule or a duty, not an event.
fn is_general(words: &Words, sentence: Span) -> bool {
    words.has(Class::General, sentence)
}

fn speaks_of_own(words: &Words) -> bool {
    words.hits(Class::Relative).any(|h| h.first > 0 && matches!(words.lower(h.first - 1), "my" | "our"))
        || words.has(Class::OwnBody, Span::new(0, words.text.len()))
}

fn from_fact(words: &Words, fact: &Fact, clinical: bool) -> Option<Mention> {
    let sentence = words.sentence_span(fact.span);
    let certainty = match fact.kind {
        Kind::Name(person::Role::Titled) if clinical => Certainty::Plain,
        Kind::Room
            if words.has(Class::CareNoun, sentence)
                || words.has(Class::Mock, sentence)
                || words.has(Class::FrequentFlyer, sentence) =>
        {
            Certainty::Plain
        }
        Kind::Room if fact.span.of(words.text).get(..3).is_some_and(|t| t.eq_ignore_ascii_case("bed")) => {
            Certainty::Plain
        }
        Kind::Age { person: true, .. } if clinical && !is_general(words, sentence) => Certainty::Plain,
        Kind::Age { person: false, .. } if clinical && !is_general(words, sentence) => Certainty::Likely,
        _ => return None,
    };
    Some(Mention { span: fact.span, certainty })
}

/// "this guy", "a young lady", "the teenager" in a sentence of care.
fn persons(words: &Words) -> impl Iterator<Item = Mention> {
    let nouns = words.hits.iter().filter(|h| matches!(h.class, Class::PersonWord | Class::ChildWord | Class::Relative));
    nouns.filter_map(|hit| {
        let sentence = words.sentence_span(hit.span);
        let determined = (hit.first.saturating_sub(4)..hit.first).rev().map_while(|i| match words.lower(i) {
            "." | "!" | "?" | "," => None,
            word => Some(
                matches!(word, "this" | "that" | "the" | "a" | "his" | "her" | "another" | "their")
                    || words.has(Class::Describing, words.span(i, i + 1)),
            ),
        });
        let determined = determined.into_iter().any(|d| d) || words.is(Class::Describing, hit.first.saturating_sub(1));
        let event = words.has(Class::CareEvent, sentence);
        (determined && event && !is_general(words, sentence))
            .then_some(Mention { span: hit.span, certainty: Certainty::Likely })
    })
}

/// "she" in a sentence where care happens.
fn pronouns(words: &Words) -> impl Iterator<Item = Mention> {
    words
        .hits(Class::ThirdPerson)
        .filter(|h| {
            let sentence = words.sentence_span(h.span);
            words.has(Class::CareEvent, sentence) && !is_general(words, sentence)
        })
        .map(|h| Mention { span: h.span, certainty: Certainty::Likely })
}
