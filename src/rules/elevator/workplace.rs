//! Where it happened.

use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::rules::story;
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "workplace",
    group: Group::Elevator,
    title: "Where it happened",
    why: "A unit, a small hospital or a small town turns “a patient” into one of very few.",
    instead: "Leave out the place and turn off the location.",
    sources: &[Source::SafeHarbor('B'), Source::Ahmed2020],
    severity: Severity::Note,
    heeds_sound: true,
    find,
    flags: &[
        "My patient proposed to his wife «in our little ER».",
        "🌾 We treated the whole family «in this town» of 900 people.",
        "A man walked «into our clinic» with his goat, asking for a tetanus shot.",
    ],
    passes: &[
        "Our clinic is closed on Monday.",
        "I love our little ER and everybody in it.",
        "Happy hospital week to the whole ICU team!",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    if post.patient().is_none() {
        return;
    }
    for span in story::places(post) {
        report.flag(span, story::place(post.words(), span));
    }
}
