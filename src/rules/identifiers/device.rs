//! Safe Harbor (M): device identifiers and serial numbers.

use crate::facts::Kind;
use crate::lexicon::Class;
use crate::post::Post;
use crate::rule::{Group, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "device",
    group: Group::Identifiers,
    title: "A device's serial number",
    why: "An implant's serial number is registered under one patient's name.",
    instead: "Name the kind of device, not its number.",
    sources: &[Source::SafeHarbor('M')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "Pacemaker recall: hers is serial number «PJN4417820».",
        "🔋 His pump, S/N «40022871», alarmed all night.",
        "Lot number «A11-20934» is the one the patient got.",
    ],
    passes: &["The device has a serial killer in its ad.", "A lot of 2024 graduates applied.", "Model 3 is out."],
};

fn find(post: &Post, report: &mut Reporter) {
    let hers = |span: &Span| {
        post.speaks_of_care(*span) || post.words().has(Class::ThirdPerson, post.words().sentence_span(*span))
    };
    for span in post.spans(|k| k == Kind::Device).filter(hers) {
        report.flag_number(post, span);
    }
}
