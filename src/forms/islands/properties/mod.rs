//! What is known of the selected field, or of the form itself, to be changed.

mod accent;
mod answer;
mod choices;
mod condition;
mod files;
mod goes_to;
mod place;
mod rules;
mod texts;

use leptos::prelude::*;

use self::accent::AccentInput;
use self::answer::{Autocomplete, Serves, Value};
use self::choices::Choices;
use self::condition::ConditionEditor;
use self::files::Files;
use self::goes_to::GoesTo;
use self::place::Place;
use self::rules::{Age, Counts, Lengths, Range, Required, SameAs, YesNo};
use self::texts::{ErrorTexts, FieldText, Hint, Labels};
use super::editor::Editor;
use super::findings::FindingList;
use super::outline::row_of;
use super::parts::{CheckInput, TextInput, focus};
use super::save::FORM;
use crate::forms::model::{Field, FieldKind, FormText};
use crate::i18n::{t, t_with, words};
use crate::languages::own_name;

/// The pane.
#[component]
pub fn Properties() -> impl IntoView {
    let editor = Editor::of_context();
    let words = StoredValue::new(words());
    // Drawn again when another thing is selected, not when it is typed into.
    let selected = Memo::new(move |_| {
        let id = editor.selected.get()?;
        let kind = editor.fields.with(&id, |field| field.kind);
        Some((id, kind))
    });
    view! {
        <section
            class="properties"
            aria-labelledby="properties-title"
            on:keydown=move |event| {
                // Back to where the thing was chosen.
                if event.key() == "Escape" {
                    focus(&row_of(&editor.selected.get_untracked().unwrap_or(FORM.to_owned())));
                }
            }
        >
            <h2 id="properties-title">{t("builder-properties")}</h2>
            {move || {
                words.get_value().provide();
                match selected.get() {
                    Some((id, kind)) => view! { <OfField id kind/> }.into_any(),
                    None => view! { <OfForm/> }.into_any(),
                }
            }}
        </section>
    }
}

/// "Label (English)".
fn in_language(key: &str, language: &str) -> String {
    let name = own_name(language).to_owned();
    t_with(
        "builder-in-language",
        [("what", t(key).into()), ("language", name.into())],
    )
}

/// Title, introduction, button, thanks; whether a mail has to confirm.
#[component]
fn OfForm() -> impl IntoView {
    let editor = Editor::of_context();
    let texts = [
        (FormText::Title, "builder-form-title", 1),
        (FormText::Intro, "builder-form-intro", 4),
        (FormText::Submit, "builder-form-submit", 1),
        (FormText::Thanks, "builder-form-thanks", 3),
    ];
    let inputs: Vec<_> = texts
        .into_iter()
        .flat_map(|(text, key, rows)| {
            let languages = editor.languages().into_iter();
            languages.map(move |language| view! { <TextOfForm text key rows language/> })
        })
        .collect();
    view! {
        <h3 id="properties-first" tabindex="-1">{t("builder-form")}</h3>
        <FindingList place=FORM/>
        {inputs}
        <CheckInput
            id="form-confirm-email"
            label=t("builder-confirm-email")
            hint=t("builder-confirm-email-hint")
            checked=Signal::derive(move || editor.with(|definition| definition.confirm_email))
            on_change=move |to| editor.set_confirm_email(to)
        />
        <AccentInput/>
    }
}

#[component]
fn TextOfForm(text: FormText, key: &'static str, rows: u8, language: String) -> impl IntoView {
    let editor = Editor::of_context();
    let (of_value, of_input) = (language.clone(), language.clone());
    let hint = if text == FormText::Intro {
        t("builder-markdown-hint")
    } else {
        String::new()
    };
    view! {
        <TextInput
            id=format!("form-{}-{language}", text.key())
            label=in_language(key, &language)
            hint
            lang=language
            rows
            value=Signal::derive(move || {
                editor.with(|definition| text.of(definition).get(&of_value).cloned().unwrap_or_default())
            })
            on_input=move |typed| editor.set_text(text, &of_input, typed)
        />
    }
}

/// A handle to one field: reads it again as it changes, and changes it.
#[derive(Clone, Copy)]
struct Handle {
    editor: Editor,
    id: StoredValue<String>,
}

impl Handle {
    fn read<T: Send + Sync + 'static>(
        self,
        read: impl Fn(&Field) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        // Boxed, so that the WebAssembly has one signal for each type that is read, not for each reader.
        let read: Box<dyn Fn(&Field) -> T + Send + Sync> = Box::new(read);
        Signal::derive(move || {
            let id = self.id;
            id.with_value(|id| self.editor.fields.with(id, &read))
        })
    }

    /// Something was typed into a control.
    fn edit(self, place: &str, change: impl FnOnce(&mut Field)) {
        self.change(Some(place), Box::new(change));
    }

    /// Something was chosen, ticked or pressed: a step of its own.
    fn act(self, change: impl FnOnce(&mut Field)) {
        self.change(None, Box::new(change));
    }

    fn change(self, place: Option<&str>, change: Box<dyn FnOnce(&mut Field) + '_>) {
        self.editor.edit(&self.id.get_value(), place, change);
    }
}

#[component]
fn OfField(id: String, kind: FieldKind) -> impl IntoView {
    let handle = Handle {
        editor: Editor::of_context(),
        id: StoredValue::new(id.clone()),
    };
    let place = id;
    let name = t(&format!("field-kind-{}", kind.key()));
    let heading = t_with("builder-properties-of", [("kind", name.into())]);
    view! {
        <h3 id="properties-first" tabindex="-1">{heading}</h3>
        <FindingList place/>
        {if kind == FieldKind::Consent {
            view! { <PurposeChoice handle/> <Hint handle/> }.into_any()
        } else {
            view! { <Labels handle kind/> }.into_any()
        }}
        {(kind == FieldKind::Document).then(|| view! {
            <FieldText handle name="body" key="builder-document-text" rows=10 get=|field| &mut field.body/>
        })}
        {kind.has_choices().then(|| view! { <Choices handle/> })}
        {(kind == FieldKind::File).then(|| view! { <Files handle/> })}
        {(kind == FieldKind::Hidden).then(|| view! { <Value handle/> })}
        {(kind == FieldKind::AgeGate).then(|| view! { <Age handle/> })}
        {(kind == FieldKind::Consent).then(|| view! { <YesNo handle/> })}
        <Required handle/>
        {kind.is_answered().then(|| view! {
            <TextInput
                id="field-key"
                label=t("builder-key")
                hint=t("builder-key-hint")
                value=handle.read(|field| field.key.clone())
                on_input=move |typed| handle.edit("key", |field| field.key = typed)
            />
        })}
        {kind.is_typed().then(|| view! { <Lengths handle/> })}
        {kind.has_range().then(|| view! { <Range handle kind/> })}
        {kind.takes_many().then(|| view! { <Counts handle/> })}
        {kind.is_typed().then(|| view! { <SameAs handle kind/> })}
        {kind.is_filled_in().then(|| view! { <Autocomplete handle/> })}
        {(kind.is_answered() && kind != FieldKind::Consent).then(|| view! { <Serves handle/> })}
        {kind.is_visibly_answered().then(|| view! { <ErrorTexts handle/> })}
        <GoesTo handle kind/>
        <ConditionEditor handle/>
        <Place handle/>
    }
}

/// What a consent is about.
#[component]
fn PurposeChoice(handle: Handle) -> impl IntoView {
    let purposes = handle.editor.purposes();
    if purposes.is_empty() {
        return view! { <p><a href="/admin/purposes/new">{t("builder-no-purposes")}</a></p> }
            .into_any();
    }
    let language = words().language;
    let chosen = handle.read(|field| field.purpose);
    let options: Vec<_> = purposes
        .iter()
        .map(|purpose| {
            let id = purpose.id;
            let name = purpose.current.content.name_in(language).to_owned();
            let selected = move || chosen.get() == Some(id);
            view! { <option value=id.to_string() prop:selected=selected>{name}</option> }
        })
        .collect();
    view! {
        <div class="field">
            <label for="field-purpose">{t("builder-purpose")}</label>
            <p class="field__hint" id="field-purpose-hint">{t("builder-purpose-hint")}</p>
            <select
                id="field-purpose"
                aria-describedby="field-purpose-hint"
                on:change=move |event| {
                    let purpose = event_target_value(&event).parse().ok();
                    handle.act(|field| field.purpose = purpose);
                }
            >
                <option value="" prop:selected=move || chosen.get().is_none()>{t("builder-purpose-none")}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
