//! The languages of a form: how far each is, adding one, and which is the source.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::{FormHead, Framed, Tab, title_of};
use crate::accounts::Desk;
use crate::error::{AppError, FieldErrors, Result};
use crate::forms::translations::service::{self, Seen};
use crate::forms::translations::{Completeness, completeness};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::languages::{CODES, direction, own_name};
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{Draft, see_other_saying};
use crate::ui::badge::{Badge, Tone};
use crate::ui::error_summary::ErrorSummary;
use crate::ui::field::SelectField;

/// Which language, and the draft that was seen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LanguageInput {
    language: String,
    revision: i64,
}

/// GET /admin/forms/{id}/languages
pub async fn show(State(app): State<App>, desk: Desk, Path(id): Path<FormId>) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    Ok(page(&desk, &framed, &Draft::default()))
}

/// POST /admin/forms/{id}/languages
pub async fn add(
    State(app): State<App>,
    desk: Desk,
    Path(id): Path<FormId>,
    Form(input): Form<LanguageInput>,
) -> Result<Response> {
    let seen = Seen {
        form: id,
        revision: input.revision,
    };
    match service::add_language(&app, &desk.actor, seen, &input.language).await {
        Err(AppError::Invalid(errors)) => {
            let framed = Framed::load(&app, &desk, id).await?;
            Ok(page(&desk, &framed, &Draft::invalid(input, errors)))
        }
        done => done.map(|()| {
            let address = format!("{}/{}", address(id), input.language);
            see_other_saying(&address, "flash-translations-added")
        }),
    }
}

/// POST /admin/forms/{id}/languages/{language}/source
pub async fn set_source(
    State(app): State<App>,
    desk: Desk,
    Path((id, language)): Path<(FormId, String)>,
    Form(input): Form<LanguageInput>,
) -> Result<Response> {
    let seen = Seen {
        form: id,
        revision: input.revision,
    };
    service::set_source(&app, &desk.actor, seen, &language).await?;
    Ok(see_other_saying(&address(id), "flash-translations-source"))
}

/// The address of these pages.
pub fn address(id: FormId) -> String {
    format!("/admin/forms/{id}/languages")
}

fn page(desk: &Desk, framed: &Framed, draft: &Draft<LanguageInput>) -> Response {
    let status = draft.status();
    debug_assert!([StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY].contains(&status));
    desk.page_with(status, || {
        let lines: Vec<_> = completeness(&framed.form.draft)
            .into_iter()
            .enumerate()
            .map(|(at, line)| view! { <Line framed line is_source=at == 0/> })
            .collect();
        let add = framed.may_edit.then(|| {
            view! { <Add framed chosen=draft.input.language.clone() errors=&draft.errors/> }
        });
        let view = view! {
            <FormHead framed current=Tab::Languages/>
            <ErrorSummary errors=&draft.errors/>
            <section>
                <h2>{t("translations-title")}</h2>
                <p>{t("translations-intro")}</p>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{t("translations-language")}</th>
                            <th scope="col">{t("translations-done")}</th>
                            <th scope="col">{t("translations-missing")}</th>
                            <th scope="col">{t("translations-stale")}</th>
                            <th scope="col">{t("translations-actions")}</th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </section>
            {add}
        };
        (title_of(&framed.form), view)
    })
}

/// One language.
#[component]
fn Line<'a>(framed: &'a Framed, line: Completeness, is_source: bool) -> impl IntoView {
    let code = line.language.clone();
    let (missing, stale) = (line.missing(), line.stale);
    let source =
        is_source.then(|| view! { " "<Badge tone=Tone::Info text=t("translations-is-source")/> });
    let actions = (!is_source).then(|| view! { <Actions framed code=code.clone()/> });
    view! {
        <tr>
            <th scope="row"><bdi lang=code.clone()>{own_name(&code).to_owned()}</bdi>{source}</th>
            <td data-label=t("translations-done")><Bar line/></td>
            <td data-label=t("translations-missing")>{missing.to_string()}</td>
            <td data-label=t("translations-stale")>{stale.to_string()}</td>
            <td data-label=t("translations-actions")>{actions}</td>
        </tr>
    }
}

/// How much of it is there, in numbers with a bar.
#[component]
pub fn Bar(
    /// Of which language.
    line: Completeness,
) -> impl IntoView {
    let Completeness {
        total, translated, ..
    } = line;
    let text = t_with(
        "translations-progress",
        [("done", translated.into()), ("total", total.into())],
    );
    view! {
        <span class="completeness">
            <progress max=total.max(1).to_string() value=translated.to_string() aria-hidden="true"></progress>
            <span>{text}</span>
        </span>
    }
}

/// What can be done with a language that is translated into.
#[component]
fn Actions<'a>(framed: &'a Framed, code: String) -> impl IntoView {
    let base = format!("{}/{code}", address(framed.form.id));
    let revision = framed.form.draft_revision.to_string();
    let name = own_name(&code).to_owned();
    let of = |key| t_with(key, [("language", name.clone().into())]);
    let open = match framed.may_edit {
        true => of("translations-translate"),
        false => of("translations-look"),
    };
    let changes = framed.may_edit.then(|| {
        view! {
            <form method="post" action=format!("{base}/source")>
                <input type="hidden" name="revision" value=revision/>
                <button class="link">{of("translations-make-source")}</button>
            </form>
            <a href=format!("{base}/remove")>{of("translations-remove")}</a>
        }
    });
    view! {
        <div class="language-actions">
            <a href=base.clone()>{open}</a>
            <a href=format!("{base}/import")>{of("translations-files")}</a>
            {changes}
        </div>
    }
}

/// One more language.
#[component]
fn Add<'a>(framed: &'a Framed, chosen: String, errors: &'a FieldErrors) -> impl IntoView {
    let has = &framed.form.draft.languages;
    let is_new = |code: &&str| !has.iter().any(|known| known == code);
    let none = (String::new(), t("translations-add-choose"));
    let options = CODES.into_iter().filter(is_new);
    let options = options.map(|code| (code.to_owned(), option_name(code)));
    let options = std::iter::once(none).chain(options).collect();
    view! {
        <section>
            <h2>{t("translations-add")}</h2>
            <form method="post" novalidate>
                <input type="hidden" name="revision" value=framed.form.draft_revision.to_string()/>
                <SelectField
                    name="language"
                    label=t("translations-add-label")
                    hint=t("translations-add-hint")
                    value=chosen
                    options
                    errors
                />
                <button class="button">{t("translations-add-button")}</button>
            </form>
        </section>
    }
}

/// An option of a list box can't hold an element, so marks keep its direction.
fn option_name(code: &str) -> String {
    let name = own_name(code);
    match direction(code) {
        "rtl" => format!("\u{2067}{name}\u{2069}"),
        _ => name.to_owned(),
    }
}
