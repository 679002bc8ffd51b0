//! Asking before a language goes, because its texts go with it.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::above;
use super::languages::address;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, Result};
use crate::forms;
use crate::forms::translations::languages::texts_in;
use crate::forms::translations::service::{self, Seen};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::languages::own_name;
use crate::server::App;
use crate::server::page::{see_other, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::confirm::ConfirmPage;

/// The draft that was seen, in the address of the question.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Asked {
    revision: Option<i64>,
}

/// GET /admin/forms/{id}/languages/{language}/remove
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((id, language)): Path<(FormId, String)>,
    axum::extract::Query(asked): axum::extract::Query<Asked>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let (form, _) = forms::service::get_form(&app, &desk.actor, id).await?;
    if !form.draft.languages.contains(&language) {
        return Err(AppError::NotFound);
    }
    if form.draft.default_language() == language {
        return Err(AppError::Conflict(Conflict::WrongState));
    }
    if asked.revision != Some(form.draft_revision) {
        // What the page says is true of this draft only.
        let revision = form.draft_revision;
        let to = format!("{}/{language}/remove?revision={revision}", address(id));
        return Ok(see_other(&to));
    }
    Ok(desk.page(|| {
        let texts = texts_in(&form.draft, &language).len();
        let name = || ("language", own_name(&language).into());
        let title = t_with("translations-remove-title", [name()]);
        let text = t_with("translations-remove-text", [("count", texts.into())]);
        let view = view! {
            <Breadcrumb above=above(&form)/>
            <ConfirmPage
                title=title.clone()
                action=t_with("translations-remove", [name()])
                back=address(id)
            >
                <p>{text}</p>
                <p>{t("translations-remove-versions")}</p>
            </ConfirmPage>
        };
        (title, view)
    }))
}

/// POST /admin/forms/{id}/languages/{language}/remove
pub async fn remove(
    State(app): State<App>,
    desk: Desk,
    Path((id, language)): Path<(FormId, String)>,
    axum::extract::Query(asked): axum::extract::Query<Asked>,
) -> Result<Response> {
    let seen = Seen {
        form: id,
        revision: asked.revision.unwrap_or_default(),
    };
    service::remove_language(&app, &desk.actor, seen, &language).await?;
    Ok(see_other_saying(&address(id), "flash-translations-removed"))
}
