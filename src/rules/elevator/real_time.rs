//! Posting while it happens: the date of the post becomes the date of care.

use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::rules::story;
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "real-time",
    group: Group::Elevator,
    title: "Posted while it happens",
    why: "The post carries its own date. “Today” in a patient's story is the date of care.",
    instead: "Leave out the when, or post the lesson in a few weeks.",
    sources: &[Source::SafeHarbor('C'), Source::Ahmed2020],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "My patient coded «last night» and we got her back.",
        "👶 «Just delivered» my patient's third baby.",
        "This pt came in «an hour ago» with chest pain.",
    ],
    passes: &[
        "Flu shots start today in the lobby.",
        "Three shifts this week and I am done!",
        "I was diagnosed with melanoma five years ago today.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    if !post.names_patient() && post.sounds_harmless() {
        return;
    }
    for mark in story::moments(post) {
        report.flag_marks(Severity::Warn, None, vec![mark]);
    }
}
