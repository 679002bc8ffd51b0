//! What a value has to be like. Rules that the chosen kind does not have are out of sight where the
//! browser can do that by style alone; what stands in them is not taken anywhere.

use leptos::prelude::*;

use crate::contacts::fields::input::FieldInput;
use crate::error::FieldErrors;
use crate::i18n::t;
use crate::ui::field::{TextArea, TextField};

/// Lengths and pattern, range, and what there is to choose from.
#[component]
pub fn Rules<'a>(
    /// What was typed.
    input: &'a FieldInput,
    /// What is wrong with it.
    errors: &'a FieldErrors,
) -> impl IntoView {
    let list = view! {
        <TextArea
            name="choices"
            label=t("contact-fields-choices")
            hint=t("contact-fields-choices-hint")
            value=input.choices.clone()
            errors
        />
    };
    let text = view! {
        <Bound name="min_length" words="contact-fields-min-length" value=&input.min_length errors/>
        <Bound name="max_length" words="contact-fields-max-length" value=&input.max_length errors/>
        <TextField
            name="pattern"
            label=t("contact-fields-pattern")
            hint=t("contact-fields-pattern-hint")
            value=input.pattern.clone()
            errors
            required=false
        />
    };
    let range = view! {
        <Bound name="min" words="contact-fields-min" value=&input.min errors/>
        <Bound name="max" words="contact-fields-max" value=&input.max errors/>
    };
    [
        only_for("choice choices", t("contact-fields-rules-list"), list),
        only_for("text long_text url", t("contact-fields-rules-text"), text),
        only_for("number date", t("contact-fields-rules-range"), range),
    ]
}

/// Controls for the kinds with these keys.
fn only_for(kinds: &'static str, title: String, controls: impl IntoView) -> AnyView {
    view! {
        <section class="panel only-for" data-kinds=kinds>
            <h2>{title}</h2>
            {controls.into_any()}
        </section>
    }
    .into_any()
}

#[component]
fn Bound<'a>(
    name: &'static str,
    words: &'static str,
    value: &'a str,
    errors: &'a FieldErrors,
) -> impl IntoView {
    view! { <TextField name label=t(words) value=value.to_owned() errors required=false/> }
}
