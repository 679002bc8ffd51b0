//! Forgetting who wanted to sign in.

use crate::error::Result;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// Deletes codes that were sent to a person.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    let sql = "DELETE FROM sign_in_codes WHERE LOWER(email) = $1";
    for email in person.emails() {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(email);
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}
