//! A patient who is in the news.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::rules::story::apart;
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "news-link",
    group: Group::Elevator,
    title: "A patient people are hearing about",
    why: "Whoever has read the news knows who this is. Even “can't confirm or deny” tells that there is something to confirm.",
    instead: "Say nothing about it, not even that you know something.",
    sources: &[Source::ActualKnowledge, Source::Ahmed2020],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "That «pileup» «you saw on the news»? We got three of them in our ED.",
        "🏈 «Guess which» «quarterback» is limping around our MRI suite",
        "Treated a «cop killer» tonight on our unit. Same care as anybody.",
    ],
    passes: &[
        "Heartbroken by the shooting in our city. Please donate blood.",
        "The mayor opened the new library today!",
        "So the prince has cancer. Please don't guess which kind.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let subject = post.subject();
    let treats = post.hits(Class::WeTreat).next().is_some();
    if subject.is_made_up_or_published || !(subject.is_at_work() || treats || post.patient().is_some()) {
        return;
    }
    let words = post.words();
    let tied = |span| {
        let frame = subject.frame_at(words, span);
        (frame.care >= 2 || treats) && !frame.general
    };
    let spans: Vec<Span> =
        post.hits(Class::News).map(|h| h.span).filter(|s| tied(s.start) || post.concerns_patient(*s)).collect();
    // An event alone ("a fire") needs the news beside it, or a clinician who says that they treat its victims.
    let sure = post.hits(Class::News).any(|h| h.weight == 0) || treats;
    if sure && !spans.is_empty() {
        report.flag_marks(Severity::Hold, None, apart(spans).into_iter().map(Mark::kept).collect());
    }
}
