//! Reading the audit log.

use uuid::Uuid;

use super::model::{AuditEntry, AuditFilter};
use super::store;
use crate::accounts::Actor;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::server::App;
use crate::ui::pagination::Paged;

/// A page of the audit log, newest first.
pub async fn list_entries(
    app: &App,
    actor: &Actor,
    filter: &AuditFilter,
    after: Option<Uuid>,
) -> Result<Paged<AuditEntry>> {
    actor.require(Permission::AuditView)?;
    store::list_entries(&mut app.read().await?, filter, after).await
}
