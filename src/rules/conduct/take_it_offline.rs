//! Results, urgent matters and lives at risk belong elsewhere.

use crate::language::{English, Message};
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::rules::reader;
use crate::rules::story::apart;
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "take-it-offline",
    group: Group::Conduct,
    title: "This belongs on the phone or in the portal",
    why: "Here others read along, nobody watches the inbox at night, and nothing reaches the chart.",
    instead: "“Please call the office or use the portal. If you may hurt yourself, call or text 988; in an emergency, 911.”",
    sources: &[Source::AcpFsmb, Source::Lifeline988],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "«Your labs are back», potassium is high.",
        "If you 😔 feel «suicidal» tonight, «my dms» are open.",
        "«Send me a pic of the rash» and I'll take a look.",
    ],
    passes: &[
        "DM me if you'd like to join our Thursday journal club.",
        "If you are in crisis, call or text 988.",
        "My results are back and I am anemic, which explains the ice.",
        "Please use the portal or call the office; we can't answer health questions here.",
    ],
};

/// Said in place of the card's words where a life may be at risk.
const CRISIS: English = English(
    "A life may be at risk, and a message can stay unread. Give the 988 Suicide & Crisis Lifeline (call or text 988) or 911 at once, and reach the person by phone.",
);

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    if post.subject().is_made_up_or_published {
        return;
    }
    let hold = |report: &mut Reporter, message: Option<English>, spans: Vec<Span>| {
        let marks = apart(spans).into_iter().map(Mark::kept).collect();
        report.flag_marks(Severity::Hold, message.map(Message::from), marks);
    };
    let private = words.hits(Class::TakePrivate).next();
    let helped = words.hits(Class::HelpLine).any(|h| h.span.of(words.text).bytes().any(|b| b.is_ascii_digit()));
    if let (Some(crisis), Some(private), false) = (words.hits(Class::Crisis).next(), private, helped) {
        return hold(report, Some(CRISIS), vec![crisis.span, private.span]);
    }
    let results = words.pairs(Class::ResultThing, Class::CameBack, 4).filter_map(|s| theirs(words, s)).next();
    if let Some(span) = results {
        return hold(report, None, vec![span]);
    }
    let sent = words.pairs(Class::Send, Class::HealthThing, 5).next();
    let offered = words.hits(Class::SendMe).next().filter(|_| {
        private.is_some()
            || words.hits(Class::DrugWord).next().is_some()
            || words.hits(Class::ReaderIll).next().is_some()
    });
    if let Some(span) = sent.or(offered.map(|h| h.span)) {
        return hold(report, None, vec![span]);
    }
    let urgent = words.hits(Class::Emergency).next().map(|h| h.span);
    let care = words.hits(Class::YourCare).find(|h| h.weight == 2 && reader::is_yours(words, h.first)).map(|h| h.span);
    if let (Some(private), Some(matter)) = (private, urgent.or(care).filter(|_| !helped)) {
        hold(report, None, vec![private.span, matter]);
    }
}

/// "your labs are back", "the biopsy was benign" said to one reader; not "my results are back".
fn theirs(words: &Words, span: Span) -> Option<Span> {
    let first = words.tokens.index_at(span.start);
    let before = |wanted: &[&str]| (first.saturating_sub(3)..first).find(|&i| wanted.contains(&words.lower(i)));
    if before(&["my", "board", "exam", "our"]).is_some() {
        return None;
    }
    if let Some(your) = before(&["your", "ur"]) {
        return Some(words.span(your, first).to(span));
    }
    let told = words.has(Class::SecondPerson, Span::new(0, words.text.len())) && before(&["the"]).is_some();
    told.then_some(span)
}
