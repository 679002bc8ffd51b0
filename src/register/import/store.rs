//! Imports in the database.

use std::collections::BTreeMap;

use sqlx::AssertSqlSafe;
use sqlx::types::Json;

use super::model::{Import, Mapping, Row, RowResult, ShownRow, State};
use crate::error::Result;
use crate::ids::{EventId, ImportId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct ImportRow {
    id: ImportId,
    user_id: Option<UserId>,
    sha256: String,
    heading: Json<Vec<String>>,
    mapping: Json<Mapping>,
    state: State,
    done: i64,
    total: i64,
    counts: Json<BTreeMap<String, i64>>,
    begun_at: Timestamp,
    moved_at: Timestamp,
}

impl From<ImportRow> for Import {
    fn from(row: ImportRow) -> Self {
        Self {
            id: row.id,
            user: row.user_id,
            sha256: row.sha256,
            heading: row.heading.0,
            mapping: row.mapping.0,
            state: row.state,
            done: row.done,
            total: row.total,
            counts: row.counts.0,
            begun_at: row.begun_at,
            moved_at: row.moved_at,
        }
    }
}

/// Adds an import without rows.
pub async fn add(conn: &mut Conn, now: Timestamp, import: &Import) -> Result<()> {
    let sql =
        "INSERT INTO imports (id, user_id, sha256, heading, mapping, state, done, total, counts,
             created_at, begun_at, moved_at)
         VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7, $8, $8, $8)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(import.id).bind(import.user);
        let query = query.bind(&import.sha256).bind(Json(&import.heading));
        let query = query.bind(Json(&import.mapping)).bind(import.state.key());
        let query = query.bind(Json(&import.counts)).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Adds rows of the file, numbered on from those that are there.
pub async fn add_rows(
    conn: &mut Conn,
    import: ImportId,
    first: i64,
    cells: &[Vec<String>],
) -> Result<()> {
    if cells.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO import_rows (import_id, number, cells) VALUES {}",
        conn.rows(cells.len(), 3)
    );
    on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql));
        let query = (first..).zip(cells).fold(query, |query, (number, cells)| {
            query.bind(import).bind(number).bind(Json(cells))
        });
        query.execute(c).await.map(|_| ())
    })?;
    let sql = "UPDATE imports SET total = total + $1 WHERE id = $2";
    let count = i64::try_from(cells.len()).unwrap_or(0);
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(count).bind(import);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Forgets an import with its rows.
pub async fn delete(conn: &mut Conn, id: ImportId) -> Result<()> {
    let sql = "DELETE FROM imports WHERE id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// An import.
pub async fn find(conn: &mut Conn, id: ImportId) -> Result<Option<Import>> {
    let sql = "SELECT id, user_id, sha256, heading, mapping, state, done, total, counts, begun_at,
             moved_at
         FROM imports WHERE id = $1";
    let row: Option<ImportRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Import::from))
}

/// The newest imports.
pub async fn list(conn: &mut Conn) -> Result<Vec<Import>> {
    let sql = "SELECT id, user_id, sha256, heading, mapping, state, done, total, counts, begun_at,
             moved_at
         FROM imports ORDER BY id DESC LIMIT 50";
    let rows: Vec<ImportRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Import::from).collect())
}

/// Keeps what the columns are taken for.
pub async fn set_mapping(conn: &mut Conn, id: ImportId, mapping: &Mapping) -> Result<()> {
    let sql = "UPDATE imports SET mapping = $1 WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(mapping)).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Goes from one state to another, from the first row; false if it was in none of these.
pub async fn go(
    conn: &mut Conn,
    now: Timestamp,
    id: ImportId,
    from: &[State],
    to: State,
) -> Result<bool> {
    let mut changed = false;
    for state in from {
        let sql =
            "UPDATE imports SET state = $1, done = 0, counts = $2, begun_at = $3, moved_at = $3
             WHERE id = $4 AND state = $5";
        let nothing = Json(BTreeMap::<String, i64>::new());
        changed |= on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(to.key()).bind(nothing).bind(now);
            let query = query.bind(id).bind(state.key());
            query.execute(c).await.map(|done| done.rows_affected() > 0)
        })?;
    }
    Ok(changed)
}

/// Stops in the midst, with what there is; false if nothing was under way.
pub async fn stop(conn: &mut Conn, id: ImportId) -> Result<bool> {
    let sql = "UPDATE imports SET state = 'cancelled'
         WHERE id = $1 AND state IN ('mapping', 'checking', 'checked', 'running')";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Gets on from a row to another, and to another state when it was the last; false if somebody else has,
/// or it was stopped.
pub async fn get_on(
    conn: &mut Conn,
    now: Timestamp,
    import: &Import,
    done: i64,
    state: State,
) -> Result<bool> {
    let sql = "UPDATE imports SET done = $1, state = $2, moved_at = $3
         WHERE id = $4 AND state = $5 AND done = $6";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(done).bind(state.key()).bind(now);
        let query = query.bind(import.id).bind(import.state.key());
        let query = query.bind(import.done);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Keeps what became of all rows up to now.
pub async fn set_counts(
    conn: &mut Conn,
    id: ImportId,
    counts: &BTreeMap<String, i64>,
) -> Result<()> {
    let sql = "UPDATE imports SET counts = $1 WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(counts)).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Rows behind a number, in their order.
pub async fn list_rows(
    conn: &mut Conn,
    import: ImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<Row>> {
    let sql = "SELECT number, cells FROM import_rows WHERE import_id = $1 AND number > $2
         ORDER BY number LIMIT $3";
    let rows: Vec<(i64, Json<Vec<String>>)> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(import).bind(after).bind(limit);
        query.fetch_all(c).await
    })?;
    let rows = rows.into_iter().map(|(number, cells)| Row {
        number,
        cells: cells.0,
    });
    Ok(rows.collect())
}

/// Notes what became of rows; of what is in for good nothing that stood in it is kept.
pub async fn set_outcomes(
    conn: &mut Conn,
    import: ImportId,
    results: &[RowResult],
    is_final: bool,
) -> Result<()> {
    if results.is_empty() {
        return Ok(());
    }
    let cells = if is_final {
        ", cells = excluded.cells"
    } else {
        ""
    };
    let sql = format!(
        "INSERT INTO import_rows (import_id, number, cells, outcome, reason, event_id) VALUES {}
         ON CONFLICT (import_id, number) DO UPDATE SET outcome = excluded.outcome,
             reason = excluded.reason, event_id = excluded.event_id{cells}",
        conn.rows(results.len(), 6)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for result in results {
            query = query.bind(import).bind(result.number);
            query = query.bind(Json(Vec::<String>::new()));
            query = query.bind(result.outcome).bind(result.reason);
            query = query.bind(result.event);
        }
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Events that rows behind a number have made, up to a number, with the number of each.
pub async fn list_events(
    conn: &mut Conn,
    import: ImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<(i64, EventId)>> {
    let sql = "SELECT number, event_id FROM import_rows
         WHERE import_id = $1 AND number > $2 AND number <= $3 AND event_id IS NOT NULL
         ORDER BY number";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql)
            .bind(import)
            .bind(after)
            .bind(after + limit);
        query.fetch_all(c).await
    })?)
}

/// What became of rows behind a number; of those with one outcome, if there is one.
pub async fn list_results(
    conn: &mut Conn,
    import: ImportId,
    outcome: &str,
    (after, limit): (i64, i64),
) -> Result<Vec<ShownRow>> {
    let all = "SELECT number, outcome, reason, cells FROM import_rows
         WHERE import_id = $1 AND $2 = '' AND number > $3 AND outcome <> '' ORDER BY number LIMIT $4";
    let some = "SELECT number, outcome, reason, cells FROM import_rows
         WHERE import_id = $1 AND outcome = $2 AND number > $3 ORDER BY number LIMIT $4";
    let sql = if outcome.is_empty() { all } else { some };
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(import).bind(outcome).bind(after);
        query.bind(limit).fetch_all(c).await
    })?)
}

/// Stops what is not in yet, and forgets what stood in its rows.
pub async fn forget_rows(conn: &mut Conn) -> Result<()> {
    for sql in [
        "UPDATE imports SET state = 'cancelled'
         WHERE state IN ('mapping', 'checking', 'checked', 'running')",
        "DELETE FROM import_rows WHERE event_id IS NULL AND import_id IN
             (SELECT id FROM imports WHERE state = 'cancelled')",
    ] {
        on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ()))?;
    }
    Ok(())
}
