//! What was published of a form.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{FormHead, Framed, Tab, title_of};
use super::schedule::WaitingNote;
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::lint::{Rule, name_key};
use crate::forms::overrides::Override;
use crate::forms::schedule::{self, ScheduleState};
use crate::forms::service::list_overrides;
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
    let overrides = list_overrides(&app, &desk.actor, id).await?;
    let (_, versions) = service::list_versions(&app, &desk.actor, id).await?;
    let waiting = schedule::service::find_waiting(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let view = view! {
            <FormHead framed=&framed current=Tab::Versions/>
            {waiting.map(|waiting| view! { <WaitingNote framed=&framed waiting/> })}
            <Versions framed=&framed versions overrides/>
        };
        (title_of(&framed.form), view)
    }))
}

#[component]
fn Versions<'a>(
    framed: &'a Framed,
    versions: Vec<VersionEntry>,
    mut overrides: BTreeMap<FormVersionId, Override>,
) -> impl IntoView {
    if versions.is_empty() {
        let text = t("forms-versions-empty-text");
        return view! { <EmptyState title=t("forms-versions-empty") text/> }.into_any();
    }
    let page = format!("/admin/forms/{}/versions", framed.form.id);
    let rows: Vec<_> = versions
        .into_iter()
        .map(|version| {
            let page = format!("{page}/{}", version.number);
            let overridden = overrides.remove(&version.id);
            line(framed, version, overridden, page)
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

fn line(
    framed: &Framed,
    version: VersionEntry,
    overridden: Option<Override>,
    page: String,
) -> AnyView {
    let number = version.number;
    let (tone, state) = state_of(&version, framed.form.published);
    let by = version.published_by.unwrap_or_else(|| t("actor-system"));
    let note = overridden.map(|overridden| view! { <Overridden overridden by=by.clone()/> });
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
                {note}
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

/// That a version was published over findings: which, by whom, why.
#[component]
pub fn Overridden(
    /// Which, and why.
    overridden: Override,
    /// Who published it.
    by: String,
) -> impl IntoView {
    let Override { rules, reason } = overridden;
    let said = t_with(
        "overrides-said",
        [
            ("count", rules.len().into()),
            ("by", by.into()),
            ("reason", reason.into()),
        ],
    );
    let mut rules = rules;
    rules.dedup();
    // A rule of an older Placet may have gone; its name still says something.
    let name = |rule: &String| Rule::find(rule).map_or(rule.clone(), |rule| t(&name_key(rule)));
    let names: Vec<String> = rules.iter().map(name).collect();
    view! {
        <p class="overridden">{said}</p>
        <p class="overridden">{names.join("; ")}</p>
    }
}
