//! Requests, their timeline and files, and the departments that answer them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::due::{self, Step};
use super::lifecycle::State;
use crate::files::download::Download;
use crate::i18n::t;
use crate::ids::{AttachmentId, DepartmentId, SubjectId, TicketEventId, TicketId, UserId};
use crate::time::Timestamp;

/// What a person asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum RequestType {
    /// What is held on them.
    Access,
    /// Correct or complete it.
    Rectification,
    /// Delete it.
    Erasure,
    /// Hold it still.
    Restriction,
    /// Hand it over in a form that machines read.
    Portability,
    /// Stop using it.
    Objection,
    /// Let a human look at what a machine decided.
    AutomatedDecision,
    /// Something went wrong.
    Complaint,
    /// Anything else.
    Question,
}

impl RequestType {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Access,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::AutomatedDecision,
        Self::Complaint,
        Self::Question,
    ];

    /// Stable name; its words are the language keys `request-type-{key}`, `request-type-{key}-hint`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Portability => "portability",
            Self::Objection => "objection",
            Self::AutomatedDecision => "automated_decision",
            Self::Complaint => "complaint",
            Self::Question => "question",
        }
    }

    /// The type of a key.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The article of the GDPR that grants it.
    #[must_use]
    pub fn article(self) -> Option<u8> {
        match self {
            Self::Access => Some(15),
            Self::Rectification => Some(16),
            Self::Erasure => Some(17),
            Self::Restriction => Some(18),
            Self::Portability => Some(20),
            Self::Objection => Some(21),
            Self::AutomatedDecision => Some(22),
            Self::Complaint | Self::Question => None,
        }
    }

    /// Whether the law sets a period for the answer (GDPR Art. 12(3): requests under 15 to 22).
    #[must_use]
    pub fn is_statutory(self) -> bool {
        self.article().is_some()
    }

    /// Its words, in the language of the view.
    #[must_use]
    pub fn title(self) -> String {
        t(&format!("request-type-{}", self.key()))
    }
}

/// Who may read something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "TEXT", rename_all = "snake_case")]
pub enum Visibility {
    /// The department and the person.
    Public,
    /// The department alone.
    Internal,
}

impl Visibility {
    /// Stable name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
        }
    }
}

/// Who answers requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// Its id.
    pub id: DepartmentId,
    /// Stable name.
    pub key: String,
    /// As it was named; empty for a shipped one that nobody has renamed.
    pub name: String,
    /// Where to tell of new requests; may be empty.
    pub email: String,
}

/// Key of the department of the data protection officer.
pub const DPO: &str = "dpo";
/// Departments that every installation has; their words are the language key `department-{key}`.
pub const SHIPPED_DEPARTMENTS: [&str; 2] = [DPO, "help_desk"];

impl Department {
    /// What to call it, in the language of the view.
    #[must_use]
    pub fn title(&self) -> String {
        department_title(self.label())
    }

    /// What to remember of it in a timeline: the name that it was given, or its key.
    #[must_use]
    pub fn label(&self) -> &str {
        if self.name.is_empty() {
            &self.key
        } else {
            &self.name
        }
    }

    /// Whether it goes by a name of its own in every language unless it is given one.
    #[must_use]
    pub fn is_shipped(&self) -> bool {
        SHIPPED_DEPARTMENTS.contains(&self.key.as_str())
    }
}

/// What to call a department of which the [label](Department::label) is known.
#[must_use]
pub fn department_title(label: &str) -> String {
    if SHIPPED_DEPARTMENTS.contains(&label) {
        t(&format!("department-{label}"))
    } else {
        label.to_owned()
    }
}

/// A user, as others see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Their id.
    pub id: UserId,
    /// Their name.
    pub name: String,
}

/// A request.
#[derive(Clone, Debug)]
pub struct Ticket {
    /// Its id.
    pub id: TicketId,
    /// As people call it.
    pub number: i64,
    /// What it asks for.
    pub request_type: RequestType,
    /// Who answers it.
    pub department: Department,
    /// Whose it is.
    pub subject: SubjectId,
    /// In the person's words.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// Who works on it.
    pub assignee: Option<Colleague>,
    /// When it arrived.
    pub received_at: Timestamp,
    /// On which day that was at the organisation's place.
    pub received_on: Date,
    /// By when the law wants an answer, if it does.
    pub due_on: Option<Date>,
    /// Whose holidays were counted.
    pub due_country: String,
    /// Counts changes.
    pub revision: i64,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Since when no answer is owed.
    pub closed_at: Option<Timestamp>,
}

impl Ticket {
    /// How the due date was counted. Nothing if today's list of holidays gives another date than
    /// the one that was told to the person.
    #[must_use]
    pub fn due_steps(&self) -> Vec<Step> {
        let counted = due::due(self.received_on, &self.due_country);
        if self.due_on == Some(counted.due_on) {
            counted.steps
        } else {
            Vec::new()
        }
    }

    /// Days until the answer is due, negative once it is overdue; none if no answer is owed or
    /// none by a date.
    #[must_use]
    pub fn days_left(&self, today: Date) -> Option<i32> {
        let due_on = self.due_on.filter(|_| self.state.is_open())?;
        Some((due_on - today).get_days())
    }
}

/// Something that happened to a request.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id.
    pub id: TicketEventId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: EventKind,
    /// Who may read it.
    pub visibility: Visibility,
    /// Who did it.
    pub author: Author,
    /// What was written.
    pub body: String,
    /// What was sent with it.
    pub files: Vec<Attachment>,
}

/// What happened. Names are kept as they were then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EventKind {
    /// The person wrote the request.
    Created,
    /// Somebody wrote something.
    Comment,
    /// It stands somewhere else now.
    Status { from: State, to: State },
    /// Somebody works on it, or nobody any more.
    Assigned { to: Option<String> },
    /// Another department answers it; both by their labels.
    Moved { from: String, to: String },
}

impl EventKind {
    /// Stable name; its words are the language key `ticket-event-{key}`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Comment => "comment",
            Self::Status { .. } => "status",
            Self::Assigned { .. } => "assigned",
            Self::Moved { .. } => "moved",
        }
    }
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    /// The person whose request it is.
    Subject,
    /// Somebody of the organisation. The portal is not told who.
    Staff(Option<String>),
    /// The program.
    System,
}

/// A file that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// Cleaned; its ending fits its content.
    pub file_name: String,
    /// What its content is.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// Of the content.
    pub sha256: Vec<u8>,
}

impl Attachment {
    /// What to hand out.
    #[must_use]
    pub fn as_download(&self) -> Download<'_> {
        Download {
            name: &self.file_name,
            media_type: &self.media_type,
            sha256: &self.sha256,
        }
    }
}

/// A request with all that the desk shows of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The request.
    pub ticket: Ticket,
    /// What the person is called on the desk.
    pub person: String,
    /// Its timeline, oldest first.
    pub events: Vec<Event>,
    /// Who may work on it.
    pub members: Vec<Colleague>,
    /// Where it may be moved.
    pub departments: Vec<Department>,
}

/// A request with all that its person may see of it.
#[derive(Clone, Debug)]
pub struct OwnRequest {
    /// The request.
    pub ticket: Ticket,
    /// The public part of its timeline, oldest first.
    pub events: Vec<Event>,
}

/// Which requests a queue lists.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct QueueFilter {
    /// A state's key, `all`, or nothing for those to which an answer is owed.
    #[serde(default)]
    pub state: String,
    /// A department's key, or nothing for all of one's own.
    #[serde(default)]
    pub department: String,
    /// `mine`, `unassigned`, or nothing.
    #[serde(default)]
    pub assignee: String,
}

/// A department with its members.
#[derive(Clone, Debug)]
pub struct DepartmentInfo {
    /// The department.
    pub department: Department,
    /// Who answers for it.
    pub members: Vec<Colleague>,
}

/// Identifies a form on a page: sent twice, it is one.
pub type FormKey = Uuid;
