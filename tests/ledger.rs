//! The ledger as others see it: checkpoints, proofs, what verifies them, and what is left of somebody
//! who was erased.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};

use crate::common::newsletter::{Newsletter, answer};
use crate::common::{Browser, Server, for_each_engine, location};
use axum::Router;
use axum::extract::State;
use axum::routing::post;
use placet::accounts::{Actor, Who};
use placet::consents::model::{EventKind, Source};
use placet::consents::service::change;
use placet::ids::{EventId, SubjectId};
use placet::ledger::model::{Consistency, Proof, ProvenReceipt};
use placet::ledger::note::Note;
use placet::ledger::verify::database::database;
use placet::ledger::verify::keys::Keys;
use placet::ledger::verify::report::Report;
use placet::ledger::verify::{checkpoints, consistency, proof, receipt_with_proof};
use placet::ledger::{jobs as witness, sealing, service, store};
use placet::server::language::Language;
use placet::server::{App, jobs};
use placet::signing;
use placet::time::{days, minutes};
use placet::{on_db, receipts};
use reqwest::multipart::{Form, Part};
use serde_json::json;

pub async fn seal(server: &Server) -> u64 {
    sealing::seal_due(&server.app).await.expect("a seal")
}

/// What a check of the whole database says.
pub async fn checked(app: &App) -> Report {
    let report = database(app, &Keys::default(), &mut |_| {}).await;
    report.expect("a report")
}

async fn verified(server: &Server) {
    let report = checked(&server.app).await;
    assert!(report.is_right(), "{report:#?}");
}

async fn execute(app: &App, sql: &'static str) {
    let mut conn = app.write().await.expect("a connection");
    on_db!(conn, |c| sqlx::query(sql).execute(c).await.map(|_| ())).expect(sql);
    app.commit(conn).await.expect("a commit");
}

async fn events(server: &Server) -> Vec<(EventId, SubjectId)> {
    let sql = "SELECT id, subject_id FROM consent_events ORDER BY id";
    let mut conn = server.app.read().await.expect("a connection");
    let found: Result<_, sqlx::Error> = on_db!(conn, |c| sqlx::query_as(sql).fetch_all(c).await);
    found.expect("events")
}

async fn keys(server: &Server) -> Keys {
    let browser = server.browser();
    let set = browser.get("/.well-known/jwks.json").await;
    let set = set.json().await.expect("a key set");
    Keys::parse(&set).expect("keys")
}

async fn fetch<T: serde::de::DeserializeOwned>(browser: &Browser, path: &str) -> T {
    let found = browser.get(path).await;
    assert_eq!(found.status(), 200, "{path}");
    found.json().await.expect(path)
}

pub async fn withdraw(server: &Server, newsletter: &Newsletter, subject: SubjectId) {
    let actor = Actor::system().as_who(Who::Subject(subject));
    let purpose = newsletter.purposes[0].id;
    let (kind, source, language) = (EventKind::Withdrawn, Source::Portal, Language::En.into());
    let done = change(
        &server.app,
        &actor,
        subject,
        purpose,
        kind,
        source,
        language,
    )
    .await;
    done.expect("a withdrawal");
}

#[tokio::test]
async fn what_was_recorded_is_sealed_and_can_be_proven_to_anybody() {
    for_each_engine(|server| async move {
        let browser = server.browser();
        Newsletter::published(&server).await;
        assert_eq!(browser.get("/ledger/checkpoint").await.status(), 404);
        answer(&server, "anna@reader.example").await;
        let (event, _) = events(&server).await[0];
        let path = format!("/ledger/proofs/{event}");
        assert_eq!(browser.get(&path).await.status(), 404, "not sealed yet");
        assert_eq!(seal(&server).await, 2);
        assert_eq!(seal(&server).await, 0, "once");
        let old = browser.page("/ledger/checkpoint").await;
        for name in ["ben", "clara", "david"] {
            server.wait(minutes(1));
            answer(&server, &format!("{name}@reader.example")).await;
            seal(&server).await;
        }
        let keys = keys(&server).await;
        let inclusion: Proof = fetch(&browser, &path).await;
        assert_eq!((inclusion.position, inclusion.tree_size), (0, 8));
        assert!(inclusion.opening.is_none() && !inclusion.entry.contains("anna"));
        assert!(proof(&inclusion, &keys).expect("a proof").is_right());
        let mut forged = inclusion.clone();
        forged.entry = forged.entry.replace("given", "refused");
        assert!(
            proof(&forged, &keys)
                .expect("a proof")
                .has_wrong("verify-proof-not-included")
        );

        let new = browser.page("/ledger/checkpoint").await;
        let grown: Consistency = fetch(&browser, "/ledger/consistency?from=2&to=8").await;
        assert_eq!((&grown.from, &grown.to), (&old, &new));
        assert!(consistency(&grown, &keys).expect("a proof").is_right());
        let newest: Consistency = fetch(&browser, "/ledger/consistency?from=3").await;
        assert_eq!(newest.from, browser.page("/ledger/checkpoints/4").await);
        let notes = [&old, &new].map(|note| Note::parse(note).expect("a note"));
        assert!(
            checkpoints(&notes, &[grown])
                .expect("checkpoints")
                .is_right()
        );
        let unshown = checkpoints(&notes, &[]).expect("checkpoints");
        assert!(unshown.has_wrong("verify-pair-not-shown"));
        verified(&server).await;
    })
    .await;
}

#[tokio::test]
async fn whoever_has_the_opening_can_show_what_was_recorded() {
    for_each_engine(|server| async move {
        Newsletter::published(&server).await;
        answer(&server, "anna@reader.example").await;
        seal(&server).await;
        let (event, _) = events(&server).await[0];
        let mut conn = server.app.read().await.expect("a connection");
        let opened = service::open_proof(&mut conn, event)
            .await
            .expect("an answer");
        drop(conn);
        let mut opened = opened.expect("a proof");
        let keys = keys(&server).await;
        assert!(proof(&opened, &keys).expect("a proof").is_right());
        let personal = &mut opened.opening.as_mut().expect("an opening").personal;
        assert_eq!(personal["evidence"]["control"], "ticked");
        personal["evidence"]["control"] = json!("empty");
        assert!(
            proof(&opened, &keys)
                .expect("a proof")
                .has_wrong("verify-opening-wrong")
        );
    })
    .await;
}

#[tokio::test]
async fn a_receipt_with_its_proof_shows_both() {
    for_each_engine(|server| async move {
        Newsletter::published(&server).await;
        answer(&server, "anna@reader.example").await;
        let all = events(&server).await;
        let (app, keys_before) = (&server.app, Keys::default());
        let mut conn = app.write().await.expect("a connection");
        let receipt = receipts::service::receipt_of(&mut conn, app, all[0].0).await;
        let receipt = receipt.expect("a receipt");
        app.commit(conn).await.expect("a commit");
        let mut proven = ProvenReceipt {
            receipt,
            proof: None,
            jwks: Some(
                server
                    .browser()
                    .get("/.well-known/jwks.json")
                    .await
                    .json()
                    .await
                    .expect("keys"),
            ),
        };
        let report = receipt_with_proof(&proven, &keys_before).expect("a receipt");
        assert!(report.is_right(), "{report:#?}");
        seal(&server).await;
        let mut conn = app.read().await.expect("a connection");
        let (own, other) = (all[0].0, all[1].0);
        proven.proof = service::open_proof(&mut conn, own)
            .await
            .expect("an answer");
        let keys = keys(&server).await;
        let report = receipt_with_proof(&proven, &keys).expect("a receipt");
        assert!(report.is_right(), "{report:#?}");
        proven.proof = service::open_proof(&mut conn, other)
            .await
            .expect("an answer");
        let report = receipt_with_proof(&proven, &keys).expect("a receipt");
        assert!(
            report.has_wrong("verify-receipt-other-entry"),
            "{report:#?}"
        );
        let at = proven.receipt.find('.').expect("a payload") + 30;
        let letter = if &proven.receipt[at..=at] == "A" {
            "B"
        } else {
            "A"
        };
        proven.receipt.replace_range(at..=at, letter);
        let changed = receipt_with_proof(&proven, &keys);
        assert!(changed.is_err() || changed.is_ok_and(|report| !report.is_right()));
    })
    .await;
}

#[tokio::test]
async fn somebody_who_was_erased_leaves_an_entry_that_points_at_nobody() {
    for_each_engine(|server| async move {
        Newsletter::published(&server).await;
        answer(&server, "anna@reader.example").await;
        answer(&server, "ben@reader.example").await;
        seal(&server).await;
        let all = events(&server).await;
        let of_anna: Vec<EventId> = all
            .iter()
            .filter(|(_, who)| *who == all[0].1)
            .map(|(id, _)| *id)
            .collect();
        assert_eq!(of_anna.len(), 2);
        let mut conn = server.app.write().await.expect("a transaction");
        store::forget(&mut conn, &of_anna).await.expect("forgotten");
        server.app.commit(conn).await.expect("a commit");
        let report = checked(&server.app).await;
        assert!(report.is_right(), "{report:#?}");
        assert!(
            report
                .lines
                .iter()
                .any(|line| line.key == "verify-db-erased")
        );
        let browser = server.browser();
        let proven: Proof = fetch(&browser, &format!("/ledger/proofs/{}", of_anna[0])).await;
        assert!(
            proof(&proven, &keys(&server).await)
                .expect("a proof")
                .is_right()
        );
        let mut conn = server.app.read().await.expect("a connection");
        let opening = service::opening(&mut conn, of_anna[0])
            .await
            .expect("an answer");
        assert_eq!(opening, None);
        drop(conn);

        // Taking a record away is no erasure.
        execute(&server.app, "DELETE FROM consent_states").await;
        execute(&server.app, "DELETE FROM consent_events").await;
        assert!(
            checked(&server.app)
                .await
                .has_wrong("verify-db-event-missing")
        );
    })
    .await;
}

#[tokio::test]
async fn checkpoints_from_before_a_change_of_keys_still_verify() {
    for_each_engine(|server| async move {
        Newsletter::published(&server).await;
        answer(&server, "anna@reader.example").await;
        seal(&server).await;
        let system = Actor::system();
        let new = signing::service::rotate(&server.app, &system)
            .await
            .expect("a key");
        answer(&server, "ben@reader.example").await;
        seal(&server).await;
        let grown: Consistency = fetch(&server.browser(), "/ledger/consistency?from=2&to=4").await;
        let all = keys(&server).await;
        assert_eq!(all.iter().count(), 2);
        assert!(consistency(&grown, &all).expect("a proof").is_right());
        let key = all.find(&new).expect("the new key").clone();
        let x = base64::Engine::encode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, key.public);
        let only_new = json!({ "keys": [{ "kty": "OKP", "crv": "Ed25519", "x": x }] });
        let only_new = Keys::parse(&only_new).expect("keys");
        let report = consistency(&grown, &only_new).expect("a proof");
        assert!(report.has_wrong("verify-checkpoint-not-signed"));
        assert_eq!(report.count_wrong(), 1, "the new one is signed with it");
        verified(&server).await;
    })
    .await;
}

#[tokio::test]
async fn what_was_recorded_before_there_was_a_ledger_is_entered() {
    for_each_engine(|server| async move {
        let newsletter = Newsletter::published(&server).await;
        answer(&server, "anna@reader.example").await;
        let (_, anna) = events(&server).await[0];
        withdraw(&server, &newsletter, anna).await;
        for sql in [
            "UPDATE consent_events SET salt = NULL",
            "DELETE FROM ledger_entries",
            "UPDATE submissions SET answers_salt = NULL, shown_fields = NULL",
        ] {
            execute(&server.app, sql).await;
        }
        assert_eq!(seal(&server).await, 3);
        verified(&server).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_left_of_a_response_still_fits_the_ledger() {
    for_each_engine(|server| async move {
        let newsletter = Newsletter::published(&server).await;
        answer(&server, "anna@reader.example").await;
        seal(&server).await;
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let id = crate::common::asked::newest(&server).await;
        let path = format!("/admin/forms/{}/responses/{id}/delete", newsletter.form);
        assert_eq!(dpo.post(&path, &[]).await.status(), 303);
        verified(&server).await;
        let sql = "SELECT COUNT(*) FROM submissions WHERE answers_salt IS NULL AND answers_left IS NOT NULL";
        assert_eq!(server.count(sql).await, 1);
        execute(&server.app, r#"UPDATE submissions SET answers = '{"f2":"no"}'"#).await;
        assert!(!checked(&server.app).await.is_right());
    })
    .await;
}

/// A desk that begins a check and waits for its end.
async fn check_at_the_desk(browser: &Browser) -> String {
    let begun = browser.post("/admin/ledger/check", &[]).await;
    assert_eq!(location(&begun), "/admin/ledger");
    for _ in 0..200 {
        let page = browser.page("/admin/ledger").await;
        if page.contains("Last check:") {
            return page;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the check has no end");
}

#[tokio::test]
async fn the_desk_shows_the_ledger_and_checks_it() {
    for_each_engine(|server| async move {
        Newsletter::published(&server).await;
        let auditor = server.signed_in("otto@library.example", &["auditor"]).await;
        assert!(
            auditor
                .page("/admin/ledger")
                .await
                .contains("No checkpoints yet")
        );
        answer(&server, "anna@reader.example").await;
        seal(&server).await;
        let page = check_at_the_desk(&auditor).await;
        assert!(
            page.contains("All is right") && page.contains("2 entries"),
            "{page}"
        );
        let sql = "SELECT COUNT(*) FROM audit_entries WHERE action = 'ledger.checked'";
        assert_eq!(server.count(sql).await, 1);
        let admin = server.signed_in("ada@library.example", &["admin"]).await;
        assert_eq!(admin.get("/admin/ledger").await.status(), 403);
    })
    .await;
}

async fn upload(browser: &Browser, name: &str, bytes: Vec<u8>) -> (u16, String) {
    let part = Part::bytes(bytes).file_name(name.to_owned());
    let request = browser.client.post(format!("{}/verify", browser.url));
    let request = request.header("origin", &browser.url);
    let sent = request
        .multipart(Form::new().part("file", part))
        .send()
        .await;
    let sent = sent.expect("an answer");
    (sent.status().as_u16(), sent.text().await.expect("a page"))
}

#[tokio::test]
async fn anybody_can_verify_on_a_page() {
    for_each_engine(|server| async move {
        Newsletter::published(&server).await;
        answer(&server, "anna@reader.example").await;
        seal(&server).await;
        let browser = server.browser();
        assert!(browser.page("/verify").await.contains("Verify a receipt"));
        let (event, _) = events(&server).await[0];
        let proven = browser.page(&format!("/ledger/proofs/{event}")).await;
        let (status, page) = upload(&browser, "proof.json", proven.clone().into_bytes()).await;
        assert!(status == 200 && page.contains("All is right"), "{page}");
        assert!(
            page.contains("part of this ledger as it is today"),
            "{page}"
        );
        let forged = proven.replace("given", "taken");
        let (_, page) = upload(&browser, "proof.json", forged.into_bytes()).await;
        assert!(page.contains("This does not verify"), "{page}");
        let (status, page) = upload(&browser, "photo.jpg", vec![0xff, 0xd8, 0xff]).await;
        assert!(
            status == 422 && page.contains("photo.jpg is no receipt"),
            "{page}"
        );
        let (status, _) = upload(&browser, "", Vec::new()).await;
        assert_eq!(status, 422);
    })
    .await;
}

fn placet(folder: &Path, args: &[&str], env: &[(&str, &str)]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_placet"));
    command.args(args).current_dir(folder).env_clear();
    command.envs(env.iter().copied());
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().expect("the program");
    let said = [stdout, stderr].concat();
    (
        status.code().expect("a status"),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[tokio::test]
async fn the_command_line_verifies_without_a_server() {
    let server = Server::start("").await;
    Newsletter::published(&server).await;
    answer(&server, "anna@reader.example").await;
    seal(&server).await;
    answer(&server, "ben@reader.example").await;
    seal(&server).await;
    let folder = tempfile::tempdir().expect("a folder");
    let browser = server.browser();
    let (event, _) = events(&server).await[0];
    for (name, path) in [
        ("proof.json", format!("/ledger/proofs/{event}")),
        ("old.txt", "/ledger/checkpoints/2".to_owned()),
        ("new.txt", "/ledger/checkpoints/4".to_owned()),
        ("grown.json", "/ledger/consistency?from=2&to=4".to_owned()),
        ("jwks.json", "/.well-known/jwks.json".to_owned()),
    ] {
        let content = browser.get(&path).await.text().await.expect("a file");
        std::fs::write(folder.path().join(name), content).expect("a file");
    }
    let run = |args: &[&str]| placet(folder.path(), &[&["verify"], args].concat(), &[]);
    let (status, said) = run(&["--keys", "jwks.json", "proof.json"]);
    assert!(
        status == 0 && said.contains("stands in the ledger at position 0"),
        "{said}"
    );
    let (status, said) = run(&["old.txt", "new.txt", "grown.json", "jwks.json"]);
    assert!(status == 0 && said.contains("All is right"), "{said}");
    let (status, said) = run(&["old.txt", "new.txt", "jwks.json"]);
    assert!(
        status == 1 && said.contains("/ledger/consistency?from=2&to=4"),
        "{said}"
    );
    let (status, _) = run(&["proof.json"]);
    assert_eq!(status, 1, "without keys nothing was signed by anybody");
    let (status, said) = run(&["--language", "de", "--keys", "jwks.json", "jwks.json"]);
    assert!(status == 2 && said.contains("nichts zu prüfen"), "{said}");
    std::fs::write(folder.path().join("broken.json"), "{").expect("a file");
    assert_eq!(run(&["broken.json"]).0, 2);
    assert_eq!(run(&["nowhere.json"]).0, 2);
    let changed = std::fs::read_to_string(folder.path().join("proof.json")).expect("a file");
    std::fs::write(
        folder.path().join("proof.json"),
        changed.replace("given", "refused"),
    )
    .expect("a file");
    assert_eq!(run(&["--quiet", "--keys", "jwks.json", "proof.json"]).0, 1);
}

#[tokio::test]
async fn keys_come_from_the_publisher_if_asked() {
    let server = Server::start("").await;
    Newsletter::published(&server).await;
    answer(&server, "anna@reader.example").await;
    seal(&server).await;
    let folder = tempfile::tempdir().expect("a folder");
    let note = server.browser().page("/ledger/checkpoint").await;
    std::fs::write(folder.path().join("note.txt"), note).expect("a file");
    let (url, directory) = (server.url.clone(), folder.path().to_owned());
    let open = [("PLACET_OUTBOUND_PRIVATE_ADDRESSES", "[\"127.0.0.1\"]")];
    let run = move || placet(&directory, &["verify", "--url", &url, "note.txt"], &open);
    let (status, said) = tokio::task::spawn_blocking(run).await.expect("a run");
    assert_eq!(status, 0, "{said}");
}

type Got = Arc<Mutex<Vec<String>>>;

async fn keep(State(got): State<Got>, note: String) {
    got.lock().expect("no panic").push(note);
}

#[tokio::test]
async fn the_outside_witness_gets_checkpoints() {
    let server = Server::start("").await;
    Newsletter::published(&server).await;
    let got = Got::default();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a port");
    let address = listener.local_addr().expect("an address");
    let routes = Router::new()
        .route("/keep", post(keep))
        .with_state(got.clone());
    tokio::spawn(async move { axum::serve(listener, routes).await });
    let folder = tempfile::tempdir().expect("a folder");
    let mut config = server.app.config.clone();
    config.witness_url = format!("http://{address}/keep");
    config.witness_file = folder.path().join("checkpoints.txt");
    // Another node with the same database, which has a witness.
    let node = App::start(config, server.clock.clone())
        .await
        .expect("a node");
    answer(&server, "anna@reader.example").await;
    sealing::seal_due(&node).await.expect("a seal");
    answer(&server, "ben@reader.example").await;
    sealing::seal_due(&node).await.expect("a seal");
    server.wait(minutes(2));
    while jobs::run_due(&node).await.expect("jobs") > 0 {}
    let newest = server.browser().page("/ledger/checkpoint").await;
    assert_eq!(
        *got.lock().expect("no panic"),
        std::slice::from_ref(&newest),
        "once, the newest"
    );
    witness::tell_witness(&node).await.expect("told");
    let file = std::fs::read_to_string(folder.path().join("checkpoints.txt")).expect("a file");
    assert_eq!(file, format!("{newest}\n"), "and not twice in the file");
    let auditor = server.signed_in("otto@library.example", &["auditor"]).await;
    assert!(
        auditor.page("/admin/ledger").await.contains("None."),
        "of this node's settings"
    );
    let sql = "SELECT witnessed_size FROM ledger_head";
    assert_eq!(server.count(sql).await, 4);
    server.wait(days(1));
    verified(&server).await;
}

#[test]
fn a_receipt_and_its_proof_are_read_as_they_are_written() {
    let written = json!({ "receipt": "a.b.c", "proof": null, "jwks": { "keys": [] } });
    let read: ProvenReceipt = serde_json::from_value(written.clone()).expect("a receipt");
    assert!(read.proof.is_none());
    assert_eq!(serde_json::to_value(read).expect("JSON"), written);
}
