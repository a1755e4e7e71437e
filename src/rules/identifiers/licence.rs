//! Safe Harbor (K): certificate and licence numbers.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "licence",
    group: Group::Identifiers,
    title: "A licence or certificate number",
    why: "A licence number is filed under one name, and anybody can look it up.",
    instead: "Leave the number out.",
    sources: &[Source::SafeHarbor('K')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Registration copied his driver's license «D1204417» onto the wrong chart.",
        "🪪 The birth certificate number «2024-118834» was on the baby's crib card.",
        "Whoever faxed this: your DEA «AB1234563» is on every page.",
    ],
    passes: &["Got my license in 2019!", "My driver's license photo is a crime.", "License renewal costs 350 dollars."],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Licence).filter(|&span| !is_mine(post, span)) {
        report.flag_number(post, span);
    }
}

/// "my NPI is": the author's own number is the author's to tell.
fn is_mine(post: &Post, span: Span) -> bool {
    let words = post.words();
    let at = words.tokens.index_at(span.start);
    (at.saturating_sub(5)..at).any(|i| matches!(words.lower(i), "my" | "mine"))
}
