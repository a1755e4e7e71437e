//! A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh and others, ICML 2008).

/// One example: its features by number with their values, and whether it is of the class.
pub struct Example {
    pub features: Vec<(u32, f64)>,
    pub is: bool,
    /// How much an error on it counts.
    pub cost: f64,
}

/// Weights by feature number, and the bias.
pub struct Fit {
    pub weights: Vec<f64>,
    pub bias: f64,
}

impl Fit {
    pub fn score(&self, features: &[(u32, f64)]) -> f64 {
        self.bias + features.iter().map(|(f, x)| self.weights[*f as usize] * x).sum::<f64>()
    }
}

const ROUNDS: usize = 60;

pub fn learn(examples: &[Example], width: usize) -> Fit {
    let mut fit = Fit { weights: vec![0.0; width], bias: 0.0 };
    let mut duals = vec![0.0; examples.len()];
    let squares: Vec<f64> = examples.iter().map(|e| 1.0 + e.features.iter().map(|(_, x)| x * x).sum::<f64>()).collect();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            order.swap(at, (dice % (at as u64 + 1)) as usize);
        }
        for &at in &order {
            let example = &examples[at];
            let side = if example.is { 1.0 } else { -1.0 };
            let ease = 0.5 / example.cost;
            let slope = side * fit.score(&example.features) - 1.0 + ease * duals[at];
            let new = (duals[at] - slope / (squares[at] + ease)).max(0.0);
            let step = (new - duals[at]) * side;
            duals[at] = new;
            if step != 0.0 {
                example.features.iter().for_each(|(f, x)| fit.weights[*f as usize] += step * x);
                fit.bias += step;
            }
        }
    }
    fit
}
