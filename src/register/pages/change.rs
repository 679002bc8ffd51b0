//! Changing the value of what is ticked: first the question, then the deed.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

use super::filter::to_choose;
use super::selected::{SelectedRecords, back, methods};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::i18n::{t, t_with};
use crate::register::input::SelectedInput;
use crate::register::service::{deeds, searching};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{SelectField, TextArea};

/// POST /admin/register/change
pub async fn change(
    State(app): State<App>,
    desk: Desk,
    Form(mut input): Form<SelectedInput>,
) -> Result<Response> {
    desk.actor.require(Permission::ConsentsModify)?;
    if input.row.is_empty() {
        return Ok(see_other_saying(
            &back(&input.search),
            "flash-register-none-selected",
        ));
    }
    if input.token.is_empty() {
        let token: Uuid = app.new_id();
        input.token = token.to_string();
        return page(&app, &desk, Draft::new(input)).await;
    }
    match deeds::change(&app, &desk.actor, &input).await {
        Ok(done) => {
            let address = format!("/admin/register/deeds/{}", done.deed);
            Ok(see_other_saying(&address, "flash-register-changed"))
        }
        Err(AppError::Invalid(errors)) => page(&app, &desk, Draft::invalid(input, errors)).await,
        Err(e) => Err(e),
    }
}

async fn page(app: &App, desk: &Desk, draft: Draft<SelectedInput>) -> Result<Response> {
    let ids = draft.input.records()?;
    let records = searching::selected(app, &desk.actor, &ids).await?;
    Ok(desk.page_with(draft.status(), || {
        let (input, errors) = (&draft.input, &draft.errors);
        let title = t_with("register-change-title", [("count", records.len().into())]);
        let view = view! {
            <h1>{title.clone()}</h1>
            <ErrorSummary errors/>
            <p class="prose">{t("register-change-text")}</p>
            <form method="post" action="/admin/register/change" novalidate>
                <input type="hidden" name="token" value=input.token.clone()/>
                <input type="hidden" name="search" value=input.search.clone()/>
                <SelectedRecords records/>
                <SelectField name="method" label=t("register-method") value=input.method.clone() options=to_choose(methods()) errors/>
                <TextArea name="note" label=t("register-note") hint=t("register-note-hint")
                    value=input.note.clone() errors required=false/>
                <div class="actions">
                    <button class="button">{t("register-change-button")}</button>
                    <a class="button button--quiet" href=back(&input.search)>{t("confirm-back")}</a>
                </div>
            </form>
        };
        (title, view)
    }))
}
