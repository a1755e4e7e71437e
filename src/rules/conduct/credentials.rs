//! Titles that promise more than a board gives.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::rules::story::apart;
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "credentials",
    group: Group::Conduct,
    title: "A title readers may overrate",
    why: "Readers can't tell a medical board from a weekend course, and “best” can't be shown.",
    instead: "Name the board and the field it certifies.",
    sources: &[Source::Greysen2013, Source::AcpFsmb],
    severity: Severity::Note,
    heeds_sound: false,
    find,
    flags: &[
        "«Board certified in anti-aging», book your visit.",
        "⭐ The «best surgeon in» Dallas, ask anyone.",
        "I am a «world renowned expert» on veins.",
    ],
    passes: &[
        "Board certified in internal medicine since 2009.",
        "The best tacos in Dallas, ask anyone.",
        "Thrilled to start fellowship in July.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in apart(post.hits(Class::CredentialClaim).map(|h| h.span).collect()) {
        report.flag_kept(span);
    }
}
