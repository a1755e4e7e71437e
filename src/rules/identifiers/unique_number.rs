//! Safe Harbor (R): any other number that is one person's.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "unique-number",
    group: Group::Identifiers,
    title: "A number that is one person's",
    why: "Whoever can look the number up knows who this is.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('R')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Patient ID «448120-B» is the one with the fish bone.",
        "🧾 Case number «22-104417» coded twice and her family is waiting.",
        "Study participant ID «PT-00417» threw up on the consent form.",
    ],
    passes: &["Trial NCT04280705 is worth a read.", "Case 3 of 10 tonight.", "Ref desk closes at 1700."],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::UniqueNumber) {
        if post.speaks_of_care(span) || post.is_shop_talk(span) || post.subject().care() >= 2 {
            report.flag_number(post, span);
        }
    }
}
