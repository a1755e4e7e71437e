//! A patient someone could recognize, without a single identifier.

mod care_story;
mod consent_claim;
mod house_word;
mod news_link;
mod no_names_fallacy;
mod patient_image;
mod public_case;
mod rare_case;
mod real_time;
mod recognizable_patient;
mod review_reply;
mod workplace;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &recognizable_patient::RULE,
    &care_story::RULE,
    &real_time::RULE,
    &workplace::RULE,
    &rare_case::RULE,
    &news_link::RULE,
    &patient_image::RULE,
    &review_reply::RULE,
    &consent_claim::RULE,
    &no_names_fallacy::RULE,
    &public_case::RULE,
    &house_word::RULE,
];
