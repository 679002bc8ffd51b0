//! What can be added to a form.

use leptos::prelude::*;

use super::editor::Editor;
use super::parts::focus;
use crate::forms::model::{FIELD_KINDS, FieldKind};
use crate::i18n::{t, t_with};

/// A button for each kind of field.
#[component]
pub fn Palette() -> impl IntoView {
    let buttons: Vec<_> = FIELD_KINDS
        .into_iter()
        .map(|kind| view! { <li><Add kind/></li> })
        .collect();
    view! {
        <section class="palette" aria-labelledby="palette-title">
            <h2 id="palette-title">{t("builder-palette")}</h2>
            <ul>{buttons}</ul>
        </section>
    }
}

#[component]
fn Add(kind: FieldKind) -> impl IntoView {
    let editor = Editor::of_context();
    let name = t(&format!("field-kind-{}", kind.key()));
    let label = t_with("builder-add", [("kind", name.clone().into())]);
    view! {
        <button
            type="button"
            class="palette__add"
            id=format!("palette-{}", kind.key())
            aria-label=label
            on:click=move |_| {
                editor.add(kind);
                focus("properties-first");
            }
        >
            <span aria-hidden="true" class=format!("palette__icon palette__icon--{}", kind.key())></span>
            {name}
        </button>
    }
}
