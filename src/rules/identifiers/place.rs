//! Safe Harbor (B): geography smaller than a state.

use crate::facts::Kind;
use crate::facts::date::Relation;
use crate::facts::place::{Sort, follows_label};
use crate::post::{Owner, Post};
use crate::rule::{Group, Mark, Reporter, Rule, Severity};
use crate::source::Source;
use crate::span::Span;

pub(super) static RULE: Rule = Rule {
    id: "place",
    group: Group::Identifiers,
    title: "A place in a patient's story",
    why: "A town, a hospital or a street narrows the story down to the people who live there.",
    instead: "Leave the place out, or give the state alone.",
    sources: &[Source::SafeHarbor('B')],
    severity: Severity::Hold,
    heeds_sound: false,
    find,
    flags: &[
        "My patient was admitted to «Elm Valley Clinic» with sepsis.",
        "🚑 This lady, a pt of mine, lives on «Larkspur Avenue, Dover, DE» and nobody checks on her.",
        "The 61-year-old man transferred from «St. Brendan's Hospital in Toledo» coded twice.",
        "\"«88 Harbor Rd, Boise»\" is where my patient lives, says the chart.",
        "My patient, zip code «83702», walked two miles to dialysis.",
    ],
    passes: &[
        "My patient had R-CHOP without a hitch and went home to his tomatoes.",
        "Our poster is up in Chicago, Hall C.",
        "Grateful to train at Boston Children's Hospital!",
        "My patient, a Houston fan, forgave me the needle.",
        "My patient sang us 'Galveston' before his bypass.",
        "Texas Medicaid rules are changing.",
        "We move to 88 Harbor Rd, Suite 200 on May 1.",
    ],
};

fn find(post: &Post, report: &mut Reporter) {
    let mut marks = Vec::new();
    let published = post.subject().is_made_up_or_published;
    for fact in post.facts() {
        let Kind::Place(sort, relation) = fact.kind else { continue };
        // A link makes no address public that stands behind its label, in somebody's particulars.
        if published
            && !(sort == Sort::Street && follows_label(post.words(), post.words().tokens.index_at(fact.span.start)))
        {
            continue;
        }
        let severity = match relation {
            Relation::Care => Severity::Hold,
            // "He played 'Shenandoah'": a title.
            Relation::Open if !is_exact(post, fact.span, sort) && is_quoted(post.text(), fact.span) => continue,
            Relation::Open
                if !post.sounds_unrelated()
                    && (post.speaks_of_care(fact.span)
                        || post.is_shop_talk(fact.span) && post.speaks_of_someone(fact.span)) =>
            {
                Severity::Warn
            }
            Relation::Open | Relation::Event if is_exact(post, fact.span, sort) => match post.owner(fact.span) {
                Owner::Patient => Severity::Warn,
                Owner::Person => Severity::Note,
                Owner::Nobody => continue,
            },
            _ => continue,
        };
        marks.push((severity, fact.span, replacement(post, fact.span, sort)));
    }
    for (severity, span, replacement) in marks {
        report.flag_marks(severity, None, vec![Mark::replaced(span, replacement)]);
    }
}

/// Whether nothing else stands between a pair of quotation marks.
fn is_quoted(text: &str, span: Span) -> bool {
    const PAIRS: [(char, char); 4] = [('\'', '\''), ('"', '"'), ('‘', '’'), ('“', '”')];
    let before = text.get(..span.start).unwrap_or_default();
    let after = text.get(span.end..).unwrap_or_default();
    PAIRS.iter().any(|&(open, close)| {
        let rest = after.strip_prefix(close);
        before.ends_with(open) && rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// A house or a postal code: it is somebody's even where nothing speaks of care.
fn is_exact(post: &Post, span: Span, sort: Sort) -> bool {
    let numbered = span.of(post.text()).bytes().any(|b| b.is_ascii_digit());
    matches!(sort, Sort::Street | Sort::Zip) && numbered
}

const HOMES: [&str; 5] = ["nursing home", "assisted living", "manor", "care home", "convalescent"];

/// A facility keeps its kind: "a clinic", or "clinic" behind "our".
fn replacement(post: &Post, span: Span, sort: Sort) -> &'static str {
    let words = post.words();
    if sort != Sort::Facility {
        let at = words.tokens.index_at(span.start);
        let word = |back: usize| at.checked_sub(back).map_or("", |i| words.lower(i));
        // "is from" and "moved to" would be left with nothing behind them.
        let is = |word: &str| {
            matches!(word, "is" | "was" | "are" | "were" | "am")
                || ["'s", "'re", "'m"].iter().any(|e| word.ends_with(e))
        };
        return match word(1) {
            "from" if is(word(2)) => "the area",
            "to" if sort == Sort::Town => "another town",
            _ => "",
        };
    }
    let lower = span.of(post.text()).to_lowercase();
    let before = words.tokens.index_at(span.start).checked_sub(1).map_or("", |i| words.lower(i));
    let determined = matches!(before, "our" | "the" | "my" | "a" | "an" | "this" | "their" | "his" | "her" | "your");
    let has = |wanted: &[&str]| wanted.iter().any(|w| lower.contains(w));
    match determined {
        true if has(&["clinic", "office", "practice"]) => "clinic",
        true if has(&["school", "academy", "elementary", "montessori"]) => "school",
        true if has(&HOMES) => "home",
        true => "hospital",
        false if has(&["clinic", "office", "practice"]) => "a clinic",
        false if has(&["school", "academy", "elementary", "montessori"]) => "a school",
        false if has(&HOMES) => "a nursing home",
        false => "a hospital",
    }
}
