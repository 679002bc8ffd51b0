//! The colour of buttons and links: typed, or picked.

use leptos::prelude::*;

use super::super::editor::Editor;
use super::super::parts::TextInput;
use crate::forms::accent::Accent;
use crate::i18n::t;

/// What the picker shows while there is no colour: that of every form.
const ORDINARY: &str = "#1b5e8c";

/// The colour, empty for the ordinary one.
#[component]
pub fn AccentInput() -> impl IntoView {
    let editor = Editor::of_context();
    let accent = Signal::derive(move || {
        editor.with(|definition| definition.accent.clone().unwrap_or_default())
    });
    let picked = move || {
        let accent = Accent::parse(&accent.get());
        accent.map_or(ORDINARY.to_owned(), |accent| accent.to_string())
    };
    view! {
        <TextInput
            id="form-accent"
            label=t("builder-accent")
            hint=t("builder-accent-hint")
            value=accent
            on_input=move |typed| editor.set_accent(&typed)
        />
        <div class="field">
            <label for="form-accent-picker">{t("builder-accent-picker")}</label>
            <input
                id="form-accent-picker"
                type="color"
                prop:value=picked
                on:input=move |event| editor.set_accent(&event_target_value(&event))
            />
        </div>
    }
}
