//! What is in the post. Facts say nothing about whether it is a problem: that is the rules' part.

pub mod age;
mod checks;
mod code;
pub mod contact;
pub mod date;
mod house;
pub mod moment;
mod network;
pub mod person;
pub mod place;
pub mod record;
mod relation;
pub mod setting;
pub mod subject;

use self::setting::Settings;
use crate::order;
use crate::span::Span;
use crate::tagger::Tagged;
use crate::text::numbers;
use crate::text::words::Words;

/// One fact and where it stands in the reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: Kind,
}

/// The kinds of fact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// An age; whole years, 0 for a younger child.
    Age {
        /// Years of life.
        years: u16,
        /// Whether the words stand for a person ("the 54-year-old"), not a bare number.
        person: bool,
    },
    /// A calendar date that is more exact than a month: "March 3rd", "yesterday", "last Thursday".
    Date(date::Relation),
    /// A stretch of days: "last week", "two months ago".
    Period(date::Relation),
    /// A word that ties the post to its own time: "tonight", "just admitted".
    Moment,
    /// A place smaller than a state.
    Place(place::Sort, date::Relation),
    /// A telephone number.
    Phone,
    /// A fax number.
    Fax,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A network address.
    Ip,
    /// A social security number.
    Ssn,
    /// A medical record number, or another number that a chart files someone under.
    RecordNumber,
    /// A number of a health plan.
    HealthPlan,
    /// A bank or billing account.
    Account,
    /// A payment card.
    Card,
    /// A certificate's or licence's number.
    Licence,
    /// A vehicle's number or plate.
    Vehicle,
    /// A device's serial number.
    Device,
    /// Any other number that is one person's.
    UniqueNumber,
    /// A room or bed.
    Room,
    /// A word that the institution keeps inside.
    HouseWord,
    /// A person's name.
    Name(person::Role),
}

impl Kind {
    /// The kind's name in machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Age { .. } => "age",
            Self::Date(_) => "date",
            Self::Period(_) => "period",
            Self::Moment => "moment",
            Self::Place(place::Sort::Facility, _) => "facility",
            Self::Place(place::Sort::Street, _) => "street",
            Self::Place(place::Sort::Town, _) => "town",
            Self::Place(place::Sort::Zip, _) => "zip",
            Self::Phone => "phone",
            Self::Fax => "fax",
            Self::Email => "email",
            Self::Url => "url",
            Self::Ip => "ip",
            Self::Ssn => "ssn",
            Self::RecordNumber => "record-number",
            Self::HealthPlan => "health-plan",
            Self::Account => "account",
            Self::Card => "card",
            Self::Licence => "licence",
            Self::Vehicle => "vehicle",
            Self::Device => "device",
            Self::UniqueNumber => "unique-number",
            Self::Room => "room",
            Self::HouseWord => "house-word",
            Self::Name(_) => "name",
        }
    }

    /// Whether it says nothing but what it is: a number or an address that other facts must not claim.
    const fn is_exact(self) -> bool {
        !matches!(self, Self::Moment | Self::Age { .. } | Self::Name(_) | Self::HouseWord)
    }
}

/// All facts of a text, in order of their start. `tagged` is what the statistical tagger made of the words.
///
/// Exact shapes come first; what they claim is closed to places, and what places claim is closed to names.
pub fn find(words: &Words, tagged: &[Tagged]) -> (Vec<Fact>, Settings) {
    let numbers = numbers::find(words.text, &words.tokens);
    let mut facts = Vec::new();
    age::find(words, &mut facts);
    code::find(words, &numbers, &mut facts);
    record::find(words, &mut facts);
    house::find(words, &mut facts);
    in_order(&mut facts);
    let settings = Settings::of(words, &facts);
    let mut more = Vec::new();
    date::find(words, &numbers, &settings, &mut more);
    contact::find(words, &numbers, &mut more);
    claim(&mut facts, more);
    let mut more = Vec::new();
    place::find(words, tagged, &numbers, &settings, &mut more);
    claim(&mut facts, more);
    let more = person::find(words, tagged, &settings, &facts);
    facts.extend(more);
    moment::find(words, &mut facts);
    in_order(&mut facts);
    (facts, settings)
}

/// Adds the facts of `more` that no exact fact has claimed.
fn claim(facts: &mut Vec<Fact>, mut more: Vec<Fact>) {
    in_order(&mut more);
    more.retain(|m| !overlapping(facts, m.span).any(|f| f.kind.is_exact()));
    facts.extend(more);
    in_order(facts);
}

fn in_order(facts: &mut Vec<Fact>) {
    order::by(facts, |f| order::shortest_first(f.span));
}

/// The facts of an ordered list that share a byte with `span`. No fact that claims text is longer than [`LONGEST`].
fn overlapping(facts: &[Fact], span: Span) -> impl Iterator<Item = &Fact> {
    let first = facts.partition_point(|f| f.span.start + LONGEST < span.start);
    facts.iter().skip(first).take_while(move |f| f.span.start < span.end).filter(move |f| f.span.overlaps(span))
}

/// Longer facts, whole web addresses, end at white space, so nothing that follows can lie in them beyond this.
const LONGEST: usize = 400;
