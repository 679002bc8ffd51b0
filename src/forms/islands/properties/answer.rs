//! What becomes of an answer, and where it comes from.

use leptos::prelude::*;

use super::super::parts::{SelectInput, TextInput};
use super::Handle;
use crate::forms::model::AUTOCOMPLETE;
use crate::i18n::{t, words};

/// What browsers fill in.
#[component]
pub fn Autocomplete(handle: Handle) -> impl IntoView {
    let mut options = vec![(String::new(), t("builder-autocomplete-none"))];
    options.extend(AUTOCOMPLETE.map(|token| (token.to_owned(), token.to_owned())));
    view! {
        <SelectInput
            id="field-autocomplete"
            label=t("builder-autocomplete")
            options
            value=handle.read(|field| field.autocomplete.clone().unwrap_or_default())
            on_change=move |token: String| handle.act(|field| {
                field.autocomplete = Some(token).filter(|token| !token.is_empty());
            })
        />
    }
}

/// The purpose that the answer is needed for (GDPR Art. 5(1)(b) and (c)).
#[component]
pub fn Serves(handle: Handle) -> impl IntoView {
    let language = words().language;
    let purposes = handle.editor.purposes();
    let mut options = vec![(String::new(), t("builder-serves-none"))];
    options.extend(purposes.iter().map(|purpose| {
        let name = purpose.current.content.name_in(language).to_owned();
        (purpose.id.to_string(), name)
    }));
    view! {
        <SelectInput
            id="field-serves"
            label=t("builder-serves")
            options
            value=handle.read(|field| field.serves.map(|id| id.to_string()).unwrap_or_default())
            on_change=move |id: String| handle.act(|field| field.serves = id.parse().ok())
        />
    }
}

/// What a hidden field answers.
#[component]
pub fn Value(handle: Handle) -> impl IntoView {
    view! {
        <TextInput
            id="field-value"
            label=t("builder-value")
            hint=t("builder-value-hint")
            value=handle.read(|field| field.value.clone())
            on_input=move |typed| handle.edit("value", |field| field.value = typed)
        />
    }
}
