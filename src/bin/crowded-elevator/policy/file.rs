//! Reads a policy file; every problem names its line.

use std::fmt;
use std::ops::Range;

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

/// The settings of `text` and what is wrong with it.
pub fn read(text: &str) -> (Vec<(String, Setting)>, Vec<Problem>) {
    let line = |at: usize| text.get(..at).map_or(1, |t| t.matches('\n').count() + 1);
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut problems: Vec<Problem> = errors
        .iter()
        .map(|e| Problem { line: line(e.span().map_or(0, |s| s.start)), message: e.message().to_owned() })
        .collect();
    let table = table.into_inner();
    let settings: Vec<_> =
        table.iter().map(|(key, value)| (key.get_ref().to_string(), setting(value.get_ref()))).collect();
    let (_, wrong) = Policy::read(settings.clone());
    problems.extend(wrong.into_iter().map(|p| {
        let entry = table.iter().find(|(key, _)| key.get_ref().as_ref() == p.key);
        let span = entry.map(|(key, value)| p.entry.and_then(|i| element(value, i)).unwrap_or(key.span()));
        let entry = p.entry.map(|i| format!(", entry {},", i + 1)).unwrap_or_default();
        Problem { line: line(span.map_or(0, |s| s.start)), message: format!("{}{entry} {}", p.key, p.message) }
    }));
    problems.sort_by_key(|p| p.line);
    (settings, problems)
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
        DeValue::Boolean(_) => Setting::Other("true or false"),
        DeValue::Table(_) => Setting::Other("a table"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        read(text).1.iter().map(ToString::to_string).collect()
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
        let (settings, problems) = read("contact = \"x\ninstitution = \"Lakeside\"\n");
        assert_eq!(problems.first().map(|p| p.line), Some(1));
        assert!(settings.iter().any(|(k, _)| k == "institution"));
    }

    #[test]
    fn the_starting_file_holds_as_it_is_and_with_every_example() {
        let text = super::super::start::text();
        assert_eq!(read(&text), (Vec::new(), Vec::new()));
        let used: String = text
            .lines()
            .map(|l| l.strip_prefix("# ").filter(|l| l.contains(" = ")).unwrap_or_default())
            .map(|l| format!("{l}\n"))
            .collect();
        let (settings, problems) = read(&used);
        assert_eq!(problems, Vec::new());
        assert_eq!(settings.len(), crowded_elevator::policy::keys::KEYS.len());
    }
}
