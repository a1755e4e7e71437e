//! Whether a text is in English. The rules read nothing else, and whoever writes something else has to be told.

use crate::lexicon::Class;
use crate::text::tokens::TokenKind;
use crate::text::words::Words;

/// Fewer words than these could be of any language.
const LEAST_WORDS: usize = 5;
/// Fewer letters than these, in another script, could be an ornament.
const LEAST_LETTERS: usize = 4;

/// Whether most of the letters are Latin, and among the words in lower case (others may be names) at least a third are common
/// English ones. Of English posts with five such words, 1 in 2,000 has fewer: shopping lists, drug names, baby talk.
pub fn is_english(words: &Words) -> bool {
    let letters = || words.text.chars().filter(|c| c.is_alphabetic());
    let others = letters().filter(|&c| !is_latin(c)).count();
    if others >= LEAST_LETTERS && others * 2 > letters().count() {
        return false;
    }
    let plain = (0..words.tokens.list().len()).filter(|&at| is_plain(words, at));
    let (all, known) = plain.fold((0, 0), |(all, known), at| (all + 1, known + usize::from(is_known(words, at))));
    all < LEAST_WORDS || known * 3 >= all
}

fn is_latin(c: char) -> bool {
    c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c)
}

/// A word of two letters or more, none of them a capital.
fn is_plain(words: &Words, at: usize) -> bool {
    let typed = words.typed(at);
    words.kind(at) == Some(TokenKind::Word)
        && typed.chars().nth(1).is_some()
        && typed.chars().all(|c| c.is_lowercase() || c == '\'' || c == '’')
}

fn is_known(words: &Words, at: usize) -> bool {
    const ENDINGS: [&str; 7] = ["n't", "'s", "'m", "'re", "'ve", "'ll", "'d"];
    let listed = [Class::CareNoun, Class::Condition, Class::Drugs].iter().any(|&class| words.is(class, at));
    let lower = words.lower(at);
    listed
        || words.weight(Class::Words, at).is_some_and(|band| band <= 2)
        || ENDINGS.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn is(text: &str) -> bool {
        is_english(&Words::of(text, &Lexicon::built_in().unwrap()))
    }

    #[test]
    fn english_is_known_from_other_languages() {
        for text in [
            "Long night in the unit, and I can't say more than that.",
            "thats ringworm babe. lotrimin twice daily for 2 wks",
            "Happy Nurses Week!",
            "Metoprolol, lisinopril, atorvastatin, aspirin, clopidogrel.",
            "Dr. García y Dr. Núñez",
            "😢😢😢",
            "",
        ] {
            assert!(is(text), "{text}");
        }
        for text in [
            "Otra noche larga en la unidad y no puedo decir más que eso.",
            "Encore une longue nuit au service, je ne peux rien dire de plus.",
            "Mais uma noite longa na unidade, não posso dizer mais nada.",
            "Wieder eine lange Nacht auf der Station, mehr kann ich dazu nicht sagen.",
            "Mahabang gabi na naman sa ward, hindi ko na masabi ang iba pa.",
            "Lại một đêm dài ở khoa, tôi không thể nói gì thêm.",
            "又是漫长的一夜，我不能多说了。",
            "Опять долгая ночь в отделении, больше сказать не могу.",
            "ليلة طويلة أخرى في القسم ولا أستطيع أن أقول المزيد",
        ] {
            assert!(!is(text), "{text}");
        }
    }
}
