//! Walks the post from left to right and settles whom each noun and each later "she" stands for.

use super::nouns::{self, Who};
use super::scene::Scene;
use super::{Certainty, Mention};
use crate::facts::{Fact, Kind, person};
use crate::lexicon::{Class, Hit};
use crate::order;
use crate::span::Span;
use crate::text::words::Words;

/// The mentions of a patient in order, and whether the post is about the author's own life alone.
pub fn find(words: &Words, facts: &[Fact], scene: &Scene) -> (Vec<Mention>, bool) {
    let mut mentions: Vec<Mention> = facts.iter().filter_map(|f| from_fact(words, scene, f)).collect();
    let mut last = if mentions.is_empty() { None } else { Some(Who::Patient(Certainty::Likely)) };
    let mut own = words.hits(Class::OwnBody).next().is_some() || has_it(words);
    own |= facts.iter().any(|f| is_my_child(words, f));
    // Whether anybody but the author's own is spoken of by more than a pronoun.
    let mut others = !mentions.is_empty();
    let mut done = 0;
    for hit in &words.hits {
        let who = match hit.class {
            _ if hit.first < done && hit.class != Class::Patient => continue,
            Class::Patient => nouns::patient(words, scene, hit),
            Class::Procedure | Class::Slot => nouns::metonym(words, scene, hit),
            Class::Patients => nouns::patients(words, scene, hit),
            Class::Relative => Some(nouns::relative(words, scene, hit)),
            Class::PersonWord | Class::ChildWord | Class::Occupation => Some(nouns::person(words, scene, hit)),
            Class::OwnThing if is_mine(words, hit) && !scene.voice => Some(Who::Own),
            Class::Colleague if nouns::is_resident(words, hit) => Some(nouns::person(words, scene, hit)),
            Class::Colleague | Class::DoctorTitle => Some(Who::Colleague),
            Class::ThirdPerson => pronoun(words, scene, hit, last, own),
            Class::CareEvent if is_implied(words, scene, hit) => Some(Who::Patient(Certainty::Likely)),
            _ => None,
        };
        let Some(who) = who else { continue };
        match who {
            Who::Patient(certainty) => {
                let is_kin = hit.class == Class::Relative && nouns::is_bare_kin(words, hit);
                others |= !is_kin && !matches!(hit.class, Class::ThirdPerson | Class::CareEvent | Class::Procedure);
                mentions.push(Mention { span: hit.span, certainty });
            }
            Who::Own => own = true,
            Who::Colleague | Who::Other => {}
        }
        if !matches!(hit.class, Class::ThirdPerson | Class::CareEvent) {
            done = hit.end;
            last = Some(who);
        }
    }
    let plain = mentions.iter().any(|m| m.certainty == Certainty::Plain);
    let kin = words.hits(Class::Relative).any(|h| nouns::is_bare_kin(words, h));
    let is_own = own && !plain && !scene.voice || (own || kin) && !others;
    if is_own {
        mentions.clear();
    }
    order::by(&mut mentions, |m| order::shortest_first(m.span));
    (mentions, is_own)
}

fn from_fact(words: &Words, scene: &Scene, fact: &Fact) -> Option<Mention> {
    let frame = scene.frame_at(words, fact.span.start);
    let certainty = match fact.kind {
        Kind::Name(person::Role::Patient | person::Role::Relative) => Certainty::Plain,
        Kind::RecordNumber | Kind::HealthPlan => Certainty::Plain,
        Kind::Room if says_bed(words, fact) || frame.care >= 2 || scene.voice => Certainty::Plain,
        Kind::Room if words.has(Class::Mock, words.sentence_span(fact.span)) => Certainty::Plain,
        Kind::Room if words.has(Class::FrequentFlyer, words.sentence_span(fact.span)) => Certainty::Plain,
        Kind::Age { .. } if frame.general => return None,
        Kind::Age { .. } if scene.is_literature || is_my_child(words, fact) => {
            return None;
        }
        Kind::Age { person: true, .. }
            if scene.care >= 2 || scene.voice || frame.care >= 1 && (frame.moment || frame.event) =>
        {
            Certainty::Plain
        }
        Kind::Age { person: false, .. } if scene.voice || frame.care >= 2 && speaks_of_someone(words) => {
            Certainty::Likely
        }
        _ => return None,
    };
    Some(Mention { span: fact.span, certainty })
}

/// "my 4yo", but not "my 6-year-old patient".
fn is_my_child(words: &Words, fact: &Fact) -> bool {
    matches!(fact.kind, Kind::Age { .. }) && nouns::is_mine(words, fact.span) && !of_patient(words, fact.span)
}

/// "my 6-year-old patient" is no child of the author's.
fn of_patient(words: &Words, span: Span) -> bool {
    let end = words.tokens.index_at(span.end);
    (end..end + 3).any(|i| words.is(Class::Patient, i))
}

fn speaks_of_someone(words: &Words) -> bool {
    [Class::ThirdPerson, Class::PersonWord].iter().any(|&c| words.hits(c).next().is_some())
}

/// "I have lupus": the author's own.
fn has_it(words: &Words) -> bool {
    words.hits(Class::FirstPerson).any(|h| {
        let verb = if words.lower(h.first) == "i've" { h.first } else { h.end };
        matches!(words.lower(verb), "have" | "had" | "got" | "i've" | "am")
            && words.after(h, Class::Condition, 3).is_some()
            && words.after(h, Class::Patient, 3).is_none()
    })
}

fn says_bed(words: &Words, fact: &Fact) -> bool {
    fact.span.of(words.text).get(..3).is_some_and(|t| t.eq_ignore_ascii_case("bed"))
}

/// "she": whoever was spoken of last; without anybody, a patient only where a clinician speaks of care.
fn pronoun(words: &Words, scene: &Scene, hit: &Hit, last: Option<Who>, own: bool) -> Option<Who> {
    let frame = scene.frame_at(words, hit.span.start);
    let patient = Some(Who::Patient(Certainty::Likely));
    match last {
        Some(Who::Patient(_)) if !frame.general => patient,
        Some(Who::Own | Who::Colleague) => None,
        _ if frame.general || own => None,
        _ if scene.voice && scene.care_around(words, hit.span.start) >= 1 => patient,
        _ if frame.event && scene.care_around(words, hit.span.start) >= 3 => patient,
        _ if frame.care >= 2 || scene.care_around(words, hit.span.start) >= 4 => patient,
        _ => None,
    }
}

/// "Delivered quads this morning", "we coded someone": a clinician's deed says that there was a patient.
fn is_implied(words: &Words, scene: &Scene, hit: &Hit) -> bool {
    let frame = scene.frame_at(words, hit.span.start);
    let deed = hit.weight == 2
        || matches!(
            words.lower(hit.first),
            "delivered" | "admitted" | "had" | "told" | "diagnosed" | "lost" | "treated" | "amputated"
        );
    let actor = hit.first.checked_sub(1).map_or("", |b| words.lower(b));
    let active = matches!(actor, "i" | "we" | "just" | "i've" | "we've") || nouns::starts_sentence(words, hit.first);
    deed && active
        && !frame.general
        && !matches!(words.lower(hit.end), "by" | "myself" | "my")
        && (frame.moment || scene.voice || frame.care >= 3)
}

fn is_mine(words: &Words, hit: &Hit) -> bool {
    (hit.first.saturating_sub(2)..hit.first).any(|i| matches!(words.lower(i), "my" | "our"))
}
