//! Publishing over findings: the data protection officer answers for an error of the linter, with a
//! reason that stays with the version.
//!
//! Whoever overrides publishes that one version, and nothing but a version with errors: for all others
//! it takes the permission to publish. Errors that would break the page are nobody's to override.

pub mod store;

use jiff::tz::TimeZone;
use serde::Deserialize;

use super::input::PublishInput;
use super::lint::{Finding, fix_key};
use super::service::Publishing;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::purposes::model::tidy;
use crate::time::Timestamp;

/// Fewest characters of a reason.
pub const REASON_MIN: usize = 10;
/// Most characters of a reason.
pub const REASON_MAX: usize = 1000;

/// What is typed to publish over findings: what publishing always asks for, and why.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct OverrideInput {
    /// Why.
    pub reason: String,
    /// How.
    #[serde(flatten)]
    pub publishing: PublishInput,
}

impl OverrideInput {
    /// The wish about a draft that was seen, and the reason, tidied; or what is wrong with them.
    pub fn checked(
        &self,
        known_revision: Option<i64>,
        zone: &TimeZone,
        now: Timestamp,
    ) -> Result<(Publishing, String)> {
        let reason = tidy(&self.reason);
        let wish = self.publishing.checked(known_revision, zone, now);
        let mut errors = match &wish {
            Err(AppError::Invalid(errors)) => errors.clone(),
            _ => FieldErrors::new(),
        };
        if !(REASON_MIN..=REASON_MAX).contains(&reason.chars().count()) {
            let bounds = [("min", REASON_MIN), ("max", REASON_MAX)];
            let bounds = bounds.map(|(name, bound)| (name.to_owned(), bound.into()));
            errors.add_with("reason", "overrides-reason-invalid", bounds.into());
        }
        errors.or(())?;
        Ok((wish?, reason))
    }
}

/// Why a version was published over findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The rules by their names, one for each finding, in their order.
    pub rules: Vec<String>,
    /// What was said.
    pub reason: String,
}

/// Whether a form with these findings may be published: without a word if nothing blocks it, with a
/// reason if all that blocks it can be overridden.
///
/// # Errors
/// [`AppError::Invalid`] if it may not, with what blocks it; [`Conflict::ChangedMeanwhile`] if there is
/// a reason and nothing left that it would be for.
pub fn judge(findings: &[Finding], reason: Option<String>) -> Result<Option<Override>> {
    let blocking: Vec<&Finding> = findings.iter().filter(|one| one.blocks()).collect();
    match reason {
        None if blocking.is_empty() => Ok(None),
        Some(_) if blocking.is_empty() => Err(AppError::Conflict(Conflict::ChangedMeanwhile)),
        Some(reason) if blocking.iter().all(|one| one.rule.can_be_overridden()) => {
            let rules = blocking.iter().map(|one| one.rule.key().to_owned());
            Ok(Some(Override {
                rules: rules.collect(),
                reason,
            }))
        }
        _ => {
            let mut errors = FieldErrors::new();
            for finding in blocking {
                errors.add_with(&finding.field, &fix_key(finding.rule), finding.args.clone());
            }
            Err(AppError::Invalid(errors))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::lint::{FORM, Rule};

    fn findings(rules: &[Rule]) -> Vec<Finding> {
        rules.iter().map(|rule| Finding::new(*rule, FORM)).collect()
    }

    fn because() -> String {
        "Agreed with counsel.".to_owned()
    }

    #[test]
    fn warnings_block_nothing() {
        let warnings = findings(&[Rule::LongSentence, Rule::UnlimitedValidity]);
        assert_eq!(judge(&warnings, None), Ok(None));
        let late = judge(&warnings, Some(because()));
        assert_eq!(late, Err(AppError::Conflict(Conflict::ChangedMeanwhile)));
    }

    #[test]
    fn errors_block_unless_somebody_answers_for_all_of_them() {
        let errors = findings(&[Rule::LongSentence, Rule::TiedToTerms, Rule::NoPrivacyNotice]);
        assert!(matches!(judge(&errors, None), Err(AppError::Invalid(_))));
        let judged = judge(&errors, Some(because()))
            .expect("may")
            .expect("an override");
        assert_eq!(judged.rules, ["tied-to-terms", "no-privacy-notice"]);
    }

    #[test]
    fn what_breaks_the_page_is_nobodys_to_override() {
        let broken = findings(&[Rule::TiedToTerms, Rule::TextMissing]);
        assert!(matches!(
            judge(&broken, Some(because())),
            Err(AppError::Invalid(_))
        ));
    }

    #[test]
    fn a_reason_says_something() {
        let checked = |reason: &str| {
            let input = OverrideInput {
                reason: reason.to_owned(),
                ..OverrideInput::default()
            };
            let checked = input.checked(None, &TimeZone::UTC, Timestamp::default());
            checked.ok().map(|(_, reason)| reason)
        };
        assert_eq!(
            checked(" Agreed, 12 May. "),
            Some("Agreed, 12 May.".to_owned())
        );
        for wrong in ["", "   ok   ", &"a".repeat(REASON_MAX + 1)] {
            assert_eq!(checked(wrong), None);
        }
    }
}
