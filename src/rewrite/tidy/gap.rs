//! What a deletion takes along so that no stump stays: "on", "DOB:", an empty bracket, the commas around an apposition.

use super::super::Edit;

/// Prepositions that mean nothing without what was deleted behind them.
const LEADS: &[&str] = &[
    "on", "since", "at", "from", "until", "till", "by", "before", "after", "of", "in", "during", "around", "about",
    "near", "as", "through", "between", "via", "dated", "born", "til", "named", "called",
];

/// What stands between a preposition and its noun.
const ARTICLES: &[&str] = &["the", "a", "an", "this", "that", "every", "my", "our", "your", "his", "her", "their"];

/// The same before "today", where "her" is somebody: "of her today".
const ARTICLES_OF_ADVERBS: &[&str] = &["the", "this", "that", "every"];

/// Those that can lead "today"; one says "came in today", and there "in" belongs to the verb.
const LEADS_OF_ADVERBS: &[&str] = &["since", "until", "till", "til", "by", "before", "after", "from", "of", "as"];

/// Those that lead a number besides: "under 219-09-9999".
const LEADS_OF_NUMBERS: &[&str] = &["under", "with", "to"];

/// Names of numbers that are gone.
const LABELS: &[&str] = &[
    "dob", "mrn", "ssn", "mr#", "acct", "account", "phone", "tel", "cell", "fax", "email", "e-mail", "id", "no",
    "number", "policy", "member", "record", "chart", "serial", "zip", "code", "npi", "dea", "vin", "plate", "license",
    "licence", "birth", "address", "room", "rm",
];

/// Widens a deletion over the words and marks that would be left hanging.
pub(super) fn close(text: &str, edit: &mut Edit, floor: usize) {
    widen_over_words(text, edit, floor);
    widen_over_pair(text, edit, floor);
    widen_over_marks(text, edit, floor);
    let before = text.get(floor..edit.span.start).unwrap_or_default();
    let after = text.get(edit.span.end..).unwrap_or_default();
    if before.ends_with(' ') {
        edit.span.start -= 1;
    } else if after.starts_with(' ') && opens_line(text, edit.span.start) {
        edit.span.end += 1;
    }
}

/// "on the ‹14th›" loses "on the"; "MRN: ‹00482913›" loses its label.
fn widen_over_words(text: &str, edit: &mut Edit, floor: usize) {
    let gone = edit.span.of(text).to_lowercase();
    if gone.ends_with("'s") || gone.ends_with("’s") {
        return;
    }
    let numbered = gone.contains('@') || gone.bytes().filter(u8::is_ascii_digit).count() >= 4;
    for _ in 0..3 {
        let Some((at, word)) = word_before(text, floor, edit.span.start) else { break };
        if !(numbered && LABELS.contains(&word.as_str())) {
            break;
        }
        edit.span.start = at;
    }
    let leads = if is_adverb(&gone) { LEADS_OF_ADVERBS } else { LEADS };
    let more = if numbered { LEADS_OF_NUMBERS } else { &[] };
    let leading = |word: &str| leads.contains(&word) || more.contains(&word);
    let articles = if is_adverb(&gone) { ARTICLES_OF_ADVERBS } else { ARTICLES };
    let Some((at, word)) = word_before(text, floor, edit.span.start) else { return };
    // An article goes only with the preposition in front of it.
    if articles.contains(&word.as_str()) && word_before(text, floor, at).is_some_and(|(_, lead)| leading(&lead)) {
        edit.span.start = at;
    }
    for goes in [&leading as &dyn Fn(&str) -> bool, &|word| word == "as"] {
        let Some((at, word)) = word_before(text, floor, edit.span.start) else { return };
        if goes(&word) {
            edit.span.start = at;
        }
    }
}

/// "from Boise and ‹Nampa›", where Boise has gone as well: the second of a pair takes its "and" along.
fn widen_over_pair(text: &str, edit: &mut Edit, floor: usize) {
    let between = text.get(floor..edit.span.start).unwrap_or_default();
    if floor > 0 && matches!(between.trim(), "and" | "or" | "&") {
        edit.span.start = floor;
    }
}

/// The word that ends before `at`, with nothing but spaces and a colon between.
fn word_before(text: &str, floor: usize, at: usize) -> Option<(usize, String)> {
    let before = text.get(floor..at)?;
    let trimmed = before.trim_end_matches([' ', ':', '#', '=']);
    let from = trimmed
        .rfind(|c: char| !(c.is_alphanumeric() || c == '#'))
        .map_or(0, |i| i + trimmed.get(i..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8));
    let word = trimmed.get(from..)?.to_lowercase();
    (trimmed.len() < before.len() && !word.is_empty()).then_some((floor + from, word))
}

/// "today", "last night", "an hour ago": words that stand without a preposition.
fn is_adverb(gone: &str) -> bool {
    let first = gone.split(' ').next().unwrap_or_default();
    gone.ends_with("ago")
        || matches!(
            first,
            "today"
                | "tonight"
                | "yesterday"
                | "tomorrow"
                | "this"
                | "last"
                | "right"
                | "just"
                | "earlier"
                | "now"
                | "currently"
        )
}

/// "( )", ", ,", "- -".
fn widen_over_marks(text: &str, edit: &mut Edit, floor: usize) {
    let before = text.get(floor..edit.span.start).unwrap_or_default();
    let after = text.get(edit.span.end..).unwrap_or_default();
    let (lead, tail) = (before.trim_end_matches(' '), after.trim_start_matches(' '));
    let tail_at = text.len() - tail.len();
    for (open, close) in [('(', ')'), ('[', ']'), (',', ','), ('—', '—'), ('–', '–')] {
        if lead.ends_with(open) && tail.starts_with(close) {
            edit.span.end = tail_at + close.len_utf8();
            if open == ',' && opens_clause(tail.trim_start_matches([',', ' '])) {
                return;
            }
            edit.span.start = floor + lead.len() - open.len_utf8();
            return;
        }
    }
    // The comma in front may have gone already, with what stood there before.
    let alone = lead.is_empty() && text.get(..floor).is_some_and(|t| t.ends_with(','));
    if (lead.ends_with(':') || alone) && tail.starts_with(',') {
        edit.span.end = tail_at + 1;
        return;
    }
    if lead.ends_with(',') && (tail.is_empty() || tail.starts_with(['.', '!', '?', ';', '\n'])) {
        edit.span.start = floor + lead.len() - 1;
    }
}

/// "…, you watched us": the comma stays between two clauses.
fn opens_clause(text: &str) -> bool {
    let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    matches!(word.as_str(), "you" | "we" | "i" | "it" | "he" | "she" | "they" | "but" | "so" | "because" | "who")
}

fn opens_line(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|t| t.is_empty() || t.ends_with('\n'))
}
