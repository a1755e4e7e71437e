//! Reads a policy file; every problem names its line.

use std::fmt;
use std::ops::Range;

use super::deploy::{self, Deploy};
use crowded_elevator::Policy;
use crowded_elevator::policy::Setting;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A problem and its line.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    line: usize,
    message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.message)
    }
}

/// A policy file, read.
#[derive(Debug, Default)]
pub struct File {
    pub settings: Vec<(String, Setting)>,
    pub deploy: Option<Deploy>,
    pub problems: Vec<Problem>,
}

/// Reads `text`; what is wrong with it is among the problems.
pub fn read(text: &str) -> File {
    let line = |at: usize| text.get(..at).map_or(1, |t| t.matches('\n').count() + 1);
    let problem = |at: usize, message: String| Problem { line: line(at), message };
    let (table, errors) = DeTable::parse_recoverable(text);
    let broken = errors.iter().map(|e| problem(e.span().map_or(0, |s| s.start), e.message().to_owned()));
    let mut file = File { problems: broken.collect(), ..File::default() };
    let table = table.into_inner();
    for (key, value) in &table {
        match value.get_ref().as_table().filter(|_| key.get_ref() == "deploy") {
            Some(part) => match deploy::read(part) {
                Ok(deploy) => file.deploy = Some(deploy),
                Err(wrong) => file.problems.extend(wrong.into_iter().map(|(name, message)| {
                    let at =
                        part.iter().find(|(k, _)| k.get_ref().as_ref() == name).map_or(key.span(), |(k, _)| k.span());
                    problem(at.start, format!("deploy.{name} {message}"))
                })),
            },
            None => file.settings.push((key.get_ref().to_string(), setting(value.get_ref()))),
        }
    }
    let (_, wrong) = Policy::read(file.settings.clone());
    file.problems.extend(wrong.into_iter().map(|p| {
        let entry = table.iter().find(|(key, _)| key.get_ref().as_ref() == p.key);
        let span = entry.map(|(key, value)| p.entry.and_then(|i| element(value, i)).unwrap_or(key.span()));
        let entry = p.entry.map(|i| format!(", entry {},", i + 1)).unwrap_or_default();
        problem(span.map_or(0, |s| s.start), format!("{}{entry} {}", p.key, p.message))
    }));
    file.problems.sort_by_key(|p| p.line);
    file
}

fn element(value: &Spanned<DeValue>, index: usize) -> Option<Range<usize>> {
    value.get_ref().as_array()?.get(index).map(Spanned::span)
}

fn setting(value: &DeValue) -> Setting {
    match value {
        DeValue::String(text) => Setting::Text(text.to_string()),
        // A day without quotes is TOML's own date; it means the same.
        DeValue::Datetime(day) => Setting::Text(day.to_string()),
        DeValue::Array(items) => Setting::List(items.iter().map(|i| setting(i.get_ref())).collect()),
        DeValue::Integer(_) | DeValue::Float(_) => Setting::Other("a number"),
        DeValue::Boolean(flag) => Setting::Flag(*flag),
        DeValue::Table(_) => Setting::Other("a table"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        read(text).problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn problems_name_their_line() {
        let text = "institution = \"Lakeside\"\npostAnyway = \"maybe\"\nruleModes = [\n  \"date=hold\",\n  \"dates=hold\",\n]\nenforceFrom = 2027-03-01\n";
        let said = said(text);
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].starts_with("2: postAnyway must be one of allow, reason, forbid"));
        assert!(said[1].starts_with("5: ruleModes, entry 2, “dates” is neither"));
    }

    #[test]
    fn broken_toml_is_named_and_the_rest_is_read() {
        let File { settings, problems, .. } = read("contact = \"x\ninstitution = \"Lakeside\"\n");
        assert_eq!(problems.first().map(|p| p.line), Some(1));
        assert!(settings.iter().any(|(k, _)| k == "institution"));
    }

    #[test]
    fn the_starting_file_holds_as_it_is_and_with_every_example() {
        let text = super::super::start::text();
        let empty = read(&text);
        assert!(empty.problems.is_empty() && empty.settings.is_empty() && empty.deploy.is_none());
        let uncommented = |line: &str| {
            let code = line.strip_prefix("# ").filter(|l| l.contains(" = ") || l.starts_with('['));
            code.unwrap_or_default().to_owned() + "\n"
        };
        let used = read(&text.lines().map(uncommented).collect::<String>());
        assert_eq!(used.problems, []);
        assert_eq!(used.settings.len(), crowded_elevator::policy::keys::KEYS.len());
        assert!(used.deploy.is_some());
    }

    #[test]
    fn a_wrong_deploy_part_names_its_lines() {
        let said = said("[deploy]\nurl = \"ftp://x\"\nchromiumId = \"short\"\npin = 1\ncolour = 2\n");
        let starts = ["2: deploy.url", "3: deploy.chromiumId", "4: deploy.pin", "5: deploy.colour"];
        assert_eq!(said.len(), starts.len(), "{said:?}");
        assert!(said.iter().zip(starts).all(|(said, start)| said.starts_with(start)), "{said:?}");
    }
}
