//! What a person may read of their own requests. Every query names the subject, and every query of
//! events and files names the visibility: what is internal never leaves the database this way.

use uuid::Uuid;

use super::{EventRow, FileRow, TicketRow, select_tickets, tickets, timeline};
use crate::error::Result;
use crate::ids::{AttachmentId, SubjectId, TicketId};
use crate::on_db;
use crate::server::db::Conn;
use crate::tickets::model::{Attachment, Event, Ticket};
use crate::ui::pagination::Paged;

/// A person's requests, newest first.
pub async fn list_tickets(
    conn: &mut Conn,
    subject: SubjectId,
    after: Option<Uuid>,
) -> Result<Paged<Ticket>> {
    let sql = select_tickets!("WHERE t.subject_id = $1 AND t.id < $2 ORDER BY t.id DESC LIMIT $3");
    let rows: Vec<TicketRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql)
            .bind(subject)
            .bind(after.unwrap_or(Uuid::max()));
        query.bind(Paged::<Ticket>::limit()).fetch_all(c).await
    })?;
    Ok(Paged::from_rows(tickets(rows)?, |ticket| ticket.id.0))
}

/// A person's request.
pub async fn find_ticket(
    conn: &mut Conn,
    subject: SubjectId,
    id: TicketId,
) -> Result<Option<Ticket>> {
    let sql = select_tickets!("WHERE t.subject_id = $1 AND t.id = $2");
    let row: Option<TicketRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    row.map(Ticket::try_from).transpose()
}

/// The request that a person made by sending a form.
pub async fn find_ticket_by_key(
    conn: &mut Conn,
    subject: SubjectId,
    key: &[u8],
) -> Result<Option<Ticket>> {
    let sql = select_tickets!("WHERE t.subject_id = $1 AND t.idempotency_key = $2");
    let row: Option<TicketRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .bind(key)
        .fetch_optional(c)
        .await)?;
    row.map(Ticket::try_from).transpose()
}

/// Whether what a person sent has been written down already.
pub async fn has_event(conn: &mut Conn, id: TicketId, key: &[u8]) -> Result<bool> {
    let sql = "SELECT 1 FROM ticket_events WHERE ticket_id = $1 AND idempotency_key = $2";
    let found: Option<i32> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .bind(key)
        .fetch_optional(c)
        .await)?;
    Ok(found.is_some())
}

/// The public timeline of a person's request, oldest first. Names of staff are not in it.
pub async fn list_events(conn: &mut Conn, subject: SubjectId, id: TicketId) -> Result<Vec<Event>> {
    let sql =
        "SELECT e.id, e.at, e.visibility, e.author_kind, NULL AS author_name, e.body, e.detail
         FROM ticket_events e JOIN tickets t ON t.id = e.ticket_id
         WHERE t.subject_id = $1 AND e.ticket_id = $2 AND e.visibility = 'public'
         ORDER BY e.at, e.id";
    let events: Vec<EventRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .bind(id)
        .fetch_all(c)
        .await)?;
    let sql = "SELECT f.id, f.event_id, f.file_name, f.media_type, f.size, f.sha256
         FROM attachments f JOIN ticket_events e ON e.id = f.event_id
         JOIN tickets t ON t.id = e.ticket_id
         WHERE t.subject_id = $1 AND e.ticket_id = $2
             AND e.visibility = 'public' AND f.visibility = 'public'
         ORDER BY f.id";
    let files: Vec<FileRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .bind(id)
        .fetch_all(c)
        .await)?;
    Ok(timeline(events, files))
}

/// A public file of a person's request.
pub async fn find_file(
    conn: &mut Conn,
    subject: SubjectId,
    id: TicketId,
    file: AttachmentId,
) -> Result<Option<Attachment>> {
    let sql = "SELECT f.id, f.event_id, f.file_name, f.media_type, f.size, f.sha256
         FROM attachments f JOIN ticket_events e ON e.id = f.event_id
         JOIN tickets t ON t.id = e.ticket_id
         WHERE t.subject_id = $1 AND t.id = $2 AND f.id = $3
             AND e.visibility = 'public' AND f.visibility = 'public'";
    let row: Option<FileRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .bind(id)
        .bind(file)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Attachment::from))
}
