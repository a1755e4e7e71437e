//! "No names, so no HIPAA": the test is whether someone can be recognized.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "no-names-fallacy",
    group: Group::Elevator,
    title: "Leaving out the name is not enough",
    why: "The test is whether someone can be recognized, not whether a name is there. A private group or a deleted post changes nothing.",
    instead: "Leave the story out, or tell the lesson without the person.",
    sources: &[Source::ActualKnowledge, Source::Ncsbn],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "«No names so» no problem: the lady in my exam room brought her own stirrups.",
        "🤫 This «group is private» so here goes: the mom of my patient threw a shoe.",
        "I «changed her age» but my patient really did name the baby after the epidural.",
    ],
    passes: &[
        "PSA for students: no names does not mean nobody knows. Taking the name off is not de-identification.",
        "HIPAA does not stop a school nurse from calling you about your kid.",
        "Our compliance training says a private group has four thousand strangers in it.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    let speaks_of_care =
        post.patient().is_some() || post.subject().care() >= 1 || words.hits(Class::PersonWord).next().is_some();
    if !speaks_of_care || words.hits(Class::FallacyQuoted).next().is_some() {
        return;
    }
    if let Some(hit) = words.hits(Class::PrivacyFallacy).next() {
        report.flag_kept(hit.span);
    }
}
