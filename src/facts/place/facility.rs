//! "Elm Clinic", "St. Mary's", "Boston General", "UCLA Medical Center", "Children's Hospital of Philadelphia".

use super::Sort;
use crate::facts::setting::Settings;
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

const LONGEST_NAME: usize = 7;

pub(super) fn find(words: &Words, settings: &Settings, found: &mut Vec<(Span, Sort)>) {
    let mut done = 0;
    for hit in words.hits(Class::Facility) {
        let end = longest(words, hit.first);
        if hit.first < done || hit.end != end {
            continue;
        }
        if eponym(words, hit.first, end) {
            continue;
        }
        if let Some(first) = name_start(words, settings, hit.first, end) {
            done = tail_end(words, end);
            found.push((words.span(first, done), Sort::Facility));
        }
    }
    for hit in words.hits(Class::Hospital).filter(|h| !eponym(words, h.first, h.end)) {
        let said = settings.at(words, hit.span).caseless || words.is_capitalized(hit.first);
        let surname = hit.end == hit.first + 1
            && hit.first > 0
            && words.is_capitalized(hit.first - 1)
            && words.is(Class::FirstNames, hit.first - 1);
        // "R-CHOP" is a treatment, "pre-UCSF" no hospital either.
        let joined = hit.first > 0 && words.lower(hit.first - 1) == "-" && words.joined(hit.first - 1);
        if said && !surname && !joined {
            found.push((words.span(hit.first, tail_end(words, noun_end(words, hit.end))), Sort::Facility));
        }
    }
    for at in 0..words.tokens.list().len() {
        found.extend(saint(words, settings, at).map(|span| (span, Sort::Facility)));
    }
}

/// "Duke score", "Mayo criteria": named after someone or some place, but none.
pub(super) fn eponym(words: &Words, first: usize, end: usize) -> bool {
    let next = if words.lower(end) == "'s" { end + 1 } else { end };
    let word = |i: usize| words.is(Class::EponymNoun, i) && !words.is(Class::Facility, i);
    word(next) || words.entry_end(Class::Eponyms, first).is_some() && word(next + 1)
}

fn longest(words: &Words, first: usize) -> usize {
    words.entry_end(Class::Facility, first).unwrap_or(first + 1)
}

/// The first token of the proper name in front of the facility's noun; `None` when there is none.
fn name_start(words: &Words, settings: &Settings, noun: usize, end: usize) -> Option<usize> {
    let span = words.span(noun, end);
    let caseless = settings.at(words, span).caseless;
    if !caseless && !words.is_capitalized(noun) {
        return None;
    }
    let mut first = noun;
    while first > 0 && noun - first < LONGEST_NAME && goes_on(words, caseless, first - 1, first) {
        first -= 1;
    }
    while first < noun && !opens(words, first) {
        first += 1;
    }
    let doctor = first > 1 && words.lower(first - 1) == "." && words.is(Class::DoctorTitle, first - 2);
    if doctor && first < noun {
        first -= 2;
    }
    let unit = matches!(words.lower(noun), "er" | "ed" | "icu" | "nicu" | "picu" | "office" | "practice" | "va");
    let known =
        [Class::Places, Class::Hospital, Class::Surnames].iter().any(|&class| words.entry_end(class, first).is_some());
    if unit && !known && first + 1 == noun {
        return None;
    }
    let alone = first == noun;
    // "General Hospital", "Community Hospital": no name in front, but two nouns that make one.
    let pair = !caseless
        && end > noun + 1
        && (noun..end)
            .filter(|&i| words.kind(i) == Some(TokenKind::Word))
            .all(|i| words.is_capitalized(i) || words.lower(i) == "'s");
    let makes_name = pair
        && noun > 0
        && !starts_sentence(words, noun)
        && !matches!(
            words.lower(noun),
            "emergency"
                | "health"
                | "nursing"
                | "group"
                | "high"
                | "middle"
                | "elementary"
                | "family"
                | "internal"
                | "urgent"
        );
    if alone { makes_name.then_some(noun) } else { Some(first) }
}

/// Whether token `at` is a word of the proper name whose next token is `next`.
fn goes_on(words: &Words, caseless: bool, at: usize, next: usize) -> bool {
    match words.lower(at) {
        "'s" | "." | "-" | "'" => {
            words.joined(at.saturating_sub(1))
                && at > 0
                && (words.lower(at) != "."
                    || matches!(words.lower(at - 1), "st" | "mt" | "ft" | "dr")
                    || words.typed(at - 1).len() == 1)
        }
        "&" | "and" => at > 0 && words.is_capitalized(at - 1) && words.is_capitalized(next),
        "of" => {
            at > 0
                && words.is_capitalized(at - 1)
                && (words.is(Class::Facility, at - 1)
                    || matches!(words.lower(at - 1), "city" | "university" | "college"))
        }
        word if caseless => {
            words.is(Class::Places, at)
                || words.is(Class::Surnames, at) && words.weight(Class::Words, at).is_none()
                || matches!(
                    word,
                    "st" | "saint"
                        | "mt"
                        | "mount"
                        | "mercy"
                        | "memorial"
                        | "general"
                        | "university"
                        | "county"
                        | "community"
                )
        }
        _ => words.is_capitalized(at) && !is_lead(words, at) && words.kind(at) == Some(TokenKind::Word),
    }
}

/// Whether a name can start with the token.
fn opens(words: &Words, at: usize) -> bool {
    words.kind(at) == Some(TokenKind::Word) && !matches!(words.lower(at), "and" | "of" | "'s") && !is_lead(words, at)
}

/// Words with a capital only because a sentence starts, or that belong to the sentence around.
fn is_lead(words: &Words, at: usize) -> bool {
    matches!(
        words.lower(at),
        "the"
            | "a"
            | "an"
            | "at"
            | "in"
            | "from"
            | "our"
            | "my"
            | "your"
            | "his"
            | "her"
            | "their"
            | "this"
            | "that"
            | "these"
            | "to"
            | "and"
            | "or"
            | "i"
            | "we"
            | "dr"
            | "mr"
            | "mrs"
            | "ms"
            | "prof"
    ) || words.is(Class::Month, at)
        || words.is(Class::Weekday, at)
}

fn starts_sentence(words: &Words, at: usize) -> bool {
    words.token(at).and_then(|t| words.sentence_at(t.span.start)).is_some_and(|s| s.first == at)
}

/// Further nouns of the same name: "UCLA" + "Medical Center".
fn noun_end(words: &Words, mut end: usize) -> usize {
    for _ in 0..3 {
        let Some(next) = words.entry_end(Class::Facility, end).filter(|_| {
            words.is_capitalized(end) || matches!(words.lower(end), "med" | "hospital" | "hosp" | "clinic")
        }) else {
            break;
        };
        end = next;
    }
    end
}

/// "Hospital of Philadelphia", "Hosp.", "Clinic's": what still belongs to the name.
fn tail_end(words: &Words, end: usize) -> usize {
    let mut end = noun_end(words, end);
    if matches!(words.lower(end), "of" | "at" | "for")
        && words.is_capitalized(end + 1)
        && !words.is(Class::Month, end + 1)
    {
        let town = words.entry_end(Class::Places, end + 1).or(words.entry_end(Class::States, end + 1));
        end = town.unwrap_or(if words.lower(end) == "of" { end + 2 } else { end });
    }
    let abbreviated =
        words.lower(end) == "." && matches!(words.lower(end - 1), "hosp" | "ctr" | "med") && words.joined(end - 1);
    let goes_on = words.kind(end + 1) == Some(TokenKind::Word) && !words.is_capitalized(end + 1);
    if abbreviated && (goes_on || words.kind(end + 1) != Some(TokenKind::Word)) { end + 1 } else { end }
}

/// "St. Mary's", "Saint Luke's Hospital": a saint with a possessive, or with a facility's noun behind.
fn saint(words: &Words, settings: &Settings, at: usize) -> Option<Span> {
    if !matches!(words.lower(at), "st" | "saint") {
        return None;
    }
    let name = if words.lower(at + 1) == "." { at + 2 } else { at + 1 };
    let caseless = words.token(at).is_some_and(|t| settings.at(words, t.span).caseless);
    if words.kind(name) != Some(TokenKind::Word) || !(caseless || words.is_capitalized(name)) {
        return None;
    }
    let mut end = name + 1;
    let possessive = words.lower(end) == "'s" || words.lower(name).ends_with('s') && words.lower(end) == "'";
    if possessive {
        end += 1;
    }
    let noun = noun_end(words, end);
    let house = possessive
        || noun > end
        || words.lower(name).ends_with('s') && words.is(Class::FirstNames, name)
        || words.weight(Class::Places, at).is_none() && words.lower(at + 1) == "." && words.is(Class::FirstNames, name);
    let town = words.entry_end(Class::Places, at).is_some() && noun == end && !possessive;
    let day = words.is(Class::OrgNoun, end) && matches!(words.lower(end), "day" | "street" | "avenue");
    (house && !town && !day).then(|| words.span(at, tail_end(words, noun)))
}
