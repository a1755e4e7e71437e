//! The languages that the interface speaks, and sentences that can be written in any of them.
//!
//! The core thinks in English: a sentence is an [`English`] phrase with holes, and what fills them. A [`Speech`] writes it,
//! by the phrases of its language in `src/language/`, which ship in `lexicon.bin`. What is checked is English whatever the
//! interface speaks.

use std::fmt;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// The ids of all of them.
    pub const IDS: &[&str] = &[Self::English.id(), Self::Spanish.id()];

    /// Its name in policies and in a page's `lang`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// The language behind an id.
    pub fn find(id: &str) -> Option<Self> {
        [Self::English, Self::Spanish].into_iter().find(|language| language.id() == id)
    }

    /// The language for a browser that speaks `tag` ("es-MX"): English where the interface doesn't speak the browser's.
    pub fn of_browser(tag: &str) -> Self {
        let (language, _) = tag.split_once(['-', '_']).unwrap_or((tag, ""));
        if language.eq_ignore_ascii_case(Self::Spanish.id()) { Self::Spanish } else { Self::English }
    }
}

/// A phrase in English, with holes (`{}`). The table of every other language has it; `tests/language.rs` finds those that
/// are missing by this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct English(pub &'static str);

/// What fills a hole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fill {
    /// What is the same in every language: a number, a name.
    Text(String),
    /// Another phrase.
    Phrase(Phrase),
    /// "the time, the place and an age".
    List(Vec<English>),
    /// "the time + the place".
    Sum(Vec<English>),
    /// A phrase behind a space, or nothing.
    Tail(Option<English>),
}

/// A phrase and what fills its holes, in the order of the English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    english: English,
    fills: Vec<Fill>,
}

impl Phrase {
    /// `english` with `fills` in its holes.
    pub fn new(english: English, fills: impl Into<Vec<Fill>>) -> Self {
        Self { english, fills: fills.into() }
    }
}

impl From<English> for Phrase {
    fn from(english: English) -> Self {
        Self::new(english, [])
    }
}

/// Sentences, one behind the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message(Vec<Phrase>);

impl Message {
    /// Adds a sentence.
    pub fn push(&mut self, sentence: impl Into<Phrase>) {
        self.0.push(sentence.into());
    }
}

impl<P: Into<Phrase>> From<P> for Message {
    fn from(sentence: P) -> Self {
        Self(vec![sentence.into()])
    }
}

/// A language with its phrases. The default is English, which needs none.
#[derive(Clone, Debug, Default)]
pub struct Speech(Vec<(String, String)>);

impl Speech {
    /// The speech of a table: lines in pairs, the English and what is said instead, in the order of the English.
    pub fn of(table: &str) -> Self {
        let mut lines = table.lines().map(str::to_owned);
        Self(std::iter::from_fn(|| lines.next().zip(lines.next())).collect())
    }

    /// A phrase without holes, or with them left open. What has no translation stays English.
    pub fn say<'s>(&'s self, english: &'s str) -> &'s str {
        let found = self.0.binary_search_by(|(known, _)| known.as_str().cmp(english));
        found.ok().and_then(|at| self.0.get(at)).map_or(english, |(_, said)| said)
    }

    /// The whole message.
    pub fn message(&self, message: &Message) -> String {
        message.0.iter().map(|sentence| capitalized(&self.phrase(sentence))).collect::<Vec<_>>().join(" ")
    }

    fn phrase(&self, phrase: &Phrase) -> String {
        let mut pieces = self.say(phrase.english.0).split("{}");
        let mut out = pieces.next().unwrap_or_default().to_owned();
        for (piece, fill) in pieces.zip(&phrase.fills) {
            match fill {
                Fill::Text(text) => out.push_str(text),
                Fill::Phrase(phrase) => out.push_str(&self.phrase(phrase)),
                Fill::List(parts) => out.push_str(&self.list(&self.each(parts))),
                Fill::Sum(parts) => out.push_str(&self.each(parts).join(" + ")),
                Fill::Tail(Some(english)) => out.extend([" ", self.say(english.0)]),
                Fill::Tail(None) => {}
            }
            out.push_str(piece);
        }
        out
    }

    fn each<'s>(&'s self, parts: &'s [English]) -> Vec<&'s str> {
        parts.iter().map(|part| self.say(part.0)).collect()
    }

    /// "the time, the place and an age".
    pub fn list(&self, parts: &[&str]) -> String {
        match parts {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [head @ .., last] => {
                let ends = [head.join(", "), (*last).to_owned()].map(Fill::Text);
                self.phrase(&Phrase::new(English("{} and {}"), ends))
            }
        }
    }
}

/// With a capital first letter.
pub(crate) fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Speech::default().phrase(self))
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Speech::default().message(self))
    }
}
