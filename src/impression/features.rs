//! The features of a post, as hashes: its words, their stems, pairs of neighbours, pairs with each word stood for by
//! what the lists call it, and what lists and facts have to say of the whole.

use crate::facts::subject::{Certainty, Subject};
use crate::facts::{Fact, Kind};
use crate::lexicon::Class;
use crate::post::BoxKind;
use crate::sparse::{hash, mixed};
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// The features of one post, each in the upper half of a number with the first token that has it in the lower.
#[derive(Clone)]
pub struct Features(Vec<u64>);

impl Features {
    /// Reads them off a post.
    pub fn of(words: &Words, facts: &[Fact], subject: &Subject, kind: BoxKind) -> Self {
        let mut all = Vec::with_capacity(words.tokens.list().len() * 6);
        each(words, facts, subject, kind, |feature, at| all.push(u64::from(feature) << 32 | (at as u64 & LOWER)));
        all.sort_unstable();
        all.dedup_by_key(|packed| *packed >> 32);
        Self(all)
    }

    /// Each feature once.
    #[allow(clippy::cast_possible_truncation, reason = "both halves have 32 bits")]
    pub fn distinct(&self) -> impl Iterator<Item = (u32, usize)> {
        self.0.iter().map(|packed| ((packed >> 32) as u32, (packed & LOWER) as usize))
    }

    /// What to divide a sum over the features by, so that long posts don't say everything louder.
    #[allow(clippy::cast_precision_loss, reason = "a post has fewer features than a float counts")]
    pub fn scale(&self) -> f32 {
        (self.0.len().max(1) as f32).sqrt()
    }
}

const LOWER: u64 = 0xffff_ffff;

/// Lists that stand for their words in pairs, the most telling first.
const STANDS_FOR: &[Class] = &[
    Class::Honorific,
    Class::Patient,
    Class::Patients,
    Class::CarePlace,
    Class::CareEvent,
    Class::CareNoun,
    Class::Drugs,
    Class::RareDiseases,
    Class::Condition,
    Class::Mechanism,
    Class::Relative,
    Class::ChildWord,
    Class::PersonWord,
    Class::ThirdPerson,
    Class::FirstPerson,
    Class::FirstPlural,
    Class::SecondPerson,
    Class::Moment,
    Class::Occupation,
    Class::Profanity,
    Class::FamilyDetail,
    Class::States,
    Class::Countries,
    Class::EventWord,
    Class::General,
];

/// Lists of tens of thousands of names say nothing of a post as a whole.
const SILENT: &[Class] = &[Class::Words, Class::FirstNames, Class::Surnames, Class::Places];

/// What stands before the first and behind the last token.
const EDGE: u32 = 1;

/// The kinds of feature.
#[repr(u32)]
#[derive(Clone, Copy)]
enum Sort {
    Word = 101,
    Stem,
    Pair,
    StandIns,
    List,
    Box,
    Mention,
    Care,
    Manner,
    Fact,
}

fn each(words: &Words, facts: &[Fact], subject: &Subject, kind: BoxKind, mut emit: impl FnMut(u32, usize)) {
    let mut say = |sort: Sort, a: u32, b: u32, at: usize| emit(mixed(sort as u32, a, b), at);
    let count = words.tokens.list().len();
    let forms: Vec<u32> = (0..count).map(|at| form(words, at)).collect();
    let stems: Vec<u32> = (0..count).map(|at| hash(stem(words.lower(at)).bytes())).collect();
    let stand_ins = stand_ins(words, &forms, &stems);
    let near = |list: &[u32], at: Option<usize>| at.and_then(|at| list.get(at)).copied().unwrap_or(EDGE);
    for at in 0..=count {
        let before = at.checked_sub(1);
        let place = at.min(count.saturating_sub(1));
        say(Sort::Pair, near(&forms, before), near(&forms, Some(at)), place);
        say(Sort::StandIns, near(&stand_ins, before), near(&stand_ins, Some(at)), place);
        if let (Some(&word), Some(&stem)) = (forms.get(at), stems.get(at)) {
            say(Sort::Word, word, 0, at);
            say(Sort::Stem, stem, 0, at);
        }
    }
    for hit in words.hits.iter().filter(|h| !SILENT.contains(&h.class)) {
        say(Sort::List, hash(hit.class.name().bytes()), u32::from(hit.weight), hit.first);
    }
    say(Sort::Box, kind as u32, 0, 0);
    for mention in subject.mentions() {
        say(
            Sort::Mention,
            u32::from(mention.certainty == Certainty::Plain),
            0,
            words.tokens.index_at(mention.span.start),
        );
    }
    for care in 0..subject.care().min(8) {
        say(Sort::Care, u32::from(care), 0, 0);
    }
    let manners = [subject.is_at_work(), subject.is_own, subject.is_made_up_or_published];
    for (number, _) in (0..).zip(manners).filter(|(_, is)| *is) {
        say(Sort::Manner, number, 0, 0);
    }
    for fact in facts {
        say(Sort::Fact, sort_of(fact.kind), 0, words.tokens.index_at(fact.span.start));
    }
}

/// The word at `at`, with handles, links and numbers of a length alike.
fn form(words: &Words, at: usize) -> u32 {
    match words.kind(at) {
        Some(TokenKind::Mention) => 2,
        Some(TokenKind::Url | TokenKind::Email) => 3,
        Some(TokenKind::Number) => 4 + u32::from(words.lower(at).len() > 1) + u32::from(words.lower(at).len() > 2),
        _ => hash(words.lower(at).bytes()),
    }
}

/// For each token what the lists call it, else its stem.
fn stand_ins(words: &Words, forms: &[u32], stems: &[u32]) -> Vec<u32> {
    let mut ranks = vec![usize::MAX; words.tokens.list().len()];
    let mut weights = vec![0u8; ranks.len()];
    for (rank, class) in STANDS_FOR.iter().enumerate().rev() {
        for hit in words.hits(*class) {
            for at in hit.first..hit.end {
                if let (Some(slot), Some(weight)) = (ranks.get_mut(at), weights.get_mut(at)) {
                    (*slot, *weight) = (rank, hit.weight);
                }
            }
        }
    }
    let weighted = |class: &Class| matches!(class, Class::CareNoun | Class::CarePlace | Class::CareEvent);
    let own = (0..).zip(forms.iter().zip(stems));
    let own = own.map(|(at, (form, stem))| if words.kind(at) == Some(TokenKind::Word) { *stem } else { *form });
    let stand_in = |(rank, weight): (&usize, u8), own: u32| match STANDS_FOR.get(*rank) {
        Some(class) => {
            10 + u32::try_from(*rank).unwrap_or(0) * 4 + u32::from(if weighted(class) { weight.min(3) } else { 0 })
        }
        None => own,
    };
    ranks.iter().zip(weights).zip(own).map(|(listed, own)| stand_in(listed, own)).collect()
}

/// The word without its ending.
fn stem(word: &str) -> &str {
    let endings = ["ing", "edly", "ed", "ies", "es", "ly", "s"];
    let cut = endings.iter().find_map(|e| word.strip_suffix(e).filter(|rest| rest.len() > 3));
    cut.unwrap_or(word)
}

fn sort_of(kind: Kind) -> u32 {
    match kind {
        Kind::Age { .. } => 0,
        Kind::Date(_) => 1,
        Kind::Period(_) => 2,
        Kind::Moment => 3,
        Kind::Place(..) => 4,
        Kind::Room => 5,
        Kind::Name(role) => 6 + role as u32,
        _ => 60,
    }
}
