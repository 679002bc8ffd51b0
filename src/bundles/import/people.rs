//! Who somebody of a bundle is here.

use super::store;
use crate::bundles::model::KeptPerson;
use crate::contacts;
use crate::error::Result;
use crate::ids::SubjectId;
use crate::privacy::erasure::model::NOBODY;
use crate::server::db::Conn;
use crate::time::Timestamp;
use crate::webhooks::announce;
use crate::webhooks::model::EventType;

/// The person: by their id, by anything that they are known by, or made under the id that they had. None if
/// the record is nobody's.
pub async fn find_or_create(
    conn: &mut Conn,
    now: Timestamp,
    person: &KeptPerson,
) -> Result<Option<SubjectId>> {
    if person.id == NOBODY || person.identifiers.is_empty() {
        return Ok(None);
    }
    if store::has_subject(conn, person.id).await? {
        return Ok(Some(person.id));
    }
    for known in &person.identifiers {
        let found = contacts::store::find_subject_by(conn, known.kind, &known.value).await?;
        if found.is_some() {
            return Ok(found);
        }
    }
    store::add_subject(conn, now, person).await?;
    for identifier in &person.identifiers {
        store::add_identifier(conn, now, person.id, identifier).await?;
    }
    announce::subject(conn, now, EventType::SubjectCreated, person.id).await?;
    Ok(Some(person.id))
}
