//! What the person is known by, the language of mails to them, and where they are signed in.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::details::OwnDetails;
use crate::contacts::fields;
use crate::contacts::model::Subject;
use crate::contacts::pages::subject::KnownAs;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::t;
use crate::portal::model::LanguageInput;
use crate::portal::{Visit, service};
use crate::server::App;
use crate::server::input::Form;
use crate::server::language::{LANGUAGES, Language};
use crate::server::page::{Draft, see_other_saying};
use crate::server::sessions::SessionInfo;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::SelectField;
use crate::ui::sessions::SessionTable;

/// GET /portal/account
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Response> {
    let language = Language::of(&visit.subject.language).code().to_owned();
    account(&app, &visit, Draft::new(LanguageInput { language })).await
}

/// POST /portal/account/language
pub async fn choose_language(
    State(app): State<App>,
    visit: Visit,
    Form(input): Form<LanguageInput>,
) -> Result<Response> {
    match service::choose_language(&app, &visit.actor, &input).await {
        Err(AppError::Invalid(errors)) => {
            account(&app, &visit, Draft::invalid(input, errors)).await
        }
        done => done.map(|()| see_other_saying("/portal/account", "flash-language-chosen")),
    }
}

/// POST /portal/account/sessions/{key}/revoke
pub async fn revoke_session(
    State(app): State<App>,
    visit: Visit,
    Path(key): Path<String>,
) -> Result<Response> {
    service::revoke_session(&app, &visit.actor, &key).await?;
    Ok(see_other_saying("/portal/account", "flash-session-revoked"))
}

/// POST /portal/account/sign-out
pub async fn sign_out_everywhere(State(app): State<App>, visit: Visit) -> Result<Response> {
    service::sign_out_everywhere(&app, &visit.actor, &visit.session).await?;
    Ok(see_other_saying("/portal/sign-in", "flash-signed-out"))
}

async fn account(app: &App, visit: &Visit, draft: Draft<LanguageInput>) -> Result<Response> {
    let sessions = service::list_sessions(app, &visit.actor, &visit.session).await?;
    let known = fields::service::list_own(app, &visit.actor).await?;
    Ok(visit.page_with(draft.status(), || {
        let view = view! {
            <h1>{t("portal-account-title")}</h1>
            <ErrorSummary errors=&draft.errors/>
            <KnownBy subject=visit.subject.clone()/>
            <OwnDetails known/>
            <MailLanguage chosen=draft.input.language.clone() errors=&draft.errors/>
            <OwnEvidence/>
            <Sessions sessions/>
        };
        (t("portal-account-title"), view)
    }))
}

#[component]
fn KnownBy(subject: Subject) -> impl IntoView {
    let name = (!subject.name.is_empty())
        .then(|| view! { <dt>{t("subjects-name")}</dt><dd>{subject.name}</dd> });
    let identifiers: Vec<_> = subject
        .identifiers
        .into_iter()
        .map(|identifier| view! { <KnownAs identifier/> })
        .collect();
    view! {
        <section>
            <h2>{t("portal-known-by")}</h2>
            <p>{t("portal-known-by-intro")}</p>
            <dl class="facts">{name}{identifiers}</dl>
        </section>
    }
}

#[component]
fn MailLanguage<'a>(chosen: String, errors: &'a FieldErrors) -> impl IntoView {
    let options = LANGUAGES
        .into_iter()
        .map(|language| (language.code().to_owned(), language.own_name().to_owned()))
        .collect();
    view! {
        <section>
            <h2>{t("portal-language")}</h2>
            <form method="post" action="/portal/account/language" novalidate>
                <SelectField
                    name="language"
                    label=t("portal-language-label")
                    hint=t("portal-language-hint")
                    value=chosen
                    options
                    errors
                />
                <button class="button">{t("save")}</button>
            </form>
        </section>
    }
}

#[component]
fn OwnEvidence() -> impl IntoView {
    view! {
        <section>
            <h2>{t("portal-evidence")}</h2>
            <p>{t("portal-evidence-text")}</p>
            <form method="post" action="/portal/account/evidence">
                <button class="button button--quiet">{t("portal-evidence-button")}</button>
            </form>
        </section>
    }
}

#[component]
fn Sessions(sessions: Vec<SessionInfo>) -> impl IntoView {
    view! {
        <section>
            <h2>{t("sessions-title")}</h2>
            <p>{t("sessions-intro")}</p>
            <SessionTable sessions base="/portal/account/sessions"/>
            <form method="post" action="/portal/account/sign-out">
                <button class="button button--quiet">{t("portal-sign-out-everywhere")}</button>
            </form>
        </section>
    }
}
