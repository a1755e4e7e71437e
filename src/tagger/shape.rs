//! How a word is written, whatever its letters.

/// The ways of writing that matter to a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Case {
    /// No letters.
    #[default]
    None,
    /// "word"
    Lower,
    /// "Word"
    Title,
    /// "WORD"
    Upper,
    /// "W"
    Initial,
    /// "McWord", "WordWord"
    Humped,
    /// "wOrd"
    Odd,
}

/// The case of a word.
pub fn case(word: &str) -> Case {
    let (mut letters, mut upper, mut first) = (0, 0, None);
    for c in word.chars().filter(|c| c.is_alphabetic()) {
        first.get_or_insert(c.is_uppercase());
        letters += 1;
        upper += usize::from(c.is_uppercase());
    }
    match (letters, upper, first) {
        (0, ..) => Case::None,
        (_, 0, _) => Case::Lower,
        (1, ..) => Case::Initial,
        (_, 1, Some(true)) => Case::Title,
        _ if upper == letters => Case::Upper,
        (_, _, Some(true)) => Case::Humped,
        _ => Case::Odd,
    }
}

/// Runs of like characters, each written once: "McKay7" is `XxXx0`. Six bits a run, the first five runs.
pub fn runs(word: &str) -> u32 {
    let (mut shape, mut last, mut count) = (0u32, 0, 0);
    for c in word.chars() {
        let class = match c {
            _ if c.is_uppercase() => 1,
            _ if c.is_alphabetic() => 2,
            _ if c.is_numeric() => 3,
            '\'' => 4,
            '_' => 5,
            '@' => 6,
            '#' => 7,
            _ => 8,
        };
        if class != last && count < 5 {
            shape = shape << 6 | class;
            (last, count) = (class, count + 1);
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases() {
        let found: Vec<_> = ["word", "Word", "WORD", "W", "McKay", "iPhone", "2nd", "54"].map(case).into();
        assert_eq!(
            found,
            [Case::Lower, Case::Title, Case::Upper, Case::Initial, Case::Humped, Case::Odd, Case::Lower, Case::None]
        );
    }

    #[test]
    fn length_does_not_change_the_runs() {
        assert_eq!(runs("McKay"), runs("DeLaney"));
        assert_ne!(runs("McKay"), runs("Mckay"));
    }
}
