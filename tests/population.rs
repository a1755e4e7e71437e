//! How many people a post describes: what may be relied on, whatever the figures are.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]
#![cfg(feature = "cli")]

#[allow(dead_code, reason = "what a post is about is for another test")]
#[path = "corpus/load.rs"]
mod load;

use crowded_elevator::population::{self, Estimate, Explanation};
use crowded_elevator::{Checker, Context, Policy};

fn estimate(checker: &Checker, text: &str) -> Option<Estimate> {
    checker.read(text, &Context::default(), |_, post| population::estimate(post))
}

fn explain(checker: &Checker, text: &str) -> Option<Explanation> {
    checker.read(text, &Context::default(), |_, post| population::explain(post))
}

/// The number; when the post says too little to tell, it may be anybody.
fn number(checker: &Checker, text: &str) -> f64 {
    estimate(checker, text).map_or(f64::INFINITY, |e| e.likely)
}

/// What can be said in a story: each slot stays empty or holds one of its details.
const SLOTS: [&[&str]; 6] = [
    &["", "54-year-old ", "elderly "],
    &["", " with ALS", " with rabies", " with sickle cell disease", " after a heart attack", " with moyamoya"],
    &["", ", a teacher,", ", a retired firefighter,", ", a judge,"],
    &["", " in Boise", " from Springfield", " from Springfield, Illinois", " in Idaho"],
    &["", " today", " this week", " this month"],
    &["", " here in the ICU", " in our ER"],
];

type Said = [&'static str; 6];

fn story([who, condition, job, place, time, unit]: Said) -> String {
    format!("My {who}patient{condition}{job} was intubated{place}{time}{unit}. She fought hard.")
}

/// Every story of the slots.
fn stories() -> Vec<Said> {
    let mut all = vec![Said::default()];
    for (at, slot) in SLOTS.iter().enumerate() {
        let with = |said: Said, detail| {
            let mut said = said;
            said.iter_mut().skip(at).take(1).for_each(|d| *d = detail);
            said
        };
        all = all.iter().flat_map(|&said| slot.iter().map(move |&detail| with(said, detail))).collect();
    }
    all
}

#[test]
fn adding_a_detail_never_raises_the_number() {
    let checker = Checker::new(Policy::default()).unwrap();
    let numbers: std::collections::BTreeMap<_, _> =
        stories().into_iter().map(|said| (said, number(&checker, story(said).as_str()))).collect();
    let mut wrong = Vec::new();
    for (&said, fewer) in &numbers {
        for slot in (0..said.len()).filter(|&s| !said[s].is_empty()) {
            let mut without = said;
            without[slot] = "";
            if *fewer > numbers[&without] * (1.0 + 1e-9) {
                wrong.push(format!("{fewer} {}\n{} {}", story(said), numbers[&without], story(without)));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), numbers.len(), wrong[..wrong.len().min(5)].join("\n\n"));
    assert!(numbers.values().filter(|n| n.is_finite()).count() > numbers.len() / 2, "most of these stories say enough");
}

#[test]
fn a_second_detail_of_a_kind_never_raises_the_number() {
    let checker = Checker::new(Policy::default()).unwrap();
    let base = "My 54-year-old patient in Boise was admitted with ALS this week.";
    for more in [
        "She has twins.",
        "Her 20-year-old daughter sat beside her.",
        "She works as a teacher, her sister is a judge.",
        "She was born with spina bifida.",
        "She had a heart attack last month.",
        "They flew her in from Nampa today.",
    ] {
        assert!(number(&checker, &format!("{base} {more}")) <= number(&checker, base), "{more}");
    }
}

#[test]
fn the_draft_describes_at_least_as_many() {
    let checker = Checker::new(Policy::default()).unwrap();
    let (mut fewer, mut told) = (Vec::new(), 0);
    for said in stories().into_iter().step_by(7) {
        let text = story(said);
        let Some(draft) = checker.check(&text, &Context::default()).draft else { continue };
        let (before, after) = (number(&checker, &text), number(&checker, &draft.text));
        told += usize::from(before.is_finite());
        if after < before * (1.0 - 1e-9) {
            fewer.push(format!("{before} {text}\n{after} {}", draft.text));
        }
    }
    assert!(fewer.is_empty(), "{}", fewer.join("\n\n"));
    assert!(told > 20, "{told} drafts of stories that say enough");
}

#[test]
fn the_draft_of_a_corpus_post_describes_at_least_as_many() {
    let checker = Checker::new(Policy::default()).unwrap();
    let mut fewer = Vec::new();
    for case in load::all().unwrap() {
        let Some(draft) = checker.check(&case.text, &case.context()).draft else { continue };
        let (before, after) = (number(&checker, &case.text), number(&checker, &draft.text));
        if after < before * (1.0 - 1e-9) {
            fewer.push(format!("{before} {}\n{after} {}", case.text, draft.text));
        }
    }
    assert!(fewer.is_empty(), "{}", fewer.join("\n\n"));
}

#[test]
fn a_post_that_says_too_little_is_met_with_silence() {
    let checker = Checker::new(Policy::default()).unwrap();
    for text in [
        "",
        "Measles is back in Boise this week. Get your shots.",
        "My patient taught me patience today.",
        "If a patient in Boise with ALS is admitted today, call us.",
        "A made-up case: a 54-year-old teacher with ALS in Boise came in today.",
        "My grandma, 94, moved to Boise today.",
        "Speaking at a conference in Boise on March 3 about ALS.",
    ] {
        let found = estimate(&checker, text);
        assert!(found.is_none(), "{text}: {:?}", found.map(|e| e.headline));
    }
}

#[test]
fn the_sentence_is_what_a_person_would_say() {
    let checker = Checker::new(Policy::default()).unwrap();
    let said = |text| explain(&checker, text).map(|e| e.sentence).unwrap_or_default();
    let boise = said("My 54-year-old patient in Boise was admitted with a stroke. He is a good man.");
    assert!(boise.starts_with("About 3 people in Boise fit this description (between "), "{boise}");
    assert!(
        boise.contains("takes Boise to be like the whole country in age and sex, illness and use of care"),
        "{boise}"
    );
    let one = said("First case of rabies I ever saw. My patient in Boise came in today.");
    assert!(one.starts_with("Only one person in Boise is likely to fit this description on any one day."), "{one}");
    let unknown = said("My 29-year-old patient in Boise was diagnosed with moyamoya.");
    assert!(unknown.contains("No figure was found for “moyamoya”; the true number is smaller."), "{unknown}");
    let nowhere = said("My 54-year-old patient was diagnosed with ALS.");
    assert!(nowhere.contains("in the United States") && nowhere.contains("knows where you work"), "{nowhere}");
}

#[test]
fn details_are_read_as_they_are_meant() {
    let checker = Checker::new(Policy::default()).unwrap();
    let visit = "any visit to a doctor or hospital";
    let cases: &[(&str, &[&str])] = &[
        ("My patient is in her 50s and lives in Boise.", &["in Boise", "females aged 50 to 59"]),
        ("54F, my patient, admitted in Boise.", &["in Boise", "females aged 54", "hospital stays"]),
        ("My patient, an elderly man from Boise, had a stroke.", &["in Boise", "males aged 65 and older", "stroke"]),
        (
            "My patient, a firefighter from Boise, came in today.",
            &["in Boise", "people aged 16 and older", "firefighter", visit],
        ),
        (
            "My patient here in the ICU, a judge, has ALS.",
            &[
                "near your hospital",
                "people aged 16 and older",
                "judge",
                "amyotrophic lateral sclerosis",
                "hospital stays",
            ],
        ),
        ("My patient from Springfield, Illinois has priapism.", &["in Springfield", "males", "priapism"]),
        (
            "My patient from Springfield, IL has preeclampsia.",
            &["in Springfield", "females aged 10 to 54", "preeclampsia"],
        ),
        ("My patient in Boise told me not to judge, he could not cook today.", &["in Boise", "males", visit]),
        ("My patient in Boise came in today. I held my twins tight.", &["in Boise", visit]),
        (
            "My 6-year-old patient from Lincoln Middle School had a stroke.",
            &["the United States, for want of a place", "people aged 6", "stroke"],
        ),
        (
            "My patient, born March 3rd, 2009, has ALS. He lives in Boise.",
            &["in Boise", "males", "amyotrophic lateral sclerosis"],
        ),
        ("My patient is a toddler from Idaho with tetanus.", &["in Idaho", "people aged 1 to 3", "tetanus"]),
        (
            "Gastroschisis in a newborn, and my patient, 19-year-old, is alone. They live in Boise.",
            &["in Boise", "people aged 0", "gastroschisis"],
        ),
    ];
    for (text, wanted) in cases {
        let found = explain(&checker, text).map(|e| e.factors.into_iter().map(|f| f.what).collect::<Vec<_>>());
        assert_eq!(found.unwrap_or_default(), *wanted, "{text}");
    }
}

#[test]
fn the_factors_multiply_to_the_number_and_name_their_sources() {
    let checker = Checker::new(Policy::default()).unwrap();
    for said in stories().into_iter().step_by(5) {
        let Some(found) = explain(&checker, &story(said)) else { continue };
        let product: f64 = found.factors.iter().map(|f| f.share).product();
        assert!((product / found.estimate.likely - 1.0).abs() < 1e-6, "{}: {product} {:?}", story(said), found.factors);
        assert!(found.factors.iter().all(|f| f.citation.url.starts_with("http")), "{:?}", found.factors);
        assert!(found.estimate.low <= found.estimate.likely && found.estimate.likely <= found.estimate.high);
        assert_eq!(found.estimate.is_small(), found.estimate.likely < population::SMALLEST_CELL);
        assert!(!found.assumptions.is_empty() && found.sentence.starts_with(&found.estimate.headline.to_string()));
    }
}

#[test]
fn a_small_number_raises_the_finding_and_is_its_reason() {
    let checker = Checker::new(Policy::default()).unwrap();
    let raised = |text: &str| {
        let findings = checker.findings(text, &Context::default());
        let found = findings.into_iter().find(|f| f.rule.id == "recognizable-patient")?;
        Some((found.severity.id(), found.message.unwrap_or_default().to_string()))
    };
    let (severity, message) = raised("My 54-year-old patient was admitted in Boise with a stroke today.").unwrap();
    assert_eq!(severity, "hold");
    assert!(message.starts_with("Only one person in Boise is likely to fit this description"), "{message}");
    assert!(message.contains("takes Boise to be like the whole country in age and sex, illness and"), "{message}");
    let (severity, message) = raised("My 54-year-old patient was admitted today.").unwrap();
    assert_eq!(severity, "warn", "{message}");
    assert!(!message.contains("people"), "{message}");
}

#[test]
fn the_tables_stay_small() {
    let folder = std::path::Path::new("src/population");
    let bytes: u64 = std::fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "tsv"))
        .map(|p| p.metadata().unwrap().len())
        .sum();
    assert!(bytes < 140_000, "{bytes} bytes of tables: compressed they may take 60 kB at most, which is about 45 %");
}

#[test]
fn the_command_line_shows_figures_sources_and_assumptions() {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_crowded-elevator"));
    let mut child = command
        .args(["check", "--explain"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let post = b"My 54-year-old patient in Boise was admitted with a stroke. He is a good man.";
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), post).unwrap();
    let said = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    for wanted in [
        "About 3 people in Boise fit this description",
        "236,000  in Boise",
        "GeoNames (CC-BY 4.0)",
        "1 in 160  males aged 54: 2,120,463 in the United States",
        "https://www2.census.gov/",
        "stroke: 795,000 in the United States a year",
        "- The details are taken to be independent of each other.",
        "- That is fewer than 11, the smallest group that federal health data may show.",
    ] {
        assert!(said.contains(wanted), "{wanted}\n{said}");
    }
    let refused = std::process::Command::new(env!("CARGO_BIN_EXE_crowded-elevator"))
        .args(["check", "--explain", "--jsonl"])
        .output()
        .unwrap();
    assert_eq!(refused.status.code(), Some(2));
}
