//! Friends with patients, or looking them up.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::rules::story::apart;
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "boundary",
    group: Group::Conduct,
    title: "Patients as friends, or looked up",
    why: "A patient who is a friend online reads the rest of your life, and one who is looked up never agreed to it.",
    instead: "“I keep this page for family and friends; our practice page is the place to reach us.”",
    sources: &[Source::AcpFsmb, Source::Greysen2013],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "Just «added a bunch of my patients» on here, welcome!",
        "🔎 «Looked up tonight's trauma» on Facebook.",
        "Sure, «I'll accept your request», always nice to see my patients here.",
    ],
    passes: &[
        "I don't connect with patients on my personal page.",
        "Looked up the bus schedule on my phone.",
        "Added a bunch of my classmates on here, welcome!",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let (words, subject) = (post.words(), post.subject());
    if subject.is_made_up_or_published || words.hits(Class::Declines).next().is_some() {
        return;
    }
    let patients = [Class::Patients, Class::Patient];
    let befriended = patients.iter().find_map(|&c| words.pairs(Class::Befriend, c, 9).next());
    let by_patient = patients.iter().find_map(|&c| words.pairs(c, Class::Befriend, 3).next());
    let online = words.hits(Class::Online).next().is_some();
    let looked = words
        .pairs(Class::LookUp, Class::LookedUp, 4)
        .find(|s| online || !words.has(Class::Relative, *s) && subject.is_at_work());
    let cared_for = words.hits(Class::Patients).next().is_some() || post.patient().is_some() || subject.care() >= 1;
    let request = words.hits(Class::FriendRequest).next().filter(|_| cared_for).map(|h| h.span);
    let close = words.pairs(Class::Socialize, Class::Outing, 3).chain(words.hits(Class::TooClose).map(|h| h.span));
    let social = apart(close.collect()).into_iter().find(|s| post.concerns_patient(*s));
    if let Some(span) = request.or(befriended).or(by_patient).or(looked).or(social) {
        report.flag_kept(span);
    }
}
