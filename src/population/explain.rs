//! Where the number comes from, for the command line, which speaks English; the extension shows none of it, and doesn't
//! carry it.

use super::decimal::written as number;
use super::details::{Ages, Details, Place, Sex};
use super::figures::{ANY_AGE, Citation, Condition, Figure, Measure, Named, Tables, WORKING, citation, tables};
use super::weigh::{Choice, Time, Weighed, group as group_of, parts, share};
use super::{Estimate, words};
use crate::language::Speech;

/// One thing that was said, and the share of people it fits.
#[derive(Clone, Debug)]
pub struct Factor {
    /// What was said, as a person would put it.
    pub what: String,
    /// The figure behind the share.
    pub figure: String,
    /// The share of people it leaves; for the place, the people it starts from.
    pub share: f64,
    /// Whose figure it is.
    pub citation: &'static Citation,
}

/// An estimate and where it comes from.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The number.
    pub estimate: Estimate,
    /// The headline, and what it assumes.
    pub sentence: String,
    /// Everything it assumes, the most important first.
    pub assumptions: Vec<String>,
    /// What it was made of.
    pub factors: Vec<Factor>,
}

pub(super) fn explanation(details: &Details, weighed: &Weighed) -> Explanation {
    let estimate = words::estimate(details, weighed);
    let said = [Some(estimate.headline.to_string()), Some(estimate.caveat.to_string()), uncounted(details)];
    let sentence = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut factors = vec![start(weighed.place)];
    factors.extend(explain(tables(), weighed.choice, weighed.time));
    let assumptions = assumptions(details, weighed, &estimate, factors.len());
    Explanation { estimate, sentence, assumptions, factors }
}

fn start(place: Option<&Place>) -> Factor {
    let people = place.map_or(tables().everyone(), |p| p.people);
    Factor {
        what: place.map_or_else(|| "the United States, for want of a place".into(), |p| p.spoken().to_string()),
        figure: format!("{} people", number(people)),
        share: people,
        citation: place.map_or_else(|| citation("census-states"), |p| p.citation),
    }
}

/// The factors of a choice, in the order in which they are multiplied.
fn explain(tables: &Tables, choice: Choice, time: Time) -> Vec<Factor> {
    let (ages, sex, disagree) = group_of(choice);
    if disagree || ages.from > ages.to {
        let rarest = parts(choice).min_by(|a, b| share(tables, *a, time).total_cmp(&share(tables, *b, time)));
        return rarest.map(|part| explain(tables, part, time)).unwrap_or_default();
    }
    let mut factors = Vec::new();
    let people = tables.people(ages, sex);
    if ages != ANY_AGE || sex.is_some() {
        let figure = format!("{} in the United States", number(people));
        let what = group(ages, sex);
        factors.push(Factor { what, figure, share: people / tables.everyone(), citation: citation("census-age-sex") });
    }
    if let Some(job) = choice.job {
        factors.push(named(job, job.figure.share(tables.people(WORKING, None))));
    }
    let so_far: f64 = factors.iter().map(|f| f.share).product();
    let rest = share(tables, choice, time) / so_far;
    match choice.condition {
        Some(condition) if condition.is_event() => {
            let figure = format!("{} a year{}", of_condition(condition), within(time.days));
            factors.push(Factor {
                what: condition.name.into(),
                figure,
                share: rest,
                citation: condition.figure.citation,
            });
        }
        Some(condition) => {
            let share = rest / time.visit.map_or(1.0, |(_, share)| share);
            let figure = of_condition(condition);
            factors.push(Factor { what: condition.name.into(), figure, share, citation: condition.figure.citation });
            factors.extend(time.visit.map(|v| visit_factor(time, v)));
        }
        None => factors.extend(time.visit.map(|v| visit_factor(time, v))),
    }
    factors
}

/// "29,824 in the United States", "26 in 1,000 births".
fn of_condition(condition: &Condition) -> String {
    let births = if condition.measure == Measure::Birth { " births" } else { "" };
    of_figure(&condition.figure) + births
}

/// "29,824 in the United States", "5.34 in 100,000".
fn of_figure(figure: &Figure) -> String {
    match figure.of {
        None => format!("{} in the United States", number(figure.number)),
        Some(of) => format!("{} in {}", figure.number, number(of)),
    }
}

fn named(named: &'static Named, share: f64) -> Factor {
    Factor { what: named.name.into(), figure: of_figure(&named.figure), share, citation: named.figure.citation }
}

fn visit_factor(time: Time, (encounter, share): (&'static Named, f64)) -> Factor {
    let figure = format!("{} a year{}", of_figure(&encounter.figure), within(time.days));
    Factor { what: counted(encounter.name).into(), figure, share, citation: encounter.figure.citation }
}

/// ", in one week".
fn within(days: Option<f64>) -> &'static str {
    match days {
        None => "",
        Some(days) if days <= 1.0 => ", in one day",
        Some(days) if days <= 2.0 => ", in one weekend",
        Some(days) if days <= 7.0 => ", in one week",
        Some(days) if days <= 31.0 => ", in one month",
        Some(_) => ", in one year",
    }
}

fn assumptions(details: &Details, weighed: &Weighed, estimate: &Estimate, factors: usize) -> Vec<String> {
    let mut all = vec![estimate.caveat.to_string()];
    if weighed.place.is_some_and(|place| place.town.is_none()) {
        all.push("As many people are taken to live near your hospital as near an average one.".into());
    }
    if factors > 2 {
        all.push("The details are taken to be independent of each other.".into());
    }
    if details.conditions.len() > 1 || details.ages.len() > 1 {
        all.push("Of several details of one kind, only the rarest counts.".into());
    }
    all.push("The range is a judgement: national figures may be off by a factor of two in one place.".into());
    all.extend(uncounted(details));
    all
}

/// "No figure was found for “moyamoya”; it makes the number smaller."
fn uncounted(details: &Details) -> Option<String> {
    let quoted: Vec<String> = details.uncounted.iter().map(|what| format!("“{what}”")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    (!quoted.is_empty()).then(|| format!("No figure was found for {}; the true number is smaller.", listed(&quoted)))
}

fn listed(words: &[&str]) -> String {
    Speech::default().list(words)
}

/// "men aged 54", "people aged 13 to 19".
fn group(ages: Ages, sex: Option<Sex>) -> String {
    let who = match sex {
        Some(Sex::Male) => "males",
        Some(Sex::Female) => "females",
        None => "people",
    };
    match ages {
        ANY_AGE => who.to_owned(),
        Ages { from, to } if to >= ANY_AGE.to => format!("{who} aged {from} and older"),
        Ages { from, to } if from == to => format!("{who} aged {from}"),
        Ages { from, to } => format!("{who} aged {from} to {to}"),
    }
}

/// What an encounter counts, by the first name of its row.
fn counted(name: &str) -> &str {
    match name {
        "visit" => "any visit to a doctor or hospital",
        "er" => "emergency department visits",
        "icu" => "hospital stays",
        "delivered" => "births",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_read_well() {
        assert_eq!(group(Ages { from: 54, to: 54 }, Some(Sex::Male)), "males aged 54");
        assert_eq!(group(Ages { from: 65, to: 100 }, None), "people aged 65 and older");
        assert_eq!(group(ANY_AGE, Some(Sex::Female)), "females");
    }
}
