//! A constellation: person × time × place × rarity × news, none of it an identifier, together a person.

use crate::facts::subject::Certainty;
use crate::language::{English, Fill, Message, Phrase};
use crate::lexicon::{Class, Term};
use crate::order;
use crate::population::{self, Estimate};
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::rules::story::{self, apart};
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "recognizable-patient",
    group: Group::Elevator,
    title: "A patient someone could recognize",
    why: "No name is needed: the details together let the patient, the family or a neighbour know who this is.",
    instead: "Say the lesson, not the person; leave out when and where, or wait.",
    sources: &[Source::ActualKnowledge, Source::Ahmed2020, Source::SmallCells],
    severity: Severity::Hold,
    heeds_sound: true,
    find,
    flags: &[
        "First case of «rabies» in years. He was admitted to us «an hour ago».",
        "Telling a «29-year-old» «teacher» «with twins» that it's «ALS» is not something I get used to. «Today» was hard.",
        "😢 Rough night «in our little ER». Young guy, «ATV» into a tree, he came in «tonight» with an open «femur».",
    ],
    passes: &[
        "Measles starts with fever, cough, red eyes and then the rash.",
        "A made-up case for teaching: a 50-year-old comes in with chest pain today.",
        "My grandma had surgery today and the ER team was wonderful.",
        "If a patient asks about rabies, call the health department today.",
    ],
};

/// One kind of detail that narrows down who it is.
struct Part {
    name: English,
    /// How much it tells; see [`STOP`].
    weight: u8,
    marks: Vec<Mark>,
}

/// From here on a reader can tell who it is: two details, or one that few people have and a plain "my patient".
const STOP: u8 = 4;
/// From here on nearly anybody can.
const HOLD: u8 = 7;

fn find(post: &Post, report: &mut Reporter) {
    let Some(patient) = post.patient() else { return };
    if patient.certainty == Certainty::Likely && post.sounds_harmless() {
        return;
    }
    let plain = if patient.certainty == Certainty::Plain { 2 } else { 1 };
    let parts = parts(post);
    let total = plain + parts.iter().map(|p| p.weight).sum::<u8>();
    if total < STOP {
        return;
    }
    let few = population::estimate(post).filter(Estimate::is_small);
    let severity = if total >= HOLD || few.is_some() { Severity::Hold } else { Severity::Warn };
    let all: Vec<_> = parts.iter().map(|p| p.name).collect();
    let (mut marks, mut dropped, mut left) = (Vec::new(), Vec::new(), total);
    for part in parts {
        // The smallest change: parts come in the order in which they are easiest to leave out.
        let mends = part.marks.iter().any(|m| m.replacement.is_some());
        if left >= STOP && mends {
            left -= part.weight;
            dropped.push(part.name);
            marks.extend(part.marks);
        } else {
            marks.extend(part.marks.into_iter().map(|m| Mark::kept(m.span)));
        }
    }
    let mends = left < STOP;
    if !mends {
        marks = marks.into_iter().map(|m| Mark::kept(m.span)).collect();
    }
    let marks = outermost(marks);
    let told = message(few, all, mends.then_some(dropped));
    report.flag_marks(severity, Some(told), marks);
}

/// One word can count twice, as an illness and as rare: of marks that overlap, the longest stays.
fn outermost(mut marks: Vec<Mark>) -> Vec<Mark> {
    order::by(&mut marks, |m| u64::from(m.replacement.is_none()));
    order::by(&mut marks, |m| order::longest_first(m.span));
    let mut end = 0;
    marks.retain(|m| {
        let keep = m.span.start >= end;
        end = end.max(m.span.end);
        keep
    });
    marks
}

/// "A rare condition + the time + the place together can tell who this is. Leaving out the time is enough to prevent that."
fn message(few: Option<Estimate>, all: Vec<English>, dropped: Option<Vec<English>>) -> Message {
    let mut message = Message::default();
    if let Some(few) = few {
        message.push(few.headline);
        message.push(few.caveat);
    }
    let is_all = dropped.as_ref().is_some_and(|names| names.len() == all.len());
    message.push(Phrase::new(English("{} together can tell who this is."), [Fill::Sum(all)]));
    match dropped {
        Some(_) if is_all => message.push(English("Leave them out, or wait.")),
        Some(names) => {
            message.push(Phrase::new(English("Leaving out {} is enough to prevent that."), [Fill::List(names)]));
        }
        // The report says whether the draft, which mends names and rooms too, settles it.
        None => {}
    }
    message
}

/// What the post tells, what is easiest to leave out first.
fn parts(post: &Post) -> Vec<Part> {
    let words = post.words();
    let near = |class| {
        let hits = words.hits(class).filter(|h| post.concerns_patient(h.span) && !is_own(words, h.first));
        apart(hits.map(|h| h.span).collect())
    };
    let kept = |class| near(class).into_iter().map(Mark::kept).collect::<Vec<_>>();
    let mut places: Vec<_> =
        story::places(post).into_iter().map(|s| Mark::replaced(s, story::place(words, s))).collect();
    let house = words
        .house(Term::Place)
        .filter(|s| post.concerns_patient(*s) && !places.iter().any(|m: &Mark| m.span.overlaps(*s)));
    places.extend(house.map(Mark::kept).collect::<Vec<_>>());
    let mut rare = near(Class::Rare);
    rare.extend(near(Class::RareDiseases));
    let rare: Vec<_> = apart(rare).into_iter().map(|s| Mark::replaced(s, story::rare(words, s))).collect();
    let jobs = near(Class::Occupation).into_iter().map(|s| job(words, s)).collect();
    let particular = if story::particulars(post) > 0 { patient_mark(post) } else { Vec::new() };
    let all = [
        Part { name: English("the time"), weight: 2, marks: story::moments(post) },
        Part { name: English("the place"), weight: 2, marks: places },
        Part { name: English("an age"), weight: 2, marks: story::ages(post) },
        Part { name: English("a line of work"), weight: 3, marks: jobs },
        Part { name: English("a rare condition"), weight: 4, marks: rare },
        Part { name: English("the illness"), weight: 1, marks: illness(post) },
        Part { name: English("how early the baby came"), weight: 2, marks: early(post) },
        Part { name: English("a relative"), weight: 1, marks: kept(Class::Relative) },
        Part { name: English("the particulars"), weight: story::particulars(post), marks: particular },
        Part { name: English("the family"), weight: 3, marks: kept(Class::FamilyDetail) },
        Part { name: English("how it happened"), weight: 4, marks: kept(Class::Mechanism) },
        Part { name: English("the news"), weight: 4, marks: kept(Class::News) },
    ];
    all.into_iter().filter(|p| !p.marks.is_empty()).collect()
}

/// "a teacher" becomes "a patient"; where it only adds to who is meant, as in ", a teacher,", it goes.
fn job(words: &Words, span: Span) -> Mark {
    let (at, end) = (words.tokens.index_at(span.start), words.tokens.index_at(span.end));
    let word = |back: usize| at.checked_sub(back).map_or("", |i| words.lower(i));
    let adds = matches!(word(1), "a" | "an") && word(2) == "," && matches!(words.lower(end), "," | ".");
    if adds { Mark::replaced(words.span(at - 1, end), "") } else { Mark::replaced(span, "patient") }
}

/// "my husband is a firefighter": the author's own.
fn is_own(words: &Words, first: usize) -> bool {
    words.before(first, Class::Relative, 3).is_some_and(|h| h.first > 0 && words.lower(h.first - 1) == "my")
}

/// The first illness or treatment beside the patient.
fn illness(post: &Post) -> Vec<Mark> {
    let words = post.words();
    let treated = words.hits(Class::CareNoun).filter(|h| h.weight == 2);
    let near =
        words.hits(Class::Condition).chain(treated).filter(|h| post.subject().is_in(words.sentence_span(h.span)));
    apart(near.map(|h| h.span).collect()).into_iter().take(1).map(Mark::kept).collect()
}

/// "our 25-weeker".
fn early(post: &Post) -> Vec<Mark> {
    let early = post.hits(Class::ChildWord).filter(|h| h.weight == 2 && post.subject().is_in(h.span));
    early.map(|h| Mark::kept(h.span)).collect()
}

fn patient_mark(post: &Post) -> Vec<Mark> {
    post.patient().map(|m| Mark::kept(m.span)).into_iter().collect()
}
