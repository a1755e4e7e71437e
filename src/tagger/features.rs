//! The features of each token, as hashes: the word, its parts and its neighbours, alone and in pairs.

use crate::sparse::mixed;
use crate::text::words::Words;

use super::shape::Case;
use super::view::{View, views};

/// Calls `emit` with each token's index and each of its features.
pub fn each(words: &Words, mut emit: impl FnMut(usize, u32)) {
    let views = views(words);
    let manner = manner(&views);
    for index in 0..views.len() {
        of_token(&views, index, manner, |feature| emit(index, feature));
    }
}

/// How the whole text is written: all lower case, mostly capitals, each word capitalized, or as usual.
pub(super) fn manner(views: &[View]) -> u32 {
    let count = |cases: &[Case]| views.iter().filter(|v| cases.contains(&v.case)).count();
    let (lower, title, upper) = (count(&[Case::Lower]), count(&[Case::Title, Case::Humped]), count(&[Case::Upper]));
    let all = lower + title + upper;
    match () {
        () if lower == all => 0,
        () if upper * 2 > all => 1,
        () if title * 5 > all * 3 && all > 4 => 2,
        () => 3,
    }
}

/// Calls `emit` with each feature of the token at `index`.
pub(super) fn of_token(views: &[View], index: usize, manner: u32, mut emit: impl FnMut(u32)) {
    let edge = View { word: 1, lists: u32::MAX, ..View::default() };
    let near = |by: isize| index.checked_add_signed(by).and_then(|at| views.get(at)).unwrap_or(&edge);
    let [before2, before, here, after, after2] = [-2, -1, 0, 1, 2].map(near);
    let mut number = 0;
    let mut say = |a: u32, b: u32| {
        number += 1;
        emit(mixed(number, a, b));
    };
    let case = here.case as u32;
    let manners = case
        | manner << 3
        | u32::from(here.opens) << 5
        | u32::from(here.lower_elsewhere) << 6
        | u32::from(here.glued) << 7;
    let handle = here.handle << 2 | after.handle;
    say(0, 0);
    // The word itself.
    say(here.word, 0);
    say(here.word, case);
    here.heads.iter().chain(&here.tails).for_each(|part| say(*part, 0));
    say(here.tails[2], case);
    say(here.runs, 0);
    say(here.runs, u32::from(here.opens));
    say(manners, 0);
    // What the lists say of it and its neighbours.
    say(here.lists, 0);
    say(here.lists, manners);
    say(here.lists, after.lists);
    say(here.lists, before.lists);
    say(here.lists | case << 16, before.word);
    say(here.lists | case << 16, after.word);
    say(here.lists & 0x3f | case << 16, after.lists & 0x3f | (after.case as u32) << 16);
    say(here.lists & 0x3f | case << 16, before.lists & 0x3f | (before.case as u32) << 16);
    say(before.lists, after.lists);
    say(here.lists & 3 | case << 4, manner);
    say(here.lists >> 2 & 3 | case << 4, before.lists & 3);
    say(here.lists >> 4 & 3, manners);
    say(here.lists >> 6, manners);
    // Handles.
    say(handle, case);
    say(handle, here.lists & 0x3f);
    // The neighbours' words.
    say(before.word, 0);
    say(before.word, case);
    say(before2.word, 0);
    say(after.word, 0);
    say(after.word, case);
    say(after2.word, 0);
    say(before.word, here.word);
    say(here.word, after.word);
    say(before.word, before2.word);
    say(after.word, after2.word);
    say(before.word, after.word);
    say(before.tails[2], case);
    say(after.tails[2], case);
    // How the neighbours are written.
    say((before.case as u32) << 4 | case, after.case as u32);
    say((before2.case as u32) << 8 | (before.case as u32) << 4 | case, manner);
    say((after2.case as u32) << 8 | (after.case as u32) << 4 | case, manner);
    say(before.runs, here.runs);
    say(here.runs, after.runs);
    say(u32::from(here.glued) | u32::from(after.glued) << 1, case);
    say(before.runs, u32::from(here.glued));
    if here.handle > 0 {
        here.heads.iter().chain(&here.tails).for_each(|part| say(*part, 1));
        say(here.word, here.runs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn listed(text: &str) -> Vec<(usize, u32)> {
        let lexicon = Lexicon::built_in().unwrap();
        let mut list = Vec::new();
        each(&Words::of(text, &lexicon), |token, feature| list.push((token, feature)));
        list
    }

    #[test]
    fn a_token_has_the_same_number_of_features_wherever_it_stands() {
        let per_token = listed("word").len();
        assert_eq!(listed("word word word word").len(), 4 * per_token);
    }

    #[test]
    fn case_tells_tokens_apart() {
        assert_ne!(listed("Mark it"), listed("mark it"));
    }
}
