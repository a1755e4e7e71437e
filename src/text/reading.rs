//! The text as a person reads it: without zero-width characters, look-alike letters, full-width and "mathematical" forms,
//! and with digits that stand for letters inside a word ("J0hn") read as letters.
//!
//! Facts and rules see the reading; [`Reading::original`] leads every span back to what was typed.

use std::borrow::Cow;

use crate::span::Span;
use crate::text::leet;

/// A text with its disguises removed, and the way back.
pub struct Reading<'t> {
    text: Cow<'t, str>,
    /// One entry a character of `text`, in order; empty when nothing was changed.
    origins: Vec<Origin>,
}

struct Origin {
    at: usize,
    from: Span,
}

impl<'t> Reading<'t> {
    /// Reads `typed`.
    pub fn of(typed: &'t str) -> Self {
        if typed.is_ascii() && !leet::is_in(typed) {
            return Self { text: Cow::Borrowed(typed), origins: Vec::new() };
        }
        let mut text = String::with_capacity(typed.len());
        let mut origins = Vec::with_capacity(typed.len());
        let mut word = Script::default();
        for (start, c) in typed.char_indices() {
            if !c.is_alphanumeric() && !invisible(c) {
                word = Script::default();
            } else if !word.known {
                word = Script::of_word(typed, start);
            }
            let Some(mut read) = plain(c, word.mixed) else { continue };
            if word.leet {
                read = leet::letter(read);
            }
            origins.push(Origin { at: text.len(), from: Span::new(start, start + c.len_utf8()) });
            text.push(read);
        }
        if text == typed {
            origins = Vec::new();
        }
        Self { text: Cow::Owned(text), origins }
    }

    /// The text to look at.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The span of the typed text that `span` of the reading stands for.
    pub fn original(&self, span: Span) -> Span {
        if self.origins.is_empty() {
            return span;
        }
        let first = self.origins.partition_point(|o| o.at < span.start);
        let last = self.origins.partition_point(|o| o.at < span.end).saturating_sub(1);
        match (self.origins.get(first), self.origins.get(last)) {
            (Some(a), Some(b)) if first <= last => a.from.to(b.from),
            _ => Span::new(0, 0),
        }
    }
}

/// What disguises a word wears.
#[derive(Default)]
struct Script {
    known: bool,
    /// Latin letters beside look-alikes of other scripts.
    mixed: bool,
    /// Digits that stand for letters.
    leet: bool,
}

impl Script {
    fn of_word(typed: &str, start: usize) -> Self {
        let (before, rest) = typed.split_at_checked(start).unwrap_or((typed, ""));
        let word = rest.chars().take_while(|c| c.is_alphanumeric() || invisible(*c)).take(40);
        let (mut latin, mut other) = (false, false);
        for c in word {
            latin |= c.is_ascii_alphabetic();
            other |= look_alike(c).is_some();
        }
        Self { known: true, mixed: latin && other, leet: leet::is_word(before, rest) }
    }
}

fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
}

fn plain(c: char, mixed: bool) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    if invisible(c) {
        return None;
    }
    Some(match c {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{b4}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' => '"',
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{1d400}'..='\u{1d6a3}' => letter((c as u32 - 0x1d400) % 52),
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((c as u32 - 0x1d7ce) % 10, 10).unwrap_or(c),
        _ if mixed => look_alike(c).unwrap_or(c),
        _ => c,
    })
}

fn letter(index: u32) -> char {
    let base = if index < 26 { 'A' as u32 + index } else { 'a' as u32 + index - 26 };
    char::from_u32(base).unwrap_or('a')
}

/// Cyrillic and Greek letters that look like Latin ones (Unicode TS #39 confusables, the single-letter part).
fn look_alike(c: char) -> Option<char> {
    Some(match c {
        'а' | 'α' => 'a',
        'е' => 'e',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'с' => 'c',
        'х' => 'x',
        'у' => 'y',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'ѕ' => 's',
        'ԁ' => 'd',
        'һ' => 'h',
        'ν' => 'v',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'Е' | 'Ε' => 'E',
        'Н' | 'Η' => 'H',
        'І' | 'Ι' => 'I',
        'Ј' => 'J',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Ν' => 'N',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'С' => 'C',
        'Ѕ' => 'S',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'У' | 'Υ' => 'Y',
        'Ζ' => 'Z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disguised_word_is_read_and_led_back() {
        let typed = "🙂 J\u{200b}оhn ４１４";
        let reading = Reading::of(typed);
        assert_eq!(reading.text(), "🙂 John 414");
        let john = Span::new(5, 9);
        assert_eq!(john.of(reading.text()), "John");
        assert_eq!(reading.original(john).of(typed), "J\u{200b}оhn");
        assert_eq!(reading.original(Span::new(10, 13)).of(typed), "４１４");
    }

    #[test]
    fn digits_inside_a_word_are_letters() {
        assert_eq!(Reading::of("My patient J0hn Sm1th").text(), "My patient John Smith");
        for kept in
            ["A1C", "HbA1c", "SARS-CoV2", "H1N1", "x2y3", "54yo", "covid19", "b12", "bit.ly/x1yz", "3rd", "p53mut"]
        {
            assert_eq!(Reading::of(kept).text(), kept);
        }
    }

    #[test]
    fn russian_stays_russian() {
        let typed = "Сегодня";
        assert_eq!(Reading::of(typed).text(), typed);
    }
}
