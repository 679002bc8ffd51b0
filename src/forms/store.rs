//! Forms, versions and snapshots in the database. Nothing here changes or deletes a version.

use sqlx::types::Json;

use super::model::{Definition, Form, PublishedDefinition};
use crate::error::{AppError, Result};
use crate::ids::{FormId, FormVersionId, UserId};
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A form in a list.
#[derive(Clone, Debug)]
pub struct FormLine {
    /// The form.
    pub form: Form,
    /// Number and time of the version that visitors see.
    pub published: Option<(i64, Timestamp)>,
    /// Whether visitors saw it and don't any more.
    pub is_unpublished: bool,
}

/// A published version, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormVersion {
    /// Its id.
    pub id: FormVersionId,
    /// Of which form.
    pub form_id: FormId,
    /// The form's name in addresses.
    pub form_key: String,
    /// 1, 2, ...
    pub number: i64,
    /// Canonical JSON of a [`PublishedDefinition`], byte for
    /// byte what was hashed.
    pub definition_text: String,
    /// SHA-256 of that text.
    pub definition_sha256: Vec<u8>,
    /// When.
    pub published_at: Timestamp,
}

impl FormVersion {
    /// The definition, read.
    ///
    /// # Errors
    /// If it is none: somebody has changed the database.
    pub fn published(&self) -> Result<PublishedDefinition> {
        Ok(serde_json::from_str(&self.definition_text)?)
    }
}

/// A published version in a list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct VersionLine {
    /// Its id.
    pub id: FormVersionId,
    /// 1, 2, ...
    pub number: i64,
    /// SHA-256 of its canonical JSON.
    pub definition_sha256: Vec<u8>,
    /// When.
    pub published_at: Timestamp,
    /// Who, by name; nobody for demo data.
    pub published_by: Option<String>,
}

/// What a version looked like in a language.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Snapshot {
    /// BCP 47 code.
    pub language: String,
    /// The page's form, as it is sent to visitors.
    pub html: String,
    /// SHA-256 of `html`.
    pub sha256: Vec<u8>,
}

/// What is needed to serve a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedForm {
    /// The form.
    pub form_id: FormId,
    /// Its name in addresses.
    pub key: String,
    /// The version that visitors see.
    pub version_id: FormVersionId,
    /// Its number.
    pub number: i64,
    /// Canonical JSON of its [`PublishedDefinition`](super::model::PublishedDefinition).
    pub definition_text: String,
    /// Which sites may frame it.
    pub allowed_origins: Vec<String>,
    /// One a language.
    pub snapshots: Vec<Snapshot>,
}

#[derive(sqlx::FromRow)]
struct FormRow {
    id: FormId,
    key: String,
    draft: Json<Definition>,
    draft_revision: i64,
    allowed_origins: Json<Vec<String>>,
    published_version_id: Option<FormVersionId>,
    updated_at: Timestamp,
    updated_by: Option<UserId>,
}

impl From<FormRow> for Form {
    fn from(row: FormRow) -> Self {
        Self {
            id: row.id,
            key: row.key,
            draft: row.draft.0,
            draft_revision: row.draft_revision,
            allowed_origins: row.allowed_origins.0,
            published: row.published_version_id,
            updated_at: row.updated_at,
            updated_by: row.updated_by,
        }
    }
}

#[derive(sqlx::FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    form: FormRow,
    number: Option<i64>,
    published_at: Option<Timestamp>,
    unpublished_version_id: Option<FormVersionId>,
}

#[derive(sqlx::FromRow)]
struct VersionRow {
    id: FormVersionId,
    form_id: FormId,
    form_key: String,
    number: i64,
    definition: String,
    definition_sha256: Vec<u8>,
    published_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct PublishedRow {
    form_id: FormId,
    key: String,
    version_id: FormVersionId,
    number: i64,
    definition: String,
    allowed_origins: Json<Vec<String>>,
}

/// Adds a form; false if its key is taken.
pub async fn create_form(conn: &mut Conn, form: &Form) -> Result<bool> {
    let sql = "INSERT INTO forms (id, key, draft, draft_revision, allowed_origins, created_at,
             updated_at, updated_by)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7) ON CONFLICT (key) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(form.id).bind(&form.key);
        let query = query.bind(Json(&form.draft)).bind(form.draft_revision);
        let query = query.bind(Json(&form.allowed_origins));
        let query = query.bind(form.updated_at).bind(form.updated_by);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// All forms, the ones last worked on first.
pub async fn list_forms(conn: &mut Conn) -> Result<Vec<FormLine>> {
    let sql = "SELECT f.id, f.key, f.draft, f.draft_revision, f.allowed_origins,
             f.published_version_id, f.updated_at, f.updated_by, v.number, v.published_at,
             f.unpublished_version_id
         FROM forms f LEFT JOIN form_versions v ON v.id = f.published_version_id
         ORDER BY f.updated_at DESC, f.id DESC";
    let rows: Vec<LineRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    let lines = rows.into_iter().map(|row| FormLine {
        form: row.form.into(),
        published: row.number.zip(row.published_at),
        is_unpublished: row.unpublished_version_id.is_some(),
    });
    Ok(lines.collect())
}

/// A form by id.
pub async fn find_form(conn: &mut Conn, id: FormId) -> Result<Option<Form>> {
    let sql = "SELECT id, key, draft, draft_revision, allowed_origins, published_version_id,
             updated_at, updated_by FROM forms WHERE id = $1";
    let row: Option<FormRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Form::from))
}

/// A form that has to be there.
///
/// # Errors
/// [`AppError::NotFound`] if it is not.
pub async fn get_form(conn: &mut Conn, id: FormId) -> Result<Form> {
    find_form(conn, id).await?.ok_or(AppError::NotFound)
}

/// A form by its name in addresses.
pub async fn find_form_by_key(conn: &mut Conn, key: &str) -> Result<Option<Form>> {
    let sql = "SELECT id, key, draft, draft_revision, allowed_origins, published_version_id,
             updated_at, updated_by FROM forms WHERE key = $1";
    let row: Option<FormRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(key)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(Form::from))
}

/// Replaces the draft by one that builds on `known_revision`; false if somebody saved in between.
pub async fn save_draft(
    conn: &mut Conn,
    id: FormId,
    known_revision: i64,
    draft: &Definition,
    by: Option<UserId>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE forms SET draft = $1, draft_revision = draft_revision + 1, updated_at = $2,
             updated_by = $3 WHERE id = $4 AND draft_revision = $5";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(draft)).bind(now).bind(by);
        let query = query.bind(id).bind(known_revision);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Says which sites may frame a form.
pub async fn set_allowed_origins(conn: &mut Conn, id: FormId, origins: &[String]) -> Result<()> {
    let sql = "UPDATE forms SET allowed_origins = $1 WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(Json(origins)).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// What a new version is.
pub struct NewVersion<'a> {
    /// Its id.
    pub id: FormVersionId,
    /// Of which form.
    pub form_id: FormId,
    /// The one after the last.
    pub number: i64,
    /// Canonical JSON, byte for byte.
    pub definition_text: &'a str,
    /// SHA-256 of that text.
    pub definition_sha256: &'a [u8],
}

/// Adds a version; false if another one got its number first.
pub async fn add_version(
    conn: &mut Conn,
    version: &NewVersion<'_>,
    by: Option<UserId>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO form_versions (id, form_id, number, definition, definition_sha256,
             published_at, published_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (form_id, number) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(version.id).bind(version.form_id);
        let query = query.bind(version.number).bind(version.definition_text);
        let query = query.bind(version.definition_sha256).bind(now).bind(by);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Adds what a version looks like in a language.
pub async fn add_snapshot(
    conn: &mut Conn,
    version: FormVersionId,
    snapshot: &Snapshot,
) -> Result<()> {
    let sql = "INSERT INTO form_snapshots (version_id, language, html, sha256)
         VALUES ($1, $2, $3, $4)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(version).bind(&snapshot.language);
        let query = query.bind(&snapshot.html).bind(&snapshot.sha256);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Makes a version the one that visitors see.
pub async fn set_published(conn: &mut Conn, id: FormId, version: FormVersionId) -> Result<()> {
    let sql = "UPDATE forms SET published_version_id = $1, unpublished_version_id = NULL
         WHERE id = $2";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(version).bind(id);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// What visitors see under a name, if it has been published.
pub async fn find_published(conn: &mut Conn, key: &str) -> Result<Option<PublishedForm>> {
    let sql = "SELECT f.id AS form_id, f.key, v.id AS version_id, v.number, v.definition,
             f.allowed_origins
         FROM forms f JOIN form_versions v ON v.id = f.published_version_id WHERE f.key = $1";
    let row: Option<PublishedRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(key)
        .fetch_optional(c)
        .await)?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(PublishedForm {
        form_id: row.form_id,
        key: row.key,
        version_id: row.version_id,
        number: row.number,
        definition_text: row.definition,
        allowed_origins: row.allowed_origins.0,
        snapshots: list_snapshots(conn, row.version_id).await?,
    }))
}

/// A version by id.
pub async fn find_version(conn: &mut Conn, id: FormVersionId) -> Result<Option<FormVersion>> {
    let sql = "SELECT v.id, v.form_id, f.key AS form_key, v.number, v.definition,
             v.definition_sha256, v.published_at
         FROM form_versions v JOIN forms f ON f.id = v.form_id WHERE v.id = $1";
    let row: Option<VersionRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(row.map(|row| FormVersion {
        id: row.id,
        form_id: row.form_id,
        form_key: row.form_key,
        number: row.number,
        definition_text: row.definition,
        definition_sha256: row.definition_sha256,
        published_at: row.published_at,
    }))
}

/// The number of a form's newest version, shown or not; none before the first one.
pub async fn find_last_number(conn: &mut Conn, form: FormId) -> Result<Option<i64>> {
    let sql = "SELECT MAX(number) FROM form_versions WHERE form_id = $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(form)
        .fetch_one(c)
        .await)?)
}

/// A version that has to be there.
///
/// # Errors
/// [`AppError::NotFound`] if it is not.
pub async fn get_version(conn: &mut Conn, id: FormVersionId) -> Result<FormVersion> {
    find_version(conn, id).await?.ok_or(AppError::NotFound)
}

/// The versions of a form, newest first.
pub async fn list_versions(conn: &mut Conn, form: FormId) -> Result<Vec<VersionLine>> {
    let sql = "SELECT v.id, v.number, v.definition_sha256, v.published_at, u.name AS published_by
         FROM form_versions v LEFT JOIN users u ON u.id = v.published_by
         WHERE v.form_id = $1 ORDER BY v.number DESC";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(form)
        .fetch_all(c)
        .await)?)
}

/// A version's id and number, and what was published.
pub type NumberedVersion = (FormVersionId, i64, PublishedDefinition);

/// What each version of a form asks, newest first.
pub async fn list_published(conn: &mut Conn, form: FormId) -> Result<Vec<NumberedVersion>> {
    let sql = "SELECT id, number, definition FROM form_versions WHERE form_id = $1
         ORDER BY number DESC";
    let rows: Vec<(FormVersionId, i64, String)> =
        on_db!(conn, |c| sqlx::query_as(sql).bind(form).fetch_all(c).await)?;
    let read = |(id, number, text): (_, _, String)| Ok((id, number, serde_json::from_str(&text)?));
    rows.into_iter().map(read).collect()
}

/// What a version looked like in a language.
pub async fn find_snapshot(
    conn: &mut Conn,
    version: FormVersionId,
    language: &str,
) -> Result<Option<Snapshot>> {
    let sql = "SELECT language, html, sha256 FROM form_snapshots
         WHERE version_id = $1 AND language = $2";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(version)
        .bind(language)
        .fetch_optional(c)
        .await)?)
}

/// What a version looked like, in all its languages.
pub async fn list_snapshots(conn: &mut Conn, version: FormVersionId) -> Result<Vec<Snapshot>> {
    let sql = "SELECT language, html, sha256 FROM form_snapshots
         WHERE version_id = $1 ORDER BY language";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(version)
        .fetch_all(c)
        .await)?)
}
