//! Mockery and slang about patients and their families.

use crate::impression::Family;
use crate::language::English;
use crate::lexicon::Class;
use crate::lexicon::Hit;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::rules::story::apart;
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "mocking",
    group: Group::Conduct,
    title: "This may read as mocking a patient",
    why: "Patients and families read it as meant for them, even when no one is named.",
    instead: "Vent to a colleague in private, or aim at the system and say what would have helped.",
    sources: &[Source::Ana, Source::Greysen2013, Source::Lagu2008],
    severity: Severity::Warn,
    heeds_sound: false,
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
        "Please stop calling people drug seekers. They are people in pain.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let subject = post.subject();
    if post.hits(Class::MockQuoted).next().is_some() {
        return;
    }
    if !subject.is_made_up_or_published && !subject.is_own {
        by_words(post, report);
    }
    report.flag_sound(post, Family::Scorn, English("By its tone this reads as scorn for patients or families."));
}

fn by_words(post: &Post, report: &mut Reporter) {
    let words = post.words();
    let strong = words.hits(Class::Mock).filter(|h| h.weight == 2).map(|h| h.span);
    let weak = words.hits(Class::Mock).filter(|h| h.weight < 2 && is_aimed(post, h)).map(|h| h.span);
    let flyer = words.hits(Class::FrequentFlyer).filter(|h| !words.has(Class::Flight, words.sentence_span(h.span)));
    for span in apart(strong.chain(weak).chain(flyer.map(|h| h.span)).collect()) {
        report.flag_kept(span);
    }
}

/// A word that people use of anything is mockery beside a patient, or where a clinician speaks of care and of no thing.
fn is_aimed(post: &Post, hit: &Hit) -> bool {
    let (words, subject) = (post.words(), post.subject());
    let sentence = words.sentence_span(hit.span);
    if words.has(Class::Things, sentence) || words.has(Class::Colleague, sentence) && !subject.is_in(sentence) {
        return false;
    }
    let slang = words.hits_in(Class::Mock, sentence).any(|h| h.weight == 2);
    let talk = words.has(Class::CareTalk, sentence) && subject.care() >= 2;
    if post.sounds_harmless() && !slang && !post.names_patient() {
        return false;
    }
    post.concerns_patient(hit.span) || slang || talk || subject.frame_at(words, hit.span.start).care >= 3
}
