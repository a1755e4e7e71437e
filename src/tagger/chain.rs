//! The chain of labels: which sequence of labels fits the tokens' scores best.

use super::Kind;

/// Labels: outside, then begin and inside of each kind.
pub const LABELS: usize = 7;
/// The label of a token that names nothing.
pub const OUTSIDE: u8 = 0;

/// One number a label.
pub type Row = [f32; LABELS];
/// `moves[from][to]`: how well one label follows another; the last row is the start of the text.
pub type Moves = [Row; LABELS + 1];

/// The scores of a token that names nothing, whatever stands around it.
pub const SURELY_OUTSIDE: Row = {
    const NEVER: f32 = f32::NEG_INFINITY;
    [0.0, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER]
};

/// The label that begins (`inside` false) or goes on with a name of `kind`.
pub const fn label(kind: Kind, inside: bool) -> u8 {
    let begin = match kind {
        Kind::Name => 1,
        Kind::Place => 3,
        Kind::Organization => 5,
    };
    begin + inside as u8
}

const fn kind(label: u8) -> Option<Kind> {
    match label {
        1 | 2 => Some(Kind::Name),
        3 | 4 => Some(Kind::Place),
        5 | 6 => Some(Kind::Organization),
        _ => None,
    }
}

/// The best sequence of labels (Viterbi).
pub fn best(scores: &[Row], moves: &Moves) -> Vec<u8> {
    let [between @ .., start] = moves;
    let mut so_far = *start;
    let mut came_from = Vec::with_capacity(scores.len());
    for (index, here) in scores.iter().enumerate() {
        let mut next = so_far;
        let mut from = [0u8; LABELS];
        if index > 0 {
            next = [f32::NEG_INFINITY; LABELS];
            let reachable = if *here == SURELY_OUTSIDE { 1 } else { LABELS };
            let possible = (0u8..).zip(&so_far).zip(between).filter(|((_, before), _)| before.is_finite());
            for ((label, before), row) in possible {
                for ((best, from), step) in next.iter_mut().zip(&mut from).zip(row).take(reachable) {
                    if before + step > *best {
                        (*best, *from) = (before + step, label);
                    }
                }
            }
        }
        for (sum, score) in next.iter_mut().zip(here) {
            *sum += score;
        }
        came_from.push(from);
        so_far = next;
    }
    let mut label = (0u8..)
        .zip(&so_far)
        .fold((OUTSIDE, f32::NEG_INFINITY), |best, (l, s)| if *s > best.1 { (l, *s) } else { best })
        .0;
    let mut path = vec![OUTSIDE; scores.len()];
    for (slot, from) in path.iter_mut().zip(&came_from).rev() {
        *slot = label;
        label = from.get(usize::from(label)).copied().unwrap_or(OUTSIDE);
    }
    path
}

/// The named stretches of a label sequence: first token, token after the last, kind.
pub fn stretches(path: &[u8]) -> impl Iterator<Item = (usize, usize, Kind)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = at + path.get(at..)?.iter().position(|&l| l != OUTSIDE)?;
        let kind = kind(*path.get(first)?)?;
        let more = path.get(first + 1..)?.iter().take_while(|&&l| l == label(kind, true)).count();
        at = first + 1 + more;
        Some((first, at, kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_end_where_another_begins() {
        let found: Vec<_> = stretches(&[0, 1, 2, 1, 0, 4, 5, 6]).collect();
        assert_eq!(found, [(1, 3, Kind::Name), (3, 4, Kind::Name), (5, 6, Kind::Place), (6, 8, Kind::Organization)]);
    }

    #[test]
    fn moves_decide_where_scores_are_even() {
        let mut moves: Moves = [[0.0; LABELS]; LABELS + 1];
        moves[1][2] = 2.0;
        let begin = [0.0, 3.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        let even = [1.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0];
        assert_eq!(best(&[begin, even], &moves), [1, 2]);
    }
}
