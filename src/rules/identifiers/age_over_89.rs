//! Safe Harbor (C): ages over 89.

use crate::facts::Kind;
use crate::facts::person::Role;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::rules::story;
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "age-over-89",
    group: Group::Identifiers,
    title: "An age over 89",
    why: "So few people live past 89 that the age alone can single one out.",
    instead: "Say “an older adult”, or “over 90”.",
    sources: &[Source::SafeHarbor('C')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Lovely «94-year-old» in clinic today.",
        "🙂 Home visit: sweet lady, «96», still has all her marbles and no pain.",
        "She's «97», my oldest patient, and she still drives.",
        "Happy «97th» to the sweetest lady on the hall, cake til 3",
        "Thats my girl down the hall. Turned «93» and still lying about it.",
        "The patient just turned «101» and pulled through pneumonia.",
    ],
    passes: &[
        "My 89-year-old neighbour waved.",
        "Happy 97th birthday to my grandma!",
        "Great-aunt Vesta turned 97 and outlived everybody who'd tell her secret.",
        "Happy 100th episode to my favorite show!",
        "My grandma turned 100 on Sunday and still beats me at rummy.",
        "Lost my grandmother Sunday. She was 94, a country midwife. I'm a doctor because of her apron.",
        "Survival is over 90% with early surgery.",
        "The hospital is 120 years old this spring.",
    ],
};

/// The sentence before that of `span`.
fn before(post: &Post, span: Span) -> Span {
    let sentences = &post.words().sentences;
    let at = sentences.partition_point(|s| s.span.end <= span.start);
    at.checked_sub(1).and_then(|before| sentences.get(before)).map_or(span, |s| s.span)
}

fn find(post: &Post, report: &mut Reporter) {
    for (span, _) in post.ages().filter(|(_, years)| *years > 89) {
        let said = story::is_said(post.words(), span);
        // "Lost my grandmother. She was 94.": whose age it is stands a sentence before.
        let family = post.facts_in(post.words().sentence_span(span)).any(|f| f.kind == Kind::Name(Role::Author));
        let own = family || post.is_own(span) || said && post.is_own(before(post, span));
        let work = post.is_shop_talk(span) || !post.sounds_harmless() && post.speaks_of_someone(span);
        if post.concerns_patient(span) && !(own && said) || work && !own {
            report.flag(span, instead(post.words(), span, said));
        }
    }
}

fn instead(words: &Words, span: Span, said: bool) -> &'static str {
    let (at, end) = (words.tokens.index_at(span.start), words.tokens.index_at(span.end));
    let before = at.checked_sub(1).map_or("", |b| words.lower(b));
    let nth = end == at + 2 && matches!(words.lower(end - 1), "st" | "nd" | "rd" | "th");
    match before {
        "turned" | "turning" | "turns" => "a year older",
        _ if nth && matches!(words.lower(end), "birthday" | "bday") => "",
        _ if nth => "birthday",
        "," => "an older adult",
        _ if said => "an older adult",
        _ => "older adult",
    }
}
