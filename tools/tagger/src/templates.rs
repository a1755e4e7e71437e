//! Sentences of our own, their slots filled from the lists.

use crowded_elevator::tagger::Kind;

use crate::corpus::Sample;
use crate::dice::Dice;
use crate::forms::{self, Names};

static TEMPLATES: &str = include_str!("../templates.txt");
const HOSPITALS: &[&str] = &[
    "St. {first}'s Hospital",
    "St. {first}'s",
    "{town} General Hospital",
    "{town} General",
    "{town} Medical Center",
    "{last} Memorial Hospital",
    "{town} Children's Hospital",
    "{last} Clinic",
    "{last} Hospital",
    "University of {town} Hospital",
    "Mercy {town}",
    "{town} Oncology Center",
    "Johns Hopkins",
    "Mayo Clinic",
    "Mount Sinai",
    "Mt. Sinai",
    "Cedars-Sinai",
    "Kaiser Permanente",
    "Kaiser",
    "Beth Israel",
    "Mass General",
    "Brigham and Women's",
    "Cleveland Clinic",
    "MD Anderson",
    "Sloan Kettering",
    "NYU Langone",
    "Duke",
    "Emory",
    "Vanderbilt",
    "Henry Ford",
    "St. Jude",
    "Bellevue",
    "Montefiore",
    "Parkland",
    "Ben Taub",
    "Grady",
    "Geisinger",
    "Ochsner",
    "Baylor",
    "Boston Children's",
];
const STREETS: &[&str] = &[
    "{last} Street",
    "{last} Ave",
    "{first} Lane",
    "{last} Road Apt. 3",
    "{last} Court",
    "{first} Drive",
    "{last} Hollow",
    "{last} Ridge",
];
const SCHOOLS: &[&str] =
    &["{last} Elementary", "{last} Middle School", "{first} {last} High", "{last} Montessori", "{town} Academy"];
const DIAGNOSES: &[&str] = &[
    "RA",
    "TIA",
    "COPD",
    "CHF",
    "MS",
    "SLE",
    "DM2",
    "HTN",
    "GERD",
    "CAD",
    "CKD",
    "AFib",
    "Hepatitis B",
    "Type 1 Diabetes",
    "Stage 3 Melanoma",
    "PTSD",
    "IBD",
    "ALS",
    "NASH",
    "DVT",
    "PE",
    "UTI",
    "STEMI",
    "Acute Pancreatitis",
    "Lyme",
    "C. diff",
    "MRSA",
];
const JOURNALS: &[&str] = &["JAMA", "NEJM", "ADA", "CDC", "AHA", "BMJ", "Lancet", "IDSA", "USPSTF", "GOLD"];
const CODES: &[&str] = &["AB-440912", "HP-77120", "K9921", "MC-2210", "#88-1034", "TX55012"];

/// How often a sentence of each part of the file is put in lower case.
const LOWER: f32 = 0.12;
const LOWER_EVERYDAY: f32 = 0.4;

/// Each template, filled `times` times.
pub fn filled(times: usize, names: &Names, dice: &mut Dice) -> Vec<Sample> {
    let (clinical, everyday) = TEMPLATES.split_once("[everyday]\n").unwrap_or((TEMPLATES, ""));
    let parts = [(clinical, LOWER), (everyday, LOWER_EVERYDAY)];
    let mut samples = Vec::new();
    for (part, lower) in (0..times).flat_map(|_| parts) {
        for line in part.lines().filter(|l| !l.starts_with('#')) {
            let sample = fill(line, names, dice);
            samples.push(if dice.chance(lower) { forms::lower(&sample) } else { sample });
        }
    }
    samples
}

fn fill(template: &str, names: &Names, dice: &mut Dice) -> Sample {
    let mut sample = Sample { text: String::new(), names: Vec::new() };
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}').unwrap_or((after, ""));
        sample.text.push_str(before);
        let (value, kind) = value(slot, names, dice);
        let start = sample.text.len();
        sample.text.push_str(&value);
        sample.names.extend(kind.map(|kind| (start, start + value.len(), kind)));
        rest = after;
    }
    sample.text.push_str(rest);
    // "First L." at the end of a sentence has one period, which is the name's.
    sample.text = sample.text.replace("..", ".");
    sample.names.retain(|n| n.1 <= sample.text.len() && sample.text.is_char_boundary(n.0));
    sample
}

fn value(slot: &str, names: &Names, dice: &mut Dice) -> (String, Option<Kind>) {
    match slot {
        "first" => (names.first(dice).to_owned(), Some(Kind::Name)),
        "last" => (names.last(dice).to_owned(), Some(Kind::Name)),
        "name" => (name(names, dice), Some(Kind::Name)),
        "town" => (names.town(dice).to_owned(), Some(Kind::Place)),
        "street" => (made_of(STREETS, names, dice), Some(Kind::Place)),
        "school" => (made_of(SCHOOLS, names, dice), Some(Kind::Organization)),
        "hospital" => (made_of(HOSPITALS, names, dice), Some(Kind::Organization)),
        "eponym" => (names.eponym(dice).to_owned(), None),
        "dx" => (made_of(DIAGNOSES, names, dice), None),
        "journal" => (made_of(JOURNALS, names, dice), None),
        "code" => (made_of(CODES, names, dice), None),
        _ => (names.drug(dice), None),
    }
}

fn made_of(patterns: &[&str], names: &Names, dice: &mut Dice) -> String {
    let pattern = *dice.pick(patterns);
    pattern
        .replace("{first}", names.first(dice))
        .replace("{last}", names.last(dice))
        .replace("{town}", names.town(dice))
}

fn name(names: &Names, dice: &mut Dice) -> String {
    let (first, last) = (names.first(dice), names.last(dice));
    let initial = |name: &str| name.chars().next().unwrap_or('A');
    match dice.below(20) {
        0..=8 => format!("{first} {last}"),
        9..=12 => format!("{first} {}.", initial(last)),
        13 => format!("{first} {}", initial(last)),
        14 => format!("{}. {last}", initial(first)),
        15 => format!("{first} {}. {last}", initial(names.first(dice))),
        16 => format!("{last}, {first}"),
        17 => format!("{first} {last}-{}", names.last(dice)),
        18 => last.to_owned(),
        _ => first.to_owned(),
    }
}
