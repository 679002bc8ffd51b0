//! The demo's second form: what guests thought of a reading. It has a question that depends on another,
//! an answer that becomes known of the person, an earlier version, and a change that is not out yet.

use std::collections::BTreeMap;

use super::history::{Visit, address_of, visit};
use crate::accounts::Actor;
use crate::error::Result;
use crate::forms;
use crate::forms::interchange::service::{self as interchange, Incoming};
use crate::forms::model::{Answers, Definition, Form, TICKED};
use crate::forms::templates::service::{NEW, NewFromTemplate, create_from_template};
use crate::ids::FormId;
use crate::purposes;
use crate::purposes::input::PurposeInput;
use crate::responses;
use crate::responses::input::RetentionInput;
use crate::server::App;

/// The form as it is published last.
const FILE: &str = include_str!("survey.json");

/// What some would like to be better.
const WISHES: [(&str, &str); 4] = [
    (
        "The last rows heard little. A microphone would help.",
        "In den letzten Reihen war kaum etwas zu hören. Ein Mikrofon würde helfen.",
    ),
    (
        "More chairs, please. I stood for an hour and a half.",
        "Bitte mehr Stühle. Ich habe anderthalb Stunden gestanden.",
    ),
    (
        "A break in the middle, and something to drink.",
        "Eine Pause in der Mitte, und etwas zu trinken.",
    ),
    (
        "Start at seven instead of eight: my last train leaves at ten.",
        "Um sieben statt um acht anfangen: mein letzter Zug fährt um zehn.",
    ),
];

/// Publishes the form as it was first: without the question that came later.
pub async fn add(app: &App, actor: &Actor) -> Result<FormId> {
    let quotes = quotes();
    purposes::service::create_purpose(app, actor, &quotes).await?;
    let incoming = Incoming {
        text: FILE.to_owned(),
        ..Incoming::default()
    };
    let read = interchange::read(app, actor, &incoming).await?;
    let form = interchange::create(app, actor, &read).await?;
    let mut first = form.draft.clone();
    first.fields.retain(|field| field.key != "better");
    save_and_publish(app, actor, &form, &first).await?;
    Ok(form.id)
}

/// Publishes the form with everything it asks.
pub async fn ask_more(app: &App, actor: &Actor, form: FormId) -> Result<()> {
    let incoming = Incoming {
        text: FILE.to_owned(),
        ..Incoming::default()
    };
    let read = interchange::read(app, actor, &incoming).await?;
    let (form, _) = forms::service::get_form(app, actor, form).await?;
    save_and_publish(app, actor, &form, &read.definition).await
}

async fn save_and_publish(app: &App, actor: &Actor, form: &Form, draft: &Definition) -> Result<()> {
    forms::service::save_draft(app, actor, form.id, form.draft_revision, draft).await?;
    forms::service::publish(app, actor, form.id, None).await?;
    Ok(())
}

/// Changes a text that is not published yet.
pub async fn leave_unfinished(app: &App, actor: &Actor, form: FormId) -> Result<()> {
    let (form, _) = forms::service::get_form(app, actor, form).await?;
    let mut draft = form.draft;
    for field in draft.fields.iter_mut().filter(|field| field.key == "books") {
        field
            .label
            .insert("en".into(), "How many books do you read in a year?".into());
        field.max = Some("500".into());
    }
    forms::service::save_draft(app, actor, form.id, form.draft_revision, &draft).await?;
    Ok(())
}

/// How long the answers stay is for the data protection officer to say.
pub async fn limit(app: &App, officer: &Actor, form: FormId) -> Result<()> {
    let input = RetentionInput {
        months: "24".into(),
    };
    responses::retention::set(app, officer, form, &input).await
}

/// A form that is out, and one that is begun, both from templates.
pub async fn add_from_templates(app: &App, actor: &Actor) -> Result<()> {
    let begun = |template: &str, key: &str, title: &str, purposes: usize| NewFromTemplate {
        template: template.into(),
        key: key.into(),
        title: title.into(),
        source: "en".into(),
        languages: vec!["en".into(), "de".into()],
        purposes: vec![NEW.into(); purposes],
    };
    let photos = begun("event-photos", "photos", "Photos at our summer party", 3);
    let photos = create_from_template(app, actor, &photos).await?;
    let mut draft = photos.draft.clone();
    draft
        .title
        .insert("de".into(), "Fotos auf unserem Sommerfest".into());
    save_and_publish(app, actor, &photos, &draft).await?;
    let study = begun("medical-study", "reading-and-sleep", "Reading and sleep", 3);
    create_from_template(app, actor, &study).await?;
    Ok(())
}

/// One guest answers. Not random, so that every demo looks the same.
pub async fn answer(app: &App, name: &str, at: usize) -> Result<()> {
    let language = if at.is_multiple_of(3) { "de" } else { "en" };
    let liked = [
        "very", "well", "very", "so-so", "well", "very", "little", "well",
    ][at % 8];
    let mut first_name = name.split('.').next().unwrap_or(name).to_owned();
    first_name[..1].make_ascii_uppercase();
    let mut answers: Answers = BTreeMap::from(
        [
            ("f1", first_name),
            ("f2", address_of(name)),
            ("f4", liked.to_owned()),
            ("f6", shelves(at).join("\n")),
            ("f7", (1 + at * at % 7).to_string()),
        ]
        .map(|(field, answer)| (field.to_owned(), answer)),
    );
    let (en, de) = WISHES[at / 3 % WISHES.len()];
    let wish = if language == "de" { de } else { en };
    // Whoever liked it is not asked; the answer would be dropped.
    answers.insert("f5".to_owned(), wish.to_owned());
    for (field, is_ticked) in [("f9", at % 3 != 1), ("f10", at.is_multiple_of(4))] {
        if is_ticked {
            answers.insert(field.to_owned(), TICKED.to_owned());
        }
    }
    visit(
        app,
        Visit {
            form: "reading",
            language,
            answers,
        },
    )
    .await
}

fn shelves(at: usize) -> Vec<&'static str> {
    let wanted = [
        ("novels", at % 3 != 1),
        ("crime", at.is_multiple_of(2)),
        ("poetry", at % 5 == 1),
        ("history", at % 4 == 3),
        ("comics", at % 7 == 2),
    ];
    let chosen = wanted.into_iter().filter(|(_, is_wanted)| *is_wanted);
    chosen.map(|(shelf, _)| shelf).take(3).collect()
}

fn quotes() -> PurposeInput {
    PurposeInput {
        key: "quotes".into(),
        name_en: "Quoting me".into(),
        statement_en: "I agree that Lindenhof Books prints what I wrote about the reading, with my first name, on its website.".into(),
        data_en: "First name and the answers above".into(),
        recipients_en: "Visitors of the website".into(),
        name_de: "Zitate".into(),
        statement_de: "Ich willige ein, dass Lindenhof Books auf seiner Website veröffentlicht, was ich über die Lesung geschrieben habe, mit meinem Vornamen.".into(),
        data_de: "Vorname und die Antworten oben".into(),
        recipients_de: "Besucher der Website".into(),
        validity_months: "24".into(),
        ..PurposeInput::default()
    }
}
