//! What a post sounds like as a whole: a story from somebody's care, mockery, advice to one person.
//!
//! Rules that look for words miss what has no words of its own. This asks a linear model over the post's words, their
//! neighbours and what the lists and facts say of them; `tools/impression` trains it on posts written for the purpose and
//! on everyday tweets, and calls [`features::each`] for that, so that training and use see the same. An impression is a
//! fact like others: rules decide what it is worth, and never call it more than that.

pub mod features;
pub mod model;

use crate::span::Span;
use crate::text::words::Words;
use model::Model;

/// What a post that should be stopped is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// It tells of one patient.
    Story,
    /// It mocks, despises or wishes harm.
    Scorn,
    /// It advises or handles one person's case.
    Advice,
    /// It answers a review as somebody's carer.
    Review,
    /// It sells, or speaks for somebody.
    Promotion,
}

impl Family {
    /// All, in the order in which the model numbers them.
    pub const ALL: [Self; 5] = [Self::Story, Self::Scorn, Self::Advice, Self::Review, Self::Promotion];
}

/// What a post sounds like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Impression {
    /// How much it sounds like a post that should be stopped: above 0 more than not.
    pub score: f32,
    /// As what, if it is one.
    pub family: Family,
    /// The sentence that does most for it.
    pub heart: Span,
}

impl Impression {
    /// No impression at all, as without a model.
    pub const NONE: Self = Self { score: f32::NEG_INFINITY, family: Family::Story, heart: Span::new(0, 0) };
}

/// The impression that a post with these features makes.
pub fn of(words: &Words, features: &features::Features, model: &Model<'_>) -> Impression {
    let mut by_sentence = vec![0.0; words.sentences.len()];
    let mut by_family = [0.0; Family::ALL.len() - 1];
    let mut sum = 0.0;
    for (feature, at) in features.distinct() {
        let Some(weight) = model.weight(feature) else { continue };
        sum += weight.stop;
        by_family.iter_mut().zip(weight.families).for_each(|(sum, steps)| *sum += steps);
        let sentence = words.sentences.partition_point(|s| s.end <= at);
        if let Some(slot) = by_sentence.get_mut(sentence) {
            *slot += weight.stop;
        }
    }
    let against_first = by_family.iter().zip(model.families()).map(|(sum, before)| before + sum / features.scale());
    let others = Family::ALL.iter().skip(1).copied().zip(against_first);
    let first = (Family::Story, 0.0);
    let (family, _) = others.fold(first, |best, other| if other.1 > best.1 { other } else { best });
    let most = by_sentence.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)));
    let heart = most.and_then(|(at, _)| words.sentences.get(at)).map_or(Span::new(0, 0), |s| s.span);
    Impression { score: model.bias() + sum / features.scale(), family, heart }
}
