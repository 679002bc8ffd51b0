//! The demo's data: a bookshop, its form, readers with a history, an open request.
//!
//! All of it goes through the services that people's own doings go through, at a clock that is set
//! back; nothing is written past them.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::{STAFF, password, site_address};
use crate::accounts::model::UserInput;
use crate::accounts::{self, Actor, Who};
use crate::consents::model::{EventKind, Source};
use crate::consents::recording::{self, Sent};
use crate::contacts;
use crate::contacts::model::IdentifierKind;
use crate::error::{AppError, Result};
use crate::forms;
use crate::forms::input::{NewForm, OriginsInput};
use crate::forms::model::{Definition, Field, FieldKind, PublishedDefinition, SCHEMA};
use crate::forms::token::FormToken;
use crate::i18n::Text;
use crate::ids::{PurposeId, SubjectId};
use crate::organisation::{self, model::Organisation};
use crate::purposes;
use crate::purposes::input::PurposeInput;
use crate::purposes::model::Channel;
use crate::server::clock::{SetClock, random_bytes};
use crate::server::config::{Config, Secret};
use crate::server::language::Language;
use crate::server::{App, jobs};
use crate::tickets;
use crate::tickets::input::{DepartmentInput, NewTicket};
use crate::tickets::model::RequestType;
use crate::tickets::service::departments;
use crate::time::{Timestamp, days, hours};

/// How far the demo's history goes back.
const DAYS: u64 = 30;

/// First names of readers; their addresses are made of them.
const READERS: [&str; 24] = [
    "anna", "ben", "clara", "david", "elif", "felix", "greta", "hugo", "ida", "jonas", "karin",
    "lena", "marek", "nora", "oskar", "paula", "quirin", "rosa", "samir", "tilda", "ulf", "vera",
    "wanda", "yusuf",
];

/// The reader whose portal is worth a look.
const MIA: &str = "mia";

/// Fills an empty database; does nothing to one that has an organisation.
pub async fn fill(app: &App) -> anyhow::Result<()> {
    if organisation::store::find_organisation(&mut app.read().await?)
        .await?
        .is_some()
    {
        return Ok(());
    }
    let end = app.now();
    let clock = Arc::new(SetClock::new(end - days(DAYS)));
    // Nobody gets a mail from the demo's past, whatever mail server is set.
    let config = Config {
        smtp_url: Secret::default(),
        ..app.config.clone()
    };
    let past = App::start(config, clock.clone()).await?;

    organisation::service::prepare(&past).await?;
    let actor = Actor::system();
    organisation::service::update_organisation(&past, &actor, &lindenhof()).await?;
    add_staff(&past, &actor).await?;
    let purposes = add_purposes(&past, &actor).await?;
    add_form(&past, &actor, purposes).await?;
    add_history(&past, &clock, purposes, end).await?;
    while jobs::run_due(&past).await? > 0 {}
    past.db.close().await;
    Ok(())
}

fn lindenhof() -> Organisation {
    Organisation {
        name: "Lindenhof Books".into(),
        postal_address: "Lindenhof 7\n10405 Berlin\nGermany".into(),
        contact_email: "hello@lindenhof.example".into(),
        privacy_url: "https://lindenhof.example/privacy".into(),
        dpo_name: "Dora Datenschutz".into(),
        dpo_email: "dpo@lindenhof.example".into(),
        country: "DE".into(),
        time_zone: "Europe/Berlin".into(),
        language: "en".into(),
    }
}

async fn add_staff(app: &App, actor: &Actor) -> Result<()> {
    for (email, name, roles) in STAFF {
        let input = UserInput {
            name: name.into(),
            email: email.into(),
            password: password(&app.keys),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            disabled: false,
        };
        let user = accounts::service::create_user(app, actor, &input).await?;
        let department = match roles[0] {
            "dpo" => "dpo",
            "agent" => "help_desk",
            _ => continue,
        };
        let all = departments::list_departments(app, actor).await?.0;
        let found = all
            .into_iter()
            .find(|known| known.department.key == department);
        let department = found.ok_or(AppError::NotFound)?.department;
        let input = DepartmentInput {
            name: department.name.clone(),
            email: email.into(),
            members: vec![user.id.to_string()],
        };
        departments::update_department(app, actor, department.id, &input).await?;
    }
    Ok(())
}

async fn add_purposes(app: &App, actor: &Actor) -> Result<[PurposeId; 2]> {
    let newsletter = PurposeInput {
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
    };
    let events = PurposeInput {
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
        validity_months: String::new(),
        ..PurposeInput::default()
    };
    let newsletter = purposes::service::create_purpose(app, actor, &newsletter).await?;
    let events = purposes::service::create_purpose(app, actor, &events).await?;
    Ok([newsletter.id, events.id])
}

fn both(en: &str, de: &str) -> Text {
    Text::from([
        ("en".to_owned(), en.to_owned()),
        ("de".to_owned(), de.to_owned()),
    ])
}

fn definition([newsletter, events]: [PurposeId; 2]) -> Definition {
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
                purpose: Some(events),
                ..field("f4", "events", FieldKind::Consent)
            },
        ],
        next_field: 5,
        ..Definition::default()
    }
}

async fn add_form(app: &App, actor: &Actor, purposes: [PurposeId; 2]) -> Result<()> {
    let input = NewForm {
        source: "en".into(),
        key: "newsletter".into(),
        title: "Letters from the shop".into(),
        languages: vec!["en".into(), "de".into()],
    };
    let form = forms::service::create_form(app, actor, &input).await?;
    let draft = definition(purposes);
    forms::service::save_draft(app, actor, form.id, form.draft_revision, &draft).await?;
    let origins = OriginsInput {
        origins: format!("http://{}", site_address(&app.config)),
    };
    forms::service::set_allowed_origins(app, actor, form.id, &origins).await?;
    forms::service::publish(app, actor, form.id, None).await?;
    Ok(())
}

/// What one reader did.
struct Story {
    name: &'static str,
    day: u64,
    newsletter: bool,
    events: bool,
    withdraws_after: Option<u64>,
}

/// Not random, so that every demo looks the same.
fn stories() -> impl Iterator<Item = Story> {
    let readers = READERS.into_iter().enumerate();
    readers.map(|(at, name)| {
        let at = at as u64;
        Story {
            name,
            day: 1 + (at * 7) % (DAYS - 1),
            newsletter: at % 5 != 3,
            events: at.is_multiple_of(3),
            withdraws_after: (at % 6 == 2).then_some(2 + at % 9),
        }
    })
}

/// Something that somebody did at some moment.
struct Deed {
    at: Timestamp,
    name: &'static str,
    what: What,
}

enum What {
    Submits(Story),
    Changes(PurposeId, EventKind),
    Asks,
}

/// All that happened, in the order in which it did: ids are made in that order too.
async fn add_history(
    app: &App,
    clock: &SetClock,
    purposes: [PurposeId; 2],
    end: Timestamp,
) -> Result<()> {
    let mut deeds = deeds(purposes, end);
    deeds.sort_by_key(|deed| deed.at);
    for deed in deeds {
        clock.set(deed.at);
        match deed.what {
            What::Submits(story) => submit(app, &story).await?,
            What::Changes(purpose, kind) => {
                let subject = find_person(app, deed.name).await?;
                change(app, subject, purpose, kind).await?;
            }
            What::Asks => add_request(app).await?,
        }
    }
    Ok(())
}

fn deeds([newsletter, events]: [PurposeId; 2], end: Timestamp) -> Vec<Deed> {
    let begin = end - days(DAYS);
    let mia = Story {
        name: MIA,
        day: 3,
        newsletter: true,
        events: true,
        withdraws_after: None,
    };
    let mut deeds = Vec::new();
    for story in stories().chain([mia]) {
        let (name, at) = (story.name, begin + days(story.day) + hours(8));
        if let Some(wait) = story.withdraws_after {
            let what = What::Changes(newsletter, EventKind::Withdrawn);
            let at = (at + days(wait)).min(end - hours(1));
            deeds.push(Deed { at, name, what });
        }
        let what = What::Submits(story);
        deeds.push(Deed { at, name, what });
    }
    for (day, kind) in [
        (14, EventKind::Withdrawn),
        (20, EventKind::Given),
        (26, EventKind::Withdrawn),
    ] {
        let (at, what) = (begin + days(day) + hours(18), What::Changes(events, kind));
        deeds.push(Deed {
            at,
            name: MIA,
            what,
        });
    }
    deeds.push(Deed {
        at: end - days(12),
        name: MIA,
        what: What::Asks,
    });
    deeds
}

async fn submit(app: &App, story: &Story) -> Result<()> {
    let language = if story.name.len().is_multiple_of(2) {
        "de"
    } else {
        "en"
    };
    let mut conn = app.read().await?;
    let form = forms::store::find_published(&mut conn, "newsletter")
        .await?
        .ok_or(AppError::NotFound)?;
    drop(conn);
    let published: PublishedDefinition = serde_json::from_str(&form.definition_text)?;
    let snapshot = form
        .snapshots
        .iter()
        .find(|snapshot| snapshot.language == language);
    let snapshot = snapshot.ok_or(AppError::NotFound)?;
    let mut name = story.name.to_owned();
    name[..1].make_ascii_uppercase();
    let mut answers = BTreeMap::from([
        ("f1".to_owned(), name),
        ("f2".to_owned(), address_of(story.name)),
    ]);
    let ticks = [("f3", story.newsletter), ("f4", story.events)];
    answers.extend(
        ticks
            .iter()
            .filter(|(_, is_ticked)| *is_ticked)
            .map(|(field, _)| ((*field).to_owned(), forms::model::TICKED.to_owned())),
    );
    let token = FormToken {
        key: form.key,
        version: form.version_id,
        language: language.into(),
        shown_at: app.now() - Duration::from_secs(40),
        nonce: random_bytes(),
        page: format!("http://{}/", site_address(&app.config)),
    };
    let sent = Sent {
        published: &published,
        snapshot_sha256: &snapshot.sha256,
        token: &token,
        answers,
        manner: recording::Manner::Page { is_doubtful: false },
    };
    let visitor = Actor::system().as_who(Who::Visitor);
    recording::record(app, &visitor, &sent).await?;
    Ok(())
}

async fn change(app: &App, subject: SubjectId, purpose: PurposeId, kind: EventKind) -> Result<()> {
    let actor = Actor::system().as_who(Who::Subject(subject));
    let (source, language) = (Source::Portal, Language::En.into());
    crate::consents::service::change(app, &actor, subject, purpose, kind, source, language).await?;
    Ok(())
}

fn address_of(name: &str) -> String {
    format!("{name}@reader.example")
}

async fn find_person(app: &App, name: &str) -> Result<SubjectId> {
    let mut conn = app.read().await?;
    let email = address_of(name);
    let found = contacts::store::find_subject_by(&mut conn, IdentifierKind::Email, &email).await?;
    found.ok_or(AppError::NotFound)
}

async fn add_request(app: &App) -> Result<()> {
    let subject = find_person(app, MIA).await?;
    let request = NewTicket {
        subject,
        request_type: RequestType::Access,
        title: "What do you know about me?".into(),
        text: "Please send me everything that you hold on me, and tell me who has received it."
            .into(),
        file: None,
        form: app.new_id(),
    };
    let actor = Actor::system().as_who(Who::Subject(subject));
    tickets::service::create(app, &actor, request).await?;
    Ok(())
}
