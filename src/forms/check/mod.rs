//! What has to be right before a form can be published.
//!
//! Consent must be informed and specific (GDPR Art. 4(11)): every text is there in every language in
//! which the form is offered, every consent has a purpose with a statement, and no two ask for the
//! same. The builder shows the findings while the form is being edited; publishing refuses them.

mod conditions;
mod fields;

use std::collections::BTreeMap;

use super::model::{Definition, FIELDS_MAX, Field, FieldKind, TEXT_MAX};
use crate::error::{FieldError, FieldErrors};
use crate::i18n::{Arg, Text, Words};
use crate::ids::PurposeId;
use crate::languages;
use crate::purposes::model::PurposeContent;

/// Stands for the form's own texts and settings where a finding names its field.
pub const FORM: &str = "form";
/// Most characters of a title or a button.
pub const TITLE_MAX: usize = 200;
/// Most characters of a field's name for programs, of a choice's value and of a pattern.
pub const NAME_MAX: usize = 100;

/// What a purpose says, by its id.
pub type Statements = BTreeMap<PurposeId, PurposeContent>;

/// What is not right yet, from top to bottom. Each finding names the field's id, or [`FORM`].
#[must_use]
pub fn check(definition: &Definition, purposes: &Statements) -> FieldErrors {
    let mut check = Check {
        definition,
        purposes,
        findings: FieldErrors::new(),
    };
    check.form();
    for field in &definition.fields {
        check.field(field);
    }
    check.together();
    check.findings
}

/// A finding in words. Languages are named, not given by their codes.
#[must_use]
pub fn in_words(words: &Words, finding: &FieldError) -> String {
    let args: Vec<(String, Arg)> = finding
        .args
        .iter()
        .map(|(name, arg)| match arg {
            Arg::Text(code) if name == "language" => {
                (name.clone(), languages::own_name(code).into())
            }
            _ => (name.clone(), arg.clone()),
        })
        .collect();
    words.with_list(&finding.key, &args)
}

/// Whether a text can be the name of an answer: small letters, digits, hyphens, underscores.
#[must_use]
pub fn is_field_key(text: &str) -> bool {
    text.len() <= NAME_MAX
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

struct Check<'a> {
    definition: &'a Definition,
    purposes: &'a Statements,
    findings: FieldErrors,
}

impl Check<'_> {
    fn add(&mut self, field: &str, key: &str) {
        self.findings.add(field, key);
    }

    fn add_with(&mut self, field: &str, key: &str, name: &str, arg: impl Into<Arg>) {
        self.findings
            .add_with(field, key, vec![(name.to_owned(), arg.into())]);
    }

    /// The form's own texts and settings.
    fn form(&mut self) {
        let definition = self.definition;
        let known = |code: &String| languages::is_offered(code);
        if definition.languages.is_empty() || !definition.languages.iter().all(known) {
            self.add(FORM, "check-languages");
        }
        self.needed(FORM, &definition.title, "check-title-missing", TITLE_MAX);
        self.optional(FORM, &definition.intro, "check-intro-missing");
        self.needed(FORM, &definition.submit, "check-submit-missing", TITLE_MAX);
        self.needed(FORM, &definition.thanks, "check-thanks-missing", TEXT_MAX);
        if definition.fields.len() > FIELDS_MAX {
            self.add_with(FORM, "check-too-many-fields", "max", FIELDS_MAX);
        }
    }

    /// What concerns several fields.
    fn together(&mut self) {
        let fields = &self.definition.fields;
        let is_required = |kind| move |field: &Field| field.kind == kind && field.required;
        // Whom a form identifies can't depend on what they answer.
        let has_email = self
            .definition
            .always_shown()
            .any(is_required(FieldKind::Email));
        let has_phone = self
            .definition
            .always_shown()
            .any(is_required(FieldKind::Phone));
        if !has_email && !has_phone {
            self.add(FORM, "check-nobody-identified");
        }
        if self.definition.confirm_email && !has_email {
            self.add(FORM, "check-confirm-needs-email");
        }
        for kind in [FieldKind::Email, FieldKind::Phone] {
            let mut of_kind = fields.iter().filter(|field| field.kind == kind).skip(1);
            if let Some(second) = of_kind.next() {
                self.add(&second.id, "check-identified-twice");
            }
        }
    }

    /// A text that has to be there in every language of the form.
    fn needed(&mut self, field: &str, text: &Text, missing: &str, max: usize) {
        for language in &self.definition.languages {
            let in_language = text.get(language).map_or("", |text| text.trim());
            if in_language.is_empty() {
                self.add_with(field, missing, "language", language.as_str());
            }
        }
        if text.values().any(|text| text.chars().count() > max) {
            self.add_with(field, "check-text-long", "max", max);
        }
    }

    /// A text that is there in every language of the form or in none.
    fn optional(&mut self, field: &str, text: &Text, missing: &str) {
        if text.values().any(|text| !text.trim().is_empty()) {
            self.needed(field, text, missing, TEXT_MAX);
        }
    }
}

#[cfg(test)]
mod tests;
