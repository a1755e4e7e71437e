//! Fitting the weights: follow-the-regularized-leader on the likelihood of each text's labels.
//!
//! One text at a time in a fixed shuffle; the L1 part of the regularization leaves most features at exactly zero.

use std::collections::HashMap;

use crowded_elevator::tagger::chain::{LABELS, Moves, OUTSIDE};

use crate::corpus::Example;
use crate::dice::Dice;

/// How to fit.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    pub epochs: usize,
    pub rate: f32,
    pub l1: f32,
    pub l2: f32,
    /// Features of fewer tokens than this are left out from the start.
    pub least: usize,
    /// The chance that a token's features that name its very word are left out of a step.
    pub blank: f32,
}

/// A weight with what the method remembers of it.
#[derive(Clone, Copy, Default)]
struct Cell {
    pull: f32,
    squares: f32,
    weight: f32,
}

impl Cell {
    fn step(&mut self, slope: f32, s: &Settings) {
        let squares = self.squares + slope * slope;
        self.pull += slope - (squares.sqrt() - self.squares.sqrt()) / s.rate * self.weight;
        self.squares = squares;
        self.weight = if self.pull.abs() <= s.l1 {
            0.0
        } else {
            -(self.pull - self.pull.signum() * s.l1) / ((0.1 + squares.sqrt()) / s.rate + s.l2)
        };
    }
}

type Cells = [Cell; LABELS];

/// Weights by feature, and moves.
pub struct Weights {
    pub rows: HashMap<u32, [f32; LABELS]>,
    pub moves: Moves,
}

/// Fits weights to `examples`. With `only`, no other features are used.
pub fn fit(examples: &[Example], s: &Settings, only: Option<&HashMap<u32, [f32; LABELS]>>, seed: u64) -> Weights {
    let ids = number_features(examples, s.least, only);
    let mut rows = vec![Cells::default(); ids.len()];
    let mut moves = [Cells::default(); LABELS + 1];
    let coded: Vec<Vec<Vec<u32>>> = examples
        .iter()
        .map(|e| e.features.iter().map(|f| f.iter().filter_map(|x| ids.get(x).copied()).collect()).collect())
        .collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = Dice::new(seed);
    for _ in 0..s.epochs {
        dice.shuffle(&mut order);
        for &at in &order {
            learn(&coded[at], &examples[at], &mut rows, &mut moves, s, &mut dice);
        }
    }
    let rows = ids
        .into_iter()
        .map(|(feature, id)| (feature, rows[id as usize].map(|c| c.weight)))
        .filter(|(_, row)| row.iter().any(|w| *w != 0.0))
        .collect();
    Weights { rows, moves: moves.map(|row| row.map(|c| c.weight)) }
}

/// The mean of several fits.
pub fn mean(fits: Vec<Weights>) -> Weights {
    let share = 1.0 / fits.len() as f32;
    let mut mean = Weights { rows: HashMap::new(), moves: Moves::default() };
    let add = |sum: &mut [f32; LABELS], row: [f32; LABELS]| sum.iter_mut().zip(row).for_each(|(s, r)| *s += r * share);
    for fit in fits {
        for (feature, row) in fit.rows {
            add(mean.rows.entry(feature).or_default(), row);
        }
        mean.moves.iter_mut().zip(fit.moves).for_each(|(sum, row)| add(sum, row));
    }
    mean
}

fn number_features(
    examples: &[Example],
    least: usize,
    only: Option<&HashMap<u32, [f32; LABELS]>>,
) -> HashMap<u32, u32> {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for feature in examples.iter().flat_map(|e| e.features.iter().flatten()) {
        *counts.entry(*feature).or_default() += 1;
    }
    let mut kept: Vec<u32> =
        counts.into_iter().filter(|(f, n)| only.map_or(*n >= least, |o| o.contains_key(f))).map(|(f, _)| f).collect();
    kept.sort_unstable();
    kept.into_iter().zip(0..).collect()
}

fn learn(
    features: &[Vec<u32>],
    example: &Example,
    rows: &mut [Cells],
    moves: &mut [Cells; LABELS + 1],
    s: &Settings,
    dice: &mut Dice,
) {
    let n = features.len();
    if n == 0 {
        return;
    }
    // Leaving features out now and then keeps the rest from leaning on words that new texts won't have.
    let used: Vec<Vec<u32>> = features
        .iter()
        .map(|list| list.iter().copied().filter(|_| s.blank == 0.0 || !dice.chance(s.blank)).collect())
        .collect();
    let scores: Vec<[f32; LABELS]> = used
        .iter()
        .map(|list| {
            let mut sum = [0.0; LABELS];
            for id in list {
                sum.iter_mut().zip(&rows[*id as usize]).for_each(|(s, c)| *s += c.weight);
            }
            sum
        })
        .collect();
    let weights: Moves = moves.map(|row| row.map(|c| c.weight));
    let (tokens, pairs) = expected(&scores, &weights);
    for (at, list) in used.iter().enumerate() {
        let mut slope = tokens[at];
        slope[example.labels[at] as usize] -= 1.0;
        slope[OUTSIDE as usize] = 0.0;
        for id in list {
            for (cell, slope) in rows[*id as usize].iter_mut().zip(slope).skip(1) {
                if slope.abs() > 1e-6 {
                    cell.step(slope * example.weight, s);
                }
            }
        }
    }
    let mut gold: Moves = [[0.0; LABELS]; LABELS + 1];
    gold[LABELS][example.labels[0] as usize] += 1.0;
    for pair in example.labels.windows(2) {
        gold[pair[0] as usize][pair[1] as usize] += 1.0;
    }
    for ((cells, pairs), gold) in moves.iter_mut().zip(pairs).zip(gold) {
        for ((cell, p), g) in cells.iter_mut().zip(pairs).zip(gold) {
            cell.step((p - g) * example.weight, &Settings { l1: 0.0, ..*s });
        }
    }
}

/// Expected counts of labels at each token and of moves, under the current weights.
fn expected(scores: &[[f32; LABELS]], moves: &Moves) -> (Vec<[f32; LABELS]>, Moves) {
    let n = scores.len();
    let ways = moves.map(|row| row.map(f32::exp));
    let fits: Vec<[f32; LABELS]> = scores
        .iter()
        .map(|row| {
            let most = row.iter().copied().fold(f32::MIN, f32::max);
            row.map(|x| (x - most).exp())
        })
        .collect();
    let mut ahead = vec![[0.0f32; LABELS]; n];
    for at in 0..n {
        for to in 0..LABELS {
            let reach: f32 = if at == 0 {
                ways[LABELS][to]
            } else {
                (0..LABELS).map(|from| ahead[at - 1][from] * ways[from][to]).sum()
            };
            ahead[at][to] = reach * fits[at][to];
        }
        scale(&mut ahead[at]);
    }
    let mut behind = vec![[1.0f32; LABELS]; n];
    for at in (0..n - 1).rev() {
        for from in 0..LABELS {
            behind[at][from] = (0..LABELS).map(|to| ways[from][to] * fits[at + 1][to] * behind[at + 1][to]).sum();
        }
        scale(&mut behind[at]);
    }
    let mut tokens = vec![[0.0; LABELS]; n];
    for at in 0..n {
        for label in 0..LABELS {
            tokens[at][label] = ahead[at][label] * behind[at][label];
        }
        scale(&mut tokens[at]);
    }
    let mut pairs: Moves = [[0.0; LABELS]; LABELS + 1];
    pairs[LABELS] = tokens[0];
    for at in 1..n {
        let mut here = [[0.0f32; LABELS]; LABELS];
        let mut total = 0.0;
        for from in 0..LABELS {
            for to in 0..LABELS {
                here[from][to] = ahead[at - 1][from] * ways[from][to] * fits[at][to] * behind[at][to];
                total += here[from][to];
            }
        }
        for from in 0..LABELS {
            for to in 0..LABELS {
                pairs[from][to] += here[from][to] / total.max(f32::MIN_POSITIVE);
            }
        }
    }
    (tokens, pairs)
}

fn scale(row: &mut [f32; LABELS]) {
    let sum: f32 = row.iter().sum();
    row.iter_mut().for_each(|x| *x /= sum.max(f32::MIN_POSITIVE));
}
