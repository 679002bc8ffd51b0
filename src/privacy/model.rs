//! What the audit log and the overview say.

use jiff::civil::Date;
use serde::Deserialize;
use uuid::Uuid;

use crate::ids::AuditId;
use crate::time::Timestamp;

/// One change: who did what to what, when, from where.
#[derive(Clone, Debug)]
pub struct AuditEntry {
    /// Its id.
    pub id: AuditId,
    /// When.
    pub at: Timestamp,
    /// `staff`, `subject`, `visitor`, `system` or `api_key`.
    pub actor_kind: String,
    /// The user or subject.
    pub actor_id: Option<Uuid>,
    /// The name of the user or of the key.
    pub actor_name: Option<String>,
    /// What was done, as `noun.verb`.
    pub action: String,
    /// Kind of thing it was done to.
    pub target_kind: String,
    /// Which one.
    pub target_id: String,
    /// The rest, without personal data.
    pub detail: serde_json::Value,
    /// The network it came from.
    pub address: Option<String>,
}

/// Which entries to list.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct AuditFilter {
    /// Beginning of the action: `form.` or `form.published`.
    #[serde(default)]
    pub action: String,
    /// Which thing.
    #[serde(default)]
    pub target: String,
}

/// What people answered on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// In the organisation's zone.
    pub day: Date,
    /// Consents given.
    pub given: i64,
    /// Consents refused.
    pub refused: i64,
    /// Consents withdrawn.
    pub withdrawn: i64,
}

impl DayCount {
    /// A day on which nobody answered.
    #[must_use]
    pub fn none(day: Date) -> Self {
        Self {
            day,
            given: 0,
            refused: 0,
            withdrawn: 0,
        }
    }
}

/// How far a fresh installation has come on its way to the first consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstSteps {
    /// There is something to ask for.
    pub has_purpose: bool,
    /// There is a form that may ask.
    pub has_form: bool,
    /// People can answer it.
    pub has_published: bool,
}
