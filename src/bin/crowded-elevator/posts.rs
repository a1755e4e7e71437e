//! `check --jsonl`: reports as JSON.

use crowded_elevator::Checker;
use crowded_elevator::wire::{WireFinding, WireReport};
use serde::Serialize;
use serde_json::Value;

use crate::lines::{Answer, Request};

#[derive(Serialize)]
struct Line<'r> {
    id: &'r Value,
    verdict: &'static str,
    #[serde(rename = "isEnglish")]
    is_english: bool,
    findings: Vec<WireFinding>,
    draft: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remaining: Option<Vec<&'static str>>,
}

pub fn check(checker: &Checker, request: &Request) -> serde_json::Result<Answer> {
    let report = checker.check(&request.text, &request.context());
    let stops = report.verdict.stops();
    let wire = WireReport::of(&request.text, report, checker.speech());
    let (draft, remaining) = wire.draft.map(|d| (d.text, d.remaining)).unzip();
    let (verdict, is_english, findings) = (wire.verdict, wire.is_english, wire.findings);
    let line = Line { id: &request.id, verdict, is_english, findings, draft, remaining };
    Ok(Answer { line: serde_json::to_string(&line)?, stops })
}
