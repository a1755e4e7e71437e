//! Safe Harbor (P): finger and voice prints.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "biometric",
    group: Group::Identifiers,
    title: "A finger, voice or foot print",
    why: "A print belongs to one body and can be matched.",
    instead: "Leave the print out of the post and of the picture.",
    sources: &[Source::SafeHarbor('P')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Posting my patient's «fingerprint» card because it is beautiful, cancer and all.",
        "👣 Look at this preemie's «footprints», my patient for 90 days.",
        "The patient's «retina scan» is my new wallpaper.",
    ],
    passes: &[
        "Face ID never knows me in a mask.",
        "Fingerprint powder is all over the trauma bay.",
        "Our carbon footprint is a scandal.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for hit in post.hits(Class::Biometric) {
        if (post.context().has_media || is_shown(post, hit.span)) && post.speaks_of_care(hit.span) {
            report.flag_kept(hit.span);
        }
    }
}

/// Whether the sentence hands the print round.
fn is_shown(post: &Post, span: Span) -> bool {
    let words = post.words();
    let sentence = words.sentence_at(span.start);
    sentence.is_some_and(|s| (s.first..s.end).any(|i| SHOWN.contains(&words.lower(i))))
}

/// A print is a problem when it is shown or handed round.
const SHOWN: &[&str] =
    &["posting", "look", "wallpaper", "attached", "photo", "pic", "picture", "here's", "sharing", "uploaded"];
