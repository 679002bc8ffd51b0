//! What can be looked for, and the searches that a user keeps.

use leptos::prelude::*;
use uuid::Uuid;

use crate::consents::model::Source;
use crate::error::FieldErrors;
use crate::i18n::{t, words};
use crate::purposes::model::{CHANNELS, Purpose};
use crate::register::input::SearchInput;
use crate::register::model::Search;
use crate::server::page::Draft;
use crate::ui::field::{SelectField, TextField};

/// Purposes to choose from.
pub fn purpose_options(purposes: &[Purpose]) -> Vec<(String, String)> {
    let language = words().language;
    let options = purposes.iter().map(|purpose| {
        let name = purpose.current.content.name_in(language).to_owned();
        (purpose.id.to_string(), name)
    });
    options.collect()
}

/// With nothing chosen before them: what is written down is chosen, and never comes by itself.
pub fn to_choose(options: Vec<(String, String)>) -> Vec<(String, String)> {
    let first = (String::new(), t("register-choose"));
    std::iter::once(first).chain(options).collect()
}

/// With "any" before them.
fn any(options: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    let first = (String::new(), t("register-any"));
    std::iter::once(first).chain(options).collect()
}

/// The criteria.
#[component]
pub fn Filter<'a>(draft: &'a Draft<SearchInput>, purposes: Vec<Purpose>) -> impl IntoView {
    let (input, errors) = (&draft.input, &draft.errors);
    let how = [("exact", "register-exact"), ("prefix", "register-prefix")];
    let how = how.map(|(value, key)| (value.to_owned(), t(key))).to_vec();
    let values = [("true", "register-true"), ("false", "register-false")];
    let values = any(values.map(|(value, key)| (value.to_owned(), t(key))));
    let channels = any(CHANNELS.into_iter().map(|channel| {
        let key = channel.key();
        (key.to_owned(), t(&format!("channel-{key}")))
    }));
    let sources = any(Source::ALL.into_iter().map(|source| {
        let key = source.key();
        (key.to_owned(), t(&format!("source-{key}")))
    }));
    view! {
        <form class="panel register-filter" method="post" action="/admin/register" role="search" novalidate>
            <TextField name="identifier" label=t("register-identifier") hint=t("register-identifier-hint")
                value=input.identifier.clone() errors required=false/>
            <SelectField name="how" label=t("register-how") value=input.how.clone() options=how errors/>
            <SelectField name="consent" label=t("register-consent") value=input.consent.clone() options=values errors/>
            <SelectField name="purpose" label=t("register-purpose") value=input.purpose.clone()
                options=any(purpose_options(&purposes)) errors/>
            <SelectField name="channel" label=t("register-channel") value=input.channel.clone() options=channels errors/>
            <SelectField name="source" label=t("register-source") value=input.source.clone() options=sources errors/>
            <TextField name="from" kind="date" label=t("register-from") value=input.from.clone() errors required=false/>
            <TextField name="to" kind="date" label=t("register-to") value=input.to.clone() errors required=false/>
            <div class="actions">
                <button class="button">{t("register-search")}</button>
                <a class="button button--quiet" href="/admin/register">{t("register-clear")}</a>
            </div>
        </form>
    }
}

/// Searches with names, and the one on the page to be kept or forgotten.
#[component]
pub fn Saved(saved: Vec<Search>, current: Option<Uuid>, name: Option<String>) -> impl IntoView {
    let is_kept = name.is_some();
    let items: Vec<_> = saved
        .into_iter()
        .map(|search| {
            let is_current = (Some(search.id) == current).then_some("true");
            let href = format!("/admin/register?search={}", search.id);
            view! { <li><a href=href aria-current=is_current>{search.name}</a></li> }
        })
        .collect();
    let list = (!items.is_empty()).then(|| {
        view! {
            <nav aria-label=t("register-saved")>
                <h2>{t("register-saved")}</h2>
                <ul class="register-list">{items}</ul>
            </nav>
        }
    });
    let keep = current.map(|id| {
        let action = format!("/admin/register/searches/{id}");
        let forget = format!("{action}/delete");
        let errors = FieldErrors::new();
        view! {
            <div class="register-saved">
                <form class="filter" method="post" action=action>
                    <TextField name="name" label=t("register-save-name") value=name.unwrap_or_default()
                        errors=&errors/>
                    <button class="button button--quiet">{t("register-save")}</button>
                </form>
                {is_kept.then(|| view! {
                    <form method="post" action=forget>
                        <button class="button button--quiet">{t("register-forget")}</button>
                    </form>
                })}
            </div>
        }
    });
    view! { {list} {keep} }
}
