//! Invented posts in clinicians' voices: what must be stopped, and what must be left alone.
//!
//! A wrong verdict that is known carries `known = "reason (date)"` and has to stay wrong: when a change mends it, the
//! test asks for the line to go, so that the list of misses is always the true one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use crowded_elevator::{Checker, Policy, Report, Verdict};

#[path = "corpus/load.rs"]
mod load;
use load::{Case, Expect};

fn is_right(case: &Case, report: &Report) -> bool {
    match case.expect {
        Expect::Stop => report.verdict.stops(),
        Expect::Note => report.verdict == Verdict::Note,
        Expect::Quiet if case.silent => report.findings.is_empty(),
        Expect::Quiet => !report.verdict.stops(),
    }
}

/// How many posts got their verdict, of how many.
#[derive(Default)]
struct Tally {
    stopped: (usize, usize),
    quiet: (usize, usize),
}

impl Tally {
    fn count(&mut self, expect: Expect, right: bool) {
        let (hit, of) = if expect == Expect::Stop { &mut self.stopped } else { &mut self.quiet };
        *hit += usize::from(right);
        *of += 1;
    }
}

#[test]
fn every_post_gets_its_verdict() {
    let checker = Checker::new(Policy::default()).unwrap();
    let (mut wrong, mut mended) = (Vec::new(), Vec::new());
    let (mut files, mut whole) = (BTreeMap::<String, Tally>::new(), Tally::default());
    for case in load::all().unwrap() {
        let report = checker.check(&case.text, &case.context());
        let right = is_right(&case, &report);
        files.entry(case.file.clone()).or_default().count(case.expect, right);
        whole.count(case.expect, right);
        match (right, &case.known) {
            (true, Some(known)) => mended.push(format!("{}: {:?}\n    was known: {known}", case.file, case.text)),
            (false, None) => {
                let found: Vec<_> = report.findings.iter().map(|f| (f.rule.id, f.severity)).collect();
                wrong.push(format!(
                    "{}: {:?}\n    {} {:?} ({}), found {found:?}",
                    case.file,
                    case.text,
                    report.verdict.id(),
                    case.about,
                    case.why
                ));
            }
            _ => {}
        }
    }
    // Past the harness, which keeps what a passing test prints to itself.
    io::stdout().write_all(figures(&files, &whole).as_bytes()).unwrap();
    assert!(
        wrong.is_empty() && mended.is_empty(),
        "\n{} wrong:\n{}\n\n{} known misses pass, promote them (remove `known`):\n{}",
        wrong.len(),
        wrong.join("\n"),
        mended.len(),
        mended.join("\n")
    );
}

/// A line for every file and one for all.
fn figures(files: &BTreeMap<String, Tally>, whole: &Tally) -> String {
    let row = |name: &str, tally: &Tally| {
        let (s, q) = (tally.stopped, tally.quiet);
        format!("{name:<24} stopped {:>3}/{:<3}  quiet {:>3}/{}\n", s.0, s.1, q.0, q.1)
    };
    let rows: String = files.iter().map(|(name, tally)| row(name, tally)).collect();
    format!("\n{rows}{}", row("all posts", whole))
}

#[test]
fn the_posts_keep_the_house_rules() {
    let cases = load::all().unwrap();
    let mut seen = BTreeSet::new();
    for case in &cases {
        let name = format!("{}: {}", case.file, case.text);
        assert!(seen.insert(&case.text), "{name}: is there twice");
        assert!(!case.silent || case.expect == Expect::Quiet, "{name}: silent goes with quiet");
        assert!(case.expect != Expect::Stop || !case.why.is_empty(), "{name}: why should it be stopped?");
        if let Some(known) = &case.known {
            assert!(is_dated(known), "{name}: a known miss says why and since when, \"… (2026-01-31)\"");
        }
    }
    let stops = cases.iter().filter(|c| c.expect == Expect::Stop).count();
    assert!(stops >= 150 && cases.len() - stops >= 150, "too few posts to say anything");
}

/// Whether `reason` ends in a date in parentheses, with words before it.
fn is_dated(reason: &str) -> bool {
    let Some((words, date)) = reason.strip_suffix(')').and_then(|r| r.rsplit_once(" (")) else { return false };
    let shape: String = date.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00" && words.split_whitespace().count() >= 3
}
