//! What the shipped model is made of: which samples in which forms, and how they are fitted.

use std::path::Path;

use crowded_elevator::lexicon::Lexicon;
use crowded_elevator::tagger::{Kind, chain};

use crate::corpus::{self, Example, Sample};
use crate::dice::Dice;
use crate::forms::{self, Names};
use crate::train::{Settings, fit, mean};
use crate::{shrink, templates};

/// Only training parts; the dev parts are for measuring.
const TRAIN: [&str; 3] = ["btc-train", "wnut17-train", "tweebank-train"];
const SEED: u64 = 7;
/// First all features are fitted, then the strongest alone, to make up for those that fell away.
const ALL: Settings = Settings { epochs: 10, rate: 0.1, l1: 0.3, l2: 1.0, least: 2, blank: 0.1 };
const KEPT: Settings = Settings { epochs: 6, ..ALL };
const ROWS: usize = 12_000;
/// So many fits of the kept features, each in another order, are averaged.
const FITS: u64 = 3;
/// Weights keep so many steps to each side of zero: 24 score as 127 do, and the file packs a fifth smaller.
const STEPS: f32 = 24.0;
/// Added to every move to a name, since a missed name costs more than a doubtful one.
const NAME_BIAS: f32 = 0.3;
const TEMPLATE_ROUNDS: usize = 30;

/// A changed form of a sample: how often it is used, and how much it counts beside the original's 1.
struct Share {
    chance: f32,
    weight: f32,
}

const NATURAL: Share = Share { chance: 0.5, weight: 1.0 };
const LOWER: Share = Share { chance: 0.3, weight: 0.5 };
const RENAMED: Share = Share { chance: 0.5, weight: 0.5 };
const TEMPLATE_WEIGHT: f32 = 0.5;

/// Trains the model from the folder of corpora and the folder of word lists.
pub fn train(corpora: &Path, lists: &Path) -> Result<Vec<u8>, String> {
    let examples = examples(corpora, lists)?;
    let all = fit(&examples, &ALL, None, SEED);
    let kept = shrink::strongest(&all.rows, ROWS);
    let mut weights = mean((0..FITS).map(|seed| fit(&examples, &KEPT, Some(&kept), seed)).collect());
    for row in &mut weights.moves {
        for inside in [false, true] {
            row[chain::label(Kind::Name, inside) as usize] += NAME_BIAS;
        }
    }
    Ok(shrink::bytes(&weights, STEPS))
}

fn examples(corpora: &Path, lists: &Path) -> Result<Vec<Example>, String> {
    let lexicon = Lexicon::built_in().map_err(|e| e.to_string())?;
    let names = Names::read(lists)?;
    let mut dice = Dice::new(SEED);
    let mut examples = Vec::new();
    let mut add = |sample: &Sample, weight| examples.push(corpus::example(sample, &lexicon, weight));
    for name in TRAIN {
        for sample in corpus::read(&corpora.join(format!("{name}.jsonl")))? {
            add(&sample, 1.0);
            let natural = forms::natural(&sample);
            let mut forms = vec![(forms::lower(&natural), LOWER), (natural, NATURAL)];
            forms.extend(forms::renamed(&sample, &names, &mut dice).map(|renamed| (renamed, RENAMED)));
            for (form, share) in forms {
                if dice.chance(share.chance) {
                    add(&form, share.weight);
                }
            }
        }
    }
    for sample in templates::filled(TEMPLATE_ROUNDS, &names, &mut dice) {
        add(&sample, TEMPLATE_WEIGHT);
    }
    Ok(examples)
}
