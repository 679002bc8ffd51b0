//! Finding people in the desk.

use uuid::Uuid;

use super::model::Subject;
use super::store;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::ids::SubjectId;
use crate::server::App;
use crate::ui::pagination::Paged;

/// A page of people, newest first.
pub async fn list_subjects(
    app: &App,
    actor: &Actor,
    search: &str,
    after: Option<Uuid>,
) -> Result<Paged<Subject>> {
    actor.require(Permission::ContactsView)?;
    store::list_subjects(&mut app.read().await?, search, after).await
}

/// One person.
pub async fn get_subject(app: &App, actor: &Actor, id: SubjectId) -> Result<Subject> {
    actor.require(Permission::ContactsView)?;
    store::find_subject(&mut app.read().await?, id)
        .await?
        .ok_or(AppError::NotFound)
}
