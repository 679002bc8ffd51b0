//! Segments in the database.

use sqlx::types::Json;

use super::model::{Node, Segment};
use crate::contacts::words::fold;
use crate::error::Result;
use crate::ids::SegmentId;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct SegmentRow {
    id: SegmentId,
    name: String,
    tree: Json<Node>,
    revision: i64,
    updated_at: Timestamp,
}

impl From<SegmentRow> for Segment {
    fn from(row: SegmentRow) -> Self {
        Self {
            id: row.id,
            name: row.name,
            tree: row.tree.0,
            revision: row.revision,
            updated_at: row.updated_at,
        }
    }
}

/// All, by name.
pub async fn list(conn: &mut Conn) -> Result<Vec<Segment>> {
    let sql = "SELECT id, name, tree, revision, updated_at FROM segments ORDER BY name_folded";
    let rows: Vec<SegmentRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Segment::from).collect())
}

/// One by id.
pub async fn find(conn: &mut Conn, id: SegmentId) -> Result<Option<Segment>> {
    let sql = "SELECT id, name, tree, revision, updated_at FROM segments WHERE id = $1";
    let row: Option<SegmentRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Segment::from))
}

/// Whether another one is called so.
pub async fn is_taken(conn: &mut Conn, name: &str, id: SegmentId) -> Result<bool> {
    let sql = "SELECT COUNT(*) FROM segments WHERE name_folded = $1 AND id <> $2";
    let count: i64 = on_db!(conn, |c| {
        let query = sqlx::query_scalar(sql).bind(fold(name)).bind(id);
        query.fetch_one(c).await
    })?;
    Ok(count > 0)
}

/// Adds a segment, or changes it unless somebody has since; false then.
pub async fn save(conn: &mut Conn, segment: &Segment, now: Timestamp) -> Result<bool> {
    let sql = "INSERT INTO segments (id, name, name_folded, tree, revision, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5 + 1, $6, $6)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_folded = excluded.name_folded,
             tree = excluded.tree, revision = excluded.revision, updated_at = excluded.updated_at
         WHERE segments.revision = $5";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(segment.id).bind(&segment.name);
        let query = query.bind(fold(&segment.name)).bind(Json(&segment.tree));
        let query = query.bind(segment.revision).bind(now);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Deletes a segment; the people stay.
pub async fn delete(conn: &mut Conn, id: SegmentId) -> Result<bool> {
    let sql = "DELETE FROM segments WHERE id = $1";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(id);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}
