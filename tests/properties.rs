//! What holds for any text: no panic, spans on characters, the same report twice, a draft that is what its edits make, and
//! time that grows with the length.
#![allow(clippy::expect_used, reason = "a test may stop")]

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use crowded_elevator::{Checker, Context, Policy, rewrite};
use proptest::prelude::*;

static CHECKER: LazyLock<Checker> =
    LazyLock::new(|| Checker::new(Policy::default()).expect("the built-in lists are whole"));

/// Pieces that rules look for, and the characters that make reading hard.
const PIECES: &[&str] = &[
    "My patient ",
    "Mrs. Alvarez ",
    "Dr. ",
    "Baby ",
    "bed 4 ",
    "room 412B ",
    "MRN: ",
    "00482913",
    "(",
    ")",
    "#",
    "DOB ",
    "3/14/1951 ",
    "March ",
    "14th",
    ", ",
    "2024 ",
    "last Thursday ",
    "at ",
    "in ",
    "Elm Clinic ",
    "St. ",
    "Brendan's ",
    "Dover, DE ",
    "83702 ",
    "12 Oak St, Apt. ",
    "4 1 4 5 5 5 0 1 7 2 ",
    "four one four ",
    "414-555-0172",
    "x12 ",
    "@",
    "kit dot lane at gmail dot com ",
    "94-year-old ",
    "DOL 6 ",
    "J0hn Sm1th ",
    "#OdellTran ",
    "https://example.org/u/kit ",
    "203.0.113.77 ",
    "4111 1111 1111 1111 ",
    "1M8GDM9AXKP042788 ",
    "was admitted ",
    "she ",
    "coded ",
    "Wilson's disease ",
    "😀",
    "e\u{301}",
    "\u{200b}",
    "\u{202e}",
    "ＪＯＨＮ ",
    "Јоhn ",
    "\n\n",
    "'s ",
    "-",
    "/",
    ".",
    " ",
    "ß",
    "İ",
];

fn pieced() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

fn holds(text: &str, context: &Context) {
    let report = CHECKER.check(text, context);
    for mark in report.findings.iter().flat_map(|f| &f.marks) {
        assert!(!mark.span.is_empty() && text.get(mark.span.start..mark.span.end).is_some(), "{mark:?} in {text:?}");
    }
    if let Some(draft) = &report.draft {
        assert_eq!(rewrite::apply(text, &draft.edits), draft.text);
        let apart = draft.edits.iter().zip(draft.edits.iter().skip(1)).all(|(a, b)| a.span.end <= b.span.start);
        assert!(apart, "edits overlap: {:?}", draft.edits);
    }
    let again = CHECKER.check(text, context);
    assert_eq!(format!("{report:?}"), format!("{again:?}"), "two reports differ for {text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in "\\PC{0,300}") {
        holds(&text, &Context::default());
    }

    #[test]
    fn any_pieces(text in pieced(), has_media in any::<bool>()) {
        holds(&text, &Context { has_media, ..Context::default() });
    }
}

/// The best of three, so that a busy machine counts less.
fn time(text: &str) -> Duration {
    let once = || {
        let start = Instant::now();
        std::hint::black_box(CHECKER.findings(text, &Context::default()));
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// Eight times the text may take 24 times as long; a quadratic walk would take 64.
#[test]
fn time_grows_with_the_length() {
    let mut wrong = Vec::new();
    let chains = [
        "123-45-",
        "a@",
        "a.b@",
        "1/2/",
        "Jan 1 ",
        "my patient ",
        "www.",
        "J. ",
        "St. ",
        "MRN ",
        "(1) ",
        "one ",
        "@a",
        "#A1",
        "Dr. Lee, ",
        "a dot ",
        "Elm Clinic ",
    ];
    for chain in chains {
        let (short, long) = (chain.repeat(1_500 / chain.len()), chain.repeat(12_000 / chain.len()));
        let (small, large) = (time(&short), time(&long));
        if large > small * 24 {
            wrong.push(format!("{chain:?}: {small:?} for 1,500 bytes, {large:?} for 12,000"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
