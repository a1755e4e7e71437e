//! Rooms and beds: "room 412 bed B", "bed 3", "isolette 21", "Rm 12A", "4W-12".

use super::{Fact, Kind};
use crate::span::Span;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

const LABELS: &[&str] = &[
    "room",
    "rm",
    "bed",
    "bay",
    "isolette",
    "crib",
    "bassinet",
    "cubicle",
    "pod",
    "incubator",
    "warmer",
    "stretcher",
    "gurney",
    "hallway",
    "chair",
];

pub(super) fn find(words: &Words, facts: &mut Vec<Fact>) {
    let mut end = 0;
    for index in 0..words.tokens.list().len() {
        if let Some(after) = unlabelled(words, index) {
            facts.push(Fact { span: words.span(index, after), kind: Kind::Room });
            end = after;
        }
        if index >= end
            && LABELS.contains(&words.lower(index))
            && let Some((span, after)) = after(words, index)
        {
            facts.push(Fact { span, kind: Kind::Room });
            end = after;
        }
    }
}

/// "in 30A", "from 412B": two or three digits and a bed's letter.
fn unlabelled(words: &Words, at: usize) -> Option<usize> {
    let led = at > 0 && matches!(words.lower(at - 1), "in" | "from" | "into");
    let numbered = words.kind(at) == Some(TokenKind::Number) && matches!(words.lower(at).len(), 2 | 3);
    let bed = numbered && words.joined(at) && matches!(words.typed(at + 1), "A" | "B" | "C" | "D");
    (led && bed && !words.joined(at + 1) && !is_seat(words, at)).then_some(at + 2)
}

/// "the nurse in 22C" of an airplane, a car "in 412A" of the garage.
fn is_seat(words: &Words, at: usize) -> bool {
    const TRAVEL: [&str; 14] = [
        "airplane", "plane", "flight", "flights", "seat", "seats", "row", "aisle", "gate", "boarding", "airport",
        "parked", "garage", "parking",
    ];
    words
        .token(at)
        .and_then(|t| words.sentence_at(t.span.start))
        .is_some_and(|sentence| (sentence.first..sentence.end).any(|i| TRAVEL.contains(&words.lower(i))))
}

fn after(words: &Words, label: usize) -> Option<(Span, usize)> {
    let mut at = label + 1;
    if matches!(words.lower(at), "#" | "." | "number" | "no" | "bed" | "space" | "isolette" | "room" | "bay") {
        at += 1;
    }
    if words.lower(at) == "." {
        at += 1;
    }
    let wide = matches!(words.lower(label), "pod" | "hallway" | "chair" | "bay" | "warmer");
    let mut end = value_end(words, at)?;
    while matches!(words.lower(end), "bed" | "bay" | "," | "-")
        && let Some(next) = value_end(words, if words.lower(end) == "," { end + 2 } else { end + 1 })
            .filter(|_| words.lower(end) != "," || matches!(words.lower(end + 1), "bed" | "bay"))
    {
        end = next;
    }
    let counted = matches!(
        words.lower(end),
        "people"
            | "beds"
            | "patients"
            | "hours"
            | "days"
            | "minutes"
            | "mg"
            | "%"
            | "times"
            | "feet"
            | "st"
            | "nd"
            | "rd"
            | "th"
    );
    let clock = words.lower(end) == ":" && words.joined(end) && words.kind(end + 1) == Some(TokenKind::Number);
    let far = wide && (words.lower(at).len() > 3 || words.kind(at) != Some(TokenKind::Number));
    (!counted && !clock && !far).then(|| (words.span(label, end), end))
}

/// "412", "12A", "B", "4-12", "4W".
fn value_end(words: &Words, at: usize) -> Option<usize> {
    let number = |i: usize| words.kind(i) == Some(TokenKind::Number) && words.lower(i).len() <= 4;
    let letter = |i: usize| words.kind(i) == Some(TokenKind::Word) && words.typed(i).len() == 1;
    let capital = letter(at) && words.is_capitalized(at) && words.lower(at) != "i";
    if !number(at) && !capital {
        return None;
    }
    let mut end = at + 1;
    if words.joined(end - 1) && letter(end) {
        end += 1;
    }
    if words.lower(end) == "-" && words.joined(end) && (number(end + 1) || letter(end + 1)) {
        end += 2;
    }
    Some(end)
}
