//! The demo's first form: letters from the shop, for two purposes, of which one is reworded later.

use std::collections::BTreeMap;

use super::history::{Visit, address_of, visit};
use super::site_address;
use crate::accounts::Actor;
use crate::error::Result;
use crate::forms;
use crate::forms::input::{NewForm, OriginsInput};
use crate::forms::model::{Answers, Definition, Field, FieldKind, SCHEMA, TICKED};
use crate::i18n::Text;
use crate::ids::{FormId, PurposeId};
use crate::purposes;
use crate::purposes::input::PurposeInput;
use crate::purposes::model::{Change, Channel};
use crate::server::App;

/// The form's key.
const KEY: &str = "newsletter";

/// What people can agree to by it.
#[derive(Clone, Copy)]
pub struct Letters {
    /// The form.
    pub form: FormId,
    /// To be written to once a month.
    pub newsletter: PurposeId,
    /// To be invited.
    pub readings: PurposeId,
}

/// Adds the purposes and the form, and publishes it.
pub async fn add(app: &App, actor: &Actor) -> Result<Letters> {
    let newsletter = purposes::service::create_purpose(app, actor, &newsletter())
        .await?
        .id;
    let readings = purposes::service::create_purpose(app, actor, &readings())
        .await?
        .id;
    let form = add_form(app, actor, newsletter, readings).await?;
    Ok(Letters {
        form,
        newsletter,
        readings,
    })
}

/// Readings are no longer in the shop alone: whoever agreed to those is asked again.
pub async fn reword(app: &App, actor: &Actor, letters: Letters) -> Result<()> {
    let (purpose, _) = purposes::service::get_purpose(app, actor, letters.readings).await?;
    let input = PurposeInput {
        statement_en: "I agree that Lindenhof Books invites me to readings in the whole city by e-mail.".into(),
        statement_de: "Ich willige ein, dass Lindenhof Books mich per E-Mail zu Lesungen in der ganzen Stadt einlädt.".into(),
        change: Some(Change::Material),
        seen: purposes::service::mark_of(&purpose.current)?,
        ..readings()
    };
    purposes::service::update_purpose(app, actor, letters.readings, &input).await?;
    forms::service::publish(app, actor, letters.form, None).await?;
    Ok(())
}

/// Somebody sends the form.
pub async fn submit(app: &App, name: &str, newsletter: bool, readings: bool) -> Result<()> {
    let mut first_name = name.to_owned();
    first_name[..1].make_ascii_uppercase();
    let mut answers: Answers = BTreeMap::from([
        ("f1".to_owned(), first_name),
        ("f2".to_owned(), address_of(name)),
    ]);
    for (field, is_ticked) in [("f3", newsletter), ("f4", readings)] {
        if is_ticked {
            answers.insert(field.to_owned(), TICKED.to_owned());
        }
    }
    let language = if name.len().is_multiple_of(2) {
        "de"
    } else {
        "en"
    };
    visit(
        app,
        Visit {
            form: KEY,
            language,
            answers,
        },
    )
    .await
}

fn newsletter() -> PurposeInput {
    PurposeInput {
        key: "newsletter".into(),
        name_en: "Monthly newsletter".into(),
        statement_en: "I agree that Lindenhof Books sends me its newsletter by e-mail once a month.".into(),
        data_en: "Name and e-mail address".into(),
        recipients_en: "Lindenhof Books and its mail service".into(),
        name_de: "Monatlicher Newsletter".into(),
        statement_de: "Ich willige ein, dass Lindenhof Books mir einmal im Monat den Newsletter per E-Mail schickt.".into(),
        data_de: "Name und E-Mail-Adresse".into(),
        recipients_de: "Lindenhof Books und ihr Maildienst".into(),
        channel: Channel::Email,
        validity_months: "24".into(),
        ..PurposeInput::default()
    }
}

fn readings() -> PurposeInput {
    PurposeInput {
        key: "readings".into(),
        name_en: "Invitations to readings".into(),
        statement_en: "I agree that Lindenhof Books invites me to readings in the shop by e-mail."
            .into(),
        data_en: "Name and e-mail address".into(),
        recipients_en: "Lindenhof Books".into(),
        name_de: "Einladungen zu Lesungen".into(),
        statement_de:
            "Ich willige ein, dass Lindenhof Books mich per E-Mail zu Lesungen im Laden einlädt."
                .into(),
        data_de: "Name und E-Mail-Adresse".into(),
        recipients_de: "Lindenhof Books".into(),
        channel: Channel::Email,
        validity_months: "36".into(),
        ..PurposeInput::default()
    }
}

fn both(en: &str, de: &str) -> Text {
    Text::from([
        ("en".to_owned(), en.to_owned()),
        ("de".to_owned(), de.to_owned()),
    ])
}

fn definition(newsletter: PurposeId, readings: PurposeId) -> Definition {
    let field = |id: &str, key: &str, kind| Field {
        id: id.into(),
        key: key.into(),
        kind,
        ..Field::default()
    };
    Definition {
        schema: SCHEMA,
        languages: vec!["en".into(), "de".into()],
        title: both("Letters from the shop", "Post aus dem Laden"),
        intro: both(
            "Tell us what you would like to get from us. Both are free, and you can stop either at any time.",
            "Sagen Sie uns, was Sie von uns bekommen möchten. Beides ist freiwillig, und Sie können jedes jederzeit beenden.",
        ),
        submit: both("Send my choice", "Auswahl senden"),
        thanks: both(
            "Thank you. Your choice counts from now on.",
            "Vielen Dank. Ihre Auswahl gilt ab jetzt.",
        ),
        confirm_email: false,
        fields: vec![
            Field {
                label: both("Name", "Name"),
                serves: Some(newsletter),
                ..field("f1", "name", FieldKind::Text)
            },
            Field {
                label: both("E-mail address", "E-Mail-Adresse"),
                required: true,
                ..field("f2", "email", FieldKind::Email)
            },
            Field {
                purpose: Some(newsletter),
                ..field("f3", "newsletter", FieldKind::Consent)
            },
            Field {
                purpose: Some(readings),
                ..field("f4", "readings", FieldKind::Consent)
            },
        ],
        next_field: 5,
        ..Definition::default()
    }
}

async fn add_form(
    app: &App,
    actor: &Actor,
    newsletter: PurposeId,
    readings: PurposeId,
) -> Result<FormId> {
    let input = NewForm {
        source: "en".into(),
        key: KEY.into(),
        title: "Letters from the shop".into(),
        languages: vec!["en".into(), "de".into()],
    };
    let form = forms::service::create_form(app, actor, &input).await?;
    let draft = definition(newsletter, readings);
    forms::service::save_draft(app, actor, form.id, form.draft_revision, &draft).await?;
    let origins = OriginsInput {
        origins: format!("http://{}", site_address(&app.config)),
    };
    forms::service::set_allowed_origins(app, actor, form.id, &origins).await?;
    forms::service::publish(app, actor, form.id, None).await?;
    Ok(form.id)
}
