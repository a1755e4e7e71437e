//! Slurs, and contempt for a group of people.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::rules::story::apart;
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "contempt",
    group: Group::Conduct,
    title: "This speaks with contempt of a group",
    why: "People of that group are among your patients and colleagues, and they can't unread it.",
    instead: "Don't post it. If the concern is real, say what is missing: an interpreter, coverage, time.",
    sources: &[Source::Greysen2013, Source::Chretien2011],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "«Half my patients don't speak a word» of English, and that's my problem?",
        "😠 «Medicaid moms can't afford» a thermometer but have nice phones.",
        "More «gypsies» in our waiting room, count the sanitizer.",
    ],
    passes: &[
        "Black patients get less pain relief. We have the data. Act on it.",
        "Interpreters saved somebody tonight and belong in every ambulance.",
        "Proud Mexican American, first in my family to finish nursing school.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let (words, subject) = (post.words(), post.subject());
    let of_care = subject.is_at_work()
        || subject.care() >= 2
        || post.patient().is_some()
        || words.hits(Class::Patients).next().is_some();
    if subject.is_made_up_or_published {
        return;
    }
    let excused = words.hits(Class::NoOffense).next().is_some() && words.hits(Class::Group).next().is_some();
    let of_care = of_care || excused;
    let slurs = words.hits(Class::Slur).filter(|_| of_care).map(|h| h.span);
    let said = words
        .pairs(Class::Group, Class::Contempt, 6)
        .filter(|_| of_care || words.hits(Class::CareTalk).next().is_some());
    let reverse = words.pairs(Class::Contempt, Class::Group, 4).filter(|_| of_care);
    if let Some(span) = apart(slurs.chain(said).chain(reverse).collect()).first() {
        report.flag_kept(*span);
    }
}
