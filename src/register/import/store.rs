//! Imports in the database.

use sqlx::AssertSqlSafe;
use sqlx::types::Json;

use super::model::{Import, Mapping, Row, RowResult, State};
use crate::error::Result;
use crate::ids::{EventId, ImportId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct ImportRow {
    id: ImportId,
    user_id: UserId,
    sha256: String,
    heading: Json<Vec<String>>,
    mapping: Json<Mapping>,
    state: State,
    done: i64,
    total: i64,
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
        }
    }
}

/// Adds an import without rows.
pub async fn add(conn: &mut Conn, now: Timestamp, import: &Import) -> Result<()> {
    let sql = "INSERT INTO imports (id, user_id, sha256, heading, mapping, state, done, total, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(import.id).bind(import.user);
        let query = query.bind(&import.sha256).bind(Json(&import.heading));
        let query = query.bind(Json(&import.mapping)).bind(import.state.key());
        query.bind(now).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Adds rows of the file, numbered on from those that are there.
pub async fn add_rows(
    conn: &mut Conn,
    import: ImportId,
    first: i64,
    rows: &[Vec<String>],
) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let values: Vec<String> = (0..rows.len())
        .map(|at| format!("($1, ${}, ${})", 2 * at + 2, 2 * at + 3))
        .collect();
    let sql = format!(
        "INSERT INTO import_rows (import_id, number, cells) VALUES {}",
        values.join(", ")
    );
    on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql)).bind(import);
        let query = (first..).zip(rows).fold(query, |query, (number, cells)| {
            query.bind(number).bind(Json(cells))
        });
        query.execute(c).await.map(|_| ())
    })?;
    let sql = "UPDATE imports SET total = total + $1 WHERE id = $2";
    let count = i64::try_from(rows.len()).unwrap_or(0);
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(count).bind(import);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// An import.
pub async fn find(conn: &mut Conn, id: ImportId) -> Result<Option<Import>> {
    let sql = "SELECT id, user_id, sha256, heading, mapping, state, done, total
         FROM imports WHERE id = $1";
    let row: Option<ImportRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Import::from))
}

/// The newest imports.
pub async fn list(conn: &mut Conn) -> Result<Vec<Import>> {
    let sql = "SELECT id, user_id, sha256, heading, mapping, state, done, total
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
pub async fn go(conn: &mut Conn, id: ImportId, from: &[State], to: State) -> Result<bool> {
    let mut changed = false;
    for state in from {
        let sql = "UPDATE imports SET state = $1, done = 0 WHERE id = $2 AND state = $3";
        changed |= on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(to.key()).bind(id).bind(state.key());
            query.execute(c).await.map(|done| done.rows_affected() > 0)
        })?;
    }
    Ok(changed)
}

/// Gets on from a row to another, and to another state when it was the last; false if somebody else has,
/// or it was stopped.
pub async fn get_on(conn: &mut Conn, import: &Import, done: i64, state: State) -> Result<bool> {
    let sql = "UPDATE imports SET done = $1, state = $2 WHERE id = $3 AND state = $4 AND done = $5";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(done)
            .bind(state.key())
            .bind(import.id);
        let query = query.bind(import.state.key()).bind(import.done);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
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

/// Notes what became of a row; what stood in it stays only as long as it is needed.
pub async fn set_outcome(
    conn: &mut Conn,
    import: ImportId,
    result: &RowResult,
    event: Option<EventId>,
    is_final: bool,
) -> Result<()> {
    let sql = "UPDATE import_rows SET outcome = $1, reason = $2, event_id = $3,
             cells = CASE WHEN $4 = 1 THEN $5 ELSE cells END
         WHERE import_id = $6 AND number = $7";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(&result.outcome).bind(&result.reason);
        let query = query.bind(event).bind(i64::from(is_final));
        let query = query.bind(Json(Vec::<String>::new()));
        let query = query.bind(import).bind(result.number);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Events that rows behind a number have made, with the number of each.
pub async fn list_events(
    conn: &mut Conn,
    import: ImportId,
    after: i64,
    limit: i64,
) -> Result<Vec<(i64, Option<EventId>)>> {
    let sql = "SELECT number, event_id FROM import_rows WHERE import_id = $1 AND number > $2
         ORDER BY number LIMIT $3";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(import).bind(after).bind(limit);
        query.fetch_all(c).await
    })?)
}

/// How many rows there are of each outcome.
pub async fn count_outcomes(conn: &mut Conn, import: ImportId) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT outcome, COUNT(*) FROM import_rows WHERE import_id = $1 AND outcome <> ''
         GROUP BY outcome ORDER BY outcome";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(import)
        .fetch_all(c)
        .await)?)
}

/// What became of rows behind a number; of those with one outcome, if there is one.
pub async fn list_results(
    conn: &mut Conn,
    import: ImportId,
    outcome: &str,
    after: i64,
) -> Result<Vec<RowResult>> {
    let sql = "SELECT number, outcome, reason FROM import_rows
         WHERE import_id = $1 AND outcome <> '' AND ($2 = '' OR outcome = $2) AND number > $3
         ORDER BY number LIMIT 100";
    let rows: Vec<(i64, String, String)> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(import).bind(outcome).bind(after);
        query.fetch_all(c).await
    })?;
    let rows = rows.into_iter().map(|(number, outcome, reason)| RowResult {
        number,
        outcome,
        reason,
    });
    Ok(rows.collect())
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
