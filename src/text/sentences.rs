//! Where sentences end.

use crate::span::Span;
use crate::text::tokens::{TokenKind, Tokens};

/// A sentence, as token indices and as text.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// The first token.
    pub first: usize,
    /// The token after the last.
    pub end: usize,
    /// From the first token's start to the last one's end.
    pub span: Span,
}

/// Splits at line breaks and at `.`, `!`, `?`, `…` that end a sentence rather than an abbreviation or an initial.
pub fn split(text: &str, tokens: &Tokens) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut first = 0;
    for (i, token) in tokens.list().iter().enumerate() {
        let gap = tokens.get(i + 1).map_or("\n", |next| Span::new(token.span.end, next.span.start).of(text));
        let ends = gap.contains('\n') || (gap.contains(' ') && is_end(text, tokens, i));
        if ends {
            push(&mut sentences, tokens, first, i + 1);
            first = i + 1;
        }
    }
    sentences
}

fn push(sentences: &mut Vec<Sentence>, tokens: &Tokens, first: usize, end: usize) {
    if let (Some(a), Some(b)) = (tokens.get(first), end.checked_sub(1).and_then(|i| tokens.get(i))) {
        sentences.push(Sentence { first, end, span: a.span.to(b.span) });
    }
}

/// Whether a full stop behind this word, in lower case, ends no sentence.
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(&word)
}

const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "vs", "pt", "pts", "rm", "approx", "dept", "jr", "sr", "no", "inc",
    "etc", "gen", "sgt", "rev", "mt", "ft", "hosp", "ctr", "med", "rec", "ave", "blvd", "rd", "apt", "ste", "dob",
    "tel", "ph", "ext", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec", "y.o", "yo", "w",
    "hx", "tx", "dx", "ref", "ins", "acct", "lic", "ed", "pvt",
];

fn is_end(text: &str, tokens: &Tokens, i: usize) -> bool {
    let Some(token) = tokens.get(i) else { return false };
    match token.span.of(text) {
        "!" | "?" | "…" => true,
        "." => {
            let Some(before) = i.checked_sub(1).and_then(|b| tokens.get(b)) else { return true };
            let word = tokens.lower(i - 1);
            let initial = before.kind == TokenKind::Word && before.span.of(text).chars().count() == 1;
            !(initial || is_abbreviation(word))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_initials_do_not_end_a_sentence() {
        let text = "Mrs. Alvarez left. J. P. too!\nNext day";
        let tokens = Tokens::of(text);
        let found: Vec<_> = split(text, &tokens).iter().map(|s| s.span.of(text)).collect();
        assert_eq!(found, ["Mrs. Alvarez left.", "J. P. too!", "Next day"]);
    }
}
