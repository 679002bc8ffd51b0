//! One form: where it stands, how it gets onto a website, what was published.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use super::list::PublishedBadge;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms::input::OriginsInput;
use crate::forms::model;
use crate::forms::service;
use crate::forms::store::VersionLine;
use crate::i18n::{pick, t, words};
use crate::ids::FormId;
use crate::server::App;
use crate::server::dates::Moment;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::badge::{Badge, Tone};
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextArea;

/// GET /admin/forms/{id}
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    page(&app, &desk, id, None).await
}

/// POST /admin/forms/{id}/origins
pub async fn set_origins(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Form(input): Form<OriginsInput>,
) -> Result<Response> {
    match service::set_allowed_origins(&app, &desk.actor, id, &input).await {
        Err(AppError::Invalid(errors)) => {
            page(&app, &desk, id, Some(Draft::invalid(input, errors))).await
        }
        done => done.map(|()| {
            let address = format!("/admin/forms/{id}");
            see_other_saying(&address, "flash-form-origins")
        }),
    }
}

/// What the page shows.
struct Shown {
    form: model::Form,
    versions: Vec<VersionLine>,
    has_changed: bool,
    may_edit: bool,
    may_publish: bool,
    public_url: String,
}

async fn page(
    app: &App,
    desk: &Desk,
    id: FormId,
    draft: Option<Draft<OriginsInput>>,
) -> Result<Response> {
    let (form, versions) = service::get_form(app, &desk.actor, id).await?;
    let draft = draft.unwrap_or_else(|| {
        Draft::new(OriginsInput {
            origins: form.allowed_origins.join("\n"),
        })
    });
    let shown = Shown {
        has_changed: service::has_changed(app, &desk.actor, &form).await?,
        may_edit: desk.actor.may(Permission::FormsEdit),
        may_publish: desk.actor.may(Permission::FormsPublish),
        public_url: app.config.public_url.clone(),
        form,
        versions,
    };
    Ok(desk.page_with(draft.status(), || {
        let title = title_of(&shown.form);
        let view = view! {
            <Head shown=&shown title=title.clone()/>
            <ErrorSummary errors=&draft.errors/>
            <Standing shown=&shown/>
            <Embedding shown=&shown/>
            <Origins shown=&shown draft=&draft/>
            <Versions versions=shown.versions.clone()/>
        };
        (title, view)
    }))
}

/// The form's title in the reader's language, else its key.
pub fn title_of(form: &model::Form) -> String {
    let draft = &form.draft;
    let title = pick(&draft.title, words().language, draft.default_language());
    if title.is_empty() { &form.key } else { title }.to_owned()
}

#[component]
fn Head<'a>(shown: &'a Shown, title: String) -> impl IntoView {
    let id = shown.form.id;
    let revision = shown.form.draft_revision;
    // What is next stands out: publishing what has changed, else editing.
    let (edit_class, publish_class) = if shown.has_changed && shown.may_publish {
        ("button button--quiet", "button")
    } else {
        ("button", "button button--quiet")
    };
    let edit = shown.may_edit.then(|| {
        let address = format!("/admin/forms/{id}/edit");
        view! { <a class=edit_class href=address>{t("forms-edit")}</a> }
    });
    // The draft that is being looked at is the one that gets published.
    let publish = shown.may_publish.then(|| {
        let address = format!("/admin/forms/{id}/publish?revision={revision}");
        view! { <a class=publish_class href=address>{t("forms-publish")}</a> }
    });
    view! {
        <div class="head">
            <h1>{title}</h1>
            <div class="actions">{edit}{publish}</div>
        </div>
    }
}

/// Whether it is out, and whether what is out is what is being edited.
#[component]
fn Standing<'a>(shown: &'a Shown) -> impl IntoView {
    let form = &shown.form;
    let number = shown
        .versions
        .iter()
        .find(|version| Some(version.id) == form.published);
    let number = number.map(|version| version.number);
    let changed = (number.is_some() && shown.has_changed)
        .then(|| view! { " " <Badge tone=Tone::Warning text=t("forms-changed")/> });
    let live = number.map(|_| {
        let address = format!("{}/f/{}", shown.public_url, form.key);
        let href = address.clone();
        view! {
            <dt>{t("forms-address")}</dt>
            <dd><a href=href>{address}</a></dd>
        }
    });
    view! {
        <dl class="facts">
                <dt>{t("forms-state")}</dt>
                <dd><PublishedBadge published=number/>{changed}</dd>
                <dt>{t("forms-key")}</dt>
                <dd><code>{form.key.clone()}</code></dd>
                <dt>{t("forms-updated")}</dt>
                <dd><Moment at=form.updated_at/></dd>
            {live}
        </dl>
    }
}

/// What to put into the other website's page. The link works alone; the script makes a frame of it.
pub fn snippet(public_url: &str, key: &str, link: &str) -> String {
    let link = link.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<div data-placet=\"{key}\"><a href=\"{public_url}/f/{key}\">{link}</a></div>\n\
         <script async src=\"{public_url}/embed.js\"></script>"
    )
}

#[component]
fn Embedding<'a>(shown: &'a Shown) -> impl IntoView {
    if shown.form.published.is_none() {
        let text = t("forms-snippet-later-text");
        return view! {
            <section>
                <h2>{t("forms-snippet")}</h2>
                <EmptyState title=t("forms-snippet-later") text/>
            </section>
        }
        .into_any();
    }
    let code = snippet(&shown.public_url, &shown.form.key, &t("forms-snippet-link"));
    view! {
        <section>
            <h2>{t("forms-snippet")}</h2>
            <div class="field snippet">
                <label for="snippet">{t("forms-snippet-label")}</label>
                <p class="field__hint" id="snippet-hint">{t("forms-snippet-hint")}</p>
                <textarea id="snippet" rows="4" readonly aria-describedby="snippet-hint" spellcheck="false">
                    {code}
                </textarea>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Origins<'a>(shown: &'a Shown, draft: &'a Draft<OriginsInput>) -> impl IntoView {
    let form = &shown.form;
    let body = if shown.may_publish {
        let action = format!("/admin/forms/{}/origins", form.id);
        view! {
            <form method="post" action=action novalidate>
                <TextArea
                    name="origins"
                    label=t("forms-origins-label")
                    hint=t("forms-origins-hint")
                    value=draft.input.origins.clone()
                    errors=&draft.errors
                    required=false
                />
                <button class="button">{t("save")}</button>
            </form>
        }
        .into_any()
    } else {
        let origins = form.allowed_origins.iter().cloned();
        let items: Vec<_> = origins
            .map(|origin| view! { <li><code>{origin}</code></li> })
            .collect();
        if items.is_empty() {
            view! { <p>{t("forms-origins-none")}</p> }.into_any()
        } else {
            view! { <ul>{items}</ul> }.into_any()
        }
    };
    view! {
        <section>
            <h2>{t("forms-origins")}</h2>
            {body}
        </section>
    }
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
