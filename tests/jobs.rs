//! Work in the background: done once, by one node, whatever happens to the one that began.

use std::sync::Arc;

use crate::common::schema::fresh_database;
use crate::common::{Server, for_each_engine};
use placet::mail::letter::{Block, Letter};
use placet::mail::service::queue_letter;
use placet::on_db;
use placet::server::App;
use placet::server::jobs;
use placet::server::language::Language;
use placet::time::{days, minutes};

const TO: &str = "reader@library.example";

async fn queue(app: &App, recipient: &str) {
    let letter = Letter {
        kind: "test",
        language: Language::En.into(),
        subject: "A letter".into(),
        blocks: vec![Block::Text("Hello.".into())],
    };
    let mut conn = app.write().await.expect("a transaction");
    queue_letter(&mut conn, app.now(), recipient, &letter)
        .await
        .expect("a letter");
    app.commit(conn).await.expect("a commit");
}

#[tokio::test]
async fn a_job_without_its_cause_is_never_done() {
    for_each_engine(|server| async move {
        let letter = Letter {
            kind: "test",
            language: Language::En.into(),
            subject: "Never".into(),
            blocks: Vec::new(),
        };
        let mut conn = server.app.write().await.expect("a transaction");
        queue_letter(&mut conn, server.app.now(), TO, &letter)
            .await
            .expect("a letter");
        drop(conn);
        assert!(server.mails_to(TO).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_job_whose_runner_died_is_done_when_its_lease_has_passed() {
    for_each_engine(|server| async move {
        queue(&server.app, TO).await;
        pretend_a_runner_took_it(&server.app).await;
        assert!(server.mails_to(TO).await.is_empty(), "it is somebody's");
        server.wait(minutes(3));
        assert_eq!(server.mails_to(TO).await.len(), 1);
        server.wait(days(1));
        assert_eq!(server.mails_to(TO).await.len(), 1, "done once");
    })
    .await;
}

async fn pretend_a_runner_took_it(app: &App) {
    let sql = "UPDATE jobs SET leased_by = 'dead', leased_until = $1, attempts = 1";
    let until = app.now() + minutes(2);
    let mut conn = app.write().await.expect("a transaction");
    on_db!(conn, |c| sqlx::query(sql)
        .bind(until)
        .execute(c)
        .await
        .map(|_| ()))
    .expect("an update");
    app.commit(conn).await.expect("a commit");
}

#[tokio::test]
async fn a_job_that_fails_is_tried_again_later_and_in_the_end_given_up() {
    for_each_engine(|server| async move {
        queue(&server.app, "not an address").await;
        for _ in 0..12 {
            server.run_jobs().await;
            assert_eq!(
                jobs::run_due(&server.app).await.expect("jobs"),
                0,
                "not at once again"
            );
            server.wait(days(1));
        }
        server.run_jobs().await;
        assert_eq!(
            server
                .count("SELECT COUNT(*) FROM jobs WHERE state = 'failed'")
                .await,
            1
        );
        assert_eq!(
            server
                .count("SELECT COUNT(*) FROM jobs WHERE attempts = 12")
                .await,
            1
        );
    })
    .await;
}

/// Only PostgreSQL has several nodes.
#[tokio::test]
async fn several_nodes_share_the_work_and_do_nothing_twice() {
    let Some(postgres) = crate::common::postgres() else {
        return;
    };
    let url = fresh_database(&postgres).await;
    let nodes = [
        Server::start(&url).await,
        Server::start(&url).await,
        Server::start(&url).await,
    ];
    for _ in 0..60 {
        queue(&nodes[0].app, TO).await;
    }
    let nodes = Arc::new(nodes);
    let runners: Vec<_> = (0..nodes.len())
        .map(|at| {
            let nodes = nodes.clone();
            tokio::spawn(
                async move { while jobs::run_due(&nodes[at].app).await.expect("jobs") > 0 {} },
            )
        })
        .collect();
    for runner in runners {
        runner.await.expect("a runner");
    }
    let mut sent = 0;
    for node in nodes.iter() {
        sent += node.mails_to(TO).await.len();
    }
    assert_eq!(sent, 60);
}
