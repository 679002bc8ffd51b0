//! A copy of a form.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{above, title_of};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms::model;
use crate::forms::service::get_form;
use crate::forms::templates::service::{CopyInput, duplicate};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::purposes::model::KEY_MAX;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;

/// GET /admin/forms/{id}/duplicate
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let (form, _) = get_form(&app, &desk.actor, id).await?;
    let title = form.draft.title.get(form.draft.default_language());
    let input = CopyInput {
        title: title.cloned().unwrap_or_default(),
        ..CopyInput::default()
    };
    Ok(page(&desk, &form, &Draft::new(input)))
}

/// POST /admin/forms/{id}/duplicate
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Form(input): Form<CopyInput>,
) -> Result<Response> {
    match duplicate(&app, &desk.actor, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            let (form, _) = get_form(&app, &desk.actor, id).await?;
            Ok(page(&desk, &form, &Draft::invalid(input, errors)))
        }
        done => done.map(|copy| {
            let address = format!("/admin/forms/{}", copy.id);
            see_other_saying(&address, "flash-form-duplicated")
        }),
    }
}

fn page(desk: &Desk, form: &model::Form, draft: &Draft<CopyInput>) -> Response {
    desk.page_with(draft.status(), || {
        let Draft { input, errors } = draft;
        let title = t_with("duplicate-title", [("form", title_of(form).into())]);
        let original = format!("/admin/forms/{}", form.id);
        let view = view! {
            <Breadcrumb above=above(form)/>
            <h1>{title.clone()}</h1>
            <p>{t("duplicate-text")}</p>
            <ErrorSummary errors/>
            <form method="post" novalidate>
                <TextField
                    name="title"
                    label=t("forms-form-title")
                    hint=t("forms-form-title-hint")
                    value=input.title.clone()
                    errors
                />
                <TextField
                    name="key"
                    label=t("forms-key")
                    hint=t_with("forms-key-hint", [("max", KEY_MAX.into())])
                    value=input.key.clone()
                    errors
                />
                <p class="actions">
                    <button class="button">{t("duplicate")}</button>
                    <a class="button button--quiet" href=original>{t("cancel")}</a>
                </p>
            </form>
        };
        (title, view)
    })
}
