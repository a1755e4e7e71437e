//! How a clinician behaves in public.

mod boundary;
mod contempt;
mod credentials;
mod employer_criticism;
mod employer_voice;
mod harm;
mod health_claim;
mod hype;
mod mocking;
mod personal_advice;
mod profanity;
mod take_it_offline;
mod undisclosed_interest;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &harm::RULE,
    &contempt::RULE,
    &personal_advice::RULE,
    &take_it_offline::RULE,
    &boundary::RULE,
    &hype::RULE,
    &undisclosed_interest::RULE,
    &health_claim::RULE,
    &mocking::RULE,
    &profanity::RULE,
    &employer_voice::RULE,
    &employer_criticism::RULE,
    &credentials::RULE,
];
