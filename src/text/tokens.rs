//! Words, numbers, punctuation, and what social posts add: mentions, hashtags, links.

use crate::span::Span;
use crate::text::links::Chunk;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with digits after the first: "kid", "can't", "A1C".
    Word,
    /// Digits alone.
    Number,
    /// `@someone`
    Mention,
    /// `#topic`
    Hashtag,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// One punctuation mark, symbol or emoji.
    Mark,
}

/// One token.
#[derive(Clone, Debug)]
pub struct Token {
    /// Where it stands in the reading.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    lower: Span,
}

/// All tokens of a reading, with their lower-case, accent-free forms in one string.
pub struct Tokens {
    list: Vec<Token>,
    lower: String,
}

impl Tokens {
    /// Splits `text`.
    pub fn of(text: &str) -> Self {
        let mut tokens = Self { list: Vec::with_capacity(text.len() / 4), lower: String::with_capacity(text.len()) };
        let mut at = 0;
        let mut chunk = Chunk::default();
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = text.get(at..).unwrap_or_default();
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            if at >= chunk.end {
                chunk = Chunk::at(rest, at);
            }
            let (len, kind) = next(rest, c, text.get(..at).and_then(|t| t.chars().next_back()), chunk);
            tokens.push(rest.get(..len).unwrap_or(rest), at, kind);
            at += len.max(c.len_utf8());
        }
        tokens
    }

    fn push(&mut self, token: &str, at: usize, kind: TokenKind) {
        let from = self.lower.len();
        if token.is_ascii() {
            self.lower.extend(token.bytes().map(|b| b.to_ascii_lowercase() as char));
        } else {
            for c in token.chars().flat_map(char::to_lowercase) {
                push_unaccented(&mut self.lower, c);
            }
        }
        let span = Span::new(at, at + token.len());
        self.list.push(Token { span, kind, lower: Span::new(from, self.lower.len()) });
    }

    /// The tokens in order.
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// The token at `index`.
    pub fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// The lower-case, accent-free form of the token at `index`; empty past the end.
    pub fn lower(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |t| t.lower.of(&self.lower))
    }

    /// The index of the first token that starts at or after byte `at`.
    pub fn index_at(&self, at: usize) -> usize {
        self.list.partition_point(|t| t.span.start < at)
    }
}

fn next(rest: &str, c: char, before: Option<char>, chunk: Chunk) -> (usize, TokenKind) {
    let fresh = !before.is_some_and(char::is_alphanumeric);
    if fresh && (c == '@' || c == '#') {
        let name = word_len(rest.get(1..).unwrap_or_default(), |c| c.is_alphanumeric() || c == '_');
        if name > 0 {
            return (1 + name, if c == '@' { TokenKind::Mention } else { TokenKind::Hashtag });
        }
    }
    if fresh && c.is_alphanumeric() {
        if let Some(len) = chunk.url_len(rest) {
            return (len, TokenKind::Url);
        }
        if let Some(len) = chunk.email_len(rest) {
            return (len, TokenKind::Email);
        }
    }
    if c.is_ascii_digit() {
        return (word_len(rest, |c| c.is_ascii_digit()), TokenKind::Number);
    }
    if c.is_alphabetic() {
        return (letters_len(rest), TokenKind::Word);
    }
    if c == '\'' && fresh_possessive(rest, before) {
        return (2, TokenKind::Word);
    }
    (c.len_utf8(), TokenKind::Mark)
}

fn word_len(text: &str, inside: impl Fn(char) -> bool) -> usize {
    text.find(|c| !inside(c)).unwrap_or(text.len())
}

/// Letters and digits, with an apostrophe between letters kept ("can't") but a possessive "'s" left over.
fn letters_len(text: &str) -> usize {
    let len = word_len(text, |c| c.is_alphanumeric() || is_combining(c));
    let rest = text.get(len..).unwrap_or_default();
    let Some(tail) = rest.strip_prefix('\'') else { return len };
    let tail_len = word_len(tail, char::is_alphabetic);
    let tail = tail.get(..tail_len).unwrap_or_default();
    if tail.is_empty() || tail.eq_ignore_ascii_case("s") { len } else { len + 1 + tail_len }
}

fn fresh_possessive(rest: &str, before: Option<char>) -> bool {
    let mut chars = rest.chars().skip(1);
    before.is_some_and(char::is_alphanumeric)
        && chars.next().is_some_and(|c| c.eq_ignore_ascii_case(&'s'))
        && !chars.next().is_some_and(char::is_alphanumeric)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Accents fall away so that word lists need only plain letters.
fn push_unaccented(out: &mut String, c: char) {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'æ' => return out.push_str("ae"),
        'œ' => return out.push_str("oe"),
        'ß' => return out.push_str("ss"),
        '\u{300}'..='\u{36f}' => return,
        _ => c,
    };
    out.push(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        Tokens::of(text).list().iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(split("My 54-year-old can't."), ["My", "54", "-", "year", "-", "old", "can't", "."]);
        assert_eq!(split("Mrs. Núñez's A1C"), ["Mrs", ".", "Núñez", "'s", "A1C"]);
    }

    #[test]
    fn what_posts_add() {
        let text = "@kel #flu mail a.b@c.org, see https://t.co/x1. Or bit.ly/2x";
        let kinds: Vec<_> = Tokens::of(text)
            .list()
            .iter()
            .map(|t| (t.span.of(text), t.kind))
            .filter(|(_, k)| !matches!(k, TokenKind::Word | TokenKind::Mark))
            .collect();
        use TokenKind::*;
        assert_eq!(
            kinds,
            [("@kel", Mention), ("#flu", Hashtag), ("a.b@c.org", Email), ("https://t.co/x1", Url), ("bit.ly/2x", Url)]
        );
    }

    #[test]
    fn lower_forms_lose_case_and_accents() {
        assert_eq!(Tokens::of("NÚÑEZ").lower(0), "nunez");
    }
}
