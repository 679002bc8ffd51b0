//! What was published of a form.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{FormHead, Framed, Tab, title_of};
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::lint::{Rule, name_key};
use crate::forms::overrides::Override;
use crate::forms::service;
use crate::forms::store::VersionLine;
use crate::i18n::{t, t_with};
use crate::ids::{FormId, FormVersionId};
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::empty::EmptyState;

/// GET /admin/forms/{id}/versions
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    let overrides = service::list_overrides(&app, &desk.actor, id).await?;
    Ok(desk.page(|| {
        let view = view! {
            <FormHead framed=&framed current=Tab::Versions/>
            <Versions versions=framed.versions.clone() overrides/>
        };
        (title_of(&framed.form), view)
    }))
}

#[component]
fn Versions(
    versions: Vec<VersionLine>,
    mut overrides: BTreeMap<FormVersionId, Override>,
) -> impl IntoView {
    let body = if versions.is_empty() {
        let text = t("forms-versions-empty-text");
        view! { <EmptyState title=t("forms-versions-empty") text/> }.into_any()
    } else {
        let rows: Vec<_> = versions
            .into_iter()
            .map(|version| {
                let overridden = overrides.remove(&version.id);
                view! { <Version version overridden/> }
            })
            .collect();
        view! {
            <p>{t("forms-versions-intro")}</p>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{t("forms-version")}</th>
                        <th scope="col">{t("forms-published-at")}</th>
                        <th scope="col">{t("forms-published-by")}</th>
                        <th scope="col">{t("forms-hash")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{t("forms-versions")}</h2>
            {body}
        </section>
    }
}

#[component]
fn Version(version: VersionLine, overridden: Option<Override>) -> impl IntoView {
    let by = version.published_by.unwrap_or_else(|| t("actor-system"));
    let note = overridden.map(|overridden| view! { <Overridden overridden by=by.clone()/> });
    view! {
        <tr>
            <th scope="row">{version.number.to_string()}</th>
            <td data-label=t("forms-published-at")><Moment at=version.published_at/></td>
            <td data-label=t("forms-published-by")>{by}{note}</td>
            <td data-label=t("forms-hash")>
                <code class="hash">{hex::encode(version.definition_sha256)}</code>
            </td>
        </tr>
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
