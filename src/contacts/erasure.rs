//! Forgetting somebody: the last step, because all else refers to them.

use crate::error::Result;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// In this order. `$1`: the person.
const STATEMENTS: [&str; 3] = [
    "DELETE FROM contact_values WHERE subject_id = $1",
    "DELETE FROM identifiers WHERE subject_id = $1",
    "DELETE FROM subjects WHERE id = $1",
];

/// Deletes a person, what they are known by and what is known of them.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    for sql in STATEMENTS {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(person.id());
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}
