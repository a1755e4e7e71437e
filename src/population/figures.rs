//! The tables: plain text, one row a figure, each with its source. Read once, on first use.

use std::sync::OnceLock;

use super::decimal;
use super::details::{Ages, Sex};

/// Where a figure comes from.
#[derive(Debug)]
pub struct Citation {
    id: &'static str,
    /// Who published it, and what.
    pub label: &'static str,
    /// The year it describes.
    pub year: &'static str,
    /// Where to read it.
    pub url: &'static str,
}

/// What the figure of a condition counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// People who live with it.
    Living,
    /// People who get it in a year.
    New,
    /// Births it comes with.
    Birth,
}

/// How often a condition is met with.
pub(super) struct Condition {
    pub name: &'static str,
    pub measure: Measure,
    pub figure: Figure,
    pub sex: Option<Sex>,
    pub ages: Ages,
}

/// How many people have an occupation, or how often people meet with care in a year.
pub(super) struct Named {
    pub name: &'static str,
    pub figure: Figure,
}

/// A number, of how many it is, and whose.
pub(super) struct Figure {
    pub number: f64,
    /// `None` for the whole country.
    pub of: Option<f64>,
    #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "told by the command line alone"))]
    pub citation: &'static Citation,
}

/// A state and its people.
pub(super) struct State {
    pub name: &'static str,
    pub code: &'static str,
    pub people: f64,
    pub citation: &'static Citation,
}

pub(super) struct Tables {
    pub conditions: Vec<Condition>,
    pub occupations: Vec<Named>,
    pub encounters: Vec<Named>,
    pub states: Vec<State>,
    /// How many people are younger than each age, male and female.
    younger: Vec<[f64; 2]>,
}

static UNKNOWN: Citation = Citation { id: "", label: "unknown", year: "", url: "" };

const OLDEST: usize = 100;
/// Jobs are held from here on.
pub(super) const WORKING: Ages = Ages { from: 16, to: OLDEST };
pub(super) const ANY_AGE: Ages = Ages { from: 0, to: OLDEST };
/// Births in a year (citation `nchs-births`).
const BIRTHS: f64 = 3_596_017.0;
/// Community hospitals of the United States (citation `aha`).
const HOSPITALS: f64 = 5_129.0;

/// All sources that the figures quote.
pub fn citations() -> &'static [Citation] {
    static CITATIONS: OnceLock<Vec<Citation>> = OnceLock::new();
    CITATIONS.get_or_init(|| {
        rows(include_str!("sources.tsv"))
            .filter_map(|mut r| Some(Citation { id: r.next()?, label: r.next()?, year: r.next()?, url: r.next()? }))
            .collect()
    })
}

fn find(id: &str) -> Option<&'static Citation> {
    citations().iter().find(|c| c.id == id)
}

/// The source called `id`, one of those that the code itself quotes.
pub(super) fn citation(id: &str) -> &'static Citation {
    find(id).unwrap_or(&UNKNOWN)
}

pub(super) fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(Tables::read)
}

/// The cells of every row that is not a comment.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = std::str::Split<'static, char>> {
    table.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t'))
}

/// The first of the names before a row.
fn name(names: &'static str) -> &'static str {
    names.trim_start_matches('{').split([',', '}']).next().unwrap_or(names)
}

fn figure(number: &str, of: &str, source: &str) -> Option<Figure> {
    let of = if of == "us" { None } else { Some(decimal::read(of)?) };
    Some(Figure { number: decimal::read(number)?, of, citation: find(source)? })
}

impl Tables {
    fn read() -> Self {
        let mut younger = vec![[0.0; 2]];
        for mut row in rows(include_str!("people.tsv")).map(|r| r.skip(1)) {
            let mut next = || row.next().and_then(decimal::read).unwrap_or(0.0);
            let [male, female] = younger.last().copied().unwrap_or_default();
            younger.push([male + next(), female + next()]);
        }
        Self {
            conditions: rows(include_str!("conditions.tsv")).filter_map(condition).collect(),
            occupations: rows(include_str!("occupations.tsv")).filter_map(|r| named(r, false)).collect(),
            encounters: rows(include_str!("encounters.tsv")).filter_map(|r| named(r, true)).collect(),
            states: rows(include_str!("states.tsv")).filter_map(state).collect(),
            younger,
        }
    }

    /// How many people of these ages and this sex live in the United States.
    pub fn people(&self, ages: Ages, sex: Option<Sex>) -> f64 {
        let below = |age: usize| self.younger.get(age).or(self.younger.last()).copied().unwrap_or_default();
        if ages.from > ages.to {
            return 0.0;
        }
        let ([m0, f0], [m1, f1]) = (below(ages.from.min(OLDEST)), below(ages.to.min(OLDEST) + 1));
        match sex {
            Some(Sex::Male) => m1 - m0,
            Some(Sex::Female) => f1 - f0,
            None => m1 - m0 + f1 - f0,
        }
    }

    /// Everybody.
    pub fn everyone(&self) -> f64 {
        self.people(ANY_AGE, None)
    }

    /// The people around one hospital, were all hospitals alike.
    pub fn around_a_hospital(&self) -> f64 {
        self.everyone() / HOSPITALS
    }
}

impl Condition {
    /// Whether the share is of those who get it in a year, not of those who live with it.
    pub fn is_event(&self) -> bool {
        self.measure != Measure::Living
    }

    /// The share of the group it is counted in.
    pub fn share(&self, tables: &Tables) -> f64 {
        let people = tables.people(self.ages, self.sex);
        match self.measure {
            Measure::Birth => self.figure.share(BIRTHS) * BIRTHS / people,
            Measure::New | Measure::Living => self.figure.share(people),
        }
    }
}

impl Figure {
    /// The share of a group of `people`.
    pub fn share(&self, people: f64) -> f64 {
        self.number / self.of.unwrap_or(people)
    }
}

fn condition(mut row: std::str::Split<'static, char>) -> Option<Condition> {
    let name = name(row.next()?);
    let measure = match row.next()? {
        "living" => Measure::Living,
        "new" => Measure::New,
        "birth" => Measure::Birth,
        _ => return None,
    };
    let (number, of, who) = (row.next()?, row.next()?, row.next()?);
    let (from, to) = row.next()?.split_once('-')?;
    let sex = match who {
        "m" => Some(Sex::Male),
        "f" => Some(Sex::Female),
        _ => None,
    };
    let ages = Ages { from: from.parse().ok()?, to: to.parse().ok()? };
    Some(Condition { name, measure, figure: figure(number, of, row.next()?)?, sex, ages })
}

fn named(mut row: std::str::Split<'static, char>, with_group: bool) -> Option<Named> {
    let (names, number) = (row.next()?, row.next()?);
    let of = if with_group { row.next()? } else { "us" };
    Some(Named { name: name(names), figure: figure(number, of, row.next()?)? })
}

fn state(mut row: std::str::Split<'static, char>) -> Option<State> {
    let (name, code, people) = (row.next()?, row.next()?, decimal::read(row.next()?)?);
    Some(State { name, code, people, citation: find(row.next()?)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_names_its_source() {
        let tables = tables();
        for (read, text) in [
            (tables.conditions.len(), include_str!("conditions.tsv")),
            (tables.occupations.len(), include_str!("occupations.tsv")),
            (tables.encounters.len(), include_str!("encounters.tsv")),
            (tables.states.len(), include_str!("states.tsv")),
            (citations().len(), include_str!("sources.tsv")),
        ] {
            assert_eq!(read, rows(text).count());
        }
        assert_eq!(tables.younger.len(), OLDEST + 2);
        for citation in citations() {
            assert!(citation.url.starts_with("http") && citation.year.parse::<u16>().is_ok(), "{citation:?}");
        }
        let in_code = ["aha", "geonames"];
        let tables = [
            include_str!("conditions.tsv"),
            include_str!("occupations.tsv"),
            include_str!("encounters.tsv"),
            include_str!("states.tsv"),
            include_str!("people.tsv"),
        ];
        let quoted: Vec<&str> = tables.into_iter().flat_map(rows).filter_map(Iterator::last).chain(in_code).collect();
        for citation in citations() {
            assert!(quoted.contains(&citation.id), "{} is quoted nowhere", citation.id);
        }
        assert!(quoted.iter().all(|id| citation(id).id == *id));
    }

    #[test]
    fn every_share_is_at_most_one() {
        let tables = tables();
        for condition in &tables.conditions {
            let share = condition.share(tables);
            assert!(share > 0.0 && share <= 1.0, "{}: {share}", condition.name);
        }
        for job in &tables.occupations {
            assert!(job.figure.share(tables.people(WORKING, None)) < 0.1, "{}", job.name);
        }
    }

    #[test]
    fn the_country_is_the_sum_of_its_ages_and_of_its_states() {
        let tables = tables();
        assert_eq!(tables.everyone(), 340_110_988.0);
        assert_eq!(tables.states.iter().map(|s| s.people).sum::<f64>(), tables.everyone());
        assert_eq!(tables.people(Ages { from: 54, to: 54 }, Some(Sex::Male)), 2_120_463.0);
        assert_eq!(tables.people(Ages { from: 100, to: 100 }, None), 98_034.0);
        assert_eq!(tables.people(Ages { from: 20, to: 10 }, None), 0.0);
    }
}
