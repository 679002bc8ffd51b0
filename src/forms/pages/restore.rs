//! Putting a version back into the draft.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::above_version;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms::versions::service::{self, Lost};
use crate::i18n::{pick, t, t_with, words};
use crate::ids::FormId;
use crate::portal::pages::evidence::language_name;
use crate::server::App;
use crate::server::page::{see_other, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::confirm::ConfirmPage;

/// The draft that the person looked at.
#[derive(Deserialize)]
pub struct Seen {
    revision: Option<i64>,
}

/// GET /admin/forms/{id}/versions/{number}/restore
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((id, number)): Path<(FormId, i64)>,
    Query(seen): Query<Seen>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let shown = service::show(&app, &desk.actor, id, number).await?;
    // The question is about the draft as it is now, and its POST goes to the same address.
    let revision = shown.form.draft_revision;
    if seen.revision != Some(revision) {
        let address = format!("/admin/forms/{id}/versions/{number}/restore?revision={revision}");
        return Ok(see_other(&address));
    }
    let lost = service::find_lost(&app, &desk.actor, &shown).await?;
    Ok(desk.page(|| {
        let title = t_with("restore-title", [("number", number.into())]);
        let versions = format!("/admin/forms/{id}/versions");
        let compare = format!("{versions}/{number}/compare?with=draft");
        let view = view! {
            <Breadcrumb above=above_version(&shown.form)/>
            <ConfirmPage title=title.clone() action=t("restore-action") back=versions is_destructive=false>
                <p>{t("restore-text")}</p>
                <p><a href=compare>{t("restore-compare")}</a></p>
                <LostParts lost/>
            </ConfirmPage>
        };
        (title, view)
    }))
}

/// POST /admin/forms/{id}/versions/{number}/restore
pub async fn restore(
    State(app): State<App>,
    desk: Desk,
    Path((id, number)): Path<(FormId, i64)>,
    Query(seen): Query<Seen>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let revision = seen.revision.ok_or(AppError::NotFound)?;
    service::restore(&app, &desk.actor, id, number, revision).await?;
    let address = format!("/admin/forms/{id}");
    Ok(see_other_saying(&address, "flash-form-restored"))
}

/// What there is no more of what the version needs.
#[component]
fn LostParts(lost: Lost) -> impl IntoView {
    let languages: Vec<String> = lost
        .languages
        .iter()
        .map(|code| language_name(code))
        .collect();
    let language = words().language;
    let purposes = lost.purposes.iter();
    let purposes: Vec<&str> = purposes.map(|name| pick(name, language, "en")).collect();
    let line = |key: &str, names: String| {
        let names = [("names", names.into())];
        view! { <li>{t_with(key, names)}</li> }
    };
    let languages =
        (!languages.is_empty()).then(|| line("restore-lost-languages", languages.join(", ")));
    let purposes =
        (!purposes.is_empty()).then(|| line("restore-lost-purposes", purposes.join(", ")));
    let is_any = languages.is_some() || purposes.is_some();
    is_any.then(|| {
        view! {
            <div class="note note--warning">
                <p>{t("restore-lost")}</p>
                <ul>{languages}{purposes}</ul>
            </div>
        }
    })
}
