//! Dates more exact than a year: written, in numbers, by the weekday, by the holiday, relative to today.

mod numeric;
mod relative;
mod written;

use super::relation;
pub use super::relation::Relation;
use super::setting::Settings;
use super::{Fact, Kind};
use crate::order;
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

pub(super) fn find(words: &Words, numbers: &[Number], settings: &Settings, facts: &mut Vec<Fact>) {
    let mut spans: Vec<(Span, bool)> = Vec::new();
    written::find(words, &mut spans);
    numeric::find(words, numbers, &mut spans);
    relative::find(words, settings, &mut spans);
    order::by(&mut spans, |(span, _)| order::longest_first(*span));
    let mut end = 0;
    for (span, vague) in spans {
        let span = with_clock(words, span);
        if span.start >= end {
            end = span.end;
            let relation = relation::of(words, settings, span);
            facts.push(Fact { span, kind: if vague { Kind::Period(relation) } else { Kind::Date(relation) } });
        }
    }
}

/// "January 12 at 8:08 PM", "last Thursday, 3pm": the hour goes with the day.
fn with_clock(words: &Words, span: Span) -> Span {
    let mut at = words.tokens.index_at(span.end);
    if matches!(words.lower(at), "at" | "," | "@" | "around" | "by") {
        at += 1;
    }
    let number = |i: usize, most: u32| number(words, i).is_some_and(|n| n <= most) && words.lower(i).len() <= 2;
    if !number(at, 24) {
        return span;
    }
    let minutes = words.lower(at + 1) == ":" && number(at + 2, 59) && words.joined(at) && words.joined(at + 1);
    let end = if minutes { at + 3 } else { at + 1 };
    match words.lower(end) {
        "am" | "pm" | "hrs" | "h" => span.to(words.span(at, end + 1)),
        _ if minutes => span.to(words.span(at, end)),
        _ => span,
    }
}

fn number(words: &Words, at: usize) -> Option<u32> {
    (words.kind(at) == Some(TokenKind::Number)).then(|| words.lower(at).parse().ok()).flatten()
}

/// 1 to 31 in at most two digits.
fn is_day(words: &Words, at: usize) -> bool {
    words.lower(at).len() <= 2 && number(words, at).is_some_and(|n| (1..=31).contains(&n))
}

fn is_year(words: &Words, at: usize) -> bool {
    words.lower(at).len() == 4 && number(words, at).is_some_and(|n| (1900..=2099).contains(&n))
}

/// The token after a day and its "st", "nd", "rd", "th".
fn ordinal_end(words: &Words, at: usize) -> usize {
    let suffix = words.joined(at) && matches!(words.lower(at + 1), "st" | "nd" | "rd" | "th");
    if suffix { at + 2 } else { at + 1 }
}
