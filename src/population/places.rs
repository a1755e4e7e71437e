//! How many people live in a town.

use super::figures::{State, tables};

/// Short names that people use for towns the table has under their own.
const NICKNAMES: &[(&str, &str)] = &[
    ("dc", "washington"),
    ("d . c .", "washington"),
    ("washington dc", "washington"),
    ("nyc", "new york"),
    ("philly", "philadelphia"),
    ("vegas", "las vegas"),
    ("nola", "new orleans"),
    ("atl", "atlanta"),
];

/// The people, by the table `towns`, of the town called `name` (lower case, tokens one space apart), in `state` where it is known.
///
/// Of several towns of that name, the largest counts: saying which one can only lower the number.
pub(super) fn people(towns: &str, name: &str, state: Option<&State>) -> Option<f64> {
    let name = NICKNAMES.iter().find(|(nick, _)| *nick == name).map_or(name, |(_, own)| own);
    let figures = find(towns, name).or_else(|| find(towns, &name.replacen("st ", "st . ", 1)))?;
    let mut borne = figures.split(' ').filter_map(parse);
    match state {
        None => borne.next().map(|(_, people)| people),
        Some(state) => borne.find(|(code, _)| code.is_empty() || *code == state.code).map(|(_, people)| people),
    }
}

/// The state with this name or code.
pub(super) fn state(name: &str) -> Option<&'static State> {
    tables().states.iter().find(|s| s.name == name || s.code == name)
}

fn parse(figure: &str) -> Option<(&str, f64)> {
    let digits = figure.find(|c: char| c.is_ascii_digit())?;
    let (code, people) = figure.split_at_checked(digits)?;
    Some((code, super::decimal::read(people)?))
}

/// The table is in the order of its names: halves it until the row is found.
fn find<'t>(towns: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = towns.get(towns.find("\n# name")?..)?.split_once('\n')?.1.split_once('\n')?.1;
    while !rest.is_empty() {
        let middle = (0..=rest.len() / 2).rev().find(|&i| rest.is_char_boundary(i))?;
        let start = rest.get(..middle)?.rfind('\n').map_or(0, |at| at + 1);
        let row = rest.get(start..)?.lines().next()?;
        let (town, figures) = row.split_once('\t')?;
        match name.cmp(town) {
            std::cmp::Ordering::Equal => return Some(figures),
            std::cmp::Ordering::Less => rest = rest.get(..start)?,
            std::cmp::Ordering::Greater => rest = rest.get(start + row.len()..)?.trim_start_matches('\n'),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    static TOWNS: &str = include_str!("places.tsv");

    use super::super::figures::rows;
    use super::*;

    #[test]
    fn every_town_is_found_in_its_own_row() {
        let mut last = "";
        for mut row in rows(TOWNS) {
            let (name, figures) = (row.next().unwrap(), row.next().unwrap());
            assert!(last < name, "{last} before {name}");
            assert_eq!(find(TOWNS, name), Some(figures), "{name}");
            assert!(figures.split(' ').all(|f| parse(f).is_some_and(|(_, n)| n >= 4_000.0)), "{name}: {figures}");
            last = name;
        }
        assert_eq!((find(TOWNS, "nowhere at all"), find(TOWNS, ""), find(TOWNS, "zzz")), (None, None, None));
    }

    #[test]
    fn the_state_tells_namesakes_apart() {
        assert_eq!(people(TOWNS, "boise", None), Some(236_000.0));
        assert_eq!(people(TOWNS, "springfield", state("illinois")), Some(114_000.0));
        assert!(people(TOWNS, "springfield", None) >= people(TOWNS, "springfield", state("MA")));
        assert_eq!(people(TOWNS, "nyc", None), people(TOWNS, "new york", None));
        assert!(people(TOWNS, "st louis", None).is_some());
    }
}
