//! From details to a number: the people of a place, times one share a kind of detail.

use super::Factor;
use super::decimal::written as number;
use super::details::{Ages, Details, Place, Sex};
use super::figures::{ANY_AGE, Condition, Named, Tables, WORKING, citation, tables};
use super::words;
use crate::language::{English, Phrase};

/// What came out, before it is put in words.
pub(super) struct Weighed {
    pub people: f64,
    /// How far off that may be, as a factor.
    pub spread: f64,
    pub place: Phrase,
    pub factors: Vec<Factor>,
}

/// How far off a national figure may be in one place, as a factor. A judgement, not a measurement: prevalence and
/// occupations differ about twofold between regions, ages by about a quarter.
const LOCALLY: f64 = 2.0;
const AGES_LOCALLY: f64 = 1.25;
const YEAR: f64 = 365.0;

/// One detail of each kind that has any.
#[derive(Clone, Copy, Default)]
struct Choice {
    ages: Option<Ages>,
    sex: Option<Sex>,
    job: Option<&'static Named>,
    condition: Option<&'static Condition>,
}

/// When it happened, and the share of people who met with care then.
#[derive(Clone, Copy)]
struct Time {
    days: Option<f64>,
    visit: Option<(&'static Named, f64)>,
}

pub(super) fn weigh(details: &Details) -> Weighed {
    let tables = tables();
    let time = Time { days: details.days, visit: visit(details) };
    let rarest = choices(details).map(|c| (c, share(tables, c, time))).min_by(|a, b| a.1.total_cmp(&b.1));
    let (choice, fewest) = rarest.unwrap_or((Choice::default(), 1.0));
    let place = details.places.iter().min_by(|a, b| a.people.total_cmp(&b.people));
    let people = place.map_or(tables.everyone(), |p| p.people) * fewest;
    let mut factors = vec![start(place)];
    factors.extend(explain(tables, choice, time));
    Weighed {
        people,
        spread: spread(details, place, people),
        place: place.map_or_else(|| English("in the United States").into(), |p| p.spoken.clone()),
        factors,
    }
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
fn share(tables: &Tables, choice: Choice, time: Time) -> f64 {
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
fn parts(choice: Choice) -> impl Iterator<Item = Choice> {
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
fn group(choice: Choice) -> (Ages, Option<Sex>, bool) {
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

fn start(place: Option<&Place>) -> Factor {
    let people = place.map_or(tables().everyone(), |p| p.people);
    Factor {
        what: place.map_or_else(|| "the United States, for want of a place".into(), |p| p.spoken.to_string()),
        figure: format!("{} people", number(people)),
        share: people,
        citation: place.map_or_else(|| citation("census-states"), |p| p.citation),
    }
}

/// The factors of a choice, in the order in which they are multiplied.
fn explain(tables: &Tables, choice: Choice, time: Time) -> Vec<Factor> {
    let (ages, sex, disagree) = group(choice);
    if disagree || ages.from > ages.to {
        let rarest = parts(choice).min_by(|a, b| share(tables, *a, time).total_cmp(&share(tables, *b, time)));
        return rarest.map(|part| explain(tables, part, time)).unwrap_or_default();
    }
    let mut factors = Vec::new();
    let people = tables.people(ages, sex);
    if ages != ANY_AGE || sex.is_some() {
        let figure = format!("{} in the United States", number(people));
        let what = words::group(ages, sex);
        factors.push(Factor { what, figure, share: people / tables.everyone(), citation: citation("census-age-sex") });
    }
    if let Some(job) = choice.job {
        factors.push(named(job, job.figure.share(tables.people(WORKING, None))));
    }
    let so_far: f64 = factors.iter().map(|f| f.share).product();
    let rest = share(tables, choice, time) / so_far;
    match choice.condition {
        Some(condition) if condition.is_event() => {
            let figure = format!("{} a year{}", condition.spoken(), words::within(time.days));
            factors.push(Factor { what: condition.name.into(), figure, share: rest, citation: condition.citation() });
        }
        Some(condition) => {
            let share = rest / time.visit.map_or(1.0, |(_, share)| share);
            let figure = condition.spoken();
            factors.push(Factor { what: condition.name.into(), figure, share, citation: condition.citation() });
            factors.extend(time.visit.map(|v| visit_factor(time, v)));
        }
        None => factors.extend(time.visit.map(|v| visit_factor(time, v))),
    }
    factors
}

fn named(named: &'static Named, share: f64) -> Factor {
    Factor { what: named.name.into(), figure: named.figure.spoken(), share, citation: named.figure.citation }
}

fn visit_factor(time: Time, (encounter, share): (&'static Named, f64)) -> Factor {
    let figure = format!("{} a year{}", encounter.figure.spoken(), words::within(time.days));
    Factor { what: words::encounter(encounter.name).into(), figure, share, citation: encounter.figure.citation }
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
