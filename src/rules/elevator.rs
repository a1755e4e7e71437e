//! A patient someone could recognize, without a single identifier.

mod real_time;
mod recognizable_patient;
mod review_reply;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&recognizable_patient::RULE, &real_time::RULE, &review_reply::RULE];
