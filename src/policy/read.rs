//! Reads a policy entry by entry: a wrong one is named, the rest still holds.

use super::{Mode, OnFailure, Policy, PostAnyway};
use crate::rule::Severity;
use crate::rules;

/// A value as an administrator or the options page wrote it.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Setting>),
    /// Anything else, by the name of its type.
    Other(&'static str),
}

/// An entry that does not hold, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The entry.
    pub key: String,
    /// What is wrong and what to write.
    pub message: String,
}

const LONGEST_LIST: usize = 2_000;
const LONGEST_TERM: usize = 200;

impl Policy {
    /// Reads the entries. Whatever is wrong becomes a problem and keeps its default.
    pub fn read(entries: impl IntoIterator<Item = (String, Setting)>) -> (Self, Vec<Problem>) {
        let mut reader = Reader { policy: Self::default(), problems: Vec::new() };
        for (key, value) in entries {
            reader.entry(&key, value);
        }
        (reader.policy, reader.problems)
    }
}

struct Reader {
    policy: Policy,
    problems: Vec<Problem>,
}

impl Reader {
    fn entry(&mut self, key: &str, value: Setting) {
        match key {
            "ruleModes" => {
                let lines = self.list(key, value);
                lines.iter().for_each(|line| self.mode(key, line));
            }
            "postAnyway" => {
                let choices =
                    [("allow", PostAnyway::Allow), ("reason", PostAnyway::Reason), ("forbid", PostAnyway::Forbid)];
                self.policy.post_anyway = self.choice(key, value, &choices, PostAnyway::Forbid);
            }
            "onFailure" => {
                let choices = [("ask", OnFailure::Ask), ("block", OnFailure::Block), ("allow", OnFailure::Allow)];
                self.policy.on_failure = self.choice(key, value, &choices, OnFailure::Block);
            }
            "extraTerms" => self.policy.extra_terms = self.list(key, value),
            "allowedTerms" => self.policy.allowed_terms = self.list(key, value),
            "policyUrl" => self.policy.policy_url = self.text(key, value).filter(|url| self.is_https(key, url)),
            "contact" => self.policy.contact = self.text(key, value),
            "institution" => self.policy.institution = self.text(key, value),
            _ => self.problem(key, "is not a setting of this version; check its spelling".into()),
        }
    }

    fn problem(&mut self, key: &str, message: String) {
        self.problems.push(Problem { key: key.to_owned(), message });
    }

    fn text(&mut self, key: &str, value: Setting) -> Option<String> {
        match value {
            Setting::Text(text) => Some(text.trim().to_owned()).filter(|t| !t.is_empty()),
            other => {
                self.problem(key, format!("must be a text, but is {}", other.name()));
                None
            }
        }
    }

    fn is_https(&mut self, key: &str, url: &str) -> bool {
        let fits = url.starts_with("https://");
        if !fits {
            self.problem(key, "must start with https://".into());
        }
        fits
    }

    /// A wrong choice falls to the stricter side.
    fn choice<T: Copy>(&mut self, key: &str, value: Setting, choices: &[(&str, T)], strictest: T) -> T {
        let found = match &value {
            Setting::Text(text) => choices.iter().find(|(name, _)| name == text).map(|(_, choice)| *choice),
            _ => None,
        };
        found.unwrap_or_else(|| {
            let names: Vec<_> = choices.iter().map(|(name, _)| format!("“{name}”")).collect();
            self.problem(key, format!("must be one of {}; until then the strictest holds", names.join(", ")));
            strictest
        })
    }

    fn list(&mut self, key: &str, value: Setting) -> Vec<String> {
        let Setting::List(items) = value else {
            self.problem(key, format!("must be a list of texts, but is {}", value.name()));
            return Vec::new();
        };
        if items.len() > LONGEST_LIST {
            self.problem(key, format!("has {} entries; the first {LONGEST_LIST} hold", items.len()));
        }
        let mut lines = Vec::new();
        for (index, item) in items.into_iter().take(LONGEST_LIST).enumerate() {
            match item {
                Setting::Text(text) if !text.trim().is_empty() && text.len() <= LONGEST_TERM => {
                    lines.push(text.trim().to_owned())
                }
                Setting::Text(_) => {
                    self.problem(key, format!("entry {} must have 1 to {LONGEST_TERM} bytes", index + 1))
                }
                other => self.problem(key, format!("entry {} must be a text, but is {}", index + 1, other.name())),
            }
        }
        lines
    }

    fn mode(&mut self, key: &str, line: &str) {
        let Some((name, mode)) = line.split_once('=').map(|(n, m)| (n.trim(), m.trim())) else {
            return self.problem(key, format!("“{line}” must read rule=mode, such as “mocking=off”"));
        };
        let mode = match mode {
            "off" => Mode::Off,
            "note" => Mode::As(Severity::Note),
            "warn" => Mode::As(Severity::Warn),
            "hold" => Mode::As(Severity::Hold),
            _ => return self.problem(key, format!("“{line}”: the mode must be off, note, warn or hold")),
        };
        if rules::all().any(|r| r.id == name || r.group.id() == name) {
            self.policy.modes.push((name.to_owned(), mode));
        } else {
            self.problem(key, format!("“{name}” is neither a rule nor a group; `crowded-elevator rules` lists them"));
        }
    }
}

impl Setting {
    fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Other(name) => name,
        }
    }
}
