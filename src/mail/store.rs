//! The outbox in the database.

use sqlx::AssertSqlSafe;

use super::letter::Letter;
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
    /// The subject line.
    pub subject: String,
    /// Plain text.
    pub text_body: String,
    /// HTML.
    pub html_body: String,
    /// When it was handed over.
    pub sent_at: Option<Timestamp>,
}

/// A letter as it is sent.
#[derive(Clone, Debug)]
pub struct Written {
    kind: &'static str,
    language: &'static str,
    subject: String,
    text: String,
    html: String,
}

impl From<&Letter> for Written {
    fn from(letter: &Letter) -> Self {
        Self {
            kind: letter.kind,
            language: letter.language.code(),
            subject: letter.subject.clone(),
            text: letter.text(),
            html: letter.html(),
        }
    }
}

/// Puts letters into the outbox, each with its id and recipient.
pub async fn add_mails(
    conn: &mut Conn,
    now: Timestamp,
    mails: &[(MailId, &str, &Written)],
) -> Result<()> {
    let sql = format!(
        "INSERT INTO outbox (id, recipient, subject, text_body, html_body, language, kind,
             created_at)
         VALUES {}",
        conn.rows(mails.len(), 8)
    );
    on_db!(conn, |c| {
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (id, recipient, letter) in mails {
            query = query.bind(*id).bind(*recipient).bind(&letter.subject);
            query = query.bind(&letter.text).bind(&letter.html);
            query = query.bind(letter.language).bind(letter.kind).bind(now);
        }
        query.execute(c).await.map(|_| ())
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

/// Notes that mails have been handed over, and forgets what they said: their links and codes open doors,
/// and are kept nowhere else but hashed.
pub async fn set_sent(conn: &mut Conn, ids: &[MailId], now: Timestamp) -> Result<()> {
    let sql = format!(
        "UPDATE outbox SET text_body = '', html_body = '', sent_at = ${} WHERE id IN ({})",
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
