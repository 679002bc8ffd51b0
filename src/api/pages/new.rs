//! Making a key: its secret is in the answer, and nowhere else.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::model::Permission;
use crate::accounts::{Actor, Desk};
use crate::api::model::{KeyInput, LIFETIMES, Scope, lifetime_key};
use crate::api::service::keys::{self, Made};
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::Draft;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{CheckField, FieldGroup, SelectField, TextField};

/// GET /admin/settings/api/new
pub async fn show(desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::ApiManage)?;
    Ok(form(&desk, &Draft::new(KeyInput::suggested())))
}

/// POST /admin/settings/api/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<KeyInput>,
) -> Result<Response> {
    desk.actor.require(Permission::ApiManage)?;
    let made = match input.checked() {
        Ok(new) => keys::create(&app, &desk.actor, &new).await,
        Err(error) => Err(error),
    };
    match made {
        Err(AppError::Invalid(errors)) => Ok(form(&desk, &Draft::invalid(input, errors))),
        made => Ok(secret(&app, &desk, made?)),
    }
}

/// The pages above.
#[component]
pub fn Above() -> impl IntoView {
    let above = vec![
        ("/admin/settings".to_owned(), t("settings-title")),
        ("/admin/settings/api".to_owned(), t("api-keys-title")),
    ];
    view! { <Breadcrumb above/> }
}

fn form(desk: &Desk, draft: &Draft<KeyInput>) -> Response {
    desk.page_with(draft.status(), || {
        let Draft { input, errors } = draft;
        let lifetimes = LIFETIMES.map(|days| (lifetime_key(days), lifetime_words(days)));
        let actor = &desk.actor;
        let view = view! {
            <Above/>
            <h1>{t("api-keys-new")}</h1>
            <ErrorSummary errors/>
            <form method="post" novalidate>
                <TextField
                    name="name"
                    label=t("api-key-name")
                    hint=t("api-key-name-hint")
                    value=input.name.clone()
                    errors
                />
                <Scopes chosen=&input.scopes actor errors/>
                <SelectField
                    name="days"
                    label=t("api-key-lifetime")
                    hint=t("api-key-lifetime-hint")
                    value=input.days.clone()
                    options=lifetimes.into()
                    errors
                />
                <TextField
                    name="rate"
                    kind="number"
                    label=t("api-key-rate")
                    hint=t("api-key-rate-hint")
                    value=input.rate.clone()
                    errors
                />
                <p class="actions">
                    <button class="button">{t("api-keys-create")}</button>
                    <a class="button button--quiet" href="/admin/settings/api">{t("cancel")}</a>
                </p>
            </form>
        };
        (t("api-keys-new"), view)
    })
}

fn lifetime_words(days: Option<u64>) -> String {
    match days {
        Some(days) => t_with(
            "api-key-days",
            [("days", i64::try_from(days).unwrap_or_default().into())],
        ),
        None => t("api-key-never"),
    }
}

/// What this person may let a program do.
#[component]
fn Scopes<'a>(chosen: &'a [String], actor: &'a Actor, errors: &'a FieldErrors) -> impl IntoView {
    let offered = Scope::ALL
        .into_iter()
        .filter(|scope| keys::may_grant(actor, *scope));
    let boxes = offered.map(|scope| {
        let key = scope.key();
        view! {
            <CheckField
                name="scopes"
                value=key
                label=key
                hint=t(&scope.words())
                checked=chosen.iter().any(|chosen| chosen == key)
            />
        }
    });
    let boxes: Vec<_> = boxes.collect();
    view! {
        <FieldGroup name="scopes" legend=t("api-key-scopes") hint=t("api-key-scopes-hint") errors>
            {boxes}
        </FieldGroup>
    }
}

fn secret(app: &App, desk: &Desk, made: Made) -> Response {
    desk.page_with(StatusCode::CREATED, || {
        let address = app.config.url("/api/v1/purposes");
        let example = format!("curl -H 'Authorization: Bearer {}' {address}", made.secret);
        let view = view! {
            <Above/>
            <h1>{t("api-key-made")}</h1>
            <section class="panel" aria-labelledby="secret-title">
                <h2 id="secret-title">{t("api-key-secret")}</h2>
                <p>{t("api-key-secret-once")}</p>
                <p><code class="wrap">{made.secret}</code></p>
                <pre class="excerpt">{example}</pre>
            </section>
            <p class="actions">
                <a class="button" href="/admin/settings/api">{t("api-key-copied")}</a>
            </p>
        };
        (t("api-key-made"), view)
    })
}
