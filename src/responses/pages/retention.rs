//! How long a form's responses are kept, and what would go today.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::forms::pages::frame::{FormHead, Framed, Tab, title_of};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::responses::input::{MONTHS_MAX, RetentionInput};
use crate::responses::retention::{self, Retention};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::TextField;

/// GET /admin/forms/{id}/responses/retention, with `?months=` for a look ahead.
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(form): Path<FormId>,
    Query(asked): Query<RetentionInput>,
) -> Result<Response> {
    match asked.checked() {
        Err(AppError::Invalid(errors)) => {
            page(&app, &desk, form, None, Some(Draft::invalid(asked, errors))).await
        }
        months => {
            let months = months?;
            let draft = months.map(|_| Draft::new(asked));
            page(&app, &desk, form, months, draft).await
        }
    }
}

/// POST /admin/forms/{id}/responses/retention
pub async fn set(
    State(app): State<App>,
    desk: Desk,
    Path(form): Path<FormId>,
    Form(input): Form<RetentionInput>,
) -> Result<Response> {
    match retention::set(&app, &desk.actor, form, &input).await {
        Err(AppError::Invalid(errors)) => {
            page(&app, &desk, form, None, Some(Draft::invalid(input, errors))).await
        }
        done => done.map(|()| {
            let address = format!("/admin/forms/{form}/responses/retention");
            see_other_saying(&address, "flash-retention-set")
        }),
    }
}

async fn page(
    app: &App,
    desk: &Desk,
    form: FormId,
    months: Option<u32>,
    draft: Option<Draft<RetentionInput>>,
) -> Result<Response> {
    let kept = retention::get(app, &desk.actor, form, months).await?;
    let framed = Framed::load(app, desk, form).await?;
    let draft = draft.unwrap_or_else(|| {
        let months = kept.months.map_or_else(String::new, |n| n.to_string());
        Draft::new(RetentionInput { months })
    });
    let looks_at = months.map(i64::from).or(kept.months);
    Ok(desk.page_with(draft.status(), || {
        let view = view! {
            <FormHead framed=&framed current=Tab::Responses/>
            <h2>{t("responses-retention")}</h2>
            <ErrorSummary errors=&draft.errors/>
            <div class="prose">
                <p>{t("responses-retention-text")}</p>
                <p>{t("responses-retention-stays")}</p>
                <p>{t("responses-retention-lapsed")}</p>
            </div>
            <Months draft=&draft form/>
            {looks_at.map(|months| view! { <Preview kept=&kept months/> })}
            <p><a href=format!("/admin/forms/{form}/responses")>{t("responses-back")}</a></p>
        };
        (title_of(&framed.form), view)
    }))
}

/// The same field twice sent: to see what would go, and to have it so.
#[component]
fn Months<'a>(draft: &'a Draft<RetentionInput>, form: FormId) -> impl IntoView {
    let address = format!("/admin/forms/{form}/responses/retention");
    view! {
        <form method="post" action=address novalidate>
            <TextField
                name="months"
                label=t("responses-months")
                hint=t_with("responses-months-hint", [("max", i64::from(MONTHS_MAX).into())])
                value=draft.input.months.clone()
                errors=&draft.errors
                required=false
            />
            <div class="actions">
                <button class="button">{t("save")}</button>
                <button class="button button--quiet" formmethod="get">{t("responses-preview-button")}</button>
            </div>
        </form>
    }
}

/// What would go today.
#[component]
fn Preview<'a>(kept: &'a Retention, months: i64) -> impl IntoView {
    let title = t_with("responses-preview", [("months", months.into())]);
    let is_set = kept.months == Some(months);
    let when = match is_set {
        true => t("responses-preview-set"),
        false => t("responses-preview-not-set"),
    };
    view! {
        <section class="panel">
            <h3>{title}</h3>
            <dl class="facts">
                <dt>{t("responses-preview-proof")}</dt>
                <dd>{kept.to_proof}</dd>
                <dt>{t("responses-preview-whole")}</dt>
                <dd>{kept.whole}</dd>
            </dl>
            <p>{when}</p>
        </section>
    }
}
