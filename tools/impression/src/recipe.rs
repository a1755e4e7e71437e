//! From posts to a model.

use std::collections::HashMap;

use crowded_elevator::impression::{Family, model};
use crowded_elevator::sparse::place;

use crate::learn::{Example, Fit, learn};
use crate::posts::{Post, family};

/// Features in fewer posts are left out.
const LEAST: usize = 4;
/// The strongest features that the model keeps.
pub const MOST: usize = 36_000;
/// How much errors cost against large weights.
const COST: f64 = 0.03;
/// How many times as much errors on tweets cost: what is stopped there annoys somebody with no patients at all.
const TWEET: f64 = 4.0;

/// The features that training looks at, with their number and their rarity.
struct Known(HashMap<u32, (u32, f64)>);

impl Known {
    fn of(posts: &[&Post]) -> Self {
        let mut counts: HashMap<u32, usize> = HashMap::new();
        for (feature, _) in posts.iter().flat_map(|p| p.features().distinct()) {
            *counts.entry(feature).or_default() += 1;
        }
        let all = posts.len() as f64;
        let mut kept: Vec<_> = counts.into_iter().filter(|(_, n)| *n >= LEAST).collect();
        kept.sort_unstable();
        let rarity = |n: usize| ((1.0 + all) / (1.0 + n as f64)).ln() + 1.0;
        Self(kept.into_iter().zip(0..).map(|((f, n), number)| (f, (number, rarity(n)))).collect())
    }

    fn only(self, kept: &[u32]) -> Self {
        Self(kept.iter().zip(0..).map(|(f, number)| (*f, (number, self.0[f].1))).collect())
    }

    fn values(&self, post: &Post) -> Vec<(u32, f64)> {
        let scale = f64::from(post.features().scale());
        post.features()
            .distinct()
            .filter_map(|(f, _)| self.0.get(&f).map(|(number, rarity)| (*number, rarity / scale)))
            .collect()
    }

    fn fit(&self, posts: &[&Post], cost: f64, is: impl Fn(&Post) -> bool) -> Fit {
        let example = |p: &&Post| Example {
            features: self.values(p),
            is: is(p),
            cost: if p.tweet { cost * TWEET } else { cost },
        };
        learn(&posts.iter().map(example).collect::<Vec<_>>(), self.0.len())
    }
}

/// Trains on `posts`; the bytes are the model's.
pub fn train(posts: &[&Post], most: usize) -> Vec<u8> {
    let known = Known::of(posts);
    let first = known.fit(posts, COST, |p| p.stop);
    let kept = strongest(&known, &first, most);
    let known = known.only(&kept);
    let fit = known.fit(posts, COST, |p| p.stop);
    let stopped: Vec<&Post> = posts.iter().copied().filter(|p| p.stop).collect();
    let families = Family::ALL.map(|f| known.fit(&stopped, COST, |p| family(&p.kind) == f));
    let weight = |fit: &Fit, feature: &u32| {
        let (number, rarity) = known.0[feature];
        fit.weights[number as usize] * rarity
    };
    let mut sizes: Vec<f64> = kept.iter().map(|f| weight(&fit, f).abs()).collect();
    sizes.sort_by(f64::total_cmp);
    let scale = sizes[sizes.len() * 999 / 1000] / 127.0;
    let [story, others @ ..] = &families;
    let apart = |f: &u32| -> [f64; 4] { std::array::from_fn(|i| weight(&others[i], f) - weight(story, f)) };
    let mut steps: Vec<f64> = kept.iter().flat_map(apart).map(f64::abs).collect();
    steps.sort_by(f64::total_cmp);
    let step = steps[steps.len() * 999 / 1000] / f64::from(model::MOST_STEPS);
    let rounded = |x: f64, most: f64| x.round().clamp(-most, most) as i8;
    let row = |f: &u32| {
        let families = apart(f).map(|x| rounded(x / step, f64::from(model::MOST_STEPS)));
        (*f, rounded(weight(&fit, f) / scale, 127.0), families)
    };
    let biases = std::array::from_fn(|i| ((others[i].bias - story.bias) / step) as f32);
    model::write(fit.bias as f32, scale as f32, biases, &kept.iter().map(row).collect::<Vec<_>>())
}

/// The `most` features that move scores the most, at most one for each place of the table.
fn strongest(known: &Known, fit: &Fit, most: usize) -> Vec<u32> {
    let mut list: Vec<(u32, f64)> =
        known.0.iter().map(|(f, (number, rarity))| (*f, (fit.weights[*number as usize] * rarity).abs())).collect();
    list.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut taken: HashMap<(usize, u32), u32> = HashMap::new();
    for (feature, _) in list {
        if taken.len() >= most {
            break;
        }
        let (word, bit, _) = place(feature);
        taken.entry((word, bit)).or_insert(feature);
    }
    let mut kept: Vec<u32> = taken.into_values().collect();
    kept.sort_unstable();
    kept
}
