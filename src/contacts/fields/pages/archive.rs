//! Archiving a field, which is asked for first, and taking it back.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::contacts::fields::service;
use crate::error::Result;
use crate::i18n::{t, t_with, words};
use crate::server::App;
use crate::server::page::see_other_saying;
use crate::ui::confirm::ConfirmPage;

/// GET /admin/contacts/fields/{key}/archive
pub async fn show(State(app): State<App>, desk: Desk, Path(key): Path<String>) -> Result<Response> {
    let (field, count) = service::get_field(&app, &desk.actor, &key).await?;
    Ok(desk.page(|| {
        let name = field.meaning.label_in(words().language).to_owned();
        let title = t_with("contact-fields-archive-title", [("name", name.into())]);
        let known = t_with("contact-fields-archive-known", [("count", count.into())]);
        let view = view! {
            <ConfirmPage
                title=title.clone()
                action=t("contact-fields-archive")
                back=format!("/admin/contacts/fields/{key}")
                is_destructive=false
            >
                <p>{known}</p>
                <p>{t("contact-fields-archive-text")}</p>
            </ConfirmPage>
        };
        (title, view)
    }))
}

/// POST /admin/contacts/fields/{key}/archive
pub async fn archive(
    State(app): State<App>,
    desk: Desk,
    Path(key): Path<String>,
) -> Result<Response> {
    service::archive_field(&app, &desk.actor, &key).await?;
    Ok(see_other_saying(
        "/admin/contacts/fields",
        "flash-contact-field-archived",
    ))
}

/// POST /admin/contacts/fields/{key}/restore
pub async fn restore(
    State(app): State<App>,
    desk: Desk,
    Path(key): Path<String>,
) -> Result<Response> {
    service::restore_field(&app, &desk.actor, &key).await?;
    Ok(see_other_saying(
        "/admin/contacts/fields",
        "flash-contact-field-restored",
    ))
}
