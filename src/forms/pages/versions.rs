//! What was published of a form.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{FormHead, Framed, Tab, title_of};
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::store::VersionLine;
use crate::i18n::t;
use crate::ids::FormId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::empty::EmptyState;

/// GET /admin/forms/{id}/versions
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    Ok(desk.page(|| {
        let view = view! {
            <FormHead framed=&framed current=Tab::Versions/>
            <Versions versions=framed.versions.clone()/>
        };
        (title_of(&framed.form), view)
    }))
}

#[component]
fn Versions(versions: Vec<VersionLine>) -> impl IntoView {
    let body = if versions.is_empty() {
        let text = t("forms-versions-empty-text");
        view! { <EmptyState title=t("forms-versions-empty") text/> }.into_any()
    } else {
        let rows: Vec<_> = versions
            .into_iter()
            .map(|version| view! { <Version version/> })
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
fn Version(version: VersionLine) -> impl IntoView {
    let by = version.published_by.unwrap_or_else(|| t("actor-system"));
    view! {
        <tr>
            <th scope="row">{version.number.to_string()}</th>
            <td data-label=t("forms-published-at")><Moment at=version.published_at/></td>
            <td data-label=t("forms-published-by")>{by}</td>
            <td data-label=t("forms-hash")>
                <code class="hash">{hex::encode(version.definition_sha256)}</code>
            </td>
        </tr>
    }
}
