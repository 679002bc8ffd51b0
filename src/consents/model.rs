//! Events, states and evidence.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::standing::Standing;
use super::stating::Reason;
use crate::forms::model::Answers;
use crate::ids::{
    EventId, FormVersionId, ImportId, PurposeId, PurposeVersionId, SubjectId, SubmissionId, UserId,
};
use crate::paper::model::{Entered, PaperProof};
use crate::purposes::model::{PurposeContent, PurposeVersion};
use crate::time::Timestamp;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum EventKind {
    /// The person agreed.
    Given,
    /// The person was asked and did not agree.
    Refused,
    /// The person took an agreement back.
    Withdrawn,
    /// The person agreed again to what had expired, or to what now means something else.
    Renewed,
    /// The time was over for which the person had agreed.
    Expired,
    /// The controller declares that the consent does not count, and says why.
    Invalidated,
    /// The record was wrong: it is taken back, and the person counts as never asked.
    Corrected,
}

impl EventKind {
    /// Every kind there is.
    pub const ALL: [Self; 7] = [
        Self::Given,
        Self::Refused,
        Self::Withdrawn,
        Self::Renewed,
        Self::Expired,
        Self::Invalidated,
        Self::Corrected,
    ];

    /// Whether the person agreed by it.
    #[must_use]
    pub fn is_agreement(self) -> bool {
        matches!(self, Self::Given | Self::Renewed)
    }

    /// The kind of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Stable name; its words are the language key `consent-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Renewed => "renewed",
            Self::Expired => "expired",
            Self::Invalidated => "invalidated",
            Self::Corrected => "corrected",
        }
    }
}

/// Where the person said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Source {
    /// With a form.
    Form,
    /// Signed in to the portal.
    Portal,
    /// With the link of a receipt.
    ManageLink,
    /// On paper, with a signature.
    Paper,
    /// To a phone menu, with a key.
    Call,
    /// In a chat of a messenger.
    Whatsapp,
    /// To an agent, who wrote it down.
    Agent,
    /// Elsewhere; it came with a file.
    Import,
    /// To another program, which told this one.
    Api,
    /// Nobody said anything: time passed, or the controller decided.
    System,
}

impl Source {
    /// Every source there is.
    pub const ALL: [Self; 10] = [
        Self::Form,
        Self::Portal,
        Self::ManageLink,
        Self::Paper,
        Self::Call,
        Self::Whatsapp,
        Self::Agent,
        Self::Import,
        Self::Api,
        Self::System,
    ];

    /// The source of a name.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.key() == key)
    }

    /// Stable name; its words are the language key `source-{key}`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Portal => "portal",
            Self::ManageLink => "manage_link",
            Self::Paper => "paper",
            Self::Call => "call",
            Self::Whatsapp => "whatsapp",
            Self::Agent => "agent",
            Self::Import => "import",
            Self::Api => "api",
            Self::System => "system",
        }
    }
}

/// How it can be shown that the person said it (EDPB Guidelines 05/2020, paragraph 108).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Language in which the question was read.
    pub language: String,
    /// SHA-256 (hex) of the HTML that was shown, for a form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot_sha256: Option<String>,
    /// Name of the control that was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The control as it was: `ticked`, `empty`, or the button that was pressed.
    pub control: String,
    /// Address of the page on which the form stood, without query.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// When the page was shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_at: Option<Timestamp>,
    /// When the person confirmed by the link in a mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_at: Option<Timestamp>,
    /// What the person said of their age: at least so many years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u32>,
    /// What stood on the signed sheet, and who typed it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<PaperProof>,
    /// The call in which it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<CallProof>,
    /// The message that said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageProof>,
    /// Who wrote it down, and how they know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<OperatorProof>,
    /// The row of the file that it came with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub import: Option<ImportProof>,
    /// Why the controller decided so, or where another system has its proof.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// The call in which something was said to a phone menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallProof {
    /// The call's id in the telephone system.
    pub call_id: String,
    /// In which queue.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub queue: String,
    /// Which announcement was played, with its version.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prompt: String,
    /// The key that was pressed; none: nothing was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// The message that said something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageProof {
    /// The message's id at the messenger.
    pub message_id: String,
}

/// Who of the staff wrote something down, and how they know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorProof {
    /// Who.
    pub user: UserId,
    /// `phone`, `in_person`, `letter`, `email` or `other`.
    pub method: String,
    /// What else there is to say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The row of a file that something came with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportProof {
    /// The import.
    pub batch: ImportId,
    /// SHA-256 (hex) of the file.
    pub sha256: String,
    /// Number of the row, counted from 1 without the header.
    pub row: i64,
}

/// Something that happened to a consent.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id: the record's reference.
    pub id: EventId,
    /// Whose.
    pub subject_id: SubjectId,
    /// To what.
    pub purpose_id: PurposeId,
    /// In which wording.
    pub purpose_version_id: PurposeVersionId,
    /// What it said.
    pub purpose: PurposeContent,
    /// What happened.
    pub kind: EventKind,
    /// When the person said it.
    pub occurred_at: Timestamp,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// Where.
    pub source: Source,
    /// With which form.
    pub submission_id: Option<SubmissionId>,
    /// How it can be shown.
    pub evidence: Evidence,
}

impl Event {
    /// The day on which the person signed it, if they said it on paper: the hour is not known then.
    #[must_use]
    pub fn signed_on(&self) -> Option<Date> {
        self.evidence.paper.as_ref()?.day()
    }
}

/// The submission that shows what an event is about: its own; of what ended a consent, that with which
/// it was given. `events` are those of one person, newest first.
#[must_use]
pub fn origin_of(events: &[Event], event: &Event) -> Option<SubmissionId> {
    use EventKind::{Expired, Invalidated, Withdrawn};
    let has_ended = matches!(event.kind, Withdrawn | Expired | Invalidated);
    if event.submission_id.is_some() || !has_ended {
        return event.submission_id;
    }
    let mut earlier = events.iter().skip_while(|other| other.id != event.id);
    let is_given =
        |other: &&Event| other.purpose_id == event.purpose_id && other.kind.is_agreement();
    earlier.find(is_given)?.submission_id
}

/// How a person's consent to a purpose stands.
#[derive(Clone, Debug)]
pub struct ConsentState {
    /// To what.
    pub purpose_id: PurposeId,
    /// The last event.
    pub latest: Event,
    /// What it means at the moment of reading.
    pub standing: Standing,
    /// Why.
    pub reason: Reason,
    /// The wording that people are asked to agree to now: what a page must show beside a button that
    /// gives the consent (again).
    pub current: PurposeVersion,
}

/// Whether a submission has to be confirmed, and was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Confirmation {
    /// Counts at once.
    NotAsked,
    /// Counts when it is confirmed.
    Pending,
    /// Was confirmed.
    Confirmed,
    /// Was never confirmed.
    Lapsed,
}

impl Confirmation {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Lapsed => "lapsed",
        }
    }
}

/// What a visitor sent.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Its id: the record's reference on the thank-you page.
    pub id: SubmissionId,
    /// Which form, which version.
    pub form_version_id: FormVersionId,
    /// In which language.
    pub language: String,
    /// SHA-256 of the HTML that was shown.
    pub snapshot_sha256: Vec<u8>,
    /// By whom.
    pub subject_id: SubjectId,
    /// What they answered.
    pub answers: Answers,
    /// When the page was shown.
    pub shown_at: Timestamp,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// Address of the page on which the form stood, without query.
    pub page: String,
    /// Whether it counts.
    pub confirmation: Confirmation,
    /// When it was confirmed.
    pub confirmed_at: Option<Timestamp>,
}

/// What somebody was shown, and what they made of it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// A whole HTML document without script: the form exactly as it was shown, the answers in it,
    /// nothing to be changed any more. Made to stand in a sandboxed frame (`srcdoc`).
    pub document: String,
    /// Name of the form in addresses.
    pub form_key: String,
    /// Its title in the language that was shown.
    pub form_title: String,
    /// Number of the form's version.
    pub version: i64,
    /// In which language it was shown.
    pub language: String,
    /// SHA-256 of the HTML that was shown, in hexadecimal digits.
    pub sha256: String,
    /// Whose submission it is.
    pub subject_id: SubjectId,
    /// When the page was shown.
    pub shown_at: Timestamp,
    /// When it was sent.
    pub submitted_at: Timestamp,
    /// When it was confirmed by the link in a mail.
    pub confirmed_at: Option<Timestamp>,
    /// Address of the page on which the form stood, without query.
    pub page: String,
    /// Label and answer of each field that was answered, in the order of the form.
    pub answers: Vec<SeenAnswer>,
    /// When the answers were deleted that prove nothing; the others are left.
    pub reduced_at: Option<Timestamp>,
    /// The sheet of paper that it was entered from.
    pub paper: Option<Entered>,
    /// Whether there are answers that the reader may not see, or could be.
    pub is_withheld: bool,
}

/// One answer of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenAnswer {
    /// The field.
    pub field: String,
    /// What it asked.
    pub asked: String,
    /// What was answered, in words; empty for nothing.
    pub answer: String,
    /// Whether the answer is a file that can be fetched.
    pub is_file: bool,
}
