//! Signing keys in the database.

use super::model::PublicKey;
use crate::error::Result;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

#[derive(sqlx::FromRow)]
struct PublicRow {
    kid: String,
    public_key: Vec<u8>,
    created_at: Timestamp,
    retired_at: Option<Timestamp>,
}

impl PublicRow {
    fn read(self) -> Result<PublicKey> {
        let public = self.public_key.try_into();
        Ok(PublicKey {
            public: public.map_err(|_| anyhow::anyhow!("a public key has 32 bytes"))?,
            kid: self.kid,
            created_at: self.created_at,
            retired_at: self.retired_at,
        })
    }
}

/// Every key that signs or ever signed, the newest first.
pub async fn list_public(conn: &mut Conn) -> Result<Vec<PublicKey>> {
    let sql = "SELECT kid, public_key, created_at, retired_at FROM signing_keys
         ORDER BY created_at DESC, kid";
    let rows: Vec<PublicRow> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    rows.into_iter().map(PublicRow::read).collect()
}

/// A key by its name.
pub async fn find_public(conn: &mut Conn, kid: &str) -> Result<Option<PublicKey>> {
    let sql = "SELECT kid, public_key, created_at, retired_at FROM signing_keys WHERE kid = $1";
    let row: Option<PublicRow> = on_db!(conn, |c| sqlx::query_as(sql)
        .bind(kid)
        .fetch_optional(c)
        .await)?;
    row.map(PublicRow::read).transpose()
}

/// Name and sealed private half of the current key.
pub async fn find_current(conn: &mut Conn) -> Result<Option<(String, Vec<u8>)>> {
    let sql = "SELECT kid, sealed_key FROM signing_keys WHERE slot = 1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .fetch_optional(c)
        .await)?)
}

/// Makes a key the current one; false if there is one already.
pub async fn add_current(
    conn: &mut Conn,
    now: Timestamp,
    kid: &str,
    public: &[u8; 32],
    sealed: &[u8],
) -> Result<bool> {
    let sql = "INSERT INTO signing_keys (kid, public_key, sealed_key, slot, created_at)
         VALUES ($1, $2, $3, 1, $4) ON CONFLICT (slot) DO NOTHING";
    on_db!(conn, |c| {
        let query = sqlx::query(sql).bind(kid).bind(public.as_slice());
        let query = query.bind(sealed).bind(now);
        Ok(query.execute(c).await?.rows_affected() > 0)
    })
}

/// Retires the current key and deletes its private half; false if there is none.
pub async fn retire_current(conn: &mut Conn, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE signing_keys SET slot = NULL, sealed_key = NULL, retired_at = $1
         WHERE slot = 1";
    on_db!(conn, |c| {
        Ok(sqlx::query(sql).bind(now).execute(c).await?.rows_affected() > 0)
    })
}
