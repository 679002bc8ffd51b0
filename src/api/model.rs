//! Keys, what they let in, and what may be typed about them.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::accounts::model::Permission;
use crate::error::{FieldErrors, Result};
use crate::ids::{ApiKeyId, UserId};
use crate::time::{Timestamp, days};

/// What a key lets a program do. The list is closed: what can be granted is what the code asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Scope {
    /// Read what people are asked for.
    #[serde(rename = "purposes:read")]
    PurposesRead,
    /// Read people and what they are known by.
    #[serde(rename = "subjects:read")]
    SubjectsRead,
    /// Add people and change what is known of them.
    #[serde(rename = "subjects:write")]
    SubjectsWrite,
    /// Read consents and their history.
    #[serde(rename = "consents:read")]
    ConsentsRead,
    /// Record what people say: given, refused, withdrawn; phone menus and WhatsApp as well.
    #[serde(rename = "consents:write")]
    ConsentsWrite,
    /// Read people in from files, and take that back.
    #[serde(rename = "subjects:import")]
    SubjectsImport,
    /// Take people out as files.
    #[serde(rename = "subjects:export")]
    SubjectsExport,
    /// Read consents in from files, and take that back.
    #[serde(rename = "consents:import")]
    ConsentsImport,
    /// Take consents out as files.
    #[serde(rename = "consents:export")]
    ConsentsExport,
    /// Read what people sent with forms.
    #[serde(rename = "submissions:read")]
    SubmissionsRead,
    /// Fetch receipts and proofs.
    #[serde(rename = "receipts:read")]
    ReceiptsRead,
    /// Ask whether something is allowed now.
    #[serde(rename = "decisions:read")]
    DecisionsRead,
    /// Read requests.
    #[serde(rename = "tickets:read")]
    TicketsRead,
    /// Make requests and write to them.
    #[serde(rename = "tickets:write")]
    TicketsWrite,
    /// Fetch bundles of evidence.
    #[serde(rename = "bundles:read")]
    BundlesRead,
    /// Say which programs are told what happens.
    #[serde(rename = "webhooks:manage")]
    WebhooksManage,
}

impl Scope {
    /// Every scope there is.
    pub const ALL: [Self; 16] = [
        Self::PurposesRead,
        Self::SubjectsRead,
        Self::SubjectsWrite,
        Self::ConsentsRead,
        Self::ConsentsWrite,
        Self::SubjectsImport,
        Self::SubjectsExport,
        Self::ConsentsImport,
        Self::ConsentsExport,
        Self::SubmissionsRead,
        Self::ReceiptsRead,
        Self::DecisionsRead,
        Self::TicketsRead,
        Self::TicketsWrite,
        Self::BundlesRead,
        Self::WebhooksManage,
    ];

    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::PurposesRead => "purposes:read",
            Self::SubjectsRead => "subjects:read",
            Self::SubjectsWrite => "subjects:write",
            Self::ConsentsRead => "consents:read",
            Self::ConsentsWrite => "consents:write",
            Self::SubjectsImport => "subjects:import",
            Self::SubjectsExport => "subjects:export",
            Self::ConsentsImport => "consents:import",
            Self::ConsentsExport => "consents:export",
            Self::SubmissionsRead => "submissions:read",
            Self::ReceiptsRead => "receipts:read",
            Self::DecisionsRead => "decisions:read",
            Self::TicketsRead => "tickets:read",
            Self::TicketsWrite => "tickets:write",
            Self::BundlesRead => "bundles:read",
            Self::WebhooksManage => "webhooks:manage",
        }
    }

    /// The scope of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.key() == key)
    }

    /// The language key of its words.
    #[must_use]
    pub fn words(self) -> String {
        format!("api-scope-{}", self.key().replace(':', "-"))
    }

    /// The rights that follow from it. Whoever grants it needs them too: a key is no way around
    /// what one may not do.
    #[must_use]
    pub fn permissions(self) -> &'static [Permission] {
        match self {
            Self::PurposesRead => &[Permission::PurposesView],
            Self::SubjectsRead => &[Permission::ContactsView],
            Self::SubjectsWrite => &[Permission::ContactsView, Permission::ContactsEdit],
            Self::ConsentsRead | Self::ReceiptsRead | Self::DecisionsRead => {
                &[Permission::ConsentsView]
            }
            Self::ConsentsWrite => &[
                Permission::ConsentsView,
                Permission::ConsentsCreate,
                Permission::ConsentsModify,
            ],
            Self::SubjectsImport => &[Permission::ContactsView, Permission::ContactsManage],
            Self::SubjectsExport => &[Permission::ContactsView, Permission::ContactsExport],
            Self::ConsentsImport => &[Permission::ConsentsView, Permission::ConsentsImport],
            Self::SubmissionsRead => &[Permission::ResponsesView],
            Self::TicketsRead | Self::TicketsWrite => &[Permission::TicketsWork],
            Self::ConsentsExport | Self::BundlesRead => {
                &[Permission::ConsentsView, Permission::ConsentsExport]
            }
            Self::WebhooksManage => &[Permission::WebhooksManage],
        }
    }
}

/// A key.
#[derive(Clone, Debug)]
pub struct ApiKey {
    /// Its id.
    pub id: ApiKeyId,
    /// What it is for.
    pub name: String,
    /// The beginning of its secret.
    pub prefix: String,
    /// What it lets do.
    pub scopes: Vec<Scope>,
    /// Requests a minute.
    pub rate_per_minute: i64,
    /// When it was made.
    pub created_at: Timestamp,
    /// By whom; none: on the command line.
    pub created_by: Option<UserId>,
    /// Their name.
    pub created_by_name: Option<String>,
    /// Until when it lets in.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
    /// When it was used last, to the minute.
    pub last_used_at: Option<Timestamp>,
}

impl ApiKey {
    /// Whether it lets anybody in.
    #[must_use]
    pub fn is_usable(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|at| at > now)
    }
}

/// Requests a minute, unless somebody says otherwise.
pub const RATE: i64 = 600;
/// The most that can be said.
pub const RATE_MAX: i64 = 1_000_000;
/// Days after which a key can expire; none: never.
pub const LIFETIMES: [Option<u64>; 4] = [Some(30), Some(90), Some(365), None];

/// A key to be made, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct KeyInput {
    /// What it is for.
    pub name: String,
    /// Names of the ticked scopes.
    pub scopes: Vec<String>,
    /// Days until it expires; `never` for none.
    pub days: String,
    /// Requests a minute.
    pub rate: String,
}

impl KeyInput {
    /// What stands in the form before anybody has typed.
    #[must_use]
    pub fn suggested() -> Self {
        Self {
            days: "90".into(),
            rate: RATE.to_string(),
            ..Self::default()
        }
    }

    /// The key, or what is wrong with it.
    pub fn checked(&self) -> Result<NewKey> {
        let mut errors = FieldErrors::new();
        let name = crate::purposes::model::tidy(&self.name);
        if name.is_empty() || name.chars().count() > 100 {
            errors.add("name", "api-name-invalid");
        }
        let is_ticked = |scope: &Scope| self.scopes.iter().any(|key| key == scope.key());
        let scopes: Vec<_> = Scope::ALL.into_iter().filter(is_ticked).collect();
        if scopes.is_empty() {
            errors.add("scopes", "api-scopes-missing");
        }
        let offered = LIFETIMES.into_iter();
        let mut chosen = offered.filter(|days| lifetime_key(*days) == self.days);
        let lifetime = chosen.next();
        if lifetime.is_none() {
            errors.add("days", "api-days-missing");
        }
        let rate = self.rate.trim().parse::<i64>();
        let rate = rate.ok().filter(|rate| (1..=RATE_MAX).contains(rate));
        if rate.is_none() {
            errors.add("rate", "api-rate-invalid");
        }
        errors.or(NewKey {
            name,
            scopes,
            lifetime: lifetime.flatten().map(days),
            rate_per_minute: rate.unwrap_or(RATE),
        })
    }
}

/// What a lifetime is called in a form.
#[must_use]
pub fn lifetime_key(days: Option<u64>) -> String {
    days.map_or_else(|| "never".to_owned(), |days| days.to_string())
}

/// A key that can be made.
#[derive(Clone, Debug)]
pub struct NewKey {
    /// What it is for.
    pub name: String,
    /// What it lets do; at least one thing.
    pub scopes: Vec<Scope>,
    /// How long it lets in; none: until it is revoked.
    pub lifetime: Option<Duration>,
    /// Requests a minute.
    pub rate_per_minute: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scope_has_one_name() {
        for scope in Scope::ALL {
            assert_eq!(Scope::of(scope.key()), Some(scope));
            let json = serde_json::to_string(&scope).expect("JSON");
            assert_eq!(json, format!("{:?}", scope.key()));
            assert!(!scope.permissions().is_empty());
        }
        assert_eq!(Scope::of("subjects:delete"), None);
    }

    #[test]
    fn what_is_typed_about_a_key_is_checked() {
        let input = KeyInput {
            name: " CRM ".into(),
            scopes: vec!["subjects:read".into(), "nonsense".into()],
            ..KeyInput::suggested()
        };
        let key = input.checked().expect("a key");
        assert_eq!(key.name, "CRM");
        assert_eq!(key.scopes, [Scope::SubjectsRead]);
        assert_eq!(key.lifetime, Some(days(90)));
        let nothing = KeyInput::default().checked();
        let Err(crate::error::AppError::Invalid(errors)) = nothing else {
            panic!("{nothing:?}");
        };
        assert_eq!(errors.iter().count(), 4);
    }
}
