//! Submissions that come at the same moment: each is recorded once, in full, as if it had come alone.

use std::collections::HashSet;

use futures_util::future::join_all;
use placet::ledger::sealing::seal_due;
use placet::ledger::verify::database::database;
use placet::ledger::verify::keys::Keys;

use crate::common::newsletter::{Newsletter, send};
use crate::common::{Server, for_each_engine};

/// Different people, each with a page of their own.
const PEOPLE: i64 = 40;

async fn count(server: &Server, sql: &'static str) -> i64 {
    server.count(sql).await
}

#[tokio::test]
async fn each_of_many_is_recorded_once_and_in_full() {
    for_each_engine(|server| async move {
        Newsletter::published(&server).await;
        let visitor = server.browser();
        let mut pages = Vec::new();
        for number in 0..PEOPLE {
            let page = visitor.page("/f/newsletter?lang=en").await;
            pages.push((page, format!("Person-{number}@Person.Example")));
        }
        // Bea sends three pages, and one of Cleo's is sent three times.
        for _ in 0..3 {
            let page = visitor.page("/f/newsletter?lang=en").await;
            pages.push((page, "bea@person.example".to_owned()));
        }
        let page = visitor.page("/f/newsletter?lang=en").await;
        for _ in 0..3 {
            pages.push((page.clone(), "cleo@person.example".to_owned()));
        }
        let sent = pages
            .iter()
            .map(|(page, email)| send(&visitor, page, email));
        let places: HashSet<String> = join_all(sent).await.into_iter().collect();
        let records = PEOPLE + 3 + 1;
        assert_eq!(
            i64::try_from(places.len()),
            Ok(records),
            "thanks for each record"
        );

        for (sql, expected) in [
            ("SELECT COUNT(*) FROM submissions", records),
            (
                "SELECT COUNT(*) FROM subjects WHERE id IN (SELECT subject_id FROM submissions)",
                PEOPLE + 2,
            ),
            ("SELECT COUNT(*) FROM identifiers", PEOPLE + 2),
            ("SELECT COUNT(*) FROM consent_events", records * 2),
            ("SELECT COUNT(*) FROM consent_states", (PEOPLE + 2) * 2),
            ("SELECT COUNT(*) FROM links", records),
            (
                "SELECT COUNT(*) FROM outbox WHERE kind = 'receipt'",
                records,
            ),
            (
                "SELECT COUNT(*) FROM audit_entries WHERE action = 'submission.recorded'",
                records,
            ),
        ] {
            assert_eq!(count(&server, sql).await, expected, "{sql}");
        }
        server.run_jobs().await;
        assert_eq!(server.mails_to("bea@person.example").await.len(), 3);
        assert_eq!(server.mails_to("person-7@person.example").await.len(), 1);
        verifies(&server).await;
    })
    .await;
}

async fn verifies(server: &Server) {
    while seal_due(&server.app).await.expect("a seal") > 0 {}
    let mut conn = server.app.read().await.expect("a connection");
    let keys = placet::signing::store::list_public(&mut conn).await;
    let keys = Keys::of(&keys.expect("keys"));
    drop(conn);
    let report = database(&server.app, &keys, &mut |_| {}).await;
    let report = report.expect("a report");
    assert!(report.is_right(), "{report:#?}");
}
