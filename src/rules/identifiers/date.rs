//! Safe Harbor (C): every element of a date but the year, when it belongs to a patient.

use crate::facts::Kind;
use crate::facts::date::Relation;
use crate::facts::person::Role;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::rules::story;
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "date",
    group: Group::Identifiers,
    title: "A date in a patient's story",
    why: "A day of birth, visit, admission or death ties the story to one person's record.",
    instead: "Leave the date out, or give the year alone.",
    sources: &[Source::SafeHarbor('C')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "DOB «3/14/1951», penicillin allergic.",
        "🚑 My patient was admitted on «March 3rd, 2024» with sepsis.",
        "Our patient died «12 April 2023» and I still think of her.",
        "My patient was discharged «last Thursday» and is back already.",
        "This pt was intubated on «the 14th», extubated on «Christmas Eve».",
    ],
    passes: &[
        "Our poster is up on March 9, Hall C. Come say hi!",
        "The clinic moves on May 1.",
        "I matched on 3/15/2024!",
        "March is colorectal cancer awareness month.",
        "Diagnosed in 2019, she has been well since.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    if post.subject().is_made_up_or_published {
        return;
    }
    for fact in post.facts() {
        let (relation, period) = match fact.kind {
            Kind::Date(relation) => (relation, false),
            Kind::Period(relation) => (relation, true),
            _ => continue,
        };
        let hers = match relation {
            Relation::Care => !period || is_identified(post, fact.span),
            Relation::Event => false,
            Relation::Open => {
                !period
                    && !post.sounds_unrelated()
                    && (post.speaks_of_care(fact.span)
                        || post.is_shop_talk(fact.span) && post.speaks_of_someone(fact.span))
            }
        };
        if hers {
            let exact = fact.span.of(post.text()).bytes().any(|b| b.is_ascii_digit());
            let severity = if exact { Severity::Hold } else { Severity::Warn };
            report.flag_marks(severity, None, vec![without(post.words(), fact.span)]);
        }
    }
}

/// A date goes; of "yesterday's ulcer", "an ulcer" stays.
fn without(words: &Words, span: Span) -> Mark {
    let (first, end) = (words.tokens.index_at(span.start), words.tokens.index_at(span.end));
    if matches!(words.lower(end), "'s" | "’s") && end.checked_sub(1).is_some_and(|last| words.joined(last)) {
        return Mark::replaced(words.span(first, end + 1), story::instead_of_possessive(words, first, end + 1));
    }
    Mark::replaced(span, "")
}

/// "Last week" is a date once a name, a place or a number stands beside it.
fn is_identified(post: &Post, span: Span) -> bool {
    let sentence = post.words().sentence_span(span);
    post.facts_in(sentence).any(|f| {
        matches!(
            f.kind,
            Kind::Name(Role::Patient | Role::Relative | Role::Clinician)
                | Kind::Place(_, Relation::Care)
                | Kind::RecordNumber
                | Kind::HealthPlan
                | Kind::Ssn
        )
    })
}
