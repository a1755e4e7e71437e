//! From details to a number: the people of a place, times one share a kind of detail.

use super::details::{Ages, Details, Place, Sex};
use super::figures::{ANY_AGE, Condition, Named, Tables, WORKING, tables};

/// What came out, before it is put in words.
pub(super) struct Weighed<'d> {
    pub people: f64,
    /// How far off that may be, as a factor.
    pub spread: f64,
    pub place: Option<&'d Place>,
    #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "told by the command line alone"))]
    pub choice: Choice,
    #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "told by the command line alone"))]
    pub time: Time,
}

/// How far off a national figure may be in one place, as a factor. A judgement, not a measurement: prevalence and
/// occupations differ about twofold between regions, ages by about a quarter.
const LOCALLY: f64 = 2.0;
const AGES_LOCALLY: f64 = 1.25;
const YEAR: f64 = 365.0;

/// One detail of each kind that has any.
#[derive(Clone, Copy, Default)]
pub(super) struct Choice {
    pub ages: Option<Ages>,
    pub sex: Option<Sex>,
    pub job: Option<&'static Named>,
    pub condition: Option<&'static Condition>,
}

/// When it happened, and the share of people who met with care then.
#[derive(Clone, Copy)]
pub(super) struct Time {
    pub days: Option<f64>,
    pub visit: Option<(&'static Named, f64)>,
}

pub(super) fn weigh(details: &Details) -> Weighed<'_> {
    let tables = tables();
    let time = Time { days: details.days, visit: visit(details) };
    let rarest = choices(details).map(|c| (c, share(tables, c, time))).min_by(|a, b| a.1.total_cmp(&b.1));
    let (choice, fewest) = rarest.unwrap_or((Choice::default(), 1.0));
    let place = details.places.iter().min_by(|a, b| a.people.total_cmp(&b.people));
    let people = place.map_or(tables.everyone(), |p| p.people) * fewest;
    Weighed { people, spread: spread(details, place, people), place, choice, time }
}

/// Every way to take one detail of each kind.
fn choices(details: &Details) -> impl Iterator<Item = Choice> {
    let each = |count: usize| 0..count.max(1);
    each(details.ages.len()).flat_map(move |a| {
        each(details.sexes.len()).flat_map(move |s| {
            each(details.occupations.len()).flat_map(move |o| {
                each(details.conditions.len()).map(move |c| Choice {
                    ages: details.ages.get(a).copied(),
                    sex: details.sexes.get(s).copied(),
                    job: details.occupations.get(o).copied(),
                    condition: details.conditions.get(c).copied(),
                })
            })
        })
    })
}

/// The share of everybody that a choice fits. Where details exclude each other (a newborn's condition, a mother's age)
/// they are of two people; then each is weighed without the other, and the rarer counts.
pub(super) fn share(tables: &Tables, choice: Choice, time: Time) -> f64 {
    let (ages, sex, disagree) = group(choice);
    if disagree || ages.from > ages.to {
        return parts(choice).map(|part| share(tables, part, time)).fold(1.0, f64::min);
    }
    let mut living = tables.people(ages, sex) / tables.everyone();
    if let Some(job) = choice.job {
        living *= job.figure.share(tables.people(WORKING, None));
    }
    let mut event = time.visit.map_or(1.0, |(_, share)| share);
    if let Some(condition) = choice.condition {
        let rate = condition.share(tables);
        if condition.is_event() {
            event = event.min(rate * time.days.unwrap_or(YEAR) / YEAR);
        } else {
            living *= rate;
        }
    }
    living * event
}

/// The choice without one of its details.
pub(super) fn parts(choice: Choice) -> impl Iterator<Item = Choice> {
    [
        choice.ages.map(|_| Choice { ages: None, ..choice }),
        choice.sex.map(|_| Choice { sex: None, ..choice }),
        choice.job.map(|_| Choice { job: None, ..choice }),
        choice.condition.map(|_| Choice { condition: None, ..choice }),
    ]
    .into_iter()
    .flatten()
}

/// The ages and the sex that everything in a choice allows, and whether the sexes disagree.
pub(super) fn group(choice: Choice) -> (Ages, Option<Sex>, bool) {
    let mut ages = choice.ages.unwrap_or(ANY_AGE);
    if choice.job.is_some() {
        ages = ages.and(WORKING);
    }
    let Some(condition) = choice.condition else { return (ages, choice.sex, false) };
    let disagree = matches!((choice.sex, condition.sex), (Some(a), Some(b)) if a != b);
    (ages.and(condition.ages), choice.sex.or(condition.sex), disagree)
}

/// The rarest encounter and the share of people who have one in the days of the post. A time alone stands for any visit.
fn visit(details: &Details) -> Option<(&'static Named, f64)> {
    let tables = tables();
    let days = details.days.unwrap_or(YEAR);
    let any = details.days.and_then(|_| tables.encounters.first());
    let seen = any.into_iter().chain(details.encounters.iter().copied());
    let shares = seen.map(|e| (e, (e.figure.share(tables.everyone()) * days / YEAR).min(1.0)));
    shares.min_by(|a, b| a.1.total_cmp(&b.1))
}

/// How far off the number may be: each kind's own uncertainty and the luck of small numbers, added as independent
/// factors are.
fn spread(details: &Details, place: Option<&Place>, people: f64) -> f64 {
    let mut square = place.map_or(0.0, |p| p.spread.ln().powi(2)) + 1.0 / people.max(1.0);
    for (said, factor) in [
        (!details.ages.is_empty(), AGES_LOCALLY),
        (!details.conditions.is_empty(), LOCALLY),
        (!details.occupations.is_empty(), LOCALLY),
        (!details.encounters.is_empty() || details.days.is_some(), LOCALLY),
    ] {
        if said {
            square += f64::ln(factor).powi(2);
        }
    }
    square.sqrt().exp()
}
