//! The same sample in other forms, so that the model does not lean on how the corpora happen to be written.

use crowded_elevator::tagger::Kind;

use crate::corpus::Sample;
use crate::dice::Dice;

/// Without the corpora's spaces before punctuation, possessives and handles: as people type.
pub fn natural(sample: &Sample) -> Sample {
    let text = &sample.text;
    let mut out = String::with_capacity(text.len());
    let mut moved: Vec<(usize, usize)> = Vec::new();
    let mut open_quote = false;
    let mut glue_next = true;
    let mut at = 0;
    for word in text.split(' ') {
        let quote = word == "\"";
        let closes = matches!(word, "." | "," | "!" | "?" | ";" | ":" | ")" | "]" | "%" | "..." | "…" | "n't" | "’")
            || (quote && open_quote);
        let ending = word.starts_with('\'') && word.len() > 1 || word.starts_with('’') && word.chars().count() > 1;
        if !(glue_next || closes || ending || word.is_empty()) {
            out.push(' ');
        }
        moved.push((at, out.len()));
        out.push_str(word);
        glue_next = matches!(word, "@" | "#" | "(" | "[" | "$") || (quote && !open_quote);
        open_quote ^= quote;
        at += word.len() + 1;
    }
    let place = |old: usize| {
        let index = moved.partition_point(|m| m.0 <= old).saturating_sub(1);
        (moved[index].1 + old - moved[index].0).min(out.len())
    };
    let names = sample
        .names
        .iter()
        .map(|&(start, end, kind)| (place(start), place(end - 1) + 1, kind))
        .filter(|n| !handle(&out, n.0))
        .collect();
    Sample { names, text: out }
}

/// A handle is a name to some of the corpora, but no name that could be taken out of a post.
fn handle(text: &str, start: usize) -> bool {
    text[..start].ends_with('@')
}

/// All in lower case.
pub fn lower(sample: &Sample) -> Sample {
    recased(sample, |c| c.to_lowercase().next())
}

fn recased(sample: &Sample, to: impl Fn(char) -> Option<char>) -> Sample {
    let text = sample.text.chars().map(|c| to(c).filter(|n| n.len_utf8() == c.len_utf8()).unwrap_or(c)).collect();
    Sample { text, names: sample.names.clone() }
}

/// Lists of names to put in place of others.
pub struct Names {
    first: Vec<String>,
    last: Vec<String>,
    towns: Vec<String>,
    drugs: Vec<String>,
    eponyms: Vec<String>,
}

impl Names {
    /// Reads the lists of `src/lexicon`.
    pub fn read(folder: &std::path::Path) -> Result<Self, String> {
        let list = |name: &str| -> Result<Vec<String>, String> {
            let path = folder.join(name);
            let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            Ok(text
                .lines()
                .filter(|l| !l.starts_with('#'))
                .filter_map(|l| l.split('\t').next())
                .map(capitalized)
                .collect())
        };
        Ok(Self {
            first: list("first-names.txt")?,
            last: list("surnames.txt")?,
            towns: list("places.txt")?,
            drugs: list("drugs.txt")?,
            eponyms: list("eponyms.txt")?,
        })
    }

    /// A first name.
    pub fn first<'s>(&'s self, dice: &mut Dice) -> &'s str {
        dice.pick::<String>(&self.first)
    }

    /// A surname.
    pub fn last<'s>(&'s self, dice: &mut Dice) -> &'s str {
        dice.pick::<String>(&self.last)
    }

    /// A town.
    pub fn town<'s>(&'s self, dice: &mut Dice) -> &'s str {
        dice.pick::<String>(&self.towns)
    }

    /// A drug, capitalized or not.
    pub fn drug(&self, dice: &mut Dice) -> String {
        let drug = dice.pick::<String>(&self.drugs);
        if dice.chance(0.3) { drug.clone() } else { drug.to_lowercase() }
    }

    /// A surname that names a disease.
    pub fn eponym<'s>(&'s self, dice: &mut Dice) -> &'s str {
        dice.pick::<String>(&self.eponyms)
    }
}

fn capitalized(name: &str) -> String {
    name.split(' ')
        .map(|w| w.chars().take(1).flat_map(char::to_uppercase).chain(w.chars().skip(1)).collect::<String>())
        .collect::<Vec<_>>()
        .join(" ")
}

/// With the people's names exchanged for others; `None` if there is none to exchange.
pub fn renamed(sample: &Sample, names: &Names, dice: &mut Dice) -> Option<Sample> {
    let mut out = Sample { text: String::new(), names: Vec::new() };
    let mut done = 0;
    let mut changed = false;
    let mut sorted = sample.names.clone();
    sorted.sort_unstable_by_key(|n| n.0);
    for (start, end, kind) in sorted {
        if start < done {
            continue;
        }
        out.text.push_str(&sample.text[done..start]);
        let old = &sample.text[start..end];
        let new = if kind == Kind::Name && !sample.text[..start].trim_end().ends_with(['@', '#']) {
            another(old, names, dice)
        } else {
            None
        };
        let from = out.text.len();
        changed |= new.is_some();
        out.text.push_str(new.as_deref().unwrap_or(old));
        out.names.push((from, out.text.len(), kind));
        done = end;
    }
    out.text.push_str(&sample.text[done..]);
    changed.then_some(out)
}

fn another(old: &str, names: &Names, dice: &mut Dice) -> Option<String> {
    let words: Vec<&str> = old.split(' ').collect();
    let fits = words.len() <= 2 && words.iter().all(|w| w.len() > 1 && w.chars().all(char::is_alphabetic));
    let new = match words.len() {
        _ if !fits => return None,
        1 if dice.chance(0.7) => names.first(dice).to_owned(),
        1 => names.last(dice).to_owned(),
        _ => format!("{} {}", names.first(dice), names.last(dice)),
    };
    let upper = old.chars().all(|c| c.is_uppercase() || c == ' ');
    let lower = old.chars().all(|c| c.is_lowercase() || c == ' ');
    Some(if upper {
        new.to_uppercase()
    } else if lower {
        new.to_lowercase()
    } else {
        new
    })
}
