//! Safe Harbor (H): medical record numbers.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "record-number",
    group: Group::Identifiers,
    title: "A record number",
    why: "Whoever can open the record knows who this is.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('H')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Anyone know who covers? MRN «00482913» is still waiting on a scope.",
        "🙄 Chart number «22-118713» has been missing since Monday.",
        "Whose walker is this? MRN ends «8841».",
        "Picking up mrn#«4417820» from days.",
        "Two labels on one tube, «MRN2015861» and nothing else.",
    ],
    passes: &[
        "The record is 48 hours awake.",
        "Room 412 is double-booked for grand rounds.",
        "Episode 42 of our podcast is live.",
        "Chart topped 2024 again.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::RecordNumber) {
        report.flag_number(post, span);
    }
}
