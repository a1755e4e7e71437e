//! What a post says of its patient that public figures can count.

mod whereabouts;

use super::figures::{self, Condition, Named, tables};
use crate::facts::Kind;
use crate::facts::date::Relation;
use crate::lexicon::{Class, Hit};
use crate::order;
use crate::post::Post;
use crate::span::Span;
use crate::text::words::Words;

pub(super) use whereabouts::Place;

/// A range of ages, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ages {
    pub from: usize,
    pub to: usize,
}

impl Ages {
    /// The ages in both.
    pub fn and(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sex {
    Male,
    Female,
}

/// All that was said; several details of a kind stand for alternatives, of which the rarest counts.
#[derive(Default)]
pub(super) struct Details {
    pub places: Vec<Place>,
    pub ages: Vec<Ages>,
    pub sexes: Vec<Sex>,
    pub conditions: Vec<&'static Condition>,
    pub occupations: Vec<&'static Named>,
    pub encounters: Vec<&'static Named>,
    /// The days it happened in, when the post ties itself to a time.
    pub days: Option<f64>,
    /// What was said but has no figure.
    pub uncounted: Vec<String>,
}

/// A kind with more details than this is a list, not a person; bounds the work.
const MOST_OF_A_KIND: usize = 8;

impl Details {
    pub fn of(post: &Post) -> Self {
        let words = post.words();
        let near = |span: Span| post.concerns_patient(span);
        let rows = |class| words.hits(class).filter(|h| near(h.span) && is_longest(words, h));
        let mut details = Self {
            places: whereabouts::places(post),
            ages: ages(post),
            sexes: sexes(post),
            conditions: rows(Class::Condition)
                .filter(|h| !is_own(words, h))
                .filter_map(|h| tables().conditions.get(usize::from(h.weight)))
                .collect(),
            encounters: rows(Class::Encounter).filter_map(|h| tables().encounters.get(usize::from(h.weight))).collect(),
            days: days(post),
            ..Self::default()
        };
        for job in rows(Class::Occupation).filter(|h| is_a_person(post, h)) {
            if (job.first.saturating_sub(2)..job.first).any(|i| matches!(words.lower(i), "retired" | "former")) {
                details.uncounted.push(format!("retired {}", job.span.of(words.text)));
            } else {
                details.occupations.extend(tables().occupations.get(usize::from(job.weight)));
            }
        }
        let rare = words.hits(Class::Rare).chain(words.hits(Class::RareDiseases)).filter(|h| near(h.span));
        for hit in rare.filter(|h| !words.has(Class::Condition, h.span)) {
            details.uncounted.push(hit.span.of(words.text).to_owned());
        }
        details.trim();
        details
    }

    /// How many kinds of detail there are. Sex alone says next to nothing and doesn't count.
    pub fn kinds(&self) -> usize {
        [
            !self.places.is_empty(),
            !self.ages.is_empty(),
            !self.conditions.is_empty(),
            !self.occupations.is_empty(),
            !self.encounters.is_empty() || self.days.is_some(),
        ]
        .into_iter()
        .filter(|&said| said)
        .count()
    }

    fn trim(&mut self) {
        order::unique(&mut self.ages, |ages| (ages.from, ages.to));
        self.ages.truncate(MOST_OF_A_KIND);
        order::unique(&mut self.sexes, |sex| *sex);
        order::unique(&mut self.conditions, |condition| condition.name);
        self.conditions.truncate(MOST_OF_A_KIND);
        order::unique(&mut self.occupations, |job| job.name);
        self.occupations.truncate(MOST_OF_A_KIND);
        self.uncounted.dedup();
        self.uncounted.truncate(MOST_OF_A_KIND);
    }
}

/// Whether no longer entry of the same list starts at the same word: "heart transplant", not "heart".
fn is_longest(words: &Words, hit: &Hit) -> bool {
    !words.hits_in(hit.class, hit.span).any(|other| other.span.contains(hit.span) && other.span != hit.span)
}

/// "my twins", "our cancer": the author's own, unless it goes on "my stroke patient".
fn is_own(words: &Words, hit: &Hit) -> bool {
    let before = hit.first.checked_sub(1).map_or("", |b| words.lower(b));
    matches!(before, "my" | "our") && !words.is(Class::Patient, hit.end)
}

/// "a judge", "a county lineman", "31yo, teacher", "retired cook"; not "don't judge", "they cook", "Mr. Baker".
fn is_a_person(post: &Post, hit: &Hit) -> bool {
    let words = post.words();
    let determined = (hit.first.saturating_sub(2)..hit.first).any(|i| {
        matches!(words.lower(i), "a" | "an" | "old" | "yo" | "retired" | "former" | "local")
            || words.is(Class::Describing, i)
    });
    let near = words.span(hit.first.saturating_sub(6), hit.first + 1);
    let first = post.facts().partition_point(|f| f.span.start < near.start);
    let beside = post.facts().iter().skip(first).take_while(|f| f.span.start < near.end);
    let aged = beside.into_iter().any(|f| matches!(f.kind, Kind::Age { person: true, .. }));
    (determined || aged) && !words.is_capitalized(hit.first)
}

fn ages(post: &Post) -> Vec<Ages> {
    let words = post.words();
    let near = |span: &Span| post.concerns_patient(*span);
    let exact = post.ages().filter(|(span, _)| near(span)).map(|(_, years)| {
        let years = usize::from(years).min(figures::ANY_AGE.to);
        Ages { from: years, to: years }
    });
    let classes = [Class::ChildWord, Class::PersonWord, Class::Describing];
    let spoken = classes.into_iter().flat_map(|class| words.hits(class)).filter(|h| {
        let before = h.first.checked_sub(1).map_or("", |b| words.lower(b));
        near(&h.span) && !matches!(before, "my" | "our")
    });
    let bands = spoken.filter_map(|h| band(words.lower(h.first)));
    let decades = (0..words.tokens.list().len())
        .filter(|&at| words.lower(at + 1) == "s" && words.joined(at) && near(&words.span(at, at + 1)));
    let decades =
        decades.filter_map(|at| words.lower(at).parse().ok().filter(|d| (20..=90).contains(d) && d % 10 == 0));
    exact.chain(bands).chain(decades.map(|from: usize| Ages { from, to: from + 9 })).collect()
}

fn band(word: &str) -> Option<Ages> {
    let (from, to) = match word {
        "newborn" | "neonate" | "preemie" => (0, 0),
        "baby" | "infant" => (0, 1),
        "toddler" => (1, 3),
        "child" | "kid" | "kiddo" | "boy" | "girl" => (0, 17),
        "teen" | "teenager" => (13, 19),
        "adult" => (18, figures::ANY_AGE.to),
        "elderly" => (65, figures::ANY_AGE.to),
        _ => return None,
    };
    Some(Ages { from, to })
}

fn sexes(post: &Post) -> Vec<Sex> {
    let words = post.words();
    let near = |span: Span| post.concerns_patient(span);
    let classes = [Class::PersonWord, Class::ChildWord, Class::ThirdPerson, Class::Honorific];
    let hits = classes.into_iter().flat_map(|class| words.hits(class)).filter(|h| near(h.span));
    let said = hits.filter_map(|h| sex(words.lower(h.first)));
    let ages = post.facts().iter().filter(|f| matches!(f.kind, Kind::Age { person: true, .. }) && near(f.span));
    let short = ages.filter_map(|f| match f.span.of(words.text).chars().next_back() {
        Some('m' | 'M') => Some(Sex::Male),
        Some('f' | 'F') => Some(Sex::Female),
        _ => None,
    });
    said.chain(short).collect()
}

fn sex(word: &str) -> Option<Sex> {
    match word {
        "man" | "guy" | "gentleman" | "dude" | "fella" | "chap" | "bloke" | "male" | "boy" | "he" | "him" | "his"
        | "himself" | "he's" | "he'd" | "he'll" | "mr" | "mister" => Some(Sex::Male),
        "woman" | "lady" | "gal" | "female" | "girl" | "she" | "her" | "hers" | "herself" | "she's" | "she'd"
        | "she'll" | "mrs" | "ms" | "miss" => Some(Sex::Female),
        _ => None,
    }
}

/// The shortest stretch of time that the post ties its patient to.
fn days(post: &Post) -> Option<f64> {
    let words = post.words();
    let told = post.facts().iter().filter(|f| post.concerns_patient(f.span));
    told.filter_map(|fact| match fact.kind {
        Kind::Date(Relation::Event) | Kind::Period(Relation::Event) => None,
        Kind::Date(_) | Kind::Period(_) if is_birth(words, fact.span) => None,
        Kind::Date(_) => Some(if is_month(words, fact.span) { 31.0 } else { 1.0 }),
        Kind::Moment | Kind::Period(_) => Some(length(&fact.span.of(words.text).to_lowercase())),
        _ => None,
    })
    .reduce(f64::min)
}

/// "March 2023", "last December": a month without its day.
fn is_month(words: &Words, date: Span) -> bool {
    let (first, end) = (words.tokens.index_at(date.start), words.tokens.index_at(date.end));
    let day = (first..end).any(|i| words.lower(i).len() <= 2 && words.lower(i).parse::<u8>().is_ok());
    !day && words.has(Class::Month, date)
}

/// How many days words of time leave open: a week for "last week", a month for "two months ago".
fn length(time: &str) -> f64 {
    let has = |unit: &str| time.contains(unit);
    match () {
        () if has("weekend") => 2.0,
        () if has("week") => 7.0,
        () if has("month") => 31.0,
        () if has("year") => 365.0,
        () => 1.0,
    }
}

/// "DOB 3/14/51", "born March 3rd": not a day on which anything of the story happened.
fn is_birth(words: &Words, date: Span) -> bool {
    let at = words.tokens.index_at(date.start);
    let before = at.saturating_sub(4)..at;
    before.into_iter().any(|i| matches!(words.lower(i), "dob" | "born" | "birth" | "birthday" | "birthdate"))
}
