//! The text to post instead: how it reads, and what holds for every draft.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

#[allow(dead_code, missing_docs)]
#[path = "corpus/load.rs"]
mod load;

use std::collections::BTreeSet;
use std::fs;

use crowded_elevator::rule::{Finding, Severity};
use crowded_elevator::{Checker, Context, Policy, rewrite};

fn checker() -> Checker {
    Checker::new(Policy::default()).unwrap()
}

#[test]
fn it_reads_as_a_person_would_write_it() {
    let checker = checker();
    let mut wrong = Vec::new();
    for (before, after) in [
        ("My patient coded last night and we got her back.", "My patient coded and we got her back."),
        ("👶 Just delivered my patient's third baby.", "👶 Delivered my patient's third baby."),
        ("just delivered my patient's third baby", "delivered my patient's third baby"),
        ("My patient was admitted on March 3rd with chest pain.", "My patient was admitted with chest pain."),
        ("My patient died at noon on the 14th.", "My patient died at noon."),
        ("My patient said since yesterday she can't feel her legs.", "My patient said she can't feel her legs."),
        ("Today my patient told me a joke.", "My patient told me a joke."),
        ("Today was hard. My patient died.", "It was hard. My patient died."),
        ("Tonight's trauma in our ICU was a 19-year-old biker.", "A trauma at work was a teenage biker."),
        (
            "This morning, a 45yo mail carrier walked into our clinic with a stroke.",
            "A middle-aged patient walked in with a stroke.",
        ),
        (
            "An 8-year-old with leukemia rang the bell today in our clinic.",
            "A child with leukemia rang the bell at work.",
        ),
        ("Delivered identical quads this morning.", "Delivered identical babies."),
        (
            "One of my patients has progeria and beats everybody at cards.",
            "One of my patients has a rare condition and beats everybody at cards.",
        ),
        ("First case of rabies in ten years on our unit.", "First case of a rare condition in ten years on our unit."),
        ("Looked after a 94-year-old man who still dances.", "Looked after an older man who still dances."),
        ("My patient's SSN is 219-09-9999.", "My patient's SSN is withheld."),
        ("His MRN is 8841207 and he is still waiting.", "His MRN is withheld and he is still waiting."),
        ("Her chart with MRN 8841207 is on the printer.", "Her chart is on the printer."),
        ("Registration has her under 219-09-9999 again.", "Registration has her again."),
        ("Fax my patient's labs to 414-555-0172 please.", "Fax my patient's labs to a phone number please."),
        ("My pt DOB 3/14/1951, MRN 00482913, is still waiting.", "My pt is still waiting."),
        ("Mrs. Alvarez coded. Mrs. Alvarez is a fighter.", "The patient coded. The patient is a fighter."),
        ("My patient (MRN: 00482913) went home.", "My patient went home."),
        ("Grateful to a Mrs. Alvarez, my patient in bed 4.", "Grateful to a patient, my patient in a room."),
        ("Your crown is fine, Mrs. Alvarez, and so is your chart.", "Your crown is fine and so is your chart."),
        ("We looked at your chart, Mr. Nyberg.", "We looked at your chart."),
        ("Mr. Nyberg, we looked at your chart.", "We looked at your chart."),
        ("From the owner: Mr. Nyberg, we looked at your chart.", "From the owner: we looked at your chart."),
        ("Mr. Nyberg you're a legend, two days after your hip.", "You're a legend, two days after your hip."),
        (
            "Hey Carla, it's your PT, the tear is worse than your scan showed.",
            "Hey, it's your PT, the tear is worse than your scan showed.",
        ),
        (
            "Aaron, it's the clinic, and your dose of methadone is waiting.",
            "It's the clinic, and your dose of methadone is waiting.",
        ),
        ("My patient is from Boise. Long drive to dialysis.", "My patient is from the area. Long drive to dialysis."),
        ("I took care of her today. My patient is better.", "I took care of her. My patient is better."),
        ("My patient was intubated until 3/14/2024 and woke up.", "My patient was intubated and woke up."),
        ("Mrs. Alvarez, whom you all know, coded.", "The patient, whom you all know, coded."),
        (
            "My dialysis patient moved to Tulsa and we miss her.",
            "My dialysis patient moved to another town and we miss her.",
        ),
        ("You're from Selma, said my patient, I can tell.", "You're from the area, said my patient, I can tell."),
        ("My patient drove in from Boise and Nampa for dialysis.", "My patient drove in for dialysis."),
        ("My patient had no visitors til today.", "My patient had no visitors."),
        (
            "Yesterday's ulcer was my patient's first complaint in years.",
            "An ulcer was my patient's first complaint in years.",
        ),
        ("My patient was dead by Thursday dinner.", "My patient was dead."),
        ("Second rabies case in our unit, she's 30.", "Second rare-disease case at work, she's an adult."),
        ("Happy 97th birthday to my patient, she is a gem.", "Happy birthday to my patient, she is a gem."),
        ("My patient, 94 years old, came in with a cough.", "My patient, an older adult, came in with a cough."),
        ("My patient was 94 years old and named Odell Tran.", "My patient was an older adult."),
        ("He is my patient here in the ICU, he is 54 years old.", "He is my patient at work, he is an adult."),
        ("My patient turned 101 and danced.", "My patient turned a year older and danced."),
        ("She's 97 and my patient, and still drives.", "She's an older adult and my patient, and still drives."),
        ("My patient is a fighter. He's 38, with autism.", "My patient is a fighter. He's an adult, with autism."),
        ("My patient, a man named Odell Tran, coded.", "My patient, a man, coded."),
        (
            "Good night to my sweet Alvin T. from dialysis, my patient.",
            "Good night to my sweet patient from dialysis, my patient.",
        ),
        ("Nobody came for bed 12, so we sang for her.", "Nobody came for a patient, so we sang for her."),
        ("My patient, bed 4, is asking for pudding.", "My patient is asking for pudding."),
        ("My patient is in bed 4 and asks for pudding.", "My patient is in a room and asks for pudding."),
        ("The Wexler boy is my patient.", "The boy is my patient."),
        ("Mrs. Alvarez, 61, a teacher, told me about her Parkinson's.", "The patient told me about her Parkinson's."),
        ("Our dear Mrs. Alvarez in bed 4 passed.", "Our dear patient in a room passed."),
        ("So sad that Mrs. Alvarez in bed 4 coded.", "So sad that the patient in a room coded."),
        ("Oh no Mrs. Alvarez in bed 4 coded.", "Oh no the patient in a room coded."),
        ("Lost my patient. Tonight. Broke me.", "Lost my patient. Broke me."),
        ("Our pt. today is septic.", "Our pt. is septic."),
        ("This week: a lightbulb. My patient said he fell on it.", "A lightbulb. My patient said he fell on it."),
    ] {
        let draft = checker.check(before, &Context::default()).draft.map(|d| d.text);
        if draft.as_deref() != Some(after) {
            wrong.push(format!("{before}\n   {}\n   wanted {after}", draft.unwrap_or_else(|| "no draft".into())));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn nothing_is_offered_where_no_words_help() {
    let checker = checker();
    for text in [
        "🙄 Another drug seeker wants the one that starts with a D.",
        "If my patient yells again I'm unplugging something.",
        "Look at that incision, three weeks after her surgery.",
        "Sure, I'll accept your request, always nice to see my patients here.",
    ] {
        let report = checker.check(text, &Context::default());
        assert!(report.verdict.stops(), "{text}");
        assert_eq!(report.draft.map(|d| d.text), None, "{text}");
    }
}

#[test]
fn an_age_leaves_a_choice() {
    let report =
        checker().check("A 54-year-old with sepsis and a mail carrier's tan came in last night.", &Context::default());
    let choices: Vec<_> = report.findings.iter().flat_map(|f| &f.marks).flat_map(|m| &m.choices).collect();
    assert!(choices.iter().any(|c| c.contains("in their 50s")), "{choices:?}");
}

/// Posts made of parts that the rules combine in every way.
fn generated() -> Vec<String> {
    let who = [
        "My patient",
        "A 34-year-old teacher",
        "Mrs. Alvarez",
        "The lady in bed 4",
        "One of my patients, 94,",
        "My pt (MRN 00482913)",
    ];
    let did = [
        "coded",
        "was admitted",
        "delivered triplets",
        "walked out",
        "has rabies and was intubated",
        "asked for her chart",
    ];
    let when = ["last night", "on March 3rd", "an hour ago", "since Tuesday", "today", ""];
    let place = ["in our little ER", "at St. Agnes Hospital", "here in the ICU", ""];
    let end = [". I am so proud.", "! 🙏 Call me at 414-555-0172.", ", and that's why I love this job."];
    let mut posts = Vec::new();
    for (i, who) in who.iter().enumerate() {
        for (j, did) in did.iter().enumerate() {
            for (k, when) in when.iter().enumerate() {
                let place = place[(i + j + k) % place.len()];
                let words: Vec<_> = [*who, did, when, place].into_iter().filter(|w| !w.is_empty()).collect();
                posts.push(format!("{}{}", words.join(" "), end[(i + k) % end.len()]));
            }
        }
    }
    posts
}

fn posts() -> Vec<(String, Context)> {
    let cases = load::all().unwrap();
    let corpus = cases.iter().map(|case| (case.text.clone(), case.context()));
    let others = generated().into_iter().chain(labelled());
    corpus.chain(others.map(|text| (text, Context::default()))).collect()
}

/// The posts that impressions are learned from, and those kept apart.
fn labelled() -> Vec<String> {
    let mut texts = Vec::new();
    for folder in ["tools/impression/posts", "tools/impression/held-out"] {
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        for file in files.filter(|path| path.extension().is_some_and(|e| e == "jsonl")) {
            for line in fs::read_to_string(&file).unwrap().lines() {
                let post: serde_json::Value = serde_json::from_str(line).unwrap();
                texts.push(post["text"].as_str().unwrap().to_owned());
            }
        }
    }
    assert!(texts.len() > 5_000, "the labelled posts are gone");
    texts
}

/// The rules of findings at warn or above whose every mark the draft replaces.
fn claimed(findings: &[Finding]) -> BTreeSet<&'static str> {
    let mends = |f: &&Finding| f.severity >= Severity::Warn && f.marks.iter().any(|m| m.replacement.is_some());
    findings.iter().filter(mends).map(|f| f.rule.id).collect()
}

#[test]
fn what_a_draft_claims_to_clear_is_clear() {
    let checker = checker();
    let mut wrong = Vec::new();
    for (text, context) in posts() {
        let Some(draft) = checker.check(&text, &context).draft else { continue };
        let left = claimed(&checker.findings(&draft.text, &context));
        if !left.is_empty() {
            wrong.push(format!("{text}\n   {}\n   still {left:?}", draft.text));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_draft_says_what_remains() {
    let checker = checker();
    let mut remaining = 0;
    for (text, context) in posts() {
        let Some(draft) = checker.check(&text, &context).draft else { continue };
        let found = checker.findings(&draft.text, &context);
        let stops: BTreeSet<_> = found.iter().filter(|f| f.severity >= Severity::Warn).map(|f| f.rule.id).collect();
        assert_eq!(
            draft.remaining.iter().map(|rule| rule.id).collect::<BTreeSet<_>>(),
            stops,
            "{text}\n   {}",
            draft.text
        );
        remaining += usize::from(!stops.is_empty());
    }
    assert!(remaining > 0, "no draft of any post leaves anything: the test shows nothing");
}

/// A constellation none of whose parts can go may still be settled by the draft, which mends names and rooms as well.
#[test]
fn no_message_contradicts_the_draft() {
    let (mut settled, mut stuck) = (0, 0);
    let checker = checker();
    for (text, context) in posts() {
        let report = checker.check(&text, &context);
        for finding in report.findings.iter().filter(|f| f.rule.id == "recognizable-patient") {
            let remains = report.draft.as_ref().is_none_or(|d| d.remaining.contains(&finding.rule));
            let told = finding.message.as_ref().unwrap().to_string();
            let (settles, helpless) = (told.contains("settles it"), told.contains("No small change helps"));
            assert!(if remains { !settles } else { !helpless }, "{text}: {told}");
            let promises = told.ends_with("is enough to prevent that.");
            assert!(!(promises && remains && report.draft.is_some()), "{text}: {told}");
            settled += usize::from(settles);
            stuck += usize::from(helpless);
        }
    }
    assert!(settled > 0 && stuck > 0, "{settled} settled, {stuck} not: the posts show only one of the two");
}

#[test]
fn a_draft_changes_its_edits_only_and_needs_no_second() {
    let checker = checker();
    for (text, context) in posts() {
        let Some(draft) = checker.check(&text, &context).draft else { continue };
        assert_eq!(rewrite::apply(&text, &draft.edits), draft.text, "{text}");
        assert!(draft.edits.windows(2).all(|e| e[0].span.end <= e[1].span.start), "edits overlap in {text}");
        let again = checker.check(&draft.text, &context).draft.map(|d| d.text);
        assert_eq!(again, None, "{text}\n   {}", draft.text);
    }
}

#[test]
fn a_draft_fits_the_site() {
    let checker = checker();
    for (text, mut context) in posts() {
        let length = |t: &str| t.encode_utf16().count();
        context.limit = Some(length(&text));
        let Some(draft) = checker.check(&text, &context).draft else { continue };
        assert!(length(&draft.text) <= length(&text), "{text}\n   {}", draft.text);
    }
}
