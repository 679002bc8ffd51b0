//! The audit log in the database: rows are added and read, and changed only where somebody is erased.

use serde_json::Value;
use sqlx::AssertSqlSafe;
use sqlx::types::Json;
use uuid::Uuid;

use super::audit::Deed;
use super::erasure::Person;
use super::model::{AuditEntry, AuditFilter};
use crate::accounts::{Actor, Who};
use crate::error::Result;
use crate::ids::AuditId;
use crate::on_db;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::ui::pagination::Paged;

/// Adds a row.
pub async fn add_entries(conn: &mut Conn, now: Timestamp, deeds: &[Deed<'_>]) -> Result<()> {
    let sql = format!(
        "INSERT INTO audit_entries (id, at, actor_kind, actor_id, action, target_kind,
             target_id, detail, request_id, address)
         VALUES {}",
        conn.rows(deeds.len(), 10)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for deed in deeds {
            let (kind, id) = who(deed.actor);
            query = query.bind(new_id(now)).bind(now).bind(kind).bind(id);
            query = query.bind(deed.action).bind(deed.target.kind);
            query = query.bind(&deed.target.id).bind(Json(&deed.detail));
            query = query.bind(&deed.actor.request_id).bind(&deed.actor.address);
        }
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

fn who(actor: &Actor) -> (&'static str, Option<Uuid>) {
    match actor.who {
        Who::Staff(id) => ("staff", Some(id.0)),
        Who::Subject(id) => ("subject", Some(id.0)),
        Who::Visitor => ("visitor", None),
        Who::System => ("system", None),
        Who::ApiKey(id) => ("api_key", Some(id.0)),
    }
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    id: AuditId,
    at: Timestamp,
    actor_kind: String,
    actor_id: Option<Uuid>,
    actor_name: Option<String>,
    action: String,
    target_kind: String,
    target_id: String,
    detail: Json<Value>,
    address: Option<String>,
}

impl From<EntryRow> for AuditEntry {
    fn from(row: EntryRow) -> Self {
        Self {
            id: row.id,
            at: row.at,
            actor_kind: row.actor_kind,
            actor_id: row.actor_id,
            actor_name: row.actor_name,
            action: row.action,
            target_kind: row.target_kind,
            target_id: row.target_id,
            detail: row.detail.0,
            address: row.address,
        }
    }
}

/// Entries, newest first.
pub async fn list_entries(
    conn: &mut Conn,
    filter: &AuditFilter,
    after: Option<Uuid>,
) -> Result<Paged<AuditEntry>> {
    let sql = "SELECT a.id, a.at, a.actor_kind, a.actor_id, COALESCE(u.name, k.name) AS actor_name, a.action,
             a.target_kind, a.target_id, a.detail, a.address
         FROM audit_entries a LEFT JOIN users u ON u.id = a.actor_id
         LEFT JOIN api_keys k ON k.id = a.actor_id
         WHERE ($1 = '' OR a.action = $1 OR a.action LIKE $2)
             AND ($3 = '' OR a.target_id = $3)
             AND a.id < $4
         ORDER BY a.id DESC LIMIT $5";
    let action = filter.action.trim();
    let rows: Vec<EntryRow> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(action).bind(format!("{action}%"));
        let query = query
            .bind(filter.target.trim())
            .bind(after.unwrap_or(Uuid::max()));
        query.bind(Paged::<AuditEntry>::limit()).fetch_all(c).await
    })?;
    let entries = rows.into_iter().map(AuditEntry::from).collect();
    Ok(Paged::from_rows(entries, |entry| entry.id.0))
}

/// Empties what points at somebody in the rows of the log.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    let actor =
        "UPDATE audit_entries SET actor_id = NULL WHERE actor_kind = 'subject' AND actor_id = $1";
    on_db!(conn, |c| {
        let query = sqlx::query(actor).bind(person.id());
        query.execute(c).await.map(|_| ())
    })?;
    let target = "UPDATE audit_entries SET target_id = '', detail = $1 WHERE target_id = $2";
    let detail = "UPDATE audit_entries SET detail = $1 WHERE CAST(detail AS TEXT) LIKE $2";
    let nothing = Json(serde_json::json!({}));
    for id in person.ids() {
        on_db!(conn, |c| {
            let query = sqlx::query(target).bind(&nothing).bind(&id);
            query.execute(c).await.map(|_| ())
        })?;
        on_db!(conn, |c| {
            let query = sqlx::query(detail).bind(&nothing).bind(format!("%{id}%"));
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}
