//! One JSON object a line in, one a line out; a bad line is named and the others are still answered.

use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

use crowded_elevator::{BoxKind, Checker, Context, Policy, wire};
use serde::Deserialize;
use serde_json::Value;

/// No post is longer; a longer line is most likely not JSON lines at all.
pub const LONGEST_LINE: u64 = 4 << 20;

/// A line of input.
#[derive(Deserialize)]
pub struct Request {
    #[serde(default)]
    pub id: Value,
    pub text: String,
    #[serde(default)]
    context: Option<WireContext>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct WireContext {
    kind: String,
    has_media: bool,
    replying_to: Option<String>,
    limit: Option<usize>,
}

impl Request {
    pub fn context(&self) -> Context {
        let Some(context) = &self.context else { return Context::default() };
        let kind = if context.kind.is_empty() { BoxKind::Post } else { wire::box_kind(&context.kind) };
        Context { kind, has_media: context.has_media, replying_to: context.replying_to.clone(), limit: context.limit }
    }
}

/// An answer and whether it stops the post.
pub struct Answer {
    pub line: String,
    pub stops: bool,
}

/// Answers every line of `input` with `answer`. Exits 1 when something is at warn or above, 2 when a line could not be read.
pub fn answer(
    mut input: impl BufRead,
    out: &mut impl Write,
    answer: fn(&Checker, &Request) -> serde_json::Result<Answer>,
) -> io::Result<ExitCode> {
    let checker = Checker::new(Policy::default()).map_err(io::Error::other)?;
    let (mut stops, mut bad) = (false, false);
    let mut line = Vec::new();
    for number in 1_usize.. {
        line.clear();
        let read = input.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        if read as u64 > LONGEST_LINE && !line.ends_with(b"\n") {
            input.skip_until(b'\n')?;
            bad = complain(number, &format!("longer than {LONGEST_LINE} bytes; a post is one line of JSON"));
            continue;
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let request = match read_request(&line) {
            Ok(request) => request,
            Err(problem) => {
                bad = complain(number, &problem);
                continue;
            }
        };
        let reply = answer(&checker, &request)?;
        stops |= reply.stops;
        writeln!(out, "{}", reply.line)?;
    }
    Ok(ExitCode::from(if bad { 2 } else { u8::from(stops) }))
}

fn read_request(line: &[u8]) -> Result<Request, String> {
    let text = std::str::from_utf8(line)
        .map_err(|e| format!("not UTF-8 at byte {}; save the file as UTF-8", e.valid_up_to()))?;
    serde_json::from_str(text).map_err(|e| format!("{e}; a line reads {{\"id\": …, \"text\": \"…\"}}"))
}

fn complain(number: usize, problem: &str) -> bool {
    eprintln!("crowded-elevator: line {number}: {problem}");
    true
}
