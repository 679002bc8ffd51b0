//! Joining two records: finding the other one, seeing what would happen, doing it, taking it back.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::contacts;
use crate::contacts::model::Subject;
use crate::contacts::people::filter::Filter;
use crate::contacts::people::merge::{self, Decided, Preview};
use crate::contacts::people::service;
use crate::error::Result;
use crate::i18n::{t, t_with, words};
use crate::ids::{MergeId, SubjectId};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::see_other_saying;
use crate::ui::breadcrumb::Breadcrumb;

/// What somebody looks for.
#[derive(serde::Deserialize)]
pub struct SearchInput {
    #[serde(default)]
    search: String,
}

/// GET /admin/subjects/{id}/merge
pub async fn choose(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
) -> Result<Response> {
    choose_page(&app, &desk, id, None).await
}

/// POST /admin/subjects/{id}/merge
pub async fn find(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<SubjectId>,
    Form(input): Form<SearchInput>,
) -> Result<Response> {
    choose_page(&app, &desk, id, Some(input.search)).await
}

async fn choose_page(
    app: &App,
    desk: &Desk,
    id: SubjectId,
    search: Option<String>,
) -> Result<Response> {
    desk.actor.require(Permission::ContactsManage)?;
    let subject = contacts::service::view_subject(app, &desk.actor, id).await?;
    let found = match search.as_deref().map(str::trim) {
        None | Some("") => None,
        Some(text) => {
            let filter = Filter {
                text: text.to_owned(),
                ..Filter::default()
            };
            let found = service::list(app, &desk.actor, &filter, None).await?;
            Some(
                found
                    .page
                    .items
                    .into_iter()
                    .filter(|other| other.id != id)
                    .collect::<Vec<_>>(),
            )
        }
    };
    Ok(desk.page(|| {
        let title = t_with("merge-title", [("name", subject.title().into())]);
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/subjects".to_owned(), t("subjects-title")),
                (format!("/admin/subjects/{id}"), subject.title()),
            ]/>
            <h1>{title.clone()}</h1>
            <p>{t("merge-intro")}</p>
            <form class="filter" method="post" role="search">
                <div>
                    <label for="search">{t("merge-search")}</label>
                    <input id="search" name="search" type="search" value=search.clone().unwrap_or_default()/>
                </div>
                <button class="button button--quiet">{t("subjects-search-button")}</button>
            </form>
            {found.map(|found| view! { <Candidates kept=id found/> })}
        };
        (title, view)
    }))
}

#[component]
fn Candidates(kept: SubjectId, found: Vec<Subject>) -> impl IntoView {
    if found.is_empty() {
        return view! { <p class="note" role="status">{t("merge-none-found")}</p> }.into_any();
    }
    let rows: Vec<_> = found
        .into_iter()
        .map(|other| {
            let href = format!("/admin/subjects/{kept}/merge/{}", other.id);
            let known: Vec<String> = other
                .identifiers
                .iter()
                .map(|one| one.value.clone())
                .collect();
            view! { <li><a href=href>{other.title()}</a> " " {known.join(", ")}</li> }
        })
        .collect();
    view! { <ul>{rows}</ul> }.into_any()
}

/// GET /admin/subjects/{id}/merge/{other}
pub async fn preview(
    State(app): State<App>,
    desk: Desk,
    Path((kept, merged)): Path<(SubjectId, SubjectId)>,
) -> Result<Response> {
    let preview = merge::preview(&app, &desk.actor, kept, merged).await?;
    Ok(desk.page(|| {
        let title = t("merge-preview-title");
        let other = format!("/admin/subjects/{merged}/merge/{kept}");
        let is_held = preview.is_held;
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/subjects".to_owned(), t("subjects-title")),
                (format!("/admin/subjects/{kept}"), preview.kept.title()),
            ]/>
            <h1>{title.clone()}</h1>
            <PreviewFacts preview/>
            <p>{t(if is_held { "merge-held" } else { "merge-undo-hint" })}</p>
            <form method="post" class="actions">
                {(!is_held).then(|| view! { <button class="button">{t("merge-do")}</button> })}
                <a class="button button--quiet" href=other>{t("merge-other-way")}</a>
                <a class="button button--quiet" href=format!("/admin/subjects/{kept}")>{t("confirm-back")}</a>
            </form>
        };
        (title, view)
    }))
}

#[component]
fn PreviewFacts(preview: Preview) -> impl IntoView {
    let names = |subject: &Subject| {
        let known: Vec<String> = subject
            .identifiers
            .iter()
            .map(|one| one.value.clone())
            .collect();
        match subject.name.as_str() {
            "" => known.join(", "),
            name => format!("{name} ({})", known.join(", ")),
        }
    };
    let fields = |keys: &[String]| match keys {
        [] => t("merge-none"),
        keys => keys.join(", "),
    };
    let consents = preview
        .consents
        .as_ref()
        .map(|all| view! { <Consents all=all.clone()/> });
    view! {
        <dl class="facts">
            <dt>{t("merge-kept")}</dt>
            <dd>{names(&preview.kept)}</dd>
            <dt>{t("merge-merged")}</dt>
            <dd>{names(&preview.merged)}</dd>
            <dt>{t("merge-submissions")}</dt>
            <dd>{preview.submissions}</dd>
            <dt>{t("merge-events")}</dt>
            <dd>{preview.events}</dd>
            <dt>{t("merge-tickets")}</dt>
            <dd>{preview.tickets}</dd>
            <dt>{t("merge-fields-moved")}</dt>
            <dd>{fields(&preview.fields_moved)}</dd>
            <dt>{t("merge-fields-dropped")}</dt>
            <dd>{fields(&preview.fields_dropped)}</dd>
        </dl>
        {consents}
    }
}

#[component]
fn Consents(all: Vec<Decided>) -> impl IntoView {
    let word = |kind: crate::consents::model::EventKind| t(&format!("consent-{}", kind.key()));
    let rows: Vec<_> = all
        .iter()
        .map(|one| {
            let purpose = one.merged.purpose.name_in(words().language).to_owned();
            let kept = one
                .kept
                .as_ref()
                .map_or_else(|| t("merge-none"), |event| word(event.kind));
            view! {
                <tr>
                    <th scope="row">{purpose}</th>
                    <td data-label=t("merge-kept")>{kept}</td>
                    <td data-label=t("merge-merged")>{word(one.merged.kind)}</td>
                    <td data-label=t("merge-counts")>{word(one.winner().kind)}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{t("subject-consents")}</h2>
            <p>{t("merge-consents-hint")}</p>
            <table class="table">
                <thead><tr>
                    <th scope="col">{t("subject-purpose")}</th>
                    <th scope="col">{t("merge-kept")}</th>
                    <th scope="col">{t("merge-merged")}</th>
                    <th scope="col">{t("merge-counts")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

/// POST /admin/subjects/{id}/merge/{other}
pub async fn join(
    State(app): State<App>,
    desk: Desk,
    Path((kept, merged)): Path<(SubjectId, SubjectId)>,
) -> Result<Response> {
    merge::merge(&app, &desk.actor, kept, merged).await?;
    Ok(see_other_saying(
        &format!("/admin/subjects/{kept}"),
        "flash-merged",
    ))
}

/// POST /admin/subjects/{id}/merges/{merge}/undo
pub async fn undo(
    State(app): State<App>,
    desk: Desk,
    Path((kept, id)): Path<(SubjectId, MergeId)>,
) -> Result<Response> {
    merge::undo(&app, &desk.actor, kept, id).await?;
    Ok(see_other_saying(
        &format!("/admin/subjects/{kept}"),
        "flash-unmerged",
    ))
}
