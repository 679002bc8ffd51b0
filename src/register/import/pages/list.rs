//! A file to read in, and those that were.

use std::fs::File;

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncSeekExt, AsyncWriteExt};

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::register::import::model::Import;
use crate::register::import::service;
use crate::server::App;
use crate::server::clock::random_bytes;
use crate::server::page::{self, Draft};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::FileField;

/// GET /admin/register/import
pub async fn show(State(app): State<App>, desk: Desk) -> Result<Response> {
    page(&app, &desk, Draft::new(())).await
}

/// POST /admin/register/import
pub async fn upload(State(app): State<App>, desk: Desk, request: Request) -> Result<Response> {
    desk.actor.require(Permission::ConsentsImport)?;
    let Some((file, sha256)) = receive(&app, request).await? else {
        let errors = FieldErrors::one("file", "register-import-error-missing");
        return page(&app, &desk, Draft::invalid((), errors)).await;
    };
    match service::upload(&app, &desk.actor, file, sha256).await {
        Ok(id) => Ok(page::see_other(&format!("/admin/register/import/{id}"))),
        Err(AppError::Invalid(errors)) => page(&app, &desk, Draft::invalid((), errors)).await,
        Err(e) => Err(e),
    }
}

/// The file and its SHA-256; none if none was chosen.
pub async fn receive(app: &App, request: Request) -> Result<Option<(File, String)>> {
    let not_a_form = || AppError::Invalid(FieldErrors::one("form", "error-not-a-form"));
    let refuse = |error: MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
        _ => not_a_form(),
    };
    let form = Multipart::from_request(request, app).await;
    let mut form = form.map_err(|_| not_a_form())?;
    while let Some(mut field) = form.next_field().await.map_err(refuse)? {
        if field.name() != Some("file") {
            continue;
        }
        let mut file = tokio::fs::File::from_std(nameless(app)?);
        let (mut hash, mut size) = (Sha256::new(), 0);
        while let Some(chunk) = field.chunk().await.map_err(refuse)? {
            hash.update(&chunk);
            size += chunk.len();
            file.write_all(&chunk).await?;
        }
        file.flush().await?;
        file.rewind().await?;
        let file = file.into_std().await;
        return Ok((size > 0).then(|| (file, hex::encode(hash.finalize()))));
    }
    Ok(None)
}

/// A file that nobody else can open, and that goes with whoever holds it.
fn nameless(app: &App) -> Result<File> {
    let folder = app.config.data_dir.join("imports");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(hex::encode(random_bytes::<8>()));
    let mut options = File::options();
    let file = options
        .read(true)
        .write(true)
        .create_new(true)
        .open(&path)?;
    std::fs::remove_file(&path)?;
    Ok(file)
}

async fn page(app: &App, desk: &Desk, draft: Draft<()>) -> Result<Response> {
    let imports = service::list(app, &desk.actor).await?;
    Ok(desk.page_with(draft.status(), || {
        let rows: Vec<_> = imports.into_iter().map(|import| view! { <Line import/> }).collect();
        let view = view! {
            <Breadcrumb above=vec![("/admin/register".to_owned(), t("register-title"))]/>
            <h1>{t("register-import-title")}</h1>
            <ErrorSummary errors=&draft.errors/>
            <p class="prose">{t("register-import-intro")}</p>
            <form method="post" enctype="multipart/form-data" novalidate>
                <FileField name="file" label=t("register-import-file") hint=t("register-import-file-hint")
                    accept=".csv,.xlsx,.json" errors=&draft.errors/>
                <button class="button">{t("register-import-upload")}</button>
            </form>
            <ul>{rows}</ul>
        };
        (t("register-import-title"), view)
    }))
}

#[component]
fn Line(import: Import) -> impl IntoView {
    let rows = t_with("register-import-rows", [("count", import.total.into())]);
    let state = t(&format!("register-import-state-{}", import.state.key()));
    let href = format!("/admin/register/import/{}", import.id);
    view! { <li><a href=href>{rows}</a>" "{state}</li> }
}
