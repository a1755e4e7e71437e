//! A reading split into tokens and sentences, with the lexicon's hits.

use crate::lexicon::{Class, Hit, Lexicon, Term};
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
    /// For each token the lists that have it as an entry of its own, a bit for each.
    alone: Vec<ClassSet>,
    /// For each token the first hit that starts there or later; one more at the end.
    starts: Vec<usize>,
    /// The hits list by list; within a list in order.
    by_class: Vec<Hit>,
    /// For each list its first hit in `by_class`; one more at the end.
    classes: Vec<usize>,
    /// Words of the house, where there are any.
    house: Vec<(Term, Span)>,
    /// Hashtags that are a first name and a surname: "#JohnSmith".
    name_tags: Vec<usize>,
}

/// No entry of the lists spans more tokens; a hit that reaches into a span starts at most this far before it.
const LONGEST_ENTRY: usize = 12;
/// No label in front of a name or a number spans more.
const LONGEST_LABEL: usize = 6;

impl<'r> Words<'r> {
    /// Splits `text` and looks its words up.
    pub fn of(text: &'r str, lexicon: &Lexicon) -> Self {
        let tokens = Tokens::of(text);
        let sentences = sentences::split(text, &tokens);
        let hits = lexicon.hits(&tokens);
        let starts = offsets(tokens.list().len(), hits.iter().map(|h| h.first));
        let alone = alone(tokens.list().len(), &hits);
        let (by_class, classes) = by_class(&hits);
        let house = lexicon.house().find(text, &tokens);
        let name_tags = name_tags(text, &tokens, lexicon);
        Self { text, tokens, sentences, hits, alone, starts, by_class, classes, house, name_tags }
    }

    /// Where the institution's own words of one sort stand.
    pub fn house(&self, term: Term) -> impl Iterator<Item = Span> {
        self.house.iter().filter(move |(t, _)| *t == term).map(|&(_, span)| span)
    }

    /// Whether the token at `index` is a hashtag that joins a listed first name and surname.
    pub fn is_name_tag(&self, index: usize) -> bool {
        self.name_tags.binary_search(&index).is_ok()
    }

    /// The hits of one list, in order of their first token, shorter ones first.
    pub fn hits(&self, class: Class) -> std::slice::Iter<'_, Hit> {
        self.of_class(class).iter()
    }

    /// The list's hits that overlap `span`, in order.
    pub fn hits_in(&self, class: Class, span: Span) -> impl Iterator<Item = &Hit> {
        let all = self.of_class(class);
        let end = all.partition_point(|h| h.span.start < span.end);
        let first = self.tokens.index_at(span.start).saturating_sub(LONGEST_ENTRY);
        let start = all.partition_point(|h| h.first < first);
        all.get(start..end).unwrap_or_default().iter().filter(move |h| h.span.overlaps(span))
    }

    /// Whether the list has a hit that overlaps `span`.
    pub fn has(&self, class: Class, span: Span) -> bool {
        self.hits_in(class, span).next().is_some()
    }

    fn of_class(&self, class: Class) -> &[Hit] {
        let at = |index: usize| self.classes.get(index).copied().unwrap_or(self.by_class.len());
        self.by_class.get(at(class as usize)..at(class as usize + 1)).unwrap_or_default()
    }

    /// Whether the token at `index` alone is an entry of the list.
    pub fn is(&self, class: Class, index: usize) -> bool {
        let (word, bit) = place(class);
        self.alone.get(index).and_then(|set| set.get(word)).is_some_and(|bits| bits >> bit & 1 == 1)
    }

    /// The weight of the token at `index` in the list, if it alone is an entry.
    pub fn weight(&self, class: Class, index: usize) -> Option<u8> {
        let entry = |h: &&Hit| h.class == class && h.end == index + 1;
        if self.is(class, index) { self.starting_at(index).find(entry).map(|h| h.weight) } else { None }
    }

    /// The token after the list's longest entry that starts at `index`.
    pub fn entry_end(&self, class: Class, index: usize) -> Option<usize> {
        self.starting_at(index).filter(|h| h.class == class).map(|h| h.end).max()
    }

    /// The first token of the list's longest entry that ends before token `end`.
    pub fn entry_start(&self, class: Class, end: usize) -> Option<usize> {
        let near = self.starting_in(end.saturating_sub(LONGEST_LABEL), end);
        near.iter().filter(|h| h.class == class && h.end == end).map(|h| h.first).min()
    }

    fn starting_at(&self, index: usize) -> std::slice::Iter<'_, Hit> {
        self.starting_in(index, index + 1).iter()
    }

    /// The hits whose first token is one of `first..end`.
    fn starting_in(&self, first: usize, end: usize) -> &[Hit] {
        let at = |index: usize| self.starts.get(index).copied().unwrap_or(self.hits.len());
        self.hits.get(at(first)..at(end)).unwrap_or_default()
    }

    /// How many tokens are words.
    pub fn count(&self) -> usize {
        self.tokens.list().iter().filter(|t| t.kind == TokenKind::Word).count()
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

/// One bit for each list.
type ClassSet = [u64; Class::COUNT.div_ceil(64)];

/// The word of a set and the bit in it that stand for `class`.
const fn place(class: Class) -> (usize, u32) {
    (class as usize / 64, class as u32 % 64)
}

fn alone(count: usize, hits: &[Hit]) -> Vec<ClassSet> {
    let mut sets = vec![ClassSet::default(); count];
    for hit in hits.iter().filter(|h| h.end == h.first + 1) {
        let (word, bit) = place(hit.class);
        if let Some(bits) = sets.get_mut(hit.first).and_then(|set| set.get_mut(word)) {
            *bits |= 1 << bit;
        }
    }
    sets
}

/// For each of `most` keys the index of its first item in an ascending list of keys, and the list's length at the end.
fn offsets(most: usize, keys: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut offsets = Vec::with_capacity(most + 1);
    let mut len = 0;
    for key in keys {
        while offsets.len() <= key {
            offsets.push(len);
        }
        len += 1;
    }
    offsets.resize(offsets.len().max(most + 1), len);
    offsets
}

/// The hits class by class, and where each class begins.
fn by_class(hits: &[Hit]) -> (Vec<Hit>, Vec<usize>) {
    let most = hits.iter().map(|h| h.class as usize + 1).max().unwrap_or(0);
    let mut starts = vec![0; most + 1];
    for hit in hits {
        if let Some(count) = starts.get_mut(hit.class as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut next = starts.clone();
    let mut sorted = hits.to_vec();
    for hit in hits {
        if let Some(at) = next.get_mut(hit.class as usize) {
            if let Some(slot) = sorted.get_mut(*at) {
                *slot = *hit;
            }
            *at += 1;
        }
    }
    (sorted, starts)
}

fn name_tags(text: &str, tokens: &Tokens, lexicon: &Lexicon) -> Vec<usize> {
    let tags = tokens.list().iter().enumerate().filter(|(_, t)| t.kind == TokenKind::Hashtag);
    let listed = |part: &str, class| lexicon.classes(&part.to_lowercase()).iter().any(|(c, _)| *c == class);
    let is_name = |tag: &str| {
        let parts = camel_parts(tag.trim_start_matches('#'));
        let rallies = parts.iter().any(|part| RALLIES.contains(part));
        let given = |part: &&str| part.len() > 2 && !RALLIES.contains(part) && listed(part, Class::FirstNames);
        match parts.as_slice() {
            [first, last] if last.len() > 2 && given(first) && listed(last, Class::Surnames) => true,
            _ => rallies && parts.iter().any(given),
        }
    };
    tags.filter(|(_, t)| is_name(t.span.of(text))).map(|(index, _)| index).collect()
}

/// What people put beside a name in a hashtag: "#TeamAda", "#AdaStrong".
const RALLIES: &[&str] = &[
    "Team", "Pray", "Prayers", "Strong", "Our", "My", "Baby", "Little", "Girl", "Boy", "Fight", "Brave", "Miracle",
    "Sweet",
];

/// "#OurGirlAda" as "Our", "Girl", "Ada".
fn camel_parts(tag: &str) -> Vec<&str> {
    let starts = tag.char_indices().filter(|(at, c)| *at == 0 || c.is_uppercase()).map(|(at, _)| at);
    let ends = tag.char_indices().skip(1).filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at).chain([tag.len()]);
    starts.zip(ends).filter_map(|(start, end)| tag.get(start..end)).collect()
}
