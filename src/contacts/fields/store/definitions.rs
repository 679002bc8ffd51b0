//! Custom fields. A row is never deleted: a key stays taken for good.

use sqlx::types::Json;

use crate::contacts::fields::model::{ContactField, Kind, Meaning, Portal, Rules};
use crate::error::Result;
use crate::i18n::Text;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct FieldRow {
    key: String,
    kind: Kind,
    label: Json<Text>,
    hint: Json<Text>,
    rules: Json<Rules>,
    roles: Json<Vec<String>>,
    portal: Portal,
    archived_at: Option<Timestamp>,
    revision: i64,
}

impl From<FieldRow> for ContactField {
    fn from(row: FieldRow) -> Self {
        Self {
            key: row.key,
            meaning: Meaning {
                kind: row.kind,
                label: row.label.0,
                hint: row.hint.0,
                rules: row.rules.0,
            },
            roles: row.roles.0,
            portal: row.portal,
            is_archived: row.archived_at.is_some(),
            revision: row.revision,
        }
    }
}

/// All fields, archived ones too, in their order.
pub async fn list_fields(conn: &mut Conn) -> Result<Vec<ContactField>> {
    let sql = "SELECT key, kind, label, hint, rules, roles, portal, archived_at, revision
         FROM contact_fields ORDER BY position, key";
    let rows: Vec<FieldRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    Ok(rows.into_iter().map(ContactField::from).collect())
}

/// A field by its key.
pub async fn find_field(conn: &mut Conn, key: &str) -> Result<Option<ContactField>> {
    let sql = "SELECT key, kind, label, hint, rules, roles, portal, archived_at, revision
         FROM contact_fields WHERE key = $1";
    let row: Option<FieldRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(key)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(ContactField::from))
}

/// Adds a field behind all others; false if its key is taken.
pub async fn add_field(conn: &mut Conn, field: &ContactField, now: Timestamp) -> Result<bool> {
    let sql = "INSERT INTO contact_fields (key, kind, label, hint, rules, roles, portal, position,
             revision, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7,
             (SELECT COALESCE(MAX(position), 0) + 1 FROM contact_fields), $8, $9, $9)
         ON CONFLICT (key) DO NOTHING";
    let meaning = &field.meaning;
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(&field.key).bind(meaning.kind.key());
        let query = query.bind(Json(&meaning.label)).bind(Json(&meaning.hint));
        let query = query.bind(Json(&meaning.rules)).bind(Json(&field.roles));
        let query = query.bind(field.portal.key()).bind(field.revision);
        Ok(query.bind(now).execute(c).await?.rows_affected() > 0)
    })
}

/// Changes a field of a revision, which goes up by one; false if somebody else changed it before.
pub async fn update_field(conn: &mut Conn, field: &ContactField, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE contact_fields SET kind = $1, label = $2, hint = $3, rules = $4, roles = $5,
             portal = $6, updated_at = $7, revision = revision + 1
         WHERE key = $8 AND revision = $9";
    let meaning = &field.meaning;
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(meaning.kind.key());
        let query = query.bind(Json(&meaning.label)).bind(Json(&meaning.hint));
        let query = query.bind(Json(&meaning.rules)).bind(Json(&field.roles));
        let query = query.bind(field.portal.key()).bind(now);
        let query = query.bind(&field.key).bind(field.revision);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Archives a field, or takes it back; false if it is so already.
pub async fn set_archived(
    conn: &mut Conn,
    key: &str,
    archived_at: Option<Timestamp>,
) -> Result<bool> {
    let sql = "UPDATE contact_fields SET archived_at = $1, revision = revision + 1
         WHERE key = $2 AND (archived_at IS NULL) <> ($1 IS NULL)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(archived_at).bind(key);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Puts the fields into this order.
pub async fn set_order(conn: &mut Conn, keys: &[&str]) -> Result<()> {
    let sql = "UPDATE contact_fields SET position = $1 WHERE key = $2";
    for (position, key) in (1_i64..).zip(keys) {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(position).bind(key);
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}
