//! What programs read and record: people, consents, calls, messages, requests, webhooks.

use crate::common::asked::{answer, fair};
use crate::common::programs::{any, json_of, problem_of};
use crate::common::{Server, for_each_engine};
use placet::time::{days, hours};
use reqwest::Method;
use serde_json::{Value, json};

fn evidence() -> Value {
    json!({ "language": "en", "control": "box ticked", "reference": "order 1" })
}

fn said(email: &str, purpose: &str, answer: &str) -> Value {
    json!({
        "subject": { "email": email }, "purpose": purpose, "answer": answer,
        "evidence": evidence()
    })
}

#[tokio::test]
async fn people_are_added_found_and_changed() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        let anna = json!({
            "name": "Anna", "language": "de",
            "identifiers": [{ "kind": "email", "value": "Anna@Example.org" }]
        });
        let anna = program.send("/subjects", &anna, 201).await;
        assert_eq!(anna["identifiers"][0]["value"], "anna@example.org");
        let id = anna["id"].as_str().expect("an id");
        let found = program.read("/subjects?email=ANNA@example.org").await;
        assert_eq!(found["items"][0]["id"], id);
        let none = program.read("/subjects?email=b@example.org").await;
        assert_eq!(none["items"], json!([]));
        let later = program
            .read("/subjects?updated_since=2026-03-02T09:00:01Z")
            .await;
        assert_eq!(later["items"], json!([]));

        let path = format!("/subjects/{id}/identifiers");
        let phone = json!({ "kind": "phone", "value": "+49 30 123456" });
        let phone_row = program.send(&path, &phone, 201).await;
        assert_eq!(phone_row["value"], "+4930123456");
        program.send(&path, &phone, 200).await;
        let bert = json!({ "identifiers": [{ "kind": "phone", "value": "+4930123456" }] });
        let taken = program.post("/subjects", &bert).await;
        assert_eq!(problem_of(taken, 409).await, "conflict");
        let remove = |identifier: &Value| {
            let identifier = identifier.as_str().expect("an id").to_owned();
            program.request(Method::DELETE, &format!("{path}/{identifier}"))
        };
        let gone = remove(&phone_row["id"]).send().await.expect("an answer");
        assert_eq!(gone.status(), 204);
        let last = remove(&anna["identifiers"][0]["id"]).send().await;
        assert_eq!(last.expect("an answer").status(), 409, "the last one");

        let patch = program.request(Method::PATCH, &format!("/subjects/{id}"));
        let patch = patch.json(&json!({ "fields": { "none": "x" } })).send();
        let problem = json_of(patch.await.expect("an answer"), 422).await;
        assert_eq!(problem["errors"][0]["pointer"], "/fields/none");
        let sql = "SELECT COUNT(*) FROM audit_entries WHERE actor_kind = 'api_key'
             AND action LIKE 'subject.%'";
        assert_eq!(server.count(sql).await, 3);
    })
    .await;
}

#[tokio::test]
async fn consents_are_recorded_with_evidence_and_have_a_history() {
    for_each_engine(|server| async move {
        fair(&server, false).await;
        let program = any(&server).await;
        let without = json!({
            "subject": { "email": "anna@example.org" }, "purpose": "news", "answer": "given"
        });
        let problem = program.send("/consents", &without, 422).await;
        assert_eq!(problem["errors"][0]["pointer"], "/evidence");

        let given = said("anna@example.org", "news", "given");
        let event = program.send("/consents", &given, 201).await;
        assert_eq!(event["kind"], "given");
        assert_eq!(event["source"], "api");
        assert_eq!(event["evidence"]["reason"], "order 1");
        let again = program.send("/consents", &given, 200).await;
        assert_eq!(again["id"], event["id"], "it was so already");
        let subject = event["subject"].as_str().expect("an id").to_owned();
        let path = format!("/subjects/{subject}/consents/news");
        assert_eq!(program.read(&path).await["holds"], true);
        let mails = server.mails_to("anna@example.org").await;
        assert_eq!(mails.len(), 1, "a receipt");

        server.wait(days(1));
        let taken_back = json!({ "evidence": evidence() });
        let withdraw = format!("{path}/withdraw");
        program.send(&withdraw, &taken_back, 201).await;
        program.send(&withdraw, &taken_back, 200).await;
        assert_eq!(program.read(&path).await["standing"], "withdrawn");
        let before = format!("{path}?as_of=2026-03-02T12:00:00Z");
        assert_eq!(program.read(&before).await["standing"], "given");

        // Told today, said before: it changes what was, not what is.
        let mut late = said("anna@example.org", "news", "refused");
        late["occurred_at"] = json!("2026-03-01T12:00:00Z");
        program.send("/consents", &late, 201).await;
        assert_eq!(program.read(&path).await["standing"], "withdrawn");
        let then = format!("{path}?as_of=2026-03-01T13:00:00Z");
        assert_eq!(program.read(&then).await["standing"], "refused");
        let known = format!("{then}&as_known_at=2026-03-02T00:00:00Z");
        assert_eq!(program.get(&known).await.status(), 404, "nobody knew");

        let again = json!({ "answer": "given", "evidence": evidence() });
        let event = program.send(&format!("{path}/change"), &again, 201).await;
        assert_eq!(event["kind"], "given", "by their own word");
        let history = program.read(&format!("/subjects/{subject}/events")).await;
        assert_eq!(history["items"].as_array().expect("items").len(), 4);
        let all = program.read("/consents?purpose=news&last=given").await;
        assert_eq!(all["items"][0]["subject"], subject);
        let none = program.read("/consents?purpose=news&last=refused").await;
        assert_eq!(none["items"], json!([]));

        let event = event["id"].as_str().expect("an id");
        let receipt = program.read(&format!("/receipts/{event}")).await;
        assert_eq!(
            receipt["jws"].as_str().expect("a JWS").split('.').count(),
            3
        );
        program.read(&format!("/receipts/{event}/proof")).await;
    })
    .await;
}

#[tokio::test]
async fn a_phone_menu_records_what_was_pressed() {
    for_each_engine(|server| async move {
        fair(&server, false).await;
        let program = any(&server).await;
        let call = |call: &str, key: Value| {
            json!({
                "call_id": call, "queue": "Service", "prompt": "v1", "phone": "+4930123456",
                "purpose": "calls", "key": key
            })
        };
        let allowed = || async {
            let path = "/decisions?purpose=calls&phone=%2B4930123456";
            program.read(path).await["allowed"].clone()
        };
        let silent = program.send("/calls", &call("c1", Value::Null), 201).await;
        assert_eq!(silent["event"], Value::Null);
        assert_eq!(silent["accepted"], false);
        assert_eq!(allowed().await, false);
        let accepted = program.send("/calls", &call("c2", json!("1")), 201).await;
        assert_eq!(accepted["accepted"], true);
        assert_eq!(allowed().await, true);
        let again = program.send("/calls", &call("c2", json!("1")), 200).await;
        assert_eq!(again["event"], accepted["event"]);
        let other = program.post("/calls", &call("c2", json!("2"))).await;
        assert_eq!(problem_of(other, 409).await, "conflict");
        program.send("/calls", &call("c3", json!("2")), 201).await;
        assert_eq!(allowed().await, false, "at once");
        let nonsense = program.post("/calls", &call("c4", json!("3"))).await;
        assert_eq!(problem_of(nonsense, 422).await, "invalid");
        let unknown = program
            .get("/decisions?purpose=x&phone=%2B4930123456")
            .await;
        assert_eq!(unknown.status(), 422);
        let sql = "SELECT COUNT(*) FROM consent_events WHERE source = 'call'";
        assert_eq!(server.count(sql).await, 2);
    })
    .await;
}

#[tokio::test]
async fn whatsapp_has_windows_and_opt_ins() {
    for_each_engine(|server| async move {
        fair(&server, false).await;
        let program = any(&server).await;
        let may = || async {
            let path = "/whatsapp/decisions?phone=%2B4930123456";
            let answer = program.read(path).await;
            (answer["free_text"] == true, answer["template"] == true)
        };
        assert_eq!(may().await, (false, false));
        let message = json!({ "phone": "+4930123456" });
        program.send("/whatsapp/messages", &message, 200).await;
        assert_eq!(may().await, (true, false));
        server.wait(hours(25));
        assert_eq!(may().await, (false, false), "the window has closed");
        let opt_in = json!({
            "phone": "+4930123456", "purpose": "news", "message_id": "m1", "said": "YES"
        });
        let event = program.send("/whatsapp/opt-ins", &opt_in, 201).await;
        assert_eq!(event["source"], "whatsapp");
        assert_eq!(event["evidence"]["message"]["message_id"], "m1");
        program.send("/whatsapp/opt-ins", &opt_in, 200).await;
    })
    .await;
}

#[tokio::test]
async fn submissions_and_purposes_are_read() {
    for_each_engine(|server| async move {
        fair(&server, false).await;
        let sent = answer(&server, &[("f2", "anna@example.org"), ("f5", "yes")]).await;
        let program = any(&server).await;
        let list = program.read("/submissions").await;
        assert_eq!(list["items"][0]["id"], sent.to_string());
        let one = program.read(&format!("/submissions/{sent}")).await;
        assert_eq!(one["answers"]["email"], "anna@example.org");
        let purposes = program.read("/purposes?limit=1").await;
        assert_eq!(purposes["items"][0]["key"], "calls");
        let next = purposes["next"].as_str().expect("a cursor");
        let rest = program.read(&format!("/purposes?cursor={next}")).await;
        assert_eq!(rest["items"][0]["key"], "news");
        let news = program.read("/purposes/news").await;
        assert_eq!(news["version"], 1);
    })
    .await;
}

#[tokio::test]
async fn tickets_are_made_and_written_to() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        let ticket = json!({
            "subject": { "email": "anna@example.org" }, "type": "access",
            "title": "What do you have?", "text": "Please send a copy."
        });
        let made = json_of(program.post_once("/tickets", "t1", &ticket).await, 201).await;
        let again = json_of(program.post_once("/tickets", "t1", &ticket).await, 201).await;
        assert_eq!(made, again);
        let id = made["id"].as_str().expect("an id");
        let path = format!("/tickets/{id}/comments");
        let note = json!({
            "from": "organisation", "visibility": "internal", "text": "The shop has sent its part."
        });
        program.send(&path, &note, 201).await;
        let word = json!({ "from": "person", "visibility": "public", "text": "Thank you." });
        let case = program.send(&path, &word, 201).await;
        let authors: Vec<_> = case["events"]
            .as_array()
            .expect("events")
            .iter()
            .map(|event| event["author"].clone())
            .collect();
        assert_eq!(authors, ["person", "program", "person"]);
        let hidden = json!({ "from": "person", "visibility": "internal", "text": "No." });
        let problem = program.send(&path, &hidden, 422).await;
        assert_eq!(problem["errors"][0]["pointer"], "/visibility");
        let list = program.read("/tickets?state=new").await;
        assert_eq!(list["items"][0]["id"], id);
        assert_eq!(server.count("SELECT COUNT(*) FROM tickets").await, 1);
    })
    .await;
}

#[tokio::test]
async fn webhooks_of_the_organisation_are_told_everything() {
    for_each_engine(|server| async move {
        fair(&server, false).await;
        let program = any(&server).await;
        let url = "http://127.0.0.1:9009/hook";
        let events = json!([
            "subject.created",
            "consent.given",
            "consent.refused",
            "submission.recorded"
        ]);
        let hook = json!({ "url": url, "events": events });
        let made = program.send("/webhooks", &hook, 201).await;
        assert!(
            made["secret"]
                .as_str()
                .expect("a secret")
                .starts_with("whsec_")
        );
        let problem = program.send("/webhooks", &hook, 422).await;
        assert_eq!(problem["errors"][0]["pointer"], "/url");
        answer(&server, &[("f2", "anna@example.org"), ("f5", "yes")]).await;
        let id = made["webhook"]["id"].as_str().expect("an id");
        let log = program.read(&format!("/webhooks/{id}/deliveries")).await;
        let mut told: Vec<_> = log["items"]
            .as_array()
            .expect("items")
            .iter()
            .map(|delivery| delivery["event"].as_str().expect("a name"))
            .collect();
        told.sort_unstable();
        assert_eq!(
            told,
            ["consent.given", "subject.created", "submission.recorded"]
        );
        server.run_jobs().await;
        let patch = program.request(Method::PATCH, &format!("/webhooks/{id}"));
        let patch = patch.json(&json!({ "enabled": false })).send().await;
        assert_eq!(
            json_of(patch.expect("an answer"), 200).await["enabled"],
            false
        );
        let test = program
            .post(&format!("/webhooks/{id}/test"), &json!({}))
            .await;
        assert_eq!(test.status(), 409, "it is disabled");
        let gone = program.request(Method::DELETE, &format!("/webhooks/{id}"));
        assert_eq!(gone.send().await.expect("an answer").status(), 204);

        let desk = server.signed_in("admin@library.example", &["admin"]).await;
        let page = desk.page("/admin/settings/webhooks/new").await;
        assert!(page.contains("subject.erased"));
        let form = [("url", url), ("events", "consent.withdrawn")];
        let added = desk.post("/admin/settings/webhooks/new", &form).await;
        assert_eq!(added.status(), 303);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_kept_of_a_number_that_did_not_answer() {
    let server = Server::start("").await;
    fair(&server, false).await;
    let program = any(&server).await;
    let call = json!({
        "call_id": "c1", "prompt": "v1", "phone": "+4930123456", "purpose": "calls", "key": null
    });
    program.send("/calls", &call, 201).await;
    assert_eq!(server.count("SELECT COUNT(*) FROM subjects").await, 0);
    assert_eq!(server.count("SELECT COUNT(*) FROM call_questions").await, 1);
}
