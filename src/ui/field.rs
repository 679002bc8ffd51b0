//! Form controls: label, hint, error, control, in that order and tied together for screen readers.

use leptos::prelude::*;

use crate::error::FieldErrors;
use crate::html::in_textarea;
use crate::i18n::{t, words};

/// The words of a field's first error.
fn message(errors: &FieldErrors, name: &str) -> Option<String> {
    errors
        .get(name)
        .map(|error| words().with_list(&error.key, &error.args))
}

/// Ids of the hint and the error, as far as there are any.
fn described_by(name: &str, hint: &str, error: Option<&String>) -> Option<String> {
    let hint = (!hint.is_empty()).then(|| format!("{name}-hint"));
    let error = error.map(|_| format!("{name}-error"));
    let ids: Vec<String> = hint.into_iter().chain(error).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The frame that all controls share.
#[component]
fn Field(
    name: String,
    label: String,
    hint: String,
    error: Option<String>,
    required: bool,
    children: Children,
) -> impl IntoView {
    let class = if error.is_some() {
        "field field--invalid"
    } else {
        "field"
    };
    view! {
        <div class=class>
            <label for=name.clone()>
                {label}
                {(!required).then(|| view! { <span class="field__optional">" "{t("field-optional")}</span> })}
            </label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=format!("{name}-hint")>{hint}</p> })}
            {error.map(|text| view! { <ErrorText name=name.clone() text/> })}
            {children()}
        </div>
    }
}

/// What is wrong with a control, above it.
#[component]
fn ErrorText(name: String, text: String) -> impl IntoView {
    view! {
        <p class="field__error" id=format!("{name}-error")>
            <span class="visually-hidden">{t("field-error-prefix")}" "</span>
            {text}
        </p>
    }
}

/// A line of text.
#[component]
pub fn TextField<'a>(
    /// Name and id.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What was typed.
    #[prop(into)]
    value: String,
    /// What is wrong with the form.
    errors: &'a FieldErrors,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
    /// `text`, `email`, `password`, `tel`, `url`, `number`, `date`.
    #[prop(default = "text")]
    kind: &'static str,
    /// The token of the HTML standard that names what browsers may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Whether it can stay empty.
    #[prop(default = true)]
    required: bool,
) -> impl IntoView {
    let error = message(errors, &name);
    let describedby = described_by(&name, &hint, error.as_ref());
    let invalid = error.is_some().then_some("true");
    view! {
        <Field name=name.clone() label hint error required>
            <input
                id=name.clone()
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                aria-describedby=describedby
                aria-invalid=invalid
                aria-required=required.then_some("true")
            />
        </Field>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea<'a>(
    /// Name and id.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What was typed.
    #[prop(into)]
    value: String,
    /// What is wrong with the form.
    errors: &'a FieldErrors,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
    /// Lines to show.
    #[prop(default = 4)]
    rows: u8,
    /// Whether it can stay empty.
    #[prop(default = true)]
    required: bool,
) -> impl IntoView {
    let error = message(errors, &name);
    let describedby = described_by(&name, &hint, error.as_ref());
    let invalid = error.is_some().then_some("true");
    view! {
        <Field name=name.clone() label hint error required>
            <textarea
                id=name.clone()
                name=name
                rows=rows.to_string()
                aria-describedby=describedby
                aria-invalid=invalid
                aria-required=required.then_some("true")
                inner_html=in_textarea(&value)
            ></textarea>
        </Field>
    }
}

/// One of several, in a list box.
#[component]
pub fn SelectField<'a>(
    /// Name and id.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// What was chosen.
    #[prop(into)]
    value: String,
    /// Value and words of each.
    options: Vec<(String, String)>,
    /// What is wrong with the form.
    errors: &'a FieldErrors,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
) -> impl IntoView {
    let error = message(errors, &name);
    let describedby = described_by(&name, &hint, error.as_ref());
    let options: Vec<_> = options
        .into_iter()
        .map(|(key, text)| {
            let selected = key == value;
            view! { <option value=key selected=selected>{text}</option> }
        })
        .collect();
    view! {
        <Field name=name.clone() label hint error required=true>
            <select id=name.clone() name=name aria-describedby=describedby>
                {options}
            </select>
        </Field>
    }
}

/// A file to choose.
#[component]
pub fn FileField<'a>(
    /// Name and id.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// Endings and media types that browsers offer.
    accept: &'static str,
    /// What is wrong with the form.
    errors: &'a FieldErrors,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
    /// Whether it can stay empty.
    #[prop(default = true)]
    required: bool,
) -> impl IntoView {
    let error = message(errors, &name);
    let describedby = described_by(&name, &hint, error.as_ref());
    let invalid = error.is_some().then_some("true");
    view! {
        <Field name=name.clone() label hint error required>
            <input
                type="file"
                id=name.clone()
                name=name
                accept=accept
                aria-describedby=describedby
                aria-invalid=invalid
            />
        </Field>
    }
}

/// A box to tick.
#[component]
pub fn CheckField(
    /// Name of the value.
    #[prop(into)]
    name: String,
    /// What is sent if it is ticked.
    #[prop(into)]
    value: String,
    /// What ticking it says.
    #[prop(into)]
    label: String,
    /// Whether it is ticked.
    checked: bool,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
) -> impl IntoView {
    view! { <Tick kind="checkbox" name value label checked hint/> }
}

/// One of several, all in sight; they stand in a [`FieldGroup`].
#[component]
pub fn RadioField(
    /// Name of the value.
    #[prop(into)]
    name: String,
    /// What is sent if it is chosen.
    #[prop(into)]
    value: String,
    /// What choosing it says.
    #[prop(into)]
    label: String,
    /// Whether it is chosen.
    checked: bool,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
) -> impl IntoView {
    view! { <Tick kind="radio" name value label checked hint/> }
}

/// A control that is ticked, with its label beside it.
#[component]
fn Tick(
    kind: &'static str,
    name: String,
    value: String,
    label: String,
    checked: bool,
    hint: String,
) -> impl IntoView {
    let id = format!("{name}-{value}");
    let hint_id = format!("{id}-hint");
    let describedby = (!hint.is_empty()).then(|| hint_id.clone());
    view! {
        <div class="check">
            <input
                type=kind
                id=id.clone()
                name=name
                value=value
                checked=checked
                aria-describedby=describedby
            />
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="check__hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// A question that several controls answer together.
#[component]
pub fn FieldGroup<'a>(
    /// Names the group, for links from the error summary.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// What is wrong with the form.
    errors: &'a FieldErrors,
    /// What helps to answer.
    #[prop(into, optional)]
    hint: String,
    /// The controls.
    children: Children,
) -> impl IntoView {
    let error = message(errors, &name);
    let describedby = described_by(&name, &hint, error.as_ref());
    let class = if error.is_some() {
        "field field--invalid"
    } else {
        "field"
    };
    view! {
        <fieldset class=class id=name.clone() tabindex="-1" aria-describedby=describedby>
            <legend>{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=format!("{name}-hint")>{hint}</p> })}
            {error.map(|text| view! { <ErrorText name=name.clone() text/> })}
            {children()}
        </fieldset>
    }
}
