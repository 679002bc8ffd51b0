//! Forgetting who asked for what: requests stay, as nobody's and without words, because how many there were
//! and whether they were answered in time has to be shown later on (GDPR Art. 5(2)).

use super::lifecycle::State;
use super::model::{EventKind, Visibility};
use super::store::write::{self, NewEvent};
use crate::accounts::Actor;
use crate::error::Result;
use crate::ids::TicketId;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::privacy::erasure::model::NOBODY;
use crate::server::clock::random_bytes;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// What stands for a title of somebody's own.
const TITLE: &str = "[…]";

/// Takes the person out of their requests, and gives the SHA-256 of the files that were sent with them. A
/// request to be erased is answered by that.
pub async fn erase(conn: &mut Conn, now: Timestamp, person: &Person) -> Result<Vec<Vec<u8>>> {
    let mut files = Vec::new();
    if !person.tickets.is_empty() {
        add_nobody(conn, now).await?;
    }
    for ticket in &person.tickets {
        files.extend(take_words(conn, *ticket).await?);
        take_person(conn, now, *ticket).await?;
    }
    Ok(files)
}

async fn add_nobody(conn: &mut Conn, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO subjects (id, name, name_folded, language, created_at, updated_at)
         VALUES ($1, '', '', 'en', $2, $2) ON CONFLICT (id) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(NOBODY).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

async fn take_words(conn: &mut Conn, ticket: TicketId) -> Result<Vec<Vec<u8>>> {
    let sql = "DELETE FROM attachments WHERE ticket_id = $1 RETURNING sha256";
    let files = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(ticket)
        .fetch_all(c)
        .await)?;
    let sql = "UPDATE ticket_events SET body = '', idempotency_key = NULL,
             author_id = CASE WHEN author_kind = 'subject' THEN NULL ELSE author_id END
         WHERE ticket_id = $1";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(ticket);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(files)
}

async fn take_person(conn: &mut Conn, now: Timestamp, id: TicketId) -> Result<()> {
    let before = write::get_ticket(conn, id).await?;
    let sql = "UPDATE tickets SET subject_id = $1, title = $2, idempotency_key = $3,
             state = $4, closed_at = $5, updated_at = $6, revision = revision + 1
         WHERE id = $7";
    let is_open = before.state.is_open();
    let state = if is_open {
        State::Resolved
    } else {
        before.state
    };
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(NOBODY).bind(TITLE);
        // It was a hash of what they wrote.
        let query = query.bind(&random_bytes::<32>()[..]).bind(state.key());
        let query = query.bind(before.closed_at.unwrap_or(now)).bind(now);
        query.bind(id).execute(c).await.map(|_| ())
    })?;
    if is_open {
        let kind = EventKind::Status {
            from: before.state,
            to: state,
        };
        let event = NewEvent::bare(kind, Visibility::Internal);
        write::add_event(conn, now, &Actor::system(), id, event).await?;
    }
    Ok(())
}
