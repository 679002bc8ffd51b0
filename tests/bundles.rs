//! Evidence in one file: what is in it, who may have it, and what another Placet makes of it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use placet::accounts::Actor;
use placet::bundles::import::{self, store};
use placet::bundles::model::{MANIFEST, Manifest, Scope};
use placet::bundles::service;
use placet::consents;
use placet::consents::deciding::{Question, Topic, Who, decide};
use placet::consents::model::{EventKind, OperatorProof};
use placet::contacts;
use placet::contacts::model::IdentifierKind;
use placet::error::{AppError, FieldErrors};
use placet::ids::SubjectId;
use placet::ledger::sealing::seal_due;
use placet::ledger::verify::bundle::bundle;
use placet::ledger::verify::keys::Keys;
use placet::ledger::verify::things::Limits;
use placet::purposes::model::{Change, Channel};
use placet::server::crypto::sha256;
use placet::server::language::Language;
use placet::time::{days, hours};
use reqwest::multipart::{Form, Part};

use crate::common::asked::{answer, fair};
use crate::common::said::{event, keep, person, purpose, reword, say};
use crate::common::{Server, for_each_engine};

const EMAIL: &str = "ada@person.example";

type Files = BTreeMap<String, Vec<u8>>;

fn unpacked(zip: &[u8]) -> Files {
    let mut zip = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
    let mut files = Files::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a file");
        let name = file.name().expect("a name").into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its content");
        assert_eq!(files.insert(name, content), None);
    }
    files
}

fn packed(files: &Files) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name.as_str(), options).expect("a file");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("a zip").into_inner()
}

fn says(files: &Files, text: &str) -> bool {
    let mut contents = files.values();
    contents.any(|content| String::from_utf8_lossy(content).contains(text))
}

fn manifest(files: &Files) -> Manifest {
    serde_json::from_slice(&files[MANIFEST]).expect("a manifest")
}

async fn taken(server: &Server, scope: Scope) -> Vec<u8> {
    let started = service::start(&server.app, &Actor::system(), scope, Language::of("en")).await;
    let service::Started::Now(body) = started.expect("a bundle") else {
        panic!("a job makes it");
    };
    let bytes = axum::body::to_bytes(body, usize::MAX).await;
    bytes.expect("a zip").to_vec()
}

async fn subject(server: &Server, email: &str) -> Option<SubjectId> {
    let mut conn = server.app.read().await.expect("a connection");
    let kind = IdentifierKind::Email;
    let found = contacts::store::find_subject_by(&mut conn, kind, email).await;
    found.expect("an answer")
}

async fn allowed(server: &Server, email: &str, key: &str) -> bool {
    let question = Question {
        who: Who::Identifier(IdentifierKind::Email, email.to_owned()),
        what: Topic::PurposeKey(key.to_owned()),
        at: None,
    };
    let mut conn = server.app.read().await.expect("a connection");
    let decision = decide(&mut conn, server.app.now(), &question).await;
    decision.expect("a decision").allowed
}

async fn read_in(server: &Server, zip: &[u8]) -> Result<import::Report, AppError> {
    import::import(&server.app, &Actor::system(), zip, false).await
}

#[tokio::test]
async fn a_person_takes_all_of_theirs_and_every_file_is_named() {
    for_each_engine(|server| async move {
        fair(&server, false).await;
        answer(
            &server,
            &[("f1", "Ada"), ("f2", EMAIL), ("f3", "red"), ("f5", "yes")],
        )
        .await;
        answer(
            &server,
            &[("f1", "Bob"), ("f2", "bob@person.example"), ("f5", "yes")],
        )
        .await;
        let ada = subject(&server, EMAIL).await.expect("a person");
        while seal_due(&server.app).await.expect("a seal") > 0 {}
        let zip = taken(&server, Scope::Subject { id: ada }).await;
        let files = unpacked(&zip);
        let none = Keys::default();
        let report = bundle(Cursor::new(&zip), &none, Limits::SMALL).expect("a report");
        assert!(report.is_right(), "{report:#?}");
        let manifest = manifest(&files);
        assert_eq!(manifest.records, 2);
        assert_eq!(manifest.files.len() + 1, files.len());
        for entry in &manifest.files {
            let content = &files[&entry.path];
            assert_eq!(hex::encode(sha256(content)), entry.sha256, "{}", entry.path);
            assert_eq!(content.len() as u64, entry.size);
        }
        let named = |start: &str| files.keys().filter(|path| path.starts_with(start)).count();
        assert_eq!(
            (named("records/"), named("notices/"), named("snapshots/")),
            (2, 2, 1)
        );
        assert_eq!((named("keys/jwks.json"), named("receipts/")), (1, 2));
        assert_eq!((named("proofs/"), named("checkpoints/")), (2, 1));
        let page = String::from_utf8_lossy(&files["index.html"]).into_owned();
        assert!(
            page.contains("Ada") && page.contains("placet verify") && !page.contains("<script")
        );
        assert!(!says(&files, "bob@"), "somebody else stands in it");
    })
    .await;
}

#[tokio::test]
async fn the_desk_takes_evidence_of_a_purpose_and_of_a_time() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let calls = purpose(&server, "calls", Channel::Phone, None).await;
        let ada = person(&server, IdentifierKind::Email, EMAIL).await;
        say(&server, ada, &news, EventKind::Given).await;
        server.wait(days(3));
        say(&server, ada, &calls, EventKind::Refused).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let id = news.id.to_string();
        let fields = [("of", "purpose"), ("purpose", id.as_str())];
        let sent = agent.post("/admin/bundles", &fields).await;
        assert_eq!(sent.headers()["content-type"], "application/zip");
        let files = unpacked(&sent.bytes().await.expect("a zip"));
        assert_eq!(manifest(&files).records, 1);
        assert!(files.contains_key("notices/news.json"));

        let fields = [
            ("of", "period"),
            ("from", "2026-03-05"),
            ("to", "2026-03-05"),
        ];
        let sent = agent.post("/admin/bundles", &fields).await;
        let files = unpacked(&sent.bytes().await.expect("a zip"));
        assert_eq!(manifest(&files).records, 1);
        assert!(files.contains_key("notices/calls.json"));
        let wrong = [("of", "period"), ("from", "2026-03-05"), ("to", "")];
        assert_eq!(agent.post("/admin/bundles", &wrong).await.status(), 422);
        let page = agent.page(&format!("/admin/bundles?subject={ada}")).await;
        assert!(page.contains(EMAIL));
        let editor = server
            .signed_in("editor@library.example", &["editor"])
            .await;
        assert_eq!(editor.post("/admin/bundles", &fields).await.status(), 403);
    })
    .await;
}

#[tokio::test]
async fn a_large_one_is_made_by_a_job_and_kept_for_a_week() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let ada = person(&server, IdentifierKind::Email, EMAIL).await;
        for _ in 0..510 {
            say(&server, ada, &news, EventKind::Given).await;
        }
        let dpo = server.signed_in("dpo@library.example", &["dpo"]).await;
        let id = news.id.to_string();
        let fields = [("of", "purpose"), ("purpose", id.as_str())];
        assert_eq!(dpo.post("/admin/bundles", &fields).await.status(), 303);
        assert!(dpo.page("/admin/bundles").await.contains("0 of 510"));
        server.run_jobs().await;
        let page = dpo.page("/admin/bundles").await;
        assert!(page.contains("510 of 510"), "{page}");
        let start = page.find("/admin/bundles/0").expect("a link");
        let path = page[start..]
            .split('"')
            .next()
            .expect("an address")
            .to_owned();
        let fetched = dpo.get(&path).await;
        let files = unpacked(&fetched.bytes().await.expect("a zip"));
        assert_eq!(manifest(&files).records, 510);

        server.wait(days(7) + hours(1));
        placet::bundles::jobs::sweep(&server.app)
            .await
            .expect("a sweep");
        let folder = placet::bundles::jobs::folder(&server.app);
        assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 0);
        let dpo = server.signed_in("dana@library.example", &["dpo"]).await;
        assert_eq!(dpo.get(&path).await.status(), 404);
    })
    .await;
}

#[tokio::test]
async fn another_placet_keeps_ids_and_evidence() {
    for_each_engine(|there| async move {
        let news = purpose(&there, "news", Channel::Email, None).await;
        reword(&there, &news, Change::Editorial, there.app.now()).await;
        let ada = person(&there, IdentifierKind::Email, EMAIL).await;
        let bob = person(&there, IdentifierKind::Email, "bob@person.example").await;
        let yes = say(&there, ada, &news, EventKind::Given).await;
        say(&there, bob, &news, EventKind::Given).await;
        there.wait(hours(1));
        say(&there, bob, &news, EventKind::Withdrawn).await;
        let zip = taken(&there, Scope::Purpose { id: news.id }).await;

        let here = Server::start("").await;
        here.clock.set(there.app.now());
        let dry = import::import(&here.app, &Actor::system(), &zip, true).await;
        assert_eq!(dry.expect("a report").added, 3);
        assert_eq!(here.count("SELECT COUNT(*) FROM consent_events").await, 0);
        let report = read_in(&here, &zip).await.expect("a report");
        assert_eq!(
            (report.added, report.known, report.refused.len()),
            (3, 0, 0)
        );
        assert_eq!(subject(&here, EMAIL).await, Some(ada));
        assert!(allowed(&here, EMAIL, "news").await);
        assert!(!allowed(&here, "bob@person.example", "news").await);
        let mut conn = here.app.read().await.expect("a connection");
        let kept = consents::store::find_event(&mut conn, yes)
            .await
            .expect("an answer");
        let kept = kept.expect("the event");
        assert_eq!((kept.id, kept.purpose_version_id), (yes, news.current.id));
        assert!(kept.evidence.import.is_some());
        let evidence = store::find_evidence(&mut conn, yes)
            .await
            .expect("an answer");
        assert!(evidence.expect("evidence").0.contains("dpv:ConsentRecord"));
        drop(conn);

        // Again, and what comes back from there, change nothing.
        let again = read_in(&here, &zip).await.expect("a report");
        assert_eq!((again.added, again.known), (0, 3));
        let back = taken(&here, Scope::Subject { id: bob }).await;
        let again = read_in(&there, &back).await.expect("a report");
        assert_eq!((again.added, again.known), (0, 2));
        assert_eq!(there.count("SELECT COUNT(*) FROM purposes").await, 1);
    })
    .await;
}

#[tokio::test]
async fn who_withdrew_here_stays_so_and_other_words_are_another_purpose() {
    for_each_engine(|here| async move {
        let there = Server::start("").await;
        let theirs = purpose(&there, "news", Channel::Phone, None).await;
        let ada = person(&there, IdentifierKind::Email, EMAIL).await;
        say(&there, ada, &theirs, EventKind::Given).await;
        let zip = taken(&there, Scope::Subject { id: ada }).await;

        // The same name, and something else is asked for.
        purpose(&here, "news", Channel::Email, None).await;
        let known = person(&here, IdentifierKind::Email, EMAIL).await;
        let report = read_in(&here, &zip).await.expect("a report");
        assert_eq!(report.added, 1);
        assert!(!allowed(&here, EMAIL, "news").await);
        assert!(allowed(&here, EMAIL, "news-2").await);
        assert_eq!(subject(&here, EMAIL).await, Some(known));

        // Withdrawn here; given again there.
        here.wait(hours(1));
        let mut no = event(&here, known, &theirs, EventKind::Withdrawn);
        no.purpose_id = theirs.id;
        keep(&here, &no).await;
        there.wait(hours(2));
        say(&there, ada, &theirs, EventKind::Given).await;
        here.wait(hours(2));
        let zip = taken(&there, Scope::Subject { id: ada }).await;
        let report = read_in(&here, &zip).await.expect("a report");
        assert_eq!((report.added, report.known), (0, 1));
        assert_eq!(report.refused[0].1, "bundle-refused-withdrawn");
        assert!(!allowed(&here, EMAIL, "news-2").await);
    })
    .await;
}

#[tokio::test]
async fn a_changed_byte_and_a_strange_file_are_refused() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let ada = person(&server, IdentifierKind::Email, EMAIL).await;
        say(&server, ada, &news, EventKind::Given).await;
        let files = unpacked(&taken(&server, Scope::Subject { id: ada }).await);
        let refused = |key| Err(AppError::Invalid(FieldErrors::one("file", key)));
        let here = Server::start("").await;
        for path in files.keys().filter(|path| *path != MANIFEST) {
            let mut changed = files.clone();
            let content = changed.get_mut(path).expect("a file");
            let middle = content.len() / 2;
            content[middle] ^= 1;
            let read = read_in(&here, &packed(&changed)).await.map(|_| ());
            assert_eq!(read, refused("bundle-error-manifest"), "{path}");
        }
        let mut more = files.clone();
        more.insert("records/more.jsonld".into(), b"{}".to_vec());
        let read = read_in(&here, &packed(&more)).await.map(|_| ());
        assert_eq!(read, refused("bundle-error-manifest"));
        for bytes in [&b"no zip"[..], &packed(&Files::new())] {
            let read = read_in(&here, bytes).await.map(|_| ());
            assert_eq!(read, refused("bundle-error-format"));
        }
        // Whoever changes the manifest as well has not the key to sign it.
        let mut forged = files.clone();
        let path = files
            .keys()
            .find(|path| path.starts_with("records/"))
            .expect("a record");
        let text = String::from_utf8_lossy(&files[path]).replace(EMAIL, "eve@person.example");
        let mut list = manifest(&files);
        let entry = list.files.iter_mut().find(|entry| &entry.path == path);
        entry.expect("a line").sha256 = hex::encode(sha256(text.as_bytes()));
        forged.insert(path.clone(), text.into_bytes());
        forged.insert(MANIFEST.into(), serde_json::to_vec(&list).expect("JSON"));
        let read = read_in(&here, &packed(&forged)).await.map(|_| ());
        assert_eq!(read, refused("bundle-error-signature"));
        assert!(read_in(&here, &packed(&files)).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn the_page_checks_first_and_reads_in_when_told_to() {
    for_each_engine(|server| async move {
        let there = Server::start("").await;
        let news = purpose(&there, "news", Channel::Email, None).await;
        let ada = person(&there, IdentifierKind::Email, EMAIL).await;
        say(&there, ada, &news, EventKind::Given).await;
        let zip = taken(&there, Scope::Subject { id: ada }).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let send = async |name: &'static str, bytes: Vec<u8>| {
            let form = Form::new()
                .text(name, "yes")
                .part("file", Part::bytes(bytes).file_name("evidence.zip"));
            let sent = agent
                .client
                .post(format!("{}/admin/bundles/import", agent.url))
                .header("accept", "text/html")
                .header("origin", &agent.url)
                .multipart(form)
                .send();
            sent.await.expect("an answer")
        };
        let checked = send("check", zip.clone()).await;
        assert_eq!(checked.status(), 200);
        assert!(
            checked
                .text()
                .await
                .expect("a page")
                .contains("What would happen")
        );
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 0);
        assert_eq!(send("import", b"no zip".to_vec()).await.status(), 422);
        assert_eq!(send("import", zip).await.status(), 200);
        assert_eq!(server.count("SELECT COUNT(*) FROM consent_events").await, 1);
    })
    .await;
}

#[tokio::test]
async fn in_the_portal_everybody_takes_their_own() {
    for_each_engine(|server| async move {
        fair(&server, false).await;
        answer(
            &server,
            &[("f1", "Ada"), ("f2", EMAIL), ("f3", "red"), ("f5", "yes")],
        )
        .await;
        answer(
            &server,
            &[("f1", "Bob"), ("f2", "bob@person.example"), ("f5", "yes")],
        )
        .await;
        let browser = server.browser();
        browser.post("/portal/sign-in", &[("email", EMAIL)]).await;
        let mail = server.mails_to(EMAIL).await.pop().expect("a mail");
        let lines = mail.text.lines().map(str::trim);
        let mut codes = lines.filter(|l| l.len() == 6 && l.bytes().all(|b| b.is_ascii_digit()));
        let code = codes.next().expect("a code");
        browser
            .post("/portal/sign-in/code", &[("code", code)])
            .await;
        assert!(
            browser
                .page("/portal/account")
                .await
                .contains("Your evidence")
        );
        let sent = browser.post("/portal/account/evidence", &[]).await;
        assert_eq!(sent.status(), 200);
        let files = unpacked(&sent.bytes().await.expect("a zip"));
        assert_eq!(manifest(&files).records, 2);
        let ada = subject(&server, EMAIL).await.expect("a person");
        assert_eq!(manifest(&files).scope, Scope::Subject { id: ada });

        // Who of the staff wrote something down is not told.
        let user = server
            .add_user("operator@library.example", &["agent"])
            .await;
        let chat = purpose(&server, "chat", Channel::Phone, None).await;
        let mut event = event(&server, ada, &chat, EventKind::Given);
        event.evidence.operator = Some(OperatorProof {
            user,
            method: "phone".into(),
            note: "sounded annoyed".into(),
        });
        keep(&server, &event).await;
        while seal_due(&server.app).await.expect("a seal") > 0 {}
        let sent = browser.post("/portal/account/evidence", &[]).await;
        let files = unpacked(&sent.bytes().await.expect("a zip"));
        assert_eq!(manifest(&files).records, 3);
        assert!(!says(&files, &user.to_string()) && !says(&files, "annoyed"));
        let files = unpacked(&taken(&server, Scope::Subject { id: ada }).await);
        assert!(says(&files, &user.to_string()) && says(&files, "annoyed"));
    })
    .await;
}
