//! Which responses, and which columns: controls above the table, kept in its address. What is looked
//! for in the answers is personal data and stands in no address: the session remembers it.

use leptos::prelude::*;
use tower_sessions::Session;

use crate::error::{FieldErrors, Result};
use crate::i18n::{t, t_with, words};
use crate::ids::FormId;
use crate::responses::book::Book;
use crate::responses::input::ViewInput;
use crate::responses::model::Column;
use crate::ui::empty::EmptyState;
use crate::ui::field::{CheckField, SelectField};

/// Key of the search in the session, of one form.
fn search_key(form: FormId) -> String {
    format!("responses-search-{form}")
}

/// What is looked for in the answers to a form.
pub async fn searched(session: &Session, form: FormId) -> Result<String> {
    Ok(session.get(&search_key(form)).await?.unwrap_or_default())
}

/// Remembers what is looked for.
pub async fn remember(session: &Session, form: FormId, search: &str) -> Result<()> {
    let key = search_key(form);
    match search.trim() {
        "" => {
            session.remove::<String>(&key).await?;
        }
        search => session.insert(&key, search).await?,
    }
    Ok(())
}

/// The controls. On the page of charts there are no columns to choose.
#[component]
pub fn Filter<'a>(book: &'a Book, input: &'a ViewInput, has_columns: bool) -> impl IntoView {
    let errors = FieldErrors::new();
    let any = || (String::new(), t("responses-any"));
    let versions = book.versions.iter().map(|version| {
        let number = version.number.to_string();
        (number.clone(), number)
    });
    let languages = book.languages().into_iter();
    let languages = languages.map(|code| (code.clone(), code));
    let states = ["not_asked", "pending", "confirmed", "lapsed"];
    let states = states.map(|key| (key.to_owned(), t(&format!("responses-state-{key}"))));
    let consents = consents(book);
    let has_several = book.versions.len() > 1;
    let version = has_several.then(|| {
        let options = std::iter::once(any()).chain(versions).collect();
        view! { <SelectField name="version" label=t("responses-version") value=input.version.clone() options errors=&errors/> }
    });
    let state = book.asks_to_confirm().then(|| {
        let options = std::iter::once(any()).chain(states).collect();
        view! { <SelectField name="state" label=t("responses-state") value=input.state.clone() options errors=&errors/> }
    });
    let consent = (!consents.is_empty()).then(|| {
        let options = std::iter::once(any()).chain(consents).collect();
        view! { <SelectField name="consent" label=t("responses-consent") value=input.consent.clone() options errors=&errors/> }
    });
    let language_options = std::iter::once(any()).chain(languages).collect();
    view! {
        <form class="filter" method="get">
            <div>
                <label for="from">{t("responses-from")}</label>
                <input id="from" name="from" type="date" value=input.from.clone()/>
            </div>
            <div>
                <label for="to">{t("responses-to")}</label>
                <input id="to" name="to" type="date" value=input.to.clone()/>
            </div>
            {version}
            <SelectField name="language" label=t("responses-language") value=input.language.clone() options=language_options errors=&errors/>
            {state}
            {consent}
            {has_columns.then(|| view! { <Columns book input/> })}
            <button class="button button--quiet">{t("filter")}</button>
            {input.is_filter().then(|| view! { <a href="?">{t("responses-filter-clear")}</a> })}
        </form>
    }
}

/// In place of responses: none came yet, or none fits what was asked for.
#[component]
pub fn Nothing(is_narrowed: bool) -> impl IntoView {
    let (title, text) = match is_narrowed {
        true => (t("responses-none-found"), t("responses-none-found-text")),
        false => (t("responses-empty"), t("responses-empty-text")),
    };
    view! { <EmptyState title text/> }
}

/// Each purpose twice: given and refused.
fn consents(book: &Book) -> Vec<(String, String)> {
    let purposes = book.purposes(words().language).into_iter();
    purposes
        .flat_map(|(id, name)| {
            ["given", "refused"].map(|kind| {
                let said = t(&format!("consent-{kind}"));
                let args = [("purpose", name.clone().into()), ("said", said.into())];
                (
                    format!("{id}:{kind}"),
                    t_with("responses-consent-said", args),
                )
            })
        })
        .collect()
}

#[component]
fn Columns<'a>(book: &'a Book, input: &'a ViewInput) -> impl IntoView {
    let language = words().language;
    let chosen = book.chosen(&input.columns);
    let boxes: Vec<_> = book
        .columns()
        .into_iter()
        .map(|column: Column| {
            let checked = chosen.contains(&column);
            let label = book.heading(&column, language);
            view! { <CheckField name="columns" value=column.key() label checked/> }
        })
        .collect();
    view! {
        <details class="filter__choice">
            <summary>{t("responses-columns")}</summary>
            <fieldset>
                <legend class="visually-hidden">{t("responses-columns")}</legend>
                {boxes}
            </fieldset>
        </details>
    }
}

/// Looking for a text.
#[component]
pub fn Search(search: String, action: String) -> impl IntoView {
    let clear = (!search.is_empty()).then(|| {
        view! {
            <button class="button button--quiet" name="search" value="" form="search-clear">
                {t("responses-search-clear")}
            </button>
        }
    });
    view! {
        <form class="filter" method="post" action=action.clone() role="search">
            <label for="search">{t("responses-search")}</label>
            <input id="search" name="search" type="search" value=search aria-describedby="search-hint"/>
            <button class="button button--quiet">{t("responses-search-button")}</button>
            {clear}
        </form>
        <form id="search-clear" method="post" action=action></form>
        <p class="field__hint" id="search-hint">{t("responses-search-hint")}</p>
    }
}
