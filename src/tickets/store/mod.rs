//! Requests and departments in the database. [`desk`] reads for members of a department, [`person`]
//! for the person: its queries know the public alone; [`program`] for other programs.

pub mod departments;
pub mod desk;
pub mod person;
pub mod program;
pub mod write;

use sqlx::types::Json;

use super::lifecycle::State;
use super::model::{
    Attachment, Author, Colleague, Department, Event, EventKind, RequestType, Ticket, Visibility,
};
use crate::error::{AppError, Result};
use crate::ids::{AttachmentId, DepartmentId, SubjectId, TicketEventId, TicketId, UserId};
use crate::time::Timestamp;

/// Tickets `t` with their department `d` and assignee `a`; joins and conditions follow.
macro_rules! select_tickets {
    ($rest:literal) => {
        concat!(
            "SELECT t.id, t.number, t.request_type, t.subject_id, t.title, t.state, t.assignee_id,
                 a.name AS assignee_name, t.received_at, t.received_on, t.due_on, t.due_country,
                 t.revision, t.updated_at, t.closed_at, d.id AS department_id,
                 d.key AS department_key, d.name AS department_name, d.email AS department_email
             FROM tickets t JOIN departments d ON d.id = t.department_id
             LEFT JOIN users a ON a.id = t.assignee_id ",
            $rest
        )
    };
}
use select_tickets;

#[derive(sqlx::FromRow)]
struct TicketRow {
    id: TicketId,
    number: i64,
    request_type: RequestType,
    subject_id: SubjectId,
    title: String,
    state: State,
    assignee_id: Option<UserId>,
    assignee_name: Option<String>,
    received_at: Timestamp,
    received_on: String,
    due_on: Option<String>,
    due_country: String,
    revision: i64,
    updated_at: Timestamp,
    closed_at: Option<Timestamp>,
    department_id: DepartmentId,
    department_key: String,
    department_name: String,
    department_email: String,
}

impl TryFrom<TicketRow> for Ticket {
    type Error = AppError;

    fn try_from(row: TicketRow) -> Result<Self> {
        Ok(Self {
            id: row.id,
            number: row.number,
            request_type: row.request_type,
            department: Department {
                id: row.department_id,
                key: row.department_key,
                name: row.department_name,
                email: row.department_email,
            },
            subject: row.subject_id,
            title: row.title,
            state: row.state,
            assignee: row
                .assignee_id
                .zip(row.assignee_name)
                .map(|(id, name)| Colleague { id, name }),
            received_at: row.received_at,
            received_on: date(&row.received_on)?,
            due_on: row.due_on.as_deref().map(date).transpose()?,
            due_country: row.due_country,
            revision: row.revision,
            updated_at: row.updated_at,
            closed_at: row.closed_at,
        })
    }
}

fn date(text: &str) -> Result<jiff::civil::Date> {
    text.parse()
        .map_err(|e: jiff::Error| crate::server::errors::internal(&e))
}

fn tickets(rows: Vec<TicketRow>) -> Result<Vec<Ticket>> {
    rows.into_iter().map(Ticket::try_from).collect()
}

#[derive(sqlx::FromRow)]
struct EventRow {
    id: TicketEventId,
    at: Timestamp,
    visibility: Visibility,
    author_kind: String,
    author_name: Option<String>,
    body: String,
    detail: Json<EventKind>,
}

#[derive(sqlx::FromRow)]
struct FileRow {
    id: AttachmentId,
    event_id: TicketEventId,
    file_name: String,
    media_type: String,
    size: i64,
    sha256: Vec<u8>,
}

impl From<FileRow> for Attachment {
    fn from(row: FileRow) -> Self {
        Self {
            id: row.id,
            file_name: row.file_name,
            media_type: row.media_type,
            size: row.size,
            sha256: row.sha256,
        }
    }
}

/// Events in their order, each with its files.
fn timeline(events: Vec<EventRow>, files: Vec<FileRow>) -> Vec<Event> {
    let mut timeline: Vec<Event> = events
        .into_iter()
        .map(|row| Event {
            id: row.id,
            at: row.at,
            kind: row.detail.0,
            visibility: row.visibility,
            author: match row.author_kind.as_str() {
                "subject" => Author::Subject,
                "staff" => Author::Staff(row.author_name),
                _ => Author::System,
            },
            body: row.body,
            files: Vec::new(),
        })
        .collect();
    for file in files {
        if let Some(event) = timeline.iter_mut().find(|event| event.id == file.event_id) {
            event.files.push(file.into());
        }
    }
    timeline
}
