//! What each sentence is about, as far as it decides whose a name, a date, a place or a number is.

use super::{Fact, Kind};
use crate::lexicon::Class;
use crate::span::Span;
use crate::text::words::Words;

/// One sentence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Setting {
    /// One particular person under care is spoken of.
    pub cared_for: bool,
    /// Something ties times and places to that person: "seen at", "admitted on", "lives in".
    pub tied: bool,
    /// A chart or a handoff speaks.
    pub charted: bool,
    /// A conference, a deadline, an opening.
    pub event: bool,
    /// The author's own body or family.
    pub own: bool,
    /// Congratulation, thanks, sport, politics, art: names that may be said.
    pub public: bool,
    /// Of a time before living memory.
    pub past: bool,
    /// Capital letters tell nothing here: all words have one, or none.
    pub caseless: bool,
}

/// The sentences of a text.
pub struct Settings {
    list: Vec<Setting>,
    /// How much the text speaks of care: 1 for a word that anybody uses, 2 for one of the trade, summed.
    pub care: usize,
}

impl Settings {
    /// Looks at each sentence; `facts` are the ages and record numbers found so far.
    pub fn of(words: &Words, facts: &[Fact]) -> Self {
        let care = care(words);
        let clinical = care >= 2;
        let mut settings = Vec::with_capacity(words.sentences.len());
        let mut facts = facts.iter().peekable();
        for sentence in &words.sentences {
            let (mut aged, mut filed) = (false, false);
            while let Some(fact) = facts.next_if(|f| f.span.start < sentence.span.end) {
                aged |= matches!(fact.kind, Kind::Age { person: true, .. });
                filed |= matches!(fact.kind, Kind::RecordNumber | Kind::HealthPlan | Kind::Ssn);
                filed |= fact.kind == Kind::Room && clinical && !words.has(Class::EventWord, sentence.span);
            }
            let has = |class| words.has(class, sentence.span);
            let own = is_own(words, sentence.first, sentence.end) && !has(Class::Patient);
            let treated = has(Class::CareTie);
            let tied = treated || has(Class::LifeTie);
            let charted = filed || has(Class::ChartTalk) || has(Class::Labelled);
            let case = has(Class::CaseLabel) && tied;
            let cared = has_care_event(words, sentence.span) || tied && clinical || charted;
            let somebody = has(Class::Relative) || has(Class::ChildWord) || has(Class::PersonWord);
            let patient =
                words.hits_in(Class::Patient, sentence.span).any(|h| !words.has(Class::PatientGeneric, h.span));
            let cared_for = !own
                && (patient
                    || aged && (care > 0 || treated)
                    || cared && aged
                    || charted
                    || case
                    || cared && clinical && (somebody || has(Class::ThirdPerson)));
            settings.push(Setting {
                cared_for,
                tied,
                charted,
                own,
                event: has(Class::EventWord),
                public: has(Class::Cheer) && !aged && !charted,
                past: is_history(words, sentence.first, sentence.end),
                caseless: is_caseless(words, sentence.first, sentence.end),
            });
        }
        Self { list: settings, care }
    }

    /// The sentence of `span`.
    pub fn at(&self, words: &Words, span: Span) -> Setting {
        self.list.get(index(words, span)).copied().unwrap_or_default()
    }

    /// Whether any sentence is about a person under care.
    pub fn cared_for_anywhere(&self) -> bool {
        self.list.iter().any(|s| s.cared_for)
    }

    /// Whether that sentence or one beside it is about a person under care.
    pub fn cared_for_near(&self, words: &Words, span: Span) -> bool {
        let at = index(words, span);
        self.list.iter().skip(at.saturating_sub(1)).take(if at == 0 { 2 } else { 3 }).any(|s| s.cared_for)
    }
}

fn index(words: &Words, span: Span) -> usize {
    words.sentences.partition_point(|s| s.span.end <= span.start)
}

/// Something that happens in care and nowhere else: "intubated", "admitted".
fn has_care_event(words: &Words, span: Span) -> bool {
    words.hits_in(Class::CareEvent, span).any(|h| h.weight >= 2)
}

/// How much the whole text speaks of care: 2 for a word of the trade, 1 for one that anybody uses.
pub(super) fn care(words: &Words) -> usize {
    let sum = |class| words.hits(class).map(|h| usize::from(h.weight.max(1))).sum::<usize>();
    let plain = |class| words.hits(class).len() * 2;
    [Class::CareEvent, Class::CareNoun, Class::CarePlace].into_iter().map(sum).sum::<usize>()
        + [Class::Rare, Class::RareDiseases, Class::ChartTalk, Class::Drugs, Class::Patient, Class::Condition]
            .into_iter()
            .map(plain)
            .sum::<usize>()
}

/// "I was diagnosed", "my dad": the author's own body or family.
fn is_own(words: &Words, first: usize, end: usize) -> bool {
    let span = words.span(first, end);
    words.has(Class::OwnBody, span)
        || words.hits_in(Class::Relative, span).any(|h| {
            is_bare_parent(words, h.first, h.end)
                || h.first.checked_sub(1).is_some_and(|before| matches!(words.lower(before), "my" | "our"))
        })
}

/// "Dad was diagnosed", "visiting Grandma": a parent without "his" or "the" is the author's.
fn is_bare_parent(words: &Words, first: usize, end: usize) -> bool {
    let parent = matches!(
        words.lower(first),
        "mom" | "mum" | "dad" | "mama" | "grandma" | "grandpa" | "granny" | "nana" | "papa"
    );
    let before = first.checked_sub(1).map_or("", |b| words.lower(b));
    let alone = !words.is_capitalized(end) && !matches!(words.lower(end), "at" | "is" | "and" | "of" | "," | "in");
    parent
        && words.is_capitalized(first)
        && alone
        && matches!(before, "" | "." | "!" | "?" | "," | "and" | "when" | "visiting" | "with" | "so")
}

/// "In 1922": nobody's chart of today.
fn is_history(words: &Words, first: usize, end: usize) -> bool {
    (first + 1..end).any(|at| {
        words.lower(at).len() == 4
            && matches!(words.lower(at).parse(), Ok(1500..=1959))
            && matches!(words.lower(at - 1), "in" | "since" | "of" | "from" | "until" | "by")
    })
}

/// Whether nearly all words have a capital, or none has.
fn is_caseless(words: &Words, first: usize, end: usize) -> bool {
    let (mut upper, mut lower) = (0, 0);
    for at in first..end {
        let mut letters = words.typed(at).chars();
        match letters.next() {
            Some(c) if c.is_uppercase() => upper += 1,
            Some(c) if c.is_lowercase() => lower += 1,
            _ => {}
        }
    }
    upper == 0 || upper >= 4 && lower * 5 <= upper
}
