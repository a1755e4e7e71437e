//! Word and phrase lists, looked up in one pass over the tokens.
//!
//! The lists are the text files in `src/lexicon/`; `build.rs` makes one automaton of them. A hyphen between two
//! words counts as a space, so "follow-up" meets the entry `follow up`.

use fst::raw::{Fst, Node};

use crate::span::Span;
use crate::text::tokens::{TokenKind, Tokens};

include!(concat!(env!("OUT_DIR"), "/classes.rs"));

static AUTOMATON: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.fst"));

/// A word or phrase of a list, found in a text.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// The list.
    pub class: Class,
    /// The weight behind the entry, 0 where the list has none.
    pub weight: u8,
    /// Where in the reading.
    pub span: Span,
    /// The first token.
    pub first: usize,
    /// The token after the last.
    pub end: usize,
}

/// The lists, ready for look-ups.
pub struct Lexicon {
    fst: Option<Fst<&'static [u8]>>,
}

impl Lexicon {
    /// The built-in lists.
    pub fn built_in() -> Self {
        Self { fst: Fst::new(AUTOMATON).ok() }
    }

    /// Whether the built-in lists could be read.
    pub fn is_whole(&self) -> bool {
        self.fst.is_some()
    }

    /// The classes of one word or phrase, given in lower case with single spaces.
    pub fn classes(&self, entry: &str) -> &'static [(Class, u8)] {
        let index = self.fst.as_ref().and_then(|fst| fst.get(entry)).map(|o| o.value());
        index.and_then(set).unwrap_or_default()
    }

    /// Every entry that stands in `tokens`, in order of its first token, shorter ones first.
    pub fn hits(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        if let Some(fst) = &self.fst {
            for first in 0..tokens.list().len() {
                walk(fst, tokens, first, &mut hits);
            }
        }
        hits
    }
}

const LONGEST_ENTRY: usize = 12;

fn walk(fst: &Fst<&'static [u8]>, tokens: &Tokens, first: usize, hits: &mut Vec<Hit>) {
    let Some(start) = tokens.get(first).filter(|t| t.kind != TokenKind::Mark || tokens.lower(first) == "'") else {
        return;
    };
    let (mut node, mut value) = (fst.root(), 0);
    for at in first..(first + LONGEST_ENTRY).min(tokens.list().len()) {
        let Some(token) = tokens.get(at) else { return };
        let hyphen = token.kind == TokenKind::Mark && tokens.lower(at) == "-";
        if hyphen {
            continue;
        }
        if at > first && !step(fst, &mut node, &mut value, b' ') {
            return;
        }
        let word = tokens.lower(at);
        let word = if token.kind == TokenKind::Hashtag { word.trim_start_matches('#') } else { word };
        if !word.bytes().all(|byte| step(fst, &mut node, &mut value, byte)) {
            return;
        }
        if node.is_final() {
            let classes = set(value + node.final_output().value()).unwrap_or_default();
            hits.extend(classes.iter().map(|&(class, weight)| Hit {
                class,
                weight,
                span: start.span.to(token.span),
                first,
                end: at + 1,
            }));
        }
    }
}

fn step<'f>(fst: &'f Fst<&'static [u8]>, node: &mut Node<'f>, value: &mut u64, byte: u8) -> bool {
    let Some(index) = node.find_input(byte) else { return false };
    let transition = node.transition(index);
    *value += transition.out.value();
    *node = fst.node(transition.addr);
    true
}

fn set(index: u64) -> Option<&'static [(Class, u8)]> {
    SETS.get(usize::try_from(index).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_and_words_in_one_pass() {
        let text = "Our follow-up was last night";
        let tokens = Tokens::of(text);
        let lexicon = Lexicon::built_in();
        let hits = lexicon.hits(&tokens);
        assert!(hits.iter().any(|h| h.class == Class::Moment && h.span.of(text) == "last night"), "{hits:?}");
        assert!(lexicon.is_whole());
    }
}
