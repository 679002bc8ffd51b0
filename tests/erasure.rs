//! Erasing a person: on both engines, in every table, and in the file.

mod traces;

use placet::accounts::Actor;
use placet::bundles::{self, model::Scope};
use placet::consents::deciding::whatsapp::note_message;
use placet::contacts;
use placet::contacts::model::IdentifierKind;
use placet::error::{AppError, Conflict};
use placet::exports::{self, model::What};
use placet::ids::{SubjectId, SubmissionId, UserId};
use placet::ledger::verify::database::database;
use placet::ledger::verify::keys::Keys;
use placet::privacy::erasure::model::Ground;
use placet::privacy::erasure::{erase, service};
use placet::register::model::Criteria;
use placet::tables::write::Format;
use reqwest::multipart::{Form, Part};
use serde_json::json;
use uuid::Uuid;

use crate::common::asked::{answer, fair};
use crate::common::programs::any;
use crate::common::{Browser, Server, for_each_engine, input_value, location};
use traces::{PERSONAL, dump, every_table, remembers, row_with};

const NAME: &str = "Quilla Featherstone";
const EMAIL: &str = "quilla.featherstone@person.example";
const PHONE: &str = "+4915550001234";
const SECRET: &str = "my dog is called Barnabas";
const LETTER: &[u8] = b"A letter about my dog Barnabas";

/// Runs a statement with what is to be put in.
macro_rules! run {
    ($server:expr, $sql:expr $(, $value:expr)*) => {{
        let mut conn = $server.app.write().await.expect("a connection");
        placet::on_db!(conn, |c| {
            sqlx::query($sql)$(.bind($value))*.execute(c).await.map(|_| ())
        }).expect($sql);
        $server.app.commit(conn).await.expect("a commit");
    }};
}

async fn subject(server: &Server) -> SubjectId {
    let mut conn = server.app.read().await.expect("a connection");
    let kind = IdentifierKind::Email;
    let found = contacts::store::find_subject_by(&mut conn, kind, EMAIL).await;
    found.expect("an answer").expect("a person")
}

/// A browser in which the person is signed in.
async fn signed_in(server: &Server) -> Browser {
    let browser = server.browser();
    browser.post("/portal/sign-in", &[("email", EMAIL)]).await;
    let mail = server.mails_to(EMAIL).await.pop().expect("a mail");
    let lines = mail.text.lines().map(str::trim);
    let mut codes = lines.filter(|l| l.len() == 6 && l.bytes().all(|b| b.is_ascii_digit()));
    let code = codes.next().expect("a code");
    let entered = browser
        .post("/portal/sign-in/code", &[("code", code)])
        .await;
    assert_eq!(entered.status(), 303);
    browser
}

/// The person asks for something, with a letter.
async fn ask(browser: &Browser, kind: &'static str) -> String {
    let page = browser.page("/portal/requests/new").await;
    let letter = Part::bytes(LETTER.to_vec()).file_name("Barnabas.txt");
    let form = Form::new()
        .text("form", input_value(&page, "form"))
        .text("request_type", kind)
        .text("title", SECRET)
        .text("text", SECRET)
        .part("file", letter);
    let sent = browser
        .client
        .post(format!("{}/portal/requests/new", browser.url))
        .header("accept", "text/html")
        .header("origin", &browser.url)
        .multipart(form)
        .send();
    location(&sent.await.expect("an answer"))
}

/// Somebody who has done everything that can be done here.
async fn somebody(server: &Server) -> SubjectId {
    let form = fair(server, false).await;
    let app = &server.app;
    let agent = server
        .signed_in("agent@library.example", &["agent", "dpo"])
        .await;
    let hook: Uuid = app.new_id();
    let events = r#"["submission.recorded","consent.withdrawn"]"#;
    run!(
        server,
        "INSERT INTO webhooks (id, form_id, url, events, with_answers, salt, created_at)
         VALUES ($1, $2, 'https://hook.example/', $3, TRUE, $4, 0)",
        hook,
        form.form,
        sqlx::types::Json(serde_json::from_str::<serde_json::Value>(events).expect("JSON")),
        &b"salt"[..]
    );
    let sent = [
        ("f1", NAME),
        ("f2", EMAIL),
        ("f3", "red"),
        ("f5", "yes"),
        ("f8", SECRET),
    ];
    let submission = answer(server, &sent).await;
    let subject = subject(server).await;
    known(server, subject, submission).await;
    in_the_register(server, subject).await;
    on_paper(server, submission).await;
    among_many(server, subject).await;
    asked_by_phone(server).await;

    let browser = signed_in(server).await;
    ask(&browser, "erasure").await;
    let calls = format!("/portal/consents/{}/withdraw", form.calls);
    browser.post(&calls, &[]).await;
    browser.post("/portal/consents/withdraw", &[]).await;
    // Others look for them, and at them.
    agent.post("/admin/subjects", &[("search", EMAIL)]).await;
    agent.page(&format!("/admin/subjects/{subject}")).await;
    agent.page(&format!("/admin/seen/{submission}")).await;
    run!(
        server,
        "UPDATE jobs SET last_error = $1",
        format!("550 no such user: {EMAIL}")
    );
    evidence(server, subject).await;
    // And what they have not done yet.
    let again = server.browser();
    again.post("/portal/sign-in", &[("email", EMAIL)]).await;
    subject
}

/// A receipt, a reminder, what came from elsewhere, and a bundle.
async fn evidence(server: &Server, subject: SubjectId) {
    let app = &server.app;
    let preview = service::preview(app, &Actor::system(), subject).await;
    let event = preview.expect("a preview").person.events[0];
    let mut conn = app.write().await.expect("a connection");
    let jws = placet::receipts::service::receipt_of(&mut conn, app, event).await;
    jws.expect("a receipt");
    let scope = Scope::Subject { id: subject };
    let id: Uuid = app.new_id();
    let added = bundles::store::add(&mut conn, app.now(), id, scope, 1, None).await;
    added.expect("a bundle");
    let criteria = Criteria {
        identifier: PHONE.to_owned(),
        ..Criteria::default()
    };
    let what = What::Consents { criteria };
    let id: Uuid = app.new_id();
    let added = exports::store::add(&mut conn, app.now(), id, &what, Format::Csv).await;
    added.expect("an export");
    app.commit(conn).await.expect("a commit");
    run!(
        server,
        "INSERT INTO renewal_reminders (event_id, queued_at) VALUES ($1, 0)",
        event
    );
    let import: Uuid = app.new_id();
    run!(
        server,
        "INSERT INTO bundle_imports (id, sha256, publisher, added, known, refused, imported_at)
         VALUES ($1, 'ab', 'Elsewhere', 1, 0, 0, 0)",
        import
    );
    run!(
        server,
        "INSERT INTO foreign_evidence (event_id, import_id, record) VALUES ($1, $2, $3)",
        event,
        import,
        SECRET
    );
}

/// A number, a field, a message.
async fn known(server: &Server, subject: SubjectId, submission: SubmissionId) {
    let app = &server.app;
    let mut conn = app.write().await.expect("a connection");
    let kind = IdentifierKind::Phone;
    let added = contacts::store::add_identifier(&mut conn, app.now(), subject, kind, PHONE).await;
    assert!(added.expect("a number"));
    let noted = note_message(&mut conn, app.now(), PHONE, app.now()).await;
    noted.expect("a message");
    app.commit(conn).await.expect("a commit");
    let none = sqlx::types::Json(json!({}));
    run!(
        server,
        "INSERT INTO contact_fields (key, kind, label, hint, rules, roles, portal, position, revision,
             created_at, updated_at)
         VALUES ('pet', 'text', $1, $1, $1, $2, 'shown', 1, 1, 0, 0)",
        &none,
        sqlx::types::Json(json!([]))
    );
    run!(
        server,
        "INSERT INTO contact_values (subject_id, field_key, kind, value, proven, source, submission_id,
             said_at, recorded_at)
         VALUES ($1, 'pet', 'text', $2, TRUE, 'form', $3, 0, 0)",
        subject,
        SECRET,
        submission
    );
}

/// An agent has looked for them, changed what they said, and is about to read in a file.
async fn in_the_register(server: &Server, subject: SubjectId) {
    let user = server.add_user("kim@library.example", &["agent"]).await;
    let id: Uuid = server.app.new_id();
    run!(
        server,
        "INSERT INTO register_searches (id, user_id, criteria, is_personal, created_at)
         VALUES ($1, $2, $3, 1, 0)",
        id,
        user,
        sqlx::types::Json(serde_json::json!({
            "identifier": EMAIL,
            "readings": [{ "kind": "email", "value": EMAIL }],
        }))
    );
    run!(
        server,
        "INSERT INTO register_deeds (id, user_id, kind, done_at) VALUES ($1, $2, 'change', 0)",
        id,
        user
    );
    run!(
        server,
        "INSERT INTO register_deed_events (deed_id, event_id)
         SELECT $1, event_id FROM consent_states WHERE subject_id = $2",
        id,
        subject
    );
    run!(
        server,
        "INSERT INTO imports (id, user_id, sha256, heading, mapping, state, done, total, counts,
             created_at, begun_at, moved_at)
         VALUES ($1, $2, '', $3, $4, 'mapping', 0, 1, $4, 0, 0, 0)",
        id,
        user,
        sqlx::types::Json(serde_json::json!([])),
        sqlx::types::Json(serde_json::json!({}))
    );
    run!(
        server,
        "INSERT INTO import_rows (import_id, number, cells) VALUES ($1, 1, $2)",
        id,
        sqlx::types::Json(serde_json::json!([PHONE]))
    );
}

/// A phone menu asks and gets no answer; the program that tells it comes with a key that names them.
async fn asked_by_phone(server: &Server) {
    let program = any(server).await;
    let call = json!({
        "call_id": "c1", "prompt": "v1", "phone": PHONE, "purpose": "calls", "key": null
    });
    let told = program.post_once("/calls", EMAIL, &call).await;
    assert_eq!(told.status(), 201);
}

/// A file that was sent, and the scan of a sheet.
async fn on_paper(server: &Server, submission: SubmissionId) {
    for (name, content) in [
        ("file", &b"Barnabas the file"[..]),
        ("scan", b"Barnabas the scan"),
    ] {
        let sha256 = placet::server::crypto::sha256(content);
        let folder = server.app.files_dir();
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join(hex::encode(&sha256)), content).expect("a file");
        if name == "file" {
            run!(
                server,
                "INSERT INTO submission_files (submission_id, field, file_name, media_type, size, sha256)
                 VALUES ($1, 'f9', 'Featherstone.txt', 'text/plain', 17, $2)",
                submission,
                &sha256
            );
            continue;
        }
        let operator: UserId = server
            .add_user("operator@library.example", &["agent"])
            .await;
        run!(
            server,
            "INSERT INTO paper_submissions (submission_id, signed_on, arrival, note, entered_by,
                 entered_at, file_name, media_type, size, sha256)
             VALUES ($1, '2026-03-01', 'post', $2, $3, 0, 'Featherstone.pdf', 'application/pdf', 17, $4)",
            submission,
            SECRET,
            operator,
            &sha256
        );
    }
}

/// A tag, a list, and what is kept to take merges, changes of many and imports back.
async fn among_many(server: &Server, subject: SubjectId) {
    let [tag, list, task, import, merge]: [Uuid; 5] = std::array::from_fn(|_| server.app.new_id());
    let json = |value: serde_json::Value| sqlx::types::Json(value);
    let none = json(serde_json::json!({}));
    let named = json(serde_json::json!({ "people": [subject] }));
    run!(
        server,
        "INSERT INTO tags VALUES ($1, 'Dogs', 'dogs', 0)",
        tag
    );
    run!(
        server,
        "INSERT INTO contact_lists VALUES ($1, 'Owners', 'owners', 0)",
        list
    );
    run!(
        server,
        "INSERT INTO subject_tags VALUES ($1, $2)",
        tag,
        subject
    );
    run!(
        server,
        "INSERT INTO contact_list_members VALUES ($1, $2)",
        list,
        subject
    );
    run!(
        server,
        "INSERT INTO tasks (id, kind, state, done, payload, place, report, failures, created_at)
         VALUES ($1, 'people-bulk', 'done', 1, $2, $3, $3, 0, 0)",
        task,
        &named,
        &none
    );
    run!(
        server,
        "INSERT INTO bulk_changes (task_id, subject_id, before) VALUES ($1, $2, $3)",
        task,
        subject,
        &none
    );
    run!(
        server,
        "INSERT INTO subject_merges (id, kept_id, merged_id, merged_at, before)
         VALUES ($1, $2, $3, 0, $4)",
        merge,
        subject,
        server.app.new_id::<Uuid>(),
        json(serde_json::json!({ "name": NAME }))
    );
    run!(
        server,
        "INSERT INTO people_imports (id, file_name, kind, sha256, header, mapping, state, counts, created_at)
         VALUES ($1, 'Featherstone.csv', 'csv', $2, $3, $4, 'checked', $4, 0)",
        import,
        &b"hash"[..],
        json(serde_json::json!([])),
        &none
    );
    run!(
        server,
        "INSERT INTO people_import_rows (import_id, number, outcome, subject_id, errors, before)
         VALUES ($1, 2, 'changed', $2, $3, $4)",
        import,
        subject,
        json(serde_json::json!([])),
        json(serde_json::json!({ "name": [NAME, "Q"] }))
    );
}

#[tokio::test]
async fn nothing_is_left_in_any_table_nor_in_the_file() {
    for_each_engine(|server| async move {
        every_table(&server).await;
        let subject = somebody(&server).await;
        let ids = ids(&server, subject).await;
        let words = [NAME, EMAIL, PHONE, SECRET, "Featherstone", "Barnabas"];
        let words: Vec<String> = words.map(str::to_lowercase).into();
        let traces = [words.clone(), ids].concat();
        for table in PERSONAL {
            let rows = dump(&server, table).await;
            assert!(
                row_with(&rows, &traces).is_some(),
                "nobody stands in {table}"
            );
        }
        assert!(
            kept_files(&server)
                .iter()
                .any(|file| file.contains("Barnabas"))
        );

        let app = &server.app;
        let erased = erase(app, &Actor::system(), subject, Ground::Withdrawn).await;
        assert_eq!(erased.expect("an erasure"), 1);
        for table in every_table(&server).await {
            let rows = dump(&server, &table).await;
            let traces = if table == "ledger_entries" {
                &words
            } else {
                &traces
            };
            assert_eq!(row_with(&rows, traces), None, "{table}");
        }
        server.run_jobs().await;
        assert_eq!(kept_files(&server), Vec::<String>::new());
        let compacted = "SELECT COUNT(*) FROM erasures WHERE compacted_at IS NOT NULL";
        assert_eq!(server.count(compacted).await, 1);
        assert_eq!(remembers(&server, subject, &words), None);
        verifies(&server).await;
        // The request is there, and answered; what it said is not.
        let resolved = "SELECT COUNT(*) FROM tickets WHERE state = 'resolved'";
        assert_eq!(server.count(resolved).await, 1);
        let said = "SELECT COUNT(*) FROM ticket_events WHERE body <> ''";
        assert_eq!(server.count(said).await, 0);
    })
    .await;
}

/// The ledger goes on to verify, with the entries of who was erased.
async fn verifies(server: &Server) {
    while placet::ledger::sealing::seal_due(&server.app)
        .await
        .expect("a seal")
        > 0
    {}
    let mut conn = server.app.read().await.expect("a connection");
    let keys = placet::signing::store::list_public(&mut conn).await;
    let keys = Keys::of(&keys.expect("keys"));
    drop(conn);
    let report = database(&server.app, &keys, &mut |_| {}).await;
    let report = report.expect("a report");
    assert!(report.is_right(), "{report:#?}");
    let entries = server.count("SELECT COUNT(*) FROM ledger_entries").await;
    assert!(entries > 0);
}

/// Ids that lead to the person.
async fn ids(server: &Server, subject: SubjectId) -> Vec<String> {
    let preview = service::preview(&server.app, &Actor::system(), subject).await;
    let person = preview.expect("a preview").person;
    let simple = person.ids().into_iter();
    // As text, and as engines print bytes.
    simple.flat_map(|id| [id.replace('-', ""), id]).collect()
}

/// What is in the folder of files.
fn kept_files(server: &Server) -> Vec<String> {
    let entries = std::fs::read_dir(server.app.files_dir()).expect("a folder");
    let files = entries.map(|entry| entry.expect("an entry").path());
    let files = files.filter(|path| path.is_file());
    files
        .map(|path| String::from_utf8_lossy(&std::fs::read(path).expect("a file")).into_owned())
        .collect()
}

#[tokio::test]
async fn the_page_says_what_goes_and_asks_who_is_meant() {
    for_each_engine(|server| async move {
        let subject = somebody(&server).await;
        let page = format!("/admin/subjects/{subject}/erase");
        let agent = server.signed_in("anna@library.example", &["agent"]).await;
        assert_eq!(agent.post(&page, &[]).await.status(), 403);
        let dpo = server.signed_in("dana@library.example", &["dpo"]).await;
        let preview = dpo.page(&page).await;
        for part in [
            "2 addresses",
            "One scan",
            "One request",
            "Entries of the ledger",
        ] {
            assert!(preview.contains(part), "{part}: {preview}");
        }
        for (ground, typed) in [
            ("", NAME),
            ("objection", "somebody else"),
            ("nothing", NAME),
        ] {
            let sent = dpo
                .post(&page, &[("ground", ground), ("typed", typed)])
                .await;
            assert_eq!(sent.status(), 422, "{ground} {typed}");
            let again = sent.text().await.expect("a page");
            assert_eq!(input_value(&again, "typed"), typed);
        }
        let typed = NAME.to_uppercase();
        let sent = dpo
            .post(&page, &[("ground", "objection"), ("typed", &typed)])
            .await;
        assert_eq!(location(&sent), "/admin/subjects");
        let gone = dpo.get(&format!("/admin/subjects/{subject}")).await;
        assert_eq!(gone.status(), 404);
        let log = dpo.page("/admin/audit?action=subject.erased").await;
        assert!(log.contains("Person erased") && !log.contains(&subject.to_string()));
        assert!(!dpo.page("/admin/subjects").await.contains(NAME));
    })
    .await;
}

#[tokio::test]
async fn a_hold_and_an_open_request_stand_against_it() {
    for_each_engine(|server| async move {
        let subject = somebody(&server).await;
        let (app, system) = (&server.app, Actor::system());
        let dpo = server.signed_in("dana@library.example", &["dpo"]).await;
        let hold = format!("/admin/subjects/{subject}/hold");
        assert_eq!(dpo.post(&hold, &[("hold", "claims")]).await.status(), 303);
        let refused = Err(AppError::Conflict(Conflict::WrongState));
        assert_eq!(erase(app, &system, subject, Ground::Child).await, refused);
        let page = dpo.page(&format!("/admin/subjects/{subject}/erase")).await;
        assert!(page.contains("legal claims") && !page.contains("Erase for good"));
        assert_eq!(dpo.post(&hold, &[("hold", "")]).await.status(), 303);

        ask(&signed_in(&server).await, "access").await;
        assert_eq!(erase(app, &system, subject, Ground::Child).await, refused);
        run!(
            server,
            "UPDATE tickets SET state = 'closed' WHERE request_type = 'access'"
        );
        assert_eq!(erase(app, &system, subject, Ground::Child).await, Ok(1));
        let again = erase(app, &system, subject, Ground::Child).await;
        assert_eq!(again, Err(AppError::NotFound));
    })
    .await;
}
