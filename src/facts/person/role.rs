//! Whose a name is, by the words beside it.

use super::{Name, Role};
use crate::facts::setting::{Setting, Settings};
use crate::facts::{Fact, Kind, overlapping};
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// The role of `name`; `None` when it is no person: an eponym, part of an organization's name, a place.
pub(super) fn of(words: &Words, settings: &Settings, name: Name, facts: &[Fact]) -> Option<Role> {
    let span = words.span(name.first, name.end);
    let setting = settings.at(words, span);
    let title = title(words, name.first);
    let start = title.unwrap_or(name.first);
    if title.is_none() && (names_a_thing(words, name) || is_place(words, name)) {
        return None;
    }
    if setting.past {
        return Some(Role::Public);
    }
    let kin = words.entry_start(Class::KinLabel, start).is_some();
    let professional =
        !kin && title.is_some_and(|t| words.is(Class::DoctorTitle, t)) || credential_follows(words, name.end);
    if title.is_none() && !setting.cared_for && !setting.charted && introduces_author(words, name) {
        return Some(Role::Author);
    }
    if professional {
        return Some(if treats(words, start, setting) { Role::Clinician } else { Role::Colleague });
    }
    if let Some(role) = by_label(words, start, setting, settings.care) {
        return Some(role);
    }
    let by_facts = (setting.cared_for || settings.care > 0) && beside_a_record(words, name, facts);
    if by_facts {
        return Some(Role::Patient);
    }
    if words
        .hits_in(Class::PublicFigure, span)
        .any(|h| h.end == name.end && (h.first == name.first || h.first == start))
    {
        return Some(Role::Public);
    }
    let handle = start > 0 && words.lower(start - 1) == "@";
    if handle || setting.public && !setting.cared_for {
        return Some(Role::Public);
    }
    if name.known && is_called(words, words.span(start, name.end)) && is_told_of_care(words, span) {
        return Some(Role::Patient);
    }
    if read_in_chart(words, span) || title.is_some() && is_half_named(words, name) {
        return Some(Role::Patient);
    }
    if title.is_some() {
        let hers = settings.cared_for_near(words, span) || settings.care > 0 && !setting.event;
        return Some(if hers { Role::Patient } else { Role::Open });
    }
    if setting.own {
        return Some(Role::Author);
    }
    Some(if setting.cared_for && (setting.tied || setting.charted) && name.known && !setting.public {
        Role::Patient
    } else {
        Role::Open
    })
}

/// "Medical charts show Odell Tran …": told by somebody who can read them.
fn read_in_chart(words: &Words, name: Span) -> bool {
    let sentence = words.sentence_span(name);
    let first = words.tokens.index_at(sentence.start);
    (first..words.tokens.index_at(name.start)).any(|at| {
        matches!(words.lower(at), "medical" | "hospital" | "clinical" | "patient")
            && matches!(words.lower(at + 1), "chart" | "charts" | "record" | "records")
            && matches!(words.lower(at + 2), "show" | "shows" | "say" | "says" | "confirm" | "confirms" | "list")
    })
}

/// "Mrs. C.'s family", "Mr. B's chart": somebody who knows the rest leaves it out.
fn is_half_named(words: &Words, name: Name) -> bool {
    let end = if words.lower(name.end) == "." { name.end + 1 } else { name.end };
    let initial = words.typed(name.first).chars().count() == 1;
    let owner = if words.lower(end) == "'" && words.lower(end + 1) == "s" { end + 1 } else { end };
    let theirs = matches!(
        words.lower(owner + 1),
        "family" | "daughter" | "son" | "husband" | "wife" | "room" | "chart" | "meds" | "labs" | "wound" | "bed"
    );
    initial && matches!(words.lower(owner), "'s" | "s") && words.joined(owner - 1) && theirs
}

/// "this is Jess from the birth center".
fn introduces_author(words: &Words, name: Name) -> bool {
    let word = |back: usize| name.first.checked_sub(back).map_or("", |at| words.lower(at));
    let this_is = word(2) == "this" && matches!(word(1), "is" | "'s");
    let opens = matches!(word(3), "" | "." | "," | "!" | "?" | "hi" | "hey" | "hello");
    let follows = words.lower(name.end);
    let place = matches!(follows, "with" | "at") && matches!(words.lower(name.end + 1), "the" | "your" | "our");
    this_is && opens && (place || matches!(follows, "from" | "your"))
}

/// The title in front of the name.
fn title(words: &Words, first: usize) -> Option<usize> {
    let at = first.checked_sub(if first > 1 && words.lower(first - 1) == "." { 2 } else { 1 })?;
    (words.is(Class::Honorific, at)
        || words.is(Class::DoctorTitle, at)
        || words.lower(at) == "baby" && words.is_capitalized(at))
    .then_some(at)
}

/// "Framingham risk score", "Wilson's disease", "Nobel Prize", "the Smith Foundation".
fn names_a_thing(words: &Words, name: Name) -> bool {
    let next = if words.lower(name.end) == "'s" { name.end + 1 } else { name.end };
    let lone = name.end - name.first == 1
        && words.entry_end(Class::Eponyms, name.first) == Some(name.end)
        && words.lower(name.end) != ",";
    let eponym = lone && !words.is(Class::FirstNames, name.first)
        || words.is(Class::EponymNoun, next)
            && (name.end - name.first == 1 || words.entry_end(Class::Eponyms, name.first).is_some());
    let listed_eponym = name.end - name.first == 1
        && words.entry_end(Class::Eponyms, name.first).is_some()
        && (words.lower(name.end) == "-" || words.lower(name.end) == "'s" || words.is(Class::EponymNoun, next + 1));
    let dashed =
        words.lower(name.end) == "-" && words.joined(name.end - 1) && words.kind(name.end + 1) == Some(TokenKind::Word)
            || name.first > 1 && words.lower(name.first - 1) == "-" && words.joined(name.first - 2);
    let organization = words.is(Class::OrgNoun, name.end) && words.is_capitalized(name.end);
    let handle = name.first > 0
        && matches!(words.kind(name.first - 1), Some(TokenKind::Mention))
        && words.joined(name.first - 1);
    eponym || listed_eponym || dashed || organization || handle
}

/// A lone word that is rather a town: "in Houston".
fn is_place(words: &Words, name: Name) -> bool {
    let listed = |class| words.entry_end(class, name.first) == Some(name.end);
    if (listed(Class::Countries) || listed(Class::States)) && !listed(Class::FirstNames) {
        return true;
    }
    if listed(Class::Places) && !listed(Class::FirstNames) && !listed(Class::Surnames) {
        return true;
    }
    let single = name.end == name.first + 1;
    let led = name.first > 0 && matches!(words.lower(name.first - 1), "in" | "near" | "to" | "at" | "outside");
    single
        && led
        && words.is(Class::Places, name.first)
        && words.weight(Class::FirstNames, name.first).is_none_or(|w| w < 3)
}

/// ", MD", "RN", "(fellow)", "PharmD".
fn credential_follows(words: &Words, end: usize) -> bool {
    let at = if matches!(words.lower(end), "," | "(") { end + 1 } else { end };
    let bracketed = words.lower(end) == "(" && words.is(Class::Colleague, at) && words.lower(at + 1) == ")";
    let letters =
        words.is(Class::Credential, at) && words.typed(at).chars().any(char::is_uppercase) && words.typed(at).len() > 1;
    let title = words.lower(end) == ","
        && (words.is(Class::Colleague, at)
            || matches!(words.lower(at), "our" | "my") && words.is(Class::Colleague, at + 1));
    bracketed
        || letters && (at > end || words.typed(at).len() > 2 || words.typed(at).chars().all(char::is_uppercase))
        || title
}

/// Whether the doctor is the one who treats the patient of this sentence.
fn treats(words: &Words, start: usize, setting: Setting) -> bool {
    let reach = |at: usize| words.entry_start(Class::Treating, at).is_some();
    let near = reach(start)
        || start > 0 && matches!(words.lower(start - 1), "our" | "the" | "her" | "his" | "their") && reach(start - 1);
    setting.cared_for && !setting.public && (near || setting.tied && !setting.event) || setting.charted && near
}

/// What the label right in front of the name says.
fn by_label(words: &Words, start: usize, setting: Setting, care: usize) -> Option<Role> {
    let mark = start.checked_sub(1).filter(|&m| matches!(words.lower(m), ":" | "," | "(" | "\"" | "@"));
    let is = start.checked_sub(1).filter(|&m| matches!(words.lower(m), "is" | "was" | "named"));
    for end in [Some(start), mark, is].into_iter().flatten() {
        let before = |first: usize| first.checked_sub(1).map_or("", |b| words.lower(b));
        if let Some(first) = words.entry_start(Class::Team, end) {
            let own = matches!(before(first), "my" | "our");
            return Some(if setting.charted || setting.cared_for && !own { Role::Clinician } else { Role::Colleague });
        }
        if let Some(first) = words.entry_start(Class::KinLabel, end) {
            let called = words.is_capitalized(first)
                && end == first + 1
                && !setting.charted
                && !matches!(before(first), "" | "." | "!" | "?");
            let aunt = matches!(words.lower(first), "aunt" | "auntie" | "uncle" | "grandma" | "grandpa" | "cousin")
                && words.is_capitalized(first);
            let own = matches!(before(first), "my" | "our") || setting.own || !setting.charted && (called || aunt);
            let comma = mark == Some(end) && words.lower(end) == ",";
            let theirs = matches!(before(first), "her" | "his" | "their" | "'s" | "patient's" | "the" | "with");
            if own {
                return Some(Role::Author);
            }
            if setting.cared_for || setting.charted || care >= 2 && theirs || theirs && setting.tied && !comma {
                return Some(Role::Relative);
            }
        }
        if words.entry_start(Class::Colleague, end).is_some() && mark.is_none_or(|m| m != end) {
            return Some(if setting.charted { Role::Clinician } else { Role::Colleague });
        }
        if let Some(first) = words.entry_start(Class::PatientLabel, end) {
            let label = words.lower(first);
            let titled = first.checked_sub(1).is_some_and(|b| words.is(Class::Colleague, b));
            if matches!(label, "named" | "called") && titled {
                return Some(Role::Colleague);
            }
            let plain = matches!(label, "patient" | "pt" | "initials")
                || matches!(label, "baby" | "newborn" | "infant") && (setting.cared_for || care >= 2);
            let owner = matches!(before(first), "my" | "i'm" | "i");
            let comma = mark == Some(end) && words.lower(end) == ",";
            if owner && matches!(label, "name" | "name is" | "name was") && !setting.cared_for {
                return Some(Role::Author);
            }
            if !comma && (plain || setting.cared_for) {
                return Some(Role::Patient);
            }
        }
    }
    if start >= 2 && words.lower(start - 1) == "for" && matches!(words.lower(start - 2), "ask" | "asking") {
        return Some(Role::Colleague);
    }
    let author = start >= 2 && matches!((words.lower(start - 2), words.lower(start - 1)), ("i", "am") | ("name", "is"))
        || start >= 1 && matches!(words.lower(start - 1), "i'm" | "im");
    (author && !setting.cared_for).then_some(Role::Author)
}

/// "Mrs. Alvarez, your crown …", "… your crown, Mrs. Alvarez.", "Hi Mrs. Alvarez": the name of somebody who is spoken to.
pub fn is_called(words: &Words, span: Span) -> bool {
    const GREETINGS: [&str; 3] = ["hey", "hi", "hello"];
    const CLAUSES: [&str; 14] =
        ["you", "your", "it's", "it", "this", "that's", "we", "we're", "i", "i'm", "the", "please", "thank", "no"];
    let sentence = words.sentence_span(span);
    let before = words.text.get(sentence.start..span.start).unwrap_or_default().trim_end();
    let after = words.text.get(span.end..sentence.end).unwrap_or_default().trim_start();
    let next = words.tokens.index_at(span.end);
    let opens = before.is_empty() || before.ends_with(':');
    let last = before.rsplit(' ').next().unwrap_or_default();
    if GREETINGS.iter().any(|word| last.eq_ignore_ascii_case(word)) || before.eq_ignore_ascii_case("dear") {
        return true;
    }
    let yours = |at: usize| words.is(Class::SecondPerson, at);
    if opens && (yours(next) || matches!(words.lower(next), "it's" | "its" | "this") && yours(next + 1)) {
        return true;
    }
    let to_you = words.has(Class::SecondPerson, sentence);
    let to_you_then = words.hits(Class::SecondPerson).any(|hit| hit.span.start > span.end);
    let apart = before.ends_with(',') && (after.is_empty() || after.starts_with([',', '.', '!', '?']));
    let turned_to = opens && after.starts_with(',') && CLAUSES.contains(&words.lower(next + 1));
    apart && to_you || turned_to && (to_you || to_you_then)
}

/// "your labs", "your new crown": said in the sentence of `span`, and no advice to everybody.
fn is_told_of_care(words: &Words, span: Span) -> bool {
    let sentence = words.sentence_span(span);
    let your = |first: usize| (first.saturating_sub(2)..first).any(|at| words.lower(at) == "your");
    words.hits_in(Class::YourCare, sentence).any(|care| care.weight == 2 && your(care.first))
        && !words.has(Class::GeneralDuty, sentence)
        && !words.has(Class::General, sentence)
}

/// "54-year-old female, Anna S.", "Anna S. (MRN 12)", "Anna S., DOB": an age or a record number stands right beside.
fn beside_a_record(words: &Words, name: Name, facts: &[Fact]) -> bool {
    const REACH: usize = 6;
    let span = words.span(name.first, name.end);
    let sentence = words.sentence_span(span);
    let before = words.span(name.first.saturating_sub(REACH), name.first);
    let last = words.tokens.list().len();
    let after = words.span(name.end, (name.end + REACH).min(last));
    let from = if before.is_empty() { span.start } else { before.start.max(sentence.start) };
    let to = if after.is_empty() { span.end } else { after.end.min(sentence.end) };
    let comma = words.lower(name.end) == ",";
    overlapping(facts, Span::new(from, to)).any(|f| match f.kind {
        Kind::Age { person, .. } => person || comma && f.span.start >= span.end,
        Kind::RecordNumber | Kind::HealthPlan | Kind::Ssn => true,
        _ => false,
    })
}
