//! Where names stand: behind a title or a label, as a listed first name with what follows it, as a first name and an
//! initial, as initials, in a hashtag.

use super::Name;
use super::no_name::{is_author, is_common, is_language, is_month, is_no_name};
use crate::facts::setting::Settings;
use crate::lexicon::Class;
use crate::tagger::{self, Tagged};
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// Names in order, none overlapping an earlier one: those that words vouch for, and what the tagger found besides.
pub(super) fn find(words: &Words, tagged: &[Tagged], settings: &Settings) -> Vec<Name> {
    let mut names = Vec::new();
    let mut tagged = tagged.iter().filter(|t| t.kind == tagger::Kind::Name).peekable();
    let mut at = 0;
    while at < words.tokens.list().len() {
        while tagged.next_if(|t| t.first < at).is_some() {}
        let vouched = titled(words, at).or_else(|| labelled(words, at));
        let here = tagged.next_if(|t| t.first == at).map(|t| sentence_end(words, at, t.end));
        let here = here.filter(|&end| is_plausible(words, at, end)).map(|end| Name { first: at, end, known: true });
        let name = vouched.or(here).or_else(|| {
            let clear = |n: &Name| tagged.peek().is_none_or(|t| t.first >= n.end);
            listed(words, settings, at).or_else(|| hashtag(words, at)).or_else(|| dotted(words, at)).filter(clear)
        });
        at = name.map_or(at + 1, |n| n.end.max(at + 1));
        names.extend(name);
    }
    names
}

/// Where the name that the tagger saw really ends: "Kimball. Roaches" is a street and the next sentence.
fn sentence_end(words: &Words, first: usize, end: usize) -> usize {
    let stops = |at: usize| {
        let last = at - 1;
        let abbreviates = words.typed(last).chars().count() <= 2
            || [Class::Honorific, Class::DoctorTitle].iter().any(|&class| words.is(class, last));
        words.lower(at) == "." && !abbreviates
    };
    (first + 1..end).find(|&at| stops(at)).unwrap_or(end)
}

/// The tagger goes by capitals; a country, a clinical or an everyday word with one is no name by itself.
fn is_plausible(words: &Words, at: usize, end: usize) -> bool {
    if is_author(words, at) {
        return false;
    }
    let given = words.is(Class::FirstNames, at) || words.is(Class::Surnames, at);
    let thing = words.is(Class::Countries, at)
        || [Class::CareNoun, Class::CareEvent, Class::CareTalk].iter().any(|&c| words.is(c, at))
        || is_common(words, at) && !given
        || is_month(words, at)
        || is_language(words, at);
    let before = at.checked_sub(1).map_or("", |b| words.lower(b));
    if matches!(before, "a" | "an" | "whole") || is_opening_thing(words, at, end) {
        return false;
    }
    end > at + 1 && !words.lower(end - 1).starts_with("i'") || end == at + 1 && !thing
}

/// "Cotton in the femur.", "Coral.": an everyday word whose capital says only that a sentence begins.
fn is_opening_thing(words: &Words, at: usize, end: usize) -> bool {
    let opens = words.token(at).is_some_and(|t| words.sentence_span(t.span).start == t.span.start);
    opens
        && end == at + 1
        && is_common(words, at)
        && matches!(words.lower(end), "." | "in" | "of" | "on" | "for" | "with" | "to" | "at" | "from")
}

/// "Mrs. Alvarez", "Dr Okafor", "Mr. N", "Baby Lyons".
fn titled(words: &Words, title: usize) -> Option<Name> {
    let baby = words.lower(title) == "baby" && words.is_capitalized(title + 1);
    if !(words.is(Class::Honorific, title) || words.is(Class::DoctorTitle, title) || baby) {
        return None;
    }
    if words.lower(title) == "miss" && !words.is_capitalized(title) {
        return None;
    }
    let first = if words.lower(title + 1) == "." { title + 2 } else { title + 1 };
    let dotted = first == title + 2;
    let given = words.is(Class::FirstNames, first) || words.is(Class::Surnames, first);
    let small = given
        && !is_common(words, first)
        && (dotted || words.is(Class::Honorific, title) || words.lower(title) == "dr");
    if baby && !given || !(words.is_capitalized(first) || small) || is_no_name(words, first) && !dotted {
        return None;
    }
    let end = end_of(words, first, small && !words.is_capitalized(first));
    (end > first).then_some(Name { first, end, known: true })
}

/// The capitalized word behind "patient", "mom", "named", "nurse": a name even when no list has it.
fn labelled(words: &Words, at: usize) -> Option<Name> {
    if at == 0 || words.kind(at) != Some(TokenKind::Word) || is_author(words, at) {
        return None;
    }
    let mark = matches!(words.lower(at - 1), ":" | "," | "(" | "\"");
    let label = if mark { at - 1 } else { at };
    let named = |word: usize| matches!(words.lower(word), "named" | "name" | "is" | "called" | "identified" | "known");
    if !words.is_capitalized(at) && !label.checked_sub(1).is_some_and(named) {
        return None;
    }
    let weak = |first: usize| {
        matches!(
            words.lower(first),
            "for"
                | "about"
                | "on"
                | "regarding"
                | "involving"
                | "little"
                | "sweet"
                | "like"
                | "similar"
                | "particularly"
                | "especially"
                | "called"
                | "specifically"
                | "name"
        )
    };
    let patient = words.entry_start(Class::PatientLabel, label).filter(|&first| !weak(first) || label - first > 1);
    let kin = words.entry_start(Class::KinLabel, label);
    let team = words.entry_start(Class::Team, label);
    if patient.is_none() && kin.is_none() && team.is_none() {
        return None;
    }
    let initials = initials(words, at);
    if initials.is_some() && patient.is_some() {
        return initials.map(|end| Name { first: at, end, known: true });
    }
    let given = words.is(Class::FirstNames, at) || words.is(Class::Surnames, at);
    let small = given && !is_common(words, at) && label.checked_sub(1).is_some_and(named);
    if !(words.is_capitalized(at) || small) || is_no_name(words, at) && !given || is_common(words, at) && !given {
        return None;
    }
    if !given && mark && words.lower(at - 1) != "(" {
        return None;
    }
    let shouted = words.typed(at).len() > 1 && words.typed(at).chars().all(char::is_uppercase) && !given;
    let end = end_of(words, at, small && !words.is_capitalized(at));
    (end > at && !shouted).then_some(Name { first: at, end, known: given })
}

/// "J.S.", "J. S.", "JS" as the whole name.
fn initials(words: &Words, at: usize) -> Option<usize> {
    let letter = |i: usize| words.typed(i).len() == 1 && words.is_capitalized(i) && words.lower(i) != "i";
    if letter(at) && words.lower(at + 1) == "." {
        let more = letter(at + 2) && (words.lower(at + 3) == "." || words.joined(at + 1));
        return Some(if more { (at + 4).min(words.tokens.list().len()) } else { at + 2 });
    }
    let pair = words.typed(at).len() == 2
        && words.typed(at).chars().all(char::is_uppercase)
        && words.kind(at) == Some(TokenKind::Word);
    (pair && at >= 1 && words.lower(at - 1) == "initials").then_some(at + 1)
}

/// "G.W.": two letters with full stops that abbreviate nothing else.
fn dotted(words: &Words, at: usize) -> Option<Name> {
    const ELSE: [&str; 16] =
        ["us", "uk", "dc", "md", "ps", "rn", "er", "iv", "or", "ed", "am", "pm", "un", "eu", "la", "do"];
    let letter = |i: usize| words.typed(i).len() == 1 && words.is_capitalized(i);
    let pair = letter(at)
        && words.lower(at + 1) == "."
        && letter(at + 2)
        && words.lower(at + 3) == "."
        && words.joined(at)
        && words.joined(at + 1)
        && words.joined(at + 2);
    if !pair {
        return None;
    }
    let both = format!("{}{}", words.lower(at), words.lower(at + 2));
    let longer = words.joined(at + 3) && letter(at + 4) || at > 0 && words.lower(at - 1) == "." && words.joined(at - 1);
    (!longer && !ELSE.contains(&both.as_str())).then_some(Name { first: at, end: at + 4, known: false })
}

/// A listed first name with a surname or an initial, or alone where nothing speaks against it.
fn listed(words: &Words, settings: &Settings, at: usize) -> Option<Name> {
    let first = words.weight(Class::FirstNames, at);
    let last = words.weight(Class::Surnames, at);
    if first.is_none() && last.is_none() || words.kind(at) != Some(TokenKind::Word) {
        return None;
    }
    let caseless = words.token(at).is_some_and(|t| settings.at(words, t.span).caseless);
    let next_listed = words.is(Class::Surnames, at + 1) || words.is(Class::FirstNames, at + 1);
    if caseless || !words.is_capitalized(at) {
        let rare =
            !is_common(words, at) && !is_common(words, at + 1) && !is_no_name(words, at) && !is_no_name(words, at + 1);
        let both = first.is_some() && words.is(Class::Surnames, at + 1) && rare && words.typed(at + 1).len() > 2;
        return (both && (caseless || words.is_capitalized(at + 1))).then_some(Name {
            first: at,
            end: at + 2,
            known: true,
        });
    }
    if is_no_name(words, at) || is_month(words, at) || is_language(words, at) {
        return None;
    }
    let end = end_of(words, at, false);
    let initial = end > at + 1 && words.typed(at + 1).len() == 1;
    let hyphened = end > at + 2 && words.lower(at + 1) == "-";
    if first.is_some() && (initial || end > at + 1) {
        let known = initial || next_listed || hyphened || !is_common(words, at);
        return (known && !(is_common(words, at) && is_common(words, at + 1))).then_some(Name {
            first: at,
            end,
            known,
        });
    }
    let alone = first.is_some_and(|w| w >= 2) || last.is_some_and(|w| w >= 2);
    (alone && !is_common(words, at) && end == at + 1).then_some(Name { first: at, end, known: first.is_some() })
}

/// "#JohnSmith": a listed first name and a listed surname in one tag.
fn hashtag(words: &Words, at: usize) -> Option<Name> {
    if words.kind(at) != Some(TokenKind::Hashtag) {
        return None;
    }
    words.is_name_tag(at).then_some(Name { first: at, end: at + 1, known: true })
}

/// The end of the name that starts at `first`: up to four words, initials with their full stops, particles, "Jr.".
fn end_of(words: &Words, first: usize, small: bool) -> usize {
    let mut end = first;
    for part in 0..4 {
        let particle = part > 0
            && matches!(
                words.lower(end),
                "van"
                    | "von"
                    | "de"
                    | "da"
                    | "del"
                    | "della"
                    | "di"
                    | "la"
                    | "le"
                    | "el"
                    | "al"
                    | "bin"
                    | "der"
                    | "den"
                    | "dos"
                    | "ter"
            );
        if particle {
            let next =
                if matches!(words.lower(end + 1), "la" | "der" | "den" | "los" | "-") { end + 2 } else { end + 1 };
            if !words.is_capitalized(next) || is_no_name(words, next) {
                break;
            }
            end = next;
        }
        let listed = words.is(Class::Surnames, end) || words.is(Class::FirstNames, end);
        let fits = words.is_capitalized(end) || small && listed && !is_common(words, end);
        let initial = words.typed(end).chars().count() == 1 && words.is_capitalized(end);
        let spaced = end == first
            || words.token(end).zip(words.token(end - 1)).is_some_and(|(a, b)| a.span.start - b.span.end <= 1);
        if !fits
            || !spaced
            || part > 0
                && !initial
                && (is_no_name(words, end) || is_common(words, end) && !words.is(Class::Surnames, end))
        {
            break;
        }
        if part > 0 && initial && matches!(words.lower(end), "i" | "a") && words.lower(end + 1) != "." {
            break;
        }
        end += 1;
        if initial && words.lower(end) == "." && words.joined(end - 1) {
            end += 1;
            let lone = part > 0 && !words.is_capitalized(end);
            if lone || part > 0 && words.is(Class::Credential, end) {
                return end;
            }
        } else if words.lower(end) == "-" && words.joined(end - 1) && words.joined(end) && words.is_capitalized(end + 1)
        {
            end += 2;
        } else if words.lower(end) == "'s" || words.lower(end) == "," {
            break;
        }
    }
    let suffix =
        matches!(words.lower(end), "jr" | "sr" | "ii" | "iii" | "iv") && words.is_capitalized(end) && end > first + 1;
    if suffix { if words.lower(end + 1) == "." { end + 2 } else { end + 1 } } else { end }
}
