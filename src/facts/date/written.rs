//! "March 14th, 2023", "14 March 2023", "the 14th of March", "Mar. 14", "March 2023", "Aug 10, '23", "March fourteenth".

use super::{is_day, is_year, number, ordinal_end};
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

pub(super) fn find(words: &Words, spans: &mut Vec<(Span, bool)>) {
    spans.extend(words.hits(Class::Month).filter_map(|h| date(words, h.first, h.end)).map(|span| (span, false)));
}

fn date(words: &Words, month: usize, month_end: usize) -> Option<Span> {
    let common = matches!(
        words.lower(month),
        "may" | "march" | "mar" | "dec" | "sept" | "jan" | "jun" | "august" | "april" | "june"
    );
    let mut first = month;
    let mut end = month_end;
    let mut dated = false;
    if words.lower(end) == "." && (is_day(words, end + 1) || is_year(words, end + 1)) {
        end += 1;
    }
    let ranged = words.lower(end) == "/" || words.lower(end) == "-";
    let day = if ranged { end + 1 } else { end };
    if is_day(words, day) && !counts(words, day + 1) {
        end = ordinal_end(words, day);
        if words.lower(end) == "-" && is_day(words, end + 1) {
            end = ordinal_end(words, end + 1);
        }
        dated = true;
    } else if let Some(before) = day_before(words, month) {
        first = before;
        dated = true;
    } else if let Some(after) = spelled_day(words, end) {
        end = after;
        dated = true;
    }
    if common && !words.is_capitalized(month) && !dated {
        return None;
    }
    let comma = if matches!(words.lower(end), "," | "of" | "/" | "-" | "'" | ".") { end + 1 } else { end };
    let comma = if words.lower(comma) == "'" { comma + 1 } else { comma };
    let short_year = words.lower(comma - 1) == "'" && words.lower(comma).len() == 2 && number(words, comma).is_some();
    if is_year(words, comma) || short_year {
        end = comma + 1;
        dated = true;
    }
    dated.then(|| words.span(first, end))
}

/// "March 2 patients", "May 3 of": a count, not a day.
fn counts(words: &Words, at: usize) -> bool {
    matches!(
        words.lower(at),
        "patients"
            | "people"
            | "times"
            | "days"
            | "weeks"
            | "months"
            | "years"
            | "hours"
            | "%"
            | "percent"
            | "million"
            | "more"
    )
}

fn day_before(words: &Words, month: usize) -> Option<usize> {
    let mut at = month.checked_sub(1)?;
    if matches!(words.lower(at), "of" | "-" | "/") {
        at = at.checked_sub(1)?;
    }
    if matches!(words.lower(at), "st" | "nd" | "rd" | "th") {
        at = at.checked_sub(1)?;
        let the = at.checked_sub(1).filter(|&the| words.lower(the) == "the");
        return is_day(words, at).then_some(the.map_or(at, |_| at));
    }
    is_day(words, at).then_some(at)
}

/// "fourteenth", "twenty-first".
fn spelled_day(words: &Words, at: usize) -> Option<usize> {
    if words.kind(at) != Some(TokenKind::Word) {
        return None;
    }
    if matches!(words.lower(at), "twenty" | "thirty") {
        let unit = if words.lower(at + 1) == "-" { at + 2 } else { at + 1 };
        return matches!(
            words.lower(unit),
            "first" | "second" | "third" | "fourth" | "fifth" | "sixth" | "seventh" | "eighth" | "ninth"
        )
        .then_some(unit + 1);
    }
    ORDINALS.contains(&words.lower(at)).then_some(at + 1)
}

pub(super) const ORDINALS: &[&str] = &[
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "thirtieth",
];
