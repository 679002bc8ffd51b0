//! A control for each kind of field: label, hint, error and input, tied together.

use leptos::prelude::*;

use super::super::answers::age_in_words;
use super::super::country::countries;
use super::super::inline;
use super::super::model::{Choice, Field, FieldKind, TICKED};
use super::message;
use crate::error::FieldError;
use crate::html::in_textarea;
use crate::i18n::{Arg, pick, t};
use crate::languages::direction;
use crate::purposes::model::PurposeContent;

/// What all controls are made from.
pub struct Parts {
    pub id: String,
    pub name: String,
    pub label: String,
    pub hint: String,
    pub answer: String,
    pub kept: Option<String>,
    pub error: Option<String>,
    pub field: Field,
    pub language: String,
    pub fallback: String,
}

impl Parts {
    /// The control with all that belongs to it.
    pub fn view(self, purpose: Option<PurposeContent>) -> AnyView {
        match self.field.kind {
            FieldKind::Text | FieldKind::Static | FieldKind::Section | FieldKind::PageBreak => {
                self.typed("text", None)
            }
            FieldKind::Signature => self.signature(),
            FieldKind::LongText => self.long_text(),
            FieldKind::Email => self.typed("email", Some("email")),
            FieldKind::Phone => self.typed("tel", Some("tel")),
            FieldKind::Url => self.typed("url", Some("url")),
            FieldKind::Number => self.number(),
            FieldKind::Date => self.typed("date", None),
            FieldKind::Select | FieldKind::SelectMany | FieldKind::Country => self.select(),
            FieldKind::File => self.file(),
            FieldKind::Hidden => self.hidden(),
            FieldKind::Document => self.document(),
            FieldKind::Radio | FieldKind::CheckboxGroup => self.buttons(),
            FieldKind::Checkbox => self.checkbox(),
            FieldKind::AgeGate => self.age_gate(),
            FieldKind::Consent => self.consent(purpose),
        }
    }

    /// A line of text.
    fn typed(self, kind: &'static str, autocomplete: Option<&'static str>) -> AnyView {
        let control = view! {
            <input
                type=kind
                id=self.id.clone()
                name=self.name.clone()
                value=self.answer.clone()
                dir=self.direction()
                autocomplete=self.autocomplete(autocomplete)
                aria-describedby=self.described_by()
                aria-invalid=self.error.is_some().then_some("true")
                aria-required=self.field.required.then_some("true")
            />
        };
        self.framed(control.into_any())
    }

    /// Said where the form runs from right to left, and addresses and numbers do not.
    fn direction(&self) -> Option<&'static str> {
        let is_other = self.field.kind.runs_from_left() && direction(&self.language) == "rtl";
        is_other.then_some("ltr")
    }

    /// Several lines of text.
    fn long_text(self) -> AnyView {
        let control = view! {
            <textarea
                id=self.id.clone()
                name=self.name.clone()
                rows="5"
                autocomplete=self.autocomplete(None)
                aria-describedby=self.described_by()
                aria-invalid=self.error.is_some().then_some("true")
                aria-required=self.field.required.then_some("true")
                inner_html=in_textarea(&self.answer)
            ></textarea>
        };
        self.framed(control.into_any())
    }

    /// A list box. Nothing is chosen beforehand.
    fn select(self) -> AnyView {
        let takes_many = self.field.kind.takes_many();
        let options: Vec<_> = self
            .choices()
            .into_iter()
            .map(|(value, label, selected)| {
                view! { <option value=value selected=selected>{label}</option> }
            })
            .collect();
        let nothing =
            (!takes_many).then(|| view! { <option value="">{t("form-public-choose")}</option> });
        let control = view! {
            <select
                id=self.id.clone()
                name=self.name.clone()
                multiple=takes_many
                autocomplete=self.autocomplete(None)
                aria-describedby=self.described_by()
                aria-invalid=self.error.is_some().then_some("true")
                aria-required=self.field.required.then_some("true")
            >
                {nothing}
                {options}
            </select>
        };
        self.framed(control.into_any())
    }

    /// All choices in sight: one of them with round buttons, any of them with boxes.
    fn buttons(self) -> AnyView {
        let optional = (!self.field.required).then(optional);
        let choices = self.choices();
        let buttons = self.choice_buttons(choices);
        view! {
            <fieldset
                class=self.class("field options")
                aria-describedby=self.described_by()
                data-check=self.checks()
            >
                <legend>{self.label.clone()}{optional}</legend>
                {self.hint_and_error()}
                {buttons}
            </fieldset>
        }
        .into_any()
    }

    /// Round buttons or boxes; the first has the id that the summary of errors leads to.
    pub fn choice_buttons(&self, choices: Vec<(String, String, bool)>) -> AnyView {
        let kind = if self.field.kind.takes_many() {
            "checkbox"
        } else {
            "radio"
        };
        let rows: Vec<_> = choices
            .into_iter()
            .enumerate()
            .map(|(at, (value, label, checked))| {
                let id = match at {
                    0 => self.id.clone(),
                    _ => format!("{}-{at}", self.id),
                };
                view! {
                    <div class="check">
                        <input
                            type=kind
                            id=id.clone()
                            name=self.name.clone()
                            value=value
                            checked=checked
                            aria-invalid=self.error.is_some().then_some("true")
                        />
                        <label for=id>{label}</label>
                    </div>
                }
            })
            .collect();
        view! { {rows} }.into_any()
    }

    /// Value, words, and whether it was chosen.
    fn choices(&self) -> Vec<(String, String, bool)> {
        let chosen = |value: &str| self.answer.split('\n').any(|one| one == value);
        if self.field.kind == FieldKind::Country {
            let countries = countries(&self.language).into_iter();
            return countries
                .map(|(code, name)| (code.to_owned(), name.to_owned(), chosen(code)))
                .collect();
        }
        let choices = self.field.choices.iter();
        choices
            .map(|Choice { value, label }| {
                let label = pick(label, &self.language, &self.fallback).to_owned();
                (
                    value.clone(),
                    label,
                    !self.answer.is_empty() && chosen(value),
                )
            })
            .collect()
    }

    /// Label, hint, error, control.
    pub fn framed(self, control: AnyView) -> AnyView {
        let optional = (!self.field.required).then(optional);
        view! {
            <div class=self.class("field") data-check=self.checks()>
                <label for=self.id.clone()>{self.label.clone()}{optional}</label>
                {self.hint_and_error()}
                {control}
            </div>
        }
        .into_any()
    }

    /// Digits, on a keyboard that has them. Not `type="number"`, which changes by a turn of the wheel.
    fn number(self) -> AnyView {
        let control = view! {
            <input
                type="text"
                inputmode="decimal"
                id=self.id.clone()
                name=self.name.clone()
                value=self.answer.clone()
                dir=self.direction()
                autocomplete="off"
                aria-describedby=self.described_by()
                aria-invalid=self.error.is_some().then_some("true")
                aria-required=self.field.required.then_some("true")
            />
        };
        self.framed(control.into_any())
    }

    /// A name, typed: with the sentence that says so.
    fn signature(mut self) -> AnyView {
        if self.hint.is_empty() {
            self.hint = t("form-public-signature");
        }
        self.typed("text", Some("name"))
    }

    /// "I am at least 16 years old."
    fn age_gate(mut self) -> AnyView {
        if self.label.is_empty() {
            self.label = age_in_words(&self.field);
        }
        self.field.required = true;
        self.checkbox()
    }

    /// A box to tick that is not a consent.
    fn checkbox(self) -> AnyView {
        let optional = (!self.field.required).then(optional);
        view! {
            <div class=self.class("field") data-check=self.checks()>
                {self.hint_and_error()}
                <div class="check">
                    {self.tick_box(self.described_by())}
                    <label for=self.id.clone()>{self.label.clone()}{optional}</label>
                </div>
            </div>
        }
        .into_any()
    }

    /// Ticked only if the person has ticked it and the form comes back to be corrected.
    pub fn tick_box(&self, described_by: Option<String>) -> AnyView {
        view! {
            <input
                type="checkbox"
                id=self.id.clone()
                name=self.name.clone()
                value=TICKED
                checked=self.answer == TICKED
                aria-describedby=described_by
                aria-invalid=self.error.is_some().then_some("true")
                aria-required=self.field.required.then_some("true")
            />
        }
        .into_any()
    }

    pub fn hint_and_error(&self) -> AnyView {
        let hint = (!self.hint.is_empty()).then(|| {
            view! { <p class="field__hint" id=format!("{}-hint", self.id)>{self.hint.clone()}</p> }
        });
        let error = self.error.clone().map(|text| {
            view! {
                <p class="field__error" id=format!("{}-error", self.id)>
                    <span class="visually-hidden">{t("form-public-error-prefix")}" "</span>
                    {text}
                </p>
            }
        });
        view! { {hint}{error} }.into_any()
    }

    /// Ids of the hint and the error, as far as there are any.
    pub fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// What browsers fill in: what the form says, else what the kind or the name for programs tells.
    fn autocomplete(&self, of_kind: Option<&'static str>) -> Option<String> {
        let said = self.field.autocomplete.clone();
        let known = of_kind.or_else(|| filled_in_as(&self.field.key));
        said.or_else(|| known.map(str::to_owned))
    }

    /// The checks of the page's script, each with what is said when it does not hold: `[["answered",
    /// "", "Enter ..."], ...]`.
    pub fn checks(&self) -> Option<String> {
        let checks: Vec<_> = inline::rules(&self.field)
            .into_iter()
            .chain(inline::rule_of_size(&self.field))
            .map(|rule| (rule.test, rule.with, self.say(rule.key, rule.args)))
            .collect();
        (!checks.is_empty()).then(|| serde_json::to_string(&checks).unwrap_or_default())
    }

    /// What is wrong, in the form's own words or in ours.
    fn say(&self, key: &str, args: Vec<(String, Arg)>) -> String {
        let error = FieldError {
            field: self.field.id.clone(),
            key: key.to_owned(),
            args,
        };
        message(&self.field, &error, &self.language, &self.fallback)
    }

    pub fn class(&self, class: &'static str) -> String {
        match self.error {
            Some(_) => format!("{class} field--invalid"),
            None => class.to_owned(),
        }
    }
}

/// The token (HTML, "Autofill") of what browsers know about a person under another name.
fn filled_in_as(key: &str) -> Option<&'static str> {
    match key {
        "name" => Some("name"),
        "given_name" | "first_name" => Some("given-name"),
        "family_name" | "last_name" => Some("family-name"),
        "organisation" | "organization" | "company" => Some("organization"),
        _ => None,
    }
}

fn optional() -> AnyView {
    view! { <span class="field__optional">" "{t("form-public-optional")}</span> }.into_any()
}
