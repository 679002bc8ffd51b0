//! A form as HTML: the one renderer of the public page, the builder and the evidence.
//!
//! It follows the GOV.UK pattern: label, hint, error, control, in that order and tied together; a
//! summary of all errors on top. A consent is a block of its own with what it is about, and a box
//! that nothing but the person's own tick ever ticks (GDPR Art. 4(11); EDPB Guidelines 05/2020,
//! paragraph 79). Who asks stands on the form itself (paragraph 64).
//!
//! Words of the interface come from the context, texts of the form from its definition.

use leptos::prelude::*;

use super::markdown::{Markdown, OutsideLink};
use super::model::{Choice, Controller, Field, FieldKind, Filled, PublishedDefinition, TICKED};
use crate::error::FieldError;
use crate::i18n::{Arg, pick, t, t_with, words};
use crate::purposes::model::PurposeContent;

/// All language keys that a view here asks for: an island needs them as a list.
pub const WORDS: [&str; 25] = [
    "form-public-choose",
    "form-public-consent-data",
    "form-public-consent-duration",
    "form-public-consent-forever",
    "form-public-consent-months",
    "form-public-consent-no-purpose",
    "form-public-consent-recipients",
    "form-public-error-choice",
    "form-public-error-email",
    "form-public-error-identifier",
    "form-public-error-pattern",
    "form-public-error-phone",
    "form-public-error-prefix",
    "form-public-error-required",
    "form-public-error-tick",
    "form-public-error-title",
    "form-public-error-too-long",
    "form-public-error-too-short",
    "form-public-new-tab",
    "form-public-optional",
    "form-public-privacy",
    "form-public-trap",
    "form-public-who",
    "form-public-who-asks",
    "form-public-withdraw",
];

/// Name of the hidden input that carries the form token.
pub const TOKEN: &str = "token";
/// Name of the input that people don't see and leave empty.
pub const TRAP: &str = "website";

/// Name of a field's control.
#[must_use]
pub fn control_name(field: &str) -> String {
    format!("field.{field}")
}

/// Id of a field's control.
#[must_use]
pub fn control_id(field: &str) -> String {
    format!("field-{field}")
}

/// Whether a language is written from right to left.
#[must_use]
pub fn direction(language: &str) -> &'static str {
    match language.split('-').next().unwrap_or_default() {
        "ar" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
}

/// A whole form.
#[component]
pub fn FormView(
    /// What is asked, by whom.
    published: PublishedDefinition,
    /// In which language.
    language: String,
    /// What was answered, and what is wrong with it.
    #[prop(optional)]
    filled: Filled,
    /// Something to say above it, such as that the page was open too long.
    #[prop(into, optional)]
    notice: String,
    /// Value of the hidden input [`TOKEN`].
    #[prop(into, optional)]
    token: String,
) -> impl IntoView {
    let definition = published.definition.clone();
    let fallback = definition.default_language().to_owned();
    let in_language = |text| pick(text, &language, &fallback).to_owned();
    let (title, intro) = (
        in_language(&definition.title),
        in_language(&definition.intro),
    );
    let submit = in_language(&definition.submit);
    let messages = messages(&published, &language, &filled);
    let fields: Vec<_> = definition
        .fields
        .iter()
        .map(|field| {
            let version = field.purpose.and_then(|id| published.purposes.get(&id));
            let error = messages.iter().find(|(id, _)| *id == field.id);
            view! {
                <FieldView
                    field=field.clone()
                    language=language.clone()
                    fallback=fallback.clone()
                    purpose=version.map(|version| version.content.clone())
                    answer=filled.answers.get(&field.id).cloned().unwrap_or_default()
                    error=error.map(|(_, text)| text.clone())
                />
            }
        })
        .collect();
    view! {
        <div class="form" lang=language.clone() dir=direction(&language)>
            <h1>{title}</h1>
            <div class="prose"><Markdown text=intro/></div>
            <Notice text=notice/>
            <Summary messages/>
            <form method="post" action=format!("/f/{}", published.form_key) novalidate>
                <input type="hidden" name=TOKEN value=token/>
                <Trap/>
                {fields}
                <WhoAsks controller=published.controller/>
                <button class="button" type="submit">{submit}</button>
            </form>
        </div>
    }
}

/// What is wrong, in words, in the order of the fields.
fn messages(
    published: &PublishedDefinition,
    language: &str,
    filled: &Filled,
) -> Vec<(String, String)> {
    let definition = &published.definition;
    let words = words();
    let say = |error: &FieldError| {
        let label = definition.field(&error.field).map(|field| &field.label);
        let name = label.map_or("", |label| {
            pick(label, language, definition.default_language())
        });
        let mut args = error.args.clone();
        args.push(("name".to_owned(), Arg::from(name)));
        words.with_list(&error.key, &args)
    };
    let errors = filled.errors.iter();
    errors
        .map(|error| (error.field.clone(), say(error)))
        .collect()
}

#[component]
fn Notice(text: String) -> impl IntoView {
    (!text.is_empty()).then(|| {
        view! { <div class="notice" id="notice" role="alert" tabindex="-1"><p>{text}</p></div> }
    })
}

/// Everything that is wrong, each a link to its field.
#[component]
fn Summary(messages: Vec<(String, String)>) -> impl IntoView {
    let items: Vec<_> = messages
        .into_iter()
        .map(|(field, text)| {
            view! { <li><a href=format!("#{}", control_id(&field))>{text}</a></li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus id="error-summary">
                <h2>{t("form-public-error-title")}</h2>
                <ul>{items}</ul>
            </div>
        }
    })
}

/// An input that people neither see nor hear nor reach, and programs that fill everything fill.
#[component]
fn Trap() -> impl IntoView {
    view! {
        <div class="trap" aria-hidden="true">
            <label for=TRAP>{t("form-public-trap")}</label>
            <input type="text" id=TRAP name=TRAP tabindex="-1" autocomplete="off"/>
        </div>
    }
}

/// The controller, and how a consent is taken back.
#[component]
fn WhoAsks(controller: Controller) -> impl IntoView {
    let Controller {
        name,
        contact_email,
        privacy_url,
    } = controller;
    let mail = format!("mailto:{contact_email}");
    let contact = (!contact_email.is_empty()).then(|| view! { <a href=mail>{contact_email}</a> });
    let notice = (!privacy_url.is_empty()).then(|| {
        view! { <p><OutsideLink href=privacy_url>{t("form-public-privacy")}</OutsideLink></p> }
    });
    view! {
        <section class="who">
            <h2>{t("form-public-who")}</h2>
            <p>{t_with("form-public-who-asks", [("controller", name.into())])}" "{contact}</p>
            <p>{t("form-public-withdraw")}</p>
            {notice}
        </section>
    }
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
    /// What was answered; empty for nothing, [`TICKED`] for a ticked box.
    answer: String,
    /// What is wrong with it, in words.
    error: Option<String>,
) -> impl IntoView {
    let id = control_id(&field.id);
    let parts = Parts {
        name: control_name(&field.id),
        label: pick(&field.label, &language, &fallback).to_owned(),
        hint: pick(&field.hint, &language, &fallback).to_owned(),
        id,
        answer,
        error,
        field,
    };
    match parts.field.kind {
        FieldKind::Text => parts.typed("text", None),
        FieldKind::Email => parts.typed("email", Some("email")),
        FieldKind::Phone => parts.typed("tel", Some("tel")),
        FieldKind::Select => parts.select(&language, &fallback),
        FieldKind::Checkbox => parts.checkbox(),
        FieldKind::Consent => parts.consent(purpose, &language, &fallback),
        FieldKind::Static => {
            view! { <div class="prose"><Markdown text=parts.label/></div> }.into_any()
        }
    }
}

/// What all controls are made from.
struct Parts {
    id: String,
    name: String,
    label: String,
    hint: String,
    answer: String,
    error: Option<String>,
    field: Field,
}

impl Parts {
    /// A line of text.
    fn typed(self, kind: &'static str, autocomplete: Option<&'static str>) -> AnyView {
        let control = view! {
            <input
                type=kind
                id=self.id.clone()
                name=self.name.clone()
                value=self.answer.clone()
                autocomplete=autocomplete.or_else(|| filled_in_as(&self.field.key))
                aria-describedby=self.described_by()
                aria-invalid=self.error.is_some().then_some("true")
                aria-required=self.field.required.then_some("true")
            />
        };
        self.framed(control.into_any())
    }

    /// A list box. Nothing is chosen beforehand.
    fn select(self, language: &str, fallback: &str) -> AnyView {
        let options = self.field.choices.iter().map(|Choice { value, label }| {
            let selected = *value == self.answer;
            let label = pick(label, language, fallback).to_owned();
            view! { <option value=value.clone() selected=selected>{label}</option> }
        });
        let options: Vec<_> = options.collect();
        let control = view! {
            <select
                id=self.id.clone()
                name=self.name.clone()
                aria-describedby=self.described_by()
                aria-invalid=self.error.is_some().then_some("true")
                aria-required=self.field.required.then_some("true")
            >
                <option value="">{t("form-public-choose")}</option>
                {options}
            </select>
        };
        self.framed(control.into_any())
    }

    /// Label, hint, error, control.
    fn framed(self, control: AnyView) -> AnyView {
        let optional = (!self.field.required).then(optional);
        view! {
            <div class=self.class("field")>
                <label for=self.id.clone()>{self.label.clone()}{optional}</label>
                {self.hint_and_error()}
                {control}
            </div>
        }
        .into_any()
    }

    /// A box to tick that is not a consent.
    fn checkbox(self) -> AnyView {
        let optional = (!self.field.required).then(optional);
        view! {
            <div class=self.class("field")>
                {self.hint_and_error()}
                <div class="check">
                    {self.tick_box(self.described_by())}
                    <label for=self.id.clone()>{self.label.clone()}{optional}</label>
                </div>
            </div>
        }
        .into_any()
    }

    /// The block of a consent: what it is about, then the box with the person's own sentence.
    fn consent(self, purpose: Option<PurposeContent>, language: &str, fallback: &str) -> AnyView {
        let Some(purpose) = purpose else {
            return view! { <p class="consent">{t("form-public-consent-no-purpose")}</p> }
                .into_any();
        };
        let about = format!("{}-about", self.id);
        let described_by = [Some(about.clone()), self.described_by()];
        let described_by: Vec<String> = described_by.into_iter().flatten().collect();
        let name = pick(&purpose.name, language, fallback).to_owned();
        let statement = pick(&purpose.statement, language, fallback).to_owned();
        view! {
            <fieldset class=self.class("consent")>
                <legend>{name}</legend>
                {self.hint_and_error()}
                <About id=about purpose language=language.to_owned() fallback=fallback.to_owned()/>
                <div class="check">
                    {self.tick_box(Some(described_by.join(" ")))}
                    <label for=self.id.clone()>{statement}</label>
                </div>
            </fieldset>
        }
        .into_any()
    }

    /// Ticked only if the person has ticked it and the form comes back to be corrected.
    fn tick_box(&self, described_by: Option<String>) -> AnyView {
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

    fn hint_and_error(&self) -> AnyView {
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
    fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn class(&self, class: &'static str) -> String {
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

/// What a consent covers: which data, for whom, how long.
#[component]
fn About(id: String, purpose: PurposeContent, language: String, fallback: String) -> impl IntoView {
    let duration = match purpose.validity_months {
        Some(months) => t_with(
            "form-public-consent-months",
            [("months", i64::from(months).into())],
        ),
        None => t("form-public-consent-forever"),
    };
    let facts = [
        (
            "form-public-consent-data",
            pick(&purpose.data, &language, &fallback).to_owned(),
        ),
        (
            "form-public-consent-recipients",
            pick(&purpose.recipients, &language, &fallback).to_owned(),
        ),
        ("form-public-consent-duration", duration),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| view! { <div><dt>{t(key)}</dt><dd>{text}</dd></div> })
        .collect();
    view! { <dl class="about" id=id>{facts}</dl> }
}
