//! Overrides in the database. None is ever changed or deleted: they stay with their version.

use std::collections::BTreeMap;

use sqlx::types::Json;

use super::Override;
use crate::error::Result;
use crate::ids::{FormId, FormVersionId};
use crate::on_db;
use crate::server::db::Conn;

#[derive(sqlx::FromRow)]
struct Row {
    version_id: FormVersionId,
    rules: Json<Vec<String>>,
    reason: String,
}

/// Notes why a version was published over findings.
pub async fn add_override(
    conn: &mut Conn,
    version: FormVersionId,
    overridden: &Override,
) -> Result<()> {
    let sql = "INSERT INTO form_overrides (version_id, rules, reason) VALUES ($1, $2, $3)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(version);
        let query = query.bind(Json(&overridden.rules)).bind(&overridden.reason);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// The overrides of a form, by version.
pub async fn list_overrides(
    conn: &mut Conn,
    form: FormId,
) -> Result<BTreeMap<FormVersionId, Override>> {
    let sql = "SELECT o.version_id, o.rules, o.reason
         FROM form_overrides o JOIN form_versions v ON v.id = o.version_id WHERE v.form_id = $1";
    let rows: Vec<Row> = on_db!(conn, |c| sqlx::query_as(sql).bind(form).fetch_all(c).await)?;
    let overrides = rows.into_iter().map(|row| {
        let overridden = Override {
            rules: row.rules.0,
            reason: row.reason,
        };
        (row.version_id, overridden)
    });
    Ok(overrides.collect())
}
