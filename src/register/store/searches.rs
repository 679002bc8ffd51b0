//! What users look for. An identifier is personal data: it stands here, and in no address.

use sqlx::types::Json;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::UserId;
use crate::on_db;
use crate::register::model::{Criteria, Search};
use crate::server::db::Conn;
use crate::time::{Timestamp, days};

/// For how long the last searches are kept.
const KEPT: std::time::Duration = days(1);

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: Option<String>,
    criteria: Json<Criteria>,
}

impl From<Row> for Search {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            criteria: row.criteria.0,
        }
    }
}

/// Keeps a search without a name, and forgets old ones.
pub async fn add(
    conn: &mut Conn,
    now: Timestamp,
    user: UserId,
    id: Uuid,
    criteria: &Criteria,
) -> Result<()> {
    let sql =
        "DELETE FROM register_searches WHERE user_id = $1 AND created_at < $2 AND name IS NULL";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(user).bind(now - KEPT);
        query.execute(c).await.map(|_| ())
    })?;
    let sql = "INSERT INTO register_searches (id, user_id, criteria, is_personal, created_at)
         VALUES ($1, $2, $3, $4, $5)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(user);
        let query = query.bind(Json(criteria));
        let query = query.bind(i64::from(!criteria.identifier.is_empty()));
        let query = query.bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// A search of a user.
pub async fn find(conn: &mut Conn, user: UserId, id: Uuid) -> Result<Option<Search>> {
    let sql = "SELECT id, name, criteria FROM register_searches WHERE id = $1 AND user_id = $2";
    let row: Option<Row> = on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(id).bind(user);
        query.fetch_optional(c).await
    })?;
    Ok(row.map(Search::from))
}

/// Those that a user has given a name.
pub async fn list_named(conn: &mut Conn, user: UserId) -> Result<Vec<Search>> {
    let sql = "SELECT id, name, criteria FROM register_searches
         WHERE user_id = $1 AND name IS NOT NULL ORDER BY name LIMIT 100";
    let rows: Vec<Row> = on_db!(conn, |c| sqlx::query_as(sql).bind(user).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Search::from).collect())
}

/// Gives a search a name; the one that had it gives it up, and goes.
pub async fn name(conn: &mut Conn, user: UserId, id: Uuid, name: &str) -> Result<bool> {
    let sql = "DELETE FROM register_searches WHERE user_id = $1 AND name = $2 AND id <> $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(user).bind(name).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    let sql = "UPDATE register_searches SET name = $1 WHERE id = $2 AND user_id = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(name).bind(id).bind(user);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Forgets a search of a user; false if there is none.
pub async fn delete(conn: &mut Conn, user: UserId, id: Uuid) -> Result<bool> {
    let sql = "DELETE FROM register_searches WHERE id = $1 AND user_id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id).bind(user);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Searches of all users for an identifier.
pub async fn list_personal(conn: &mut Conn) -> Result<Vec<(Uuid, Criteria)>> {
    let sql = "SELECT id, criteria FROM register_searches WHERE is_personal = 1";
    let rows: Vec<(Uuid, Json<Criteria>)> =
        on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows
        .into_iter()
        .map(|(id, criteria)| (id, criteria.0))
        .collect())
}

/// Forgets a search, whosever it is.
pub async fn forget(conn: &mut Conn, id: Uuid) -> Result<()> {
    let sql = "DELETE FROM register_searches WHERE id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
