//! Output for people: the post with its marks underlined, why, and what to post instead.

use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

use crowded_elevator::rule::Finding;
use crowded_elevator::{Checker, Context, Policy, Report, Span, rules};

use crate::explain;
use crate::lines::LONGEST_LINE;

fn text(input: impl BufRead) -> io::Result<String> {
    let mut bytes = Vec::new();
    input.take(LONGEST_LINE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST_LINE {
        return Err(io::Error::other(format!(
            "the post is longer than {LONGEST_LINE} bytes; check one post at a time, or use --jsonl"
        )));
    }
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = e.as_bytes().iter().take(at).filter(|b| **b == b'\n').count() + 1;
        io::Error::other(format!("line {line}: not UTF-8 at byte {at}; save the file as UTF-8"))
    })
}

pub fn check(input: impl BufRead, with_number: bool, out: &mut impl Write) -> io::Result<ExitCode> {
    let text = text(input)?;
    let text = text.trim_end_matches('\n');
    let checker = Checker::new(Policy::default()).map_err(io::Error::other)?;
    let report = checker.check(text, &Context::default());
    for finding in &report.findings {
        show(out, text, finding)?;
    }
    if !report.is_english {
        writeln!(
            out,
            "This is not in English. Only English is checked; other languages are searched for numbers and names at most."
        )?;
    }
    close(out, &report)?;
    if with_number {
        explain::explain(&checker, text, report.draft.as_ref(), out)?;
    }
    Ok(ExitCode::from(u8::from(report.verdict.stops())))
}

fn show(out: &mut impl Write, text: &str, finding: &Finding) -> io::Result<()> {
    writeln!(out, "{} [{}] {}", finding.severity.id(), finding.rule.id, finding.rule.title)?;
    let mut at = 0;
    for line in text.split('\n') {
        let whole = Span::new(at, at + line.len());
        at = whole.end + 1;
        let spans: Vec<Span> = finding
            .marks
            .iter()
            .map(|m| m.span)
            .filter(|s| s.overlaps(whole))
            .map(|s| Span::new(s.start.max(whole.start), s.end.min(whole.end)))
            .collect();
        if !spans.is_empty() {
            writeln!(out, "  | {line}\n  | {}", underline(line, whole.start, &spans))?;
        }
    }
    match &finding.message {
        Some(message) => writeln!(out, "  {message}")?,
        None => writeln!(out, "  {}", finding.rule.why)?,
    }
    writeln!(out, "  Instead: {}\n", finding.rule.instead)
}

/// Carets under the marks; one column a character, which fits all but wide ones.
fn underline(line: &str, start: usize, spans: &[Span]) -> String {
    let caret = |(at, c): (usize, char)| {
        let under = spans.iter().any(|s| s.overlaps(Span::new(start + at, start + at + c.len_utf8())));
        if under {
            '^'
        } else if c == '\t' {
            '\t'
        } else {
            ' '
        }
    };
    line.char_indices().map(caret).collect::<String>().trim_end().to_owned()
}

fn close(out: &mut impl Write, report: &Report) -> io::Result<()> {
    match &report.draft {
        Some(draft) => {
            writeln!(out, "Suggested text:\n  {}", draft.text.replace('\n', "\n  "))?;
            for rule in &draft.remaining {
                writeln!(out, "  Still to look at in it: {} [{}]", rule.title, rule.id)?;
            }
            Ok(())
        }
        None if report.findings.is_empty() => {
            writeln!(out, "Nothing found. That does not mean the post is safe: ask whether the patient would know.")
        }
        None => writeln!(out, "No rewrite can mend this."),
    }
}

pub fn facts(input: impl BufRead, out: &mut impl Write) -> io::Result<ExitCode> {
    let text = text(input)?;
    Checker::new(Policy::default()).map_err(io::Error::other)?.read(&text, &Context::default(), |reading, post| {
        for fact in post.facts() {
            writeln!(out, "{}\t{}", fact.kind.id(), reading.original(fact.span).of(&text))?;
        }
        Ok(ExitCode::SUCCESS)
    })
}

pub fn rules(out: &mut impl Write) -> io::Result<ExitCode> {
    for rule in rules::all() {
        writeln!(out, "{:<24} {:<12} {:<5} {}", rule.id, rule.group.id(), rule.severity.id(), rule.title)?;
    }
    Ok(ExitCode::SUCCESS)
}
