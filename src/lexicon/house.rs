//! Words of the house: names and number forms that an institution adds to the built-in lists.

use regex_lite::{Regex, RegexBuilder};

use crate::span::Span;
use crate::text::reading::Reading;
use crate::text::tokens::{TokenKind, Tokens};

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
pub struct Terms {
    /// In lower case with single spaces, ascending.
    phrases: Vec<(String, Term)>,
    records: Vec<Regex>,
}

/// As in the built-in lists.
const LONGEST_PHRASE: usize = 12;
/// No record number is longer, in bytes. With the two bounds below it keeps the worst check linear in the text.
const LONGEST_RECORD: usize = 40;
const MOST_RECORDS: usize = 16;
/// In bytes when compiled: some hundred steps, ten times what a record number needs.
const LARGEST_PATTERN: usize = 16 << 10;

impl Terms {
    /// Adds a line such as `place=Lakeside Tower 5`.
    ///
    /// # Errors
    /// What is wrong with a line that does not fit, in words.
    pub fn add(&mut self, line: &str) -> Result<(), String> {
        let (kind, value) = line.split_once('=').map(|(k, v)| (k.trim(), v.trim())).unwrap_or_default();
        let term = match kind {
            "place" => Term::Place,
            "record" => return self.add_record(value),
            "word" => Term::Word,
            _ => return Err(format!("“{line}” must start with place=, record= or word=")),
        };
        let phrase = phrase(value)
            .ok_or_else(|| format!("“{line}” must name 1 to {LONGEST_PHRASE} words after the equals sign"))?;
        let at = self.phrases.partition_point(|(p, _)| *p < phrase);
        self.phrases.insert(at, (phrase, term));
        Ok(())
    }

    fn add_record(&mut self, value: &str) -> Result<(), String> {
        let unusable = |e| format!("“{value}” is not a pattern that can be used: {e}");
        let compiled = |pattern: &str| RegexBuilder::new(pattern).size_limit(LARGEST_PATTERN).build();
        // What people write at the ends of a pattern holds here anyway.
        let inner = value.strip_prefix('^').unwrap_or(value);
        let inner = inner.strip_suffix('$').filter(|i| !i.ends_with('\\')).unwrap_or(inner);
        // By itself first: a stray bracket must not close one of ours.
        compiled(inner).map_err(unusable)?;
        // Letters and digits may not touch it.
        let regex = compiled(&format!(r"(?i)^(?:{inner})(?:$|[^A-Za-z0-9])")).map_err(unusable)?;
        if ["", "hospital", "2"].iter().any(|word| regex.is_match(word)) {
            return Err(format!("“{value}” fits any word or number; say more exactly what yours look like"));
        }
        if self.records.len() >= MOST_RECORDS {
            return Err(format!("“{value}” is one pattern too many; the first {MOST_RECORDS} hold"));
        }
        self.records.push(regex);
        Ok(())
    }

    /// Where the terms stand in a text, in order; record numbers that overlap a phrase stand beside it.
    pub fn find(&self, text: &str, tokens: &Tokens) -> Vec<(Term, Span)> {
        let mut found = Vec::new();
        if !self.phrases.is_empty() {
            self.find_phrases(tokens, &mut found);
        }
        if !self.records.is_empty() {
            self.find_records(text, tokens, &mut found);
        }
        found
    }

    fn find_phrases(&self, tokens: &Tokens, found: &mut Vec<(Term, Span)>) {
        let mut first = 0;
        while let Some(start) = tokens.get(first) {
            first += 1;
            let Some((at, end)) = self.longest(tokens, first - 1) else { continue };
            let Some((phrase, last)) = self.phrases.get(at).zip(tokens.get(end)) else { continue };
            let same = self.phrases.iter().skip(at).take_while(|p| p.0 == phrase.0);
            found.extend(same.map(|&(_, term)| (term, start.span.to(last.span))));
            first = end + 1;
        }
    }

    /// The longest phrase that starts at token `first`, and its last token.
    fn longest(&self, tokens: &Tokens, first: usize) -> Option<(usize, usize)> {
        let (mut key, mut best) = (String::new(), None);
        for end in first..first + LONGEST_PHRASE {
            if !extend(&mut key, tokens, end) {
                if key.is_empty() {
                    return None;
                }
                continue;
            }
            let at = self.phrases.partition_point(|(p, _)| *p < key);
            match self.phrases.get(at) {
                Some((p, _)) if *p == key => best = Some((at, end)),
                Some((p, _)) if p.starts_with(&key) => {}
                _ => break,
            }
        }
        best
    }

    fn find_records(&self, text: &str, tokens: &Tokens, found: &mut Vec<(Term, Span)>) {
        let mut end = 0;
        let starts = tokens.list().iter().flat_map(|t| {
            let inside = (t.kind == TokenKind::Hashtag).then_some(t.span.start + 1);
            [t.span.start].into_iter().chain(inside)
        });
        for start in starts {
            let touches = text.get(..start).is_some_and(|t| t.ends_with(|c: char| c.is_ascii_alphanumeric()));
            if start < end || touches {
                continue;
            }
            let mut to = (start + LONGEST_RECORD + 1).min(text.len());
            while !text.is_char_boundary(to) {
                to -= 1;
            }
            let window = text.get(start..to).unwrap_or_default();
            // A record number has a digit: most words of most posts end here.
            if !window.bytes().any(|b| b.is_ascii_digit()) {
                continue;
            }
            // What ends a number is not part of it; what the window cuts off is no whole match.
            let matches = self.records.iter().filter_map(|regex| regex.find(window));
            let whole = matches.filter(|m| m.end() < window.len() || to == text.len());
            let lens = whole.map(|m| m.as_str().trim_end_matches(|c: char| !c.is_ascii_alphanumeric()));
            let numbers = lens.filter(|number| number.bytes().any(|b| b.is_ascii_digit()));
            if let Some(longest) = numbers.map(str::len).max() {
                end = start + longest;
                found.push((Term::Record, Span::new(start, end)));
            }
        }
    }
}

/// A phrase as it is kept: its words and marks, one space between them.
fn phrase(value: &str) -> Option<String> {
    let reading = Reading::of(value);
    let tokens = Tokens::of(reading.text());
    let mut key = String::new();
    for index in 0..tokens.list().len() {
        extend(&mut key, &tokens, index);
    }
    (!key.is_empty() && tokens.list().len() <= LONGEST_PHRASE).then_some(key)
}

/// Appends the token at `index`; hyphens and full stops count as spaces, a hashtag as its word.
fn extend(key: &mut String, tokens: &Tokens, index: usize) -> bool {
    let Some(token) = tokens.get(index) else { return false };
    let word = tokens.lower(index);
    let word = if token.kind == TokenKind::Hashtag { word.trim_start_matches('#') } else { word };
    if matches!(word, "-" | ".") || token.kind == TokenKind::Mark && key.is_empty() {
        return false;
    }
    if !key.is_empty() {
        key.push(' ');
    }
    key.push_str(word);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(lines: &[&str]) -> Terms {
        let mut terms = Terms::default();
        lines.iter().for_each(|l| terms.add(l).unwrap());
        terms
    }

    fn found(terms: &Terms, text: &'static str) -> Vec<(Term, &'static str)> {
        terms.find(text, &Tokens::of(text)).into_iter().map(|(t, s)| (t, s.of(text))).collect()
    }

    #[test]
    fn words_of_the_house_are_found_whole() {
        let terms =
            terms(&["place=Lakeside 5", "place=St. Mary's", "record=LR-[0-9]{7}", "word=blue bird", "word=C++"]);
        let text =
            "é Lakeside-5, LR-0012345 LR-0012346 and LR-00123456; bluebirds, #BLUE Bird's St Mary’s C++ XLR-0012345";
        let wanted = [
            (Term::Place, "Lakeside-5"),
            (Term::Word, "#BLUE Bird"),
            (Term::Word, "C++"),
            (Term::Record, "LR-0012345"),
            (Term::Record, "LR-0012346"),
        ];
        assert_eq!(found(&terms, text), wanted);
        assert_eq!(found(&terms, "at St Mary's."), [(Term::Place, "St Mary's")]);
    }

    #[test]
    fn the_longest_phrase_counts_and_one_phrase_can_be_two_things() {
        let terms = terms(&["word=tower", "place=tower 5 west", "word=tower 5 west"]);
        assert_eq!(found(&terms, "Tower 5 West"), [(Term::Word, "Tower 5 West"), (Term::Place, "Tower 5 West")]);
        assert_eq!(found(&terms, "Tower 5 East"), [(Term::Word, "Tower")]);
    }

    #[test]
    fn anchors_and_brackets_of_a_pattern_stay_its_own() {
        assert_eq!(
            found(&terms(&["record=^[A-Z]{2}\\d{4}|Q\\d$"]), "é ab1234, q7"),
            [(Term::Record, "ab1234"), (Term::Record, "q7")]
        );
        assert!(Terms::default().add("record=Q[0-9])|(z[0-9]").is_err());
    }

    #[test]
    fn what_does_not_fit_is_said() {
        for (line, wanted) in [
            ("Lakeside", "must start with place="),
            ("place=", "must name 1 to 12 words"),
            ("word=...", "must name 1 to 12 words"),
            ("word=a b c d e f g h i j k l m", "must name 1 to 12 words"),
            ("record=(", "is not a pattern"),
            ("record=", "fits any word"),
            ("record=[0-9]*", "fits any word"),
            ("record=.+", "fits any word"),
            ("record=[0-9]+", "fits any word"),
            ("record=([a-z]{1000}){1000}", "is not a pattern"),
        ] {
            let said = Terms::default().add(line).unwrap_err();
            assert!(said.contains(wanted), "{line}: {said}");
        }
        let mut many = terms(&["record=A[0-9]{5}"; MOST_RECORDS]);
        assert!(many.add("record=A[0-9]{5}").unwrap_err().contains("one pattern too many"));
    }
}
