//! The form as visitors will see it, by the renderer that they get. A click selects a field; for
//! keyboards and screen readers the outline does the same.

use leptos::prelude::*;

use super::editor::Editor;
use super::findings::FindingMarks;
use crate::forms::markdown::Markdown;
use crate::forms::model::FormText;
use crate::forms::render::FieldView;
use crate::i18n::{Words, pick, t, words};
use crate::languages::direction;

/// The canvas.
#[component]
pub fn Canvas() -> impl IntoView {
    let editor = Editor::of_context();
    let words = StoredValue::new(words());
    let text = move |text: FormText| {
        let language = editor.language.get();
        editor.with(|definition| {
            let fallback = definition.default_language();
            pick(text.of(definition), &language, fallback).to_owned()
        })
    };
    let ids = move || editor.fields.order().into_iter().map(|(id, _)| id);
    let is_empty = move || editor.fields.is_empty();
    let empty = t("builder-empty-canvas");
    view! {
        <section class="canvas" aria-labelledby="canvas-title">
            <h2 id="canvas-title">{t("builder-canvas")}</h2>
            <div
                class="canvas__sheet form"
                lang=move || editor.language.get()
                dir=move || direction(&editor.language.get())
            >
                <p class="canvas__title">{move || text(FormText::Title)}</p>
                <div class="prose">{move || view! { <Markdown text=text(FormText::Intro)/> }}</div>
                <For each=ids key=Clone::clone let(id)>
                    <CanvasField id words/>
                </For>
                {move || is_empty().then(|| view! { <p class="quiet">{empty.clone()}</p> })}
                <p class="canvas__submit" aria-hidden="true">
                    <span class="button">{move || text(FormText::Submit)}</span>
                </p>
            </div>
        </section>
    }
}

#[component]
fn CanvasField(id: String, words: StoredValue<Words>) -> impl IntoView {
    let editor = Editor::of_context();
    let id = StoredValue::new(id);
    let is_selected = move || {
        editor
            .selected
            .with(|selected| *selected == Some(id.get_value()))
    };
    let fallback = editor.languages().first().cloned().unwrap_or_default();
    // Drawn again when this field changes, and only then.
    let drawn = move || {
        words.get_value().provide();
        let field = id.with_value(|id| editor.fields.with(id, Clone::clone));
        let (language, purpose) = (editor.language.get(), editor.purpose_of(&field));
        let fallback = fallback.clone();
        view! { <FieldView field language fallback purpose answer=String::new() error=None/> }
    };
    view! {
        <div
            class="canvas__field"
            class:canvas__field--selected=is_selected
            on:click=move |_| editor.selected.set(Some(id.get_value()))
        >
            // The outline tells it to screen readers.
            <p class="canvas__marks" aria-hidden="true"><FindingMarks field=id/></p>
            // Not to be filled in here, and not to be read twice.
            <div inert>{drawn}</div>
        </div>
    }
}
