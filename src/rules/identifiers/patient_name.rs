//! Safe Harbor (A): names of a patient, a relative, a household.

use crate::facts::Kind;
use crate::facts::person::{self, Role};
use crate::impression::Family;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "patient-name",
    group: Group::Identifiers,
    title: "A patient's name",
    why: "A name, even a surname or an initial, tells the neighbours who this is.",
    instead: "Say “my patient”, and reread whether the story is still one person's.",
    sources: &[Source::SafeHarbor('A'), Source::Ana],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "«Mrs. Alvarez» in bed 4 finally slept.",
        "So happy, 🎉 «Mr. Harold Nyberg» got his new kidney.",
        "You must mean «Mrs. C.» and her dementia.",
        "My patient «Odell Tran» coded twice last night.",
        "71-year-old woman, «Greta P.», admitted with a GI bleed.",
        "#nightshift with «#OdellTran» on the vent, my patient is a fighter.",
        "This is «Odell Tran» from bed 4, my patient, he coded twice.",
        "Took care of «April Reyes» last night, my patient coded.",
        "«Mrs. Alvarez», your biopsy came back and it is benign.",
        "Medical charts show a famous striker, «Odell Tran», lost two toes.",
        "They mean «Mrs. C.»'s daughter, just nod.",
        "Her mother «Pilar» is at the bedside, my patient is still septic.",
    ],
    passes: &[
        "Huge congrats to Dr. Meera Iyer on her promotion in surgery!",
        "Mr. B's class grew beans on the windowsill.",
        "Mrs. Dalloway is my favourite novel.",
        "Mr. Rogers said to look for the helpers.",
        "My patient has Wilson's disease and a high Framingham score.",
        "Priya, your talk on sepsis was the best of the day!",
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
        let is_titled = span != fact.span;
        let severity = match role {
            Role::Patient | Role::Relative => Severity::Hold,
            Role::Clinician => Severity::Warn,
            Role::Open
                if !post.sounds_unrelated()
                    && (post.is_shop_talk(span)
                        || post.names_patient() && post.speaks_of_care(span)
                        || is_titled && post.sounds_like(Family::Story).is_some()) =>
            {
                Severity::Warn
            }
            _ => continue,
        };
        report.flag_marks(severity, None, vec![Mark::replaced(span, replacement(post, span, role, is_titled))]);
    }
}

/// Behind a word that already says who this is, and where the patient is spoken to, the name simply goes.
fn replacement(post: &Post, span: Span, role: Role, is_titled: bool) -> &'static str {
    let words = post.words();
    let at = words.tokens.index_at(span.start);
    let said = [Class::KinLabel, Class::PatientLabel, Class::Team].iter().any(|&class| {
        words.entry_start(class, at).is_some_and(|first| {
            !matches!(words.lower(first), "for" | "about" | "on" | "like" | "regarding" | "involving")
        })
    });
    let praised = at > 0 && PRAISE.contains(&words.lower(at - 1));
    match role {
        _ if said && !praised || describes_person(words, at, span) || person::is_called(words, span) => "",
        Role::Clinician => "a doctor",
        Role::Relative => "a relative",
        Role::Open if !is_titled && !is_patient_elsewhere(post, span) => "someone",
        _ => "the patient",
    }
}

/// Words that don't say by themselves who is meant: "my sweet Alvin".
const PRAISE: [&str; 8] = ["sweet", "dear", "little", "lil", "old", "ol", "poor", "favorite"];

/// "the Wexler boy", "the Haskell twins".
fn describes_person(words: &Words, at: usize, span: Span) -> bool {
    let next = words.tokens.index_at(span.end);
    let noun = [Class::PersonWord, Class::ChildWord].iter().any(|&class| words.is(class, next));
    at > 0 && words.lower(at - 1) == "the" && (noun || matches!(words.lower(next), "twins" | "family" | "triplets"))
}

/// Whether the name at `span`, or its last word, is said to be a patient's at another place.
fn is_patient_elsewhere(post: &Post, span: Span) -> bool {
    let name = span.of(post.text());
    let surname = name.rsplit(' ').next().unwrap_or(name);
    let patients = post.spans(|kind| matches!(kind, Kind::Name(Role::Patient)));
    patients
        .map(|other| other.of(post.text()))
        .any(|other| other.split(' ').any(|word| word.eq_ignore_ascii_case(surname)))
}
