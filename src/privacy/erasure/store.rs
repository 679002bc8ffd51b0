//! Holds and erasures in the database, and what a person can be found by.

use sqlx::types::Json;

use super::model::{Gone, Ground, Hold, NOBODY, OpenRequest, Person};
use crate::contacts;
use crate::error::Result;
use crate::ids::{SubjectId, TicketId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::tickets::model::RequestType;
use crate::time::Timestamp;

/// Somebody, with all that leads to them.
pub async fn find_person(conn: &mut Conn, id: SubjectId) -> Result<Option<Person>> {
    if id == NOBODY {
        return Ok(None);
    }
    let Some(subject) = contacts::store::find_subject(conn, id).await? else {
        return Ok(None);
    };
    let events = "SELECT id FROM consent_events WHERE subject_id = $1 ORDER BY id";
    let submissions = "SELECT id FROM submissions WHERE subject_id = $1 ORDER BY id";
    let tickets = "SELECT id FROM tickets WHERE subject_id = $1 ORDER BY id";
    Ok(Some(Person {
        subject,
        events: on_db!(conn, |c| sqlx::query_scalar(events)
            .bind(id)
            .fetch_all(c)
            .await)?,
        submissions: on_db!(conn, |c| sqlx::query_scalar(submissions)
            .bind(id)
            .fetch_all(c)
            .await)?,
        tickets: on_db!(conn, |c| sqlx::query_scalar(tickets)
            .bind(id)
            .fetch_all(c)
            .await)?,
    }))
}

/// What is told on the page: name, and how many there are. `$1`: the person.
const COUNTS: [(&str, &str); 7] = [
    (
        "identifiers",
        "SELECT COUNT(*) FROM identifiers WHERE subject_id = $1",
    ),
    (
        "fields",
        "SELECT COUNT(*) FROM contact_values WHERE subject_id = $1",
    ),
    (
        "submissions",
        "SELECT COUNT(*) FROM submissions WHERE subject_id = $1",
    ),
    (
        "files",
        "SELECT COUNT(*) FROM submission_files f JOIN submissions s ON s.id = f.submission_id
         WHERE s.subject_id = $1",
    ),
    (
        "scans",
        "SELECT COUNT(*) FROM paper_submissions p JOIN submissions s ON s.id = p.submission_id
         WHERE s.subject_id = $1",
    ),
    (
        "events",
        "SELECT COUNT(*) FROM consent_events WHERE subject_id = $1",
    ),
    ("links", "SELECT COUNT(*) FROM links WHERE subject_id = $1"),
];

/// How much there is of somebody.
pub async fn count(conn: &mut Conn, id: SubjectId) -> Result<Gone> {
    let mut gone = Gone::new();
    for (name, sql) in COUNTS {
        let count = on_db!(conn, |c| sqlx::query_scalar(sql)
            .bind(id)
            .fetch_one(c)
            .await)?;
        gone.insert(name, count);
    }
    Ok(gone)
}

/// Requests of somebody that are not answered yet.
pub async fn list_open(conn: &mut Conn, id: SubjectId) -> Result<Vec<OpenRequest>> {
    let sql = "SELECT id, number, request_type FROM tickets
         WHERE subject_id = $1 AND state IN ('new', 'open', 'waiting_subject') ORDER BY number";
    let rows: Vec<(TicketId, i64, RequestType)> =
        on_db!(conn, |c| sqlx::query_as(sql).bind(id).fetch_all(c).await)?;
    let open = rows.into_iter();
    Ok(open
        .map(|(id, number, kind)| OpenRequest { id, number, kind })
        .collect())
}

/// Why somebody must not be erased for the time being.
pub async fn find_hold(conn: &mut Conn, id: SubjectId) -> Result<Option<Hold>> {
    let sql = "SELECT ground FROM legal_holds WHERE subject_id = $1";
    let found: Option<String> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(found.and_then(|key| Hold::of(&key)))
}

/// Puts a hold on somebody, or changes why.
pub async fn save_hold(
    conn: &mut Conn,
    now: Timestamp,
    id: SubjectId,
    hold: Hold,
    by: Option<UserId>,
) -> Result<()> {
    let sql = "INSERT INTO legal_holds (subject_id, ground, placed_at, placed_by)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (subject_id) DO UPDATE SET ground = excluded.ground,
             placed_at = excluded.placed_at, placed_by = excluded.placed_by";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(hold.key());
        query.bind(now).bind(by).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Lifts a hold.
pub async fn delete_hold(conn: &mut Conn, id: SubjectId) -> Result<()> {
    let sql = "DELETE FROM legal_holds WHERE subject_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that somebody was erased; its number.
pub async fn add_erasure(
    conn: &mut Conn,
    now: Timestamp,
    ground: Ground,
    gone: &Gone,
    by: Option<UserId>,
) -> Result<i64> {
    let next = "INSERT INTO counters (name, value) VALUES ('erasure', 1)
         ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value";
    let number: i64 = on_db!(conn, |c| sqlx::query_scalar(next).fetch_one(c).await)?;
    let sql = "INSERT INTO erasures (number, ground, gone, erased_at, erased_by)
         VALUES ($1, $2, $3, $4, $5)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(number).bind(ground.key());
        let query = query.bind(Json(gone)).bind(now).bind(by);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(number)
}

/// The last erasure that may still have left traces in the file.
pub async fn find_uncompacted(conn: &mut Conn) -> Result<Option<i64>> {
    let sql = "SELECT MAX(number) FROM erasures WHERE compacted_at IS NULL";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_one(c)
        .await)?)
}

/// Notes that erasures up to one have left no traces in the file.
pub async fn set_compacted(conn: &mut Conn, now: Timestamp, up_to: i64) -> Result<()> {
    let sql = "UPDATE erasures SET compacted_at = $1 WHERE number <= $2 AND compacted_at IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(up_to);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
