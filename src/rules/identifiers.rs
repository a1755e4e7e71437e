//! The identifiers of HIPAA Safe Harbor that text can show, in the order of their letters.

mod account;
mod age_over_89;
mod biometric;
mod child_age;
mod date;
mod device;
mod email;
mod face_photo;
mod fax;
mod health_plan;
mod ip_address;
mod licence;
mod patient_name;
mod phone;
mod place;
mod record_number;
mod room;
mod ssn;
mod unique_number;
mod vehicle;
mod web_address;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &patient_name::RULE,
    &place::RULE,
    &date::RULE,
    &age_over_89::RULE,
    &child_age::RULE,
    &phone::RULE,
    &fax::RULE,
    &email::RULE,
    &ssn::RULE,
    &record_number::RULE,
    &health_plan::RULE,
    &account::RULE,
    &licence::RULE,
    &vehicle::RULE,
    &device::RULE,
    &web_address::RULE,
    &ip_address::RULE,
    &biometric::RULE,
    &face_photo::RULE,
    &unique_number::RULE,
    &room::RULE,
];
