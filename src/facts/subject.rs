//! Is this about one particular patient, and who is speaking of whom?
//!
//! The best filter against false alarms: without a patient, most rules stay silent. Three questions are answered, each
//! in a file of its own: does a clinician speak of work (`scene`), whom does a noun stand for (`nouns`), and whom does a
//! later "she" refer to (`referents`).

mod nouns;
mod referents;
mod scene;

pub use scene::Frame;

use super::Fact;
use crate::span::Span;
use crate::text::words::Words;
use scene::Scene;

/// How sure the words are that they mean one patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// "the patient", "this guy" beside words of care.
    Likely,
    /// "my patient", "bed 3", "Mrs. Alvarez" beside words of care.
    Plain,
}

/// Words that stand for one particular patient, or for somebody in a patient's family.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// How sure.
    pub certainty: Certainty,
}

/// Who the post is about.
#[derive(Clone, Debug, Default)]
pub struct Subject {
    mentions: Vec<Mention>,
    scene: Scene,
    /// Labelled fiction, a hypothetical, or a published case.
    pub is_made_up_or_published: bool,
    /// The author's own body or family, and no patient besides.
    pub is_own: bool,
}

impl Subject {
    /// Reads the subject off the words and the facts found so far.
    pub fn of(words: &Words, facts: &[Fact]) -> Self {
        let scene = Scene::of(words, facts);
        let (mentions, is_own) = referents::find(words, facts, &scene);
        let is_made_up_or_published =
            scene.is_fiction || scene.is_literature && !mentions.iter().any(|m| m.certainty == Certainty::Plain);
        Self { mentions, scene, is_made_up_or_published, is_own }
    }

    /// The words that stand for the patient, in order; none when the post is about no particular one.
    pub fn mentions(&self) -> &[Mention] {
        if self.is_made_up_or_published { &[] } else { &self.mentions }
    }

    /// The surest mention.
    pub fn patient(&self) -> Option<&Mention> {
        self.mentions().iter().reduce(|best, m| if m.certainty > best.certainty { m } else { best })
    }

    /// Whether a mention overlaps `span`.
    pub fn is_in(&self, span: Span) -> bool {
        let all = self.mentions();
        let end = all.partition_point(|m| m.span.start < span.end);
        all.get(..end).unwrap_or_default().iter().rev().take(4).any(|m| m.span.overlaps(span))
    }

    /// Whether a clinician speaks of work: "our ICU", "I intubated", "end of shift".
    pub fn is_at_work(&self) -> bool {
        self.scene.voice && !self.is_made_up_or_published
    }

    /// What the sentence at byte `at` is about.
    pub fn frame_at(&self, words: &Words, at: usize) -> Frame {
        self.scene.frame_at(words, at)
    }

    /// How much of the whole post is about care; shop talk counts double.
    pub fn care(&self) -> u8 {
        self.scene.care
    }
}

#[cfg(test)]
mod tests;
