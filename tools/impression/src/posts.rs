//! Labelled posts, and their features.

use std::fs;
use std::path::{Path, PathBuf};

use crowded_elevator::impression::{Family, features::Features};
use crowded_elevator::{BoxKind, Checker, Context};
use serde::Deserialize;

/// One line of `posts/*.jsonl`, or of a corpus of everyday tweets, which has no `expect`.
#[derive(Deserialize)]
struct Line {
    text: String,
    #[serde(default)]
    expect: String,
    #[serde(default)]
    kind: String,
    #[serde(default, rename = "box")]
    place: String,
}

/// One post to learn from or to measure with.
#[derive(Clone)]
pub struct Post {
    pub text: String,
    pub stop: bool,
    pub kind: String,
    pub place: BoxKind,
    /// It is one of the everyday tweets.
    pub tweet: bool,
    /// Who wrote it: a number for each file.
    pub writer: usize,
    features: Option<Features>,
}

impl Post {
    fn read_in(&mut self, checker: &Checker, place: BoxKind) {
        self.place = place;
        let context = Context { kind: place, ..Context::default() };
        self.features = Some(checker.read(&self.text, &context, |_, post| post.features()));
    }

    pub fn features(&self) -> &Features {
        self.features.as_ref().unwrap()
    }
}

/// The files of `folder` that end in `.jsonl`, in order.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let list = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<_> = list.filter_map(|f| Some(f.ok()?.path())).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == "jsonl"));
    files.sort();
    Ok(files)
}

/// Reads one file of our posts, or of tweets.
pub fn read(checker: &Checker, file: &Path, tweet: bool) -> Result<Vec<Post>, String> {
    let text = fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
    let lines = text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty());
    lines
        .map(|(number, line)| {
            let line: Line =
                serde_json::from_str(line).map_err(|e| format!("{}:{}: {e}", file.display(), number + 1))?;
            let place = place(&line.place);
            let mut post = Post {
                text: line.text,
                stop: line.expect == "flag",
                kind: line.kind,
                place,
                tweet,
                writer: 0,
                features: None,
            };
            post.read_in(checker, place);
            Ok(post)
        })
        .collect()
}

/// The same posts as if nobody knew what box they are written in, where it is no plain one.
pub fn without_boxes<'p>(checker: &Checker, posts: impl IntoIterator<Item = &'p Post>) -> Vec<Post> {
    let mut copies: Vec<Post> = posts.into_iter().filter(|p| p.place != BoxKind::Post).cloned().collect();
    copies.iter_mut().for_each(|p| p.read_in(checker, BoxKind::Post));
    copies
}

fn place(name: &str) -> BoxKind {
    match name {
        "reply" => BoxKind::Reply,
        "comment" => BoxKind::Comment,
        "message" => BoxKind::Message,
        "review" => BoxKind::ReviewReply,
        _ => BoxKind::Post,
    }
}

/// The family that a kind of post belongs to.
pub fn family(kind: &str) -> Family {
    match kind {
        "mock" | "contempt" | "harm" => Family::Scorn,
        "advice" | "offline" | "boundary" => Family::Advice,
        "review" => Family::Review,
        "hype" | "interest" | "employer" => Family::Promotion,
        _ => Family::Story,
    }
}
