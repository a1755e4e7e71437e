//! Safe Harbor (E): fax numbers.

use crate::facts::Kind;
use crate::post::{Owner, Post};
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "fax",
    group: Group::Identifiers,
    title: "A patient's fax number",
    why: "A fax number leads straight to one person, household or pharmacy.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('E')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Her pharmacy's fax is «212-555-0143», the patient needs the refill by noon.",
        "👩‍⚕️ Our patient's fax is «(212) 555-0143».",
        "Pt's brother wants the records faxed to «+1 312 555 0188».",
    ],
    passes: &[
        "Fax referrals to our office at 617-555-0110.",
        "The fax machine died again at 3.",
        "Fax 12 pages, get 11.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Fax) {
        match post.owner(span) {
            Owner::Patient => report.flag(span, "a fax number"),
            Owner::Person => report.note(span, "a fax number"),
            Owner::Nobody => {}
        }
    }
}
