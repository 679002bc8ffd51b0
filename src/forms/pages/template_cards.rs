//! Templates on the page of a new form: a card each, and what becomes of the purposes that the chosen
//! one names.

use leptos::prelude::*;

use crate::error::FieldErrors;
use crate::forms::templates::service::NEW;
use crate::forms::templates::{Template, TemplatePurpose, templates};
use crate::i18n::{pick, t, t_with, words};
use crate::purposes::model::Purpose;
use crate::ui::field::FieldGroup;

/// What a form can begin with.
#[component]
pub fn Cards(
    /// Key of the template; empty for none.
    chosen: String,
) -> impl IntoView {
    let cards: Vec<_> = templates()
        .iter()
        .map(|template| {
            let language = words().language;
            let key = &template.key;
            let name = pick(&template.name, language, "en").to_owned();
            let text = pick(&template.description, language, "en").to_owned();
            let preview = view! {
                <a href=format!("/admin/forms/templates/{key}") aria-describedby=format!("template-{key}")>
                    {t("preview")}
                </a>
            };
            card(key, name, text, *key == chosen, Some(preview.into_any()))
        })
        .collect();
    let empty = card(
        "",
        t("template-none"),
        t("template-none-text"),
        chosen.is_empty(),
        None,
    );
    view! {
        <section>
            <h2>{t("templates-title")}</h2>
            <ul class="cards">{empty}{cards}</ul>
        </section>
    }
}

fn card(key: &str, name: String, text: String, is_chosen: bool, more: Option<AnyView>) -> AnyView {
    let href = match key {
        "" => "/admin/forms/new".to_owned(),
        key => format!("/admin/forms/new?template={key}"),
    };
    let id = format!("template-{key}");
    let current = is_chosen.then_some("true");
    let class = if is_chosen {
        "card card--chosen"
    } else {
        "card"
    };
    view! {
        <li class=class>
            <h3 id=id.clone()>{name}</h3>
            <p>{text}</p>
            <p class="links">
                <a href=href aria-current=current aria-describedby=id>
                    {if is_chosen { t("template-chosen") } else { t("template-use") }}
                </a>
                {more}
            </p>
        </li>
    }
    .into_any()
}

/// For each purpose that a template names: add it, take one that there is, or decide later.
#[component]
pub fn PurposeChoices<'a>(
    /// Which template.
    template: &'static Template,
    /// What was chosen, in the order of its purposes.
    chosen: &'a [String],
    /// The purposes that there are.
    known: &'a [Purpose],
    /// May add purposes.
    may_manage: bool,
    /// What is wrong with the form.
    errors: &'a FieldErrors,
) -> impl IntoView {
    let fields: Vec<_> = template
        .purposes
        .iter()
        .enumerate()
        .map(|(place, wanted)| {
            let chosen = chosen.get(place).map(String::as_str).unwrap_or_default();
            purpose_choice(place, wanted, chosen, known, may_manage)
        })
        .collect();
    view! {
        <FieldGroup
            name="purposes"
            legend=t("template-purposes")
            hint=t("templates-purposes-hint")
            errors
        >
            {fields}
        </FieldGroup>
    }
}

fn purpose_choice(
    place: usize,
    wanted: &TemplatePurpose,
    chosen: &str,
    known: &[Purpose],
    may_manage: bool,
) -> AnyView {
    let language = words().language;
    let name = wanted.content.name_in(language).to_owned();
    let statement = wanted.content.statement_in(language).to_owned();
    let id = format!("purpose-{place}");
    let hint = format!("{id}-hint");
    let is_taken = known.iter().any(|purpose| purpose.key == wanted.key);
    let add = (may_manage && !is_taken).then(|| {
        let text = t_with(
            "templates-purpose-new",
            [("key", wanted.key.as_str().into())],
        );
        view! { <option value=NEW selected={chosen == NEW}>{text}</option> }
    });
    let others: Vec<_> = known
        .iter()
        .map(|purpose| {
            let id = purpose.id.to_string();
            let name = purpose.current.content.name_in(language).to_owned();
            let selected = id == chosen;
            view! { <option value=id selected=selected>{name}" ("{purpose.key.clone()}")"</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for=id.clone()>{name}</label>
            <p class="field__hint" id=hint.clone()>{statement}</p>
            <select id=id name="purposes" aria-describedby=hint>
                {add}
                <option value="" selected=chosen.is_empty()>{t("templates-purpose-later")}</option>
                {others}
            </select>
        </div>
    }
    .into_any()
}
