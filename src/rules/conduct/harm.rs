//! A wish, a threat or a joke of harm.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::rules::story::apart;
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "harm",
    group: Group::Conduct,
    title: "This wishes a patient harm",
    why: "Whoever is in your care can't tell a joke from a threat, and nobody who reads it can either.",
    instead: "Don't post it. If the anger stays, talk to a colleague or to peer support.",
    sources: &[Source::Ana, Source::Ncsbn],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "If my patient yells again I'm «unplugging something».",
        "😤 «Wanted to slap him» the whole shift, that guy in bed 5.",
        "«Hope that patient rots» in hell after what he did to her.",
    ],
    passes: &[
        "I'm going to kill whoever microwaved fish in the residents' room.",
        "Leg day murdered me.",
        "Our offense should be allowed to die with dignity.",
        "A patient punched my coworker and nobody from management called.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let (words, subject) = (post.words(), post.subject());
    if subject.is_made_up_or_published {
        return;
    }
    let cared_for = |span: Span| {
        post.concerns_patient(span)
            || subject.is_at_work() && subject.care() >= 1 && !words.has(Class::Things, words.sentence_span(span))
            || words.hits(Class::Patients).next().is_some()
    };
    let wishes = words.triples(Class::Wanting, Class::Hurting, Class::Target, 2);
    let hoped = words.pairs(Class::Hoping, Class::Suffering, 7).filter(|s| {
        words.has(Class::Group, *s) || subject.is_in(*s) || words.has(Class::Target, *s) && subject.care() >= 2
    });
    let said = words.hits(Class::Harm).filter(|h| h.weight == 2).map(|h| h.span);
    let spans = apart(hoped.chain(wishes.chain(said).filter(|s| cared_for(*s) || is_shop_talk(words, *s))).collect());
    for span in spans {
        report.flag_kept(span);
    }
}

/// "14 gauge", "slow code": words that only make sense of a patient.
fn is_shop_talk(words: &Words, span: Span) -> bool {
    words.hits_in(Class::Harm, span).any(|h| h.weight == 2 && words.hits_in(Class::CareNoun, h.span).next().is_some())
        || words.hits_in(Class::HarmAtWork, span).next().is_some()
}
