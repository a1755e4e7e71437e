//! From weights to the bytes of the model.

use std::collections::HashMap;

use crowded_elevator::tagger::chain::LABELS;
use crowded_elevator::sparse::place;
use crowded_elevator::tagger::model;

use crate::train::Weights;

/// The `most` strongest features, at most one for each place of the map.
pub fn strongest(rows: &HashMap<u32, [f32; LABELS]>, most: usize) -> HashMap<u32, [f32; LABELS]> {
    let mut list: Vec<(u32, [f32; LABELS])> = rows.iter().map(|(f, r)| (*f, *r)).collect();
    let strength = |row: &[f32; LABELS]| row.iter().map(|w| w * w).sum::<f32>();
    list.sort_by(|a, b| strength(&b.1).total_cmp(&strength(&a.1)).then(a.0.cmp(&b.0)));
    let mut taken = HashMap::new();
    for (feature, row) in list {
        if taken.len() >= most {
            break;
        }
        let (word, bit, _) = place(feature);
        taken.entry((word, bit)).or_insert((feature, row));
    }
    taken.into_values().collect()
}

/// The model's bytes: all but the few largest weights in `steps` steps to each side of zero.
pub fn bytes(weights: &Weights, steps: f32) -> Vec<u8> {
    let mut sizes: Vec<f32> = weights.rows.values().flatten().map(|w| w.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let scale = sizes.get(sizes.len() * 9999 / 10000).copied().unwrap_or(1.0) / steps;
    let mut rows: Vec<(u32, [i8; LABELS - 1])> = weights
        .rows
        .iter()
        .map(|(feature, row)| {
            let mut steps = [0i8; LABELS - 1];
            for (step, weight) in steps.iter_mut().zip(&row[1..]) {
                *step = (weight / scale).round().clamp(-127.0, 127.0) as i8;
            }
            (*feature, steps)
        })
        .filter(|(_, steps)| steps.iter().any(|s| *s != 0))
        .collect();
    rows.sort_unstable_by_key(|(feature, _)| *feature);
    model::write(scale, &weights.moves, &rows)
}
