//! The organisation in the database: one row.

use sqlx::types::Json;

use crate::error::Result;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

use super::model::Organisation;

#[derive(sqlx::FromRow)]
struct Row {
    name: String,
    postal_address: String,
    contact_email: String,
    privacy_url: String,
    dpo_name: String,
    dpo_email: String,
    country: String,
    time_zone: String,
    language: String,
}

/// The organisation, unless nobody has named it yet.
pub async fn find_organisation(conn: &mut Conn) -> Result<Option<Organisation>> {
    let sql =
        "SELECT name, postal_address, contact_email, privacy_url, dpo_name, dpo_email, country,
             time_zone, language FROM organisation";
    let row: Option<Row> = on_db!(conn, |c| sqlx::query_as(sql).fetch_optional(c).await)?;
    Ok(row.map(|row| Organisation {
        name: row.name,
        postal_address: row.postal_address,
        contact_email: row.contact_email,
        privacy_url: row.privacy_url,
        dpo_name: row.dpo_name,
        dpo_email: row.dpo_email,
        country: row.country,
        time_zone: row.time_zone,
        language: row.language,
    }))
}

/// Names or changes the organisation.
pub async fn save_organisation(conn: &mut Conn, new: &Organisation, now: Timestamp) -> Result<()> {
    let sql =
        "INSERT INTO organisation (id, name, postal_address, contact_email, privacy_url, dpo_name,
             dpo_email, country, time_zone, language, updated_at)
         VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name,
             postal_address = excluded.postal_address, contact_email = excluded.contact_email,
             privacy_url = excluded.privacy_url, dpo_name = excluded.dpo_name,
             dpo_email = excluded.dpo_email, country = excluded.country,
             time_zone = excluded.time_zone, language = excluded.language,
             updated_at = excluded.updated_at";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(&new.name).bind(&new.postal_address);
        let query = query
            .bind(&new.contact_email)
            .bind(&new.privacy_url)
            .bind(&new.dpo_name);
        let query = query
            .bind(&new.dpo_email)
            .bind(&new.country)
            .bind(&new.time_zone);
        query
            .bind(&new.language)
            .bind(now)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    let sql = "INSERT INTO organisation_history (valid_from, details) VALUES ($1, $2)
         ON CONFLICT (valid_from) DO UPDATE SET details = excluded.details";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(now)
        .bind(Json(new))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// What the organisation's details were at a moment; of times before they were first written down, what
/// they were then.
pub async fn find_organisation_at(conn: &mut Conn, at: Timestamp) -> Result<Option<Organisation>> {
    let sql = "SELECT details FROM organisation_history
         ORDER BY CASE WHEN valid_from <= $1 THEN 0 ELSE 1 END,
             CASE WHEN valid_from <= $1 THEN -valid_from ELSE valid_from END LIMIT 1";
    let found: Option<Json<Organisation>> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(at)
        .fetch_optional(c)
        .await)?;
    Ok(found.map(|details| details.0))
}

/// Replaces all unused set-up links by this one.
pub async fn replace_setup_link(conn: &mut Conn, token_hash: &[u8], now: Timestamp) -> Result<()> {
    let sql = "DELETE FROM setup_links WHERE used_at IS NULL";
    on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ()))?;
    let sql = "INSERT INTO setup_links (token_hash, created_at) VALUES ($1, $2)";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(token_hash)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whether a set-up link is there to be used.
pub async fn is_setup_link_open(conn: &mut Conn, token_hash: &[u8]) -> Result<bool> {
    let sql = "SELECT 1 FROM setup_links WHERE token_hash = $1 AND used_at IS NULL";
    let found: Option<i32> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(token_hash)
        .fetch_optional(c)
        .await)?;
    Ok(found.is_some())
}

/// Uses a set-up link up; false if it was used or never made.
pub async fn use_setup_link(conn: &mut Conn, token_hash: &[u8], now: Timestamp) -> Result<bool> {
    let sql = "UPDATE setup_links SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL";
    on_db!(conn, |c| {
        Ok(sqlx::query(sql)
            .bind(now)
            .bind(token_hash)
            .execute(c)
            .await?
            .rows_affected()
            > 0)
    })
}
