//! Ages: "54-year-old", "6 yo", "aged 96", "turned 100", "a 29F".

use super::{Fact, Kind};
use crate::lexicon::Class;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

const OLDEST: u16 = 125;

pub(super) fn find(words: &Words, facts: &mut Vec<Fact>) {
    for at in 0..words.tokens.list().len() {
        if words.kind(at) != Some(TokenKind::Number) {
            continue;
        }
        let Ok(number) = words.lower(at).parse::<u16>() else { continue };
        if let Some((years, end, person)) = with_unit(words, at, number).or_else(|| bare(words, at, number))
            && years <= OLDEST
        {
            facts.push(Fact { span: words.span(at, end), kind: Kind::Age { years, person } });
        }
    }
}

/// The token after `at`, hyphens passed over.
fn after(words: &Words, at: usize) -> usize {
    if words.lower(at + 1) == "-" { at + 2 } else { at + 1 }
}

fn with_unit(words: &Words, at: usize, number: u16) -> Option<(u16, usize, bool)> {
    let unit = after(words, at);
    let years = match words.lower(unit) {
        "year" | "years" | "yr" | "yrs" | "y" => number,
        "month" | "months" | "mo" | "week" | "weeks" | "wk" | "day" | "days" => 0,
        "yo" | "y.o" | "yom" | "yof" => return Some((number, unit + 1, true)),
        "f" | "m" if words.joined(at) && number < OLDEST => return Some((number, unit + 1, true)),
        _ => return None,
    };
    let old = if words.lower(unit + 1) == "/" { unit + 2 } else { after(words, unit) };
    matches!(words.lower(old), "old" | "o" | "olds" | "young").then_some((years, old + 1, true))
}

/// A number that a word around it makes an age.
fn bare(words: &Words, at: usize, number: u16) -> Option<(u16, usize, bool)> {
    let before = at.checked_sub(1).map_or("", |b| words.lower(b));
    let follows = words.lower(at + 1);
    let unit_follows = matches!(
        follows,
        "%" | "hours"
            | "hrs"
            | "minutes"
            | "min"
            | "days"
            | "weeks"
            | "months"
            | "mg"
            | "ml"
            | "units"
            | "miles"
            | "times"
            | "/"
            | ":"
            | "."
            | "-"
    ) && words.lower(at + 1) != ""
        && follows != ".";
    if unit_follows {
        return None;
    }
    let aged = matches!(before, "aged" | "age" | "turned" | "turning");
    let apposed = before == "," && matches!(follows, "," | "." | "and") && number >= 10 && at >= 2 && {
        words.is(Class::PersonWord, at - 2)
            || words.is(Class::ChildWord, at - 2)
            || words.is(Class::Relative, at - 2)
            || words.is_capitalized(at - 2)
    };
    (number > 0 && (aged || apposed)).then_some((number, at + 1, false))
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
