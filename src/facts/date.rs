//! Dates more exact than a year.

use super::{Fact, Kind};
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// What a date is the date of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Birth, admission, discharge, death, or a visit: said so beside it.
    Care,
    /// A conference, a deadline, a publication, an opening.
    Event,
    /// Nothing beside it tells.
    Open,
}

pub(super) fn find(words: &Words, numbers: &[Number], facts: &mut Vec<Fact>) {
    let mut spans: Vec<Span> = words.hits(Class::Month).filter_map(|h| written(words, h.first, h.end)).collect();
    spans.extend(numbers.iter().filter(|n| is_numeric_date(words, n)).map(|n| n.span));
    facts.extend(spans.into_iter().map(|span| Fact { span, kind: Kind::Date(relation(words, span)) }));
}

fn number(words: &Words, at: usize) -> Option<u32> {
    (words.kind(at) == Some(TokenKind::Number)).then(|| words.lower(at).parse().ok()).flatten()
}

fn day(words: &Words, at: usize) -> bool {
    number(words, at).is_some_and(|n| (1..=31).contains(&n)) && words.lower(at).len() <= 2
}

fn year(words: &Words, at: usize) -> bool {
    number(words, at).is_some_and(|n| (1900..=2099).contains(&n))
}

fn ordinal_end(words: &Words, at: usize) -> usize {
    let suffix = words.joined(at) && matches!(words.lower(at + 1), "st" | "nd" | "rd" | "th");
    if suffix { at + 2 } else { at + 1 }
}

/// "March 14th, 2023", "14 March 2023", "the 14th of March", "March 2023".
fn written(words: &Words, month: usize, month_end: usize) -> Option<Span> {
    if !words.is_capitalized(month)
        && matches!(words.lower(month), "may" | "march" | "mar" | "dec" | "sept" | "jan")
        && !day(words, month_end)
    {
        return None;
    }
    let mut first = month;
    let mut end = month_end;
    let mut dated = false;
    if words.lower(end) == "." && day(words, end + 1) {
        end += 1;
    }
    if day(words, end) {
        end = ordinal_end(words, end);
        dated = true;
    } else if let Some(before) = day_before(words, month) {
        first = before;
        dated = true;
    }
    let comma = if words.lower(end) == "," { end + 1 } else { end };
    if year(words, comma) {
        end = comma + 1;
        dated = true;
    }
    dated.then(|| words.span(first, end))
}

fn day_before(words: &Words, month: usize) -> Option<usize> {
    let mut at = month.checked_sub(1)?;
    if words.lower(at) == "of" {
        at = at.checked_sub(1)?;
    }
    if matches!(words.lower(at), "st" | "nd" | "rd" | "th") {
        at = at.checked_sub(1)?;
    }
    day(words, at).then_some(at)
}

/// "3/14/1951", "2023-03-14", "4/12" with a word that says it is a date.
fn is_numeric_date(words: &Words, n: &Number) -> bool {
    let text = words.text;
    if n.touches_word(text) || n.plus {
        return false;
    }
    let value = |i| n.value(text, i).unwrap_or(0);
    let month_day = |a: u32, b: u32| (1..=12).contains(&a) && (1..=31).contains(&b);
    match n.shape().as_slice() {
        [4, 1..=2, 1..=2] => {
            n.separated_by(text, &["-", "/", "."]) && (1900..2100).contains(&value(0)) && month_day(value(1), value(2))
        }
        [1..=2, 1..=2, 2 | 4] => {
            n.separated_by(text, &["/", "-", "."]) && (month_day(value(0), value(1)) || month_day(value(1), value(0)))
        }
        [1..=2, 1..=2] => n.separated_by(text, &["/"]) && month_day(value(0), value(1)) && says_date(words, n.span),
        _ => false,
    }
}

fn says_date(words: &Words, span: Span) -> bool {
    let at = words.tokens.index_at(span.start);
    let near = |i: usize| {
        matches!(
            words.lower(i),
            "on" | "dob" | "born" | "since" | "until" | "admitted" | "discharged" | "dated" | "from"
        ) || words.is(Class::Weekday, i)
            || words.is(Class::Moment, i)
    };
    (at.saturating_sub(2)..at).any(near)
}

fn relation(words: &Words, span: Span) -> Relation {
    let sentence = words.sentence_span(span);
    let at = words.tokens.index_at(span.start);
    let labelled = (at.saturating_sub(5)..at).any(|i| {
        matches!(
            words.lower(i),
            "dob"
                | "born"
                | "birthdate"
                | "admitted"
                | "discharged"
                | "died"
                | "seen"
                | "evaluated"
                | "admission"
                | "hospitalized"
        )
    });
    if labelled {
        Relation::Care
    } else if words.has(Class::EventWord, sentence) {
        Relation::Event
    } else {
        Relation::Open
    }
}
