//! A story from the author's own care, told at length, with nothing in it that another rule knows.
//!
//! Points for what such stories have in common, against those for what everyday posts have. The points are the rounded
//! coefficients of a logistic regression over 1,470 posts written for it and 11,371 everyday tweets; docs/ACCURACY.md
//! says how it was made and what it is worth.

use crate::facts::Kind;
use crate::facts::subject::Certainty;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
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

/// How often something counts, and for how much.
struct Points {
    each: i32,
    most: usize,
}

/// Stories have more of these.
const LISTS: &[(Class, u8, Points)] = &[
    (Class::ThirdPerson, 0, Points { each: 128, most: 2 }),
    (Class::PersonWord, 0, Points { each: 109, most: 2 }),
    (Class::Moment, 0, Points { each: 85, most: 2 }),
    (Class::ChildWord, 0, Points { each: 84, most: 2 }),
    (Class::Honorific, 0, Points { each: 82, most: 1 }),
    (Class::CarePlace, 2, Points { each: 74, most: 2 }),
    (Class::Mechanism, 0, Points { each: 66, most: 2 }),
    (Class::CareNoun, 2, Points { each: 65, most: 2 }),
    (Class::Occupation, 0, Points { each: 65, most: 1 }),
    (Class::Rare, 0, Points { each: 61, most: 1 }),
    (Class::FamilyDetail, 0, Points { each: 55, most: 2 }),
    (Class::CareEvent, 0, Points { each: 48, most: 2 }),
    (Class::FirstPlural, 0, Points { each: 48, most: 2 }),
    (Class::SecondPerson, 0, Points { each: -50, most: 2 }),
    (Class::Things, 0, Points { each: -35, most: 2 }),
    (Class::EventWord, 0, Points { each: -28, most: 2 }),
    (Class::General, 0, Points { each: -25, most: 2 }),
];

const PLAIN_MENTION: i32 = 112;
const LIKELY_MENTION: i32 = 39;
const ROOM: i32 = 97;
const AT_WORK: i32 = 88;
const AGE: i32 = 41;
const DATE: i32 = 37;
const CARE: Points = Points { each: 36, most: 8 };
const LENGTH: Points = Points { each: 5, most: 60 };
const SENTENCES: Points = Points { each: 19, most: 6 };

/// From here on it counts as a story.
const STORY: i32 = 600;
/// Less talk of care than this is everyday life.
const LEAST_CARE: u8 = 3;

fn find(post: &Post, report: &mut Reporter) {
    let subject = post.subject();
    let words = post.words();
    let tells_own = subject.is_own || subject.is_made_up_or_published || speaks_of_kin(words);
    if tells_own || subject.care() < LEAST_CARE || !speaks_of_somebody(post) || points(post) < STORY {
        return;
    }
    report.flag_marks(Severity::Warn, None, vec![Mark::kept(heart(post))]);
}

fn counted(count: usize, points: &Points) -> i32 {
    i32::try_from(count.min(points.most)).unwrap_or(0) * points.each
}

fn points(post: &Post) -> i32 {
    let words = post.words();
    let lists = LISTS.iter().map(|(class, weight, points)| {
        let hits = words.hits(*class).filter(|h| h.weight >= *weight);
        counted(hits.take(points.most).count(), points)
    });
    let mentions = post.subject().mentions();
    let sure = |certainty| mentions.iter().filter(|m| m.certainty == certainty).take(2).count();
    let has = |wanted: fn(Kind) -> bool| i32::from(post.facts().iter().any(|f| wanted(f.kind)));
    lists.sum::<i32>()
        + counted(usize::from(post.subject().care()), &CARE)
        + counted(words.tokens.list().len(), &LENGTH)
        + counted(words.sentences.len(), &SENTENCES)
        + counted(sure(Certainty::Plain), &Points { each: PLAIN_MENTION, most: 2 })
        + counted(sure(Certainty::Likely), &Points { each: LIKELY_MENTION, most: 2 })
        + i32::from(post.subject().is_at_work()) * AT_WORK
        + has(|k| k == Kind::Room) * ROOM
        + has(|k| matches!(k, Kind::Age { .. })) * AGE
        + has(|k| matches!(k, Kind::Date(_))) * DATE
}

/// A story has somebody in it, to whom something happens.
fn speaks_of_somebody(post: &Post) -> bool {
    let people = [Class::ThirdPerson, Class::PersonWord, Class::ChildWord, Class::CareEvent];
    people.iter().any(|class| post.hits(*class).next().is_some())
}

/// "my son", "my 4yo", "our kids", "Dad had his bypass": the author's family is theirs to speak of.
fn speaks_of_kin(words: &Words) -> bool {
    let kin = [Class::Relative, Class::ChildWord];
    let mut hits = kin.iter().flat_map(|class| words.hits(*class));
    hits.any(|hit| {
        let mine = (hit.first.saturating_sub(4)..hit.first).any(|i| matches!(words.lower(i), "my" | "own"));
        let calls = hit.class == Class::Relative
            && matches!(
                words.lower(hit.first),
                "mum" | "mom" | "dad" | "grandma" | "grandpa" | "nana" | "nan" | "granny"
            )
            && words.sentence_at(hit.span.start).is_some_and(|s| s.first == hit.first)
            && hit.first == 0;
        mine || calls
    })
}

/// The sentence that speaks of care the most; of equals the first.
fn heart(post: &Post) -> Span {
    let words = post.words();
    let most = words.sentences.iter().max_by_key(|s| {
        let mention = post.subject().is_in(s.span);
        let care = post.subject().frame_at(words, s.span.start).care;
        (u16::from(care) + u16::from(mention) * 2, std::cmp::Reverse(s.span.start))
    });
    most.map_or(Span::new(0, post.text().len()), |s| s.span)
}
