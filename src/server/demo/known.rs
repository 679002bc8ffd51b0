//! What the demo's bookshop wants to know of its readers: custom fields of all three sorts that the
//! portal tells apart, and values in them.

use crate::accounts::Actor;
use crate::contacts::fields::input::{FieldInput, Sent};
use crate::contacts::fields::model::{Kind, Portal};
use crate::contacts::fields::service;
use crate::error::Result;
use crate::i18n::Text;
use crate::ids::SubjectId;
use crate::server::App;
use crate::server::language::Language;

/// Adds the fields.
pub async fn add_fields(app: &App, actor: &Actor) -> Result<()> {
    for field in [shelves(), customer_number(), note()] {
        service::create_field(app, actor, &field).await?;
    }
    Ok(())
}

/// Writes down what the shop knows of a good customer.
pub async fn write_down(app: &App, officer: &Actor, subject: SubjectId) -> Result<()> {
    let known = service::list_known(app, officer, subject).await?;
    let values = [
        ("customer_number", "204871"),
        (
            "note",
            "Wants to be told when the second volume is in.\nPicks up books on Saturdays.",
        ),
    ];
    let sent = Sent {
        values: values
            .map(|(key, value)| (key.to_owned(), value.to_owned()))
            .into(),
        seen: service::mark_of(&known)?,
    };
    service::update_known(app, officer, subject, &sent, Language::En).await
}

fn shelves() -> FieldInput {
    FieldInput {
        key: "shelves".into(),
        kind: Kind::Choices.key().into(),
        label: both("Favourite shelves", "Lieblingsregale"),
        hint: both(
            "What new books to tell about.",
            "Wovon Neues zu melden ist.",
        ),
        choices: "novels\ncrime\npoetry\nhistory\ncomics".into(),
        choice_labels: both(
            "Novels\nCrime\nPoetry\nHistory\nComics",
            "Romane\nKrimis\nGedichte\nGeschichte\nComics",
        ),
        portal: Portal::Editable.key().into(),
        ..FieldInput::default()
    }
}

fn customer_number() -> FieldInput {
    FieldInput {
        key: "customer_number".into(),
        kind: Kind::Text.key().into(),
        label: both("Customer number", "Kundennummer"),
        hint: both(
            "Six digits, on every invoice.",
            "Sechs Ziffern, auf jeder Rechnung.",
        ),
        pattern: "[0-9]{6}".into(),
        portal: Portal::Shown.key().into(),
        ..FieldInput::default()
    }
}

fn note() -> FieldInput {
    FieldInput {
        key: "note".into(),
        kind: Kind::LongText.key().into(),
        label: both("Note of the shop", "Notiz des Ladens"),
        roles: ["agent", "dpo"].map(Into::into).into(),
        portal: Portal::Hidden.key().into(),
        ..FieldInput::default()
    }
}

fn both(en: &str, de: &str) -> Text {
    Text::from([("en".into(), en.into()), ("de".into(), de.into())])
}
