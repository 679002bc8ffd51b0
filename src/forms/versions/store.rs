//! Versions with what became of them, in the database.

use crate::error::Result;
use crate::forms::schedule::ScheduleState;
use crate::ids::{FormId, FormVersionId, PurposeVersionId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A version in the list of versions.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct VersionEntry {
    /// Its id.
    pub id: FormVersionId,
    /// 1, 2, ...
    pub number: i64,
    /// SHA-256 of its canonical JSON.
    pub definition_sha256: Vec<u8>,
    /// When visitors first saw it; when it was frozen, if they never have.
    pub published_at: Timestamp,
    /// By whom, by name; nobody for demo data.
    pub published_by: Option<String>,
    /// How often it was filled in.
    pub submissions: i64,
    /// What became of it, if it had to wait.
    pub schedule: Option<ScheduleState>,
    /// What it had to wait for.
    pub publish_at: Option<Timestamp>,
}

/// The versions of a form, newest first.
pub async fn list_entries(conn: &mut Conn, form: FormId) -> Result<Vec<VersionEntry>> {
    let sql = "SELECT v.id, v.number, v.definition_sha256, v.published_at, u.name AS published_by,
             (SELECT COUNT(*) FROM submissions WHERE form_version_id = v.id) AS submissions,
             s.state AS schedule, s.publish_at
         FROM form_versions v LEFT JOIN users u ON u.id = v.published_by
         LEFT JOIN form_schedules s ON s.version_id = v.id
         WHERE v.form_id = $1 ORDER BY v.number DESC";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(form)
        .fetch_all(c)
        .await)?)
}

/// The id of a version of a form by its number.
pub async fn find_by_number(
    conn: &mut Conn,
    form: FormId,
    number: i64,
) -> Result<Option<FormVersionId>> {
    let sql = "SELECT id FROM form_versions WHERE form_id = $1 AND number = $2";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(form)
        .bind(number)
        .fetch_optional(c)
        .await)?)
}

/// How many people have agreed to something, as their last word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Affected {
    /// In whatever way.
    pub all: i64,
    /// With this form.
    pub by_form: i64,
}

/// How many people have agreed to a wording since some moment, as their last word on its purpose; with
/// a form and in all.
pub async fn count_agreed(
    conn: &mut Conn,
    form: FormId,
    wording: PurposeVersionId,
    since: Timestamp,
) -> Result<Affected> {
    let sql = "SELECT COUNT(*) AS \"all\", COUNT(CASE WHEN v.form_id = $1 THEN 1 END) AS by_form
         FROM consent_states s JOIN consent_events e ON e.id = s.event_id
         LEFT JOIN submissions m ON m.id = e.submission_id
         LEFT JOIN form_versions v ON v.id = m.form_version_id
         WHERE e.purpose_version_id = $2 AND s.kind IN ('given', 'renewed') AND e.occurred_at >= $3";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(form).bind(wording).bind(since);
        query.fetch_one(c).await
    })?)
}

/// The published definitions of all forms but one, as canonical JSON.
pub async fn list_other_published(conn: &mut Conn, form: FormId) -> Result<Vec<String>> {
    let sql = "SELECT v.definition FROM forms f
         JOIN form_versions v ON v.id = f.published_version_id WHERE f.id <> $1 ORDER BY f.key";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(form)
        .fetch_all(c)
        .await)?)
}
