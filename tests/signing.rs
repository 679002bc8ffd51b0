//! The keys that sign: one at a time, published for ever, changed by whoever may.

use std::process::Command;
use std::sync::Arc;

use crate::common::{Server, for_each_engine, location};
use placet::accounts::Actor;
use placet::server::App;
use placet::server::config::Config;
use placet::signing::{model, service, store};
use serde_json::Value;

/// Another node on the same database.
async fn node(server: &Server, config: Config) -> App {
    App::start(config, server.clock.clone())
        .await
        .expect("a node")
}

async fn kid_of(app: &App) -> String {
    let mut conn = app.write().await.expect("a transaction");
    let key = service::current(&mut conn, app).await.expect("a key");
    app.commit(conn).await.expect("a commit");
    key.kid().to_owned()
}

#[tokio::test]
async fn nodes_that_sign_at_the_same_time_have_one_key() {
    for_each_engine(|server| async move {
        let nodes = [
            server.app.clone(),
            node(&server, server.app.config.clone()).await,
        ];
        let tasks: Vec<_> = (0..8)
            .map(|n| {
                let app = nodes[n % 2].clone();
                tokio::spawn(async move { kid_of(&app).await })
            })
            .collect();
        let mut kids = Vec::new();
        for task in tasks {
            kids.push(task.await.expect("a name"));
        }
        kids.dedup();
        assert_eq!(kids.len(), 1, "{kids:?}");
        assert_eq!(server.count("SELECT COUNT(*) FROM signing_keys").await, 1);
        let made = "SELECT COUNT(*) FROM audit_entries WHERE action = 'signing_key.created'";
        assert_eq!(server.count(made).await, 1);
        // Whoever only reads gets it, too.
        let mut conn = server.app.read().await.expect("a connection");
        let key = service::current(&mut conn, &server.app).await;
        assert_eq!(key.expect("a key").kid(), kids[0]);
    })
    .await;
}

#[tokio::test]
async fn a_reader_may_be_the_first_to_sign() {
    for_each_engine(|server| async move {
        let mut conn = server.app.read().await.expect("a connection");
        let key = service::current(&mut conn, &server.app)
            .await
            .expect("a key");
        drop(conn);
        assert_eq!(key.kid(), kid_of(&server.app).await);
    })
    .await;
}

#[tokio::test]
async fn keys_stay_published_when_they_no_longer_sign() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        let path = "/.well-known/jwks.json";
        let none: Value = browser.get(path).await.json().await.expect("JSON");
        assert_eq!(none["keys"], serde_json::json!([]));

        let mut conn = server.app.write().await.expect("a transaction");
        let old = service::current(&mut conn, &server.app)
            .await
            .expect("a key");
        server.app.commit(conn).await.expect("a commit");
        let signature = old.sign(b"message");
        server.wait(placet::time::days(1));
        let new = service::rotate(&server.app, &Actor::system())
            .await
            .expect("another");
        assert_ne!(old.kid(), new);
        assert_eq!(kid_of(&server.app).await, new);

        let response = browser.get(path).await;
        assert_eq!(
            response.headers()["content-type"],
            "application/jwk-set+json"
        );
        assert_eq!(response.headers()["cache-control"], "public, max-age=300");
        let tag = response.headers()["etag"].clone();
        let set: Value = response.json().await.expect("JSON");
        assert_eq!(set["keys"][0]["kid"], new);
        assert_eq!(set["keys"][1]["kid"], old.kid());
        assert_eq!(set["keys"][1]["crv"], "Ed25519");
        assert!(set["keys"][1].get("d").is_none());
        let again = browser
            .client
            .get(format!("{}{path}", server.url))
            .header("if-none-match", tag)
            .send()
            .await
            .expect("an answer");
        assert_eq!(again.status(), 304);

        let mut conn = server.app.read().await.expect("a connection");
        let known = store::find_public(&mut conn, old.kid())
            .await
            .expect("keys");
        let known = known.expect("the old key");
        assert!(known.retired_at.is_some());
        assert!(model::verify(&known.public, b"message", &signature));
        drop(conn);
        let private = "SELECT COUNT(*) FROM signing_keys WHERE sealed_key IS NOT NULL";
        assert_eq!(server.count(private).await, 1, "the old one's is gone");
    })
    .await;
}

#[tokio::test]
async fn who_has_lost_the_secret_can_make_another_key() {
    for_each_engine(|server| async move {
        kid_of(&server.app).await;
        let config = Config {
            secret: "another secret that has enough characters"
                .to_owned()
                .into(),
            ..server.app.config.clone()
        };
        let stranger = node(&server, config).await;
        let mut conn = stranger.read().await.expect("a connection");
        assert!(service::current(&mut conn, &stranger).await.is_err());
        drop(conn);
        let new = service::rotate(&stranger, &Actor::system()).await;
        assert_eq!(kid_of(&stranger).await, new.expect("another"));
    })
    .await;
}

#[tokio::test]
async fn an_admin_changes_the_key_after_being_asked() {
    for_each_engine(|server| async move {
        let admin = server.signed_in("admin@library.example", &["admin"]).await;
        let page = admin.page("/admin/settings/keys").await;
        assert!(page.contains("There is no key yet"), "{page}");
        let old = kid_of(&server.app).await;
        assert!(admin.page("/admin/settings/keys").await.contains(&old));
        let asked = admin.page("/admin/settings/keys/rotate").await;
        assert!(asked.contains("Change the signing key?"));
        assert_eq!(kid_of(&server.app).await, old, "asking changes nothing");
        let done = admin.post("/admin/settings/keys/rotate", &[]).await;
        assert_eq!(location(&done), "/admin/settings/keys");
        let page = admin.page("/admin/settings/keys").await;
        assert!(page.contains("Another key signs from now on."));
        assert!(page.contains(&old) && page.contains("Signed until"));
        let rotated = "SELECT COUNT(*) FROM audit_entries WHERE action = 'signing_key.rotated'";
        assert_eq!(server.count(rotated).await, 1);
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        assert_eq!(agent.get("/admin/settings/keys").await.status(), 403);
    })
    .await;
}

#[test]
fn the_command_line_lists_and_changes_keys() {
    let folder = tempfile::tempdir().expect("a folder");
    let placet = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_placet"));
        command.args(args).current_dir(folder.path()).env_clear();
        let output = command.output().expect("the program");
        assert!(output.status.success(), "{output:?}");
        let text = String::from_utf8(output.stdout).expect("text");
        Arc::<str>::from(text)
    };
    assert!(placet(&["keys", "list"]).contains("no key yet"));
    let first = placet(&["keys", "rotate"]);
    let second = placet(&["keys", "rotate"]);
    let list = placet(&["keys", "list"]);
    let lines: Vec<_> = list.lines().collect();
    assert_eq!(lines.len(), 2, "{list}");
    let line_of = |kid: &str| lines.iter().find(|line| line.contains(kid.trim()));
    assert!(line_of(&first).expect("the first").contains("retired"));
    assert!(line_of(&second).expect("the second").contains("current"));
}
