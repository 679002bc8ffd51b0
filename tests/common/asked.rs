//! A published form that asks a bit of everything, and people who answer it.

use placet::forms::canonical::{canonical, digest};
use placet::forms::condition::{Condition, Op, Test};
use placet::forms::model::{
    Choice, Controller, Definition, Field, FieldKind, Form, PublishedDefinition, SCHEMA,
};
use placet::forms::snapshot::snapshot_html;
use placet::forms::store::{self, NewVersion, Snapshot};
use placet::i18n::Text;
use placet::ids::{FormId, FormVersionId, PurposeId, SubmissionId};
use placet::purposes;
use placet::purposes::model::{Change, Purpose, PurposeContent, PurposeVersion};

use super::{Server, input_value};

/// A form with the key `fair`, and what it asks for.
pub struct Fair {
    pub form: FormId,
    pub version: FormVersionId,
    pub news: PurposeId,
    pub calls: PurposeId,
    pub definition: Definition,
}

pub fn text(en: &str) -> Text {
    [("en", en), ("de", en)]
        .map(|(language, text)| (language.to_owned(), text.to_owned()))
        .into()
}

pub fn field(id: &str, key: &str, kind: FieldKind, label: &str) -> Field {
    Field {
        id: id.into(),
        key: key.into(),
        kind,
        label: text(label),
        ..Field::default()
    }
}

fn choices(values: &[&str]) -> Vec<Choice> {
    let choice = |value: &&str| Choice {
        value: (*value).to_owned(),
        label: text(&value.to_uppercase()),
    };
    values.iter().map(choice).collect()
}

/// f1 name, f2 e-mail, f3 colour, f4 guests, f5 news, f6 calls (only of those who chose red),
/// f7 meals, f8 anything else.
fn definition(news: PurposeId, calls: PurposeId, confirm_email: bool) -> Definition {
    let consent = |id: &str, purpose| Field {
        purpose: Some(purpose),
        ..field(id, "", FieldKind::Consent, "")
    };
    let is_red = Condition::Test(Test {
        field: "f3".into(),
        op: Op::Is,
        value: "red".into(),
    });
    Definition {
        schema: SCHEMA,
        languages: vec!["en".into(), "de".into()],
        title: text("Fair"),
        submit: text("Send"),
        thanks: text("Thanks."),
        confirm_email,
        fields: vec![
            field("f1", "name", FieldKind::Text, "Name"),
            field("f2", "email", FieldKind::Email, "E-mail"),
            Field {
                choices: choices(&["red", "blue"]),
                ..field("f3", "colour", FieldKind::Radio, "Colour")
            },
            field("f4", "guests", FieldKind::Number, "Guests"),
            consent("f5", news),
            Field {
                visible_if: Some(is_red),
                ..consent("f6", calls)
            },
            Field {
                choices: choices(&["soup", "cake"]),
                ..field("f7", "meals", FieldKind::CheckboxGroup, "Meals")
            },
            field("f8", "more", FieldKind::LongText, "Anything else"),
        ],
        next_field: 9,
        ..Definition::default()
    }
}

async fn add_purpose(server: &Server, key: &str, name: &str) -> Purpose {
    let id: PurposeId = server.app.new_id();
    let purpose = Purpose {
        id,
        key: key.to_owned(),
        current: PurposeVersion {
            id: server.app.new_id(),
            purpose_id: id,
            number: 1,
            content: PurposeContent {
                name: text(name),
                statement: text(&format!("I agree to {name}.")),
                data: text("Your address"),
                ..PurposeContent::default()
            },
            change: Change::First,
            first_used_at: None,
        },
    };
    let mut conn = server.app.write().await.expect("a connection");
    let created = purposes::store::create_purpose(&mut conn, &purpose, None, server.app.now());
    assert!(created.await.expect("a purpose"));
    server.app.commit(conn).await.expect("a commit");
    purpose
}

/// Makes and publishes the form.
pub async fn fair(server: &Server, confirm_email: bool) -> Fair {
    let news = add_purpose(server, "news", "News").await;
    let calls = add_purpose(server, "calls", "Calls").await;
    let definition = definition(news.id, calls.id, confirm_email);
    let form = Form {
        id: server.app.new_id(),
        key: "fair".into(),
        draft: definition.clone(),
        draft_revision: 1,
        allowed_origins: Vec::new(),
        published: None,
        updated_at: server.app.now(),
        updated_by: None,
    };
    let mut conn = server.app.write().await.expect("a connection");
    let created = store::create_form(&mut conn, &form);
    assert!(created.await.expect("a form"));
    server.app.commit(conn).await.expect("a commit");
    let version = publish(server, form.id, &definition, &[news.clone(), calls.clone()]).await;
    Fair {
        form: form.id,
        version,
        news: news.id,
        calls: calls.id,
        definition,
    }
}

async fn publish(
    server: &Server,
    form: FormId,
    definition: &Definition,
    purposes: &[Purpose],
) -> FormVersionId {
    let app = &server.app;
    let known = purposes
        .iter()
        .map(|purpose| (purpose.id, purpose.current.clone()));
    let published = PublishedDefinition {
        form_key: "fair".into(),
        number: 1,
        definition: definition.clone(),
        purposes: known.collect(),
        controller: Controller {
            name: "Example Library".into(),
            contact_email: "hello@library.example".into(),
            privacy_url: "https://library.example/privacy".into(),
        },
    };
    let text = canonical(&published).expect("canonical text");
    let version = NewVersion {
        id: app.new_id(),
        form_id: form,
        number: 1,
        definition_text: &text,
        definition_sha256: &digest(&text),
    };
    let mut conn = app.write().await.expect("a connection");
    for purpose in purposes {
        let used = purposes::store::mark_used(&mut conn, purpose.current.id, app.now());
        used.await.expect("a used wording");
    }
    let added = store::add_version(&mut conn, &version, None, app.now());
    assert!(added.await.expect("a version"));
    for language in &definition.languages {
        let html = snapshot_html(&published, language);
        let snapshot = Snapshot {
            sha256: digest(&html),
            language: language.clone(),
            html,
        };
        let added = store::add_snapshot(&mut conn, version.id, &snapshot);
        added.await.expect("a snapshot");
    }
    let done = store::set_published(&mut conn, form, version.id);
    done.await.expect("published");
    app.commit(conn).await.expect("a commit");
    version.id
}

/// Somebody answers, by field id; the reference of what they sent.
pub async fn answer(server: &Server, answers: &[(&str, &str)]) -> SubmissionId {
    let browser = server.browser();
    let page = browser.page("/f/fair?lang=en").await;
    let token = input_value(&page, "token");
    let names: Vec<String> = answers
        .iter()
        .map(|(id, _)| format!("field.{id}"))
        .collect();
    let mut form = vec![("token", token.as_str()), ("website", "")];
    for ((_, answer), name) in answers.iter().zip(&names) {
        form.push((name.as_str(), answer));
    }
    let sent = browser.post("/f/fair", &form).await;
    let status = sent.status();
    assert_eq!(status, 303, "{}", sent.text().await.expect("a page"));
    newest(server).await
}

/// The submission that came last.
pub async fn newest(server: &Server) -> SubmissionId {
    let sql = "SELECT id FROM submissions ORDER BY id DESC LIMIT 1";
    let mut conn = server.app.read().await.expect("a connection");
    let found: Result<SubmissionId, sqlx::Error> =
        placet::on_db!(conn, |c| sqlx::query_scalar(sql).fetch_one(c).await);
    found.expect("a submission")
}
