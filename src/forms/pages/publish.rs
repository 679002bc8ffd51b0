//! Publishing a form: what keeps it from being published, or the question whether to.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::findings::{Findings, Steps, Ways};
use super::frame::{above, title_of};
use super::publish_changes::{Changes, Decisions};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Result};
use crate::forms::input::PublishInput;
use crate::forms::lint::{Finding, Severity};
use crate::forms::model::Form;
use crate::forms::{renewal, schedule, service};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::languages::own_name;
use crate::server::App;
use crate::server::input;
use crate::server::page::{Draft, see_other, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::empty::EmptyState;
use crate::ui::error_summary::ErrorSummary;

/// The draft that the person looked at.
#[derive(Deserialize)]
pub struct Seen {
    /// Counts saves of the draft.
    pub revision: Option<i64>,
}

/// GET /admin/forms/{id}/publish
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(seen): Query<Seen>,
) -> Result<Response> {
    // Whoever may override has to see what there is to be overridden.
    if !desk.actor.may(Permission::FormsOverride) {
        desk.actor.require(Permission::FormsPublish)?;
    }
    let (form, findings) = service::lint_form(&app, &desk.actor, id).await?;
    // The question is about the draft as it is now, and its POST goes to the same address.
    if seen.revision != Some(form.draft_revision) {
        let revision = form.draft_revision;
        return Ok(see_other(&format!(
            "/admin/forms/{id}/publish?revision={revision}"
        )));
    }
    if findings.iter().any(Finding::blocks) {
        return Ok(blocked(&desk, StatusCode::OK, &form, &findings));
    }
    if !service::has_changed(&app, &desk.actor, &form).await? {
        return Ok(nothing_to_do(&desk, &form, &findings));
    }
    if !desk.actor.may(Permission::FormsPublish) {
        return Ok(ready(&desk, &form, &findings));
    }
    question(&app, &desk, &form, &findings, Draft::default()).await
}

/// POST /admin/forms/{id}/publish
pub async fn publish(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(seen): Query<Seen>,
    input::Form(input): input::Form<PublishInput>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsPublish)?;
    let done = match input.checked(seen.revision, desk.zone(), app.now()) {
        Ok(wish) => service::publish_as(&app, &desk.actor, id, &wish).await,
        Err(error) => Err(error),
    };
    match done {
        Err(AppError::Invalid(errors)) => {
            let (form, findings) = service::lint_form(&app, &desk.actor, id).await?;
            if !findings.iter().any(Finding::blocks) {
                // It is the question that was not answered well.
                let draft = Draft::invalid(input, errors);
                return question(&app, &desk, &form, &findings, draft).await;
            }
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(blocked(&desk, status, &form, &findings))
        }
        done => done.map(|_| {
            let address = format!("/admin/forms/{id}");
            let flash = if input.is_later() {
                "flash-form-scheduled"
            } else {
                "flash-form-published"
            };
            see_other_saying(&address, flash)
        }),
    }
}

async fn question(
    app: &App,
    desk: &Desk,
    form: &Form,
    findings: &[Finding],
    draft: Draft<PublishInput>,
) -> Result<Response> {
    let proposal = renewal::propose(app, &desk.actor, form).await?;
    let waiting = schedule::service::find_waiting(app, &desk.actor, form.id).await?;
    Ok(desk.page_with(draft.status(), || {
        let title = t_with("forms-publish-title", [("form", title_of(form).into())]);
        let may_edit = may_edit(desk);
        let languages = form.draft.languages.iter();
        let languages: Vec<String> = languages.map(|code| own_name(code).to_owned()).collect();
        let languages = languages.join(", ");
        let view = view! {
            <Breadcrumb above=above(form)/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&draft.errors/>
            <div class="prose">
                <p>{t("forms-publish-text")}</p>
                <ul>
                    <li>{t_with("forms-publish-languages", [("languages", languages.into())])}</li>
                    <li>{t("forms-publish-purposes")}</li>
                    <li>{t("forms-publish-earlier")}</li>
                </ul>
            </div>
            <Findings form findings severity=Severity::Warning may_edit/>
            <Steps form/>
            <Changes proposal=&proposal/>
            <form method="post" novalidate>
                <Decisions proposal=&proposal waiting input=&draft.input errors=&draft.errors/>
                <p class="actions">
                    <button class="button">{t("forms-publish")}</button>
                    <a class="button button--quiet" href=format!("/admin/forms/{}", form.id)>{t("cancel")}</a>
                </p>
            </form>
        };
        (title, view)
    }))
}

/// Whether the reader may set right what is found.
pub(super) fn may_edit(desk: &Desk) -> bool {
    desk.actor.may(Permission::FormsEdit)
}

/// For whoever may override, and not publish what needs no override.
fn ready(desk: &Desk, form: &Form, findings: &[Finding]) -> Response {
    desk.page(|| {
        let title = t("findings-ready");
        let may_edit = may_edit(desk);
        let view = view! {
            <Breadcrumb above=above(form)/>
            <h1>{title_of(form)}</h1>
            <EmptyState title=title.clone() text=t("findings-ready-text")/>
            <Findings form findings severity=Severity::Warning may_edit/>
            <Steps form/>
            <Ways form may_edit/>
        };
        (title, view)
    })
}

fn nothing_to_do(desk: &Desk, form: &Form, findings: &[Finding]) -> Response {
    desk.page(|| {
        let title = t("forms-publish-unchanged");
        let may_edit = may_edit(desk);
        let view = view! {
            <Breadcrumb above=above(form)/>
            <h1>{title_of(form)}</h1>
            <EmptyState title=title.clone() text=t("forms-publish-unchanged-text")/>
            <Findings form findings severity=Severity::Warning may_edit/>
            <Steps form/>
            <Ways form may_edit/>
        };
        (title, view)
    })
}

fn blocked(desk: &Desk, status: StatusCode, form: &Form, findings: &[Finding]) -> Response {
    desk.page_with(status, || {
        let title = t("forms-blocked-title");
        let may_edit = may_edit(desk);
        let text = match may_edit {
            true => t("forms-blocked-text"),
            false => t("forms-blocked-text-read"),
        };
        let view = view! {
            <Breadcrumb above=above(form)/>
            <h1>{title.clone()}</h1>
            <p>{text}</p>
            <Findings form findings severity=Severity::Error may_edit/>
            <Findings form findings severity=Severity::Warning may_edit/>
            <Steps form/>
            <WayOver desk form findings/>
            <Ways form may_edit/>
        };
        (title, view)
    })
}

/// Who could publish it all the same, and how.
#[component]
fn WayOver<'a>(desk: &'a Desk, form: &'a Form, findings: &'a [Finding]) -> impl IntoView {
    let mut blocking = findings.iter().filter(|finding| finding.blocks());
    if !blocking.all(|finding| finding.rule.can_be_overridden()) {
        return None;
    }
    let way = if desk.actor.may(Permission::FormsOverride) {
        let address = format!(
            "/admin/forms/{}/override?revision={}",
            form.id, form.draft_revision
        );
        view! { <p><a href=address>{t("overrides-link")}</a></p> }.into_any()
    } else {
        view! { <p>{t("overrides-ask")}</p> }.into_any()
    };
    Some(view! {
        <section>
            <h2>{t("overrides-title")}</h2>
            {way}
        </section>
    })
}
