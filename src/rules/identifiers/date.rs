//! Safe Harbor (C): every element of a date but the year, when it belongs to a patient.

use crate::facts::date::Relation;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "date",
    group: Group::Identifiers,
    title: "A date in a patient's story",
    why: "A day of birth, visit, admission or death ties the story to one person's record.",
    instead: "Leave the date out, or give the year alone.",
    sources: &[Source::SafeHarbor('C')],
    severity: Severity::Hold,
    find,
    flags: &[
        "DOB «3/14/1951», penicillin allergic.",
        "🚑 My patient was admitted on «March 3rd, 2024» with sepsis.",
        "Our patient died «12 April 2023» and I still think of her.",
    ],
    passes: &[
        "Our poster is up on March 9, Hall C. Come say hi!",
        "The clinic moves on May 1.",
        "I matched on 3/15/2024!",
        "March is colorectal cancer awareness month.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for (span, relation) in post.dates() {
        let hers = match relation {
            Relation::Care => true,
            Relation::Event => false,
            Relation::Open => post.concerns_patient(span),
        };
        if hers {
            report.flag(span, "");
        }
    }
}
