//! `policy`: write, check and build what an institution rolls out.

mod build;
mod deploy;
mod file;
mod start;

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
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
    /// Writes everything an administrator needs below a folder: policies for each browser and platform, update manifests.
    Build {
        /// The policy file, with its [deploy] part.
        file: PathBuf,
        /// The folder to write to.
        #[arg(long)]
        out: PathBuf,
    },
    /// Prints the schema by which browsers read managed settings.
    Schema,
}

pub fn run(verb: Verb, out: &mut impl Write) -> io::Result<ExitCode> {
    match verb {
        Verb::Init { file } => init(&file, out),
        Verb::Check { file } => check(&file, out),
        Verb::Build { file, out: folder } => build(&file, &folder, out),
        Verb::Schema => {
            write!(out, "{}", crowded_elevator::policy::managed_schema())?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn init(path: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
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

fn read(path: &Path) -> io::Result<file::File> {
    let text = std::fs::read_to_string(path).map_err(|e| io::Error::other(format!("{}: {e}", path.display())))?;
    Ok(file::read(&text))
}

fn name_problems(path: &Path, problems: &[file::Problem], out: &mut impl Write) -> io::Result<()> {
    problems.iter().try_for_each(|problem| writeln!(out, "{}:{problem}", path.display()))
}

fn check(path: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
    let file = read(path)?;
    name_problems(path, &file.problems, out)?;
    if file.problems.is_empty() {
        writeln!(out, "{}: {} settings, all of them hold", path.display(), file.settings.len())?;
    }
    Ok(ExitCode::from(u8::from(!file.problems.is_empty())))
}

fn build(path: &Path, folder: &Path, out: &mut impl Write) -> io::Result<ExitCode> {
    let file = read(path)?;
    name_problems(path, &file.problems, out)?;
    if !file.problems.is_empty() {
        writeln!(out, "Nothing was written: mend the file first.")?;
        return Ok(ExitCode::FAILURE);
    }
    let Some(deploy) = &file.deploy else {
        return Err(io::Error::other(format!("{} has no [deploy] part; `policy init` shows one", path.display())));
    };
    for name in build::write(&build::Rollout { settings: &file.settings, deploy }, folder)? {
        writeln!(out, "{}", folder.join(name).display())?;
    }
    Ok(ExitCode::SUCCESS)
}
