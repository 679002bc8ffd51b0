//! The fields of a form one after the other, each in what decides whether it is shown.

use leptos::prelude::*;

use super::super::condition::Condition;
use super::super::markdown::Markdown;
use super::super::model::{Field, FieldKind, Filled, PublishedDefinition};
use super::controls::Parts;
use super::step::step_view;
use super::{control_id, control_name};
use crate::i18n::pick;
use crate::purposes::model::PurposeContent;

/// All fields, page by page. What follows a section stands in it, up to the next one or the page's
/// end.
#[component]
pub fn Fields(
    published: PublishedDefinition,
    language: String,
    filled: Filled,
    messages: Vec<(String, String)>,
) -> impl IntoView {
    let definition = &published.definition;
    let fallback = definition.default_language();
    let view_of = |field: &Field| {
        let version = field.purpose.and_then(|id| published.purposes.get(&id));
        let error = messages.iter().find(|(id, _)| *id == field.id);
        view! {
            <FieldView
                field=field.clone()
                language=language.clone()
                fallback=fallback.to_owned()
                purpose=version.map(|version| version.content.clone())
                answer=filled.answers.get(&field.id).cloned().unwrap_or_default()
                kept=filled.kept.get(&field.id).cloned()
                error=error.map(|(_, text)| text.clone())
            />
        }
        .into_any()
    };
    let begins = |field: &Field| field.kind == FieldKind::Section;
    let grouped = |fields: &[Field]| {
        let groups = fields.chunk_by(|_, next| !begins(next));
        let groups = groups.map(|group| match group.split_first() {
            Some((section, fields)) if begins(section) => {
                let inside = fields.iter().map(view_of).collect();
                section_view(section, &language, fallback, inside)
            }
            _ => group.iter().map(view_of).collect_view().into_any(),
        });
        groups.collect_view().into_any()
    };
    if !definition.has_steps() {
        return grouped(&definition.fields);
    }
    let steps = definition.steps();
    let count = steps.len();
    let steps = steps
        .into_iter()
        .map(|step| step_view(step, count, &language, fallback, grouped(step.fields)));
    steps.collect_view().into_any()
}

fn section_view(section: &Field, language: &str, fallback: &str, inside: Vec<AnyView>) -> AnyView {
    let id = control_id(&section.id);
    view! {
        <section
            class="part"
            aria-labelledby=id
            data-field=section.id.clone()
            data-if=as_attribute(section.visible_if.as_ref())
        >
            {heading(section, language, fallback)}
            {inside}
        </section>
    }
    .into_any()
}

/// The heading of a section or a page.
pub fn heading(section: &Field, language: &str, fallback: &str) -> AnyView {
    let title = pick(&section.label, language, fallback).to_owned();
    let hint = pick(&section.hint, language, fallback).to_owned();
    let hint = (!hint.is_empty()).then(|| view! { <p class="field__hint">{hint}</p> });
    view! { <h2 id=control_id(&section.id)>{title}</h2> {hint} }.into_any()
}

/// The condition for the script of the page.
pub fn as_attribute(condition: Option<&Condition>) -> Option<String> {
    serde_json::to_string(condition?).ok()
}

/// One field, as it stands on the form.
#[component]
pub fn FieldView(
    /// What is asked.
    field: Field,
    /// In which language.
    language: String,
    /// The language of texts that are missing in it.
    fallback: String,
    /// What a consent is about.
    purpose: Option<PurposeContent>,
    /// What was answered; empty for nothing, [`TICKED`](crate::forms::model::TICKED) for a ticked
    /// box.
    answer: String,
    /// What is wrong with it, in words.
    error: Option<String>,
    /// Of a file that was received: what proves it.
    #[prop(optional_no_strip)]
    kept: Option<String>,
) -> impl IntoView {
    let condition = as_attribute(field.visible_if.as_ref());
    let (kind, id) = (field.kind, field.id.clone());
    let control = match kind {
        FieldKind::Section | FieldKind::PageBreak => heading(&field, &language, &fallback),
        FieldKind::Static => {
            let text = pick(&field.label, &language, &fallback).to_owned();
            view! { <div class="prose"><Markdown text/></div> }.into_any()
        }
        _ => Parts {
            id: control_id(&field.id),
            name: control_name(&field.id),
            label: pick(&field.label, &language, &fallback).to_owned(),
            hint: pick(&field.hint, &language, &fallback).to_owned(),
            answer,
            kept,
            error,
            field,
            language,
            fallback,
        }
        .view(purpose),
    };
    match condition {
        Some(condition) if !matches!(kind, FieldKind::Section | FieldKind::PageBreak) => {
            view! { <div data-field=id data-if=condition>{control}</div> }.into_any()
        }
        _ => control,
    }
}
