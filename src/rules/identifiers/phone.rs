//! Safe Harbor (D): telephone numbers.

use crate::facts::Kind;
use crate::post::{Owner, Post};
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "phone",
    group: Group::Identifiers,
    title: "A patient's telephone number",
    why: "A telephone number leads straight to one person or household.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('D')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Left three voicemails for my patient at «414-555-0172», she needs antibiotics.",
        "👩‍⚕️ My patient's daughter can be reached at «(212) 555-0143 ext. 12».",
        "This pt only answers on «+1 312 555 0188» after her dialysis.",
        "My patient's cell is «four one four five five five oh one seven two» if anyone speaks Hmong.",
    ],
    passes: &[
        "Please call our office at 617-555-0100 and we'll help.",
        "We're moving! The phone stays (508) 555-0119.",
        "In a crisis call 988, in an emergency 911.",
        "Scored 414-555 on the flight simulator.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Phone) {
        match post.owner(span) {
            Owner::Patient => report.flag(span, "a phone number"),
            Owner::Person => report.note(span, "a phone number"),
            Owner::Nobody => {}
        }
    }
}
