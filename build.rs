//! Compiles `src/lexicon/*.txt` into one automaton and the list of classes it names.
//!
//! A line is `entry` or `entry<TAB>weight`; `[class]` starts a class, which is otherwise the file's name; `#` starts a comment.
//! `{a,b,}` stands for each alternative, so `{my,our} patient` is two entries.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, error::Error, fs};

type Classes = BTreeSet<(String, u8)>;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("src/lexicon");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut entries: BTreeMap<String, Classes> = BTreeMap::new();
    let mut names = BTreeSet::new();
    let mut files: Vec<_> = fs::read_dir(folder)?
        .filter_map(|f| Some(f.ok()?.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let mut class = file.file_stem().and_then(|s| s.to_str()).unwrap_or_default().to_owned();
        for (number, line) in fs::read_to_string(&file)?.lines().enumerate() {
            let line = line.trim_end();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                class = name.to_owned();
                continue;
            }
            let (entry, weight) = line.split_once('\t').unwrap_or((line, "0"));
            let weight = weight
                .parse()
                .map_err(|_| format!("{}:{}: the weight after the tab must be 0 to 255", file.display(), number + 1))?;
            names.insert(class.clone());
            for entry in expand(entry) {
                if !is_plain(&entry) {
                    return Err(format!(
                        "{}:{}: {entry:?} must be lower case, without accents, words one space apart",
                        file.display(),
                        number + 1
                    )
                    .into());
                }
                entries.entry(entry).or_default().insert((class.clone(), weight));
            }
        }
    }
    write(&entries, &names)
}

fn is_plain(entry: &str) -> bool {
    !entry.is_empty()
        && !entry.contains("  ")
        && entry.trim() == entry
        && !entry.chars().any(|c| c.is_uppercase() || c == '-' || c == '\u{2019}')
}

fn expand(entry: &str) -> Vec<String> {
    let Some((head, rest)) = entry.split_once('{') else { return vec![entry.to_owned()] };
    let Some((choices, tail)) = rest.split_once('}') else { return vec![entry.to_owned()] };
    choices
        .split(',')
        .flat_map(|choice| expand(&format!("{head}{choice}{tail}")))
        .map(|e| e.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

fn write(entries: &BTreeMap<String, Classes>, names: &BTreeSet<String>) -> Result<(), Box<dyn Error>> {
    let mut sets: Vec<&Classes> = entries.values().collect::<BTreeSet<_>>().into_iter().collect();
    sets.sort();
    let mut builder = fst::MapBuilder::memory();
    for (entry, classes) in entries {
        let index = sets.binary_search(&classes).map_err(|_| "a class set is missing from its own list")?;
        builder.insert(entry, index as u64)?;
    }
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("lexicon.fst"), builder.into_inner()?)?;

    let mut code = String::from(
        "/// What a word or phrase of the lists means; one class a list.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\npub enum Class {\n",
    );
    for name in names {
        writeln!(code, "    /// The list `{name}`.\n    {},", variant(name))?;
    }
    code.push_str("}\n\nstatic SETS: &[&[(Class, u8)]] = &[\n");
    for set in sets {
        code.push_str("    &[");
        for (name, weight) in set {
            write!(code, "(Class::{}, {weight}), ", variant(name))?;
        }
        code.push_str("],\n");
    }
    code.push_str("];\n");
    fs::write(Path::new(&out).join("classes.rs"), code)?;
    Ok(())
}

fn variant(name: &str) -> String {
    name.split(['-', '_']).map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}
