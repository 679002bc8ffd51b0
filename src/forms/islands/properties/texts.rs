//! What a field says, in each language of the form.

use leptos::prelude::*;

use super::super::parts::TextInput;
use super::{Handle, in_language};
use crate::forms::model::{Field, FieldKind};
use crate::i18n::{Text, t};

/// A text of the field, a control for each language.
#[component]
pub fn FieldText(
    /// The field.
    handle: Handle,
    /// What it is called in the ids of the controls.
    name: &'static str,
    /// Language key of its words.
    key: &'static str,
    /// Lines; 1 is an input.
    #[prop(default = 1)]
    rows: u8,
    /// Where it stands.
    get: fn(&mut Field) -> &mut Text,
) -> impl IntoView {
    let inputs: Vec<_> = handle
        .editor
        .languages()
        .into_iter()
        .map(|language| {
            let (of_value, of_input) = (language.clone(), language.clone());
            let hint = if rows > 1 {
                t("builder-markdown-hint")
            } else {
                String::new()
            };
            view! {
                <TextInput
                    id=format!("field-{name}-{language}")
                    label=in_language(key, &language)
                    hint
                    lang=language
                    rows
                    value=handle.read(move |field| {
                        get(&mut field.clone()).get(&of_value).cloned().unwrap_or_default()
                    })
                    on_input=move |typed| handle.edit(&format!("{name}-{of_input}"), |field| {
                        set_or_remove(get(field), &of_input, typed);
                    })
                />
            }
        })
        .collect();
    view! { {inputs} }
}

/// What helps to answer.
#[component]
pub fn Hint(handle: Handle) -> impl IntoView {
    view! { <FieldText handle name="hint" key="builder-hint" get=|field| &mut field.hint/> }
}

/// Label and hint; of static text, the text. Nobody sees what a hidden field says.
#[component]
pub fn Labels(handle: Handle, kind: FieldKind) -> impl IntoView {
    match kind {
        FieldKind::Hidden => ().into_any(),
        FieldKind::Static => view! {
            <FieldText handle name="label" key="builder-static-text" rows=5 get=|field| &mut field.label/>
        }
        .into_any(),
        _ => view! {
            <FieldText handle name="label" key="builder-label" get=|field| &mut field.label/>
            <Hint handle/>
        }
        .into_any(),
    }
}

/// What is said when an answer is missing or not right, instead of our own words.
#[component]
pub fn ErrorTexts(handle: Handle) -> impl IntoView {
    view! {
        <details class="properties__more">
            <summary>{t("builder-error-texts")}</summary>
            <p class="field__hint">{t("builder-error-texts-hint")}</p>
            <FieldText
                handle
                name="error-missing"
                key="builder-error-missing"
                get=|field| &mut field.error_missing
            />
            <FieldText
                handle
                name="error-invalid"
                key="builder-error-invalid"
                get=|field| &mut field.error_invalid
            />
        </details>
    }
}

/// A text that is not there and an empty one are the same: then there is none.
pub fn set_or_remove(text: &mut Text, language: &str, to: String) {
    if to.is_empty() {
        text.remove(language);
    } else {
        text.insert(language.to_owned(), to);
    }
}
