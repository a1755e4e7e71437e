//! "She said I could" is not an authorization.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "consent-claim",
    group: Group::Elevator,
    title: "Permission that can't be seen",
    why: "Spoken permission covers neither this post nor this site, and a patient can hardly foresee who will read it.",
    instead: "Post it once there is a signed authorization for this post on this site; otherwise leave the story out.",
    sources: &[Source::Authorization, Source::Greysen2013],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "«She said I could post» this! Three weeks after her mastectomy.",
        "🎉 Posting with «the family's blessing»: our smallest preemie went home.",
        "«He begged me to put this» on here: a hernia the size of a football.",
    ],
    passes: &[
        "My sister said I could tell you all: she's pregnant!",
        "Shared with permission from the band: the worst cover ever played in our atrium.",
        "Consent is a conversation, not a signature.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    if words.hits(Class::NotConsent).next().is_some() || post.subject().care() == 0 {
        return;
    }
    let said = words.triples(Class::Consenter, Class::Lets, Class::Share, 4);
    let claimed = words.hits(Class::ConsentClaim).map(|h| h.span);
    if let Some(span) = said.chain(claimed).next() {
        report.flag_kept(span);
    }
}
