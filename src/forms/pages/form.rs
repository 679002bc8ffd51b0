//! One form: where it stands.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::frame::{FormHead, Framed, Tab, title_of};
use super::list::PublishedBadge;
use super::schedule::WaitingNote;
use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::schedule;
use crate::i18n::t;
use crate::ids::FormId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::ui::badge::{Badge, Tone};

/// GET /admin/forms/{id}
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    let waiting = schedule::service::find_waiting(&app, &desk.actor, id).await?;
    let is_unpublished = schedule::service::is_unpublished(&app, &desk.actor, &framed.form).await?;
    Ok(desk.page(|| {
        let title = title_of(&framed.form);
        let public_url = app.config.public_url.clone();
        let view = view! {
            <FormHead framed=&framed current=Tab::Overview/>
            {waiting.map(|waiting| view! { <WaitingNote framed=&framed waiting/> })}
            <Standing framed=&framed public_url is_unpublished/>
            <AsFile form=framed.form.id/>
            <MoreToDo framed=&framed/>
        };
        (title, view)
    }))
}

/// The draft, to take along.
#[component]
fn AsFile(form: FormId) -> impl IntoView {
    let address = format!("/admin/forms/{form}/form.json");
    view! {
        <section>
            <h2>{t("interchange-export-title")}</h2>
            <p>{t("interchange-export-text")}</p>
            <p><a class="button button--quiet" href=address>{t("interchange-export")}</a></p>
        </section>
    }
}

/// Whether it is out, and whether what is out is what is being edited.
#[component]
fn Standing<'a>(framed: &'a Framed, public_url: String, is_unpublished: bool) -> impl IntoView {
    let form = &framed.form;
    let number = framed
        .versions
        .iter()
        .find(|version| Some(version.id) == form.published);
    let number = number.map(|version| version.number);
    let changed = (number.is_some() && framed.has_changed)
        .then(|| view! { " " <Badge tone=Tone::Warning text=t("forms-changed")/> });
    let live = number.map(|_| {
        let address = format!("{public_url}/f/{}", form.key);
        let href = address.clone();
        view! {
            <dt>{t("forms-address")}</dt>
            <dd><a href=href>{address}</a></dd>
        }
    });
    view! {
        <dl class="facts">
                <dt>{t("forms-state")}</dt>
                <dd><PublishedBadge published=number is_unpublished/>{changed}</dd>
                <dt>{t("forms-key")}</dt>
                <dd><code>{form.key.clone()}</code></dd>
                <dt>{t("forms-updated")}</dt>
                <dd><Moment at=form.updated_at/></dd>
            {live}
        </dl>
    }
}

/// What is done less often.
#[component]
fn MoreToDo<'a>(framed: &'a Framed) -> impl IntoView {
    let page = format!("/admin/forms/{}", framed.form.id);
    let duplicate = framed.may_edit.then(|| {
        view! { <a class="button button--quiet" href=format!("{page}/duplicate")>{t("duplicate")}</a> }
    });
    let may_unpublish = framed.may_publish && framed.form.published.is_some();
    let unpublish = may_unpublish.then(|| {
        view! { <a class="button button--quiet" href=format!("{page}/unpublish")>{t("unpublish-action")}</a> }
    });
    (duplicate.is_some() || unpublish.is_some()).then(|| {
        view! {
            <section>
                <h2>{t("forms-more")}</h2>
                <p class="actions">{duplicate}{unpublish}</p>
            </section>
        }
    })
}
