//! The settings of a policy: one list that the reader, the managed schema and the administrator's files are made from.

use crate::language::Language;

/// What a setting holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One of a few words; the strictest is last.
    Choice(&'static [&'static str]),
    /// A language of the interface. None is stricter than another, so a wrong one counts as not set.
    Language(&'static [&'static str]),
    /// A text.
    Text,
    /// A day, `2027-01-31`.
    Date,
    /// An address that starts with `https://`.
    Url,
    /// Yes or no.
    Flag,
    /// A list of texts.
    List,
}

/// One setting.
#[derive(Debug)]
pub struct Key {
    /// Its name, the same in every format.
    pub name: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// What administrators read about it; the extension shows none of it, and doesn't carry it.
    #[cfg(not(target_arch = "wasm32"))]
    pub about: About,
}

/// What a setting is, for people.
#[derive(Debug)]
pub struct About {
    /// A few words for an administrator's console.
    pub title: &'static str,
    /// What it does, in whole sentences.
    pub help: &'static str,
    /// A value that reads well in a starting file, as TOML.
    pub example: &'static str,
}

#[cfg_attr(target_arch = "wasm32", allow(unused_variables, reason = "not carried there"))]
const fn key(name: &'static str, shape: Shape, about: About) -> Key {
    Key {
        name,
        shape,
        #[cfg(not(target_arch = "wasm32"))]
        about,
    }
}

/// All settings, in the order of a policy file.
pub static KEYS: &[Key] = &[
    key(
        "institution",
        Shape::Text,
        About {
            title: "Name of the institution",
            help: "Shown wherever a setting of the institution shows.",
            example: "\"Lakeside Regional Hospital\"",
        },
    ),
    key(
        "policyUrl",
        Shape::Url,
        About {
            title: "Address of the social-media policy",
            help: "Linked from the card and the panel. Must start with https://.",
            example: "\"https://intranet.example.org/social-media\"",
        },
    ),
    key(
        "contact",
        Shape::Text,
        About {
            title: "Whom to ask",
            help: "The privacy office, for example: a telephone number, an address, a name. Shown in the card and the panel.",
            example: "\"Privacy office, extension 4410\"",
        },
    ),
    key(
        "language",
        Shape::Language(Language::IDS),
        About {
            title: "Language of the interface",
            help: "en: English. es: Spanish. Without it each browser's own language holds, and English where that is neither. Only English posts are checked, whatever the interface speaks.",
            example: "\"es\"",
        },
    ),
    key(
        "enforceFrom",
        Shape::Date,
        About {
            title: "The day enforcement starts",
            help: "Until that day the extension only coaches: findings warn, and one click posts anyway. Without it the policy is enforced at once.",
            example: "\"2027-03-01\"",
        },
    ),
    key(
        "postAnyway",
        Shape::Choice(&["allow", "reason", "forbid"]),
        About {
            title: "Posting in spite of a hold",
            help: "allow: after a deliberate confirmation. reason: when a reason is given. forbid: not at all.",
            example: "\"reason\"",
        },
    ),
    key(
        "onFailure",
        Shape::Choice(&["allow", "ask", "block"]),
        About {
            title: "When a post can't be checked",
            help: "allow: it goes out and the author is told. ask: the author decides. block: it is kept back.",
            example: "\"ask\"",
        },
    ),
    key(
        "ruleModes",
        Shape::List,
        About {
            title: "What rules do",
            help: "One entry a rule or a group, such as date=hold or conduct=off. Modes: off, note, warn, hold. A rule's own entry goes before its group's.",
            example: "[\"mocking=note\"]",
        },
    ),
    key(
        "ruleDefaults",
        Shape::List,
        About {
            title: "What rules do unless the user decides",
            help: "Written like ruleModes, which it gives way to. Users may change what is set here, and nothing that is set in ruleModes.",
            example: "[\"mocking=note\"]",
        },
    ),
    key(
        "extraTerms",
        Shape::List,
        About {
            title: "Words of the house",
            help: "Added to the built-in lists, which stay as they are. place=NAME for facilities and units, record=PATTERN for the form of your record numbers (a regular expression; at most 16 of them, for numbers of at most 40 bytes), word=TERM for anything else that must not go out, which the rule house-word then marks.",
            example: "[\"place=Lakeside Tower 5\", \"record=LR-[0-9]{7}\"]",
        },
    ),
    key(
        "allowedTerms",
        Shape::List,
        About {
            title: "Words to leave alone",
            help: "Never flagged: the public telephone number of a clinic, the names of spokespeople.",
            example: "[\"555-0119\"]",
        },
    ),
    key(
        "hostsOff",
        Shape::List,
        About {
            title: "Sites to stay off",
            help: "Host names, such as pro.example.com, on which the extension does nothing.",
            example: "[\"chat.example.com\"]",
        },
    ),
    key(
        "practiceAtInstall",
        Shape::Flag,
        About {
            title: "Open the practice page after installing",
            help: "true: new users see once what the extension does. false: it installs without a word.",
            example: "false",
        },
    ),
    key(
        "evidenceUrl",
        Shape::Url,
        About {
            title: "Collector for evidence without text",
            help: "An OTLP/HTTP address for logs, such as https://collector.example.org/v1/logs. What is sent is the time, rule ids, verdict and choice, never text. Without it nothing is sent.",
            example: "\"https://collector.example.org/v1/logs\"",
        },
    ),
    key(
        "evidenceLabel",
        Shape::Text,
        About {
            title: "Label of this installation",
            help: "Sent with the evidence, such as a department. Nothing about a person is sent beyond what you write here.",
            example: "\"surgery\"",
        },
    ),
    key(
        "networkGate",
        Shape::Flag,
        About {
            title: "Second line of defence",
            help: "true: outgoing posts that the page gate has not judged are checked once more on their way out. Only packages made for institutions can do it.",
            example: "true",
        },
    ),
];

/// The setting called `name`.
pub fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|k| k.name == name)
}

/// Whether `text` is a day such as `2027-01-31`.
pub fn is_date(text: &str) -> bool {
    let digits =
        |range| text.get(range).filter(|t: &&str| t.bytes().all(|b| b.is_ascii_digit())).and_then(|t| t.parse().ok());
    let dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let (year, month, day): (Option<u32>, Option<u32>, Option<u32>) = (digits(0..4), digits(5..7), digits(8..10));
    let Some(((year, month), day)) = year.zip(month).zip(day) else { return false };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    dashes && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_exist_or_do_not() {
        assert!(is_date("2028-02-29") && is_date("2027-12-31"));
        for wrong in ["2027-02-29", "2027-13-01", "2027-1-1", "tomorrow", "2027-04-31", "2027/04/30", "２027-04-3"] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }
}
