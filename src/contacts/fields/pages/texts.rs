//! What a field is called, a language beside the other. Languages that only forms have come last.

use leptos::prelude::*;

use crate::contacts::fields::input::{FieldInput, label_languages};
use crate::error::FieldErrors;
use crate::i18n::{Text, t, t_with};
use crate::languages::own_name;
use crate::server::language::Language;
use crate::ui::field::{TextArea, TextField};

/// Label and hint in each language, and the words of choices.
#[component]
pub fn Texts<'a>(
    /// What was typed.
    input: &'a FieldInput,
    /// What is wrong with it.
    errors: &'a FieldErrors,
) -> impl IntoView {
    let panels: Vec<_> = label_languages()
        .into_iter()
        .map(|language| view! { <InLanguage language input errors/> })
        .collect();
    view! { <div class="languages-side-by-side">{panels}</div> }
}

#[component]
fn InLanguage<'a>(
    language: &'static str,
    input: &'a FieldInput,
    errors: &'a FieldErrors,
) -> impl IntoView {
    let name = own_name(language).to_owned();
    let is_needed = Language::find(language).is_some();
    let of = |text: &Text| text.get(language).cloned().unwrap_or_default();
    let labelled = |key: &str| {
        let args = [("what", t(key).into()), ("language", name.clone().into())];
        t_with("contact-fields-in-language", args)
    };
    let choices_hint = t("contact-fields-choice-labels-hint");
    view! {
        <section class="panel">
            <h2>{name.clone()}</h2>
            <TextField
                name=format!("label.{language}")
                label=labelled("contact-fields-label")
                value=of(&input.label)
                errors
                required=is_needed
            />
            <TextField
                name=format!("hint.{language}")
                label=labelled("contact-fields-hint")
                value=of(&input.hint)
                errors
                required=false
            />
            <div class="only-for" data-kinds="choice choices">
                <TextArea
                    name=format!("choices.{language}")
                    label=labelled("contact-fields-choices-words")
                    hint=choices_hint
                    value=of(&input.choice_labels)
                    errors
                    required=is_needed
                />
            </div>
        </section>
    }
}
