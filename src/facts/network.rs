//! Network addresses, of both versions of the Internet Protocol.

use std::net::Ipv6Addr;

use super::contact::said_before;
use crate::span::Span;
use crate::text::numbers::Number;
use crate::text::words::Words;

/// Four numbers up to 255 with dots; version numbers go by smaller ones.
pub(super) fn is_four_parts(words: &Words, n: &Number) -> bool {
    n.shape.len() == 4
        && n.separated_by(words.text, &["."])
        && !n.touches_word(words.text)
        && (0..4).all(|i| n.value(i).is_some_and(|v| v <= 255))
        && n.digits.len() >= 6
        && !said_before(words, n.span, 2, &["version", "v", "release", "firmware"])
}

/// An address of version 6 has eight groups of hexadecimal digits, and "::" for those that are zero; a time or a "10::1" of
/// somebody's notes has fewer than three.
pub(super) fn in_eight_groups(text: &str) -> impl Iterator<Item = Span> {
    let is_part = |byte: u8| byte.is_ascii_hexdigit() || byte == b':';
    let starts = text.match_indices(':').filter_map(move |(colon, _)| {
        let before = text.get(..colon)?;
        let start = colon - before.bytes().rev().take_while(u8::is_ascii_hexdigit).count();
        let goes_on = before.get(..start)?.ends_with(|c: char| c.is_alphanumeric() || c == ':');
        (!goes_on).then_some(start)
    });
    starts.filter_map(move |start| {
        let run = text.get(start..)?;
        let run = run.get(..run.bytes().take_while(|b| is_part(*b)).count())?.trim_end_matches(':');
        let groups = run.split(':').filter(|group| !group.is_empty()).count();
        (groups >= 3 && run.parse::<Ipv6Addr>().is_ok()).then(|| Span::new(start, start + run.len()))
    })
}
