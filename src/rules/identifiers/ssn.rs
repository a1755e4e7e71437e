//! Safe Harbor (G): social security numbers.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "ssn",
    group: Group::Identifiers,
    title: "A social security number",
    why: "A social security number is one person's for life, and never belongs in public.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('G')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Registration has him under «219-09-9999» again.",
        "é 😡 SSN «457 55 5462» was on the whiteboard.",
        "Her social is «219099999», please fix the chart.",
    ],
    passes: &[
        "Order 000-12-3456 has shipped.",
        "The trial enrolled 219 of 999 people.",
        "Reference 666-12-3456 is not a person.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Ssn) {
        report.flag_number(post, span);
    }
}
