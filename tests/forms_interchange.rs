//! Importing and exporting forms at the desk.

use crate::common::{Browser, Server, for_each_engine, location};
use boon::{Compiler, Schemas};
use placet::forms::interchange::{self, portable};
use reqwest::Response;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

const IMPORT: &str = "/admin/forms/import";

async fn send(browser: &Browser, form: Form) -> Response {
    let address = format!("{}{IMPORT}", browser.url);
    let request = browser.client.post(address).header("origin", &browser.url);
    request.multipart(form).send().await.expect("an answer")
}

fn survey() -> String {
    json!({
        "title": "Our <script>library",
        "elements": [
            { "type": "text", "name": "fullName", "title": "Name", "defaultValue": "Jo" },
            { "type": "text", "name": "mail", "title": "E-mail", "inputType": "email", "isRequired": true },
        ],
    })
    .to_string()
}

/// A consent that is ticked beforehand.
const GIVEN: &str = r#"{ "schema": 1, "languages": ["en"],
    "fields": [{ "id": "f1", "key": "news", "kind": "consent", "default": true }] }"#;
/// A language twice.
const TWICE: &str = r#"{ "schema": 1, "languages": ["en", "en"], "fields": [] }"#;

async fn forms(server: &Server) -> i64 {
    server.count("SELECT COUNT(*) FROM forms").await
}

#[tokio::test]
async fn a_file_is_shown_first_and_then_becomes_a_draft() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        assert!(ada.page("/admin/forms").await.contains(IMPORT));
        assert!(ada.page(IMPORT).await.contains("multipart/form-data"));
        let before = forms(&server).await;

        let file = Part::text(survey()).file_name("survey.json");
        let sent = Form::new()
            .part("file", file)
            .text("text", "")
            .text("language", "en");
        let shown = send(&ada, sent).await;
        assert_eq!(shown.status(), 200);
        let page = shown.text().await.expect("a page");
        assert!(
            page.contains("SurveyJS") && page.contains("elements[0].defaultValue"),
            "{page}"
        );
        assert!(
            !page.contains("<script>library"),
            "what is in a file is text"
        );
        assert_eq!(forms(&server).await, before, "nothing is kept yet");

        let create = |key: &str| {
            let form = Form::new()
                .text("text", survey())
                .text("dialect", "surveyjs");
            form.text("key", key.to_owned()).text("create", "yes")
        };
        let refused = send(&ada, create("Not a key")).await;
        assert_eq!(refused.status(), 422);
        let page = refused.text().await.expect("a page");
        assert!(page.contains("Not a key") && page.contains("elements[0].defaultValue"));
        let created = send(&ada, create("our-library")).await;
        let form = location(&created);
        assert_eq!(forms(&server).await, before + 1);
        assert!(ada.page(&form).await.contains("our-library"));
        let audit = "SELECT COUNT(*) FROM audit_entries WHERE action = 'form.imported'";
        assert_eq!(server.count(audit).await, 1);
        // A second click is told that the key is taken, and adds nothing.
        assert_eq!(send(&ada, create("our-library")).await.status(), 422);
        assert_eq!(forms(&server).await, before + 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_form_is_refused_in_words() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["editor"]).await;
        for (text, said) in [
            ("", "Choose a file"),
            ("{ pages: [] }", "not JSON"),
            ("[1, 2]", "one object"),
            ("{\"a\": 1}", "none of the formats"),
            (
                GIVEN,
                "GDPR Art. 4(11); EDPB Guidelines 05/2020, paragraph 79",
            ),
            (TWICE, "each of them once"),
        ] {
            let refused = send(&ada, Form::new().text("text", text)).await;
            assert_eq!(refused.status(), 422, "{text}");
            let page = refused.text().await.expect("a page");
            assert!(page.contains(said), "{text}: {page}");
        }
        let large = "x".repeat(interchange::FILE_MAX + 1);
        let refused = send(
            &ada,
            Form::new().part("file", Part::text(large).file_name("x")),
        )
        .await;
        assert_eq!(refused.status(), 422);
        let larger = "x".repeat(4 * interchange::FILE_MAX);
        let refused = send(&ada, Form::new().text("text", larger)).await;
        assert_eq!(refused.status(), 413);
    })
    .await;
}

/// A new form, as every form begins, and the demo's are files that the schema accepts.
#[tokio::test]
async fn forms_are_exported_as_files_that_the_schema_accepts() {
    for_each_engine(|server| async move {
        let ada = server.signed_in("ada@library.example", &["admin"]).await;
        let served = ada.get("/schemas/form.json").await;
        assert_eq!(served.headers()["content-type"], "application/schema+json");
        let schema: Value = served.json().await.expect("JSON");
        let mut compiler = Compiler::new();
        let address = "https://placet.invalid/form.json";
        compiler.add_resource(address, schema).expect("a schema");
        let mut schemas = Schemas::new();
        let index = compiler.compile(address, &mut schemas).expect("a schema");

        let purpose = [
            ("key", "newsletter"),
            ("name_en", "Newsletter"),
            ("statement_en", "I agree to the newsletter."),
            ("data_en", "E-mail address"),
        ];
        ada.post("/admin/purposes/new", &purpose).await;
        let new = [
            ("key", "news"),
            ("title", "News"),
            ("languages", "en"),
            ("languages", "de"),
        ];
        let form = location(&ada.post("/admin/forms/new", &new).await);
        let file = format!("{form}/form.json");
        assert!(
            ada.page(&form).await.contains(&file),
            "the form's page leads there"
        );

        let answer = ada.get(&file).await;
        let disposition = answer.headers()["content-disposition"]
            .to_str()
            .expect("a name");
        assert_eq!(disposition, "attachment; filename=\"news.form.json\"");
        let text = answer.text().await.expect("a file");
        let mut document: Value = serde_json::from_str(&text).expect("JSON");
        schemas.validate(&document, index).expect("by the schema");
        assert_eq!(
            document["$schema"],
            format!("{}/schemas/form.json", server.url)
        );

        // It comes back as it went out, with a consent to a purpose that is here, and to one that
        // is not.
        document["key"] = json!("again");
        let fields = document["fields"].as_array_mut().expect("fields");
        fields.push(json!({ "id": "f8", "key": "a", "kind": "consent", "purpose": "newsletter" }));
        fields.push(json!({ "id": "f9", "key": "b", "kind": "consent", "purpose": "readings" }));
        document["next_field"] = json!(10);
        // Marks of translations: of a text that is here, of others, and of a language that is not.
        let mark = json!({ "de": "0123456789abcdef", "fr": "0123456789abcdef" });
        document["translated_from"] = json!({ "submit": mark, "f99.label": mark, "nothing": mark });
        let sent = Form::new()
            .text("text", document.to_string())
            .text("create", "yes");
        let shown = Form::new().text("text", document.to_string());
        let page = send(&ada, shown).await.text().await.expect("a page");
        assert!(
            page.contains("fields[2].purpose") && page.contains("readings"),
            "{page}"
        );
        let again = location(&send(&ada, sent).await);
        let text = ada
            .get(&format!("{again}/form.json"))
            .await
            .text()
            .await
            .expect("a file");
        let back: Value = serde_json::from_str(&text).expect("JSON");
        schemas.validate(&back, index).expect("by the schema");
        assert_eq!(back["fields"][1]["purpose"], "newsletter");
        assert_eq!(
            back["fields"][2].get("purpose"),
            None,
            "it waits to be chosen"
        );
        let marks = json!({ "submit": { "de": "0123456789abcdef" } });
        assert_eq!(back["translated_from"], marks);
        // Nor does the draft itself have an id that is not of this installation.
        let ids = "SELECT COUNT(*) FROM forms f WHERE f.key = 'again'
             AND REPLACE(CAST(f.draft AS TEXT), ' ', '') LIKE '%\"purpose\":\"%\"purpose\":\"%'";
        assert_eq!(server.count(ids).await, 0, "one purpose is bound");
        let said = &back["purposes"]["newsletter"]["statement"]["en"];
        assert_eq!(said, "I agree to the newsletter.");

        // A version is exported with the words that it was published with.
        let read = interchange::read(&text, None, "en").expect("a form");
        let address = back["$schema"].as_str().expect("an address");
        let written = portable::write("again", &read.definition, &read.purposes, address);
        assert_eq!(written, text);
        assert_eq!(
            ada.get(&format!("{again}/form.json?version=1"))
                .await
                .status(),
            404
        );
    })
    .await;
}
