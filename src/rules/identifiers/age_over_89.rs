//! Safe Harbor (C): ages over 89.

use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "age-over-89",
    group: Group::Identifiers,
    title: "An age over 89",
    why: "So few people live past 89 that the age alone can single one out.",
    instead: "Say “an older adult”, or “over 90”.",
    sources: &[Source::SafeHarbor('C')],
    severity: Severity::Hold,
    find,
    flags: &[
        "Lovely «94-year-old» in clinic today.",
        "🙂 Home visit: sweet lady, «96», still has all her marbles and no pain.",
        "The patient just turned «101» and pulled through pneumonia.",
    ],
    passes: &[
        "My 89-year-old neighbour waved.",
        "My grandma turned 100 on Sunday and still beats me at rummy.",
        "Survival is over 90% with early surgery.",
        "The hospital is 120 years old this spring.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for (span, _) in post.ages().filter(|(_, years)| *years > 89) {
        if post.concerns_patient(span) || post.is_shop_talk(span) && !post.is_own(span) {
            report.flag(span, "older adult");
        }
    }
}
