//! Places smaller than a state: facilities, addresses, towns, counties, postal codes.

mod address;
mod facility;
mod foreign;
mod town;
mod zip;

pub use foreign::follows_label;

use super::relation;
use super::setting::Settings;
use super::{Fact, Kind};
use crate::lexicon::Term;
use crate::order;
use crate::span::Span;
use crate::tagger::Tagged;
use crate::text::numbers::Number;
use crate::text::words::Words;

/// What sort of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A hospital, a clinic, a school, a home.
    Facility,
    /// A street, with or without its number.
    Street,
    /// A town, a county, a neighbourhood.
    Town,
    /// A postal code that is too exact.
    Zip,
}

pub(super) fn find(words: &Words, tagged: &[Tagged], numbers: &[Number], settings: &Settings, facts: &mut Vec<Fact>) {
    let mut found: Vec<(Span, Sort)> = Vec::new();
    facility::find(words, settings, &mut found);
    address::find(words, numbers, &mut found);
    town::find(words, tagged, settings, &mut found);
    foreign::find(words, &mut found);
    zip::find(words, numbers, &mut found);
    found.extend(words.house(Term::Place).map(|span| (span, Sort::Facility)));
    let mut end = 0;
    for (span, sort) in merged(words, found) {
        if span.start >= end {
            end = span.end;
            facts.push(Fact { span, kind: Kind::Place(sort, relation::of(words, settings, span)) });
        }
    }
}

/// "Elm Clinic in Boise", "12 Oak St, Boise, ID": a place and what lies around it are one mark.
fn merged(words: &Words, mut found: Vec<(Span, Sort)>) -> Vec<(Span, Sort)> {
    // Of two that are the same, the facility first.
    order::by(&mut found, |(_, sort)| u64::from(*sort != Sort::Facility));
    order::by(&mut found, |(span, _)| order::longest_first(*span));
    let mut out: Vec<(Span, Sort)> = Vec::new();
    for (span, sort) in found {
        if let Some((last, kind)) = out.last_mut() {
            if span.start < last.end {
                last.end = last.end.max(span.end);
                continue;
            }
            let gap = Span::new(last.end, span.start).of(words.text);
            let joins = match (*kind, sort) {
                (Sort::Facility, Sort::Town) => matches!(gap, " in " | ", " | " - " | " "),
                (Sort::Street, Sort::Town | Sort::Zip) => matches!(gap, ", " | " " | " in " | "\n" | ",\n"),
                (Sort::Town, Sort::Zip) => matches!(gap, " " | ", "),
                _ => false,
            };
            if joins {
                last.end = span.end;
                continue;
            }
        }
        out.push((span, sort));
    }
    out
}
