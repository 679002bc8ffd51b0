//! Keeping a search under a name, and forgetting it.

use axum::extract::{Path, State};
use axum::response::Response;
use serde::Deserialize;
use uuid::Uuid;

use crate::accounts::Desk;
use crate::error::Result;
use crate::register::service::searching;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::see_other_saying;

/// What to call it.
#[derive(Debug, Deserialize)]
pub struct NameInput {
    #[serde(default)]
    name: String,
}

/// POST /admin/register/searches/{id}
pub async fn save(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<Uuid>,
    Form(input): Form<NameInput>,
) -> Result<Response> {
    searching::save_search(&app, &desk.actor, id, &input.name).await?;
    let address = format!("/admin/register?search={id}");
    Ok(see_other_saying(&address, "flash-register-saved"))
}

/// POST /admin/register/searches/{id}/delete
pub async fn delete(State(app): State<App>, desk: Desk, Path(id): Path<Uuid>) -> Result<Response> {
    searching::delete_search(&app, &desk.actor, id).await?;
    Ok(see_other_saying(
        "/admin/register",
        "flash-register-forgotten",
    ))
}
