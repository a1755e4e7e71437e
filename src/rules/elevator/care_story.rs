//! A story from the author's own care, told at length, with nothing in it that another rule knows.
//!
//! It goes by the post's [impression](crate::impression) alone; docs/ACCURACY.md says what that is worth.

use crate::impression::Family;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "care-story",
    group: Group::Elevator,
    title: "A story from your care",
    why: "It tells of one person you cared for. Someone who was there, or the family, would know who it is.",
    instead: "Tell the lesson without the person, or wait and ask for a written authorization.",
    sources: &[Source::ActualKnowledge, Source::Ahmed2020, Source::Authorization],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "«He asked for the window seat so that he could see the river, and by the time the chaplain came he was gone.» She folded his scarf.",
        "«She sang to him through the whole extubation, off key, and he squeezed her hand on every chorus.» We all cried.",
        "Long night 💔. «He waited for his brother's plane to land, then he let go.» I held the phone to his ear.",
    ],
    passes: &[
        "My own kid was in the ER last night with croup. He's fine, she was an angel of a nurse, and our unit gets donuts.",
        "A fictional vignette: a 60-year-old woman on warfarin comes to your ICU bleeding. She started an antibiotic. What do you do?",
        "He drinks, she drinks, the old man next door drinks, and nobody in our house sleeps before the game.",
        "Our trial is out today: early walking after hip fracture, 1,204 patients, less delirium. Limits in the thread.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    if let Some(heart) = post.sounds_like(Family::Story).filter(|heart| !is_of_own_kin(post.words(), *heart)) {
        report.flag_kept(heart);
    }
}

/// "my son", "my 4yo", in the sentence that tells most or in the first: the author's family is theirs to speak of.
fn is_of_own_kin(words: &Words, heart: Span) -> bool {
    let first = words.sentences.first().map_or(heart, |s| s.span);
    let mut kin = [Class::Relative, Class::ChildWord].iter().flat_map(|class| words.hits(*class));
    kin.any(|hit| {
        let near = heart.contains(hit.span) || first.contains(hit.span);
        near && hit.first.checked_sub(1).is_some_and(|before| words.lower(before) == "my")
    })
}
