//! What can be added to a form. `/` leads here from anywhere, and typing narrows it down.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::editor::Editor;
use super::parts::focus;
use crate::forms::model::{FIELD_KINDS, FieldKind};
use crate::i18n::{t, t_with};

const SEARCH: &str = "palette-search";

/// A button for each kind of field, and a search among them.
#[component]
pub fn Palette() -> impl IntoView {
    let editor = Editor::of_context();
    let kinds: Vec<(FieldKind, String)> = FIELD_KINDS
        .into_iter()
        .map(|kind| (kind, t(&format!("field-kind-{}", kind.key()))))
        .collect();
    let kinds = StoredValue::new(kinds);
    let sought = RwSignal::new(String::new());
    let is_found = move |name: &str| {
        let sought = sought.read().trim().to_lowercase();
        name.to_lowercase().contains(&sought)
    };
    let add_first = move |event: KeyboardEvent| {
        if event.key() != "Enter" {
            return;
        }
        event.prevent_default();
        let kinds = kinds.get_value();
        let first = kinds.iter().find(|(_, name)| is_found(name));
        if let Some((kind, _)) = first {
            sought.set(String::new());
            add(editor, *kind);
        }
    };
    let buttons: Vec<_> = kinds
        .get_value()
        .into_iter()
        .map(|(kind, name)| {
            let of_item = name.clone();
            view! { <li hidden=move || !is_found(&of_item)><Add kind name/></li> }
        })
        .collect();
    view! {
        <section class="palette" aria-labelledby="palette-title">
            <h2 id="palette-title">{t("builder-palette")}</h2>
            <input
                type="search"
                id=SEARCH
                class="palette__search"
                aria-label=t("builder-palette-search")
                placeholder=t("builder-palette-search")
                aria-keyshortcuts="/"
                autocomplete="off"
                prop:value=move || sought.get()
                on:input=move |event| sought.set(event_target_value(&event))
                on:keydown=add_first
            />
            <ul>{buttons}</ul>
        </section>
    }
}

fn add(editor: Editor, kind: FieldKind) {
    editor.add(kind);
    focus("properties-first");
}

/// `/` outside of what is typed into leads to the search.
pub fn search_by_key(event: &KeyboardEvent) {
    use leptos::wasm_bindgen::JsCast as _;
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let tag = element
        .map(|element| element.tag_name())
        .unwrap_or_default();
    let is_typing = matches!(tag.as_str(), "INPUT" | "TEXTAREA" | "SELECT");
    if event.key() == "/" && !is_typing && !event.ctrl_key() && !event.meta_key() {
        event.prevent_default();
        focus(SEARCH);
    }
}

#[component]
fn Add(kind: FieldKind, name: String) -> impl IntoView {
    let editor = Editor::of_context();
    let label = t_with("builder-add", [("kind", name.clone().into())]);
    view! {
        <button
            type="button"
            class="palette__add"
            id=format!("palette-{}", kind.key())
            aria-label=label
            on:click=move |_| add(editor, kind)
        >
            <span aria-hidden="true" class=format!("palette__icon palette__icon--{}", kind.key())></span>
            {name}
        </button>
    }
}
