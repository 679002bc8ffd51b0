//! What the list of people is narrowed by, and what else can be done from there.

use leptos::prelude::*;

use crate::contacts::model::IdentifierKind;
use crate::contacts::people::filter::Filter;
use crate::contacts::people::groups::Group;
use crate::contacts::people::service::Choices;
use crate::error::FieldErrors;
use crate::forms::country::countries;
use crate::i18n::{t, words};
use crate::languages::{CODES, own_name};
use crate::ui::field::SelectField;

/// Nothing chosen, in words.
fn any() -> (String, String) {
    (String::new(), t("subjects-any"))
}

/// Languages by their own names.
#[must_use]
pub fn languages() -> Vec<(String, String)> {
    let all = CODES.into_iter();
    all.map(|code| (code.to_owned(), own_name(code).to_owned()))
        .collect()
}

/// Countries in the reader's language.
#[must_use]
pub fn country_options() -> Vec<(String, String)> {
    let all = countries(words().language).into_iter();
    all.map(|(code, name)| (code.to_owned(), name.to_owned()))
        .collect()
}

fn groups(groups: &[Group]) -> Vec<(String, String)> {
    let all = groups.iter();
    all.map(|group| (group.id.to_string(), group.name.clone()))
        .collect()
}

/// What else can be done.
#[component]
pub fn Toolbar(
    /// Whether people may be added.
    may_edit: bool,
    /// Whether many may be changed at once.
    may_manage: bool,
) -> impl IntoView {
    let link = |href: &'static str, key: &str| {
        view! { <a class="button button--quiet" href=href>{t(key)}</a> }
    };
    view! {
        <p class="actions">
            {may_edit.then(|| view! { <a class="button" href="/admin/subjects/new">{t("person-new")}</a> })}
            {link("/admin/subjects/tags", "tags-title")}
            {link("/admin/subjects/lists", "lists-title")}
            {link("/admin/subjects/segments", "segments-title")}
            {may_manage.then(|| link("/admin/subjects/imports", "people-imports-title"))}
        </p>
    }
}

/// Search and filters in one form.
#[component]
pub fn FilterForm<'a>(
    /// What is looked for.
    filter: Filter,
    /// What there is to choose from.
    choices: &'a Choices,
) -> impl IntoView {
    let is_narrowed = !filter.is_empty();
    let clear = is_narrowed.then(|| {
        view! {
            <button class="button button--quiet" form="subjects-clear" name="search" value="">
                {t("subjects-search-clear")}
            </button>
        }
    });
    let search = filter.text.clone();
    view! {
        <form class="filter" method="post" role="search">
            <div>
                <label for="search">{t("subjects-search")}</label>
                <input id="search" name="search" type="search" value=search aria-describedby="search-hint"/>
            </div>
            <details class="filter__choice" open=is_narrowed>
                <summary>{t("subjects-filters")}</summary>
                <Filters filter choices/>
            </details>
            <button class="button button--quiet">{t("subjects-search-button")}</button>
            {clear}
        </form>
        <form id="subjects-clear" method="post"></form>
        <p class="field__hint" id="search-hint">{t("subjects-search-hint")}</p>
    }
}

#[component]
fn Filters<'a>(filter: Filter, choices: &'a Choices) -> impl IntoView {
    let errors = FieldErrors::new();
    let select = |name: &'static str, value: String, options: Vec<(String, String)>| {
        let options = std::iter::once(any()).chain(options).collect();
        view! { <SelectField name label=t(&format!("subjects-filter-{name}")) value options errors=&errors/> }
    };
    let id = |id: Option<uuid::Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let kinds = IdentifierKind::ALL.map(|kind| {
        (
            kind.key().to_owned(),
            t(&format!("identifier-{}", kind.key())),
        )
    });
    let segments = choices.segments.iter();
    let segments = segments
        .map(|one| (one.id.to_string(), one.name.clone()))
        .collect();
    let purposes: Vec<(String, String)> = choices
        .purposes
        .iter()
        .map(|one| {
            (
                one.id.to_string(),
                one.current.content.name_in(words().language).to_owned(),
            )
        })
        .collect();
    let said =
        ["given", "refused", "withdrawn"].map(|key| (key.to_owned(), t(&format!("consent-{key}"))));
    let consents = (!purposes.is_empty()).then(|| {
        let kind = filter
            .said
            .map_or(String::new(), |kind| kind.key().to_owned());
        view! {
            {select("purpose", id(filter.purpose.map(|id| id.0)), purposes)}
            {select("said", kind, said.to_vec())}
        }
    });
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    view! {
        <fieldset>
            <legend class="visually-hidden">{t("subjects-filters")}</legend>
            {select("language", filter.language.clone(), languages())}
            {select("country", filter.country.clone(), country_options())}
            {select("tag", id(filter.tag.map(|id| id.0)), groups(&choices.tags))}
            {select("list", id(filter.list.map(|id| id.0)), groups(&choices.lists))}
            {select("segment", id(filter.segment.map(|id| id.0)), segments)}
            {select("known_by", filter.known_by.map_or(String::new(), |kind| kind.key().to_owned()), kinds.to_vec())}
            {consents}
            <div class="field">
                <label for="from">{t("subjects-filter-from")}</label>
                <input id="from" name="from" type="date" value=day(filter.from)/>
            </div>
            <div class="field">
                <label for="to">{t("subjects-filter-to")}</label>
                <input id="to" name="to" type="date" value=day(filter.to)/>
            </div>
        </fieldset>
    }
}
