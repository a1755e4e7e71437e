//! From a text to a report.

use crate::language::{English, Speech};
use crate::lexicon::Lexicon;
use crate::policy::Policy;
use crate::post::{Context, Post};
use crate::rewrite::{self, Draft};
use crate::rule::{Finding, Reporter, Severity};
use crate::rules;
use crate::text::english::is_english;
use crate::text::reading::Reading;

/// What to do about a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nothing was found. That does not make the post safe.
    Clear,
    /// Shown inline only.
    Note,
    /// The panel opens at Post; one click posts anyway.
    Warn,
    /// A deliberate confirmation is needed.
    Hold,
}

impl Verdict {
    /// Its name in machine-readable output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Hold => "hold",
        }
    }

    /// Whether the post is stopped at the button.
    pub fn stops(self) -> bool {
        self >= Self::Warn
    }
}

impl From<Severity> for Verdict {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Note => Self::Note,
            Severity::Warn => Self::Warn,
            Severity::Hold => Self::Hold,
        }
    }
}

/// All there is to say about a text.
#[derive(Clone, Debug)]
pub struct Report {
    /// The weightiest finding.
    pub verdict: Verdict,
    /// Whether the text is in English. Of any other the rules read little, and no finding means nothing.
    pub is_english: bool,
    /// What was found; spans are bytes of the checked text.
    pub findings: Vec<Finding>,
    /// What to post instead; `None` when no rewrite would change anything.
    pub draft: Option<Draft>,
}

/// The checker: the word lists, a policy, and the language in which that is said.
pub struct Checker {
    lexicon: Lexicon,
    policy: Policy,
    speech: Speech,
}

impl Checker {
    /// A checker under `policy` with these lists and the policy's own words.
    pub fn with(mut policy: Policy, lexicon: Lexicon) -> Self {
        let speech = Speech::of(lexicon.phrases(policy.language()));
        // They go where the other words are; nobody asks the policy for them afterwards.
        Self { lexicon: lexicon.with(std::mem::take(&mut policy.extra_terms)), policy, speech }
    }

    /// A checker under `policy` with the lists that this program was built with.
    ///
    /// # Errors
    /// When the program's own lists are damaged.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn new(policy: Policy) -> Result<Self, crate::lexicon::Unusable> {
        Ok(Self::with(policy, Lexicon::built_in()?))
    }

    /// The policy in force.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// How messages and cards are said under the policy.
    pub fn speech(&self) -> &Speech {
        &self.speech
    }

    /// Checks `text` and drafts what to post instead.
    pub fn check(&self, text: &str, context: &Context) -> Report {
        let (mut findings, is_english) = self.examine(text, context);
        let verdict = findings.iter().map(|f| Verdict::from(f.severity)).max().unwrap_or(Verdict::Clear);
        let draft = rewrite::draft(text, &findings, context.limit, |draft| self.findings(draft, context));
        say_what_settles(&mut findings, draft.as_ref());
        Report { verdict, is_english, findings, draft }
    }

    /// What the rules find under the policy, without a draft.
    pub fn findings(&self, text: &str, context: &Context) -> Vec<Finding> {
        self.examine(text, context).0
    }

    /// What the rules find, and whether the text is in English.
    fn examine(&self, text: &str, context: &Context) -> (Vec<Finding>, bool) {
        let reading = Reading::of(text);
        let post = Post::read(reading.text(), context, &self.lexicon);
        let mut findings: Vec<Finding> = rules::all().flat_map(|rule| Reporter::run(rule, &post)).collect();
        for mark in findings.iter_mut().flat_map(|f| &mut f.marks) {
            mark.span = reading.original(mark.span);
        }
        let findings = without_repeats(self.policy.apply(self.without_allowed(text, findings)));
        (findings, is_english(post.words()))
    }

    /// Reads `text` and hands the post to `look`; for tools that show facts.
    pub fn read<T>(&self, text: &str, context: &Context, look: impl FnOnce(&Reading, &Post) -> T) -> T {
        let reading = Reading::of(text);
        let post = Post::read(reading.text(), context, &self.lexicon);
        look(&reading, &post)
    }

    /// Drops the findings whose every mark lies in a term that the policy allows.
    fn without_allowed(&self, text: &str, findings: Vec<Finding>) -> Vec<Finding> {
        if self.policy.allowed_terms.is_empty() {
            return findings;
        }
        let allowed = rewrite::occurrences(text, &self.policy.allowed_terms);
        findings.into_iter().filter(|f| !f.marks.iter().all(|m| allowed.iter().any(|a| a.contains(m.span)))).collect()
    }
}

/// Ends the message of a constellation with what is known once there is a draft. Where none of its parts can be left out by
/// itself, the whole draft may settle it, with a name, a room or a date gone as well; where some can, the rest may still be a
/// story from somebody's care.
fn say_what_settles(findings: &mut [Finding], draft: Option<&Draft>) {
    for finding in findings.iter_mut().filter(|f| f.rule.id == CONSTELLATION) {
        let stuck = finding.marks.iter().all(|m| m.replacement.is_none());
        let remains = |id: &str| draft.is_some_and(|d| d.remaining.iter().any(|rule| rule.id == id));
        let settled = finding.severity >= Severity::Warn && draft.is_some() && !remains(CONSTELLATION);
        let what = match (stuck, settled) {
            (true, false) => English("No small change helps: tell the lesson without the person."),
            (_, true) if remains(STORY) => English("What is left is still a story from your care."),
            (true, true) => English("The suggestion as a whole settles it."),
            (false, false) if remains(CONSTELLATION) => English("The suggestion is not there yet: look at it again."),
            (false, _) => continue,
        };
        finding.message.get_or_insert_default().push(what);
    }
}

/// The rule that says in general what the constellation says in particular.
const STORY: &str = "care-story";
/// The rule that names the parts that together tell who it is.
const CONSTELLATION: &str = "recognizable-patient";

/// Drops what says in general what another finding says in particular: one that tells a story of care, where the parts are
/// named that together tell who it is.
fn without_repeats(mut findings: Vec<Finding>) -> Vec<Finding> {
    let named = findings.iter().filter(|f| f.rule.id == CONSTELLATION).map(|f| f.severity).max();
    findings.retain(|f| f.rule.id != STORY || named.is_none_or(|severity| severity < f.severity));
    findings
}
