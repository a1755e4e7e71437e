//! Word and phrase lists, looked up in one pass over the tokens.
//!
//! The lists are the text files in `src/lexicon/`; `build.rs` makes one automaton of them. A hyphen between two
//! words counts as a space, so "follow-up" meets the entry `follow up`.

mod file;
mod heads;
mod house;

use std::borrow::Cow;

use fst::raw::{Fst, Node};

pub use file::{Class, Unusable};
pub use house::{Term, Terms};

use crate::language::Language;
use crate::span::Span;
use crate::text::tokens::{TokenKind, Tokens};

#[cfg(not(target_arch = "wasm32"))]
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

type Automaton = Fst<file::Bytes>;

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
pub struct Lexicon(file::File, Terms);

impl Lexicon {
    /// The lists that this program was built with.
    ///
    /// # Errors
    /// When the build was tampered with.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn built_in() -> Result<Self, Unusable> {
        file::File::read(Cow::Borrowed(BUILT_IN)).map(|file| Self(file, Terms::default()))
    }

    /// The lists in `bytes`, the content of `lexicon.bin`.
    ///
    /// # Errors
    /// When they are damaged or belong to another version.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Unusable> {
        file::File::read(Cow::Owned(bytes)).map(|file| Self(file, Terms::default()))
    }

    /// The same lists and the words of the house.
    pub fn with(self, house: Terms) -> Self {
        Self(self.0, house)
    }

    /// The same lists with another model of impressions, for its training to measure.
    #[must_use]
    pub fn with_impressions(mut self, model: Vec<u8>) -> Self {
        self.0.impressions = Cow::Owned(model);
        self
    }

    /// The words of the house.
    pub fn house(&self) -> &Terms {
        &self.1
    }

    /// The classes of one word or phrase, given in lower case with single spaces.
    pub fn classes(&self, entry: &str) -> &[(Class, u8)] {
        self.0.automaton.get(entry).map_or(&[], |found| self.0.set(found.value()))
    }

    /// The name tagger's model; empty when the lists were built without one.
    pub fn model(&self) -> &[u8] {
        &self.0.model
    }

    /// The model of impressions; empty when the lists were built without one.
    pub fn impressions(&self) -> &[u8] {
        &self.0.impressions
    }

    /// How many people live in which town: `src/population/places.tsv`.
    pub fn towns(&self) -> &str {
        &self.0.towns
    }

    /// What the interface says in `language`, phrase by phrase; nothing for English.
    pub fn phrases(&self, language: Language) -> &str {
        match language {
            Language::English => "",
            Language::Spanish => &self.0.spanish,
        }
    }

    /// Every entry that stands in `tokens`, in order of its first token, shorter ones first.
    pub fn hits(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        for first in 0..tokens.list().len() {
            self.walk(tokens, first, &mut hits);
        }
        hits
    }

    fn walk(&self, tokens: &Tokens, first: usize, hits: &mut Vec<Hit>) {
        let Some(start) = tokens.get(first).filter(|t| t.kind != TokenKind::Mark || tokens.lower(first) == "'") else {
            return;
        };
        let automaton = &self.0.automaton;
        let (mut node, mut value) = (automaton.root(), 0);
        let mut letters = 0;
        if let Some(head) = heads::index(tokens.lower(first)) {
            let Some((head, so_far)) = self.0.heads.get(automaton, head) else { return };
            (node, value, letters) = (head, so_far, 2);
        }
        for at in first..(first + LONGEST_ENTRY).min(tokens.list().len()) {
            let Some(token) = tokens.get(at) else { return };
            let word = tokens.lower(at);
            if token.kind == TokenKind::Mark && word == "-" {
                continue;
            }
            if at > first && !step(automaton, &mut node, &mut value, b' ') {
                return;
            }
            let word = if token.kind == TokenKind::Hashtag { word.trim_start_matches('#') } else { word };
            if !word.bytes().skip(letters).all(|byte| step(automaton, &mut node, &mut value, byte)) {
                return;
            }
            letters = 0;
            if node.is_final() {
                let classes = self.0.set(value + node.final_output().value());
                let span = start.span.to(token.span);
                hits.extend(classes.iter().map(|&(class, weight)| Hit { class, weight, span, first, end: at + 1 }));
            }
        }
    }
}

const LONGEST_ENTRY: usize = 12;

fn step<'f>(automaton: &'f Automaton, node: &mut Node<'f>, value: &mut u64, byte: u8) -> bool {
    let Some(index) = node.find_input(byte) else { return false };
    let transition = node.transition(index);
    *value += transition.out.value();
    *node = automaton.node(transition.addr);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_and_words_in_one_pass() {
        let text = "Our follow-up was last night";
        let tokens = Tokens::of(text);
        let lexicon = Lexicon::built_in().unwrap();
        let hits = lexicon.hits(&tokens);
        assert!(hits.iter().any(|h| h.class == Class::Moment && h.span.of(text) == "last night"), "{hits:?}");
    }
}
