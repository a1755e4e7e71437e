//! Where web and e-mail addresses end.
//!
//! A text without spaces must not cost more than its length, so each stretch between spaces is looked at once as a
//! whole, and the parts of an address are read up to their longest legal length only.

/// A stretch without white space.
#[derive(Clone, Copy, Default)]
pub(super) struct Chunk {
    /// The byte after it.
    pub end: usize,
    has_at: bool,
    has_dot: bool,
}

/// RFC 1035: a host name has at most 253 characters.
const LONGEST_HOST: usize = 253;
/// RFC 5321: the part before the @ has at most 64.
const LONGEST_NAME: usize = 64;

const TOP_LEVELS: &[&str] = &[
    "com", "org", "net", "gov", "edu", "mil", "io", "ly", "uk", "info", "health", "de", "ca", "tv", "app", "gl", "au",
    "nz", "fr", "es", "nl", "ch", "dk", "fi", "pl", "cz", "hu", "eu", "biz", "example", "cy", "example",
];
/// Without a path behind them these are the next sentence's first word, its space forgotten.
const WORDS_TOO: &[&str] = &["be", "co", "it", "at", "me", "us", "no", "se", "ie"];

impl Chunk {
    /// The stretch that starts with `rest`, at byte `at`.
    pub fn at(rest: &str, at: usize) -> Self {
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let text = rest.get(..len).unwrap_or(rest);
        Self { end: at + len, has_at: text.contains('@'), has_dot: text.contains('.') }
    }

    /// `http…`, `www.…`, or a bare domain with or without a path.
    pub fn url_len(self, rest: &str) -> Option<usize> {
        if !self.has_dot {
            return None;
        }
        let starts = |scheme: &str| rest.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme));
        if !(starts("http://") || starts("https://") || starts("www.")) {
            let host = rest.get(..run(rest, LONGEST_HOST, |b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-'))?;
            let after = rest.get(host.len()..)?;
            let host = host.trim_end_matches('.');
            let (name, top) = host.rsplit_once('.')?;
            let shouted = host.bytes().all(|b| !b.is_ascii_lowercase());
            let known = |list: &[&str]| list.iter().any(|t| *t == top || shouted && t.eq_ignore_ascii_case(top));
            if after.starts_with('@') || name.len() < 2 || name.ends_with('.') {
                return None;
            }
            if !after.starts_with('/') {
                return known(TOP_LEVELS).then_some(host.len());
            }
            if !known(TOP_LEVELS) && !known(WORDS_TOO) {
                return None;
            }
        }
        let len = rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '«' | '»' | '…'));
        let whole = rest.get(..len.unwrap_or(rest.len()))?;
        let trimmed = whole.trim_end_matches(['.', ',', ')', '!', '?', ';', ':', '\'', ']', '*']);
        (trimmed.len() > 4).then_some(trimmed.len())
    }

    /// `name@host.top`
    pub fn email_len(self, rest: &str) -> Option<usize> {
        if !self.has_at {
            return None;
        }
        let name =
            run(rest, LONGEST_NAME, |b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+' | b'%'));
        let host = rest.get(name..)?.strip_prefix('@')?;
        let host = host.get(..run(host, LONGEST_HOST, |b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-'))?;
        let host = host.trim_end_matches(['.', '-']);
        let (_, top) = host.rsplit_once('.')?;
        (top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic())).then_some(name + 1 + host.len())
    }
}

/// How many of the first `most` bytes are `inside`.
fn run(text: &str, most: usize, inside: impl Fn(u8) -> bool) -> usize {
    text.bytes().take(most).take_while(|&b| inside(b)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> Option<&str> {
        Chunk::at(text, 0).url_len(text).and_then(|len| text.get(..len))
    }

    #[test]
    fn addresses_end_before_the_punctuation_of_the_sentence() {
        assert_eq!(url("https://example.org/a?b=1), and"), Some("https://example.org/a?b=1"));
        assert_eq!(url("example.com. Then"), Some("example.com"));
        assert_eq!(url("www.example.org"), Some("www.example.org"));
        assert_eq!(url("i.e. this"), None);
        assert_eq!(url("end.It was"), None);
        assert_eq!(url("p.m. in"), None);
    }

    #[test]
    fn mail_addresses_have_a_host() {
        let mail = |text: &str| Chunk::at(text, 0).email_len(text);
        assert_eq!(mail("a.b@c.org, x"), Some(9));
        assert_eq!(mail("a@b"), None);
    }
}
