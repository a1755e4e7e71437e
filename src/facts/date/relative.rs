//! Dates that the post's own date makes exact: "yesterday", "last Thursday", "on Tuesday", "the 14th", "on Christmas
//! Eve", "two days ago", "last December". "Last week" and "last month" are vague: one of fifty-two, or of twelve.

use super::is_day;
use super::written::ORDINALS;
use crate::facts::setting::Settings;
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

pub(super) fn find(words: &Words, settings: &Settings, spans: &mut Vec<(Span, bool)>) {
    for hit in words.hits(Class::Weekday) {
        spans.extend(weekday(words, hit.first, hit.end).map(|span| (span, false)));
    }
    for hit in words.hits(Class::Month) {
        let last = hit
            .first
            .checked_sub(1)
            .filter(|&b| matches!(words.lower(b), "last" | "this" | "past" | "late" | "early" | "mid"));
        if let Some(first) = last.filter(|_| words.is_capitalized(hit.first) || settings.at(words, hit.span).caseless) {
            spans.push((words.span(first, hit.end), false));
        }
    }
    for hit in words.hits(Class::Holiday) {
        let led = hit.first.checked_sub(1).map_or("", |b| words.lower(b));
        let led = if led == "a" { hit.first.checked_sub(2).map_or("", |b| words.lower(b)) } else { led };
        if matches!(led, "on" | "last" | "this" | "since" | "before" | "after" | "until" | "by" | "over") {
            let first = if matches!(led, "last" | "this") { hit.first - 1 } else { hit.first };
            spans.push((words.span(first, hit.end), false));
        }
    }
    for at in 0..words.tokens.list().len() {
        if let Some((end, vague)) = phrase(words, at) {
            spans.push((words.span(at, end), vague));
        } else if let Some(span) = day_of_month(words, at) {
            spans.push((span, false));
        }
    }
}

/// "on Tuesday", "last Thursday": a weekday alone may be a schedule.
fn weekday(words: &Words, first: usize, end: usize) -> Option<Span> {
    let before = first.checked_sub(1)?;
    let meal = matches!(words.lower(end), "breakfast" | "lunch" | "dinner" | "supper");
    let end = if meal { end + 1 } else { end };
    match words.lower(before) {
        "last" | "this" | "past" | "next" => Some(words.span(before, end)),
        "on" | "since" | "until" | "from" | "by" | "before" | "after" | "of"
            if words.lower(first).len() > 3 || words.is_capitalized(first) =>
        {
            Some(words.span(first, end))
        }
        _ => None,
    }
}

/// "yesterday", "3 days ago", "last week": its end, and whether it is vague.
fn phrase(words: &Words, at: usize) -> Option<(usize, bool)> {
    match words.lower(at) {
        "yesterday" => Some((at + 1, false)),
        "day" if words.lower(at + 1) == "before" && words.lower(at + 2) == "yesterday" => Some((at + 3, false)),
        "last" if matches!(words.lower(at + 1), "week" | "month") => Some((at + 2, true)),
        "last" if words.lower(at + 1) == "night" => Some((at + 2, false)),
        _ => {
            let counted = words.kind(at) == Some(TokenKind::Number) && words.lower(at).len() <= 2
                || matches!(
                    words.lower(at),
                    "a" | "one" | "two" | "three" | "four" | "five" | "six" | "ten" | "few" | "couple"
                );
            let unit = if words.lower(at + 1) == "of" { at + 2 } else { at + 1 };
            let ago = counted && words.lower(unit + 1) == "ago";
            match words.lower(unit) {
                "day" | "days" if ago => Some((unit + 2, false)),
                "week" | "weeks" | "month" | "months" if ago => Some((unit + 2, true)),
                _ => None,
            }
        }
    }
}

/// "the 14th", "on the fourteenth": not "the 14th floor".
fn day_of_month(words: &Words, at: usize) -> Option<Span> {
    if words.lower(at) != "the" || at == 0 {
        return None;
    }
    let lead = matches!(words.lower(at - 1), "on" | "since" | "until" | "of" | "from" | "by" | "before" | "after");
    let digits =
        is_day(words, at + 1) && matches!(words.lower(at + 2), "st" | "nd" | "rd" | "th") && words.joined(at + 1);
    let end = if digits { at + 3 } else { at + 2 };
    let spelled = ORDINALS.get(3..).is_some_and(|o| o.contains(&words.lower(at + 1)));
    let closes = !matches!(words.kind(end), Some(TokenKind::Word))
        || matches!(
            words.lower(end),
            "and"
                | "with"
                | "for"
                | "at"
                | "in"
                | "but"
                | "he"
                | "she"
                | "they"
                | "after"
                | "when"
                | "because"
                | "so"
                | "to"
                | "she's"
                | "he's"
        );
    (lead && (digits || spelled) && closes).then(|| words.span(at, end))
}
