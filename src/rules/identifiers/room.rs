//! Safe Harbor (R): rooms and beds.

use crate::facts::Kind;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "room",
    group: Group::Identifiers,
    title: "A room or a bed",
    why: "Whoever can walk down the hall knows who this is.",
    instead: "Leave the room out.",
    sources: &[Source::SafeHarbor('R')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "🙄 «room 412 bed B» on the call light again, day 9 of this.",
        "Frequent flyer in «bed 3» wants dilaudid.",
        "My patient in «Rm 12A» finally slept.",
        "The lady in «30B» bit her IV in half again, we love her.",
        "Picking up the twin in «isolette 21» tonight, she is off the vent.",
    ],
    passes: &[
        "Room 412 is double-booked for grand rounds, we're in 418 instead.",
        "The doctor in 22C asked for my help with a patient on the airplane.",
        "14 new beds and a real break room!",
        "Bed 3 hours late, up at 5.",
    ],
};

/// Behind "in" it is a room; "bed 4 wants pudding" means who lies there, and ", bed 4," says of somebody where.
fn instead(words: &Words, span: Span) -> &'static str {
    let (at, end) = (words.tokens.index_at(span.start), words.tokens.index_at(span.end));
    match at.checked_sub(1).map_or("", |before| words.lower(before)) {
        "in" | "at" | "to" | "from" | "into" | "of" | "near" | "outside" | "by" | "on" | "behind" | "inside"
        | "past" | "beside" | "around" | "between" | "out" => "a room",
        "," if matches!(words.lower(end), "," | "." | "") => "",
        "(" if words.lower(end) == ")" => "",
        _ => "a patient",
    }
}

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Room) {
        if post.words().has(Class::EventWord, post.words().sentence_span(span)) {
            continue;
        }
        if post.subject().mentions().iter().any(|m| m.span.overlaps(span))
            || post.speaks_of_care(span)
            || post.is_shop_talk(span)
        {
            report.flag(span, instead(post.words(), span));
        }
    }
}
