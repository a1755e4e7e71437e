//! Labelled texts: reading them, and cutting them into tokens with one label each.

use std::path::Path;

use crowded_elevator::lexicon::Lexicon;
use crowded_elevator::tagger::{Kind, chain, features};
use crowded_elevator::text::reading::Reading;
use crowded_elevator::text::words::Words;
use serde::Deserialize;

/// First byte, byte after the last, and what it names.
pub type Name = (usize, usize, Kind);

/// A text and its names.
#[derive(Clone)]
pub struct Sample {
    pub text: String,
    pub names: Vec<Name>,
}

/// A sample as training sees it: features of each token, and each token's label.
pub struct Example {
    pub features: Vec<Vec<u32>>,
    pub labels: Vec<u8>,
    pub weight: f32,
}

#[derive(Deserialize)]
struct Line {
    text: String,
    spans: Vec<LabelledSpan>,
}

#[derive(Deserialize)]
struct LabelledSpan {
    start: usize,
    end: usize,
    label: String,
}

/// What the corpora call each kind.
pub fn kind(label: &str) -> Option<Kind> {
    Some(match label {
        "PER" | "person" | "PERSON" | "NAME" => Kind::Name,
        "LOC" | "location" => Kind::Place,
        "ORG" | "corporation" | "group" => Kind::Organization,
        _ => return None,
    })
}

/// Reads a corpus in JSON lines with UTF-16 offsets.
pub fn read(path: &Path) -> Result<Vec<Sample>, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    text.lines()
        .enumerate()
        .map(|(number, line)| {
            let line: Line =
                serde_json::from_str(line).map_err(|e| format!("{}:{}: {e}", path.display(), number + 1))?;
            let names = line
                .spans
                .iter()
                .filter_map(|s| Some((byte_at(&line.text, s.start), byte_at(&line.text, s.end), kind(&s.label)?)))
                .collect();
            Ok(Sample { names, text: line.text })
        })
        .collect()
}

fn byte_at(text: &str, utf16: usize) -> usize {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        if units >= utf16 {
            return at;
        }
        units += c.len_utf16();
    }
    text.len()
}

/// Cuts a sample into tokens. A name that begins or ends inside a token is given the whole token.
pub fn example(sample: &Sample, lexicon: &Lexicon, weight: f32) -> Example {
    let reading = Reading::of(&sample.text);
    let words = Words::of(reading.text(), lexicon);
    let mut list = vec![Vec::new(); words.tokens.list().len()];
    features::each(&words, |token, feature| list[token].push(feature));
    let spans: Vec<_> = words.tokens.list().iter().map(|t| reading.original(t.span)).collect();
    let mut labels = vec![chain::OUTSIDE; list.len()];
    for &(start, end, kind) in &sample.names {
        let mut inside = false;
        for (span, label) in spans.iter().zip(&mut labels) {
            if span.start < end && start < span.end {
                *label = chain::label(kind, inside);
                inside = true;
            }
        }
    }
    Example { features: list, labels, weight }
}
