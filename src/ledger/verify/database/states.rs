//! States of a database: each person's latest word to each purpose, and no other.

use super::super::report::Report;
use super::store::{self, NONE, OLD, UNLIKE};
use crate::error::Result;
use crate::server::db::Conn;

/// Checks all of them.
pub async fn check(conn: &mut Conn, report: &mut Report) -> Result<()> {
    let before = report.count_wrong();
    for (sql, key) in [
        (UNLIKE, "verify-db-state-unlike"),
        (OLD, "verify-db-state-old"),
        (NONE, "verify-db-state-none"),
    ] {
        for (subject, purpose) in store::list_states(conn, sql).await? {
            let whose = [
                ("subject", subject.to_string().into()),
                ("purpose", purpose.to_string().into()),
            ];
            report.wrong(key, whose);
        }
    }
    let count = store::count_states(conn).await?;
    if report.count_wrong() == before {
        report.right("verify-db-states", [("count", count.to_string().into())]);
    }
    Ok(())
}
