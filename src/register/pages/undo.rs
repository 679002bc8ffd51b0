//! What an agent did, to be taken back on the same day.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;
use uuid::Uuid;

use crate::accounts::Desk;
use crate::error::Result;
use crate::i18n::t;
use crate::register::service::undoing;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::page::see_other_saying;
use crate::ui::breadcrumb::Breadcrumb;

/// GET /admin/register/deeds/{id}
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<Uuid>) -> Result<Response> {
    let deed = undoing::find(&app, &desk.actor, id).await?;
    let can_undo = undoing::can_undo(&app, &desk.actor, &deed);
    Ok(desk.page(|| {
        let title = t(&format!("register-deed-{}", deed.kind.key()));
        let undo = can_undo.then(|| {
            view! {
                <form method="post">
                    <p>{t("register-undo-text")}</p>
                    <button class="button button--quiet">{t("register-undo")}</button>
                </form>
            }
        });
        let undone = deed.undone_at.map(|at| {
            view! { <p class="note">{t("register-undone")}" "<Moment at/></p> }
        });
        let view = view! {
            <Breadcrumb above=vec![("/admin/register".to_owned(), t("register-title"))]/>
            <h1>{title.clone()}</h1>
            <p><Moment at=deed.done_at/></p>
            {undone}
            {undo}
        };
        (title, view)
    }))
}

/// POST /admin/register/deeds/{id}
pub async fn undo(State(app): State<App>, desk: Desk, Path(id): Path<Uuid>) -> Result<Response> {
    let count = undoing::undo(&app, &desk.actor, id).await?;
    let flash = match count {
        0 => "flash-register-undone-none",
        _ => "flash-register-undone",
    };
    Ok(see_other_saying(
        &format!("/admin/register/deeds/{id}"),
        flash,
    ))
}
