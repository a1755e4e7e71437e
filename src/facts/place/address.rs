//! Street addresses: "12 Oak St, Apt. 4", "1600 N. Maple Avenue", "on Elm Street", "PO Box 12".

use super::Sort;
use super::town::state_end;
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

const LONGEST_NAME: usize = 5;

pub(super) fn find(words: &Words, numbers: &[Number], found: &mut Vec<(Span, Sort)>) {
    let mut done = 0;
    for n in numbers {
        let at = words.tokens.index_at(n.span.start);
        if at >= done
            && let Some(end) = after_number(words, at)
        {
            done = end;
            found.push((words.span(at, end), Sort::Street));
        }
    }
    for hit in words.hits(Class::StreetType).filter(|h| h.first >= done) {
        found.extend(without_number(words, hit.first).map(|span| (span, Sort::Street)));
    }
    for hit in words.hits(Class::StreetLead) {
        found.extend(boxed(words, hit.first, hit.end).map(|span| (span, Sort::Street)));
    }
}

/// From the house number on: the name's words, the street's type, a direction, a unit.
fn after_number(words: &Words, number: usize) -> Option<usize> {
    if words.kind(number) != Some(TokenKind::Number) || words.lower(number).len() > 6 {
        return None;
    }
    let mut at = number + 1;
    let letter = words.joined(number) && words.typed(at).len() == 1 && words.is_capitalized(at);
    if letter {
        at += 1;
    }
    let mut last_type = None;
    let first = at;
    while at < first + LONGEST_NAME {
        let ordinal = words.kind(at) == Some(TokenKind::Number)
            && matches!(words.lower(at + 1), "st" | "nd" | "rd" | "th")
            && words.joined(at);
        if ordinal {
            at += 2;
            continue;
        }
        let dot = words.lower(at) == "." && words.joined(at - 1) && at > first;
        if !words.is_capitalized(at) && !dot {
            break;
        }
        let ends = words.is(Class::StreetType, at) && at > first;
        at += 1;
        if ends {
            last_type = Some(if words.lower(at) == "." && words.joined(at - 1) { at + 1 } else { at });
        }
    }
    let mut end = last_type?;
    if matches!(words.typed(end), "N" | "S" | "E" | "W" | "NE" | "NW" | "SE" | "SW") {
        end += 1;
    }
    Some(unit_end(words, end))
}

/// ", Apt. 4", " Suite 200".
fn unit_end(words: &Words, end: usize) -> usize {
    let unit = if words.lower(end) == "," { end + 1 } else { end };
    if !(words.is(Class::UnitWord, unit) && words.is_capitalized(unit)) && words.lower(unit) != "#" {
        return end;
    }
    let value = if words.lower(unit + 1) == "." { unit + 2 } else { unit + 1 };
    let short = words.typed(value).len() <= 5;
    if short && matches!(words.kind(value), Some(TokenKind::Number))
        || words.typed(value).len() == 1 && words.is_capitalized(value)
    {
        let letter =
            words.joined(value) && words.typed(value + 1).len() == 1 && words.kind(value + 1) == Some(TokenKind::Word);
        if letter { value + 2 } else { value + 1 }
    } else {
        end
    }
}

/// "lives on Elm Street": a capitalized name and one of the common street types.
fn without_number(words: &Words, kind: usize) -> Option<Span> {
    let common = matches!(
        words.lower(kind),
        "street" | "avenue" | "ave" | "road" | "rd" | "boulevard" | "blvd" | "lane" | "drive"
    );
    let mut first = kind;
    while first > 0
        && kind - first < 3
        && words.is_capitalized(first - 1)
        && !matches!(words.lower(first - 1), "on" | "at" | "the" | "in" | "our")
    {
        first -= 1;
    }
    let facility = words.entry_end(Class::Facility, kind + 1).is_some() && words.is_capitalized(kind + 1);
    let wall = matches!(words.lower(first), "wall" | "sesame" | "main" | "fleet" | "downing");
    (common && words.is_capitalized(kind) && first < kind && !facility && !wall)
        .then(|| words.span(first, state_end(words, kind + 1).unwrap_or(kind + 1)))
}

/// "PO Box 12", "Rue du Centre 320", "Unit 4719 Box 7394".
fn boxed(words: &Words, first: usize, end: usize) -> Option<Span> {
    if !words.is_capitalized(first) {
        return None;
    }
    let mut at = end;
    while at < end + LONGEST_NAME
        && (words.is_capitalized(at)
            || matches!(
                words.lower(at),
                "de" | "du" | "des" | "la" | "le" | "del" | "della" | "delle" | "di" | "." | "'"
            ))
    {
        at += 1;
    }
    let number = words.kind(at) == Some(TokenKind::Number) && words.lower(at).len() <= 5;
    let named = at > end
        || matches!(words.lower(end - 1), "box" | "psc" | "highway" | "hwy" | "route" | "road" | "rr" | "unit");
    (number && named && !matches!(words.lower(first), "place" | "unit" | "via" | "box" if at == end))
        .then(|| words.span(first, at + 1))
}
