//! Mockery and slang about patients and their families.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "mocking",
    group: Group::Conduct,
    title: "This may read as mocking a patient",
    why: "Patients and families read it as meant for them, even when no one is named.",
    instead: "Vent to a colleague in private, or aim at the system and say what would have helped.",
    sources: &[Source::Ana, Source::Greysen2013],
    severity: Severity::Warn,
    find,
    flags: &[
        "Another «train wreck» «gomer» «dumped on us» by the nursing home.",
        "🙄 «Frequent flyer» wants a sandwich again.",
        "«My ick is when you» ask how much the baby weighs.",
    ],
    passes: &[
        "Cashed in my frequent flyer miles for a trip to Lisbon!",
        "This season is a train wreck, and so is our defense.",
        "My ick is when people work in healthcare without compassion.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    let whole = Span::new(0, words.text.len());
    let of_care =
        [Class::Patient, Class::Patients, Class::CareEvent, Class::CareNoun, Class::CarePlace, Class::CareTalk]
            .iter()
            .any(|&c| words.has(c, whole));
    for hit in post.hits(Class::Mock).filter(|_| of_care) {
        report.flag_kept(hit.span);
    }
    for hit in post.hits(Class::FrequentFlyer) {
        if !words.has(Class::Flight, words.sentence_span(hit.span)) {
            report.flag_kept(hit.span);
        }
    }
}
