//! Safe Harbor (A): names of a patient, a relative, a household.

use crate::facts::Kind;
use crate::facts::person::{self, Role};
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "patient-name",
    group: Group::Identifiers,
    title: "A patient's name",
    why: "A name, even a surname or an initial, tells the neighbours who this is.",
    instead: "Say “my patient”, and reread whether the story is still one person's.",
    sources: &[Source::SafeHarbor('A'), Source::Ana],
    severity: Severity::Hold,
    find,
    flags: &[
        "«Mrs. Alvarez» in bed 4 finally slept.",
        "So happy, 🎉 «Mr. Harold Nyberg» got his new kidney.",
        "You must mean «Mrs. C.» and her dementia.",
        "My patient «Odell Tran» coded twice last night.",
        "71-year-old woman, «Greta P.», admitted with a GI bleed.",
        "#nightshift with «#OdellTran» on the vent, my patient is a fighter.",
        "Her mother «Pilar» is at the bedside, my patient is still septic.",
    ],
    passes: &[
        "Huge congrats to Dr. Meera Iyer on her promotion in surgery!",
        "Mrs. Dalloway is my favourite novel.",
        "Mr. Rogers said to look for the helpers.",
        "My patient has Wilson's disease and a high Framingham score.",
        "Thanks to our charge nurse Pilar for a great night.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    if post.subject().is_made_up_or_published {
        return;
    }
    for fact in post.facts() {
        let Kind::Name(role) = fact.kind else { continue };
        let span = person::with_title(post.words(), fact.span);
        let severity = match role {
            Role::Patient | Role::Relative => Severity::Hold,
            Role::Clinician => Severity::Warn,
            Role::Open
                if !post.sounds_everyday()
                    && (post.is_shop_talk(span) || post.names_patient() && post.speaks_of_care(span)) =>
            {
                Severity::Warn
            }
            _ => continue,
        };
        report.flag_marks(severity, None, vec![Mark::replaced(span, replacement(post, span, role))]);
    }
}

/// Behind a word that already says who this is, the name simply goes.
fn replacement(post: &Post, span: Span, role: Role) -> &'static str {
    let words = post.words();
    let at = words.tokens.index_at(span.start);
    let said = [Class::KinLabel, Class::PatientLabel, Class::Team].iter().any(|&class| {
        words.entry_start(class, at).is_some_and(|first| {
            !matches!(words.lower(first), "for" | "about" | "on" | "like" | "regarding" | "involving")
        })
    });
    match role {
        _ if said => "",
        Role::Clinician => "a doctor",
        Role::Relative => "a relative",
        _ => "the patient",
    }
}
