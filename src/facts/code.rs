//! Numbers that file somebody somewhere: social security, chart, health plan, account, licence, vehicle, device.
//!
//! A label in front says what a number is; a valid check digit says it without a label.

use super::contact::{in_link, said_before};
use super::{Fact, Kind, checks};
use crate::lexicon::Class;
use crate::order;
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// Labels, what follows them, and how many digits the value has at least.
const LABELS: &[(Class, Kind, usize)] = &[
    (Class::NumberLabel, Kind::RecordNumber, 4),
    (Class::PlanLabel, Kind::HealthPlan, 3),
    (Class::AccountLabel, Kind::Account, 5),
    (Class::IdLabel, Kind::UniqueNumber, 4),
    (Class::LicenceLabel, Kind::Licence, 6),
    (Class::VehicleLabel, Kind::Vehicle, 2),
    (Class::DeviceLabel, Kind::Device, 4),
];

pub(super) fn find(words: &Words, numbers: &[Number], facts: &mut Vec<Fact>) {
    let mut codes: Vec<Fact> = Vec::new();
    for &(class, kind, digits) in LABELS {
        codes.extend(
            words.hits(class).filter_map(|h| after_label(words, h.end, digits)).map(|span| Fact { span, kind }),
        );
    }
    let signed = |end: usize| words.lower(end) == "#" || words.kind(end) == Some(TokenKind::Hashtag);
    let patients = words.hits(Class::Patient).filter(|h| signed(h.end));
    codes.extend(
        patients.filter_map(|h| after_label(words, h.end, 4)).map(|span| Fact { span, kind: Kind::RecordNumber }),
    );
    codes.extend((0..words.tokens.list().len()).filter_map(|at| by_itself(words, at)));
    for n in numbers.iter().filter(|n| !in_link(words, n.span)) {
        codes.extend(number(words, n));
    }
    order::by(&mut codes, |f| order::shortest_first(f.span));
    codes.dedup_by_key(|f| f.span);
    facts.extend(codes);
}

/// "MRN: 00482913", "insurance policy no. HS-9876", "ID is #BT-543210": the value, with the number sign that leads it.
fn after_label(words: &Words, label_end: usize, least: usize) -> Option<Span> {
    let mut at = label_end;
    while at < label_end + 5 && (links(words, at) || words.lower(at) == "#" && !words.joined(at)) {
        at += 1;
    }
    if words.lower(at) == "#" && matches!(words.lower(at + 1), ":" | ".") {
        at += 2;
    }
    let sign = words.lower(at) == "#";
    let first = words.token(if sign { at + 1 } else { at })?;
    if sign && !words.joined(at) || !matches!(first.kind, TokenKind::Word | TokenKind::Number | TokenKind::Hashtag) {
        return None;
    }
    let code = code_at(words.text, first.span.start)?;
    let text = code.of(words.text);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let year = text.len() == 4 && matches!(text.parse(), Ok(1900..=2099));
    let date = text.split(['/', '-']).count() == 3 && text.contains('/') || said_before(words, code, 1, &["/"]);
    let apart = at > 0 && !words.joined(at - 1);
    let start = if sign && apart { words.token(at)?.span.start } else { code.start };
    (digits >= least && text.len() >= 4.max(least) && !year && !date && !trial(text))
        .then_some(Span::new(start, code.end))
}

/// Words and marks between a label and its value; a word that a hyphen or a digit is joined to is the value.
fn links(words: &Words, at: usize) -> bool {
    match words.lower(at) {
        ":" | "." | "-" | "=" | "(" => true,
        "no" | "nr" | "number" | "num" | "is" | "was" | "id" | "mrn" | "on" | "under" | "of" | "with" | "file"
        | "ending" | "ends" | "starts" | "in" => !words.joined(at) || matches!(words.lower(at + 1), ":" | "." | "#"),
        _ => false,
    }
}

/// Letters, digits, single hyphens and slashes; digit groups may be a space apart.
fn code_at(text: &str, start: usize) -> Option<Span> {
    let rest = text.get(start..)?;
    let len = rest
        .bytes()
        .take(40)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'/' | b'_' | b'#'))
        .count();
    let len = rest.get(..len)?.trim_end_matches(['-', '/', '_', '#']).len();
    let mut end = start + len;
    let letters = (2..=4).contains(&len) && rest.get(..len).is_some_and(|t| t.bytes().all(|b| b.is_ascii_uppercase()));
    if letters && let Some(more) = rest.get(len..).and_then(|r| r.strip_prefix([' '])) {
        let digits = more.bytes().take(9).take_while(u8::is_ascii_digit).count();
        if (3..=8).contains(&digits) && !more.get(digits..).is_some_and(|t| t.starts_with(char::is_alphanumeric)) {
            return Some(Span::new(start, end + 1 + digits));
        }
    }
    while let Some(more) = text.get(end..).and_then(|r| r.strip_prefix(' ')) {
        let digits = more.bytes().take(7).take_while(u8::is_ascii_digit).count();
        let closed =
            !more.get(digits..).is_some_and(|t| t.starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '-'));
        let numeric =
            text.get(start..end).is_some_and(|t| t.bytes().all(|b| b.is_ascii_digit() || b == b' ' || b == b'-'));
        if !(2..=6).contains(&digits) || !closed || !numeric {
            break;
        }
        end += 1 + digits;
    }
    (end > start).then_some(Span::new(start, end))
}

/// Registers of studies, articles and genes.
fn trial(code: &str) -> bool {
    let head = code.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-').to_ascii_lowercase();
    matches!(
        head.as_str(),
        "nct" | "isrctn" | "pmid" | "pmc" | "doi" | "gse" | "eudract" | "irb" | "icd" | "cpt" | "covid" | "sars-cov"
    )
}

/// A word that is an identifier without any label: "MRN2015861", a vehicle or DEA number, a bank account.
fn by_itself(words: &Words, at: usize) -> Option<Fact> {
    let token = words.token(at).filter(|t| t.kind == TokenKind::Word)?;
    let code = code_at(words.text, token.span.start).filter(|c| c.end == token.span.end)?;
    let text = code.of(words.text);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < 5 {
        return None;
    }
    let lower = words.lower(at);
    let joined = ["mrn", "ssn", "csn", "emr"].iter().find_map(|label| lower.strip_prefix(label));
    let kind = if joined.is_some_and(|value| value.bytes().all(|b| b.is_ascii_digit())) {
        Kind::RecordNumber
    } else if checks::vin(text) {
        Kind::Vehicle
    } else if checks::iban(text) {
        Kind::Account
    } else if checks::dea(text) {
        Kind::Licence
    } else {
        return None;
    };
    Some(Fact { span: code, kind })
}

fn number(words: &Words, n: &Number) -> Option<Fact> {
    let text = words.text;
    if n.touches_word(text) {
        return None;
    }
    let said = |wanted: &[&str]| said_before(words, n.span, 5, wanted);
    let kind = match n.shape.as_slice() {
        [3, 2, 4] if n.separated_by(text, &["-", " ", "."]) => {
            let value = |i| n.value(i).unwrap_or(0);
            (checks::ssn(value(0), value(1), value(2)) || said(&["ssn", "social", "ss", "security"]))
                .then_some(Kind::Ssn)
        }
        [9] if said(&["ssn", "social", "ss", "security"]) => Some(Kind::Ssn),
        [9] if n.disguised && said_before(words, n.span, 12, &["ssn", "ssns", "social", "socials"]) => Some(Kind::Ssn),
        [12..=19] | [4, 4, 4, 4] | [4, 6, 5 | 4] | [4, 4, 4, 3] if checks::card(&n.digits) => Some(Kind::Card),
        [12..=19] | [4, 4, 4, 4] if said(&["card", "visa", "mastercard", "amex"]) => Some(Kind::Card),
        [10] if checks::npi(&n.digits) && said(&["npi", "provider"]) => Some(Kind::Licence),
        _ => None,
    };
    kind.map(|kind| Fact { span: n.span, kind })
}
