//! Whose a date or a place is.

use super::setting::Settings;
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
pub(super) fn of(words: &Words, settings: &Settings, span: Span) -> Relation {
    let setting = settings.at(words, span);
    let at = words.tokens.index_at(span.start);
    let before = words.span(at.saturating_sub(REACH), at);
    let before = Span::new(before.start.max(words.sentence_span(span).start), before.end.max(before.start));
    if setting.own {
        Relation::Event
    } else if !before.is_empty() && words.has(Class::Labelled, before)
        || setting.tied && settings.cared_for_near(words, span) && !setting.public && !setting.event
        || setting.cared_for && (setting.tied || setting.charted)
    {
        Relation::Care
    } else if setting.event || setting.public && !setting.cared_for {
        Relation::Event
    } else {
        Relation::Open
    }
}
