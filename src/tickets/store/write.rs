//! Writing requests: the row that says where a request stands, and the events that are only ever
//! added.

use sqlx::types::Json;

use super::{TicketRow, select_tickets};
use crate::accounts::{Actor, Who};
use crate::error::{AppError, Conflict, Result};
use crate::files::incoming::Upload;
use crate::ids::{AttachmentId, DepartmentId, TicketEventId, TicketId, UserId};
use crate::on_db;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::tickets::lifecycle::State;
use crate::tickets::model::{EventKind, Ticket, Visibility};
use crate::time::Timestamp;

/// The next number of a request.
pub async fn next_number(conn: &mut Conn) -> Result<i64> {
    let sql = "INSERT INTO counters (name, value) VALUES ('ticket', 1)
         ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_one(c)
        .await)?)
}

/// Adds a request; false if the same form has made one already.
pub async fn add_ticket(conn: &mut Conn, ticket: &Ticket, key: &[u8]) -> Result<bool> {
    let sql =
        "INSERT INTO tickets (id, number, request_type, department_id, subject_id, title, state,
             received_at, received_on, due_on, due_country, revision, updated_at, idempotency_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $8, $13)
         ON CONFLICT (idempotency_key) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(ticket.id).bind(ticket.number);
        let query = query
            .bind(ticket.request_type.key())
            .bind(ticket.department.id);
        let query = query.bind(ticket.subject).bind(&ticket.title);
        let query = query.bind(ticket.state.key()).bind(ticket.received_at);
        let query = query.bind(ticket.received_on.to_string());
        let query = query.bind(ticket.due_on.map(|day| day.to_string()));
        let query = query.bind(&ticket.due_country).bind(ticket.revision);
        Ok(query.bind(key).execute(c).await?.rows_affected() > 0)
    })
}

/// A request, whoever may read it: for what is written in the same transaction.
pub async fn get_ticket(conn: &mut Conn, id: TicketId) -> Result<Ticket> {
    let sql = select_tickets!("WHERE t.id = $1");
    let row: Option<TicketRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    row.ok_or(AppError::NotFound)?.try_into()
}

/// Where a request stands from now on.
pub struct Standing {
    /// Where it stands.
    pub state: State,
    /// Who answers it.
    pub department: DepartmentId,
    /// Who works on it.
    pub assignee: Option<UserId>,
}

impl Standing {
    /// Where a request stands now.
    #[must_use]
    pub fn of(ticket: &Ticket) -> Self {
        Self {
            state: ticket.state,
            department: ticket.department.id,
            assignee: ticket.assignee.as_ref().map(|colleague| colleague.id),
        }
    }
}

/// Changes where a request stands, and counts the change. Fails with a conflict if the request is no
/// longer what `ticket` says.
pub async fn update_ticket(
    conn: &mut Conn,
    ticket: &Ticket,
    standing: &Standing,
    now: Timestamp,
) -> Result<()> {
    let sql =
        "UPDATE tickets SET state = $1, department_id = $2, assignee_id = $3, updated_at = $4,
             closed_at = $5, revision = revision + 1
         WHERE id = $6 AND revision = $7";
    let closed_at = (!standing.state.is_open()).then(|| ticket.closed_at.unwrap_or(now));
    let updated = on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(standing.state.key())
            .bind(standing.department);
        let query = query.bind(standing.assignee).bind(now).bind(closed_at);
        query
            .bind(ticket.id)
            .bind(ticket.revision)
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })?;
    match updated {
        0 => Err(AppError::Conflict(Conflict::ChangedMeanwhile)),
        _ => Ok(()),
    }
}

/// An entry of the timeline to be added.
pub struct NewEvent<'a> {
    /// What happened.
    pub kind: EventKind,
    /// Who may read it.
    pub visibility: Visibility,
    /// What was written.
    pub body: &'a str,
    /// What was sent with it; it is as visible as the entry.
    pub file: Option<&'a Upload>,
    /// Of what a person sent.
    pub key: Option<&'a [u8]>,
}

impl NewEvent<'_> {
    /// An entry without words of somebody's own.
    #[must_use]
    pub fn bare(kind: EventKind, visibility: Visibility) -> Self {
        Self {
            kind,
            visibility,
            body: "",
            file: None,
            key: None,
        }
    }
}

/// Adds an entry to a timeline; false if what a person sent is there already.
pub async fn add_event(
    conn: &mut Conn,
    now: Timestamp,
    actor: &Actor,
    ticket: TicketId,
    event: NewEvent<'_>,
) -> Result<bool> {
    let id = TicketEventId(new_id(now));
    let (author_kind, author) = match actor.who {
        Who::Subject(id) => ("subject", Some(id.0)),
        Who::Staff(id) => ("staff", Some(id.0)),
        Who::Visitor | Who::System | Who::ApiKey(_) => ("system", None),
    };
    let sql =
        "INSERT INTO ticket_events (id, ticket_id, at, kind, visibility, author_kind, author_id,
             body, detail, idempotency_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING";
    let added = on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(ticket).bind(now);
        let query = query.bind(event.kind.key()).bind(event.visibility.key());
        let query = query.bind(author_kind).bind(author).bind(event.body);
        let query = query.bind(Json(&event.kind)).bind(event.key);
        query.execute(c).await.map(|done| done.rows_affected() > 0)
    })?;
    if let Some(file) = event.file.filter(|_| added) {
        add_file(conn, now, ticket, id, event.visibility, file).await?;
    }
    Ok(added)
}

async fn add_file(
    conn: &mut Conn,
    now: Timestamp,
    ticket: TicketId,
    event: TicketEventId,
    visibility: Visibility,
    file: &Upload,
) -> Result<()> {
    let sql = "INSERT INTO attachments (id, ticket_id, event_id, visibility, file_name, media_type,
             size, sha256, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(AttachmentId(new_id(now)))
            .bind(ticket)
            .bind(event);
        let query = query.bind(visibility.key()).bind(&file.file_name);
        let query = query.bind(file.media_type).bind(file.size);
        let query = query.bind(&file.sha256[..]).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
