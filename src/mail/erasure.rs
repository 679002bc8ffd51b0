//! Forgetting who was written to. Mails to others name nobody.

use crate::error::Result;
use crate::ids::MailId;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;
use crate::server::jobs;

/// Deletes mails to a person, sent or not.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    let sql = "DELETE FROM outbox WHERE LOWER(recipient) = $1 RETURNING id";
    for email in person.emails() {
        let gone: Vec<MailId> = on_db!(conn, |c| sqlx::query_scalar(sql)
            .bind(email)
            .fetch_all(c)
            .await)?;
        let gone: Vec<String> = gone.iter().map(MailId::to_string).collect();
        jobs::forget(conn, &gone).await?;
    }
    Ok(())
}
