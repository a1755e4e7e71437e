//! Profanity beside a patient.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "profanity",
    group: Group::Conduct,
    title: "Strong words about work with patients",
    why: "Some readers are patients, and strong words beside a patient read as contempt.",
    instead: "A milder word says the same.",
    sources: &[Source::Chretien2011],
    severity: Severity::Note,
    heeds_sound: false,
    find,
    flags: &[
        "My patient is a «fucking» hero.",
        "😮‍💨 What a «shit» night for this poor patient.",
        "«Goddamn», that patient coded twice.",
    ],
    passes: &[
        "This update moved every goddamn button I love.",
        "Holy shit, I passed boards!",
        "Margarita number two, feet in the sand. #MedBikini",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for hit in post.hits(Class::Profanity) {
        if post.concerns_patient(hit.span) {
            report.flag_kept(hit.span);
        }
    }
}
