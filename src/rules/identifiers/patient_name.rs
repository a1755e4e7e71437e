//! Safe Harbor (A): names of a patient, a relative, a household.

use crate::facts::Kind;
use crate::facts::person::Role;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

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
    ],
    passes: &[
        "Huge congrats to Dr. Meera Iyer on her promotion in surgery!",
        "Mrs. Dalloway is my favourite novel.",
        "Mr. Rogers said to look for the helpers.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    for span in post.spans(|k| k == Kind::Name(Role::Titled)) {
        if post.concerns_patient(span) {
            report.flag(span, "the patient");
        }
    }
}
