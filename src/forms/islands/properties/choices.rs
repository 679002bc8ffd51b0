//! What a field offers to choose from.

use leptos::prelude::*;

use super::super::parts::{TextInput, focus};
use super::texts::set_or_remove;
use super::{Handle, in_language};
use crate::forms::model::{Choice, Field};
use crate::i18n::{Words, t, words};

/// What can be chosen.
#[component]
pub fn Choices(handle: Handle) -> impl IntoView {
    let words = StoredValue::new(words());
    let places = move || 0..handle.read(|field| field.choices.len()).get();
    let add = move |_| {
        let at = count_now(handle);
        handle.act(|field| field.choices.push(Choice::default()));
        focus(&format!("choice-{at}-value"));
    };
    view! {
        <fieldset class="choices">
            <legend>{t("builder-choices")}</legend>
            <For each=places key=|at| *at let(at)>
                <ChoiceRow handle at words/>
            </For>
            <button
                type="button"
                id=ADD
                class="button button--quiet button--small"
                on:click=add
            >
                {t("builder-add-choice")}
            </button>
        </fieldset>
    }
}

/// The button below the choices.
const ADD: &str = "choice-add";

fn count_now(handle: Handle) -> usize {
    untrack(|| handle.read(|field| field.choices.len()).get())
}

#[component]
fn ChoiceRow(handle: Handle, at: usize, words: StoredValue<Words>) -> impl IntoView {
    words.get_value().provide();
    let number = at + 1;
    let choice = move |field: &Field| field.choices.get(at).cloned().unwrap_or_default();
    let labels: Vec<_> = handle
        .editor
        .languages()
        .into_iter()
        .map(|language| {
            let (of_value, of_input) = (language.clone(), language.clone());
            view! {
                <TextInput
                    id=format!("choice-{at}-{language}")
                    label=format!("{} {number}", in_language("builder-choice-label", &language))
                    lang=language
                    value=handle.read(move |field| choice(field).label.get(&of_value).cloned().unwrap_or_default())
                    on_input=move |typed| handle.edit(&format!("choice-{at}-{of_input}"), |field| {
                        if let Some(choice) = field.choices.get_mut(at) {
                            set_or_remove(&mut choice.label, &of_input, typed);
                        }
                    })
                />
            }
        })
        .collect();
    view! {
        <div class="choices__row">
            <TextInput
                id=format!("choice-{at}-value")
                label=format!("{} {number}", t("builder-choice-value"))
                value=handle.read(move |field| choice(field).value)
                on_input=move |typed| handle.edit(&format!("choice-{at}-value"), |field| {
                    if let Some(choice) = field.choices.get_mut(at) {
                        // Answers have no white space around them.
                        typed.trim().clone_into(&mut choice.value);
                    }
                })
            />
            {labels}
            <ChoiceActions handle at/>
        </div>
    }
}

/// Up, down, away. What was pressed keeps the focus, also where the choice goes to another row.
#[component]
fn ChoiceActions(handle: Handle, at: usize) -> impl IntoView {
    let number = at + 1;
    let name = |key: &str| format!("{} {number}", t(key));
    let swap = move |button: &str, other: Option<usize>| {
        let count = count_now(handle);
        let Some(other) = other.filter(|other| *other < count) else {
            return handle
                .editor
                .tell_place("builder-announce-stays", at, count);
        };
        handle.act(|field| field.choices.swap(at, other));
        handle
            .editor
            .tell_place("builder-announce-moved", other, count);
        focus(&format!("{button}-{other}"));
    };
    let title = name("builder-choice-label");
    let remove = move |_| {
        handle.act(|field| {
            if at < field.choices.len() {
                field.choices.remove(at);
            }
        });
        handle.editor.tell_removed(&title);
        let last = count_now(handle).checked_sub(1);
        focus(&last.map_or(ADD.to_owned(), |last| {
            format!("choice-remove-{}", at.min(last))
        }));
    };
    let class = "button button--quiet button--small";
    view! {
        <div class="actions">
            <button
                type="button"
                class=class
                id=format!("choice-up-{at}")
                aria-label=name("builder-choice-up")
                on:click=move |_| swap("choice-up", at.checked_sub(1))
            >
                "↑"
            </button>
            <button
                type="button"
                class=class
                id=format!("choice-down-{at}")
                aria-label=name("builder-choice-down")
                on:click=move |_| swap("choice-down", Some(at + 1))
            >
                "↓"
            </button>
            <button
                type="button"
                class=class
                id=format!("choice-remove-{at}")
                aria-label=name("builder-choice-remove")
                on:click=remove
            >
                "✕"
            </button>
        </div>
    }
}
