//! A response, what is filtered by, and where a list is.

use jiff::civil::Date;
use uuid::Uuid;

use crate::consents::model::{Confirmation, EventKind};
use crate::forms::model::Answers;
use crate::ids::{FormVersionId, PurposeId, SubjectId, SubmissionId};
use crate::time::Timestamp;

/// What somebody sent, as staff read it.
#[derive(Clone, Debug)]
pub struct Response {
    /// Its id: the reference that the person was given.
    pub id: SubmissionId,
    /// With which version of the form.
    pub version_id: FormVersionId,
    /// In which language.
    pub language: String,
    /// Whose.
    pub subject_id: SubjectId,
    /// By field id.
    pub answers: Answers,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// Whether it counts.
    pub confirmation: Confirmation,
    /// The day beside the signature, if it was on paper.
    pub signed_on: Option<Date>,
}

/// Which responses. Empty, it is all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Sent on this day or later, in the organisation's zone.
    pub from: Option<Date>,
    /// Sent on this day or earlier.
    pub to: Option<Date>,
    /// Number of the form's version.
    pub version: Option<i64>,
    /// BCP 47 code; empty for any.
    pub language: String,
    /// Whether it counts.
    pub state: Option<Confirmation>,
    /// What was said to a purpose. What is not confirmed has said nothing yet.
    pub consent: Option<(PurposeId, EventKind)>,
    /// What stands in one of the answers, large and small letters alike; empty for anything.
    pub text: String,
}

/// A place in a list that is sorted by time: a response, or the moment just before its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// When it was sent.
    pub at: Timestamp,
    /// Which, of those sent at that moment.
    pub id: Uuid,
}

impl Place {
    /// Behind all that there is.
    pub const END: Self = Self {
        at: Timestamp(i64::MAX),
        id: Uuid::max(),
    };

    /// Where a response is.
    #[must_use]
    pub fn of(response: &Response) -> Self {
        Self {
            at: response.submitted_at,
            id: response.id.0,
        }
    }

    /// Before everything of a moment.
    #[must_use]
    pub fn before(at: Timestamp) -> Self {
        Self {
            at,
            id: Uuid::nil(),
        }
    }
}

/// A column of the table and of exports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// Whether it counts.
    State,
    /// Number of the form's version.
    Version,
    /// Language.
    Language,
    /// On the web or on paper.
    Through,
    /// The answer to a field, by its id.
    Field(String),
}

impl Column {
    /// Its name in addresses.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::State => "state",
            Self::Version => "version",
            Self::Language => "language",
            Self::Through => "through",
            Self::Field(id) => id,
        }
    }

    /// The column of a name.
    #[must_use]
    pub fn of(key: &str) -> Self {
        match key {
            "state" => Self::State,
            "version" => Self::Version,
            "language" => Self::Language,
            "through" => Self::Through,
            id => Self::Field(id.to_owned()),
        }
    }
}
