//! Trains, measures and times the tagger. See README.md.

mod corpus;
mod dice;
mod forms;
mod measure;
mod recipe;
mod shrink;
mod templates;
mod time;
mod train;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crowded_elevator::lexicon::Lexicon;
use crowded_elevator::tagger::{Kind, model::Model};

const USAGE: &str = "usage: train-tagger train CORPORA    train on the corpora and write src/tagger/model.bin
       train-tagger measure CORPORA  exact-span scores of the written model on the dev parts
       train-tagger misses CORPUS    what the written model misses and invents in one corpus
       train-tagger time             time for one post";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["train", corpora] => train(Path::new(corpora)),
        ["measure", corpora] => with_model(|model| dev(model, Path::new(corpora))),
        ["misses", corpus] => with_model(|model| misses(model, Path::new(corpus))),
        ["time"] => with_model(time::report),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src")
}

fn train(corpora: &Path) -> Result<(), String> {
    let bytes = recipe::train(corpora, &src().join("lexicon"))?;
    let path = src().join("tagger/model.bin");
    std::fs::write(&path, &bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    println!("{} bytes", bytes.len());
    Ok(())
}

/// Reads the model from the source tree, so that it can be measured without building anew.
fn with_model(work: impl FnOnce(&Model<'_>) -> Result<(), String>) -> Result<(), String> {
    let path = src().join("tagger/model.bin");
    let bytes = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    work(&Model::read(&bytes).ok_or("model.bin is not whole")?)
}

fn dev(model: &Model<'_>, corpora: &Path) -> Result<(), String> {
    let lexicon = Lexicon::built_in().map_err(|e| e.to_string())?;
    for name in ["btc-dev", "wnut17-dev", "tweebank-dev", "asq-phi-dev", "handoffs-dev", "presidio-synth-dev"] {
        let samples = corpus::read(&corpora.join(format!("{name}.jsonl")))?;
        let natural: Vec<_> = samples.iter().map(forms::natural).collect();
        let lower: Vec<_> = natural.iter().map(forms::lower).collect();
        for (form, samples) in [("", &samples), (", as typed", &natural), (", lower case", &lower)] {
            for kind in [Kind::Name, Kind::Place, Kind::Organization] {
                let score = measure::score(model, &lexicon, samples, kind);
                if score.there > 0 {
                    println!("{:32} {:12} {score}", format!("{name}{form}"), format!("{kind:?}"));
                }
            }
        }
    }
    Ok(())
}

fn misses(model: &Model<'_>, corpus: &Path) -> Result<(), String> {
    let lexicon = Lexicon::built_in().map_err(|e| e.to_string())?;
    for sample in corpus::read(corpus)? {
        let found = measure::spans(model, &lexicon, &sample.text);
        let (missed, invented) =
            (names_only_in(&sample.text, &sample.names, &found), names_only_in(&sample.text, &found, &sample.names));
        if !missed.is_empty() || !invented.is_empty() {
            println!("missed {missed:?} invented {invented:?} | {}", sample.text);
        }
    }
    Ok(())
}

fn names_only_in<'t>(text: &'t str, these: &[corpus::Name], others: &[corpus::Name]) -> Vec<&'t str> {
    these.iter().filter(|n| n.2 == Kind::Name && !others.contains(n)).map(|n| &text[n.0..n.1]).collect()
}
