//! Makes edits read well: articles agree, a deletion leaves no double space, a sentence still starts with a capital.

mod gap;

use super::Edit;
use crate::span::Span;
use crate::text::sentences::is_abbreviation;

pub(super) fn tidy(text: &str, edits: Vec<Edit>) -> Vec<Edit> {
    let mut out: Vec<Edit> = Vec::with_capacity(edits.len());
    let starts: Vec<usize> = edits.iter().skip(1).map(|e| e.span.start).chain([text.len()]).collect();
    for (mut edit, next) in edits.into_iter().zip(starts) {
        let floor = out.last().map_or(0, |e| e.span.end);
        if edit.replacement.is_empty() {
            close_gap(text, &mut edit, floor);
        } else {
            meet_noun(text, &mut edit);
            meet_article(text, &mut edit, floor);
            agree(text, &mut edit, floor);
        }
        if starts_sentence(text, edit.span.start) {
            capitalize(text, &mut edit, next);
        }
        out.push(edit);
    }
    out
}

/// A deletion closes its gap; at the start of a sentence it leaves a subject or nothing.
fn close_gap(text: &str, edit: &mut Edit, floor: usize) {
    gap::close(text, edit, floor);
    if starts_sentence(text, edit.span.start) {
        let after = text.get(edit.span.end..).unwrap_or_default();
        let whole = after.trim_start().starts_with(['.', '!', '?']);
        let rest =
            after.trim_start_matches(|c| matches!(c, ',' | ';' | ':' | ' ') || whole && matches!(c, '.' | '!' | '?'));
        if !whole && needs_subject(rest) && !after.trim_start().starts_with([',', ';', ':']) {
            let lead = edit.span.of(text);
            let space = if lead.starts_with(' ') { " " } else { "" };
            let it = if typed_with_capital(text, edit.span) { "It" } else { "it" };
            let tail = if lead.ends_with(' ') { " " } else { "" };
            edit.replacement = format!("{space}{it}{tail}");
            return;
        }
        edit.span.end += after.len() - rest.len();
        if edit.span.of(text).starts_with(' ') && !rest.is_empty() {
            edit.span.start += 1;
        }
    }
}

/// "‹Today› was hard": a verb that would stand without its subject.
fn needs_subject(rest: &str) -> bool {
    let word = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    matches!(
        word.as_str(),
        "was"
            | "is"
            | "has"
            | "will"
            | "had"
            | "broke"
            | "taught"
            | "felt"
            | "made"
            | "hit"
            | "reminded"
            | "marks"
            | "went"
    )
}

/// "an older adult man" becomes "an older man".
fn meet_noun(text: &str, edit: &mut Edit) {
    let next = text.get(edit.span.end..).unwrap_or_default().trim_start().split(|c: char| !c.is_alphabetic()).next();
    let person =
        ["man", "woman", "lady", "gentleman", "guy", "patient", "male", "female", "person", "adult", "dude", "pt"];
    if let Some(short) = edit.replacement.strip_suffix(" adult").filter(|_| next.is_some_and(|n| person.contains(&n))) {
        edit.replacement = short.to_owned();
    }
}

/// "a the patient", "our little the patient": one article is enough, and "a someone" is a person.
fn meet_article(text: &str, edit: &mut Edit, floor: usize) {
    const CLOSED: &[&str] = &[
        "a", "an", "the", "our", "my", "your", "his", "their", "this", "every", "each", "another", "some", "old", "ol",
        "little", "lil", "young", "poor", "dear", "sweet", "fellow",
    ];
    let before = text.get(floor..edit.span.start).unwrap_or_default();
    let someone = (edit.replacement == "someone").then_some("person");
    let Some(noun) = edit.replacement.strip_prefix("the ").or(someone) else { return };
    let Some(head) = before.strip_suffix(' ') else { return };
    let word = head
        .rsplit(|c: char| !(c.is_alphabetic() || c == '-'))
        .find(|w| !w.is_empty())
        .unwrap_or_default()
        .to_lowercase();
    let joined = head.ends_with(|c: char| c.is_alphabetic() || matches!(c, '\'' | '’'));
    if joined && (CLOSED.contains(&word.as_str()) || word.ends_with("-old") || word == "yo") {
        edit.replacement = noun.to_owned();
    }
}

/// "a older adult" becomes "an older adult".
fn agree(text: &str, edit: &mut Edit, floor: usize) {
    let before = text.get(floor..edit.span.start).unwrap_or_default();
    let Some(head) = before.strip_suffix(' ') else { return };
    let word_at = head
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + head.get(at..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8));
    let word = head.get(word_at..).unwrap_or_default();
    let vowel = edit.replacement.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O']);
    let right = match (word, vowel) {
        ("a", true) => "an",
        ("A", true) => "An",
        ("an", false) => "a",
        ("An", false) => "A",
        _ => return,
    };
    edit.span = Span::new(floor + word_at, edit.span.end);
    edit.replacement = format!("{right} {}", edit.replacement);
}

fn starts_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let trimmed = before.trim_end_matches(' ');
    let spaced = trimmed.len() < before.len() || text.get(at..).is_some_and(|t| t.starts_with(' '));
    let word = trimmed.trim_end_matches('.').rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let abbreviated = trimmed.ends_with('.') && is_abbreviation(&word.to_lowercase());
    trimmed.is_empty() || trimmed.ends_with('\n') || spaced && trimmed.ends_with(['.', '!', '?']) && !abbreviated
}

fn capitalize(text: &str, edit: &mut Edit, next: usize) {
    if let Some(first) = edit.replacement.chars().next() {
        if first.is_lowercase() && typed_with_capital(text, edit.span) {
            let rest = edit.replacement.get(first.len_utf8()..).unwrap_or_default().to_owned();
            edit.replacement = first.to_uppercase().chain(rest.chars()).collect();
        }
        return;
    }
    let rest = text.get(edit.span.end..next).unwrap_or_default();
    let space = rest.len() - rest.trim_start_matches(' ').len();
    let first = rest.get(space..).and_then(|r| r.chars().next());
    if let Some(first) = first.filter(|c| c.is_lowercase() && typed_with_capital(text, edit.span)) {
        let lead = rest.get(..space).unwrap_or_default();
        edit.replacement = lead.chars().chain(first.to_uppercase()).collect();
        edit.span.end += space + first.len_utf8();
    }
}

/// People who write without capitals get none.
fn typed_with_capital(text: &str, span: Span) -> bool {
    span.of(text).chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::*;

    fn tidied(text: &str, mark: &str, replacement: &str) -> String {
        let start = text.find(mark).unwrap();
        let edit = Edit { span: Span::new(start, start + mark.len()), replacement: replacement.into() };
        apply(text, &tidy(text, vec![edit]))
    }

    #[test]
    fn reads_as_a_person_would_write_it() {
        assert_eq!(tidied("Saw a 94-year-old man", "94-year-old", "older"), "Saw an older man");
        assert_eq!(tidied("It came in today.", "today", ""), "It came in.");
        assert_eq!(tidied("Today, she left.", "Today", ""), "She left.");
        assert_eq!(tidied("Mrs. Alvarez left.", "Mrs. Alvarez", "the patient"), "The patient left.");
        assert_eq!(tidied("our little Odell left", "Odell", "the patient"), "our little patient left");
        assert_eq!(tidied("an Odell left", "Odell", "the patient"), "a patient left");
        assert_eq!(tidied("one for Odell", "Odell", "the patient"), "one for the patient");
        assert_eq!(tidied("He coded. Tonight, a bed opened.", "Tonight", ""), "He coded. A bed opened.");
        assert_eq!(
            tidied("A man in a chimney (real. tonight. in costume).", "tonight", ""),
            "A man in a chimney (real. in costume)."
        );
        assert_eq!(tidied("We all did, Greg, you watched us.", "Greg", ""), "We all did, you watched us.");
        assert_eq!(tidied("My patient, 45, was late.", "45", ""), "My patient was late.");
        assert_eq!(tidied("Sit in your Yukon.", "Yukon", ""), "Sit.");
        assert_eq!(tidied("🙂 today we won", "today", ""), "🙂 we won");
    }
}
