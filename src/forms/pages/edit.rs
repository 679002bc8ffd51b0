//! The page of the builder.

use axum::extract::{Path, State};
use axum::response::Response;
use leptos::prelude::*;

use crate::accounts::Desk;
use crate::error::Result;
use crate::forms::country;
use crate::forms::islands::{self, BuilderStart};
use crate::forms::service::Workpiece;
use crate::forms::{render, service};
use crate::i18n::{pick, t, t_with};
use crate::ids::FormId;
use crate::server::App;
use crate::ui::breadcrumb::Breadcrumb;

/// GET /admin/forms/{id}/edit
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    let Workpiece {
        form,
        purposes,
        contact_fields,
    } = service::get_workpiece(&app, &desk.actor, id).await?;
    let keys = islands::WORDS.iter().chain(&render::WORDS).copied();
    let start = BuilderStart {
        form: id,
        load: app.new_id(),
        draft: form.draft.as_published(),
        revision: form.draft_revision,
        purposes,
        contact_fields,
        countries: country::countries(desk.facts.language.code())
            .into_iter()
            .map(|(code, name)| (code.to_owned(), name.to_owned()))
            .collect(),
        language: desk.facts.language.code().to_owned(),
        words: desk.facts.language.list(keys),
    };
    let json = serde_json::to_string(&start)?;
    Ok(desk.page_with_islands(|| {
        let title = pick(&start.draft.title, &start.language, "en").to_owned();
        let title = if title.is_empty() { form.key } else { title };
        let view = view! {
            <Breadcrumb above=vec![("/admin/forms".to_owned(), t("forms-title"))]/>
            <div class="head">
                <h1>{title.clone()}</h1>
                <a class="button button--quiet" href=format!("/admin/forms/{id}")>{t("builder-back")}</a>
            </div>
            <noscript><p class="note note--warning">{t("builder-needs-script")}</p></noscript>
            <div id=islands::PLACE class="builder-place" aria-busy="true" data-start=json>
                <p class="quiet">{t("builder-loading")}</p>
            </div>
        };
        (t_with("builder-page-title", [("form", title.into())]), view)
    }))
}
