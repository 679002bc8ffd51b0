//! What is known of people in the custom fields: one row a person and field, without a history.

use std::collections::HashMap;

use crate::contacts::fields::known::{NewValue, Source, Value};
use crate::contacts::words::fold_value;
use crate::error::Result;
use crate::ids::{SubjectId, SubmissionId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct ValueRow {
    field_key: String,
    value: String,
    proven: bool,
    source: Source,
    submission_id: Option<SubmissionId>,
    user_name: Option<String>,
    said_at: Timestamp,
    signed_on: Option<String>,
}

/// What is known of a person, by the fields' keys.
pub async fn list_values(conn: &mut Conn, subject: SubjectId) -> Result<HashMap<String, Value>> {
    let sql = "SELECT v.field_key, v.value, v.proven, v.source, v.submission_id,
             u.name AS user_name, v.said_at, p.signed_on
         FROM contact_values v LEFT JOIN users u ON u.id = v.user_id
         LEFT JOIN paper_submissions p ON p.submission_id = v.submission_id
         WHERE v.subject_id = $1 AND v.value <> ''";
    let rows: Vec<ValueRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(subject)
        .fetch_all(c)
        .await)?;
    let value = |row: ValueRow| Value {
        text: row.value,
        is_proven: row.proven,
        source: row.source,
        submission: row.submission_id,
        user_name: row.user_name,
        said_at: row.said_at,
        signed_on: row.signed_on.and_then(|day| day.parse().ok()),
    };
    let values = rows
        .into_iter()
        .map(|row| (row.field_key.clone(), value(row)));
    Ok(values.collect())
}

/// Makes a value the one that holds, unless something newer is known, or something proven and this
/// is not; false then.
pub async fn save_value(conn: &mut Conn, new: &NewValue<'_>, now: Timestamp) -> Result<bool> {
    let sql = "INSERT INTO contact_values (subject_id, field_key, kind, value, proven, source,
             submission_id, user_id, said_at, recorded_at, folded)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (subject_id, field_key) DO UPDATE SET kind = excluded.kind,
             value = excluded.value, proven = excluded.proven, source = excluded.source,
             submission_id = excluded.submission_id, user_id = excluded.user_id,
             said_at = excluded.said_at, recorded_at = excluded.recorded_at,
             folded = excluded.folded
         WHERE contact_values.said_at <= excluded.said_at
             AND (excluded.proven OR NOT contact_values.proven OR contact_values.value = '')";
    let origin = &new.origin;
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(new.subject).bind(new.field);
        let query = query.bind(new.kind.key()).bind(new.text);
        let query = query.bind(origin.is_proven).bind(origin.source.key());
        let query = query.bind(origin.submission).bind(origin.user);
        let query = query.bind(origin.said_at).bind(now);
        let query = query.bind(fold_value(new.text));
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Of how many people something is known, by the fields' keys.
pub async fn count_values(conn: &mut Conn) -> Result<HashMap<String, i64>> {
    let sql = "SELECT field_key, COUNT(*) FROM contact_values WHERE value <> '' GROUP BY field_key";
    let rows: Vec<(String, i64)> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().collect())
}

/// What is known in a field, each value once.
pub async fn list_distinct(conn: &mut Conn, field: &str) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT value FROM contact_values WHERE field_key = $1 AND value <> ''";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(field)
        .fetch_all(c)
        .await)?)
}

/// Forgets the places of values that were taken away: before a field becomes another kind.
pub async fn delete_empty(conn: &mut Conn, field: &str) -> Result<()> {
    let sql = "DELETE FROM contact_values WHERE field_key = $1 AND value = ''";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(field);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
