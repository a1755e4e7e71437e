//! Digit groups with their separators: "(414) 555-0172" is the groups 414, 555, 0172.
//!
//! Shapes of telephone numbers, social security numbers and dates are compared as groups; that is quick, linear, and
//! needs no pattern compiled at start-up. Digits that are spaced out ("4 1 4 5 5 5") or spelled ("four one four")
//! make one group.

use crate::span::Span;
use crate::text::tokens::Tokens;

/// A run of digit groups.
#[derive(Clone, Debug)]
pub struct Number {
    /// From the first digit, bracket or plus to the last digit.
    pub span: Span,
    /// All digits in a row.
    pub digits: String,
    /// How many digits each group has.
    pub shape: Vec<usize>,
    /// What stands between the groups, first between group 0 and 1.
    pub between: Vec<Span>,
    /// Whether a plus sign leads.
    pub plus: bool,
    /// Whether the digits were spelled or spaced out, as only someone does who hides a number, or dictates it.
    pub disguised: bool,
}

const MOST_GROUPS: usize = 24;

/// Finds the runs of `text`, in order.
pub fn find(text: &str, tokens: &Tokens) -> Vec<Number> {
    let bytes = text.as_bytes();
    let mut numbers = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if !byte.is_ascii_digit() {
            at += 1;
            continue;
        }
        let number = run(text, at);
        at = number.span.end.max(at + 1);
        numbers.push(number.joined());
    }
    spelled(tokens, &mut numbers);
    numbers
}

fn run(text: &str, first: usize) -> Number {
    let bytes = text.as_bytes();
    let is = |i: usize, wanted: &[u8]| bytes.get(i).is_some_and(|b| wanted.contains(b));
    let mut start = first;
    if start > 0 && is(start - 1, b"(") {
        start -= 1;
    }
    let plus = start > 0 && is(start - 1, b"+");
    if plus {
        start -= 1;
    }
    let mut number = Number {
        span: Span::new(start, first),
        digits: String::new(),
        shape: Vec::new(),
        between: Vec::new(),
        plus,
        disguised: false,
    };
    let mut at = first;
    loop {
        let end = at + bytes.iter().skip(at).take_while(|b| b.is_ascii_digit()).count();
        number.digits.push_str(text.get(at..end).unwrap_or_default());
        number.shape.push(end - at);
        number.span.end = end;
        let gap = bytes.iter().skip(end).take(4).take_while(|b| b" -.()/".contains(b)).count();
        let next = end + gap;
        let goes_on = gap > 0
            && is(next, b"0123456789")
            && number.shape.len() < MOST_GROUPS
            && is_separator(bytes.get(end..next))
            && !(number.is_hyphenated(text) && bytes.get(end) == Some(&b' '));
        if !goes_on {
            return number;
        }
        number.between.push(Span::new(end, next));
        at = next;
    }
}

impl Number {
    /// Three groups or more, nine digits or more, no space between them: "219-09-9999". What follows behind a space,
    /// as in "219-09-9999 (1/2)", is another number.
    fn is_hyphenated(&self, text: &str) -> bool {
        self.shape.len() > 2 && self.digits.len() > 8 && self.separated_by(text, &["-", "."])
    }
}

fn is_separator(gap: Option<&[u8]>) -> bool {
    matches!(gap, Some(b" " | b"-" | b"." | b"/" | b") " | b")" | b" (" | b" - " | b")-" | b"-(" | b" . "))
}

/// The runs of at least seven spelled digits: "four one four five five five oh one seven two".
fn spelled(tokens: &Tokens, numbers: &mut Vec<Number>) {
    let mut at = 0;
    while at < tokens.list().len() {
        let (mut digits, mut end, mut twice) = (String::new(), at, false);
        for i in at.. {
            match (tokens.lower(i), digit(tokens.lower(i))) {
                (_, Some(d)) => {
                    digits.push(d);
                    digits.extend(twice.then_some(d));
                    twice = false;
                    end = i + 1;
                }
                ("double", None) => twice = true,
                ("-" | "." | ",", None) if !digits.is_empty() => {}
                _ => break,
            }
        }
        if digits.len() >= 7
            && let (Some(a), Some(b)) = (tokens.get(at), tokens.get(end - 1))
        {
            let span = a.span.to(b.span);
            let shape = vec![digits.len()];
            numbers.push(Number { span, digits, shape, between: Vec::new(), plus: false, disguised: true });
        }
        at = end.max(at + 1);
    }
}

fn digit(word: &str) -> Option<char> {
    Some(match word {
        "zero" | "oh" => '0',
        "one" => '1',
        "two" => '2',
        "three" => '3',
        "four" => '4',
        "five" => '5',
        "six" => '6',
        "seven" => '7',
        "eight" => '8',
        "nine" => '9',
        _ => return None,
    })
}

impl Number {
    /// Single digits with something between each make one group.
    fn joined(mut self) -> Self {
        if self.shape.len() >= 7 && self.shape.iter().all(|&len| len == 1) {
            self.shape = vec![self.digits.len()];
            self.between.clear();
            self.disguised = true;
        }
        self
    }

    /// The digits of group `index`; empty past the end.
    pub fn group(&self, index: usize) -> &str {
        let start: usize = self.shape.iter().take(index).sum();
        let len = self.shape.get(index).copied().unwrap_or_default();
        self.digits.get(start..start + len).unwrap_or_default()
    }

    /// Group `index` as a number; `None` past the end or when it does not fit.
    pub fn value(&self, index: usize) -> Option<u32> {
        self.group(index).parse().ok()
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

    fn numbers(text: &str) -> Vec<Number> {
        find(text, &Tokens::of(text))
    }

    #[test]
    fn groups_of_a_telephone_number() {
        let text = "call (414) 555-0172, 3/14/1951";
        let found = numbers(text);
        assert_eq!(found[0].shape, [3, 3, 4]);
        assert_eq!(found[0].span.of(text), "(414) 555-0172");
        assert_eq!(found[1].shape, [1, 2, 4]);
        assert_eq!((found[1].group(1), found[1].value(2)), ("14", Some(1951)));
        assert!(found[1].separated_by(text, &["/"]));
    }

    #[test]
    fn disguised_digits_are_one_group() {
        for text in ["4 1 4 5 5 5 0 1 7 2", "4.1.4.5.5.5.0.1.7.2", "four one four, double five five oh one seven two"] {
            let found = numbers(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].digits, "4145550172", "{text}");
            assert!(found[0].disguised && found[0].span.of(text) == text);
        }
        assert!(numbers("one of the two, maybe three").is_empty());
    }
}
