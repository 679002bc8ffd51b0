//! Translations as files: out to translators, and back in two steps, of which the first only shows
//! what the second does.

use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::{FormHead, Framed, Tab, title_of};
use super::languages::address;
use super::languages_plan::{PlanView, Planned};
use super::languages_rows::place;
use crate::accounts::Desk;
use crate::accounts::model::Permission;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms::model::{Definition, Form as FormModel};
use crate::forms::translations::import::{Entry, FILE_MAX};
use crate::forms::translations::service::{self, Seen};
use crate::forms::translations::units::Unit;
use crate::forms::translations::{csv, xliff};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::languages::own_name;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::see_other_saying;
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::FileField;

/// Name and id of the file's control.
const FILE: &str = "file";

/// The draft's texts as a file, of the kind that the ending names.
pub fn export(desk: &Desk, form: &FormModel, language: &str, ending: &str) -> Result<Response> {
    is_target(&form.draft, language)?;
    let words = desk.facts.words();
    let place = |unit: &Unit| place(&words, &form.draft, unit);
    let (kind, content) = match ending {
        "csv" => (
            "text/csv; charset=utf-8",
            csv::write(&form.draft, language, place)?,
        ),
        "xlf" => (
            "application/xliff+xml",
            xliff::write(&form.key, &form.draft, language, place),
        ),
        _ => return Err(AppError::NotFound),
    };
    let source = form.draft.default_language();
    let name = format!(
        "attachment; filename=\"{}-{source}-{language}.{ending}\"",
        form.key
    );
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// GET /admin/forms/{id}/languages/{language}/import
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((id, language)): Path<(FormId, String)>,
) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    is_target(&framed.form.draft, &language)?;
    Ok(page(&desk, &framed, &language, None, &FieldErrors::new()))
}

/// POST /admin/forms/{id}/languages/{language}/import
pub async fn read(
    State(app): State<App>,
    desk: Desk,
    Path((id, language)): Path<(FormId, String)>,
    request: Request,
) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let framed = Framed::load(&app, &desk, id).await?;
    let draft = &framed.form.draft;
    is_target(draft, &language)?;
    let file = receive(&app, request).await?;
    let entries = file.and_then(|file| entries_of(&file, draft, &language));
    Ok(match entries {
        Ok(entries) => {
            let planned = Planned::new(&framed.form, &language, entries)?;
            page(
                &desk,
                &framed,
                &language,
                Some(&planned),
                &FieldErrors::new(),
            )
        }
        Err(key) => {
            let max = (FILE_MAX / 1024 / 1024).into();
            let mut errors = FieldErrors::new();
            errors.add_with(FILE, key, vec![("max".to_owned(), max)]);
            page(&desk, &framed, &language, None, &errors)
        }
    })
}

/// The first file that was sent, or the language key of why it is not taken.
async fn receive(app: &App, request: Request) -> Result<Result<String, &'static str>> {
    let broken = || AppError::Invalid(FieldErrors::one("form", "error-not-a-form"));
    let form = Multipart::from_request(request, app).await;
    let mut form = form.map_err(|_| broken())?;
    while let Some(mut field) = form.next_field().await.map_err(|_| broken())? {
        if field.name() != Some(FILE) {
            continue;
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|_| AppError::TooLarge)? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > FILE_MAX {
                return Ok(Err("translations-file-large"));
            }
        }
        return Ok(match bytes.is_empty() {
            true => Err("translations-file-none"),
            false => String::from_utf8(bytes).map_err(|_| "translations-file-encoding"),
        });
    }
    Ok(Err("translations-file-none"))
}

/// XML begins with a bracket; a sheet of ours never does.
fn entries_of(
    file: &str,
    draft: &Definition,
    language: &str,
) -> std::result::Result<Vec<Entry>, &'static str> {
    let source = draft.default_language();
    let is_xml = file
        .trim_start_matches(['\u{feff}', ' ', '\r', '\n', '\t'])
        .starts_with('<');
    match is_xml {
        true => xliff::read(file, source, language),
        false => csv::read(file, source, language),
    }
}

/// What the first step has shown.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ApplyInput {
    revision: i64,
    /// JSON of [`Entry`].
    texts: String,
}

/// POST /admin/forms/{id}/languages/{language}/apply
pub async fn apply(
    State(app): State<App>,
    desk: Desk,
    Path((id, language)): Path<(FormId, String)>,
    Form(input): Form<ApplyInput>,
) -> Result<Response> {
    desk.actor.require(Permission::FormsEdit)?;
    let entries: Vec<Entry> = serde_json::from_str(&input.texts)
        .map_err(|_| AppError::Invalid(FieldErrors::one("form", "error-not-a-form")))?;
    let seen = Seen {
        form: id,
        revision: input.revision,
    };
    match service::import_texts(&app, &desk.actor, seen, &language, &entries).await {
        Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => {
            // Shown again, as it is by now.
            let framed = Framed::load(&app, &desk, id).await?;
            is_target(&framed.form.draft, &language)?;
            let planned = Planned::new(&framed.form, &language, entries)?.meanwhile();
            Ok(page(
                &desk,
                &framed,
                &language,
                Some(&planned),
                &FieldErrors::new(),
            ))
        }
        done => done.map(|()| {
            let to = format!("{}/{language}", address(id));
            see_other_saying(&to, "flash-translations-imported")
        }),
    }
}

fn is_target(draft: &Definition, language: &str) -> Result<()> {
    let mut targets = draft.languages.iter().skip(1);
    let is_one = targets.any(|code| code == language);
    is_one.then_some(()).ok_or(AppError::NotFound)
}

fn page(
    desk: &Desk,
    framed: &Framed,
    language: &str,
    planned: Option<&Planned>,
    errors: &FieldErrors,
) -> Response {
    let status = match planned {
        _ if !errors.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        Some(planned) if planned.is_meanwhile => StatusCode::CONFLICT,
        _ => StatusCode::OK,
    };
    desk.page_with(status, || {
        let title = t_with(
            "translations-files",
            [("language", own_name(language).into())],
        );
        let base = format!("{}/{language}", address(framed.form.id));
        let body = match planned {
            Some(planned) => view! { <PlanView framed language planned/> }.into_any(),
            None => view! { <Files framed base=base.clone() errors/> }.into_any(),
        };
        let view = view! {
            <FormHead framed current=Tab::Languages/>
            <ErrorSummary errors/>
            <section>
                <h2>{title.clone()}</h2>
                <p><a href=base>{t("translations-back")}</a></p>
                {body}
            </section>
        };
        (format!("{title} – {}", title_of(&framed.form)), view)
    })
}

/// Both directions.
#[component]
fn Files<'a>(framed: &'a Framed, base: String, errors: &'a FieldErrors) -> impl IntoView {
    let max = [("max", (FILE_MAX / 1024 / 1024).into())];
    let upload = framed.may_edit.then(|| {
        view! {
            <h3>{t("translations-import")}</h3>
            <form method="post" action=format!("{base}/import") enctype="multipart/form-data" novalidate>
                <FileField
                    name=FILE
                    label=t("translations-file")
                    hint=t_with("translations-file-hint", max)
                    accept=".csv,.xlf,.xliff"
                    errors
                />
                <button class="button">{t("translations-import-look")}</button>
            </form>
        }
    });
    view! {
        <h3>{t("translations-export")}</h3>
        <p>{t("translations-export-text")}</p>
        <ul>
            <li><a href=format!("{base}.csv")>{t("translations-export-csv")}</a></li>
            <li><a href=format!("{base}.xlf")>{t("translations-export-xliff")}</a></li>
        </ul>
        {upload}
    }
}
