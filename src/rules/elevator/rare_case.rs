//! A condition so rare that the case is the name.

use crate::lexicon::Class;
use crate::lexicon::Hit;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::rules::story::{self, apart};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "rare-case",
    group: Group::Elevator,
    title: "So rare that it points to one person",
    why: "A condition or event that happens once in years is as good as a name to everybody who has heard of it.",
    instead: "Teach from the literature or from the health department's notice, not from your case.",
    sources: &[Source::ActualKnowledge, Source::Ahmed2020],
    severity: Severity::Warn,
    heeds_sound: false,
    find,
    flags: &[
        "First case of «rabies» in ten years on our unit.",
        "😮 Delivered identical «quads» on my shift.",
        "One of my patients has «progeria» and beats everybody at cards.",
    ],
    passes: &[
        "Measles starts with fever, cough, red eyes and then the rash.",
        "The health department confirmed two cases of mpox in the county.",
        "Rare Disease Day! I have narcolepsy and I vote.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let subject = post.subject();
    if subject.is_made_up_or_published || subject.is_own {
        return;
    }
    let words = post.words();
    // Where the author names the workplace, no everyday sound of the rest takes the case back.
    if post.sounds_unrelated() && !words.hits(Class::CarePlace).any(|h| story::own(words, h).is_some()) {
        return;
    }
    let case = |hit: &Hit| {
        let frame = subject.frame_at(words, hit.span.start);
        let seen = hit.class == Class::Rare && hit.end > hit.first + 2 && frame.care >= 2;
        let tagged = hit.span.of(words.text).starts_with('#')
            && [Class::ChildWord, Class::PersonWord].iter().any(|&c| words.hits(c).next().is_some());
        !frame.general && (tagged || post.concerns_patient(hit.span) || subject.is_at_work() || seen)
    };
    let mut marks: Vec<Mark> = Vec::new();
    let spans = apart(
        words.hits(Class::Rare).chain(words.hits(Class::RareDiseases)).filter(|h| case(h)).map(|h| h.span).collect(),
    );
    for span in spans {
        marks.push(Mark::replaced(span, story::rare(words, span)));
    }
    if !marks.is_empty() {
        report.flag_marks(Severity::Warn, None, marks);
    }
}
