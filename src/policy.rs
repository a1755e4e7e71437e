//! What an institution or a user decides about findings. A policy sees rules and severities, never text.

mod read;

pub use read::{Problem, Setting};

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
    /// Whether a held post can go out.
    pub post_anyway: PostAnyway,
    /// What happens without an answer.
    pub on_failure: OnFailure,
    /// Terms of the house that count as identifiers of a place.
    pub extra_terms: Vec<String>,
    /// Terms that are never flagged.
    pub allowed_terms: Vec<String>,
    /// Where the institution's social-media policy can be read.
    pub policy_url: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// The institution's name.
    pub institution: Option<String>,
}

impl Policy {
    /// The weight of a finding under this policy; `None` when its rule is off.
    pub fn severity(&self, finding: &Finding) -> Option<Severity> {
        let by = |id: &str| self.modes.iter().rev().find(|(name, _)| name == id).map(|(_, mode)| *mode);
        match by(finding.rule.id).or_else(|| by(finding.rule.group.id())) {
            Some(Mode::Off) => None,
            Some(Mode::As(severity)) => Some(severity),
            None => Some(finding.severity),
        }
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
