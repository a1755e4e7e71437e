//! What an institution or a user decides about findings. A policy sees rules and severities, never text.

pub mod keys;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod schema;

pub use read::{Problem, Setting};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::managed_schema;

use crate::language::Language;
use crate::lexicon::Terms;
use crate::rule::{Finding, Severity};

/// What happens to a rule's findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Dropped.
    Off,
    /// Kept, with this weight.
    As(Severity),
}

/// Whether a held post can go out all the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PostAnyway {
    /// Yes, after a deliberate confirmation.
    #[default]
    Allow,
    /// Yes, when a reason is given.
    Reason,
    /// No.
    Forbid,
}

/// What the gate does when the engine gives no answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnFailure {
    /// Says so and asks.
    #[default]
    Ask,
    /// Says so and keeps the post back.
    Block,
    /// Says so and lets the post go.
    Allow,
}

/// The decisions, all of them valid.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    modes: Vec<(String, Mode)>,
    /// Modes that hold where `modes` says nothing.
    defaults: Vec<(String, Mode)>,
    post_anyway: PostAnyway,
    language: Option<Language>,
    /// The day from which it is enforced; until then it coaches.
    pub enforce_from: Option<String>,
    coaching: bool,
    /// What happens without an answer.
    pub on_failure: OnFailure,
    /// Words of the house, added to the built-in lists.
    pub extra_terms: Terms,
    /// Terms that are never flagged.
    pub allowed_terms: Vec<String>,
    /// Where the institution's social-media policy can be read.
    pub policy_url: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// The institution's name.
    pub institution: Option<String>,
    /// Hosts to stay off, in lower case.
    pub hosts_off: Vec<String>,
    /// Whether the practice page opens after installing.
    pub practice_at_install: Option<bool>,
    /// Where evidence without text goes.
    pub evidence_url: Option<String>,
    /// What is sent along to tell installations apart.
    pub evidence_label: Option<String>,
    /// Whether outgoing requests are checked once more.
    pub network_gate: bool,
}

impl Policy {
    /// Whether a held post can go out. While the policy coaches, it always can.
    pub fn post_anyway(&self) -> PostAnyway {
        if self.coaching { PostAnyway::Allow } else { self.post_anyway }
    }

    /// Whether the day of enforcement is still to come: findings warn, and nothing is held.
    pub fn is_coaching(&self) -> bool {
        self.coaching
    }

    /// Says which day it is (`2027-01-31`), which tells whether the policy still coaches. The core has no clock;
    /// without this call a policy enforces.
    pub fn on(mut self, today: &str) -> Self {
        self.coaching = self.enforce_from.as_deref().is_some_and(|day| keys::is_date(today) && today < day);
        self
    }

    /// Says which language the browser speaks (`es-MX`). It holds where the policy names none; without this call English does.
    pub fn in_browser(mut self, tag: &str) -> Self {
        self.language.get_or_insert_with(|| Language::of_browser(tag));
        self
    }

    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.language.unwrap_or_default()
    }

    /// The weight of a finding under this policy; `None` when its rule is off.
    pub fn severity(&self, finding: &Finding) -> Option<Severity> {
        let by = |modes: &[(String, Mode)], id: &str| modes.iter().rev().find(|(name, _)| name == id).map(|m| m.1);
        let of = |modes: &[(String, Mode)]| by(modes, finding.rule.id).or_else(|| by(modes, finding.rule.group.id()));
        let severity = match of(&self.modes).or_else(|| of(&self.defaults)) {
            Some(Mode::Off) => return None,
            Some(Mode::As(severity)) => severity,
            None => finding.severity,
        };
        Some(if self.coaching { severity.min(Severity::Warn) } else { severity })
    }

    /// Applies it to what the rules found.
    pub fn apply(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let keep = |mut finding: Finding| {
            finding.severity = self.severity(&finding)?;
            Some(finding)
        };
        findings.into_iter().filter_map(keep).collect()
    }
}
