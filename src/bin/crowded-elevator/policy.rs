//! `policy`: write, check and build what an institution rolls out.

mod file;
mod start;

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;

#[derive(Subcommand)]
pub enum Verb {
    /// Writes a commented policy file to start from.
    Init {
        /// Where to write it; an existing file is left alone.
        #[arg(default_value = "crowded-elevator.toml")]
        file: PathBuf,
    },
    /// Checks a policy file; exits 1 when an entry does not hold.
    Check {
        /// The policy file.
        file: PathBuf,
    },
    /// Prints the schema by which browsers read managed settings.
    Schema,
}

pub fn run(verb: Verb, out: &mut impl Write) -> io::Result<ExitCode> {
    match verb {
        Verb::Init { file } => init(&file, out),
        Verb::Check { file } => check(&file, out),
        Verb::Schema => {
            write!(out, "{}", crowded_elevator::policy::managed_schema())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn init(path: &PathBuf, out: &mut impl Write) -> io::Result<ExitCode> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(|e| match e.kind() {
        io::ErrorKind::AlreadyExists => {
            io::Error::other(format!("{} exists; name another file or move it away", path.display()))
        }
        _ => io::Error::other(format!("{}: {e}", path.display())),
    })?;
    file.write_all(start::text().as_bytes())?;
    writeln!(out, "{} written. Edit it, then run: crowded-elevator policy check {0}", path.display())?;
    Ok(ExitCode::SUCCESS)
}

fn check(path: &PathBuf, out: &mut impl Write) -> io::Result<ExitCode> {
    let text = std::fs::read_to_string(path).map_err(|e| io::Error::other(format!("{}: {e}", path.display())))?;
    let (settings, problems) = file::read(&text);
    for problem in &problems {
        writeln!(out, "{}:{problem}", path.display())?;
    }
    if problems.is_empty() {
        writeln!(out, "{}: {} settings, all of them hold", path.display(), settings.len())?;
    }
    Ok(ExitCode::from(u8::from(!problems.is_empty())))
}
