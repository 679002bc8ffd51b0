//! The frame of a portal page: which person is signed in, whose portal it is, how the page is
//! answered. Portal pages have no script at all.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tower_sessions::Session;

use crate::accounts::Actor;
use crate::contacts;
use crate::contacts::model::Subject;
use crate::error::{AppError, Result};
use crate::ids::SubjectId;
use crate::organisation;
use crate::organisation::model::Organisation;
use crate::server::App;
use crate::server::dates::{self, ReaderZone};
use crate::server::db::Conn;
use crate::server::page::{self, Policy};
use crate::server::request::Facts;
use crate::server::sessions::{self, Audience};
use crate::ui::layout::{NavItem, PortalLayout, title_with_status};

/// A page of the portal. As an extractor it sends whoever is not signed in to the sign-in page, and
/// answers 401 to what is not a GET.
pub struct Visit {
    /// Of the request.
    pub facts: Facts,
    /// Who asks.
    pub actor: Actor,
    /// The same, with what they are known by.
    pub subject: Subject,
    /// Their session.
    pub session: Session,
    /// Whose portal it is.
    pub organisation: Organisation,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let is_get = parts.method == Method::GET;
        let path = utf8_percent_encode(parts.uri.path(), NON_ALPHANUMERIC).to_string();
        match signed_in(parts, app).await {
            Ok(visit) => Ok(visit),
            Err(AppError::NotSignedIn) if is_get => {
                Err(page::see_other(&format!("/portal/sign-in?next={path}")))
            }
            Err(error) => Err(error.into_response()),
        }
    }
}

async fn signed_in(parts: &mut Parts, app: &App) -> Result<Visit> {
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
    let subject = contacts::store::find_subject(&mut conn, SubjectId(principal.id))
        .await?
        .ok_or(AppError::NotSignedIn)?;
    let organisation = organisation_of(&mut conn).await?;
    drop(conn);
    sessions::touch(app, &session, Audience::Subject).await?;
    Ok(Visit {
        actor: Actor::subject(subject.id, &facts),
        facts,
        subject,
        session,
        organisation,
    })
}

/// Whose portal it is. Before the organisation has been named, the program's own name stands there.
async fn organisation_of(conn: &mut Conn) -> Result<Organisation> {
    let organisation = organisation::store::find_organisation(conn).await?;
    Ok(organisation.unwrap_or_else(|| Organisation {
        name: "Placet".to_owned(),
        ..Organisation::default()
    }))
}

/// What stands in the navigation.
const NAVIGATION: [NavItem; 3] = [
    NavItem {
        href: "/portal",
        key: "portal-nav-consents",
    },
    NavItem {
        href: "/portal/requests",
        key: "portal-nav-requests",
    },
    NavItem {
        href: "/portal/account",
        key: "portal-nav-account",
    },
];

impl Visit {
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
        let items = NAVIGATION.to_vec();
        document(&self.facts, status, &self.organisation, items, content)
    }
}

/// A page of the portal for somebody who is not signed in.
pub async fn anonymous_portal_page<V: IntoView + 'static>(
    app: &App,
    facts: &Facts,
    status: StatusCode,
    content: impl FnOnce() -> (String, V),
) -> Result<Response> {
    let organisation = organisation_of(&mut app.read().await?).await?;
    Ok(document(facts, status, &organisation, Vec::new(), content))
}

fn document<V: IntoView + 'static>(
    facts: &Facts,
    status: StatusCode,
    organisation: &Organisation,
    items: Vec<NavItem>,
    content: impl FnOnce() -> (String, V),
) -> Response {
    let document = page::render(facts, || {
        provide_context(ReaderZone(dates::zone(&organisation.time_zone)));
        let (title, view) = content();
        view! {
            <PortalLayout
                title=title_with_status(title, status)
                organisation=organisation.name.clone()
                items
                content=view.into_any()
            />
        }
    });
    page::html(status, document, &Policy::NoScript)
}
