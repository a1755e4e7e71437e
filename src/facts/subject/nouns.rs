//! Whom a noun stands for.

use super::Certainty;
use super::scene::Scene;
use crate::lexicon::{Class, Hit};
use crate::span::Span;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// Somebody a noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// A particular patient, or one of a patient's family.
    Patient(Certainty),
    /// The author's own family, friends and animals.
    Own,
    /// Somebody the author works with.
    Colleague,
    /// Somebody else, or nobody in particular.
    Other,
}

/// What stands before a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    /// "my", "our"
    Mine,
    /// "this", "that", "his", "tonight's"
    This,
    /// "the", "a", "another"
    Some,
    /// "every", "any", "if"
    Any,
    Nothing,
}

/// The determiner within four words before `first`.
fn before(words: &Words, first: usize) -> Before {
    // "my 6-year-old patient": an age is one word here.
    let of_age = |i: &usize| {
        matches!(words.lower(*i), "-" | "year" | "yr" | "old" | "yo" | "month" | "day" | "week")
            || words.kind(*i) == Some(TokenKind::Number)
    };
    for at in (first.saturating_sub(9)..first).rev().filter(|i| !of_age(i)).take(4) {
        match words.lower(at) {
            "my" | "our" | "mine" => return Before::Mine,
            "this" | "that" | "his" | "her" | "their" | "tonight" | "today" | "yesterday" => return Before::This,
            "the" | "a" | "an" | "another" | "one" | "some" | "last" | "first" | "next" | "two" | "three" | "2"
            | "3" => {
                return Before::Some;
            }
            "every" | "each" | "any" | "no" | "per" | "if" | "all" | "your" | "you" | "most" | "many" => {
                return Before::Any;
            }
            "." | "!" | "?" | "," | ":" | ";" | "and" | "or" | "but" | "with" | "of" | "for" | "to" | "at" | "in" => {
                break;
            }
            _ => {}
        }
    }
    Before::Nothing
}

/// "my patient", "this pt", "a patient": singular, not the adjective, not a general statement.
pub fn patient(words: &Words, scene: &Scene, hit: &Hit) -> Option<Who> {
    // "the PT" treats, "PT school" teaches; "the pt" is treated.
    let trade = matches!(
        words.lower(hit.end),
        "school"
            | "student"
            | "students"
            | "clinic"
            | "session"
            | "sessions"
            | "boards"
            | "department"
            | "gym"
            | "assistant"
    );
    let therapist = words.typed(hit.first) == "PT" && (trade || before(words, hit.first) != Before::Nothing);
    if therapist || words.hits_in(Class::PatientGeneric, hit.span).next().is_some() {
        return None;
    }
    let frame = scene.frame_at(words, hit.span.start);
    let owned = words.lower(hit.end) == "'s";
    let sure = match before(words, hit.first) {
        Before::Mine | Before::This => Certainty::Plain,
        _ if hit.first >= 3 && words.lower(hit.first - 2) == "of" => Certainty::Plain,
        Before::Any => return None,
        Before::Some | Before::Nothing if frame.general => return None,
        Before::Some => Certainty::Likely,
        // "Pt in 12 …", "pt changed some details": notes have no articles.
        Before::Nothing if words.lower(hit.first) == "pt" => Certainty::Likely,
        Before::Nothing if starts_sentence(words, hit.first) && frame.event => Certainty::Likely,
        Before::Nothing => return None,
    };
    let tells = frame.event
        || words.has(Class::Mock, words.sentence_span(hit.span))
        || words.has(Class::Mechanism, words.sentence_span(hit.span))
        || frame.moment
        || owned
        || scene.voice
        || scene.care_around(words, hit.span.start) >= 4
        || words.hits_in(Class::ThirdPerson, words.sentence_span(hit.span)).next().is_some()
        || words.hits_in(Class::FirstPerson, words.sentence_span(hit.span)).next().is_some();
    (sure == Certainty::Plain && !frame.general || tells).then_some(Who::Patient(sure))
}

/// "my 4yo"
pub fn is_mine(words: &Words, span: Span) -> bool {
    before(words, words.tokens.index_at(span.start)) == Before::Mine
}

/// "Dad had his bypass on Monday": a family word like a name, and nothing memorable beside it.
pub fn is_bare_kin(words: &Words, hit: &Hit) -> bool {
    before(words, hit.first) == Before::Nothing
        && words.is_capitalized(hit.first)
        && ![Class::Mechanism, Class::FirstPlural].iter().any(|&c| words.has(c, words.sentence_span(hit.span)))
}

/// "one of my pts", "two patients": a few, not all of them.
pub fn patients(words: &Words, scene: &Scene, hit: &Hit) -> Option<Who> {
    if scene.frame_at(words, hit.span.start).general || words.hits_in(Class::PatientGeneric, hit.span).next().is_some()
    {
        return None;
    }
    let few = |word: &str| matches!(word, "one" | "two" | "three" | "four" | "both" | "2" | "3" | "4" | "couple");
    let near = hit.first.saturating_sub(4)..hit.first;
    if near.clone().any(|i| words.lower(i) == "one" && words.lower(i + 1) == "of") {
        return Some(Who::Patient(Certainty::Plain));
    }
    let frame = scene.frame_at(words, hit.span.start);
    (near.clone().any(|i| few(words.lower(i))) && (frame.event || frame.moment || frame.care >= 2))
        .then_some(Who::Patient(Certainty::Likely))
}

/// "Tough cystectomy yesterday", "my 2 pm": what was done, or when, for whom.
pub fn metonym(words: &Words, scene: &Scene, hit: &Hit) -> Option<Who> {
    let frame = scene.frame_at(words, hit.span.start);
    let mine = hit.first > 0 && matches!(words.lower(hit.first - 1), "my" | "our" | "tonight" | "today" | "'s");
    let told = match hit.class {
        Class::Slot => {
            mine && (frame.event || frame.care >= 1 || words.has(Class::Mock, words.sentence_span(hit.span)))
        }
        _ => mine && frame.care >= 1 || starts_sentence(words, hit.first) && frame.moment && frame.care >= 2,
    };
    (told && !frame.general).then_some(Who::Patient(Certainty::Likely))
}

/// "this guy", "a young lady", "a retired minister", "our tiniest graduate" in a scene of care.
pub fn person(words: &Words, scene: &Scene, hit: &Hit) -> Who {
    if hit.class == Class::Occupation && words.lower(hit.end.saturating_sub(1)) == "nurse" {
        return Who::Colleague;
    }
    // "my husband is a firefighter"
    let of_own = words.before(hit.first, Class::Relative, 3);
    if of_own.is_some_and(|r| r.first > 0 && matches!(words.lower(r.first - 1), "my" | "our")) {
        return Who::Own;
    }
    let frame = scene.frame_at(words, hit.span.start);
    let around = scene.care_around(words, hit.span.start);
    let described = hit.first > 0 && words.is(Class::Describing, hit.first - 1);
    // "my hospice guy", "our chemo lady"
    let of_ward = hit.first > 0 && [Class::CareNoun, Class::CarePlace].iter().any(|&c| words.is(c, hit.first - 1));
    // "some lady came in"
    let arrives =
        words.after(hit, Class::Arrival, 2).is_some() && around >= 2 && before(words, hit.first) != Before::Any;
    let in_care = match before(words, hit.first) {
        _ if arrives => true,
        Before::Mine if of_ward || hit.weight == 2 && around >= 1 => true,
        Before::Mine if scene.voice && (frame.care >= 2 || hit.class != Class::ChildWord && around >= 1) => true,
        Before::Mine if (described && around >= 2 || frame.care >= 3) && hit.class != Class::ChildWord => true,
        Before::Mine => return Who::Own,
        Before::Any => return Who::Other,
        Before::This => frame.care >= 2 || around >= 3 || scene.voice && around >= 1,
        Before::Some => frame.event && frame.care >= 2 || frame.care >= 3 || around >= 4 || scene.voice && around >= 1,
        Before::Nothing => {
            let opens = described || starts_sentence(words, hit.first);
            opens && (frame.care >= 2 && frame.event || around >= 4 || scene.voice && around >= 1)
        }
    };
    let sure = if before(words, hit.first) == Before::Mine { Certainty::Plain } else { Certainty::Likely };
    if in_care && !frame.general { Who::Patient(sure) } else { Who::Other }
}

/// "the husband", "her dad", "Mom": the author's own unless it is said otherwise.
pub fn relative(words: &Words, scene: &Scene, hit: &Hit) -> Who {
    let frame = scene.frame_at(words, hit.span.start);
    let of_patient = hit.first >= 2
        && words.lower(hit.first - 1) == "'s"
        && (words.is(Class::Patient, hit.first - 2) || words.is(Class::ChildWord, hit.first - 2));
    if of_patient {
        return Who::Patient(Certainty::Plain);
    }
    let around = scene.care_around(words, hit.span.start);
    let kin = matches!(words.lower(hit.first), "uncle" | "aunt" | "auntie" | "grandma" | "grandpa" | "cousin" | "nana");
    let says_i = words.hits(Class::FirstPerson).next().is_some();
    match before(words, hit.first) {
        Before::Mine => Who::Own,
        Before::Nothing if kin || says_i && !scene.voice => Who::Own,
        _ if frame.general => Who::Other,
        Before::This if frame.care >= 2 => Who::Patient(Certainty::Likely),
        Before::This | Before::Some if scene.voice && around >= 1 || around >= 2 => Who::Patient(Certainty::Likely),
        Before::Nothing if starts_sentence(words, hit.first) && (scene.voice && around >= 1 || around >= 2) => {
            Who::Patient(Certainty::Likely)
        }
        _ => Who::Other,
    }
}

/// "my resident at the group home" lives there; "our resident" elsewhere is a doctor in training.
pub fn is_resident(words: &Words, hit: &Hit) -> bool {
    let homes = ["group", "nursing", "memory", "assisted", "care"];
    words.lower(hit.first).starts_with("resident")
        && words.hits_in(Class::CarePlace, words.sentence_span(hit.span)).any(|p| homes.contains(&words.lower(p.first)))
}

/// Whether nothing but small words stands before token `first` in its sentence.
pub fn starts_sentence(words: &Words, first: usize) -> bool {
    let sentence = words.token(first).and_then(|t| words.sentence_at(t.span.start));
    sentence.is_some_and(|s| {
        (s.first..first).all(|i| {
            matches!(
                words.lower(i),
                "just"
                    | "and"
                    | "so"
                    | "lol"
                    | "omg"
                    | "ok"
                    | "ugh"
                    | "well"
                    | "i"
                    | "we"
                    | "this"
                    | "that"
                    | "the"
                    | "\""
                    | "("
            ) || words.token(i).is_some_and(|t| t.kind == TokenKind::Mark)
                || words.is(Class::Describing, i)
        })
    })
}
