//! Files by the API: read in step by step, and taken out, by jobs.

use placet::api::model::Scope;
use placet::consents::model::EventKind;
use placet::contacts::model::IdentifierKind;
use placet::purposes::model::Channel;
use placet::time::days;
use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use crate::common::programs::{Program, any, json_of, problem_of, program};
use crate::common::said::{person, purpose, say};
use crate::common::{Server, for_each_engine};

const PHONE: &str = "+4930901820";
const CONSENTS: &str = "phone,purpose,consent,at,evidence\n\
    +4930901820,news,TRUE,2026-01-02,call 17\n\
    +4930901821,news,FALSE,,\n\
    +4930901822,nothing,TRUE,2026-01-02,call 18\n\
    +4930901823,news,TRUE,2026-01-02,\n";

/// Sends a file as a form, as curl does.
async fn send(program: &Program, of: &str, content: &str) -> reqwest::Response {
    let part = Part::bytes(content.as_bytes().to_vec()).file_name("file.csv");
    let form = Form::new().part("file", part);
    let request = program.request(Method::POST, &format!("/imports/{of}"));
    // A key is for requests that can be kept: this one is not, and says nothing of it.
    let request = request.header("idempotency-key", "a-file");
    request.multipart(form).send().await.expect("an answer")
}

/// Does a step of an import, and gives what it is after the jobs.
async fn step(server: &Server, program: &Program, path: &str, step: &str) -> Value {
    let done = program
        .send(&format!("{path}/{step}"), &json!({}), 202)
        .await;
    assert_ne!(done["state"], "done");
    server.run_jobs().await;
    program.read(path).await
}

#[tokio::test]
async fn consents_are_tried_out_read_in_and_taken_back() {
    for_each_engine(|server| async move {
        purpose(&server, "news", Channel::Email, None).await;
        let program = any(&server).await;
        let sent = json_of(send(&program, "consents", CONSENTS).await, 201).await;
        assert_eq!(
            (&sent["of"], &sent["state"]),
            (&json!("consents"), &json!("uploaded"))
        );
        assert_eq!(
            sent["columns"][0],
            json!({ "name": "phone", "means": "identifier" })
        );
        let path = format!("/imports/{}", sent["id"].as_str().expect("an id"));
        let run = program.post(&format!("{path}/run"), &json!({})).await;
        assert_eq!(problem_of(run, 409).await, "conflict", "tried out first");

        let checked = step(&server, &program, &path, "check").await;
        assert_eq!(
            (&checked["state"], &checked["done"]),
            (&json!("checked"), &json!(4))
        );
        assert_eq!(
            checked["counts"],
            json!({ "give": 1, "refuse": 1, "refused": 2 })
        );
        let refused = program
            .read(&format!("{path}/rows?outcome=refused&limit=1"))
            .await;
        assert_eq!(refused["items"][0]["row"], 3);
        let reason = refused["items"][0]["reasons"][0]
            .as_str()
            .expect("a reason");
        assert!(reason.contains("no such purpose"), "{reason}");
        let next = refused["next"].as_str().expect("another page");
        let next = format!("{path}/rows?outcome=refused&cursor={next}");
        let rest = program.read(&next).await;
        assert_eq!(
            (&rest["items"][0]["row"], &rest["next"]),
            (&json!(4), &Value::Null)
        );
        assert!(!is_allowed(&program).await, "nothing is changed yet");

        let done = step(&server, &program, &path, "run").await;
        assert_eq!(done["state"], "done");
        assert!(is_allowed(&program).await);
        let undone = step(&server, &program, &path, "undo").await;
        assert_eq!(undone["state"], "undone");
        assert!(!is_allowed(&program).await);
        let all = program.read("/imports").await;
        assert_eq!(all["items"].as_array().map(Vec::len), Some(1));
    })
    .await;
}

async fn is_allowed(program: &Program) -> bool {
    let query = format!(
        "/decisions?purpose=news&phone={}",
        PHONE.replace('+', "%2B")
    );
    let answer = program.read(&query).await;
    answer["allowed"].as_bool().expect("an answer")
}

#[tokio::test]
async fn people_are_tried_out_read_in_and_taken_back() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        let file = "Name,E-Mail,Colour\nAda,ada@person.example,red\nBad,no address,blue\n";
        let sent = json_of(send(&program, "people", file).await, 201).await;
        assert_eq!(sent["columns"][2]["means"], "ignored");
        let path = format!("/imports/{}", sent["id"].as_str().expect("an id"));
        let stop = program.post(&format!("{path}/stop"), &json!({})).await;
        assert_eq!(
            problem_of(stop, 409).await,
            "conflict",
            "nothing is under way"
        );

        let columns = json!({ "columns": ["name", "email", "ignored"], "language": "de" });
        program.send(&format!("{path}/check"), &columns, 202).await;
        server.run_jobs().await;
        let checked = program.read(&path).await;
        assert_eq!(checked["state"], "checked");
        assert_eq!(checked["counts"], json!({ "new": 1, "refused": 1 }));
        let refused = program.read(&format!("{path}/rows")).await;
        assert_eq!(refused["items"][0]["row"], 2);
        assert_eq!(program.read("/subjects").await["items"], json!([]));

        let done = step(&server, &program, &path, "run").await;
        assert_eq!(
            (&done["state"], &done["total"]),
            (&json!("done"), &json!(2))
        );
        let people = program.read("/subjects").await;
        assert_eq!(people["items"][0]["language"], "de");
        let new = program.read(&format!("{path}/rows?outcome=new")).await;
        assert_eq!(new["items"][0]["subject"], people["items"][0]["id"]);
        let undone = step(&server, &program, &path, "undo").await;
        assert_eq!(undone["state"], "undone");
        assert_eq!(program.read("/subjects").await["items"], json!([]));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_file_or_its_columns_is_said_where_it_is() {
    for_each_engine(|server| async move {
        purpose(&server, "news", Channel::Email, None).await;
        let program = any(&server).await;
        let plain = program.post("/imports/consents", &json!([])).await;
        assert_eq!(problem_of(plain, 415).await, "unsupported-media-type");
        for of in ["consents", "people"] {
            let empty = json_of(send(&program, of, "").await, 422).await;
            assert_eq!(empty["errors"][0]["pointer"], "/file", "{of}");
        }
        let sent = json_of(send(&program, "consents", CONSENTS).await, 201).await;
        let consents = format!("/imports/{}/check", sent["id"].as_str().expect("an id"));
        let sent = json_of(
            send(&program, "people", "name,mail\nA,a@b.example\n").await,
            201,
        )
        .await;
        let people = format!("/imports/{}/check", sent["id"].as_str().expect("an id"));
        for (path, mapping, pointer) in [
            (
                &consents,
                json!({ "columns": ["identifier", "colour"] }),
                "/columns/1",
            ),
            (&consents, json!({ "columns": ["identifier"] }), "/columns"),
            (&consents, json!({ "purpose": "nothing" }), "/purpose"),
            (&consents, json!({ "tag": "x" }), "/tag"),
            (
                &people,
                json!({ "columns": ["name", "name"] }),
                "/columns/0",
            ),
            (&people, json!({ "purpose": "news" }), "/purpose"),
            (
                &people,
                json!({ "columns": ["email", "email"], "language": "xx" }),
                "/language",
            ),
        ] {
            let problem = program.send(path, &mapping, 422).await;
            assert_eq!(problem["errors"][0]["pointer"], pointer, "{mapping}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_export_is_made_fetched_and_changes_nothing_when_read_in() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let ada = person(&server, IdentifierKind::Phone, PHONE).await;
        say(&server, ada, &news, EventKind::Given).await;
        let program = any(&server).await;
        let wish = json!({ "format": "csv", "purpose": "news", "consent": true });
        let asked = program.post_once("/exports/consents", "e1", &wish).await;
        let waiting = json_of(asked, 202).await;
        let again = program.post_once("/exports/consents", "e1", &wish).await;
        assert_eq!(
            json_of(again, 202).await["id"],
            waiting["id"],
            "and not a second one"
        );
        let path = format!("/exports/{}", waiting["id"].as_str().expect("an id"));
        let file = format!("{path}/file");
        assert_eq!(problem_of(program.get(&file).await, 404).await, "not-found");

        server.run_jobs().await;
        let made = program.read(&path).await;
        assert_eq!(made["state"], "done");
        let fetched = program.get(&file).await;
        let kind = fetched.headers()["content-type"]
            .to_str()
            .expect("text")
            .to_owned();
        assert!(kind.starts_with("text/csv"), "{kind}");
        let table = fetched.text().await.expect("a table");
        assert_eq!(made["size"], table.len());
        assert!(table.contains(PHONE), "{table}");

        let sent = json_of(send(&program, "consents", &table).await, 201).await;
        let import = format!("/imports/{}", sent["id"].as_str().expect("an id"));
        let checked = step(&server, &program, &import, "check").await;
        assert_eq!(checked["counts"], json!({ "unchanged": 1 }));
        server.wait(days(2));
        assert_eq!(program.get(&path).await.status(), 404, "kept for a day");
    })
    .await;
}

#[tokio::test]
async fn people_leave_as_what_they_are() {
    for_each_engine(|server| async move {
        let news = purpose(&server, "news", Channel::Email, None).await;
        let ada = person(&server, IdentifierKind::Phone, PHONE).await;
        person(&server, IdentifierKind::Phone, "+4930901821").await;
        say(&server, ada, &news, EventKind::Given).await;
        let program = any(&server).await;
        let wish = json!({ "format": "json", "agreed_to": "news" });
        let asked = program.send("/exports/people", &wish, 202).await;
        server.run_jobs().await;
        let id = asked["id"].as_str().expect("an id");
        let people = program.read(&format!("/exports/{id}/file")).await;
        let people = people["people"].as_array().expect("people").clone();
        assert_eq!(people.len(), 1);
        assert_eq!(people[0]["id"], json!(ada));
        let wrong = json!({ "agreed_to": "nothing" });
        let problem = program.send("/exports/people", &wrong, 422).await;
        assert_eq!(problem["errors"][0]["pointer"], "/agreed_to");
        let wrong = json!({ "segment": ada });
        let problem = program.send("/exports/people", &wrong, 422).await;
        assert_eq!(problem["errors"][0]["pointer"], "/segment");
        let wrong = json!({ "channel": "pigeon" });
        let problem = program.send("/exports/consents", &wrong, 422).await;
        assert_eq!(problem["errors"][0]["pointer"], "/channel");
    })
    .await;
}

#[tokio::test]
async fn each_takes_its_own_scope() {
    for_each_engine(|server| async move {
        let all = any(&server).await;
        let sent = json_of(send(&all, "people", "email\na@b.example\n").await, 201).await;
        let import = format!("/imports/{}", sent["id"].as_str().expect("an id"));
        let made = all.send("/exports/people", &json!({}), 202).await;
        let export = format!("/exports/{}", made["id"].as_str().expect("an id"));

        let consents = [Scope::ConsentsImport, Scope::ConsentsExport];
        let program = program(&server, &consents).await;
        assert_eq!(program.get(&export).await.status(), 404);
        for path in ["/imports", "/exports"] {
            assert_eq!(program.read(path).await["items"], json!([]), "{path}");
        }
        for (response, scope) in [
            (program.get(&import).await, "subjects:import"),
            (send(&program, "people", "x").await, "subjects:import"),
            (
                program.post("/exports/people", &json!({})).await,
                "subjects:export",
            ),
        ] {
            assert_eq!(json_of(response, 403).await["scope"], scope);
        }
    })
    .await;
}
