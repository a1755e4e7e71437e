//! A story from the author's own care, told at length, with nothing in it that another rule knows.
//!
//! It goes by the post's [impression](crate::impression) alone; docs/ACCURACY.md says what that is worth.

use crate::impression::Family;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "care-story",
    group: Group::Elevator,
    title: "A story from your care",
    why: "It tells of one person you cared for. Someone who was there, or the family, would know who it is.",
    instead: "Tell the lesson without the person, or wait and ask for a written authorization.",
    sources: &[Source::ActualKnowledge, Source::Ahmed2020, Source::Authorization],
    severity: Severity::Warn,
    find,
    flags: &[
        "«The man in the corner bed hummed the same hymn all night on our unit, and by the time the chaplain came he was gone.» She hummed it back.",
        "🕊️ Night four. «She was on the vent in our ICU for a month and her husband read her the baseball scores every single evening.» We let him stay.",
        "We worked on her for an hour. «Her little boy asked our medic if she was only sleeping, and nobody in the rig could answer him.»",
    ],
    passes: &[
        "My own kid was in the ER last night with croup. He's fine, she was an angel of a nurse, and our unit gets donuts.",
        "A fictional vignette: a 60-year-old woman on warfarin comes to your ICU bleeding. She started an antibiotic. What do you do?",
        "He drinks, she drinks, the old man next door drinks, and nobody in our house sleeps before the game.",
        "Our trial is out today: early walking after hip fracture, 1,204 patients, less delirium. Limits in the thread.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    if let Some(heart) = post.sounds_like(Family::Story) {
        report.flag_kept(heart);
    }
}
