//! Flat claims against what every public-health body says.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "health-claim",
    group: Group::Conduct,
    title: "A claim public-health bodies reject",
    why: "Readers act on a clinician's word. Text can't prove a claim wrong; this one is among those that public-health bodies reject.",
    instead: "Link the guideline you mean, or leave it out.",
    sources: &[Source::Chretien2011, Source::Ama],
    severity: Severity::Warn,
    heeds_sound: false,
    find,
    flags: &[
        "As a nurse I know that «vaccines cause autism».",
        "😷 «You don't need a mask», trust me.",
        "«Ivermectin cures cancer» and nobody tells you.",
    ],
    passes: &[
        "No, vaccines do not cause autism. Here are twenty studies.",
        "You don't need a mask on the beach selfie, silly.",
        "Myth: masks don't work. Fact: they do.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    let refuted = words.hits(Class::Refutes).next().is_some();
    if let Some(hit) = words.hits(Class::FalseClaim).next().filter(|_| !refuted) {
        report.flag_kept(hit.span);
    }
}
