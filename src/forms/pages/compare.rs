//! What is different between two versions of a form, or between one and the draft.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::difference::{DifferenceView, Layout};
use super::frame::above_version;
use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::forms::model::PublishedDefinition;
use crate::forms::versions::service::{self, Comparison, With};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::server::App;
use crate::ui::breadcrumb::Breadcrumb;
use crate::ui::empty::EmptyState;

/// What is compared, and how it is laid out.
#[derive(Deserialize)]
pub struct Choice {
    /// `draft`, or a version's number.
    #[serde(default)]
    with: String,
    /// `side`, or anything else for inline.
    #[serde(default)]
    layout: String,
}

/// GET /admin/forms/{id}/versions/{number}/compare
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((id, number)): Path<(FormId, i64)>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    let with = match choice.with.as_str() {
        "" | "draft" => With::Draft,
        other => With::Version(other.parse().map_err(|_| AppError::NotFound)?),
    };
    let layout = match choice.layout.as_str() {
        "side" => Layout::SideBySide,
        _ => Layout::Inline,
    };
    let comparison = service::compare(&app, &desk.actor, id, number, with).await?;
    Ok(desk.page(|| {
        let before = name_of(&comparison.before, With::Version(comparison.before.number));
        let after = name_of(&comparison.after, with);
        let names = [("before", before.into()), ("after", after.into())];
        let title = t_with("compare-title", names);
        let view = view! {
            <Breadcrumb above=above_version(&comparison.form)/>
            <h1>{title.clone()}</h1>
            <Choices comparison=&comparison number with layout/>
            <Outcome comparison=&comparison layout/>
        };
        (title, view)
    }))
}

/// What a side is called: the draft has the number that it would get.
fn name_of(side: &PublishedDefinition, with: With) -> String {
    match with {
        With::Draft => t("compare-draft"),
        With::Version(_) => t_with("compare-version", [("number", side.number.into())]),
    }
}

#[component]
fn Outcome<'a>(comparison: &'a Comparison, layout: Layout) -> impl IntoView {
    let Comparison {
        difference,
        before,
        after,
        ..
    } = comparison;
    if difference.is_empty() {
        let text = t("compare-same-text");
        return view! { <EmptyState title=t("compare-same") text/> }.into_any();
    }
    view! {
        <h2>{t("compare-difference")}</h2>
        <DifferenceView difference before after layout/>
    }
    .into_any()
}

/// Another side, another layout: a plain form.
#[component]
fn Choices<'a>(
    comparison: &'a Comparison,
    number: i64,
    with: With,
    layout: Layout,
) -> impl IntoView {
    let others = comparison.versions.iter().map(|version| version.number);
    let others: Vec<_> = others
        .filter(|other| *other != number)
        .map(|other| {
            let text = t_with("compare-version", [("number", other.into())]);
            let selected = with == With::Version(other);
            view! { <option value=other.to_string() selected=selected>{text}</option> }
        })
        .collect();
    let is_side = layout == Layout::SideBySide;
    let with_label = t_with("compare-with", [("number", number.into())]);
    view! {
        <form class="filter" method="get">
            <div class="field">
                <label for="with">{with_label}</label>
                <select id="with" name="with">
                    <option value="draft" selected={with == With::Draft}>{t("compare-draft")}</option>
                    {others}
                </select>
            </div>
            <div class="field">
                <label for="layout">{t("compare-layout")}</label>
                <select id="layout" name="layout">
                    <option value="inline" selected=!is_side>{t("compare-inline")}</option>
                    <option value="side" selected=is_side>{t("compare-side")}</option>
                </select>
            </div>
            <button class="button button--quiet">{t("compare-show")}</button>
        </form>
    }
}
