//! The route table: every address of the program, feature by feature.

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::forms::embed::copies;
use crate::forms::interchange::schema as form_schema;
use crate::server::sessions::{self, Audience};
use crate::server::{App, assets, health, page};

/// All routes. Staff and data subjects each have their session's cookie on their own routes only.
pub fn all(app: &App) -> Router<App> {
    let desk = Router::new()
        .merge(crate::accounts::pages::routes())
        .merge(crate::organisation::pages::routes())
        .merge(crate::purposes::pages::routes())
        .merge(crate::forms::pages::routes())
        .merge(crate::paper::pages::routes())
        .merge(crate::responses::pages::routes())
        .merge(crate::webhooks::pages::routes())
        .merge(crate::contacts::pages::routes())
        .merge(crate::consents::pages::routes())
        .merge(crate::register::pages::routes())
        .merge(crate::register::import::pages::routes())
        .merge(crate::register::reset::pages::routes())
        .merge(crate::bundles::pages::routes())
        .merge(crate::tickets::pages::routes())
        .merge(crate::tasks::pages::routes())
        .merge(crate::privacy::pages::routes())
        .merge(crate::api::pages::routes())
        .merge(crate::ledger::pages::routes())
        .merge(crate::signing::pages::routes())
        .merge(crate::receipts::pages::desk_routes())
        .layer(sessions::layer(app, Audience::Staff));
    let portal = crate::portal::pages::routes()
        .merge(crate::receipts::pages::portal_routes())
        .layer(sessions::layer(app, Audience::Subject));
    let public = Router::new()
        .merge(crate::forms::routes::routes())
        .merge(crate::consents::routes::routes())
        .merge(crate::ledger::routes::routes())
        .merge(crate::signing::routes::routes())
        .merge(crate::receipts::pages::routes())
        .merge(crate::mail::routes::routes(app));
    let own = Router::new()
        .route("/", get(home))
        .route("/language/{code}", get(choose_language))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/embed.js", get(assets::embed_script))
        .route(form_schema::PATH, get(form_schema::serve))
        .route("/{file}", get(copies::serve))
        .route("/assets/{name}", get(assets::asset));
    desk.merge(portal)
        .merge(public)
        .merge(own)
        .merge(crate::api::v1::routes(app))
}

/// GET / sends people to the portal; staff know their address.
async fn home() -> Response {
    page::see_other("/portal")
}

/// GET /language/{code} remembers a language and goes back. A preference, not a state.
async fn choose_language(Path(code): Path<String>, headers: HeaderMap) -> Response {
    let from = headers
        .get(header::REFERER)
        .and_then(|value| value.to_str().ok());
    let mut response = page::see_other(&path_of(from.unwrap_or_default()));
    if let Some(language) = crate::server::language::Language::find(&code) {
        let cookie = format!(
            "lang={}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax",
            language.code()
        );
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    response.into_response()
}

/// The path of an address: never another site, whatever the header says.
fn path_of(address: &str) -> String {
    let after_scheme = address.split_once("://").map_or("", |(_, rest)| rest);
    let path = after_scheme.find('/').map_or("/", |at| &after_scheme[at..]);
    if path.starts_with("//") {
        "/".to_owned()
    } else {
        path.to_owned()
    }
}
