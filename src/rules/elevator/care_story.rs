//! A story from the author's own care, told at length, with nothing in it that another rule knows.
//!
//! It goes by the post's [impression](crate::impression) alone; docs/ACCURACY.md says what that is worth.

use crate::impression::Family;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;
use crate::text::words::Words;

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
        "🕊️ Night four. «She coded twice on our unit before her husband got here from the mill with sawdust in his hair.» We let him stay.",
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
    let told = !post.subject().is_own && speaks_of_somebody(post) && !speaks_of_kin(post.words());
    if let Some(heart) = post.sounds_like(Family::Story).filter(|_| told) {
        report.flag_kept(heart);
    }
}

/// A story has somebody in it, to whom something happens; a long one may go without the words for it.
fn speaks_of_somebody(post: &Post) -> bool {
    const LONG: usize = 14;
    if post.words().count() >= LONG {
        return true;
    }
    let people = [Class::ThirdPerson, Class::PersonWord, Class::ChildWord, Class::CareEvent];
    people.iter().any(|class| post.hits(*class).next().is_some())
}

/// "my son", "my 4yo", "Dad had his bypass", "Uncle Bernard": the author's family is theirs to speak of.
fn speaks_of_kin(words: &Words) -> bool {
    let mut kin = [Class::Relative, Class::ChildWord].iter().flat_map(|class| words.hits(*class));
    kin.any(|hit| {
        let mine = (hit.first.saturating_sub(4)..hit.first).any(|i| matches!(words.lower(i), "my" | "own"));
        let calls = matches!(
            words.lower(hit.first),
            "mum" | "mom" | "dad" | "grandma" | "grandpa" | "nana" | "nan" | "granny" | "uncle" | "aunt"
        );
        mine || calls && hit.first == 0
    })
}
