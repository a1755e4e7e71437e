//! `facts --jsonl`: facts as JSON.

use crowded_elevator::Checker;
use serde::Serialize;
use serde_json::Value;

use crate::lines::{Answer, Request};

#[derive(Serialize)]
struct Line<'r> {
    id: &'r Value,
    facts: Vec<WireFact>,
}

#[derive(Serialize)]
struct WireFact {
    kind: &'static str,
    start: usize,
    end: usize,
}

pub fn facts(checker: &Checker, request: &Request) -> serde_json::Result<Answer> {
    let units = |byte: usize| request.text.get(..byte).map_or(0, |t| t.encode_utf16().count());
    let facts = checker.read(&request.text, &request.context(), |reading, post| {
        let fact = |f: &crowded_elevator::facts::Fact| {
            let span = reading.original(f.span);
            WireFact { kind: f.kind.id(), start: units(span.start), end: units(span.end) }
        };
        post.facts().iter().map(fact).collect()
    });
    let line = serde_json::to_string(&Line { id: &request.id, facts })?;
    Ok(Answer { line, stops: false })
}
