//! Forgetting somebody: the last step, because all else refers to them. What was kept to take changes back
//! goes too, and files that wait to be imported: anybody may stand in them.

use super::imports;
use crate::error::Result;
use crate::on_db;
use crate::privacy::erasure::Person;
use crate::server::db::{Conn, containing};

/// In this order. `$1`: the person.
const STATEMENTS: [&str; 9] = [
    "DELETE FROM subject_words WHERE subject_id = $1",
    "DELETE FROM subject_tags WHERE subject_id = $1",
    "DELETE FROM contact_list_members WHERE subject_id = $1",
    "DELETE FROM subject_merges WHERE $1 IN (kept_id, merged_id)",
    "DELETE FROM bulk_changes WHERE subject_id = $1",
    "DELETE FROM people_import_rows WHERE subject_id = $1",
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
    // What a trial run said of somebody who was not there yet.
    let sql =
        "DELETE FROM people_import_rows WHERE LOWER(CAST(before AS TEXT)) LIKE $1 ESCAPE '\\'";
    for identifier in person.identifiers() {
        on_db!(conn, |c| {
            let query = sqlx::query(sql).bind(containing(&identifier.to_lowercase()));
            query.execute(c).await.map(|_| ())
        })?;
    }
    imports::store::delete_waiting(conn).await
}
