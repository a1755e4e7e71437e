//! `check --explain`: how many people a post describes, and by which figures.

use std::io::{self, Write};

use crowded_elevator::population::{self, Explanation, SMALLEST_CELL, number};
use crowded_elevator::{Checker, Context, Draft};

pub fn explain(checker: &Checker, text: &str, draft: Option<&Draft>, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nHow many people does this describe?")?;
    let Some(explained) = count(checker, text) else {
        return writeln!(out, "  It says too little of one patient to tell.");
    };
    show(&explained, out)?;
    match draft.map(|d| count(checker, &d.text)) {
        None => Ok(()),
        Some(None) => writeln!(out, "\n  The suggested text says too little of one patient to tell."),
        Some(Some(drafted)) => writeln!(out, "\n  The suggested text: {}", drafted.sentence),
    }
}

fn count(checker: &Checker, text: &str) -> Option<Explanation> {
    checker.read(text, &Context::default(), |_, post| population::explain(post))
}

fn show(explained: &Explanation, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "  {}\n", explained.sentence)?;
    for (at, factor) in explained.factors.iter().enumerate() {
        let share = if at == 0 { number(factor.share) } else { part(factor.share) };
        writeln!(out, "  {share:>18}  {}: {}", factor.what, factor.figure)?;
        writeln!(out, "  {:>18}  {}, {}", "", factor.citation.label, factor.citation.year)?;
        writeln!(out, "  {:>18}  {}", "", factor.citation.url)?;
    }
    let estimate = &explained.estimate;
    let likely = if estimate.likely < 0.01 { "< 0.01".into() } else { format!("= {}", short(estimate.likely)) };
    writeln!(out, "  {likely:>18}  people, give or take a factor of {}\n", short(estimate.high / estimate.likely))?;
    for assumption in &explained.assumptions {
        writeln!(out, "  - {assumption}")?;
    }
    let verdict = if estimate.is_small() { "fewer than" } else { "at least" };
    writeln!(out, "  - That is {verdict} {SMALLEST_CELL}, the smallest group that federal health data may show.")
}

/// "× 0.495", "1 in 161".
fn part(share: f64) -> String {
    if share > 0.1 { format!("× {}", short(share)) } else { format!("1 in {}", number((1.0 / share).round())) }
}

/// Three digits that count.
fn short(value: f64) -> String {
    if value >= 100.0 {
        return number(value);
    }
    let places = (2.0 - value.max(f64::MIN_POSITIVE).log10().floor()).clamp(0.0, 9.0) as usize;
    let digits = format!("{value:.places$}");
    if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.').to_owned() } else { digits }
}
