//! The table of translations: the source beside one language, page by page.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::frame::{FormHead, Framed, Tab, title_of};
use super::languages::{Bar, address};
use super::languages_files;
use super::languages_rows::{Row, RowView, rows_of};
use crate::accounts::Desk;
use crate::error::{AppError, Conflict, FieldErrors, Result};
use crate::forms::model::Definition;
use crate::forms::translations::input::TableInput;
use crate::forms::translations::marks::{State as Of, state};
use crate::forms::translations::units::{Unit, units};
use crate::forms::translations::{completeness, service};
use crate::i18n::{t, t_with};
use crate::ids::FormId;
use crate::languages::own_name;
use crate::server::App;
use crate::server::input::Form;
use crate::server::page::{see_other, see_other_saying};
use crate::ui::error_summary::ErrorSummary;

/// Texts on a page.
const PAGE: usize = 30;

/// Which texts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// Those that are not there in the language.
    Missing,
    /// Those that are out of date.
    Stale,
}

impl Show {
    fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Missing => "missing",
            Self::Stale => "stale",
        }
    }
}

/// The part of the table that an address names.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Part {
    show: Show,
    page: usize,
}

impl Part {
    fn address(self, id: FormId, language: &str) -> String {
        let (show, page) = (self.show.key(), self.page.max(1));
        format!("{}/{language}?show={show}&page={page}", address(id))
    }
}

/// What stands on the page.
struct Table {
    language: String,
    part: Part,
    pages: usize,
    rows: Vec<Row>,
    /// The draft that is being worked on.
    revision: i64,
    errors: FieldErrors,
    is_conflict: bool,
}

impl Table {
    fn status(&self) -> StatusCode {
        match (self.is_conflict, self.errors.is_empty()) {
            (true, _) => StatusCode::CONFLICT,
            (false, true) => StatusCode::OK,
            (false, false) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

/// GET /admin/forms/{id}/languages/{language}, and the same with `.csv` or `.xlf`
pub async fn show(
    State(app): State<App>,
    desk: Desk,
    Path((id, name)): Path<(FormId, String)>,
    Query(part): Query<Part>,
) -> Result<Response> {
    let framed = Framed::load(&app, &desk, id).await?;
    if let Some((language, ending)) = name.split_once('.') {
        return languages_files::export(&desk, &framed.form, language, ending);
    }
    let draft = &framed.form.draft;
    if draft.default_language() == name {
        return Ok(see_other(&address(id)));
    }
    is_target(draft, &name)?;
    let found = shown(draft, &name, part.show);
    let pages = found.len().div_ceil(PAGE).max(1);
    let part = Part {
        page: part.page.clamp(1, pages),
        ..part
    };
    let found = found.into_iter().skip((part.page - 1) * PAGE).take(PAGE);
    let table = Table {
        rows: rows_of(draft, &name, found, None),
        revision: framed.form.draft_revision,
        errors: FieldErrors::new(),
        is_conflict: false,
        language: name,
        part,
        pages,
    };
    Ok(page(&desk, &framed, &table))
}

/// POST /admin/forms/{id}/languages/{language}
pub async fn save(
    State(app): State<App>,
    desk: Desk,
    Path((id, language)): Path<(FormId, String)>,
    Query(part): Query<Part>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let input = TableInput::read(pairs);
    let saved = service::save_texts(&app, &desk.actor, id, &language, &input).await;
    let (errors, is_conflict) = match saved {
        Ok(()) => {
            let to = part.address(id, &language);
            return Ok(see_other_saying(&to, "flash-translations-saved"));
        }
        Err(AppError::Invalid(errors)) => (errors, false),
        Err(AppError::Conflict(Conflict::ChangedMeanwhile)) => (FieldErrors::new(), true),
        Err(error) => return Err(error),
    };
    // What was typed stays, whatever has become of the form meanwhile.
    let framed = Framed::load(&app, &desk, id).await?;
    let draft = &framed.form.draft;
    is_target(draft, &language)?;
    let sent = input.rows.iter().filter_map(|row| row.unit.parse().ok());
    let table = Table {
        rows: rows_of(draft, &language, sent, Some((&input, is_conflict))),
        revision: match is_conflict {
            true => framed.form.draft_revision,
            false => input.revision,
        },
        pages: shown(draft, &language, part.show)
            .len()
            .div_ceil(PAGE)
            .max(1),
        errors,
        is_conflict,
        language,
        part,
    };
    Ok(page(&desk, &framed, &table))
}

fn is_target(draft: &Definition, language: &str) -> Result<()> {
    let mut targets = draft.languages.iter().skip(1);
    let is_one = targets.any(|code| code == language);
    is_one.then_some(()).ok_or(AppError::NotFound)
}

fn shown(draft: &Definition, language: &str, show: Show) -> Vec<Unit> {
    let is_shown = |unit: &Unit| match show {
        Show::All => true,
        Show::Missing => state(draft, unit, language) == Of::Missing,
        Show::Stale => state(draft, unit, language) == Of::Stale,
    };
    units(draft).into_iter().filter(is_shown).collect()
}

fn page(desk: &Desk, framed: &Framed, table: &Table) -> Response {
    desk.page_with(table.status(), || {
        let language = table.language.as_str();
        let of = |key| t_with(key, [("language", own_name(language).into())]);
        let conflict = table.is_conflict.then(|| {
            view! {
                <div class="note note--warning" role="alert">
                    <p>{t("translations-conflict")}</p>
                </div>
            }
        });
        let title = of("translations-into");
        let view = view! {
            <FormHead framed current=Tab::Languages/>
            <ErrorSummary errors=&table.errors/>
            {conflict}
            <section>
                <h2>{title.clone()}</h2>
                <Overview framed table/>
                <Texts framed table/>
            </section>
        };
        (format!("{title} – {}", title_of(&framed.form)), view)
    })
}

/// How far it is, other languages, and which texts are shown.
#[component]
fn Overview<'a>(framed: &'a Framed, table: &'a Table) -> impl IntoView {
    let draft = &framed.form.draft;
    let id = framed.form.id;
    let mut lines = completeness(draft).into_iter();
    let line = lines.find(|line| line.language == table.language);
    let counts = line
        .as_ref()
        .map_or([0; 3], |line| [line.total, line.missing(), line.stale]);
    let filters: Vec<_> = [Show::All, Show::Missing, Show::Stale]
        .into_iter()
        .zip(counts)
        .map(|(show, count)| {
            let is_current = (show == table.part.show).then_some("page");
            let key = format!("translations-show-{}", show.key());
            let words = t_with(&key, [("count", count.into())]);
            let href = Part { show, page: 1 }.address(id, &table.language);
            view! { <a href=href aria-current=is_current>{words}</a> }
        })
        .collect();
    let others: Vec<_> = draft.languages[1..]
        .iter()
        .map(|code| {
            let is_current = (*code == table.language).then_some("page");
            let href = format!("{}/{code}", address(id));
            view! { <li><a href=href lang=code.clone() hreflang=code.clone() aria-current=is_current><bdi>{own_name(code).to_owned()}</bdi></a></li> }
        })
        .collect();
    let others = (others.len() > 1).then(|| {
        view! { <nav class="languages" aria-label=t("translations-other")><ul>{others}</ul></nav> }
    });
    let files = format!("{}/{}/import", address(id), table.language);
    view! {
        {line.map(|line| view! { <p><Bar line/></p> })}
        {others}
        <nav class="tabs" aria-label=t("translations-show")>{filters}</nav>
        <p class="actions"><a class="button button--quiet" href=files>{t("translations-files-link")}</a></p>
    }
}

/// The texts themselves, saved together.
#[component]
fn Texts<'a>(framed: &'a Framed, table: &'a Table) -> impl IntoView {
    if table.rows.is_empty() {
        return view! { <p>{t("translations-nothing")}</p> }.into_any();
    }
    let id = framed.form.id;
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            view! {
                <RowView
                    row
                    draft=&framed.form.draft
                    source=framed.form.draft.default_language()
                    language=&table.language
                    errors=&table.errors
                    may_edit=framed.may_edit
                />
            }
        })
        .collect();
    let button = framed
        .may_edit
        .then(|| view! { <p class="actions"><button class="button">{t("save")}</button></p> });
    view! {
        <form method="post" action=table.part.address(id, &table.language) novalidate>
            <input type="hidden" name="revision" value=table.revision.to_string()/>
            {rows}
            {button}
        </form>
        <Pages id table/>
    }
    .into_any()
}

#[component]
fn Pages<'a>(id: FormId, table: &'a Table) -> impl IntoView {
    let Part { show, page } = table.part;
    let page = page.max(1);
    let to = |page| Part { show, page }.address(id, &table.language);
    let back = (page > 1)
        .then(|| view! { <a rel="prev" href=to(page - 1)>{t("translations-page-back")}</a> });
    let on = (page < table.pages)
        .then(|| view! { <a rel="next" href=to(page + 1)>{t("pagination-next")}</a> });
    let place = [("page", page.into()), ("pages", table.pages.into())];
    (table.pages > 1).then(|| {
        view! {
            <nav class="pagination" aria-label=t("pagination-label")>
                {back}
                <span>{t_with("translations-page", place)}</span>
                {on}
            </nav>
        }
    })
}
