//! Sorting that costs the wasm little: the standard library's sort is compiled anew for every type that is sorted, 6 kB each
//! time, and the lists here are short. This one sorts numbers, whatever the list holds.

use crate::span::Span;

/// Sorts by `key`; what has the same key keeps its order.
pub fn by<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u64) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    let mut order: Vec<(u64, usize)> = items.iter().enumerate().map(|(at, item)| (key(item), at)).collect();
    order.sort_unstable();
    let mut slots: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(order.into_iter().filter_map(|(_, at)| slots.get_mut(at).and_then(Option::take)));
}

/// Keeps the first of the items that have the same `key`.
pub fn unique<T, K: PartialEq>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut seen: Vec<K> = Vec::with_capacity(items.len());
    items.retain(|item| {
        let key = key(item);
        let is_new = !seen.contains(&key);
        seen.push(key);
        is_new
    });
}

/// The key that puts spans in the order of the text, of those that start together the shorter first.
pub fn shortest_first(span: Span) -> u64 {
    (span.start as u64) << 32 | span.end as u64
}

/// The same with the longer first.
pub fn longest_first(span: Span) -> u64 {
    (span.start as u64) << 32 | (u32::MAX as u64).saturating_sub(span.end as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let spans = [(4, 9), (0, 3), (4, 6), (0, 3), (2, 8), (4, 9)].map(|(start, end)| Span::new(start, end));
        let named: Vec<_> = spans.into_iter().zip('a'..).collect();
        let (mut ours, mut std) = (named.clone(), named.clone());
        by(&mut ours, |(span, _)| longest_first(*span));
        std.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
        assert_eq!(ours, std);
        by(&mut ours, |(span, _)| shortest_first(*span));
        std.sort_by_key(|(span, _)| (span.start, span.end));
        assert_eq!(ours, std);
    }

    #[test]
    fn keeps_the_first() {
        let mut letters = vec!['b', 'a', 'b', 'c', 'a'];
        unique(&mut letters, |letter| *letter);
        assert_eq!(letters, ['b', 'a', 'c']);
    }
}
