//! Safe Harbor (I): health-plan beneficiary numbers.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "health-plan",
    group: Group::Identifiers,
    title: "A health-plan number",
    why: "A member number opens one person's claims.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('I')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Denied again. Member ID «XKD-449120» for the infusion.",
        "😤 Her Medicare number is «1EG4-TE5-MK72», third appeal.",
        "Insurance plan no. «88-20417» covers none of the chemo.",
    ],
    passes: &[
        "Medicare turned 60 this summer.",
        "Our plan covers 24 visits a year.",
        "Insurance denied 30 of our last 40 requests.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::HealthPlan) {
        report.flag_number(post, span);
    }
}
