//! Addresses as other countries and the armed forces write them: "46 Allika 12", "Sludevej 13", "PSC 12, Box 34, APO AE
//! 09012", and the lines of an address that follow a street: "Suite 5", the town, the country, the postal code.

use super::Sort;
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

const LONGEST_NAME: usize = 6;
/// The lines behind a street have no more tokens.
const LONGEST_TAIL: usize = 18;

pub(super) fn find(words: &Words, found: &mut Vec<(Span, Sort)>) {
    let streets: Vec<Span> = found.iter().filter(|(_, sort)| *sort == Sort::Street).map(|(span, _)| *span).collect();
    let mut done = 0;
    for at in 0..words.tokens.list().len() {
        if at < done {
            continue;
        }
        if let Some(end) = labelled(words, at)
            .or_else(|| between_numbers(words, at))
            .or_else(|| led(words, at))
            .or_else(|| numbered(words, at))
            .or_else(|| compound(words, at))
            .or_else(|| military(words, at))
        {
            done = tail_end(words, end);
            found.push((words.span(at, done), Sort::Street));
        }
    }
    for street in streets {
        let end = words.tokens.index_at(street.end);
        let tail = tail_end(words, end);
        if tail > end {
            found.push((words.span(words.tokens.index_at(street.start), tail), Sort::Street));
        }
    }
}

fn is_number(words: &Words, at: usize, digits: std::ops::RangeInclusive<usize>) -> bool {
    words.kind(at) == Some(TokenKind::Number) && digits.contains(&words.lower(at).len())
}

/// A word of a street's name: a capital, or a particle inside.
fn is_name_part(words: &Words, at: usize, inside: bool) -> bool {
    const PARTICLES: &[&str] = &[
        "de", "du", "des", "la", "le", "les", "del", "della", "delle", "dei", "degli", "di", "do", "da", "dos", "das",
        "von", "van", "der", "den", "og", "ul", "u", "al", "y", ".",
    ];
    let english = words.weight(Class::Words, at).is_some_and(|w| w <= 2) && !words.is(Class::StreetType, at);
    if !inside
        && english
        && words.typed(at).chars().skip(1).any(char::is_lowercase)
        && !words.is(Class::Surnames, at)
        && !words.is(Class::Places, at)
    {
        return false;
    }
    let capital = words.is_capitalized(at) && !words.is(Class::Month, at) && !words.is(Class::Weekday, at);
    // Inside a name a small word may be of any language but English.
    let strange = inside
        && words.kind(at) == Some(TokenKind::Word)
        && words.weight(Class::Words, at).is_none()
        && words.lower(at).len() > 2;
    capital || strange || (inside || words.lower(at) == "ul") && PARTICLES.contains(&words.lower(at))
}

/// Whether "Address:" stands right before the token at `first`.
pub fn follows_label(words: &Words, first: usize) -> bool {
    first.checked_sub(2).is_some_and(|label| words.lower(label) == "address" && words.lower(label + 1) == ":")
}

/// What stands on the line behind "Address:", in any script, if it has a number.
fn labelled(words: &Words, first: usize) -> Option<usize> {
    if !follows_label(words, first) {
        return None;
    }
    let breaks = |at: usize| {
        let gap =
            words.token(at - 1).zip(words.token(at)).map(|(last, next)| Span::new(last.span.end, next.span.start));
        gap.is_none_or(|gap| gap.of(words.text).contains('\n'))
    };
    let end = (first + 1..=first + LONGEST_TAIL).find(|&at| breaks(at))?;
    let bare = if words.lower(end - 1) == "." { end - 1 } else { end };
    (first..bare).any(|at| is_number(words, at, 1..=6)).then_some(bare)
}

/// "20789 Allika 46": a long number, a name, a house number; a name with a type of street is no better off without one.
fn between_numbers(words: &Words, first: usize) -> Option<usize> {
    let year = matches!(words.lower(first).parse(), Ok(1900..=2099)) && words.lower(first).len() == 4;
    if !is_number(words, first, 3..=5) || year {
        return None;
    }
    let mut at = first + 1;
    // A second number may be the house's: "17151 2450 Crown Street".
    if is_number(words, at, 1..=4) && is_name_part(words, at + 1, true) {
        at += 1;
    }
    let (name, second) = (at, at > first + 1);
    while at < name + LONGEST_NAME && is_name_part(words, at, second || at > name) {
        at += 1;
    }
    let house = at > name && is_number(words, at, 1..=4);
    let named = at > name + 1 && (name..at).any(|i| words.is(Class::StreetType, i));
    if house {
        return Some(at + 1);
    }
    named.then_some(at)
}

/// "Via dei Fiorentini 17", and behind "lives on" any name with a number.
fn led(words: &Words, at: usize) -> Option<usize> {
    if !words.is_capitalized(at) {
        return None;
    }
    let typed = words.entry_end(Class::StreetLead, at);
    let home = (at.saturating_sub(6)..at).any(|i| is_home_cue(words, i));
    let name = typed.unwrap_or(at);
    let mut end = name;
    while end < name + LONGEST_NAME && is_name_part(words, end, end > at) {
        end += 1;
    }
    let named = end > name && (typed.is_some() || home && end > name + 1);
    (named && is_number(words, end, 1..=4)).then_some(end + 1)
}

/// "lives on", "my address is", "please send it to": what follows may be an address of any form.
fn is_home_cue(words: &Words, at: usize) -> bool {
    matches!(
        words.lower(at),
        "lives"
            | "living"
            | "resides"
            | "live"
            | "address"
            | "addresses"
            | "send"
            | "sent"
            | "mailed"
            | "located"
            | "lost"
    )
}

/// "33 avenue de Provence", "69 Av Sidi Lakhmi": a house number, a foreign word for a street, its name.
fn numbered(words: &Words, at: usize) -> Option<usize> {
    if !is_number(words, at, 1..=4) {
        return None;
    }
    let name = words.entry_end(Class::StreetLead, at + 1)?;
    let mut end = name;
    while end < name + LONGEST_NAME && is_name_part(words, end, end > name || !words.is_capitalized(end)) {
        end += 1;
    }
    let house = is_number(words, end, 1..=4);
    (end > name && (house || (name..end).any(|i| words.is_capitalized(i)))).then_some(end + usize::from(house))
}

/// Endings of street names that are written in one word.
const ENDINGS: &[&str] = &[
    "strasse", "gasse", "gata", "gatan", "vagen", "vej", "gade", "vegur", "straeti", "straat", "laan", "dijk", "plein",
    "katu", "tie", "kuja", "terrasse", "veien", "gaten", "weg", "platz", "gotu", "braut",
];

/// "Sludevej 13", "ul. Jasna 5".
fn compound(words: &Words, at: usize) -> Option<usize> {
    let lead = words.lower(at) == "ul" && words.lower(at + 1) == ".";
    let name = if lead { at + 2 } else { at };
    if !lead && !is_number(words, name + 1, 1..=4) {
        return None;
    }
    let lower = words.lower(name);
    let ending = |e: &&str| lower.len() > e.len() + 2 && lower.ends_with(*e);
    if !words.is_capitalized(name) || !(lead || ENDINGS.iter().any(ending)) {
        return None;
    }
    let mut number = name + 1;
    while lead && number < name + 4 && words.is_capitalized(number) {
        number += 1;
    }
    is_number(words, number, 1..=4).then_some(number + 1)
}

/// "Unit 4719 Box 7394", "PSC 12, Box 34", "USNS Harmony": the post offices of the armed forces.
fn military(words: &Words, at: usize) -> Option<usize> {
    let end = match words.lower(at) {
        "unit" | "psc" | "cmr" if is_number(words, at + 1, 1..=5) => at + 2,
        "usns" | "usnv" | "uss" | "uscgc" if words.is_capitalized(at + 1) => at + 2,
        "apo" | "fpo" | "dpo" if matches!(words.lower(at + 1), "aa" | "ae" | "ap") => return Some(at + 2),
        _ => return None,
    };
    let boxed = if words.lower(end) == "," { end + 1 } else { end };
    let has_box = words.lower(boxed) == "box" && is_number(words, boxed + 1, 1..=5);
    let end = if has_box { boxed + 2 } else { end };
    let office = if words.lower(end) == "," { end + 1 } else { end };
    if matches!(words.lower(office), "apo" | "fpo" | "dpo") {
        return Some(office + 2);
    }
    (has_box && words.lower(at) != "unit").then_some(end)
}

/// The end of what follows a street up to its postal code; `end` itself when no postal code comes.
fn tail_end(words: &Words, end: usize) -> usize {
    let mut last = end;
    for at in end..end + LONGEST_TAIL {
        let unit = words.is(Class::UnitWord, at) && (is_number(words, at + 1, 1..=4) || words.lower(at + 1) == ".");
        let number = is_number(words, at, 1..=6);
        let mark = matches!(words.lower(at), "," | "." | "-" | "(" | ")" | "?" | "???");
        if !(unit || number || mark || is_name_part(words, at, true) || words.lower(at) == "nan") {
            break;
        }
        let unit_before = |back: usize| at.checked_sub(back).is_some_and(|i| words.is(Class::UnitWord, i));
        let of_unit = unit_before(1) || unit_before(2) && words.lower(at - 1) == ".";
        if is_number(words, at, 4..=6) || number && of_unit {
            last = at + 1;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn found(text: &str) -> Vec<String> {
        let words = Words::of(text, &Lexicon::built_in().unwrap());
        let mut found = Vec::new();
        find(&words, &mut found);
        found.iter().map(|(span, _)| span.of(text).to_owned()).collect()
    }

    #[test]
    fn a_label_says_that_its_line_is_an_address() {
        assert_eq!(found("Address:\n71 ulica Brzozowa 9 m. 4.\nPhone: none"), ["71 ulica Brzozowa 9 m. 4"]);
        assert_eq!(found("Address: to be announced, see you there"), Vec::<String>::new());
    }

    #[test]
    fn post_offices_of_the_armed_forces_are_addresses_in_any_case() {
        assert_eq!(found("psc 310, box 42\napo ae 09014"), ["psc 310, box 42\napo ae 09014"]);
        assert_eq!(found("CMR 88 Box 5 APO AE 09014"), ["CMR 88 Box 5 APO AE 09014"]);
    }

    #[test]
    fn a_street_may_have_two_numbers_and_a_tail() {
        assert_eq!(found("8841 1207 Prospect St"), ["8841 1207 Prospect St"]);
        let lines = "410 rue du moulin 12\n??? apt. 33\n??? lessines\n??? 78602";
        assert_eq!(found(lines), [lines]);
    }

    #[test]
    fn counts_and_years_are_no_addresses() {
        for text in
            ["In 2024 Boston won 4", "Our unit 12 times, box seats", "400 patients in 3 months", "page 312 Table 2"]
        {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
