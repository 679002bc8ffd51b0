//! The public page that verifies what Placet gave out: a receipt, a proof, checkpoints, a bundle.
//!
//! The check runs here and not in the browser: so it works without a script, for files from a phone
//! too, and compares with the keys and the ledger of this installation as they are now. Whoever wants to
//! trust nobody has `placet verify`, which is the same code.

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use leptos::prelude::*;

use super::lines::ReportView;
use super::upload::{BODY_MAX, Files};
use crate::error::{FieldErrors, Result};
use crate::i18n::{t, words};
use crate::ledger::checkpoint::Checkpoint;
use crate::ledger::note::Note;
use crate::ledger::service;
use crate::ledger::verify;
use crate::ledger::verify::keys::Keys;
use crate::ledger::verify::report::{Report, Unreadable};
use crate::ledger::verify::things::{Limits, Thing};
use crate::server::App;
use crate::server::db::Conn;
use crate::server::page::public_with;
use crate::server::request::Facts;
use crate::signing;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::FileField;

/// The addresses of this page.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/verify", get(show).post(check))
        .layer(DefaultBodyLimit::max(BODY_MAX))
}

/// What there is to say beside the form.
enum Outcome {
    Nothing,
    Found(Report),
    Unreadable(Unreadable),
}

/// GET /verify
async fn show(facts: Facts) -> Response {
    page(
        &facts,
        StatusCode::OK,
        &FieldErrors::new(),
        &Outcome::Nothing,
    )
}

/// POST /verify: says what is right and what is not, and keeps nothing.
async fn check(State(app): State<App>, facts: Facts, files: Result<Files>) -> Result<Response> {
    let Files(files) = files?;
    if files.is_empty() {
        let errors = FieldErrors::one("file", "verify-no-file");
        return Ok(page(
            &facts,
            StatusCode::UNPROCESSABLE_ENTITY,
            &errors,
            &Outcome::Nothing,
        ));
    }
    let mut conn = app.read().await?;
    let own = Keys::of(&signing::store::list_public(&mut conn).await?);
    let known = known_here(&mut conn, &files).await?;
    drop(conn);
    let checking = move || verify::files(&files, &own, Limits::SMALL);
    let checked = tokio::task::spawn_blocking(checking).await;
    let checked = checked.map_err(|e| anyhow::anyhow!("a check was cut off: {e}"))?;
    Ok(match checked {
        Ok(mut report) => {
            report.extend(known);
            page(
                &facts,
                StatusCode::OK,
                &FieldErrors::new(),
                &Outcome::Found(report),
            )
        }
        Err(unreadable) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(
                &facts,
                status,
                &FieldErrors::new(),
                &Outcome::Unreadable(unreadable),
            )
        }
    })
}

/// Whether checkpoints among the files are of the ledger that is here today.
async fn known_here(conn: &mut Conn, files: &[(String, Vec<u8>)]) -> Result<Report> {
    let mut report = Report::default();
    for (name, bytes) in files {
        let note = match Thing::read(name, bytes) {
            Ok(Thing::Checkpoint(note)) => Some(note),
            Ok(Thing::Proof(proof)) => Note::parse(&proof.checkpoint),
            Ok(Thing::ProvenReceipt(proven)) => proven
                .proof
                .and_then(|proof| Note::parse(&proof.checkpoint)),
            _ => None,
        };
        let Some(checkpoint) = note.and_then(|note| Checkpoint::parse(&note.text)) else {
            continue;
        };
        let root = service::root_at(conn, checkpoint.size).await?;
        let is_ours = root == Some(checkpoint.root);
        let size = [("size", checkpoint.size.to_string().into())];
        report.check(is_ours, "verify-ours", "verify-not-ours", size);
    }
    Ok(report)
}

fn page(facts: &Facts, status: StatusCode, errors: &FieldErrors, outcome: &Outcome) -> Response {
    public_with(facts, status, || {
        let found = match outcome {
            Outcome::Nothing => None,
            Outcome::Found(report) => Some(view! { <ReportView report/> }.into_any()),
            Outcome::Unreadable(Unreadable(line)) => {
                let text = line.in_words(&words());
                Some(view! { <p class="verdict">{text}</p> }.into_any())
            }
        };
        let found = found.map(|found| {
            view! {
                <section class="panel" aria-labelledby="outcome" role="status">
                    <h2 id="outcome">{t("verify-outcome")}</h2>
                    {found}
                </section>
            }
        });
        let view = view! {
            <h1>{t("verify-title")}</h1>
            <p>{t("verify-intro")}</p>
            {found}
            <ErrorSummary errors/>
            <form method="post" enctype="multipart/form-data" novalidate>
                <VerifyField errors/>
                <p class="actions"><button class="button">{t("verify-button")}</button></p>
            </form>
            <p class="quiet">{t("verify-privacy")}</p>
            <p class="quiet">{t("verify-yourself")}" "<code>"placet verify"</code></p>
        };
        (t("verify-title"), view)
    })
}

#[component]
fn VerifyField<'a>(errors: &'a FieldErrors) -> impl IntoView {
    view! {
        <FileField
            name="file"
            label=t("verify-file")
            hint=t("verify-file-hint")
            accept=".jws,.json,.txt,.zip"
            errors
        />
    }
}
