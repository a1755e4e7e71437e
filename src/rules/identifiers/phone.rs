//! Safe Harbor (D) and (E): telephone and fax numbers.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "phone",
    group: Group::Identifiers,
    title: "A patient's telephone number",
    why: "A telephone number leads straight to one person or household.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('D'), Source::SafeHarbor('E')],
    severity: Severity::Hold,
    find,
    flags: &[
        "Left three voicemails for my patient at «414-555-0172», she needs antibiotics.",
        "👩‍⚕️ Our patient's fax is «(212) 555-0143».",
        "This pt only answers on «+1 312 555 0188» after her dialysis.",
    ],
    passes: &[
        "Please call our office at 617-555-0100 and we'll help.",
        "We're moving! The phone stays (508) 555-0119.",
        "In a crisis call 988, in an emergency 911.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| matches!(k, Kind::Phone | Kind::Fax)) {
        if post.concerns_patient(span) {
            report.flag(span, "a phone number");
        }
    }
}
