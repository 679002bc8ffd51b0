//! What members of a department may read: every query joins the membership of the one who asks, so
//! the queue of the DPO stays closed to everybody else (GDPR Art. 38(5)).

use uuid::Uuid;

use super::{EventRow, FileRow, TicketRow, select_tickets, tickets, timeline};
use crate::error::Result;
use crate::ids::{AttachmentId, SubjectId, TicketId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::tickets::model::{Attachment, Event, QueueFilter, Ticket};
use crate::ui::pagination::Paged;

/// A queue: what is due first comes first, what has no date last, the older before the younger.
pub async fn list_queue(
    conn: &mut Conn,
    user: UserId,
    filter: &QueueFilter,
    after: Option<Uuid>,
) -> Result<Paged<Ticket>> {
    let sql = select_tickets!(
        "JOIN department_members m ON m.department_id = t.department_id AND m.user_id = $1
         WHERE ($2 = 'all' OR t.state = $2
                 OR ($2 = '' AND t.state IN ('new', 'open', 'waiting_subject')))
             AND ($3 = '' OR d.key = $3)
             AND ($4 = '' OR ($4 = 'mine' AND t.assignee_id = $1)
                 OR ($4 = 'unassigned' AND t.assignee_id IS NULL))
             AND ($5 IS NULL OR (COALESCE(t.due_on, '9999-12-31'), t.id) >
                 (SELECT COALESCE(p.due_on, '9999-12-31'), p.id FROM tickets p WHERE p.id = $5))
         ORDER BY COALESCE(t.due_on, '9999-12-31'), t.id LIMIT $6"
    );
    let rows: Vec<TicketRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(user).bind(&filter.state);
        let query = query.bind(&filter.department).bind(&filter.assignee);
        let query = query.bind(after).bind(Paged::<Ticket>::limit());
        query.fetch_all(c).await
    })?;
    Ok(Paged::from_rows(tickets(rows)?, |ticket| ticket.id.0))
}

/// The first requests to which an answer is owed, by due date.
pub async fn list_due(conn: &mut Conn, user: UserId, limit: i64) -> Result<Vec<Ticket>> {
    let sql = select_tickets!(
        "JOIN department_members m ON m.department_id = t.department_id AND m.user_id = $1
         WHERE t.state IN ('new', 'open', 'waiting_subject')
         ORDER BY COALESCE(t.due_on, '9999-12-31'), t.id LIMIT $2"
    );
    let rows: Vec<TicketRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(user)
        .bind(limit)
        .fetch_all(c)
        .await)?;
    tickets(rows)
}

/// Those requests of a person that the user may read, newest first.
pub async fn list_of_subject(
    conn: &mut Conn,
    user: UserId,
    subject: SubjectId,
) -> Result<Vec<Ticket>> {
    let sql = select_tickets!(
        "JOIN department_members m ON m.department_id = t.department_id AND m.user_id = $1
         WHERE t.subject_id = $2 ORDER BY t.id DESC LIMIT 100"
    );
    let rows: Vec<TicketRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(user)
        .bind(subject)
        .fetch_all(c)
        .await)?;
    tickets(rows)
}

/// A request that the user may read.
pub async fn find_ticket(conn: &mut Conn, user: UserId, id: TicketId) -> Result<Option<Ticket>> {
    let sql = select_tickets!(
        "JOIN department_members m ON m.department_id = t.department_id AND m.user_id = $1
         WHERE t.id = $2"
    );
    let row: Option<TicketRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(user)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    row.map(Ticket::try_from).transpose()
}

/// The whole timeline of a request, oldest first. Ask [`find_ticket`] first whether it may be read.
pub async fn list_events(conn: &mut Conn, id: TicketId) -> Result<Vec<Event>> {
    let sql =
        "SELECT e.id, e.at, e.visibility, e.author_kind, u.name AS author_name, e.body, e.detail
         FROM ticket_events e LEFT JOIN users u ON u.id = e.author_id
         WHERE e.ticket_id = $1 ORDER BY e.at, e.id";
    let events: Vec<EventRow> = on_db!(conn, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let sql = "SELECT id, event_id, file_name, media_type, size, sha256 FROM attachments
         WHERE ticket_id = $1 ORDER BY id";
    let files: Vec<FileRow> = on_db!(conn, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    Ok(timeline(events, files))
}

/// A file of a request that the user may read.
pub async fn find_file(
    conn: &mut Conn,
    user: UserId,
    id: TicketId,
    file: AttachmentId,
) -> Result<Option<Attachment>> {
    let sql = "SELECT f.id, f.event_id, f.file_name, f.media_type, f.size, f.sha256
         FROM attachments f JOIN tickets t ON t.id = f.ticket_id
         JOIN department_members m ON m.department_id = t.department_id AND m.user_id = $1
         WHERE t.id = $2 AND f.id = $3";
    let row: Option<FileRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(user)
        .bind(id)
        .bind(file)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Attachment::from))
}
