//! Bundles of evidence by the API: a job makes them, however small they are.

use std::io::Cursor;

use placet::api::model::Scope;
use placet::consents::model::EventKind;
use placet::contacts::model::IdentifierKind;
use placet::purposes::model::Channel;
use placet::time::days;
use serde_json::{Value, json};

use crate::common::for_each_engine;
use crate::common::programs::{any, json_of, problem_of, program};
use crate::common::said::{person, purpose, say};

const EMAIL: &str = "ada@person.example";

#[tokio::test]
async fn a_job_makes_a_bundle_and_the_program_comes_back_for_it() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let ada = person(&server, IdentifierKind::Email, EMAIL).await;
        say(&server, ada, &news, EventKind::Given).await;
        let program = any(&server).await;
        let wish = json!({ "purpose": "news" });
        let asked = program.post_once("/bundles", "b1", &wish).await;
        let place = asked.headers()["location"].to_str().expect("text");
        let place = place.to_owned();
        let waiting = json_of(asked, 202).await;
        assert_eq!(waiting["state"], "waiting");
        assert_eq!(waiting["total"], 1);
        let id = waiting["id"].as_str().expect("an id");
        assert!(place.ends_with(&format!("/api/v1/bundles/{id}")));
        let path = format!("/bundles/{id}");
        let file = format!("{path}/file");
        assert_eq!(problem_of(program.get(&file).await, 404).await, "not-found");
        let again = program.post_once("/bundles", "b1", &wish).await;
        assert_eq!(json_of(again, 202).await["id"], id, "and not a second one");

        server.run_jobs().await;
        let made = program.read(&path).await;
        assert_eq!((&made["state"], &made["done"]), (&json!("done"), &json!(1)));
        let fetched = program.get(&file).await;
        assert_eq!(fetched.headers()["content-type"], "application/zip");
        let zip = fetched.bytes().await.expect("a zip");
        assert_eq!(made["size"], zip.len());
        let zip = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
        assert!(zip.len() > 5, "records, notices, receipts, keys, manifest");
        let list = program.read("/bundles").await;
        assert_eq!(list["items"].as_array().map(Vec::len), Some(1));

        server.wait(days(8));
        assert_eq!(program.get(&path).await.status(), 404, "kept for a week");
    })
    .await;
}

#[tokio::test]
async fn a_bundle_is_of_one_thing_that_there_is() {
    for_each_engine(|server| async move {
        let ada = person(&server, IdentifierKind::Email, EMAIL).await;
        let program = any(&server).await;
        let (from, to) = ("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z");
        let nobody = "0195a1b2-0000-7000-8000-000000000002";
        for (wish, pointer) in [
            (json!({}), "/"),
            (json!({ "subject": ada, "purpose": "news" }), "/"),
            (json!({ "from": from }), "/"),
            (json!({ "subject": nobody }), "/subject"),
            (json!({ "purpose": "nothing" }), "/purpose"),
            (json!({ "from": to, "to": from }), "/to"),
        ] {
            let problem = program.send("/bundles", &wish, 422).await;
            assert_eq!(
                problem["errors"][0]["pointer"],
                pointer.trim_end_matches('/'),
                "{wish}"
            );
        }
        let asked = program
            .send("/bundles", &json!({ "subject": ada }), 202)
            .await;
        assert_eq!(asked["subject"], json!(ada));
        let time = json!({ "from": from, "to": to });
        let asked = program.send("/bundles", &time, 202).await;
        assert_eq!(asked["from"], "2026-03-01T00:00:00.000Z");
        assert_eq!(asked["subject"], Value::Null);
    })
    .await;
}

#[tokio::test]
async fn it_takes_the_scope() {
    for_each_engine(|server| async move {
        let reader = program(&server, &[Scope::ConsentsRead]).await;
        let refused = reader.get("/bundles").await;
        let problem = json_of(refused, 403).await;
        assert_eq!(problem["scope"], "bundles:read");
    })
    .await;
}
