//! Words with a capital that are no names.

use crate::lexicon::Class;
use crate::text::words::Words;

/// "I" that is no initial.
pub(super) fn is_author(words: &Words, at: usize) -> bool {
    words.lower(at) == "i" && words.lower(at + 1) != "."
}

/// "in April", "April 3", "April Fools".
pub(super) fn is_month(words: &Words, at: usize) -> bool {
    const BEFORE: &[&str] =
        &["in", "last", "this", "next", "since", "early", "late", "mid", "until", "till", "through", "every"];
    let dated = at.checked_sub(1).is_some_and(|before| BEFORE.contains(&words.lower(before)));
    let number = words.lower(at + 1).parse().unwrap_or(0u16);
    let counted =
        matches!(number, 1..=31 | 1900..=2100) && !words.joined(at + 1) || words.lower(at + 1).starts_with("fool");
    words.is(Class::Month, at) && (dated || counted)
}

/// Languages and nations that are surnames too.
pub(super) fn is_language(words: &Words, at: usize) -> bool {
    matches!(words.lower(at), "english" | "french" | "german" | "irish" | "welsh" | "dutch" | "spanish")
}

/// Whether the word is among the common English ones.
pub(super) fn is_common(words: &Words, at: usize) -> bool {
    words.weight(Class::Words, at).is_some_and(|w| w <= 2)
}

/// Drugs, countries, months, titles, shouted abbreviations.
pub(super) fn is_no_name(words: &Words, at: usize) -> bool {
    let typed = words.typed(at);
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = letters > 1 && letters <= 5 && typed.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let digits = typed.bytes().any(|b| b.is_ascii_digit());
    digits
        || shouted && !(words.is(Class::FirstNames, at) && letters > 3)
        || [
            Class::Drugs,
            Class::Weekday,
            Class::Credential,
            Class::Honorific,
            Class::DoctorTitle,
            Class::EponymNoun,
            Class::Patient,
            Class::CareNoun,
            Class::Relative,
        ]
        .iter()
        .any(|&class| words.is(class, at))
        || words.is(Class::Month, at) && !matches!(words.lower(at), "april" | "june" | "august" | "may" | "jan" | "mar")
        || words.is(Class::Countries, at) && !words.is(Class::FirstNames, at)
        || words.is(Class::States, at) && !words.is(Class::FirstNames, at)
}
