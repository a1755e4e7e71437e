//! Exact-span scores.

use crowded_elevator::lexicon::Lexicon;
use crowded_elevator::tagger::{Kind, model::Model, tag};
use crowded_elevator::text::reading::Reading;
use crowded_elevator::text::words::Words;

use crate::corpus::{Name, Sample};

#[derive(Default, Clone, Copy)]
pub struct Score {
    pub right: usize,
    pub found: usize,
    pub there: usize,
}

impl Score {
    pub fn f1(&self) -> f32 {
        2.0 * self.right as f32 / (self.found + self.there).max(1) as f32
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |a, b: usize| a as f32 / b.max(1) as f32;
        write!(f, "P {:.3} R {:.3} F1 {:.3}", share(self.right, self.found), share(self.right, self.there), self.f1())
    }
}

/// Scores the names of `kind` that `model` finds in `samples`.
pub fn score(model: &Model<'_>, lexicon: &Lexicon, samples: &[Sample], kind: Kind) -> Score {
    let mut score = Score::default();
    for sample in samples {
        let found: Vec<_> = spans(model, lexicon, &sample.text).into_iter().filter(|f| f.2 == kind).collect();
        score.found += found.len();
        score.there += sample.names.iter().filter(|n| n.2 == kind).count();
        score.right += found.iter().filter(|f| sample.names.contains(f)).count();
    }
    score
}

/// What `model` finds in a text, in byte offsets.
pub fn spans(model: &Model<'_>, lexicon: &Lexicon, text: &str) -> Vec<Name> {
    let reading = Reading::of(text);
    let found = tag(&Words::of(reading.text(), lexicon), model);
    found.iter().map(|t| (reading.original(t.span), t.kind)).map(|(span, kind)| (span.start, span.end, kind)).collect()
}
