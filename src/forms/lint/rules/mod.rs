//! The rules, a file each. A file that has several is about one property of a field.

// Consent is free, specific, informed, unambiguous.
mod consent_required;
mod implicit_special_category;
mod low_contrast;
mod missing_translation;
mod no_controller;
mod no_privacy_notice;
mod no_statement;
mod no_withdrawal;
pub mod prefilled_consent;
mod several_purposes;
mod tied_to_terms;
mod unbound_consent;
mod unequal_refusal;
mod unreachable_field;

// Good practice.
mod always_shown;
mod double_negative;
mod field_without_purpose;
mod long_sentence;
mod no_age_gate;
mod required_without_reason;
mod stale_translation;
mod unlimited_validity;
mod withdrawal_harder;

// Mechanics.
mod ages;
pub mod bindings;
mod bounds;
mod choices;
pub mod conditions;
mod files;
mod identification;
mod keys;
mod languages;
mod lengths;
mod patterns;
mod purposes;
mod repeats;
mod size;
mod texts;

use super::{Finding, Subject};

/// A rule as code: the same form, the same findings.
type Check = fn(&Subject) -> Vec<Finding>;

const CHECKS: &[Check] = &[
    consent_required::check,
    implicit_special_category::check,
    low_contrast::check,
    missing_translation::check,
    no_controller::check,
    no_privacy_notice::check,
    no_statement::check,
    no_withdrawal::check,
    prefilled_consent::check,
    several_purposes::check,
    tied_to_terms::check,
    unbound_consent::check,
    unequal_refusal::check,
    unreachable_field::check,
    always_shown::check,
    double_negative::check,
    field_without_purpose::check,
    long_sentence::check,
    no_age_gate::check,
    required_without_reason::check,
    stale_translation::check,
    unlimited_validity::check,
    withdrawal_harder::check,
    ages::check,
    bindings::check,
    bounds::check,
    choices::check,
    conditions::check,
    files::check,
    identification::check,
    keys::check,
    languages::check,
    lengths::check,
    purposes::check,
    repeats::check,
    size::check,
    texts::check,
    patterns::check,
];

/// All rules.
pub fn all() -> impl Iterator<Item = Check> {
    CHECKS.iter().copied()
}
