//! `facts --jsonl`: facts as JSON.

use crowded_elevator::Checker;
use crowded_elevator::wire::{self, WireFact};
use serde::Serialize;
use serde_json::Value;

use crate::lines::{Answer, Request};

#[derive(Serialize)]
struct Line<'r> {
    id: &'r Value,
    facts: Vec<WireFact>,
}

pub fn facts(checker: &Checker, request: &Request) -> serde_json::Result<Answer> {
    let facts: Vec<_> = checker.read(&request.text, &request.context(), |reading, post| {
        post.facts().iter().map(|f| (f.kind.id(), reading.original(f.span))).collect()
    });
    let line = serde_json::to_string(&Line { id: &request.id, facts: wire::facts(&request.text, &facts) })?;
    Ok(Answer { line, stops: false })
}
