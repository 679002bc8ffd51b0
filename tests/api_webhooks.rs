//! Webhooks of the organisation: whatever happens anywhere is told, signed, tried again, and never to an
//! address inside.

use std::collections::BTreeSet;

use placet::accounts::Actor;
use placet::privacy::erasure::erase;
use placet::privacy::erasure::model::Ground;
use placet::time::minutes;
use reqwest::Method;
use serde_json::{Value, json};

use crate::common::for_each_engine;
use crate::common::lasting::{JANE, answer, ask, news, signed_in, the_person};
use crate::common::people;
use crate::common::programs::{Program, any, json_of};
use crate::common::receiver::{is_signed, receiver};

async fn hook(program: &Program, url: &str, events: &[&str]) -> (String, String) {
    let made = json!({ "url": url, "events": events });
    let made = program.send("/webhooks", &made, 201).await;
    let id = made["webhook"]["id"].as_str().expect("an id");
    let secret = made["secret"].as_str().expect("a secret");
    (id.to_owned(), secret.to_owned())
}

const EVENTS: [&str; 10] = [
    "subject.created",
    "subject.updated",
    "subject.erased",
    "consent.given",
    "consent.withdrawn",
    "submission.recorded",
    "ticket.created",
    "ticket.commented",
    "ticket.closed",
    "consent.refused",
];

#[tokio::test]
async fn what_happens_anywhere_is_told_and_signed() {
    for_each_engine(|server| async move {
        ask(&server, news(None), None).await;
        let program = any(&server).await;
        let (receiver, url) = receiver().await;
        let (_, secret) = hook(&program, &url, &EVENTS).await;

        answer(&server, JANE, true).await;
        let jane = signed_in(&server, JANE).await;
        let language = [("language", "de")];
        jane.post("/portal/account/language", &language).await;
        jane.post("/portal/consents/withdraw", &[]).await;
        let person = the_person(&server).await;
        let path = format!("/subjects/{person}");
        let patch = program.request(Method::PATCH, &path);
        let patch = patch.json(&json!({ "name": "Jane" })).send().await;
        assert_eq!(patch.expect("an answer").status(), 200);
        let ticket = json!({
            "subject": { "email": JANE }, "type": "access", "title": "Mine", "text": "A copy."
        });
        let ticket = program.send("/tickets", &ticket, 201).await;
        let id = ticket["id"].as_str().expect("an id");
        let word = json!({ "from": "person", "visibility": "public", "text": "Thank you." });
        let path = format!("/tickets/{id}/comments");
        program.send(&path, &word, 201).await;
        signed_in(&server, "ada@example.org").await;
        server.run_jobs().await;

        let mut told = Vec::new();
        for (headers, body) in receiver.take() {
            assert!(is_signed(&headers, &body, &secret));
            let text = String::from_utf8_lossy(&body).into_owned();
            assert!(
                !text.contains("example.org"),
                "ids, and nothing else: {text}"
            );
            let body: Value = serde_json::from_slice(&body).expect("JSON");
            told.push(body["type"].as_str().expect("a name").to_owned());
        }
        let count = |name: &str| told.iter().filter(|told| *told == name).count();
        assert_eq!(count("subject.created"), 2, "by a form, and by signing in");
        assert_eq!(count("subject.updated"), 2, "in the portal, and by the API");
        for name in [
            "submission.recorded",
            "consent.given",
            "consent.withdrawn",
            "ticket.created",
            "ticket.commented",
        ] {
            assert_eq!(count(name), 1, "{name}: {told:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_desk_does_with_people_is_told() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        let (receiver, url) = receiver().await;
        let events = ["subject.created", "subject.updated", "subject.merged"];
        hook(&program, &url, &events).await;
        let desk = people::officer(&server).await;
        let id = |page: String| page["/admin/subjects/".len()..][..36].to_owned();
        let kept = id(people::add(&desk, &people::ANNA).await);
        let merged = id(people::add(&desk, &people::BEN).await);
        let path = format!("/admin/subjects/{kept}/merge/{merged}");
        assert_eq!(desk.post(&path, &[]).await.status(), 303);
        server.run_jobs().await;
        let told: Vec<Value> = receiver
            .take()
            .iter()
            .map(|(_, body)| serde_json::from_slice(body).expect("JSON"))
            .collect();
        let types: Vec<_> = told.iter().map(|told| &told["type"]).collect();
        assert_eq!(
            types,
            ["subject.created", "subject.created", "subject.merged"]
        );
        assert_eq!(told[2]["data"]["subject"], json!(kept));
        assert_eq!(told[2]["data"]["merged"], json!(merged));
    })
    .await;
}

#[tokio::test]
async fn whoever_is_erased_is_told_of_by_an_id() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        let (receiver, url) = receiver().await;
        hook(&program, &url, &["subject.erased"]).await;
        let ada = json!({ "identifiers": [{ "kind": "email", "value": "ada@example.org" }] });
        let ada = program
            .post_once("/subjects", "ada@example.org", &ada)
            .await;
        assert_eq!(ada.status(), 201);
        let person = the_person(&server).await;
        let sql = "SELECT COUNT(*) FROM api_requests";
        assert_eq!(server.count(sql).await, 1);
        let actor = Actor::system();
        erase(&server.app, &actor, person, Ground::Objection)
            .await
            .expect("erased");
        assert_eq!(
            server.count(sql).await,
            0,
            "what was answered about her goes"
        );
        server.run_jobs().await;
        let told = receiver.take();
        let told: Vec<Value> = told
            .iter()
            .map(|(_, body)| serde_json::from_slice(body).expect("JSON"))
            .collect();
        assert_eq!(told.len(), 1);
        assert_eq!(told[0]["data"]["subject"], json!(person));
    })
    .await;
}

#[tokio::test]
async fn what_does_not_arrive_is_tried_again_and_can_be_sent_again() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        let (receiver, url) = receiver().await;
        let (id, _) = hook(&program, &url, &["subject.created"]).await;
        receiver.answer(500);
        let ada = json!({ "identifiers": [{ "kind": "email", "value": "ada@example.org" }] });
        program.send("/subjects", &ada, 201).await;
        server.run_jobs().await;
        let log = format!("/webhooks/{id}/deliveries");
        let delivery = || async { program.read(&log).await["items"][0].clone() };
        let failed = delivery().await;
        assert_eq!(
            (&failed["state"], &failed["status"]),
            (&json!("waiting"), &json!(500))
        );
        assert!(failed["next_at"].is_string(), "it is tried again");
        receiver.answer(204);
        server.wait(minutes(10));
        server.run_jobs().await;
        let arrived = delivery().await;
        assert_eq!(
            (&arrived["state"], &arrived["attempts"]),
            (&json!("delivered"), &json!(2))
        );

        let delivery = arrived["id"].as_str().expect("an id");
        let again = format!("{log}/{delivery}/redeliver");
        let again = program.post(&again, &json!({})).await;
        assert_eq!(again.status(), 202);
        server.run_jobs().await;
        let ids: Vec<_> = receiver
            .take()
            .iter()
            .map(|(headers, _)| headers["webhook-id"].clone())
            .collect();
        assert_eq!(ids.len(), 3);
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 1, "one id");
    })
    .await;
}

#[tokio::test]
async fn a_secret_is_answered_twice_and_kept_by_nobody() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        let hook = json!({ "url": "http://127.0.0.1:9009/", "events": ["consent.given"] });
        let made = json_of(program.post_once("/webhooks", "w1", &hook).await, 201).await;
        let again = program.post_once("/webhooks", "w1", &hook).await;
        assert_eq!(again.headers()["idempotent-replayed"], "true");
        assert_eq!(json_of(again, 201).await, made);
        let id = made["webhook"]["id"].as_str().expect("an id");
        let path = format!("/webhooks/{id}/secret");
        let new = json_of(program.post_once(&path, "w2", &json!({})).await, 200).await;
        assert_ne!(new["secret"], made["secret"]);
        let again = json_of(program.post_once(&path, "w2", &json!({})).await, 200).await;
        assert_eq!(new, again, "and not a third one");
        let sql = "SELECT COUNT(*) FROM api_requests WHERE body LIKE 'sealed:%'";
        assert_eq!(server.count(sql).await, 2);
        let sql = "SELECT COUNT(*) FROM api_requests WHERE body LIKE '%whsec_%'";
        assert_eq!(server.count(sql).await, 0);
    })
    .await;
}

#[tokio::test]
async fn addresses_inside_are_refused() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        for url in [
            "https://10.0.0.1/hook",
            "https://[::1]/hook",
            "https://169.254.169.254/latest",
            "http://example.org/hook",
            "ftp://example.org/",
        ] {
            let hook = json!({ "url": url, "events": ["consent.given"] });
            let problem = program.send("/webhooks", &hook, 422).await;
            assert_eq!(problem["errors"][0]["pointer"], "/url", "{url}");
        }
        let unknown = json!({ "url": "http://127.0.0.1:9009/", "events": ["nothing"] });
        let problem = program.send("/webhooks", &unknown, 422).await;
        assert_eq!(problem["errors"][0]["pointer"], "/events");
    })
    .await;
}
