//! Publishing over findings: what is overridden, what that changes and whom it touches, and the reason.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::findings::Findings;
use super::frame::{above, title_of};
use super::publish::{Seen, may_edit};
use super::publish_changes::{Changes, Decisions};
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms::lint::{Finding, Severity};
use crate::forms::model;
use crate::forms::overrides::{OverrideInput, REASON_MAX, REASON_MIN};
use crate::forms::{renewal, schedule, service};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other, see_other_saying};
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextArea;

/// GET /admin/forms/{id}/override
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(seen): Query<Seen>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsOverride)?;
    let (form, findings) = service::lint_form(&app, &desk.actor, id).await?;
    if seen.revision != Some(form.draft_revision) || !can_be_overridden(&findings) {
        return Ok(see_other(&format!("/admin/forms/{id}/publish")));
    }
    page(&app, &desk, &form, &findings, &Draft::default()).await
}

/// POST /admin/forms/{id}/override
pub async fn publish(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Query(seen): Query<Seen>,
    Form(input): Form<OverrideInput>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsOverride)?;
    // Nobody answers for what they have not seen.
    if seen.revision.is_none() {
        return Err(AppError::Conflict(Conflict::ChangedMeanwhile));
    }
    let done = match input.checked(seen.revision, desk.zone(), app.now()) {
        Ok((wish, reason)) => service::publish_over(&app, &desk.actor, id, &wish, reason).await,
        Err(error) => Err(error),
    };
    match done {
        Err(AppError::Invalid(errors)) if is_about(&errors) => {
            let (form, findings) = service::lint_form(&app, &desk.actor, id).await?;
            let draft = Draft::invalid(input, errors);
            page(&app, &desk, &form, &findings, &draft).await
        }
        // What blocks it now is nobody's to override: that page says what it is.
        Err(AppError::Invalid(_)) => Ok(see_other(&format!("/admin/forms/{id}/publish"))),
        done => done.map(|_| {
            let flash = match input.publishing.is_later() {
                true => "flash-form-scheduled",
                false => "flash-form-published",
            };
            see_other_saying(&format!("/admin/forms/{id}/versions"), flash)
        }),
    }
}

/// Whether it is the page's own question that was not answered well.
fn is_about(errors: &FieldErrors) -> bool {
    ["reason", "controller", "at"]
        .iter()
        .any(|name| errors.get(name).is_some())
}

/// Whether errors are there, and none that would break the page.
fn can_be_overridden(findings: &[Finding]) -> bool {
    let mut blocking = findings
        .iter()
        .filter(|finding| finding.blocks())
        .peekable();
    blocking.peek().is_some() && blocking.all(|finding| finding.rule.can_be_overridden())
}

async fn page(
    app: &App,
    desk: &Desk,
    form: &model::Form,
    findings: &[Finding],
    draft: &Draft<OverrideInput>,
) -> Result<Response> {
    let proposal = renewal::propose(app, &desk.actor, form).await?;
    let waiting = schedule::service::find_waiting(app, &desk.actor, form.id).await?;
    Ok(desk.page_with(draft.status(), || {
        let title = t_with("overrides-page-title", [("form", title_of(form).into())]);
        let bounds = [("min", REASON_MIN.into()), ("max", REASON_MAX.into())];
        let back = format!(
            "/admin/forms/{}/publish?revision={}",
            form.id, form.draft_revision
        );
        let view = view! {
            <Breadcrumb above=above(form)/>
            <h1>{title.clone()}</h1>
            <ErrorSummary errors=&draft.errors/>
            <p>{t("overrides-text")}</p>
            <Findings form findings severity=Severity::Error may_edit=may_edit(desk)/>
            <Changes proposal=&proposal/>
            <form method="post" novalidate>
                <Decisions
                    proposal=&proposal
                    waiting
                    input=&draft.input.publishing
                    errors=&draft.errors
                />
                <TextArea
                    name="reason"
                    label=t("overrides-reason")
                    hint=t_with("overrides-reason-hint", bounds)
                    value=draft.input.reason.clone()
                    errors=&draft.errors
                />
                <p class="actions">
                    <button class="button button--danger">{t("overrides-publish")}</button>
                    <a class="button button--quiet" href=back>{t("confirm-back")}</a>
                </p>
            </form>
        };
        (title, view)
    }))
}
