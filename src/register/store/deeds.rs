//! What agents did in one go, and which event took the place of which.

use uuid::Uuid;

use crate::error::Result;
use crate::ids::{EventId, UserId};
use crate::on_db;
use crate::register::model::{Deed, DeedKind};
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    user_id: UserId,
    kind: DeedKind,
    done_at: Timestamp,
    undone_at: Option<Timestamp>,
}

/// Notes that something is done; false if the same form was sent before.
pub async fn add(
    conn: &mut Conn,
    now: Timestamp,
    user: UserId,
    id: Uuid,
    kind: DeedKind,
) -> Result<bool> {
    let sql = "INSERT INTO register_deeds (id, user_id, kind, done_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(user);
        let query = query.bind(kind.key()).bind(now);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Notes an event of a deed, and the word that it followed.
pub async fn add_event(
    conn: &mut Conn,
    deed: Uuid,
    event: EventId,
    earlier: Option<EventId>,
) -> Result<()> {
    let sql =
        "INSERT INTO register_deed_events (deed_id, event_id, earlier_id) VALUES ($1, $2, $3)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(deed).bind(event).bind(earlier);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A deed of a user.
pub async fn find(conn: &mut Conn, user: UserId, id: Uuid) -> Result<Option<Deed>> {
    let sql = "SELECT id, user_id, kind, done_at, undone_at FROM register_deeds
         WHERE id = $1 AND user_id = $2";
    let row: Option<Row> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(id).bind(user);
        query.fetch_optional(c).await
    })?;
    Ok(row.map(|row| Deed {
        id: row.id,
        user: row.user_id,
        kind: row.kind,
        done_at: row.done_at,
        undone_at: row.undone_at,
    }))
}

/// Events of a deed, each with the word that it followed.
pub async fn list_events(conn: &mut Conn, deed: Uuid) -> Result<Vec<(EventId, Option<EventId>)>> {
    let sql = "SELECT event_id, earlier_id FROM register_deed_events
         WHERE deed_id = $1 ORDER BY event_id";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(deed)
        .fetch_all(c)
        .await)?)
}

/// Notes that a deed is taken back; false if it was before.
pub async fn set_undone(conn: &mut Conn, now: Timestamp, deed: Uuid) -> Result<bool> {
    let sql = "UPDATE register_deeds SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(deed);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}
