//! Safe Harbor (L): vehicle identifiers and plates.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "vehicle",
    group: Group::Identifiers,
    title: "A vehicle's number or plate",
    why: "A plate or a vehicle number leads to its owner.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('L')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "The car that hit my patient had plate «7KXR214».",
        "🚗 VIN «1M8GDM9AXKP042788» was towed from our ambulance bay.",
        "License plate «BFR 4412» dropped her at triage and left.",
    ],
    passes: &["Got my new plates today.", "My plate is full: 3 papers, 2 kids.", "The plate held with 6 screws."],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Vehicle) {
        report.flag_number(post, span);
    }
}
