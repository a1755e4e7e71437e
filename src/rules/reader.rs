//! Whether a post is said to one reader or to everybody.

use crate::lexicon::Class;
use crate::post::{BoxKind, Post};
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// The post answers one person: by its box, by a mention or a name that opens it, or by a question on the page.
pub(super) fn is_one(post: &Post) -> bool {
    let words = post.words();
    let context = post.context();
    let asked = context.replying_to.as_deref().is_some_and(|t| t.contains('?') || t.to_lowercase().contains(" my "));
    let opens = words.kind(0) == Some(TokenKind::Mention) && words.lower(0) != "@everyone";
    let greets = matches!(words.lower(0), "hi" | "hey" | "hello" | "dear")
        && (words.is_capitalized(1) || words.is(Class::Endearment, 1) || words.kind(1) == Some(TokenKind::Mention))
        && !words.is(Class::Crowd, 1);
    context.kind == BoxKind::Message || asked || opens || greets
}

/// Whether "your" stands right before token `first`.
pub(super) fn is_yours(words: &Words, first: usize) -> bool {
    (first.saturating_sub(2)..first).any(|i| matches!(words.lower(i), "your" | "ur"))
}
