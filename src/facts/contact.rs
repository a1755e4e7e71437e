//! Telephone and fax numbers, e-mail addresses, web and network addresses.

use super::{Fact, Kind, network};
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

pub(super) fn find(words: &Words, numbers: &[Number], facts: &mut Vec<Fact>) {
    for token in words.tokens.list() {
        match token.kind {
            TokenKind::Email => facts.push(Fact { span: token.span, kind: Kind::Email }),
            TokenKind::Url => facts.push(Fact { span: token.span, kind: Kind::Url }),
            _ => {}
        }
    }
    facts.extend((0..words.tokens.list().len()).filter_map(|at| spelled_email(words, at)));
    facts.extend(network::in_eight_groups(words.text).map(|span| Fact { span, kind: Kind::Ip }));
    for number in numbers.iter().filter(|n| !in_link(words, n.span)) {
        if network::is_four_parts(words, number) {
            facts.push(Fact { span: number.span, kind: Kind::Ip });
        } else if let Some(span) = phone(words, number) {
            let fax = said_before(words, number.span, 4, &["fax", "facsimile", "faxed", "efax"]);
            facts.push(Fact { span, kind: if fax { Kind::Fax } else { Kind::Phone } });
        }
    }
}

/// Whether `span` lies in a web or e-mail address.
pub(super) fn in_link(words: &Words, span: Span) -> bool {
    let index = words.tokens.index_at(span.start + 1).saturating_sub(1);
    words.token(index).is_some_and(|t| matches!(t.kind, TokenKind::Url | TokenKind::Email) && t.span.overlaps(span))
}

/// Whether one of `wanted` is among the `reach` tokens before `span`.
pub(super) fn said_before(words: &Words, span: Span, reach: usize, wanted: &[&str]) -> bool {
    let at = words.tokens.index_at(span.start);
    (at.saturating_sub(reach)..at).any(|i| wanted.contains(&words.lower(i)))
}

const CALLING: &[&str] = &[
    "phone",
    "phones",
    "telephone",
    "tel",
    "cell",
    "cellphone",
    "mobile",
    "call",
    "called",
    "calls",
    "calling",
    "text",
    "texted",
    "texting",
    "contact",
    "reach",
    "reached",
    "number",
    "fax",
    "faxed",
    "desk",
    "voicemail",
    "voicemails",
    "dial",
    "dialed",
    "pager",
    "page",
    "line",
    "hotline",
    "whatsapp",
    "answers",
    "answering",
    "ph",
    "landline",
    "messages",
    "ring",
    "registered",
    "sms",
    "beeper",
    "#",
];

/// A telephone number with its extension.
///
/// The shape 3-3-4 is nobody else's; everything shorter, foreign or without separators needs a word that says so, or a
/// plus sign. The exchange isn't checked there: invented numbers such as 555-123-4567 are told as often as real ones.
fn phone(words: &Words, n: &Number) -> Option<Span> {
    let text = words.text;
    let (span, extended) = with_extension(text, n.span);
    let before = text.get(..n.span.start).and_then(|t| t.chars().next_back());
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '€' | '£'))
        || !extended && n.touches_word(text)
    {
        return None;
    }
    let cued = || said_before(words, n.span, 6, CALLING);
    let plan = |first: usize| n.value(first).is_some_and(|v| v >= 100);
    let dashed = || n.between.iter().all(|b| b.of(text) != " . ");
    let fits = match n.shape.as_slice() {
        [3, 3, 4] => plan(0) && dashed() && (n.between.first().is_some_and(|b| b.of(text) != " ") || cued() || plan(1)),
        [1 | 3, 3, 3, 4] => matches!(n.group(0), "1" | "001") && dashed(),
        [10] if n.disguised => true,
        [10] if said_before(words, n.span, 1, &["at", "to"]) => valid_plan(&n.digits),
        [10] => {
            n.digits.starts_with(|c: char| c >= '2') && !said_before(words, n.span, 1, &["#"]) && (extended || cued())
        }
        [3, 4] => cued() && !n.separated_by(text, &["/"]) || extended,
        _ if n.plus => (9..=15).contains(&n.digits.len()),
        _ if extended => (9..=15).contains(&n.digits.len()),
        [7..=12] => n.disguised && cued() || n.digits.starts_with('0') && cued(),
        [_, _, ..] => (7..=14).contains(&n.digits.len()) && cued() && !is_calendar(n) && !n.separated_by(text, &["/"]),
        _ => false,
    };
    fits.then_some(span)
}

/// Ten digits of the North American plan: area and exchange start with 2 to 9.
fn valid_plan(digits: &str) -> bool {
    [0, 3].iter().all(|&i| digits.as_bytes().get(i).is_some_and(|b| (b'2'..=b'9').contains(b)))
}

fn is_calendar(n: &Number) -> bool {
    matches!(n.shape.as_slice(), [4, 1..=2, 1..=2] | [1..=2, 1..=2, 2 | 4])
}

/// "x402", "ext. 402" behind a number.
fn with_extension(text: &str, span: Span) -> (Span, bool) {
    let rest = text.get(span.end..).unwrap_or_default();
    for lead in ["x", " x", " ext. ", " ext ", ", ext. ", ", ext ", " ext."] {
        let Some(tail) = rest.strip_prefix(lead) else { continue };
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
        let closed = !tail.get(digits..).is_some_and(|t| t.starts_with(char::is_alphanumeric));
        if (2..=6).contains(&digits) && closed {
            return (Span::new(span.start, span.end + lead.len() + digits), true);
        }
    }
    (span, false)
}

const MAIL_HOSTS: &[&str] =
    &["gmail", "yahoo", "hotmail", "outlook", "icloud", "aol", "proton", "protonmail", "msn", "comcast"];

/// "john dot smith at gmail dot com", "jsmith [at] example (dot) org".
fn spelled_email(words: &Words, at: usize) -> Option<Fact> {
    if words.lower(at) != "at" {
        return None;
    }
    let mark = |i: usize| matches!(words.lower(i), "(" | "[" | ")" | "]" | "{" | "}" | "<" | ">");
    let skip = |i: usize| if mark(i) { i + 1 } else { i };
    let back = |i: usize| if i > 0 && mark(i) { i - 1 } else { i };
    let part = |i: usize| matches!(words.kind(i), Some(TokenKind::Word | TokenKind::Number));
    let dot = |i: usize| matches!(words.lower(i), "dot" | "." | "_" | "underscore" | "-" | "dash");
    let host = skip(at + 1);
    if !part(host) {
        return None;
    }
    let link = skip(host + 1);
    let mut end = host + 1;
    let mut dotted = false;
    if matches!(words.lower(link), "dot" | ".") {
        let top = skip(link + 1);
        dotted = words.lower(link) == "dot"
            && matches!(words.lower(top), "com" | "org" | "net" | "edu" | "gov" | "co" | "uk" | "de" | "ca");
        dotted |= MAIL_HOSTS.contains(&words.lower(host)) && matches!(words.lower(top), "com" | "net" | "de" | "co");
        if dotted {
            end = top + 1;
        }
    }
    let bracketed = mark(at + 1) && at > 0 && mark(at - 1);
    if !dotted && !MAIL_HOSTS.contains(&words.lower(host)) && !bracketed {
        return None;
    }
    let mut first = back(at.checked_sub(1)?);
    if !part(first) {
        return None;
    }
    while first >= 2 && dot(back(first - 1)) && part(back(back(first - 1).checked_sub(1)?)) && at - first < 8 {
        first = back(back(first - 1) - 1);
    }
    Some(Fact { span: words.span(first, end), kind: Kind::Email })
}
