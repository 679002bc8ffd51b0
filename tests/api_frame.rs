//! The frame of the API: who gets in, how often, what errors look like, and that nothing is done twice.

use crate::common::programs::{self, any, json_of, problem_of, program, with_rate};
use crate::common::{Server, for_each_engine, location};
use placet::accounts::Actor;
use placet::api::document::{DOCUMENT, TAGS};
use placet::api::model::Scope;
use placet::api::service::keys;
use placet::time::{days, minutes};
use reqwest::Method;
use serde_json::{Value, json};

fn person(email: &str) -> Value {
    json!({ "identifiers": [{ "kind": "email", "value": email }] })
}

#[tokio::test]
async fn a_key_lets_in_as_far_and_as_long_as_it_says() {
    for_each_engine(|server| async move {
        let reader = program(&server, &[Scope::SubjectsRead]).await;
        assert_eq!(reader.get("/subjects").await.status(), 200);
        let refused = reader.post("/subjects", &person("a@example.org")).await;
        let problem = json_of(refused, 403).await;
        assert_eq!(problem["scope"], "subjects:write");

        let nobody = reader.client.get(format!("{}/subjects", reader.url));
        let answer = nobody.send().await.expect("an answer");
        assert!(answer.headers().contains_key("www-authenticate"));
        assert_eq!(problem_of(answer, 401).await, "not-authenticated");
        let wrong = reader.client.get(format!("{}/subjects", reader.url));
        let answer = wrong.bearer_auth("plc_wrong").send().await;
        assert_eq!(answer.expect("an answer").status(), 401);

        let system = Actor::system();
        let last_use = || async {
            let key = keys::get(&server.app, &system, reader.id).await;
            key.expect("a key").last_used_at
        };
        let first = last_use().await.expect("a use");
        server.wait(minutes(2));
        assert_eq!(reader.get("/subjects").await.status(), 200);
        assert!(last_use().await.expect("a use") > first);

        keys::revoke(&server.app, &system, reader.id)
            .await
            .expect("revoked");
        assert_eq!(reader.get("/subjects").await.status(), 401, "at once");

        let other = any(&server).await;
        server.wait(days(31));
        assert_eq!(other.get("/subjects").await.status(), 401, "expired");
    })
    .await;
}

#[tokio::test]
async fn a_key_may_come_so_often_a_minute() {
    for_each_engine(|server| async move {
        let program = with_rate(&server, &[Scope::SubjectsRead], 2).await;
        for left in ["1", "0"] {
            let answer = program.get("/subjects").await;
            let header = answer.headers()["ratelimit"].to_str().expect("text");
            assert!(header.contains(&format!("r={left};")), "{header}");
            assert_eq!(answer.status(), 200);
        }
        let answer = program.get("/subjects").await;
        let wait = answer.headers()["retry-after"].to_str().expect("text");
        assert!(wait.parse::<u64>().expect("seconds") <= 60);
        assert_eq!(problem_of(answer, 429).await, "too-many-requests");
        server.wait(minutes(1));
        assert_eq!(program.get("/subjects").await.status(), 200);
    })
    .await;
}

#[tokio::test]
async fn every_error_is_a_problem() {
    let server = Server::start("").await;
    let program = any(&server).await;
    let problem = |method: Method, path: &'static str, status: u16| {
        let request = program.request(method, path);
        async move { problem_of(request.send().await.expect("an answer"), status).await }
    };
    assert_eq!(problem(Method::GET, "/nothing", 404).await, "not-found");
    assert_eq!(
        problem(Method::GET, "/subjects/no-id", 404).await,
        "not-found"
    );
    let answer = program.request(Method::PUT, "/subjects").send().await;
    let answer = answer.expect("an answer");
    assert!(answer.headers().contains_key("allow"));
    assert_eq!(problem_of(answer, 405).await, "method-not-allowed");
    let answer = program.request(Method::GET, "/calls").send().await;
    let answer = problem_of(answer.expect("an answer"), 405).await;
    assert_eq!(answer, "method-not-allowed", "and no page to go to");

    let post = |kind: &'static str, body: String| {
        let request = program.request(Method::POST, "/subjects");
        let request = request.header("content-type", kind).body(body);
        async move { request.send().await.expect("an answer") }
    };
    let answer = post("text/plain", "{}".into()).await;
    assert_eq!(problem_of(answer, 415).await, "unsupported-media-type");
    let answer = post("application/json", "{".into()).await;
    assert_eq!(problem_of(answer, 400).await, "malformed");
    let big = format!("\"{}\"", "x".repeat(300 * 1024));
    let answer = post("application/json", big).await;
    assert_eq!(problem_of(answer, 413).await, "too-large");
    let wrong = json!({ "identifiers": [{ "kind": "phone", "value": "030" }], "name": "A" });
    let problem = program.send("/subjects", &wrong, 422).await;
    assert_eq!(problem["errors"][0]["pointer"], "/identifiers/0/value");
    let unknown = json!({ "identifiers": [], "shoes": 1 });
    let problem = program.send("/subjects", &unknown, 422).await;
    assert_eq!(problem["errors"][0]["pointer"], "/shoes");
    let answer = program.get("/subjects?limit=0").await;
    let problem = json_of(answer, 422).await;
    assert_eq!(problem["errors"][0]["parameter"], "limit");
}

#[tokio::test]
async fn the_same_request_is_done_once() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        let anna = person("anna@example.org");
        let first = program.post_once("/subjects", "k1", &anna).await;
        let place = first.headers()["location"].clone();
        let first = json_of(first, 201).await;
        let again = program.post_once("/subjects", "k1", &anna).await;
        assert_eq!(again.headers()["idempotent-replayed"], "true");
        assert_eq!(again.headers()["location"], place);
        assert_eq!(json_of(again, 201).await, first);

        let other = program
            .post_once("/subjects", "k1", &person("b@example.org"))
            .await;
        assert_eq!(problem_of(other, 422).await, "idempotency-key-reused");
        let refused = program.post_once("/subjects", "k2", &anna).await;
        assert_eq!(problem_of(refused, 409).await, "conflict");
        let kept = program.post_once("/subjects", "k2", &anna).await;
        assert_eq!(problem_of(kept, 409).await, "conflict", "also a refusal");
        let nonsense = program.post_once("/subjects", "ä b", &anna).await;
        assert_eq!(problem_of(nonsense, 400).await, "malformed");

        let carl = person("carl@example.org");
        let many = (0..8).map(|_| program.post_once("/subjects", "k3", &carl));
        let mut made = 0;
        for answer in futures_util::future::join_all(many).await {
            match answer.status().as_u16() {
                201 => made += 1,
                status => {
                    let problem = problem_of(answer, status).await;
                    assert_eq!(problem, "in-progress");
                }
            }
        }
        assert!(made >= 1);
        let sql = "SELECT COUNT(*) FROM identifiers WHERE value = 'carl@example.org'";
        assert_eq!(server.count(sql).await, 1);

        server.wait(days(2));
        server
            .app
            .commit(server.app.write().await.expect("a write"))
            .await
            .expect("done");
        let mut conn = server.app.write().await.expect("a write");
        let now = server.app.now();
        placet::api::jobs::forget_old(&mut conn, now)
            .await
            .expect("forgotten");
        server.app.commit(conn).await.expect("done");
        assert_eq!(server.count("SELECT COUNT(*) FROM api_requests").await, 0);
    })
    .await;
}

#[tokio::test]
async fn lists_come_in_pages_and_answers_have_tags() {
    for_each_engine(|server| async move {
        let program = any(&server).await;
        for name in ["a", "b", "c"] {
            let body = person(&format!("{name}@example.org"));
            program.send("/subjects", &body, 201).await;
        }
        let answer = program.get("/subjects?limit=2").await;
        let link = answer.headers()["link"].to_str().expect("text").to_owned();
        assert!(link.ends_with("; rel=\"next\""), "{link}");
        let page = json_of(answer, 200).await;
        assert_eq!(page["items"].as_array().expect("items").len(), 2);
        let next = page["next"].as_str().expect("a cursor");
        let rest = program
            .read(&format!("/subjects?limit=2&cursor={next}"))
            .await;
        assert_eq!(rest["items"].as_array().expect("items").len(), 1);
        assert_eq!(rest["next"], Value::Null);

        let id = page["items"][0]["id"].as_str().expect("an id").to_owned();
        let path = format!("/subjects/{id}");
        let answer = program.get(&path).await;
        let tag = answer.headers()["etag"].clone();
        assert_eq!(answer.headers()["cache-control"], "private, no-cache");
        let same = program.request(Method::GET, &path);
        let same = same.header("if-none-match", &tag).send().await;
        assert_eq!(same.expect("an answer").status(), 304);

        let patch = |tag: reqwest::header::HeaderValue| {
            let request = program
                .request(Method::PATCH, &path)
                .header("if-match", tag);
            request.json(&json!({ "name": "Anna" })).send()
        };
        let changed = patch(tag.clone()).await.expect("an answer");
        let new_tag = changed.headers()["etag"].clone();
        assert_eq!(json_of(changed, 200).await["name"], "Anna");
        let stale = patch(tag).await.expect("an answer");
        assert_eq!(problem_of(stale, 412).await, "precondition-failed");
        assert_eq!(program.get(&path).await.headers()["etag"], new_tag);
    })
    .await;
}

/// Every route of the table is in the document, with its method.
#[test]
fn the_document_is_complete() {
    let table = include_str!("../src/api/v1/mod.rs");
    let table = &table[table.find("fn with_key").expect("the table")..];
    let mut count = 0;
    for route in table.split(".route(").skip(1) {
        let path = route.split('"').nth(1).expect("a path");
        for method in ["get", "post", "patch", "delete"] {
            let is_routed = route.contains(&format!("{method}("));
            let says = &DOCUMENT["paths"][path][method];
            assert_eq!(is_routed, says.is_object(), "{method} {path}");
            if is_routed {
                count += 1;
                assert!(says["summary"].is_string(), "{method} {path}");
                let tag = says["tags"][0].as_str().unwrap_or_default();
                assert!(TAGS.contains(&tag), "{method} {path}: {tag}");
                assert!(says["security"][0]["key"][0].is_string(), "{method} {path}");
                let body = &says["requestBody"]["content"]["application/json"];
                assert!(
                    body.is_null() || body["example"].is_object(),
                    "{method} {path}"
                );
            }
        }
    }
    let paths = DOCUMENT["paths"].as_object().expect("paths");
    let known: usize = paths
        .values()
        .map(|methods| methods.as_object().expect("methods").len())
        .sum();
    assert_eq!(count, known);
    assert!(count > 30, "{count}");
    assert!(
        DOCUMENT["openapi"]
            .as_str()
            .expect("a version")
            .starts_with("3.1")
    );
}

#[tokio::test]
async fn the_document_and_its_page_are_open() {
    let server = Server::start("").await;
    let browser = server.browser();
    let document = browser.get("/api/v1/openapi.json").await;
    assert_eq!(document.headers()["content-type"], "application/json");
    let document: Value = document.json().await.expect("JSON");
    assert_eq!(document, *DOCUMENT);
    let page = browser.page("/api/v1/docs").await;
    assert!(page.contains("Record a consent or a refusal"), "{page}");
    assert!(page.contains("urn:placet:problem:not-found"));
    assert!(!page.contains("<script"), "no script");
}

#[tokio::test]
async fn keys_are_made_and_revoked_at_the_desk() {
    for_each_engine(|server| async move {
        let desk = server
            .signed_in("admin@library.example", &["admin", "dpo"])
            .await;
        let form = [
            ("name", "CRM"),
            ("scopes", "subjects:read"),
            ("days", "30"),
            ("rate", "600"),
        ];
        let page = desk.post("/admin/settings/api/new", &form).await;
        assert_eq!(page.status(), 201);
        let page = page.text().await.expect("a page");
        let at = page.find("plc_").expect("a secret");
        let secret = page[at..].split('<').next().expect("a secret").to_owned();
        let list = desk.page("/admin/settings/api").await;
        assert!(list.contains("CRM") && !list.contains(&secret));
        let client = programs::Program {
            client: reqwest::Client::new(),
            url: format!("{}/api/v1", server.url),
            secret,
            id: key_in(&list),
        };
        assert_eq!(client.get("/subjects").await.status(), 200);
        let base = format!("/admin/settings/api/{}", client.id);
        assert!(desk.page(&base).await.contains("subjects:read"));
        let revoked = desk.post(&format!("{base}/revoke"), &[]).await;
        assert_eq!(location(&revoked), "/admin/settings/api");
        assert_eq!(client.get("/subjects").await.status(), 401);
        let audit = desk.page("/admin/audit?action=api_key.").await;
        assert!(audit.contains("api_key.revoked"));

        // Who may not read people lets no program do it.
        let admin = server.signed_in("only@library.example", &["admin"]).await;
        let page = admin.post("/admin/settings/api/new", &form).await;
        assert_eq!(page.status(), 422);
    })
    .await;
}

fn key_in(list: &str) -> placet::ids::ApiKeyId {
    let start = "/admin/settings/api/";
    let mut ids = list.split(start).skip(1);
    let id = ids.find_map(|rest| rest.split('"').next()?.parse().ok());
    id.expect("a link to the key")
}
