//! Compiles `src/lexicon/*.txt`, and the names in the tables of `src/population`, into one automaton and the list of
//! classes it names; and the phrases of `src/language` into a table.
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
    figures(&mut entries, &mut names)?;
    write(&entries, &names)
}

/// The names in the tables of figures become lists of their own; an entry's weight is the number of its row.
fn figures(entries: &mut BTreeMap<String, Classes>, names: &mut BTreeSet<String>) -> Result<(), Box<dyn Error>> {
    for (table, class) in [("conditions", "condition"), ("encounters", "encounter"), ("occupations", "occupation")] {
        let file = Path::new("src/population").join(table).with_extension("tsv");
        println!("cargo::rerun-if-changed={}", file.display());
        names.insert(class.to_owned());
        let text = fs::read_to_string(&file)?;
        for (row, line) in text.lines().filter(|l| !l.starts_with('#')).enumerate() {
            let row = u8::try_from(row).map_err(|_| format!("{}: more than 256 rows", file.display()))?;
            for entry in expand(line.split('\t').next().unwrap_or_default()) {
                if !is_plain(&entry) {
                    return Err(
                        format!("{}: {entry:?} must be lower case, words one space apart", file.display()).into()
                    );
                }
                entries.entry(entry).or_default().insert((class.to_owned(), row));
            }
        }
    }
    Ok(())
}

fn is_plain(entry: &str) -> bool {
    !entry.is_empty()
        && !entry.contains("  ")
        && entry.trim() == entry
        && !entry.chars().any(|c| c.is_uppercase() || c == '-' || c == '\u{2019}')
}

fn expand(entry: &str) -> Vec<String> {
    let Some((head, rest)) = entry.split_once('{') else {
        return vec![entry.split_whitespace().map(apart).collect::<Vec<_>>().join(" ")];
    };
    let Some((choices, tail)) = rest.split_once('}') else { return vec![entry.to_owned()] };
    choices
        .split(',')
        .flat_map(|choice| expand(&format!("{head}{choice}{tail}")))
        .map(|e| e.split_whitespace().map(apart).collect::<Vec<_>>().join(" "))
        .collect()
}

/// "mother's" is read as the two tokens `mother` and `'s`.
fn apart(word: &str) -> String {
    match word.strip_suffix("'s") {
        Some(owner) if !owner.is_empty() => format!("{owner} 's"),
        _ => word.to_owned(),
    }
}

/// Writes `lexicon.bin` (see `src/lexicon/file.rs` for its layout) and the class list that it was written for.
fn write(entries: &BTreeMap<String, Classes>, names: &BTreeSet<String>) -> Result<(), Box<dyn Error>> {
    let numbers: BTreeMap<&String, u8> = names.iter().zip(0..=u8::MAX).collect();
    if numbers.len() != names.len() {
        return Err("more than 256 classes don't fit the file".into());
    }
    let distinct = by_frequency(entries);
    let place: BTreeMap<&Classes, usize> = distinct.iter().enumerate().map(|(i, set)| (*set, i)).collect();
    let mut automaton = fst::MapBuilder::memory();
    for (entry, classes) in entries {
        let index = place.get(classes).ok_or("a class set is missing from its own list")?;
        automaton.insert(entry, *index as u64)?;
    }
    let mut sets = Vec::new();
    for set in distinct {
        sets.push(u8::try_from(set.len())?);
        for (name, weight) in set {
            sets.extend([numbers.get(name).copied().ok_or("a class without a number")?, *weight]);
        }
    }
    let stamp = names
        .iter()
        .flat_map(|n| n.bytes().chain([0]))
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mut file = b"CELX".to_vec();
    file.extend(stamp.to_le_bytes());
    let tagger = trained("src/tagger/model.bin")?;
    let impression = trained("src/impression/model.bin")?;
    let towns = trained("src/population/places.tsv")?;
    let spanish = phrases("es")?;
    for section in [automaton.into_inner()?, sets, tagger, impression, towns, spanish] {
        file.extend(u32::try_from(section.len())?.to_le_bytes());
        file.extend(section);
    }
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("lexicon.bin"), file)?;
    fs::write(Path::new(&out).join("classes.rs"), class_code(names, stamp)?)?;
    Ok(())
}

/// A file that ships as it is; empty where it isn't there yet, as before a model's first training.
fn trained(file: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={file}");
    Ok(if Path::new(file).exists() { fs::read(file)? } else { Vec::new() })
}

/// The table of a language: pairs of lines, `en: ` and what is said instead, with as many holes (`{}`).
fn phrases(language: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let file = format!("src/language/{language}.txt");
    println!("cargo::rerun-if-changed={file}");
    let own = format!("{language}: ");
    let mut table = BTreeMap::new();
    let mut waiting: Option<&str> = None;
    let text = fs::read_to_string(&file)?;
    for (number, line) in text.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
        let wrong = |what: &str| format!("{file}:{}: {what}", number + 1);
        match (waiting.take(), line.strip_prefix("en: "), line.strip_prefix(&own)) {
            (None, Some(english), _) => waiting = Some(english),
            (Some(english), _, Some(said)) => {
                if english.matches("{}").count() != said.matches("{}").count() {
                    return Err(wrong("the holes are not as many as in the English").into());
                }
                if table.insert(english, said).is_some() {
                    return Err(wrong("this phrase is there twice").into());
                }
            }
            _ => return Err(wrong("a line must start with “en: ”, and the next with the language").into()),
        }
    }
    if let Some(english) = waiting {
        return Err(format!("{file}: {english:?} is not translated").into());
    }
    Ok(table.into_iter().flat_map(|(english, said)| [english, "\n", said, "\n"]).collect::<String>().into_bytes())
}

/// The sets of classes, the most frequent first: small numbers make a small automaton.
fn by_frequency(entries: &BTreeMap<String, Classes>) -> Vec<&Classes> {
    let mut counts: BTreeMap<&Classes, usize> = BTreeMap::new();
    for set in entries.values() {
        *counts.entry(set).or_default() += 1;
    }
    let mut sets: Vec<_> = counts.into_iter().collect();
    sets.sort_by_key(|(set, count)| (std::cmp::Reverse(*count), *set));
    sets.into_iter().map(|(set, _)| set).collect()
}

fn class_code(names: &BTreeSet<String>, stamp: u64) -> Result<String, Box<dyn Error>> {
    let mut code = String::from(
        "/// What a word or phrase of the lists means; one class a list.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum Class {\n",
    );
    for name in names {
        writeln!(code, "    /// The list `{name}`.\n    {},", variant(name))?;
    }
    code.push_str("}\n\npub(super) static CLASSES: &[Class] = &[");
    for name in names {
        write!(code, "Class::{}, ", variant(name))?;
    }
    code.push_str("];\n\npub(super) static NAMES: &[&str] = &[");
    for name in names {
        write!(code, "{name:?}, ")?;
    }
    writeln!(code, "];\npub(super) const STAMP: u64 = {stamp};")?;
    Ok(code)
}

fn variant(name: &str) -> String {
    let mut start = true;
    let letter = |c: char| {
        let upper = std::mem::replace(&mut start, c == '-');
        (c != '-').then_some(if upper { c.to_ascii_uppercase() } else { c })
    };
    name.chars().filter_map(letter).collect()
}
