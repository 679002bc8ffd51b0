//! The fields as a list: select, move, copy, take away. By drag, by buttons, by Alt and the arrows.

use leptos::ev::{DragEvent, KeyboardEvent};
use leptos::prelude::*;

use super::editor::Editor;
use super::findings::FindingMarks;
use super::parts::focus;
use super::save::FORM;
use crate::forms::model::{Field, FieldKind};
use crate::i18n::{Words, t, words};

/// The outline.
#[component]
pub fn Outline() -> impl IntoView {
    let editor = Editor::of_context();
    // Rows are made again as fields come and go, outside of a context with words.
    let words = StoredValue::new(words());
    let dragged = RwSignal::new(None::<String>);
    let ids = move || editor.fields.order();
    let is_empty = move || editor.fields.is_empty();
    view! {
        <section class="outline" aria-labelledby="outline-title">
            <h2 id="outline-title">{t("builder-outline")}</h2>
            <p class="quiet" id="outline-help">{t("builder-keyboard-hint")}</p>
            <FormEntry/>
            <ol>
                <For each=ids key=Clone::clone let((id, kind))>
                    <Entry id kind dragged words/>
                </For>
            </ol>
            {
                let text = t("builder-empty");
                move || is_empty().then(|| view! { <p class="quiet">{text.clone()}</p> })
            }
        </section>
    }
}

/// The form itself, above its fields.
#[component]
fn FormEntry() -> impl IntoView {
    let editor = Editor::of_context();
    view! {
        <button
            type="button"
            class="outline__select"
            id=row_of(FORM)
            aria-current=move || editor.selected.with(Option::is_none).then_some("true")
            on:click=move |_| {
                editor.selected.set(None);
                focus("properties-first");
            }
            on:keydown=move |event| {
                if event.key() == "ArrowDown" && let Some(id) = editor.first() {
                    event.prevent_default();
                    focus(&row_of(&id));
                }
            }
        >
            {t("builder-of-form")}
        </button>
    }
}

#[component]
fn Entry(
    id: String,
    kind: FieldKind,
    dragged: RwSignal<Option<String>>,
    words: StoredValue<Words>,
) -> impl IntoView {
    let editor = Editor::of_context();
    let id = StoredValue::new(id);
    let title = Memo::new(move |_| {
        id.with_value(|id| editor.fields.with(id, |field| editor.title_of(field)))
    });
    let mark = move || id.with_value(|id| editor.fields.with(id, mark_of));
    let select = move || {
        editor.selected.set(Some(id.get_value()));
        focus("properties-first");
    };
    let is_selected = move || {
        editor
            .selected
            .with(|selected| *selected == Some(id.get_value()))
    };
    let kind_name = words.with_value(|words| words.t(&format!("field-kind-{}", kind.key())));
    view! {
        <li
            class="outline__entry"
            draggable="true"
            on:dragstart=move |event| begin_drag(dragged, &id.get_value(), &event)
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event: DragEvent| {
                event.prevent_default();
                if let Some(moved) = dragged.get_untracked() {
                    editor.drop_on(&moved, &id.get_value());
                }
                dragged.set(None);
            }
        >
            <button
                type="button"
                class="outline__select"
                id=row_of(&id.get_value())
                aria-current=move || is_selected().then_some("true")
                aria-describedby="outline-help"
                on:click=move |_| select()
                on:keydown=move |event| move_by_key(editor, &id.get_value(), &event)
            >
                <span class="outline__kind">{kind_name}</span>
                " "
                {move || title.get()}
                {mark}
                <FindingMarks field=id/>
            </button>
            <Actions id title words/>
        </li>
    }
}

/// A star for what must be filled in; the properties say it in words.
fn mark_of(field: &Field) -> &'static str {
    if field.required { " *" } else { "" }
}

/// Firefox drags nothing that carries no data.
fn begin_drag(dragged: RwSignal<Option<String>>, id: &str, event: &DragEvent) {
    dragged.set(Some(id.to_owned()));
    if let Some(data) = event.data_transfer() {
        let _ = data.set_data("text/plain", id);
    }
}

fn move_by_key(editor: Editor, id: &str, event: &KeyboardEvent) {
    let row = match event.key().as_str() {
        "ArrowUp" if event.alt_key() => Some(moved(editor, id, -1)),
        "ArrowDown" if event.alt_key() => Some(moved(editor, id, 1)),
        "ArrowUp" => editor.beside(id, -1).or(Some(FORM.to_owned())),
        "ArrowDown" => editor.beside(id, 1),
        "Delete" => {
            editor.remove(id);
            None
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(id) = row {
        focus(&row_of(&id));
    }
}

/// The id of a row: that of a field, or of the form itself.
pub fn row_of(place: &str) -> String {
    format!("outline-{place}")
}

/// Moves a field. Its row moves in the page as well, which takes its focus away.
fn moved(editor: Editor, id: &str, by: isize) -> String {
    editor.step(id, by);
    id.to_owned()
}

/// What can be done with a field.
#[component]
fn Actions(
    id: StoredValue<String>,
    title: Memo<String>,
    words: StoredValue<Words>,
) -> impl IntoView {
    let editor = Editor::of_context();
    let step = move |by: isize, button: &'static str| {
        editor.step(&id.get_value(), by);
        focus(&format!("{button}-{}", id.get_value()));
    };
    view! {
        <div class="outline__actions">
            <Action key="builder-move-up" sign="↑" id title words run=Box::new(move || step(-1, "builder-move-up"))/>
            <Action key="builder-move-down" sign="↓" id title words run=Box::new(move || step(1, "builder-move-down"))/>
            <Action key="builder-duplicate" sign="+" id title words run=Box::new(move || editor.duplicate(&id.get_value()))/>
            <Action key="builder-remove" sign="✕" id title words run=Box::new(move || editor.remove(&id.get_value()))/>
        </div>
    }
}

#[component]
fn Action(
    key: &'static str,
    sign: &'static str,
    id: StoredValue<String>,
    title: Memo<String>,
    words: StoredValue<Words>,
    run: Box<dyn Fn()>,
) -> impl IntoView {
    let word = words.with_value(|words| words.t(key));
    let name = word.clone();
    view! {
        <button
            type="button"
            class="outline__action"
            id=format!("{key}-{}", id.get_value())
            title=word
            aria-label=move || format!("{name}: {}", title.get())
            on:click=move |_| run()
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}
