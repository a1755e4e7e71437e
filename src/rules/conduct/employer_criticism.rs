//! Criticism of the employer that gives a case away.

use crate::lexicon::Class;
use crate::lexicon::Hit;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;

pub(super) static RULE: Rule = Rule {
    id: "employer-criticism",
    group: Group::Conduct,
    title: "Criticism with a patient in it",
    why: "Speaking up about staffing and safety is often protected, and nothing here holds it back. A patient's case in it isn't yours to tell.",
    instead: "Keep the criticism; leave the patient out, and raise the case inside as well.",
    sources: &[Source::LaborRelations, Source::Ana],
    severity: Severity::Note,
    heeds_sound: false,
    find,
    flags: &[
        "«This place» hung the wrong drug on my patient and shrugged.",
        "😡 «Management» ignored us and my patient fell.",
        "«My hospital» is so understaffed that my patient waited for hours.",
    ],
    passes: &[
        "Safe staffing now. Six patients to a nurse is unsafe.",
        "My hospital is hiring!",
        "Management bought us pizza instead of nurses again.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    let complained =
        |h: &&Hit| words.has(Class::Grievance, words.sentence_span(h.span)) && post.concerns_patient(h.span);
    if let Some(hit) = words.hits(Class::Workplace).find(complained) {
        report.flag_kept(hit.span);
    }
}
