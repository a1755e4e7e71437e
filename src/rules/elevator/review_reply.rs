//! Answers to reviews that confirm someone was a patient, kind ones too.

use crate::impression::Family;
use crate::language::English;
use crate::lexicon::{Class, Hit};
use crate::post::{BoxKind, Post};
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::rules::story::apart;
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "review-reply",
    group: Group::Elevator,
    title: "A reply that confirms someone is a patient",
    why: "That somebody was your patient is itself private. Even a kind answer in public confirms it.",
    instead: "“Privacy rules keep us from discussing anyone's care online. Please call our office.”",
    sources: &[Source::OcrReviews, Source::Ama],
    severity: Severity::Hold,
    heeds_sound: true,
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
    let words = post.words();
    if words.hits(Class::Declines).next().is_some() {
        return;
    }
    let answers = answers_review(post);
    let mut spans: Vec<Span> = words.hits(Class::ConfirmsCare).map(|h| h.span).collect();
    spans.extend(words.pairs(Class::OurRecords, Class::RecordsSay, 2));
    spans.extend(words.pairs(Class::LetGo, Class::FromPractice, 4));
    spans.extend(words.pairs(Class::SeeAgain, Class::NextVisit, 3));
    let told = words.pairs(Class::Customer, Class::CustomerDid, 3);
    spans.extend(told.filter(|s| {
        answers
            || words.hits(Class::FrontOffice).next().is_some() && words.hits(Class::FirstPlural).next().is_some()
            || post.subject().care() >= 3 && s.of(words.text).to_lowercase().starts_with("you")
    }));
    let provider =
        answers || words.hits(Class::FirstPlural).next().is_some() || words.hits(Class::Glad).next().is_some();
    if provider && !post.subject().is_own {
        spans.extend(words.hits(Class::YourCare).filter_map(|h| yours(words, h, answers)));
    }
    if words.hits(Class::Thanks).next().is_some() && words.hits(Class::FirstPlural).next().is_some() {
        spans.extend(thanked(words));
    }
    let spans = apart(spans);
    if !spans.is_empty() {
        report.flag_marks(Severity::Hold, None, spans.into_iter().map(Mark::kept).collect());
    }
    // Whoever answers speaks to somebody.
    if post.context().kind != BoxKind::Post || post.hits(Class::SecondPerson).next().is_some() {
        report.flag_sound(
            post,
            Family::Review,
            English("This reads as an answer that confirms somebody was in your care."),
        );
    }
}

/// The box is known to answer a review, or the words say so.
fn answers_review(post: &Post) -> bool {
    let context = post.context();
    let review = |text: &str| {
        let text = text.to_lowercase();
        ["star", "review", "office", "staff", "wait", "dentist", "doctor", "clinic"].iter().any(|w| text.contains(w))
    };
    context.kind == BoxKind::ReviewReply
        || matches!(context.kind, BoxKind::Reply | BoxKind::Comment)
            && context.replying_to.as_deref().is_some_and(review)
        || post.hits(Class::Reviews).next().is_some() && post.hits(Class::Customer).next().is_some()
}

/// "we looked at your radiographs", "sorry about your diagnosis": a visit that was, not a duty that everybody has.
fn yours(words: &Words, care: &Hit, answers: bool) -> Option<Span> {
    let your = (care.first.saturating_sub(2)..care.first).rev().find(|&i| words.lower(i) == "your")?;
    let span = words.span(your, care.end);
    let sentence = words.sentence_span(span);
    let ours = [Class::FirstPlural, Class::FirstPerson, Class::Glad].iter().any(|&c| words.has(c, sentence));
    let duty = words.has(Class::GeneralDuty, span) || words.has(Class::General, sentence);
    let private = care.weight == 2;
    (!duty && if answers { private || ours } else { private && ours && words.has(Class::Glad, sentence) })
        .then_some(span)
}

/// "delighted your new crown is working out", "thanks … your son was brave for his filling": thanks with a treatment in them.
fn thanked<'w>(words: &'w Words) -> impl Iterator<Item = Span> + 'w {
    words.hits(Class::SecondPerson).filter_map(move |you| {
        let care = [Class::YourCare, Class::Condition].iter().find_map(|&c| words.after(you, c, 5))?;
        let span = you.span.to(care.span);
        let said = words.lower(you.first).starts_with("you")
            && !words.has(Class::GeneralDuty, span)
            && !words.has(Class::General, words.sentence_span(span));
        let private = care.class == Class::Condition || care.weight == 2;
        (said && private).then_some(span)
    })
}
