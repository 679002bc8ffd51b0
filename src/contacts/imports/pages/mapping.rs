//! What the columns of a file mean, as a form.

use leptos::prelude::*;

use crate::contacts::fields::model::ContactField;
use crate::contacts::imports::model::{Import, Mapping, Meaning};
use crate::contacts::pages::filters::languages;
use crate::error::FieldErrors;
use crate::i18n::{t, t_with, words};
use crate::ui::field::{CheckField, SelectField, TextField};

fn meanings(fields: &[ContactField]) -> Vec<(String, String)> {
    let own = [
        "",
        "name",
        "email",
        "phone",
        "external_id",
        "language",
        "country",
        "tags",
        "lists",
    ];
    let own = own.map(|key| {
        let name = if key.is_empty() { "nothing" } else { key };
        (key.to_owned(), t(&format!("people-import-means-{name}")))
    });
    let fields = fields.iter().map(|field| {
        let label = field.meaning.label_in(words().language).to_owned();
        (Meaning::Field(field.key.clone()).key(), label)
    });
    own.into_iter().chain(fields).collect()
}

/// What each column means, and what is done with it.
#[component]
pub fn MappingForm<'a>(
    /// Of which import.
    import: &'a Import,
    /// As chosen.
    mapping: Mapping,
    /// Custom fields that columns can mean.
    fields: Vec<ContactField>,
    /// What is wrong with it.
    errors: &'a FieldErrors,
) -> impl IntoView {
    let options = meanings(&fields);
    let columns: Vec<_> = import
        .header
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let value = mapping.columns.get(at).cloned().unwrap_or_default();
            let label = match name.as_str() {
                "" => t_with("people-import-column", [("number", (at + 1).into())]),
                name => name.to_owned(),
            };
            view! { <SelectField name=format!("column-{at}") label value options=options.clone() errors/> }
        })
        .collect();
    let any = (String::new(), t("people-import-language-own"));
    let languages = std::iter::once(any).chain(languages()).collect();
    view! {
        <section>
            <h2>{t("people-import-mapping")}</h2>
            <p>{t("people-import-mapping-hint")}</p>
            <form method="post">
                {columns}
                <SelectField name="language" label=t("people-import-language") value=mapping.language options=languages errors/>
                <TextField name="tag" label=t("people-import-tag") value=mapping.tag errors required=false/>
                <CheckField name="replace" value="1" label=t("people-import-replace") hint=t("people-import-replace-hint") checked=mapping.replace/>
                <p class="actions"><button class="button">{t("people-import-check")}</button></p>
            </form>
        </section>
    }
}
