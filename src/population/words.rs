//! The number as a person would say it.

use super::Estimate;
use super::decimal::written as number;
use super::details::{Ages, Details, Sex};
use super::figures::ANY_AGE;
use super::weigh::Weighed;
use crate::language::{English, Fill, Phrase, Speech};

/// What is read of `details` and weighed, in words.
pub(super) fn estimate(details: &Details, weighed: &Weighed) -> Estimate {
    let likely = weighed.people;
    let (low, high) = (likely / weighed.spread, likely * weighed.spread);
    let assumptions = assumptions(details, weighed);
    let headline = count(weighed, high, details.days);
    let said = [Some(headline.to_string()), assumptions.first().cloned(), uncounted(details)];
    let sentence = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
    Estimate { low, likely, high, headline, sentence, assumptions, factors: weighed.factors.clone() }
}

/// "About 4 people in Boise fit this description in any one week."
fn count(weighed: &Weighed, high: f64, days: Option<f64>) -> Phrase {
    let place = Fill::Phrase(weighed.place.clone());
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

/// ", in one week".
pub(super) fn within(days: Option<f64>) -> &'static str {
    match days {
        None => "",
        Some(days) if days <= 1.0 => ", in one day",
        Some(days) if days <= 2.0 => ", in one weekend",
        Some(days) if days <= 7.0 => ", in one week",
        Some(days) if days <= 31.0 => ", in one month",
        Some(_) => ", in one year",
    }
}

/// What the number takes for granted, the most important first.
fn assumptions(details: &Details, weighed: &Weighed) -> Vec<String> {
    let mut all = Vec::new();
    let mut like = Vec::new();
    if !details.ages.is_empty() || !details.sexes.is_empty() {
        like.push("age and sex");
    }
    if !details.conditions.is_empty() {
        like.push("illness");
    }
    if !details.occupations.is_empty() {
        like.push("work");
    }
    if details.days.is_some() || !details.encounters.is_empty() {
        like.push("use of care");
    }
    if !like.is_empty() && !details.places.is_empty() {
        let place = weighed.place.to_string();
        let place = place.strip_prefix("in ").unwrap_or("the area");
        all.push(format!("This takes {place} to be like the whole country in {}.", listed(&like)));
    }
    if details.places.is_empty() {
        all.push("No place is named; whoever knows where you work will think of far fewer.".into());
    }
    if weighed.factors.first().is_some_and(|f| f.citation.url.contains("aha.org")) {
        all.push("As many people are taken to live near your hospital as near an average one.".into());
    }
    if weighed.factors.len() > 2 {
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

/// The explanation is for the command line, which speaks English.
fn listed(words: &[&str]) -> String {
    Speech::default().list(words)
}

/// "men aged 54", "people aged 13 to 19".
pub(super) fn group(ages: Ages, sex: Option<Sex>) -> String {
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
pub(super) fn encounter(name: &str) -> &str {
    match name {
        "visit" => "any visit to a doctor or hospital",
        "er" => "emergency department visits",
        "icu" => "hospital stays",
        "delivered" => "births",
        other => other,
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
        assert_eq!(listed(&["age and sex", "illness", "work"]), "age and sex, illness and work");
    }

    #[test]
    fn groups_read_well() {
        assert_eq!(group(Ages { from: 54, to: 54 }, Some(Sex::Male)), "males aged 54");
        assert_eq!(group(Ages { from: 65, to: 100 }, None), "people aged 65 and older");
        assert_eq!(group(ANY_AGE, Some(Sex::Female)), "females");
    }
}
