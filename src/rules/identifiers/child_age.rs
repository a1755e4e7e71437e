//! Safe Harbor (C), read together with the post's own date: a baby's age in days is its date of birth.

use crate::facts::Kind;
use crate::facts::person::Role;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "child-age",
    group: Group::Identifiers,
    title: "A child's exact age",
    why: "Counted back from the day of the post, an age in days or weeks is a date of birth.",
    instead: "Say “a newborn”, “an infant” or “a child”.",
    sources: &[Source::SafeHarbor('C'), Source::ActualKnowledge],
    severity: Severity::Warn,
    heeds_sound: false,
    find,
    flags: &[
        "My patient, a «9-day-old» girl, is off the ventilator.",
        "👶 Admitted a «3 weeks 2 days old» boy with RSV, sats in the 80s.",
        "Baby Lyons, «DOL 6», isolette 4, still on caffeine.",
    ],
    passes: &[
        "Kids under 5 need the second dose.",
        "My 3-week-old son slept for six hours!",
        "We see a 7-year-old with strep every single day in winter.",
        "The unit is 6 weeks old and already full.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for fact in post.facts() {
        let Kind::Age { years, .. } = fact.kind else { continue };
        if years > 17 {
            continue;
        }
        let named = is_named(post, fact.span);
        let severity = match years {
            0 if post.speaks_of_care(fact.span) && !post.is_own(fact.span) => Severity::Warn,
            _ if named => Severity::Note,
            _ => continue,
        };
        report.flag_marks(severity, None, vec![Mark::replaced(fact.span, word(years)).or(&["young"])]);
    }
}

fn word(years: u16) -> &'static str {
    match years {
        0 => "newborn",
        1..=12 => "school-age",
        _ => "teenage",
    }
}

/// A name or a record number in the same sentence.
fn is_named(post: &Post, span: Span) -> bool {
    post.facts_in(post.words().sentence_span(span))
        .any(|f| matches!(f.kind, Kind::Name(Role::Patient | Role::Relative) | Kind::RecordNumber | Kind::Room))
}
