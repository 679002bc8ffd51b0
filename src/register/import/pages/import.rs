//! An import: its columns, how far it is, and what becomes of each row.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::mapping::Columns;
use crate::accounts::Desk;
use crate::error::{FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::ids::ImportId;
use crate::purposes;
use crate::register::import::model::{Import, ShownRow, State as At};
use crate::register::import::service;
use crate::server::App;
use crate::server::page;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;

/// Rows that are shown at a time.
const ROWS: i64 = 100;

/// Which rows.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    outcome: String,
    after: i64,
}

/// GET /admin/register/import/{id}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ImportId>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    page_of(&app, &desk, id, FieldErrors::new(), &shown).await
}

/// POST /admin/register/import/{id}/run
pub async fn run(State(app): State<App>, desk: Desk, Path(id): Path<ImportId>) -> Result<Response> {
    service::run(&app, &desk.actor, id).await?;
    Ok(page::see_other(&format!("/admin/register/import/{id}")))
}

/// POST /admin/register/import/{id}/cancel
pub async fn cancel(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    service::cancel(&app, &desk.actor, id).await?;
    Ok(page::see_other(&format!("/admin/register/import/{id}")))
}

/// POST /admin/register/import/{id}/undo
pub async fn undo(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    service::undo(&app, &desk.actor, id).await?;
    Ok(page::see_other(&format!("/admin/register/import/{id}")))
}

pub(super) async fn page(
    app: &App,
    desk: &Desk,
    id: ImportId,
    errors: FieldErrors,
) -> Result<Response> {
    page_of(app, desk, id, errors, &Shown::default()).await
}

async fn page_of(
    app: &App,
    desk: &Desk,
    id: ImportId,
    errors: FieldErrors,
    shown: &Shown,
) -> Result<Response> {
    let import = service::find(app, &desk.actor, id).await?;
    let rows = service::results(app, &desk.actor, id, &shown.outcome, (shown.after, ROWS)).await?;
    let purposes = purposes::store::list_purposes(&mut app.read().await?).await?;
    let status = page::Draft::invalid((), errors.clone()).status();
    Ok(desk.page_with(status, || {
        let title = t("register-import-title");
        let columns = matches!(import.state, At::Mapping | At::Checked)
            .then(|| view! { <Columns import=&import purposes errors=&errors/> });
        let more = (i64::try_from(rows.len()) == Ok(ROWS))
            .then(|| rows.last().map(|row| row.number))
            .flatten()
            .map(|after| {
                let href = format!("?outcome={}&after={after}", shown.outcome);
                view! { <a rel="next" href=href>{t("pagination-next")}</a> }
            });
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/register".to_owned(), t("register-title")),
                ("/admin/register/import".to_owned(), title.clone()),
            ]/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&errors/>
            <Progress import=&import/>
            {columns}
            <Counts import=&import shown=shown.outcome.clone()/>
            <Rows rows/>
            {more}
        };
        (title, view)
    }))
}

/// Where it is, and what can be done about it.
#[component]
fn Progress<'a>(import: &'a Import) -> impl IntoView {
    let state = t(&format!("register-import-state-{}", import.state.key()));
    let of = [("done", import.done.into()), ("total", import.total.into())];
    let progress = import.state.next().map(|_| {
        view! {
            <p>
                <progress max=import.total.to_string() value=import.done.to_string()></progress>
                " "{t_with("register-import-progress", of)}" "
                <a href="">{t("register-import-reload")}</a>
            </p>
        }
    });
    let rate = import.rows_per_second().map(|rows| {
        view! { <p class="quiet">{t_with("register-import-rate", [("rows", rows.into())])}</p> }
    });
    let can_stop = matches!(
        import.state,
        At::Mapping | At::Checking | At::Checked | At::Running
    );
    let button = |is_there: bool, action: &str, key: &str| {
        // What somebody came for stands out.
        let class = if action == "run" {
            "button"
        } else {
            "button button--quiet"
        };
        let action = format!("/admin/register/import/{}/{action}", import.id);
        let label = t(key);
        is_there.then(|| {
            view! { <form method="post" action=action><button class=class>{label}</button></form> }
        })
    };
    let can_undo = matches!(import.state, At::Done | At::Cancelled);
    view! {
        <section class="panel" role="status">
            <h2>{state}</h2>
            {progress}
            {rate}
            <div class="actions">
                {button(import.state == At::Checked, "run", "register-import-run")}
                {button(can_stop, "cancel", "register-import-cancel")}
                {button(can_undo, "undo", "register-import-undo")}
            </div>
        </section>
    }
}

/// What became of rows, each with how many.
#[component]
fn Counts<'a>(import: &'a Import, shown: String) -> impl IntoView {
    let items: Vec<_> = import
        .counts
        .iter()
        .map(|(outcome, count)| {
            let words = t(&format!("register-import-outcome-{outcome}"));
            let count = t_with("register-import-rows", [("count", (*count).into())]);
            let is_shown = (shown == *outcome).then_some("true");
            view! {
                <li>
                    <a href=format!("?outcome={outcome}") aria-current=is_shown>{words}</a>
                    " "<span class="quiet">{count}</span>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="register-list">{items}</ul> })
}

#[component]
fn Rows(rows: Vec<ShownRow>) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let outcome = t(&format!("register-import-outcome-{}", row.outcome));
            let reason = (!row.reason.is_empty())
                .then(|| t(&format!("register-import-reason-{}", row.reason)));
            view! {
                <tr>
                    <th scope="row">{row.number}</th>
                    <td data-label=t("register-import-outcome")>{outcome}</td>
                    <td data-label=t("register-import-reason")>{reason}</td>
                    <td data-label=t("register-import-cells")>{row.cells.0.join(", ")}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("register-import-row")}</th>
                        <th scope="col">{t("register-import-outcome")}</th>
                        <th scope="col">{t("register-import-reason")}</th>
                        <th scope="col">{t("register-import-cells")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}
