//! A form that asks for an e-mail address and for two consents, to news and to calls.

use placet::accounts::Actor;
use placet::forms::input::NewForm;
use placet::forms::model::{Definition, Field, FieldKind, Form};
use placet::ids::{FormId, PurposeId};
use placet::purposes::input::PurposeInput;
use placet::purposes::model::{Change, Purpose};
use placet::server::App;
use placet::{forms, organisation, purposes};

use super::{Browser, Server, input_value};

pub struct Newsletter {
    pub form: FormId,
    pub purposes: [Purpose; 2],
}

impl Newsletter {
    /// Not published yet.
    pub async fn drafted(server: &Server) -> Self {
        let purposes = [
            add_purpose(server, "news", "News").await,
            add_purpose(server, "calls", "Calls").await,
        ];
        let input = NewForm {
            key: "newsletter".into(),
            title: "Newsletter".into(),
            source: "en".into(),
            languages: vec!["en".into(), "de".into()],
        };
        let (app, system) = (&server.app, Actor::system());
        let form = forms::service::create_form(app, &system, &input).await;
        let form = form.expect("a form").id;
        let consents = purposes.each_ref().map(|purpose| purpose.id);
        let this = Self { form, purposes };
        this.edit(server, |draft| {
            draft.title.insert("de".into(), "Rundbrief".into());
            for (purpose, number) in consents.into_iter().zip(2..) {
                draft.fields.push(consent(number, purpose));
            }
            draft.next_field = 4;
        })
        .await;
        this
    }

    /// Published as version 1.
    pub async fn published(server: &Server) -> Self {
        let this = Self::drafted(server).await;
        this.publish(server).await;
        this
    }

    pub async fn form(&self, server: &Server) -> Form {
        let found = forms::service::get_form(&server.app, &Actor::system(), self.form).await;
        found.expect("a form").0
    }

    pub async fn edit(&self, server: &Server, change: impl FnOnce(&mut Definition)) {
        let form = self.form(server).await;
        let mut draft = form.draft;
        change(&mut draft);
        let (app, system) = (&server.app, Actor::system());
        let revision = form.draft_revision;
        let saved = forms::service::save_draft(app, &system, self.form, revision, &draft);
        saved.await.expect("a saved draft");
    }

    pub async fn publish(&self, server: &Server) -> i64 {
        let (app, system) = (&server.app, Actor::system());
        let published = forms::service::publish(app, &system, self.form, None).await;
        published.expect("published")
    }

    /// Says something else of the first purpose, in both languages.
    pub async fn reword(&self, server: &Server, statement: &str, change: Change) {
        let (app, system) = (&server.app, Actor::system());
        let id = self.purposes[0].id;
        let known = purposes::service::get_purpose(app, &system, id).await;
        let (now, _) = known.expect("a purpose");
        let input = PurposeInput {
            statement_en: statement.to_owned(),
            change: Some(change),
            seen: purposes::service::mark_of(&now.current).expect("a mark"),
            ..PurposeInput::of(&now.key, &now.current.content)
        };
        let changed = purposes::service::update_purpose(app, &system, id, &input).await;
        changed.expect("a change");
    }
}

fn consent(number: u32, purpose: PurposeId) -> Field {
    Field {
        id: format!("f{number}"),
        key: format!("consent-{number}"),
        kind: FieldKind::Consent,
        purpose: Some(purpose),
        ..Field::default()
    }
}

async fn add_purpose(server: &Server, key: &str, name: &str) -> Purpose {
    let input = PurposeInput {
        key: key.into(),
        name_en: name.into(),
        statement_en: format!("I agree to {name}."),
        data_en: "Your address".into(),
        name_de: format!("{name} auf Deutsch"),
        statement_de: format!("Ja zu {name}."),
        data_de: "Ihre Adresse".into(),
        ..PurposeInput::default()
    };
    let purpose = purposes::service::create_purpose(&server.app, &Actor::system(), &input).await;
    purpose.expect("a purpose")
}

/// Sends the form in English: yes to news, no to calls. Answers where that leads.
pub async fn answer(server: &Server, email: &str) -> String {
    let visitor = server.browser();
    let page = visitor.page("/f/newsletter?lang=en").await;
    send(&visitor, &page, email).await
}

/// Sends a form that was loaded before.
pub async fn send(visitor: &Browser, page: &str, email: &str) -> String {
    let token = input_value(page, "token");
    let form = [
        ("token", token.as_str()),
        ("website", ""),
        ("field.f1", email),
        ("field.f2", "yes"),
    ];
    super::location(&visitor.post("/f/newsletter", &form).await)
}

/// The organisation calls itself something else.
pub async fn rename_organisation(server: &Server, name: &str) {
    rename(&server.app, name).await;
}

/// The same, of a program that is not serving.
pub async fn rename(app: &App, name: &str) {
    let system = Actor::system();
    let mut conn = app.read().await.expect("a connection");
    let found = organisation::store::find_organisation(&mut conn).await;
    let mut organisation = found.expect("an answer").expect("an organisation");
    drop(conn);
    organisation.name = name.to_owned();
    let saved = organisation::service::update_organisation(app, &system, &organisation).await;
    saved.expect("a new name");
}
