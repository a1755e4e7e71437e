//! Safe Harbor (F): e-mail addresses.

use crate::facts::Kind;
use crate::post::{Owner, Post};
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "email",
    group: Group::Identifiers,
    title: "A patient's e-mail address",
    why: "An e-mail address leads straight to one person.",
    instead: "Leave the address out.",
    sources: &[Source::SafeHarbor('F')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "My pt emailed me from «m.dunlap@example.com» asking for her result.",
        "é 🙂 This patient wants the records at «j_ro@example.org» tonight.",
        "Her mom is at «kit.lane@example.net», please send the discharge papers to my patient.",
        "The patient writes from «kit dot lane at gmail dot com», can anyone read it?",
    ],
    passes: &[
        "Submit abstracts to program@example.org by Friday.",
        "Reach our press office at press@example.com.",
        "My new address is dr.okafor@example.edu.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Email) {
        match post.owner(span) {
            Owner::Patient => report.flag(span, "an address"),
            Owner::Person => report.note(span, "an address"),
            Owner::Nobody => {}
        }
    }
}
