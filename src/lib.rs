//! Crowded Elevator: checks a social-media post for PHI and crowded-elevator risks before it goes out.
//!
//! ```text
//! text ─read→ Post (tokens, sentences, facts, subject) ─rules→ Findings ─policy→ Verdict
//!                                                          └─rewrite→ Draft
//! ```
//!
//! The core knows no site, no page, no clock and no network, and gives the same report for the same text.
//! Offsets are bytes of the checked text; [`wire`] makes UTF-16 offsets of them for JavaScript and JSON.
//!
//! ```
//! use crowded_elevator::{Checker, Context, Policy, Verdict};
//!
//! let checker = Checker::new(Policy::default())?;
//! let report = checker.check("Mrs. Alvarez in bed 4 coded last night.", &Context::default());
//! assert_eq!(report.verdict, Verdict::Hold);
//! # Ok::<(), crowded_elevator::lexicon::Unusable>(())
//! ```

mod catalog;
mod check;
pub mod facts;
pub mod impression;
pub mod language;
pub mod lexicon;
mod order;
pub mod policy;
pub mod population;
pub mod post;
pub mod rewrite;
pub mod rule;
pub mod rules;
mod source;
mod span;
pub mod sparse;
pub mod tagger;
pub mod text;
#[cfg(any(feature = "cli", target_arch = "wasm32"))]
pub mod wire;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use catalog::markdown as rules_page;
pub use check::{Checker, Report, Verdict};
pub use language::{Language, Speech};
pub use policy::Policy;
pub use post::{BoxKind, Context};
pub use rewrite::{Draft, Edit, apply as apply_edits};
pub use source::Source;
pub use span::Span;
