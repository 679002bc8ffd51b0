//! Forgetting what programs were answered about somebody, and what phone menus asked them.

use super::store;
use crate::error::Result;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// Deletes kept answers that name a person, and the questions of their calls.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    let identifiers = person.identifiers().map(str::to_lowercase);
    for trace in identifiers.chain(person.ids()) {
        store::requests::delete_naming(conn, &trace).await?;
    }
    let sql = "DELETE FROM call_questions WHERE subject_id = $1";
    on_db!(conn, |c| sqlx::query(sql)
        .bind(person.id())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
