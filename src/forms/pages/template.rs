//! A template, to look at before a form begins with it.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use leptos::prelude::*;

use super::preview::{Choice, Preview, answer_frame};
use crate::accounts::Desk;
use crate::error::{AppError, Result};
use crate::forms::templates::{Template, find_template, service};
use crate::i18n::{pick, t, t_with, words};
use crate::server::App;
use crate::ui::breadcrumb::Breadcrumb;

/// GET /admin/forms/templates/{key}
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path(key): Path<String>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    let shown = service::show_template(&app, &desk.actor, &key).await?;
    let template = find_template(&key).ok_or(AppError::NotFound)?;
    Ok(desk.page(|| {
        let name = pick(&template.name, words().language, "en").to_owned();
        let title = t_with("template-title", [("name", name.into())]);
        let description = pick(&template.description, words().language, "en").to_owned();
        let view = view! {
            <Breadcrumb above=vec![
                ("/admin/forms".to_owned(), t("forms-title")),
                ("/admin/forms/new".to_owned(), t("forms-new")),
            ]/>
            <div class="head">
                <h1>{title.clone()}</h1>
                <a class="button" href=format!("/admin/forms/new?template={key}")>{t("template-use")}</a>
            </div>
            <p>{description}</p>
            <Purposes template/>
            <h2>{t("preview")}</h2>
            <Preview shown=&shown choice=&choice frame=format!("/admin/forms/templates/{key}/frame")/>
        };
        (title, view)
    }))
}

/// GET /admin/forms/templates/{key}/frame
pub async fn frame(
    State(app): State<App>,
    desk: Desk,
    Path(key): Path<String>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    let shown = service::show_template(&app, &desk.actor, &key).await?;
    Ok(answer_frame(&shown, &choice))
}

/// What its consents are for.
#[component]
fn Purposes(template: &'static Template) -> impl IntoView {
    let items: Vec<_> = template
        .purposes
        .iter()
        .map(|purpose| {
            let language = words().language;
            let name = purpose.content.name_in(language).to_owned();
            let statement = purpose.content.statement_in(language).to_owned();
            view! { <dt>{name}</dt><dd>{statement}</dd> }
        })
        .collect();
    view! {
        <h2>{t("template-purposes")}</h2>
        <dl class="facts">{items}</dl>
    }
}
