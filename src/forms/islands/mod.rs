//! The form builder: outline, canvas, properties.
//!
//! One island, which the browser alone draws: a builder that does not answer yet would only look like one.
//! It holds the draft with its history ([`editor`]), saves it by itself ([`autosave`]), and shows it
//! in three panes. Everything can be done by keyboard; every move is
//! announced (WCAG 2.2, success criterion 2.5.7).

mod autosave;
mod canvas;
mod editor;
mod fields;
mod findings;
mod kept;
mod outline;
mod palette;
mod parts;
mod properties;
pub mod save;

use std::collections::BTreeMap;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use self::autosave::{PreviewLink, SaveState, SaveStatus};
use self::canvas::Canvas;
use self::editor::Editor;
use self::findings::FindingsBar;
use self::outline::Outline;
use self::palette::Palette;
use self::properties::Properties;
use super::model::Definition;
use crate::contacts::fields::model::ContactField;
use crate::i18n::{Words, t};
use crate::ids::FormId;
use crate::languages::own_name;
use crate::purposes::model::Purpose;

/// What the builder starts from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuilderStart {
    /// Which form.
    pub form: FormId,
    /// Which load of the page this is: no two are alike.
    pub load: Uuid,
    /// The draft.
    pub draft: Definition,
    /// Which save of it that is.
    pub revision: i64,
    /// What consents can be bound to.
    pub purposes: Vec<Purpose>,
    /// What other answers can be bound to.
    pub contact_fields: Vec<ContactField>,
    /// Codes and names of countries, in the language of the desk: the browser's side has no names.
    pub countries: Vec<(String, String)>,
    /// Of the desk.
    pub language: String,
    /// The words that the builder says, by key.
    pub words: BTreeMap<String, String>,
}

/// Id of the element that the builder is drawn in.
pub const PLACE: &str = "builder";
/// Its attribute with a [`BuilderStart`] as JSON, without the prefix `data-`.
pub const START: &str = "start";

/// Draws the builder on a page that has a place for it.
pub fn mount() {
    use leptos::wasm_bindgen::JsCast as _;
    let place = document().get_element_by_id(PLACE);
    let Some(place) = place.and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    let start = place.dataset().get(START);
    if let Some(start) = start.and_then(|start| serde_json::from_str(&start).ok()) {
        // What stood there while the builder was on its way.
        place.set_inner_html("");
        let _ = place.remove_attribute("aria-busy");
        mount_to(place, move || view! { <FormBuilder start/> }).forget();
    }
}

/// The builder.
#[component]
fn FormBuilder(
    /// What to start from.
    start: BuilderStart,
) -> impl IntoView {
    let language = if start.language == "de" { "de" } else { "en" };
    Words::from_list(language, start.words.clone()).provide();
    let editor = Editor::new(&start);
    provide_context(editor);
    autosave::start(editor, &start);
    // Also when nothing in the builder has the focus.
    let _ = window_event_listener(leptos::ev::keydown, move |event| {
        palette::search_by_key(&event);
        undo_by_key(editor, &event);
    });
    findings::start(editor, start.form);
    // A link to a field, as findings have it.
    Effect::new(move |_| {
        if let Some(place) = location_hash().filter(|place| !place.is_empty()) {
            findings::select(editor, &place);
        }
    });
    view! {
        <div class="builder">
            <Toolbar/>
            <div class="visually-hidden" role="status" aria-live="polite">
                {move || editor.announcement.get()}
            </div>
            <div class="builder__panes">
                <div class="builder__side">
                    <Palette/>
                    <Outline/>
                </div>
                <Canvas/>
                <Properties/>
            </div>
        </div>
    }
}

/// Undo, redo, the language of the canvas, and whether everything is saved.
#[component]
fn Toolbar() -> impl IntoView {
    let editor = Editor::of_context();
    view! {
        <div class="builder__bar" role="group" aria-label=t("builder-toolbar")>
            <button
                type="button"
                class="button button--quiet button--small"
                aria-keyshortcuts="Control+Z"
                aria-disabled=move || (!editor.can_undo()).to_string()
                on:click=move |_| editor.undo()
            >
                {t("builder-undo")}
            </button>
            <button
                type="button"
                class="button button--quiet button--small"
                aria-keyshortcuts="Control+Shift+Z"
                aria-disabled=move || (!editor.can_redo()).to_string()
                on:click=move |_| editor.redo()
            >
                {t("builder-redo")}
            </button>
            <LanguageChoice/>
            <FindingsBar/>
            <PreviewLink/>
            <SaveStatus/>
        </div>
    }
}

/// Which language the canvas shows.
#[component]
fn LanguageChoice() -> impl IntoView {
    let editor = Editor::of_context();
    let options: Vec<_> = editor
        .languages()
        .into_iter()
        .map(|code| {
            let name = own_name(&code).to_owned();
            let selected = editor.language.get_untracked() == code;
            view! { <option value=code selected=selected>{name}</option> }
        })
        .collect();
    view! {
        <label class="builder__language">
            <span>{t("builder-preview-language")}</span>
            <select on:change=move |event| editor.language.set(event_target_value(&event))>{options}</select>
        </label>
    }
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, also inside of an input: the draft's history is the only one.
fn undo_by_key(editor: Editor, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    match event.key().to_lowercase().as_str() {
        "z" if event.shift_key() => editor.redo(),
        "z" => editor.undo(),
        "y" => editor.redo(),
        _ => return,
    }
    event.prevent_default();
}

/// All language keys that the builder says itself; those of the renderer come on top.
pub const WORDS: [&str; 162] = [
    "builder-accent",
    "builder-accent-hint",
    "builder-accent-picker",
    "builder-accept",
    "builder-add",
    "builder-add-choice",
    "builder-added",
    "builder-announce-moved",
    "builder-announce-no-redo",
    "builder-announce-no-undo",
    "builder-announce-redone",
    "builder-announce-removed",
    "builder-announce-stays",
    "builder-announce-undone",
    "builder-autocomplete",
    "builder-autocomplete-none",
    "builder-canvas",
    "builder-choice-down",
    "builder-choice-label",
    "builder-choice-remove",
    "builder-choice-up",
    "builder-choice-value",
    "builder-choices",
    "builder-condition",
    "builder-condition-add",
    "builder-condition-all",
    "builder-condition-always",
    "builder-condition-any",
    "builder-condition-drop",
    "builder-condition-field",
    "builder-condition-nested",
    "builder-condition-op",
    "builder-condition-remove",
    "builder-condition-value",
    "builder-condition-when",
    "builder-confirm-email",
    "builder-confirm-email-hint",
    "builder-conflict",
    "builder-conflict-mine",
    "builder-conflict-theirs",
    "builder-document-text",
    "builder-duplicate",
    "builder-earliest",
    "builder-empty",
    "builder-empty-canvas",
    "builder-error-invalid",
    "builder-error-missing",
    "builder-error-texts",
    "builder-error-texts-hint",
    "builder-findings",
    "builder-findings-errors",
    "builder-findings-next",
    "builder-findings-none",
    "builder-findings-unchecked",
    "builder-findings-warnings",
    "builder-form",
    "builder-form-intro",
    "builder-form-submit",
    "builder-form-thanks",
    "builder-form-title",
    "builder-goes-to",
    "builder-goes-to-hint",
    "builder-goes-to-none",
    "builder-goes-to-unfit",
    "builder-hint",
    "builder-in-language",
    "builder-key",
    "builder-key-hint",
    "builder-keyboard-hint",
    "builder-label",
    "builder-largest",
    "builder-latest",
    "builder-markdown-hint",
    "builder-max-choices",
    "builder-max-length",
    "builder-max-megabytes",
    "builder-max-megabytes-hint",
    "builder-min-age",
    "builder-min-age-hint",
    "builder-min-choices",
    "builder-min-length",
    "builder-move-down",
    "builder-move-up",
    "builder-no-purposes",
    "builder-not-a-count",
    "builder-of-form",
    "builder-outline",
    "builder-palette",
    "builder-palette-search",
    "builder-pattern",
    "builder-pattern-hint",
    "builder-place",
    "builder-preview-language",
    "builder-properties",
    "builder-properties-of",
    "builder-purpose",
    "builder-purpose-hint",
    "builder-purpose-none",
    "builder-redo",
    "builder-remove",
    "builder-required",
    "builder-restore",
    "builder-restore-drop",
    "builder-restore-use",
    "builder-same-as",
    "builder-same-as-none",
    "builder-saved",
    "builder-saving",
    "builder-serves",
    "builder-serves-none",
    "builder-smallest",
    "builder-static-text",
    "builder-toolbar",
    "builder-undo",
    "builder-unlabelled",
    "builder-unsaved",
    "builder-unsaved-forbidden",
    "builder-unsaved-retrying",
    "builder-unsaved-sign-in",
    "builder-unsaved-too-large",
    "builder-value",
    "builder-value-hint",
    "builder-yes-no",
    "builder-yes-no-hint",
    "condition-above",
    "condition-answered",
    "condition-at_least",
    "condition-at_most",
    "condition-begins_with",
    "condition-below",
    "condition-contains",
    "condition-ends_with",
    "condition-excludes",
    "condition-includes",
    "condition-is",
    "condition-is_not",
    "condition-unanswered",
    "field-kind-age_gate",
    "field-kind-checkbox",
    "field-kind-checkbox_group",
    "field-kind-consent",
    "field-kind-country",
    "field-kind-date",
    "field-kind-document",
    "field-kind-email",
    "field-kind-file",
    "field-kind-hidden",
    "field-kind-long_text",
    "field-kind-number",
    "field-kind-page_break",
    "field-kind-phone",
    "field-kind-radio",
    "field-kind-section",
    "field-kind-select",
    "field-kind-select_many",
    "field-kind-signature",
    "field-kind-static",
    "field-kind-text",
    "field-kind-url",
    "lint-severity-error",
    "lint-severity-warning",
    "preview",
];
