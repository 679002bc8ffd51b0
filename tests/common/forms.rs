//! Published forms, made by the services as the desk makes them.

use placet::accounts::Actor;
use placet::forms::input::NewForm;
use placet::forms::model::{Definition, Field, FieldKind, SCHEMA};
use placet::forms::service;
use placet::i18n::Text;
use placet::ids::FormId;

use super::{Browser, Server, input_value};

/// A text in English.
pub fn english(text: &str) -> Text {
    Text::from([("en".to_owned(), text.to_owned())])
}

/// A field whose label is its key.
pub fn field(id: &str, kind: FieldKind) -> Field {
    Field {
        id: id.into(),
        key: format!("key_{id}"),
        kind,
        label: english(&format!("Label {id}")),
        ..Field::default()
    }
}

/// A form in English with a required e-mail field `f1` and others, `f2` and so on.
pub fn form_with(others: Vec<Field>) -> Definition {
    let email = Field {
        required: true,
        ..field("f1", FieldKind::Email)
    };
    Definition {
        schema: SCHEMA,
        languages: vec!["en".into()],
        title: english("Members"),
        submit: english("Send"),
        thanks: english("Thank you."),
        fields: [vec![email], others].concat(),
        next_field: 100,
        ..Definition::default()
    }
}

/// Publishes a form under a key.
pub async fn publish(server: &Server, key: &str, definition: &Definition) -> FormId {
    let (app, actor) = (&server.app, Actor::system());
    let input = NewForm {
        key: key.to_owned(),
        title: "Members".to_owned(),
        languages: vec!["en".to_owned()],
        ..NewForm::default()
    };
    let form = service::create_form(app, &actor, &input)
        .await
        .expect("a form");
    let saved = service::save_draft(app, &actor, form.id, 1, definition).await;
    saved.expect("a draft");
    let published = service::publish(app, &actor, form.id, None).await;
    published.expect("a version");
    form.id
}

/// Sends answers, by field id, with the token of a page.
pub async fn send(
    browser: &Browser,
    key: &str,
    page: &str,
    answers: &[(&str, &str)],
) -> reqwest::Response {
    let mut form = vec![("token".to_owned(), input_value(page, "token"))];
    let named = answers.iter();
    form.extend(named.map(|(id, answer)| (format!("field.{id}"), (*answer).to_owned())));
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    browser.post(&format!("/f/{key}"), &form).await
}
