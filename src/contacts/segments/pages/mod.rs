//! Segments in the desk. The condition is edited by buttons that send the page; a small script keeps the
//! count up to date where there is one.

mod tree;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde_json::json;

use super::input::{Press, Sent};
use super::model::{Node, Segment, What};
use super::service;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts::imports::service::open_fields;
use crate::contacts::people::service as people;
use crate::error::{AppError, FieldErrors, Result};
use crate::i18n::{t, t_with};
use crate::ids::SegmentId;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{self, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::confirm::ConfirmPage;
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;

use tree::{Offers, node_view};

const ALL: &str = "/admin/subjects/segments";
/// Asks for the count a moment after the last change.
const SCRIPT: &str = "const f=document.getElementById('segment'),o=document.getElementById('segment-count');\
let w;const ask=()=>{clearTimeout(w);w=setTimeout(async()=>{const r=await fetch(f.dataset.count,\
{method:'POST',body:new URLSearchParams(new FormData(f))});if(r.ok)o.textContent=(await r.json()).text},400)};\
f.addEventListener('input',ask)";

/// GET /admin/subjects/segments
pub async fn list(State(app): State<App>, desk: Desk) -> Result<Response> {
    let choices = people::choices(&app, &desk.actor).await?;
    let may_manage = desk.actor.may(Permission::ContactsManage);
    Ok(desk.page(|| {
        let new = may_manage.then(|| {
            view! { <p class="actions"><a class="button" href=format!("{ALL}/new")>{t("segment-new")}</a></p> }
        });
        let view = view! {
            <Breadcrumb above=vec![("/admin/subjects".to_owned(), t("subjects-title"))]/>
            <h1>{t("segments-title")}</h1>
            <p>{t("segments-intro")}</p>
            {new}
            <Segments segments=choices.segments may_manage/>
        };
        (t("segments-title"), view)
    }))
}

#[component]
fn Segments(segments: Vec<Segment>, may_manage: bool) -> impl IntoView {
    if segments.is_empty() {
        return view! { <EmptyState title=t("segments-empty") text=t("segments-empty-text")/> }
            .into_any();
    }
    let rows: Vec<_> = segments
        .into_iter()
        .map(|segment| {
            let label = t_with("group-show-which", [("name", segment.name.clone().into())]);
            let name = match may_manage {
                true => view! { <a href=format!("{ALL}/{}", segment.id)>{segment.name}</a> }.into_any(),
                false => segment.name.into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td data-label=t("group-actions")>
                        <form method="post" action="/admin/subjects">
                            <button class="link" name="segment" value=segment.id.to_string() aria-label=label>{t("group-show")}</button>
                        </form>
                    </td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="table">
            <thead><tr><th scope="col">{t("segment-name")}</th><th scope="col">{t("group-actions")}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// What is on the page of a segment.
struct Edited {
    /// None: a new one.
    id: Option<SegmentId>,
    name: String,
    revision: i64,
    tree: Node,
    count: Option<i64>,
    errors: FieldErrors,
}

/// GET /admin/subjects/segments/new
pub async fn new(State(app): State<App>, desk: Desk) -> Result<Response> {
    let edited = Edited {
        id: None,
        name: String::new(),
        revision: 0,
        tree: Node::group(What::All, Vec::new()),
        count: None,
        errors: FieldErrors::new(),
    };
    edit_page(&app, &desk, edited).await
}

/// GET /admin/subjects/segments/{id}
pub async fn edit(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SegmentId>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let segment = service::find(&app, &desk.actor, id).await?;
    let edited = Edited {
        id: Some(id),
        count: Some(service::count(&app, &desk.actor, &segment.tree).await?),
        name: segment.name,
        revision: segment.revision,
        tree: segment.tree,
        errors: FieldErrors::new(),
    };
    edit_page(&app, &desk, edited).await
}

/// POST /admin/subjects/segments/new
pub async fn create(
    State(app): State<App>,
    desk: Desk,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    sent(&app, &desk, None, Sent::from_pairs(pairs)).await
}

/// POST /admin/subjects/segments/{id}
pub async fn change(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SegmentId>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    sent(&app, &desk, Some(id), Sent::from_pairs(pairs)).await
}

async fn sent(app: &App, desk: &Desk, id: Option<SegmentId>, sent: Sent) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let mut edited = Edited {
        id,
        name: sent.name.clone(),
        revision: sent.revision,
        tree: sent.tree.clone(),
        count: None,
        errors: FieldErrors::new(),
    };
    let done = match sent.press {
        Press::Edit => Ok(None),
        Press::Count => service::count(app, &desk.actor, &sent.tree).await.map(Some),
        Press::Save => {
            let segment = Segment {
                id: id.unwrap_or_else(|| app.new_id()),
                name: sent.name,
                tree: sent.tree,
                revision: if id.is_some() { sent.revision } else { 0 },
                updated_at: app.now(),
            };
            match service::save(app, &desk.actor, &segment).await {
                Ok(()) => return Ok(see_other_saying(ALL, "flash-segment-saved")),
                Err(error) => Err(error),
            }
        }
    };
    match done {
        Ok(count) => edited.count = count,
        Err(AppError::Invalid(errors)) => edited.errors = errors,
        Err(error) => return Err(error),
    }
    edit_page(app, desk, edited).await
}

/// POST /admin/subjects/segments/count: for the script of the page.
pub async fn count(
    State(app): State<App>,
    desk: Desk,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let sent = Sent::from_pairs(pairs);
    let text = match service::count(&app, &desk.actor, &sent.tree).await {
        Ok(count) => desk
            .facts
            .words()
            .with("segment-count", [("count", count.into())]),
        Err(AppError::Invalid(_)) => desk.facts.words().t("segment-count-not-yet"),
        Err(error) => return Err(error),
    };
    Ok(Json(json!({ "text": text })).into_response())
}

async fn edit_page(app: &App, desk: &Desk, edited: Edited) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let offers = Offers {
        choices: people::choices(app, &desk.actor).await?,
        fields: open_fields(&mut app.read().await?, &desk.actor).await?,
    };
    let status = match edited.errors.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(desk.page_with(status, || {
        let title = match edited.id {
            Some(_) => t_with("segment-edit", [("name", edited.name.clone().into())]),
            None => t("segment-new"),
        };
        let count = match edited.count {
            Some(count) => t_with("segment-count", [("count", count.into())]),
            None => t("segment-count-not-yet"),
        };
        let nonce = page::facts().map(|facts| facts.nonce.clone());
        let delete = edited.id.map(|id| {
            view! { <a class="button button--quiet" href=format!("{ALL}/{id}/delete")>{t("group-delete")}</a> }
        });
        let errors = &edited.errors;
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/subjects".to_owned(), t("subjects-title")),
                (ALL.to_owned(), t("segments-title")),
            ]/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors/>
            <form method="post" id="segment" data-count=format!("{ALL}/count")>
                <input type="hidden" name="revision" value=edited.revision.to_string()/>
                <TextField name="name" label=t("segment-name") value=edited.name.clone() errors/>
                {node_view(&edited.tree, "n", 1, &offers, errors)}
                <p><output id="segment-count" role="status">{count}</output></p>
                <p class="actions">
                    <button class="button" name="do" value="save">{t("save")}</button>
                    <button class="button button--quiet" name="do" value="count">{t("segment-count-now")}</button>
                    {delete}
                </p>
            </form>
            <script nonce=nonce inner_html=SCRIPT></script>
        };
        (title, view)
    }))
}

/// GET /admin/subjects/segments/{id}/delete
pub async fn ask_delete(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SegmentId>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let segment = service::find(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let title = t_with(
            "group-delete-title",
            [("name", segment.name.clone().into())],
        );
        let view = view! {
            <ConfirmPage title=title.clone() action=t("group-delete") back=ALL>
                <p>{t("segment-delete-text")}</p>
            </ConfirmPage>
        };
        (title, view)
    }))
}

/// POST /admin/subjects/segments/{id}/delete
pub async fn delete(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SegmentId>,
) -> Result<Response> {
    service::delete(&app, &desk.actor, id).await?;
    Ok(see_other_saying(ALL, "flash-group-deleted"))
}
