//! Bundles in the database, and the events that go into them.

use sqlx::types::Json;
use uuid::Uuid;

use super::model::{Bundle, Scope, State};
use crate::error::Result;
use crate::ids::{EventId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::{Timestamp, days};

/// For how long a bundle can be fetched.
const KEPT: std::time::Duration = days(7);

/// Counts the records of a scope.
pub async fn count(conn: &mut Conn, scope: Scope) -> Result<i64> {
    Ok(match scope {
        Scope::Subject { id } => {
            let sql = "SELECT COUNT(*) FROM consent_events WHERE subject_id = $1";
            on_db!(conn, |c| sqlx::query_scalar(sql)
                .bind(id)
                .fetch_one(c)
                .await)?
        }
        Scope::Purpose { id } => {
            let sql = "SELECT COUNT(*) FROM consent_events WHERE purpose_id = $1";
            on_db!(conn, |c| sqlx::query_scalar(sql)
                .bind(id)
                .fetch_one(c)
                .await)?
        }
        Scope::Period { from, to } => {
            let sql =
                "SELECT COUNT(*) FROM consent_events WHERE occurred_at >= $1 AND occurred_at < $2";
            on_db!(conn, |c| {
                let query = sqlx::query_scalar(sql).bind(from).bind(to);
                query.fetch_one(c).await
            })?
        }
    })
}

/// Where a walk through events is.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    at: Timestamp,
    id: Uuid,
}

impl Place {
    /// Before the first.
    pub const START: Self = Self {
        at: Timestamp(i64::MIN),
        id: Uuid::nil(),
    };
}

/// The next events of a scope, in the order of a walk.
pub async fn list(
    conn: &mut Conn,
    scope: Scope,
    after: Place,
    limit: i64,
) -> Result<(Vec<EventId>, Place)> {
    let rows: Vec<(EventId, Timestamp)> = match scope {
        Scope::Subject { id } => {
            let sql = "SELECT id, occurred_at FROM consent_events WHERE subject_id = $1 AND id > $2
                 ORDER BY id LIMIT $3";
            on_db!(conn, |c| {
                let query = sqlx::query_as(sql).bind(id).bind(after.id);
                query.bind(limit).fetch_all(c).await
            })?
        }
        Scope::Purpose { id } => {
            let sql = "SELECT id, occurred_at FROM consent_events WHERE purpose_id = $1 AND id > $2
                 ORDER BY id LIMIT $3";
            on_db!(conn, |c| {
                let query = sqlx::query_as(sql).bind(id).bind(after.id);
                query.bind(limit).fetch_all(c).await
            })?
        }
        Scope::Period { from, to } => {
            let sql = "SELECT id, occurred_at FROM consent_events
                 WHERE occurred_at >= $1 AND occurred_at < $2 AND (occurred_at > $3 OR id > $4)
                 ORDER BY occurred_at, id LIMIT $5";
            on_db!(conn, |c| {
                let query = sqlx::query_as(sql).bind(from.max(after.at)).bind(to);
                let query = query.bind(after.at).bind(after.id);
                query.bind(limit).fetch_all(c).await
            })?
        }
    };
    let place = rows
        .last()
        .map_or(after, |(id, at)| Place { at: *at, id: id.0 });
    Ok((rows.into_iter().map(|(id, _)| id).collect(), place))
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    scope: Json<Scope>,
    state: State,
    done: i64,
    total: i64,
    size: i64,
    created_at: Timestamp,
    alive_at: Timestamp,
    expires_at: Timestamp,
}

impl From<Row> for Bundle {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            scope: row.scope.0,
            state: row.state,
            done: row.done,
            total: row.total,
            size: row.size,
            created_at: row.created_at,
            alive_at: row.alive_at,
            expires_at: row.expires_at,
        }
    }
}

/// Adds a bundle that waits to be made.
pub async fn add(
    conn: &mut Conn,
    now: Timestamp,
    id: Uuid,
    scope: Scope,
    total: i64,
    by: Option<UserId>,
) -> Result<()> {
    let sql =
        "INSERT INTO bundles (id, scope, state, done, total, size, made_by, created_at, alive_at,
             expires_at)
         VALUES ($1, $2, 'waiting', 0, $3, 0, $4, $5, $5, $6)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(Json(scope)).bind(total);
        let query = query.bind(by).bind(now).bind(now + KEPT);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A bundle.
pub async fn find(conn: &mut Conn, id: Uuid) -> Result<Option<Bundle>> {
    let sql = "SELECT id, scope, state, done, total, size, created_at, alive_at, expires_at
         FROM bundles WHERE id = $1";
    let row: Option<Row> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Bundle::from))
}

/// The newest bundles.
pub async fn list_bundles(conn: &mut Conn) -> Result<Vec<Bundle>> {
    let sql = "SELECT id, scope, state, done, total, size, created_at, alive_at, expires_at
         FROM bundles ORDER BY id DESC LIMIT 100";
    let rows: Vec<Row> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Bundle::from).collect())
}

/// Begins to make a bundle, unless somebody does who was alive lately; says whether it may be made.
pub async fn begin(
    conn: &mut Conn,
    now: Timestamp,
    id: Uuid,
    dead_since: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE bundles SET state = 'making', done = 0, alive_at = $1
         WHERE id = $2 AND (state = 'waiting' OR (state = 'making' AND alive_at < $3))";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now).bind(id).bind(dead_since);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Notes how far a bundle is.
pub async fn note(conn: &mut Conn, now: Timestamp, id: Uuid, done: i64) -> Result<()> {
    let sql = "UPDATE bundles SET done = $1, alive_at = $2 WHERE id = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(done).bind(now).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Notes what became of a bundle; false if it is not wanted any more.
pub async fn finish(
    conn: &mut Conn,
    now: Timestamp,
    id: Uuid,
    state: State,
    (done, size): (i64, i64),
) -> Result<bool> {
    let sql = "UPDATE bundles SET state = $1, done = $2, size = $3, alive_at = $4, expires_at = $5
         WHERE id = $6";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(state.key()).bind(done).bind(size);
        let query = query.bind(now).bind(now + KEPT).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Forgets bundles that can't be fetched any more.
pub async fn delete_expired(conn: &mut Conn, now: Timestamp) -> Result<()> {
    let sql = "DELETE FROM bundles WHERE expires_at <= $1";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Ids of all bundles: what else is in the folder can go.
pub async fn list_ids(conn: &mut Conn) -> Result<Vec<Uuid>> {
    let sql = "SELECT id FROM bundles";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .fetch_all(c)
        .await)?)
}

/// Forgets all bundles.
pub async fn delete_all(conn: &mut Conn) -> Result<()> {
    let sql = "DELETE FROM bundles";
    on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ()))?;
    Ok(())
}
