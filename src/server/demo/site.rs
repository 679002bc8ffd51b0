//! A website of somebody else, on another origin, which embeds the demo form by its snippet.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::State;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use leptos::prelude::*;
use tokio::net::TcpListener;

use super::site_address;
use crate::i18n::t;
use crate::server::language::Language;
use crate::server::{App, assets};

/// Serves the site until the program ends; returns where.
pub async fn serve_site(app: &App) -> anyhow::Result<SocketAddr> {
    let address = site_address(&app.config);
    let listener = TcpListener::bind(address).await?;
    let site = Router::new()
        .route("/", get(home))
        .route("/assets/{name}", get(assets::asset))
        .with_state(app.config.public_url.clone());
    tokio::spawn(async move {
        if let Err(e) = axum::serve(listener, site).await {
            tracing::error!("the demo website has stopped: {e}");
        }
    });
    Ok(address)
}

async fn home(State(placet): State<String>) -> impl IntoResponse {
    // What a careful site sends: nothing but itself and the consent desk.
    let policy =
        format!("default-src 'self'; script-src 'self' {placet}; frame-src 'self' {placet}");
    let owner = Owner::new();
    let page = owner.with(|| {
        Language::En.words().provide();
        view! { <Site placet/> }.to_html()
    });
    (
        [("content-security-policy", policy)],
        Html(format!("<!DOCTYPE html>{page}")),
    )
}

#[component]
fn Site(placet: String) -> impl IntoView {
    view! {
        <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{t("demo-site-title")}</title>
                <link rel="stylesheet" href=assets::address("host.css")/>
            </head>
            <body>
                <header>
                    <p>{t("demo-site-name")}</p>
                    <p>{t("demo-site-claim")}</p>
                </header>
                <main>
                    <h1>{t("demo-site-heading")}</h1>
                    <p>{t("demo-site-text")}</p>
                    <div data-placet="newsletter">
                        <a href=format!("{placet}/f/newsletter")>{t("demo-site-link")}</a>
                    </div>
                    <script async src=format!("{placet}/embed.js")></script>
                </main>
                <footer><p>{t("demo-site-foot")}</p></footer>
            </body>
        </html>
    }
}
