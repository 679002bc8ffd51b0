//! Which answers are taken.

use leptos::prelude::*;

use super::super::parts::{CheckInput, CountInput, SelectInput, TextInput};
use super::Handle;
use crate::forms::model::{Field, FieldKind};
use crate::i18n::t;

/// Whether it can stay empty, where that can be asked for.
#[component]
pub fn Required(handle: Handle) -> impl IntoView {
    let (label, can_be) = (t("builder-required"), handle.read(Field::can_be_required));
    move || {
        can_be.get().then(|| {
            view! {
                <CheckInput
                    id="field-required"
                    label=label.clone()
                    checked=handle.read(|field| field.required)
                    on_change=move |to| handle.act(|field| field.required = to)
                />
            }
        })
    }
}

/// A consent as yes and no instead of a box.
#[component]
pub fn YesNo(handle: Handle) -> impl IntoView {
    view! {
        <CheckInput
            id="field-yes-no"
            label=t("builder-yes-no")
            hint=t("builder-yes-no-hint")
            checked=handle.read(|field| field.yes_no)
            on_change=move |to| handle.act(|field| {
                field.yes_no = to;
                // A box can't be required.
                field.required &= to;
            })
        />
    }
}

/// How old people have to be.
#[component]
pub fn Age(handle: Handle) -> impl IntoView {
    view! {
        <CountInput
            id="field-min-age"
            label=t("builder-min-age")
            hint=t("builder-min-age-hint")
            value=handle.read(|field| field.min_age)
            on_input=move |number| handle.edit("age", |field| field.min_age = number)
        />
    }
}

/// Smallest and largest number, earliest and latest day.
#[component]
pub fn Range(handle: Handle, kind: FieldKind) -> impl IntoView {
    let (min, max) = if kind == FieldKind::Date {
        ("builder-earliest", "builder-latest")
    } else {
        ("builder-smallest", "builder-largest")
    };
    let bound = |typed: String| Some(typed.trim().to_owned()).filter(|bound| !bound.is_empty());
    view! {
        <TextInput
            id="field-min"
            label=t(min)
            value=handle.read(|field| field.min.clone().unwrap_or_default())
            on_input=move |typed| handle.edit("min", |field| field.min = bound(typed))
        />
        <TextInput
            id="field-max"
            label=t(max)
            value=handle.read(|field| field.max.clone().unwrap_or_default())
            on_input=move |typed| handle.edit("max", |field| field.max = bound(typed))
        />
    }
}

/// Fewest and most choices.
#[component]
pub fn Counts(handle: Handle) -> impl IntoView {
    view! {
        <CountInput
            id="field-min-choices"
            label=t("builder-min-choices")
            value=handle.read(|field| field.min_choices)
            on_input=move |number| handle.edit("min", |field| field.min_choices = number)
        />
        <CountInput
            id="field-max-choices"
            label=t("builder-max-choices")
            value=handle.read(|field| field.max_choices)
            on_input=move |number| handle.edit("max", |field| field.max_choices = number)
        />
    }
}

/// An earlier field of the same kind that it repeats.
#[component]
pub fn SameAs(handle: Handle, kind: FieldKind) -> impl IntoView {
    let editor = handle.editor;
    let none = t("builder-same-as-none");
    let options = Signal::derive(move || {
        let mut options = vec![(String::new(), none.clone())];
        let same_kind = editor.fields.before(&handle.id.get_value());
        options.extend(
            same_kind
                .into_iter()
                .filter(|field| field.kind == kind)
                .map(|field| (field.id.clone(), editor.title_of(&field))),
        );
        options
    });
    let label = t("builder-same-as");
    move || {
        (options.get().len() > 1).then(|| {
            view! {
                <SelectInput
                    id="field-same-as"
                    label=label.clone()
                    options
                    value=handle.read(|field| field.same_as.clone().unwrap_or_default())
                    on_change=move |id: String| handle.act(|field| {
                        field.same_as = Some(id).filter(|id| !id.is_empty());
                    })
                />
            }
        })
    }
}

/// Fewest and most characters, and a pattern.
#[component]
pub fn Lengths(handle: Handle) -> impl IntoView {
    view! {
        <CountInput
            id="field-min-length"
            label=t("builder-min-length")
            value=handle.read(|field| field.min_length)
            on_input=move |number| handle.edit("min", |field| field.min_length = number)
        />
        <CountInput
            id="field-max-length"
            label=t("builder-max-length")
            value=handle.read(|field| field.max_length)
            on_input=move |number| handle.edit("max", |field| field.max_length = number)
        />
        <TextInput
            id="field-pattern"
            label=t("builder-pattern")
            hint=t("builder-pattern-hint")
            value=handle.read(|field| field.pattern.clone().unwrap_or_default())
            on_input=move |typed| handle.edit("pattern", |field| field.pattern = Some(typed).filter(|p| !p.is_empty()))
        />
    }
}
