//! Record numbers, rooms and beds.

use super::{Fact, Kind};
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

const RECORD_LABELS: &[&str] =
    &["mrn", "mr#", "chart", "record", "account", "acct", "member", "csn", "fin", "encounter", "accession"];
const ROOM_LABELS: &[&str] = &["room", "rm", "bed", "bay"];

pub(super) fn find(words: &Words, _numbers: &[Number], facts: &mut Vec<Fact>) {
    for index in 0..words.tokens.list().len() {
        let label = words.lower(index);
        if RECORD_LABELS.contains(&label) {
            facts.extend(record_after(words, index));
        } else if ROOM_LABELS.contains(&label) {
            facts.extend(room_after(words, index));
        }
    }
}

/// "MRN: 00482913", "chart number 22-1187": at least four digits soon after the label.
fn record_after(words: &Words, label: usize) -> Option<Fact> {
    let mut at = label + 1;
    while matches!(words.lower(at), ":" | "#" | "no" | "number" | "num" | "is" | "id" | "." | "-" | "=" | "mrn")
        && at < label + 5
    {
        at += 1;
    }
    let first = words.token(at)?;
    let rest = words.text.get(first.span.start..)?;
    let len = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
    let code = rest.get(..len)?.trim_end_matches('-');
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    (digits >= 4)
        .then(|| Fact { span: Span::new(first.span.start, first.span.start + code.len()), kind: Kind::RecordNumber })
}

/// "room 412 bed B", "bed 3", "Rm 12A".
fn room_after(words: &Words, label: usize) -> Option<Fact> {
    let mut at = label + 1;
    if matches!(words.lower(at), "#" | "." | "number") {
        at += 1;
    }
    if words.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let mut end = at + 1;
    let letter = |i: usize| words.kind(i) == Some(TokenKind::Word) && words.typed(i).len() == 1;
    if words.joined(at) && letter(end) {
        end += 1;
    }
    if matches!(words.lower(end), "bed" | "bay") && (letter(end + 1) || words.kind(end + 1) == Some(TokenKind::Number))
    {
        end += 2;
    }
    Some(Fact { span: words.span(label, end), kind: Kind::Room })
}
