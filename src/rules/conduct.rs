//! How a clinician behaves in public.

mod mocking;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&mocking::RULE];
