//! The frame of a staff page: who is signed in, what they may open, how the page is answered.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use jiff::tz::TimeZone;
use leptos::prelude::*;
use tower_sessions::Session;

use super::actor::Actor;
use super::model::{Permission, User};
use super::store;
use crate::error::{AppError, Result};
use crate::ids::UserId;
use crate::organisation;
use crate::server::App;
use crate::server::dates::ReaderZone;
use crate::server::page::{self, Policy};
use crate::server::request::Facts;
use crate::server::sessions::{self, Audience};
use crate::ui::layout::{DeskLayout, NavItem, title_with_status};

/// A page of the desk. As an extractor it answers 401 (a sign-in page, for browsers) to whoever is
/// not signed in.
pub struct Desk {
    /// Of the request.
    pub facts: Facts,
    /// Who asks.
    pub actor: Actor,
    /// The same, with name and roles.
    pub user: User,
    /// Their session.
    pub session: Session,
    zone: ReaderZone,
}

impl FromRequestParts<App> for Desk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        use axum::response::IntoResponse;
        let is_get = parts.method == axum::http::Method::GET;
        let path = parts.uri.path().to_owned();
        match signed_in(parts, app).await {
            Ok(desk) => Ok(desk),
            Err(AppError::NotSignedIn) if is_get => {
                Err(page::see_other(&format!("/admin/sign-in?next={path}")))
            }
            Err(error) => Err(error.into_response()),
        }
    }
}

async fn signed_in(parts: &mut Parts, app: &App) -> Result<Desk> {
    let facts = parts
        .extensions
        .get::<Facts>()
        .cloned()
        .ok_or(AppError::NotSignedIn)?;
    let session = Session::from_request_parts(parts, app).await;
    let session = session.map_err(|_| AppError::NotSignedIn)?;
    let principal = sessions::principal(&session)
        .await?
        .ok_or(AppError::NotSignedIn)?;
    let mut conn = app.read().await?;
    let user = store::find_user(&mut conn, UserId(principal.id)).await?;
    let user = user
        .filter(|user| user.disabled_at.is_none())
        .ok_or(AppError::NotSignedIn)?;
    let zone = organisation::service::zone(&mut conn).await?;
    drop(conn);
    sessions::touch(app, &session, Audience::Staff).await?;
    let permissions = user
        .roles
        .iter()
        .flat_map(|role| role.permissions.iter().copied());
    let actor = Actor::staff(user.id, permissions, &facts);
    Ok(Desk {
        facts,
        actor,
        user,
        session,
        zone: ReaderZone(zone),
    })
}

/// What stands in the navigation, and the permission to open it.
const NAVIGATION: &[(&str, &str, Option<Permission>)] = &[
    ("/admin", "nav-overview", None),
    ("/admin/forms", "nav-forms", Some(Permission::FormsView)),
    (
        "/admin/purposes",
        "nav-purposes",
        Some(Permission::PurposesView),
    ),
    (
        "/admin/subjects",
        "nav-subjects",
        Some(Permission::ContactsView),
    ),
    (
        "/admin/register",
        "register-title",
        Some(Permission::ConsentsView),
    ),
    (
        "/admin/tickets",
        "nav-tickets",
        Some(Permission::TicketsWork),
    ),
    (
        "/admin/bundles",
        "bundles-title",
        Some(Permission::ConsentsExport),
    ),
    (
        "/admin/settings",
        "nav-settings",
        Some(Permission::OrganisationManage),
    ),
    ("/admin/audit", "nav-audit", Some(Permission::AuditView)),
    ("/admin/ledger", "nav-ledger", Some(Permission::AuditView)),
];

impl Desk {
    /// The zone in which this desk tells the time: the organisation's.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone.0
    }

    /// A page.
    pub fn page<V: IntoView + 'static>(&self, content: impl FnOnce() -> (String, V)) -> Response {
        self.page_with(StatusCode::OK, content)
    }

    /// A page with a status, e.g. of a [`Draft`](page::Draft).
    pub fn page_with<V: IntoView + 'static>(
        &self,
        status: StatusCode,
        content: impl FnOnce() -> (String, V),
    ) -> Response {
        self.document(status, false, content)
    }

    /// A page that has islands.
    pub fn page_with_islands<V: IntoView + 'static>(
        &self,
        content: impl FnOnce() -> (String, V),
    ) -> Response {
        self.document(StatusCode::OK, true, content)
    }

    fn document<V: IntoView + 'static>(
        &self,
        status: StatusCode,
        has_islands: bool,
        content: impl FnOnce() -> (String, V),
    ) -> Response {
        let document = page::render(&self.facts, || {
            provide_context(self.zone.clone());
            let (title, view) = content();
            view! {
                <DeskLayout
                    title=title_with_status(title, status)
                    items=self.navigation()
                    user_name=Some(self.user.name.clone())
                    has_islands
                    content=view.into_any()
                />
            }
        });
        page::html(
            status,
            document,
            &Policy::Desk {
                nonce: self.facts.nonce.clone(),
            },
        )
    }

    fn navigation(&self) -> Vec<NavItem> {
        let allowed = NAVIGATION
            .iter()
            .filter(|(_, _, needs)| needs.is_none_or(|permission| self.actor.may(permission)));
        allowed
            .map(|&(href, key, _)| NavItem { href, key })
            .collect()
    }
}

/// A page of the desk for somebody who is not signed in.
pub fn anonymous_page<V: IntoView + 'static>(
    facts: &Facts,
    status: StatusCode,
    content: impl FnOnce() -> (String, V),
) -> Response {
    let document = page::render(facts, || {
        let (title, view) = content();
        view! {
            <DeskLayout title=title_with_status(title, status) items=Vec::new() user_name=None has_islands=false content=view.into_any()/>
        }
    });
    page::html(status, document, &Policy::NoScript)
}
