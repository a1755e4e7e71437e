//! Towns and counties: "in Boise", "Boise, ID", "Travis County", "our Chicago clinic".

use super::Sort;
use crate::facts::setting::Settings;
use crate::lexicon::Class;
use crate::span::Span;
use crate::tagger::{self, Tagged};
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

pub(super) fn find(words: &Words, tagged: &[Tagged], settings: &Settings, found: &mut Vec<(Span, Sort)>) {
    let mut done = 0;
    for hit in words.hits(Class::Places) {
        if hit.first < done || words.entry_end(Class::Places, hit.first) != Some(hit.end) {
            continue;
        }
        let state = state_end(words, hit.end);
        let caseless = settings.at(words, hit.span).caseless;
        let capital = (hit.first..hit.end)
            .all(|i| words.is_capitalized(i) || words.kind(i) != Some(TokenKind::Word) || words.typed(i).len() <= 3);
        let common = words.weight(Class::Words, hit.first).is_some_and(|w| w <= 2) && hit.end == hit.first + 1;
        let bare_state = words.entry_end(Class::States, hit.first) == Some(hit.end)
            && hit.end == hit.first + 1
            && !matches!(words.lower(hit.end), "city");
        let country = words.entry_end(Class::Countries, hit.first) == Some(hit.end);
        if bare_state && state.is_none() && words.lower(hit.first) != "new york" || country {
            continue;
        }
        let led = is_led(words, hit.first, hit.end);
        let certain = if capital && !caseless {
            // "because Mason calls her that": a small town and a frequent first name, with no word in front.
            let person = hit.end == hit.first + 1
                && hit.weight < 3
                && words.weight(Class::FirstNames, hit.first).is_some_and(|w| w >= 3)
                && hit.first.checked_sub(1).is_none_or(|before| words.lower(before) != ",");
            led || state.is_some() || !common && !person && hit.weight >= 2
        } else {
            caseless && !common && led && hit.weight >= 2 || caseless && state.is_some() && led
        };
        if !certain || super::facility::eponym(words, hit.first, hit.end) || is_part_of_name(words, hit.first, hit.end)
        {
            continue;
        }
        let clinic = if matches!(words.lower(hit.end), "downtown" | "area") { hit.end + 1 } else { hit.end };
        done = state.unwrap_or(if matches!(words.lower(clinic), "clinic" | "hospital") { clinic + 1 } else { hit.end });
        found.push((words.span(hit.first, done), Sort::Town));
    }
    found.extend(words.hits(Class::County).filter_map(|h| county(words, h.first)).map(|span| (span, Sort::Town)));
    for place in tagged.iter().filter(|t| t.kind == tagger::Kind::Place && t.first >= 1) {
        let listed =
            [Class::States, Class::Countries].iter().any(|&c| words.entry_end(c, place.first) == Some(place.end));
        let led = matches!(words.lower(place.first - 1), "in" | "at" | "from" | "near" | "to" | "outside");
        if led && !listed && !is_part_of_name(words, place.first, place.end) && words.is_capitalized(place.first) {
            found.push((words.span(place.first, state_end(words, place.end).unwrap_or(place.end)), Sort::Town));
        }
    }
    for at in 0..words.tokens.list().len() {
        found.extend(unlisted(words, at).map(|span| (span, Sort::Town)));
    }
}

/// ", ID", " ID", ", Idaho": the end of the state behind a town.
pub(super) fn state_end(words: &Words, at: usize) -> Option<usize> {
    let first = if words.lower(at) == "," { at + 1 } else { at };
    let code = words.typed(first).len() == 2 && words.typed(first).bytes().all(|b| b.is_ascii_uppercase());
    if code && is_state_code(words.lower(first)) {
        return Some(first + 1);
    }
    (words.lower(at) == "," && words.is_capitalized(first)).then(|| words.entry_end(Class::States, first)).flatten()
}

fn is_state_code(code: &str) -> bool {
    const CODES: &str = "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa pr ri sc sd tn tx ut vt va wa wv wi wy";
    CODES.split(' ').any(|c| c == code)
}

/// Whether the words around make it a place: "in Paris", "Chicago clinic", "from Boise".
fn is_led(words: &Words, first: usize, end: usize) -> bool {
    let before = first.checked_sub(1).map_or("", |b| words.lower(b));
    matches!(
        before,
        "in" | "at"
            | "from"
            | "near"
            | "to"
            | "outside"
            | "around"
            | "our"
            | "of"
            | "visiting"
            | "downtown"
            | "the"
            | "via"
            | "@"
            | "greater"
            | "south"
            | "north"
            | "east"
            | "west"
    ) || words.is(Class::HealthNoun, end)
        || words.is(Class::PersonOfPlace, end)
}

/// "Paris Hilton", "Mr. Houston", "Jackson Smith", "Houston's": rather a person.
fn is_part_of_name(words: &Words, first: usize, end: usize) -> bool {
    let single = end == first + 1;
    let before_title = first > 0
        && (words.is(Class::Honorific, first - 1)
            || words.is(Class::DoctorTitle, first - 1)
            || words.lower(first - 1) == "."
                && first > 1
                && (words.is(Class::Honorific, first - 2) || words.is(Class::DoctorTitle, first - 2)));
    let first_name_before = first > 0
        && words.is_capitalized(first - 1)
        && words.is(Class::FirstNames, first - 1)
        && words.is(Class::Surnames, first);
    let surname_after = single
        && words.is(Class::FirstNames, first)
        && words.is_capitalized(end)
        && words.is(Class::Surnames, end)
        && words.entry_end(Class::Facility, end).is_none();
    let initial_after =
        single && words.is(Class::FirstNames, first) && words.typed(end).len() == 1 && words.is_capitalized(end);
    before_title
        || first_name_before
        || surname_after
        || initial_after
        || words.is(Class::OrgNoun, end) && words.is_capitalized(end) && !words.is(Class::HealthNoun, end)
        || words.kind(first) == Some(TokenKind::Hashtag)
        || names_a_team(words, end)
}

/// "Leeds fan", "the Boston game".
fn names_a_team(words: &Words, end: usize) -> bool {
    matches!(
        words.lower(end),
        "fan" | "fans" | "supporter" | "supporters" | "game" | "match" | "vs" | "fc" | "jersey" | "jerseys"
    )
}

/// "Travis County", "Orleans Parish".
fn county(words: &Words, noun: usize) -> Option<Span> {
    if !words.is_capitalized(noun) {
        return None;
    }
    let mut first = noun;
    while first > 0
        && noun - first < 3
        && words.is_capitalized(first - 1)
        && !matches!(words.lower(first - 1), "the" | "in" | "our" | "a")
    {
        first -= 1;
    }
    let end = state_end(words, noun + 1).unwrap_or(noun + 1);
    (first < noun).then(|| words.span(first, end))
}

/// A capitalized name that lists don't have, between "in"/"from"/"lives in" and a state: "in Harpers Mill, OH".
fn unlisted(words: &Words, at: usize) -> Option<Span> {
    if !matches!(words.lower(at), "in" | "from" | "near" | "at" | "to") {
        return None;
    }
    let mut end = at + 1;
    while end < at + 4 && words.is_capitalized(end) {
        end += 1;
    }
    let state = state_end(words, end).filter(|_| words.lower(end) == ",")?;
    (end > at + 1).then(|| words.span(at + 1, state))
}
