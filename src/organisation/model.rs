//! The organisation's details, and what may be typed about them.

use serde::{Deserialize, Serialize};
use validator::{ValidateEmail, ValidateUrl};

use crate::accounts::model::{check_password, fold_email};
use crate::error::{FieldErrors, Result};
use crate::server::language::Language;

/// The controller.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// As people know it.
    pub name: String,
    /// Where letters reach it.
    pub postal_address: String,
    /// Where people write.
    pub contact_email: String,
    /// Its privacy notice.
    pub privacy_url: String,
    /// The data protection officer.
    pub dpo_name: String,
    /// Where people write to the DPO (Art. 38(4)).
    pub dpo_email: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// IANA name.
    pub time_zone: String,
    /// Of mails to people whose language is not known.
    pub language: String,
}

impl Organisation {
    /// What stands in the form before anybody has named it.
    #[must_use]
    pub fn unnamed(language: Language) -> Self {
        Self {
            country: "DE".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            language: language.code().to_owned(),
            ..Self::default()
        }
    }

    /// Name and postal address in one line.
    #[must_use]
    pub fn address_line(&self) -> String {
        let lines = self.postal_address.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        let parts: Vec<&str> = std::iter::once(self.name.as_str()).chain(lines).collect();
        parts.join(", ")
    }

    /// The details, tidied; or what is wrong with them.
    pub fn checked(&self) -> Result<Self> {
        let tidy = self.tidied();
        let mut errors = FieldErrors::new();
        if tidy.name.is_empty() || tidy.name.chars().count() > 200 {
            errors.add("name", "organisation-name-invalid");
        }
        if tidy.postal_address.is_empty() {
            errors.add("postal_address", "organisation-address-missing");
        }
        if !tidy.contact_email.validate_email() {
            errors.add("contact_email", "organisation-contact-invalid");
        }
        if !tidy.privacy_url.is_empty() && !is_web_address(&tidy.privacy_url) {
            errors.add("privacy_url", "url-invalid");
        }
        if tidy.dpo_name.is_empty() {
            errors.add("dpo_name", "organisation-dpo-missing");
        }
        if !tidy.dpo_email.validate_email() {
            errors.add("dpo_email", "organisation-dpo-email-invalid");
        }
        if !crate::tickets::holidays::COUNTRIES.contains(&tidy.country.as_str()) {
            errors.add("country", "organisation-country-unknown");
        }
        if jiff::tz::TimeZone::get(&tidy.time_zone).is_err() {
            errors.add("time_zone", "organisation-zone-unknown");
        }
        errors.or(tidy)
    }

    fn tidied(&self) -> Self {
        let trim = |text: &str| text.trim().to_owned();
        Self {
            name: trim(&self.name),
            postal_address: trim(&self.postal_address),
            contact_email: fold_email(&self.contact_email),
            privacy_url: trim(&self.privacy_url),
            dpo_name: trim(&self.dpo_name),
            dpo_email: fold_email(&self.dpo_email),
            country: trim(&self.country).to_uppercase(),
            time_zone: trim(&self.time_zone),
            language: Language::of(&self.language).code().to_owned(),
        }
    }
}

fn is_web_address(text: &str) -> bool {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web && text.validate_url()
}

/// What is typed at the first start: the organisation, and its first administrator.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct SetupInput {
    /// The controller.
    #[serde(flatten)]
    pub organisation: Organisation,
    /// The administrator.
    pub admin_name: String,
    /// Their address.
    pub admin_email: String,
    /// Their password.
    pub admin_password: String,
}

impl SetupInput {
    /// The input, tidied; or what is wrong with it.
    pub fn checked(&self) -> Result<Self> {
        let (organisation, mut errors) = match self.organisation.checked() {
            Ok(organisation) => (organisation, FieldErrors::new()),
            Err(crate::error::AppError::Invalid(errors)) => (self.organisation.clone(), errors),
            Err(other) => return Err(other),
        };
        let admin_name = self.admin_name.trim().to_owned();
        let admin_email = fold_email(&self.admin_email);
        if admin_name.is_empty() {
            errors.add("admin_name", "setup-admin-name-invalid");
        }
        if !admin_email.validate_email() {
            errors.add("admin_email", "setup-admin-email-invalid");
        }
        check_password("admin_password", &self.admin_password, &mut errors);
        let admin_password = self.admin_password.clone();
        errors.or(Self {
            organisation,
            admin_name,
            admin_email,
            admin_password,
        })
    }
}
