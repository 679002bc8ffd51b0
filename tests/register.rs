//! The consent register in the desk, on both engines.

use placet::accounts::Actor;
use placet::consents::model::{EventKind, Source};
use placet::consents::{service, store};
use placet::contacts::model::IdentifierKind;
use placet::ids::{PurposeId, SubjectId};
use placet::purposes::model::{Channel, Purpose};
use placet::time::{Timestamp, days, hours};

use crate::common::said::{event, keep, person, purpose, say};
use crate::common::{Browser, Server, for_each_engine, input_value, location};

const PHONE: &str = "+4930901820";

async fn kinds(server: &Server, subject: SubjectId) -> Vec<EventKind> {
    let events = service::list_events(&server.app, &Actor::system(), subject).await;
    let mut events = events.expect("events");
    events.sort_by_key(|event| event.id);
    events.into_iter().map(|event| event.kind).collect()
}

async fn latest(server: &Server, subject: SubjectId, purpose: PurposeId) -> EventKind {
    let mut conn = server.app.read().await.expect("a connection");
    let found = store::find_latest(&mut conn, subject, purpose).await;
    found.expect("an answer").expect("a word").kind
}

/// Searches, and gives address and text of the page.
async fn search(browser: &Browser, criteria: &[(&str, &str)]) -> (String, String) {
    let sent = browser.post("/admin/register", criteria).await;
    let address = location(&sent);
    let page = browser.page(&address).await;
    (address, page)
}

fn row(subject: SubjectId, purpose: &Purpose) -> String {
    format!("{subject}.{}", purpose.id)
}

#[tokio::test]
async fn records_are_found_by_each_criterion() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::CallRecording, None).await;
        let news = purpose(&server, "news", Channel::Email, None).await;
        let caller = person(&server, IdentifierKind::Phone, PHONE).await;
        let anna = person(&server, IdentifierKind::Email, "anna@reader.example").await;
        say(&server, caller, &calls, EventKind::Given).await;
        server.wait(days(2));
        let mut no = event(&server, anna, &news, EventKind::Refused);
        no.source = Source::Form;
        keep(&server, &no).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;

        let (purpose_id, other) = (calls.id.to_string(), news.id.to_string());
        let for_caller: [&[(&str, &str)]; 9] = [
            &[("identifier", "030 90 18 20")],
            &[("identifier", PHONE)],
            &[("identifier", "030 901"), ("how", "prefix")],
            &[("consent", "true")],
            &[("purpose", &purpose_id)],
            &[("channel", "call_recording")],
            &[("source", "api")],
            &[("to", "2026-03-03")],
            &[
                ("consent", "true"),
                ("channel", "call_recording"),
                ("source", "api"),
                ("from", "2026-03-02"),
            ],
        ];
        for criteria in for_caller {
            let (address, page) = search(&agent, criteria).await;
            assert!(page.contains(PHONE), "{criteria:?}");
            assert!(!page.contains("anna@reader.example"), "{criteria:?}");
            assert!(
                !address.contains("901"),
                "no personal data in addresses: {address}"
            );
        }
        let for_anna: [&[(&str, &str)]; 5] = [
            &[("identifier", "Anna@Reader.example")],
            &[("identifier", "anna@"), ("how", "prefix")],
            &[("consent", "false")],
            &[("purpose", &other), ("source", "form")],
            &[("from", "2026-03-04")],
        ];
        for criteria in for_anna {
            let (_, page) = search(&agent, criteria).await;
            assert!(page.contains("anna@reader.example"), "{criteria:?}");
            assert!(!page.contains(PHONE), "{criteria:?}");
        }
        let (_, nobody) = search(&agent, &[("identifier", "030 1234567")]).await;
        assert!(nobody.contains("Nothing found"));
    })
    .await;
}

#[tokio::test]
async fn a_search_without_criteria_keeps_its_form() {
    for_each_engine(|server| async move {
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        for (criteria, message) in [
            (vec![("how", "prefix")], "at least one criterion"),
            (
                vec![("identifier", "an"), ("how", "prefix")],
                "at least three characters",
            ),
            (vec![("from", "soon")], "Write a day"),
            (
                vec![("from", "2026-03-02"), ("to", "2026-03-01")],
                "before the first",
            ),
        ] {
            let sent = agent.post("/admin/register", &criteria).await;
            assert_eq!(sent.status(), 422);
            let page = sent.text().await.expect("a page");
            assert!(page.contains(message), "{message}");
            let (name, value) = criteria[0];
            assert!(name == "how" || page.contains(&format!("value=\"{value}\"")));
        }
    })
    .await;
}

#[tokio::test]
async fn pages_turn_both_ways() {
    for_each_engine(|server| async move {
        let calls = purpose(&server, "calls", Channel::CallRecording, None).await;
        for number in 0..120 {
            let phone = format!("+49309018{number:04}");
            let caller = person(&server, IdentifierKind::Phone, &phone).await;
            let kind = if number % 2 == 0 {
                EventKind::Given
            } else {
                EventKind::Refused
            };
            // Some at the same moment.
            if number % 3 == 0 {
                server.wait(hours(1));
            }
            say(&server, caller, &calls, kind).await;
        }
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let (_, first) = search(&agent, &[("channel", "call_recording")]).await;
        assert!(first.contains("120 records"));
        let mut seen = numbers(&first);
        let second = agent.page(&link(&first, "next")).await;
        seen.extend(numbers(&second));
        let third = agent.page(&link(&second, "next")).await;
        seen.extend(numbers(&third));
        assert!(!third.contains("rel=\"next\""));
        let mut unique = seen.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(
            (seen.len(), unique.len()),
            (120, 120),
            "none twice, none missing"
        );
        let back = agent.page(&link(&third, "prev")).await;
        assert_eq!(numbers(&back), numbers(&second));
        let back = agent.page(&link(&back, "prev")).await;
        assert_eq!(numbers(&back), numbers(&first));
        assert!(!back.contains("rel=\"prev\""));
    })
    .await;
}

fn numbers(page: &str) -> Vec<String> {
    let parts = page.split("<th scope=\"row\">").skip(1);
    parts.map(|part| part.chars().take(13).collect()).collect()
}

fn link(page: &str, rel: &str) -> String {
    let at = page.find(&format!("rel=\"{rel}\"")).expect("a link");
    let start = at + page[at..].find("href=\"").expect("an address") + 6;
    let end = start + page[start..].find('"').expect("its end");
    page[start..end].replace("&amp;", "&")
}

#[tokio::test]
async fn searches_are_kept_by_name_and_are_the_users_own() {
    for_each_engine(|server| async move {
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let (address, _) = search(&agent, &[("consent", "true")]).await;
        let id = address.rsplit('=').next().expect("an id").to_owned();
        let path = format!("/admin/register/searches/{id}");
        assert_eq!(
            agent
                .post(&path, &[("name", "All who agree")])
                .await
                .status(),
            303
        );
        assert!(
            agent
                .page("/admin/register")
                .await
                .contains("All who agree")
        );
        let other = server.signed_in("dpo@library.example", &["dpo"]).await;
        assert!(
            !other
                .page("/admin/register")
                .await
                .contains("All who agree")
        );
        assert_eq!(other.get(&address).await.status(), 303, "somebody else's");
        assert_eq!(
            other.post(&format!("{path}/delete"), &[]).await.status(),
            404
        );
        assert_eq!(
            agent.post(&format!("{path}/delete"), &[]).await.status(),
            303
        );
        assert!(
            !agent
                .page("/admin/register")
                .await
                .contains("All who agree")
        );
    })
    .await;
}

#[tokio::test]
async fn an_agent_adds_changes_deletes_and_undoes() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let purpose_id = news.id.to_string();
        let token = input_value(&agent.page("/admin/register/new").await, "token");
        let form = [
            ("token", token.as_str()),
            ("identifier", "anna@reader.example"),
            ("purpose", &purpose_id),
            ("consent", "true"),
            ("method", "phone"),
            ("note", "call 17"),
        ];
        assert_eq!(agent.post("/admin/register/new", &form).await.status(), 303);
        assert_eq!(
            agent.post("/admin/register/new", &form).await.status(),
            303,
            "sent twice"
        );
        let anna = person(&server, IdentifierKind::Email, "anna@reader.example").await;
        assert_eq!(kinds(&server, anna).await, [EventKind::Given]);
        assert_eq!(
            server.mails_to("anna@reader.example").await.len(),
            1,
            "a receipt"
        );

        // TRUE becomes FALSE.
        server.wait(hours(1));
        let row = row(anna, &news);
        let asked = agent
            .post("/admin/register/change", &[("row", row.as_str())])
            .await;
        assert_eq!(asked.status(), 200);
        let page = asked.text().await.expect("a page");
        assert!(page.contains("anna@reader.example"));
        assert_eq!(
            kinds(&server, anna).await.len(),
            1,
            "asking changes nothing"
        );
        let token = input_value(&page, "token");
        let sure = [
            ("token", token.as_str()),
            ("row", &row),
            ("method", "other"),
            ("note", ""),
        ];
        assert_eq!(
            agent.post("/admin/register/change", &sure).await.status(),
            422,
            "in what way?"
        );
        let sure = [
            ("token", token.as_str()),
            ("row", &row),
            ("method", "phone"),
        ];
        let deed = location(&agent.post("/admin/register/change", &sure).await);
        assert_eq!(latest(&server, anna, news.id).await, EventKind::Withdrawn);
        assert_eq!(server.mails_to("anna@reader.example").await.len(), 2);

        // Undone: the earlier word.
        server.wait(hours(1));
        assert_eq!(agent.post(&deed, &[]).await.status(), 303);
        assert_eq!(latest(&server, anna, news.id).await, EventKind::Given);
        assert_eq!(agent.post(&deed, &[]).await.status(), 409, "once");

        // Deleted, with a reason.
        let asked = agent
            .post("/admin/register/delete", &[("row", row.as_str())])
            .await;
        let token = input_value(&asked.text().await.expect("a page"), "token");
        let mute = [("token", token.as_str()), ("row", &row), ("note", " ")];
        assert_eq!(
            agent.post("/admin/register/delete", &mute).await.status(),
            422
        );
        let sure = [
            ("token", token.as_str()),
            ("row", &row),
            ("note", "another Anna"),
        ];
        let deed = location(&agent.post("/admin/register/delete", &sure).await);
        assert_eq!(latest(&server, anna, news.id).await, EventKind::Corrected);
        let (_, page) = search(&agent, &[("identifier", "anna@reader.example")]).await;
        assert!(page.contains("Nothing found"));
        assert_eq!(agent.post(&deed, &[]).await.status(), 303);
        assert_eq!(latest(&server, anna, news.id).await, EventKind::Given);
    })
    .await;
}

#[tokio::test]
async fn undoing_makes_no_consent_last_longer() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, Some(12)).await;
        let anna = person(&server, IdentifierKind::Email, "anna@reader.example").await;
        say(&server, anna, &news, EventKind::Given).await;
        let given: Timestamp = server.app.now();
        server.wait(days(30));
        let agent = server.signed_in("agent@library.example", &["agent"]).await;
        let row = row(anna, &news);
        // A deletion keeps the day, and so does its undoing.
        let sent = agent
            .post("/admin/register/delete", &[("row", row.as_str())])
            .await;
        let token = input_value(&sent.text().await.expect("a page"), "token");
        let sure = [("token", token.as_str()), ("row", &row), ("note", "wrong")];
        let deed = location(&agent.post("/admin/register/delete", &sure).await);
        assert_eq!(agent.post(&deed, &[]).await.status(), 303);
        let mut conn = server.app.read().await.expect("a connection");
        let found = store::find_latest(&mut conn, anna, news.id)
            .await
            .expect("a word");
        drop(conn);
        let found = found.expect("a word");
        assert_eq!((found.kind, found.occurred_at), (EventKind::Given, given));
        // A change does not: the consent would begin anew.
        let sent = agent
            .post("/admin/register/change", &[("row", row.as_str())])
            .await;
        let token = input_value(&sent.text().await.expect("a page"), "token");
        let sure = [
            ("token", token.as_str()),
            ("row", &row),
            ("method", "phone"),
        ];
        let deed = location(&agent.post("/admin/register/change", &sure).await);
        assert_eq!(agent.post(&deed, &[]).await.status(), 303);
        assert_eq!(latest(&server, anna, news.id).await, EventKind::Withdrawn);
    })
    .await;
}

#[tokio::test]
async fn buttons_are_for_those_who_may_use_them() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let anna = person(&server, IdentifierKind::Email, "anna@reader.example").await;
        say(&server, anna, &news, EventKind::Given).await;
        let row = row(anna, &news);
        for (role, may) in [("agent", true), ("dpo", true), ("auditor", false)] {
            let browser = server
                .signed_in(&format!("{role}@library.example"), &[role])
                .await;
            let (_, page) = search(&browser, &[("consent", "true")]).await;
            assert!(page.contains("anna@reader.example"), "{role}");
            for button in [
                "/admin/register/new",
                "/admin/register/delete",
                "type=\"checkbox\"",
            ] {
                assert_eq!(page.contains(button), may, "{role} {button}");
            }
            let form = [("row", row.as_str())];
            for path in ["/admin/register/change", "/admin/register/delete"] {
                let expected = if may { 200 } else { 403 };
                assert_eq!(
                    browser.post(path, &form).await.status(),
                    expected,
                    "{role} {path}"
                );
            }
        }
        let editor = server
            .signed_in("editor@library.example", &["editor"])
            .await;
        assert_eq!(editor.get("/admin/register").await.status(), 403);
    })
    .await;
}
