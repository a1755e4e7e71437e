//! Any text at all: the check must not panic, its spans must lie on characters, and its draft must be what its edits make.
#![no_main]

use std::sync::LazyLock;

use crowded_elevator::rule::Severity;
use crowded_elevator::{Checker, Context, Policy, rewrite};
use libfuzzer_sys::fuzz_target;

static CHECKER: LazyLock<Checker> = LazyLock::new(|| Checker::new(Policy::default()).unwrap());

fuzz_target!(|text: &str| {
    let context = Context { has_media: text.len() % 2 == 1, ..Context::default() };
    let report = CHECKER.check(text, &context);
    for mark in report.findings.iter().flat_map(|f| &f.marks) {
        assert!(!mark.span.is_empty() && text.get(mark.span.start..mark.span.end).is_some());
    }
    if let Some(draft) = &report.draft {
        assert_eq!(rewrite::apply(text, &draft.edits), draft.text);
        let again = CHECKER.check(&draft.text, &context);
        let stops = |rule| again.findings.iter().any(|f| f.rule == rule && f.severity >= Severity::Warn);
        assert!(draft.remaining.iter().all(|&rule| stops(rule)), "a rule that remains must stop the draft");
        assert_eq!(again.verdict.stops(), !draft.remaining.is_empty());
    }
});
