//! How well a model tells posts apart.

use std::collections::BTreeMap;

use crowded_elevator::impression::{self, Family, Impression, model::Model};
use crowded_elevator::rule::Severity;
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
    let impression =
        checker.read(&post.text, &context, |_, read| impression::of(read.words(), post.features(), &model));
    let right = family(&post.kind);
    Ok(Scored { score: impression.score, family: impression.family, stop: post.stop, tweet: post.tweet, right })
}

/// Prints, for some bars, how many posts of each sort are above.
pub fn report(name: &str, all: &[Scored]) {
    println!("== {name}");
    let (stop, clean, tweets) =
        (pick(all, |s| s.stop), pick(all, |s| !s.stop && !s.tweet), pick(all, |s| !s.stop && s.tweet));
    for bar in [-0.6, -0.4, -0.2, 0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8] {
        let share =
            |list: &[&Scored]| 100.0 * list.iter().filter(|s| s.score > bar).count() as f32 / list.len().max(1) as f32;
        println!(
            "  above {bar:4.1}: {:5.1} % of {} to stop, {:5.2} % of {} clean, {:5.2} % of {} tweets",
            share(&stop),
            stop.len(),
            share(&clean),
            clean.len(),
            share(&tweets),
            tweets.len()
        );
    }
    let mut heights: Vec<f32> = clean.iter().map(|s| s.score).collect();
    heights.sort_by(|a, b| b.total_cmp(a));
    for percent in [1, 2, 3, 5, 8] {
        let bar = heights.get(heights.len() * percent / 100).copied().unwrap_or(f32::INFINITY);
        let caught = stop.iter().filter(|s| s.score > bar).count() as f32 / stop.len().max(1) as f32;
        println!("  above {bar:5.2}, as {percent} % of the clean: {:5.1} % to stop", 100.0 * caught);
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

/// What the whole checker says of labelled posts.
#[derive(Default)]
pub struct Verdicts {
    /// How many of how many posts to stop, of our clean ones and of tweets were stopped.
    counts: [(usize, usize); 3],
    /// How many posts of these sorts each rule stops, and how many it alone stops.
    rules: BTreeMap<&'static str, [(usize, usize); 3]>,
    wrong: Vec<String>,
}

impl Verdicts {
    pub fn add(&mut self, checker: &Checker, post: &Post) {
        let sort = if post.stop { 0 } else { 1 + usize::from(post.tweet) };
        let context = Context { kind: post.place, ..Context::default() };
        let report = checker.check(&post.text, &context);
        let stops = report.verdict.stops();
        self.counts[sort].0 += usize::from(stops);
        self.counts[sort].1 += 1;
        let mut rules: Vec<_> =
            report.findings.iter().filter(|f| f.severity >= Severity::Warn).map(|f| f.rule.id).collect();
        rules.sort_unstable();
        rules.dedup();
        for rule in &rules {
            let (of, alone) = &mut self.rules.entry(rule).or_default()[sort];
            *of += 1;
            *alone += usize::from(rules.len() == 1);
        }
        if stops != post.stop {
            let heard = checker.read(&post.text, &context, |_, read| *read.impression());
            let sign = if stops { "+" } else { "-" };
            let Impression { score, family, .. } = heard;
            self.wrong.push(format!("{sign} {} {score:.2} {family:?} {rules:?} {:?}", post.kind, post.text));
        }
    }

    /// Prints the wrong ones, what each rule stops, and the sums.
    pub fn report(&self, name: &str) {
        self.wrong.iter().for_each(|line| println!("{line}"));
        println!("== {name}");
        println!("  {:24} to stop (it alone)     clean (alone)    tweets (alone)", "");
        for (rule, [stop, clean, tweets]) in &self.rules {
            let cell = |(of, alone): &(usize, usize)| format!("{of:8} ({alone:5})");
            println!("  {rule:24} {} {} {}", cell(stop), cell(clean), cell(tweets));
        }
        let [stop, clean, tweets] = self.counts.map(|(some, of)| format!("{some} of {of}"));
        println!("  {stop} stopped, {clean} false alarms, {tweets} tweets");
    }
}
