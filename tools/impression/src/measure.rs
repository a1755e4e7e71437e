//! How well a model tells posts apart.

use crowded_elevator::impression::{self, Family, model::Model};
use crowded_elevator::{Checker, Context};

use crate::posts::{Post, family};

/// What a model says of one post, and what is right.
pub struct Scored {
    score: f32,
    family: Family,
    stop: bool,
    tweet: bool,
    right: Family,
}

pub fn scored(checker: &Checker, model: &[u8], post: &Post) -> Result<Scored, String> {
    let model = Model::read(model).ok_or("model.bin is not whole")?;
    let context = Context { kind: post.place, ..Context::default() };
    let impression = checker.read(&post.text, &context, |_, read| impression::of(read.words(), post.features(), &model));
    let tweet = post.weight < 1.0;
    let right = family(&post.kind);
    Ok(Scored { score: impression.score, family: impression.family, stop: post.stop, tweet, right })
}

/// Prints, for some bars, how many posts of each sort are above.
pub fn report(name: &str, all: &[Scored]) {
    println!("== {name}");
    let (stop, clean, tweets) =
        (pick(all, |s| s.stop), pick(all, |s| !s.stop && !s.tweet), pick(all, |s| !s.stop && s.tweet));
    for bar in [-0.6, -0.4, -0.2, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8] {
        let share = |list: &[&Scored]| 100.0 * list.iter().filter(|s| s.score > bar).count() as f32 / list.len().max(1) as f32;
        println!(
            "  above {bar:4.1}: {:5.1} % of {} to stop, {:5.2} % of {} clean, {:5.2} % of {} tweets",
            share(&stop), stop.len(), share(&clean), clean.len(), share(&tweets), tweets.len()
        );
    }
    for one in Family::ALL {
        let of: Vec<_> = stop.iter().filter(|s| s.right == one).collect();
        let named = of.iter().filter(|s| s.family == one).count();
        let above = of.iter().filter(|s| s.score > 0.3).count();
        println!("  {one:?}: {named} of {} named so, {above} above 0.3", of.len());
    }
}

fn pick(all: &[Scored], wanted: impl Fn(&Scored) -> bool) -> Vec<&Scored> {
    all.iter().filter(|s| wanted(s)).collect()
}
