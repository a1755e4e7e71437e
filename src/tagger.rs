//! A small statistical tagger: names of people, places and organizations in noisy text.
//!
//! A linear-chain conditional random field. Its weights are in `tagger/model.bin` ([`crate::lexicon::Lexicon::model`]), written by `tools/tagger`, which
//! calls [`features::each`] for training, so that training and use see the same features. Pure functions, linear in the
//! number of tokens.

pub mod chain;
pub mod features;
pub mod model;
mod shape;
mod view;

use crate::span::Span;
use crate::text::words::Words;

/// What a tagged stretch names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A person.
    Name,
    /// A place.
    Place,
    /// A company, team, band, institution.
    Organization,
}

/// A stretch of text that names someone or something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// Where in the text.
    pub span: Span,
    /// The first token.
    pub first: usize,
    /// The token after the last.
    pub end: usize,
    /// What it names.
    pub kind: Kind,
}

/// Finds names in `words`.
pub fn tag(words: &Words, model: &model::Model<'_>) -> Vec<Tagged> {
    let views = view::views(words);
    let manner = features::manner(&views);
    let scores: Vec<_> = (0..views.len())
        .map(|index| {
            if view::is_plain(&views, index) {
                return chain::SURELY_OUTSIDE;
            }
            let mut sum = model::Steps::default();
            features::of_token(&views, index, manner, |feature| model.add(feature, &mut sum));
            model.scores(&sum)
        })
        .collect();
    let path = chain::best(&scores, model.moves());
    chain::stretches(&path)
        .map(|(first, end, kind)| Tagged { span: words.span(first, end), first, end, kind })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use model::Model;

    fn found(text: &str) -> Vec<(&str, Kind)> {
        let lexicon = Lexicon::built_in().unwrap();
        let model = Model::read(lexicon.model()).unwrap();
        tag(&Words::of(text, &lexicon), &model).iter().map(|t| (t.span.of(text), t.kind)).collect()
    }

    #[test]
    fn names_in_usual_shouted_and_whispered_text() {
        for (text, name) in [
            ("Sat with Marisol Vega until her family came.", "Marisol Vega"),
            ("JASON MILLER IS FINALLY GOING HOME", "JASON MILLER"),
            ("cant believe jason miller is going home today", "jason miller"),
            ("Thank you Priya for covering my shift 😭", "Priya"),
            ("A 61-year-old man, Robert K., with new afib.", "Robert K."),
        ] {
            assert_eq!(found(text), [(name, Kind::Name)], "{text}");
        }
    }

    #[test]
    fn a_town_is_a_place() {
        assert_eq!(found("So much snow in Denver today"), [("Denver", Kind::Place)]);
    }

    /// Their features are looked up although each is a common word: something beside them is none.
    #[test]
    fn common_words_can_be_half_of_a_name() {
        for (text, name) in [
            ("Winnie the Pooh would have liked her", "Winnie the Pooh"),
            ("cant believe mark wright is going home today", "mark wright"),
            ("Breakfast for Rose Field, then home.", "Rose Field"),
        ] {
            assert_eq!(found(text), [(name, Kind::Name)], "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_names_are_left_alone() {
        for text in [
            "Will mark the site before surgery.",
            "New guideline for Crohn disease is out.",
            "Foley out, Zofran in, home by noon.",
            "I hope we get some sleep. Grace under pressure!",
            "@jordan thanks for the coffee ☕",
            "",
            "…",
        ] {
            let names: Vec<_> = found(text).into_iter().filter(|f| f.1 == Kind::Name).collect();
            assert!(names.is_empty(), "{text}: {names:?}");
        }
    }
}
