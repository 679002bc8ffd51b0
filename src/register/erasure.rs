//! Forgetting somebody whom users may have looked for.

use super::import;
use super::model::Criteria;
use super::store::searches;
use crate::error::Result;
use crate::privacy::erasure::Person;
use crate::server::db::Conn;

/// Forgets searches for what the person is known by, whole or in part. Imports that are not in yet may name
/// the person too, in whatever way numbers can be written: they are stopped, and their rows forgotten.
pub async fn erase(conn: &mut Conn, person: &Person) -> Result<()> {
    for (id, criteria) in searches::list_personal(conn).await? {
        if person.identifiers().any(|known| is_about(&criteria, known)) {
            searches::forget(conn, id).await?;
        }
    }
    import::store::forget_rows(conn).await
}

fn is_about(criteria: &Criteria, known: &str) -> bool {
    let mut readings = criteria.readings.iter();
    known.starts_with(&criteria.identifier)
        || readings.any(|reading| known.starts_with(&reading.value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::input::SearchInput;

    #[test]
    fn searches_for_a_part_are_about_the_person() {
        let about = |identifier: &str, how: &str| {
            let input = SearchInput {
                identifier: identifier.to_owned(),
                how: how.to_owned(),
                ..SearchInput::default()
            };
            let criteria = input.checked("DE", &jiff::tz::TimeZone::UTC);
            is_about(&criteria.expect("criteria"), "+4930901820")
        };
        assert!(about("030 90 18 20", "exact") && about("0309018", "prefix"));
        assert!(!about("030 90 18 21", "exact") && !about("anna@reader.example", "exact"));
    }
}
