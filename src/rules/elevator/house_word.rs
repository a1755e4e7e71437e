//! Words that the author's institution has asked to keep inside. Without such words in its policy the rule is silent.

use crate::facts::Kind;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "house-word",
    group: Group::Elevator,
    title: "A word your institution keeps inside",
    why: "Your institution knows what this word gives away, and has asked to keep it out of public posts.",
    instead: "Say it without the word, or ask whom your institution names.",
    sources: &[Source::ActualKnowledge],
    severity: Severity::Warn,
    heeds_sound: false,
    find,
    // As under a policy with word=Bluebird and word=Code Heron.
    flags: &[
        "«Bluebird» starts with us on Monday!",
        "📟 Third «code heron» of the night.",
        "So proud of the «#Bluebird» team.",
    ],
    passes: &[
        "Two bluebirds on the feeder this morning.",
        "A heron on the roof, code unknown.",
        "Our new project starts on Monday!",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::HouseWord) {
        report.flag_kept(span);
    }
}
