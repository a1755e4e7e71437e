//! Postal codes, with Safe Harbor's rule of the first three digits.
//!
//! The first three digits may stay where all codes that share them hold more than 20,000 people; a five-digit code may
//! not. So "the 787 area" passes and "78704" does not; "the 036 area" does not either.

use super::Sort;
use super::town::state_end;
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::words::Words;

/// Three-digit areas with 20,000 people or fewer (HHS Office for Civil Rights, de-identification guidance of 26 November
/// 2012, from the census of 2000).
const SMALL_AREAS: [&str; 17] = [
    "036", "059", "063", "102", "203", "556", "692", "790", "821", "823", "830", "831", "878", "879", "884", "890",
    "893",
];

pub(super) fn find(words: &Words, numbers: &[Number], found: &mut Vec<(Span, Sort)>) {
    for n in numbers.iter().filter(|n| !n.touches_word(words.text) && !n.plus) {
        let at = words.tokens.index_at(n.span.start);
        let lead = (1..=3).find(|&back| at >= back && !matches!(words.lower(at - back), ":" | "is" | "#" | "-" | "of"));
        let labelled = lead.is_some_and(|back| words.entry_start(Class::ZipLabel, at - back + 1).is_some());
        let area = lead == Some(1) && words.lower(at - 1) == "area" || words.lower(at + 1) == "area";
        let exact = match n.shape.as_slice() {
            [5] => labelled || after_state(words, at),
            [5, 4] => n.separated_by(words.text, &["-"]) && (labelled || after_state(words, at)),
            [3] => SMALL_AREAS.contains(&n.digits.as_str()) && (labelled || area),
            [4 | 6 | 7] | [5, 3] | [3, 2] => labelled,
            _ => false,
        };
        if exact {
            found.push((n.span, Sort::Zip));
        }
    }
}

/// "Boise, ID 83702": two letters of a state right in front.
fn after_state(words: &Words, at: usize) -> bool {
    let Some(code) = at.checked_sub(1) else { return false };
    state_end(words, code) == Some(at) || code > 0 && state_end(words, code - 1) == Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::numbers;

    fn zips(text: &str) -> Vec<&str> {
        let words = Words::of(text, &Lexicon::built_in().unwrap());
        let numbers = numbers::find(text, &words.tokens);
        let mut found = Vec::new();
        find(&words, &numbers, &mut found);
        found.into_iter().map(|(span, _)| span.of(text)).collect()
    }

    #[test]
    fn three_digits_of_a_large_area_may_stay() {
        assert_eq!(zips("lives in ZIP code 78704"), ["78704"]);
        assert_eq!(zips("Boise, ID 83702-1234"), ["83702-1234"]);
        assert_eq!(zips("zip 036"), ["036"]);
        assert!(zips("zip 787, and 12345 steps").is_empty());
    }
}
