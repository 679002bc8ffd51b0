//! What another program may read: with a key that somebody made, the requests of their departments; with
//! one of the command line, all.

use uuid::Uuid;

use super::{TicketRow, select_tickets, tickets};
use crate::error::Result;
use crate::ids::{SubjectId, TicketId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::tickets::lifecycle::State;
use crate::tickets::model::Ticket;

/// A request.
pub async fn find_ticket(
    conn: &mut Conn,
    member: Option<UserId>,
    id: TicketId,
) -> Result<Option<Ticket>> {
    let sql = select_tickets!(
        "WHERE t.id = $1 AND ($2 IS NULL OR EXISTS (SELECT 1 FROM department_members m
             WHERE m.department_id = t.department_id AND m.user_id = $2))"
    );
    let row: Option<TicketRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(id).bind(member);
        query.fetch_optional(c).await
    })?;
    row.map(Ticket::try_from).transpose()
}

/// Which requests a page has.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Whose departments'.
    pub member: Option<UserId>,
    /// Of whom.
    pub subject: Option<SubjectId>,
    /// Where they stand.
    pub state: Option<State>,
    /// Before this one.
    pub before: Uuid,
    /// So many rows.
    pub rows: i64,
}

/// Requests, the newest first.
pub async fn list_tickets(conn: &mut Conn, page: &Page) -> Result<Vec<Ticket>> {
    let sql = match page.subject {
        Some(_) => select_tickets!(
            "WHERE t.id < $1 AND ($2 IS NULL OR EXISTS (SELECT 1 FROM department_members m
                 WHERE m.department_id = t.department_id AND m.user_id = $2))
             AND ($3 = '' OR t.state = $3) AND t.subject_id = $5 ORDER BY t.id DESC LIMIT $4"
        ),
        None => select_tickets!(
            "WHERE t.id < $1 AND ($2 IS NULL OR EXISTS (SELECT 1 FROM department_members m
                 WHERE m.department_id = t.department_id AND m.user_id = $2))
             AND ($3 = '' OR t.state = $3) ORDER BY t.id DESC LIMIT $4"
        ),
    };
    let rows: Vec<TicketRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(page.before).bind(page.member);
        let query = query.bind(page.state.map_or("", State::key));
        let query = query.bind(page.rows);
        match page.subject {
            Some(subject) => query.bind(subject).fetch_all(c).await,
            None => query.fetch_all(c).await,
        }
    })?;
    tickets(rows)
}
