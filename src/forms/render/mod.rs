//! A form as HTML: the one renderer of the public page, the builder and the evidence.
//!
//! It follows the GOV.UK pattern: label, hint, error, control, in that order and tied together; a
//! summary of all errors on top. A consent is a block of its own with what it is about, and a box
//! that nothing but the person's own tick ever ticks (GDPR Art. 4(11); EDPB Guidelines 05/2020,
//! paragraph 79). Who asks stands on the form itself (paragraph 64).
//!
//! Words of the interface come from the context, texts of the form from its definition.

mod check;
pub mod consent;
mod controls;
mod field;
mod file;
mod step;

use leptos::prelude::*;

use self::field::Fields;
use super::answers::value_in_words;
use super::markdown::{Markdown, OutsideLink};
use super::model::{Controller, Field, Filled, PublishedDefinition};
use crate::error::FieldError;
use crate::i18n::{Arg, pick, t, t_with, words};
use crate::languages::direction;

pub use self::check::{CHANGE, CHECKED, CheckView};
pub use self::field::FieldView;

/// All language keys that a view here asks for: an island needs them as a list.
pub const WORDS: [&str; 61] = [
    "file-kind-image",
    "file-kind-office",
    "file-kind-pdf",
    "file-kind-text",
    "form-public-age",
    "form-public-change",
    "form-public-check",
    "form-public-check-text",
    "form-public-choose",
    "form-public-consent-data",
    "form-public-consent-duration",
    "form-public-consent-forever",
    "form-public-consent-months",
    "form-public-consent-no-purpose",
    "form-public-consent-recipients",
    "form-public-document-hash",
    "form-public-error-above",
    "form-public-error-after",
    "form-public-error-age",
    "form-public-error-before",
    "form-public-error-below",
    "form-public-error-choice",
    "form-public-error-date",
    "form-public-error-email",
    "form-public-error-file",
    "form-public-error-file-cut-off",
    "form-public-error-file-empty",
    "form-public-error-file-too-large",
    "form-public-error-file-type-refused",
    "form-public-error-identifier",
    "form-public-error-number",
    "form-public-error-pattern",
    "form-public-error-phone",
    "form-public-error-prefix",
    "form-public-error-required",
    "form-public-error-same",
    "form-public-error-tick",
    "form-public-error-title",
    "form-public-error-too-few",
    "form-public-error-too-long",
    "form-public-error-too-many",
    "form-public-error-too-short",
    "form-public-error-url",
    "form-public-error-yes-no",
    "form-public-file-drop",
    "form-public-file-kept",
    "form-public-file-taken",
    "form-public-new-tab",
    "form-public-no",
    "form-public-not-answered",
    "form-public-optional",
    "form-public-privacy",
    "form-public-signature",
    "form-public-step",
    "form-public-step-back",
    "form-public-step-on",
    "form-public-trap",
    "form-public-who",
    "form-public-who-asks",
    "form-public-withdraw",
    "form-public-yes",
];

/// Name of the hidden input that carries the form token.
pub const TOKEN: &str = "token";
/// Id of the `form` element: the buttons that change the language stand outside of it.
pub const FORM: &str = "form";
/// Name of those buttons; their value is the language's code.
pub const LANGUAGE: &str = "language";
/// Name of the input that people don't see and leave empty.
pub const TRAP: &str = "website";

/// Name of a field's control.
#[must_use]
pub fn control_name(field: &str) -> String {
    format!("field.{field}")
}

/// Name of the hidden input that carries the file a field has received already.
#[must_use]
pub fn kept_name(field: &str) -> String {
    format!("kept.{field}")
}

/// Name of the box by which such a file is taken away again.
#[must_use]
pub fn drop_name(field: &str) -> String {
    format!("drop.{field}")
}

/// Id of a field's control.
#[must_use]
pub fn control_id(field: &str) -> String {
    format!("field-{field}")
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
    // Of several pages nothing is sent before the answers were checked.
    let submit = match definition.has_steps() {
        true => t("form-public-check"),
        false => in_language(&definition.submit),
    };
    let takes_files = definition.takes_files().then_some("multipart/form-data");
    let messages = messages(&published, &language, &filled);
    view! {
        <div class="form" lang=language.clone() dir=direction(&language)>
            <h1>{title}</h1>
            <div class="prose"><Markdown text=intro/></div>
            <Notice text=notice/>
            <Summary messages=messages.clone()/>
            <form
                id=FORM
                method="post"
                action=format!("/f/{}", published.form_key)
                enctype=takes_files
                novalidate
            >
                <input type="hidden" name=TOKEN value=token/>
                <Trap/>
                <Fields published=published.clone() language=language.clone() filled messages=messages.clone()/>
                <WhoAsks controller=published.controller/>
                <p class="send"><button class="button" type="submit">{submit}</button></p>
            </form>
        </div>
    }
}

/// What is wrong, in words, in the order of the fields.
#[must_use]
pub fn messages(
    published: &PublishedDefinition,
    language: &str,
    filled: &Filled,
) -> Vec<(String, String)> {
    let definition = &published.definition;
    let nothing = Field::default();
    let errors = filled.errors.iter();
    errors
        .map(|error| {
            let field = definition.field(&error.field).unwrap_or(&nothing);
            let text = message(field, error, language, definition.default_language());
            (error.field.clone(), text)
        })
        .collect()
}

/// A bound as it is written in the reader's language.
fn in_words(arg: &Arg) -> Arg {
    match arg {
        Arg::Text(text) => value_in_words(text).into(),
        Arg::Number(_) => arg.clone(),
    }
}

/// What is wrong with the answer to a field: in the form's own words, if it has some, else in ours.
fn message(field: &Field, error: &FieldError, language: &str, fallback: &str) -> String {
    let own = pick(field.own_words_for(&error.key), language, fallback);
    if !own.is_empty() {
        return own.to_owned();
    }
    let args = error.args.iter();
    let mut args: Vec<(String, Arg)> = args
        .map(|(name, arg)| (name.clone(), in_words(arg)))
        .collect();
    let name = pick(&field.label, language, fallback);
    args.push(("name".to_owned(), Arg::from(name)));
    words().with_list(&error.key, &args)
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
    let contact =
        (!contact_email.is_empty()).then(|| view! { <a href=mail dir="ltr">{contact_email}</a> });
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
