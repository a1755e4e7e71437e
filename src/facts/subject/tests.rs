use super::*;
use crate::facts;
use crate::lexicon::Lexicon;

fn mentioned(text: &str) -> Vec<(&str, Certainty)> {
    let lexicon = Lexicon::built_in().unwrap();
    let words = Words::of(text, &lexicon);
    let subject = Subject::of(&words, &facts::find(&words, &[]).0);
    subject.mentions().iter().map(|m| (m.span.of(text), m.certainty)).collect()
}

/// Whether the post is about a particular patient, and the words that show it (`""`: any).
#[test]
fn particular_patients() {
    for (text, word) in [
        ("My patient asked me to dance.", "patient"),
        ("One of my pts brought her ferret.", "pts"),
        ("Pt came in with a nail gun through his boot", "Pt"),
        ("A long-haul trucker refused his amputation and went home.", "trucker"),
        ("We intubated a young guy in our little ER tonight.", "guy"),
        ("Delivered triplets on my shift!", "Delivered"),
        ("Her husband was at the bedside the whole code.", "husband"),
        ("The lady in bed 4 is on her call light again.", "bed 4"),
        ("27yo with preeclampsia at 29 weeks", "27yo"),
        ("On call. She came in septic and walked out.", "She"),
        ("Mom stays at the bedside while we extubate. He coded twice.", "He"),
    ] {
        let found = mentioned(text);
        assert!(found.iter().any(|(w, _)| *w == word), "{text}: {found:?}");
    }
}

#[test]
fn nobody_in_particular() {
    for text in [
        "My grandma had surgery today and she is doing great.",
        "My dog was admitted to the vet hospital. He is bleeding.",
        "If a patient asks for the portal, she should get help at once.",
        "Be patient with yourself this week.",
        "Every patient deserves a nurse who is not exhausted.",
        "Patients with heart failure come in when it gets hot.",
        "I was diagnosed with melanoma and had surgery in May.",
        "That guy on the train had a great hat.",
        "She said yes! We got engaged last night.",
        "A fictional 50-year-old comes in with chest pain.",
        "The Pitt tonight: the patient in bed 4 coded and he died.",
        "My attending came in on her day off and treated us to lunch.",
        "Dad had his bypass on Monday. The ICU team was kind to him.",
        "My 6-year-old asked whether I fixed all the people on my shift.",
        "My 4yo son broke his arm. As a radiographer I read it first.",
        "The mayor said he would open the clinic.",
    ] {
        let found = mentioned(text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn my_patient_is_surer_than_the_patient() {
    assert_eq!(mentioned("My patient went home.")[0].1, Certainty::Plain);
    assert_eq!(mentioned("The patient went home today.")[0].1, Certainty::Likely);
}
