//! Digits that stand for letters: "J0hn Sm1th".
//!
//! Gene names, vitamins and laboratory values mix letters and digits too, so a word counts as disguised only when one or
//! two digits stand alone between small letters, behind at most one capital.

/// Whether `text` may hold such a word: a digit between two letters.
pub(super) fn is_in(text: &str) -> bool {
    text.as_bytes()
        .windows(3)
        .any(|w| matches!(w, [a, d, b] if a.is_ascii_alphabetic() && d.is_ascii_digit() && b.is_ascii_lowercase()))
}

/// Whether the word at the start of `rest` is one; in a web address it isn't.
pub(super) fn is_word(before: &str, rest: &str) -> bool {
    if before.ends_with(['/', '.', '=', '_', '-', '@']) {
        return false;
    }
    let word = rest.as_bytes();
    let len = word.iter().take(LONGEST).take_while(|b| b.is_ascii_alphanumeric()).count();
    let Some(word) = word.get(..len) else { return false };
    let part_of_more = rest.as_bytes().get(len).is_some_and(|b| b"/@_.-".contains(b))
        && rest.as_bytes().get(len + 1).is_some_and(u8::is_ascii_alphanumeric);
    let digits = word.iter().filter(|b| b.is_ascii_digit()).count();
    let between = word.windows(3).filter(
        |w| matches!(w, [a, d, b] if a.is_ascii_alphabetic() && stands_for(*d).is_some() && b.is_ascii_lowercase()),
    );
    let small = word.iter().skip(1).filter(|b| b.is_ascii_lowercase()).count();
    !part_of_more
        && (1..=2).contains(&digits)
        && word.first().is_some_and(u8::is_ascii_alphabetic)
        && between.count() == digits
        && small + digits + 1 == len
        && small >= 2
}

const LONGEST: usize = 24;

/// The letter behind a digit; other characters stay.
pub(super) fn letter(c: char) -> char {
    u8::try_from(c).ok().and_then(stands_for).unwrap_or(c)
}

fn stands_for(digit: u8) -> Option<char> {
    Some(match digit {
        b'0' => 'o',
        b'1' => 'i',
        b'3' => 'e',
        b'4' => 'a',
        b'5' => 's',
        b'7' => 't',
        _ => return None,
    })
}
