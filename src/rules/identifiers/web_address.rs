//! Safe Harbor (N): web addresses.

use crate::facts::Kind;
use crate::post::{Owner, Post};
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "web-address",
    group: Group::Identifiers,
    title: "A patient's web page",
    why: "A link to somebody's page or fundraiser gives the name away with one click.",
    instead: "Leave the link out.",
    sources: &[Source::SafeHarbor('N')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "My patient's family set this up: «https://fund.example.org/f/help-walt», please give.",
        "🙏 Her husband posts updates about my patient at «www.example.com/carepages/dell».",
        "The patient's own page, «https://example.com/u/kit.lane», shows the scar.",
    ],
    passes: &[
        "Good thread on sepsis: https://example.org/sepsis",
        "My new paper: https://doi.org/10.1000/xyz123",
        "Register at www.example.org/grand-rounds by Friday.",
    ],
};

/// Whose page it is must be said: a link in a patient's story is mostly a paper or a headline.
const PAGES: &[&str] =
    &["fund", "gofundme", "caring", "care", "memorial", "obit", "profile", "/u/", "/in/", "people", "page"];
const OWNED: &[&str] = &[
    "page",
    "website",
    "site",
    "profile",
    "fundraiser",
    "gofundme",
    "blog",
    "posts",
    "set",
    "instagram",
    "obituary",
    "channel",
    "updates",
];

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Url) {
        let words = post.words();
        let at = words.tokens.index_at(span.start);
        let said = (at.saturating_sub(8)..at).any(|i| OWNED.contains(&words.lower(i)));
        let link = words.lower(at);
        let owner = post.owner(span);
        if owner == Owner::Patient && (said || PAGES.iter().any(|p| link.contains(p))) {
            report.flag(span, "");
        } else if owner == Owner::Person
            && (at.saturating_sub(2)..at).any(|i| OWNED.contains(&words.lower(i)))
            && !mine(post, at)
        {
            report.note(span, "");
        }
    }
}

/// "my website": the author's own.
fn mine(post: &Post, at: usize) -> bool {
    (at.saturating_sub(5)..at).any(|i| matches!(post.words().lower(i), "my" | "our" | "new" | "the"))
}
