//! Where it happens.

use super::super::figures::{Citation, State, citation, tables};
use super::super::places;
use super::{MOST_OF_A_KIND, is_longest};
use crate::facts::Kind;
use crate::facts::date::Relation;
use crate::facts::place::Sort;
use crate::language::{English, Fill, Phrase};
use crate::lexicon::{Class, Hit};
use crate::post::Post;
use crate::span::Span;
use crate::text::words::Words;

/// A town, a state, or the author's own hospital.
#[derive(Clone, Debug)]
pub(in crate::population) struct Place {
    /// The town or state; without one it is the author's own hospital.
    pub town: Option<String>,
    pub people: f64,
    #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "told by the command line alone"))]
    pub citation: &'static Citation,
    /// How far off the figure may be, as a factor.
    pub spread: f64,
}

impl Place {
    /// After "people": "in Boise".
    pub fn spoken(&self) -> Phrase {
        match &self.town {
            Some(town) => Phrase::new(English("in {}"), [Fill::Text(town.clone())]),
            None => English("near your hospital").into(),
        }
    }
}

/// Every place that the post ties its patient to.
pub(super) fn places(post: &Post) -> Vec<Place> {
    let mut places: Vec<Place> = own_hospital(post).into_iter().collect();
    places.extend(towns_and_states(post));
    places
}

/// "our little ER", "here in the ICU": whoever knows the author knows which one.
fn own_hospital(post: &Post) -> Option<Place> {
    let words = post.words();
    let is_own = |h: &&Hit| {
        let before = |reach: usize, own: &[&str]| {
            (h.first.saturating_sub(reach)..h.first).any(|i| own.contains(&words.lower(i)))
        };
        before(5, &["my", "our"]) || before(3, &["here", "this"])
    };
    let own = words.hits(Class::CarePlace).filter(is_own).find(|h| post.concerns_patient(h.span));
    let place = |_| Place { town: None, people: tables().around_a_hospital(), citation: citation("aha"), spread: 3.0 };
    own.map(place)
}

/// "in Boise", "from Springfield, Illinois"; not where a conference is.
fn towns_and_states(post: &Post) -> Vec<Place> {
    let words = post.words();
    let mut places = Vec::new();
    for hit in words.hits(Class::Places).filter(|h| is_longest(words, h) && is_town(post, h)) {
        if places.len() == MOST_OF_A_KIND {
            return places;
        }
        if let Some(people) = places::people(post.towns(), &key(words, hit), state_after(words, hit.end)) {
            let town = Some(hit.span.of(words.text).to_owned());
            places.push(Place { town, people, citation: citation("geonames"), spread: 1.1 });
        }
    }
    let led = |first: usize| {
        first
            .checked_sub(1)
            .is_some_and(|b| matches!(words.lower(b), "in" | "from" | "near" | "around" | "of" | "rural"))
    };
    let about = |span: Span| post.concerns_patient(span) && !words.has(Class::EventWord, words.sentence_span(span));
    for hit in words.hits(Class::States).filter(|h| led(h.first) && about(h.span) && is_longest(words, h)) {
        if places.len() == MOST_OF_A_KIND {
            return places;
        }
        if let Some(state) = places::state(&key(words, hit)) {
            let town = Some(hit.span.of(words.text).to_owned());
            places.push(Place { town, people: state.people, citation: state.citation, spread: 1.0 });
        }
    }
    places
}

/// Whether the town is where the patient's story plays: a fact says so, or it follows the facility's name as "Elm Clinic
/// in Boise"; not "Lincoln Middle School", "Springfield General".
fn is_town(post: &Post, hit: &Hit) -> bool {
    let words = post.words();
    let named = || words.is_capitalized(hit.end) && state_after(words, hit.end).is_none();
    let next = post.facts().partition_point(|f| f.span.start <= hit.span.start);
    let around = post.facts().iter().take(next).rev().take(4).find(|f| f.span.contains(hit.span));
    let is_place = around.is_some_and(|fact| match fact.kind {
        Kind::Place(_, Relation::Event) => false,
        Kind::Place(Sort::Town, _) => true,
        Kind::Place(_, _) => fact.span.start < hit.span.start,
        _ => false,
    });
    is_place && post.concerns_patient(hit.span) && !named()
}

/// The state in ", Illinois" or ", IL".
fn state_after(words: &Words, end: usize) -> Option<&'static State> {
    let at = if words.lower(end) == "," { end + 1 } else { end };
    let spelled = words.hits_in(Class::States, words.span(at, at + 1)).filter(|h| h.first == at).last();
    spelled.and_then(|h| places::state(&key(words, h))).or_else(|| {
        let code = words.typed(at);
        (code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())).then(|| places::state(code)).flatten()
    })
}

/// The words of a hit as the tables write them: lower case, one space between tokens, no hyphens.
fn key(words: &Words, hit: &Hit) -> String {
    let tokens = (hit.first..hit.end).map(|i| words.lower(i)).filter(|w| *w != "-");
    tokens.map(|w| w.trim_start_matches('#')).collect::<Vec<_>>().join(" ")
}
