//! Safe Harbor (J): account numbers.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "account",
    group: Group::Identifiers,
    title: "An account or card number",
    why: "A billing account or a card is one person's, and can be misused by anybody who reads it.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('J')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Billing sent acct «7730021» to collections while she was in the ICU.",
        "🙈 Found a Visa in the scrub pocket: «4111 1111 1111 1111».",
        "His account number is «00-48291-7», the copay is wrong.",
    ],
    passes: &[
        "My account is 15 years old.",
        "Order 4111 1111 1111 1112 has shipped.",
        "Follow our account for 1000 tips.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| matches!(k, Kind::Account | Kind::Card)) {
        report.flag_number(post, span);
    }
}
