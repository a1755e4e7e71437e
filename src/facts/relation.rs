//! Whose a date or a place is.

use super::scene::Scenes;
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::words::Words;

/// What a date or a place belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The care of one person: birth, admission, visit, home; said so beside it.
    Care,
    /// A conference, a deadline, an opening, or the author's own life.
    Event,
    /// Nothing beside it tells.
    Open,
}

/// How many tokens a label reaches.
const REACH: usize = 5;

/// The relation of what stands at `span`.
pub(super) fn of(words: &Words, scenes: &Scenes, span: Span) -> Relation {
    let scene = scenes.at(words, span);
    let at = words.tokens.index_at(span.start);
    let before = words.span(at.saturating_sub(REACH), at);
    let before = Span::new(before.start.max(words.sentence_span(span).start), before.end.max(before.start));
    if scene.own {
        Relation::Event
    } else if !before.is_empty() && words.has(Class::Labelled, before)
        || scene.tied && scenes.cared_for_near(words, span) && !scene.public && !scene.event
        || scene.cared_for && (scene.tied || scene.charted)
    {
        Relation::Care
    } else if scene.event || scene.public && !scene.cared_for {
        Relation::Event
    } else {
        Relation::Open
    }
}
