//! Telephone and fax numbers, e-mail addresses, social security numbers.

use super::{Fact, Kind};
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

pub(super) fn find(words: &Words, numbers: &[Number], facts: &mut Vec<Fact>) {
    let emails = words.tokens.list().iter().filter(|t| t.kind == TokenKind::Email);
    facts.extend(emails.map(|t| Fact { span: t.span, kind: Kind::Email }));
    for number in numbers {
        if number.touches_word(words.text) || in_link(words, number.span) {
            continue;
        }
        if is_ssn(words, number) {
            facts.push(Fact { span: number.span, kind: Kind::Ssn });
        } else if is_phone(words.text, number) {
            let kind = if said_before(words, number.span, &["fax", "facsimile"]) { Kind::Fax } else { Kind::Phone };
            facts.push(Fact { span: number.span, kind });
        }
    }
}

fn in_link(words: &Words, span: Span) -> bool {
    let index = words.tokens.index_at(span.start + 1).saturating_sub(1);
    words.token(index).is_some_and(|t| matches!(t.kind, TokenKind::Url | TokenKind::Email) && t.span.overlaps(span))
}

/// Whether one of `wanted` is among the four tokens before `span`.
pub(super) fn said_before(words: &Words, span: Span, wanted: &[&str]) -> bool {
    let at = words.tokens.index_at(span.start);
    (at.saturating_sub(4)..at).any(|i| wanted.contains(&words.lower(i)))
}

/// Area 001–899 without 666, group and serial not all zero (Social Security Administration, 2011 randomization).
fn is_ssn(words: &Words, number: &Number) -> bool {
    let text = words.text;
    let parts = match number.shape().as_slice() {
        [3, 2, 4] if number.separated_by(text, &["-", " ", "."]) => {
            [number.value(text, 0), number.value(text, 1), number.value(text, 2)]
        }
        [9] if said_before(words, number.span, &["ssn", "social", "ss"]) => {
            let digits = number.digits(text);
            [digits.get(..3), digits.get(3..5), digits.get(5..)].map(|d| d.and_then(|d| d.parse().ok()))
        }
        _ => return false,
    };
    matches!(parts, [Some(area), Some(group), Some(serial)] if (1..900).contains(&area) && area != 666 && group > 0 && serial > 0)
}

/// North American numbers: area code and exchange start with 2–9; a country code is allowed.
fn is_phone(text: &str, number: &Number) -> bool {
    let shape = number.shape();
    let plan = match shape.as_slice() {
        [3, 3, 4] => Some(0),
        [1, 3, 3, 4] if number.value(text, 0) == Some(1) => Some(1),
        [10] => {
            let digits = number.digits(text);
            let leading = |i: usize| digits.as_bytes().get(i).is_some_and(|b| (b'2'..=b'9').contains(b));
            return leading(0) && leading(3) && !text.get(..number.span.start).is_some_and(|t| t.ends_with('#'));
        }
        [11..=13] if number.plus => return true,
        _ if number.plus && number.digits(text).len() >= 9 => return true,
        _ => None,
    };
    let Some(first) = plan else { return false };
    let starts_high = |i: usize| number.value(text, i).is_some_and(|v| v >= 200);
    starts_high(first) && starts_high(first + 1)
}
