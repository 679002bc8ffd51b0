//! One version, exactly as it was published, in each of its languages.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::{above_version, title_of};
use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::forms::document::{Document, document};
use crate::forms::store::Snapshot;
use crate::forms::versions::service::{self, Shown};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::portal::pages::evidence::language_name;
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::badge::{Badge, Tone};
use crate::ui::breadcrumb::Breadcrumb;

/// Which language is looked at. (`lang` would be that of the desk.)
#[derive(Deserialize)]
pub struct Choice {
    language: Option<String>,
}

/// GET /admin/forms/{id}/versions/{number}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((id, number)): Path<(FormId, i64)>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    let shown = service::show(&app, &desk.actor, id, number).await?;
    let wanted = choice.language.as_deref();
    let wanted = wanted.unwrap_or(shown.published.definition.default_language());
    let snapshots = &shown.snapshots;
    let snapshot = snapshots
        .iter()
        .find(|snapshot| snapshot.language == wanted);
    let snapshot = snapshot.ok_or(AppError::NotFound)?;
    Ok(desk.page(|| {
        let title = [
            ("form", title_of(&shown.form).into()),
            ("number", number.into()),
        ];
        let title = t_with("version-title", title);
        let view = view! {
            <Breadcrumb above=above_version(&shown.form)/>
            <h1>{title.clone()}</h1>
            <Facts shown=&shown snapshot/>
            <Languages shown=&shown snapshot/>
            <AsPublished snapshot/>
        };
        (title, view)
    }))
}

#[component]
fn Facts<'a>(shown: &'a Shown, snapshot: &'a Snapshot) -> impl IntoView {
    let (tone, sound) = if shown.is_sound {
        (Tone::Good, t("version-sound"))
    } else {
        (Tone::Danger, t("version-unsound"))
    };
    let definition = hex::encode(&shown.version.definition_sha256);
    let page = hex::encode(&snapshot.sha256);
    view! {
        <dl class="facts">
            <dt>{t("forms-published-at")}</dt>
            <dd><Moment at=shown.version.published_at/></dd>
            <dt>{t("version-hash-definition")}</dt>
            <dd><code class="hash">{definition}</code></dd>
            <dt>{t("version-hash-page")}</dt>
            <dd><code class="hash">{page}</code></dd>
            <dt>{t("version-checked")}</dt>
            <dd><Badge tone text=sound/></dd>
        </dl>
    }
}

#[component]
fn Languages<'a>(shown: &'a Shown, snapshot: &'a Snapshot) -> impl IntoView {
    let links: Vec<_> = shown
        .snapshots
        .iter()
        .map(|other| {
            let code = other.language.clone();
            let is_current = (code == snapshot.language).then_some("page");
            let href = format!("?language={code}");
            let name = language_name(&code);
            view! { <a href=href lang=code aria-current=is_current>{name}</a> }
        })
        .collect();
    view! { <nav class="tabs" aria-label=t("version-languages")>{links}</nav> }
}

/// The stored bytes in a frame that runs nothing. Its style sheet is ours, and only pages of ours may
/// load that: hence the same origin.
#[component]
fn AsPublished<'a>(snapshot: &'a Snapshot) -> impl IntoView {
    let shown = Document {
        title: t("version-frame"),
        language: snapshot.language.clone(),
        body: snapshot.html.clone(),
        ..Document::default()
    };
    let document = format!("<!DOCTYPE html>{}", document(&shown, None));
    view! {
        <p>{t("version-intro")}</p>
        <iframe class="seen" sandbox="allow-same-origin" srcdoc=document title=t("version-frame")></iframe>
    }
}
