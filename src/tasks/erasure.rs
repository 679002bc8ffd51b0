//! Forgetting somebody whom a task was about.

use crate::error::Result;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::{Conn, containing};

/// Deletes tasks that name a person, or that looked for them. What they did can't be taken back any more.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    let identifiers = person.identifiers().map(str::to_lowercase);
    let sql = "DELETE FROM tasks WHERE LOWER(CAST(payload AS TEXT)) LIKE $1 ESCAPE '\\'
         OR CAST(place AS TEXT) LIKE $1 ESCAPE '\\' OR CAST(report AS TEXT) LIKE $1 ESCAPE '\\'";
    for trace in identifiers.chain(person.ids()) {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(containing(&trace));
            query.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}
