//! What stands around the answers on paper.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::forms::file::FileAnswer;
use crate::ids::UserId;
use crate::time::Timestamp;

/// How a sheet came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Arrival {
    /// In a letter.
    Post,
    /// The person, or somebody for them, handed it over.
    InPerson,
    /// As a picture in a mail.
    Email,
    /// By fax.
    Fax,
    /// In some other way.
    Other,
}

impl Arrival {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::InPerson,
        Self::Post,
        Self::Email,
        Self::Fax,
        Self::Other,
    ];

    /// Stable name; its words are the language key `paper-arrival-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::InPerson => "in_person",
            Self::Email => "email",
            Self::Fax => "fax",
            Self::Other => "other",
        }
    }

    /// The one of a name.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|arrival| arrival.key() == key)
    }
}

/// What was noted beside the answers of a signed sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The day beside the signature.
    pub signed_on: Date,
    /// The moment at which that day began: the person can't have said it earlier, and nothing that they
    /// said later on that day is overruled by it.
    pub said_at: Timestamp,
    /// How it came in.
    pub arrival: Arrival,
    /// What staff wanted to note; may be empty.
    pub note: String,
    /// Who typed it in.
    pub operator: UserId,
    /// What shows it.
    pub scan: FileAnswer,
}

/// The same as evidence of a consent holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperProof {
    /// The day beside the signature, ISO 8601.
    pub signed_on: String,
    /// How it came in.
    pub arrival: Arrival,
    /// Who typed it in.
    pub operator: UserId,
    /// SHA-256 of the scan, in hexadecimal digits.
    pub scan_sha256: String,
}

impl Paper {
    /// What of it belongs to the evidence of each consent on the sheet.
    #[must_use]
    pub fn proof(&self) -> PaperProof {
        PaperProof {
            signed_on: self.signed_on.to_string(),
            arrival: self.arrival,
            operator: self.operator,
            scan_sha256: self.scan.sha256.clone(),
        }
    }
}

impl PaperProof {
    /// The day beside the signature.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.signed_on.parse().ok()
    }
}

/// What is known of a sheet that was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entered {
    /// The day beside the signature.
    pub signed_on: Date,
    /// How it came in.
    pub arrival: Arrival,
    /// What staff noted; empty for nothing, and for the person.
    pub note: String,
    /// Who typed it in, by name; not told to the person.
    pub operator: Option<String>,
    /// When.
    pub entered_at: Timestamp,
    /// What shows it.
    pub scan: FileAnswer,
}

impl Entered {
    /// What the person gets to see of it: not who of the staff it was, and not their notes.
    #[must_use]
    pub fn for_the_person(self) -> Self {
        Self {
            note: String::new(),
            operator: None,
            ..self
        }
    }
}
