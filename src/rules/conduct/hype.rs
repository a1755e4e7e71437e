//! Promises that medicine can't keep.

use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::rules::story::apart;
use crate::source::Source;
use crate::span::Span;
use crate::text::words::Words;

pub(super) static RULE: Rule = Rule {
    id: "hype",
    group: Group::Conduct,
    title: "A promise medicine can't keep",
    why: "Patients choose treatments on words like these. Boards rank claims about outcomes above every other kind of post.",
    instead: "Give the number, what it is compared with, the harms, and the source.",
    sources: &[Source::Greysen2013, Source::FtcHealthClaims],
    severity: Severity::Warn,
    heeds_sound: true,
    find,
    flags: &[
        "Our stem cell shots have a «100% success rate» for knees.",
        "💉 This peptide «reverses Alzheimer's», I've seen it.",
        "«Guaranteed» 30 lb in 30 days with our slim drip.",
    ],
    passes: &[
        "Did you know hepatitis C is curable? Cure rates are over 95% with pills.",
        "This pizza is a miracle and I guarantee you will love it.",
        "New in NEJM: the drug cut heart attacks by a fifth.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let words = post.words();
    let whole = Span::new(0, words.text.len());
    if words.has(Class::Published, whole) || words.has(Class::Doubt, whole) {
        return;
    }
    let product = words.has(Class::Product, whole);
    let health = product || words.has(Class::Disease, whole) || post.subject().care() >= 1;
    let bold = words.hits(Class::PraiseClaim).filter(|h| h.weight == 2 && health).map(|h| h.span);
    let vague =
        words.hits(Class::PraiseClaim).filter(|h| h.weight < 2 && product && beside(words, h.span)).map(|h| h.span);
    let spans = apart(bold.chain(vague).collect());
    if !spans.is_empty() {
        let severity = if product { Severity::Hold } else { Severity::Warn };
        report.flag_marks(severity, None, spans.into_iter().map(Mark::kept).collect());
    }
}

/// A disease or a product in the same sentence.
fn beside(words: &Words, span: Span) -> bool {
    let sentence = words.sentence_span(span);
    words.has(Class::Disease, sentence) || words.has(Class::Product, sentence)
}
