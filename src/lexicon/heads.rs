//! Where the automaton stands after two letters, worked out once: each check walks each of its words, and a step of the
//! automaton costs more than one look into a table.

use fst::raw::{CompiledAddr, Node};

use super::{Automaton, step};

const LETTERS: usize = 26;

/// For each two letters the node behind them and what they add up to, if any entry begins with them.
pub(super) struct Heads(Vec<Option<(CompiledAddr, u64)>>);

/// The place of the first two letters of `word` in the table; `None` where it doesn't begin with two of a to z.
pub(super) fn index(word: &str) -> Option<usize> {
    let (head, _) = word.as_bytes().split_first_chunk::<2>()?;
    let [first, second] = head.map(|byte| byte.wrapping_sub(b'a') as usize);
    (first < LETTERS && second < LETTERS).then_some(first * LETTERS + second)
}

impl Heads {
    pub fn of(automaton: &Automaton) -> Self {
        let pairs = (b'a'..=b'z').flat_map(|first| (b'a'..=b'z').map(move |second| [first, second]));
        let walk = |pair: [u8; 2]| {
            let (mut node, mut value) = (automaton.root(), 0);
            let whole = pair.iter().all(|&byte| step(automaton, &mut node, &mut value, byte));
            whole.then(|| (node.addr(), value))
        };
        Self(pairs.map(walk).collect())
    }

    /// The node behind the two letters at `index`, and the value so far.
    pub fn get<'f>(&self, automaton: &'f Automaton, index: usize) -> Option<(Node<'f>, u64)> {
        self.0.get(index).copied().flatten().map(|(at, value)| (automaton.node(at), value))
    }
}
