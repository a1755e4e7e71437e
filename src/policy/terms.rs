//! Words of the house: names and number forms that an institution adds to the built-in lists.

use regex_lite::Regex;

use crate::span::Span;

/// What a word of the house stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// A facility or a unit.
    Place,
    /// The form of a record number.
    Record,
    /// Anything else that must not go out.
    Word,
}

/// The words of the house, ready to be looked for.
#[derive(Clone, Debug, Default)]
pub struct Terms(Vec<(Term, Regex)>);

/// A pattern that compiles to more than this would slow every check.
const LARGEST_PATTERN: usize = 64 << 10;

impl Terms {
    /// Adds a line such as `place=Lakeside Tower 5`; says what is wrong with one that does not fit.
    pub(super) fn add(&mut self, line: &str) -> Result<(), String> {
        let (kind, value) = line.split_once('=').map(|(k, v)| (k.trim(), v.trim())).unwrap_or_default();
        let term = match kind {
            "place" => Term::Place,
            "record" => Term::Record,
            "word" => Term::Word,
            _ => return Err(format!("“{line}” must start with place=, record= or word=")),
        };
        if value.is_empty() {
            return Err(format!("“{line}” names nothing after the equals sign"));
        }
        let pattern = match term {
            Term::Record => value.to_owned(),
            Term::Place | Term::Word => regex_lite::escape(value),
        };
        // Letters and digits may not touch it: "ICU" is not in "difficult".
        let whole = format!(r"(?i)(?:^|[^A-Za-z0-9])({pattern})(?:$|[^A-Za-z0-9])");
        let regex = regex_lite::RegexBuilder::new(&whole).size_limit(LARGEST_PATTERN).build();
        let regex = regex.map_err(|e| format!("“{value}” is not a pattern that can be used: {e}"))?;
        if regex.is_match("") {
            return Err(format!("“{value}” would match anywhere; it needs at least one character"));
        }
        self.0.push((term, regex));
        Ok(())
    }

    /// Where the terms stand in `text`.
    pub fn find(&self, text: &str) -> Vec<(Term, Span)> {
        let mut found = Vec::new();
        for (term, regex) in &self.0 {
            let mut at = 0;
            while let Some(inner) = regex.captures_at(text, at).and_then(|c| c.get(1)) {
                found.push((*term, Span::new(inner.start(), inner.end())));
                // The character after a term may be the one before the next.
                at = inner.end().max(at + 1);
                while at < text.len() && !text.is_char_boundary(at) {
                    at += 1;
                }
                if at > text.len() {
                    break;
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(lines: &[&str]) -> Terms {
        let mut terms = Terms::default();
        lines.iter().for_each(|l| terms.add(l).unwrap());
        terms
    }

    #[test]
    fn words_of_the_house_are_found_whole() {
        let terms = terms(&["place=Lakeside 5", "record=LR-[0-9]{7}", "word=bluebird"]);
        let text = "é Lakeside 5, LR-0012345 LR-0012346 and LR-00123456; bluebirds, BLUEBIRD";
        let found: Vec<_> = terms.find(text).into_iter().map(|(t, s)| (t, s.of(text))).collect();
        let wanted = [
            (Term::Place, "Lakeside 5"),
            (Term::Record, "LR-0012345"),
            (Term::Record, "LR-0012346"),
            (Term::Word, "BLUEBIRD"),
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn what_does_not_fit_is_said() {
        for (line, wanted) in [
            ("Lakeside", "must start with place="),
            ("place=", "names nothing"),
            ("record=(", "is not a pattern"),
            ("record=[0-9]*", "would match anywhere"),
            ("record=([a-z]{1000}){1000}", "is not a pattern"),
        ] {
            let said = Terms::default().add(line).unwrap_err();
            assert!(said.contains(wanted), "{line}: {said}");
        }
    }

    #[test]
    fn a_catastrophic_pattern_is_only_a_slow_one() {
        // A backtracking engine needs 2^40 steps for this; a linear one a few thousand.
        let terms = terms(&["record=(a+)+b"]);
        assert!(terms.find(&"a".repeat(2_000)).is_empty());
    }
}
