//! What is in the post. Facts say nothing about whether it is a problem: that is the rules' part.

pub mod age;
pub mod contact;
pub mod date;
pub mod moment;
pub mod person;
pub mod record;
pub mod subject;

use crate::span::Span;
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
    /// A calendar date that is more exact than a year.
    Date(date::Relation),
    /// A word that ties the post to its own time: "tonight", "just admitted".
    Moment,
    /// A telephone number.
    Phone,
    /// A fax number.
    Fax,
    /// An e-mail address.
    Email,
    /// A social security number.
    Ssn,
    /// A medical record number, or another number that a chart files someone under.
    RecordNumber,
    /// A room or bed.
    Room,
    /// A person's name.
    Name(person::Role),
}

impl Kind {
    /// The kind's name in machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Age { .. } => "age",
            Self::Date(_) => "date",
            Self::Moment => "moment",
            Self::Phone => "phone",
            Self::Fax => "fax",
            Self::Email => "email",
            Self::Ssn => "ssn",
            Self::RecordNumber => "record-number",
            Self::Room => "room",
            Self::Name(_) => "name",
        }
    }
}

/// All facts of a text, in order of their start.
pub fn find(words: &Words) -> Vec<Fact> {
    let numbers = numbers::find(words.text);
    let mut facts = Vec::new();
    contact::find(words, &numbers, &mut facts);
    record::find(words, &numbers, &mut facts);
    age::find(words, &mut facts);
    date::find(words, &numbers, &mut facts);
    moment::find(words, &mut facts);
    person::find(words, &mut facts);
    facts.sort_by_key(|f| (f.span.start, f.span.end));
    facts
}
