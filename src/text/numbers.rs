//! Digit groups with their separators: "(414) 555-0172" is the groups 414, 555, 0172.
//!
//! Shapes of telephone numbers, social security numbers and dates are compared as groups; that is quick, linear, and
//! needs no pattern compiled at start-up.

use crate::span::Span;

/// A run of digit groups.
#[derive(Clone, Debug)]
pub struct Number {
    /// From the first digit, bracket or plus to the last digit.
    pub span: Span,
    /// The digits of each group.
    pub groups: Vec<Span>,
    /// What stands between the groups, first between group 0 and 1.
    pub between: Vec<Span>,
    /// Whether a plus sign leads.
    pub plus: bool,
}

const MOST_GROUPS: usize = 8;

/// Finds the runs of `text`.
pub fn find(text: &str) -> Vec<Number> {
    let bytes = text.as_bytes();
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if !byte.is_ascii_digit() {
            at += 1;
            continue;
        }
        let number = run(bytes, at);
        at = number.span.end.max(at + 1);
        numbers.push(number);
    }
    numbers
}

fn run(bytes: &[u8], first: usize) -> Number {
    let is = |i: usize, wanted: &[u8]| bytes.get(i).is_some_and(|b| wanted.contains(b));
    let mut start = first;
    if start > 0 && is(start - 1, b"(") {
        start -= 1;
    }
    let plus = start > 0 && is(start - 1, b"+");
    if plus {
        start -= 1;
    }
    let mut number = Number { span: Span::new(start, first), groups: Vec::new(), between: Vec::new(), plus };
    let mut at = first;
    loop {
        let end = at + bytes.iter().skip(at).take_while(|b| b.is_ascii_digit()).count();
        number.groups.push(Span::new(at, end));
        number.span.end = end;
        let gap = bytes.iter().skip(end).take(4).take_while(|b| b" -.()/".contains(b)).count();
        let next = end + gap;
        let goes_on = gap > 0
            && gap <= 3
            && is(next, b"0123456789")
            && number.groups.len() < MOST_GROUPS
            && is_separator(bytes.get(end..next));
        if !goes_on {
            return number;
        }
        number.between.push(Span::new(end, next));
        at = next;
    }
}

fn is_separator(gap: Option<&[u8]>) -> bool {
    matches!(gap, Some(b" " | b"-" | b"." | b"/" | b") " | b")" | b" (" | b" - " | b")-" | b"-("))
}

impl Number {
    /// How many digits each group has.
    pub fn shape(&self) -> Vec<usize> {
        self.groups.iter().map(|g| g.len()).collect()
    }

    /// Group `index` as a number; `None` past the end or when it does not fit.
    pub fn value(&self, text: &str, index: usize) -> Option<u32> {
        self.groups.get(index)?.of(text).parse().ok()
    }

    /// All digits in a row.
    pub fn digits(&self, text: &str) -> String {
        self.groups.iter().map(|g| g.of(text)).collect()
    }

    /// Whether every separator is one of `wanted`.
    pub fn separated_by(&self, text: &str, wanted: &[&str]) -> bool {
        !self.between.is_empty() && self.between.iter().all(|b| wanted.contains(&b.of(text)))
    }

    /// Whether a letter or digit touches the run on either side.
    pub fn touches_word(&self, text: &str) -> bool {
        let before = text.get(..self.span.start).and_then(|t| t.chars().next_back());
        let after = text.get(self.span.end..).and_then(|t| t.chars().next());
        before.is_some_and(|c| c.is_alphanumeric() || c == '_')
            || after.is_some_and(|c| c.is_alphanumeric() || c == '_')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_a_telephone_number() {
        let text = "call (414) 555-0172, 3/14/1951";
        let found = find(text);
        assert_eq!(found[0].shape(), [3, 3, 4]);
        assert_eq!(found[0].span.of(text), "(414) 555-0172");
        assert_eq!(found[1].shape(), [1, 2, 4]);
        assert!(found[1].separated_by(text, &["/"]));
    }
}
