//! All sheets of a form: each version in each of its languages, to print and to enter.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::Result;
use crate::forms::pages::frame::{FormHead, Framed, Tab, title_of};
use crate::forms::schedule::ScheduleState;
use crate::forms::versions::service;
use crate::forms::versions::store::VersionEntry;
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::languages::own_name;
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::empty::EmptyState;

/// GET /admin/forms/{id}/paper
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    let versions = service::list_versions(&app, &desk.actor, id).await?.1;
    let languages = service::list_languages(&app, &desk.actor, id).await?;
    let may_enter = desk.actor.may(Permission::PaperEnter);
    Ok(desk.page(|| {
        let rows: Vec<_> = versions
            .iter()
            .map(|version| {
                let codes = languages.get(&version.id).cloned().unwrap_or_default();
                row(id, version, &codes, may_enter)
            })
            .collect();
        let view = view! {
            <FormHead framed=&framed current=Tab::Share/>
            <h2>{t("paper-title")}</h2>
            <p>{t("paper-intro")}</p>
            <Sheets rows may_enter/>
        };
        (title_of(&framed.form), view)
    }))
}

#[component]
fn Sheets(rows: Vec<AnyView>, may_enter: bool) -> impl IntoView {
    if rows.is_empty() {
        let text = t("forms-versions-empty-text");
        return view! { <EmptyState title=t("forms-versions-empty") text/> }.into_any();
    }
    let enter = may_enter.then(|| view! { <th scope="col">{t("paper-enter")}</th> });
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t("forms-version")}</th>
                    <th scope="col">{t("forms-published-at")}</th>
                    <th scope="col">{t("paper-print")}</th>
                    {enter}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(form: FormId, version: &VersionEntry, codes: &[String], may_enter: bool) -> AnyView {
    let number = version.number;
    let base = format!("/admin/forms/{form}/versions/{number}");
    // What nobody was ever asked, nobody can have signed.
    let is_offered = matches!(version.schedule, None | Some(ScheduleState::Done));
    let enter = may_enter.then(|| {
        let links =
            is_offered.then(|| links(&base, "/paper/enter", "paper-enter-one", number, codes));
        view! { <td data-label=t("paper-enter")>{links}</td> }
    });
    view! {
        <tr>
            <th scope="row"><a href=base.clone()>{number.to_string()}</a></th>
            <td data-label=t("forms-published-at")><Moment at=version.published_at/></td>
            <td data-label=t("paper-print")>{links(&base, "/paper", "paper-print-one", number, codes)}</td>
            {enter}
        </tr>
    }
    .into_any()
}

/// A link a language; what it does is said to those who hear links one by one.
fn links(base: &str, page: &str, key: &str, number: i64, codes: &[String]) -> AnyView {
    let links: Vec<_> = codes
        .iter()
        .map(|code| {
            let href = format!("{base}{page}?language={code}");
            let name = own_name(code).to_owned();
            let args = [("number", number.into()), ("language", name.clone().into())];
            view! { <a href=href aria-label=t_with(key, args)>{name}</a> }
        })
        .collect();
    view! { <span class="links">{links}</span> }.into_any()
}
