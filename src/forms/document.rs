//! The document around a form: small, with its own style sheet and at most one script of ours.

use leptos::prelude::*;

use super::render::{FORM, LANGUAGE};
use super::snapshot::html_in;
use super::style::Style;
use crate::i18n::t;
use crate::languages::{direction, own_name};
use crate::server::assets;
use crate::server::visitor::VisitorLanguage;

/// What a document is made from.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Of the page.
    pub title: String,
    /// BCP 47 code.
    pub language: String,
    /// HTML of ours.
    pub body: String,
    /// Codes of the languages that the form on it can be read in.
    pub languages: Vec<String>,
    /// Whether it stands in a frame on another site.
    pub is_framed: bool,
    /// The small script, if the page has it.
    pub script: Option<Script>,
}

/// What the small script has to know; what is empty there is not.
#[derive(Clone, Debug, Default)]
pub struct Script {
    /// Origin of the page that frames this one.
    pub parent: String,
    /// Id of the record that was made, on the page that gives thanks.
    pub submitted: String,
    /// Names of the controls that the framing page may fill in, by key, as JSON.
    pub fill: String,
    /// Pieces of work to do before the form is sent ([`super::guard::work`]).
    pub work: Option<usize>,
}

/// The document as HTML, without its doctype. `style` is what the form adds to the style sheet; the
/// policy of the page has to allow it.
#[must_use]
pub fn document(page: &Document, style: Option<&Style>) -> String {
    html_in(VisitorLanguage::of(&page.language), || {
        let Document {
            title,
            language,
            body,
            languages,
            is_framed,
            script,
        } = page.clone();
        let class = is_framed.then_some("framed");
        let script = script.map(script_view);
        view! {
            <html lang=language.clone() dir=direction(&language) class=class>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="robots" content="noindex"/>
                    <title>{title}</title>
                    <link rel="icon" href=assets::address("icon.svg") type="image/svg+xml"/>
                    <link rel="stylesheet" href=assets::address("form.css")/>
                    {style.map(|style| view! { <style inner_html=style.css.clone()></style> })}
                    {script}
                </head>
                <body>
                    <main inner_html=body></main>
                    <Languages current=language.clone() languages/>
                </body>
            </html>
        }
    })
}

fn script_view(script: Script) -> impl IntoView {
    let Script {
        parent,
        submitted,
        fill,
        work,
    } = script;
    let working = work.map(|_| t("form-public-working"));
    let close = (!parent.is_empty()).then(|| t("form-public-close"));
    view! {
        <script
            src=assets::address("form.js")
            defer
            data-parent=parent
            data-submitted=submitted
            data-close=close
            data-fill=(!fill.is_empty()).then_some(fill)
            data-work=work.map(|pieces| pieces.to_string())
            data-working=working
        ></script>
    }
}

/// The same page in other languages. The buttons send the form, so that what was filled in comes along;
/// they stand behind it, so that the return key sends it as it is.
#[component]
fn Languages(current: String, languages: Vec<String>) -> impl IntoView {
    let buttons: Vec<_> = languages
        .into_iter()
        .map(|code| {
            let is_current = (code == current).then_some("true");
            let name = own_name(&code).to_owned();
            let dir = direction(&code);
            view! {
                <li>
                    <button
                        type="submit"
                        form=FORM
                        name=LANGUAGE
                        value=code.clone()
                        lang=code.clone()
                        dir=dir
                        aria-current=is_current
                    >
                        {name}
                    </button>
                </li>
            }
        })
        .collect();
    (buttons.len() > 1).then(|| {
        view! { <nav class="languages" aria-label=t("form-public-languages")><ul>{buttons}</ul></nav> }
    })
}
