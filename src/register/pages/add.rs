//! Writing down what somebody said to an agent.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

use super::filter::{purpose_options, to_choose};
use super::selected::methods;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::i18n::t;
use crate::register::input::AddInput;
use crate::register::service::{deeds, searching};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{FieldGroup, RadioField, SelectField, TextArea, TextField};

/// GET /admin/register/new
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    let token: Uuid = app.new_id();
    let input = AddInput {
        token: token.to_string(),
        ..AddInput::default()
    };
    page(&app, &desk, Draft::new(input)).await
}

/// POST /admin/register/new
pub async fn add(
    State(app): State<App>,
    desk: Desk,
    Form(input): Form<AddInput>,
) -> Result<Response> {
    match deeds::add(&app, &desk.actor, &input).await {
        Ok(done) => {
            let address = format!("/admin/register/deeds/{}", done.deed);
            Ok(see_other_saying(&address, "flash-register-added"))
        }
        Err(AppError::Invalid(errors)) => page(&app, &desk, Draft::invalid(input, errors)).await,
        Err(e) => Err(e),
    }
}

async fn page(app: &App, desk: &Desk, draft: Draft<AddInput>) -> Result<Response> {
    desk.actor.require(Permission::ConsentsCreate)?;
    let purposes = searching::list_purposes(app, &desk.actor).await?;
    Ok(desk.page_with(draft.status(), || {
        let (input, errors) = (&draft.input, &draft.errors);
        let (is_yes, is_no) = (input.consent == "true", input.consent == "false");
        let view = view! {
            <Breadcrumb above=vec![("/admin/register".to_owned(), t("register-title"))]/>
            <h1>{t("register-add-title")}</h1>
            <ErrorSummary errors/>
            <form method="post" novalidate>
                <input type="hidden" name="token" value=input.token.clone()/>
                <TextField name="identifier" label=t("register-identifier") hint=t("register-add-identifier-hint")
                    value=input.identifier.clone() errors/>
                <SelectField name="purpose" label=t("register-purpose") value=input.purpose.clone()
                    options=to_choose(purpose_options(&purposes)) errors/>
                <FieldGroup name="consent" legend=t("register-consent") errors>
                    <RadioField name="consent" value="true" label=t("register-add-true") checked=is_yes/>
                    <RadioField name="consent" value="false" label=t("register-add-false") checked=is_no/>
                </FieldGroup>
                <SelectField name="method" label=t("register-method") value=input.method.clone() options=to_choose(methods()) errors/>
                <TextField name="at" kind="datetime-local" label=t("register-at") hint=t("register-at-hint")
                    value=input.at.clone() errors required=false/>
                <TextArea name="note" label=t("register-note") hint=t("register-note-hint")
                    value=input.note.clone() errors required=false/>
                <div class="actions">
                    <button class="button">{t("register-add-button")}</button>
                    <a class="button button--quiet" href="/admin/register">{t("confirm-back")}</a>
                </div>
            </form>
        };
        (t("register-add-title"), view)
    }))
}
