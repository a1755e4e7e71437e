//! A diagnosis, a drug or a dose for one reader.

use crate::impression::Family;
use crate::language::English;
use crate::lexicon::Class;
use crate::lexicon::Hit;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::rules::reader;
use crate::rules::story::apart;
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "personal-advice",
    group: Group::Conduct,
    title: "Medical advice to one person",
    why: "You haven't examined this person, and a public answer is no consultation, whatever it gets taken for.",
    instead: "“I can't give personal medical advice here. Please see your own clinician; if it gets worse, call 911.”",
    sources: &[Source::AcpFsmb, Source::Ama],
    severity: Severity::Hold,
    heeds_sound: true,
    find,
    flags: &[
        "@kay «that's shingles». «Start valacyclovir 1 g» three times a day.",
        "Hey Dana 🙂 «no need to go to the ER» at your age.",
        "«Double up on your sertraline» until your appointment.",
    ],
    passes: &[
        "Adults can alternate ibuprofen and acetaminophen for fever. Read the label.",
        "If you have chest pain with sweating, don't drive yourself. Call 911.",
        "Swap the buttermilk for milk and lemon, 350 for 40 minutes, you'll be fine.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    if post.subject().is_made_up_or_published || words.hits(Class::Declines).next().is_some() {
        return;
    }
    let one = reader::is_one(post);
    let ill = words.hits(Class::ReaderIll).next().is_some();
    let mut spans: Vec<Span> = Vec::new();
    let (mut drug, mut named, mut away) = (false, false, false);
    for act in words.hits(Class::DrugAct) {
        if let Some(span) = told(words, act) {
            drug = true;
            spans.push(span);
        }
    }
    for span in words.pairs(Class::SoundsLike, Class::Ailment, 3) {
        named = true;
        spans.push(span);
    }
    for span in words.pairs(Class::NoNeedOf, Class::CareDoor, 5) {
        away = true;
        spans.push(span);
    }
    let eased = words.hits(Class::NoNeed).map(|h| h.span).collect::<Vec<_>>();
    let soothed = !eased.is_empty();
    spans.extend(eased);
    spans.extend(words.hits(Class::DiagnosisOfYou).map(|h| h.span));
    let verdict = words.hits(Class::DiagnosisOfYou).next().is_some();
    let crowd = words.hits(Class::Audience).next().is_some();
    let steered = words.hits(Class::SecondPerson).next().is_some();
    let aimed = steered || one || ill || words.hits(Class::Endearment).next().is_some();
    let advice = (drug && (aimed || named || away || soothed || own_drug(words)) && !crowd)
        || drug && ill && one
        || named && (drug || aimed || soothed) && !crowd
        || away && (aimed || soothed || drug || named) && !crowd
        || verdict && !crowd
        || soothed && ill && !crowd;
    if advice {
        report.flag_marks(Severity::Hold, None, apart(spans).into_iter().map(Mark::kept).collect());
    }
    report.flag_sound(
        post,
        Family::Advice,
        English("This reads as care for one person, given where others read along."),
    );
}

/// "start valacyclovir 1 g", "skip the blood thinner": a verb that steers a drug, and the drug with its dose.
fn told(words: &Words, act: &Hit) -> Option<Span> {
    let drug = [Class::DrugWord, Class::Drugs].iter().find_map(|&c| {
        let drug = words.after(act, c, 4)?;
        let plain = c == Class::Drugs && words.hits_in(Class::Words, drug.span).any(|w| w.weight <= 2);
        (!plain).then_some(drug)
    });
    let dose = words.after(act, Class::Dose, 8);
    let end = match (drug, dose) {
        (Some(drug), Some(dose)) if dose.first <= drug.end + 2 => dose.span,
        (Some(drug), _) => drug.span,
        (None, Some(dose)) if words.hits(Class::ReaderIll).next().is_some() => dose.span,
        _ => return None,
    };
    let verb = words.lower(act.first) != "use" || drug.is_some();
    verb.then_some(act.span.to(end))
}

/// "your sertraline": the reader's own drug.
fn own_drug(words: &Words) -> bool {
    [Class::DrugWord, Class::Drugs]
        .iter()
        .any(|&c| words.hits(c).any(|h| (h.first.saturating_sub(2)..h.first).any(|i| words.lower(i) == "your")))
        || words.hits(Class::Dose).any(|h| h.weight == 2)
}
