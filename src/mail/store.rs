//! The outbox in the database.

use sqlx::AssertSqlSafe;
use sqlx::types::Json;

use super::letter::{Block, Letter};
use crate::error::Result;
use crate::ids::MailId;
use crate::on_db;
use crate::server::db::{Conn, placeholders};
use crate::time::Timestamp;

/// A mail that waits or has been sent.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mail {
    /// Its id.
    pub id: MailId,
    /// To whom.
    pub recipient: String,
    /// Code of the language it is written in.
    pub language: String,
    /// The subject line.
    pub subject: String,
    /// What it says; nothing once it has been sent.
    pub blocks: Json<Vec<Block>>,
    /// When it was handed over.
    pub sent_at: Option<Timestamp>,
}

/// Puts letters into the outbox, each with its id and recipient.
pub async fn add_mails(
    conn: &mut Conn,
    now: Timestamp,
    mails: &[(MailId, &str, &Letter)],
) -> Result<()> {
    let sql = format!(
        "INSERT INTO outbox (id, recipient, subject, blocks, language, kind, created_at) VALUES {}",
        conn.rows(mails.len(), 7)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (id, recipient, letter) in mails {
            query = query.bind(*id).bind(*recipient).bind(&letter.subject);
            query = query
                .bind(Json(&letter.blocks))
                .bind(letter.language.code());
            query = query.bind(letter.kind).bind(now);
        }
        query.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Mails by id, in no order; those that there are not are left out.
pub async fn find_mails(conn: &mut Conn, ids: &[MailId]) -> Result<Vec<Mail>> {
    let sql = format!(
        "SELECT id, recipient, language, subject, blocks, sent_at FROM outbox WHERE id IN ({})",
        placeholders(ids.len())
    );
    Ok(on_db!(conn, |c| {
        let query = sqlx::query_as(AssertSqlSafe(sql));
        let query = ids.iter().fold(query, |query, id| query.bind(*id));
        query.fetch_all(c).await
    })?)
}

/// Notes that mails have been handed over, and forgets what they said: their links and codes open doors,
/// and are kept nowhere else but hashed.
pub async fn set_sent(conn: &mut Conn, ids: &[MailId], now: Timestamp) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "UPDATE outbox SET blocks = '[]', sent_at = ${} WHERE id IN ({}) AND sent_at IS NULL",
        ids.len() + 1,
        placeholders(ids.len())
    );
    on_db!(conn, |c| {
        let query = sqlx::query(AssertSqlSafe(sql));
        let query = ids.iter().fold(query, |query, id| query.bind(*id));
        query.bind(now).execute(c).await.map(|_| ())
    })?;
    Ok(())
}
