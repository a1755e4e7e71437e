//! The interface in Spanish: whole, true to the English, and in sentences that read well.
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

use crowded_elevator::lexicon::Lexicon;
use crowded_elevator::policy::{Problem, Setting};
use crowded_elevator::rule::Group;
use crowded_elevator::{Checker, Context, Language, Policy, rules};

fn read(language: Setting) -> (Policy, Vec<Problem>) {
    Policy::read([("language".to_owned(), language)])
}

fn spanish() -> Checker {
    Checker::new(read(Setting::Text("es".into())).0).unwrap()
}

/// What the finding of `rule` says in Spanish.
fn said(rule: &str, text: &str) -> String {
    let checker = spanish();
    let report = checker.check(text, &Context::default());
    let finding = report.findings.iter().find(|f| f.rule.id == rule).unwrap_or_else(|| panic!("{rule} in {text}"));
    checker.speech().message(finding.message.as_ref().unwrap())
}

/// Every phrase of the sources that a message can hold: its type has no other maker than `English("…")`.
fn phrases_in(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            phrases_in(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.ends_with("src/language.rs") {
            let source = fs::read_to_string(&path).unwrap();
            for made in source.split("English(").skip(1) {
                let literal = made.trim_start().strip_prefix('"');
                let literal = literal.unwrap_or_else(|| panic!("{}: English(…) must hold a literal", path.display()));
                found.insert(literal.split('"').next().unwrap().to_owned());
            }
        }
    }
}

/// Everything that the interface can say, from the core.
fn english() -> BTreeSet<String> {
    let mut phrases = BTreeSet::from(["{} and {}".to_owned()]);
    phrases_in(Path::new("src"), &mut phrases);
    phrases.extend([Group::Identifiers, Group::Elevator, Group::Conduct].map(|g| g.title().to_owned()));
    phrases.extend(rules::all().flat_map(|r| [r.title, r.why, r.instead]).map(str::to_owned));
    phrases
}

#[test]
fn every_phrase_is_translated_once_and_none_is_left_over() {
    let lexicon = Lexicon::built_in().unwrap();
    let table: Vec<_> = lexicon.phrases(Language::Spanish).lines().collect();
    let translated: BTreeSet<_> = table.iter().step_by(2).map(|&line| line.to_owned()).collect();
    let wanted = english();
    assert!(wanted.len() > 150, "{}", wanted.len());
    assert_eq!(wanted.difference(&translated).collect::<Vec<_>>(), [""; 0], "not translated");
    assert_eq!(translated.difference(&wanted).collect::<Vec<_>>(), [""; 0], "said by nothing");
    for pair in table.chunks(2) {
        assert!(!pair[1].is_empty() && pair[0].matches("{}").count() == pair[1].matches("{}").count(), "{pair:?}");
        assert_ne!(pair[0], pair[1]);
    }
}

#[test]
fn a_constellation_reads_well_in_both_languages() {
    let text = "just got report on a firefighter coming up from the ED with 40% burns. hug your people";
    assert_eq!(
        said("recognizable-patient", text),
        "El momento + una ocupación + la enfermedad: con eso se puede saber de quién se trata. \
         Para evitarlo basta con omitir el momento y una ocupación. \
         Lo que queda sigue siendo un relato de su atención a pacientes."
    );
    let english = Checker::new(Policy::default()).unwrap().check(text, &Context::default());
    let finding = english.findings.iter().find(|f| f.rule.id == "recognizable-patient").unwrap();
    assert_eq!(
        finding.message.as_ref().unwrap().to_string(),
        "The time + a line of work + the illness together can tell who this is. \
         Leaving out the time and a line of work is enough to prevent that. \
         What is left is still a story from your care."
    );
}

#[test]
fn a_list_is_joined_as_each_language_joins_it() {
    let all = ["the time", "the place", "a line of work"];
    let spanish = spanish();
    let said = all.map(|part| spanish.speech().say(part));
    assert_eq!(spanish.speech().list(&said), "el momento, el lugar y una ocupación");
    assert_eq!(crowded_elevator::Speech::default().list(&all), "the time, the place and a line of work");
    assert_eq!(spanish.speech().list(&said[..1]), "el momento");
}

#[test]
fn a_number_of_people_is_said_in_spanish() {
    let message = said("recognizable-patient", "My 54-year-old patient was admitted in Boise with a stroke today.");
    let first = "Es probable que una sola persona en Boise corresponda a esta descripción en un día cualquiera. ";
    assert!(message.starts_with(first), "{message}");
}

#[test]
fn the_policy_names_the_language_or_the_browser_does() {
    let browser = |tag: &str| Policy::default().in_browser(tag).language();
    for tag in ["es", "es-MX", "es_ES", "ES", "es-419"] {
        assert_eq!(browser(tag), Language::Spanish, "{tag}");
    }
    for tag in ["en-US", "fr", "", "est", "e"] {
        assert_eq!(browser(tag), Language::English, "{tag}");
    }
    for (id, language) in [("en", Language::English), ("es", Language::Spanish)] {
        let (policy, problems) = read(Setting::Text(id.into()));
        assert_eq!(problems, []);
        assert_eq!(policy.in_browser("es-MX").language(), language, "{id}");
    }
}

/// No language is stricter than another, so a wrong one is as if the key were not there.
#[test]
fn a_wrong_language_is_named_and_the_browsers_own_holds() {
    for wrong in
        [Setting::Text("fr".into()), Setting::Text("ES".into()), Setting::Text(String::new()), Setting::Flag(true)]
    {
        let (policy, problems) = read(wrong.clone());
        assert_eq!(problems.len(), 1, "{wrong:?}");
        assert_eq!(problems[0].message, "must be one of en, es; until then the browser's own language holds");
        assert_eq!(policy.clone().in_browser("es-MX").language(), Language::Spanish);
        assert_eq!(policy.in_browser("en-US").language(), Language::English);
    }
}
