//! Safe Harbor (H), (I), (J): record, health-plan and account numbers; rooms and beds.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "record-number",
    group: Group::Identifiers,
    title: "A record number or a bed",
    why: "Whoever can open the record, or walk down the hall, knows who this is.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('H'), Source::SafeHarbor('I'), Source::SafeHarbor('J'), Source::SafeHarbor('R')],
    severity: Severity::Hold,
    find,
    flags: &[
        "Anyone know who covers? «MRN 00482913» is still waiting on a scope.",
        "🙄 «room 412 bed B» on the call light again, day 9 of this.",
        "Frequent flyer in «bed 3» wants dilaudid.",
    ],
    passes: &[
        "Room 412 is double-booked for grand rounds, we're in 418 instead.",
        "14 new beds and a real break room!",
        "Episode 42 of our podcast is live.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::RecordNumber) {
        let words = post.words();
        let at = words.tokens.index_at(span.start);
        let label = (at.saturating_sub(3)..at).find(|&i| words.lower(i) == "mrn");
        report.flag(label.map_or(span, |i| words.span(i, at).to(span)), "a patient");
    }
    for span in post.spans(|k| k == Kind::Room) {
        if post.subject().mentions().iter().any(|m| m.span.overlaps(span)) || post.concerns_patient(span) {
            report.flag(span, "a room");
        }
    }
}
