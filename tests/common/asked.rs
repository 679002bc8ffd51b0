//! A published form that asks a bit of everything, and people who answer it.

use placet::forms::condition::{Condition, Op, Test};
use placet::forms::model::{Choice, Definition, Field, FieldKind, SCHEMA};
use placet::i18n::Text;
use placet::ids::{FormId, FormVersionId, PurposeId, SubmissionId};
use placet::purposes::model::{Purpose, PurposeContent};

use super::{Server, input_value, purposes, versions};

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
    let content = PurposeContent {
        name: text(name),
        statement: text(&format!("I agree to {name}.")),
        data: text("Your address"),
        ..PurposeContent::default()
    };
    purposes::add(server, key, content).await
}

/// Makes and publishes the form.
pub async fn fair(server: &Server, confirm_email: bool) -> Fair {
    let news = add_purpose(server, "news", "News").await;
    let calls = add_purpose(server, "calls", "Calls").await;
    let definition = definition(news.id, calls.id, confirm_email);
    let form = versions::add_form(server, "fair", &definition, &[]).await;
    let asked = [news.clone(), calls.clone()];
    let version = versions::publish(server, form, ("fair", 1), &definition, &asked).await;
    Fair {
        form,
        version,
        news: news.id,
        calls: calls.id,
        definition,
    }
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
