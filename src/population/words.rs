//! The number as a person would say it.

use super::Estimate;
use super::decimal::written as number;
use super::details::Details;
use super::weigh::Weighed;
use crate::language::{English, Fill, Phrase};

/// What is read of `details` and weighed, in words.
pub(super) fn estimate(details: &Details, weighed: &Weighed) -> Estimate {
    let likely = weighed.people;
    let (low, high) = (likely / weighed.spread, likely * weighed.spread);
    let headline = count(weighed, high, details.days);
    Estimate { low, likely, high, headline, caveat: caveat(details, weighed) }
}

/// "About 4 people in Boise fit this description in any one week."
fn count(weighed: &Weighed, high: f64, days: Option<f64>) -> Phrase {
    let nowhere = English("in the United States").into();
    let place = Fill::Phrase(weighed.place.map_or(nowhere, |p| p.spoken()));
    let time = Fill::Tail(days.map(any_one));
    let number = |value| Fill::Text(rounded(value));
    if weighed.people < 1.5 && high < 1.5 {
        let one = English("Only one person {} is likely to fit this description{}.");
        return Phrase::new(one, [place, time]);
    }
    if weighed.people < 1.5 {
        let about_one = English("About 1 person {} fits this description{}, at most {}.");
        return Phrase::new(about_one, [place, time, number(high)]);
    }
    let low = (weighed.people / weighed.spread).max(1.0);
    Phrase::new(
        English("About {} people {} fit this description{} (between {} and {})."),
        [number(weighed.people), place, time, number(low), number(high)],
    )
}

fn any_one(days: f64) -> English {
    match days {
        days if days <= 1.0 => English("on any one day"),
        days if days <= 2.0 => English("on any one weekend"),
        days if days <= 7.0 => English("in any one week"),
        days if days <= 31.0 => English("in any one month"),
        _ => English("in any one year"),
    }
}

/// The first of what the number takes for granted.
fn caveat(details: &Details, weighed: &Weighed) -> Phrase {
    let Some(place) = weighed.place else {
        return English("No place is named; whoever knows where you work will think of far fewer.").into();
    };
    let like = [
        (!details.ages.is_empty() || !details.sexes.is_empty(), English("age and sex")),
        (!details.conditions.is_empty(), English("illness")),
        (!details.occupations.is_empty(), English("work")),
        (details.days.is_some() || !details.encounters.is_empty(), English("use of care")),
    ];
    let like = Fill::List(like.into_iter().filter(|(said, _)| *said).map(|(_, kind)| kind).collect());
    match &place.town {
        Some(town) => {
            Phrase::new(English("This takes {} to be like the whole country in {}."), [Fill::Text(town.clone()), like])
        }
        None => Phrase::new(English("This takes the area to be like the whole country in {}."), [like]),
    }
}

/// Two digits are all that an estimate can bear: 4, 17, 230, 61,000.
fn rounded(number_: f64) -> String {
    if number_ < 20.0 {
        return number(number_.round().max(1.0));
    }
    let mut step = 1.0;
    while number_ / step >= 100.0 {
        step *= 10.0;
    }
    number((number_ / step).round() * step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(number(340_110_988.0), "340,110,988");
        assert_eq!(number(5.34), "5.34");
        assert_eq!([0.2, 4.4, 17.0, 43.9, 234.0, 61_432.0].map(rounded), ["1", "4", "17", "44", "230", "61,000"]);
    }
}
