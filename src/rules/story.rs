//! What rules about a patient's story share: which words tell the place and the time, and what can stand there instead.

use crate::facts::Kind;
use crate::language::capitalized;
use crate::lexicon::{Class, Hit};
use crate::order;
use crate::post::Post;
use crate::rule::Mark;
use crate::span::Span;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// Spans in order, of those that overlap only the longest.
pub(super) fn apart(mut spans: Vec<Span>) -> Vec<Span> {
    order::by(&mut spans, |s| order::longest_first(*s));
    let mut end = 0;
    spans.retain(|s| {
        let keep = s.start >= end;
        end = end.max(s.end);
        keep
    });
    spans
}

/// "in our little ER", "here in the ICU", "in this town", beside a patient; with the preposition that leads them.
pub(super) fn places(post: &Post) -> Vec<Span> {
    let words = post.words();
    let own = words.hits(Class::CarePlace).filter_map(|h| {
        let from = own(words, h)?;
        let from =
            if words.lower(from) == "here" && words.lower(from + 1) == "in" { from } else { leading(words, from) };
        Some(words.span(from, h.end))
    });
    let small = words.hits(Class::SmallPlace).map(|h| words.span(leading(words, h.first), h.end));
    let plural = |s: &Span| words.text.get(s.end..).is_some_and(|t| t.starts_with("'s") || t.starts_with("’s"));
    apart(own.chain(small).filter(|s| post.concerns_patient(*s) && !plural(s)).collect())
}

/// The "my", "our" or "here" that makes a place the author's own.
pub(super) fn own(words: &Words, place: &Hit) -> Option<usize> {
    (place.first.saturating_sub(3)..place.first).find(|&at| matches!(words.lower(at), "my" | "our" | "here" | "this"))
}

fn leading(words: &Words, first: usize) -> usize {
    match first.checked_sub(1) {
        Some(before)
            if matches!(words.lower(before), "in" | "at" | "on" | "into" | "to" | "from" | "through" | "inside") =>
        {
            before
        }
        _ => first,
    }
}

/// What stands there instead of a place.
pub(super) fn place(words: &Words, span: Span) -> &'static str {
    let first = words.tokens.index_at(span.start);
    match words.lower(first) {
        "in" | "at" | "on" | "inside" | "here" => "at work",
        "into" => "in",
        "to" | "through" => "to us",
        "from" => "from us",
        _ => "the hospital",
    }
}

/// What stands there instead of a rare condition.
pub(super) fn rare(words: &Words, span: Span) -> &'static str {
    let at = words.tokens.index_at(span.start);
    let before = at.checked_sub(1).map_or("", |b| words.lower(b));
    if span.of(words.text).starts_with('#') {
        return "";
    }
    let last = words.tokens.index_at(span.end).saturating_sub(1);
    match words.lower(last) {
        "quads" | "quadruplets" | "quints" | "quintuplets" | "sextuplets" | "octuplets" | "triplets" => return "babies",
        "bite" | "attack" | "strike" | "lightning" | "snakebite" => return "injury",
        "transplant" => return "transplant",
        _ => {}
    }
    if heads_noun(words, at, words.tokens.index_at(span.end)) {
        return "rare-disease";
    }
    let led = matches!(before, "a" | "an" | "the" | "this" | "that" | "her" | "his" | "first" | "my" | "our")
        || words.is(Class::Describing, at.saturating_sub(1)) && at > 0;
    if led { "rare condition" } else { "a rare condition" }
}

/// "rabies shots", "a second Creutzfeldt case": the name stands before the noun that it describes.
fn heads_noun(words: &Words, first: usize, end: usize) -> bool {
    const NOUNS: [&str; 20] = [
        "case",
        "cases",
        "patient",
        "patients",
        "pt",
        "pts",
        "kid",
        "kids",
        "baby",
        "diagnosis",
        "dx",
        "shot",
        "shots",
        "vaccine",
        "exposure",
        "exposures",
        "outbreak",
        "test",
        "flare",
        "crisis",
    ];
    first < end && NOUNS.contains(&words.lower(end))
}

/// What stands instead of "yesterday's", before the token `next`.
pub(super) fn instead_of_possessive(words: &Words, first: usize, next: usize) -> &'static str {
    let vowel = words.lower(next).starts_with(['a', 'e', 'i', 'o', 'u']);
    match (words.is_capitalized(first), vowel) {
        (true, true) => "An",
        (true, false) => "A",
        (false, true) => "an",
        (false, false) => "a",
    }
}

/// The facts of the moment beside the patient, with what stands there instead.
pub(super) fn moments(post: &Post) -> Vec<Mark> {
    let words = post.words();
    let spans = post.moments().filter(|&s| post.concerns_patient(s)).collect();
    apart(spans).into_iter().map(|s| moment(words, s)).collect()
}

/// "since yesterday" goes whole; "Just delivered" keeps its verb; "Today was hard" needs a subject.
fn moment(words: &Words, span: Span) -> Mark {
    let first = words.tokens.index_at(span.start);
    let end = words.tokens.index_at(span.end);
    let sentence = words.sentence_span(span);
    let opens = sentence.start == span.start;
    if words.lower(first) == "just" && end > first + 1 {
        let verb = words.span(first + 1, end).of(words.text);
        let verb = if words.is_capitalized(first) { capitalized(verb) } else { verb.to_owned() };
        return Mark::replaced(span, verb);
    }
    if words.lower(end.saturating_sub(1)) == "'s" {
        return Mark::replaced(span, instead_of_possessive(words, first, end));
    }
    let verb = matches!(
        words.lower(end),
        "was" | "is" | "will" | "has" | "had" | "'s" | "broke" | "taught" | "felt" | "made" | "hit"
    );
    if opens && verb {
        return Mark::replaced(span, if words.is_capitalized(first) { "It" } else { "it" });
    }
    let led = first.checked_sub(1).filter(|&b| {
        matches!(words.lower(b), "since" | "until" | "from" | "by" | "before" | "of" | "after" | "as" | "till" | "til")
            && words.token(b).is_some_and(|t| t.span.start >= sentence.start)
    });
    let span = led.map_or(span, |b| words.span(b, end));
    Mark::replaced(span, "")
}

/// A mark on every age of the patient, with words that keep the story and lose the year.
pub(super) fn ages(post: &Post) -> Vec<Mark> {
    let words = post.words();
    let near = post.facts().iter().filter(|f| post.concerns_patient(f.span));
    let age = |f: &crate::facts::Fact| match f.kind {
        Kind::Age { years, person } => Some(banded(words, f.span, years, person)),
        _ => None,
    };
    near.filter_map(age).collect()
}

fn banded(words: &Words, span: Span, years: u16, person: bool) -> Mark {
    let end = words.tokens.index_at(span.end);
    let noun = [Class::PersonWord, Class::ChildWord, Class::Occupation, Class::Patient, Class::Relative]
        .iter()
        .any(|&c| words.hits(c).as_slice().binary_search_by_key(&end, |h| h.first).is_ok());
    if is_said(words, span) {
        let band = Post::age_band(years);
        let article = if band.starts_with(['a', 'i', 'o']) { "an" } else { "a" };
        return Mark::replaced(span, format!("{article} {band}"));
    }
    if !person {
        return Mark::replaced(span, "").or(&["an adult"]);
    }
    let (adjective, decade) = match years {
        0..=1 => ("tiny", None),
        2..=12 => ("young", None),
        13..=19 => ("teenage", None),
        20..=39 => ("young", Some(years / 10 * 10)),
        40..=64 => ("middle-aged", Some(years / 10 * 10)),
        _ => ("older", Some(years / 10 * 10)),
    };
    let of = decade.filter(|d| *d < 90).map(|d| format!("person in their {d}s"));
    let mark = if noun { Mark::replaced(span, adjective) } else { Mark::replaced(span, Post::age_band(years)) };
    match of {
        Some(of) if !noun => mark.or(&[&of]),
        _ => mark,
    }
}

/// "she's ‹97›", "was ‹94 years old›": said of somebody behind the verb, so a noun there needs its article.
pub(super) fn is_said(words: &Words, span: Span) -> bool {
    let at = words.tokens.index_at(span.start);
    at > 0 && matches!(words.lower(at - 1), "is" | "was" | "'s" | "he's" | "she's")
}

/// How particular the story is: words in the patient's sentences that are neither everyday words nor words of care.
///
/// A knife, a commercial, a tugboat: what is told with rare words happened to few.
pub(super) fn particulars(post: &Post) -> u8 {
    let words = post.words();
    // News and gossip are told with rare words too, but nobody in them says "I".
    let told = [Class::FirstPerson, Class::FirstPlural, Class::Patient].iter().any(|&c| words.hits(c).next().is_some());
    if !(told || post.subject().is_at_work()) {
        return 0;
    }
    let usual = usual(words);
    let is_particular = |at: usize| {
        words.kind(at) == Some(TokenKind::Word) && words.lower(at).len() >= 4 && usual.get(at) == Some(&false)
    };
    let of_patient = words.sentences.iter().filter(|s| post.subject().is_in(s.span));
    match of_patient.flat_map(|s| s.first..s.end).filter(|&at| is_particular(at)).count() {
        0..=1 => 0,
        2..=3 => 2,
        _ => 3,
    }
}

/// Which tokens are everyday words or words of care.
fn usual(words: &Words) -> Vec<bool> {
    let care = [Class::CareEvent, Class::CareNoun, Class::CarePlace, Class::Patient, Class::Moment, Class::Profanity];
    let everyday = words.hits(Class::Words).filter(|h| h.weight == 1);
    let mut usual = vec![false; words.tokens.list().len()];
    for hit in everyday.chain(care.iter().flat_map(|&class| words.hits(class))) {
        usual.get_mut(hit.first..hit.end).unwrap_or_default().fill(true);
    }
    usual
}
