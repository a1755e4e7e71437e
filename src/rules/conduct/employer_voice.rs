//! Speaking for the employer.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "employer-voice",
    group: Group::Conduct,
    title: "Speaking for your employer",
    why: "Readers take it for the institution's word, and only some people there may give it.",
    instead: "Say “my own view”, or leave it to those who speak for the house.",
    sources: &[Source::Ama, Source::Ana],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "«Speaking for everyone at» our hospital: the ward stays open.",
        "📣 «On behalf of the hospital», we refuse the new rule.",
        "«We at St». Agnes refuse to give that vaccine.",
    ],
    passes: &[
        "My views only, not my employer's: the ward should stay open.",
        "On behalf of my family, thank you for the flowers.",
        "We at the garden club are planting tulips.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    let own = words.hits(Class::OwnViews).next().is_some();
    if let Some(hit) = words.hits(Class::VoiceOfEmployer).last().filter(|_| !own) {
        report.flag_kept(hit.span);
    }
}
