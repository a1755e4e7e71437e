//! Ages: "54-year-old", "6 yo", "aged 96", "turned 100", "a 29F", "8 weeks 4 days old", "DOL 6", "ninety-six years old", "happy 97th".

use super::{Fact, Kind};
use crate::lexicon::Class;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// Nobody has lived longer than 122 years; houses and firms have.
const OLDEST: u16 = 122;

pub(super) fn find(words: &Words, facts: &mut Vec<Fact>) {
    let mut done = 0;
    for at in 0..words.tokens.list().len() {
        if at < done {
            continue;
        }
        let found = life_day(words, at).or_else(|| {
            let (number, next) = number(words, at)?;
            with_unit(words, next, number).or_else(|| bare(words, at, next, number))
        });
        if let Some((years, end, person)) = found.filter(|(years, ..)| *years <= OLDEST && !is_of_a_thing(words, at)) {
            done = end;
            facts.push(Fact { span: words.span(at, end), kind: Kind::Age { years, person } });
        }
    }
}

/// The number at `at`, in digits or, from ninety on, in words, and the token after it.
fn number(words: &Words, at: usize) -> Option<(u16, usize)> {
    if words.kind(at) == Some(TokenKind::Number) {
        return words.lower(at).parse().ok().map(|n| (n, at + 1));
    }
    let after = |i: usize| if words.lower(i) == "-" { i + 1 } else { i };
    match words.lower(at) {
        "ninety" => {
            let ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
            let unit = after(at + 1);
            let one = ones.iter().zip(1..).find(|(w, _)| **w == words.lower(unit)).map(|(_, n)| n);
            Some(one.map_or((90, at + 1), |n| (90 + n, unit + 1)))
        }
        "hundred" => Some((100, at + 1)),
        _ => None,
    }
}

/// "DOL 6", "day of life 6".
fn life_day(words: &Words, at: usize) -> Option<(u16, usize, bool)> {
    let value = match words.lower(at) {
        "dol" => at + 1,
        "day" if words.lower(at + 1) == "of" && words.lower(at + 2) == "life" => at + 3,
        _ => return None,
    };
    let value = if matches!(words.lower(value), "#" | ":") { value + 1 } else { value };
    (words.kind(value) == Some(TokenKind::Number)).then_some((0, value + 1, true))
}

/// Hyphens passed over.
fn after(words: &Words, at: usize) -> usize {
    if words.lower(at) == "-" { at + 1 } else { at }
}

fn with_unit(words: &Words, next: usize, number: u16) -> Option<(u16, usize, bool)> {
    let unit = after(words, next);
    let mut years = match words.lower(unit) {
        "year" | "years" | "yr" | "yrs" | "y" => number,
        "month" | "months" | "mo" | "mos" | "week" | "weeks" | "wk" | "wks" | "day" | "days" | "hour" | "hours" => 0,
        "yo" | "yom" | "yof" => return Some((number, unit + 1, true)),
        "f" | "m" if is_sexed(words, next, number) && unit == next => {
            return Some((number, unit + 1, true));
        }
        _ => return None,
    };
    let mut end = unit + 1;
    let more = if matches!(words.lower(end), "," | "and") { end + 1 } else { end };
    if words.kind(more) == Some(TokenKind::Number)
        && matches!(words.lower(more + 1), "day" | "days" | "week" | "weeks" | "month" | "months")
        && words.lower(more + 2) == "old"
    {
        years = if years > 17 { years } else { 0 };
        end = more + 2;
    }
    let old = if matches!(words.lower(end), "/" | ".") && words.joined(end) { end + 1 } else { after(words, end) };
    if matches!(words.lower(old), "old" | "o" | "olds" | "young") {
        let dot = words.lower(old) == "o" && words.lower(old + 1) == "." && words.lower(end) == ".";
        return Some((years, if dot { old + 2 } else { old + 1 }, true));
    }
    let short = matches!(words.lower(unit), "mo" | "wk") && words.joined(next - 1) && unit == next;
    short.then_some((years, unit + 1, true))
}

/// "29F", "a 54M": a capital letter right behind two digits; "13m" is a while ago and "101F" a fever.
fn is_sexed(words: &Words, next: usize, number: u16) -> bool {
    let before = next.checked_sub(2).map_or("", |b| words.lower(b));
    words.joined(next - 1)
        && words.is_capitalized(next)
        && (14..=99).contains(&number)
        && !matches!(before, "temp" | "temperature" | "of" | "$" | "£" | "€" | "to" | "-")
}

/// A number that a word around it makes an age.
fn bare(words: &Words, at: usize, next: usize, number: u16) -> Option<(u16, usize, bool)> {
    const UNITS: &[&str] = &[
        "%", "hours", "hrs", "minutes", "min", "days", "weeks", "months", "mg", "ml", "units", "miles", "times", "/",
        ":", "-", "people", "patients", "pages", "lbs", "kg", "percent", "degrees",
    ];
    let before = at.checked_sub(1).map_or("", |b| words.lower(b));
    let follows = words.lower(next);
    if UNITS.contains(&follows) {
        return None;
    }
    if matches!(follows, "st" | "nd" | "rd" | "th") && words.joined(at) {
        let feast = matches!(words.lower(next + 1), "birthday" | "bday") || before == "happy";
        return (number > 89 && feast).then_some((number, next + 1, false));
    }
    let aged = matches!(before, "aged" | "age" | "turned" | "turning" | "turns");
    let apposed = before == "," && matches!(follows, "," | "." | "and" | "") && number >= 10 && at >= 2 && {
        [Class::PersonWord, Class::ChildWord, Class::Relative].iter().any(|&class| words.is(class, at - 2))
            || words.is_capitalized(at - 2)
    };
    let pronoun = at.checked_sub(2).is_some_and(|p| matches!(words.lower(p), "he" | "she"));
    let said = matches!(before, "he's" | "she's") || matches!(before, "is" | "was" | "'s") && pronoun;
    let said =
        said && matches!(follows, "" | "." | "," | "!" | "?" | ";" | ")" | "and" | "with" | "but" | "so" | "now");
    let year = number >= 1900;
    (number > 0 && !year && (aged || apposed || said)).then_some((number, next, false))
}

/// "The hospital is 120 years old", "the unit is 6 weeks old": no person.
fn is_of_a_thing(words: &Words, at: usize) -> bool {
    let Some(verb) = at
        .checked_sub(1)
        .filter(|&v| matches!(words.lower(v), "is" | "was" | "are" | "turned" | "turns" | "'s" | "be"))
    else {
        return false;
    };
    verb.checked_sub(1).is_some_and(|noun| {
        [Class::CarePlace, Class::FacilityWord, Class::OrgNoun, Class::EponymNoun]
            .iter()
            .any(|&class| words.is(class, noun))
            || matches!(words.lower(noun), "it" | "this" | "that" | "building" | "program" | "machine")
    })
}

/// "in their 50s", "a child", "an older adult".
pub fn band(years: u16) -> String {
    match years {
        0..=1 => "infant".into(),
        2..=12 => "child".into(),
        13..=17 => "teenager".into(),
        18..=89 => "adult".into(),
        _ => "older adult".into(),
    }
}
