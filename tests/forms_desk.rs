//! Forms and purposes at the desk: drafts that two people save, publishing, purposes that somebody
//! else has changed meanwhile.

use std::time::Duration;

use crate::common::{Browser, PASSWORD, Server, for_each_engine, input_value, location};
use reqwest::Response;
use serde_json::{Value, json};

const PURPOSE: [(&str, &str); 4] = [
    ("key", "newsletter"),
    ("name_en", "Newsletter"),
    ("statement_en", "I agree to the newsletter."),
    ("data_en", "E-mail address"),
];

async fn call(browser: &Browser, function: &str, body: &Value) -> Response {
    let address = format!("{}/admin/api/forms/{function}", browser.url);
    let request = browser.client.post(address).header("origin", &browser.url);
    request.json(body).send().await.expect("an answer")
}

/// A form in English; answers its id.
async fn new_form(browser: &Browser, key: &str) -> String {
    let form = [("key", key), ("title", "News"), ("languages", "en")];
    let to = location(&browser.post("/admin/forms/new", &form).await);
    to.rsplit('/').next().expect("an id").to_owned()
}

async fn draft(browser: &Browser, form: &str) -> Value {
    let answer = call(browser, "load-draft", &json!({ "form": form })).await;
    assert_eq!(answer.status(), 200);
    answer.json().await.expect("a draft")
}

async fn save(browser: &Browser, form: &str, draft: &Value) -> Response {
    let body = json!({
        "form": form,
        "known_revision": draft["revision"],
        "definition": draft["definition"],
    });
    call(browser, "save-draft", &body).await
}

async fn edits(server: &Server) -> i64 {
    let sql = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.edited'";
    server.count(sql).await
}

#[tokio::test]
async fn of_two_drafts_the_second_is_a_conflict() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let bob = server.signed_in("bob@library.example", &["editor"]).await;
        let form = new_form(&ada, "news").await;
        let (of_ada, mut of_bob) = (draft(&ada, &form).await, draft(&bob, &form).await);
        of_bob["definition"]["title"]["en"] = json!("News of Bob");

        assert_eq!(save(&ada, &form, &of_ada).await.status(), 200);
        let late = save(&bob, &form, &of_bob).await;
        assert_eq!(late.status(), 409);
        let again = draft(&bob, &form).await;
        assert_eq!(again["revision"], 2);
        assert_eq!(again["definition"]["title"]["en"], "News");
        assert_eq!(save(&bob, &form, &again).await.status(), 200);

        assert_eq!(bob.post("/admin/sign-out", &[]).await.status(), 303);
        let ended = save(&bob, &form, &again).await;
        assert_eq!(ended.status(), 401);

        let mut broken = draft(&ada, &form).await;
        broken["definition"]["next_field"] = json!(0);
        assert_eq!(save(&ada, &form, &broken).await.status(), 422);
    })
    .await;
}

#[tokio::test]
async fn what_is_saved_already_is_saved_once() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let form = new_form(&ada, "news").await;
        let mut typed = draft(&ada, &form).await;
        typed["definition"]["title"]["en"] = json!("News of Ada");
        // The answer to the first may have been lost: the second says the same.
        for _ in 0..2 {
            let saved = save(&ada, &form, &typed).await;
            assert_eq!(saved.status(), 200);
            assert_eq!(saved.json::<Value>().await.expect("a revision"), 2);
        }
        assert_eq!(draft(&ada, &form).await["revision"], 2);
    })
    .await;
}

#[tokio::test]
async fn a_sitting_at_a_draft_is_one_audit_row() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let bob = server.signed_in("bob@library.example", &["editor"]).await;
        let form = new_form(&ada, "news").await;
        for (browser, wait, rows) in [
            (&ada, 1, 0),
            (&bob, 1, 1),
            (&bob, 1, 1),
            (&bob, 16, 2),
            (&ada, 1, 3),
        ] {
            server.wait(Duration::from_mins(wait));
            let now = draft(browser, &form).await;
            assert_eq!(save(browser, &form, &now).await.status(), 200);
            assert_eq!(edits(&server).await, rows);
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_is_published_as_it_was_seen() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["admin"]).await;
        let form = new_form(&ada, "news").await;
        let publish = format!("/admin/forms/{form}/publish");
        let seen = location(&ada.get(&publish).await);

        let now = draft(&ada, &form).await;
        assert_eq!(save(&ada, &form, &now).await.status(), 200);
        assert_eq!(
            ada.post(&seen, &[]).await.status(),
            409,
            "not what was seen"
        );
        let seen = location(&ada.get(&publish).await);
        assert_eq!(
            location(&ada.post(&seen, &[]).await),
            format!("/admin/forms/{form}")
        );
        let again = ada.post(&seen, &[]).await;
        assert_eq!(
            location(&again),
            format!("/admin/forms/{form}"),
            "a second click"
        );
        assert_eq!(server.count("SELECT COUNT(*) FROM form_versions").await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_form_of_nobody_is_not_published() {
    for_each_engine(|server| async move {
        server.forget_organisation().await;
        let ada = server.signed_in("ada@library.example", &["admin"]).await;
        let form = new_form(&ada, "news").await;
        let publish = location(&ada.get(&format!("/admin/forms/{form}/publish")).await);
        assert!(ada.page(&publish).await.contains("organisation"));
        assert_eq!(ada.post(&publish, &[]).await.status(), 422);
        assert_eq!(server.count("SELECT COUNT(*) FROM form_versions").await, 0);
    })
    .await;
}

#[tokio::test]
async fn nobody_overwrites_a_purpose_unseen() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        server.add_user("bob@library.example", &["editor"]).await;
        let bob = server.browser();
        let form = [("email", "bob@library.example"), ("password", PASSWORD)];
        bob.post("/admin/sign-in", &form).await;
        ada.post("/admin/purposes/new", &PURPOSE).await;
        let list = ada.page("/admin/purposes").await;
        let at = list.find("/admin/purposes/0").expect("the purpose");
        let path: String = list[at..].chars().take_while(|c| *c != '"').collect();

        let seen = input_value(&ada.page(&path).await, "seen");
        let change = |statement: &'static str, seen: &str| {
            let mut form: Vec<(String, String)> = PURPOSE[1..]
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect();
            form[1].1 = statement.to_owned();
            form.push(("seen".to_owned(), seen.to_owned()));
            form
        };
        let send = async |browser: &Browser, form: &[(String, String)]| {
            let form: Vec<_> = form
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            browser.post(&path, &form).await
        };
        let first = send(&ada, &change("I agree, says Ada.", &seen)).await;
        assert_eq!(location(&first), "/admin/purposes");

        let late = send(&bob, &change("I agree, says Bob.", &seen)).await;
        assert_eq!(late.status(), 422);
        let page = late.text().await.expect("a page");
        assert!(
            page.contains("says Bob") && page.contains("says Ada"),
            "both texts are there"
        );
        let seen = input_value(&page, "seen");
        let knowingly = send(&bob, &change("I agree, says Bob.", &seen)).await;
        assert_eq!(location(&knowingly), "/admin/purposes");
        assert!(ada.page(&path).await.contains("says Bob"));
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_ends_no_element_of_the_page() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let mut purpose = PURPOSE;
        purpose[2].1 = "</textarea><b>&amp;";
        ada.post("/admin/purposes/new", &purpose).await;
        let list = ada.page("/admin/purposes").await;
        let at = list.find("/admin/purposes/0").expect("the purpose");
        let path: String = list[at..].chars().take_while(|c| *c != '"').collect();
        let page = ada.page(&path).await;
        assert!(page.contains("&lt;/textarea>&lt;b>&amp;amp;"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_draft_may_be_as_large_as_a_form_can_be() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let form = new_form(&ada, "news").await;
        let mut large = draft(&ada, &form).await;
        let document = json!({
            "id": "f9", "key": "", "kind": "document",
            "label": { "en": "Notice" }, "body": { "en": "x".repeat(600_000) },
        });
        large["definition"]["fields"] = json!([document]);
        large["definition"]["next_field"] = json!(10);
        assert_eq!(save(&ada, &form, &large).await.status(), 200);
        let lint = json!({ "form": form, "definition": large["definition"] });
        assert_eq!(call(&ada, "lint-draft", &lint).await.status(), 200);

        let mut larger = draft(&ada, &form).await;
        larger["definition"]["fields"][0]["body"] = json!({ "en": "x".repeat(17_000_000) });
        let refused = save(&ada, &form, &larger).await;
        assert_eq!(refused.status(), 413);
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_refused_for_what_it_holds_not_for_what_it_speaks_of() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        let form = new_form(&ada, "news").await;
        let with_title = |draft: &Value, title: &str| {
            let mut draft = draft.clone();
            draft["definition"]["title"] = json!({ "en": title });
            draft
        };
        let before = draft(&ada, &form).await;
        let typed = with_title(&before, "How to write \\u0000");
        assert_eq!(save(&ada, &form, &typed).await.status(), 200);
        let before = draft(&ada, &form).await;
        assert_eq!(before["definition"]["title"]["en"], "How to write \\u0000");
        let nul = with_title(&before, "\0");
        assert_eq!(save(&ada, &form, &nul).await.status(), 422);
        let mut twice = before.clone();
        twice["definition"]["languages"] = json!(["en", "en"]);
        assert_eq!(save(&ada, &form, &twice).await.status(), 422);
    })
    .await;
}
