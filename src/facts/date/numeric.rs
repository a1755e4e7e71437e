//! "3/14/1951", "2023-03-14", "03.14.23", "4/12" with a word that says it is a date, and clock times beside one.

use crate::facts::contact::in_link;
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::words::Words;

pub(super) fn find(words: &Words, numbers: &[Number], spans: &mut Vec<(Span, bool)>) {
    spans.extend(numbers.iter().filter(|n| is_date(words, n)).map(|n| (n.span, false)));
}

fn is_date(words: &Words, n: &Number) -> bool {
    let text = words.text;
    if n.plus
        || n.disguised
        || in_link(words, n.span)
        || n.touches_word(text) && !text.get(n.span.end..).is_some_and(|t| t.starts_with('T'))
    {
        return false;
    }
    let value = |i| n.value(i).unwrap_or(0);
    let month_day = |a: u32, b: u32| (1..=12).contains(&a) && (1..=31).contains(&b);
    let same = n.between.first().map(|b| b.of(text)) == n.between.get(1).map(|b| b.of(text));
    let century = |v: u32, len: usize| len == 2 || (1900..2100).contains(&v);
    match n.shape.as_slice() {
        [4, 1..=2, 1..=2] | [4, 1..=2, 1..=2, _] => {
            matches!(n.between.first().map(|b| b.of(text)), Some("-" | "/" | "."))
                && (1900..2100).contains(&value(0))
                && month_day(value(1), value(2))
        }
        [1..=2, 1..=2, len @ (2 | 4)] => {
            n.separated_by(text, &["/", "-", "."])
                && same
                && century(value(2), *len)
                && (month_day(value(0), value(1)) || month_day(value(1), value(0)))
                && (*len == 4 || n.between.first().map(|b| b.of(text)) == Some("/") || says_date(words, n.span))
        }
        [1..=2, 4] => n.separated_by(text, &["/"]) && (1..=12).contains(&value(0)) && (1900..2100).contains(&value(1)),
        [1..=2, 1..=2] => {
            n.separated_by(text, &["/", "-"]) && month_day(value(0), value(1)) && says_date(words, n.span)
        }
        _ => false,
    }
}

fn says_date(words: &Words, span: Span) -> bool {
    let at = words.tokens.index_at(span.start);
    let near = |i: usize| {
        matches!(
            words.lower(i),
            "on" | "is"
                | "was"
                | "dob"
                | "born"
                | "since"
                | "until"
                | "admitted"
                | "discharged"
                | "dated"
                | "from"
                | "date"
                | "d/c"
                | "dc'd"
                | "adm"
                | "by"
                | "seen"
                | "bday"
                | "birthday"
                | "lmp"
                | "edd"
        ) || words.is(Class::Weekday, i)
            || words.is(Class::Moment, i)
    };
    let follows = words.lower(at + 3);
    let scored = |i: usize| {
        matches!(
            words.lower(i),
            "pain" | "strength" | "score" | "gcs" | "bp" | "apgar" | "rating" | "reflexes" | "murmur" | "grade"
        )
    };
    if (at.saturating_sub(4)..at).any(scored) {
        return false;
    }
    !matches!(follows, "of" | "on" | "pain" | "strength" | "stars" | "%" | "chance" | "patients" | "days" | "scale")
        && (at.saturating_sub(2)..at).any(near)
}
