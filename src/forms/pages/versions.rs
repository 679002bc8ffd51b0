//! What was published of a form.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{FormHead, Framed, Tab, title_of};
use super::schedule::WaitingNote;
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::schedule::{self, ScheduleState};
use crate::forms::versions::service;
use crate::forms::versions::store::VersionEntry;
use crate::i18n::{t, t_with};
use crate::ids::{FormId, FormVersionId};
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;

/// GET /admin/forms/{id}/versions
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    let (_, versions) = service::list_versions(&app, &desk.actor, id).await?;
    let waiting = schedule::service::find_waiting(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let view = view! {
            <FormHead framed=&framed current=Tab::Versions/>
            {waiting.map(|waiting| view! { <WaitingNote framed=&framed waiting/> })}
            <Versions framed=&framed versions/>
        };
        (title_of(&framed.form), view)
    }))
}

#[component]
fn Versions<'a>(framed: &'a Framed, versions: Vec<VersionEntry>) -> impl IntoView {
    if versions.is_empty() {
        let text = t("forms-versions-empty-text");
        return view! { <EmptyState title=t("forms-versions-empty") text/> }.into_any();
    }
    let page = format!("/admin/forms/{}/versions", framed.form.id);
    let rows: Vec<_> = versions
        .into_iter()
        .map(|version| {
            let page = format!("{page}/{}", version.number);
            line(framed, version, page)
        })
        .collect();
    view! {
        <p>{t("forms-versions-intro")}</p>
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("forms-version")}</th>
                    <th scope="col">{t("forms-state")}</th>
                    <th scope="col">{t("forms-published-at")}</th>
                    <th scope="col">{t("versions-submissions")}</th>
                    <th scope="col">{t("forms-hash")}</th>
                    <th scope="col">{t("versions-actions")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn line(framed: &Framed, version: VersionEntry, page: String) -> AnyView {
    let number = version.number;
    let (tone, state) = state_of(&version, framed.form.published);
    let by = version.published_by.unwrap_or_else(|| t("actor-system"));
    let compare = format!("{page}/compare?with=draft");
    let earlier = (number > 1).then(|| {
        let address = format!("{page}/compare?with={}", number - 1);
        view! { <a href=address>{t("versions-compare-earlier")}</a> }
    });
    let restore = framed.may_edit.then(|| {
        let address = format!("{page}/restore?revision={}", framed.form.draft_revision);
        view! { <a href=address>{t("versions-restore")}</a> }
    });
    view! {
        <tr>
            <th scope="row"><a href=page>{number.to_string()}</a></th>
            <td data-label=t("forms-state")><Badge tone text=state/></td>
            <td data-label=t("forms-published-at")>
                <Moment at=version.published_at/>
                " "
                {t_with("versions-by", [("name", by.into())])}
            </td>
            <td data-label=t("versions-submissions")>{version.submissions.to_string()}</td>
            <td data-label=t("forms-hash")>
                <code class="hash">{hex::encode(version.definition_sha256)}</code>
            </td>
            <td data-label=t("versions-actions")>
                <span class="links">{earlier}<a href=compare>{t("versions-compare-draft")}</a>{restore}</span>
            </td>
        </tr>
    }
    .into_any()
}

/// Whether visitors see a version, saw it, will see it or never will.
fn state_of(version: &VersionEntry, published: Option<FormVersionId>) -> (Tone, String) {
    match version.schedule {
        Some(ScheduleState::Waiting) => (Tone::Info, t("versions-waiting")),
        Some(ScheduleState::Cancelled) => (Tone::Neutral, t("versions-cancelled")),
        _ if Some(version.id) == published => (Tone::Good, t("versions-shown")),
        _ => (Tone::Neutral, t("versions-earlier")),
    }
}
