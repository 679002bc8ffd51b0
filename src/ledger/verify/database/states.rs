//! States of a database: each person's latest word to each purpose, and no other.

use super::super::report::Report;
use crate::error::Result;
use crate::ids::{PurposeId, SubjectId};
use crate::on_db;
use crate::server::db::Conn;

/// What is named at most.
const NAMED: i64 = 20;

/// States that don't say what their event says.
const UNLIKE: &str = "SELECT s.subject_id, s.purpose_id FROM consent_states s
     LEFT JOIN consent_events e ON e.id = s.event_id
     WHERE e.id IS NULL OR e.subject_id <> s.subject_id OR e.purpose_id <> s.purpose_id
         OR e.kind <> s.kind OR e.occurred_at <> s.since OR e.source <> s.source LIMIT $1";
/// States of people who have said something since.
const OLD: &str = "SELECT s.subject_id, s.purpose_id FROM consent_states s
     WHERE EXISTS (SELECT 1 FROM consent_events e WHERE e.subject_id = s.subject_id
         AND e.purpose_id = s.purpose_id AND e.occurred_at > s.since) LIMIT $1";
/// Events of people who have no state.
const NONE: &str = "SELECT DISTINCT e.subject_id, e.purpose_id FROM consent_events e
     LEFT JOIN consent_states s ON s.subject_id = e.subject_id AND s.purpose_id = e.purpose_id
     WHERE s.event_id IS NULL LIMIT $1";

/// Checks all of them.
pub async fn check(conn: &mut Conn, report: &mut Report) -> Result<()> {
    let before = report.count_wrong();
    for (sql, key) in [
        (UNLIKE, "verify-db-state-unlike"),
        (OLD, "verify-db-state-old"),
        (NONE, "verify-db-state-none"),
    ] {
        let found: Vec<(SubjectId, PurposeId)> = on_db!(conn, |c| sqlx::query_as(sql)
            .bind(NAMED)
            .fetch_all(c)
            .await)?;
        for (subject, purpose) in found {
            let whose = [
                ("subject", subject.to_string().into()),
                ("purpose", purpose.to_string().into()),
            ];
            report.wrong(key, whose);
        }
    }
    let sql = "SELECT COUNT(*) FROM consent_states";
    let count: i64 = on_db!(conn, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
    if report.count_wrong() == before {
        report.right("verify-db-states", [("count", count.to_string().into())]);
    }
    Ok(())
}
