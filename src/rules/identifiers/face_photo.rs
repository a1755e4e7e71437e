//! Safe Harbor (Q): full-face photographs and images like them.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "face-photo",
    group: Group::Identifiers,
    title: "A picture of a patient",
    why: "A face, a tattoo or a scar is known to everybody who knows the patient, and cropping does not undo it.",
    instead: "Leave the picture out unless the patient signed an authorization for this very post.",
    sources: &[Source::SafeHarbor('Q'), Source::Ana],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "My favorite patient let me take a «selfie» after chemo!",
        "🎉 Swipe for the «before and after» of my patient's jaw surgery.",
        "Here is a «photo» of my patient with her new leg.",
    ],
    passes: &["New headshot, who dis?", "Selfie with the whole night shift!", "Photos from our retreat are up."],
};

fn find(post: &Post, report: &mut Reporter) {
    let mut end = 0;
    for hit in post.hits(Class::FaceWord) {
        let longest = post.words().entry_end(Class::FaceWord, hit.first) == Some(hit.end);
        if !longest || hit.first < end || !post.concerns_patient(hit.span) {
            continue;
        }
        end = hit.end;
        let taken = taken(post, hit.first, hit.end);
        if post.names_patient() && (taken || post.context().has_media) {
            report.flag_kept(hit.span);
        }
    }
}

/// "a photo of my patient", "let me take a selfie", "swipe for the pic": the words hand the picture round.
fn taken(post: &Post, first: usize, end: usize) -> bool {
    let words = post.words();
    let before = |w: &str| {
        matches!(
            w,
            "take"
                | "took"
                | "taking"
                | "swipe"
                | "posting"
                | "post"
                | "posted"
                | "sharing"
                | "share"
                | "shared"
                | "here"
                | "here's"
                | "attached"
                | "see"
                | "snapped"
        )
    };
    let of = matches!(words.lower(end), "of" | "with")
        && words.hits_in(Class::Patient, words.span(end, (end + 5).min(words.tokens.list().len()))).next().is_some();
    of || (first.saturating_sub(5)..first).any(|i| before(words.lower(i)))
}
