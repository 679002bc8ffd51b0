//! What every form that begins is asked for: its title, and its name in addresses.

use leptos::prelude::*;

use crate::error::FieldErrors;
use crate::i18n::{t, t_with};
use crate::purposes::model::KEY_MAX;
use crate::ui::field::TextField;

/// The title, in the language in which the form is written.
#[component]
pub fn TitleField<'a>(
    /// What was typed.
    value: String,
    /// What is wrong with the page.
    errors: &'a FieldErrors,
) -> impl IntoView {
    view! {
        <TextField
            name="title"
            label=t("forms-form-title")
            hint=t("forms-form-title-hint")
            value
            errors
        />
    }
}

/// The name in addresses.
#[component]
pub fn KeyField<'a>(
    /// What was typed.
    value: String,
    /// What is wrong with the page.
    errors: &'a FieldErrors,
) -> impl IntoView {
    view! {
        <TextField
            name="key"
            label=t("forms-key")
            hint=t_with("forms-key-hint", [("max", KEY_MAX.into())])
            value
            errors
        />
    }
}
