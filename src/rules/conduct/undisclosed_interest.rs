//! A product praised for a reason that isn't said.

use crate::impression::Family;
use crate::language::English;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "undisclosed-interest",
    group: Group::Conduct,
    title: "An interest that isn't said",
    why: "Readers trust a clinician's praise more than an ad, so they need to know who pays. Text can't show whether anybody does.",
    instead: "Put “#ad” or “I am paid by …” first, or leave the product out.",
    sources: &[Source::FtcEndorsements, Source::AcpFsmb],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "The only collagen I give my patients. «Use code» DRMAY20.",
        "✨ New skincare in my clinic, «link in bio»!",
        "I've «switched all my patients to» the new drug.",
    ],
    passes: &[
        "#ad I am paid by the makers of this sunscreen. Use code DRMAY.",
        "Use code SAVE20 at the bookstore this weekend.",
        "Link in bio for the marathon photos!",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    let whole = Span::new(0, words.text.len());
    if words.has(Class::Disclosed, whole) || post.subject().is_made_up_or_published {
        return;
    }
    let clinician =
        post.subject().is_at_work() || words.has(Class::Patients, whole) || words.has(Class::Credential, whole);
    let health = words.has(Class::Product, whole);
    let sold = words.hits(Class::Sells).find(|h| health || clinician && (h.weight == 2 || post.subject().care() >= 3));
    let offer = sold.map(|h| h.span).or_else(|| code(words).filter(|_| clinician || health));
    if let Some(span) = offer {
        report.flag_kept(span);
    }
    if !post.subject().is_own {
        report.flag_sound(
            post,
            Family::Promotion,
            English("This reads as an advertisement by somebody who treats patients."),
        );
    }
}

/// "code GLOWUP", "Code ZZZ10": a word in capitals behind "code".
fn code(words: &Words) -> Option<Span> {
    let at = (0..words.tokens.list().len()).find(|&i| {
        let name = words.typed(i + 1);
        words.lower(i) == "code" && name.len() >= 4 && name.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
    })?;
    Some(words.span(at, at + 2))
}
