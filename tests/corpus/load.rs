//! Reads the posts of this folder. Other tests take it in with `#[path = "corpus/load.rs"] mod load;`.

use std::error::Error;
use std::fs;

use crowded_elevator::{BoxKind, Context};
use serde::Deserialize;

/// A post, and what should become of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub text: String,
    pub expect: Expect,
    /// Nothing at all may be shown; for quiet posts.
    #[serde(default)]
    pub silent: bool,
    /// What a reader would think of, or be fooled by. Not compared with the findings: the verdict is what counts.
    #[serde(default)]
    pub about: Vec<Topic>,
    #[serde(default)]
    context: Around,
    #[serde(default)]
    pub why: String,
    /// The reason and date of a wrong verdict that is known; it must stay wrong until this line goes.
    pub known: Option<String>,
    /// The file's name without its ending.
    #[serde(skip)]
    pub file: String,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Expect {
    /// Warn or hold.
    Stop,
    /// Below warn.
    Quiet,
    /// A note, no less and no more.
    Note,
}

/// What a post is about.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// One of the 18 Safe Harbor identifiers.
    Identifier,
    /// A story that the patient, the family or a neighbour would know.
    Recognizable,
    /// It happens as it is told.
    RealTime,
    /// A unit, a facility, a town.
    Place,
    /// A disease, event or mechanism that few people have.
    Rare,
    /// The news, a crime, somebody famous.
    News,
    /// A photograph, film, chart, screen or specimen.
    Picture,
    /// An answer to a review of the practice.
    ReviewReply,
    /// Leave to post that is no written authorization.
    Consent,
    /// What people believe makes a story safe: no names, a private group.
    Fallacy,
    /// Mockery or slang.
    Mocking,
    /// A wish or joke of harm.
    Harm,
    /// Contempt for a group.
    Contempt,
    /// Swearing, drink, sex in a clinician's voice.
    Swearing,
    /// Diagnosis, drug or dose for one person.
    Advice,
    /// A result, an urgent matter or a crisis that belongs on the phone.
    TakeOffline,
    /// Patients as friends, or looked up.
    Boundary,
    /// Cures, guarantees, superlatives.
    Hype,
    /// A product, without saying who pays.
    Interest,
    /// Against what is known.
    Misinformation,
    /// Speaking for the employer.
    EmployerVoice,
    /// Blaming the employer or colleagues.
    EmployerCriticism,
    /// Inflated titles.
    Title,
    /// Asking the public about one's own case.
    Crowdsourcing,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Around {
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    has_media: bool,
    replying_to: Option<String>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Kind {
    #[default]
    Post,
    Reply,
    Comment,
    Message,
    ReviewReply,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    post: Vec<Case>,
}

impl Case {
    /// What surrounds the post on its page.
    pub fn context(&self) -> Context {
        let kind = match self.context.kind {
            Kind::Post => BoxKind::Post,
            Kind::Reply => BoxKind::Reply,
            Kind::Comment => BoxKind::Comment,
            Kind::Message => BoxKind::Message,
            Kind::ReviewReply => BoxKind::ReviewReply,
        };
        Context {
            kind,
            has_media: self.context.has_media,
            replying_to: self.context.replying_to.clone(),
            ..Context::default()
        }
    }
}

/// All posts, file by file in the order of their names.
pub fn all() -> Result<Vec<Case>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir("tests/corpus")? {
        paths.push(entry?.path());
    }
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let file: File =
            toml::from_str(&fs::read_to_string(&path)?).map_err(|wrong| format!("{}: {wrong}", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        cases.extend(file.post.into_iter().map(|case| Case { file: name.clone().into_owned(), ..case }));
    }
    Ok(cases)
}
