//! A constellation: person × time × place × rarity × news, none of it an identifier, together a person.

use crate::facts::Kind;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "recognizable-patient",
    group: Group::Elevator,
    title: "A patient someone could recognize",
    why: "No name is needed: the details together let the patient, the family or a neighbour know who this is.",
    instead: "Say the lesson, not the person; leave out when and where, or wait.",
    sources: &[Source::ActualKnowledge, Source::Ahmed2020],
    severity: Severity::Hold,
    find,
    flags: &[
        "First case of «rabies» I have ever seen. He was admitted «an hour ago».",
        "Telling a «29-year-old» teacher with twins that it's «ALS» is not something I get used to. «Today» was hard.",
        "😢 Rough night in our little «ER». Young guy, ATV into a tree, he came in «tonight» with an open femur.",
    ],
    passes: &[
        "Measles starts with fever, cough, red eyes and then the rash.",
        "A made-up case for teaching: a 50-year-old comes in with chest pain today.",
        "My grandma had surgery today and the ER team was wonderful.",
        "If a patient asks about rabies, call the health department today.",
    ],
};

/// One kind of detail that narrows down who it is.
struct Part {
    name: &'static str,
    spans: Vec<Span>,
    /// Whether the rewrite leaves it out.
    drop: bool,
}

fn find(post: &Post, report: &mut Reporter) {
    if post.patient().is_none() {
        return;
    }
    let parts = parts(post);
    if parts.len() < 2 {
        return;
    }
    let weight = parts.len() + usize::from(parts.iter().any(|p| p.name == "a rare condition"));
    let severity = if weight >= 3 { Severity::Hold } else { Severity::Warn };
    let names: Vec<_> = parts.iter().map(|p| p.name).collect();
    let message = format!("{} together can tell who this is.", capitalized(&names.join(" + ")));
    let mut marks: Vec<Mark> = parts
        .iter()
        .flat_map(|p| p.spans.iter().map(|&s| if p.drop { Mark::replaced(s, "") } else { Mark::kept(s) }))
        .collect();
    marks.sort_by_key(|m| m.span);
    report.flag_marks(severity, Some(message), marks);
}

fn parts(post: &Post) -> Vec<Part> {
    let near = |spans: Vec<Span>| spans.into_iter().filter(|&s| post.concerns_patient(s)).collect::<Vec<_>>();
    let ages = post.facts().iter().filter(|f| matches!(f.kind, Kind::Age { person: true, .. })).map(|f| f.span);
    let all = [
        Part { name: "an age", spans: near(ages.collect()), drop: true },
        Part { name: "a rare condition", spans: near(post.hits(Class::Rare).map(|h| h.span).collect()), drop: false },
        Part { name: "the news", spans: near(post.hits(Class::News).map(|h| h.span).collect()), drop: false },
        Part { name: "the moment", spans: near(post.moments().collect()), drop: true },
        Part { name: "your unit", spans: near(own_places(post)), drop: false },
    ];
    all.into_iter().filter(|p| !p.spans.is_empty()).collect()
}

/// "our little ER", "my unit", "here in the ICU".
fn own_places(post: &Post) -> Vec<Span> {
    let words = post.words();
    let own = |first: usize| {
        (first.saturating_sub(3)..first).any(|i| matches!(words.lower(i), "my" | "our" | "here" | "this"))
    };
    post.hits(Class::CarePlace).filter(|h| own(h.first)).map(|h| h.span).collect()
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
