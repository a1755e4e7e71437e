//! Reads a policy entry by entry: a wrong one is named, falls to the stricter side where there is one, and the rest still holds.

use super::keys::{self, Shape};
use super::{Mode, OnFailure, Policy, PostAnyway};
use crate::language::Language;
use crate::rule::Severity;
use crate::rules;

/// A value as an administrator or the options page wrote it.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// Text.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// A list.
    List(Vec<Setting>),
    /// Anything else, by the name of its type.
    Other(&'static str),
}

/// An entry that does not hold, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The setting.
    pub key: String,
    /// Which entry of a list, counted from 0.
    pub entry: Option<usize>,
    /// What is wrong and what to write.
    pub message: String,
}

const LONGEST_LIST: usize = 2_000;
const LONGEST_TEXT: usize = 1_000;

impl Policy {
    /// Reads the entries. Whatever is wrong becomes a problem.
    pub fn read(entries: impl IntoIterator<Item = (String, Setting)>) -> (Self, Vec<Problem>) {
        let mut reader = Reader { policy: Self::default(), problems: Vec::new() };
        for (key, value) in entries {
            reader.setting(&key, value);
        }
        (reader.policy, reader.problems)
    }
}

struct Reader {
    policy: Policy,
    problems: Vec<Problem>,
}

impl Reader {
    fn setting(&mut self, name: &str, value: Setting) {
        let Some(key) = keys::find(name) else {
            let names: Vec<_> = keys::KEYS.iter().map(|k| k.name).collect();
            return self.problem(
                name,
                None,
                format!("is not a setting of this version; there are {}", names.join(", ")),
            );
        };
        match key.shape {
            Shape::List => self.list(name, value),
            Shape::Choice(choices) | Shape::Language(choices) => {
                let choice = self.text(name, value).filter(|text| choices.contains(&text.as_str()));
                if choice.is_none() {
                    let holds = match key.shape {
                        Shape::Language(_) => "the browser's own language".to_owned(),
                        _ => format!("“{}”", choices.last().copied().unwrap_or_default()),
                    };
                    let message = format!("must be one of {}; until then {holds} holds", choices.join(", "));
                    self.problems.retain(|p| p.key != name);
                    self.problem(name, None, message);
                }
                self.choose(name, choice.as_deref());
            }
            Shape::Flag => match value {
                Setting::Flag(flag) => self.flag(name, flag),
                other => self.problem(name, None, format!("must be true or false, but is {}", other.name())),
            },
            Shape::Text | Shape::Date | Shape::Url => {
                if let Some(text) = self.text(name, value).filter(|text| self.fits(name, key.shape, text)) {
                    self.keep(name, text);
                }
            }
        }
    }

    fn problem(&mut self, key: &str, entry: Option<usize>, message: String) {
        self.problems.push(Problem { key: key.to_owned(), entry, message });
    }

    fn text(&mut self, key: &str, value: Setting) -> Option<String> {
        match value {
            Setting::Text(text) if text.len() > LONGEST_TEXT => {
                self.problem(key, None, format!("must have at most {LONGEST_TEXT} bytes"));
                None
            }
            Setting::Text(text) => Some(text.trim().to_owned()).filter(|t| !t.is_empty()),
            other => {
                self.problem(key, None, format!("must be a text, but is {}", other.name()));
                None
            }
        }
    }

    fn fits(&mut self, key: &str, shape: Shape, text: &str) -> bool {
        let wrong = match shape {
            Shape::Url if !text.starts_with("https://") => "must start with https://",
            Shape::Date if !keys::is_date(text) => {
                "must be a day such as 2027-01-31; until then the policy is enforced"
            }
            _ => return true,
        };
        self.problem(key, None, wrong.to_owned());
        false
    }

    fn keep(&mut self, key: &str, text: String) {
        match key {
            "institution" => self.policy.institution = Some(text),
            "policyUrl" => self.policy.policy_url = Some(text),
            "contact" => self.policy.contact = Some(text),
            "enforceFrom" => self.policy.enforce_from = Some(text),
            "evidenceUrl" => self.policy.evidence_url = Some(text),
            "evidenceLabel" => self.policy.evidence_label = Some(text),
            _ => {}
        }
    }

    fn flag(&mut self, key: &str, flag: bool) {
        match key {
            "practiceAtInstall" => self.policy.practice_at_install = Some(flag),
            "networkGate" => self.policy.network_gate = flag,
            _ => {}
        }
    }

    /// A wrong choice falls to the stricter side, where there is one.
    fn choose(&mut self, key: &str, choice: Option<&str>) {
        match key {
            "language" => self.policy.language = choice.and_then(Language::find),
            "postAnyway" => {
                self.policy.post_anyway = match choice {
                    Some("allow") => PostAnyway::Allow,
                    Some("reason") => PostAnyway::Reason,
                    _ => PostAnyway::Forbid,
                }
            }
            "onFailure" => {
                self.policy.on_failure = match choice {
                    Some("allow") => OnFailure::Allow,
                    Some("ask") => OnFailure::Ask,
                    _ => OnFailure::Block,
                }
            }
            _ => {}
        }
    }

    fn list(&mut self, key: &str, value: Setting) {
        let Setting::List(items) = value else {
            return self.problem(key, None, format!("must be a list of texts, but is {}", value.name()));
        };
        if items.len() > LONGEST_LIST {
            self.problem(key, None, format!("has {} entries; the first {LONGEST_LIST} hold", items.len()));
        }
        for (index, item) in items.into_iter().take(LONGEST_LIST).enumerate() {
            let wrong = match item {
                Setting::Text(text) if text.len() > LONGEST_TEXT => {
                    Err(format!("must have at most {LONGEST_TEXT} bytes"))
                }
                Setting::Text(text) if text.trim().is_empty() => Err("is empty".to_owned()),
                Setting::Text(text) => self.entry(key, text.trim()),
                other => Err(format!("must be a text, but is {}", other.name())),
            };
            if let Err(message) = wrong {
                self.problem(key, Some(index), message);
            }
        }
    }

    fn entry(&mut self, key: &str, line: &str) -> Result<(), String> {
        match key {
            "ruleModes" | "ruleDefaults" => {
                let (target, mode) = mode(line)?;
                let list = if key == "ruleModes" { &mut self.policy.modes } else { &mut self.policy.defaults };
                list.push((target, mode.unwrap_or(Mode::As(Severity::Hold))));
                mode.ok_or_else(|| {
                    format!("“{line}”: the mode must be off, note, warn or hold; until then “hold” holds")
                })?;
            }
            "hostsOff" => self.policy.hosts_off.push(host(line)?),
            "extraTerms" => self.policy.extra_terms.add(line)?,
            "allowedTerms" => self.policy.allowed_terms.push(line.to_owned()),
            _ => {}
        }
        Ok(())
    }
}

/// What the line is about, and its mode, unless that is none.
fn mode(line: &str) -> Result<(String, Option<Mode>), String> {
    let Some((name, mode)) = line.split_once('=').map(|(n, m)| (n.trim(), m.trim())) else {
        return Err(format!("“{line}” must read rule=mode, such as “mocking=off”"));
    };
    if !rules::all().any(|r| r.id == name || r.group.id() == name) {
        return Err(format!("“{name}” is neither a rule nor a group; `crowded-elevator rules` lists them"));
    }
    let mode = match mode {
        "off" => Some(Mode::Off),
        "note" => Some(Mode::As(Severity::Note)),
        "warn" => Some(Mode::As(Severity::Warn)),
        "hold" => Some(Mode::As(Severity::Hold)),
        _ => None,
    };
    Ok((name.to_owned(), mode))
}

fn host(line: &str) -> Result<String, String> {
    let fits = line.contains('.') && line.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
    fits.then(|| line.to_ascii_lowercase())
        .ok_or_else(|| format!("“{line}” must be a host name, such as chat.example.com"))
}

impl Setting {
    fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Flag(_) => "true or false",
            Self::List(_) => "a list",
            Self::Other(name) => name,
        }
    }
}
