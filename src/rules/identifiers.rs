//! The identifiers of HIPAA Safe Harbor that text can show.

mod age_over_89;
mod date;
mod email;
mod patient_name;
mod phone;
mod record_number;
mod ssn;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &patient_name::RULE,
    &date::RULE,
    &age_over_89::RULE,
    &phone::RULE,
    &email::RULE,
    &ssn::RULE,
    &record_number::RULE,
];
