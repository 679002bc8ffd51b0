//! What was read in, in the database.

use crate::bundles::model::{KeptIdentifier, KeptPerson};
use crate::contacts;
use crate::contacts::model::IdentifierKind;
use crate::error::Result;
use crate::ids::{EventId, ImportId, SubjectId, UserId};
use crate::on_db;
use crate::server::clock::new_id;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// How a bundle was read in.
#[derive(Clone, Debug)]
pub struct ImportRow<'a> {
    /// Its id.
    pub id: ImportId,
    /// SHA-256 of the file.
    pub sha256: &'a str,
    /// Who made it.
    pub publisher: &'a str,
    /// Records that are new, known, and refused.
    pub counts: [i64; 3],
    /// Who read it in.
    pub by: Option<UserId>,
}

/// Whether a bundle was read in before.
pub async fn find_import(conn: &mut Conn, sha256: &str) -> Result<Option<ImportId>> {
    let sql = "SELECT id FROM bundle_imports WHERE sha256 = $1";
    Ok(on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(sha256)
        .fetch_optional(c)
        .await)?)
}

/// Notes that a bundle was read in, or again.
pub async fn save_import(conn: &mut Conn, now: Timestamp, row: &ImportRow<'_>) -> Result<()> {
    let sql =
        "INSERT INTO bundle_imports (id, sha256, publisher, added, known, refused, imported_at,
             imported_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET added = excluded.added, known = excluded.known,
             refused = excluded.refused, imported_at = excluded.imported_at,
             imported_by = excluded.imported_by";
    let [added, known, refused] = row.counts;
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(row.id).bind(row.sha256);
        let query = query.bind(row.publisher).bind(added).bind(known);
        let query = query.bind(refused).bind(now).bind(row.by);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Whether an event is here.
pub async fn has_event(conn: &mut Conn, id: EventId) -> Result<bool> {
    let sql = "SELECT 1 FROM consent_events WHERE id = $1";
    let found: Option<i32> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(found.is_some())
}

/// Whether a person is here.
pub async fn has_subject(conn: &mut Conn, id: SubjectId) -> Result<bool> {
    let sql = "SELECT 1 FROM subjects WHERE id = $1";
    let found: Option<i32> = on_db!(conn, |c| sqlx::query_scalar(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?;
    Ok(found.is_some())
}

/// Adds a person under the id that they had.
pub async fn add_subject(conn: &mut Conn, now: Timestamp, person: &KeptPerson) -> Result<()> {
    let KeptPerson {
        id, name, language, ..
    } = person;
    contacts::people::store::add(conn, now, *id, name, language, "").await
}

/// Gives a person an identifier, unless somebody has it.
pub async fn add_identifier(
    conn: &mut Conn,
    now: Timestamp,
    subject: SubjectId,
    identifier: &KeptIdentifier,
) -> Result<()> {
    let sql = "INSERT INTO identifiers (id, subject_id, kind, value, verified_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (kind, value) DO NOTHING";
    let kind: IdentifierKind = identifier.kind;
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(new_id(now)).bind(subject);
        let query = query
            .bind(kind.key())
            .bind(kind.normalise(&identifier.value));
        let query = query.bind(identifier.verified_at).bind(now);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Keeps what another Placet had of an event.
pub async fn add_evidence(
    conn: &mut Conn,
    event: EventId,
    import: ImportId,
    record: &str,
    receipt: Option<&str>,
    proof: Option<&str>,
) -> Result<()> {
    let sql = "INSERT INTO foreign_evidence (event_id, import_id, record, receipt, proof)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (event_id) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(event).bind(import).bind(record);
        let query = query.bind(receipt).bind(proof);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Keeps a file that goes with many events.
pub async fn add_file(
    conn: &mut Conn,
    import: ImportId,
    path: &str,
    sha256: &str,
    content: &[u8],
) -> Result<()> {
    let sql = "INSERT INTO foreign_files (sha256, import_id, path, content) VALUES ($1, $2, $3, $4)
         ON CONFLICT (sha256, path) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(sha256).bind(import);
        let query = query.bind(path).bind(content);
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// What another Placet had of an event: record, receipt and proof.
pub async fn find_evidence(
    conn: &mut Conn,
    event: EventId,
) -> Result<Option<(String, Option<String>, Option<String>)>> {
    let sql = "SELECT record, receipt, proof FROM foreign_evidence WHERE event_id = $1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(event)
        .fetch_optional(c)
        .await)?)
}

/// Files that came with the import of an event, by the beginning of their names: name and content.
pub async fn list_files(
    conn: &mut Conn,
    event: EventId,
    beginning: &str,
) -> Result<Vec<(String, Vec<u8>)>> {
    let sql = "SELECT f.path, f.content FROM foreign_evidence e
         JOIN foreign_files f ON f.import_id = e.import_id
         WHERE e.event_id = $1 AND f.path LIKE $2 ORDER BY f.path";
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(sql).bind(event);
        let query = query.bind(format!("{beginning}%"));
        query.fetch_all(c).await
    })?)
}
