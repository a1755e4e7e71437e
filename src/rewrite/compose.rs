//! Two rounds of edits as one.

use super::Edit;
use crate::order;
use crate::span::Span;

/// The edits of the original that do what `first` and then `second` (on the text that `first` made) do.
pub(super) fn compose(first: &[Edit], second: &[Edit]) -> Vec<Edit> {
    let made = outputs(first);
    let mut out: Vec<Edit> = Vec::new();
    let mut used = vec![false; first.len()];
    for edit in second {
        let touched: Vec<usize> = (0..first.len())
            .filter(|&i| {
                made.get(i).is_some_and(|m| {
                    m.overlaps(edit.span) || (m.is_empty() && edit.span.start < m.start && m.start < edit.span.end)
                })
            })
            .collect();
        let mut whole = edit.span;
        for &i in &touched {
            if let (Some(m), Some(u)) = (made.get(i), used.get_mut(i)) {
                whole = whole.to(*m);
                *u = true;
            }
        }
        let keep = |from: usize, to: usize| inside(first, &made, &touched, Span::new(from, to));
        let replacement =
            format!("{}{}{}", keep(whole.start, edit.span.start), edit.replacement, keep(edit.span.end, whole.end));
        out.push(Edit {
            span: Span::new(back(first, &made, whole.start, false), back(first, &made, whole.end, true)),
            replacement,
        });
    }
    out.extend(first.iter().zip(&used).filter(|(_, used)| !**used).map(|(e, _)| e.clone()));
    order::by(&mut out, |e| order::shortest_first(e.span));
    merged(out)
}

/// Where each edit's replacement stands in the text it makes.
fn outputs(edits: &[Edit]) -> Vec<Span> {
    let mut shift: isize = 0;
    edits
        .iter()
        .map(|e| {
            let start = e.span.start.saturating_add_signed(shift);
            shift += e.replacement.len() as isize - e.span.len() as isize;
            Span::new(start, start + e.replacement.len())
        })
        .collect()
}

/// The part of the first round's output that the second round leaves standing.
fn inside(first: &[Edit], made: &[Span], touched: &[usize], part: Span) -> String {
    let mut kept = String::new();
    for &i in touched {
        if let (Some(edit), Some(m)) = (first.get(i), made.get(i)) {
            let (from, to) = (part.start.max(m.start), part.end.min(m.end));
            if from < to {
                kept.push_str(edit.replacement.get(from - m.start..to - m.start).unwrap_or_default());
            }
        }
    }
    kept
}

/// The offset of the original behind `at`, an offset at or outside the edges of the first round's outputs.
fn back(first: &[Edit], made: &[Span], at: usize, end: bool) -> usize {
    let mut shift: isize = 0;
    for (edit, m) in first.iter().zip(made) {
        let passed = if end { m.end <= at } else { m.end <= at && m.start < at };
        if !passed {
            break;
        }
        shift = edit.span.end as isize - m.end as isize;
    }
    at.saturating_add_signed(shift)
}

/// Edits that touch become one, so that they stay apart.
fn merged(edits: Vec<Edit>) -> Vec<Edit> {
    let mut out: Vec<Edit> = Vec::new();
    for edit in edits {
        match out.last_mut() {
            Some(last) if edit.span.start < last.span.end => {
                last.span = last.span.to(edit.span);
                last.replacement.push_str(&edit.replacement);
            }
            _ => out.push(edit),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::apply;
    use super::*;

    fn edit(start: usize, end: usize, replacement: &str) -> Edit {
        Edit { span: Span::new(start, end), replacement: replacement.into() }
    }

    #[test]
    fn both_rounds_in_one() {
        let text = "one two three four";
        let cases = [
            (vec![edit(4, 7, "deux")], vec![edit(15, 19, "quatre")]),
            (vec![edit(4, 7, "deux")], vec![edit(0, 3, "un")]),
            (vec![edit(4, 7, "a b")], vec![edit(6, 13, "B, 3")]),
            (vec![edit(3, 7, "")], vec![edit(0, 9, "x")]),
        ];
        for (first, second) in cases {
            let wanted = apply(&apply(text, &first), &second);
            assert_eq!(apply(text, &compose(&first, &second)), wanted, "{first:?} then {second:?}");
        }
    }
}
