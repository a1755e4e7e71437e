//! A policy is read entry by entry: a wrong one is named, falls to the stricter side, and the rest still holds.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use crowded_elevator::policy::{OnFailure, Policy, PostAnyway, Problem, Setting};
use crowded_elevator::{Checker, Context, Verdict};

fn text(value: &str) -> Setting {
    Setting::Text(value.into())
}

fn list(values: &[&str]) -> Setting {
    Setting::List(values.iter().map(|v| text(v)).collect())
}

fn read(entries: &[(&str, Setting)]) -> (Policy, Vec<Problem>) {
    Policy::read(entries.iter().map(|(k, v)| ((*k).to_owned(), v.clone())))
}

fn verdict(policy: Policy, post: &str) -> Verdict {
    Checker::new(policy).unwrap().check(post, &Context::default()).verdict
}

const SSN: &str = "Registration has him under 219-09-9999 again.";

#[test]
fn a_rule_or_a_group_can_be_weighed_anew() {
    for (line, wanted) in [
        ("ssn=off", Verdict::Clear),
        ("ssn=note", Verdict::Note),
        ("identifiers=warn", Verdict::Warn),
        ("identifiers=off", Verdict::Clear),
    ] {
        let (policy, problems) = read(&[("ruleModes", list(&[line]))]);
        assert_eq!(problems, []);
        assert_eq!(verdict(policy, SSN), wanted, "{line}");
    }
    let (policy, _) = read(&[("ruleModes", list(&["ssn=warn", "identifiers=off"]))]);
    assert_eq!(verdict(policy, SSN), Verdict::Warn, "a rule's own mode goes before its group's");
}

#[test]
fn a_story_is_named_once_unless_the_rule_that_names_its_parts_is_off() {
    let text = "Our patient, a boy of 9 with osteosarcoma, danced in the hallway last night with his mother.";
    let found = |line: &str| {
        let (policy, _) = read(&[("ruleModes", list(&[line]))]);
        let findings = Checker::new(policy).unwrap().findings(text, &Context::default());
        findings
            .iter()
            .map(|f| f.rule.id)
            .filter(|id| ["recognizable-patient", "care-story"].contains(id))
            .collect::<Vec<_>>()
    };
    assert_eq!(found("real-time=off"), ["recognizable-patient"]);
    assert_eq!(found("recognizable-patient=off"), ["care-story"]);
}

#[test]
fn allowed_terms_are_left_alone() {
    let (policy, problems) = read(&[("allowedTerms", list(&["219-09-9999"]))]);
    assert_eq!(problems, []);
    assert_eq!(verdict(policy, SSN), Verdict::Clear);
}

#[test]
fn a_wrong_entry_is_named_and_the_rest_holds() {
    let (policy, problems) = read(&[
        ("ruleModes", list(&["ssn=loud", "no-such-rule=off", "ssn", "ssn=note"])),
        ("postAnyway", text("maybe")),
        ("onFailure", Setting::Other("a number")),
        ("policyUrl", text("http://example.org")),
        ("contact", text("privacy@example.org")),
        ("colour", text("blue")),
        ("allowedTerms", Setting::Other("true or false")),
    ]);
    let keys: Vec<_> = problems.iter().map(|p| p.key.as_str()).collect();
    let wanted =
        ["ruleModes", "ruleModes", "ruleModes", "postAnyway", "onFailure", "policyUrl", "colour", "allowedTerms"];
    assert_eq!(keys, wanted);
    assert!(problems.iter().all(|p| !p.message.is_empty()));
    assert_eq!(policy.post_anyway(), PostAnyway::Forbid, "the stricter side");
    assert_eq!(policy.on_failure, OnFailure::Block, "the stricter side");
    assert_eq!(policy.contact.as_deref(), Some("privacy@example.org"));
    assert_eq!(verdict(policy, SSN), Verdict::Note);
}

#[test]
fn a_misspelt_mode_is_the_strictest_one() {
    let post = "Please welcome our new colleague: jane.roe@example.org";
    let words = [("extraTerms", list(&["word=colleague"]))];
    for key in ["ruleModes", "ruleDefaults"] {
        let (policy, problems) = read(&[words[0].clone(), (key, list(&["house-word=of"]))]);
        assert!(problems.len() == 1 && problems[0].message.contains("until then “hold” holds"), "{problems:?}");
        assert_eq!(verdict(policy, post), Verdict::Hold);
    }
    let (policy, _) = read(&words);
    assert_eq!(verdict(policy, post), Verdict::Warn, "its own weight");
}

#[test]
fn a_huge_list_is_cut_and_named() {
    let many: Vec<String> = (0..5_000).map(|i| format!("term {i}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let (policy, problems) = read(&[("allowedTerms", list(&many))]);
    assert_eq!(policy.allowed_terms.len(), 2_000);
    assert_eq!(problems.len(), 1);
}

#[test]
fn until_the_day_of_enforcement_nothing_is_held() {
    let entries = [("enforceFrom", text("2027-03-01")), ("postAnyway", text("forbid"))];
    let (policy, problems) = read(&entries);
    assert_eq!(problems, []);
    let before = policy.clone().on("2027-02-28");
    assert!(before.is_coaching());
    assert_eq!(before.post_anyway(), PostAnyway::Allow);
    assert_eq!(verdict(before, SSN), Verdict::Warn);
    for enforced in [policy.clone().on("2027-03-01"), policy.clone().on("not a day"), policy] {
        assert_eq!(enforced.post_anyway(), PostAnyway::Forbid);
        assert_eq!(verdict(enforced, SSN), Verdict::Hold);
    }
}

#[test]
fn defaults_give_way_to_modes() {
    let (policy, problems) =
        read(&[("ruleDefaults", list(&["ssn=off", "identifiers=note"])), ("ruleModes", list(&["identifiers=warn"]))]);
    assert_eq!(problems, []);
    assert_eq!(verdict(policy, SSN), Verdict::Warn);
    let (policy, _) = read(&[("ruleDefaults", list(&["ssn=off"]))]);
    assert_eq!(verdict(policy, SSN), Verdict::Clear);
}

#[test]
fn flags_and_hosts_are_read() {
    let (policy, problems) = read(&[
        ("networkGate", Setting::Flag(true)),
        ("practiceAtInstall", text("no")),
        ("hostsOff", list(&["Chat.Example.com", "not a host"])),
        ("evidenceUrl", text("ftp://example.org")),
    ]);
    let named: Vec<_> = problems.iter().map(|p| (p.key.as_str(), p.entry)).collect();
    assert_eq!(named, [("practiceAtInstall", None), ("hostsOff", Some(1)), ("evidenceUrl", None)]);
    assert!(policy.network_gate && policy.practice_at_install.is_none() && policy.evidence_url.is_none());
    assert_eq!(policy.hosts_off, ["chat.example.com"]);
}

#[test]
fn the_managed_schema_is_up_to_date() {
    let committed = std::fs::read_to_string("extension/managed-schema.json").unwrap();
    let command = "cargo run -- policy schema > extension/managed-schema.json";
    assert!(committed == crowded_elevator::policy::managed_schema(), "stale: run `{command}`");
}
