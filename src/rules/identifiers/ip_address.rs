//! Safe Harbor (O): network addresses.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "ip-address",
    group: Group::Identifiers,
    title: "A network address",
    why: "A network address leads to one household's connection.",
    instead: "Leave the address out.",
    sources: &[Source::SafeHarbor('O')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "The patient's portal log-in came from «203.0.113.77».",
        "é 😬 Someone opened her chart from «198.51.100.23» at 3 am.",
        "Home monitor at «192.0.2.146» keeps dropping her telemetry.",
        "Her pump phones home to «2001:db8:85a3::8a2e:370:7334» every hour.",
    ],
    passes: &[
        "Upgraded the EHR to version 10.2.1.4 overnight.",
        "Chapter 3.2.1.4 covers sepsis.",
        "Doses were 10, 20 and 40.",
        "Her clamp time was 10:31:07, off at 11:02:44.",
        "My patient's son explained std::ad::cafe::1 to me.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Ip) {
        report.flag_number(post, span);
    }
}
