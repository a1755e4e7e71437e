//! What each sentence is about, and whether a clinician is at work in it.

use crate::facts::{Fact, Kind};
use crate::lexicon::{Class, Hit};
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// One sentence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Frame {
    /// How much of it is about care: 1 for a word that anybody uses, 2 for shop talk, summed.
    pub care: u8,
    /// Whether something happened to somebody: "came in", "was intubated".
    pub event: bool,
    /// Whether it states a rule or a duty instead of an event.
    pub general: bool,
    /// Whether it holds a real-time cue.
    pub moment: bool,
}

/// All sentences, and what holds for the post as a whole.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    frames: Vec<Frame>,
    /// The sum over the sentences.
    pub care: u8,
    /// A clinician speaks of work.
    pub voice: bool,
    /// Labelled as made up.
    pub is_fiction: bool,
    /// About a show, a drill, or the literature.
    pub is_literature: bool,
}

const MOST: u8 = 99;

impl Scene {
    /// One pass over the list hits.
    pub fn of(words: &Words, facts: &[Fact]) -> Self {
        let mut scene = Self { frames: vec![Frame::default(); words.sentences.len()], ..Self::default() };
        let (mut sentence, mut counted) = (0, 0);
        for hit in &words.hits {
            while words.sentences.get(sentence).is_some_and(|s| s.end <= hit.first) {
                sentence += 1;
            }
            let weight = care_weight(words, hit);
            if let Some(frame) = scene.frames.get_mut(sentence) {
                if weight > 0 && hit.end > counted {
                    counted = hit.end;
                    frame.care = frame.care.saturating_add(weight).min(MOST);
                    scene.care = scene.care.saturating_add(weight).min(MOST);
                }
                frame.event |= hit.class == Class::CareEvent;
                frame.general |= hit.class == Class::General;
                frame.moment |= hit.class == Class::Moment;
            }
            scene.voice |= hit.class == Class::Voice && !is_lay(words, hit) || is_own_place(words, hit);
            scene.is_fiction |= hit.class == Class::MadeUp && hit.weight == 2;
            scene.is_literature |= hit.class == Class::MadeUp;
        }
        scene.voice |= facts.iter().any(|f| f.kind == Kind::RecordNumber);
        scene.is_literature |= !scene.voice && is_report(words);
        scene
    }

    /// The frame of the sentence at byte `at`.
    pub fn frame_at(&self, words: &Words, at: usize) -> Frame {
        let index = words.sentences.partition_point(|s| s.span.end <= at);
        self.frames.get(index).copied().unwrap_or_default()
    }

    /// The sentence's words of care together with those of its neighbours.
    pub fn care_around(&self, words: &Words, at: usize) -> u8 {
        let index = words.sentences.partition_point(|s| s.span.end <= at);
        let from = index.saturating_sub(1);
        self.frames.iter().skip(from).take(index + 2 - from).fold(0, |sum, f| f.care.saturating_add(sum))
    }
}

/// How much a hit says that care is spoken of.
fn care_weight(words: &Words, hit: &Hit) -> u8 {
    match hit.class {
        Class::CareEvent | Class::CareNoun | Class::CarePlace if is_lower_acronym(words, hit) => 0,
        Class::CareEvent | Class::CareNoun | Class::CarePlace => hit.weight.max(1),
        Class::Patient => 2,
        Class::Mechanism => 1,
        Class::Rare | Class::RareDiseases => 2,
        Class::Drugs if !words.hits_in(Class::Words, hit.span).any(|w| w.weight <= 3) => 2,
        Class::Caps if is_typed_in_capitals(words, hit) => 2,
        _ => 0,
    }
}

/// A link and nobody who says "I" or "we": somebody passes on the news.
fn is_report(words: &Words) -> bool {
    let said = [Class::FirstPerson, Class::FirstPlural].iter().any(|&c| words.hits(c).next().is_some());
    !said && words.hits(Class::Patient).next().is_none() && words.tokens.list().iter().any(|t| t.kind == TokenKind::Url)
}

/// "or", "it ed": an entry of [`Class::Caps`] that was not typed in capitals.
fn is_lower_acronym(words: &Words, hit: &Hit) -> bool {
    hit.end == hit.first + 1 && words.is(Class::Caps, hit.first) && !is_typed_in_capitals(words, hit)
}

fn is_typed_in_capitals(words: &Words, hit: &Hit) -> bool {
    let shouted = |i: usize| words.typed(i).chars().count() > 3 && words.typed(i).chars().all(|c| c.is_uppercase());
    words.typed(hit.first).chars().all(|c| c.is_uppercase()) && !(hit.first.saturating_sub(2)..hit.end + 2).any(shouted)
}

/// "our little ER", "here in the NICU".
fn is_own_place(words: &Words, hit: &Hit) -> bool {
    hit.class == Class::CarePlace
        && !is_lower_acronym(words, hit)
        && (hit.weight == 2 || matches!(words.lower(hit.first), "er" | "ed" | "hospital" | "clinic" | "ward"))
        && (hit.first.saturating_sub(3)..hit.first).any(|i| matches!(words.lower(i), "our" | "my" | "here"))
}

/// "my patient" in "my patient self", "my floor is dirty": the phrase runs on as something else.
fn is_lay(words: &Words, hit: &Hit) -> bool {
    words.hits_in(Class::PatientGeneric, hit.span).any(|g| g.end > hit.end)
}
