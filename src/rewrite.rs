//! The text to post instead: the smallest change that clears the findings.

mod compose;
mod tidy;

use crate::order;
use crate::rule::{Finding, Group, Rule, Severity};
use crate::span::Span;

/// One change to the original text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes.
    pub replacement: String,
}

/// A text to post instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The whole text.
    pub text: String,
    /// The changes that make it, ascending and apart, in bytes of the original.
    pub edits: Vec<Edit>,
    /// The rules that would stop this text in turn: no rewrite mends what they found, or they speak up only now, when a name
    /// has become "the patient" or the rule that said the same in particular has fallen silent.
    pub remaining: Vec<&'static Rule>,
}

/// A replacement can bring two words together that mean something new, so the draft is checked in turn.
const MOST_ROUNDS: usize = 4;

/// Drafts a text. `check` says what the rules find in a draft; `limit` is the most UTF-16 code units the site takes.
pub fn draft(
    text: &str,
    findings: &[Finding],
    limit: Option<usize>,
    check: impl Fn(&str) -> Vec<Finding>,
) -> Option<Draft> {
    let mut edits = edits(text, findings);
    if edits.is_empty() {
        return None;
    }
    let mut draft = apply(text, &edits);
    let mut found = check(&draft);
    for _ in 1..MOST_ROUNDS {
        let more = self::edits(&draft, &found);
        if more.is_empty() {
            break;
        }
        edits = compose::compose(&edits, &more);
        draft = apply(text, &edits);
        found = check(&draft);
    }
    let fits = limit.is_none_or(|most| draft.encode_utf16().count() <= most.max(text.encode_utf16().count()));
    let remaining = stopping(&found);
    (fits && draft != text && !draft.trim().is_empty()).then_some(Draft { text: draft, edits, remaining })
}

/// The rules of the findings that stop a post, each once.
fn stopping(findings: &[Finding]) -> Vec<&'static Rule> {
    let mut rules: Vec<&'static Rule> = Vec::new();
    for finding in findings.iter().filter(|f| f.severity >= Severity::Warn) {
        if !rules.contains(&finding.rule) {
            rules.push(finding.rule);
        }
    }
    rules
}

/// Puts `edits` into `text`.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(text.get(at..edit.span.start).unwrap_or_default());
        out.push_str(&edit.replacement);
        at = edit.span.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Where any of `terms` stands in `text`, whatever its case.
pub fn occurrences(text: &str, terms: &[String]) -> Vec<Span> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return terms
            .iter()
            .flat_map(|t| text.match_indices(t.as_str()).map(|(at, m)| Span::new(at, at + m.len())))
            .collect();
    }
    terms
        .iter()
        .flat_map(|t| {
            lower.match_indices(&t.to_lowercase()).map(|(at, m)| Span::new(at, at + m.len())).collect::<Vec<_>>()
        })
        .collect()
}

/// The changes that the findings ask for: identifiers first, then the weightier; what overlaps an earlier one waits for the next round.
fn edits(text: &str, findings: &[Finding]) -> Vec<Edit> {
    let mut weighed: Vec<&Finding> = findings.iter().filter(|f| f.severity >= Severity::Warn).collect();
    order::by(&mut weighed, |f| {
        u64::from(f.rule.group != Group::Identifiers) * 2 + u64::from(f.severity != Severity::Hold)
    });
    let mut edits: Vec<Edit> = Vec::new();
    for mark in weighed.iter().flat_map(|f| &f.marks) {
        let Some(replacement) = &mark.replacement else { continue };
        if !mark.span.is_empty() && !edits.iter().any(|e| e.span.overlaps(mark.span)) {
            edits.push(Edit { span: mark.span, replacement: replacement.clone() });
        }
    }
    order::by(&mut edits, |e| order::shortest_first(e.span));
    tidy::tidy(text, edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_apply_in_order() {
        let edits = [
            Edit { span: Span::new(0, 2), replacement: "A".into() },
            Edit { span: Span::new(3, 5), replacement: String::new() },
        ];
        assert_eq!(apply("xx yy z", &edits), "A  z");
    }

    #[test]
    fn terms_are_found_whatever_their_case() {
        assert_eq!(occurrences("Call ACME now", &["acme".into()]), [Span::new(5, 9)]);
    }
}
