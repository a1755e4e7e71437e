//! The house rules that every rule keeps; its examples run here.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crowded_elevator::policy::Setting;
use crowded_elevator::rule::{Group, Mark, Reporter, Rule, Severity};
use crowded_elevator::{Checker, Context, Policy, Source, Span, rules};

/// A review reply's examples are read as what they are; every other rule's as posts.
fn context(rule: &Rule) -> Context {
    let _ = rule;
    Context::default()
}

/// The marks that `rule` makes in `text`, merged where they touch.
fn marks(rule: &'static Rule, text: &str) -> BTreeSet<Span> {
    findings(rule, text).into_iter().flat_map(|f| f.marks).map(|m| m.span).collect()
}

/// One rule speaks only of words that a policy brings.
fn policy() -> Policy {
    let words = ["word=Bluebird", "word=Code Heron"].map(|line| Setting::Text(line.into()));
    Policy::read([("extraTerms".to_owned(), Setting::List(words.into()))]).0
}

fn findings(rule: &'static Rule, text: &str) -> Vec<crowded_elevator::rule::Finding> {
    let checker = Checker::new(policy()).unwrap();
    checker.read(text, &context(rule), |reading, post| {
        let mut found = Reporter::run(rule, post);
        for mark in found.iter_mut().flat_map(|f| &mut f.marks) {
            mark.span = reading.original(mark.span);
        }
        found
    })
}

/// The example without its «», and the spans they draw.
fn drawn(example: &str) -> (String, BTreeSet<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), BTreeSet::new(), None);
    for c in example.chars() {
        match c {
            '«' => open = Some(text.len()),
            '»' => drop(spans.insert(Span::new(open.take().expect("a » closes a «"), text.len()))),
            _ => text.push(c),
        }
    }
    (text, spans)
}

#[test]
fn every_example_is_flagged_as_drawn() {
    let mut wrong = Vec::new();
    for rule in rules::all() {
        for example in rule.flags {
            let (text, wanted) = drawn(example);
            let found = marks(rule, &text);
            if found != wanted || wanted.is_empty() {
                let found: Vec<_> = found.iter().map(|s| s.of(&text)).collect();
                wrong.push(format!("{}: {example}\n    found {found:?}", rule.id));
            }
        }
        for example in rule.passes {
            let found = marks(rule, example);
            if !found.is_empty() {
                let found: Vec<_> = found.iter().map(|s| s.of(example)).collect();
                wrong.push(format!("{} must pass: {example}\n    found {found:?}", rule.id));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_draft_clears_what_it_claims() {
    let mut wrong = Vec::new();
    let checker = Checker::new(policy()).unwrap();
    for rule in rules::all() {
        for example in rule.flags {
            let (text, _) = drawn(example);
            let report = checker.check(&text, &context(rule));
            let claimed = |marks: &[Mark]| marks.iter().any(|m| m.replacement.is_some());
            let claims = report
                .findings
                .iter()
                .any(|f| f.rule.id == rule.id && f.severity >= Severity::Warn && claimed(&f.marks));
            if !claims {
                continue;
            }
            let Some(draft) = report.draft else {
                wrong.push(format!("{}: no draft for {text}", rule.id));
                continue;
            };
            let left = checker.findings(&draft.text, &context(rule));
            if left.iter().any(|f| f.rule.id == rule.id && f.severity >= Severity::Warn) {
                wrong.push(format!("{}: {text}\n    still found in {}", rule.id, draft.text));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_rule_keeps_the_house_rules() {
    let mut seen = BTreeSet::new();
    for rule in rules::all() {
        let id = rule.id;
        assert!(seen.insert(id), "{id} is listed twice");
        let folder = match rule.group {
            Group::Identifiers => "identifiers",
            Group::Elevator => "elevator",
            Group::Conduct => "conduct",
        };
        let file = format!("src/rules/{folder}/{}.rs", id.replace('-', "_"));
        assert!(Path::new(&file).is_file(), "{id} belongs into {file}");
        assert!(!rule.sources.is_empty(), "{id} names no source");
        assert!(rule.flags.len() >= 3 && rule.passes.len() >= 3, "{id} needs three examples of each kind");
        let shifted = |e: &&str| e.split('«').next().is_some_and(|before| !before.is_ascii());
        assert!(rule.flags.iter().any(shifted), "{id} needs an example with an emoji or accent before the mark");
        for words in [rule.title, rule.why, rule.instead] {
            assert!(words.len() <= 200, "{id}: too long: {words}");
            let lower = words.to_lowercase();
            for threat in
                ["lawsuit", "sued", "illegal", "violation", "penalt", "fine ", "fines", "fired", "prosecut", "jail"]
            {
                assert!(!lower.contains(threat), "{id} threatens: {words}");
            }
        }
        assert!(rule.why.ends_with('.') && rule.instead.ends_with(['.', '”']), "{id}: whole sentences, please");
    }
}

#[test]
fn every_rule_file_is_listed() {
    let listed: BTreeSet<String> = rules::all().map(|r| r.id.replace('-', "_")).collect();
    let mut files = BTreeSet::new();
    for group in ["identifiers", "elevator", "conduct"] {
        for entry in fs::read_dir(format!("src/rules/{group}")).unwrap() {
            files.insert(entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned());
        }
    }
    assert_eq!(files, listed);
}

/// Why text cannot show an identifier; empty for those that a rule covers.
const UNSEEN: &[(char, &str)] = &[];

#[test]
fn every_safe_harbor_letter_is_covered_or_explained() {
    let covered: BTreeSet<char> = rules::all()
        .flat_map(|r| r.sources)
        .filter_map(|s| if let Source::SafeHarbor(letter) = s { Some(*letter) } else { None })
        .collect();
    for letter in 'A'..='R' {
        let explained = UNSEEN.iter().any(|(l, reason)| *l == letter && !reason.is_empty());
        assert!(
            covered.contains(&letter) != explained,
            "Safe Harbor ({letter}) is neither covered nor explained, or both"
        );
    }
}

#[test]
fn the_rules_page_is_up_to_date() {
    let page = fs::read_to_string("docs/RULES.md").unwrap_or_default();
    assert!(
        page == crowded_elevator::rules_page(),
        "docs/RULES.md is stale: run `cargo run -- rules --markdown > docs/RULES.md`"
    );
}
