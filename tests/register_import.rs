//! Consents read in from files, on both engines.

use placet::accounts::Actor;
use placet::consents::model::EventKind;
use placet::consents::{service, store};
use placet::contacts::model::IdentifierKind;
use placet::ids::SubjectId;
use placet::purposes::model::Channel;
use placet::time::hours;
use reqwest::multipart::{Form, Part};

use crate::common::said::{person, purpose, say};
use crate::common::{Browser, Server, for_each_engine, location};

async fn kinds(server: &Server, subject: SubjectId) -> Vec<EventKind> {
    let events = service::list_events(&server.app, &Actor::system(), subject).await;
    let mut events = events.expect("events");
    events.sort_by_key(|event| event.id);
    events.into_iter().map(|event| event.kind).collect()
}

/// Sends a file, and gives the address of the import.
async fn upload(browser: &Browser, content: &str) -> String {
    let part = Part::text(content.to_owned()).file_name("consents.csv");
    let request = browser
        .client
        .post(format!("{}/admin/register/import", browser.url));
    let request = request.header("origin", &browser.url);
    let sent = request
        .multipart(Form::new().part("file", part))
        .send()
        .await;
    location(&sent.expect("an answer"))
}

/// Tries a file with the columns in this order, and gives the page of what would become of it.
async fn try_out(server: &Server, browser: &Browser, address: &str, columns: &[&str]) -> String {
    let form: Vec<_> = columns.iter().map(|column| ("column", *column)).collect();
    let sent = browser.post(&format!("{address}/check"), &form).await;
    assert_eq!(sent.status(), 303);
    server.run_jobs().await;
    browser.page(address).await
}

const COLUMNS: [&str; 5] = ["identifier", "purpose", "consent", "at", "evidence"];

#[tokio::test]
async fn a_file_is_tried_read_in_and_taken_back() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::CallRecording, None).await;
        let gone = person(&server, IdentifierKind::Phone, "+4930000001").await;
        say(&server, gone, &calls, EventKind::Given).await;
        say(&server, gone, &calls, EventKind::Withdrawn).await;
        let held = person(&server, IdentifierKind::Phone, "+4930000002").await;
        say(&server, held, &calls, EventKind::Given).await;
        server.wait(hours(48));
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let file = "identifier,purpose,consent,at,evidence\n\
            030 000001,calls,TRUE,2026-03-03,call 1\n\
            030 000002,calls,FALSE,2026-03-03,call 2\n\
            030 000003,calls,TRUE,2026-03-03,call 3\n\
            030 000004,calls,TRUE,2026-03-03,\n\
            030 000005,nothing,TRUE,2026-03-03,call 5\n\
            030 000006,calls,perhaps,2026-03-03,call 6\n\
            ,calls,TRUE,2026-03-03,call 7\n\
            030 000008,calls,TRUE,2027-03-03,call 8\n";
        let address = upload(&agent, file).await;
        let page = try_out(&server, &agent, &address, &COLUMNS).await;
        for reason in [
            "The person has withdrawn.",
            "Nothing shows it.",
            "There is no such purpose",
            "neither TRUE nor FALSE",
            "It is not said whose it is.",
            "It has not happened yet.",
        ] {
            assert!(page.contains(reason), "{reason}");
        }
        assert_eq!(kinds(&server, held).await, [EventKind::Given], "a dry run");
        let people = server.count("SELECT COUNT(*) FROM subjects").await;

        assert_eq!(
            agent.post(&format!("{address}/run"), &[]).await.status(),
            303
        );
        server.run_jobs().await;
        assert_eq!(
            kinds(&server, held).await,
            [EventKind::Given, EventKind::Withdrawn]
        );
        assert_eq!(
            kinds(&server, gone).await,
            [EventKind::Given, EventKind::Withdrawn]
        );
        let new = person(&server, IdentifierKind::Phone, "+4930000003").await;
        assert_eq!(kinds(&server, new).await, [EventKind::Given]);
        assert_eq!(
            server.count("SELECT COUNT(*) FROM subjects").await,
            people + 1
        );
        assert_eq!(
            agent.post(&format!("{address}/run"), &[]).await.status(),
            409,
            "once"
        );

        // Somebody says something; the other is taken back.
        say(&server, held, &calls, EventKind::Given).await;
        assert_eq!(
            agent.post(&format!("{address}/undo"), &[]).await.status(),
            303
        );
        server.run_jobs().await;
        assert_eq!(
            kinds(&server, new).await,
            [EventKind::Given, EventKind::Corrected]
        );
        let mut conn = server.app.read().await.expect("a connection");
        let latest = store::find_latest(&mut conn, held, calls.id)
            .await
            .expect("an answer");
        assert_eq!(latest.expect("a word").kind, EventKind::Given);
    })
    .await;
}

#[tokio::test]
async fn an_export_changes_nothing_when_it_is_read_in() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::CallRecording, None).await;
        for (number, kind) in [
            (1, EventKind::Given),
            (2, EventKind::Refused),
            (3, EventKind::Withdrawn),
        ] {
            let phone = format!("+493000000{number}");
            let caller = person(&server, IdentifierKind::Phone, &phone).await;
            say(&server, caller, &calls, kind).await;
        }
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let form = [("channel", "call_recording")];
        let search = location(&agent.post("/admin/register", &form).await);
        let id = search.rsplit('=').next().expect("an id");
        let before = server.count("SELECT COUNT(*) FROM consent_events").await;
        for format in ["csv", "json"] {
            let path = format!("/admin/register/searches/{id}/export");
            let sent = agent.post(&path, &[("format", format)]).await;
            assert_eq!(sent.status(), 200);
            let content = sent.text().await.expect("a file");
            let address = upload(&agent, &content).await;
            // Columns as they are guessed, which is how the page offers them.
            let page = agent.page(&address).await;
            let guessed: Vec<String> = page
                .split("<select id=\"column-")
                .skip(1)
                .map(|part| {
                    let end = part.find(" selected").expect("a choice");
                    let start = part[..end].rfind("value=\"").expect("a value") + 7;
                    part[start..].split('"').next().expect("a value").to_owned()
                })
                .collect();
            let columns: Vec<&str> = guessed.iter().map(String::as_str).collect();
            let page = try_out(&server, &agent, &address, &columns).await;
            assert!(page.contains("Unchanged"), "{format}");
            assert_eq!(
                agent.post(&format!("{address}/run"), &[]).await.status(),
                303
            );
            server.run_jobs().await;
        }
        assert_eq!(
            server.count("SELECT COUNT(*) FROM consent_events").await,
            before
        );
    })
    .await;
}
