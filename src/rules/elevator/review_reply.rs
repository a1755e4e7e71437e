//! Answers to reviews that confirm someone was a patient, kind ones too.

use crate::lexicon::Class;
use crate::post::{BoxKind, Post};
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "review-reply",
    group: Group::Elevator,
    title: "A reply that confirms someone is a patient",
    why: "That somebody was your patient is itself private. Even a kind answer in public confirms it.",
    instead: "“Privacy rules keep us from discussing anyone's care online. Please call our office.”",
    sources: &[Source::OcrReviews, Source::Ama],
    severity: Severity::Hold,
    find,
    flags: &[
        "«Thank you for being our patient»!",
        "❤️ «We appreciate your family choosing our practice».",
        "Hi Sam, «our notes show» you cancelled on the 14th.",
    ],
    passes: &[
        "We take all feedback seriously and keep working on our care.",
        "Privacy rules keep us from discussing anyone's care online. Please call our office manager.",
        "Thank you for your patience while our phones were down.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let mut spans: Vec<Span> = post.hits(Class::ConfirmsCare).map(|h| h.span).collect();
    if post.context().kind == BoxKind::ReviewReply {
        let words = post.words();
        let yours = post.hits(Class::YourCare).filter(|h| h.first > 0 && words.lower(h.first - 1) == "your");
        spans.extend(
            yours
                .filter(|h| !words.has(Class::GeneralDuty, words.span(h.first - 1, h.end)))
                .map(|h| words.span(h.first - 1, h.end)),
        );
    }
    spans.sort();
    let mut end = 0;
    spans.retain(|s| {
        s.start >= end && {
            end = s.end;
            true
        }
    });
    if !spans.is_empty() {
        report.flag_marks(Severity::Hold, None, spans.into_iter().map(Mark::kept).collect());
    }
}
