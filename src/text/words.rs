//! A reading split into tokens and sentences, with the lexicon's hits.

use crate::lexicon::{Class, Hit, Lexicon};
use crate::span::Span;
use crate::text::sentences::{self, Sentence};
use crate::text::tokens::{Token, TokenKind, Tokens};

/// What every fact is found in.
pub struct Words<'r> {
    /// The reading.
    pub text: &'r str,
    /// Its tokens.
    pub tokens: Tokens,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Entries of the word lists, in order.
    pub hits: Vec<Hit>,
}

impl<'r> Words<'r> {
    /// Splits `text` and looks its words up.
    pub fn of(text: &'r str, lexicon: &Lexicon) -> Self {
        let tokens = Tokens::of(text);
        let sentences = sentences::split(text, &tokens);
        let hits = lexicon.hits(&tokens);
        Self { text, tokens, sentences, hits }
    }

    /// The hits of one list.
    pub fn hits(&self, class: Class) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |h| h.class == class)
    }

    /// Whether the list has a hit that overlaps `span`.
    pub fn has(&self, class: Class, span: Span) -> bool {
        self.hits(class).any(|h| h.span.overlaps(span))
    }

    /// Whether the token at `index` alone is an entry of the list.
    pub fn is(&self, class: Class, index: usize) -> bool {
        let from = self.hits.partition_point(|h| h.first < index);
        self.hits.iter().skip(from).take_while(|h| h.first == index).any(|h| h.class == class && h.end == index + 1)
    }

    /// The lower-case form of the token at `index`.
    pub fn lower(&self, index: usize) -> &str {
        self.tokens.lower(index)
    }

    /// The text of the token at `index` as typed.
    pub fn typed(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |t| t.span.of(self.text))
    }

    /// The token at `index`.
    pub fn token(&self, index: usize) -> Option<&Token> {
        self.tokens.get(index)
    }

    /// The kind of the token at `index`.
    pub fn kind(&self, index: usize) -> Option<TokenKind> {
        self.token(index).map(|t| t.kind)
    }

    /// The span from token `first` up to, not including, token `end`.
    pub fn span(&self, first: usize, end: usize) -> Span {
        match (self.token(first), end.checked_sub(1).and_then(|e| self.token(e))) {
            (Some(a), Some(b)) if first < end => a.span.to(b.span),
            _ => Span::new(0, 0),
        }
    }

    /// Whether the token at `index` is a word with a capital first letter.
    pub fn is_capitalized(&self, index: usize) -> bool {
        self.kind(index) == Some(TokenKind::Word) && self.typed(index).chars().next().is_some_and(char::is_uppercase)
    }

    /// The sentence that holds byte `at`.
    pub fn sentence_at(&self, at: usize) -> Option<&Sentence> {
        let next = self.sentences.partition_point(|s| s.span.end <= at);
        self.sentences.get(next)
    }

    /// The span of that sentence; empty past the end.
    pub fn sentence_span(&self, span: Span) -> Span {
        self.sentence_at(span.start).map_or(Span::new(0, 0), |s| s.span)
    }

    /// Whether no space or other text stands between the tokens `index` and `index + 1`.
    pub fn joined(&self, index: usize) -> bool {
        matches!((self.token(index), self.token(index + 1)), (Some(a), Some(b)) if a.span.end == b.span.start)
    }
}
