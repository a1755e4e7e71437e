//! Trains and measures the model of impressions. See README.md.

mod learn;
mod measure;
mod posts;
mod recipe;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crowded_elevator::lexicon::Lexicon;
use crowded_elevator::{Checker, Policy};
use posts::Post;

const USAGE: &str = "usage: train-impression train CORPORA    train and write src/impression/model.bin
       train-impression fold CORPORA     train on four fifths of the writers, measure on the others, five times over
       train-impression measure FILE...  how many posts of labelled files the written model would stop
       train-impression check FILE...    how many the whole checker stops, and which it gets wrong";

/// Everyday tweets.
const TWEETS: [&str; 3] = ["btc-train.jsonl", "wnut17-train.jsonl", "tweebank-train.jsonl"];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["train", corpora] => train(Path::new(corpora)),
        ["fold", corpora] => fold(Path::new(corpora)),
        ["measure", files @ ..] if !files.is_empty() => files.iter().try_for_each(|f| measured(Path::new(f))),
        ["check", files @ ..] if !files.is_empty() => files.iter().try_for_each(|f| checked(Path::new(f))),
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

fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn model_file() -> PathBuf {
    here().join("../../src/impression/model.bin")
}

fn lexicon() -> Result<Lexicon, String> {
    Lexicon::built_in().map_err(|e| e.to_string())
}

fn checker() -> Result<Checker, String> {
    Checker::new(Policy::default()).map_err(|e| e.to_string())
}

/// Our posts, and the everyday ones.
fn all(corpora: &Path) -> Result<(Vec<Post>, Vec<Post>), String> {
    let checker = checker()?;
    let (mut ours, mut tweets) = (Vec::new(), Vec::new());
    for (writer, file) in posts::files(&here().join("posts"))?.iter().enumerate() {
        let begin = ours.len();
        ours.extend(posts::read(&checker, file, false)?);
        ours.iter_mut().skip(begin).for_each(|post| post.writer = writer);
    }
    for name in TWEETS {
        tweets.extend(posts::read(&checker, &corpora.join(name), true)?);
    }
    tweets.iter_mut().enumerate().for_each(|(number, tweet)| tweet.writer = number);
    Ok((ours, tweets))
}

fn train(corpora: &Path) -> Result<(), String> {
    let (ours, tweets) = all(corpora)?;
    let copies = posts::without_boxes(&checker()?, &ours);
    let bytes = recipe::train(&ours.iter().chain(&copies).chain(&tweets).collect::<Vec<_>>(), recipe::MOST);
    let path = model_file();
    std::fs::write(&path, &bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    println!("{} posts and {} tweets, {} bytes", ours.len(), tweets.len(), bytes.len());
    Ok(())
}

fn fold(corpora: &Path) -> Result<(), String> {
    const FOLDS: usize = 5;
    let (ours, tweets) = all(corpora)?;
    let checker = checker()?;
    let (mut scores, mut verdicts) = (Vec::new(), measure::Verdicts::default());
    for fold in 0..FOLDS {
        let is_left_out = |post: &&Post| post.writer % FOLDS == fold;
        let known: Vec<&Post> = ours.iter().chain(&tweets).filter(|p| !is_left_out(p)).collect();
        let copies = posts::without_boxes(&checker, known.iter().copied().filter(|p| !p.tweet));
        let model = recipe::train(&known.into_iter().chain(&copies).collect::<Vec<_>>(), recipe::MOST);
        let rest: Vec<&Post> = ours.iter().chain(&tweets).filter(is_left_out).collect();
        for post in &rest {
            scores.push(measure::scored(&checker, &model, post)?);
        }
        let whole = Checker::with(Policy::default(), lexicon()?.with_impressions(model));
        rest.iter().for_each(|post| verdicts.add(&whole, post));
    }
    measure::report(
        "our posts, each by a model that has seen nothing of its writer, and tweets, by one that has not seen it",
        &scores,
    );
    verdicts.report("the same by the whole checker");
    Ok(())
}

fn measured(file: &Path) -> Result<(), String> {
    let checker = checker()?;
    let path = model_file();
    let model = std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let posts = posts::read(&checker, file, false)?;
    let scores: Result<Vec<_>, _> = posts.iter().map(|p| measure::scored(&checker, &model, p)).collect();
    measure::report(&file.display().to_string(), &scores?);
    Ok(())
}

fn checked(file: &Path) -> Result<(), String> {
    let checker = checker()?;
    let mut verdicts = measure::Verdicts::default();
    posts::read(&checker, file, false)?.iter().for_each(|post| verdicts.add(&checker, post));
    verdicts.report(&file.display().to_string());
    Ok(())
}
