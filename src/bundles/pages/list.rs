//! Evidence to take out: of what, and the large ones that are being made or wait to be fetched.

use axum::extract::{Query, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::bundles::input::TakeInput;
use crate::bundles::model::{Bundle, Scope, State as Made};
use crate::bundles::readable::about;
use crate::bundles::service;
use crate::contacts;
use crate::error::Result;
use crate::i18n::{t, t_with, words};
use crate::purposes;
use crate::purposes::model::Purpose;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::page::Draft;
use crate::ui::badge::{Badge, Tone};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::{SelectField, TextField};

/// GET /admin/bundles
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Query(input): Query<TakeInput>,
) -> Result<Response> {
    page(&app, &desk, Draft::new(input)).await
}

pub(super) async fn page(app: &App, desk: &Desk, draft: Draft<TakeInput>) -> Result<Response> {
    let actor = &desk.actor;
    let bundles = service::list(app, actor).await?;
    let mut conn = app.read().await?;
    let purposes = purposes::store::list_purposes(&mut conn).await?;
    let person = match draft.input.subject.parse() {
        Ok(id) if actor.may(Permission::ContactsView) => {
            contacts::store::find_subject(&mut conn, id).await?
        }
        _ => None,
    };
    drop(conn);
    let may_import = actor.may(Permission::ConsentsImport);
    Ok(desk.page_with(draft.status(), || {
        let person = person.map(|person| (person.id.to_string(), person.title()));
        let view = view! {
            <h1>{t("bundles-title")}</h1>
            <p class="prose">{t("bundles-intro")}</p>
            <ErrorSummary errors=&draft.errors/>
            {person.map(|(id, name)| view! { <OfPerson id name/> })}
            <OfPurpose draft=&draft purposes/>
            <OfPeriod draft=&draft/>
            <Bundles bundles/>
            {may_import.then(|| view! {
                <p><a href="/admin/bundles/import">{t("bundle-import-link")}</a></p>
            })}
        };
        (t("bundles-title"), view)
    }))
}

#[component]
fn OfPerson(id: String, name: String) -> impl IntoView {
    view! {
        <section class="panel">
            <h2>{t_with("bundle-person", [("person", name.into())])}</h2>
            <form method="post" action="/admin/bundles">
                <input type="hidden" name="of" value="subject"/>
                <input type="hidden" name="subject" value=id/>
                <button class="button">{t("bundle-take")}</button>
            </form>
        </section>
    }
}

#[component]
fn OfPurpose<'a>(draft: &'a Draft<TakeInput>, purposes: Vec<Purpose>) -> impl IntoView {
    let language = words().language;
    let options: Vec<_> = purposes
        .iter()
        .map(|purpose| {
            let name = purpose.current.content.name_in(language).to_owned();
            (purpose.id.to_string(), name)
        })
        .collect();
    view! {
        <section class="panel">
            <h2>{t("bundle-of-purpose")}</h2>
            <form method="post" action="/admin/bundles" novalidate>
                <input type="hidden" name="of" value="purpose"/>
                <SelectField
                    name="purpose"
                    label=t("subject-purpose")
                    value=draft.input.purpose.clone()
                    options
                    errors=&draft.errors
                />
                <button class="button">{t("bundle-take")}</button>
            </form>
        </section>
    }
}

#[component]
fn OfPeriod<'a>(draft: &'a Draft<TakeInput>) -> impl IntoView {
    view! {
        <section class="panel">
            <h2>{t("bundle-period")}</h2>
            <form method="post" action="/admin/bundles" novalidate>
                <input type="hidden" name="of" value="period"/>
                <TextField
                    name="from"
                    label=t("bundle-from")
                    kind="date"
                    value=draft.input.from.clone()
                    errors=&draft.errors
                />
                <TextField
                    name="to"
                    label=t("bundle-to")
                    kind="date"
                    value=draft.input.to.clone()
                    errors=&draft.errors
                />
                <button class="button">{t("bundle-take")}</button>
            </form>
        </section>
    }
}

#[component]
fn Bundles(bundles: Vec<Bundle>) -> impl IntoView {
    let rows: Vec<_> = bundles
        .into_iter()
        .map(|bundle| view! { <Line bundle/> })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("bundles-made")}</h2>
                <p>{t("bundles-made-intro")}</p>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t("bundle-what")}</th>
                            <th scope="col">{t("subject-state")}</th>
                            <th scope="col">{t("bundle-until")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

#[component]
fn Line(bundle: Bundle) -> impl IntoView {
    let what = match bundle.scope {
        // Whose, the address says to whoever may open it.
        Scope::Subject { id } => {
            view! { <a href=format!("/admin/subjects/{id}")>{about(bundle.scope)}</a> }.into_any()
        }
        Scope::Purpose { id } => {
            view! { <a href=format!("/admin/purposes/{id}")>{about(bundle.scope)}</a> }.into_any()
        }
        Scope::Period { .. } => about(bundle.scope).into_any(),
    };
    let state = t(&format!("bundle-state-{}", bundle.state.key()));
    let counts = [("done", bundle.done.into()), ("total", bundle.total.into())];
    let progress = t_with("bundle-progress", counts);
    let state = match bundle.state {
        Made::Done => view! {
            <a href=format!("/admin/bundles/{}", bundle.id) download>{t("bundle-fetch")}</a>
            " "
            <span class="quiet">{progress}</span>
        }
        .into_any(),
        Made::Failed => view! { <Badge tone=Tone::Danger text=state/> }.into_any(),
        Made::Waiting | Made::Making => view! {
            <Badge tone=Tone::Info text=state/>
            " "
            <span class="quiet">{progress}</span>
        }
        .into_any(),
    };
    view! {
        <tr>
            <th scope="row">{what} " " <span class="quiet"><Moment at=bundle.created_at/></span></th>
            <td data-label=t("subject-state")>{state}</td>
            <td data-label=t("bundle-until")><Moment at=bundle.expires_at/></td>
        </tr>
    }
}
