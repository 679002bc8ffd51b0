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
    let is_own = |language: &&str| Language::find(language).is_some();
    let (own, further): (Vec<_>, Vec<_>) = label_languages().into_iter().partition(is_own);
    let panels = |languages: Vec<&'static str>| {
        let panels = languages.into_iter();
        panels
            .map(|language| view! { <InLanguage language input errors/> })
            .collect::<Vec<_>>()
    };
    // They are many, and most fields need none of them.
    let is_used = |language: &&str| {
        let texts = [&input.label, &input.hint, &input.choice_labels];
        texts
            .into_iter()
            .any(|text| text.get(*language).is_some_and(|text| !text.is_empty()))
    };
    let is_open = further.iter().any(is_used);
    view! {
        <div class="languages-side-by-side">{panels(own)}</div>
        <details open=is_open>
            <summary>{t("contact-fields-further-languages")}</summary>
            <div class="languages-side-by-side">{panels(further)}</div>
        </details>
    }
}

#[component]
fn InLanguage<'a>(
    language: &'static str,
    input: &'a FieldInput,
    errors: &'a FieldErrors,
) -> impl IntoView {
    let name = own_name(language);
    let is_needed = Language::find(language).is_some();
    let of = |text: &Text| text.get(language).cloned().unwrap_or_default();
    let labelled = |key: &str| {
        let args = [("what", t(key).into()), ("language", name.into())];
        t_with("contact-fields-in-language", args)
    };
    let choices_hint = t("contact-fields-choice-labels-hint");
    view! {
        <section class="panel">
            <h2>{name}</h2>
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
