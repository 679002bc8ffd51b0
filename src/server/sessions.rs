//! Sessions of staff and of data subjects: tower-sessions over our own [`Db`], because the
//! published sqlx store is bound to an older sqlx, and because a session here knows whose it is
//! and from what device, so that it can be listed and revoked.
//!
//! The two audiences have cookies and rows of their own; neither can be taken for the other.

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use time::OffsetDateTime;
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result as StoreResult};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};
use uuid::Uuid;

use super::App;
use super::crypto::sha256;
use super::db::Conn;
use super::request::Facts;
use crate::error::Result;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::time::{Timestamp, hours, minutes};

/// Key of the one value a session holds.
const PRINCIPAL: &str = "principal";

/// Whose sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// People of the desk.
    Staff,
    /// Data subjects in the portal.
    Subject,
}

impl Audience {
    fn name(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Subject => "subject",
        }
    }

    /// Unused for so long, a session ends.
    fn idle(self) -> Duration {
        match self {
            Self::Staff => hours(12),
            Self::Subject => hours(1),
        }
    }

    /// `__Host-` (RFC 6265bis) binds the cookie to this host; browsers take it over TLS only.
    fn cookie(self, is_https: bool) -> String {
        let prefix = if is_https { "__Host-" } else { "" };
        format!("{prefix}placet-{}", self.name())
    }

    fn same_site(self) -> SameSite {
        match self {
            Self::Staff => SameSite::Strict,
            // People come to the portal from links in mails.
            Self::Subject => SameSite::Lax,
        }
    }
}

/// Who has signed in, from where.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Principal {
    /// User or subject.
    pub id: Uuid,
    /// The browser, as it calls itself.
    pub device: String,
    /// The network, not the household.
    pub address: String,
    /// When.
    pub signed_in_at: Timestamp,
}

/// The middleware that brings sessions of an audience to the routes below it.
#[must_use]
pub fn layer(app: &App, audience: Audience) -> SessionManagerLayer<Store> {
    let is_https = app.config.is_https();
    SessionManagerLayer::new(Store {
        app: app.clone(),
        audience,
    })
    .with_name(audience.cookie(is_https))
    .with_secure(is_https)
    .with_http_only(true)
    .with_same_site(audience.same_site())
    // The row says when it ends. A date in the cookie would be that of the last change of the session,
    // and would sign out people who are reading or writing.
    .with_expiry(Expiry::OnSessionEnd)
}

/// Signs somebody in. The session gets a new id, so one that was planted before is worthless.
pub async fn sign_in(session: &Session, facts: &Facts, id: Uuid, now: Timestamp) -> Result<()> {
    session.cycle_id().await?;
    let principal = Principal {
        id,
        device: facts.device.clone(),
        address: facts.address_prefix(),
        signed_in_at: now,
    };
    session.insert(PRINCIPAL, principal).await?;
    Ok(())
}

/// Who is signed in, if anybody.
pub async fn principal(session: &Session) -> Result<Option<Principal>> {
    Ok(session.get(PRINCIPAL).await?)
}

/// Ends the session, here and in the browser.
pub async fn sign_out(session: &Session) -> Result<()> {
    Ok(session.flush().await?)
}

/// A session as its owner sees it in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionInfo {
    /// Names the row, opens nothing.
    pub key: String,
    /// The browser, as it calls itself.
    pub device: String,
    /// The network.
    pub address: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_used_at: Timestamp,
    /// Whether it is the one that asks.
    pub is_current: bool,
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    key: Vec<u8>,
    device: String,
    address: String,
    created_at: Timestamp,
    last_used_at: Timestamp,
}

/// All open sessions of somebody, the last used first.
pub async fn list_sessions(
    conn: &mut Conn,
    audience: Audience,
    principal: Uuid,
    current: Option<Id>,
    now: Timestamp,
) -> Result<Vec<SessionInfo>> {
    let sql = "SELECT key, device, address, created_at, last_used_at FROM sessions
         WHERE audience = $1 AND principal_id = $2 AND expires_at > $3
         ORDER BY last_used_at DESC";
    let rows: Vec<SessionRow> = on_db!(conn, |c| {
        sqlx::query_as(sql)
            .bind(audience.name())
            .bind(principal)
            .bind(now)
            .fetch_all(c)
            .await
    })?;
    let current = current.map(|id| key_of(&id));
    Ok(rows
        .into_iter()
        .map(|row| SessionInfo {
            is_current: current.as_ref() == Some(&row.key),
            key: hex::encode(row.key),
            device: row.device,
            address: row.address,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
        })
        .collect())
}

/// Ends one session of somebody; false if it is not theirs.
pub async fn revoke_session(
    conn: &mut Conn,
    audience: Audience,
    principal: Uuid,
    key: &str,
) -> Result<bool> {
    let key = hex::decode(key).unwrap_or_default();
    let sql = "DELETE FROM sessions WHERE audience = $1 AND principal_id = $2 AND key = $3";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(audience.name())
            .bind(principal)
            .bind(key);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Ends all sessions of somebody: their password changed, or they may no longer sign in.
pub async fn revoke_all(conn: &mut Conn, audience: Audience, principal: Uuid) -> Result<()> {
    let sql = "DELETE FROM sessions WHERE audience = $1 AND principal_id = $2";
    on_db!(conn, |c| {
        sqlx::query(sql)
            .bind(audience.name())
            .bind(principal)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// What a session remembers, by name.
type Data = Json<serde_json::Map<String, serde_json::Value>>;

/// Signs a person out everywhere, and has staff forget that they looked for them.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    revoke_all(conn, Audience::Subject, person.id().0).await?;
    let traces: Vec<String> = person.identifiers().map(str::to_lowercase).collect();
    let name = person.subject.name.to_lowercase();
    let traces: Vec<String> = [traces, person.ids(), vec![name]].concat();
    let traces: Vec<_> = traces.iter().filter(|trace| !trace.is_empty()).collect();
    let sql = "SELECT key, data FROM sessions";
    let rows: Vec<(Vec<u8>, Data)> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    for (key, mut data) in rows {
        let before = data.len();
        data.0.retain(|name, value| {
            let said = value.to_string().to_lowercase();
            name == PRINCIPAL || !traces.iter().any(|trace| said.contains(trace.as_str()))
        });
        if data.len() == before {
            continue;
        }
        let sql = "UPDATE sessions SET data = $1 WHERE key = $2";
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(&data).bind(&key);
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Deletes what has expired.
pub async fn delete_expired(conn: &mut Conn, now: Timestamp) -> Result<()> {
    let sql = "DELETE FROM sessions WHERE expires_at <= $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(now)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that a session is in use, at most once a minute.
pub async fn touch(app: &App, session: &Session, audience: Audience) -> Result<()> {
    let Some(id) = session.id() else {
        return Ok(());
    };
    let now = app.now();
    let sql = "UPDATE sessions SET last_used_at = $1, expires_at = $2
         WHERE key = $3 AND last_used_at < $4";
    let key = key_of(&id);
    let mut conn = app.read().await?;
    let due = "SELECT 1 FROM sessions WHERE key = $1 AND last_used_at < $2";
    let is_due: Option<i32> = on_db!(conn, |c| {
        let query = sqlx::query_scalar(due).bind(&key).bind(now - minutes(1));
        query.fetch_optional(c).await
    })?;
    if is_due.is_none() {
        return Ok(());
    }
    drop(conn);
    let mut conn = app.write().await?;
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(now)
            .bind(now + audience.idle())
            .bind(&key);
        query.bind(now - minutes(1)).execute(c).await.map(|_| ())
    })?;
    Ok(conn.commit().await?)
}

fn key_of(id: &Id) -> Vec<u8> {
    sha256(id.0.to_be_bytes())
}

/// Sessions of one audience in the database.
#[derive(Clone)]
pub struct Store {
    app: App,
    audience: Audience,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Store({:?})", self.audience)
    }
}

#[derive(sqlx::FromRow)]
struct DataRow {
    data: Json<std::collections::HashMap<String, serde_json::Value>>,
    expires_at: Timestamp,
}

impl Store {
    async fn write(&self, record: &Record, only_if_there: bool) -> sqlx::Result<u64> {
        let insert = "INSERT INTO sessions (key, audience, principal_id, data, device, address,
                 created_at, last_used_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)
             ON CONFLICT (key) DO NOTHING";
        let update = "UPDATE sessions SET principal_id = $3, data = $4, device = $5, address = $6,
                 last_used_at = $7, expires_at = $8
             WHERE key = $1 AND audience = $2";
        let principal: Option<Principal> = record
            .data
            .get(PRINCIPAL)
            .and_then(|value| serde_json::from_value(value.clone()).ok());
        let sql = if only_if_there { update } else { insert };
        let mut conn = self.app.db.write().await?;
        let written = on_db!(conn, |c| {
            let query = sqlx::query(sql)
                .bind(key_of(&record.id))
                .bind(self.audience.name())
                .bind(principal.as_ref().map(|p| p.id))
                .bind(Json(&record.data))
                .bind(principal.as_ref().map_or("", |p| p.device.as_str()))
                .bind(principal.as_ref().map_or("", |p| p.address.as_str()))
                .bind(self.app.now())
                .bind(self.app.now() + self.audience.idle());
            query.execute(c).await.map(|done| done.rows_affected())
        })?;
        conn.commit().await?;
        Ok(written)
    }

    async fn read(&self, id: &Id) -> sqlx::Result<Option<DataRow>> {
        let sql = "SELECT data, expires_at FROM sessions
             WHERE key = $1 AND audience = $2 AND expires_at > $3";
        let mut conn = self.app.db.read().await?;
        on_db!(conn, |c| {
            let query = sqlx::query_as(sql)
                .bind(key_of(id))
                .bind(self.audience.name());
            query.bind(self.app.now()).fetch_optional(c).await
        })
    }

    async fn remove(&self, id: &Id) -> sqlx::Result<()> {
        let mut conn = self.app.db.write().await?;
        let sql = "DELETE FROM sessions WHERE key = $1 AND audience = $2";
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(key_of(id)).bind(self.audience.name());
            query.execute(c).await.map(|_| ())
        })?;
        conn.commit().await
    }
}

fn backend(e: sqlx::Error) -> Error {
    Error::Backend(e.to_string())
}

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> StoreResult<()> {
        // An id that is taken already is 1 in 2^128; then another one is tried.
        while self.write(record, false).await.map_err(backend)? == 0 {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> StoreResult<()> {
        // A session that was revoked meanwhile stays revoked.
        self.write(record, true).await.map_err(backend).map(|_| ())
    }

    async fn load(&self, id: &Id) -> StoreResult<Option<Record>> {
        let row = self.read(id).await.map_err(backend)?;
        Ok(row.map(|row| Record {
            id: *id,
            data: row.data.0,
            expiry_date: OffsetDateTime::from_unix_timestamp(row.expires_at.0 / 1000)
                .unwrap_or(OffsetDateTime::UNIX_EPOCH),
        }))
    }

    async fn delete(&self, id: &Id) -> StoreResult<()> {
        self.remove(id).await.map_err(backend)
    }
}
