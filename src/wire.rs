//! The shapes that cross to JavaScript and JSON. UTF-16 offsets are made here and nowhere else.

use serde::Serialize;

use crate::check::Report;
use crate::language::Speech;
use crate::policy::{OnFailure, Policy, PostAnyway, Problem};
use crate::post::BoxKind;
use crate::rule::{Mark, Rule};
use crate::rules;
use crate::span::Span;

/// A report; offsets are UTF-16 code units of the checked text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireReport {
    /// `clear`, `note`, `warn` or `hold`.
    pub verdict: &'static str,
    /// Whether the text is in English; of any other the rules read little.
    pub is_english: bool,
    /// What was found.
    pub findings: Vec<WireFinding>,
    /// What to post instead.
    pub draft: Option<WireDraft>,
}

/// A finding.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireFinding {
    /// The rule's id.
    pub rule: &'static str,
    /// Its group's id.
    pub group: &'static str,
    /// `note`, `warn` or `hold`.
    pub severity: &'static str,
    /// A sentence of its own, where the rule's `why` is too general.
    pub message: Option<String>,
    /// Where.
    pub marks: Vec<WireMark>,
}

/// A mark.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireMark {
    /// The first UTF-16 code unit.
    pub start: usize,
    /// The code unit after the last.
    pub end: usize,
    /// What could stand there.
    pub replacement: Option<String>,
    /// Other good replacements.
    pub choices: Vec<String>,
}

/// A draft.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireDraft {
    /// The whole text.
    pub text: String,
    /// The changes that make it.
    pub edits: Vec<WireEdit>,
    /// The ids of the rules that would stop it in turn.
    pub remaining: Vec<&'static str>,
}

/// A change.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireEdit {
    /// The first UTF-16 code unit.
    pub start: usize,
    /// The code unit after the last.
    pub end: usize,
    /// What comes there.
    pub replacement: String,
}

/// A rule's card.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WireCard {
    id: &'static str,
    group: &'static str,
    group_title: String,
    title: String,
    why: String,
    instead: String,
    severity: &'static str,
    sources: Vec<WireSource>,
    flags: &'static [&'static str],
    passes: &'static [&'static str],
}

#[derive(Debug, Serialize)]
struct WireSource {
    label: String,
    url: &'static str,
}

/// A policy entry that does not hold.
#[derive(Debug, Serialize)]
pub struct WireProblem {
    key: String,
    /// Which entry of a list, counted from 0.
    entry: Option<usize>,
    message: String,
}

/// What the page needs to know of the policy.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WirePolicy {
    language: &'static str,
    post_anyway: &'static str,
    /// The day until which the policy only coaches; `None` once it is enforced.
    coaching_until: Option<String>,
    on_failure: &'static str,
    policy_url: Option<String>,
    contact: Option<String>,
    institution: Option<String>,
    hosts_off: Vec<String>,
    practice_at_install: Option<bool>,
    evidence_url: Option<String>,
    evidence_label: Option<String>,
    network_gate: bool,
}

/// Turns byte offsets into UTF-16 offsets, one pass over the text for all of them.
struct Utf16<'t> {
    text: &'t str,
    /// Byte offsets and what they are in UTF-16, ascending.
    known: Vec<(usize, usize)>,
}

impl<'t> Utf16<'t> {
    fn new(text: &'t str, mut wanted: Vec<usize>) -> Self {
        wanted.sort_unstable();
        wanted.dedup();
        let (mut at, mut units) = (0, 0);
        let mut known = Vec::with_capacity(wanted.len());
        for byte in wanted {
            units += text.get(at..byte).map_or(0, |t| t.encode_utf16().count());
            at = byte;
            known.push((byte, units));
        }
        Self { text, known }
    }

    fn of(&self, byte: usize) -> usize {
        match self.known.binary_search_by_key(&byte, |k| k.0) {
            Ok(index) => self.known.get(index).map_or(0, |k| k.1),
            Err(_) => self.text.get(..byte).map_or(0, |t| t.encode_utf16().count()),
        }
    }
}

impl WireReport {
    /// The report on `text`, its messages in a language.
    pub fn of(text: &str, report: Report, speech: &Speech) -> Self {
        let marked = report.findings.iter().flat_map(|f| f.marks.iter().map(|m| m.span));
        let edited = report.draft.iter().flat_map(|d| d.edits.iter().map(|e| e.span));
        let utf16 = Utf16::new(text, marked.chain(edited).flat_map(|s: Span| [s.start, s.end]).collect());
        let mark = |m: Mark| WireMark {
            start: utf16.of(m.span.start),
            end: utf16.of(m.span.end),
            replacement: m.replacement,
            choices: m.choices,
        };
        let findings = report.findings.into_iter().map(|f| WireFinding {
            rule: f.rule.id,
            group: f.rule.group.id(),
            severity: f.severity.id(),
            message: f.message.map(|m| speech.message(&m)),
            marks: f.marks.into_iter().map(mark).collect(),
        });
        let draft = report.draft.map(|d| WireDraft {
            text: d.text,
            edits: d
                .edits
                .into_iter()
                .map(|e| WireEdit {
                    start: utf16.of(e.span.start),
                    end: utf16.of(e.span.end),
                    replacement: e.replacement,
                })
                .collect(),
            remaining: d.remaining.into_iter().map(|rule| rule.id).collect(),
        });
        let verdict = report.verdict.id();
        Self { verdict, is_english: report.is_english, findings: findings.collect(), draft }
    }
}

/// A fact.
#[derive(Debug, Serialize)]
pub struct WireFact {
    kind: &'static str,
    start: usize,
    end: usize,
}

/// Facts given by their kind and their bytes in `text`.
pub fn facts(text: &str, facts: &[(&'static str, Span)]) -> Vec<WireFact> {
    let utf16 = Utf16::new(text, facts.iter().flat_map(|(_, s)| [s.start, s.end]).collect());
    facts.iter().map(|&(kind, s)| WireFact { kind, start: utf16.of(s.start), end: utf16.of(s.end) }).collect()
}

/// The cards of all rules in a language. Their examples are posts, and posts are in English.
pub fn catalog(speech: &Speech) -> Vec<WireCard> {
    rules::all().map(|rule| card(rule, speech)).collect()
}

fn card(rule: &'static Rule, speech: &Speech) -> WireCard {
    let say = |english| speech.say(english).to_owned();
    let sources = rule.sources.iter().map(|s| WireSource { label: s.label(), url: s.url() });
    WireCard {
        id: rule.id,
        group: rule.group.id(),
        group_title: say(rule.group.title()),
        title: say(rule.title),
        why: say(rule.why),
        instead: say(rule.instead),
        severity: rule.severity.id(),
        sources: sources.collect(),
        flags: rule.flags,
        passes: rule.passes,
    }
}

/// The problems of a policy.
pub fn problems(problems: &[Problem]) -> Vec<WireProblem> {
    problems.iter().map(|p| WireProblem { key: p.key.clone(), entry: p.entry, message: p.message.clone() }).collect()
}

/// The part of a policy that the page needs.
pub fn policy(policy: &Policy) -> WirePolicy {
    WirePolicy {
        language: policy.language().id(),
        post_anyway: match policy.post_anyway() {
            PostAnyway::Allow => "allow",
            PostAnyway::Reason => "reason",
            PostAnyway::Forbid => "forbid",
        },
        coaching_until: policy.enforce_from.clone().filter(|_| policy.is_coaching()),
        on_failure: match policy.on_failure {
            OnFailure::Ask => "ask",
            OnFailure::Block => "block",
            OnFailure::Allow => "allow",
        },
        policy_url: policy.policy_url.clone(),
        contact: policy.contact.clone(),
        institution: policy.institution.clone(),
        hosts_off: policy.hosts_off.clone(),
        practice_at_install: policy.practice_at_install,
        evidence_url: policy.evidence_url.clone(),
        evidence_label: policy.evidence_label.clone(),
        network_gate: policy.network_gate,
    }
}

/// The kind of box behind its name; an unknown one counts as a post.
pub fn box_kind(name: &str) -> BoxKind {
    match name {
        "reply" => BoxKind::Reply,
        "comment" => BoxKind::Comment,
        "message" => BoxKind::Message,
        "reviewReply" => BoxKind::ReviewReply,
        _ => BoxKind::Post,
    }
}
