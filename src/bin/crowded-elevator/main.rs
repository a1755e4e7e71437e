//! The command-line checker.
#![allow(clippy::print_stdout, reason = "printing is what a command does")]

mod explain;
mod facts;
mod lines;
mod people;
mod policy;
mod posts;

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// Checks posts for PHI and crowded-elevator risks before they go out. "No finding" does not mean "safe".
#[derive(Parser)]
#[command(version)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Prints what is found in a post; exits 1 when something is at warn or above.
    Check {
        #[command(flatten)]
        input: Input,
        /// Also says how many people the post describes, by which figures, from which sources.
        #[arg(long, conflicts_with = "jsonl")]
        explain: bool,
    },
    /// Prints the facts found in posts: names, dates, ages, numbers.
    Facts(Input),
    /// Lists the rules.
    Rules {
        /// As the Markdown page docs/RULES.md.
        #[arg(long)]
        markdown: bool,
    },
    /// Writes and checks an institution's policy.
    #[command(subcommand)]
    Policy(policy::Verb),
}

#[derive(Args)]
struct Input {
    /// A file to read, or - for standard input.
    #[arg(default_value = "-")]
    file: PathBuf,
    /// One JSON object a line: {"id", "text", "context"?} in, findings with UTF-16 offsets out.
    #[arg(long)]
    jsonl: bool,
}

fn main() -> ExitCode {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let done = run(Command::parse(), &mut out).and_then(|code| out.flush().map(|()| code));
    match done {
        Ok(code) => code,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("crowded-elevator: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(command: Command, out: &mut impl Write) -> io::Result<ExitCode> {
    match command.verb {
        Verb::Check { input, .. } if input.jsonl => lines::answer(input.open()?, out, posts::check),
        Verb::Check { input, explain } => people::check(input.open()?, explain, out),
        Verb::Facts(input) if input.jsonl => lines::answer(input.open()?, out, facts::facts),
        Verb::Facts(input) => people::facts(input.open()?, out),
        Verb::Policy(verb) => policy::run(verb, out),
        Verb::Rules { markdown: true } => write!(out, "{}", crowded_elevator::rules_page()).map(|()| ExitCode::SUCCESS),
        Verb::Rules { markdown: false } => people::rules(out),
    }
}

impl Input {
    fn open(&self) -> io::Result<Box<dyn BufRead>> {
        if self.file.as_os_str() == "-" {
            return Ok(Box::new(io::stdin().lock()));
        }
        let file =
            File::open(&self.file).map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", self.file.display())))?;
        Ok(Box::new(BufReader::new(file)))
    }
}
