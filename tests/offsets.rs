//! UTF-16 offsets at the boundary: `text.slice(start, end)` in JavaScript must be the marked text.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use crowded_elevator::wire::WireReport;
use crowded_elevator::{Checker, Context, Policy, Speech, apply_edits};
use proptest::prelude::*;

fn slice(text: &str, start: usize, end: usize) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start..end]).expect("an offset splits a surrogate pair")
}

#[test]
fn offsets_count_utf16_code_units() {
    let cases = [
        ("👩‍⚕️ SSN 219-09-9999", "219-09-9999"),
        ("é SSN 219-09-9999", "219-09-9999"),
        ("𝗗𝗢𝗕 and SSN 219-09-9999", "219-09-9999"),
        ("SSN ２１９-０９-９９９９ 🙂", "２１９-０９-９９９９"),
        ("SSN 2\u{200b}19-09-9999", "2\u{200b}19-09-9999"),
        ("\u{fffd}\u{fffd} SSN 219-09-9999", "219-09-9999"),
    ];
    let checker = Checker::new(Policy::default()).unwrap();
    for (text, wanted) in cases {
        let report = WireReport::of(text, checker.check(text, &Context::default()), &Speech::default());
        let found: Vec<_> = report
            .findings
            .iter()
            .filter(|f| f.rule == "ssn")
            .flat_map(|f| &f.marks)
            .map(|m| slice(text, m.start, m.end))
            .collect();
        assert_eq!(found, [wanted], "{text}");
    }
}

#[test]
fn a_long_text_is_checked() {
    let text = "Our 🙂 patient, SSN 219-09-9999, coded last night. ".repeat(1_400);
    assert!(text.encode_utf16().count() > 64_000);
    let report = WireReport::of(
        &text,
        Checker::new(Policy::default()).unwrap().check(&text, &Context::default()),
        &Speech::default(),
    );
    let last = report.findings.iter().flat_map(|f| &f.marks).map(|m| m.end).max().expect("something is found");
    assert!(last > 60_000);
}

/// Pieces that posts are made of, so that random texts meet the rules.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Mrs. Núñez ".to_owned()),
        Just("my patient ".to_owned()),
        Just("a 94-year-old ".to_owned()),
        Just("was admitted on 3/14/2024 ".to_owned()),
        Just("SSN 219-09-9999 ".to_owned()),
        Just("👩‍⚕️🙂".to_owned()),
        Just("last night. ".to_owned()),
        Just("\n\n".to_owned()),
        Just("call 414-555-0172, ".to_owned()),
        ".{0,12}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|v| v.concat())
}

proptest! {
    #[test]
    fn reports_fit_their_text(text in pieces()) {
        let checker = Checker::new(Policy::default()).unwrap();
        let report = checker.check(&text, &Context::default());
        if let Some(draft) = &report.draft {
            prop_assert_eq!(&apply_edits(&text, &draft.edits), &draft.text);
            prop_assert!(draft.edits.windows(2).all(|w| w[0].span.end <= w[1].span.start));
        }
        let wire = WireReport::of(&text, report.clone(), &Speech::default());
        let bytes = report.findings.iter().flat_map(|f| &f.marks);
        let units = wire.findings.iter().flat_map(|f| &f.marks);
        for (mark, unit) in bytes.zip(units) {
            prop_assert_eq!(mark.span.of(&text), slice(&text, unit.start, unit.end));
            prop_assert!(!mark.span.is_empty());
        }
    }
}
