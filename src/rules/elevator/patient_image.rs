//! A picture of a patient, a chart or a specimen.

use crate::language::English;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "patient-image",
    group: Group::Elevator,
    title: "A picture from care",
    why: "A picture shows more than one sees at first: a face, a date, a name in the corner. Cropping doesn't make it safe.",
    instead: "Use a published figure. A patient's picture needs a signed authorization for this post.",
    sources: &[Source::SafeHarbor('Q'), Source::Greysen2013, Source::Authorization],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "«Look at that» «incision», three weeks after her surgery.",
        "🦴 «Scan attached»: my patient's «lead» broke right there.",
        "«Swipe for» the pic of last night's «x-ray» from our trauma bay.",
    ],
    passes: &[
        "Swipe for our new waiting room, no more brown carpet!",
        "Look at that sunrise over the parking structure.",
        "My own wrist, my own x-ray, my own fault.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let subject = post.subject();
    if subject.is_made_up_or_published || subject.is_own {
        return;
    }
    let words = post.words();
    let attached = post.context().has_media;
    let clinical =
        |at: usize| subject.frame_at(words, at).care >= 2 || post.patient().is_some() || subject.is_at_work();
    let announced = words.hits(Class::AnnouncesImage).find(|h| {
        let sentence = words.sentence_span(h.span);
        let of_care = words.hits_in(Class::ImageThing, sentence).any(|t| t.weight == 2);
        of_care
            || clinical(h.span.start)
                && (attached || words.has(Class::ImageThing, sentence) || post.concerns_patient(h.span))
    });
    if let Some(hit) = announced {
        let severity = if attached { Severity::Hold } else { Severity::Warn };
        let thing = words.after(hit, Class::ImageThing, 6).map(|h| Mark::kept(h.span));
        report.flag_marks(severity, None, [Mark::kept(hit.span)].into_iter().chain(thing).collect());
    } else if attached && (post.patient().is_some() || subject.is_at_work() && subject.care() >= 2) {
        let message = English(
            "The post speaks of care and a picture goes out with it. Nobody has looked at the picture: is there anything of a patient in it?",
        );
        let span = post.patient().map_or(Span::new(0, words.text.len()), |m| m.span);
        report.flag_marks(Severity::Hold, Some(message.into()), vec![Mark::kept(span)]);
    }
}
