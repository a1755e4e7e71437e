//! An institution's own words, added to the built-in lists: its places, its record numbers, what it keeps inside.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::time::Instant;

use crowded_elevator::lexicon::Terms;
use crowded_elevator::policy::{Policy, Setting};
use crowded_elevator::text::tokens::Tokens;
use crowded_elevator::{Checker, Context, Report, Verdict};

fn under(entries: &[(&str, &[&str])]) -> Checker {
    let list = |lines: &[&str]| Setting::List(lines.iter().map(|l| Setting::Text((*l).to_owned())).collect());
    let (policy, problems) = Policy::read(entries.iter().map(|(key, lines)| ((*key).to_owned(), list(lines))));
    assert_eq!(problems, []);
    Checker::new(policy).unwrap()
}

fn check(terms: &[&str], post: &str) -> Report {
    under(&[("extraTerms", terms)]).check(post, &Context::default())
}

/// What a rule marks.
fn marked(report: &Report, rule: &str, post: &str) -> Vec<String> {
    let findings = report.findings.iter().filter(|f| f.rule.id == rule);
    findings.flat_map(|f| &f.marks).map(|m| m.span.of(post).to_owned()).collect()
}

#[test]
fn a_unit_is_a_place_in_a_patients_story_and_nothing_elsewhere() {
    let post = "😢 My patient on Kestrel 5 died alone.";
    assert_eq!(marked(&check(&[], post), "place", post), [""; 0]);
    let report = check(&["place=Kestrel 5"], post);
    assert_eq!(marked(&report, "place", post), ["Kestrel 5"]);
    assert!(report.verdict.stops());
    let draft = report.draft.expect("a draft").text;
    assert!(!draft.contains("Kestrel"), "{draft}");
    for harmless in ["Kestrel 5 has the best view of the river.", "A kestrel 50 metres up!"] {
        assert_eq!(check(&["place=Kestrel 5"], harmless).verdict, Verdict::Clear, "{harmless}");
    }
}

#[test]
fn a_unit_counts_towards_a_patient_someone_could_recognize() {
    let post = "My patient came to Kestrel 5 tonight, a teacher.";
    let places = |terms| {
        let report = check(terms, post);
        marked(&report, "recognizable-patient", post)
    };
    assert!(!places(&[]).contains(&"Kestrel 5".to_owned()));
    assert!(places(&["place=Kestrel 5"]).contains(&"Kestrel 5".to_owned()), "{:?}", places(&["place=Kestrel 5"]));
}

#[test]
fn built_in_lists_stay_as_they_are() {
    let post = "My patient was admitted to Elm Valley Clinic with sepsis, MRN 00482913.";
    let (plain, more) = (check(&[], post), check(&["place=Kestrel 5", "record=LR-[0-9]{7}"], post));
    for rule in ["place", "record-number"] {
        assert_eq!(marked(&plain, rule, post), marked(&more, rule, post));
    }
}

#[test]
fn a_record_number_of_the_house_is_held_without_a_label() {
    let terms = ["record=LR-[0-9]{7}", "record=[0-9]{3}/[0-9]{4}"];
    for (post, wanted) in [
        ("é Waiting on LR-0012345 since Monday.", &["LR-0012345"][..]),
        ("#LR-0012345", &["LR-0012345"]),
        ("ＬＲ－００１２３４５ again", &["ＬＲ－００１２３４５"]),
        ("Her chart is 123/4567, call the ward.", &["123/4567"]),
        // Digits alone, and no word about care.
        ("Seat 123/4567 at the match", &[]),
        ("LR-00123456 and XLR-0012345", &[]),
    ] {
        let report = check(&terms, post);
        assert_eq!(marked(&report, "record-number", post), wanted, "{post}");
        assert_eq!(report.verdict == Verdict::Hold, !wanted.is_empty(), "{post}");
    }
    let post = "Waiting on LR-0012345 since Monday.";
    assert!(!check(&terms, post).draft.expect("a draft").text.contains("LR-"));
}

#[test]
fn other_words_are_one_finding_each_that_the_policy_weighs() {
    let post = "Project Heron goes live. #heron";
    let terms: (&str, &[&str]) = ("extraTerms", &["word=Project Heron", "word=heron"]);
    for (modes, wanted) in [
        (&[][..], Verdict::Warn),
        (&["house-word=note"], Verdict::Note),
        (&["house-word=hold"], Verdict::Hold),
        (&["house-word=off"], Verdict::Clear),
    ] {
        let report = under(&[terms, ("ruleModes", modes)]).check(post, &Context::default());
        assert_eq!(report.verdict, wanted);
        if wanted != Verdict::Clear {
            assert_eq!(marked(&report, "house-word", post), ["Project Heron", "#heron"]);
        }
    }
    let allowed = under(&[terms, ("allowedTerms", &["Project Heron", "#heron"])]);
    assert_eq!(allowed.check(post, &Context::default()).verdict, Verdict::Clear, "allowed words go before");
}

/// How long the search takes at two lengths of text, at best of five.
fn times(terms: &Terms, text: impl Fn(usize) -> String) -> (f64, f64) {
    let time = |size| {
        let text = text(size);
        let tokens = Tokens::of(&text);
        let once = || {
            let start = Instant::now();
            terms.find(&text, &tokens);
            start.elapsed().as_secs_f64()
        };
        (0..5).map(|_| once()).fold(f64::INFINITY, f64::min)
    };
    (time(2_500), time(5_000))
}

#[test]
fn hostile_patterns_and_huge_lists_stay_linear_and_bounded() {
    let hostile = [
        "record=(a+)+b",
        "record=((a*)*)*b1",
        "record=(a|a)*[0-9]z",
        "record=([a-z0-9 ]+)*!",
        "record=(.*)*,(.*)*1x",
        "record=(x+x+)+y",
        "record=(([0-9 ]+)*)+q",
        "record=(a{1,20}){1,5}1z",
    ];
    let mut terms = Terms::default();
    hostile.iter().for_each(|line| terms.add(line).unwrap());
    (0..1_990).for_each(|i| terms.add(&format!("word=a a a a a a a a a a {i}")).unwrap());
    for pattern in ["a", "a ", "a1 ", "1 ", "x", "1", "a a a a a a a a a a 1 "] {
        let (half, whole) = times(&terms, |size| pattern.repeat(size / pattern.len()));
        // Quadratic work would take four times as long, exponential work for ever.
        assert!(whole < half * 3.2 + 0.02, "{pattern:?}: {half} s, then {whole} s");
        assert!(whole < 10.0, "{pattern:?}: {whole} s");
    }
}
