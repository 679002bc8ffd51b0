//! The outbox in the database.

use super::letter::Letter;
use crate::error::Result;
use crate::ids::MailId;
use crate::on_db;
use crate::server::db::Conn;
use crate::time::Timestamp;

/// A mail that waits or has been sent.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Mail {
    /// Its id.
    pub id: MailId,
    /// To whom.
    pub recipient: String,
    /// The subject line.
    pub subject: String,
    /// Plain text.
    pub text_body: String,
    /// HTML.
    pub html_body: String,
    /// When it was handed over.
    pub sent_at: Option<Timestamp>,
}

/// Puts a letter into the outbox.
pub async fn add_mail(
    conn: &mut Conn,
    id: MailId,
    recipient: &str,
    letter: &Letter,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO outbox (id, recipient, subject, text_body, html_body, language, kind,
             created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    on_db!(conn, |c| {
        let query = sqlx::query(sql)
            .bind(id)
            .bind(recipient)
            .bind(&letter.subject);
        let query = query
            .bind(letter.text())
            .bind(letter.html())
            .bind(letter.language.code());
        query
            .bind(letter.kind)
            .bind(now)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    Ok(())
}

/// A mail by id.
pub async fn find_mail(conn: &mut Conn, id: MailId) -> Result<Option<Mail>> {
    let sql = "SELECT id, recipient, subject, text_body, html_body, sent_at FROM outbox
         WHERE id = $1";
    Ok(on_db!(conn, |c| sqlx::query_as(sql)
        .bind(id)
        .fetch_optional(c)
        .await)?)
}

/// Notes that a mail has been handed over, and forgets what it said: its links and codes open doors,
/// and are kept nowhere else but hashed.
pub async fn set_sent(conn: &mut Conn, id: MailId, now: Timestamp) -> Result<()> {
    let sql = "UPDATE outbox SET sent_at = $1, text_body = '', html_body = '' WHERE id = $2";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(now)
        .bind(id)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
