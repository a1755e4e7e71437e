//! Asking everybody about one case.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "public-case",
    group: Group::Elevator,
    title: "A case put to the whole world",
    why: "Nobody can check who reads and answers here, and the patient, or someone who knows the patient, may be among them.",
    instead: "Ask in a network that verifies clinicians, after the details that identify anyone are gone.",
    sources: &[Source::AcpFsmb, Source::Ama],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "«Anybody seen» this kind of lead fracture? My patient is 3 months out.",
        "🩻 Pt with a lateral film like this walked in. «What would you do»?",
        "54M with fevers and a new murmur, on our service. «What am I missing»?",
    ],
    passes: &[
        "Anybody seen my stethoscope? Blue tubing, name on it.",
        "What would you do with a free Friday?",
        "A made-up case for teaching: a 50-year-old with chest pain. What would you order first?",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let particular = post.patient().is_some() || post.subject().is_at_work() && post.subject().care() >= 4;
    let shown = post.hits(Class::AnnouncesImage).next().is_some()
        && post.hits(Class::ImageThing).next().is_some()
        && post.subject().care() >= 2;
    if !(particular || shown) || post.subject().is_made_up_or_published {
        return;
    }
    if let Some(hit) = post.hits(Class::AsksCase).next() {
        report.flag_kept(hit.span);
    }
}
