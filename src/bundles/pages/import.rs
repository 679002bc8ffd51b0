//! Reading a bundle in: first to see what would become of it, then for good.

use axum::extract::{FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::bundles::import::{self, Report};
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::server::App;
use crate::server::page::Draft;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::FileField;

/// Records that are told why they are not taken, at most.
const TOLD: usize = 100;

/// GET /admin/bundles/import
pub async fn show(desk: Desk) -> Result<Response> {
    desk.actor.require(Permission::ConsentsImport)?;
    Ok(page(&desk, &Draft::new(()), None))
}

/// POST /admin/bundles/import
pub async fn send(State(app): State<App>, desk: Desk, request: Request) -> Result<Response> {
    desk.actor.require(Permission::ConsentsImport)?;
    let (bytes, is_final) = read(request).await?;
    if bytes.is_empty() {
        let errors = FieldErrors::one("file", "bundle-error-missing");
        return Ok(page(&desk, &Draft::invalid((), errors), None));
    }
    match import::import(&app, &desk.actor, &bytes, !is_final).await {
        Err(AppError::Invalid(errors)) => Ok(page(&desk, &Draft::invalid((), errors), None)),
        done => done.map(|report| page(&desk, &Draft::new(()), Some(report))),
    }
}

/// The file, and whether it is meant.
async fn read(request: Request) -> Result<(Vec<u8>, bool)> {
    let not_a_form = || AppError::Invalid(FieldErrors::one("form", "error-not-a-form"));
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| not_a_form())?;
    let (mut bytes, mut is_final) = (Vec::new(), false);
    let refuse = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
        _ => not_a_form(),
    };
    while let Some(field) = form.next_field().await.map_err(refuse)? {
        match field.name() {
            Some("file") => bytes = field.bytes().await.map_err(refuse)?.to_vec(),
            Some("import") => is_final = true,
            _ => {}
        }
    }
    Ok((bytes, is_final))
}

fn page(desk: &Desk, draft: &Draft<()>, report: Option<Report>) -> Response {
    desk.page_with(draft.status(), || {
        let view = view! {
            <Breadcrumb above=vec![("/admin/bundles".to_owned(), t("bundles-title"))]/>
            <h1>{t("bundle-import-title")}</h1>
            <ErrorSummary errors=&draft.errors/>
            {report.map(|report| view! { <Outcome report/> })}
            <div class="prose">
                <p>{t("bundle-import-intro")}</p>
                <p>{t("bundle-import-trust")}</p>
            </div>
            <form method="post" enctype="multipart/form-data" novalidate>
                <FileField
                    name="file"
                    label=t("bundle-import-file")
                    hint=t("bundle-import-file-hint")
                    accept=".zip,application/zip"
                    errors=&draft.errors
                />
                <div class="actions">
                    <button class="button">{t("bundle-import-check")}</button>
                    <button class="button button--quiet" name="import" value="yes">
                        {t("bundle-import-button")}
                    </button>
                </div>
            </form>
        };
        (t("bundle-import-title"), view)
    })
}

/// What became of it, or would.
#[component]
fn Outcome(report: Report) -> impl IntoView {
    let title = match report.is_dry {
        true => t("bundle-import-would"),
        false => t("bundle-import-done"),
    };
    let refused: Vec<_> = report
        .refused
        .iter()
        .take(TOLD)
        .map(|(path, why)| view! { <li><code>{path.clone()}</code>" "{t(why)}</li> })
        .collect();
    let count = report.refused.len();
    view! {
        <section class="panel" role="status">
            <h2>{title}</h2>
            <dl class="facts">
                <dt>{t("bundle-import-from")}</dt>
                <dd>{report.publisher}</dd>
                <dt>{t("bundle-import-keys")}</dt>
                <dd class="wrap"><code>{report.key}</code></dd>
                <dt>{t("bundle-import-added")}</dt>
                <dd>{report.added}</dd>
                <dt>{t("bundle-import-known")}</dt>
                <dd>{report.known}</dd>
                <dt>{t("bundle-import-refused")}</dt>
                <dd>{count}</dd>
            </dl>
            {(count > 0).then(|| view! { <ul>{refused}</ul> })}
            {(count > TOLD).then(|| view! { <p>{t_with("bundle-import-more", [("count", (count - TOLD).into())])}</p> })}
        </section>
    }
}
