//! What a rule is, and how it reports.

use crate::impression::Family;
use crate::language::{English, Message};
use crate::post::Post;
use crate::source::Source;
use crate::span::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Shown inline, never interrupts.
    Note,
    /// Opens the panel at Post; one click posts anyway.
    Warn,
    /// Needs a deliberate confirmation.
    Hold,
}

impl Severity {
    /// Its name in machine-readable output and in policies.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warn => "warn",
            Self::Hold => "hold",
        }
    }
}

/// The family a rule belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The identifiers of HIPAA Safe Harbor.
    Identifiers,
    /// A patient someone could recognize.
    Elevator,
    /// How a clinician behaves in public.
    Conduct,
}

impl Group {
    /// Its name in machine-readable output and in policies.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Identifiers => "identifiers",
            Self::Elevator => "elevator",
            Self::Conduct => "conduct",
        }
    }

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Identifiers => "Identifiers of HIPAA Safe Harbor",
            Self::Elevator => "A patient someone could recognize",
            Self::Conduct => "Conduct",
        }
    }
}

/// One rule: what, why, what to write instead, by whose authority, with examples that run as tests.
pub struct Rule {
    /// The file's name.
    pub id: &'static str,
    /// The folder's name.
    pub group: Group,
    /// A few words.
    pub title: &'static str,
    /// Why it is a problem, in plain words.
    pub why: &'static str,
    /// What to write instead.
    pub instead: &'static str,
    /// Whose rule it is.
    pub sources: &'static [Source],
    /// How much it weighs when the finding doesn't say otherwise.
    pub severity: Severity,
    /// Whether it falls silent where the whole post sounds like everyday talk. Right for words that such talk has too; not for
    /// what is one in any talk (a number, a slur, a threat, an oath, a title, a life at risk, a false claim), what sounds like
    /// everyday talk itself (mockery, the news), the house's own words, or a rule that weighs the sound by itself.
    pub heeds_sound: bool,
    /// Looks for it.
    pub find: fn(&Post, &mut Reporter),
    /// Posts it must flag, the marks drawn with « and ».
    pub flags: &'static [&'static str],
    /// Posts it must leave alone.
    pub passes: &'static [&'static str],
}

/// A stretch of the post and what could stand there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// The text to put there: empty deletes it; `None` where the words have to stay or no rewrite can help.
    pub replacement: Option<String>,
    /// Other good replacements.
    pub choices: Vec<String>,
}

impl Mark {
    /// A mark that a rewrite leaves alone.
    pub const fn kept(span: Span) -> Self {
        Self { span, replacement: None, choices: Vec::new() }
    }

    /// A mark with something to put in its place.
    pub fn replaced(span: Span, replacement: impl Into<String>) -> Self {
        Self { span, replacement: Some(replacement.into()), choices: Vec::new() }
    }

    /// The same with other good replacements.
    pub fn or(mut self, choices: &[&str]) -> Self {
        self.choices = choices.iter().map(|&c| c.to_owned()).collect();
        self
    }
}

/// One problem that a rule found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How much it weighs here.
    pub severity: Severity,
    /// A sentence that names what came together, where the rule's `why` is too general.
    pub message: Option<Message>,
    /// Where; several marks are one problem.
    pub marks: Vec<Mark>,
}

/// A rule is the same as another when it has the same id.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

/// Collects the findings of the rule at work.
pub struct Reporter {
    rule: &'static Rule,
    findings: Vec<Finding>,
}

impl Reporter {
    /// Runs one rule on a post.
    pub fn run(rule: &'static Rule, post: &Post) -> Vec<Finding> {
        let mut reporter = Self { rule, findings: Vec::new() };
        if rule.heeds_sound && post.sounds_unrelated() {
            return reporter.findings;
        }
        (rule.find)(post, &mut reporter);
        reporter.findings
    }

    /// Flags `span`; the rewrite puts `replacement` there.
    pub fn flag(&mut self, span: Span, replacement: impl Into<String>) {
        self.flag_marks(self.rule.severity, None, vec![Mark::replaced(span, replacement)]);
    }

    /// Flags a number: the rewrite deletes it, or says "withheld" where "is" would be left with nothing behind it.
    pub fn flag_number(&mut self, post: &Post, span: Span) {
        let words = post.words();
        let before = words.tokens.index_at(span.start).checked_sub(1).map_or("", |at| words.lower(at));
        let after = post.text().get(span.end..).unwrap_or_default().trim_start_matches(' ');
        let next = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let ends = matches!(next, "" | "and" | "but" | "so" | "if" | "in") && !after.starts_with(char::is_numeric);
        self.flag(span, if ends && matches!(before, "is" | "was" | "are" | "were") { "withheld" } else { "" });
    }

    /// Shows `span` without stopping the post.
    pub fn note(&mut self, span: Span, replacement: impl Into<String>) {
        self.flag_marks(Severity::Note, None, vec![Mark::replaced(span, replacement)]);
    }

    /// Flags `span`, which no rewrite can mend.
    pub fn flag_kept(&mut self, span: Span) {
        self.flag_marks(self.rule.severity, None, vec![Mark::kept(span)]);
    }

    /// Where the rule found no words of its own: flags the sentence that makes the post sound like one of `family`, and says
    /// that it is an impression.
    pub fn flag_sound(&mut self, post: &Post, family: Family, message: English) {
        if let Some(heart) = post.sounds_like(family).filter(|_| self.findings.is_empty()) {
            self.flag_marks(Severity::Warn, Some(message.into()), vec![Mark::kept(heart)]);
        }
    }

    /// Flags several marks as one finding, with its own weight and sentence.
    pub fn flag_marks(&mut self, severity: Severity, message: Option<Message>, marks: Vec<Mark>) {
        self.findings.push(Finding { rule: self.rule, severity, message, marks });
    }
}
