//! How long one post takes, step by step: the median of many runs.

use std::hint::black_box;
use std::time::Instant;

use crowded_elevator::lexicon::Lexicon;
use crowded_elevator::tagger::{model::Model, tag};
use crowded_elevator::text::words::Words;

const POST: &str = "Long night on the unit. Mrs. Alvarez's daughter Dana drove in from Twin Falls with a box of \
    donuts for everyone, Dr. Okafor finally got the line in, and by six we had her off pressors. \
    Some shifts you remember why you do this. Thank you to the whole team, you know who you are!! #nurselife";
const RUNS: usize = 20_000;
/// So many such posts make some 5,000 characters.
const LONG: usize = 17;

pub fn report(model: &Model<'_>) -> Result<(), String> {
    let lexicon = Lexicon::built_in().map_err(|e| e.to_string())?;
    let words = Words::of(POST, &lexicon);
    println!("{} characters, {} tokens", POST.chars().count(), words.tokens.list().len());
    println!("tokens and lists {:.1} µs", median(|| drop(black_box(Words::of(black_box(POST), &lexicon)))));
    println!("tagger           {:.1} µs", median(|| drop(black_box(tag(black_box(&words), model)))));
    let long = POST.repeat(LONG);
    let words = Words::of(&long, &lexicon);
    println!("tagger, {LONG} such  {:.1} µs", median_of(200, || drop(black_box(tag(black_box(&words), model)))));
    Ok(())
}

fn median(work: impl FnMut()) -> f64 {
    median_of(RUNS, work)
}

fn median_of(runs: usize, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}
