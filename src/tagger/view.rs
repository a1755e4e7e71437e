//! What the tagger looks at in each token, worked out once.

use crate::lexicon::{Class, Hit};
use crate::sparse::hash;
use crate::text::tokens::{Token, TokenKind};
use crate::text::words::Words;

use super::shape::{Case, case, runs};

/// One token as the features see it.
#[derive(Clone, Copy, Default)]
pub struct View {
    /// The lower-case word, runs of digits as one zero.
    pub word: u32,
    /// How it is written.
    pub case: Case,
    /// Its runs of like characters.
    pub runs: u32,
    /// Its first one to four characters.
    pub heads: [u32; 4],
    /// Its last one to four characters.
    pub tails: [u32; 4],
    /// What the lists say of it.
    pub lists: u32,
    /// Whether it touches the token before it.
    pub glued: bool,
    /// Place in a handle that is written apart from its "@": 1 begins it, 2 goes on with it, 0 is none.
    pub handle: u32,
    /// Whether a sentence, a quotation or a retweet begins with it.
    pub opens: bool,
    /// Whether the same word is written in lower case elsewhere in the text.
    pub lower_elsewhere: bool,
}

impl View {
    fn is_capitalized(&self) -> bool {
        !matches!(self.case, Case::None | Case::Lower | Case::Odd)
    }

    /// How common a word it is: 1 the most, 0 on no list.
    fn rank(&self) -> u32 {
        self.lists >> 4 & 3
    }

    /// Whether a list has it as a first name or surname.
    fn is_listed_name(&self) -> bool {
        self.lists & 0xf > 0
    }

    /// Whether it could be half of a name whose other half is an everyday word.
    fn is_strange(&self) -> bool {
        match self.case {
            Case::None => false,
            Case::Lower => self.rank() == 0 || self.rank() > 1 && self.is_listed_name(),
            _ => true,
        }
    }
}

/// Whether the token at `index` is taken for no part of a name unseen, so that its features need not be looked up: most
/// tokens of most texts. Looked at are a mark or number beside a capital ("Mrs. D."), a common word between two ("Duchess of
/// York"), and one that is also a name beside anything but common words ("mark wright"). Of 52,984 texts, 35 got other
/// facts by that, mostly fewer wrong names (November 2026).
pub fn is_plain(views: &[View], index: usize) -> bool {
    let near = [index.checked_sub(1), Some(index + 1)].map(|at| at.and_then(|at| views.get(at)));
    let beside = |is: fn(&View) -> bool| near.iter().flatten().filter(|view| is(view)).count();
    views.get(index).is_some_and(|here| {
        here.handle == 0
            && match (here.case, here.rank()) {
                (Case::None, _) => !here.is_listed_name() && beside(View::is_capitalized) == 0,
                (Case::Lower, 1..) if !here.is_listed_name() => beside(View::is_capitalized) < 2,
                (Case::Lower, 1) => beside(View::is_strange) == 0,
                _ => false,
            }
    })
}

/// Views of all tokens.
pub fn views(words: &Words) -> Vec<View> {
    let tokens = words.tokens.list();
    let mut views: Vec<View> = Vec::with_capacity(tokens.len());
    let (mut end, mut opens, mut handle) = (0, true, 0);
    for (index, token) in tokens.iter().enumerate() {
        let written = token.span.of(words.text);
        let glued = index > 0 && token.span.start == end;
        handle = match (handle, glued) {
            (3, false) => 1,
            (1 | 2, true) if token.kind != TokenKind::Mark || written == "_" => 2,
            _ => 0,
        };
        views.push(View { glued, opens, handle, ..view(token, written, words.lower(index)) });
        end = token.span.end;
        if written == "@" {
            handle = 3;
        }
        opens = match token.kind {
            TokenKind::Mark => opens || !matches!(written, "," | "-" | "@" | "'" | "/" | "&" | "_" | "#" | "$"),
            TokenKind::Mention | TokenKind::Url | TokenKind::Hashtag => opens,
            _ => opens && written == "RT",
        };
    }
    for hit in &words.hits {
        let bits = listed(hit);
        for view in views.iter_mut().take(hit.end).skip(hit.first) {
            view.lists |= bits;
        }
    }
    mark_lower_elsewhere(&mut views);
    views
}

fn view(token: &Token, written: &str, lower: &str) -> View {
    let fixed = |name: &str| View {
        word: hash(name.bytes()),
        runs: runs(written.get(..1).unwrap_or_default()),
        ..View::default()
    };
    match token.kind {
        TokenKind::Mention => return fixed("@someone"),
        TokenKind::Url => return fixed("web://"),
        TokenKind::Email => return fixed("mail@"),
        TokenKind::Mark => return fixed(lower),
        TokenKind::Word | TokenKind::Number | TokenKind::Hashtag => {}
    }
    let word = lower.trim_start_matches('#');
    View {
        word: hash(without_digit_runs(word)),
        case: case(written),
        runs: runs(written),
        heads: cuts(word, |at| word.get(..at)),
        tails: cuts(word, |at| word.get(word.len().checked_sub(at)?..)),
        ..View::default()
    }
}

fn cuts<'w>(word: &str, cut: impl Fn(usize) -> Option<&'w str>) -> [u32; 4] {
    let mut length = 0;
    [0u32; 4].map(|_| {
        length += 1;
        if length > word.len() { 0 } else { cut(length).map_or(0, |part| hash(part.bytes())) }
    })
}

fn without_digit_runs(word: &str) -> impl Iterator<Item = u8> + '_ {
    let mut digits = false;
    word.bytes().filter_map(move |b| {
        let again = digits && b.is_ascii_digit();
        digits = b.is_ascii_digit();
        if again { None } else { Some(if digits { b'0' } else { b }) }
    })
}

/// Two bits each for how common a first name, a surname, a word or a place it is; one for each other list.
fn listed(hit: &Hit) -> u32 {
    let level = u32::from(hit.weight.min(3));
    let alone = hit.end == hit.first + 1;
    match hit.class {
        Class::FirstNames if alone => level,
        Class::Surnames if alone => level << 2,
        Class::Words if alone => level << 4,
        Class::Places if alone => level << 6,
        Class::Places => 1 << 8,
        Class::States | Class::Countries => 1 << 9,
        Class::Drugs | Class::RareDiseases => 1 << 10,
        Class::Eponyms => 1 << 11,
        _ => 0,
    }
}

fn mark_lower_elsewhere(views: &mut [View]) {
    let mut lower: Vec<u32> = views.iter().filter(|v| v.case == Case::Lower).map(|v| v.word).collect();
    lower.sort_unstable();
    for view in views.iter_mut().filter(|v| matches!(v.case, Case::Title | Case::Upper | Case::Humped)) {
        view.lower_elsewhere = lower.binary_search(&view.word).is_ok();
    }
}
