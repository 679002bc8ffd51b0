//! Taking back what is ticked: first the question, then the deed.

use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

use super::selected::{SelectedRecords, back};
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
use crate::ui::field::TextArea;

/// POST /admin/register/delete
pub async fn delete(
    State(app): State<App>,
    desk: Desk,
    Form(mut input): Form<SelectedInput>,
) -> Result<Response> {
    desk.actor.require(Permission::ConsentsDelete)?;
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
    match deeds::delete(&app, &desk.actor, &input).await {
        Ok(done) => {
            let address = format!("/admin/register/deeds/{}", done.deed);
            Ok(see_other_saying(&address, "flash-register-deleted"))
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
        let title = t_with("register-delete-title", [("count", records.len().into())]);
        let view = view! {
            <h1>{title.clone()}</h1>
            <ErrorSummary errors/>
            <p class="prose">{t("register-delete-text")}</p>
            <form method="post" action="/admin/register/delete" novalidate>
                <input type="hidden" name="token" value=input.token.clone()/>
                <input type="hidden" name="search" value=input.search.clone()/>
                <SelectedRecords records/>
                <TextArea name="note" label=t("register-reason") hint=t("register-reason-hint")
                    value=input.note.clone() errors/>
                <div class="actions">
                    <button class="button button--danger">{t("register-delete-button")}</button>
                    <a class="button button--quiet" href=back(&input.search)>{t("confirm-back")}</a>
                </div>
            </form>
        };
        (title, view)
    }))
}
